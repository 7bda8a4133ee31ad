import Text

// The verbs of a test: `=` and its like, `is`, `contains`, and what denies them.

extension Parser {
    mutating func maybeComparisonOperator() -> Comparison.Operator? {
        if case .mark(let mark) = current.kind, let op = Comparison.Operator(rawValue: mark.rawValue) {
            advance()
            return op
        }
        if isAt(.is), !saysMissing(isAt(.not, ahead: 1) ? 2 : 1) {
            advance()
            note(.missing)
            let isDenied = take(.not) != nil
            if isDenied { note(.missing) }
            return isDenied ? .notEqual : .equal
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
    mutating func maybeInnerNot() -> Bool {
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

    mutating func maybeStringTest() -> Comparison.StringTest? {
        if take(.contains) != nil { return .contains }
        if take(.startsWith) != nil { return .startsWith }
        if take(.endsWith) != nil { return .endsWith }
        return nil
    }

    /// `is missing`, `is not missing`; before anything else `is` is `=`.
    mutating func parseIs(_ left: Operand, from start: Int) throws(ParseFailure) -> Condition {
        let isStart = current.span.start
        let value = try expectLeft(left, isStart)
        try expect(.is)
        let isNegated = take(.not) != nil
        if take(.missing) != nil {
            previousTest = nil
            return comparison(value, .isMissing, isNegated, from: start)
        }
        if saysMissing(0) {
            report(
                .wrongOperator, at: current.span, "a field without a value `is missing`",
                fixIts: [.init(span: current.span, replacement: "missing")])
            advance()
            return comparison(value, .isMissing, isNegated, from: start)
        }
        throw unexpected(inItsLanguage("`missing`", "为空"))
    }

    private static let absences: Set<String> = ["null", "empty", "none", "nil", "absent"]

    private func saysMissing(_ ahead: Int) -> Bool {
        isAt(.missing, ahead: ahead) || word(ahead).map { Self.absences.contains($0.key) } == true
    }

    mutating func parseStringTest(
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
    func partOfField(_ value: ValueExpression) -> [Diagnostic.FixIt] {
        guard case .path(let path) = value, let last = path.steps.last?.name, Self.wordedFields.contains(last), !["kind", "role", "format"].contains(last)
        else { return [] }
        let verb = source.slice(path.span.end..<current.span.start)
        let isHan = verb.unicodeScalars.contains { $0.properties.isIdeographic }
        let isDenied = verb.contains(isHan ? "不" : "not")
        let contains = isHan ? isDenied ? "不包含" : "包含" : isDenied ? " not contains " : " contains "
        let test = source.slice(path.span) + contains + source.slice(current.span)
        return [.init(span: path.span.joined(current.span), replacement: test)]
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
