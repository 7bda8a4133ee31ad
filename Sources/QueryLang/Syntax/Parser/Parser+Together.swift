import Text

// What Chinese says of the units of a quantifier right after them:
//
//   任何段落都不提及“氢能”                 every paragraph not mentions "氢能"
//   有句子同时提及“氢能”和“储能”          any sentence (mentions "氢能" and mentions "储能")
//   有句子既提及“氢能”又提及“储能”        the same

extension Parser {
    /// 任何 or 任一 with 都 is of all of them; 任何 with 不 alone does not say of how many, 任一 says one.
    mutating func quantifierMeant(
        _ quantifier: Quantified.Quantifier, from start: Int
    ) throws(ParseFailure) -> Quantified.Quantifier {
        guard quantifier == .any, let said = quantifierWord(from: start), ["任何", "任一", "任意", "随便哪"].contains(said.key) else { return quantifier }
        // 任何段落的字数都大于100
        if (0...2).contains(where: { isHan(.both, ahead: $0) && onlyField(before: $0) }) { return .every }
        if isAlso(0), !(isHan(.not, ahead: 1) || isHan(.no, ahead: 1) || startsVerb(1)) { return quantifier }
        if isAlso(0) {
            advance()
            return .every
        }
        guard said.key != "任一", isHan(.not) || isHan(.no), startsVerb(1) else { return quantifier }
        let place = SourceSpan(start, current.span.start)
        let rest = source.slice(SourceSpan(said.end, current.span.start))
        let repairs = ["所有\(Self.withoutOne(rest))都", "有\(rest)"]
        report(
            .ambiguousQuantifier, at: place,
            "`\(source.slice(SourceSpan(start, current.span.end)))` does not say whether none of them or not all of them",
            notes: ["Write \(repairs.map { "`\($0)\(source.slice(current.span))…`" }.joined(separator: " or "))."],
            fixIts: repairs.map { .init(span: place, replacement: $0) })
        throw ParseFailure()
    }

    /// The word that the quantifier from here on was said with, and where it ends.
    private func quantifierWord(from start: Int) -> (key: String, end: Int)? {
        guard let token = tokens[..<index].last(where: { $0.span.start == start }), let key = token.kind.wordKey else { return nil }
        return (key, token.span.end)
    }

    private static func withoutOne(_ unit: String) -> String {
        for one in ["一", "1"] where unit.hasPrefix(one) { return String(unit.dropFirst()) }
        return unit
    }

    private func onlyField(before ahead: Int) -> Bool {
        (0..<ahead).allSatisfy { isHan(.de, ahead: $0) || word($0)?.meaning?.field != nil }
    }

    private func isAlso(_ ahead: Int) -> Bool { ["也", "又"].contains(word(ahead)?.key) }

    /// Passes over 同时, 既, 也 or 又 between a unit and what is asked of it, where 且 would end the quantifier.
    ///
    /// - Returns: The word, nil where none stands here.
    mutating func skipTogether(
        _ quantifier: Quantified.Quantifier, _ unit: UnitName, from start: Int
    ) throws(ParseFailure) -> String? {
        guard !isAtEnd, index != headEnd, let key = currentWord?.key, ["同时", "既", "也", "又"].contains(key) else { return nil }
        let hasNot = isHan(.not, ahead: 1) || isHan(.no, ahead: 1)
        let isTested = startsVerb(hasNot ? 2 : 1) || isAt(.open, ahead: 1)
        let holdsText = ["paragraph", "sentence", "section"].contains(Keywords.unit(unit.name) ?? unit.name)
        if !isTested {
            // 有图片同时作者是“a” is about what holds the picture, and nobody asks only that there is a paragraph.
            guard holdsText || quantifier == .every, !startsQuantifier(1), word(1)?.meaning?.field != nil else { return nil }
        } else if !holdsText, quantifier != .every, key != "既", !hasSecondText(hasNot ? 3 : 2) {
            let repairs = ["且", ""].map { Diagnostic.FixIt(span: current.span, replacement: $0) }
            let head = source.slice(SourceSpan(start, current.span.start))
            let verb = source.slice(token(1).span)
            report(
                .ambiguousQuantifier, at: current.span,
                "this can be about the \(unit.name) or about what holds it",
                notes: ["Write `\(head)且\(verb)…` or `\(head)\(verb)…`."], fixIts: repairs)
            throw ParseFailure()
        }
        advance()
        return key
    }

    /// Whether the text that stands here is joined with another.
    private func hasSecondText(_ ahead: Int) -> Bool {
        let text = isHan(.aspect, ahead: ahead) ? ahead + 1 : ahead
        guard case .string = token(text).kind, case .string = token(text + 2).kind else { return false }
        return isHan(.and, ahead: text + 1)
    }

    /// All that 同时 or 既 holds together: the texts joined with 和, the tests joined with 又.
    mutating func joined(_ test: Condition, by together: String?) throws(ParseFailure) -> Condition {
        guard together == "同时" || together == "既", case .mention(let mention) = test, mention.subject == nil else { return test }
        var tests = [test]
        while !isAtEnd, index != headEnd, isHan(.and) {
            let start = token(1).span.start
            if case .string = token(1).kind {
                advance()
            } else if together == "既", isAlso(0), isHan(.mentions, ahead: 1) {
                advance()
                advance()
                skip(.aspect)
            } else {
                break
            }
            let text = try parseText()
            tests.append(.mention(Mention(subject: nil, isNegated: false, text: text, span: span(from: start))))
        }
        guard tests.count > 1 else { return test }
        return .and(tests)
    }
}
