import Documents
import QueryLang

/// `html`: a fragment without scripts or style, to stand in any page. Hits are `<mark>`, places `<cite>`.
struct HTMLFormat: OutcomeFormat {
    let options: RenderOptions

    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        var written = 0
        output.write("<section class=\"yinde\">\n")
        if case .units(let units) = result.shape {
            for row in rows {
                if options.isCancelled() { break }
                write(units[row], to: &output)
                written += 1
            }
        } else {
            let flat = FlatRows(result, rows: rows)
            output.write("<table>\n")
            write(row: flat.names, tag: "th", to: &output)
            for row in rows {
                if options.isCancelled() { break }
                write(row: flat.cells(ofRow: row), tag: "td", to: &output)
                written += 1
            }
            output.write("</table>\n")
        }
        output.write("</section>\n")
        return written
    }

    private func write(_ unit: ResultUnit, to output: inout some TextOutputStream) {
        let head = UnitHead(unit)
        output.write("<article class=\"\(Self.escaped(unit.unit))\">\n<h3>\(Self.escaped(head.title))</h3>\n")
        if !head.people.isEmpty { output.write("<p class=\"people\">\(Self.escaped(head.people))</p>\n") }
        if let details = head.details { output.write("<p class=\"fields\">\(Self.escaped(details))</p>\n") }
        if head.showsText {
            let text = Passage(text: unit.context ?? unit.text, hits: unit.hits).runs().map { run in
                run.isHit ? "<mark>" + Self.escaped(run.text) + "</mark>" : Self.escaped(run.text)
            }
            for paragraph in text.joined().split(separator: "\n") { output.write("<p>" + paragraph + "</p>\n") }
        }
        output.write("<cite>\(Self.escaped(unit.location.description))</cite>\n</article>\n")
    }

    func write(_ description: Description, to output: inout some TextOutputStream) {
        output.write("<section class=\"yinde\">\n<h3>\(Self.escaped(description.title))</h3>\n")
        if !description.summary.isEmpty { output.write("<p>\(Self.escaped(description.summary))</p>\n") }
        if !description.rows.isEmpty {
            output.write("<table>\n")
            write(row: description.columns, tag: "th", to: &output)
            for row in description.rows { write(row: row, tag: "td", to: &output) }
            output.write("</table>\n")
        }
        output.write("</section>\n")
    }

    func write(plan lines: [String], to output: inout some TextOutputStream) {
        output.write("<pre class=\"plan\">" + lines.map { Self.escaped($0) }.joined(separator: "\n") + "</pre>\n")
    }

    private func write(row: [String], tag: String, to output: inout some TextOutputStream) {
        output.write("<tr>" + row.map { "<\(tag)>\(Self.escaped($0))</\(tag)>" }.joined() + "</tr>\n")
    }

    static func escaped(_ text: some StringProtocol) -> String {
        var safe = ""
        // By scalars: `<` with a combining mark is one character, and opens a tag all the same.
        for scalar in Sanitizer.visibleLines(text).unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
