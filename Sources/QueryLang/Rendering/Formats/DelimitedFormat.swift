import Documents
import QueryLang

/// `csv` and `tsv`: a line of column names, then a line a row, quoted as RFC 4180 says (a field with a delimiter, a
/// quotation mark or a line break stands in quotation marks, each mark in it doubled). Lines end in LF.
struct DelimitedFormat: OutcomeFormat {
    let options: RenderOptions
    let delimiter: Character

    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        let columns = FlatRows(result, rows: rows)
        write(columns.names, to: &output)
        for row in rows {
            if options.isCancelled() { return row - rows.lowerBound }
            write(columns.cells(ofRow: row), to: &output)
        }
        return rows.count
    }

    func write(_ description: Description, to output: inout some TextOutputStream) {
        write(description.columns, to: &output)
        for row in description.rows { write(row, to: &output) }
    }

    func write(plan lines: [String], to output: inout some TextOutputStream) {
        write(["plan"], to: &output)
        for line in lines { write([line], to: &output) }
    }

    private func write(_ fields: [String], to output: inout some TextOutputStream) {
        // A line with nothing on it would be read as no row.
        if fields == [""] { return output.write("\"\"\n") }
        output.write(fields.map(quoted).joined(separator: String(delimiter)) + "\n")
    }

    private func quoted(_ field: String) -> String {
        // A file keeps every character; a terminal never gets a control character.
        let field = options.isTerminal ? Sanitizer.visibleLines(field) : field
        let separator = delimiter.unicodeScalars.first
        let needsQuotes = field.unicodeScalars.contains { $0 == separator || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        guard needsQuotes else { return field }
        var inner = ""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { inner += "\"" }
            inner.unicodeScalars.append(scalar)
        }
        return "\"" + inner + "\""
    }
}
