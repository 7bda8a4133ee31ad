import Analysis
import Documents
import Index
import Planning

/// Evaluates conditions set by set over a store's columns: each test narrows a set of rows. Made for one run; keeps what
/// it has found, so that a text asked twice is looked for once.
final class Evaluator {
    let store: CollectionStore
    let matcher: TextMatcher
    let fields: FieldReader
    let normalizer: Normalizer
    var limits: Limits
    /// The documents that are looked at now; what is said of their units is decided inside them.
    private(set) var scope: DocumentScope { didSet { if scope != oldValue { forgetScope() } } }
    /// The part of each of the scope's ranges that the rows stand in which are looked at now: whole paragraphs.
    private(set) var window: [TextRange] { didSet { if window != oldValue { windowPassing.removeAll(keepingCapacity: true) } } }
    /// Of one large document, the rows that are looked at now; nil for all of the scope.
    private(set) var piece: DocumentSteps.Piece?
    /// What `scope` and `window` are when a query is not answered piece by piece: all documents, after a stop what was
    /// reached of them.
    private(set) var reach: (scope: DocumentScope, window: [TextRange])
    var foundHits: [CheckedText: FoundHits] = [:]
    var strayHits: [CheckedText: StrayHits] = [:]
    /// The hits of each text where rows were last looked through one by one.
    var recentHits: [CheckedText: HitList] = [:]
    private var scopeRows: [UnitKind: RowSet] = [:]
    private var scopeUniverse: [UniverseKey: RowSet] = [:]
    /// Rows that pass what is counted: of the whole scope, of what stands beside its articles, and of the window.
    var scopePassing: [CheckedCall.Argument: RowSet] = [:]
    var asidePassing: [CheckedCall.Argument: RowSet] = [:]
    var windowPassing: [CheckedCall.Argument: RowSet] = [:]
    /// The same of all that was reached, while groups are summed up.
    var reachPassing: [CheckedCall.Argument: RowSet] = [:]
    /// Hits of texts that hang on the bounds of a row, by row, while groups are summed up; -1 where they were not counted.
    var boundCounts: [CheckedText: [Int32]] = [:]
    /// Answers of string tests by test and string code.
    var stringTests: [StringTestKey: Bool] = [:]
    /// Rows that a place gives, by place and kind.
    private var placeCache: [PlaceKey: RowSet] = [:]
    private var rangeCache: [CheckedPlace: [TextRange]] = [:]
    private var columnCache: [CheckedQuery: Set<GroupKey>] = [:]
    /// Rows left out because a value was missing.
    var missing: [MissingValues] = []
    /// Tells what one query left out from what another did, and the hits or rows of one stage from those of another.
    private(set) var queryIdentity = 0
    private(set) var rowsIdentity = 0
    private var identities = 0
    /// What is added to the number of a hit for its place among all hits of the query.
    var firstHit = 0
    /// Whether rows are looked at for what they say of others: theirs is no missing value of the result.
    var isCounting = false
    private let collation = Collation()
    private var collationKeys: [String: [UInt8]] = [:]
    /// Takes the steps of `explain analyze`.
    var trace: Trace?
    /// Says what a step is.
    var printer = PlanPrinter()
    /// Keys of strings that are in no pool: words, quotes, units of quantities.
    var foldedKeys: [String: String] = [:]
    /// Units that starts of paths stand for while one member of a group is read.
    var bindings: [PathBinding] = []
    /// Runs a query for `in`; set by the executor.
    var runQuery: (CheckedQuery) throws(ExecutionError) -> Relation = { (_) throws(ExecutionError) in throw .interrupted }

    private struct UniverseKey: Hashable {
        var kind: UnitKind
        var people: PersonFilter?
    }

    private struct PlaceKey: Hashable {
        var place: CheckedPlace
        var kind: UnitKind
        var people: PersonFilter
    }

    init(store: CollectionStore, matcher: TextMatcher, normalizer: Normalizer, limits: Limits) {
        self.store = store
        fields = FieldReader(store: store)
        self.matcher = matcher
        self.normalizer = normalizer
        self.limits = limits
        scope = store.wholeScope
        window = scope.ranges
        reach = (scope, scope.ranges)
    }

    // MARK: What is looked at

    /// All documents of a scope, at once.
    func look(at scope: DocumentScope) {
        self.scope = scope
        window = scope.ranges
        piece = nil
    }

    func look(at step: DocumentSteps.Step) {
        scope = step.scope
        window = step.piece?.window ?? step.scope.ranges
        piece = step.piece
    }

    func lookAtReach() {
        scope = reach.scope
        window = reach.window
        piece = nil
    }

    /// After a stop: what is left to do is done for what was reached only.
    func finish(at reached: DocumentSteps.Reached) {
        let scope = store.scope(ofDocuments: 0..<reached.documentsBegun)
        var window = scope.ranges
        if let end = reached.piece?.textEnd { window[0].end = min(window[0].end, end) }
        reach = (scope, window)
        lookAtReach()
    }

    /// Rows that come from here on are of another stage.
    func beginStage() {
        identities += 1
        rowsIdentity = identities
    }

    /// Runs a query inside another over all documents, and comes back to where it was.
    func whole<T>(_ body: () throws(ExecutionError) -> T) throws(ExecutionError) -> T {
        let outside = (reach, scope, window, piece, reachPassing, queryIdentity, rowsIdentity, firstHit)
        defer { (reach, scope, window, piece, reachPassing, queryIdentity, rowsIdentity, firstHit) = outside }
        reachPassing = [:]
        beginStage()
        queryIdentity = identities
        reach = (store.wholeScope, store.wholeScope.ranges)
        lookAtReach()
        return try body()
    }

    private func forgetScope() {
        scopeRows.removeAll(keepingCapacity: true)
        scopeUniverse.removeAll(keepingCapacity: true)
        scopePassing.removeAll(keepingCapacity: true)
        asidePassing.removeAll(keepingCapacity: true)
        windowPassing.removeAll(keepingCapacity: true)
    }

    /// Bytes by which strings sort. Those of words are kept: words recur, sentences do not.
    func collationKey(_ text: String) -> [UInt8] {
        guard text.utf8.count <= Self.longestKeptText else { return collation.sortKey(text) }
        if let known = collationKeys[text] { return known }
        let key = collation.sortKey(text)
        if collationKeys.count < Self.mostKeptKeys { collationKeys[text] = key }
        return key
    }

    private static let longestKeptText = 48
    private static let mostKeptKeys = 1 << 18

    func checkCancelled() throws(ExecutionError) {
        if limits.isCancelled() { throw .interrupted }
    }

    // MARK: Rows

    /// Rows of a kind's table, furniture and people who are only quoted included.
    func capacity(_ space: RowSpace) -> Int {
        switch space {
        case .units(.person): store.people.count
        case .units(let kind): store.extents(of: kind)?.count ?? store.count(of: kind)
        case .hits(let hits): hits.count
        case .cells(let rows): rows.count
        }
    }

    /// All units of a kind in the scope, furniture left out.
    func universe(_ kind: UnitKind, people: PersonFilter?) -> RowSet {
        let key = UniverseKey(kind: kind, people: people)
        if let known = scopeUniverse[key] { return known }
        let rows = readUniverse(kind, people: people)
        scopeUniverse[key] = rows
        return rows
    }

    private func readUniverse(_ kind: UnitKind, people: PersonFilter?) -> RowSet {
        var rows = RowSet(capacity: capacity(.units(kind)))
        let count = store.count(of: kind)
        switch people {
        case nil, .everyone?:
            for range in store.rows(of: kind, in: scope) { rows.insert(range.clamped(to: 0..<count)) }
        case .speaker?:
            for article in store.articleRows(ofDocuments: scope.documents) {
                for row in store.people(.speaker, ofArticle: article) { rows.insert(row) }
            }
        case let people?:
            for range in store.rows(of: kind, in: scope) {
                for row in range where store.isPerson(row, people) { rows.insert(row) }
            }
        }
        return rows
    }

    /// All rows of a kind's table in the scope.
    func everyRow(_ kind: UnitKind) -> RowSet {
        if let known = scopeRows[kind] { return known }
        var rows = RowSet(capacity: capacity(.units(kind)))
        for range in store.rows(of: kind, in: scope) { rows.insert(range) }
        if kind == .person { rows.insert(store.quotedRows(in: scope)) }
        scopeRows[kind] = rows
        return rows
    }

    /// Smaller than a paragraph.
    func isSmall(_ kind: UnitKind) -> Bool {
        guard let size = kind.size, let paragraph = UnitKind.paragraph.size else { return false }
        return size > paragraph
    }

    // MARK: Conditions

    /// The rows of `candidates` that pass; a step of the trace if there is one.
    func filter(_ condition: CheckedCondition, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        guard let trace else { return try narrow(condition, space, candidates) }
        let step = trace.begin(printer.step(condition, in: space.kind), lookingAt: candidates.count)
        defer { trace.leave(step) }
        let rows = try narrow(condition, space, candidates)
        trace.end(step, rows: rows.count)
        return rows
    }

    private func narrow(_ condition: CheckedCondition, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        try checkCancelled()
        if candidates.isEmpty { return candidates }
        switch condition {
        case .all(let parts):
            var rows = candidates
            for part in parts { rows = try filter(part, space, rows) }
            return rows
        case .any(let parts):
            var rows = RowSet(capacity: candidates.capacity)
            var rest = candidates
            for part in parts {
                let passed = try filter(part, space, rest)
                rows.formUnion(passed)
                rest.subtract(passed)
            }
            let passed = numbered(rows, space)
            for index in missing.indices { missing[index].forgive(passed, space.kind, identity(of: space)) }
            return rows
        case .mention(let mention): return try filter(mention, space, candidates)
        case .comparison(let comparison): return try filter(comparison, space, candidates)
        case .quantified(let quantified): return try filter(quantified, space, candidates)
        case .neighbour(let neighbour): return try filter(neighbour, space, candidates)
        }
    }

    func noteMissing(_ path: String, _ space: RowSpace, _ rows: RowSet) {
        guard !isCounting, !rows.isEmpty else { return }
        let found = MissingValues(kind: space.kind, path: path, identity: identity(of: space), rows: numbered(rows, space))
        if let index = missing.firstIndex(where: { $0.isAbout(found) }) {
            missing[index].rows.formUnion(found.rows)
        } else {
            missing.append(found)
        }
    }

    private func identity(of space: RowSpace) -> Int { if case .units = space { queryIdentity } else { rowsIdentity } }

    /// Rows of hits of a scope by their place among all hits.
    private func numbered(_ rows: RowSet, _ space: RowSpace) -> RowSet {
        guard case .hits = space, firstHit > 0 else { return rows }
        var numbered = RowSet(capacity: firstHit + rows.capacity)
        rows.forEach { numbered.insert(firstHit + $0) }
        return numbered
    }

    /// The units inside others that pass: a quantifier or a count is never missing, whatever they lack.
    ///
    /// - Parameter tellsMissing: whether units that lack a value are told of.
    func count(
        _ condition: CheckedCondition, _ kind: UnitKind, _ candidates: RowSet, tellsMissing: Bool = false
    ) throws(ExecutionError) -> RowSet {
        let outside = isCounting
        isCounting = !tellsMissing
        defer { isCounting = outside }
        return try filter(condition, .units(kind), candidates)
    }

    // MARK: Places

    /// Rows of a kind that are units of a place or lie inside one.
    ///
    /// - Parameter people: the part that people have in it, of whom alone is asked.
    func rows(of kind: UnitKind, _ people: PersonFilter = .everyone, in place: CheckedPlace) throws(ExecutionError) -> RowSet {
        let key = PlaceKey(place: place, kind: kind, people: people)
        if let known = placeCache[key] { return known }
        var rows = RowSet(capacity: capacity(.units(kind)))
        switch place {
        case .field(let path):
            for range in path.field.map({ store.ranges(of: $0) }) ?? [] {
                for row in store.rows(of: kind, beginningIn: range) { rows.insert(row) }
            }
        case .units(let query): try insertRows(of: kind, people, inside: try runQuery(query), into: &rows)
        }
        placeCache[key] = rows
        return rows
    }

    private func insertRows(of kind: UnitKind, _ people: PersonFilter, inside relation: Relation, into rows: inout RowSet) throws(ExecutionError) {
        switch relation {
        case .units(let units):
            for (count, outer) in units.rows.enumerated() {
                if count & 0xFFF == 0xFFF { try checkCancelled() }
                if kind == .person, units.kind != .person {
                    for person in self.people(of: units.kind, outer, people) { rows.insert(person) }
                } else {
                    for row in store.rows(of: kind, inside: units.kind, outer) { rows.insert(row) }
                }
            }
        case .matches(let matches) where kind == .person:
            for hit in matches.hits {
                guard let paragraph = store.row(of: .paragraph, holding: hit.range) else { continue }
                for person in self.people(of: .paragraph, paragraph, people) { rows.insert(person) }
            }
        case .matches, .table, .concordance, .number: break
        }
    }

    /// The folded ranges of a place's units that lie in no other, ascending by start and so by end. Matches of a union may
    /// overlap: what runs over from one to the next lies in neither.
    func ranges(of place: CheckedPlace) throws(ExecutionError) -> [TextRange] {
        if let known = rangeCache[place] { return known }
        let ranges = try readRanges(of: place)
        rangeCache[place] = ranges
        return ranges
    }

    private func readRanges(of place: CheckedPlace) throws(ExecutionError) -> [TextRange] {
        let query: CheckedQuery
        switch place {
        case .field(let path): return path.field.map { store.ranges(of: $0) } ?? []
        case .units(let asked): query = asked
        }
        var ranges: [TextRange] = []
        switch try runQuery(query) {
        case .units(let units):
            guard let extents = store.extents(of: units.kind) else { return [] }
            ranges = units.rows.map { extents.range($0) }
        case .matches(let matches): ranges = matches.hits.map(\.range)
        case .table, .concordance, .number: return []
        }
        ranges.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        return ranges.reduce(into: []) { outermost, range in
            if range.end > outermost.last?.end ?? -1 { outermost.append(range) }
        }
    }

    /// The values of the one column that a query gives.
    func values(of query: CheckedQuery) throws(ExecutionError) -> Set<GroupKey> {
        if let known = columnCache[query] { return known }
        var keys: Set<GroupKey> = []
        if case .table(let table) = try runQuery(query) {
            for row in table.rows { for item in row.first?.items ?? [] { keys.insert(groupKey(item)) } }
        }
        columnCache[query] = keys
        return keys
    }
}
