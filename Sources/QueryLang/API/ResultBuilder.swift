import Documents
import Execution
import Index

/// Turns row numbers into what people see, when it is asked for.
struct ResultBuilder {
    let collection: Collection
    let executor: Executor
    /// Which may know fewer units than the collection's.
    private var store: CollectionStore { executor.store }

    init(collection: Collection, executor: Executor) {
        self.collection = collection
        self.executor = executor
    }

    func result(_ run: Executor.Run) -> QueryResult {
        let shape: QueryResult.Shape
        switch run.relation {
        case .units(let units): shape = .units(rows(units))
        case .matches(let matches):
            let reader = reader
            shape = .units(UnitRows(unit: "match", plural: "matches", count: matches.hits.count) {
                reader.match(matches.hits[$0])
            })
        case .table(let table):
            let reader = reader
            shape = .table(ResultTable(columns: table.columns, rows: table.rows.map { $0.map(reader.shown) }))
        case .concordance(let concordance):
            let reader = reader
            shape = .concordance(Concordance(width: concordance.width, count: concordance.hits.count) {
                reader.line(concordance.hits[$0], width: concordance.width)
            })
        case .number(let number): shape = .number(number)
        }
        var result = QueryResult(shape: shape, notes: run.notes, emptiness: run.emptiness, shortfall: shortfall(run))
        result.emptinessIsOfConditions = run.emptinessIsOfConditions
        return result
    }

    private func shortfall(_ run: Executor.Run) -> String? {
        var parts: [String] = []
        switch run.coverage {
        case .documents(let done, let all, let part?)?:
            let rows = "\(part.noun) 1-\(part.done) of \(part.of)"
            switch (done, all) {
            case (_, 1): parts.append("it was stopped; \(rows) of the only document are done")
            case (0, _): parts.append("it was stopped; \(rows) of the first of \(all) documents are done")
            default: parts.append("it was stopped; documents 1-\(done) of \(all) are done, and \(rows) of the next")
            }
        case .documents(done: 0, let all, nil)?:
            parts.append(all == 1 ? "it was stopped before any part of the only document was done" : "it was stopped before any of the \(all) documents was done")
        case .documents(let done, let all, nil)? where done == all: parts.append("it was stopped in the furniture of the documents")
        case .documents(let done, let all, nil)?: parts.append("it was stopped; documents 1-\(done) of \(all) are done")
        case .rows(let done, let all, let noun)?: parts.append("it was stopped; \(done) of \(all) \(noun) are done")
        case nil: break
        }
        for case .rows(let done, let all, let noun) in run.laterCoverage { parts.append("\(done) of the \(all) \(noun) of these are done") }
        if run.usesIncomplete { parts.append("it is made from a result that was stopped") }
        if let unread = collection.unreadFiles { parts.append(unread.message) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private var reader: UnitReader { UnitReader(store: store, executor: executor) }

    private func rows(_ units: UnitRelation) -> UnitRows {
        let people = units.people.flatMap { $0 == .everyone ? nil : $0 }
        let reader = reader
        return UnitRows(
            unit: people?.rawValue ?? units.kind.rawValue, plural: people.map { $0.rawValue + "s" } ?? units.kind.plural,
            count: units.rows.count
        ) { reader.unit(units.kind, units.rows[$0], word: people?.rawValue ?? units.kind.rawValue, texts: units.texts) }
    }
}
