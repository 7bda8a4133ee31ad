import Documents
import QueryLang
import Rendering

/// Results of every shape, with what makes rendering hard: Han beside Latin, control characters, missing values.
enum Samples {
    static let author = ResultPerson(
        name: "李明", units: ["山城大学"], titles: ["教授"], affiliation: "山城大学教授", role: "author")
    static let second = ResultPerson(name: "王芳", units: ["山城大学"], titles: [], affiliation: nil, role: "author")
    static let host = ResultPerson(name: nil, units: ["山城日报"], titles: [], affiliation: nil, role: "host")

    static let units: [ResultUnit] = [
        ResultUnit(
            unit: "paragraph", location: ResultLocation(path: "papers/a.txt", lines: [73...75, 98...98]),
            article: ResultArticle(index: 2, title: "绿色转型的路径"), index: 4,
            text: "发展“氢能”产业,要让氢能*走进*千家万户，<b>储能</b>与 hydrogen | grid 一起建设，并且把成本降到原来的20%以下。",
            hits: [hit(3..<5), hit(11..<13)], authors: [author, second], heading: "一、产业",
            fields: [("kind", .string("body")), ("uncertain", .bool(false))]),
        ResultUnit(
            unit: "paragraph", location: ResultLocation(path: "papers/b\u{1B}.txt", lines: [5...5]),
            article: ResultArticle(index: 1, title: nil), index: 1,
            text: "1. 制氢\u{1B}[2J装置与储氢罐相距\u{202E}三米，\"安全\"第一",
            hits: [ResultHit(range: 3..<12, pieces: [3..<5, 10..<12])], speaker: host, authors: [],
            fields: [("kind", .string("turn")), ("label", .string("山城日报")), ("uncertain", .bool(true))]),
        ResultUnit(
            unit: "paragraph", location: ResultLocation(path: "papers/c.txt", lines: [9...30]),
            article: ResultArticle(index: 1, title: "长文"), index: 7,
            text: String(repeating: "山水相连，", count: 120) + "氢能" + String(repeating: "城乡一体，", count: 120) + "氢能。"
                + String(repeating: "人人参与，\n", count: 3) + String(repeating: "人人参与，", count: 57) + "氢能",
            hits: [hit(600..<602), hit(1202..<1204), hit(1508..<1510)], authors: [host]),
    ]

    static let people: [ResultUnit] = [
        ResultUnit(
            unit: "author", location: ResultLocation(path: "papers/a.txt", lines: [12...12]),
            article: ResultArticle(index: 2, title: "绿色转型的路径"), index: 1, text: "李明",
            fields: [
                ("name", .string("李明")), ("unit", .list([.string("山城大学"), .string("西部学会")])),
                ("title", .string("教授")), ("role", .string("author")), ("affiliation", .missing),
            ])
    ]

    static let matches: [ResultUnit] = {
        var match = ResultUnit(
            unit: "match", location: ResultLocation(path: "papers/a.txt", lines: [73...73]),
            article: ResultArticle(index: 2, title: "绿色转型的路径"), text: "氢能", hits: [hit(4..<6)],
            authors: [author], fields: [("kind_of_gas", .string("氢"))])
        match.context = "大力发展氢能及储能产业。"
        return [match]
    }()

    static let table = ResultTable(
        columns: ["author.unit", "since", "n", "score"],
        rows: [
            [.list([.string("山城大学"), .string("西部学会")]), date(2024, 3), .number(12), .number(11.23456789)],
            [.string("Institute of \"Hydrogen\", Ltd | A*"), date(2023, nil), .number(3), .number(0.000123456)],
            [.missing, .missing, .number(1_000_000), .missing],
        ])

    static let lines: [ConcordanceLine] = [
        ConcordanceLine(
            left: "走进千家万户，发展", node: "氢能", right: "产业，形成完整链条",
            location: ResultLocation(path: "papers/very/long/folder/name/a.txt", lines: [73...75]), article: ResultArticle(index: 2, title: "绿色转型的路径")),
        ConcordanceLine(
            left: "", node: "hydrogen", right: " grid", location: ResultLocation(path: "b.txt", lines: [5...5]), article: nil),
    ]

    static func list(_ units: [ResultUnit], _ unit: String = "paragraph", _ plural: String = "paragraphs") -> QueryResult {
        QueryResult(shape: .units(UnitRows(unit: unit, plural: plural, count: units.count) { units[$0] }))
    }

    static let all: [QueryResult] = [
        list(units), list(people, "author", "authors"), list(matches, "match", "matches"), QueryResult(shape: .table(table)),
        QueryResult(shape: .concordance(Concordance(width: 10, count: lines.count) { lines[$0] })),
        QueryResult(shape: .number(33)),
    ]

    static let description = Description(
        title: "paragraph", spellings: ["段落", "段"], summary: "one paragraph in reading order",
        columns: ["field", "type", "what it is"], rows: [["kind", "one of a list", "what kind of paragraph"]])

    private static func hit(_ range: Range<Int>) -> ResultHit { ResultHit(range: range) }
    private static func date(_ year: Int, _ month: Int?) -> Value { DateValue(year: year, month: month).map(Value.date) ?? .missing }
}

/// Every outcome of the samples in one format, with the notes behind.
func render(_ format: OutputFormat, _ options: RenderOptions) -> String {
    var output = ""
    var notes = ""
    let renderer = ResultRenderer(format: format, options: options)
    for result in Samples.all {
        renderer.render(result, to: &output, notes: &notes)
        output += "----\n"
    }
    renderer.render(.description(Samples.description), to: &output, notes: &notes)
    renderer.render(.explanation(["find paragraphs", "  where mentions \"<氢能>\""]), to: &output, notes: &notes)
    return output + notes
}
