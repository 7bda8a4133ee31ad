import Editline
import Glibc
import QueryLang
import Rendering
import Session
import Text

/// The prompt at a terminal: reads statements, answers them, until Ctrl-D.
struct PromptLoop {
    let request: PromptRequest
    private var choices: OutputChoices { request.choices }

    init(_ request: PromptRequest) { self.request = request }

    func run() -> ExitCode {
        let console = Console.current()
        var progress = OpeningProgress(StandardStream(STDERR_FILENO), isShown: console.isErrorTerminal)
        let stops = StopClock.requests(interrupts: { Interrupts.count }, timeout: choices.timeout)
        let (collection, notes) = Collection.open(
            request.paths.map { .path($0) }, mapping: request.mapping, isCancelled: stops.isStopped,
            progress: { progress.update($0, of: $1) })
        let errors = progress.finish()
        _ = Interrupts.take()
        let isEmpty = collection.documentCount == 0
        let told = notes.map(\.diagnostic) + [
            collection.unreadFiles?.diagnostic(
                advice: isEmpty
                    ? "nothing was read, and there is nothing to ask of"
                    : "every answer is of these and says so; Ctrl-D leaves, and yinde with the same paths reads them anew")
        ].compactMap { $0 }
        errors.write(console.diagnosticRenderer(choices).render(told, in: SourceText(name: "", text: "")))
        errors.flush()
        if isEmpty, collection.unreadFiles != nil { return .interrupted }
        if isEmpty, !request.paths.isEmpty { return .unreadable }
        var renderOptions = console.renderOptions(choices, cancelled: { Interrupts.peek() })
        renderOptions.limitHint = ":limit 0 shows all from now on, :last this result"
        var engine = Engine(collection: collection, parameters: request.parameters)
        // Who stays at the prompt has been told what is missing.
        engine.acceptsUnreadFiles = true
        let allowsOutside = choices.allowsOutside
        engine.loadScript = { ScriptFiles.load($0, from: $1, root: $2, allowsOutside: allowsOutside) }
        let documents = collection.documentPaths
        let session = QuerySession(
            engine: engine, format: console.format(choices), options: renderOptions,
            files: SessionFiles(
                read: { path in try Self.read(path) },
                save: { result, path in
                    switch SavedResult(result: result, path: path, documents: documents).write() {
                    case .success(let said): said
                    case .failure(let failure): failure.diagnostic.message + "\n"
                    }
                }))
        session.language = console.language
        let history = HistoryStore(path: HistoryStore.defaultPath(environment: Self.environment()))
        var options = PromptOptions()
        if choices.ambiguousWidth != 1 { options.ambiguousWidth = choices.ambiguousWidth }
        let editor = PromptEditor(program: "yinde", model: session, history: history, options: options)
        Self.put(session.greeting)
        loop(session, editor, history, stops)
        return .rows
    }

    private func loop(_ session: QuerySession, _ editor: PromptEditor, _ history: HistoryStore, _ stops: StopRequests) {
        var initial = ""
        while true {
            let input = editor.readStatement(
                prompt: session.promptText, continuation: Self.continuation(session.promptText, editor.width), initial: initial)
            initial = ""
            switch input {
            case .endOfInput:
                Self.put("\n")
                return
            case .interrupted: continue
            case .statement(let statement):
                if statement.allSatisfy(\.isWhitespace) { continue }
                session.options.columns = max(Console.current().columns, 20)
                session.options.width = editor.width
                _ = Interrupts.take()
                stops.begin(true)
                let clock = ContinuousClock()
                let start = clock.now
                var text = PagedOutput()
                var notes = PagedOutput()
                let reply = session.reply(
                    to: statement, stops: stops, history: history.statements, output: &text, notes: &notes)
                text.show(then: notes.text, width: editor.width)
                _ = Interrupts.take()
                if reply.quits { return }
                initial = reply.nextLine
                let duration = clock.now - start
                let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
                do {
                    try history.append(HistoryEntry(statement, rows: reply.rows, duration: (seconds * 1000).rounded() / 1000))
                } catch {
                    Self.put("history could not be written: \(error)\n")
                }
            }
        }
    }

    /// As wide as the prompt, so that lines of a statement stand under each other.
    private static func continuation(_ prompt: String, _ width: DisplayWidth) -> String {
        String(repeating: " ", count: max(width.cells(prompt) - 4, 0)) + "... "
    }

    private static func read(_ path: String) throws(ReadingProblem) -> [UInt8] {
        do {
            return try FileBytes.read(path: path)
        } catch {
            switch error {
            case .missing: throw ReadingProblem(description: "there is no such file")
            case .unreadable(let why): throw ReadingProblem(description: why)
            }
        }
    }

    private struct ReadingProblem: Error, CustomStringConvertible { var description: String }

    static func put(_ text: String) {
        let output = StandardStream(STDOUT_FILENO)
        output.write(text)
        output.flush()
    }

    private static func environment() -> [String: String] {
        var variables: [String: String] = [:]
        for name in ["XDG_STATE_HOME", "HOME"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return variables
    }
}
