import Documents
import Ingestion

/// A page's structure in a few lines, for golden files.
enum Outline {
    static func text(_ document: RecoveredDocument) -> String {
        let record = document.record
        var out = ""
        func add(_ label: String, _ value: String?) { if let value { out += "    \(label): \(value)\n" } }
        if let paper = record.publication { out += "publication: \(paper)\n" }
        if let date = record.date { out += "date: \(date)\n" }
        for (number, article) in record.articles.enumerated() {
            out += "a\(number + 1) \(article.kind.rawValue): \(article.title ?? "-")\n"
            add("kicker", article.kicker)
            add("subtitle", article.subtitle)
            add("column", article.column)
            add("source", article.source)
            add("document number", article.documentNumber)
            add("funding", article.funding)
            for person in article.people {
                let units = person.units.joined(separator: "、"), titles = person.titles.joined(separator: "、")
                out += "    \(person.role.rawValue) \(person.name ?? "-")"
                out += units.isEmpty && titles.isEmpty ? "\n" : " | \(units) | \(titles)\n"
            }
            for reason in article.uncertain { out += "    ? \(reason)\n" }
            for (index, paragraph) in article.paragraphs.enumerated() {
                out += "  \(index + 1) \(paragraph.kind.rawValue)"
                out += " [" + paragraph.content.pieces.map { String($0.place.firstLine) }.joined(separator: ",") + "]"
                if let heading = paragraph.heading { out += " under \(heading)" }
                if let label = paragraph.label { out += " label \(label)\(paragraph.continuesTurn ? " (goes on)" : "")" }
                if let earlier = paragraph.duplicateOf { out += " repeats \(earlier + 1)" }
                if let speaker = paragraph.speaker { out += " by \(article.people[speaker].name ?? "-")" }
                let text = paragraph.content.text
                out += text.count <= 24 ? " \(text)\n" : " \(text.prefix(10))…\(text.suffix(8))\n"
                for reason in paragraph.uncertain { out += "      ? \(reason)\n" }
            }
        }
        for text in record.furniture { out += "furniture: \(text.text.prefix(24))\n" }
        for warning in record.warnings { out += "warning: \(warning)\n" }
        return out
    }
}
