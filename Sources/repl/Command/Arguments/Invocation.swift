import QueryLang
import Rendering

/// What a command line asks for, with nothing of it done yet.
enum Invocation: Equatable {
    /// No statement given and a person at the terminal: the prompt.
    case prompt(paths: [String], parameters: [String: String], mapping: FieldMapping = FieldMapping(), OutputChoices)
    case answer(AnswerRequest, OutputChoices)
    case check(ScriptSource, parameters: [String: String], OutputChoices)
    /// No language: each script's own.
    case format([ScriptSource], language: ScriptLanguage?, FormatMode, OutputChoices)
    case inspect(paths: [String], asJSON: Bool, mapping: FieldMapping = FieldMapping(), OutputChoices)
    case describe(topic: String?, inputs: [DocumentInput], mapping: FieldMapping = FieldMapping(), OutputChoices)
    /// No language: that of the topic, or of the locale.
    case help(topic: String?, language: ScriptLanguage? = nil)

    /// How long reading, and each statement, may take.
    var timeout: Duration? {
        switch self {
        case .prompt(_, _, _, let choices), .answer(_, let choices), .check(_, _, let choices),
            .format(_, _, _, let choices), .inspect(_, _, _, let choices), .describe(_, _, _, let choices):
            choices.timeout
        case .help: nil
        }
    }
}

/// Statements to answer, what over, and the values of their parameters.
struct AnswerRequest: Equatable {
    var script: ScriptSource
    var inputs: [DocumentInput]
    /// By the name after `param`.
    var parameters: [String: String] = [:]
    /// Columns of records that are fields.
    var mapping = FieldMapping()
}

/// What becomes of a script in canonical form.
enum FormatMode: Equatable {
    case print
    /// In the place of the file.
    case write
    /// Nothing is written: the names of files that are not canonical, and exit code 1.
    case check
}

/// Where the statements come from.
enum ScriptSource: Equatable {
    /// The arguments of `-e`, a line each.
    case statements([String])
    case file(String)
    case standardInput
}

/// Where documents come from.
enum DocumentInput: Equatable {
    case path(String)
    case standardInput

    /// Whether its name says that it is a file of records, whose columns are words that only it knows.
    var mayHoldRecords: Bool {
        guard case .path(let path) = self else { return false }
        return [".jsonl", ".ndjson", ".json", ".csv", ".tsv"].contains(where: path.lowercased().hasSuffix)
    }
}

/// How the user wants output to look.
struct OutputChoices: Equatable {
    enum Color: String, CaseIterable { case auto, always, never }

    /// Nil: `table` at a terminal, `text` elsewhere.
    var format: OutputFormat?
    var isQuiet = false
    /// Nil: 100 at a terminal with `table`, else all; 0 for all.
    var limit: Int?
    var showsWholeText = false
    var color = Color.auto
    /// Cells of characters whose width is ambiguous: 1 or 2.
    var ambiguousWidth = 1
    /// For reading, and for each statement; nil for as long as it takes.
    var timeout: Duration?
    /// Whether `use` may read scripts outside the folder of the script.
    var allowsOutside = false
}

/// How the process ends.
enum ExitCode: Int32 {
    case rows = 0
    case noRows = 1
    /// The query, the script or an option is wrong.
    case wrongQuery = 2
    /// A file or collection could not be read.
    case unreadable = 3
    case interrupted = 130
}
