import Documents
import QueryLang

/// `json`: one object a statement on lines of its own,
///
///     {"count":4,"rows":[…],"notes":[…],"complete":true}
///
/// `count` is of all rows, also when fewer are shown; `rows` holds objects as `ndjson` writes them; `notes` is always
/// there, so that a program need not ask which shape it got; `complete` says whether all rows are here: false when a
/// limit cut them, or the query or the writing of it was stopped. It comes last, since only then it is known.
struct JSONFormat: OutcomeFormat {
    let options: RenderOptions

    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        output.write("{\"count\":\(result.rowCount),\"rows\":[")
        var written = 0
        for row in rows {
            if options.isCancelled() { break }
            var writer = JSONWriter()
            JSONRows.write(row, of: result, to: &writer)
            output.write((written == 0 ? "\n" : ",\n") + writer.text)
            written += 1
        }
        var notes = JSONWriter()
        notes.strings(ResultNotes.lines(of: result, wanted: rows.count, written: written, options: options))
        let isComplete = result.isComplete && written == result.rowCount
        output.write((written == 0 ? "" : "\n") + "],\"notes\":" + notes.text + ",\"complete\":\(isComplete)}\n")
        return written
    }

    func write(_ description: Description, to output: inout some TextOutputStream) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("title")
            writer.string(description.title)
            writer.key("spellings")
            writer.strings(description.spellings)
            writer.key("summary")
            writer.string(description.summary)
            writer.key("rows")
            writer.array { writer in
                for row in description.rows { JSONRows.write(row, columns: description.columns, to: &writer) }
            }
        }
        output.write(writer.text + "\n")
    }

    func write(plan lines: [String], to output: inout some TextOutputStream) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("plan")
            writer.strings(lines)
        }
        output.write(writer.text + "\n")
    }
}

/// `ndjson`: one object a line.
struct JSONLinesFormat: OutcomeFormat {
    let options: RenderOptions

    func write(_ result: QueryResult, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        for row in rows {
            if options.isCancelled() { return row - rows.lowerBound }
            var writer = JSONWriter()
            JSONRows.write(row, of: result, to: &writer)
            output.write(writer.text + "\n")
        }
        return rows.count
    }

    func write(_ description: Description, to output: inout some TextOutputStream) {
        for row in description.rows {
            var writer = JSONWriter()
            JSONRows.write(row, columns: description.columns, to: &writer)
            output.write(writer.text + "\n")
        }
    }

    func write(plan lines: [String], to output: inout some TextOutputStream) {
        for line in lines {
            var writer = JSONWriter()
            writer.object { writer in
                writer.key("plan")
                writer.string(line)
            }
            output.write(writer.text + "\n")
        }
    }
}

/// Rows as JSON objects. What is missing is left out of units and null in tables, whose keys are their columns.
enum JSONRows {
    static func write(_ row: Int, of result: QueryResult, to writer: inout JSONWriter) {
        switch result.shape {
        case .units(let units): write(units[row], to: &writer)
        case .concordance(let lines): write(lines[row], to: &writer)
        case .table(let table):
            writer.object { writer in
                for (column, value) in zip(table.columns, table.rows[row]) {
                    writer.key(column)
                    write(value, to: &writer)
                }
            }
        case .number(let number):
            writer.object { writer in
                writer.key("count")
                writer.number(number)
            }
        }
    }

    static func write(_ row: [String], columns: [String], to writer: inout JSONWriter) {
        writer.object { writer in
            for (column, cell) in zip(columns, row) {
                writer.key(column)
                writer.string(cell)
            }
        }
    }

    static func write(_ unit: ResultUnit, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("unit")
            writer.string(unit.unit)
            writer.key("document")
            writer.string(unit.location.path)
            write(unit.article, to: &writer)
            if let index = unit.index {
                writer.key("index")
                writer.number(index)
            }
            writer.key("text")
            writer.string(unit.text)
            // The text that `hits` of a match count in.
            optional("context", unit.context, to: &writer)
            if let speaker = unit.speaker {
                writer.key("speaker")
                write(speaker, to: &writer)
            }
            if !unit.authors.isEmpty {
                writer.key("authors")
                writer.array { writer in
                    for author in unit.authors { write(author, to: &writer) }
                }
            }
            optional("heading", unit.heading, to: &writer)
            // Under a key of their own: a person's `unit` and `title` are not the object's.
            let fields = unit.fields.filter { !$0.value.isMissing }
            if !fields.isEmpty {
                writer.key("fields")
                writer.object { writer in
                    for field in fields {
                        writer.key(field.name)
                        write(field.value, to: &writer)
                    }
                }
            }
            lines(of: unit.location, to: &writer)
            writer.key("hits")
            ranges(unit.hits.map(\.range), to: &writer)
            let pieces = unit.hits.flatMap(\.pieces)
            if !pieces.isEmpty {
                writer.key("pieces")
                ranges(pieces, to: &writer)
            }
        }
    }

    private static func write(_ line: ConcordanceLine, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("left")
            writer.string(line.left)
            writer.key("node")
            writer.string(line.node)
            writer.key("right")
            writer.string(line.right)
            writer.key("document")
            writer.string(line.location.path)
            write(line.article, to: &writer)
            lines(of: line.location, to: &writer)
        }
    }

    private static func write(_ article: ResultArticle?, to writer: inout JSONWriter) {
        guard let article else { return }
        writer.key("article")
        writer.object { writer in
            writer.key("index")
            writer.number(article.index)
            optional("title", article.title, to: &writer)
        }
    }

    private static func write(_ person: ResultPerson, to writer: inout JSONWriter) {
        writer.object { writer in
            optional("name", person.name, to: &writer)
            if !person.units.isEmpty {
                writer.key("unit")
                writer.strings(person.units)
            }
            if !person.titles.isEmpty {
                writer.key("title")
                writer.strings(person.titles)
            }
            optional("affiliation", person.affiliation, to: &writer)
            writer.key("role")
            writer.string(person.role)
        }
    }

    private static func write(_ value: Value, to writer: inout JSONWriter) {
        switch value {
        case .missing: writer.null()
        case .bool(let flag): writer.bool(flag)
        case .number(let number): writer.number(number)
        case .string, .date, .unit: writer.string(ValueText.plain(value))
        case .list(let values):
            writer.array { writer in
                for value in values { write(value, to: &writer) }
            }
        }
    }

    private static func optional(_ key: String, _ value: String?, to writer: inout JSONWriter) {
        guard let value else { return }
        writer.key(key)
        writer.string(value)
    }

    private static func lines(of location: ResultLocation, to writer: inout JSONWriter) {
        writer.key("lines")
        writer.array { writer in
            for range in location.lines {
                writer.array { writer in
                    writer.number(range.lowerBound)
                    writer.number(range.upperBound)
                }
            }
        }
    }

    private static func ranges(_ ranges: [Range<Int>], to writer: inout JSONWriter) {
        writer.array { writer in
            for range in ranges {
                writer.array { writer in
                    writer.number(range.lowerBound)
                    writer.number(range.upperBound)
                }
            }
        }
    }
}

extension JSONWriter {
    /// Whole numbers without a fraction; null for what JSON cannot say (infinities, not a number).
    fileprivate mutating func number(_ value: Double) { token(value.isFinite ? NumberText.exact(value) : "null") }
}
