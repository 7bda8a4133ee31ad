import Text

/// A number, a date, a field, or what is made of them. Strings stand only to the right of a test and in lists.
public indirect enum ValueExpression: Sendable, Equatable {
    /// `1000亿`, `20%`
    case number(NumberLiteral)
    /// `2024-03`, `2024年3月11日`
    case date(DateLiteral)
    /// `"重庆"`
    case string(StringLiteral)
    /// `$unit`
    case parameter(Name)
    /// `author.unit`
    case path(Path)
    /// `count("氢能")`, `sum(length)`
    case call(Call)
    /// `-2`
    case negative(ValueExpression, SourceSpan)
    /// `a + b`, from the left
    case binary(ArithmeticOperator, ValueExpression, ValueExpression)

    public var span: SourceSpan {
        switch self {
        case .number(let n): n.span
        case .date(let d): d.span
        case .string(let s): s.span
        case .parameter(let name): name.span
        case .path(let path): path.span
        case .call(let call): call.span
        case .negative(_, let span): span
        case .binary(_, let left, let right): left.span.joined(right.span)
        }
    }
}

public enum ArithmeticOperator: String, Sendable, CaseIterable { case add = "+", subtract = "-", multiply = "*", divide = "/" }

public struct NumberLiteral: Sendable, Equatable {
    /// Suffixes multiplied out: `1000亿` is 1e11, `20%` is 0.2.
    public var value: Double
    /// As written, for printing: `1000亿`.
    public var spelling: String
    public var isPercent: Bool
    public var span: SourceSpan

    public init(value: Double, spelling: String, isPercent: Bool = false, span: SourceSpan) {
        self.value = value
        self.spelling = spelling
        self.isPercent = isPercent
        self.span = span
    }

    public static func == (a: Self, b: Self) -> Bool { a.value == b.value && a.isPercent == b.isPercent }
}

/// A year, quarter, month or day that the calendar has; with a quarter there is no month.
public struct DateLiteral: Sendable, Equatable {
    public var year: Int
    public var month: Int?
    public var day: Int?
    public var quarter: Int?
    public var span: SourceSpan

    public init(year: Int, month: Int? = nil, day: Int? = nil, quarter: Int? = nil, span: SourceSpan) {
        self.year = year
        self.quarter = quarter
        self.month = month
        self.day = day
        self.span = span
    }
}

/// `author.unit`: canonical English words of fields and units in the singular; `meta.媒体` keeps the key as written.
/// In a script after a stage that makes a table, a step may be a column's name as written.
public struct Path: Sendable, Equatable {
    public struct Step: Sendable, Equatable {
        /// Canonical (`unit`) if it is a word of the language, else as written.
        public var name: String
        public var span: SourceSpan

        public init(_ name: String, span: SourceSpan) {
            self.name = name
            self.span = span
        }
    }

    /// At least one.
    public var steps: [Step]
    public var span: SourceSpan

    public init(steps: [Step], span: SourceSpan) {
        self.steps = steps
        self.span = span
    }

    /// The field whose fixed values may stand beside the path: of a unit its kind, of people their role.
    var fieldOfValues: String? {
        switch steps.last?.name {
        case "previous", "next", "article", "paragraph", "quote", "quantity": "kind"
        case "author", "speaker", "person", "people", "guest", "host", "reporter", "photographer", "editor": "role"
        case let field: field
        }
    }
}

public struct Call: Sendable, Equatable {
    public enum Function: String, Sendable, CaseIterable {
        case count, rate, sum, avg, min, max, median, distinct, list, first, last, number, round
    }

    public indirect enum Argument: Sendable, Equatable {
        /// `count()`
        case nothing
        /// `count("氢能" or "储能")`, `rate("氢能")`
        case texts(TextExpression)
        /// `count(paragraphs in energy where length > 5)`
        case units(UnitName, place: Place?, condition: Condition?)
        /// `sum(length)`
        case value(ValueExpression)
        /// `round(rate("氢能"), 2)`; no digits: to a whole number
        case rounded(ValueExpression, digits: Count?)
    }

    public var function: Function
    public var argument: Argument
    public var span: SourceSpan

    public init(function: Function, argument: Argument, span: SourceSpan) {
        self.function = function
        self.argument = argument
        self.span = span
    }
}
