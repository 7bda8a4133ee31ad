import ArgumentParser
import QueryLang

extension ScriptLanguage: ExpressibleByArgument {}

struct FormatCommand: InvocationCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Print a script in canonical form, in English or Chinese spelling.",
        discussion: """
            Comments are kept. Without --lang a script keeps the language that it opens in. A script with errors is \
            left as it is.
            """)

    @Option(help: ArgumentHelp("en or zh.", valueName: "language"))
    var lang: ScriptLanguage?

    @Flag(name: [.long, .short], help: "Write the files anew instead of printing them.")
    var write = false

    @Flag(help: "Write nothing: name the files that are not in canonical form, and end with 1 if there are any.")
    var check = false

    @OptionGroup var output: OutputArguments

    @Argument(help: ArgumentHelp("Scripts; without one, or for -, standard input.", valueName: "file"))
    var files: [String] = []

    func invocation(isInputTerminal: Bool) throws -> Invocation {
        let files = files.isEmpty ? ["-"] : files
        guard files.count(where: { $0 == "-" }) < 2 else { throw ValidationError("- stands for standard input once.") }
        if write, files.contains("-") { throw ValidationError("Standard input cannot be written: name the files.") }
        if write, check { throw ValidationError("--write changes files and --check none: give one of them.") }
        return .format(
            files.map { $0 == "-" ? .standardInput : .file($0) }, language: lang,
            write ? .write : check ? .check : .print, output.choices)
    }
}
