import Documents
import QueryLang

/// `markdown` (CommonMark with GitHub's tables): a numbered item a unit with its text as a quotation, hits in bold.
struct MarkdownFormat: OutcomeFormat {
    let options: RenderOptions

    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        guard case .units(let units) = result.shape else {
            return writeTable(result, rows: rows, to: &output)
        }
        for row in rows {
            if options.isCancelled() { return row - rows.lowerBound }
            if row > rows.lowerBound { output.write("\n") }
            write(units[row], number: row + 1, to: &output)
        }
        return rows.count
    }

    private func write(_ unit: ResultUnit, number: Int, to output: inout some TextOutputStream) {
        let head = UnitHead(unit)
        let label = "\(number). "
        let indent = String(repeating: " ", count: label.count)
        var line = label + "**" + Self.escaped(head.title) + "**"
        if !head.people.isEmpty { line += " — " + Self.escaped(head.people) }
        output.write(line + " · " + Self.code(unit.location.description) + "\n")
        if let details = head.details { output.write("\n" + indent + Self.escaped(details) + "\n") }
        guard head.showsText else { return }
        let text = Passage(text: unit.context ?? unit.text, hits: unit.hits).runs().map { run in
            run.isHit ? Self.strong(run.text) : Self.escaped(run.text)
        }
        output.write("\n")
        for (index, paragraph) in text.joined().split(separator: "\n").enumerated() {
            if index > 0 { output.write(indent + ">\n") }
            output.write(indent + "> " + Self.guarded(paragraph) + "\n")
        }
    }

    private func writeTable(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        let flat = FlatRows(result, rows: rows)
        write(header: flat.names, to: &output)
        for row in rows {
            if options.isCancelled() { return row - rows.lowerBound }
            write(row: flat.cells(ofRow: row), to: &output)
        }
        return rows.count
    }

    func write(_ description: Description, to output: inout some TextOutputStream) {
        output.write("### " + Self.escaped(description.title) + "\n\n")
        if !description.summary.isEmpty { output.write(Self.escaped(description.summary) + "\n\n") }
        guard !description.rows.isEmpty else { return }
        write(header: description.columns, to: &output)
        for row in description.rows { write(row: row, to: &output) }
    }

    func write(plan lines: [String], to output: inout some TextOutputStream) {
        // Indented code: no line of a plan can close it.
        for line in lines { output.write("    " + Sanitizer.visible(line) + "\n") }
    }

    private func write(header: [String], to output: inout some TextOutputStream) {
        write(row: header, to: &output)
        output.write("|" + String(repeating: " --- |", count: header.count) + "\n")
    }

    private func write(row: [String], to output: inout some TextOutputStream) {
        output.write("| " + row.map { Self.escaped($0.replacing("\n", with: " ")) }.joined(separator: " | ") + " |\n")
    }

    /// Text in which no character has a meaning for Markdown, but for the line feeds between paragraphs.
    static func escaped(_ text: some StringProtocol) -> String {
        var safe = ""
        for scalar in Sanitizer.visibleLines(text).unicodeScalars {
            if "\\`*_[]<>|~&".unicodeScalars.contains(scalar) { safe += "\\" }
            safe.unicodeScalars.append(scalar)
        }
        return safe
    }

    /// Bold. CommonMark takes `**` beside a letter for a mark only where the bold text begins and ends with letters or
    /// digits; elsewhere the tag says it.
    private static func strong(_ text: Substring) -> String {
        let isPlain = [text.first, text.last].allSatisfy { $0.map { $0.isLetter || $0.isNumber } ?? false }
        return isPlain ? "**" + escaped(text) + "**" : "<b>" + escaped(text) + "</b>"
    }

    /// A line that does not begin a heading or a list.
    private static func guarded(_ line: some StringProtocol) -> String {
        guard let first = line.first else { return "" }
        if "#+-=".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return String(line) }
        return digits + "\\" + rest
    }

    private static func code(_ text: String) -> String {
        text.contains("`") ? escaped(text) : "`" + Sanitizer.visible(text) + "`"
    }
}
