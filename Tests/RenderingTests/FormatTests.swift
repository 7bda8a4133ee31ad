import Documents
import Foundation
import QueryLang
import Rendering
import Testing
import Text

@Suite struct FormatTests {
    @Test(arguments: OutputFormat.allCases)
    func everyShapeInEveryFormat(format: OutputFormat) throws {
        try Golden.check(render(format, RenderOptions(isTerminal: true, columns: 80)), "\(format.rawValue).case")
    }

    @Test func narrowTerminalInColour() throws {
        try Golden.check(render(.table, RenderOptions(isTerminal: true, usesColor: true, columns: 40)), "table-40-colour.case")
    }

    /// Nothing but our own colour sequences and line feeds controls the terminal, whatever the document holds.
    @Test(arguments: OutputFormat.allCases)
    func noControlCharacterReachesATerminal(format: OutputFormat) {
        for color in [true, false] {
            let text = render(format, RenderOptions(isTerminal: true, usesColor: color))
                .replacing(/\u{1B}\[[0-9;]*m/, with: "")
            let unsafe = text.unicodeScalars.filter { $0 != "\n" && $0 != "\t" && $0.isUnsafe }
            #expect(unsafe.isEmpty)
        }
    }

    @Test(arguments: [20, 33, 40, 80, 132], [1, 2])
    func noLineIsWiderThanTheTerminal(columns: Int, ambiguous: Int) {
        let width = DisplayWidth(ambiguous: ambiguous)
        var output = ""
        var notes = ""
        let renderer = ResultRenderer(
            format: .table, options: RenderOptions(isTerminal: true, columns: columns, width: width))
        for result in Samples.all {
            // Below 4 cells a column says nothing: four of them need 22.
            if case .table = result.shape, columns < 22 { continue }
            renderer.render(result, to: &output, notes: &notes)
        }
        for line in output.split(separator: "\n") { #expect(width.cells(line) <= columns, "\(line)") }
    }

    @Test func textShowsTheWholeTextUnmarked() {
        let text = render(.text, RenderOptions())
        #expect(text.contains(Samples.units[2].text.replacing("\n", with: "\n   ")))
        #expect(!text.contains("【") && !text.contains("…"))
    }

    @Test func textIsMarkedByColourOnly() {
        let text = render(.text, RenderOptions(usesColor: true))
        #expect(text.contains("\u{1B}[1;7m") && !text.contains("【"))
        #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == render(.text, RenderOptions()))
    }

    @Test(arguments: [40, 80, 120], ["location", "article.location"])
    func placesInTablesAreNeverCut(columns: Int, name: String) {
        let places = ["papers/long/folder/name/a.txt:45,58,60-62", "b.txt:5"]
        let long = Value.string(String(repeating: "创新驱动发展", count: 20))
        let units = Value.list([.string("甲大学"), .string("甲大学"), .string("乙公司")])
        let table = ResultTable(
            columns: ["title", "author.unit", name], rows: places.map { [long, units, .string($0)] })
        var output = ""
        var notes = ""
        ResultRenderer(format: .table, options: RenderOptions(isTerminal: true, columns: columns))
            .render(QueryResult(shape: .table(table)), to: &output, notes: &notes)
        let joined = output.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        for place in places { #expect(joined.contains(place), "\(output)") }
        #expect(output.contains("甲大学、乙公司") && output.split(separator: "\n").allSatisfy { DisplayWidth().cells($0) <= columns })
    }

    @Test func jsonReadsBack() throws {
        var output = ""
        var notes = ""
        let renderer = ResultRenderer(format: .json, options: RenderOptions(limit: 2))
        renderer.render(Samples.list(Samples.units), to: &output, notes: &notes)
        let object = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(object["count"] as? Int == 3)
        #expect(object["complete"] as? Bool == false)
        #expect(rows.map { $0["text"] as? String } == Samples.units.prefix(2).map(\.text))
        #expect(rows[0]["lines"] as? [[Int]] == [[73, 75], [98, 98]])
        #expect(rows[0]["hits"] as? [[Int]] == [[3, 5], [11, 13]])
        #expect((object["notes"] as? [String])?.first?.hasPrefix("2 of 3 paragraphs shown") == true)
    }

    @Test func aCutOrEmptyResultSaysSo() {
        var output = ""
        var notes = ""
        let renderer = ResultRenderer(format: .table, options: RenderOptions(limit: 1))
        renderer.render(Samples.list(Samples.units), to: &output, notes: &notes)
        var empty = Samples.list([])
        empty.emptiness = ["“氢能”: 4 paragraphs", "both: 0"]
        renderer.render(empty, to: &output, notes: &notes)
        #expect(output.hasSuffix("\n3 paragraphs\n0 paragraphs\n"))
        #expect(
            notes == """
                note: 1 of 3 paragraphs shown; --limit 0 shows all
                note: nothing found; each condition alone leaves:
                note:   “氢能”: 4 paragraphs
                note:   both: 0

                """)
    }

    /// A tag opens by its scalar, not by its character: a combining mark behind `<` must not smuggle it through.
    @Test func marksUpNothingOfTheDocument() {
        let unit = ResultUnit(
            unit: "paragraph", location: ResultLocation(path: "<i>", lines: []), text: "<\u{301}script>&\"' |\u{301}`x`",
            hits: [])
        var html = ""
        var markdown = ""
        var notes = ""
        ResultRenderer(format: .html, options: RenderOptions()).render(Samples.list([unit]), to: &html, notes: &notes)
        ResultRenderer(format: .markdown, options: RenderOptions())
            .render(Samples.list([unit]), to: &markdown, notes: &notes)
        #expect(html.contains("<p>&lt;\u{301}script&gt;&amp;&quot;&#39; |\u{301}`x`</p>"))
        #expect(markdown.contains("> \\<\u{301}script\\>\\&\"' \\|\u{301}\\`x\\`"))
    }

    @Test func hitsOutsideTheTextAreLeftOut() {
        let unit = ResultUnit(
            unit: "paragraph", location: ResultLocation(path: "a", lines: []), text: "氢能",
            hits: [ResultHit(range: 1..<9), ResultHit(range: 0..<1, pieces: [0..<7])])
        for format in OutputFormat.allCases {
            var output = ""
            var notes = ""
            ResultRenderer(format: format, options: RenderOptions()).render(Samples.list([unit]), to: &output, notes: &notes)
            #expect(!output.isEmpty)
        }
    }

    @Test func cancelledRenderingStops() {
        var output = ""
        var notes = ""
        let renderer = ResultRenderer(format: .ndjson, options: RenderOptions(isCancelled: { true }))
        renderer.render(Samples.list(Samples.units), to: &output, notes: &notes)
        #expect(output.isEmpty)
    }
}
