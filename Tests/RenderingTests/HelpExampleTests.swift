import Analysis
import Planning
import QueryLang
import Rendering
import Syntax
import Testing
import Text

/// What help tells people to type is parsed and checked: an example that does not give its code teaches nothing.
@Suite struct HelpExampleTests {
    private func diagnostics(_ text: String) -> [Diagnostic] {
        let source = SourceText(name: "help", text: text)
        let parsed = Parser.parse(source, vocabulary: Vocabulary())
        // A tree with holes is not checked.
        if parsed.diagnostics.contains(where: { $0.severity == .error }) { return parsed.diagnostics }
        var checker = Checker(environment: Environment(), source: source, normalizer: Normalizer())
        _ = checker.check(parsed.script)
        return parsed.diagnostics + checker.diagnostics
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

    @Test(arguments: ["find", "texts", "names", "chinese", "scripts"])
    func examplesOfTopicsAreStatements(topic: String) throws {
        let page = try #require(HelpCatalog.page(topic))
        let openings = ["find ", "let ", "define ", "param ", "查找", "在 "]
        let script = page.body.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.drop { $0 == " " } }
            .filter { line in openings.contains { line.hasPrefix($0) } }.joined(separator: "\n")
        let known = Vocabulary(results: ["能源"])
        let parsed = Parser.parse(SourceText(name: "help", text: script), vocabulary: known)
        #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics.map(\.message)) in\n\(script)")
    }
}
