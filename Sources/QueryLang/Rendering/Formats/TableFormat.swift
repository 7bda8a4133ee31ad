import Documents
import QueryLang
import Text

/// `table` and `text`: the two formats for eyes. `table` fits a terminal (wrapped, clipped, hits marked, a footer with
/// the count); `text` shows the same parts whole, and marks hits only where colour is asked for.
struct TableFormat: OutcomeFormat {
    let options: RenderOptions
    let isForTerminal: Bool

    var width: DisplayWidth { options.width }
    var color: Bool { options.usesColor }

    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        let written: Int
        switch result.shape {
        case .units(let units): written = write(units, rows: rows, to: &output)
        case .concordance(let concordance): written = write(concordance, rows: rows, to: &output)
        case .table(let table):
            let cells = table.rows[rows].lazy.prefix { _ in !options.isCancelled() }.map { $0.map(ValueText.readable) }
            written = write(columns: table.columns, cells: Array(cells), isNumeric: numericColumns(of: table), to: &output)
        case .number(let number):
            output.write(NumberText.short(number) + "\n")
            return 1
        }
        if isForTerminal {
            let footer = Glyph.glyphs(ResultNotes.counted(result), .faint, width: width)
            output.write((rows.isEmpty ? "" : "\n") + footer.drawn(color: color) + "\n")
        }
        return written
    }

    func write(_ description: Description, to output: inout some TextOutputStream) {
        let spellings = description.spellings.filter { $0 != description.title }.joined(separator: "  ")
        let title = Glyph.glyphs(description.title, .strong, width: width).drawn(color: color)
        output.write(title + (spellings.isEmpty ? "" : "  " + Sanitizer.visible(spellings)) + "\n")
        if !description.summary.isEmpty { output.write(Sanitizer.visibleLines(description.summary) + "\n") }
        guard !description.rows.isEmpty else { return }
        output.write("\n")
        write(columns: description.columns, cells: description.rows, isNumeric: [], wrapsLast: isForTerminal, to: &output)
    }

    func write(plan lines: [String], to output: inout some TextOutputStream) {
        for line in lines { output.write(Sanitizer.visible(line) + "\n") }
    }

    // MARK: Concordance

    private func write(_ lines: Concordance, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        let layout = concordanceLayout(lines, rows: rows)
        for row in rows {
            if options.isCancelled() { return row - rows.lowerBound }
            let text = isForTerminal ? fitted(lines[row], number: row + 1, layout) : whole(lines[row], lines)
            output.write(text + "\n")
        }
        return rows.count
    }

    // MARK: Tables

    private func numericColumns(of table: ResultTable) -> Set<Int> {
        var numeric = Set(table.columns.indices)
        for row in table.rows {
            if numeric.isEmpty { break }
            for column in numeric where column < row.count {
                switch row[column] {
                case .number, .missing: break
                default: numeric.remove(column)
                }
            }
        }
        return numeric
    }

    /// Aligned columns below their names, two spaces between. At a terminal the widest give way until the rows fit, but
    /// for places to cite, which are of no use when cut: where they leave no room, they stand below the rest of the row.
    ///
    /// - Parameter wrapsLast: whether cells of the last column go on below instead of being cut.
    /// - Returns: how many rows were written.
    @discardableResult
    private func write(
        columns: [String], cells: [[String]], isNumeric: Set<Int>, wrapsLast: Bool = false,
        to output: inout some TextOutputStream
    ) -> Int {
        guard !columns.isEmpty else { return 0 }
        var widths = columns.map { width.cells(Sanitizer.visible($0)) }
        for row in cells {
            if options.isCancelled() { break }
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], width.cells(Sanitizer.visible(cell)))
            }
        }
        let layout = ColumnLayout(
            widths: widths, kept: isForTerminal ? Set(columns.indices.filter { Self.isPlace(columns[$0]) }) : [],
            columns: isForTerminal ? options.columns : nil, gap: 2)
        write(row: columns, style: .strong, layout, isNumeric, to: &output)
        for (written, row) in cells.enumerated() {
            if options.isCancelled() { return written }
            var row = row
            var rest: [ArraySlice<Glyph>] = []
            if wrapsLast, let last = row.indices.last, layout.widths.indices.contains(last) {
                var lines = Glyph.glyphs(row[last], width: width).wrapped(columns: layout.widths[last])[...]
                row[last] = lines.popFirst()?.drawn(color: false) ?? ""
                rest = Array(lines)
            }
            write(row: row, style: .plain, layout, isNumeric, to: &output)
            let start = layout.widths.dropLast().reduce(0) { $0 + $1 + 2 }
            for line in rest { output.write(pad(start) + line.drawn(color: color) + "\n") }
        }
        return cells.count
    }

    /// A place on lines of its own, broken behind a comma or a slash where it can be: a pager cuts what is too long.
    func placeLines(_ place: String, _ style: Style, columns: Int) -> [String] {
        var lines: [[Glyph]] = [[]]
        var used = 0
        for glyph in Glyph.glyphs(place, style, width: width) {
            if used + glyph.cells > columns, let line = lines.popLast() {
                let end = line.lastIndex { $0.text == "," || $0.text == "/" }.map { $0 + 1 } ?? line.count
                lines += [Array(line[..<end]), Array(line[end...])]
                used = line[end...].cells
            }
            lines[lines.count - 1].append(glyph)
            used += glyph.cells
        }
        return lines.map { $0.drawn(color: color) }
    }

    /// By its name; a column that was given another is like any other.
    private static func isPlace(_ column: String) -> Bool {
        ["location", "path"].contains { column == $0 || column.hasSuffix("." + $0) }
    }

    private func write(
        row: [String], style: Style, _ layout: ColumnLayout, _ isNumeric: Set<Int>, to output: inout some TextOutputStream
    ) {
        var line = ""
        for (column, cellWidth) in layout.widths.enumerated() where !layout.below.contains(column) {
            let cell = Glyph.glyphs(column < row.count ? row[column] : "", style, width: width)
                .clipped(columns: cellWidth, width: width)
            let padding = pad(cellWidth - cell.cells)
            if !line.isEmpty { line += "  " }
            if isNumeric.contains(column) { line += padding }
            line += cell.drawn(color: color)
            if !isNumeric.contains(column), column != layout.lastBeside { line += padding }
        }
        output.write(line + "\n")
        for column in layout.below where column < row.count {
            for line in placeLines(row[column], style, columns: options.columns - 4) { output.write(pad(4) + line + "\n") }
        }
    }

    func pad(_ cells: Int) -> String { String(repeating: " ", count: max(cells, 0)) }
}
