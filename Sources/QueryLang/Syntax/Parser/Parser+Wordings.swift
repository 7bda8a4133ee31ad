import Text

// Tests that Chinese words otherwise than by a field and a verb:
//
//   2024年的文章 · 2024年3月发表的 · 发表于2024年的       date in 2024
//   2020年到2024年的 · 2020年以后的 · 2020年以来的         date between … and … · date > 2020 · date >= 2020
//   超过500字的段落 · 500字以上的段落                   length > 500 · length >= 500
//   至少500字的段落 · 100字以内的段落                   length >= 500 · length <= 100
//   有“氢能”的段落 · 没有“氢能”的段落                   mentions "氢能" · not mentions "氢能"
//   “氢能”出现的段落 · “a”和“b”同时出现的段落             "氢能" · "a" and "b"
//   标题里有“数字”的文章                              title contains "数字"
//   5段以上提及“氢能”的文章                           at least 5 paragraphs mention "氢能"

extension Parser {
    /// A test of one of these wordings that opens here.
    mutating func maybeWording() throws(ParseFailure) -> Condition? {
        let start = current.span.start
        if let denied = try maybeDeniedTexts(from: start) { return denied }
        if let placed = try maybeTextsInField(from: start) { return placed }
        if startsHavingText(0) {
            advance()
            let text = try parseText()
            try checkListedTexts()
            return .mention(Mention(subject: nil, isNegated: false, text: text, span: span(from: start)))
        }
        let placed = isHan(.published) && isHan(.in, ahead: 1) ? 2 : 1
        if isHan(.published) || isHan(.in), case .date = token(placed).kind {
            index += placed
            return try parseDated(from: start)
        }
        if case .date = current.kind { return try parseDated(from: start) }
        if let between = try maybeBetweenDates(from: start) { return between }
        if let years = try maybeYears(from: start) { return years }
        if let op = currentWord.flatMap(Self.comparison), case .number = token(1).kind, word(2)?.key == "字" {
            advance()
            let number = try parseNumberLiteral()
            advance()
            return comparison(field("length", span(from: start)), .compare(op, .number(number)), from: start)
        }
        // 一百字到三百字的段落
        if case .number = current.kind, word(1)?.key == "字", isHan(.to, ahead: 2), case .number = token(3).kind, word(4)?.key == "字" {
            let low = try parseNumberLiteral()
            index += 2
            let high = try parseNumberLiteral()
            advance()
            skip(.betweenEnd)
            return comparison(field("length", span(from: start)), .between(.number(low), .number(high)), from: start)
        }
        // 两百字以上五百字以下的段落
        if case .number = current.kind, word(1)?.key == "字", isHan(.orMore, ahead: 2), case .number = token(3).kind, word(4)?.key == "字", isHan(.orLess, ahead: 5) {
            let low = try parseNumberLiteral()
            index += 2
            let high = try parseNumberLiteral()
            index += 2
            return comparison(field("length", span(from: start)), .between(.number(low), .number(high)), from: start)
        }
        if let value = try maybeValueOfQuantity(from: start) { return value }
        if let kind = maybeKindTest() { return kind }
        if let identity = try maybeIdentity(from: start) { return identity }
        // 在标题中出现“氢能”: the field has its verb behind it.
        if isHan(.in), let field = word(1)?.meaning, field.field != nil, field.unit == nil, isHan(.inside, ahead: 2),
            startsVerb(3) || word(3)?.key == "有" || isHan(.no, ahead: 3) || isHan(.not, ahead: 3)
        {
            advance()
            return nil
        }
        // 300到500字的段落
        if case .number = current.kind, isHan(.to, ahead: 1), case .number = token(2).kind, word(3)?.key == "字" {
            let low = try parseNumberLiteral()
            advance()
            let high = try parseNumberLiteral()
            advance()
            skip(.betweenEnd)
            return comparison(field("length", span(from: start)), .between(.number(low), .number(high)), from: start)
        }
        if case .number = current.kind, word(1)?.key == "字", isHan(.within, ahead: 2), index + 3 == headEnd {
            let number = try parseNumberLiteral()
            index += 2
            return comparison(field("length", span(from: start)), .compare(.lessOrEqual, .number(number)), from: start)
        }
        if startsLeastLength() {
            let op: Comparison.Operator = isHan(.atLeast) ? .greaterOrEqual : .lessOrEqual
            advance()
            let number = try parseNumberLiteral()
            advance()
            return comparison(field("length", span(from: start)), .compare(op, .number(number)), from: start)
        }
        if case .number = current.kind, word(1)?.key == "字", isHan(.orMore, ahead: 2) || isHan(.orLess, ahead: 2) {
            let number = try parseNumberLiteral()
            advance()
            let op: Comparison.Operator = isHan(.orMore) ? .greaterOrEqual : .lessOrEqual
            advance()
            return comparison(field("length", span(from: start)), .compare(op, .number(number)), from: start)
        }
        return nil
    }

    /// 至少500字的段落, 不超过100字的段落: no quantifier, since no unit follows the number.
    func startsLeastLength(_ ahead: Int = 0) -> Bool {
        guard isHan(.atLeast, ahead: ahead) || isHan(.atMost, ahead: ahead), case .number = token(ahead + 1).kind else { return false }
        return word(ahead + 2)?.key == "字" && word(ahead + 3)?.meaning?.unit == nil
    }

    func field(_ name: String, _ span: SourceSpan) -> ValueExpression {
        .path(Path(steps: [Path.Step(name, span: span)], span: span))
    }

    /// What a date before 的 says; a date that is compared is no such test.
    private mutating func parseDated(from start: Int) throws(ParseFailure) -> Condition? {
        let before = index
        let first = try parseValue()
        var test = Comparison.Test.inValue(first)
        if isHan(.and) || isHan(.or) || isAt(.comma), case .date = token(1).kind {
            var dates = [first]
            while isHan(.and) || isHan(.or) || isAt(.comma), case .date = token(1).kind, !(isHan(.or) && boundsDate(2)) {
                advance()
                dates.append(try parseValue())
            }
            if dates.count == 2, isHan(.betweenEnd), isListJoint(-2) {
                advance()
                test = .between(first, dates[1])
            } else {
                try checkListedDates(dates)
                test = dates.count > 1 ? .inList(dates, span(from: first.span.start)) : .inValue(first)
            }
        } else if isHan(.to) {
            advance()
            test = .between(first, try parseValue())
            skip(.betweenEnd)
        } else if let op = maybeDateBound() {
            test = .compare(op, first)
            try checkBoundedDates(from: first.span.start)
        }
        guard let whole = try maybeWhole(comparison(field("date", first.span), test, from: start)) else {
            index = before
            return nil
        }
        return whole
    }

    /// What stands behind a date, with what goes on after it; nil where it is compared with something.
    mutating func maybeWhole(_ dated: Condition) throws(ParseFailure) -> Condition? {
        skip(.inside)
        skip(.published)
        // 2023年或提及“a”: what follows is a test of its own.
        let goesOn = isHan(.or) || isHan(.and) && !token(1).kind.isNumberOrDate || isAt(.comma) && (isHan(.or, ahead: 1) || isHan(.and, ahead: 1))
        let isWhole = index == headEnd || headEnd != nil && goesOn
        // 2024年的提及“a”的文章
        if !isWhole, isHan(.de), startsDatedTest(1) { advance() }
        guard isWhole || startsDatedTest() else { return nil }
        previousTest = nil
        return isWhole ? dated : try parseDatedTest(dated)
    }

    /// Whether a test goes on after a date without 且: 2024年提及“a”, 2024年前标题包含“a”, 2024年不提及“a”.
    private func startsDatedTest(_ ahead: Int = 0) -> Bool {
        if isAt(.open, ahead: ahead) { return headEnd != nil }
        guard let word = word(ahead), word.isHan else { return false }
        let openers: [Keyword] = [.not, .no, .together]
        if startsVerb(ahead) || openers.contains(where: word.has) || startsQuantifier(ahead) { return true }
        if word.key == "有", case .string = token(ahead + 1).kind { return true }
        if WordTable.roles.contains(word.meaning?.unit ?? "") { return isFieldTest(ahead) }
        return word.meaning?.field != nil && word.meaning?.unit == nil && !isHan(.inside, ahead: ahead + 1)
    }

    /// The date is of all that follows, up to 或 and another date: 2023年提及“a”或2024年提及“b”.
    private mutating func parseDatedTest(_ dated: Condition) throws(ParseFailure) -> Condition {
        let outer = isDated
        defer { isDated = outer }
        isDated = true
        let rest = try parseNested { parser throws(ParseFailure) in try parser.parseCondition() }
        if case .and(let parts) = rest { return .and([dated] + parts) }
        return .and([dated, rest])
    }

    /// Whether 有 and a text stand here.
    func startsHavingText(_ ahead: Int) -> Bool {
        guard word(ahead)?.key == "有", case .string = token(ahead + 1).kind else { return false }
        return true
    }

    /// Whether 没有 and a text stand here.
    func isHavingNoText() -> Bool {
        guard isHan(.no), case .string = token(1).kind else { return false }
        return true
    }

    /// “氢能”出现的段落, “a”和“b”都出现的段落: a text and that it is there; the number of words that say so.
    func appearingLength() -> Int? {
        var ahead = 0
        if isHan(.both) || isHan(.together) { ahead = 1 }
        let isOfAll = ahead == 1 || isHan(.both, ahead: -1)
        if isHan(.situated, ahead: ahead) { return isHan(.de, ahead: ahead + 1) ? ahead + 1 : nil }
        guard word(ahead)?.key == "出现" || (isOfAll && isHan(.mentions, ahead: ahead)) else { return nil }
        ahead += isHan(.aspect, ahead: ahead + 1) ? 2 : 1
        switch token(ahead).kind {
        case .string, .regex, .parameter, .mark(.open): return nil
        case .word(let word): return word.name == .term || word.has(.in) ? nil : ahead
        default: return ahead
        }
    }

    /// After a field, 里有 and 有 before a text are `contains`; true where 没有 denies it.
    mutating func maybeHavingInField() -> Bool? {
        guard word(-1)?.meaning?.field != nil, word(-1)?.isHan == true else { return nil }
        var ahead = isHan(.inside) ? 1 : 0
        if isHan(.together, ahead: ahead) { ahead += 1 }
        guard let verb = word(ahead), verb.isHan, verb.key == "有" || verb.has(.no), case .string = token(ahead + 1).kind
        else { return nil }
        index += ahead + 1
        return verb.has(.no)
    }

    /// “氢能”在标题中 · “氢能”出现在标题里 · “氢能”不在标题中: the words up to the field that a text stands in, and whether
    /// that is denied.
    ///
    /// - Parameter start: tokens ahead of here.
    func placingField(_ start: Int = 0) -> (length: Int, isDenied: Bool)? {
        var ahead = start
        let isDenied = isHan(.not, ahead: ahead) || isHan(.no, ahead: ahead)
        if isDenied { ahead += 1 }
        if word(ahead)?.key == "出现" { ahead += 1 }
        guard isHan(.in, ahead: ahead), let field = word(ahead + 1)?.meaning, field.field != nil, field.unit == nil,
            isHan(.inside, ahead: ahead + 2)
        else { return nil }
        return (ahead + 1, isDenied)
    }

    /// “a”或“b”没有出现, “a”或“b”不在标题中: a denial behind several texts is of all of them, which 都 says, or it is asked.
    private mutating func maybeDeniedTexts(from start: Int) throws(ParseFailure) -> Condition? {
        guard isListedText(0) else { return nil }
        var ahead = 1
        var joints: Set<Keyword> = []
        while isListJoint(ahead) || isHan(.or, ahead: ahead) || isAt(.comma, ahead: ahead), isListedText(ahead + 1) {
            joints.insert(isHan(.or, ahead: ahead) ? .or : .and)
            ahead += 2
        }
        guard ahead > 1, joints.count == 1 else { return nil }
        let isOfAll = isHan(.both, ahead: ahead)
        let verb = isOfAll ? ahead + 1 : ahead
        guard isHan(.not, ahead: verb) || isHan(.no, ahead: verb) else { return nil }
        let field = placingField(verb)
        let end: Int
        if let field {
            // “a”和“b”不在标题中 is read.
            guard joints == [.or] else { return nil }
            end = field.length + 2
        } else {
            guard word(verb + 1)?.key == "出现" else { return nil }
            let after = isHan(.aspect, ahead: verb + 2) ? verb + 3 : verb + 2
            guard endsTest(after) || index + after == headEnd else { return nil }
            end = after
        }
        let written = (0..<ahead).filter { $0.isMultiple(of: 2) }.map { source.slice(token($0).span) }
        let place = SourceSpan(start, token(end - 1).span.end)
        guard isOfAll, field == nil else {
            var repairs = [
                joints == [.or] ? "不提及（\(written.joined(separator: "或"))）" : written.map { "不提及\($0)" }.joined(separator: "且"),
                joints == [.or] ? written.map { "不提及\($0)" }.joined(separator: "或") : "不（\(written.map { "提及\($0)" }.joined(separator: "且"))）",
            ]
            if field != nil, word(end - 2)?.meaning?.field != "text" {
                let name = source.slice(token(end - 2).span)
                repairs = ["任一", "所有"].map { "\(name)不包含\($0)（\(written.joined(separator: "、"))）" }
            }
            let asked = "`\(source.slice(place))` " + (isOfAll ? "is written `\(repairs[0])` here" : "does not say whether all of them are missing or only one")
            throw ask(.wrongOperator, at: place, asked, isOfAll ? [repairs[0]] : repairs)
        }
        var texts: [TextExpression] = []
        while texts.count * 2 < ahead {
            texts.append(try parseText())
            if texts.count * 2 < ahead { advance() }
        }
        index += end - ahead
        previousTest = nil
        return .not(.mention(Mention(subject: nil, isNegated: false, text: .or(texts), span: place)), place)
    }

    /// “a”和“b”都在标题中: all of them stand in it, with 或 any.
    private mutating func maybeTextsInField(from start: Int) throws(ParseFailure) -> Condition? {
        guard case .string = current.kind else { return nil }
        var ahead = 1
        var joints: Set<Keyword> = []
        while isHan(.and, ahead: ahead) || isHan(.or, ahead: ahead), case .string = token(ahead + 1).kind {
            joints.insert(isHan(.or, ahead: ahead) ? .or : .and)
            ahead += 2
        }
        guard ahead > 1, joints.count == 1 else { return nil }
        if isHan(.both, ahead: ahead) || isHan(.together, ahead: ahead) { ahead += 1 }
        // 不都在 would deny all of them at once.
        guard let form = placingField(ahead), !form.isDenied || joints == [.and] else { return nil }
        let listStart = current.span.start
        var texts: [StringLiteral] = []
        while index < tokens.count, texts.count * 2 < ahead, case .string(let text, _) = current.kind {
            texts.append(StringLiteral(text, span: advance().span))
            if isHan(.and) || isHan(.or) { advance() }
        }
        let list = span(from: listStart)
        skip(.both)
        skip(.together)
        index += form.length - ahead
        let path = try parsePath(.value)
        skip(.inside)
        previousTest = nil
        // What is denied of each is denied of any.
        let requiresAll = joints == [.and] && !form.isDenied
        return comparison(.path(path), .stringList(.contains, requiresAll: requiresAll, texts.map(ValueExpression.string), list), form.isDenied, from: start)
    }

    mutating func maybePlacedInField(_ left: Operand, from start: Int) throws(ParseFailure) -> Condition? {
        guard case .string = left, let text = left.text, let right = left.right, let form = placingField() else { return nil }
        index += form.length
        let field = try parsePath(.value)
        skip(.inside)
        previousTest = nil
        if field.steps.map(\.name) == ["text"] {
            let mention = Condition.mention(Mention(subject: nil, isNegated: false, text: text, span: span(from: start)))
            return form.isDenied ? .not(mention, span(from: start)) : mention
        }
        return comparison(.path(field), .string(.contains, right), form.isDenied, from: start)
    }

    // MARK: Quantifiers

    /// 5段以上 · 两个以上作者 · 5篇以上文章: a number of units or more, perhaps after 有.
    func startsOrMore(_ ahead: Int = 0) -> Bool {
        guard startsAmount(ahead) else { return false }
        var next = ahead + 1
        if word(next)?.meaning?.isMeasure == true || word(next)?.meaning?.unit != nil { next += 1 }
        guard isHan(.orMore, ahead: next) else { return false }
        return word(next + 1)?.meaning?.unit != nil || word(next - 1)?.meaning?.unit != nil
    }

    /// The quantifier and the unit of what `startsOrMore` saw.
    mutating func parseOrMore() throws(ParseFailure) -> (Quantified.Quantifier, UnitName) {
        let count = try parseAmount()
        var unit: UnitName?
        if !isHan(.orMore) {
            let token = advance()
            if case .word(let word) = token.kind { unit = word.meaning?.unit.map { UnitName($0, span: token.span) } }
        }
        try expect(.orMore)
        if let name = currentWord?.meaning?.unit { unit = UnitName(name, span: advance().span) }
        guard let unit else { throw unexpected("a unit such as 段落") }
        return (.atLeast(count), unit)
    }
}
