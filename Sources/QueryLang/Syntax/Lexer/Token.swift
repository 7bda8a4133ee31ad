import Text

/// One token; comments and white space are no tokens but trivia (`Lexer.comments`).
struct Token: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// A word, or one piece of a Han run.
        case word(Word)
        /// Letters with Han among them, as the lexer found them; `WordReader` cuts it.
        case hanRun(String)
        /// Escapes read.
        case string(String, isClosed: Bool)
        case regex(pattern: String, isExtended: Bool)
        case number(Double, spelling: String, isPercent: Bool)
        /// With a quarter there is no month.
        case date(year: Int, month: Int?, day: Int?, quarter: Int? = nil)
        /// `$unit`, without the `$`.
        case parameter(String)
        case mark(Mark)
        /// Something that was reported already.
        case invalid
        case end
    }

    var kind: Kind
    var span: SourceSpan
    /// First on its line.
    var startsLine: Bool
}

enum Mark: String, Sendable {
    case open = "("
    case close = ")"
    case comma = ","
    case semicolon = ";"
    case pipe = "|"
    case dot = "."
    case colon = ":"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
}

struct Word: Sendable, Equatable {
    /// As written.
    var text: String
    /// Folded, for looking up.
    var key: String
    /// What the table says; nil for a word that it does not have.
    var meaning: WordMeaning?
    /// Start of the Han run that it was cut from, in bytes; nil for an English word.
    var run: Int?
    /// A name that the script, its surroundings or a column made.
    var name: NameKind?

    var isHan: Bool { run != nil }
    func has(_ keyword: Keyword) -> Bool { meaning?.has(keyword) ?? false }
}

/// What made a name.
enum NameKind: Sendable, Equatable {
    case result, term, condition, column, metaKey
    /// New here: after `let`, `define`, `param`.
    case new
}
