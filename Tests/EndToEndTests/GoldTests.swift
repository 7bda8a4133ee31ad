import Documents
import QueryLang
import Rendering
import TestSupport
import Testing
import Text

@Suite struct GoldTests {
    /// Questions whose answers were found by reading the pages, not by running this program. They are never recorded.
    /// An answer is a set of rows: a unit as file, article and text without white space, a table row as its cells.
    ///
    /// Asked of the pages as recovered, and of their structure as annotated by hand: what fails on the first alone is
    /// recovery's fault, what fails on both the language's.
    @Test(arguments: ["recovered", "annotated"])
    func answersAreThoseOfCarefulReaders(structure: String) throws {
        let collection: QueryLang.Collection = structure == "recovered" ? Repository.seeds : Repository.annotated
        #expect(collection.documentCount == 5)
        var wrong: [String] = []
        for file in try CaseFile.all(in: "gold") {
            for item in file.cases {
                let found = answer(item.input, collection).sorted()
                let expected = item.output.split(separator: "\n").map(String.init).sorted()
                if found != expected {
                    wrong.append("\(item.name)\n--- should give\n\(expected.joined(separator: "\n"))\n--- gave\n\(found.joined(separator: "\n"))")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n\n"))")
    }

    private func answer(_ query: String, _ collection: QueryLang.Collection) -> [String] {
        var lines: [String] = []
        var engine = Engine(collection: collection)
        let diagnostics = engine.run(SourceText(name: "<test>", text: query)) { outcome in
            if case .result(let result) = outcome { lines += rows(of: result) }
        }
        return lines + diagnostics.filter { $0.severity == .error }.map(\.message)
    }

    private func rows(of result: QueryResult) -> [String] {
        switch result.shape {
        case .units(let units): units.map(row)
        case .table(let table): table.rows.map { $0.map(cell).joined(separator: " | ") }
        case .concordance(let lines): lines.map(\.node)
        case .number(let number): [cell(.number(number))]
        }
    }

    private func row(_ unit: ResultUnit) -> String {
        var parts = [fileName(unit.location.path), "\(unit.article?.index ?? 0)", unit.article?.title ?? "—"]
        if unit.unit != "article" { parts += ["\(unit.index ?? 0)", unit.text.filter { !$0.isWhitespace }] }
        return parts.joined(separator: " | ")
    }

    private func cell(_ value: Value) -> String {
        switch value {
        case .string(let text): text.hasPrefix("seeds/") ? fileName(text) : text
        case .number(let number): number == number.rounded() ? String(Int64(number)) : String(number)
        default: "\(value)"
        }
    }

    private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
