import Analysis
import Documents

/// What a value sorts by, made once a value: numbers and dates by value, strings by collation, units in document order,
/// a list by its first. Missing comes last whichever way the sort runs.
enum OrderKey {
    case bool(Bool)
    case number(Double)
    case date(DateValue)
    /// Bytes that compare as the strings do.
    case text([UInt8])
    case unit(Int)
    case missing

    enum Result { case less, equal, greater }

    var isMissing: Bool { if case .missing = self { true } else { false } }

    /// Memory that it takes beside its place in a list.
    var bytes: Int { if case .text(let bytes) = self { bytes.count + 32 } else { 0 } }

    static func compare(_ a: OrderKey, _ b: OrderKey) -> Result {
        switch (a, b) {
        case (.number(let x), .number(let y)): order(x, y)
        case (.date(let x), .date(let y)): x == y ? .equal : x < y ? .less : .greater
        case (.bool(let x), .bool(let y)): order(x ? 1 : 0, y ? 1 : 0)
        case (.text(let x), .text(let y)): x == y ? .equal : x.lexicographicallyPrecedes(y) ? .less : .greater
        case (.unit(let x), .unit(let y)): order(Double(x), Double(y))
        default: order(Double(a.rank), Double(b.rank))
        }
    }

    private static func order(_ a: Double, _ b: Double) -> Result { a < b ? .less : a > b ? .greater : .equal }

    /// Values of two types in one column: by type.
    private var rank: Int {
        switch self {
        case .bool: 0
        case .number: 1
        case .date: 2
        case .text: 3
        case .unit: 4
        case .missing: 5
        }
    }
}

extension Evaluator {
    func orderKey(_ value: Value) -> OrderKey {
        switch value {
        case .missing: .missing
        case .bool(let value): .bool(value)
        case .number(let value): .number(value)
        case .date(let value): .date(value)
        case .string(let text): .text(collationKey(text))
        case .unit(let unit): unit.kind == .person ? orderKey(fields.shown(unit)) : .unit(unit.row)
        case .list(let values): values.first.map(orderKey) ?? .missing
        }
    }
}

/// Memory that the keys of rows or groups take while they are sorted or grouped.
struct KeyMemory {
    private var taken = 0
    private let most: Int

    init(_ limits: Limits) { most = limits.keyBytes }

    /// - Throws: `limitExceeded` when there is no more.
    mutating func take(_ bytes: Int, for what: String) throws(ExecutionError) {
        taken += bytes
        guard taken <= most else {
            throw .limitExceeded(
                "\(what) takes more than \(most >> 20) MiB of memory for their keys; keep fewer rows before it (where, sample, first, in …)")
        }
    }
}
