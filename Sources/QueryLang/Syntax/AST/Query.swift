import Text

/// `find paragraphs where "氢能" | sort by length desc | first 5`
public struct Query: Sendable, Equatable {
    public var set: SetExpression
    public var stages: [Stage]
    public var span: SourceSpan

    public init(set: SetExpression, stages: [Stage], span: SourceSpan) {
        self.set = set
        self.stages = stages
        self.span = span
    }
}

public indirect enum SetExpression: Sendable, Equatable {
    /// `find paragraphs in energy where "氢能"`
    case find(Find)
    /// `energy`, made by `let`; or `furniture`
    case result(Name)
    /// `it`
    case it(SourceSpan)
    /// `(find paragraphs | first 5)`
    case query(Query)
    /// `energy except coal`; binds from the left
    case combination(SetCombination)

    public var span: SourceSpan {
        switch self {
        case .find(let find): find.span
        case .result(let name): name.span
        case .it(let span): span
        case .query(let query): query.span
        case .combination(let combination): combination.left.span.joined(combination.right.span)
        }
    }
}

public struct SetCombination: Sendable, Equatable {
    public enum Operator: String, Sendable { case union, intersect, except }

    public var op: Operator
    public var left: SetExpression
    public var right: SetExpression

    public init(op: Operator, left: SetExpression, right: SetExpression) {
        self.op = op
        self.left = left
        self.right = right
    }
}

public struct Find: Sendable, Equatable {
    public var target: FindTarget
    public var place: Place?
    public var condition: Condition?
    public var span: SourceSpan

    public init(target: FindTarget, place: Place? = nil, condition: Condition? = nil, span: SourceSpan) {
        self.target = target
        self.place = place
        self.condition = condition
        self.span = span
    }
}

public enum FindTarget: Sendable, Equatable {
    /// `find paragraphs`
    case unit(UnitName)
    /// `find "氢能" or "储能"`
    case texts(TextExpression)
}

/// A unit word in its canonical singular: `paragraph`, `author`. An unknown word is kept as written; the checker
/// reports it.
public struct UnitName: Sendable, Equatable {
    public var name: String
    public var span: SourceSpan

    public init(_ name: String, span: SourceSpan) {
        self.name = name
        self.span = span
    }
}

/// Where to look: after `in`.
public indirect enum Place: Sendable, Equatable {
    /// `in title`
    case path(Path)
    /// `in energy`
    case result(Name)
    /// `in it`
    case it(SourceSpan)
    /// `in (find articles where …)`
    case query(Query)

    public var span: SourceSpan {
        switch self {
        case .path(let path): path.span
        case .result(let name): name.span
        case .it(let span): span
        case .query(let query): query.span
        }
    }
}

public indirect enum Stage: Sendable, Equatable {
    /// `where length > 20`
    case filter(Condition, SourceSpan)
    /// `sort by date desc, length`
    case sort([SortKey], SourceSpan)
    /// `first 5 per document`
    case first(Count, per: [ValueExpression], SourceSpan)
    /// `last 5`
    case last(Count, per: [ValueExpression], SourceSpan)
    /// `skip 20`
    case skip(Count, SourceSpan)
    /// `sample 50 per article, kind seed 7`, `sample 10%`
    case sample(Count, per: [ValueExpression], seed: Count?, SourceSpan)
    /// `show title, n = count("氢能")`
    case show([Column], SourceSpan)
    /// `count by author.unit`; no columns: `count`
    case count(by: [Column], SourceSpan)
    /// `summarize n = count() by author.unit`
    case summarize([Column], by: [Column], SourceSpan)
    /// `distinct`
    case distinct(SourceSpan)
    /// `kwic 20 sort right 2`
    case kwic(width: Count?, sort: KwicSort?, SourceSpan)
    /// `collocates within 5 by logdice`
    case collocates(within: Distance?, measure: Name?, SourceSpan)
    /// `ngrams 2 to 4 characters`
    case ngrams(Count, to: Count?, characters: Bool, SourceSpan)
    /// `keywords against b`
    case keywords(against: Place, SourceSpan)
    /// `dispersion`
    case dispersion(SourceSpan)
    /// `timeline by month`
    case timeline(by: TimeUnit?, SourceSpan)
    /// `chart bar`
    case chart(ChartKind?, SourceSpan)
    /// `save "rows.csv"`
    case save(StringLiteral, SourceSpan)

    /// After it names are columns.
    /// Whether its rows are groups with the number of each.
    var countsGroups: Bool {
        switch self {
        case .count(let columns, _): !columns.isEmpty
        case .timeline: true
        default: false
        }
    }

    var makesTable: Bool {
        switch self {
        case .show, .count, .summarize, .ngrams, .keywords, .collocates, .dispersion, .timeline: true
        default: false
        }
    }

    public var span: SourceSpan {
        switch self {
        case .filter(_, let s), .sort(_, let s), .first(_, _, let s), .last(_, _, let s), .skip(_, let s),
            .sample(_, _, _, let s), .show(_, let s), .count(_, let s), .summarize(_, _, let s), .distinct(let s),
            .kwic(_, _, let s), .collocates(_, _, let s), .ngrams(_, _, _, let s), .keywords(_, let s),
            .dispersion(let s), .timeline(_, let s), .chart(_, let s), .save(_, let s):
            s
        }
    }
}

/// How many: a whole number, `5`, the parameter that holds one, `$n`, or a share of what there is, `10%`.
public struct Count: Sendable, Equatable {
    public enum Amount: Sendable, Equatable {
        case number(Int)
        /// Without the `$`.
        case parameter(Name)
        /// Of a sample only.
        case share(NumberLiteral)
    }

    public var amount: Amount
    public var span: SourceSpan

    /// Nil where a parameter holds it, and for a share.
    public var number: Int? { if case .number(let value) = amount { value } else { nil } }

    public init(_ value: Int, span: SourceSpan) {
        self.amount = .number(value)
        self.span = span
    }

    public init(parameter name: Name) {
        self.amount = .parameter(name)
        self.span = name.span
    }

    public init(share literal: NumberLiteral) {
        self.amount = .share(literal)
        self.span = literal.span
    }
}

public struct SortKey: Sendable, Equatable {
    public enum Order: String, Sendable { case ascending = "asc", descending = "desc" }

    public var value: ValueExpression
    /// Nil where none is written: ascending.
    public var order: Order?

    public init(value: ValueExpression, order: Order?) {
        self.value = value
        self.order = order
    }
}

/// `n = count("氢能")`, or `author.unit`.
public struct Column: Sendable, Equatable {
    public var name: Name?
    public var value: ValueExpression

    public init(name: Name?, value: ValueExpression) {
        self.name = name
        self.value = value
    }
}

public struct KwicSort: Sendable, Equatable {
    public enum Side: String, Sendable { case left, right, node }

    public var side: Side
    public var offset: Count?

    public init(side: Side, offset: Count?) {
        self.side = side
        self.offset = offset
    }
}

public enum TimeUnit: String, Sendable { case year, quarter, month, day }
public enum ChartKind: String, Sendable { case bar, line }
