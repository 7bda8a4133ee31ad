import Documents

/// Shows what recovery made of a page: line by line with every reason, or as the structure that annotated pages have.
public struct Inspection: Sendable {
    public var document: RecoveredDocument

    public init(_ document: RecoveredDocument) { self.document = document }

    // MARK: Text

    /// Every line that is not blank with its role, its place and the reason; then the seams with their evidence and the
    /// rivals that lost; then what recovery is not sure of. Ends with a line feed.
    public var text: String {
        var out = document.record.path + "\n"
        for decision in document.decisions {
            let home = decision.article.map { "a\($0)" + (decision.paragraph.map { ".\($0)" } ?? "") } ?? "-"
            out += Self.pad(String(decision.line), 6) + Self.pad(home, 8) + Self.pad(decision.role, 16)
            out += decision.opening + "    (" + decision.reason + ")\n"
        }
        if !document.seams.isEmpty { out += "\nseams\n" }
        for seam in document.seams {
            out += "  \(seam.leftLine) + \(seam.rightLine)  score \(SeamScorer.tenths(seam.score))\n"
            for reason in seam.evidence { out += "      \(reason)\n" }
            for rival in seam.rivals { out += "      not \(rival.line): \(SeamScorer.tenths(rival.score))\n" }
            if let reason = seam.uncertain { out += "      uncertain: \(reason)\n" }
        }
        let repeats = Self.repeats(in: document.record)
        if !repeats.isEmpty { out += "\nrepeated paragraphs\n" }
        for line in repeats { out += "  \(line)\n" }
        let doubts = Self.doubts(of: document.record)
        if !doubts.isEmpty { out += "\nnot sure\n" }
        for doubt in doubts { out += "  \(doubt)\n" }
        return out
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private static func repeats(in record: DocumentRecord) -> [String] {
        record.articles.enumerated().flatMap { number, article in
            article.paragraphs.enumerated().compactMap { index, paragraph in
                paragraph.duplicateOf.map { "a\(number + 1).\(index + 1) repeats a\(number + 1).\($0 + 1)" }
            }
        }
    }

    private static func doubts(of record: DocumentRecord) -> [String] {
        var doubts = record.warnings
        for (number, article) in record.articles.enumerated() {
            doubts += article.uncertain.map { "a\(number + 1): \($0)" }
            for person in article.people {
                doubts += person.uncertain.map { "a\(number + 1) \(person.name ?? "a nameless author"): \($0)" }
            }
            for (index, paragraph) in article.paragraphs.enumerated() {
                doubts += paragraph.uncertain.map { "a\(number + 1).\(index + 1): \($0)" }
            }
        }
        return doubts
    }

    // MARK: JSON

    /// The schema of annotated pages: source, publication, date, articles, furniture_lines, shared_lines. Units are as
    /// printed there: an institution that recovery put in is left out again. Ends with a line feed.
    public var json: String {
        let record = document.record
        var writer = JSONWriter(.indented)
        writer.object { writer in
            writer.field("source", record.name)
            writer.field("publication", record.publication)
            writer.field("date", record.date.map(\.description))
            writer.key("articles")
            writer.array { writer in
                for (index, article) in record.articles.enumerated() { Self.write(article, number: index + 1, to: &writer) }
            }
            Self.write(record.furniture.flatMap(\.pieces).map(\.place), as: "furniture_lines", to: &writer)
            Self.write([], as: "shared_lines", to: &writer)
        }
        writer.endLine()
        return writer.text
    }

    private static func write(_ article: ArticleRecord, number: Int, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", "a\(number)")
            writer.field("kind", article.kind == .other ? "article" : article.kind.rawValue)
            writer.field("title", article.title)
            writer.field("kicker", article.kicker)
            writer.field("subtitle", article.subtitle)
            writer.field("column", article.column)
            writer.key("authors")
            writer.array { writer in
                for person in article.people { write(person, to: &writer) }
            }
            writer.field("source_note", article.source)
            writer.field("funding_note", article.funding)
            writer.key("paragraphs")
            writer.array { writer in
                for (index, paragraph) in article.paragraphs.enumerated() {
                    write(paragraph, number: index + 1, in: article, to: &writer)
                }
            }
            write(article.metaPlaces, as: "meta_lines", to: &writer)
            write(doubts: article.uncertain + article.people.flatMap(\.uncertain), to: &writer)
        }
    }

    private static func write(_ person: PersonRecord, to writer: inout JSONWriter) {
        var units = person.units
        if person.uncertain.contains(PeopleBuilder.elided), let phrase = person.affiliation {
            units = []
            for post in PostReader.posts(ScalarText(phrase), completing: false) {
                if let unit = post.unit.map({ String($0) }), !units.contains(unit) { units.append(unit) }
            }
        }
        func joined(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "、") }
        writer.object { writer in
            writer.field("name", person.name)
            writer.field("unit", joined(units))
            writer.field("role", person.role.rawValue)
            writer.field("title", joined(person.titles))
        }
    }

    private static func write(_ paragraph: ParagraphRecord, number: Int, in article: ArticleRecord, to writer: inout JSONWriter) {
        let person = paragraph.speaker.flatMap { article.people.indices.contains($0) ? article.people[$0].name : nil }
        writer.object { writer in
            writer.key("n")
            writer.number(number)
            writer.field("kind", paragraph.kind.rawValue)
            writer.field("heading", paragraph.heading)
            writer.field("speaker", paragraph.label ?? person)
            writer.field("text", paragraph.content.text)
            write(paragraph.content.pieces.map(\.place), as: "lines", to: &writer)
            if let original = paragraph.duplicateOf {
                writer.key("duplicate_of")
                writer.number(original + 1)
            }
            write(doubts: paragraph.uncertain, to: &writer)
        }
    }

    private static func write(doubts: [String], to writer: inout JSONWriter) {
        guard !doubts.isEmpty else { return }
        writer.key("uncertain")
        writer.bool(true)
        writer.field("why", doubts.joined(separator: "; "))
    }

    /// Lines in reading order as [first, last]; neighbours in rising order are put together.
    private static func write(_ places: [FileRange], as key: String, to writer: inout JSONWriter) {
        var ranges: [(Int, Int)] = []
        for place in places {
            if let last = ranges.indices.last, place.firstLine > ranges[last].1, place.firstLine <= ranges[last].1 + 1 {
                ranges[last].1 = place.lastLine
            } else {
                ranges.append((place.firstLine, place.lastLine))
            }
        }
        writer.key(key)
        writer.flatArray { writer in
            for range in ranges {
                writer.array { writer in
                    writer.number(range.0)
                    writer.number(range.1)
                }
            }
        }
    }
}

extension JSONWriter {
    /// A key with a text, or with null.
    fileprivate mutating func field(_ key: String, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { null() }
    }
}
