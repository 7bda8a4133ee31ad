import Text

// Tests one after the other without a word between them, before the 的 of what is looked for:
//
//   标题含“a”正文不含“b”的文章 · 提及“a”作者单位包含“b”的文章       title contains "a" and not mentions "b" · …
//   超过300字提到“a”的段落 · 提及“a”没有日期的文章                  length > 300 and mentions "a" · …
//   提及“a”的作者单位包含“b”的文章                               mentions "a" and author.unit contains "b"

extension Parser {
    /// Whether a test opens here that goes on with the one before it as if 且 stood between them.
    func opensTestBeside() -> Bool {
        guard let headEnd, index < headEnd, index > 0, !current.startsLine, !isHanStage(0) || isFieldTest(0) else { return false }
        // 提及“a”和“b”不在…: the texts before it may be its own.
        return opensWholeTest(0, before: headEnd)
    }

    /// 字数大于200、提到“a”的段落: whether a comma stands for 且, where no stage begins before what is found.
    func opensTestBehindComma() -> Bool {
        guard let headEnd, isAt(.comma), index + 1 < headEnd, !token(1).startsLine, case .word(let word) = token(1).kind else { return false }
        return opensVerbWithText(1) || isFieldTest(1) || Self.comparison(word) != nil && opensWholeTest(1, before: headEnd)
    }

    /// Whether a test opens here whose verb is said: a field with its verb, a verb with its text, an amount, a date.
    ///
    /// - Parameter end: where the head ends that the test stands in.
    func opensWholeTest(_ ahead: Int, before end: Int) -> Bool {
        switch token(ahead).kind {
        case .date: return index + ahead + 1 == end || isHan(.published, ahead: ahead + 1)
        case .number: return word(ahead + 1)?.key == "字" && (isHan(.orMore, ahead: ahead + 2) || isHan(.orLess, ahead: ahead + 2))
        case .word(let word):
            guard word.isHan else { return false }
            if isHan(.published, ahead: ahead), isHan(.in, ahead: ahead + 1), case .date = token(ahead + 2).kind { return true }
            if Self.comparison(word) != nil, case .number = token(ahead + 1).kind { return self.word(ahead + 2)?.key == "字" }
            if opensVerbWithText(ahead) || isFieldTest(ahead) { return true }
            return (isHan(.no, ahead: ahead) || word.key == "有") && hadLength(ahead + 1).map { index + ahead + 1 + $0 == end } == true
        default: return false
        }
    }

    /// 有记者没有作者: nobody stands in a person.
    func isPersonBesideOther(_ unit: UnitName) -> Bool {
        guard WordTable.roles.contains(unit.name), let headEnd, isHan(.no) || currentWord?.key == "有" else { return false }
        return hadLength(1).map { index + 1 + $0 == headEnd } == true
    }

    /// 提及“a”, 没有提到“a”, 有“a”
    private func opensVerbWithText(_ start: Int) -> Bool {
        var ahead = start
        if isHan(.not, ahead: ahead) || isHan(.no, ahead: ahead) {
            ahead += 1
            if case .string = token(ahead).kind { return isHan(.no, ahead: start) }
        }
        if startsHavingText(ahead) { return true }
        guard isHan(.mentions, ahead: ahead) || isHan(.contains, ahead: ahead) else { return false }
        ahead += isHan(.aspect, ahead: ahead + 1) ? 2 : 1
        if case .string = token(ahead).kind { return true }
        return false
    }

    /// 标题包含, 作者单位不包含, 作者的单位是, 日期在, 字数大于: a field, or a person's, and what is asked of it.
    func isFieldTest(_ start: Int) -> Bool {
        guard let first = word(start)?.meaning, word(start)?.isHan == true else { return false }
        let isPerson = WordTable.roles.contains(first.unit ?? "")
        guard isPerson || first.field != nil && first.unit == nil else { return false }
        var ahead = start + 1
        if isPerson {
            let field = isHan(.de, ahead: ahead) ? ahead + 1 : ahead
            if let next = word(field)?.meaning, next.field != nil, next.unit == nil, field > ahead || isJuxtaposed(field) { ahead = field + 1 }
        } else if let next = word(ahead)?.meaning, next.field == "length", isJuxtaposed(ahead) {
            ahead += 1
        }
        if isHan(.inside, ahead: ahead) { ahead += 1 }
        if isHan(.not, ahead: ahead) || isHan(.no, ahead: ahead) { ahead += 1 }
        if startsVerb(ahead) || startsHavingText(ahead) || isHavingTest(ahead) || isHan(.missing, ahead: ahead) { return true }
        if isHan(.in, ahead: ahead) || isHan(.between, ahead: ahead) { return true }
        return word(ahead).flatMap(Self.comparison) != nil
    }

    /// 提及“a”的标题包含“b”的文章: is it the title that mentions it? No date mentions one.
    mutating func checkFieldBehindClause() throws(ParseFailure) {
        guard isHan(.de), index != headEnd, isFieldTest(1), let field = word(1), Self.textFields.contains(field.meaning?.field ?? ""), field.meaning?.unit == nil
        else { return }
        let place = current.span.joined(token(1).span)
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ does not say whether the first test is of the ‘\(field.text)’ or of what is looked for",
            fixIts: [.init(span: current.span, replacement: "且")])
        throw ParseFailure()
    }
}
