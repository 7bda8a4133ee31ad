import Glibc
import QueryLang
import Rendering
import Text

/// Does what an invocation asks: rows to `output`, everything else that is said to `errors`.
struct CommandRunner<Engine: CommandEngine, Output: FlushableStream, Errors: FlushableStream> {
    let console: Console
    var output: Output
    var errors: Errors
    /// Whether the user asked to stop, or the time is over.
    let stops: StopRequests
    /// Reads a script or a document; standard input for nil.
    let read: (String?) throws(FileBytes.Failure) -> [UInt8]
    /// Puts bytes in the place of a file.
    var write: (String, [UInt8]) throws(ByteWriter.Failure) -> Void = { path, bytes throws(ByteWriter.Failure) in
        try ByteWriter.replace(path: path, with: bytes)
    }

    mutating func run(_ invocation: Invocation) -> ExitCode {
        switch invocation {
        case .prompt(let paths, let parameters, let mapping, let choices):
            // Without an editor a terminal is read like a pipe, to its end (Ctrl-D).
            answer(
                AnswerRequest(
                    script: .standardInput, inputs: paths.map(DocumentInput.path), parameters: parameters,
                    mapping: mapping), choices)
        case .answer(let request, let choices): answer(request, choices)
        case .check(let script, let parameters, let choices): check(script, parameters, choices)
        case .format(let scripts, let language, let mode, let choices): format(scripts, language, mode, choices)
        case .inspect(let paths, let asJSON, let mapping, let choices): inspect(paths, asJSON, mapping, choices)
        case .describe(let topic, let inputs, let mapping, let choices): describe(topic, inputs, mapping, choices)
        case .help(let topic, let language): help(topic, language)
        }
    }

    // MARK: Statements

    private mutating func answer(_ request: AnswerRequest, _ choices: OutputChoices) -> ExitCode {
        guard let source = source(of: request.script, choices) else { return .unreadable }
        // A slip of the pen is told of before a large folder is read.
        var (unread, _) = Engine.open(
            [], mapping: request.mapping, parameters: request.parameters, isCancelled: { false }, progress: { _, _ in })
        if choices.allowsOutside { unread.allowOutsideScripts() }
        let slips = unread.slips(in: source, mayHoldRecords: request.inputs.contains(where: \.mayHoldRecords))
        guard slips.isEmpty else {
            report(slips, in: source, choices)
            return .wrongQuery
        }
        var opened: Opened
        switch open(request.inputs, request.mapping, request.parameters, choices) {
        case .success(let found): opened = found
        case .failure(let failure): return failure.code
        }
        if opened.isIncomplete, opened.engine.isEmpty, opened.engine.unreadFiles == nil {
            // Nothing was read: an answer would only say that nothing was found.
            let diagnostics = opened.engine.check(source)
            report(diagnostics, in: source, choices)
            return diagnostics.contains { $0.severity == .error } ? .wrongQuery : .unreadable
        }
        let renderer = ResultRenderer(
            format: console.format(choices), options: console.renderOptions(choices, cancelled: stops.isStopped))
        var results = 0
        var rows = 0
        var isStopped = opened.engine.unreadFiles != nil
        var unsaved: [Diagnostic] = []
        let documents = opened.engine.documentPaths
        // What stopped the reading has been obeyed.
        stops.begin(true)
        let diagnostics = opened.engine.run(source, stops: stops) { outcome in
            if case .result(let result) = outcome {
                results += 1
                rows += result.rowCount
                if !result.isComplete { isStopped = true }
                if let path = result.destination {
                    switch SavedResult(result: result, path: path, documents: documents).write() {
                    case .success(let said): if !choices.isQuiet { errors.write(said) }
                    case .failure(let failure): unsaved.append(failure.diagnostic)
                    }
                    return
                }
            }
            guard !choices.isQuiet else { return }
            renderer.render(outcome, to: &output, notes: &errors)
            // The next statement may take long.
            output.flush()
            errors.flush()
        }
        report(diagnostics + unsaved, in: source, choices)
        if !unsaved.isEmpty { return .unreadable }
        if diagnostics.contains(where: { $0.code == .interrupted }) || isStopped || stops.isStopped() {
            return .interrupted
        }
        if diagnostics.contains(where: { $0.severity == .error }) { return .wrongQuery }
        if opened.isIncomplete { return .unreadable }
        return results == 0 || rows > 0 ? .rows : .noRows
    }

    private mutating func check(
        _ script: ScriptSource, _ parameters: [String: String], _ choices: OutputChoices
    ) -> ExitCode {
        guard let source = source(of: script, choices) else { return .unreadable }
        var engine = Engine.open([], mapping: FieldMapping(), parameters: parameters, isCancelled: stops.isStopped, progress: { _, _ in }).engine
        if choices.allowsOutside { engine.allowOutsideScripts() }
        let diagnostics = engine.check(source)
        report(diagnostics, in: source, choices)
        return diagnostics.contains { $0.severity == .error } ? .wrongQuery : .rows
    }

    mutating func source(of script: ScriptSource, _ choices: OutputChoices) -> SourceText? {
        let name: String
        let path: String?
        switch script {
        case .statements(let statements): return SourceText(name: "-e", text: statements.joined(separator: "\n"))
        case .file(let file): (name, path) = (file, file)
        case .standardInput: (name, path) = ("<stdin>", nil)
        }
        do {
            return ScriptFiles.text(try read(path), name: name)
        } catch {
            report([Self.note(name, error)], choices)
            return nil
        }
    }

    // MARK: Files

    private typealias Opened = (engine: Engine, isIncomplete: Bool)

    /// Why there is nothing to ask, which has been told.
    private struct NothingOpened: Error { var code: ExitCode }

    private mutating func open(
        _ inputs: [DocumentInput], _ mapping: FieldMapping, _ parameters: [String: String], _ choices: OutputChoices
    ) -> Result<Opened, NothingOpened> {
        var sources: [DocumentSource] = []
        for input in inputs {
            switch input {
            case .path(let path): sources.append(.path(path))
            case .standardInput:
                do {
                    let bytes = try read(nil)
                    if bytes.isEmpty, inputs.count == 1 {
                        errors.write("Error: nothing to read: standard input is empty; give files or folders, as in yinde -e … papers/\n")
                        return .failure(NothingOpened(code: .wrongQuery))
                    }
                    sources.append(.bytes(bytes, name: "stdin"))
                } catch {
                    report([Self.note("stdin", error)], choices)
                    return .failure(NothingOpened(code: .unreadable))
                }
            }
        }
        var progress = OpeningProgress(errors, isShown: console.isErrorTerminal && !choices.isQuiet)
        var (engine, notes) = Engine.open(
            sources, mapping: mapping, parameters: parameters, isCancelled: stops.isStopped, progress: { progress.update($0, of: $1) })
        errors = progress.finish()
        report(notes, choices)
        if let unread = engine.unreadFiles {
            report([unread.diagnostic(advice: "the first answer is of what was read; nothing is saved, and nothing after it is run")], in: nil, choices)
        }
        if choices.allowsOutside { engine.allowOutsideScripts() }
        return .success((engine, notes.contains { $0.severity == .error }))
    }

    private static func note(_ path: String, _ failure: FileBytes.Failure) -> FileNote {
        switch failure {
        case .missing: FileNote(path: path, code: .missingFile, severity: .error, message: "no such file")
        case .unreadable(let why): FileNote(path: path, code: .unreadableFile, severity: .error, message: why)
        }
    }

    private mutating func inspect(
        _ paths: [String], _ asJSON: Bool, _ mapping: FieldMapping, _ choices: OutputChoices
    ) -> ExitCode {
        var code = ExitCode.rows
        for path in paths {
            if stops.isStopped() { return .interrupted }
            let (text, notes) = Engine.inspect(path, mapping: mapping, asJSON: asJSON)
            output.write(console.isOutputTerminal ? Sanitizer.visibleLines(text) : text)
            report(notes, choices)
            if notes.contains(where: { $0.severity == .error }) { code = .unreadable }
        }
        return code
    }

    // MARK: Learning

    private mutating func describe(
        _ topic: String?, _ inputs: [DocumentInput], _ mapping: FieldMapping, _ choices: OutputChoices
    ) -> ExitCode {
        let opened: Opened
        switch open(inputs, mapping, [:], choices) {
        case .success(let found): opened = found
        case .failure(let failure): return failure.code
        }
        guard let description = opened.engine.describe(topic) else {
            let name = topic.map { "‘\(Sanitizer.visible($0))’" } ?? "the collection"
            let isPath = topic.map { access($0, F_OK) == 0 } ?? false
            report(
                [Diagnostic(
                    .unknownTopic, at: nil, "nothing is known of \(name)",
                    notes: isPath ? ["the topic comes before the paths: yinde describe collection \(topic ?? "")"] : [])],
                in: nil, choices)
            return .wrongQuery
        }
        if !choices.isQuiet {
            ResultRenderer(
                format: console.format(choices), options: console.renderOptions(choices, cancelled: stops.isStopped)
            ).render(.description(description), to: &output, notes: &errors)
        }
        if opened.engine.unreadFiles != nil { return .interrupted }
        return opened.isIncomplete ? .unreadable : .rows
    }

    private mutating func help(_ topic: String?, _ language: ScriptLanguage?) -> ExitCode {
        let columns = console.isOutputTerminal ? console.columns : nil
        guard let topic else {
            output.write(HelpCatalog.overview(columns: columns))
            return .rows
        }
        if let page = HelpCatalog.page(topic, in: language ?? console.language) {
            output.write(page.text(columns: columns))
            return .rows
        }
        if let text = CommandHelp.text(for: topic) {
            output.write(text + "\n")
            return .rows
        }
        errors.write(HelpCatalog.answer(toUnknown: topic, columns: columns))
        return .wrongQuery
    }

    // MARK: Saying what is wrong

    mutating func report(_ notes: [FileNote], _ choices: OutputChoices) {
        report(notes.map(\.diagnostic), in: nil, choices)
    }

    /// Errors are told to the quiet too: a code alone would leave them guessing.
    mutating func report(_ diagnostics: [Diagnostic], in source: SourceText?, _ choices: OutputChoices) {
        let told = choices.isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        guard !told.isEmpty else { return }
        errors.write(
            console.diagnosticRenderer(choices).render(told, in: source ?? SourceText(name: "", text: "")))
    }
}
