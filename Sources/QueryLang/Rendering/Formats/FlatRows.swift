import Documents
import QueryLang

/// A result of any shape as columns of plain text, for formats that know nothing but columns.
struct FlatRows {
    let names: [String]
    private let result: QueryResult
    /// Words of the fields behind the fixed columns of a unit.
    private let fields: [String]

    private static let unitColumns = [
        "document", "lines", "article", "article_title", "index", "heading", "authors", "speaker", "text", "hits",
    ]

    init(_ result: QueryResult, rows: Range<Int>) {
        self.result = result
        switch result.shape {
        case .units(let units):
            fields = Self.fields(of: units, rows: rows)
            names = Self.unitColumns + fields
        case .concordance:
            fields = []
            names = ["left", "node", "right", "document", "lines", "article", "article_title"]
        case .table(let table):
            fields = []
            names = table.columns
        case .number:
            fields = []
            names = ["count"]
        }
    }

    func cells(ofRow row: Int) -> [String] {
        switch result.shape {
        case .units(let units): cells(of: units[row])
        case .concordance(let lines):
            [lines[row].left, lines[row].node, lines[row].right] + place(lines[row].location, lines[row].article)
        case .table(let table): table.rows[row].map(ValueText.plain)
        case .number(let number): [ValueText.plain(.number(number))]
        }
    }

    private func cells(of unit: ResultUnit) -> [String] {
        let fixed: [String] =
            place(unit.location, unit.article) + [
                unit.index.map { String($0) } ?? "", unit.heading ?? "",
                unit.authors.map(ValueText.person).joined(separator: "; "),
                unit.speaker.map(ValueText.person) ?? "", unit.text, String(unit.hits.count),
            ]
        return fixed + fields.map { name in
            if name == "context", let context = unit.context { return context }
            return unit.fields.first { $0.name == name }.map { ValueText.plain($0.value) } ?? ""
        }
    }

    private func place(_ location: ResultLocation, _ article: ResultArticle?) -> [String] {
        let lines = ResultLocation(path: "", lines: location.lines).description.drop { $0 == ":" }
        return [location.path, String(lines), article.map { String($0.index) } ?? "", article?.title ?? ""]
    }

    /// Fields that the schema gives the unit and no fixed column shows, so that the columns do not hang on the rows;
    /// of matches also the named groups that any row has.
    private static func fields(of units: UnitRows, rows: Range<Int>) -> [String] {
        let shown = Set(unitColumns)
        var names = Schema.fields(of: UnitKind(rawValue: units.unit) ?? .person).map(\.field.rawValue)
            .filter { !shown.contains($0) && $0 != "location" && $0 != "length" }
        guard units.unit == "match" else { return names }
        // The sentence of a match stands for what is left and right of it.
        names = ["context"] + names.filter { $0 != "left" && $0 != "right" }
        var known = Set(names).union(shown)
        for row in rows {
            for field in units[row].fields where known.insert(field.name).inserted { names.append(field.name) }
        }
        return names
    }
}
