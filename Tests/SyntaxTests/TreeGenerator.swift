import TestSupport
import Text

@testable import Syntax

/// Makes trees that a parser can give: in normal form, where a bracket of texts is a text.
struct TreeGenerator {
    var random: SeededGenerator
    let here = SourceSpan(0, 0)

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    mutating func count() -> Count {
        chance(80) ? Count(Int.random(in: 0...30, using: &random), span: here) : Count(parameter: name(pick(["n", "篇数"])))
    }


    mutating func several<Element>(_ range: ClosedRange<Int>, _ make: (inout Self) -> Element) -> [Element] {
        (0..<Int.random(in: range, using: &random)).map { _ in make(&self) }
    }

    // MARK: Statements

    mutating func script() -> Script { Script(statements: several(1...4) { $0.statement() }) }

    mutating func statement() -> Statement {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: .letQuery(LetStatement(name: name("energy"), query: query(2), span: here))
        case 1:
            .defineTerm(
                TermDefinition(
                    name: name("氢能"),
                    forms: several(1...3) { $0.chance(70) ? .string($0.string()) : .regex($0.regex()) },
                    span: here))
        case 2:
            .defineCondition(
                ConditionDefinition(
                    name: name("from"), parameters: several(0...2) { $0.name($0.pick(["place", "单位"])) },
                    condition: condition(3), span: here))
        case 3: parameter()
        case 4: .use(UseStatement(path: string(), span: here))
        case 5: .explain(ExplainStatement(analyze: chance(50), query: query(2), span: here))
        case 6:
            .describe(
                DescribeStatement(subject: name(pick(["paragraph", "title", "energy", "collection"])), span: here))
        default: .query(query(3))
        }
    }

    private mutating func parameter() -> Statement {
        let isList = chance(30)
        let values = several(isList ? 1...3 : 0...1) { $0.literal() }
        return .parameter(
            ParameterDeclaration(
                name: name("unit"), kind: chance(50) ? pick([.text, .number, .date]) : nil, defaultValues: values,
                isList: isList, span: here))
    }

    func name(_ text: String) -> Name { Name(text, span: here) }

    // MARK: Queries

    mutating func query(_ depth: Int) -> Query {
        var isTable = false
        var stages: [Stage] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let stage = self.stage(depth - 1)
            switch stage {
            case .show, .summarize, .kwic, .collocates, .ngrams, .keywords, .dispersion, .timeline: isTable = true
            case .count(let by, _): isTable = isTable || !by.isEmpty
            default: break
            }
            stages.append(stage)
        }
        return Query(set: set(depth), stages: stages, span: here)
    }

    mutating func set(_ depth: Int) -> SetExpression {
        if depth > 0, chance(20) {
            return .combination(
                SetCombination(op: pick([.union, .intersect, .except]), left: set(depth - 1), right: source(depth - 1)))
        }
        return source(depth)
    }

    private mutating func source(_ depth: Int) -> SetExpression {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .it(here)
        case 1: .result(name(pick(["energy", "能源", "furniture"])))
        case 2 where depth > 0: .query(query(depth - 1))
        default: .find(find(depth))
        }
    }

    private mutating func find(_ depth: Int) -> Find {
        let target: FindTarget = chance(70) ? .unit(unit()) : .texts(text(2))
        return Find(
            target: target, place: chance(25) ? place(depth - 1) : nil, condition: chance(70) ? condition(depth) : nil,
            span: here)
    }

    mutating func unit() -> UnitName {
        UnitName(
            pick(WordTable.units.compactMap { $0.english.split(separator: " ").first.map(String.init) }), span: here)
    }

    mutating func place(_ depth: Int) -> Place {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .it(here)
        case 1: .result(name(pick(["energy", "能源", "furniture"])))
        case 2 where depth > 0: .query(query(depth - 1))
        default: .path(fieldPath())
        }
    }

    /// A unit alone is no place that the checker takes, and Chinese reads it as a query for all of them.
    private mutating func fieldPath() -> Path {
        let path = path()
        return path.steps.map(\.name) == ["paragraph"] ? Path(steps: [Path.Step("title", span: here)], span: here) : path
    }

    // MARK: Conditions

    mutating func condition(_ depth: Int) -> Condition {
        guard depth > 0 else { return test(0) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: return Self.normal(.and(several(2...3) { $0.condition(depth - 1) }))
        case 2, 3: return Self.normal(.or(several(2...3) { $0.condition(depth - 1) }))
        case 4: return .not(Self.operand(condition(depth - 1)), here)
        case 5: return .quantified(quantified(depth))
        default: return test(depth)
        }
    }

    /// A side that in brackets would hold nothing but texts is one text.
    private static func normal(_ condition: Condition) -> Condition {
        func side(_ part: Condition) -> Condition {
            guard case .or(let parts) = part else { return part }
            let texts = parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
            return texts.count == parts.count ? .text(.or(texts)) : part
        }
        switch condition {
        case .and(let parts): return .and(parts.map(side))
        case .or(let parts): return .or(parts.map(side))
        default: return condition
        }
    }

    private static func operand(_ condition: Condition) -> Condition {
        if case .or(let parts) = normal(.and([condition])) { return .or(parts) }
        if case .and(let parts) = normal(.and([condition])), let first = parts.first { return first }
        return condition
    }

    private mutating func quantified(_ depth: Int) -> Quantified {
        Quantified(
            quantifier: pick([.any, .every, .no, .atLeast(count()), .atMost(count()), .exactly(count())]), unit: unit(),
            place: chance(20) ? place(depth - 1) : nil, test: chance(80) ? Self.operand(condition(depth - 1)) : nil,
            span: here)
    }

    private mutating func test(_ depth: Int) -> Condition {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: return .text(text(2))
        case 2:
            let subject = chance(50) ? path() : nil
            return .mention(
                Mention(subject: subject, isNegated: subject != nil && chance(30), text: text(2), span: here))
        case 3:
            return .neighbour(
                Neighbour(distance: distance(), side: pick([.of, .after, .before]), text: text(2), span: here))
        case 4:
            return .defined(
                name("local"), arguments: several(0...2) { $0.chance(50) ? .string($0.string()) : $0.value(2) }, here)
        default: return .comparison(comparison(depth))
        }
    }

    private mutating func comparison(_ depth: Int) -> Comparison {
        var isNegated = chance(30)
        let test: Comparison.Test
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1:
            isNegated = false
            test = .compare(pick(Comparison.Operator.allCases), right())
        case 2: test = .string(pick(Comparison.StringTest.allCases), right())
        case 3:
            test = .stringList(
                pick(Comparison.StringTest.allCases), requiresAll: chance(50), several(1...3) { $0.right() }, here)
        case 4: test = .matches(regex(), exact: chance(40))
        case 5: test = .inList(several(1...3) { $0.right() }, here)
        case 6:
            test = chance(50) ? .inValue(pick([.date(date()), .parameter(name("days"))])) : .inPlace(place(depth - 1))
        case 7: test = .between(value(1), value(1))
        default: test = .isMissing
        }
        if case .isMissing = test {
            return Comparison(left: .path(path()), isNegated: isNegated, test: test, span: here)
        }
        if chance(10) { return Comparison(left: .path(path()), isNegated: false, test: .isTrue, span: here) }
        var left = value(2)
        // A parameter before a test is read as a text where it can be.
        if chance(70) || left == .parameter(name("unit")) { left = .path(path()) }
        return Comparison(left: left, isNegated: isNegated, test: test, span: here)
    }

    mutating func distance() -> Distance {
        let count = count()
        return Distance(
            pick([.characters(count), .words(count), .sentences(count), .sameSentence, .sameParagraph]), span: here)
    }

    // MARK: Texts

    mutating func text(_ depth: Int) -> TextExpression {
        guard depth > 0 else { return atom() }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return .or(several(2...3) { $0.text(depth - 1) })
        case 1: return .near(several(2...3) { $0.text(depth - 1) }, within: chance(60) ? distance() : nil)
        case 2: return .then(several(2...3) { $0.text(depth - 1) }, within: chance(60) ? distance() : nil)
        case 3: return .notIn(atomOrNotIn(depth), text(depth - 1))
        default: return atom()
        }
    }

    /// Left of `not in` stands an atom; `near` there keeps its brackets.
    private mutating func atomOrNotIn(_ depth: Int) -> TextExpression { chance(20) ? text(depth - 1) : atom() }

    private mutating func atom() -> TextExpression {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .regex(regex(), exact: chance(40), here)
        case 1: .term(name(pick(["氢能", "term1"])))
        case 2: .parameter(name("unit"), mode: pick([.folded, .exact, .whole]), here)
        default: .string(string(), mode: pick([.folded, .folded, .exact, .whole]), here)
        }
    }

    mutating func string() -> StringLiteral {
        StringLiteral(
            pick([
                "氢能", "a b", "“416”", "\"x\"", "\\", "it's", "line\nbreak\t", "“", "”", "”“", "x;y", "# no", "\u{7}",
                "「」", "and",
            ]),
            span: here)
    }

    mutating func regex() -> RegexLiteral {
        RegexLiteral(
            pattern: pick([#"\d{3,5}"#, "a/b", #"a\\/b"#, "[/]", "（x）", #"^[一二]是$"#, #"\\"#, "a|b"]),
            isExtended: chance(20),
            span: here)
    }

    // MARK: Values

    mutating func value(_ depth: Int) -> ValueExpression {
        guard depth > 0 else { return .number(number()) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: return .number(number())
        case 2: return .date(date())
        case 3: return .parameter(name("unit"))
        case 4: return .call(call(depth - 1))
        case 5: return .negative(value(depth - 1), here)
        case 6, 7: return .binary(pick(ArithmeticOperator.allCases), value(depth - 1), value(depth - 1))
        default: return .path(path())
        }
    }

    private mutating func right() -> ValueExpression { chance(50) ? .string(string()) : value(2) }

    private mutating func literal() -> ValueExpression {
        pick([.string(string()), .number(number()), .date(date()), .negative(.number(number()), here)])
    }

    mutating func number() -> NumberLiteral {
        pick([
            NumberLiteral(value: 5, spelling: "5", span: here),
            NumberLiteral(value: 2.45, spelling: "2.45", span: here),
            NumberLiteral(value: 1000e8, spelling: "1000亿", span: here),
            NumberLiteral(value: 2024, spelling: "2024", span: here),
            NumberLiteral(value: 0.2, spelling: "20%", isPercent: true, span: here),
        ])
    }

    mutating func date() -> DateLiteral {
        pick([
            DateLiteral(year: 2024, span: here), DateLiteral(year: 2024, month: 3, span: here),
            DateLiteral(year: 999, month: 12, day: 31, span: here), DateLiteral(year: 2024, quarter: 4, span: here),
        ])
    }

    mutating func path() -> Path {
        var steps = several(1...3) { generator in
            generator.pick([
                "author", "unit", "title", "paragraph", "length", "next", "left", "keywords", "year", "n", "count",
                "first",
            ])
        }
        if chance(10) { steps = ["meta", "媒体"] }
        // 按年份计数 asks the date.
        if steps == ["year"] { steps.insert("article", at: 0) }
        return Path(steps: steps.map { Path.Step($0, span: here) }, span: here)
    }

    private mutating func call(_ depth: Int) -> Call {
        let function = pick(Call.Function.allCases)
        let argument: Call.Argument
        switch function {
        case .count:
            switch Int.random(in: 0..<3, using: &random) {
            case 0: argument = .nothing
            case 1: argument = .texts(text(2))
            default:
                argument = .units(
                    unit(), place: chance(30) ? place(0) : nil, condition: chance(60) ? condition(1) : nil)
            }
        case .rate: argument = .texts(text(2))
        case .round: argument = .rounded(value(depth), digits: chance(50) ? Count(2, span: here) : nil)
        default: argument = .value(value(depth))
        }
        return Call(function: function, argument: argument, span: here)
    }

    // MARK: Stages

    private mutating func column() -> Column {
        Column(name: chance(40) ? name(pick(["n", "总数", "hits", "first"])) : nil, value: value(2))
    }

    mutating func stage(_ depth: Int) -> Stage {
        let share = NumberLiteral(value: 0.1, spelling: "10%", isPercent: true, span: here)
        let per = chance(30) ? several(1...2) { ValueExpression.path($0.path()) } : []
        switch Int.random(in: 0..<17, using: &random) {
        case 0: return .filter(condition(max(depth, 1)), here)
        case 1:
            return .sort(
                several(1...3) { SortKey(value: $0.value(1), order: $0.pick([nil, .ascending, .descending])) }, here)
        case 2: return .first(count(), per: per, here)
        case 3: return .last(count(), per: per, here)
        case 4: return .skip(count(), here)
        case 5: return .sample(chance(20) ? Count(share: share) : count(), per: per, seed: chance(50) ? count() : nil, here)
        case 6: return .show(several(1...3) { $0.column() }, here)
        case 7: return .count(by: several(0...2) { $0.column() }, here)
        case 8: return .summarize(several(1...3) { $0.column() }, by: several(0...2) { $0.column() }, here)
        case 9: return .distinct(here)
        case 10:
            let sort = KwicSort(side: pick([.left, .right, .node]), offset: chance(50) ? count() : nil)
            return .kwic(width: chance(50) ? count() : nil, sort: chance(50) ? sort : nil, here)
        case 11:
            return .collocates(within: chance(50) ? distance() : nil, measure: chance(50) ? name("logdice") : nil, here)
        case 12: return .ngrams(count(), to: chance(50) ? count() : nil, characters: chance(50), here)
        case 13: return .keywords(against: place(depth), here)
        case 14: return .dispersion(here)
        case 15: return .timeline(by: pick([nil, .year, .quarter, .month, .day]), here)
        default: return chance(50) ? .chart(pick([nil, .bar, .line]), here) : .save(string(), here)
        }
    }
}
