/// A value of a field, a cell of a table.
public enum Value: Sendable, Hashable {
    case missing
    case bool(Bool)
    case number(Double)
    case string(String)
    case date(DateValue)
    /// A unit of the collection: `row` of the table of its kind.
    case unit(UnitReference)
    /// Several values of one path, in order; never nested, never of one value, never empty.
    case list([Value])

    /// One value for many: missing for none, the value for one, a list for more.
    public init(many values: [Value]) {
        switch values.count {
        case 0: self = .missing
        case 1: self = values[0]
        default: self = .list(values)
        }
    }

    public var items: [Value] {
        switch self {
        case .missing: []
        case .list(let values): values
        default: [self]
        }
    }

    public var isMissing: Bool { self == .missing }
}

/// One unit: the row (from 0) in the table of its kind, in document order.
public struct UnitReference: Sendable, Hashable {
    public var kind: UnitKind
    public var row: Int

    public init(_ kind: UnitKind, _ row: Int) {
        self.kind = kind
        self.row = row
    }
}
