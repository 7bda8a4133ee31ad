import Glibc
import QueryLang

/// What the prompt opens on.
struct PromptRequest {
    var paths: [String]
    var parameters: [String: String]
    var mapping: FieldMapping
    var choices: OutputChoices
}

/// The process around a command: arguments in, standard streams out, an exit code at the end.
enum CommandProcess {
    /// - Parameter interrupts: how often Ctrl-C came; asked often and from any thread.
    /// - Parameter prompt: opens the prompt, where a person sits on both sides.
    /// - Returns: how the process should end.
    static func run<Engine: CommandEngine>(
        _ engine: Engine.Type, interrupts: @escaping @Sendable () -> Int, prompt: (PromptRequest) -> ExitCode
    ) -> ExitCode {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let output = StandardStream(STDOUT_FILENO)
        let errors = StandardStream(STDERR_FILENO)
        defer {
            output.flush()
            errors.flush()
        }
        switch CommandLineReading(arguments, isInputTerminal: isatty(STDIN_FILENO) == 1) {
        case .message(let text, let code):
            (code == .rows ? output : errors).write(text + "\n")
            return code
        case .invocation(.prompt(let paths, let parameters, let mapping, let choices)) where isatty(STDOUT_FILENO) == 1:
            return prompt(PromptRequest(paths: paths, parameters: parameters, mapping: mapping, choices: choices))
        case .invocation(let invocation):
            var runner = CommandRunner<Engine, StandardStream, StandardStream>(
                console: Console.current(), output: output, errors: errors,
                stops: StopClock.requests(interrupts: interrupts, timeout: invocation.timeout),
                read: { path throws(FileBytes.Failure) -> [UInt8] in
                    if let path { return try FileBytes.read(path: path) }
                    return try FileBytes.read(descriptor: STDIN_FILENO)
                })
            return runner.run(invocation)
        }
    }
}
