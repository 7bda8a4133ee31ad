import Documents
import Planning

/// The rows that a condition or a value is about: units of a table, matches, or rows with cells.
enum RowSpace {
    case units(UnitKind)
    case hits([Hit])
    case cells([[Value]])

    var kind: UnitKind? {
        switch self {
        case .units(let kind): kind
        case .hits: .match
        case .cells: nil
        }
    }
}
