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
        try checkBareNumber(after: quantifier, from: start)
        skipOne()
        note(.unit)
        if isHan(.no, ahead: -1) || isHan(.any, ahead: -1) { note(.field(ofUnit: scope.unit)) }
        if let kind = kindNoun(0), let unit = WordTable.unit(ofKind: kind)?.unit, unit != scope.unit, unit != "quantity" {
            let name = UnitName(unit, span: advance().span)
            var quantified = try parseQuantified(quantifier, name, from: start)
            if quantifier == .every {
                // Of every paragraph: that it is no caption, or says so.
                guard let test = quantified.test else { throw unexpected("what every \(source.slice(name.span)) has to meet") }
                quantified.test = .or([kindTest(kind, isNegated: true, name.span), test])
            } else {
                quantified.test = joined(kindTest(kind, name.span), quantified.test)
            }
            return quantified
        }
        guard let word = currentWord, word.meaning?.unit != nil || mayBeUnknownUnit(word) else {
            throw noQuantifiedUnit(quantifier)
        }
        let unit = UnitName(word.meaning?.unit ?? word.text, span: advance().span)
        return try parseQuantified(quantifier, unit, from: start)
    }

    /// What a Chinese quantifier has before its unit: 没有一段, 没有任何段落, 每一篇文章, 所有的文章.
    mutating func skipOne() {
        guard let before = word(-1), before.isHan, [Keyword.any, .every, .no].contains(where: before.has) else { return }
        if before.has(.no), isHan(.any), currentWord?.key == "任何" { advance() }
        if before.has(.every), isHan(.de), word(1)?.meaning?.unit != nil { advance() }
        if case .number(1, _, _) = current.kind, word(1)?.isHan == true { advance() }
        skipMeasure()
    }

    /// 有3个作者 says neither how many at least nor how many in all.
    private mutating func checkBareNumber(after quantifier: Quantified.Quantifier, from start: Int) throws(ParseFailure) {
        guard quantifier == .any, isHan(.any, ahead: -1), case .number(let value, _, _) = current.kind, value != 1 else { return }
        let having = tokens[index - 1].span
        let written = source.slice(SourceSpan(having.start, current.span.end))
        let readings = [Keyword.atLeast, .exactly].map(spelling)
        report(
            .ambiguousQuantifier, at: SourceSpan(having.start, current.span.end),
            "`\(written)` says neither at least nor in all",
            notes: ["Write " + readings.map { "`\($0)\(source.slice(current.span))`" }.joined(separator: " or ") + "."],
            fixIts: readings.map { .init(span: having, replacement: $0) })
        throw ParseFailure()
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
        let quantifier = try quantifierMeant(quantifier, from: start)
        if isHan(.de), index != headEnd, self.word(1)?.meaning?.field != nil { advance() }
        skip(.both)
        var quantified = Quantified(
            quantifier: quantifier, unit: unit, place: place, test: nil, span: span(from: start))
        let together = try skipTogether(quantifier, unit, from: start)
        previousTest = nil
        if !isPersonBesideOther(unit), let (test, hasBrackets, testStart) = try maybeQuantifiedTest() {
            quantified.test = try joined(test, by: together)
            quantified.span = SourceSpan(start, hasBrackets ? previousEnd : quantified.test?.span.end ?? test.span.end)
            previousTest =
                hasBrackets ? nil : PreviousTest(field: previousTest?.field, quantified: (quantified, testStart))
        }
        return quantified
    }

    /// `no author = "x"`: a person is compared by the name.
    mutating func checkComparedUnit(_ quantified: Quantified) throws(ParseFailure) {
        guard !isAtEnd, WordTable.roles.contains(quantified.unit.name), isAt(Mark.equal) || isHan(.equal), case .string = token(1).kind else { return }
        let place = current.span.joined(token(1).span)
        let name = source.slice(token(1).span)
        let right = inItsLanguage("(name = \(name))", "（姓名是\(name)）")
        report(
            .unexpectedToken, at: place, "after a quantifier a person is known by the name: write `\(right)`",
            fixIts: [.init(span: place, replacement: right)])
        throw ParseFailure()
    }

    private func mayBeUnknownUnit(_ word: Word) -> Bool {
        word.meaning == nil && word.name == nil && !word.isHan
    }

    private mutating func parseQuantifier() throws(ParseFailure) -> Quantified.Quantifier {
        if let word = currentWord, !word.isHan, word.has(.all) || word.key == "some" {
            let right = word.has(.all) ? "every" : "any"
            var repair = Diagnostic.FixIt(span: current.span, replacement: right)
            // all paragraphs mention: every paragraph mentions
            if right == "every", let unit = self.word(1), let name = unit.meaning?.unit, unit.text.hasSuffix("s") {
                let verb = self.word(2)?.key == "mention" ? token(2).span : nil
                let said = verb == nil ? "" : " mentions"
                repair = .init(span: current.span.joined(verb ?? token(1).span), replacement: "every \(name)\(said)")
            }
            report(.wrongOperator, at: current.span, "`\(word.text)` is written `\(right)` before a unit", fixIts: [repair])
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
        switch current.kind {
        case .string, .regex:
            let written = tokens[index - 1].span
            let right: String? = quantifier == .no ? spelling(of: .not) : quantifier == .any ? "" : nil
            report(
                .unexpectedToken, at: current.span,
                "a quantifier counts units: name one, as in "
                    + inItsLanguage("`no paragraph mentions \(source.slice(current.span))`", "`没有段落提及\(source.slice(current.span))`"),
                fixIts: right.map { [.init(span: written, replacement: $0)] } ?? [])
            return ParseFailure()
        default: return unexpected("a unit such as " + inItsLanguage("`paragraph`", "段落"))
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
            if case .mention(let mention) = condition, mention.subject == nil, source.slice(mention.span).containsHan {
                try checkDeniedTexts(from: start, isQuantified: true)
            }
            return (.not(condition, span(from: start)), hasBrackets && endsInBracket, start)
        }
        guard startsTest() else {
            noteTestStart()
            if isAt(.divide) { throw regexAfterUnit() }
            return nil
        }
        let hasBrackets = isAt(.open)
        let operand = try parseQuantifiedOperand()
        return (try expectCondition(operand), hasBrackets && endsInBracket, start)
    }

    /// `no paragraph /x/`: after a word `/` divides.
    private mutating func regexAfterUnit() -> ParseFailure {
        let verb = spelling(of: .mentions)
        let start = current.span.start
        let rest = Array(source.slice(start..<source.byteCount).unicodeScalars.prefix(Self.longestRegex))
        let regex = LiteralScan.end(rest, 0).map { HanCutter.text(rest[..<$0]) }
        report(
            .unexpectedToken, at: current.span, "after a unit `/` divides: a regular expression stands after `\(verb)`",
            fixIts: regex.map { regex in
                [.init(span: SourceSpan(start, start + regex.utf8.count), replacement: verb + (isChinese ? "" : " ") + regex)]
            } ?? [])
        return ParseFailure()
    }

    /// Characters that are looked through for the end of a regular expression.
    private static let longestRegex = 10_000

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
            // 有段落超过200字
            if Self.comparison(word) != nil, case .number = token(1).kind, self.word(2)?.key == "字" { return true }
            if word.name != nil { return true }
            guard let meaning = word.meaning else { return !word.isHan }
            if meaning.isReserved { return false }
            return !word.isHan || meaning.isNameable || (meaning.function != nil && isAt(.open, ahead: 1))
        default: return false
        }
    }
}
