import Text

// How often a text is there:
//
//   提及“氢能”超过3次 · “氢能”出现3次以上          count("氢能") > 3 · count("氢能") >= 3
//   至少提及3次“氢能” · 提及3次以上“氢能” · 3次以上提及“氢能”

extension Parser {
    /// 提及“氢能” 3次以上 · 超过3次 · 至少3次: how often a text is there; nil where nothing says so.
    mutating func maybeTimes(of text: TextExpression, from start: Int) throws(ParseFailure) -> Condition? {
        guard !isAtEnd, index != headEnd, let test = try maybeTimesBound() else { return nil }
        try checkCounted(from: start)
        let call = Call(function: .count, argument: .texts(text), span: text.span)
        previousTest = nil
        warnOfNone(test, text, from: start)
        return comparison(.call(call), test, from: start)
    }

    /// 提及“a”三次以下, 出现不到两次: what has none at all is counted too, which few expect.
    private mutating func warnOfNone(_ test: Comparison.Test, _ text: TextExpression, from start: Int) {
        guard case .compare(let op, .number(let bound)) = test, op == .lessOrEqual && bound.value >= 1 || op == .less && bound.value > 1 else { return }
        let (place, written) = (span(from: start), source.slice(text.span))
        guard !diagnostics.contains(where: { $0.code == .ambiguousQuantifier && $0.span?.start == place.start }) else { return }
        let joined = "\(source.slice(place))且提及\(written)"
        report(
            .ambiguousQuantifier, .warning, at: place, "those without \(written) are counted too: none is fewer as well",
            notes: ["to leave them out, write: `\(joined)`"], fixIts: [.init(span: place, replacement: joined)])
    }

    /// 按提及“氢能”的次数排序, 显示标题、“氢能”出现次数: how often a text is there, as a value.
    mutating func maybeTimesValue() throws(ParseFailure) -> ValueExpression? {
        guard let (text, rest) = timesValue() else { return nil }
        index += text
        let times = try parseText()
        index += rest
        return .call(Call(function: .count, argument: .texts(times), span: times.span))
    }

    /// The words before the text of a `maybeTimesValue`, and those after it.
    private func timesValue() -> (text: Int, rest: Int)? {
        var text = 0
        while isHan(.mentions, ahead: text) || isHan(.aspect, ahead: text) { text += 1 }
        guard case .string = token(text).kind else { return nil }
        var end = text + 1
        while isHan(.mentions, ahead: end) || isHan(.aspect, ahead: end) { end += 1 }
        if isHan(.de, ahead: end) { end += 1 }
        return word(end)?.key == "次数" ? (text, end - text) : nil
    }

    /// “氢能”的次数大于3, 提及“氢能”的次数不少于3次
    mutating func maybeTimesTest(from start: Int) throws(ParseFailure) -> Condition? {
        guard let (text, rest) = timesValue(), word(text + rest + 1).flatMap(Self.comparison) != nil, let times = try maybeTimesValue() else { return nil }
        previousTest = nil
        let test = try maybeTestOf(.value(times), from: start)
        if test != nil { try checkCounted(from: start) }
        return test
    }

    /// 至少提及3次“氢能”: the number before the text.
    mutating func maybeTimesFirst() throws(ParseFailure) -> Condition? {
        guard isChineseWordOrNumber, let form = timesFirst() else { return nil }
        let start = current.span.start
        index += form.number
        let number = try parseNumberLiteral()
        index += form.rest
        let text = try parseText()
        let call = Call(function: .count, argument: .texts(text), span: text.span)
        previousTest = nil
        warnOfNone(.compare(form.op, .number(number)), text, from: start)
        return comparison(.call(call), .compare(form.op, .number(number)), from: start)
    }

    private var isChineseWordOrNumber: Bool {
        if case .number = current.kind { return true }
        return currentWord?.isHan == true
    }

    /// Where the number stands, how many words come between it and the text, and what is compared.
    private func timesFirst() -> (op: Comparison.Operator, number: Int, rest: Int)? {
        var ahead = 0
        var hasVerb = false
        var op: Comparison.Operator?
        for _ in 0..<3 {
            if !hasVerb, isHan(.mentions, ahead: ahead) {
                hasVerb = true
                ahead += 1
                if isHan(.aspect, ahead: ahead) { ahead += 1 }
            } else if op == nil, let found = isHan(.exactly, ahead: ahead) ? .equal : word(ahead).flatMap(Self.comparison) {
                op = found
                ahead += 1
            } else {
                break
            }
        }
        let number = ahead
        guard case .number = token(ahead).kind, word(ahead + 1)?.key == "次" else { return nil }
        ahead += 2
        if isHan(.orMore, ahead: ahead) || isHan(.orLess, ahead: ahead) {
            guard op == nil else { return nil }
            op = isHan(.orMore, ahead: ahead) ? .greaterOrEqual : .lessOrEqual
            ahead += 1
        }
        if !hasVerb, isHan(.mentions, ahead: ahead) {
            hasVerb = true
            ahead += 1
            if isHan(.aspect, ahead: ahead) { ahead += 1 }
        }
        guard hasVerb, case .string = token(ahead).kind else { return nil }
        return (op ?? .equal, number, ahead - number - 1)
    }
}
