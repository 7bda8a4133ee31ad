import Documents
import Execution
import Index

/// Turns row numbers into what people see, when it is asked for.
struct ResultBuilder {
    let collection: Collection
    let executor: Executor
    private var store: CollectionStore { collection.store }

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
        return QueryResult(shape: shape, notes: run.notes, emptiness: run.emptiness)
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
