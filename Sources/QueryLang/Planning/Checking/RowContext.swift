import Documents

/// What one row is where an expression stands.
enum RowContext {
    case unit(UnitKind, PersonFilter?, groups: [String])
    case table([ColumnShape])

    init(_ shape: RowShape) {
        switch shape {
        case .units(let kind, let people, _): self = .unit(kind, people, groups: [])
        case .matches(let groups): self = .unit(.match, nil, groups: groups)
        case .table(let columns): self = .table(columns)
        case .concordance, .number: self = .table([])
        }
    }

    var plural: String {
        switch self {
        case .unit(let kind, let people, _): people.map(UnitWords.plural) ?? kind.plural
        case .table: "this table"
        }
    }
}

enum UnitWords {
    static func singular(_ kind: UnitKind, _ people: PersonFilter?) -> String {
        people.map { $0 == .everyone ? "person" : $0.rawValue } ?? kind.rawValue
    }

    static func plural(_ people: PersonFilter) -> String { people == .everyone ? "people" : people.rawValue + "s" }

    /// The unit that a canonical singular word names.
    static func unit(_ word: String) -> (kind: UnitKind, people: PersonFilter?)? {
        if let people = PersonFilter(rawValue: word) { return (.person, people) }
        return UnitKind(rawValue: word).map { ($0, nil) }
    }

    /// Words that may stand after `find` or a quantifier.
    static let all: [String] =
        UnitKind.allCases.map(\.rawValue) + PersonFilter.allCases.filter { $0 != .everyone }.map(\.rawValue)
}
