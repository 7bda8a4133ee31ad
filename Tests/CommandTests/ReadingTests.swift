import Rendering
import Testing

@testable import yinde

@Suite struct ReadingTests {
    private func read(_ line: String, terminal: Bool = true) -> CommandLineReading {
        CommandLineReading(line.split(separator: " ").map(String.init), isInputTerminal: terminal)
    }

    private func invocation(_ line: String, terminal: Bool = true) throws -> Invocation {
        guard case .invocation(let invocation) = read(line, terminal: terminal) else {
            throw Wrong(reading: read(line, terminal: terminal))
        }
        return invocation
    }

    private struct Wrong: Error { var reading: CommandLineReading }

    @Test func pathsAloneOpenThePrompt() throws {
        #expect(try invocation("papers a.txt") == .prompt(paths: ["papers", "a.txt"], parameters: [:], OutputChoices()))
    }

    @Test func aPipeIsAScript() throws {
        #expect(
            try invocation("papers", terminal: false)
                == .answer(AnswerRequest(script: .standardInput, inputs: [.path("papers")]), OutputChoices()))
    }

    @Test func statementsAreAnsweredOverPaths() throws {
        #expect(
            try invocation("-e find -e it papers --format csv --limit 0 --full -q --color never")
                == .answer(AnswerRequest(script: .statements(["find", "it"]), inputs: [.path("papers")]),
                    OutputChoices(format: .csv, isQuiet: true, limit: 0, showsWholeText: true, color: .never)))
        #expect(
            try invocation("-e find", terminal: false)
                == .answer(AnswerRequest(script: .statements(["find"]), inputs: [.standardInput]), OutputChoices()))
    }

    @Test func optionsMayStandBeforeTheCommand() throws {
        #expect(try invocation("--quiet run x.yinde papers") == invocation("run --quiet x.yinde papers"))
        #expect(try invocation("--format csv --limit=3 describe paragraph") == invocation("describe paragraph --format csv --limit 3"))
        #expect(try invocation("-q -e run papers") == invocation("-e run -q papers"))
        #expect(try invocation("run x.yinde papers --timeout 2.5").timeout == .seconds(2.5))
        guard case .message(let text, .wrongQuery) = read("-e find papers --timeout 0") else { throw Wrong(reading: read("papers")) }
        #expect(text.contains("--timeout takes a number of seconds above 0."))
    }

    /// A folder is only taken for a command where it stands first and bare.
    @Test func commandNamesAreCommandsOnlyInFront() throws {
        #expect(try invocation("./run") == .prompt(paths: ["./run"], parameters: [:], OutputChoices()))
        #expect(
            try invocation("-e find run")
                == .answer(AnswerRequest(script: .statements(["find"]), inputs: [.path("run")]), OutputChoices()))
        #expect(
            try invocation("run a.yinde papers --format ndjson")
                == .answer(AnswerRequest(script: .file("a.yinde"), inputs: [.path("papers")]), OutputChoices(format: .ndjson)))
        #expect(
            try invocation("fmt --lang zh a.yinde -")
                == .format([.file("a.yinde"), .standardInput], language: .chinese, .print, OutputChoices()))
        #expect(try invocation("fmt") == .format([.standardInput], language: nil, .print, OutputChoices()))
        #expect(try invocation("check a.yinde") == .check(.file("a.yinde"), parameters: [:], OutputChoices()))
        #expect(
            try invocation("inspect a.txt b.txt --format json")
                == .inspect(paths: ["a.txt", "b.txt"], asJSON: true, OutputChoices()))
        #expect(try invocation("describe") == .describe(topic: nil, inputs: [], OutputChoices()))
        #expect(
            try invocation("describe collection papers")
                == .describe(topic: "collection", inputs: [.path("papers")], OutputChoices()))
        #expect(
            try invocation("check a.yinde --set unit=重庆 --set eq=a=b")
                == .check(.file("a.yinde"), parameters: ["unit": "重庆", "eq": "a=b"], OutputChoices()))
        #expect(try invocation("help find") == .help(topic: "find"))
        #expect(try invocation("help E0202") == .help(topic: "E0202"))
        #expect(try invocation("help --lang zh E0202") == .help(topic: "E0202", language: .chinese))
        #expect(try invocation("help") == .help(topic: nil))
        #expect(try invocation("-e help papers") == .help(topic: nil))
        #expect(try invocation("-e 帮助") == .help(topic: nil, language: .chinese))
    }

    @Test(arguments: [
        "--format yaml -e find papers", "--nonsense papers", "-e find --limit -1 papers", "run", "check", "inspect",
        "-e find", "", "-", "run - -", "--color sometimes papers", "-e find --ambiguous-width 3 papers",
        "-e find - -", "-e", "-e find --set unit papers", "-e find --set =x papers", "describe --lang zh paragraph",
    ])
    func wrongOptionsEndWithTwoAndSayWhy(line: String) {
        guard case .message(let text, let code) = read(line) else {
            Issue.record("‘\(line)’ was taken")
            return
        }
        #expect(code == .wrongQuery)
        #expect(text.hasPrefix("Error: ") && text.contains("Usage: "))
    }

    @Test func aWrongFormatNamesTheRightOnes() {
        guard case .message(let text, _) = read("--format yaml -e find papers") else { return }
        for format in OutputFormat.allCases { #expect(text.contains(format.rawValue)) }
    }

    @Test func helpAndVersionAreNoErrors() {
        #expect(read("--version") == .message(YindeCommand.version, .rows))
        guard case .message(let text, let code) = read("--help") else {
            Issue.record("--help is no message")
            return
        }
        #expect(code == .rows && text.contains("yinde -e STATEMENT… PATH…") && text.contains("Exit codes"))
        guard case .message(let run, .rows) = read("run --help") else {
            Issue.record("run --help is no message")
            return
        }
        #expect(run.contains("--format"))
    }
}
