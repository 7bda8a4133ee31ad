import Analysis
import Documents
import Syntax

/// What a condition or a value is about.
enum NaiveRow: Hashable {
    case unit(UnitReference)
    case hit(NaiveHit)
    case cells([Value], columns: [String])
}

struct NaiveResult {
    enum Shape: Hashable {
        case units(UnitKind)
        case matches
        case table([String])
        case concordance
        case number
    }

    var shape: Shape
    /// Of a number one row with one cell.
    var rows: [NaiveRow]
    /// Texts whose hits are the hits of the units.
    var texts: [TextExpression] = []
}

/// `author` in `by author.name`: one of several people, for one row.
struct NaiveBinding {
    var row: NaiveRow
    var steps: [String]
    var person: UnitReference
}

/// The language's meaning, taken from its description word by word: every test looks at one row, reads the records and
/// compares. Slow, and as plain as it can be.
///
/// It reads trees, not checked queries, so that the checker is under test as well. A tree that the checker refuses has
/// no meaning here.
final class Oracle {
    let library: Library
    let regexes: NaiveRegexes
    var terms: [String: [TextExpression]] = [:]
    var conditions: [String: ConditionDefinition] = [:]
    var parameters: [String: ValueExpression] = [:]
    /// Values of parameters that are lists.
    var lists: [String: [ValueExpression]] = [:]
    /// Values of `$x` inside a defined condition.
    var arguments: [String: ValueExpression] = [:]
    /// Which person a start of a path stands for while a member of a group is read.
    var bindings: [NaiveBinding] = []
    let segmenter: Segmenter
    private var results: [String: (query: Query, last: Query?)] = [:]
    private var last: Query?
    private var keptResults: [String: NaiveResult] = [:]
    private var keptMembers: [String: [UnitReference]] = [:]
    private var keys: [String: String] = [:]
    private let collation = Collation()

    init(_ records: [DocumentRecord], normalizer: Normalizer, segmenter: Segmenter) {
        library = Library(records, normalizer: normalizer, segmenter: segmenter)
        self.segmenter = segmenter
        regexes = NaiveRegexes(normalizer: normalizer)
    }

    /// Another for the same records, in which no name stands.
    init(sharing other: Oracle) {
        library = other.library
        regexes = other.regexes
        segmenter = other.segmenter
        keys = other.keys
    }

    /// The result of the last query of a script.
    func run(_ script: Script) -> NaiveResult? {
        var result: NaiveResult?
        for statement in script.statements {
            keptResults = [:]
            keptMembers = [:]
            switch statement {
            case .query(let query):
                result = run(query)
                last = query
            case .letQuery(let made): results[key(made.name.text)] = (made.query, last)
            case .defineTerm(let term):
                terms[key(term.name.text)] = term.forms.map { form in
                    switch form {
                    case .string(let literal): .string(literal, mode: .folded, literal.span)
                    case .regex(let literal): .regex(literal, exact: false, literal.span)
                    }
                }
            case .defineCondition(let definition): conditions[key(definition.name.text)] = definition
            case .parameter(let declaration) where declaration.isList: lists[key(declaration.name.text)] = declaration.defaultValues
            case .parameter(let declaration): parameters[key(declaration.name.text)] = declaration.defaultValues.first
            case .use, .explain, .describe: break
            }
        }
        return result
    }

    // MARK: Sets

    func run(_ query: Query) -> NaiveResult {
        query.stages.reduce(run(query.set)) { apply($1, to: $0) }
    }

    private func run(_ set: SetExpression) -> NaiveResult {
        switch set {
        case .find(let find): return run(find)
        case .result(let name): return result(name.text)
        case .it: return it()
        case .query(let query): return run(query)
        case .combination(let combination): return combine(combination.op, run(combination.left), run(combination.right))
        }
    }

    private func result(_ name: String) -> NaiveResult {
        if name == "furniture" {
            let rows = library.paragraphCount..<library.furnitureEnd
            return NaiveResult(shape: .units(.paragraph), rows: rows.map { .unit(UnitReference(.paragraph, $0)) })
        }
        guard let bound = results[key(name)] else { return NaiveResult(shape: .number, rows: []) }
        let outside = last
        last = bound.last
        defer { last = outside }
        return run(bound.query)
    }

    private func it() -> NaiveResult { last.map { run($0) } ?? NaiveResult(shape: .number, rows: []) }

    private func run(_ find: Find) -> NaiveResult {
        switch find.target {
        case .unit(let name):
            guard let unit = unit(name.name) else { return NaiveResult(shape: .number, rows: []) }
            var rows = (0..<library.count(unit.kind)).map { UnitReference(unit.kind, $0) }
            if let place = find.place { rows = field(place).map { members(unit.kind, ofField: $0, nil) } ?? members(unit.kind, of: place) }
            rows = rows.filter { row in isOne(row, unit.people) && (find.condition.map { holds($0, .unit(row), false) } ?? true) }
            return NaiveResult(
                shape: .units(unit.kind), rows: rows.map { .unit($0) }, texts: find.condition.map { texts($0, false) } ?? [])
        case .texts(let text):
            var hits = library.paragraphs.indices.flatMap { row in
                Self.selected(self.hits(text, row, library.paragraphs[row].text.all)).enumerated().map { offset, hit in
                    var hit = hit
                    hit.number = offset + 1
                    return hit
                }
            }
            if let place = find.place, let field = field(place) {
                hits = hits.filter { library.paragraphs[$0.paragraph].field == field }
            } else if let place = find.place {
                let inside = Set(self.places(of: place))
                hits = hits.filter { hit in
                    inside.contains { $0.paragraph == hit.paragraph && $0.range.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.range.upperBound }
                }
            } else {
                hits = hits.filter { $0.paragraph < library.paragraphCount }
            }
            if let condition = find.condition { hits = hits.filter { holds(condition, .hit($0), false) } }
            return NaiveResult(shape: .matches, rows: hits.map { .hit($0) })
        }
    }

    /// The field that a place is; nil for a result.
    func field(_ place: Place) -> String? {
        guard case .path(let path) = place, let last = path.steps.last?.name,
            ["title", "kicker", "subtitle", "keywords", "abstract"].contains(last)
        else { return nil }
        return last
    }

    /// The units in a field of the articles that a row's path leads to, or of all.
    func members(_ kind: UnitKind, ofField field: String, _ articles: Set<Int>?) -> [UnitReference] {
        library.fieldRows(field, ofArticles: articles ?? Set(library.articles.indices)).flatMap {
            library.inside(kind, UnitReference(.paragraph, $0))
        }
    }

    func isOne(_ unit: UnitReference, _ people: PersonFilter?) -> Bool {
        people.map { library.passes(unit.row, $0) } ?? true
    }

    /// Word of a unit, singular or plural.
    func unit(_ word: String) -> (kind: UnitKind, people: PersonFilter?)? {
        if let people = PersonFilter(rawValue: word) { return (.person, people) }
        return UnitKind(rawValue: word).map { ($0, nil) }
    }

    private func combine(_ op: SetCombination.Operator, _ left: NaiveResult, _ right: NaiveResult) -> NaiveResult {
        // Two hits are one when they stand in one place, whatever their groups.
        func place(_ row: NaiveRow) -> NaiveRow {
            if case .hit(let hit) = row { return .hit(NaiveHit(paragraph: hit.paragraph, range: hit.range, number: 0)) }
            return row
        }
        var result = left
        let others = Set(right.rows.map(place))
        switch op {
        case .union:
            let own = Set(left.rows.map(place))
            result.rows += right.rows.filter { !own.contains(place($0)) }
        case .intersect: result.rows = left.rows.filter { others.contains(place($0)) }
        case .except: result.rows = left.rows.filter { !others.contains(place($0)) }
        }
        result.rows.sort { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
        if op != .except { result.texts += right.texts }
        return result
    }

    /// Document order.
    private static func order(_ row: NaiveRow) -> [Int] {
        switch row {
        case .unit(let unit): [unit.row]
        case .hit(let hit): [hit.paragraph, hit.range.lowerBound, hit.range.upperBound]
        case .cells: []
        }
    }

    // MARK: Places

    func run(_ place: Place) -> NaiveResult { kept(\.keptResults, "match", place) { reading([]) { runAnew(place) } } }

    private func runAnew(_ place: Place) -> NaiveResult {
        switch place {
        case .path(let path): result(path.steps.map(\.name).joined(separator: "."))
        case .result(let name): result(name.text)
        case .it: it()
        case .query(let query): run(query)
        }
    }

    /// One query stands for many rows: what a place gives is kept while one statement runs. Inside a condition with
    /// parameters of its own a place may mean something else each time.
    private func kept<T>(_ kept: ReferenceWritableKeyPath<Oracle, [String: T]>, _ word: String, _ place: Place, _ make: () -> T) -> T {
        guard arguments.isEmpty else { return make() }
        let find = Find(target: .unit(UnitName(word, span: place.span)), place: place, span: place.span)
        let spelling = Printer.print(Query(set: .find(find), stages: [], span: place.span))
        if let known = self[keyPath: kept][spelling] { return known }
        let made = make()
        self[keyPath: kept][spelling] = made
        return made
    }

    /// Units that are units of a place or lie inside one.
    func members(_ kind: UnitKind, of place: Place) -> [UnitReference] {
        kept(\.keptMembers, kind.rawValue, place) { membersAnew(kind, of: place) }
    }

    private func membersAnew(_ kind: UnitKind, of place: Place) -> [UnitReference] {
        var found: Set<UnitReference> = []
        for row in run(place).rows {
            if kind == .person {
                found.formUnion(people(.everyone, of: row).map { UnitReference(.person, $0) })
            } else if case .unit(let outer) = row {
                found.formUnion(library.inside(kind, outer))
            }
        }
        return found.sorted { $0.row < $1.row }
    }

    /// The people of a unit, or of the paragraph that a match stands in.
    func people(_ filter: PersonFilter, of row: NaiveRow) -> [Int] {
        switch row {
        case .unit(let unit): library.people(filter, of: unit)
        case .hit(let hit): library.people(filter, of: UnitReference(.paragraph, hit.paragraph))
        case .cells: []
        }
    }

    private func places(of place: Place) -> [NaiveHit] {
        run(place).rows.flatMap { row in self.places(row).map { NaiveHit(paragraph: $0.paragraph, range: $0.part) } }
    }

    // MARK: Strings

    /// Folded for comparison, each paragraph for itself.
    func key(_ text: String) -> String {
        if let key = keys[text] { return key }
        let key = text.split(separator: "\n", omittingEmptySubsequences: false).map { library.normalizer.foldKey(String($0)) }.joined(separator: "\n")
        keys[text] = key
        return key
    }

    func collationKey(_ text: String) -> [UInt8] { collation.sortKey(text) }

    func amount(_ count: Count) -> Int {
        guard case .parameter(let name) = count.amount else { return count.number ?? 0 }
        guard case .number(let literal)? = parameter(name.text) else { return 0 }
        return Int(literal.value)
    }

    /// What a parameter that is a list stands for; any other expression is itself.
    func members(of expression: ValueExpression) -> [ValueExpression] {
        guard case .parameter(let name) = expression, let list = lists[key(name.text)] else { return [expression] }
        return list
    }

    func parameter(_ name: String) -> ValueExpression? { arguments[key(name)] ?? parameters[key(name)] }
}
