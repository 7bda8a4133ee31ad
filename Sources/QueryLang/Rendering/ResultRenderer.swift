import QueryLang

/// One way to write what statements give. Rows go out one by one: a result of a million rows is never held as text.
protocol OutcomeFormat {
    /// - Returns: how many rows were written: all that were asked for, unless writing was stopped.
    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int
    func write(_ description: Description, to output: inout some TextOutputStream)
    func write(plan lines: [String], to output: inout some TextOutputStream)
}

/// Writes outcomes in one format: rows to the output, notes (what was left out, why it is empty, how to see the rest)
/// to a second stream, so that a pipe gets rows and nothing else.
public struct ResultRenderer: Sendable {
    public let format: OutputFormat
    public let options: RenderOptions

    public init(format: OutputFormat, options: RenderOptions) {
        self.format = format
        self.options = options
    }

    public func render(
        _ outcome: Outcome, to output: inout some TextOutputStream, notes: inout some TextOutputStream
    ) {
        switch outcome {
        case .result(let result): render(result, to: &output, notes: &notes)
        case .defined(let name, let kind):
            // Among the results of other statements, in order; a pipe gets rows only.
            if options.isTerminal, format == .table || format == .text {
                output.write("\(Sanitizer.visible(name)) is now a \(kind.rawValue)\n")
            }
        case .description(let description): implementation.write(description, to: &output)
        case .explanation(let lines): implementation.write(plan: lines, to: &output)
        }
    }

    public func render(
        _ result: QueryResult, to output: inout some TextOutputStream, notes: inout some TextOutputStream
    ) {
        let rows = options.shownRows(of: result.rowCount)
        let written = implementation.write(result, rows: rows, to: &output)
        for note in ResultNotes.lines(of: result, wanted: rows.count, written: written, options: options) {
            let text = Sanitizer.visible(note)
            let columns = options.isTerminal ? options.columns : nil
            notes.write("note: " + Prose.wrapped(text, after: 6, indent: 6, columns: columns, width: options.width) + "\n")
        }
    }

    private var implementation: any OutcomeFormat {
        switch format {
        case .table: TableFormat(options: options, isForTerminal: true)
        case .text: TableFormat(options: options, isForTerminal: false)
        case .json: JSONFormat(options: options)
        case .ndjson: JSONLinesFormat(options: options)
        case .csv: DelimitedFormat(options: options, delimiter: ",")
        case .tsv: DelimitedFormat(options: options, delimiter: "\t")
        case .markdown: MarkdownFormat(options: options)
        case .html: HTMLFormat(options: options)
        }
    }
}

/// What a result wants known beside its rows.
enum ResultNotes {
    /// - Parameters:
    ///   - wanted: rows that a limit leaves.
    ///   - written: fewer if writing was stopped.
    static func lines(of result: QueryResult, wanted: Int, written: Int, options: RenderOptions) -> [String] {
        var lines: [String] = []
        if written < wanted {
            lines.append("\(written) of \(counted(result)) written; it was stopped here")
        } else if wanted < result.rowCount {
            lines.append("\(wanted) of \(counted(result)) shown; \(options.limitHint)")
        }
        if let shortfall = result.shortfall { lines.append("not complete: \(shortfall)") }
        lines += result.notes
        if result.rowCount == 0 {
            lines.append("nothing found" + (result.emptiness.isEmpty ? "" : heading(of: result)))
            lines += result.emptiness.map { "  " + $0 }
        } else if !result.emptiness.isEmpty {
            lines.append("nothing was found to count" + heading(of: result))
            lines += result.emptiness.map { "  " + $0 }
        }
        return lines
    }

    private static func heading(of result: QueryResult) -> String {
        result.emptinessIsOfConditions ? "; each condition alone leaves:" : ":"
    }

    /// `1 paragraph`, `12 rows`.
    static func counted(_ result: QueryResult) -> String {
        let count = result.rowCount
        switch result.shape {
        case .units(let rows): return "\(count) \(count == 1 ? rows.unit : rows.plural)"
        case .concordance: return count == 1 ? "1 line" : "\(count) lines"
        case .table: return count == 1 ? "1 row" : "\(count) rows"
        case .number: return "1 number"
        }
    }
}
