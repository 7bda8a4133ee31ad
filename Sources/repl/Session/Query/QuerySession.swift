import QueryLang
import Rendering
import Text

/// What the prompt does with files, given by whoever has them.
public struct SessionFiles {
    /// Reads a script or a document; throws what says why not.
    public var read: (String) throws -> [UInt8]
    /// Writes a result to a file; gives a line that says what came of it.
    public var save: (QueryResult, String) -> String

    public init(read: @escaping (String) throws -> [UInt8], save: @escaping (QueryResult, String) -> String) {
        self.read = read
        self.save = save
    }
}

/// The prompt without its terminal: a line in, text out.
public final class QuerySession {
    /// What a line came to.
    public struct Reply {
        public var quits = false
        /// Rows of its results; nil when it gave none.
        public var rows: Int?
        /// What the next line should begin with.
        public var nextLine = ""
    }

    public private(set) var engine: Engine
    public var options: RenderOptions
    public var format: OutputFormat
    /// Of help on codes and words; nil for that of the word.
    public var language: ScriptLanguage?
    public private(set) var showsTiming = false
    private let files: SessionFiles
    /// The last statement with its repair put in.
    private var repaired: String?
    private let normalLimit: Int?

    public init(
        engine: Engine, format: OutputFormat, options: RenderOptions, files: SessionFiles
    ) {
        self.engine = engine
        self.format = format
        self.options = options
        self.files = files
        normalLimit = options.limit
    }

    /// Said when the prompt opens.
    public var greeting: String {
        let collection = engine.collection
        return """
            Yinde 引得: \(Self.counted(collection.documentCount, "document")), \
            \(Self.counted(collection.articleCount, "article")), \
            \(Self.counted(collection.paragraphCount, "paragraph")) in \(Sanitizer.visible(collection.name))
            Ask: find paragraphs where mentions "氢能" and author.unit contains "重庆"
            or  查找段落，其中提及“氢能”且作者的单位包含“重庆”; Tab completes, :help helps, Ctrl-D leaves

            """
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// What stands before a statement: the collection and its size.
    public var promptText: String { "\(Sanitizer.visible(engine.collection.name))(\(engine.collection.documentCount))> " }

    /// Answers one statement or command.
    ///
    /// - Parameters:
    ///   - stops: asked often; stopped once Ctrl-C came.
    ///   - history: statements run before, oldest first, for `:history`.
    public func reply(
        to line: String, stops: StopRequests, history: [String],
        output: inout some TextOutputStream, notes: inout some TextOutputStream
    ) -> Reply {
        if let command = command(in: line) {
            return reply(to: command, stops: stops, history: history, output: &output, notes: &notes)
        }
        return run(SourceText(name: "<prompt>", text: line), stops: stops, output: &output, notes: &notes)
    }

    func command(in line: String) -> SessionCommand? { SessionCommand(line, names: engine.vocabulary.results) }

    private func run(
        _ source: SourceText, stops: StopRequests, output: inout some TextOutputStream,
        notes: inout some TextOutputStream
    ) -> Reply {
        var reply = Reply()
        var options = options
        options.isCancelled = stops.isStopped
        let renderer = ResultRenderer(format: format, options: options)
        let clock = ContinuousClock()
        let start = clock.now
        let diagnostics = engine.run(source, stops: stops) { outcome in
            if case .result(let result) = outcome {
                reply.rows = (reply.rows ?? 0) + result.rowCount
                if let path = result.destination {
                    notes.write(files.save(result, path))
                    return
                }
            }
            renderer.render(outcome, to: &output, notes: &notes)
        }
        report(diagnostics, in: source, notes: &notes)
        if showsTiming { notes.write("\(milliseconds(clock.now - start)) ms\n") }
        return reply
    }

    private func milliseconds(_ duration: Duration) -> String {
        let tenths = duration.components.attoseconds / 100_000_000_000_000 + duration.components.seconds * 10_000
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func report(_ diagnostics: [Diagnostic], in source: SourceText, notes: inout some TextOutputStream) {
        repaired = nil
        guard !diagnostics.isEmpty else { return }
        let renderer = DiagnosticRenderer(
            usesColor: options.usesColor, columns: options.columns, width: options.width, wraps: options.isTerminal)
        notes.write(renderer.render(diagnostics, in: source))
        let fixIts = diagnostics.compactMap(\.fixIts.first)
        guard !fixIts.isEmpty else { return }
        repaired = source.applying(fixIts)
        notes.write("  :fix takes the repair into the line\n")
    }

    // MARK: Commands

    private func reply(
        to command: SessionCommand, stops: StopRequests, history: [String],
        output: inout some TextOutputStream, notes: inout some TextOutputStream
    ) -> Reply {
        var reply = Reply()
        switch command {
        case .quit: reply.quits = true
        case .help(let topic): output.write(help(topic))
        case .last: showLast(output: &output, notes: &notes)
        case .format(let name): setFormat(name, notes: &notes)
        case .limit(let number): setLimit(number, notes: &notes)
        case .names: output.write(names())
        case .schema(let topic): describe(topic, output: &output, notes: &notes)
        case .collection: describe("collection", output: &output, notes: &notes)
        case .history:
            let first = max(0, history.count - 100)
            for (index, statement) in history.enumerated().dropFirst(first) {
                output.write("\(index + 1)  \(Sanitizer.visible(statement).replacing("\n", with: "\n   "))\n")
            }
        case .open(let number): open(number, output: &output, notes: &notes)
        case .run(let path):
            guard let path else {
                notes.write(":run needs a file: :run questions.yinde\n")
                break
            }
            do {
                let source = SourceText(name: path, text: String(decoding: try files.read(path), as: UTF8.self))
                return run(source, stops: stops, output: &output, notes: &notes)
            } catch {
                notes.write("‘\(Sanitizer.visible(path))’ could not be read: \(error)\n")
            }
        case .timing(let value):
            showsTiming = value.map { $0 == "on" } ?? !showsTiming
            notes.write("timing is \(showsTiming ? "on" : "off")\n")
        case .fix:
            if let repaired { reply.nextLine = repaired } else { notes.write("the last statement had nothing to repair\n") }
        case .hint(let text): notes.write(text + "\n")
        case .unknown(let name):
            let names = SessionCommand.list.compactMap { $0.usage.dropFirst().split(separator: " ").first.map(String.init) }
            let near = names.first { $0.hasPrefix(name) && !name.isEmpty }
            notes.write("no command ‘:\(Sanitizer.visible(name))’" + (near.map { "; did you mean :\($0)?" } ?? "; :help lists them") + "\n")
        }
        return reply
    }

    private func help(_ topic: String?) -> String {
        let columns = options.isTerminal ? options.columns : nil
        guard let topic else {
            let widest = SessionCommand.list.map(\.usage.count).max() ?? 0
            let commands = SessionCommand.list.map { $0.usage.padded(to: widest) + "  " + $0.what }
            let list = "At the prompt:\n\n" + commands.map { "  " + $0 }.joined(separator: "\n") + "\n\n"
                + "Long answers are shown in a pager, where q returns here; PAGER=cat turns it off.\n\n"
            return HelpCatalog.laidOut(list, columns: columns, width: options.width)
                + HelpCatalog.overview(columns: columns, width: options.width)
        }
        if let page = HelpCatalog.page(topic, in: language) { return page.text(columns: columns, width: options.width) }
        return HelpCatalog.answer(toUnknown: topic, columns: columns, width: options.width)
    }

    private func showLast(output: inout some TextOutputStream, notes: inout some TextOutputStream) {
        guard let last = engine.lastResult else {
            notes.write("there is no last result yet\n")
            return
        }
        var whole = options
        whole.limit = nil
        ResultRenderer(format: format, options: whole).render(last, to: &output, notes: &notes)
    }

    private func setFormat(_ name: String?, notes: inout some TextOutputStream) {
        let all = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
        guard let name else {
            notes.write("format is \(format.rawValue); there are \(all)\n")
            return
        }
        guard let chosen = OutputFormat(rawValue: name.lowercased()) else {
            notes.write("no format ‘\(Sanitizer.visible(name))’; there are \(all)\n")
            return
        }
        format = chosen
    }

    private func setLimit(_ number: String?, notes: inout some TextOutputStream) {
        guard let number else {
            notes.write(options.limit.map { "at most \($0) rows are shown\n" } ?? "all rows are shown\n")
            return
        }
        guard let limit = Int(number), limit >= 0 else {
            notes.write("‘\(Sanitizer.visible(number))’ is no number of rows\n")
            return
        }
        options.limit = limit == 0 ? nil : limit
    }

    private func names() -> String {
        let vocabulary = engine.vocabulary
        var lines: [String] = []
        for (kind, names) in [
            ("result", vocabulary.results.sorted()), ("term", vocabulary.terms.sorted()),
            ("condition", vocabulary.conditions.sorted()), ("parameter", engine.parameterNames.map { "$" + $0 }),
        ] {
            lines += names.map { "\($0)  \(kind)" }
        }
        if engine.lastResult != nil { lines.append("it  the last result") }
        return lines.isEmpty ? "no names yet: let energy = find …\n" : lines.joined(separator: "\n") + "\n"
    }

    private func describe(_ topic: String?, output: inout some TextOutputStream, notes: inout some TextOutputStream) {
        guard let description = engine.describe(topic) else {
            notes.write("nothing is called ‘\(Sanitizer.visible(topic ?? ""))’; :schema lists the units\n")
            return
        }
        ResultRenderer(format: format, options: options).render(.description(description), to: &output, notes: &notes)
    }

    /// The lines of a file around a row of the last result.
    private func open(_ number: String?, output: inout some TextOutputStream, notes: inout some TextOutputStream) {
        guard let number, let row = Int(number), let location = location(ofRow: row - 1) else {
            notes.write(":open needs the number of a row of the last result that stands in a file\n")
            return
        }
        do {
            let lines = try engine.fileLines(files.read(location.path))
            for range in location.lines {
                for line in max(1, range.lowerBound - 1)...max(1, range.upperBound + 1) where line <= lines.count {
                    let mark = range.contains(line) ? "›" : " "
                    output.write("\(location.path):\(line)\(mark) \(Sanitizer.visible(lines[line - 1]))\n")
                }
            }
        } catch {
            notes.write("‘\(Sanitizer.visible(location.path))’ could not be read: \(error)\n")
        }
    }

    private func location(ofRow row: Int) -> ResultLocation? {
        switch engine.lastResult?.shape {
        case .units(let rows)?: rows.indices.contains(row) ? rows[row].location : nil
        case .concordance(let lines)?: lines.indices.contains(row) ? lines[row].location : nil
        default: nil
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
