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
        /// Whether it says what each condition alone leaves, and not what else there is none of.
        public var emptinessIsOfConditions = false
        /// How far it came, if it was stopped; nil for a complete run.
        public var coverage: Coverage?
        /// How far stages came that followed, if what there was was more than they could do at once.
        public var laterCoverage: [Coverage]
        /// Whether a result stands in it that was itself stopped.
        public var usesIncomplete: Bool
        /// Reads the relation's rows: of a query that was stopped, units that are read from the text may be known for the
        /// first documents only.
        public var executor: Executor
    }

    public let store: CollectionStore
    let matcher: TextMatcher
    let normalizer: Normalizer
    public let fields: FieldReader
    let statistics: any PlanStatistics

    /// - Parameters:
    ///   - statistics: what plans go by; nil for the store's own.
    ///   - isCancelled: asked while a plan is made; true ends the trying of conditions on a sample.
    public init(
        store: CollectionStore, normalizer: Normalizer, segmenter: Segmenter, statistics: (any PlanStatistics)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.store = store
        self.normalizer = normalizer
        fields = FieldReader(store: store)
        matcher = TextMatcher(store: store, segmenter: segmenter)
        self.statistics = statistics ?? StoreStatistics(
            store: store, matcher: matcher, normalizer: normalizer, isCancelled: isCancelled)
    }

    /// - Parameter known: results that stand in the query as they are, for having been stopped.
    /// - Throws: `ExecutionError` when a limit is met, or the run is interrupted with nothing to show for it.
    public func run(_ query: CheckedQuery, known: [SharedQuery: Relation] = [:], limits: Limits) throws(ExecutionError) -> Run {
        let asked = query
        let query = plan(query).query
        let operation = prepared(for: query, known: known, limits: limits)
        let relation = try operation.answer(query)
        var run = Run(
            relation: relation, notes: operation.notes, emptiness: [], coverage: operation.coverage,
            laterCoverage: operation.laterCoverage, usesIncomplete: operation.usesIncomplete, executor: operation.executor)
        let counted = run.countsNothing ? asked.counted.map { plan($0).query } : nil
        if relation.rowCount == 0 || counted != nil, run.coverage == nil {
            do {
                // A sum may be 0 of rows that there are.
                if let counted, try operation.run(counted).rowCount > 0 { return run }
                (run.emptiness, run.emptinessIsOfConditions) = try operation.explainEmptiness(of: counted ?? query)
            } catch {
                // That it is empty is known without the reason.
                if error != .interrupted { throw error }
            }
        }
        return run
    }

    /// The query as it will run, with the rules that changed it.
    public func plan(_ query: CheckedQuery) -> Planner.Plan { Planner.plan(query, statistics) }

    /// The operators of a plan, with the rows that each is expected to leave.
    public func lines(of plan: Planner.Plan) -> [PlanLine] { PlanPrinter(statistics).lines(plan.query) }

    /// How many documents estimates are made of, of how many.
    public var sampleSize: (documents: Int, of: Int) { (statistics.sampleSize, store.count(of: .document)) }

    /// Runs a query and tells what each operator gave and took; of a query that was stopped, until then.
    ///
    /// - Parameter nanoseconds: a clock that only goes forward.
    public func analyze(
        _ query: CheckedQuery, known: [SharedQuery: Relation] = [:], limits: Limits, nanoseconds: @escaping @Sendable () -> UInt64
    ) throws(ExecutionError) -> (steps: [Trace.Step], coverage: Coverage?) {
        let query = plan(query).query
        let operation = prepared(for: query, known: known, limits: limits)
        let trace = Trace(nanoseconds: nanoseconds)
        operation.evaluator.trace = trace
        operation.evaluator.printer = PlanPrinter(statistics)
        _ = try operation.answer(query)
        return (trace.steps, operation.coverage)
    }

    /// An operation that finds the units which are read from the text in their tables.
    private func prepared(for query: CheckedQuery, known: [SharedQuery: Relation], limits: Limits) -> Operation {
        var read: Int?
        for kind in query.kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
            if let paragraphs = store.prepare(kind, isCancelled: limits.isCancelled) { read = min(read ?? paragraphs, paragraphs) }
        }
        guard let read else { return Operation(executor: self, known: known, limits: limits) }
        let executor = Executor(store: store.withUnitsReadSoFar, normalizer: normalizer, segmenter: matcher.segmenter)
        let operation = Operation(executor: executor, known: known, limits: limits)
        var reached = DocumentSteps.Reached(documents: store.count(of: .document))
        if read < store.paragraphCount {
            reached.documents = Int(store.paragraphs.document[read])
            let rows = store.rows(of: .paragraph, startingIn: store.documents.extents.range(reached.documents))
            if read > rows.lowerBound, query.isReadInOrder {
                let textEnd = Int(store.paragraphs.extents.start[read])
                reached.piece = .init(rows: read - rows.lowerBound, of: rows.count, textEnd: textEnd)
                operation.partial = (reached.documents, textEnd)
            }
        }
        operation.stop(operation.coverage(reached, UnitKind.paragraph.plural), reached: reached)
        return operation
    }

    /// The hits of a unit for highlighting, as they are counted.
    public func highlights(_ texts: [CheckedText], of unit: UnitReference, limits: Limits) throws(ExecutionError) -> [Hit] {
        guard let range = store.extents(of: unit.kind)?.range(unit.row) else { return [] }
        var hits: [Hit] = []
        for text in texts { hits += try matcher.hits(text, in: range, limits: limits) }
        return hits.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.selected()
    }
}
