import Documents

/// What one statement of a script gave.
public enum Outcome: Sendable {
    case result(QueryResult)
    /// `let`, `define`, `param`, `use`: the name that now stands.
    case defined(name: String, kind: NameKind)
    case description(Description)
    /// `explain`: the plan, a line an operator.
    case explanation([String])
}

public enum NameKind: String, Sendable { case result, term, condition, parameter, script }

/// What `describe` says of a unit, a field, a name or the collection.
public struct Description: Sendable {
    public var title: String
    /// In Chinese and English where the language has both.
    public var spellings: [String]
    public var summary: String
    public var columns: [String]
    public var rows: [[String]]

    public init(title: String, spellings: [String] = [], summary: String = "", columns: [String] = [], rows: [[String]] = []) {
        self.title = title
        self.spellings = spellings
        self.summary = summary
        self.columns = columns
        self.rows = rows
    }
}
