import Documents
import QueryLang
import Text

/// `table` and `text`: the two formats for eyes. `table` fits a terminal (wrapped, clipped, hits marked, a footer with
/// the count); `text` shows the same parts whole and unmarked.
struct TableFormat: OutcomeFormat {
    let options: RenderOptions
    let isForTerminal: Bool

    var width: DisplayWidth { options.width }
    var color: Bool { isForTerminal && options.usesColor }

    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) {
        switch result.shape {
        case .units(let units): write(units, rows: rows, to: &output)
        case .concordance(let concordance): write(concordance, rows: rows, to: &output)
        case .table(let table):
            let cells = table.rows[rows].map { $0.map(ValueText.readable) }
            write(columns: table.columns, cells: cells, isNumeric: numericColumns(of: table), to: &output)
        case .number(let number):
            output.write(NumberText.short(number) + "\n")
            return
        }
        if isForTerminal {
            let footer = Glyph.glyphs(ResultNotes.counted(result), .faint, width: width)
            output.write((rows.isEmpty ? "" : "\n") + footer.drawn(color: color) + "\n")
        }
    }

    func write(_ description: Description, to output: inout some TextOutputStream) {
        let spellings = description.spellings.filter { $0 != description.title }.joined(separator: "  ")
        let title = Glyph.glyphs(description.title, .strong, width: width).drawn(color: color)
        output.write(title + (spellings.isEmpty ? "" : "  " + Sanitizer.visible(spellings)) + "\n")
        if !description.summary.isEmpty { output.write(Sanitizer.visibleLines(description.summary) + "\n") }
        guard !description.rows.isEmpty else { return }
        output.write("\n")
        write(columns: description.columns, cells: description.rows, isNumeric: [], to: &output)
    }

    func write(plan lines: [String], to output: inout some TextOutputStream) {
        for line in lines { output.write(Sanitizer.visible(line) + "\n") }
    }

    // MARK: Concordance

    private func write(_ lines: Concordance, rows: Range<Int>, to output: inout some TextOutputStream) {
        for row in rows {
            if options.isCancelled() { return }
            let text = isForTerminal ? fitted(lines[row], number: row + 1, of: rows, lines) : whole(lines[row], lines)
            output.write(text + "\n")
        }
    }

    /// The nodes one below another, all context, the place behind.
    private func whole(_ line: ConcordanceLine, _ lines: Concordance) -> String {
        let left = Sanitizer.visible(line.left)
        let right = Sanitizer.visible(line.right)
        // A character takes two cells at most.
        let side = lines.width * 2
        return pad(side - width.cells(left)) + left + "  " + Sanitizer.visible(line.node) + "  " + right
            + pad(side - width.cells(right) + 2) + Sanitizer.visible(line.location.description)
    }

    /// Number, left side, node, right side and the end of the place, in the width of the terminal; a narrow one has no
    /// room for the place.
    private func fitted(_ line: ConcordanceLine, number: Int, of rows: Range<Int>, _ lines: Concordance) -> String {
        let numberWidth = String(rows.upperBound).count
        let label = pad(numberWidth - String(number).count) + String(number) + "  "
        let placeWidth = options.columns < 40 ? 0 : options.columns / 4
        let room = options.columns - label.count - placeWidth - 2
        let side = max(4, min(lines.width * 2, (room - 10) / 2))
        let left = Glyph.glyphs(line.left, width: width).clippedAtStart(columns: side, width: width)
        var node = Glyph.glyphs(line.node, .hit, width: width).clipped(columns: max(room - side - 6, 4), width: width)
        if !color { node = node.bracketed(width: width) }
        let right = Glyph.glyphs(line.right, width: width)
            .clipped(columns: max(min(side, room - side - node.cells - 2), 0), width: width)
        let sides = pad(side - left.cells) + left.drawn(color: color) + " " + node.drawn(color: color) + " "
        let text = label + sides + right.drawn(color: color)
        guard placeWidth > 0 else { return text }
        // What the sides leave over is the place's.
        let spare = options.columns - label.count - side * 2 - node.cells - 4
        let place = Glyph.glyphs(line.location.description, .faint, width: width)
            .clippedAtStart(columns: max(placeWidth, spare), width: width)
        let used = label.count + side + node.cells + right.cells + 2
        return text + pad(max(2, options.columns - used - place.cells)) + place.drawn(color: color)
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

    /// Aligned columns below their names, two spaces between; at a terminal the widest give way until the rows fit.
    private func write(
        columns: [String], cells: [[String]], isNumeric: Set<Int>, to output: inout some TextOutputStream
    ) {
        guard !columns.isEmpty else { return }
        var widths = columns.map { width.cells(Sanitizer.visible($0)) }
        for row in cells {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], width.cells(Sanitizer.visible(cell)))
            }
        }
        if isForTerminal { widths = ColumnLayout.fitted(widths, columns: options.columns, gap: 2) }
        write(row: columns, style: .strong, widths, isNumeric, to: &output)
        for row in cells {
            if options.isCancelled() { return }
            write(row: row, style: .plain, widths, isNumeric, to: &output)
        }
    }

    private func write(
        row: [String], style: Style, _ widths: [Int], _ isNumeric: Set<Int>, to output: inout some TextOutputStream
    ) {
        var line = ""
        for (column, cellWidth) in widths.enumerated() {
            let cell = Glyph.glyphs(column < row.count ? row[column] : "", style, width: width)
                .clipped(columns: cellWidth, width: width)
            let padding = pad(cellWidth - cell.cells)
            if column > 0 { line += "  " }
            if isNumeric.contains(column) { line += padding }
            line += cell.drawn(color: color)
            if !isNumeric.contains(column), column + 1 < widths.count { line += padding }
        }
        output.write(line + "\n")
    }

    func pad(_ cells: Int) -> String { String(repeating: " ", count: max(cells, 0)) }
}

enum ColumnLayout {
    /// Widths that fit into `columns` cells: the widest columns are narrowed first and together; no column below 4
    /// cells, so that many columns may still be too wide.
    static func fitted(_ widths: [Int], columns: Int, gap: Int) -> [Int] {
        let available = columns - gap * max(widths.count - 1, 0)
        guard widths.reduce(0, +) > available else { return widths }
        // The largest common cap under which they fit.
        var low = 4
        var high = max(widths.max() ?? 4, 4)
        while low < high {
            let cap = (low + high + 1) / 2
            if widths.reduce(0, { $0 + min($1, cap) }) <= available { low = cap } else { high = cap - 1 }
        }
        return widths.map { min($0, low) }
    }
}
