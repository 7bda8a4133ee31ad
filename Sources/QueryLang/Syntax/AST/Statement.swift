import Text

/// A script: its statements in order. Parsing never fails; what could not be read is in the diagnostics.
public struct Script: Sendable, Equatable {
    public var statements: [Statement]
    /// Made by statements that could not be read: known to be meant, so that no one reports them as unknown.
    public var brokenNames: [Name]

    public init(statements: [Statement], brokenNames: [Name] = []) {
        self.statements = statements
        self.brokenNames = brokenNames
    }
}

public indirect enum Statement: Sendable, Equatable {
    /// `find paragraphs where "氢能" | first 5`
    case query(Query)
    /// `let energy = find paragraphs where "能源"`
    case letQuery(LetStatement)
    /// `define term 氢能 = "氢能", "绿氢"`
    case defineTerm(TermDefinition)
    /// `define from($place) as author.unit contains $place`
    case defineCondition(ConditionDefinition)
    /// `param unit: text = "重庆"`
    case parameter(ParameterDeclaration)
    /// `use "terms.yinde"`
    case use(UseStatement)
    /// `explain analyze find paragraphs where "氢能"`
    case explain(ExplainStatement)
    /// `describe paragraphs`
    case describe(DescribeStatement)

    public var span: SourceSpan {
        switch self {
        case .query(let s): s.span
        case .letQuery(let s): s.span
        case .defineTerm(let s): s.span
        case .defineCondition(let s): s.span
        case .parameter(let s): s.span
        case .use(let s): s.span
        case .explain(let s): s.span
        case .describe(let s): s.span
        }
    }
}

/// A name as written; compared folded (`key`).
public struct Name: Sendable, Equatable {
    public var text: String
    public var span: SourceSpan

    public init(_ text: String, span: SourceSpan) {
        self.text = text
        self.span = span
    }
}

public struct LetStatement: Sendable, Equatable {
    public var name: Name
    public var query: Query
    public var span: SourceSpan

    public init(name: Name, query: Query, span: SourceSpan) {
        self.name = name
        self.query = query
        self.span = span
    }
}

public struct TermDefinition: Sendable, Equatable {
    public var name: Name
    public var forms: [TermForm]
    public var span: SourceSpan

    public init(name: Name, forms: [TermForm], span: SourceSpan) {
        self.name = name
        self.forms = forms
        self.span = span
    }
}

public enum TermForm: Sendable, Equatable {
    case string(StringLiteral)
    case regex(RegexLiteral)
}

public struct ConditionDefinition: Sendable, Equatable {
    public var name: Name
    /// Without the `$`.
    public var parameters: [Name]
    public var condition: Condition
    public var span: SourceSpan

    public init(name: Name, parameters: [Name], condition: Condition, span: SourceSpan) {
        self.name = name
        self.parameters = parameters
        self.condition = condition
        self.span = span
    }
}

public struct ParameterDeclaration: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case text, number, date

        /// 数字 is a text everywhere else, so that the word table does not have it.
        static let chineseSpellings: [(spelling: String, kind: Kind)] = [
            ("字符串", .text), ("文字", .text), ("文本", .text), ("数字", .number), ("数值", .number), ("日期", .date), ("时间", .date),
        ]
    }

    public var name: Name
    public var kind: Kind?
    /// One literal, or the items of a list; empty when there is no default.
    public var defaultValues: [ValueExpression]
    public var isList: Bool
    public var span: SourceSpan

    public init(name: Name, kind: Kind?, defaultValues: [ValueExpression], isList: Bool, span: SourceSpan) {
        self.name = name
        self.kind = kind
        self.defaultValues = defaultValues
        self.isList = isList
        self.span = span
    }
}

public struct UseStatement: Sendable, Equatable {
    public var path: StringLiteral
    public var span: SourceSpan

    public init(path: StringLiteral, span: SourceSpan) {
        self.path = path
        self.span = span
    }
}

public struct ExplainStatement: Sendable, Equatable {
    public var analyze: Bool
    public var query: Query
    public var span: SourceSpan

    public init(analyze: Bool, query: Query, span: SourceSpan) {
        self.analyze = analyze
        self.query = query
        self.span = span
    }
}

public struct DescribeStatement: Sendable, Equatable {
    /// A unit, a field, a path with its dots, a result's name, or `collection`; canonical where it is a word of the language.
    public var subject: Name
    public var span: SourceSpan

    public init(subject: Name, span: SourceSpan) {
        self.subject = subject
        self.span = span
    }
}
