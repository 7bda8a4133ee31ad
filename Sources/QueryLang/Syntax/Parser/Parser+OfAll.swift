import Text

// 都 between people and what is asked of them says that it is so of each, where the path alone asks for one:
//
//   作者单位都包含“重庆”     every author unit contains "重庆"
//   发言人全都是嘉宾         every speaker role = guest
//
// Before a denial it adds nothing, for that is said of all: 作者单位都不包含“a”. What has one value is all of it.

extension Parser {
    /// Skips 都, or 全部 where a test follows, and says whether it stood here.
    mutating func skipOfAll() -> Bool {
        guard isHan(.both) || isWholeBeforeTest(0) else { return false }
        advance()
        skip(.both)
        return true
    }

    /// 全部 in 作者全部是记者, which elsewhere opens what it counts.
    func isWholeBeforeTest(_ ahead: Int) -> Bool {
        word(ahead)?.key == "全部" && (startsVerb(ahead + 1) || word(ahead + 1).flatMap(Self.comparison) != nil)
    }

    /// The test of every one of the people that a path leads to; nil for a path to anything else, and before a denial.
    mutating func maybeTestOfEvery(_ left: Operand, from start: Int) throws(ParseFailure) -> Condition? {
        let isThere = isHan(.not) && isHan(.missing, ahead: 1)
        guard case .value(.path(let path)) = left, isThere || !isHan(.not), !isHan(.no), !isHan(.notEqual), !isHan(.missing) else { return nil }
        // Whatever stands in an article has its authors.
        let steps = path.steps.count > 1 && path.steps[0].name == "article" ? path.steps.dropFirst() : path.steps[...]
        guard let people = steps.first, WordTable.roles.contains(people.name) || people.name == "person" else { return nil }
        let isAlone = steps.count == 1
        if isAlone, isThere || isHan(.mentions) { return nil }
        let own = isAlone ? [Path.Step("name", span: people.span)] : Array(steps.dropFirst())
        let asked = Path(steps: own, span: own[0].span.joined(own[own.count - 1].span))
        let outer = scope
        defer { scope = outer }
        scope = Scope(unit: people.name)
        guard var test = try maybeTestOf(.value(.path(asked)), from: start) else { return nil }
        if isAlone, case .comparison(var comparison) = test, comparison.test.isOfWords {
            comparison.left = .path(Path(steps: [Path.Step("role", span: people.span)], span: people.span))
            if case .compare(_, let role) = comparison.test, let roles = maybeFurtherRoles(role) {
                comparison.test = .inList(roles, span(from: start))
                comparison.span = span(from: start)
            }
            test = .comparison(comparison)
        }
        if comparedField != nil {
            comparedField = ComparedField(testing: .path(path))
            comparedField?.isOfAll = true
        }
        let unit = UnitName(people.name, span: people.span)
        return .quantified(Quantified(quantifier: .every, unit: unit, place: nil, test: test, span: span(from: start)))
    }
}

extension Parser {
    /// 作者都是记者或编辑: each may be either.
    private mutating func maybeFurtherRoles(_ first: ValueExpression) -> [ValueExpression]? {
        var roles = [first]
        while isHan(.or), let word = word(1), word.meaning?.valueFields.contains("role") == true, let role = word.meaning?.value {
            advance()
            let step = Path.Step(role, span: advance().span)
            roles.append(.path(Path(steps: [step], span: step.span)))
        }
        return roles.count > 1 ? roles : nil
    }
}

extension Comparison.Test {
    /// Compared with words of the language, as people are with their roles: 作者都是记者.
    fileprivate var isOfWords: Bool {
        switch self {
        case .compare(.equal, .path): true
        case .inList(let values, _): values.allSatisfy { if case .path = $0 { true } else { false } }
        default: false
        }
    }
}
