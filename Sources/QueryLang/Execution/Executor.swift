import Analysis
import Documents
import Index
import Planning

/// Runs a checked query over a store. Pure: the same query over the same store gives the same rows.
public struct Executor: Sendable {
    /// What a run gives.
    public struct Run: Sendable {
        public var relation: Relation
        /// Rows left out for a missing value, groups that add up to more than the rows.
        public var notes: [String]
        /// Why there are no rows.
        public var emptiness: [String]
    }

    let store: CollectionStore
    let matcher: TextMatcher
    let normalizer: Normalizer
    public let fields: FieldReader

    public init(store: CollectionStore, normalizer: Normalizer, segmenter: Segmenter) {
        self.store = store
        self.normalizer = normalizer
        fields = FieldReader(store: store)
        matcher = TextMatcher(store: store, segmenter: segmenter)
    }

    /// - Throws: `ExecutionError` when a limit is met or the run is interrupted.
    public func run(_ query: CheckedQuery, limits: Limits) throws(ExecutionError) -> Run {
        let operation = Operation(executor: self, limits: limits)
        let query = Planner.plan(query).query
        let relation = try operation.run(query)
        var run = Run(relation: relation, notes: operation.notes, emptiness: [])
        if relation.rowCount == 0 { run.emptiness = try operation.explainEmptiness(of: query) }
        return run
    }

    /// Runs a query and tells what each operator gave and took.
    ///
    /// - Parameter nanoseconds: a clock that only goes forward.
    public func analyze(_ query: CheckedQuery, limits: Limits, nanoseconds: @escaping @Sendable () -> UInt64) throws(ExecutionError) -> [Trace.Step] {
        let operation = Operation(executor: self, limits: limits)
        let trace = Trace(nanoseconds: nanoseconds)
        operation.evaluator.trace = trace
        _ = try operation.run(Planner.plan(query).query)
        return trace.steps
    }

    /// The hits of a unit for highlighting, as they are counted.
    public func highlights(_ texts: [CheckedText], of unit: UnitReference, limits: Limits) throws(ExecutionError) -> [Hit] {
        guard let range = store.extents(of: unit.kind)?.range(unit.row) else { return [] }
        var hits: [Hit] = []
        for text in texts { hits += try matcher.hits(text, in: range, limits: limits) }
        return hits.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.selected()
    }
}

/// One run of one query, with what it has found on the way.
final class Operation {
    let store: CollectionStore
    let limits: Limits
    let evaluator: Evaluator
    private var groupNotes: [String] = []
    private var sharedRelations: [SharedQuery: Relation] = [:]

    init(executor: Executor, limits: Limits) {
        store = executor.store
        self.limits = limits
        evaluator = Evaluator(store: executor.store, matcher: executor.matcher, normalizer: executor.normalizer, limits: limits)
        evaluator.runQuery = { [unowned self] query throws(ExecutionError) in try self.run(Planner.plan(query).query) }
    }

    func run(_ query: CheckedQuery) throws(ExecutionError) -> Relation {
        try evaluator.checkCancelled()
        let step = evaluator.trace?.begin(PlanPrinter.step(query.set))
        var relation = try run(query.set)
        if let step { evaluator.trace?.end(step, rows: relation.rowCount) }
        for stage in query.stages {
            try evaluator.checkCancelled()
            let step = evaluator.trace?.begin(PlanPrinter.step(stage))
            relation = try apply(stage, to: relation)
            if let step { evaluator.trace?.end(step, rows: relation.rowCount) }
        }
        return relation
    }

    private func run(_ set: CheckedSet) throws(ExecutionError) -> Relation {
        switch set {
        case .find(let find):
            var rows = try universe(find)
            if let condition = find.condition { rows = try evaluator.filter(condition, .units(find.unit), rows) }
            return .units(UnitRelation(
                kind: find.unit, people: find.people, rows: rows.rows, texts: find.condition?.positiveTexts ?? []))
        case .matches(let matches): return .matches(try run(matches))
        case .furniture:
            return .units(UnitRelation(kind: .paragraph, people: nil, rows: Array(store.furnitureRows), texts: []))
        case .query(let query): return try run(query)
        case .shared(let shared):
            if let known = sharedRelations[shared] { return known }
            let relation = try run(Planner.plan(shared.query).query)
            sharedRelations[shared] = relation
            return relation
        case .combination(let op, let left, let right): return combine(op, try run(left), try run(right))
        }
    }

    /// The units of a `find` before its condition.
    func universe(_ find: CheckedFind) throws(ExecutionError) -> RowSet {
        guard let place = find.place else { return evaluator.universe(find.unit, people: find.people) }
        var rows = try evaluator.rows(of: find.unit, in: place)
        guard find.unit == .person, let people = find.people, people != .everyone else { return rows }
        rows.formIntersection(evaluator.universe(.person, people: people))
        return rows
    }

    private func run(_ matches: CheckedMatches) throws(ExecutionError) -> MatchRelation {
        var hits = try evaluator.selectedHits(matches.text)
        if let place = matches.place {
            let ranges = try evaluator.ranges(of: place)
            hits = Self.hits(hits, inside: ranges)
        } else {
            hits.removeAll { $0.start >= store.textEnd }
        }
        if let condition = matches.condition {
            let all = RowSet(capacity: hits.count, full: true)
            let kept = try evaluator.filter(condition, .hits(hits), all)
            hits = kept.rows.map { hits[$0] }
        }
        return MatchRelation(hits: hits, groups: matches.groups)
    }

    /// The hits that lie inside one of some ranges; hits and ranges are ascending by start and by end.
    private static func hits(_ hits: [Hit], inside ranges: [TextRange]) -> [Hit] {
        var index = 0
        return hits.filter { hit in
            while index < ranges.count, ranges[index].end < hit.end { index += 1 }
            return index < ranges.count && ranges[index].contains(hit.range)
        }
    }

    // MARK: union, intersect, except

    private func combine(_ op: SetOperator, _ left: Relation, _ right: Relation) -> Relation {
        switch (left, right) {
        case (.units(let a), .units(let b)):
            let capacity = evaluator.capacity(.units(a.kind))
            var rows = RowSet(capacity: capacity)
            a.rows.forEach { rows.insert($0) }
            var others = RowSet(capacity: capacity)
            b.rows.forEach { others.insert($0) }
            switch op {
            case .union: rows.formUnion(others)
            case .intersect: rows.formIntersection(others)
            case .except: rows.subtract(others)
            }
            let texts = op == .except ? a.texts : a.texts + b.texts.filter { !a.texts.contains($0) }
            return .units(UnitRelation(
                kind: a.kind, people: a.people == b.people ? a.people : .everyone, rows: rows.rows, texts: texts))
        case (.matches(let a), .matches(let b)):
            let inB = Set(b.hits.map(\.range))
            let hits: [Hit]
            switch op {
            case .union:
                let inA = Set(a.hits.map(\.range))
                hits = (a.hits + b.hits.filter { !inA.contains($0.range) }).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
            case .intersect: hits = a.hits.filter { inB.contains($0.range) }
            case .except: hits = a.hits.filter { !inB.contains($0.range) }
            }
            return .matches(MatchRelation(hits: hits, groups: a.groups == b.groups ? a.groups : []))
        default: return left
        }
    }

    // MARK: Stages

    private func apply(_ stage: CheckedStage, to relation: Relation) throws(ExecutionError) -> Relation {
        switch stage {
        case .filter(let condition): return try filter(condition, relation)
        case .sort(let keys): return try sort(keys, relation)
        case .first(let count, let per): return try take(count, per: per, fromEnd: false, relation)
        case .last(let count, let per): return try take(count, per: per, fromEnd: true, relation)
        case .skip(let count): return pick(Array((0..<relation.rowCount).dropFirst(count)), of: relation)
        case .sample(let count, let per, let seed): return try sample(count, per: per, seed: seed, relation)
        case .show(let columns): return try show(columns, relation)
        case .count: return .number(Double(relation.rowCount))
        case .countBy(let columns): return try countBy(columns, relation)
        case .summarize(let columns, let by): return try summarize(columns, by: by, relation)
        case .distinct: return distinct(relation)
        case .kwic(let width, let sort): return try kwic(width, sort, relation)
        case .ngrams(let sizes, let characters): return try ngrams(sizes, ofCharacters: characters, relation)
        case .timeline(let period): return try timeline(period, relation)
        case .save: return relation
        }
    }

    func noteGroups(_ text: String) {
        if !groupNotes.contains(text) { groupNotes.append(text) }
    }

    var notes: [String] {
        evaluator.missing.compactMap { missing in
            let count = missing.rows.count
            let noun = (singular: missing.kind?.rawValue ?? "row", plural: missing.kind?.plural ?? "rows")
            switch count {
            case 0: return nil
            case 1: return "1 \(noun.singular) has no \(missing.path) and was left out"
            default: return "\(count) \(noun.plural) have no \(missing.path) and were left out"
            }
        } + groupNotes
    }
}
