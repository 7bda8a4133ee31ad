import Text

extension Parser {
    mutating func parseCondition() throws(ParseFailure) -> Condition {
        let outer = (previousTest, join, comparedField)
        defer { (previousTest, join, comparedField) = outer }
        (previousTest, join, comparedField) = (nil, nil, nil)
        let conditions = try conditions(try parseContrast())
        guard let first = conditions.first, conditions.count == 1 else { return .or(conditions) }
        return first
    }

    /// In brackets: what holds nothing but texts is a text, what holds one operand is that.
    mutating func parseBracket() throws(ParseFailure) -> Operand {
        let outer = (previousTest, join, comparedField, isDated)
        defer { (previousTest, join, comparedField, isDated) = outer }
        return try parseBrackets { parser throws(ParseFailure) in
            (parser.previousTest, parser.join, parser.comparedField, parser.isDated) = (nil, nil, nil, false)
            let parts = try parser.parseContrast()
            if parts.count == 1, let only = parts.first {
                if case .string = only, let text = only.text { return .text(text) }
                return only
            }
            let texts = parts.compactMap(\.text)
            if texts.count == parts.count { return .text(.or(texts)) }
            return .condition(.or(try parser.conditions(parts)))
        }
    }

    mutating func conditions(_ operands: [Operand]) throws(ParseFailure) -> [Condition] {
        var conditions: [Condition] = []
        for operand in operands { conditions.append(try expectCondition(operand)) }
        return conditions
    }

    mutating func parseNegation() throws(ParseFailure) -> Operand {
        // 既不提及“a”也不提及“b”
        if isHan(.together), currentWord?.key == "既" || (isHan(.not, ahead: 1) || isHan(.no, ahead: 1)) && startsVerb(2), !isAtEnd { advance() }
        // 并非所有段落都提及“a”: 并 joins nothing at the start.
        if currentWord?.key == "并", startsDenial(1) { advance() }
        // 从未提及“a”
        if currentWord?.key == "从", isHan(.not, ahead: 1) || isHan(.no, ahead: 1) { advance() }
        let start = current.span.start
        if let same = try maybeTestOfSameField(from: start) { return .condition(same) }
        if isHavingNoText() {
            try checkHavingNoText()
            advance()
            let text = Mention(subject: nil, isNegated: false, text: try parseText(), span: span(from: start))
            try checkDeniedTexts(from: start)
            try checkTextAndMissing(from: start)
            return .condition(.not(.mention(text), span(from: start)))
        }
        let isHanNo = isHan(.no) && startsVerb(1)
        let isHanNotBeing = isHan(.notEqual) && (startsDenial(0) || deniesText)
        guard isHanNo || isHanNotBeing || asks(.not) else { return try parsePredicate() }
        let deniesInHan = isHanNo || isHan(.not)
        let not = index
        advance()
        join?.hasNot = true
        let operand = try parseNested { parser throws(ParseFailure) in try parser.parseNegation() }
        try checkLongerText(operand, deniedBy: not)
        let condition = try expectCondition(operand)
        if deniesInHan, case .mention(let mention) = condition, mention.subject == nil { try checkDeniedTexts(from: start) }
        return .condition(.not(condition, span(from: start)))
    }

    /// 提及“a”而不是“b”: what is mentioned stands in place of the other.
    private var deniesText: Bool {
        guard currentWord?.key == "不是", ["而", "但", "但是"].contains(word(-1)?.key), case .string = token(-2).kind, case .string = token(1).kind
        else { return false }
        return isHan(.mentions, ahead: -3) || word(-3)?.key == "有" || isHan(.aspect, ahead: -3)
    }

    /// Whether 不是 or 非 stands before a quantifier: 不是所有段落, 非每段.
    private func startsDenial(_ ahead: Int) -> Bool {
        (isHan(.not, ahead: ahead) || word(ahead)?.key == "不是") && startsQuantifier(ahead + 1)
    }

    /// 不提及“a”和“b”: neither of them, or not both? The text after the denied one would be mentioned.
    ///
    /// - Parameter isQuantified: whether the unit of a quantifier is denied them, so that brackets hold both together.
    mutating func checkDeniedTexts(from start: Int, isQuantified: Bool = false) throws(ParseFailure) {
        guard isListedText(-1), isHan(.and) || isHan(.or) || isAt(.comma), isListedText(1), word(2)?.key != "出现" else { return }
        var texts = [source.slice(token(-1).span)]
        var ahead = 0
        while isHan(.and, ahead: ahead) || isHan(.or, ahead: ahead) || isAt(.comma, ahead: ahead), isListedText(ahead + 1) {
            texts.append(source.slice(token(ahead + 1).span))
            ahead += 2
        }
        try checkDeniedTextsAndField(texts, ahead, from: start)
        let place = SourceSpan(start, token(ahead - 1).span.end)
        let written = source.slice(place)
        let denied = texts.map { "不提及\($0)" }.joined(separator: "且")
        // Beside another test 或 would part that too.
        let isJoined = join != nil || isHan(.and, ahead: ahead) || isHan(.or, ahead: ahead)
        let neither = isQuantified || isJoined && join?.keyword != .and ? "（\(denied)）" : denied
        // 不同时提及“a”和“b” says which.
        let saysBoth = tokens[..<index].contains { token in
            guard token.span.start >= start, case .word(let word) = token.kind else { return false }
            return word.has(.together)
        }
        let either = texts.map { "不提及\($0)" }.joined(separator: "或")
        let notAll = isHan(.or) ? (isJoined ? "（\(either)）" : either) : "不（" + texts.map { "提及\($0)" }.joined(separator: "且") + "）"
        let repairs = saysBoth ? [notAll] : [isHan(.or) ? "不提及（" + texts.joined(separator: "或") + "）" : neither, notAll]
        throw ask(
            .wrongOperator, at: place,
            saysBoth ? "`\(written)` is written `\(notAll)` here" : "`\(written)` does not say whether all of them are missing or only one",
            repairs)
    }

    /// 没有“a”、“b”和标题: without all of them, or with one at most?
    ///
    /// - Parameters:
    ///   - texts: as written.
    ///   - ahead: the words up to what stands behind them.
    private mutating func checkDeniedTextsAndField(_ texts: [String], _ ahead: Int, from start: Int) throws(ParseFailure) {
        guard isListJoint(ahead) || isAt(.comma, ahead: ahead), let length = hadLength(ahead + 1),
            endsTest(ahead + 1 + length) || index + ahead + 1 + length == headEnd
        else { return }
        let place = SourceSpan(start, token(ahead + length).span.end)
        let field = source.slice(SourceSpan(token(ahead + 1).span.start, place.end))
        let none = (texts.map { "不提及\($0)" } + ["没有\(field)"]).joined(separator: "且")
        let notAll = "不（" + (texts.map { "提及\($0)" } + ["有\(field)"]).joined(separator: "且") + "）"
        let isJoined = join.map { $0.keyword != .and } ?? false
        throw ask(
            .wrongOperator, at: place, "`\(source.slice(place))` does not say whether all of them are missing or only one",
            [isJoined ? "（\(none)）" : none, notAll])
    }

    /// A text of one word: a string, a regular expression or a term.
    func isListedText(_ ahead: Int) -> Bool {
        guard index + ahead >= 0 else { return false }
        switch token(ahead).kind {
        case .string, .regex: return true
        case .word(let word): return word.name == .term
        default: return false
        }
    }

    /// 标题包含“a”且没有“b”: does the title not have it, or the text?
    private mutating func checkHavingNoText() throws(ParseFailure) {
        guard let test = previousTest?.field, join != nil else { return }
        let place = current.span.joined(token(1).span)
        let text = source.slice(token(1).span)
        report(
            .bareTextAfterField, at: place, "after a test of ‘\(test.subject)’ this does not say what it is about",
            fixIts: ["不包含\(text)", "不提及\(text)"].map { .init(span: place, replacement: $0) })
        throw ParseFailure()
    }

    /// Whether a verb of a test stands here; 没有 before one is `not`.
    func startsVerb(_ ahead: Int) -> Bool {
        [Keyword.mentions, .contains, .startsWith, .endsWith, .matches].contains { isAt($0, ahead: ahead) }
    }

    private mutating func parsePredicate() throws(ParseFailure) -> Operand {
        if let inside = try maybeInsideUnit(from: current.span.start) { return .condition(inside) }
        if let times = try maybeTimesOfEach() { return .condition(times) }
        if let times = try maybeTimesFirst() { return .condition(times) }
        let first = index
        if let several = try maybeHavingFields() {
            try checkMissingAndText(from: first)
            return .condition(several)
        }
        if let several = try maybeTestOfSeveralFields() { return .condition(several) }
        let start = index
        if let missing = try maybeMissingField() {
            try checkMissingAndText(from: start)
            return .condition(missing)
        }
        for phrase in [Keyword.atLeast, .atMost] { note(phrase) }
        if startsQuantifier() {
            let quantified = try parseQuantified()
            if quantified.test == nil {
                try checkMissingAndText(from: start)
                try checkComparedUnit(quantified)
            }
            // What its test compares is not of the unit that holds it.
            comparedField = nil
            return .condition(.quantified(quantified))
        }
        return try parseTest()
    }

    func startsQuantifier(_ ahead: Int = 0) -> Bool {
        if startsOrMore(ahead) || (isHan(.any, ahead: ahead) && startsOrMore(ahead + 1)) { return true }
        if startsLeastLength(ahead) { return false }
        if word(ahead)?.key == "有", case .string = token(ahead + 1).kind { return false }
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
        if let dated = hadInText(path, isMissing: isMissing, from: start) { return dated }
        noteTestRest(.value(.path(path)))
        return had(path, isMissing: isMissing, from: start)
    }

    /// 有日期的句子, 没有年份的段落: only articles have a date of their own; what is inside them has dates among its words.
    private func hadInText(_ path: Path, isMissing: Bool, from start: Int) -> Condition? {
        guard path.steps.count == 1, let kind = path.steps.first?.name, kind == "date" || kind == "year",
            ["section", "turn", "paragraph", "sentence", "point", "quote"].contains(scope.unit)
        else { return nil }
        return .quantified(
            Quantified(
                quantifier: isMissing ? .no : .any, unit: UnitName("quantity", span: path.span), place: nil,
                test: kindTest(kind, path.span), span: span(from: start)))
    }

    /// 有标题 is `title is not missing`; 没有存疑 is `not uncertain`, which is never missing.
    func had(_ path: Path, isMissing: Bool, from start: Int) -> Condition {
        guard WordTable.yesOrNoFields.contains(path.steps.last?.name ?? "") else {
            return comparison(.path(path), .isMissing, !isMissing, from: start)
        }
        let holds = comparison(.path(path), .isTrue, false, from: path.span.start)
        return isMissing ? .not(holds, span(from: start)) : holds
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
}
