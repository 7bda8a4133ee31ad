import Text

extension Parser {
    mutating func parseQuantified() throws(ParseFailure) -> Quantified {
        let start = current.span.start
        if startsOrMore() || (isHan(.any) && startsOrMore(1)) {
            if isHan(.any) { advance() }
            let (quantifier, unit) = try parseOrMore()
            return try parseQuantified(quantifier, unit, from: start)
        }
        let quantifier = try parseQuantifier()
        if quantifier == .no { skipOne() }
        note(.unit)
        if isHan(.no, ahead: -1) || isHan(.any, ahead: -1) { note(.field(ofUnit: scope.unit)) }
        guard let word = currentWord, word.meaning?.unit != nil || mayBeUnknownUnit(word) else {
            throw noQuantifiedUnit(quantifier)
        }
        let unit = UnitName(word.meaning?.unit ?? word.text, span: advance().span)
        return try parseQuantified(quantifier, unit, from: start)
    }

    /// 没有一段, 没有任何段落
    private mutating func skipOne() {
        if isHan(.any), currentWord?.key == "任何" { return _ = advance() }
        guard isHan(.no, ahead: -1), case .number(1, _, _) = current.kind, word(1)?.isHan == true else { return }
        advance()
        skipMeasure()
    }

    private mutating func parseQuantified(
        _ quantifier: Quantified.Quantifier, _ unit: UnitName, from start: Int
    ) throws(ParseFailure) -> Quantified {
        var place: Place?
        if !startsHanNeighbour(), maybe(.in) != nil {
            place = try parsePlace()
            skip(.inside)
        }
        let outer = scope
        defer { scope = outer }
        scope = Scope(unit: unit.name)
        if isDeAtCursor { recorder?.items.insert(.field(ofUnit: unit.name)) }
        if isHan(.de), index != headEnd, self.word(1)?.meaning?.field != nil { advance() }
        skip(.both)
        var quantified = Quantified(
            quantifier: quantifier, unit: unit, place: place, test: nil, span: span(from: start))
        previousTest = nil
        if let (test, hasBrackets, testStart) = try maybeQuantifiedTest() {
            quantified.test = test
            quantified.span = SourceSpan(start, hasBrackets ? previousEnd : test.span.end)
            previousTest =
                hasBrackets ? nil : PreviousTest(field: previousTest?.field, quantified: (quantified, testStart))
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

    /// `more than 3 paragraphs`, 超过三段: quantifiers say at least and at most.
    mutating func checkNumberOfUnits() throws(ParseFailure) {
        var op = currentWord.flatMap(Self.comparison)
        var ahead = 1
        if op == nil, word(1)?.key == "than" {
            op = ["more": .greater, "fewer": .less, "less": .less][currentWord?.key ?? ""]
            ahead = 2
        }
        guard let op, [.greater, .greaterOrEqual, .less, .lessOrEqual].contains(op),
            case .number(let value, _, false) = token(ahead).kind, let number = Int(exactly: value)
        else { return }
        let place = SourceSpan(current.span.start, token(ahead).span.end)
        if word(ahead + 1)?.meaning?.isMeasure == true, word(ahead + 2)?.meaning?.unit != nil { ahead += 1 }
        guard word(ahead + 1)?.meaning?.unit != nil else { return }
        let bound = op == .greater ? number + 1 : op == .less ? max(0, number - 1) : number
        let keyword: Keyword = op == .greater || op == .greaterOrEqual ? .atLeast : .atMost
        let right = spelling(of: keyword) + (isChinese ? "" : " ") + String(bound)
        report(
            .wrongOperator, at: place, "`\(source.slice(place))` is written `\(right)` before a unit",
            fixIts: [.init(span: place, replacement: right)])
        throw ParseFailure()
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
        if quantifier == .any, isHan(.any, ahead: -1), case .number = current.kind,
            word(1)?.meaning?.unit != nil || word(1)?.meaning?.isMeasure == true && word(2)?.meaning?.unit != nil
        {
            let end = token(word(1)?.meaning?.unit != nil && word(2)?.meaning?.unit == nil ? 1 : 2).span.end
            let (here, units) = (SourceSpan(tokens[index - 1].span.start, end), source.slice(current.span.start..<end))
            let repairs = ["恰好", "至少"].map { $0 + units }
            report(
                .unexpectedToken, at: here, "‘\(source.slice(here))’ does not say whether there may be more",
                notes: ["Write \(repairs.map { "`\($0)`" }.joined(separator: " or "))."],
                fixIts: repairs.map { .init(span: here, replacement: $0) })
            return ParseFailure()
        }
        switch current.kind {
        case .string, .regex:
            let written = tokens[index - 1].span
            let right: String? = quantifier == .no ? spelling(of: .not) : quantifier == .any ? "" : nil
            report(
                .unexpectedToken, at: current.span,
                "a quantifier counts units: name one, as in `no paragraph mentions \(source.slice(current.span))`",
                fixIts: right.map { [.init(span: written, replacement: $0)] } ?? [])
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
            if startsHanNeighbour() { return true }
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
