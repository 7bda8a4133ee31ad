import Text

// How conditions are joined, loosest first: 但, `or`, `and`.

extension Parser {
    /// disjunction { 但 disjunction }: 提及“a”或“b”，但不提及“c” denies the last of all that stands before it.
    ///
    /// - Returns: The sides of an `or`; one operand where something else holds them together.
    mutating func parseContrast() throws(ParseFailure) -> [Operand] {
        let start = current.span.start
        let first = try parseDisjunction()
        guard startsContrast else { return first.map(\.operand) }
        var sides = try conjuncts(first)
        while startsContrast {
            if isAt(.comma) { advance() }
            advance()
            join = Join(keyword: .and, isHan: true)
            sides += try conjuncts(try parseDisjunction(contrastFrom: start))
        }
        return [.condition(.and(sides))]
    }

    /// Whether 但 or its like stands here, perhaps after a comma.
    private var startsContrast: Bool { !isAtEnd && (isHan(.but) || isAt(.comma) && isHan(.but, ahead: 1)) }

    /// What a side of 但 brings to the conditions that all have to hold.
    private mutating func conjuncts(_ parts: [Conjunction]) throws(ParseFailure) -> [Condition] {
        if parts.count == 1, let only = parts.first, only.isConjunction, case .condition(.and(let conditions)) = only.operand {
            return conditions
        }
        // As in brackets, which say the same.
        let texts = parts.compactMap(\.operand.text)
        if parts.count > 1, texts.count == parts.count { return [.text(.or(texts))] }
        let conditions = try conditions(parts.map(\.operand))
        return conditions.count == 1 ? conditions : [.or(conditions)]
    }

    /// conjunction { "or" conjunction }
    ///
    /// - Parameter contrast: where the first side of a 但 began; 或 after 但 may go on with all of it, which is asked
    ///   about.
    private mutating func parseDisjunction(contrastFrom contrast: Int? = nil) throws(ParseFailure) -> [Conjunction] {
        var parts = [try parseConjunction(after: nil)]
        var hasComma = isAt(.comma)
        skipComma(before: .or)
        while maybeJoin(.or) {
            let joint = Joint(keyword: .or, hasComma: hasComma, isHan: join?.isHan == true)
            parts.append(try parseConjunction(after: joint, beside: parts.last.flatMap { $0.isJoined ? nil : $0.operand.bareText }))
            hasComma = isAt(.comma)
            skipComma(before: .or)
        }
        return try bound(parts, contrastFrom: contrast)
    }

    /// - Parameter previous: texts that `or` joins with what stands here.
    private mutating func parseConjunction(after joint: Joint?, beside previous: TextExpression? = nil) throws(ParseFailure) -> Conjunction {
        let startsWithNot = isAt(.not) && !isHan(.not)
        let deniedValue = currentWord?.key == "不是" && word(1)?.meaning?.valueFields.isEmpty == false ? token(1).span : nil
        var tests: [JoinedTest] = []
        var joint = joint
        var hasComma = false
        repeat {
            if !tests.isEmpty { joint = Joint(keyword: .and, hasComma: hasComma, isHan: join?.isHan == true) }
            let (start, isElided) = (index, goesOnWithField)
            let operand = try parseNegation()
            if tests.isEmpty { try checkAlternatives(previous, operand.text, at: start) }
            tests.append(JoinedTest(operand: operand, span: span(from: tokens[start].span.start), joint: joint, isElided: isElided))
            hasComma = isAt(.comma)
            if !startsContrast { skipComma(before: .and) }
        } while maybeJoin(.and)
        return try conjunction(tests, startsWithNot: startsWithNot, deniedValue: deniedValue)
    }

    private mutating func maybeJoin(_ keyword: Keyword) -> Bool {
        if keyword == .and {
            if joinsStage(0) { return false }
            if startsContrast { return false }
            if joinsWithoutWord() {
                join = Join(keyword: .and, isHan: true)
                return true
            }
        }
        let isHan = isHan(keyword)
        // 2023年提及“a”或2024年提及“b”: each date has its own test.
        if isDated, isHan, keyword == .or, case .date = token(1).kind { return false }
        guard maybe(keyword) != nil else { return false }
        join = Join(keyword: keyword, isHan: isHan)
        return true
    }

    /// 字数大于1000，小于2000 · 有“a”没有“b” · 标题含“a”正文不含“b”: what goes on without 且.
    private mutating func joinsWithoutWord() -> Bool {
        guard !isAtEnd, index != headEnd else { return false }
        if isAt(.comma), comparedField != nil, word(1).flatMap(Self.comparison) != nil, token(2).kind.isNumberOrDate {
            advance()
            return true
        }
        // 大于10%小于20%
        if comparedField != nil, currentWord.flatMap(Self.comparison) != nil, token(1).kind.isNumberOrDate, token(-1).kind.isNumberOrDate || word(-1)?.key == "字" {
            return true
        }
        // 标题提到“a”，没有提到“b”
        if isAt(.comma), comparedField?.isMention == true, isHan(.mentions, ahead: isHan(.not, ahead: 1) || isHan(.no, ahead: 1) ? 2 : 1) {
            advance()
            return true
        }
        if isAt(.comma), listsTextsTogether() {
            advance()
            return true
        }
        if opensTestBeside() { return true }
        if opensTestBehindComma() {
            advance()
            return true
        }
        guard case .string = token(-1).kind else { return false }
        // 含“a”不含“b”
        if isHan(.no) || isHan(.not), isHan(.mentions, ahead: 1) || isHan(.contains, ahead: 1), case .string = token(2).kind { return true }
        guard isHan(.no), case .string = token(1).kind else { return false }
        return true
    }

    /// 同时提及“a”、“b”和“c”: 同时 says that all of them are meant.
    private func listsTextsTogether() -> Bool {
        guard case .string = token(1).kind else { return false }
        var back = -1
        while -back < Self.longestTogether, case .string = token(back).kind {
            if isHan(.mentions, ahead: back - 1) || isHan(.contains, ahead: back - 1) || word(back - 1)?.key == "有" {
                return isHan(.together, ahead: back - 2)
            }
            if isHan(.aspect, ahead: back - 1) { return isHan(.together, ahead: back - 3) }
            guard isAt(.comma, ahead: back - 1) || isListJoint(back - 1) else { return false }
            back -= 2
        }
        return false
    }

    /// Words that are looked back over for 同时.
    private static let longestTogether = 40
}
