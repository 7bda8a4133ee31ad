import Documents
import Syntax
import TestSupport
import Text

/// What a generated expression may be about.
indirect enum GeneratedType: Equatable {
    case text, number, date, bool, list
    case enumeration([String])
    case unit(UnitKind)
}

struct GeneratedColumn: Equatable {
    var name: String
    var type: GeneratedType
}

enum GeneratedShape: Equatable {
    case units(UnitKind, hasHits: Bool)
    case matches(groups: [String])
    case table([GeneratedColumn])
    case concordance
    case number

    /// The kind of unit a row is; nil for tables.
    var kind: UnitKind? {
        switch self {
        case .units(let kind, _): kind
        case .matches: .match
        case .table, .concordance, .number: nil
        }
    }
}

/// Random scripts that are right by names and types: definitions, perhaps a first query for `it`, and a query.
struct QueryGenerator: Chooser {
    var random: SeededGenerator
    let here = SourceSpan(0, 0)
    var results: [(name: String, shape: GeneratedShape)] = []
    var conditions: [(name: String, kind: UnitKind, takesText: Bool)] = []
    var last: GeneratedShape?
    var hasTerm = false
    var hasParameter = false
    /// `$many`, a list of texts; `$limit`, a number; `$when`, a date.
    var hasValues = false
    /// Inside a condition with a `$x` of its own.
    var argument: String?

    static let kinds: [UnitKind] = [.document, .article, .section, .paragraph, .turn, .sentence, .person, .point, .quote, .quantity, .word]
    static let roles = ["author", "speaker", "guest", "host", "reporter"]

    init(random: SeededGenerator) { self.random = random }

    func name(_ text: String) -> Name { Name(text, span: here) }

    /// A number of things, or the parameter that holds one.
    mutating func count(_ range: ClosedRange<Int>) -> Count {
        hasParameter && chance(30) ? Count(parameter: name("few")) : Count(number(range), span: here)
    }

    // MARK: Scripts

    mutating func script() -> Script {
        (results, conditions, last, hasTerm, hasParameter, hasValues) = ([], [], nil, false, false, false)
        var statements: [Statement] = []
        if chance(30) {
            let forms = several(1...3) { generator -> TermForm in
                generator.chance(80) ? .string(generator.string()) : .regex(generator.regex(withGroup: false))
            }
            statements.append(.defineTerm(TermDefinition(name: name("zeta"), forms: forms, span: here)))
            hasTerm = true
        }
        if chance(20) {
            statements.append(.parameter(ParameterDeclaration(
                name: name("place"), kind: nil, defaultValues: [.string(string())], isList: false, span: here)))
            let few = number(0...4)
            statements.append(.parameter(ParameterDeclaration(
                name: name("few"), kind: .number,
                defaultValues: [.number(NumberLiteral(value: Double(few), spelling: "\(few)", isPercent: false, span: here))],
                isList: false, span: here)))
            hasParameter = true
        }
        if chance(20) {
            let texts = several(2...3) { ValueExpression.string($0.string()) }
            let values: [(String, ParameterDeclaration.Kind?, [ValueExpression])] = [
                ("many", nil, texts), ("limit", pick([nil, .number]), [literal()]), ("when", pick([nil, .date]), [date(true)]),
            ]
            statements += values.map { word, kind, values in
                .parameter(ParameterDeclaration(
                    name: name(word), kind: kind, defaultValues: values, isList: values.count > 1, span: here))
            }
            hasValues = true
        }
        if chance(25) {
            let kind = pick(Self.kinds)
            let takesText = chance(50)
            argument = takesText ? "wanted" : nil
            let condition = condition(.units(kind, hasHits: false), 1)
            argument = nil
            statements.append(.defineCondition(ConditionDefinition(
                name: name("kappa"), parameters: takesText ? [name("wanted")] : [], condition: condition, span: here)))
            conditions.append(("kappa", kind, takesText))
        }
        if chance(40) {
            let (query, shape) = query(1)
            statements.append(.letQuery(LetStatement(name: name("gamma"), query: query, span: here)))
            results.append(("gamma", shape))
        }
        if chance(25) {
            let (query, shape) = query(1)
            statements.append(.query(query))
            last = shape
        }
        statements.append(.query(query(2).0))
        return Script(statements: statements)
    }

    // MARK: Queries

    mutating func query(_ depth: Int) -> (Query, GeneratedShape) {
        var (set, shape) = set(depth)
        var stages: [Stage] = []
        for _ in 0..<number(0...(depth > 1 ? 3 : 1)) {
            guard let (stage, next) = stage(shape, depth) else { break }
            stages.append(stage)
            shape = next
        }
        return (Query(set: set, stages: stages, span: here), shape)
    }

    /// A query that gives units of a kind, to look in.
    mutating func units(_ kind: UnitKind, _ depth: Int) -> Query {
        if kind == .match {
            var set = SetExpression.find(Find(target: .texts(text(1)), span: here))
            if depth > 0, chance(40) {
                set = .combination(SetCombination(op: pick([.union, .intersect, .except]), left: set, right: .query(units(.match, 0))))
            }
            return Query(set: set, stages: [], span: here)
        }
        let find = Find(target: .unit(unitName(kind)), condition: chance(70) ? condition(.units(kind, hasHits: false), depth - 1) : nil, span: here)
        var stages: [Stage] = []
        if chance(20) { stages.append(.first(count(0...8), per: [], here)) }
        var set = SetExpression.find(find)
        if chance(15) {
            set = .combination(SetCombination(op: pick([.union, .intersect, .except]), left: set, right: .query(units(kind, depth - 1))))
        }
        return Query(set: set, stages: stages, span: here)
    }

    mutating func set(_ depth: Int) -> (SetExpression, GeneratedShape) {
        let named = results.map { (SetExpression.result(name($0.name)), $0.shape) } + (last.map { [(SetExpression.it(here), $0)] } ?? [])
        if chance(20), let (set, shape) = named.randomElement(using: &random) { return (set, shape) }
        if chance(5) { return (.result(name("furniture")), .units(.paragraph, hasHits: false)) }
        let kind = pick(Self.kinds + [.paragraph, .sentence, .match, .match])
        let (left, shape) = find(kind, depth)
        guard depth > 0, chance(20) else { return (left, shape) }
        let (right, other) = find(kind, depth - 1)
        let op = pick([SetCombination.Operator.union, .intersect, .except])
        let set = SetExpression.combination(SetCombination(op: op, left: left, right: right))
        switch (shape, other) {
        case (.units(let kind, let a), .units(_, let b)): return (set, .units(kind, hasHits: op == .except ? a : a || b))
        case (.matches(let a), .matches(let b)): return (set, .matches(groups: a == b ? a : []))
        default: return (set, shape)
        }
    }

    mutating func unitName(_ kind: UnitKind) -> UnitName {
        UnitName(kind == .person && chance(70) ? pick(Self.roles) : kind.rawValue, span: here)
    }

    private mutating func find(_ kind: UnitKind, _ depth: Int) -> (SetExpression, GeneratedShape) {
        let place = chance(25) ? place(for: kind, depth - 1) : fieldPlace(for: kind, from: nil)
        guard kind == .match else {
            let condition = chance(80) ? condition(.units(kind, hasHits: false), depth) : nil
            let find = Find(target: .unit(unitName(kind)), place: place, condition: condition, span: here)
            return (.find(find), .units(kind, hasHits: condition.map { hits($0, false) } ?? false))
        }
        var text = text(2)
        var groups: [String] = []
        if chance(25) {
            text = .regex(regex(withGroup: true), exact: false, here)
            groups = ["g"]
        }
        let shape = GeneratedShape.matches(groups: groups)
        let condition = chance(50) ? condition(shape, depth) : nil
        return (.find(Find(target: .texts(text), place: place, condition: condition, span: here)), shape)
    }

    /// Whether a condition gives hits, so that `kwic` may follow.
    func hits(_ condition: Condition, _ isNegated: Bool) -> Bool {
        switch condition {
        case .or(let parts), .and(let parts): return parts.contains { hits($0, isNegated) }
        case .not(let inner, _): return hits(inner, !isNegated)
        case .text: return !isNegated
        case .mention(let mention): return mention.subject == nil && mention.isNegated == isNegated
        case .quantified(let quantified):
            switch quantified.quantifier {
            case .any, .every, .atLeast, .exactly: return !isNegated && quantified.test.map { hits($0, false) } ?? false
            case .no, .atMost: return false
            }
        case .comparison, .neighbour, .defined: return false
        }
    }

    /// Now and then a field of articles that is running text.
    mutating func fieldPlace(for kind: UnitKind, from outer: UnitKind?) -> Place? {
        guard [.sentence, .quote, .quantity, .word, .match].contains(kind), chance(12) else { return nil }
        let field = pick(["title", "title", "kicker", "subtitle", "keywords", "abstract"])
        guard let outer else { return .path(path([field])) }
        if outer == .article { return .path(path([field])) }
        return Schema.above(outer).contains(.article) ? .path(path(["article", field])) : nil
    }

    mutating func place(for kind: UnitKind, _ depth: Int) -> Place {
        func holds(_ outer: UnitKind) -> Bool {
            if kind == .person || outer == kind { return true }
            guard let size = kind.size, let other = outer.size else { return false }
            return other < size
        }
        let named = results.filter { $0.shape.kind.map(holds) ?? false }
        if chance(30), let result = named.randomElement(using: &random) { return .result(name(result.name)) }
        if chance(20), let kind = last?.kind, holds(kind) { return .it(here) }
        if kind == .paragraph || kind == .sentence || kind == .match, chance(5) { return .result(name("furniture")) }
        return .query(units(pick((Self.kinds + [.match]).filter(holds)), depth))
    }

    // MARK: Stages

    private mutating func groupKeys(_ shape: GeneratedShape) -> [ValueExpression] {
        chance(40) ? several(1...2) { $0.groupable(shape, isOne: true).0 } : []
    }

    private mutating func stage(_ shape: GeneratedShape, _ depth: Int) -> (Stage, GeneratedShape)? {
        switch shape {
        case .concordance, .number: return nil
        case .matches, .units, .table: break
        }
        switch number(0...12) {
        case 0, 1:
            let condition = condition(shape, 1)
            if case .units(let kind, let hasHits) = shape {
                return (.filter(condition, here), .units(kind, hasHits: hasHits || hits(condition, false)))
            }
            return (.filter(condition, here), shape)
        case 2: return (.sort(several(1...2) { SortKey(value: $0.orderable(shape), order: $0.pick([nil, .ascending, .descending])) }, here), shape)
        case 3: return (.first(count(0...6), per: groupKeys(shape), here), shape)
        case 4: return (.last(count(1...6), per: groupKeys(shape), here), shape)
        case 5: return (.skip(count(0...1), here), shape)
        case 6:
            let columns = columns(shape, prefix: "s")
            return (.show(columns.map(\.0), here), .table(columns.map(\.1)))
        case 7:
            if chance(20) { return (.count(by: [], here), .number) }
            let by = by(shape)
            return (.count(by: by.map(\.0), here), .table(by.map(\.1) + [GeneratedColumn(name: "count", type: .number)]))
        case 8:
            let by = chance(75) ? by(shape) : []
            let isByAuthor = by.contains { $0.1.name == "p0" }
            let values = several(1...2) { isByAuthor && $0.chance(60) ? $0.valueOfAuthors(shape) : $0.groupValue(shape) }.enumerated().map { index, value in
                (Column(name: name("v\(index)"), value: value.0), GeneratedColumn(name: "v\(index)", type: value.1))
            }
            return (.summarize(values.map(\.0), by: by.map(\.0), here), .table(by.map(\.1) + values.map(\.1)))
        case 9:
            if case .table = shape { return (.distinct(here), shape) }
            return nil
        case 11:
            let per = groupKeys(shape)
            let share = NumberLiteral(value: 0.3, spelling: "30%", isPercent: true, span: here)
            return (.sample(chance(30) ? Count(share: share) : count(0...6), per: per, seed: chance(60) ? count(1...9) : nil, here), shape)
        case 12:
            if case .table = shape { return nil }
            if chance(40) {
                let period: TimeUnit? = pick([nil, .year, .quarter, .month, .day])
                let name = period?.rawValue ?? "month"
                let type = GeneratedType.date
                return (.timeline(by: period, here), .table([GeneratedColumn(name: name, type: type), GeneratedColumn(name: "count", type: .number)]))
            }
            let from = number(1...3)
            return (
                .ngrams(Count(from, span: here), to: chance(50) ? Count(from + number(0...2), span: here) : nil, characters: chance(50), here),
                .table([GeneratedColumn(name: "ngram", type: .text), GeneratedColumn(name: "count", type: .number)])
            )
        default:
            switch shape {
            case .matches, .units(_, hasHits: true):
                let sort = KwicSort(side: pick([.left, .right, .node]), offset: chance(50) ? Count(number(1...3), span: here) : nil)
                return (.kwic(width: Count(number(1...5), span: here), sort: chance(80) ? sort : nil, here), .concordance)
            default: return nil
            }
        }
    }

    private mutating func by(_ shape: GeneratedShape) -> [(Column, GeneratedColumn)] {
        var columns: [(Column, GeneratedColumn)] = []
        for _ in 0..<number(1...2) {
            let (value, type) = groupable(shape, isOne: false)
            let index = columns.count
            columns.append((Column(name: name("k\(index)"), value: value), GeneratedColumn(name: "k\(index)", type: type)))
        }
        if case .units(let kind, _) = shape, kind != .person, kind != .document, chance(25) {
            let people = ["author.name", "author.unit", "speaker.name", "author.role", "author"].map { $0.split(separator: ".").map(String.init) }
            let chosen = several(1...2) { $0.pick(people) }.enumerated()
            columns = chosen.map { index, steps in
                let type: GeneratedType = steps.count == 1 ? .unit(.person) : steps[1] == "role" ? .enumeration([]) : .text
                return (Column(name: name("p\(index)"), value: .path(path(steps))), GeneratedColumn(name: "p\(index)", type: type))
            }
        }
        return columns
    }

    private mutating func columns(_ shape: GeneratedShape, prefix: String) -> [(Column, GeneratedColumn)] {
        several(1...3) { $0.shown(shape) }.enumerated().map { index, value in
            (Column(name: name("\(prefix)\(index)"), value: value.0), GeneratedColumn(name: "\(prefix)\(index)", type: value.1))
        }
    }

    func path(_ steps: [String]) -> Path { Path(steps: steps.map { Path.Step($0, span: here) }, span: here) }
}
