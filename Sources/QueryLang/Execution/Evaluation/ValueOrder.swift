import Analysis
import Documents

/// The order of values in `sort by` and among groups: numbers and dates by value, strings by collation, units in
/// document order. Missing comes last whichever way the sort runs.
enum ValueOrder {
    enum Result { case less, equal, greater }

    static func compare(_ a: Value, _ b: Value, pool: Evaluator) -> Result {
        switch (a, b) {
        case (.missing, .missing): return .equal
        case (.missing, _): return .greater
        case (_, .missing): return .less
        case (.number(let x), .number(let y)): return order(x, y)
        case (.date(let x), .date(let y)): return x == y ? .equal : x < y ? .less : .greater
        case (.bool(let x), .bool(let y)): return order(x ? 1 : 0, y ? 1 : 0)
        case (.string(let x), .string(let y)): return x == y ? .equal : pool.collationKey(x).lexicographicallyPrecedes(pool.collationKey(y)) ? .less : .greater
        case (.unit(let x), .unit(let y)):
            if x.kind == .person, y.kind == .person { return compare(pool.fields.shown(x), pool.fields.shown(y), pool: pool) }
            return order(Double(x.row), Double(y.row))
        case (.list(let x), _): return compare(x.first ?? .missing, b, pool: pool)
        case (_, .list(let y)): return compare(a, y.first ?? .missing, pool: pool)
        default: return order(Double(rank(a)), Double(rank(b)))
        }
    }

    private static func order(_ a: Double, _ b: Double) -> Result { a < b ? .less : a > b ? .greater : .equal }

    /// Values of two types in one column: by type.
    private static func rank(_ value: Value) -> Int {
        switch value {
        case .bool: 0
        case .number: 1
        case .date: 2
        case .string: 3
        case .unit: 4
        case .list: 5
        case .missing: 6
        }
    }
}
