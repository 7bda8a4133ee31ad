import Documents
import Index
import Planning

/// One run of one query, with what it has found on the way.
final class Operation {
    let executor: Executor
    let store: CollectionStore
    private(set) var limits: Limits
    let evaluator: Evaluator
    /// Where it was stopped; nil while it was not.
    private(set) var coverage: Coverage?
    /// Where stages after it came to an end, for having had only a moment.
    private(set) var laterCoverage: [Coverage] = []
    /// Whether a result that was stopped stands in the query.
    private(set) var usesIncomplete = false
    /// Whether what is run now is the query itself, in one line: what is stopped there has a meaning. A query behind `in`
    /// or beside `except` is needed whole.
    private var mayStop = false
    private var groupNotes: [String] = []
    /// That groups add up to more than their rows: no matter where some of them are taken.
    private var sumNote: String?
    /// The places of the hits that passed among those that were found, while only the first few are wanted.
    var keptHits: [Int] = []
    /// The document of which units are known only up to a place in its text, their reading having been stopped.
    var partial: (document: Int, textEnd: Int)?
    private let known: [SharedQuery: Relation]
    private var sharedRelations: [SharedQuery: Relation] = [:]

    init(executor: Executor, known: [SharedQuery: Relation], limits: Limits) {
        self.executor = executor
        self.known = known
        store = executor.store
        self.limits = limits
        evaluator = Evaluator(store: executor.store, matcher: executor.matcher, normalizer: executor.normalizer, limits: limits)
        evaluator.runQuery = { [unowned self] query throws(ExecutionError) in try self.run(executor.plan(query).query) }
    }

    /// The whole query, or as much of it as there was time for.
    func answer(_ query: CheckedQuery) throws(ExecutionError) -> Relation {
        mayStop = true
        defer { mayStop = false }
        return try pipeline(query)
    }

    /// A query inside another: whole, over all documents.
    func run(_ query: CheckedQuery) throws(ExecutionError) -> Relation {
        try whole { () throws(ExecutionError) in try pipeline(query) }
    }

    private func whole<T>(_ body: () throws(ExecutionError) -> T) throws(ExecutionError) -> T {
        let outside = mayStop
        mayStop = false
        defer { mayStop = outside }
        return try evaluator.whole(body)
    }

    private func pipeline(_ query: CheckedQuery) throws(ExecutionError) -> Relation {
        var relation = try traced(evaluator.printer.step(query.set)) { () throws(ExecutionError) in try run(query.set) }
        for stage in query.stages {
            // Where it may stop, the stage itself finds out how far it comes.
            if !mayStop { try evaluator.checkCancelled() }
            if coverage != nil { allowMoment() }
            evaluator.beginStage()
            if stage.makesOthers { sumNote = nil }
            let count = relation.rowCount
            relation = try traced(evaluator.printer.step(stage), looksAt: relation.rowCount) { () throws(ExecutionError) in try apply(stage, to: relation) }
            if relation.rowCount < count, stage.takesRows { sumNote = nil }
        }
        return relation
    }

    private func traced(_ label: String, looksAt count: Int = 0, _ body: () throws(ExecutionError) -> Relation) throws(ExecutionError) -> Relation {
        guard let trace = evaluator.trace else { return try body() }
        let step = trace.begin(label, lookingAt: count)
        defer { trace.leave(step) }
        let relation = try body()
        trace.end(step, rows: relation.rowCount)
        return relation
    }

    private func run(_ set: CheckedSet) throws(ExecutionError) -> Relation {
        if set.isLocal { return try find(set) }
        switch set {
        case .query(let query): return try pipeline(query)
        case .shared(let shared):
            if let known = known[shared] {
                usesIncomplete = true
                return known
            }
            if let known = sharedRelations[shared] { return known }
            let relation = try pipeline(executor.plan(shared.query).query)
            if coverage == nil { sharedRelations[shared] = relation }
            return relation
        case .combination(let op, let left, let right):
            return try whole { () throws(ExecutionError) in
                Self.combine(op, members(try run(left)), members(try run(right))).relation
            }
        case .counted(let inner): return .number(Double(try run(inner).rowCount))
        case .find, .matches, .furniture: return try find(set)
        }
    }

    private func members(_ relation: Relation) -> SetMembers {
        switch relation {
        case .units(let units):
            var rows = RowSet(capacity: evaluator.capacity(.units(units.kind)))
            units.rows.forEach { rows.insert($0) }
            return .units(units.kind, units.people, rows, texts: units.texts)
        case .matches(let matches): return .matches(matches.hits, groups: matches.groups)
        case .table, .concordance, .number: return .matches([], groups: [])
        }
    }

    // MARK: Stopping

    /// What a stage may take after a stop: what is there may be more than can be counted or sorted at once.
    private static let moment: UInt64 = 60_000_000
    /// The same for the search of what has been read, when the reading of units was stopped.
    private static let firstMoment: UInt64 = 200_000_000

    /// Ends what is being done with what there is.
    ///
    /// - Parameter reached: what the rows still there stand in, from the first document; nil for anything.
    func stop(_ coverage: Coverage, reached: DocumentSteps.Reached?) {
        switch (self.coverage, coverage) {
        case (nil, _): self.coverage = coverage
        case (.documents, .documents): self.coverage = coverage
        default: laterCoverage.append(coverage)
        }
        if let reached { evaluator.finish(at: reached) }
        allowMoment(mayStop ? Self.moment : Self.firstMoment)
    }

    /// Ends it if the error is a stop that leaves something to show, else goes on with the error.
    func stop(for error: ExecutionError, _ coverage: Coverage, reached: DocumentSteps.Reached? = nil) throws(ExecutionError) {
        guard error == .interrupted, mayStop, !limits.isGivenUp() else { throw error }
        stop(coverage, reached: reached)
    }

    /// The documents that are looked at, step by step.
    func steps(of kind: UnitKind?, includesAsides: Bool = true) -> DocumentSteps {
        let documents = evaluator.reach.scope.documents
        return DocumentSteps(
            store: store, documents: documents, partial: partial.flatMap { documents.contains($0.document) ? $0 : nil },
            plan: .init(kind: kind, includesAsides: includesAsides), pace: limits.pace)
    }

    /// What is told of documents, one of them perhaps done in part.
    func coverage(_ reached: DocumentSteps.Reached, _ noun: String) -> Coverage {
        .documents(
            done: reached.documents, of: store.count(of: .document),
            part: reached.piece.map { Coverage.Part(done: $0.rows, of: $0.of, noun: noun) })
    }

    /// What is done from here on is broken off when a moment is over (without a clock: never), and when it is given up.
    private func allowMoment(_ length: UInt64 = moment) {
        let isGivenUp = limits.isGivenUp
        var isCancelled = isGivenUp
        if case .timed(let nanoseconds) = limits.pace {
            let end = nanoseconds() &+ length
            isCancelled = { isGivenUp() || nanoseconds() > end }
        }
        limits.isCancelled = isCancelled
        evaluator.limits.isCancelled = isCancelled
    }

    /// Does one step after the other, until they are all done or the user has had enough.
    ///
    /// - Parameter body: does a step, or throws and leaves nothing of it.
    func eachStep(_ count: Int, _ noun: String, _ body: (Int) throws(ExecutionError) -> Void) throws(ExecutionError) {
        for step in 0..<count {
            do throws(ExecutionError) {
                if step & 0x3F == 0x3F { try evaluator.checkCancelled() }
                try body(step)
            } catch {
                try stop(for: error, .rows(done: step, of: count, noun: noun))
                return
            }
        }
    }

    /// The same for the rows of a relation, with the documents that they stand in at hand.
    ///
    /// - Parameter body: gets a row's position and its number in its space.
    func eachRow(of relation: Relation, _ body: (Int, Int) throws(ExecutionError) -> Void) throws(ExecutionError) {
        var kind: UnitKind?
        if case .units(let units) = relation { kind = units.kind }
        var walk = ScopeWalk(steps(of: kind))
        defer { evaluator.lookAtReach() }
        try eachStep(relation.rowCount, noun(of: relation)) { position throws(ExecutionError) in
            let row = row(position, relation)
            switch relation {
            case .units(let units): walk.follow(units.kind, row, evaluator)
            case .matches, .concordance, .table, .number: break
            }
            try body(position, row)
        }
    }

    /// The positions of some things in order, of equal ones the first first.
    ///
    /// Sorting is broken off too; then only the first are kept, as many as take no time worth speaking of.
    func order(_ count: Int, _ noun: String, by compare: (Int, Int) -> OrderKey.Result) throws(ExecutionError) -> [Int] {
        do throws(ExecutionError) {
            return try sorted(Array(0..<count), by: compare)
        } catch {
            let done = min(count, Self.sortedAtOnce)
            try stop(for: error, .rows(done: done, of: count, noun: noun))
            return (0..<done).sorted { Self.precedes($0, $1, compare) }
        }
    }

    /// Things that are in order within some ten milliseconds.
    static let sortedAtOnce = 20_000

    /// Sorts, and asks now and then whether to go on.
    func sorted(_ positions: [Int], by compare: (Int, Int) -> OrderKey.Result) throws(ExecutionError) -> [Int] {
        var compared = 0
        do {
            return try positions.sorted { a, b in
                compared &+= 1
                if compared & 0xFFF == 0 { try evaluator.checkCancelled() }
                return Self.precedes(a, b, compare)
            }
        } catch {
            throw .interrupted
        }
    }

    private static func precedes(_ a: Int, _ b: Int, _ compare: (Int, Int) -> OrderKey.Result) -> Bool {
        switch compare(a, b) {
        case .less: true
        case .greater: false
        case .equal: a < b
        }
    }

    func noun(of relation: Relation) -> String {
        switch relation {
        case .units(let units): units.kind.plural
        case .matches: "matches"
        case .concordance: "lines"
        case .table, .number: "rows"
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
        case .count: return .number(count(relation))
        case .countBy(let columns): return try countBy(columns, relation)
        case .summarize(let columns, let by): return try summarize(columns, by: by, relation)
        case .distinct: return try distinct(relation)
        case .kwic(let width, let sort): return try kwic(width, sort, relation)
        case .ngrams(let sizes, let characters): return try ngrams(sizes, ofCharacters: characters, relation)
        case .timeline(let period): return try timeline(period, relation)
        case .save: return relation
        }
    }

    // MARK: Notes

    func noteGroups(_ text: String) {
        if !groupNotes.contains(text) { groupNotes.append(text) }
    }

    func noteSum(_ text: String) { sumNote = text }

    var notes: [String] {
        var all: [MissingValues] = []
        for missing in evaluator.missing {
            let isKept = missing.kind != nil && missing.kind != .match
            if isKept, let index = all.firstIndex(where: { $0.kind == missing.kind && $0.path == missing.path }) {
                all[index].rows.formUnion(missing.rows)
            } else {
                all.append(missing)
            }
        }
        // By the first row that lacks the value: the same at any pace.
        all.sort { ($0.rows.first ?? 0, $0.path) < ($1.rows.first ?? 0, $1.path) }
        return all.compactMap { missing in
            let count = missing.rows.count
            let noun = (singular: missing.kind?.rawValue ?? "row", plural: missing.kind?.plural ?? "rows")
            switch count {
            case 0: return nil
            case 1: return "1 \(noun.singular) has no \(missing.path) and was left out"
            default: return "\(count) \(noun.plural) have no \(missing.path) and were left out"
            }
        } + groupNotes + (sumNote.map { [$0] } ?? [])
    }
}

extension CheckedStage {
    /// May leave rows out.
    fileprivate var takesRows: Bool {
        switch self {
        case .filter, .first, .last, .skip, .sample: true
        default: false
        }
    }

    /// Makes other rows of those before it.
    fileprivate var makesOthers: Bool {
        switch self {
        case .count, .countBy, .summarize: true
        default: false
        }
    }
}

/// Moves what is looked at along with rows that are looked at one by one: in document order a step after the other, so
/// that the first rows need not wait for what is asked of the last; in another order all documents.
private struct ScopeWalk {
    private var steps: DocumentSteps
    private var current: DocumentSteps.Step?
    private var isOrdered = true

    init(_ steps: DocumentSteps) { self.steps = steps }

    mutating func follow(_ kind: UnitKind, _ row: Int, _ evaluator: Evaluator) {
        guard isOrdered else { return }
        if let current, current.piece?.rows.contains(row) ?? evaluator.everyRow(kind).contains(row) { return }
        if let document = evaluator.store.row(of: .document, holding: kind, row), steps.isAhead(document: document, row: row),
            let step = steps.step(from: (document, row))
        {
            current = step
            evaluator.look(at: step)
            return
        }
        // Rows in another order ask of all documents.
        isOrdered = false
        evaluator.lookAtReach()
    }
}
