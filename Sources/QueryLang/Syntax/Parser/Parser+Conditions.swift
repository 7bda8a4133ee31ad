import Text

extension Parser {
    mutating func parseCondition() throws(ParseFailure) -> Condition {
        let outer = (previousTest, join)
        defer { (previousTest, join) = outer }
        (previousTest, join) = (nil, nil)
        let parts = try parseDisjunction()
        let conditions = try conditions(parts)
        guard let first = conditions.first, conditions.count == 1 else { return .or(conditions) }
        return first
    }

    /// In brackets: what holds nothing but texts is a text, what holds one operand is that.
    mutating func parseBracket() throws(ParseFailure) -> Operand {
        let outer = (previousTest, join)
        defer { (previousTest, join) = outer }
        return try parseBrackets { parser throws(ParseFailure) in
            (parser.previousTest, parser.join) = (nil, nil)
            let parts = try parser.parseDisjunction()
            if parts.count == 1, let only = parts.first {
                if case .string = only, let text = only.text { return .text(text) }
                return only
            }
            let texts = parts.compactMap(\.text)
            if texts.count == parts.count { return .text(.or(texts)) }
            return .condition(.or(try parser.conditions(parts)))
        }
    }

    private mutating func conditions(_ operands: [Operand]) throws(ParseFailure) -> [Condition] {
        var conditions: [Condition] = []
        for operand in operands { conditions.append(try expectCondition(operand)) }
        return conditions
    }

    /// conjunction { "or" conjunction }
    private mutating func parseDisjunction() throws(ParseFailure) -> [Operand] {
        let first = try parseConjunction()
        var parts = [first]
        skipComma(before: .or)
        while maybeJoin(.or) {
            parts.append(try parseConjunction())
            skipComma(before: .or)
        }
        if parts.count > 1 { warnOfMixing(parts) }
        return parts.map(\.operand)
    }

    /// A side of `or`, with what a reader may take it for.
    private struct Conjunction {
        var operand: Operand
        var span: SourceSpan
        var hasBareAnd = false
        var startsWithNot = false
    }

    private mutating func parseConjunction() throws(ParseFailure) -> Conjunction {
        let start = current.span.start
        let startsWithNot = isAt(.not) && !isHan(.not)
        let first = try parseNegation()
        var parts = [first]
        skipComma(before: .and)
        while maybeJoin(.and) {
            parts.append(try parseNegation())
            skipComma(before: .and)
        }
        guard parts.count > 1 else {
            return Conjunction(operand: first, span: span(from: start), startsWithNot: startsWithNot)
        }
        return Conjunction(
            operand: .condition(.and(try conditions(parts))), span: span(from: start), hasBareAnd: true)
    }

    private mutating func maybeJoin(_ keyword: Keyword) -> Bool {
        let isHan = isHan(keyword)
        guard maybe(keyword) != nil else { return false }
        join = Join(keyword: keyword, isHan: isHan)
        return true
    }

    /// `a and b or c` and `not a or b` are read by the rules of binding, and asked about once.
    private mutating func warnOfMixing(_ parts: [Conjunction]) {
        guard !hasWarnedOfMixing else { return }
        let mixed = parts.first(where: \.hasBareAnd) ?? parts.dropLast().first(where: \.startsWithNot)
        guard let mixed else { return }
        hasWarnedOfMixing = true
        let bracketed = "(" + source.slice(mixed.span) + ")"
        report(
            .mixedAndOr, .warning, at: mixed.span,
            mixed.hasBareAnd
                ? "`and` binds tighter than `or`: brackets make it plain" : "`not` binds tighter than `or`: brackets make it plain",
            fixIts: [.init(span: mixed.span, replacement: bracketed)])
    }

    private mutating func parseNegation() throws(ParseFailure) -> Operand {
        let start = current.span.start
        let isHanNo = isHan(.no) && startsVerb(1)
        guard isHanNo || asks(.not) else { return try parsePredicate() }
        advance()
        join?.hasNot = true
        let operand = try parseNested { parser throws(ParseFailure) in try parser.parseNegation() }
        let condition = try expectCondition(operand)
        return .condition(.not(condition, span(from: start)))
    }

    /// Whether a verb of a test stands here; 没有 before one is `not`.
    func startsVerb(_ ahead: Int) -> Bool {
        [Keyword.mentions, .contains, .startsWith, .endsWith, .matches].contains { isAt($0, ahead: ahead) }
    }

    private mutating func parsePredicate() throws(ParseFailure) -> Operand {
        if let missing = try maybeMissingField() { return .condition(missing) }
        for phrase in [Keyword.atLeast, .atMost] { note(phrase) }
        if startsQuantifier() { return .condition(.quantified(try parseQuantified())) }
        return try parseTest()
    }

    func startsQuantifier(_ ahead: Int = 0) -> Bool {
        if isAt(.all, ahead: ahead), word(ahead + 1)?.meaning?.unit != nil { return true }
        if word(ahead)?.key == "some", word(ahead + 1)?.meaning?.unit != nil { return true }
        return [Keyword.any, .every, .no, .atLeast, .atMost, .exactly].contains { isAt($0, ahead: ahead) }
    }

    /// 没有标题 is `title is missing`, 有标题 the opposite: a field stands where a quantifier has its unit.
    private mutating func maybeMissingField() throws(ParseFailure) -> Condition? {
        guard isHan(.no) || isHan(.any), let word = word(1) else { return nil }
        guard word.meaning?.unit == nil ? word.meaning?.field != nil : unitStartsWholePath(1) else { return nil }
        let isMissing = isHan(.no)
        let start = advance().span.start
        let path = try parsePath(.condition)
        return .comparison(
            Comparison(left: .path(path), isNegated: !isMissing, test: .isMissing, span: span(from: start)))
    }

    /// 没有作者单位 is about the field, but in 没有作者姓名是… the field belongs to a test.
    private func unitStartsWholePath(_ ahead: Int) -> Bool {
        var end = ahead + 1
        while true {
            if isAt(.dot, ahead: end) || (isHan(.de, ahead: end) && index + end != headEnd) {
                end += 2
            } else if isJuxtaposed(end) {
                end += 1
            } else {
                break
            }
        }
        guard end > ahead + 1, case .word(let last) = token(end - 1).kind,
            !WordTable.yesOrNoFields.contains(last.meaning?.field ?? "")
        else { return false }
        if index + end == headEnd { return true }
        switch token(end).kind {
        case .end, .mark(.close), .mark(.comma), .mark(.semicolon), .mark(.pipe): return true
        case .word(let next): return next.has(.and) || next.has(.or)
        default: return false
        }
    }

    // MARK: Quantifiers

    private mutating func parseQuantified() throws(ParseFailure) -> Quantified {
        let start = current.span.start
        let quantifier = try parseQuantifier()
        note(.unit)
        guard let word = currentWord, word.meaning?.unit != nil || mayBeUnknownUnit(word) else {
            throw noQuantifiedUnit(quantifier)
        }
        let unit = UnitName(word.meaning?.unit ?? word.text, span: advance().span)
        var place: Place?
        if maybe(.in) != nil {
            place = try parsePlace()
            skip(.inside)
        }
        let outer = scope
        defer { scope = outer }
        scope = Scope(unit: unit.name)
        if isHan(.de), index != headEnd, self.word(1)?.meaning?.field != nil { advance() }
        skip(.both)
        var quantified = Quantified(
            quantifier: quantifier, unit: unit, place: place, test: nil, span: span(from: start))
        let outerTest = previousTest
        previousTest = nil
        if let (test, hasBrackets, testStart) = try maybeQuantifiedTest() {
            quantified.test = test
            quantified.span = SourceSpan(start, hasBrackets ? previousEnd : test.span.end)
            let isFieldTest = if case .field? = previousTest { true } else { false }
            if !isFieldTest { previousTest = hasBrackets ? nil : .quantified(quantified, testStart: testStart) }
        } else {
            checkQuantifierFollow(outerTest, isMention: false, at: start)
        }
        return quantified
    }

    private func mayBeUnknownUnit(_ word: Word) -> Bool {
        word.meaning == nil && word.name == nil && !word.isHan
    }

    private mutating func parseQuantifier() throws(ParseFailure) -> Quantified.Quantifier {
        if let word = currentWord, !word.isHan, word.has(.all) || word.key == "some" {
            let right = word.has(.all) ? "every" : "any"
            report(
                .wrongOperator, at: current.span, "`\(word.text)` is written `\(right)` before a unit",
                fixIts: [.init(span: current.span, replacement: right)])
            advance()
            return right == "every" ? .every : .any
        }
        if take(.any) != nil { return .any }
        if take(.every) != nil { return .every }
        if take(.no) != nil { return .no }
        if take(.atLeast) != nil { return .atLeast(try parseCount()) }
        if take(.atMost) != nil { return .atMost(try parseCount()) }
        try expect(.exactly)
        return .exactly(try parseCount())
    }

    private mutating func noQuantifiedUnit(_ quantifier: Quantified.Quantifier) -> ParseFailure {
        if let word = currentWord, word.meaning?.field != nil, quantifier == .no || quantifier == .any {
            let right = quantifier == .no ? "\(word.text) is missing" : "\(word.text) is not missing"
            let span = SourceSpan(tokens[index - 1].span.start, current.span.end)
            report(
                .unexpectedToken, at: span, "‘\(word.text)’ is a field, not a unit: write `\(right)`",
                fixIts: [.init(span: span, replacement: right)])
            return ParseFailure()
        }
        switch current.kind {
        case .string, .regex:
            let here = SourceSpan(current.span.start, current.span.start)
            report(
                .unexpectedToken, at: current.span,
                "a quantifier counts units: name one, as in `no paragraph mentions \(source.slice(current.span))`",
                fixIts: [.init(span: here, replacement: "paragraph mentions ", label: "paragraph mentions")])
            return ParseFailure()
        default: return unexpected("a unit such as `paragraph`")
        }
    }

    /// `[ [ "not" ] test ]` after a quantified unit, and whether it stands in brackets.
    private mutating func maybeQuantifiedTest() throws(ParseFailure) -> (Condition, Bool, Int)? {
        guard !isAtEnd else {
            noteTestStart()
            return nil
        }
        let start = current.span.start
        let isHanNo = isHan(.no) && startsVerb(1)
        if isHanNo || asks(.not) {
            advance()
            let hasBrackets = isAt(.open)
            let condition = try expectCondition(try parseQuantifiedOperand())
            return (.not(condition, span(from: start)), hasBrackets && endsInBracket, start)
        }
        guard startsTest() else {
            noteTestStart()
            return nil
        }
        let hasBrackets = isAt(.open)
        let operand = try parseQuantifiedOperand()
        return (try expectCondition(operand), hasBrackets && endsInBracket, start)
    }

    private var endsInBracket: Bool { index > 0 && tokens[index - 1].kind == .mark(.close) }

    private mutating func parseQuantifiedOperand() throws(ParseFailure) -> Operand {
        if startsQuantifier() {
            report(
                .ambiguousQuantifier, at: current.span,
                "one quantifier does not follow another without brackets: put the second with its test in brackets")
            throw ParseFailure()
        }
        return try parseTest()
    }

    /// Whether what stands here can begin a test; after a quantified unit a test may be left out.
    private func startsTest() -> Bool {
        switch current.kind {
        case .string, .regex, .number, .date, .parameter, .mark(.open), .mark(.minus), .invalid: return true
        case .word(let word):
            if index == headEnd { return false }
            if startsQuantifier() { return true }
            if [Keyword.mentions, .within, .awayFrom, .exact, .whole].contains(where: word.has) { return true }
            if word.name != nil { return true }
            guard let meaning = word.meaning else { return !word.isHan }
            if meaning.isReserved { return false }
            return !word.isHan || meaning.isNameable || (meaning.function != nil && isAt(.open, ahead: 1))
        default: return false
        }
    }
}

extension Quantified {
    /// Whether the test was written in brackets, so that nothing after it can be taken for a part of it.
    public var hasBrackets: Bool { test.map { span.end > $0.span.end } ?? true }
}
