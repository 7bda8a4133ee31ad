import Documents

/// What a query yields, complete or as far as it came. Rows are made when asked for: a result of a million units
/// holds row numbers only.
public struct QueryResult: Sendable {
    public enum Shape: Sendable {
        case units(UnitRows)
        case concordance(Concordance)
        case table(ResultTable)
        case number(Double)
    }

    public var shape: Shape
    /// What the result wants known: rows left out for a missing value, groups that add up to more than the rows.
    public var notes: [String]
    /// Why it is empty: how many units each condition alone leaves, or the stage that left none. Empty when there are rows.
    public var emptiness: [String]
    /// Whether `emptiness` says what each condition alone leaves.
    public var emptinessIsOfConditions = true
    /// What it lacks for having been stopped: `documents 1-380 of 1200 were looked at`. Nil when it is complete.
    public var shortfall: String?
    public var isComplete: Bool { shortfall == nil }
    /// The file that `save` names: whoever runs the query writes the rows there instead of showing them.
    public var destination: String?

    public init(shape: Shape, notes: [String] = [], emptiness: [String] = [], shortfall: String? = nil) {
        self.shape = shape
        self.notes = notes
        self.emptiness = emptiness
        self.shortfall = shortfall
    }

    /// Rows of a list, lines of a concordance, rows of a table; 1 for a number.
    public var rowCount: Int {
        switch shape {
        case .units(let rows): rows.count
        case .concordance(let concordance): concordance.count
        case .table(let table): table.rows.count
        case .number: 1
        }
    }
}

/// The units of a result in order.
public struct UnitRows: Sendable, RandomAccessCollection {
    /// Singular word: `paragraph`, `author`, `match`.
    public let unit: String
    public let plural: String
    public let count: Int
    private let make: @Sendable (Int) -> ResultUnit

    public init(unit: String, plural: String, count: Int, make: @escaping @Sendable (Int) -> ResultUnit) {
        self.unit = unit
        self.plural = plural
        self.count = count
        self.make = make
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> ResultUnit { make(position) }
}

public struct ResultPerson: Sendable, Hashable {
    public var name: String?
    public var units: [String]
    public var titles: [String]
    public var affiliation: String?
    public var role: String

    public init(name: String?, units: [String], titles: [String], affiliation: String?, role: String) {
        self.name = name
        self.units = units
        self.titles = titles
        self.affiliation = affiliation
        self.role = role
    }
}

/// A place in a file to cite.
public struct ResultLocation: Sendable, Hashable, CustomStringConvertible {
    public var path: String
    /// In reading order; each from the first to the last line, both included.
    public var lines: [ClosedRange<Int>]

    public init(path: String, lines: [ClosedRange<Int>]) {
        self.path = path
        self.lines = lines
    }

    /// `seeds/x.txt:73-75,98`
    public var description: String {
        guard !lines.isEmpty else { return path }
        let ranges = lines.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        return path + ":" + ranges.joined(separator: ",")
    }
}

/// A highlighted hit: Unicode scalar offsets into the unit's text, half-open.
public struct ResultHit: Sendable, Hashable {
    public var range: Range<Int>
    /// The pieces of a `near` or `then` hit inside `range`; empty for any other.
    public var pieces: [Range<Int>]

    public init(range: Range<Int>, pieces: [Range<Int>] = []) {
        self.range = range
        self.pieces = pieces
    }
}

public struct ResultArticle: Sendable, Hashable {
    public var index: Int
    public var title: String?

    public init(index: Int, title: String?) {
        self.index = index
        self.title = title
    }
}

/// One unit as people and programs see it. Fields that the page does not give are nil or absent.
public struct ResultUnit: Sendable {
    /// Singular word: `paragraph`.
    public var unit: String
    public var location: ResultLocation
    public var article: ResultArticle?
    /// From 1 in the unit above.
    public var index: Int?
    /// As printed; of a person the name.
    public var text: String
    /// Of a match: the sentence it stands in, which `hits` then count in.
    public var context: String?
    public var hits: [ResultHit]
    public var speaker: ResultPerson?
    public var authors: [ResultPerson]
    /// Of a paragraph, sentence or match: the heading it stands under.
    public var heading: String?
    /// The unit's other own fields by their word, in the schema's order: `kind`, `date`, `role`.
    public var fields: [(name: String, value: Value)]

    public init(
        unit: String, location: ResultLocation, article: ResultArticle? = nil, index: Int? = nil, text: String,
        hits: [ResultHit] = [], speaker: ResultPerson? = nil, authors: [ResultPerson] = [], heading: String? = nil,
        fields: [(name: String, value: Value)] = []
    ) {
        self.unit = unit
        self.location = location
        self.article = article
        self.index = index
        self.text = text
        self.hits = hits
        self.speaker = speaker
        self.authors = authors
        self.heading = heading
        self.fields = fields
    }
}

/// Lines of a concordance (KWIC), already sorted as asked.
public struct Concordance: Sendable, RandomAccessCollection {
    /// Characters of context to each side.
    public let width: Int
    public let count: Int
    private let make: @Sendable (Int) -> ConcordanceLine

    public init(width: Int, count: Int, make: @escaping @Sendable (Int) -> ConcordanceLine) {
        self.width = width
        self.count = count
        self.make = make
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> ConcordanceLine { make(position) }
}

public struct ConcordanceLine: Sendable {
    public var left: String
    /// The node: the hit as printed.
    public var node: String
    public var right: String
    public var location: ResultLocation
    public var article: ResultArticle?

    public init(left: String, node: String, right: String, location: ResultLocation, article: ResultArticle?) {
        self.left = left
        self.node = node
        self.right = right
        self.location = location
        self.article = article
    }
}

/// Rows with named columns. No cell holds `.unit`: units are shown by name, title, path or text.
public struct ResultTable: Sendable {
    public var columns: [String]
    public var rows: [[Value]]

    public init(columns: [String], rows: [[Value]]) {
        self.columns = columns
        self.rows = rows
    }
}
