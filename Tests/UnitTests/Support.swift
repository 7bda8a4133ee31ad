import Documents
import QueryLang
import Testing
import Text

/// A collection of paragraphs, each a body paragraph of one article unless its text opens with a label: `王一:…`.
enum Pages {
    static func collection(_ paragraphs: [String], title: String? = nil, furniture: [String] = []) -> Collection {
        let people = [
            PersonRecord(name: "王一", units: ["甲大学"], role: .author),
            PersonRecord(name: "李二", units: ["乙公司"], role: .guest),
        ]
        let records = paragraphs.map { text in
            let isTurn = text.hasPrefix("李二:")
            return ParagraphRecord(
                kind: isTurn ? .turn : .body, content: sourced(text), speaker: isTurn ? 1 : nil, label: isTurn ? "李二" : nil)
        }
        return Collection(
            records: [
                DocumentRecord(
                    path: "pages/a.txt", name: "a.txt",
                    articles: [ArticleRecord(title: title, people: people, paragraphs: records)],
                    furniture: furniture.map(sourced))
            ], name: "pages")
    }

    private static func sourced(_ text: String) -> SourcedText {
        let place = FileRange(bytes: 0..<text.utf8.count, firstLine: 1, lastLine: 1)
        return SourcedText(text: text, pieces: [SourcedText.Piece(offset: 0, place: place)])
    }
}

/// What a query gives: units by their text, a table row by row, a number; or the codes of what is wrong with it.
func answer(_ query: String, in collection: Collection) -> [String] {
    var engine = Engine(collection: collection)
    var rows: [String] = []
    let diagnostics = engine.run(SourceText(name: "query", text: query)) { outcome in
        guard case .result(let result) = outcome else { return }
        switch result.shape {
        case .units(let units): rows += units.map(\.text)
        case .table(let table): rows += table.rows.map { $0.map(show).joined(separator: " | ") }
        case .number(let number): rows.append(show(.number(number)))
        case .concordance(let lines): rows += lines.map(\.node)
        }
    }
    let errors = diagnostics.filter { $0.severity == .error }
    return errors.isEmpty ? rows : errors.map { $0.code.rawValue }
}

private func show(_ value: Value) -> String {
    switch value {
    case .missing: "—"
    case .bool(let value): value ? "yes" : "no"
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .string(let text): text
    case .date(let date): date.description
    case .unit(let unit): "\(unit.kind.rawValue) \(unit.row)"
    case .list(let values): values.map(show).joined(separator: "+")
    }
}
