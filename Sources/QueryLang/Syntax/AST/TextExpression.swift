import Text

/// What is looked for in running text.
public indirect enum TextExpression: Sendable, Equatable {
    /// `"氢能" or "储能"`: two or more
    case or([TextExpression])
    /// `"a" near "b" near "c" within 5`: two or more pieces; no distance written: 10 characters
    case near([TextExpression], within: Distance?)
    /// `"科技创新" then "产业创新" within sentence`
    case then([TextExpression], within: Distance?)
    /// `"印度" not in "印度尼西亚"`
    case notIn(TextExpression, TextExpression)
    /// `"氢能"`, `exact "A"`, `whole "人口"`
    case string(StringLiteral, mode: TextMode, SourceSpan)
    /// `$place`, `whole $place`
    case parameter(Name, mode: TextMode, SourceSpan)
    /// `/\d+亿/`, `exact /（/`
    case regex(RegexLiteral, exact: Bool, SourceSpan)
    /// `氢能`, made by `define term`
    case term(Name)

    public var span: SourceSpan {
        switch self {
        case .or(let parts): Self.span(of: parts)
        case .near(let parts, let distance), .then(let parts, let distance):
            distance.map { Self.span(of: parts).joined($0.span) } ?? Self.span(of: parts)
        case .notIn(let inner, let outer): inner.span.joined(outer.span)
        case .string(_, _, let span), .parameter(_, _, let span), .regex(_, _, let span): span
        case .term(let name): name.span
        }
    }

    /// More than one text that stand in some order or place to each other, without brackets.
    var isChain: Bool {
        switch self {
        case .near, .then, .notIn: true
        case .or, .string, .parameter, .regex, .term: false
        }
    }

    /// A chain that ends in a text.
    var isOpenChain: Bool {
        switch self {
        case .near(_, nil), .then(_, nil): true
        default: false
        }
    }

    private static func span(of parts: [TextExpression]) -> SourceSpan {
        parts.dropFirst().reduce(parts.first?.span ?? SourceSpan(0, 0)) { $0.joined($1.span) }
    }
}

public enum TextMode: String, Sendable { case folded = "", exact, whole }

/// A string with its escapes read.
public struct StringLiteral: Sendable, Equatable {
    public var value: String
    public var span: SourceSpan

    public init(_ value: String, span: SourceSpan) {
        self.value = value
        self.span = span
    }
}

/// `/…/x`: the pattern as written between the slashes, `\/` read as `/`.
public struct RegexLiteral: Sendable, Equatable {
    public var pattern: String
    /// Flag `x`: white space in the pattern is not part of it.
    public var isExtended: Bool
    public var span: SourceSpan

    public init(pattern: String, isExtended: Bool, span: SourceSpan) {
        self.pattern = pattern
        self.isExtended = isExtended
        self.span = span
    }
}
