import Text

extension Parser {
    /// A test of any kind; an operand without one is handed back for its place to judge.
    mutating func parseTest() throws(ParseFailure) -> Operand {
        if startsVerb(1) || startsHavingText(1) || token(1).kind == .end { skip(.together) }
        let start = current.span.start
        comparedField = nil
        let previousField = previousTest?.field
        let deniedStart = index > 0 && (isHan(.not, ahead: -1) || isHan(.no, ahead: -1)) ? token(-1).span.start : start
        if let times = try maybeTimesTest(from: start) { return .condition(times) }
        if let wording = try maybeWording() {
            if case .mention = wording { checkMentionFollow(previousField, at: deniedStart) }
            return .condition(wording)
        }
        if take(.within) != nil { return .condition(.neighbour(try parseNeighbour(from: start))) }
        noteHanNeighbour()
        if startsHanNeighbour() { return .condition(.neighbour(try parseHanNeighbour(from: start))) }
        let quantified = previousTest?.quantified
        if take(.mentions) != nil {
            previousTest = nil
            skip(.aspect)
            let text = try parseMentioned(from: start)
            checkQuantifierFollow(quantified, at: start)
            checkMentionFollow(previousField, at: deniedStart)
            if let times = try maybeTimes(of: text, from: start) { return .condition(times) }
            try checkListedTexts()
            return .condition(.mention(Mention(subject: nil, isNegated: false, text: text, span: span(from: start))))
        }
        // 包含“氢能” without a field says 提及.
        if isHan(.contains), case .string = token(1).kind {
            advance()
            previousTest = nil
            let text = try parseText()
            checkQuantifierFollow(quantified, at: start)
            checkMentionFollow(previousField, at: deniedStart)
            try checkListedTexts()
            return .condition(.mention(Mention(subject: nil, isNegated: false, text: text, span: span(from: start))))
        }
        if isHavingTest() { return .condition(try parseHavingTest(from: start)) }
        try checkNumberOfUnits()
        if startsVerb(0) { throw verbWithoutField() }
        let isBracket = isAt(.open)
        let operand = try parseChain(.condition)
        if let condition = try maybeTestOf(operand, from: start) { return .condition(condition) }
        if !isBracket, operand.text != nil {
            if previousTest?.field != nil {
                checkBareText(operand, from: start)
            } else {
                checkQuantifierFollow(quantified, at: start)
            }
        }
        previousTest = nil
        return operand
    }

    /// The rest of a comparison or mention after its left side; nil where none follows.
    mutating func maybeTestOf(_ left: Operand, from start: Int) throws(ParseFailure) -> Condition? {
        noteTestRest(left)
        guard !isAtEnd, index != headEnd else { return nil }
        skip(.both)
        // 标题既包含“a”又包含“b”
        if left.value != nil, startsVerb(1) || currentWord?.key == "既" && isHan(.not, ahead: 1) && startsVerb(2) { skip(.together) }
        if left.text != nil, let length = appearingLength() {
            index += length
            if let text = left.text, let times = try maybeTimes(of: text, from: start) { return times }
            return left.condition
        }
        // “a”超过3次
        if case .string = token(-1).kind, let text = left.text, let times = try maybeTimes(of: text, from: start) { return times }
        if let condition = left.condition, left.text != nil, isHan(.no) || isHan(.not), word(1)?.key == "出现", endsTest(2) || index + 2 == headEnd {
            index += 2
            previousTest = nil
            return .not(condition, span(from: start))
        }
        if let placed = try maybePlacedInField(left, from: start) { return placed }
        if let named = maybeNamedPerson(left, from: start) { return named }
        if let range = try maybeNumberAfterField(left, from: start) { return range }
        let havingStart = current.span.start
        if let isDenied = maybeHavingInField() {
            let test = try parseStringTest(left, .contains, isDenied, from: start, havingStart)
            comparedField?.isHaving = true
            return test
        }
        // 标题中包含: the particle after a field, which after a unit would say where.
        if let field = word(-1)?.meaning, field.field != nil, field.unit == nil, startsVerb(1) { skip(.inside) }
        noteTestRest(left)
        let verbStart = current.span.start
        let verb = index
        if let op = maybeComparisonOperator() {
            let value = lengthMeant(try expectLeft(left, verbStart))
            try checkRank(value, verb)
            let right = try parseRight(of: value)
            // 字数为100至200
            if op == .equal, isHan(.to), token(1).kind.isNumberOrDate {
                advance()
                let high = try parseRight(of: value)
                skip(.betweenEnd)
                previousTest = nil
                comparedField = ComparedField(comparing: value)
                return comparison(value, .between(right, high), from: start)
            }
            if op == .equal, let bound = maybeBoundOfDate(right) { return comparison(value, .compare(bound, right), from: start) }
            try checkHeadingBeside(value, right, op, from: start)
            if op == .notEqual, let list = try maybeDeniedList(right, of: value) {
                return comparison(value, list, true, from: start)
            }
            if op == .equal, isListJoint(0) || headEnd != nil && isAt(.comma), startsValue(1, of: value), let list = try maybeEqualList(right, of: value) {
                return comparison(value, list, from: start)
            }
            finishFieldTest(
                value, verb: op.rawValue, isNegated: op == .notEqual, from: verbStart,
                hasString: op == .equal || op == .notEqual ? right.isTextual : false, right)
            checkDateArithmetic(value, right)
            comparedField = ComparedField(comparing: value, op, with: right)
            if op == .notEqual { comparedField?.deniedStart = start }
            return comparison(value, .compare(op, right), from: start)
        }
        if isAt(.is) { return try parseIs(left, from: start) }
        let isNegated = maybeInnerNot()
        if isHavingTest() {
            let value = try expectLeft(left, verbStart)
            let (verb, right) = try parseHaving()
            finishFieldTest(value, verb: verb.rawValue, isNegated: isNegated, from: verbStart, hasString: true, right)
            comparedField = ComparedField(testing: value)
            return comparison(value, .string(verb, right), isNegated, from: start)
        }
        if let verb = maybeStringTest() {
            return try parseStringTest(left, verb, isNegated, from: start, verbStart)
        }
        let isMention = currentWord?.key == "提及" || currentWord?.isHan != true
        if take(.mentions) != nil {
            guard case .value(.path(let subject)) = left else { throw noSubject(left) }
            skip(.aspect)
            if !isMention, let test = try maybeFieldMention(subject, isNegated, from: start, verbStart) { return test }
            let text = try parseMentioned(from: isNegated ? nil : start)
            // A field does not mention but contains, as the checker says.
            let last = subject.steps.last?.name ?? ""
            let isField = Keywords.unit(last) == nil && Keywords.field(last) == last && !Self.otherUnits.contains(last)
            finishFieldTest(
                .path(subject), verb: isField ? "contains" : "mentions", isNegated: isNegated, from: verbStart, hasString: true, nil, text: text)
            previousTest?.field?.isOfUnit = subject.steps.last.map { Self.isUnitField($0.name) } ?? false
            return .mention(Mention(subject: subject, isNegated: isNegated, text: text, span: span(from: start)))
        }
        if take(.matches) != nil {
            let value = try expectLeft(left, verbStart)
            let isExact = take(.exact) != nil
            guard case .regex(let pattern, let isExtended) = current.kind else {
                throw unexpected("a regular expression such as `/\\d+年/`")
            }
            let regex = RegexLiteral(pattern: pattern, isExtended: isExtended, span: advance().span)
            finishFieldTest(value, verb: "matches", isNegated: isNegated, from: verbStart, hasString: true, nil)
            comparedField = ComparedField(testing: value)
            return comparison(value, .matches(regex, exact: isExact), isNegated, from: start)
        }
        if take(.in) != nil {
            let value = try expectLeft(left, verbStart)
            let test = try parseIn(value)
            skip(.inside)
            if isNegated, case .inValue(let right) = test, let list = try maybeDeniedList(right, of: value) {
                return comparison(value, list, true, from: start)
            }
            finishFieldTest(value, verb: "in", isNegated: isNegated, from: verbStart, hasString: test.isStringList, nil)
            comparedField = ComparedField(comparing: value)
            if isNegated { comparedField?.deniedStart = start }
            return comparison(value, test, isNegated, from: start)
        }
        if take(.between) != nil {
            let value = try expectLeft(left, verbStart)
            let test = try parseBetween(of: value)
            previousTest = nil
            comparedField = ComparedField(comparing: value)
            return comparison(value, test, isNegated, from: start)
        }
        if isHan(.missing) {
            advance()
            previousTest = nil
            return comparison(try expectLeft(left, verbStart), .isMissing, isNegated, from: start)
        }
        if isNegated { throw unexpected(inItsLanguage("`contains`, `mentions`, `matches`, `in` or `between`", "包含, 提及, 匹配, 在 or 介于")) }
        return nil
    }

    /// 上一段是标题: what its text is compared with is the title of the article, and a heading is meant.
    private mutating func checkHeadingBeside(
        _ value: ValueExpression, _ right: ValueExpression, _ op: Comparison.Operator, from start: Int
    ) throws(ParseFailure) {
        guard op == .equal || op == .notEqual, word(-1)?.isHan == true, case .path(let left) = value, case .path(let other) = right,
            left.steps.count == 1, ["previous", "next"].contains(left.steps[0].name), other.steps.map(\.name) == ["title"]
        else { return }
        let place = span(from: start)
        throw ask(
            .wrongOperator, at: place, "`\(source.slice(place))` would compare the text with the title of the article",
            ["\(source.slice(left.span))的类型\(op == .equal ? "是" : "不是")小标题"])
    }

    func comparison(
        _ left: ValueExpression, _ test: Comparison.Test, _ isNegated: Bool = false, from start: Int
    ) -> Condition {
        .comparison(Comparison(left: left, isNegated: isNegated, test: test, span: span(from: start)))
    }

    /// 以“一是”开头 without a field.
    private mutating func parseHavingTest(from start: Int) throws(ParseFailure) -> Condition {
        let quantified = previousTest?.quantified
        previousTest = nil
        let place = SourceSpan(start, start)
        let text = ValueExpression.path(Path(steps: [Path.Step("text", span: place)], span: place))
        let (verb, right) = try parseHaving()
        checkQuantifierFollow(quantified, at: start)
        return comparison(text, .string(verb, right), from: start)
    }

    // MARK: Operators

    mutating func maybeComparisonOperator() -> Comparison.Operator? {
        if case .mark(let mark) = current.kind, let op = Comparison.Operator(rawValue: mark.rawValue) {
            advance()
            return op
        }
        guard let op = currentWord.flatMap(Self.comparison) else { return nil }
        advance()
        return op
    }

    /// What a Chinese word compares; after a value 至少 and its like are bounds, not quantifiers.
    static func comparison(_ word: Word) -> Comparison.Operator? {
        guard word.isHan, let meaning = word.meaning else { return nil }
        if meaning.has(.atLeast) { return .greaterOrEqual }
        if meaning.has(.atMost) { return .lessOrEqual }
        return meaning.keywords.lazy.compactMap { Comparison.Operator(rawValue: $0.rawValue) }.first
    }

    /// `not` between a field and its verb; in Chinese also 没有 before a verb.
    private mutating func maybeInnerNot() -> Bool {
        noteAfterInnerNot()
        if isHan(.no), startsVerb(1) {
            advance()
            return true
        }
        guard isAt(.not) else { return false }
        let verbs: [Keyword] = [.mentions, .contains, .startsWith, .endsWith, .matches, .in, .between]
        guard verbs.contains(where: { isAt($0, ahead: 1) }) || isHan(.missing, ahead: 1) || isHavingTest(1) || token(1).kind == .end
        else {
            return false
        }
        advance()
        for verb in verbs { note(verb) }
        return true
    }

    private mutating func maybeStringTest() -> Comparison.StringTest? {
        if take(.contains) != nil { return .contains }
        if take(.startsWith) != nil { return .startsWith }
        if take(.endsWith) != nil { return .endsWith }
        return nil
    }

    /// `is missing`, `is not missing`; anything else after `is` is reported with `=`.
    private mutating func parseIs(_ left: Operand, from start: Int) throws(ParseFailure) -> Condition {
        let isStart = current.span.start
        let value = try expectLeft(left, isStart)
        try expect(.is)
        let isNegated = take(.not) != nil
        let verb = span(from: isStart)
        if take(.missing) != nil {
            previousTest = nil
            return comparison(value, .isMissing, isNegated, from: start)
        }
        if let word = currentWord, ["null", "empty", "none", "nil", "absent"].contains(word.key) {
            report(
                .wrongOperator, at: current.span, "a field without a value `is missing`",
                fixIts: [.init(span: current.span, replacement: "missing")])
            advance()
            return comparison(value, .isMissing, isNegated, from: start)
        }
        if isAtEnd { throw unexpected(inItsLanguage("`missing`", "为空")) }
        try checkRole(of: value, isNegated: isNegated)
        let right = isNegated ? "!=" : "="
        report(
            .wrongOperator, at: verb,
            "`\(source.slice(verb))` is written `\(right)`; `is` stands only before `missing`",
            fixIts: [.init(span: verb, replacement: right)])
        let compared = try parseRight(of: value)
        previousTest = nil
        return comparison(value, .compare(isNegated ? .notEqual : .equal, compared), from: start)
    }

    private mutating func parseStringTest(
        _ left: Operand, _ verb: Comparison.StringTest, _ isNegated: Bool, from start: Int, _ verbStart: Int
    ) throws(ParseFailure) -> Condition {
        let value = try expectLeft(left, verbStart)
        note(Keyword.any)
        note(Keyword.all)
        if isAt(.any) || isAt(.all) || isAt(.every), isAt(.open, ahead: 1) || token(1).kind.isParameter {
            let requiresAll = !isAt(.any)
            advance()
            let listStart = current.span.start
            var items: [ValueExpression] = []
            if case .parameter(let name) = current.kind {
                items = [.parameter(Name(name, span: advance().span))]
            } else {
                items = try parseList { parser throws(ParseFailure) in try parser.parseRight(of: value) }
            }
            finishFieldTest(value, verb: verb.rawValue, isNegated: isNegated, from: verbStart, hasString: true, nil)
            comparedField = ComparedField(testing: value)
            let test = Comparison.Test.stringList(verb, requiresAll: requiresAll, items, span(from: listStart))
            return comparison(value, test, isNegated, from: start)
        }
        if let together = try maybeTextsTogether(value, verb, isNegated, from: start, verbStart) { return together }
        let right = try parseRight(of: value)
        try checkListedValues(verb, isNegated, from: verbStart)
        finishFieldTest(value, verb: verb.rawValue, isNegated: isNegated, from: verbStart, hasString: true, right)
        comparedField = ComparedField(testing: value)
        return comparison(value, .string(verb, right), isNegated, from: start)
    }

    /// 单位在“重庆”: said of a field it is rather a part of it than the whole.
    private func partOfField(_ value: ValueExpression) -> [Diagnostic.FixIt] {
        guard case .path(let path) = value, let last = path.steps.last?.name, Self.wordedFields.contains(last), !["kind", "role", "format"].contains(last)
        else { return [] }
        let verb = source.slice(path.span.end..<current.span.start)
        let isHan = verb.unicodeScalars.contains { $0.properties.isIdeographic }
        let isDenied = verb.contains(isHan ? "不" : "not")
        let contains = isHan ? isDenied ? "不包含" : "包含" : isDenied ? " not contains " : " contains "
        let test = source.slice(path.span) + contains + source.slice(current.span)
        return [.init(span: path.span.joined(current.span), replacement: test)]
    }

    /// What `in` looks in: a list, a date or number, a parameter, or a place.
    private mutating func parseIn(_ value: ValueExpression) throws(ParseFailure) -> Comparison.Test {
        note(.parameter)
        noteRight(of: value)
        switch current.kind {
        case .number, .date, .parameter:
            let right = try expectValue(try parseSum(.right(of: value)))
            checkDateArithmetic(value, right)
            // 字数在300以上, 日期在2020年以后
            if let op = maybeBound() ?? maybeBoundOfDate(right) { return .compare(op, right) }
            if isAt(.comma), case .date = right, startsValue(1, of: value), bracketDepth == 0 {
                return try parseListed([right], of: value, joinedAt: current.span)
            }
            // date in 2024-03 or 2024-05
            if isAt(.or), !isHan(.or), case .date = right, case .date = token(1).kind {
                var items = [right]
                while isAt(.or), case .date = token(1).kind {
                    advance()
                    items.append(try expectValue(try parseSum(.right(of: value))))
                }
                return .inList(items, span(from: right.span.start))
            }
            // 字数在100到200之间
            if isHan(.to) || isListJoint(0), token(1).kind.isNumberOrDate {
                let isRange = isHan(.to)
                let joint = advance().span
                let high = try expectValue(try parseSum(.right(of: value)))
                skipMeasure()
                if isHan(.betweenEnd) || isRange {
                    skip(.betweenEnd)
                    return .between(right, high)
                }
                return try parseListed([right, high], of: value, joinedAt: joint)
            }
            return .inValue(right)
        case .string where isHan(.in, ahead: -1) && isListedText(2) && (isAt(.comma, ahead: 1) || isHan(.or, ahead: 1) || isListJoint(1)):
            return try parseListedTexts()
        case .string(let text, _):
            report(
                .unexpectedToken, at: current.span,
                "`in` takes a list or a place: write `\(source.slice(value.span)) contains \(source.slice(current.span))` or `in (\(source.slice(current.span)))`",
                fixIts: partOfField(value) + [.init(span: current.span, replacement: "(\(source.slice(current.span)))")])
            let literal = StringLiteral(text, span: advance().span)
            return .inList([.string(literal)], literal.span)
        case .mark(.open) where !bracketHoldsQuery():
            let start = current.span.start
            let items = try parseList { parser throws(ParseFailure) in
                parser.noteQueryStart()
                return try parser.parseRight(of: value)
            }
            return .inList(items, span(from: start))
        default:
            // 类型属于访谈或新闻
            if isHan(.in, ahead: -1), startsValue(0, of: value) { return try parseListed([], of: value, joinedAt: current.span) }
            return .inPlace(try parsePlace())
        }
    }

    /// Whether the brackets here hold a query and not a list.
    func bracketHoldsQuery(ahead start: Int = 0) -> Bool {
        var ahead = start
        while isAt(.open, ahead: ahead) { ahead += 1 }
        if isAt(.find, ahead: ahead) || isAt(.it, ahead: ahead) || isHan(.in, ahead: ahead) { return true }
        return word(ahead)?.name == .result || word(ahead)?.meaning?.field == "furniture"
    }

    private mutating func parseBetween(of value: ValueExpression) throws(ParseFailure) -> Comparison.Test {
        let low = try expectValue(try parseSum(.right(of: value)))
        if recorder != nil, isChinese { note(Keyword.to) }
        if isHan(.to) {
            advance()
        } else if isAt(.comma), !isHanStage(1) {
            advance()
        } else {
            try expect(.and)
        }
        let high = try expectValue(try parseSum(.right(of: value)))
        skipMeasure()
        skip(.betweenEnd)
        for bound in [low, high] { checkDateArithmetic(value, bound) }
        return .between(low, high)
    }

    /// `( item { "," item } )`; texts joined by `or` are reported with the comma.
    mutating func parseList(
        _ item: (inout Parser) throws(ParseFailure) -> ValueExpression
    ) throws(ParseFailure) -> [ValueExpression] {
        try parseBrackets { parser throws(ParseFailure) in
            var items = [try item(&parser)]
            while true {
                if parser.isAt(.or) || (parser.isAt(.and) && !parser.isHan(.and)) {
                    parser.report(
                        .unexpectedToken, at: parser.current.span, "values in a list are joined by commas",
                        fixIts: [.init(span: parser.current.span, replacement: ",")])
                    parser.advance()
                } else if !parser.maybeComma() {
                    break
                }
                items.append(try item(&parser))
            }
            return items
        }
    }
}

extension Token.Kind {
    var isParameter: Bool { if case .parameter = self { true } else { false } }

    var isNumberOrDate: Bool {
        switch self {
        case .number, .date: true
        default: false
        }
    }
}

extension ValueExpression {
    /// A string, or a parameter that may hold one.
    var isTextual: Bool {
        switch self {
        case .string, .parameter: true
        default: false
        }
    }
}

extension Comparison.Test {
    var isStringList: Bool {
        switch self {
        case .inList(let items, _): items.contains(where: \.isTextual)
        case .inValue(let value): value.isTextual
        default: false
        }
    }
}
