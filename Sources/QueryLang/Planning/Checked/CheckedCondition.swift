import Documents
import Text

/// A condition in negation normal form: `not` stands on single tests only (De Morgan), so that a test of a missing
/// value can be false whichever way it was spelt.
public indirect enum CheckedCondition: Sendable, Hashable {
    case all([CheckedCondition])
    case any([CheckedCondition])
    case mention(CheckedMention)
    case comparison(CheckedComparison)
    case quantified(CheckedQuantified)
    case neighbour(CheckedNeighbour)
}

/// `mentions`, about the unit itself or about the units a path leads to.
public struct CheckedMention: Sendable, Hashable {
    /// Nil: the unit itself.
    public var subject: CheckedPath?
    /// `anywhere`: the title of the article counts too.
    public var includesTitle: Bool
    public var text: CheckedText
    public var isNegated: Bool
    public var source: Note

    public init(subject: CheckedPath?, includesTitle: Bool, text: CheckedText, isNegated: Bool, source: Note) {
        self.subject = subject
        self.includesTitle = includesTitle
        self.text = text
        self.isNegated = isNegated
        self.source = source
    }
}

public struct CheckedComparison: Sendable, Hashable {
    public enum Test: Sendable, Hashable {
        case compare(CompareOperator, CheckedValue)
        /// One right side, or several with `any` or `all`.
        case string(StringTest, [CheckedValue], requiresAll: Bool)
        case matches(CheckedRegex)
        case inList([CheckedValue])
        case inPlace(CheckedPlace)
        /// The values of the one column that a query gives.
        case inColumn(CheckedQuery)
        case between(CheckedValue, CheckedValue)
        case isMissing
        case isTrue
    }

    public var left: CheckedValue
    public var test: Test
    public var isNegated: Bool
    public var source: Note
}

public enum CompareOperator: Sendable, Hashable { case equal, less, lessOrEqual, greater, greaterOrEqual }
public enum StringTest: Sendable, Hashable { case contains, startsWith, endsWith }

public struct CheckedQuantified: Sendable, Hashable {
    public enum Quantifier: Sendable, Hashable {
        case any, every, no
        case atLeast(Int), atMost(Int), exactly(Int)
    }

    public var quantifier: Quantifier
    public var unit: UnitKind
    public var people: PersonFilter?
    public var place: CheckedPlace?
    public var condition: CheckedCondition?
    public var isNegated: Bool
    public var source: Note
}

public struct CheckedNeighbour: Sendable, Hashable {
    public enum Side: Sendable, Hashable { case either, after, before }

    public var distance: CheckedDistance
    public var side: Side
    public var text: CheckedText
    public var isNegated: Bool
    public var source: Note
}

/// The words of a test, for notes and explanations of empty results.
public struct Note: Sendable, Hashable {
    public var text: String
    /// A `not` stands outside the test, so that its text does not say it.
    public var isUnderNot: Bool

    public init(_ text: String, isUnderNot: Bool = false) {
        self.text = text
        self.isUnderNot = isUnderNot
    }

    /// The test with its `not`.
    public var words: String { (isUnderNot ? "not " : "") + text }
}
