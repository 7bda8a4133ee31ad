import ArgumentParser

/// What reading the arguments came to.
enum CommandLineReading: Equatable {
    case invocation(Invocation)
    /// Nothing is to be done but to print: `--help` and `--version` on standard output, what is wrong on standard error.
    case message(String, ExitCode)

    /// - Parameter isInputTerminal: whether a person may type; else standard input is a pipe or a file.
    init(_ arguments: [String], isInputTerminal: Bool) {
        do {
            var command = try YindeCommand.parseAsRoot(Self.withCommandFirst(arguments))
            if let command = command as? any InvocationCommand {
                self = .invocation(try command.invocation(isInputTerminal: isInputTerminal))
            } else {
                // `--help` is read as a command of the library, which throws its text.
                try command.run()
                self = .message(YindeCommand.helpMessage(), .rows)
            }
        } catch {
            let isHelp = YindeCommand.exitCode(for: error) == .success
            // The command without a name is listed nowhere; its options are the root's.
            let text = YindeCommand.fullMessage(for: error).replacing("yinde ask --help", with: "yinde --help")
            self = .message(text, isHelp ? .rows : .wrongQuery)
        }
    }

    /// `--quiet run x.yinde` is `run --quiet x.yinde`: the library reads what stands before a command as the root's.
    private static func withCommandFirst(_ arguments: [String]) -> [String] {
        let commands = YindeCommand.configuration.subcommands.compactMap { $0.configuration.commandName }.filter { $0 != "ask" }
        var index = 0
        while index < arguments.count, arguments[index].hasPrefix("-"), arguments[index] != "--" {
            // Statements need no command.
            if ["-e", "--execute"].contains(arguments[index]) || arguments[index].hasPrefix("--execute=") { return arguments }
            index += optionsWithValue.contains(arguments[index]) ? 2 : 1
        }
        guard index > 0, index < arguments.count, commands.contains(arguments[index]) else { return arguments }
        return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
    }

    private static let optionsWithValue: Set<String> = [
        "--format", "--limit", "--color", "--timeout", "--ambiguous-width", "--map", "--set", "--lang",
    ]
}
