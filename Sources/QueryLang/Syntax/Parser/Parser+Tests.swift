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
        if skipOfAll(), let every = try maybeTestOfEvery(left, from: start) { return every }
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
}
