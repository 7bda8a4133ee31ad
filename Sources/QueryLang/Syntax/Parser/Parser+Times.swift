import Text

// How often texts are there, said behind them:
//
//   “a”出现3次以上 · 2到5次               count("a") >= 3 · count("a") between 2 and 5
//   提及“a”和“b”各3次以上                 count("a") >= 3 and count("b") >= 3
//   提及“a”和“b”3次以上                   each of them, or both together: asked about

extension Parser {
    /// 3次以上 · 超过3次 · 2到5次: what is said of a number of times.
    mutating func maybeTimesBound() throws(ParseFailure) -> Comparison.Test? {
        var ahead = 0
        if isHan(.aspect) { ahead += 1 }
        if let range = try maybeRangeOfTimes(ahead) { return range }
        // “氢能”出现次数超过3
        let saysTimes = word(ahead)?.meaning?.function == .count && word(ahead)?.isHan == true
        if saysTimes { ahead += 1 }
        var op = word(ahead).flatMap(Self.comparison)
        if op == nil, isHan(.exactly, ahead: ahead) { op = .equal }
        if op != nil { ahead += 1 }
        guard case .number = token(ahead).kind else { return nil }
        let isMeasured = word(ahead + 1)?.key == "次"
        guard isMeasured || saysTimes && op != nil else { return nil }
        let bound: Comparison.Operator? =
            isHan(.orMore, ahead: ahead + 2) ? .greaterOrEqual : isHan(.orLess, ahead: ahead + 2) ? .lessOrEqual : nil
        guard op == nil || bound == nil else { return nil }
        index += ahead
        let number = try parseNumberLiteral()
        if isMeasured { advance() }
        if bound != nil { advance() }
        return .compare(op ?? bound ?? .equal, .number(number))
    }

    /// 2到5次 · 2次到5次之间
    private mutating func maybeRangeOfTimes(_ start: Int) throws(ParseFailure) -> Comparison.Test? {
        guard case .number = token(start).kind else { return nil }
        let to = word(start + 1)?.key == "次" ? start + 2 : start + 1
        guard isHan(.to, ahead: to), case .number = token(to + 1).kind, word(to + 2)?.key == "次" else { return nil }
        index += start
        let low = try parseNumberLiteral()
        index += to - start
        let high = try parseNumberLiteral()
        advance()
        skip(.betweenEnd)
        return .between(.number(low), .number(high))
    }

    /// 提及“a”和“b”各3次以上, “a”和“b”各出现3次: each text and its number; nil for anything else.
    mutating func maybeTimesOfEach() throws(ParseFailure) -> Condition? {
        guard let form = timesOfSeveral() else { return nil }
        let (here, start) = (index, current.span.start)
        index += form.rest
        let boundStart = current.span.start
        guard let test = try maybeTimesBound() else {
            index = here
            return nil
        }
        let texts = tokens[here..<index].compactMap { token -> StringLiteral? in
            if case .string(let text, _) = token.kind { StringLiteral(text, span: token.span) } else { nil }
        }
        guard form.hasEach, !form.isEither else {
            throw together(texts, isEither: form.isEither, test, said: source.slice(span(from: boundStart)), from: start)
        }
        previousTest = nil
        return .and(texts.map { text in
            let counted = TextExpression.string(text, mode: .folded, text.span)
            return comparison(.call(Call(function: .count, argument: .texts(counted), span: text.span)), test, from: start)
        })
    }

    /// How several texts are joined, and the words up to what is said of their number; nil where 出现 alone stands before it.
    private func timesOfSeveral() -> (isEither: Bool, hasEach: Bool, rest: Int)? {
        var ahead = 0
        while isHan(.mentions, ahead: ahead) || isHan(.aspect, ahead: ahead) { ahead += 1 }
        let hasVerb = ahead > 0
        guard case .string = token(ahead).kind else { return nil }
        ahead += 1
        var joints: Set<Keyword> = []
        while isListJoint(ahead) || isHan(.or, ahead: ahead) || isAt(.comma, ahead: ahead), case .string = token(ahead + 1).kind {
            if !isAt(.comma, ahead: ahead) { joints.insert(isHan(.or, ahead: ahead) ? .or : .and) }
            ahead += 2
        }
        guard joints.count == 1 else { return nil }
        var hasEach = false
        while isHan(.mentions, ahead: ahead) || isHan(.aspect, ahead: ahead) || word(ahead)?.key == "各" {
            hasEach = hasEach || word(ahead)?.key == "各"
            ahead += 1
        }
        return hasEach || hasVerb ? (joints == [.or], hasEach, ahead) : nil
    }

    /// 提及“a”和“b”3次以上: three of each, or of all of them?
    private mutating func together(
        _ texts: [StringLiteral], isEither: Bool, _ test: Comparison.Test, said bound: String, from start: Int
    ) -> ParseFailure {
        let place = span(from: start)
        let written = texts.map { source.slice($0.span) }
        let each = written.map { "\($0)出现\(bound)" }.joined(separator: isEither ? "或" : "且")
        let sum = Self.bound(test).map { "次数（\(written.joined(separator: "或"))）\($0)" }
        return ask(
            .wrongOperator, at: place, "`\(source.slice(place))` does not say whether each of them is counted or all together",
            [each] + (sum.map { [$0] } ?? []))
    }

    /// A bound as it stands behind a value.
    private static func bound(_ test: Comparison.Test) -> String? {
        let words: [Comparison.Operator: String] = [
            .equal: "等于", .less: "小于", .lessOrEqual: "小于等于", .greater: "大于", .greaterOrEqual: "大于等于",
        ]
        switch test {
        case .compare(let op, .number(let number)): return words[op].map { $0 + number.spelling }
        case .between(.number(let low), .number(let high)): return "在\(low.spelling)到\(high.spelling)之间"
        default: return nil
        }
    }
}
