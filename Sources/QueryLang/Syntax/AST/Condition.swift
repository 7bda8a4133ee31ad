import Text

/// What `where` asks. `and` and `or` hold two or more operands that are not themselves the same operator unless
/// brackets were written.
public indirect enum Condition: Sendable, Equatable {
    /// `length > 5 or "氢能"`
    case or([Condition])
    /// `length > 5 and "氢能"`
    case and([Condition])
    /// `not "氢能"`; also `不提及`
    case not(Condition, SourceSpan)
    /// `at least 3 paragraphs mention "数字"`
    case quantified(Quantified)
    /// `"氢能" near "储能"`: a bare text, which is `mentions` it
    case text(TextExpression)
    /// `article mentions "氢能"`
    case mention(Mention)
    /// `author.unit contains "重庆"`
    case comparison(Comparison)
    /// `within 15 after "增长"`
    case neighbour(Neighbour)
    /// `local`, `from("重庆")`: a condition made by `define … as`
    case defined(Name, arguments: [ValueExpression], SourceSpan)

    public var span: SourceSpan {
        switch self {
        case .or(let parts), .and(let parts):
            parts.dropFirst().reduce(parts.first?.span ?? SourceSpan(0, 0)) { $0.joined($1.span) }
        case .not(_, let span): span
        case .quantified(let quantified): quantified.span
        case .text(let text): text.span
        case .mention(let mention): mention.span
        case .comparison(let comparison): comparison.span
        case .neighbour(let neighbour): neighbour.span
        case .defined(_, _, let span): span
        }
    }
}

extension Condition {
    /// Texts that stand alone or after `mentions` without a subject.
    var bareText: TextExpression? {
        switch self {
        case .text(let text): text
        case .mention(let mention): mention.subject == nil && !mention.isNegated ? mention.text : nil
        case .or, .and, .not, .quantified, .comparison, .neighbour, .defined: nil
        }
    }

    var isText: Bool { if case .text = self { true } else { false } }
}

public struct Quantified: Sendable, Equatable {
    public enum Quantifier: Sendable, Equatable {
        case any, every, no
        case atLeast(Count), atMost(Count), exactly(Count)
    }

    public var quantifier: Quantifier
    public var unit: UnitName
    public var place: Place?
    /// The one test, with its `not` inside; nil: the unit alone (`no quantity`).
    public var test: Condition?
    public var span: SourceSpan

    public init(quantifier: Quantifier, unit: UnitName, place: Place?, test: Condition?, span: SourceSpan) {
        self.quantifier = quantifier
        self.unit = unit
        self.place = place
        self.test = test
        self.span = span
    }
}

extension Quantified {
    /// Whether nothing after the test can be taken for a part of it: it was written in brackets, or the unit stands first and
    /// 都 behind it (作者单位都包含“a”).
    public var hasBrackets: Bool { unit.span.start == span.start || test.map { span.end > $0.span.end } ?? true }
}

public struct Mention: Sendable, Equatable {
    /// `article` in `article mentions "x"`; nil: the unit itself.
    public var subject: Path?
    /// `article not mentions "x"`
    public var isNegated: Bool
    public var text: TextExpression
    public var span: SourceSpan

    public init(subject: Path?, isNegated: Bool, text: TextExpression, span: SourceSpan) {
        self.subject = subject
        self.isNegated = isNegated
        self.text = text
        self.span = span
    }
}

public struct Comparison: Sendable, Equatable {
    public indirect enum Test: Sendable, Equatable {
        /// `= "汪锋"`, `< 2024-03`
        case compare(Operator, ValueExpression)
        /// `contains "重庆"`
        case string(StringTest, ValueExpression)
        /// `contains any ("重庆", "四川")`: `all` where `requiresAll`
        case stringList(StringTest, requiresAll: Bool, [ValueExpression], SourceSpan)
        /// `matches exact /…/`
        case matches(RegexLiteral, exact: Bool)
        /// `in ("a", "b")`
        case inList([ValueExpression], SourceSpan)
        /// `in 2024-03`, `in $days`
        case inValue(ValueExpression)
        /// `in energy`, `in (find …)`
        case inPlace(Place)
        /// `between 2 and 5`
        case between(ValueExpression, ValueExpression)
        /// `is missing`
        case isMissing
        /// A yes-or-no field alone: `uncertain`
        case isTrue
    }

    public enum Operator: String, Sendable, CaseIterable {
        case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    }

    public enum StringTest: String, Sendable, CaseIterable {
        case contains, startsWith = "starts with", endsWith = "ends with"
    }

    public var left: ValueExpression
    /// `author.unit not contains "重庆"`, `title is not missing`
    public var isNegated: Bool
    public var test: Test
    public var span: SourceSpan

    public init(left: ValueExpression, isNegated: Bool, test: Test, span: SourceSpan) {
        self.left = left
        self.isNegated = isNegated
        self.test = test
        self.span = span
    }
}

/// `within 20 of "储能"`: the unit itself stands so near a hit of the text.
public struct Neighbour: Sendable, Equatable {
    public enum Side: String, Sendable { case of, after, before }

    public var distance: Distance
    public var side: Side
    public var text: TextExpression
    public var span: SourceSpan

    public init(distance: Distance, side: Side, text: TextExpression, span: SourceSpan) {
        self.distance = distance
        self.side = side
        self.text = text
        self.span = span
    }
}

public struct Distance: Sendable, Equatable {
    public enum Measure: Sendable, Equatable {
        case characters(Count), words(Count), sentences(Count)
        case sameSentence, sameParagraph
    }

    public var measure: Measure
    public var span: SourceSpan

    public init(_ measure: Measure, span: SourceSpan) {
        self.measure = measure
        self.span = span
    }
}
