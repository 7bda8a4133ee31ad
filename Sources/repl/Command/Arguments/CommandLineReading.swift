import ArgumentParser

/// What reading the arguments came to.
enum CommandLineReading: Equatable {
    case invocation(Invocation)
    /// Nothing is to be done but to print: `--help` and `--version` on standard output, what is wrong on standard error.
    case message(String, ExitCode)

    /// - Parameter isInputTerminal: whether a person may type; else standard input is a pipe or a file.
    init(_ arguments: [String], isInputTerminal: Bool) {
        do {
            var command = try YindeCommand.parseAsRoot(arguments)
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
}
