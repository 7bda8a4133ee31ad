import Text

extension Parser {
    /// text { "or" text }
    mutating func parseTexts() throws(ParseFailure) -> TextExpression {
        var texts = [try parseText()]
        while maybe(.or) != nil {
            let start = index
            let text = try parseText()
            try checkAlternatives(texts.last, text, at: start)
            texts.append(text)
        }
        guard let first = texts.first, texts.count == 1 else { return .or(texts) }
        return first
    }

    mutating func parseText() throws(ParseFailure) -> TextExpression {
        try expectText(try parseChain(.text))
    }

    /// The text after `mentions`, where `any (…)` is reported.
    ///
    /// - Parameter start: where the test begins, with its subject; nil for a negated one, which no list can repair.
    mutating func parseMentioned(from start: Int?) throws(ParseFailure) -> TextExpression {
        if isAt(.any) || isAt(.all), isAt(.open, ahead: 1) {
            let head = start.map { source.slice(SourceSpan($0, current.span.start)) }
            let isAll = !isAt(.any)
            let word = advance().span
            let items = try parseList { parser throws(ParseFailure) in
                guard let right = try parser.parseSum(.text).right else { throw parser.unexpected("a text") }
                return right
            }
            if isAll {
                reportAll(at: word, items, head: head)
                throw ParseFailure()
            }
            let joined = "(" + items.map { source.slice($0.span) }.joined(separator: " or ") + ")"
            report(
                .wrongOperator, at: word, "texts are joined by `or`, not listed: write `mentions \(joined)`",
                fixIts: [.init(span: span(from: word.start), replacement: joined, label: "mentions \(joined)")])
            let texts = items.compactMap { item -> TextExpression? in
                if case .string(let literal) = item { .string(literal, mode: .folded, literal.span) } else { nil }
            }
            guard let first = texts.first else { throw ParseFailure() }
            return texts.count == 1 ? first : .or(texts)
        }
        return try parseText()
    }

    /// `mentions all ("a", "b")`: `and` is for conditions, so each text is mentioned by itself.
    private mutating func reportAll(at word: SourceSpan, _ items: [ValueExpression], head: String?) {
        var fixIts: [Diagnostic.FixIt] = []
        if let head {
            let tests = items.map { head + source.slice($0.span) }
            let joined = isChinese ? "（" + tests.joined(separator: "且") + "）" : "(" + tests.joined(separator: " and ") + ")"
            fixIts = [.init(span: span(from: word.start - head.utf8.count), replacement: joined)]
        }
        report(
            .wrongOperator, at: word,
            "only a value `contains all (…)`: texts are mentioned one by one, as in `mentions \"a\" and mentions \"b\"`",
            fixIts: fixIts)
    }

    /// piece [ ( "near" piece … | "then" piece … ) [ "within" distance ] ]
    mutating func parseChain(_ need: Need) throws(ParseFailure) -> Operand {
        let outer = standingDistance
        defer { standingDistance = outer }
        standingDistance = nil
        let (first, more, op) = try parsePieces(need)
        guard let op else { return first }
        var distance = standingDistance
        if distance == nil { distance = try maybeDistance() }
        if distance != nil, isAt(.near) || isAt(.then), !isAtEnd {
            report(
                .mixedNearThen, at: current.span,
                "one `within` stands after the last text and holds for all of them; other distances need brackets")
            throw ParseFailure()
        }
        return .text(op == .near ? .near(more, within: distance) : .then(more, within: distance))
    }

    /// Pieces joined by `near` or by `then`, without the distance. A single piece may be of any kind.
    private mutating func parsePieces(
        _ need: Need
    ) throws(ParseFailure) -> (first: Operand, texts: [TextExpression], op: Keyword?) {
        let start = current.span.start
        let first = try parsePiece(need)
        var texts: [TextExpression] = []
        var op: Keyword?
        while index != headEnd, let next = try maybeNearOrThen() {
            if texts.isEmpty { texts.append(try expectText(first)) }
            if let op, op != next {
                let chain = SourceSpan(start, tokens[index - 2].span.end)
                let bracketed = "(\(source.slice(chain)))"
                report(
                    .mixedNearThen, at: tokens[index - 1].span,
                    "`near` and `then` are not mixed without brackets: write `\(bracketed) \(next.rawValue) …`",
                    fixIts: [.init(span: chain, replacement: bracketed)])
            }
            op = op ?? next
            texts.append(try expectText(try parsePiece(.text)))
        }
        return (first, texts, op)
    }

    /// “a”附近10字内有“b”, “a”后面有“b”: the distance comes before the second text.
    private mutating func maybeStanding() throws(ParseFailure) -> Keyword? {
        // 前后 is two words.
        let isBothSides = currentWord?.key == "前" && word(1)?.key == "后"
        let isAfter = (isHan(.after) || currentWord?.key == "后") && startsAmount(1)
        guard let word = currentWord, word.has(.nearby) || isBothSides || isAfter else { return nil }
        let side = isBothSides ? 2 : 1
        var ahead = side
        if startsAmount(side) {
            let measure = self.word(side + 1)?.key == "个" ? side + 2 : side + 1
            if self.word(measure)?.key == "字" { ahead = isHan(.within, ahead: measure + 1) ? measure + 2 : measure + 1 }
        }
        guard isHan(.any, ahead: ahead) || isHan(.mentions, ahead: ahead), case .string = token(ahead + 1).kind else {
            return nil
        }
        let start = current.span.start
        index += side
        if ahead > side { standingDistance = Distance(.characters(try parseCount()), span: span(from: start)) }
        index += ahead > side && isHan(.within) ? 2 : 1
        return word.key == "后面" || isAfter ? .then : .near
    }

    private mutating func maybeNearOrThen() throws(ParseFailure) -> Keyword? {
        if maybe(.near) != nil { return .near }
        if maybe(.then) != nil { return .then }
        if let standing = try maybeStanding() { return standing }
        if recorder != nil, isChinese { note(Keyword.and) }
        if joinsNearTexts() {
            advance()
            return .near
        }
        if recorder != nil, isHan(.and), case .string = token(1).kind, index == tokens.count - 3 {
            for keyword in [Keyword.withinSentence, .withinParagraph, .apart] {
                recorder?.items.insert(.keyword(keyword.rawValue))
            }
        }
        return nil
    }

    /// piece { "not" "in" atom }
    private mutating func parsePiece(_ need: Need) throws(ParseFailure) -> Operand {
        var piece = try parseSum(need)
        if piece.text != nil { noteNotIn() }
        // A comparison has a field on its left; a parameter there is a text.
        while !isAtEnd, isAt(.not), isAt(.in, ahead: 1), placingField() == nil, let inner = piece.text {
            try countOperator()
            index += 2
            piece = .text(.notIn(inner, try parseOuter()))
            skip(.inside)
        }
        return piece
    }

    /// The text after `not in`; a list or a result there is reported.
    private mutating func parseOuter() throws(ParseFailure) -> TextExpression {
        let here = current.span
        if let word = currentWord, word.name == .result || word.has(.it) || word.meaning?.unit != nil {
            report(
                .unexpectedToken, at: here,
                "a text is `not in` another text; to leave out what ‘\(word.text)’ holds, use `except`")
            throw ParseFailure()
        }
        if isAt(.open), let comma = commaInBrackets() {
            report(
                .unexpectedToken, at: token(comma).span, "texts are joined by `or`: write `not in (\"a\" or \"b\")`",
                fixIts: [.init(span: token(comma).span, replacement: " or")])
            throw ParseFailure()
        }
        return try expectText(try parseFactor(.text))
    }

    /// The first comma directly inside the brackets that open here, in tokens ahead.
    private func commaInBrackets() -> Int? {
        var depth = 0
        var ahead = 0
        while index + ahead < tokens.count - 1 {
            switch token(ahead).kind {
            case .mark(.open): depth += 1
            case .mark(.close):
                depth -= 1
                if depth == 0 { return nil }
            case .mark(.comma) where depth == 1: return ahead
            case .mark(.semicolon): return nil
            default: break
            }
            ahead += 1
        }
        return nil
    }

    // MARK: Distances

    /// `within distance`; in Chinese n字以内, 同句, 同段.
    private mutating func maybeDistance() throws(ParseFailure) -> Distance? {
        if let length = joinedDistance(0) { index += length }
        guard !isAtEnd else {
            for keyword in [Keyword.within, .withinSentence, .withinParagraph] { note(keyword) }
            return nil
        }
        if let distance = try maybeApart() { return distance }
        noteHanDistance()
        if let distance = try maybeHanDistance() { return distance }
        guard take(.within) != nil else { return nil }
        return try parseDistance()
    }

    /// A number whose measure, if any, is followed by 以内.
    func startsHanDistance() -> Bool {
        guard startsAmount() else { return false }
        let length = word(1)?.key == "个" && word(2)?.key == "字" ? 2 : 1
        return isHan(.within, ahead: 1) || (word(1)?.isHan == true && isHan(.within, ahead: length + 1))
    }

    mutating func parseHanDistance() throws(ParseFailure) -> Distance {
        let start = current.span.start
        let measure = try parseHanMeasure()
        try expect(.within)
        return Distance(measure, span: span(from: start))
    }

    /// A number, perhaps with 字, 词 or 句.
    mutating func parseHanMeasure() throws(ParseFailure) -> Distance.Measure {
        let count = try parseAmount()
        var measure = Distance.Measure.characters(count)
        if let word = currentWord, word.isHan, !word.has(.within) {
            switch word.meaning?.unit {
            case "word": measure = .words(count)
            case "sentence": measure = .sentences(count)
            default: guard word.meaning?.isMeasure == true else { throw unexpected("字, 词 or 句") }
            }
            advance()
            if word.key == "个", !isAtEnd, currentWord?.key == "字" { advance() }
        }
        return measure
    }

    /// number [ "characters" | "words" | "sentences" ] | "sentence" | "paragraph"
    mutating func parseDistance() throws(ParseFailure) -> Distance {
        let start = current.span.start
        if take(.sentence) != nil { return Distance(.sameSentence, span: span(from: start)) }
        if take(.paragraph) != nil { return Distance(.sameParagraph, span: span(from: start)) }
        note(.parameter)
        guard startsAmount() else {
            throw unexpected("a distance: a number of characters, " + inItsLanguage("`sentence` or `paragraph`", "同句 or 同段"))
        }
        let count = try parseAmount()
        if maybe(.characters) != nil { return Distance(.characters(count), span: span(from: start)) }
        if maybe(.words) != nil { return Distance(.words(count), span: span(from: start)) }
        if maybe(.sentences) != nil || maybe(.sentence) != nil {
            return Distance(.sentences(count), span: span(from: start))
        }
        return Distance(.characters(count), span: span(from: start))
    }

    /// `within` has been read: distance ( "of" | "after" | "before" ) text
    mutating func parseNeighbour(from start: Int) throws(ParseFailure) -> Neighbour {
        let distance = try parseDistance()
        let side: Neighbour.Side
        if take(.of) != nil {
            side = .of
        } else if take(.after) != nil {
            side = .after
        } else if take(.before) != nil {
            side = .before
        } else {
            throw unexpected("`of`, `after` or `before` and a text")
        }
        previousTest = nil
        let text = try parseText()
        let neighbour = Neighbour(distance: distance, side: side, text: text, span: span(from: start))
        try checkTextAfter(neighbour)
        return neighbour
    }

    /// 距 T n字以内, 在 T 之后 n字以内, 在 T 之前 n字以内; the distance also 同句 or 同段.
    mutating func parseHanNeighbour(from start: Int) throws(ParseFailure) -> Neighbour {
        let isAwayFrom = isHan(.awayFrom)
        advance()
        previousTest = nil
        let (first, texts, op) = try parsePieces(.text)
        let text: TextExpression =
            switch op {
            case .near?: .near(texts, within: nil)
            case .some: .then(texts, within: nil)
            case nil: try expectText(first)
            }
        var side = Neighbour.Side.of
        if !isAwayFrom {
            if take(.after) != nil {
                side = .after
            } else if take(.before) != nil {
                side = .before
            } else {
                throw unexpected("之后 or 之前, and a distance such as 20字以内")
            }
        }
        for keyword in [Keyword.withinSentence, .withinParagraph] { note(keyword) }
        noteHanDistance()
        guard let distance = try maybeHanDistance() else { throw unexpected("a distance such as 20字以内") }
        let neighbour = Neighbour(distance: distance, side: side, text: text, span: span(from: start))
        try checkTextAfter(neighbour)
        return neighbour
    }

    /// n字以内, 同句, 同段
    private mutating func maybeHanDistance() throws(ParseFailure) -> Distance? {
        for (keyword, measure) in [(Keyword.withinSentence, Distance.Measure.sameSentence), (.withinParagraph, .sameParagraph)] {
            guard let span = take(keyword) else { continue }
            skip(.inside)
            return Distance(measure, span: span)
        }
        return startsHanDistance() ? try parseHanDistance() : nil
    }

    /// Whether 距, or 在 before a text, stands here: 在 before anything else says where to look.
    func startsHanNeighbour() -> Bool {
        if isHan(.awayFrom) { return true }
        guard isHan(.in) else { return false }
        switch token(1).kind {
        case .string, .regex, .parameter: return true
        case .mark(.open): return !bracketHoldsQuery(ahead: 1)
        case .word(let word): return word.name == .term || word.has(.exact) || word.has(.whole)
        default: return false
        }
    }
}
