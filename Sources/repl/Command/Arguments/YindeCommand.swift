import ArgumentParser
import QueryLang

/// The root: only a frame. Without the name of a command the arguments are `AskCommand`'s.
struct YindeCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "yinde",
        abstract: "Ask questions of messy document collections. 引得：检索杂乱文档的查询语言。",
        usage: """
            yinde PATH…                       open the prompt over files and folders
            yinde -e STATEMENT… PATH…         answer and leave
            yinde PATH… < SCRIPT              a pipe is a script
            yinde run SCRIPT PATH…            answer a script
            yinde check SCRIPT                find its errors, run nothing
            yinde fmt [FILE…]                 print scripts in canonical form
            yinde inspect FILE…               show how files were understood
            yinde describe [TOPIC] [PATH…]    show units, fields and names
            yinde help [TOPIC]                read about the language
            """,
        discussion: """
            Options of all that answer: --format table|text|json|ndjson|csv|tsv|markdown|html, \
            --quiet, --limit ROWS, --full, --color auto|always|never, --set NAME=VALUE, --map FIELD=COLUMN, \
            --timeout SECONDS. \
            A path - is a document on standard input; a folder named like a command is written ./run.

            Exit codes: 0 rows found, 1 none, 2 the query or an option is wrong, 3 a file could not be read, \
            130 interrupted.

            Example: yinde -e 'find paragraphs where mentions "氢能" and author.unit contains "重庆"' papers/
            """,
        version: version,
        subcommands: [
            AskCommand.self, RunCommand.self, CheckCommand.self, FormatCommand.self, InspectCommand.self,
            DescribeCommand.self, TopicCommand.self,
        ],
        defaultSubcommand: AskCommand.self)
}

/// A command that can say what it asks for.
protocol InvocationCommand: ParsableCommand {
    func invocation(isInputTerminal: Bool) throws -> Invocation
}

struct AskCommand: InvocationCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Open the prompt, or answer statements given with -e.",
        usage: "yinde [-e STATEMENT]… [OPTIONS] PATH…", shouldDisplay: false)

    @Option(
        name: [.customShort("e"), .long],
        help: ArgumentHelp("A statement to answer; may be given again.", valueName: "statement"))
    var execute: [String] = []

    @OptionGroup var parameters: ParameterArguments
    @OptionGroup var columns: MappingArguments
    @OptionGroup var output: OutputArguments

    @Argument(help: ArgumentHelp("Files and folders to read; - is standard input.", valueName: "path"))
    var paths: [String] = []

    func invocation(isInputTerminal: Bool) throws -> Invocation {
        let choices = output.choices
        if let help = Self.help(execute) { return help }
        if !execute.isEmpty {
            let inputs = try DocumentPaths.inputs(paths, mayReadStandardInput: !isInputTerminal)
            return .answer(
                AnswerRequest(
                    script: .statements(execute), inputs: inputs, parameters: parameters.values,
                    mapping: try columns.mapping()), choices)
        }
        if paths.contains("-") {
            throw ValidationError("A document on standard input (-) needs its statements in -e.")
        }
        guard !paths.isEmpty else {
            throw ValidationError("Give files or folders to read: yinde papers/")
        }
        let mapping = try columns.mapping()
        if isInputTerminal { return .prompt(paths: paths, parameters: parameters.values, mapping: mapping, choices) }
        return .answer(
            AnswerRequest(
                script: .standardInput, inputs: paths.map(DocumentInput.path), parameters: parameters.values,
                mapping: mapping), choices)
    }
}

struct RunCommand: InvocationCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Answer the statements of a script.")

    @Argument(help: ArgumentHelp("The script; - is standard input.", valueName: "script"))
    var script: String

    @OptionGroup var parameters: ParameterArguments
    @OptionGroup var columns: MappingArguments
    @OptionGroup var output: OutputArguments

    @Argument(help: ArgumentHelp("Files and folders to read; - is standard input.", valueName: "path"))
    var paths: [String] = []

    func invocation(isInputTerminal: Bool) throws -> Invocation {
        if script == "-", paths.contains("-") {
            throw ValidationError("Standard input cannot be the script and a document at once.")
        }
        let inputs = try DocumentPaths.inputs(paths, mayReadStandardInput: !isInputTerminal && script != "-")
        return .answer(
            AnswerRequest(
                script: script == "-" ? .standardInput : .file(script), inputs: inputs, parameters: parameters.values,
                mapping: try columns.mapping()),
            output.choices)
    }
}

struct CheckCommand: InvocationCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find every error of a script without running it.")

    @Argument(help: ArgumentHelp("The script; - is standard input.", valueName: "script"))
    var script: String

    @OptionGroup var parameters: ParameterArguments
    @OptionGroup var output: OutputArguments

    func invocation(isInputTerminal: Bool) throws -> Invocation {
        .check(script == "-" ? .standardInput : .file(script), parameters: parameters.values, output.choices)
    }
}

struct InspectCommand: InvocationCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Show what each step of recovery made of files, and why.")

    @Option(help: ArgumentHelp("text or json.", valueName: "format"))
    var format = Format.text

    @OptionGroup var columns: MappingArguments

    @Argument(help: ArgumentHelp("Files to show.", valueName: "file"))
    var files: [String]

    func invocation(isInputTerminal: Bool) throws -> Invocation {
        .inspect(paths: files, asJSON: format == .json, mapping: try columns.mapping(), OutputChoices())
    }
}

struct DescribeCommand: InvocationCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe", abstract: "Show the units, the fields of a unit, or the collection.")

    @Argument(help: ArgumentHelp("A unit (paragraph, 段落), a field, or collection.", valueName: "topic"))
    var topic: String?

    @Option(help: .hidden)
    var lang: ScriptLanguage?

    @OptionGroup var columns: MappingArguments
    @OptionGroup var output: OutputArguments

    @Argument(help: ArgumentHelp("Files and folders to describe.", valueName: "path"))
    var paths: [String] = []

    func invocation(isInputTerminal: Bool) throws -> Invocation {
        if lang == .chinese {
            throw ValidationError(
                "describe 的表只有一种写法，词名中英并列；中文的说明请用 yinde help \(topic ?? "段落") --lang zh (describe has no --lang; help has).")
        }
        return try described()
    }

    private func described() throws -> Invocation {
        .describe(
            topic: topic, inputs: paths.map { $0 == "-" ? .standardInput : .path($0) }, mapping: try columns.mapping(),
            output.choices)
    }
}

struct TopicCommand: InvocationCommand {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Read about a topic or a word of the language, or about the code of a message (E0202).")

    @Argument(help: ArgumentHelp("Without one, the topics are listed.", valueName: "topic"))
    var topic: [String] = []

    @Option(help: ArgumentHelp("en or zh; else the language of the word, or zh where the locale is Chinese.", valueName: "language"))
    var lang: ScriptLanguage?

    /// The words of a phrase (`sort by`) are one topic.
    func invocation(isInputTerminal: Bool) throws -> Invocation {
        .help(topic: topic.isEmpty ? nil : topic.joined(separator: " "), language: lang)
    }
}

extension AskCommand {
    /// `-e help`, `-e "help quotes"`, `-e 帮助`: what the prompt answers, asked where statements stand.
    fileprivate static func help(_ statements: [String]) -> Invocation? {
        guard statements.count == 1 else { return nil }
        let words = statements[0].split { $0.isWhitespace || ";；。？?".contains($0) }.map(String.init)
        guard let first = words.first, ["help", "帮助"].contains(first.lowercased()), words.count <= 3 else { return nil }
        let topic = words.dropFirst().joined(separator: " ")
        return .help(topic: topic.isEmpty ? nil : topic, language: first == "帮助" ? .chinese : nil)
    }
}

enum DocumentPaths {
    /// Without paths a pipe is the document. Standard input is read once.
    static func inputs(_ paths: [String], mayReadStandardInput: Bool) throws -> [DocumentInput] {
        guard paths.count(where: { $0 == "-" }) < 2 else { throw ValidationError("- stands for standard input once.") }
        if !paths.isEmpty { return paths.map { $0 == "-" ? .standardInput : .path($0) } }
        guard mayReadStandardInput else { throw ValidationError("Give files or folders to read.") }
        return [.standardInput]
    }
}
