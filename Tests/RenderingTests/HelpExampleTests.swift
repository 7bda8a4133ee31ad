import QueryLang
import Rendering
import Testing
import Text

/// What help tells people to type is run over an empty collection: an example that does not give its code teaches nothing.
@Suite struct HelpExampleTests {
    private func diagnostics(_ text: String) -> [Diagnostic] {
        var engine = Engine(collection: Collection(records: [], name: "nothing"))
        return engine.run(SourceText(name: "help", text: text)) { _ in }
    }

    @Test(arguments: DiagnosticCode.allCases)
    func anExampleGivesItsCodeAndItsMendGivesNone(code: DiagnosticCode) throws {
        let page = try #require(HelpCatalog.errorPage(code.rawValue))
        guard case .query(let query) = page.example else { return }
        let given = diagnostics(query)
        #expect(given.contains { $0.code == code }, "\(query) gives \(given.map { "\($0.code.rawValue) \($0.message)" })")
        let left = diagnostics(page.mend)
        #expect(left.isEmpty, "\(page.mend) gives \(left.map { "\($0.code.rawValue) \($0.message)" })")
    }

    @Test(arguments: DiagnosticCode.allCases)
    func anExampleInChineseGivesItsCodeAndItsMendGivesNone(code: DiagnosticCode) throws {
        let page = try #require(HelpCatalog.errorPage(code.rawValue)?.chinese)
        guard case .query(let query) = page.example else { return }
        let given = diagnostics(query)
        #expect(given.contains { $0.code == code }, "\(query) gives \(given.map { "\($0.code.rawValue) \($0.message)" })")
        let left = diagnostics(page.mend)
        #expect(left.isEmpty, "\(page.mend) gives \(left.map { "\($0.code.rawValue) \($0.message)" })")
    }

    @Test(arguments: ["queries", "units", "texts", "stages", "names", "chinese"])
    func examplesOfTopicsAreStatements(topic: String) throws {
        let page = try #require(HelpCatalog.page(topic))
        let openings = ["find ", "let ", "define ", "param ", "查找", "在 "]
        let script = page.body.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.drop { $0 == " " } }
            .filter { line in openings.contains { line.hasPrefix($0) } }.joined(separator: "\n")
        let given = diagnostics("let 能源 = find paragraphs; find paragraphs;\n" + script)
        #expect(given.isEmpty, "\(given.map(\.message)) in\n\(script)")
    }
}
