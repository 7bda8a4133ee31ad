import Documents
import QueryLang

extension TableFormat {
    /// A block a unit: a head line with what to cite, the text below it, an empty line between.
    ///
    /// - Returns: how many were written.
    func write(_ units: UnitRows, rows: Range<Int>, to output: inout some TextOutputStream) -> Int {
        for row in rows {
            if options.isCancelled() { return row - rows.lowerBound }
            if row > rows.lowerBound { output.write("\n") }
            write(units[row], number: row + 1, to: &output)
        }
        return rows.count
    }

    private func write(_ unit: ResultUnit, number: Int, to output: inout some TextOutputStream) {
        let lead = "\(number)  "
        let indent = lead.count
        let parts = UnitHead(unit)
        var head = Glyph.glyphs(parts.title, .strong, width: width)
        if !parts.people.isEmpty { head += Glyph.glyphs(" — " + parts.people, width: width) }
        head += Glyph.glyphs(" · " + place(of: unit), .faint, width: width)
        write(head, first: lead, indent: indent, to: &output)
        if let details = parts.details {
            write(Glyph.glyphs(details, .faint, width: width), first: pad(indent), indent: indent, to: &output)
        }
        if parts.showsText { write(text(of: unit, indent: indent), first: pad(indent), indent: indent, to: &output) }
    }

    /// At a terminal an article of many pieces is cited by its first and last lines.
    private func place(of unit: ResultUnit) -> String {
        let lines = unit.location.lines
        guard isForTerminal, lines.count > 6, let last = lines.last else { return unit.location.description }
        let start = ResultLocation(path: unit.location.path, lines: Array(lines.prefix(3))).description
        let end = ResultLocation(path: "", lines: [last]).description.drop { $0 == ":" }
        return "\(start),…,\(end) (\(lines.count) pieces)"
    }

    private func write(_ glyphs: [Glyph], first: String, indent: Int, to output: inout some TextOutputStream) {
        guard isForTerminal else {
            for (index, line) in glyphs.split(separator: .lineBreak).enumerated() {
                output.write((index == 0 ? first : pad(indent)) + line.drawn(color: color) + "\n")
            }
            return
        }
        for (index, line) in glyphs.wrapped(columns: options.columns - indent).enumerated() {
            output.write((index == 0 ? first : pad(indent)) + line.drawn(color: color) + "\n")
        }
    }

    /// The text with its hits marked; `table` shows a long one around its hits, `text` marks by colour only.
    private func text(of unit: ResultUnit, indent: Int) -> [Glyph] {
        let passage = Passage(text: unit.context ?? unit.text, hits: unit.hits)
        guard isForTerminal else { return passage.glyphs(of: 0..<passage.count, width: width) }
        // Six lines of wide characters, with a line of them around each hit.
        let lineLength = max((options.columns - indent) / 2, 8)
        let stretches =
            options.showsWholeText
            ? [Passage.Stretch(range: 0..<passage.count)]
            : passage.stretches(budget: lineLength * 6, context: lineLength)
        var glyphs: [Glyph] = []
        for stretch in stretches {
            if stretch.range.lowerBound > 0 { glyphs += Glyph.glyphs(glyphs.isEmpty ? "… " : " … ", .faint, width: width) }
            let piece = passage.glyphs(of: stretch.range, width: width)
            glyphs += color ? piece : piece.bracketed(width: width)
        }
        if let last = stretches.last, last.range.upperBound < passage.count {
            let more = last.hitsLeftOut
            let label = more == 0 ? " …" : " … (\(more) more \(more == 1 ? "hit" : "hits"))"
            glyphs += Glyph.glyphs(label, .faint, width: width)
        }
        return glyphs
    }
}

/// What the head of a unit's block says.
struct UnitHead {
    var title: String
    var people: String
    /// Fields that neither title nor text shows; nil when there are none.
    var details: String?
    /// False for what the title already says: a person's name, a document's path.
    var showsText: Bool

    init(_ unit: ResultUnit) {
        let isPerson = unit.fields.contains { $0.name == "role" }
        let speaks = unit.speaker.map { speaker in !unit.authors.contains { $0.name == speaker.name } } ?? false
        people = isPerson ? "" : ValueText.people(unit.authors + (speaks ? [unit.speaker].compactMap { $0 } : []), atMost: 4)
        switch unit.unit {
        case "document":
            title = unit.fields.first { $0.name == "name" }.map { ValueText.readable($0.value) } ?? unit.location.path
            showsText = !unit.hits.isEmpty
        case _ where isPerson:
            title = unit.text.isEmpty ? ValueText.missing : unit.text
            if let article = unit.article?.title { title += " › " + article }
            showsText = false
        default:
            title = unit.article.map { $0.title ?? "(no title)" } ?? "(no article)"
            if let heading = unit.heading, heading != unit.text { title += " › " + heading }
            showsText = true
        }
        let silent = Set(["heading", "name", "text", "path", "index", "length", "location"])
        let shown = unit.fields.filter { field in
            if silent.contains(field.name) || field.value.isMissing { return false }
            // Of the model's fields only what holds is worth a word; what a record says is shown.
            if field.value == .bool(false), !field.name.hasPrefix("meta.") { return false }
            if field.name == "title" { return isPerson }
            // What the head or the text shows anyway.
            if field.name == "label" { return unit.speaker == nil }
            return !(field.name == "kind" && [.string("body"), .string("turn")].contains(field.value))
        }
        details = shown.isEmpty
            ? nil : shown.map { "\($0.name): \(ValueText.readable($0.value))" }.joined(separator: " · ")
    }
}
