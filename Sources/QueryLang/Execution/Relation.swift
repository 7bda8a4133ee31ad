import Documents
import Planning

/// What a query has come to after a stage: row numbers and hits, no text.
public enum Relation: Sendable {
    case units(UnitRelation)
    case matches(MatchRelation)
    case table(TableRelation)
    case concordance(ConcordanceRelation)
    case number(Double)

    public var rowCount: Int {
        switch self {
        case .units(let units): units.rows.count
        case .matches(let matches): matches.hits.count
        case .table(let table): table.rows.count
        case .concordance(let concordance): concordance.hits.count
        case .number: 1
        }
    }
}

public struct UnitRelation: Sendable {
    public var kind: UnitKind
    public var people: PersonFilter?
    public var rows: [Int]
    /// The texts whose hits are highlighted and counted by `kwic`.
    public var texts: [CheckedText]
}

public struct MatchRelation: Sendable {
    public var hits: [Hit]
    public var groups: [String]

    /// In document order, as they were found.
    var isAscending: Bool { zip(hits, hits.dropFirst()).allSatisfy { $0.start <= $1.start } }
}

public struct TableRelation: Sendable {
    public var columns: [String]
    /// Cells may hold `.unit`: shown by name, title, path or text when the result is made.
    public var rows: [[Value]]
}

public struct ConcordanceRelation: Sendable {
    /// Characters of context to each side.
    public var width: Int
    public var hits: [Hit]
}
