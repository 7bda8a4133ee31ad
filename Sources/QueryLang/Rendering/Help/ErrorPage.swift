import QueryLang
import Text

/// What `help E0202` says of a code.
public struct ErrorPage: Sendable {
    public enum Example: Sendable {
        /// A script that gives the code.
        case query(String)
        /// What leads to it where no query alone does.
        case situation(String)
    }

    public let code: DiagnosticCode
    /// What is wrong, in a few words.
    public let title: String
    /// The same in Chinese.
    public let gloss: String
    /// Why it is wrong: the rule behind it.
    public let meaning: String
    public let example: Example
    /// What to write or do instead.
    public let mend: String

    init(
        _ code: DiagnosticCode, _ title: String, _ gloss: String, _ meaning: String, _ example: Example, mend: String
    ) {
        self.code = code
        self.title = title
        self.gloss = gloss
        self.meaning = meaning
        self.example = example
        self.mend = mend
    }

    /// The page in Chinese; a test sees to it that every code has one.
    public var chinese: ChineseErrorPage? { ChineseErrorPage.all[code] }

    static let all: [ErrorPage] = lexis + syntax + names + types + stages + running + files
}
