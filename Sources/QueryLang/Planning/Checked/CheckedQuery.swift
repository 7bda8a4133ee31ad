import Documents
import Text

/// A query whose names and types are settled: simple to analyse, nothing left to look up. Terms, parameters,
/// conditions made by `define` and results made by `let` stand in it with what they name.
public struct CheckedQuery: Sendable, Hashable {
    public var set: CheckedSet
    public var stages: [CheckedStage]
    /// What comes out after the last stage.
    public var shape: RowShape

    /// The file that the rows are to be written to.
    public var destination: String? {
        if case .save(let path)? = stages.last { path } else { nil }
    }

    /// Whether the rows are groups with the number of each.
    var countsGroups: Bool {
        let maker = stages.last { stage in
            switch stage {
            case .filter, .sort, .first, .last, .skip, .sample, .save: false
            default: true
            }
        }
        switch maker {
        case .countBy, .timeline: return true
        case nil:
            if case .shared(let before) = set { return before.query.countsGroups }
            return false
        default: return false
        }
    }

    public init(set: CheckedSet, stages: [CheckedStage], shape: RowShape) {
        self.set = set
        self.stages = stages
        self.shape = shape
    }
}

/// What the rows of a query are between two stages.
public indirect enum RowShape: Sendable, Hashable {
    /// Units of a kind, with hits if any text test gives some; of people, which ones the query named.
    case units(UnitKind, PersonFilter?, hasHits: Bool)
    /// Matches; the named groups of their regular expression are columns.
    case matches(groups: [String])
    case table([ColumnShape])
    case concordance
    case number
}

public struct ColumnShape: Sendable, Hashable {
    public var name: String
    public var type: ValueType
    /// The expression that made it, by which it may be called too; nil for a path.
    public var expression: String?

    public init(name: String, type: ValueType, expression: String? = nil) {
        self.name = name
        self.type = type
        self.expression = expression
    }
}

/// The type of a value expression.
public enum ValueType: Sendable, Hashable {
    case number, text, date, bool
    case enumeration([String])
    case unit(UnitKind)
    /// A list of values, of which nothing more is known.
    case list

    public var name: String {
        switch self {
        case .number: "a number"
        case .text, .enumeration: "text"
        case .date: "a date"
        case .bool: "yes or no"
        case .unit(let kind): (kind == .article ? "an " : "a ") + kind.rawValue
        case .list: "a list"
        }
    }
}

public indirect enum CheckedSet: Sendable, Hashable {
    case find(CheckedFind)
    case matches(CheckedMatches)
    /// The furniture paragraphs of all documents.
    case furniture
    case query(CheckedQuery)
    /// A result made by `let`, or `it`.
    case shared(SharedQuery)
    case combination(SetOperator, CheckedSet, CheckedSet)
    /// How many members a set has: a number, no rows. Only a plan has it.
    case counted(CheckedSet)
}

public enum SetOperator: Sendable, Hashable { case union, intersect, except }

public struct CheckedFind: Sendable, Hashable {
    public var unit: UnitKind
    /// For people: which.
    public var people: PersonFilter?
    public var place: CheckedPlace?
    public var condition: CheckedCondition?
    /// Rows after which no more are wanted: set by the plan.
    public var wanted: Int? = nil
}

public struct CheckedMatches: Sendable, Hashable {
    public var text: CheckedText
    public var groups: [String]
    public var place: CheckedPlace?
    public var condition: CheckedCondition?
    /// Rows after which no more are wanted: set by the plan.
    public var wanted: Int? = nil
}

/// After `in`: the units of a query, or the text of a field.
public indirect enum CheckedPlace: Sendable, Hashable {
    case units(CheckedQuery)
    /// A field of articles, `Schema.runningTextFields`: from the row asked about, or from any article in `find`.
    case field(CheckedPath)
}

/// How many rows `sample` draws, of all or of each group.
public enum SampleSize: Sendable, Hashable {
    case rows(Int)
    /// From 0 to 1 of them.
    case share(Double)

    /// So many of `count` rows; of a share the nearest whole number, and one row at least where any are asked for.
    public func rows(of count: Int) -> Int {
        switch self {
        case .rows(let wanted): return min(wanted, count)
        case .share(let share):
            guard share > 0, count > 0 else { return 0 }
            return min(max(Int((share * Double(count)).rounded()), 1), count)
        }
    }
}

public indirect enum CheckedStage: Sendable, Hashable {
    case filter(CheckedCondition)
    case sort([CheckedSortKey])
    case first(Int, per: [CheckedValue])
    case last(Int, per: [CheckedValue])
    case skip(Int)
    case sample(SampleSize, per: [CheckedValue], seed: Int)
    case show([CheckedColumn])
    case count
    /// `grouping` holds one entry a column; columns with a common start of their paths are read together.
    case countBy([CheckedColumn])
    case summarize([CheckedColumn], by: [CheckedColumn])
    case distinct
    case kwic(width: Int, sort: CheckedKwicSort?)
    case ngrams(ClosedRange<Int>, ofCharacters: Bool)
    case timeline(CheckedPeriod)
    /// Last: the rows are unchanged, and whoever asked writes them to a file.
    case save(String)
}

public struct CheckedSortKey: Sendable, Hashable {
    public var value: CheckedValue
    public var isDescending: Bool
}

public struct CheckedColumn: Sendable, Hashable {
    public var name: String
    public var value: CheckedValue
    public var type: ValueType
}

public struct CheckedKwicSort: Sendable, Hashable {
    public enum Side: Sendable, Hashable { case left, right, node }
    public var side: Side
    /// From 1: the character next to the node.
    public var offset: Int
}

public enum CheckedPeriod: String, Sendable, Hashable { case year, quarter, month, day }
