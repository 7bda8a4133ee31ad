import Documents

/// Shows what recovery made of a page: line by line with every reason, or as the structure that annotated pages have.
public struct Inspection: Sendable {
    public var document: RecoveredDocument

    public init(_ document: RecoveredDocument) { self.document = document }

    // MARK: Text

    /// Every line that is not blank with its role, its place and the reason; then the seams with their evidence and the
    /// rivals that lost; then what recovery is not sure of. Ends with a line feed.
    public func text(lines: [SourceLine]) -> String {
        var out = document.record.path + "\n"
        for decision in document.decisions {
            let home = decision.article.map { "a\($0)" + (decision.paragraph.map { ".\($0)" } ?? "") } ?? "-"
            let quote =
                lines.indices.contains(decision.index)
                ? String(ScalarText(lines[decision.index].text).trimmed.prefix(16)) : ""
            out += Self.pad(String(decision.line), 6) + Self.pad(home, 8) + Self.pad(decision.role, 16)
            out += quote + "    (" + decision.reason + ")\n"
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
        let furniture = record.furniture.flatMap(\.pieces).map(\.place)
        var out = ""
        JSONText.object([
            ("source", .string(record.name)), ("publication", .string(orNull: record.publication)),
            ("date", .string(orNull: record.date.map(\.description))),
            ("articles", .array(record.articles.enumerated().map { Self.article($1, number: $0 + 1) })),
            ("furniture_lines", Self.ranges(furniture)), ("shared_lines", .array([])),
        ]).write(into: &out)
        return out + "\n"
    }

    private static func article(_ article: ArticleRecord, number: Int) -> JSONText {
        let doubts = article.uncertain + article.people.flatMap(\.uncertain)
        return .object(
            [
                ("id", .string("a\(number)")),
                ("kind", .string(article.kind == .other ? "article" : article.kind.rawValue)),
                ("title", .string(orNull: article.title)), ("kicker", .string(orNull: article.kicker)),
                ("subtitle", .string(orNull: article.subtitle)), ("column", .string(orNull: article.column)),
                ("authors", .array(article.people.map(person))), ("source_note", .string(orNull: article.source)),
                ("funding_note", .string(orNull: article.funding)),
                (
                    "paragraphs",
                    .array(article.paragraphs.enumerated().map { paragraph($1, number: $0 + 1, in: article) })
                ),
                ("meta_lines", ranges(article.metaPlaces)),
            ] + flags(doubts))
    }

    private static func person(_ person: PersonRecord) -> JSONText {
        var units = person.units
        if person.uncertain.contains(PeopleBuilder.elided), let phrase = person.affiliation {
            units = []
            for post in PostReader.posts(ScalarText(phrase), completing: false) {
                if let unit = post.unit.map({ String($0) }), !units.contains(unit) { units.append(unit) }
            }
        }
        func joined(_ values: [String]) -> JSONText { values.isEmpty ? .null : .string(values.joined(separator: "、")) }
        return .object([
            ("name", .string(orNull: person.name)), ("unit", joined(units)), ("role", .string(person.role.rawValue)),
            ("title", joined(person.titles)),
        ])
    }

    private static func paragraph(_ paragraph: ParagraphRecord, number: Int, in article: ArticleRecord) -> JSONText {
        let person = paragraph.speaker.flatMap { article.people.indices.contains($0) ? article.people[$0].name : nil }
        return .object(
            [
                ("n", .number(number)), ("kind", .string(paragraph.kind.rawValue)),
                ("heading", .string(orNull: paragraph.heading)),
                ("speaker", .string(orNull: paragraph.label ?? person)),
                ("text", .string(paragraph.content.text)), ("lines", ranges(paragraph.content.pieces.map(\.place))),
            ] + (paragraph.duplicateOf.map { [("duplicate_of", .number($0 + 1))] } ?? []) + flags(paragraph.uncertain))
    }

    private static func flags(_ doubts: [String]) -> [(String, JSONText)] {
        doubts.isEmpty ? [] : [("uncertain", .bool(true)), ("why", .string(doubts.joined(separator: "; ")))]
    }

    /// Lines in reading order as [first, last]; neighbours in rising order are put together.
    private static func ranges(_ places: [FileRange]) -> JSONText {
        var ranges: [(Int, Int)] = []
        for place in places {
            if let last = ranges.indices.last, place.firstLine > ranges[last].1, place.firstLine <= ranges[last].1 + 1 {
                ranges[last].1 = place.lastLine
            } else {
                ranges.append((place.firstLine, place.lastLine))
            }
        }
        return .array(ranges.map { .array([.number($0.0), .number($0.1)]) })
    }
}
