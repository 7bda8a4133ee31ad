import Text

// What Chinese leaves out, since the words before say it:
//
//   字数大于3千且小于5千                        length > 3千 and length < 5千
//   标题包含“a”且不包含“b”                     title contains "a" and title not contains "b"
//   标题以“a”开头且不以“b”结尾                  title starts with "a" and title not ends with "b"
//   标题长度大于5且包含“a”                     title.length > 5 and title contains "a"
//   作者“林黎”的文章                          author = "林黎"

extension Parser {
    /// A test after 且 or 或 whose field is that of the test before it.
    mutating func maybeTestOfSameField(from start: Int) throws(ParseFailure) -> Condition? {
        guard let field = comparedField, join?.isHan == true else { return nil }
        let left = field.value
        try checkLength(after: left)
        if let value = sameFieldValue(left) {
            let step = Path.Step(value, span: advance().span)
            comparedField = field
            return comparison(left, .compare(.equal, .path(Path(steps: [step], span: step.span))), from: start)
        }
        if let word = currentWord, let op = Self.comparison(word), token(1).kind.isNumberOrDate, !countsUnits(1) {
            if token(2).kind.wordKey == "字", !Self.hasLength(left) { return try lengthAfterField(left, op, from: start) }
            if join?.keyword == .or, let denied = field.deniedStart { throw deniedEither(denied, left) }
            advance()
            let right = try parseRight(of: left)
            previousTest = nil
            comparedField = field
            return comparison(left, .compare(op, right), from: start)
        }
        guard let left = join?.keyword == .or ? field.textAfterOr : field.textAfterAnd else { return nil }
        let isNegated = isHan(.not) || isHan(.no)
        var ahead = isNegated ? 1 : 0
        if field.isOfAll, !isNegated, !isHan(.mentions), isHavingTest(0) || startsVerb(0), let every = try maybeTestOfEvery(.value(left), from: start) { return every }
        if isHavingTest(ahead) {
            let verbStart = current.span.start
            index += ahead
            let (verb, right) = try parseHaving()
            finishFieldTest(left, verb: verb.rawValue, isNegated: isNegated, from: verbStart, hasString: true, right)
            comparedField = field
            return comparison(left, .string(verb, right), isNegated, from: start)
        }
        if isHan(.matches, ahead: ahead) || isHan(.startsWith, ahead: ahead) || isHan(.endsWith, ahead: ahead) {
            let test = try maybeTestOf(.value(left), from: start)
            comparedField = field
            return test
        }
        if isHan(.mentions, ahead: ahead) { return try maybeFurtherMention(of: left, field, ahead: ahead, from: start) }
        if isHan(.contains, ahead: ahead) {
            ahead += 1
        } else if !(field.isHaving && (isHan(.no) || currentWord?.key == "有")) {
            return nil
        } else {
            ahead = 1
        }
        guard case .string = token(ahead).kind else { return nil }
        let verbStart = current.span.start
        index += ahead
        let right = try parseRight(of: left)
        finishFieldTest(left, verb: "contains", isNegated: isNegated, from: verbStart, hasString: true, right)
        comparedField = field
        return comparison(left, .string(.contains, right), isNegated, from: start)
    }

    /// 标题包含“a”且长度超过20: the length of the title, or of what is looked for? 字数 is said of the latter alone.
    private mutating func checkLength(after left: ValueExpression) throws(ParseFailure) {
        guard currentWord?.key == "长度", !isAt(.dot, ahead: 1), !isHan(.de, ahead: 1), case .path(let path) = left, let last = path.steps.last?.name,
            last == "name" || last != "text" && Self.textFields.contains(last)
        else { return }
        throw ask(
            .bareTextAfterField, at: current.span, "after a test of ‘\(source.slice(left.span))’ ‘长度’ does not say of what",
            ["\(source.slice(left.span))长度", "字数"])
    }

    private static func hasLength(_ value: ValueExpression) -> Bool {
        guard case .path(let path) = value, let last = path.steps.last?.name else { return true }
        return last == "length" || last == "value"
    }

    /// 作者是“a”且不超过1000字: so long is what is looked for; 标题包含“a”且不超过1000字 may be about the title.
    private mutating func lengthAfterField(_ left: ValueExpression, _ op: Comparison.Operator, from start: Int) throws(ParseFailure) -> Condition? {
        guard case .path(let path) = left, let last = path.steps.last?.name else { return nil }
        let place = current.span.joined(token(2).span)
        let written = source.slice(place)
        if Self.textFields.contains(last), last != "text" {
            throw ask(
                .bareTextAfterField, at: place, "after a test of ‘\(source.slice(left.span))’ `\(written)` does not say what is so long",
                ["字数\(written)", "\(source.slice(left.span))长度\(written)"])
        }
        let word = advance().span
        let length = ValueExpression.path(Path(steps: [Path.Step("length", span: word)], span: word))
        let right = try parseRight(of: length)
        previousTest = nil
        comparedField = ComparedField(comparing: length)
        return comparison(length, .compare(op, right), from: start)
    }

    /// 标题提到“a”且没有提到“b”: the title too. 标题包含“a”且提到“b” changes the verb, and perhaps what it is about.
    ///
    /// - Parameter ahead: where the verb stands.
    private mutating func maybeFurtherMention(
        of left: ValueExpression, _ field: ComparedField, ahead: Int, from start: Int
    ) throws(ParseFailure) -> Condition? {
        let text = isHan(.aspect, ahead: ahead + 1) ? ahead + 2 : ahead + 1
        guard case .string = token(text).kind, case .path(let path) = left, Self.mentioningFields.contains(path.steps.last?.name ?? "") || field.isMention
        else { return nil }
        let isSaidOfUnit = word(ahead)?.key == "提及"
        if isSaidOfUnit != field.isMention, isSaidOfUnit { return nil }
        let isNegated = ahead > 0
        let verbStart = current.span.start
        guard field.isMention, !isSaidOfUnit else {
            let place = SourceSpan(verbStart, token(text).span.end)
            let not = isNegated ? "不" : ""
            let written = source.slice(token(text).span)
            throw ask(
                .bareTextAfterField, at: place, "after a test of ‘\(source.slice(left.span))’ this does not say what it is about",
                ["\(not)包含\(written)", "（\(not)提及\(written)）"])
        }
        index += text
        let right = try parseRight(of: left)
        try checkListedValues(.contains, isNegated, from: verbStart)
        finishFieldTest(left, verb: "contains", isNegated: isNegated, from: verbStart, hasString: true, right)
        comparedField = field
        return comparison(left, .string(.contains, right), isNegated, from: start)
    }

    /// Fields that people say to mention something.
    private static let mentioningFields: Set<String> = ["title", "subtitle", "kicker", "heading", "abstract"]

    /// 日期不是2022年或早于2020年: is the second denied with the first?
    private mutating func deniedEither(_ deniedStart: Int, _ left: ValueExpression) -> ParseFailure {
        let field = source.slice(left.span)
        let place = SourceSpan(deniedStart, token(1).span.end)
        let first = source.slice(deniedStart..<token(-1).span.start)
        let second = source.slice(current.span.joined(token(1).span))
        let asserted = first.dropFirst(first.hasPrefix(field) ? field.count : 0).drop { "不未非没有".contains($0) }
        let repairs = ["不（\(field)\(asserted)或\(second)）", "\(first)或\(field)\(second)"]
        return ask(.bareTextAfterField, at: place, "`\(source.slice(place))` does not say whether the second is denied with the first", repairs)
    }

    /// Whether a value or a bound stands here whose field the test before it says: 类型是访谈或新闻, 大于100且小于500.
    var goesOnWithField: Bool {
        guard let field = comparedField, join?.isHan == true else { return false }
        if join?.keyword == .or, case .date = current.kind { return true }
        return sameFieldValue(field.value) != nil || currentWord.flatMap(Self.comparison) != nil && token(1).kind.isNumberOrDate
    }

    /// 类型是访谈或新闻: another of the fixed values.
    private func sameFieldValue(_ left: ValueExpression) -> String? {
        guard join?.keyword == .or, case .path(let path) = left, let field = path.fieldOfValues, let word = currentWord,
            let meaning = word.meaning, meaning.valueFields.contains(field)
        else { return nil }
        // 类型是访谈或标题…: what goes on is a field.
        if index + 1 == headEnd { return meaning.value }
        return endsTest(1) ? meaning.value : nil
    }

    /// Fields that are units and so mention.
    static let otherUnits: Set<String> = ["anywhere", "previous", "next", "parent", "question"]

    /// 标题里出现“a” is that the title contains it, 正文中谈到“a” that the unit mentions it; 提及 is left to be checked.
    ///
    /// - Parameter verbStart: where the verb begins, with its denial.
    mutating func maybeFieldMention(_ subject: Path, _ isNegated: Bool, from start: Int, _ verbStart: Int) throws(ParseFailure) -> Condition? {
        guard let last = subject.steps.last?.name, Keywords.field(last) == last, !Self.otherUnits.contains(last),
            Keywords.unit(last) == nil, case .string = current.kind
        else { return nil }
        previousTest = nil
        if subject.steps.map(\.name) == ["text"] {
            let mention = Mention(subject: nil, isNegated: false, text: try parseText(), span: span(from: start))
            return isNegated ? .not(.mention(mention), span(from: start)) : .mention(mention)
        }
        let value = ValueExpression.path(subject)
        if let together = try maybeTextsTogether(value, .contains, isNegated, from: start, verbStart) { return together }
        let right = try parseRight(of: value)
        try checkListedValues(.contains, isNegated, from: verbStart)
        finishFieldTest(value, verb: "contains", isNegated: isNegated, from: verbStart, hasString: true, right)
        comparedField = ComparedField(testing: value)
        comparedField?.isMention = true
        previousTest?.field?.isMention = true
        return comparison(value, .string(.contains, right), isNegated, from: start)
    }

    /// 标题同时提到“a”和“b”: 同时 says that all of them are meant.
    mutating func maybeTextsTogether(
        _ value: ValueExpression, _ verb: Comparison.StringTest, _ isNegated: Bool, from start: Int, _ verbStart: Int
    ) throws(ParseFailure) -> Condition? {
        guard verb == .contains, !isNegated, tokens.last(where: { $0.span.end <= verbStart })?.kind.wordKey == "同时" else { return nil }
        var ahead = 1
        while case .string = token(ahead - 1).kind, isListJoint(ahead) || isAt(.comma, ahead: ahead), case .string = token(ahead + 1).kind { ahead += 2 }
        guard ahead > 1, index + ahead == headEnd || endsTest(ahead), !isHan(.or, ahead: ahead) else { return nil }
        let listStart = current.span.start
        var items = [try parseRight(of: value)]
        while items.count * 2 < ahead + 1 {
            advance()
            items.append(try parseRight(of: value))
        }
        previousTest = nil
        comparedField = ComparedField(testing: value)
        return comparison(value, .stringList(verb, requiresAll: true, items, span(from: listStart)), from: start)
    }

    /// 正文少于200字, 文章超过1000字, 标题超过20字: the number of characters is asked, not the text.
    func lengthMeant(_ left: ValueExpression) -> ValueExpression {
        guard case .path(var path) = left, let last = path.steps.last, word(-1)?.isHan == true, startsAmount(),
            word(1)?.key == "字", Self.textFields.contains(last.name) || Keywords.unit(last.name) == last.name || ["previous", "next"].contains(last.name)
        else { return left }
        if last.name == "text" { path.steps.removeLast() }
        path.steps.append(Path.Step("length", span: last.span))
        return .path(path)
    }

    /// 以上 or 以下 after a number.
    mutating func maybeBound() -> Comparison.Operator? {
        guard isHan(.orMore) || isHan(.orLess) || (word(0)?.meaning?.isMeasure == true && (isHan(.orMore, ahead: 1) || isHan(.orLess, ahead: 1)))
        else { return nil }
        skipMeasure()
        return advance().kind.wordKey == "以上" ? .greaterOrEqual : .lessOrEqual
    }

    /// 字数300以上 · 字数300到500之间: a number right after its field.
    mutating func maybeNumberAfterField(_ left: Operand, from start: Int) throws(ParseFailure) -> Condition? {
        guard let value = left.value, case .path = value, word(-1)?.isHan == true, case .number = current.kind else { return nil }
        let hasMeasure = word(1)?.meaning?.isMeasure == true
        let after = hasMeasure ? 2 : 1
        let isBound = isHan(.orMore, ahead: after) || isHan(.orLess, ahead: after)
        let isRange = isHan(.to, ahead: 1) && token(2).kind.isNumberOrDate
        guard isBound || isRange else { return nil }
        let low = ValueExpression.number(try parseNumberLiteral())
        previousTest = nil
        comparedField = ComparedField(comparing: value)
        if let op = maybeBound() { return comparison(value, .compare(op, low), from: start) }
        advance()
        let high = ValueExpression.number(try parseNumberLiteral())
        skipMeasure()
        skip(.betweenEnd)
        return comparison(value, .between(low, high), from: start)
    }

    /// 作者“林黎”的文章, 发言人“汪锋”的发言: a person and a name, right before 的.
    mutating func maybeNamedPerson(_ left: Operand, from start: Int) -> Condition? {
        guard case .value(.path(let path)) = left, let last = path.steps.last?.name, WordTable.roles.contains(last),
            word(-1)?.isHan == true, case .string(let name, _) = current.kind, index + 1 == headEnd
        else { return nil }
        let literal = StringLiteral(name, span: advance().span)
        previousTest = nil
        return comparison(.path(path), .compare(.equal, .string(literal)), from: start)
    }
}

/// The field of the test just read, which a test after it may leave out.
struct ComparedField {
    var value: ValueExpression
    /// What 且不包含 and its like go on with; nil where they are about the unit.
    var textAfterAnd: ValueExpression?
    /// The same after 或.
    var textAfterOr: ValueExpression?
    /// Said with 有, after which 没有 goes on with the field.
    var isHaving = false
    /// Said with 提到 or its like, after which 没有提到 goes on with the field.
    var isMention = false
    /// Said with 都, after which 且包含 is of every one too.
    var isOfAll = false
    /// Where the comparison began, if it was denied.
    var deniedStart: Int?

    /// After `contains` and its like.
    init(testing value: ValueExpression) {
        (self.value, textAfterAnd, textAfterOr) = (value, value, value)
    }

    /// After a comparison. Of 标题长度 the title is what has a text; 标题是“a”且包含“b” would say nothing of a title that
    /// is known, nor would 标题不是“a”或包含“b”.
    init(comparing value: ValueExpression, _ op: Comparison.Operator? = nil, with right: ValueExpression? = nil) {
        self.value = value
        guard case .path(var path) = value, let last = path.steps.last?.name else { return }
        if last == "length", path.steps.count > 1 {
            path.steps.removeLast()
            guard Parser.textFields.contains(path.steps.last?.name ?? "") else { return }
            (textAfterAnd, textAfterOr) = (.path(path), .path(path))
        } else if Parser.textFields.contains(last), right?.isTextual == true {
            if op == .equal { textAfterOr = value }
            if op == .notEqual { textAfterAnd = value }
        }
    }
}
