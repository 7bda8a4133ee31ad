import QueryLang
import Rendering
import TestSupport
import Testing
import Text

@Suite struct RunTests {
    /// Every query of `Cases/run` over the seeds. A first line `# csv` asks for that format instead of `text`.
    @Test func queriesGiveTheirRows() throws {
        var mismatches: [CaseFile.Mismatch] = []
        for file in try CaseFile.all(in: "run") { mismatches += try file.check(answer) }
        #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n\n"))")
    }

    /// Rows, then what else is said.
    private func answer(_ script: String) -> String {
        let format = script.split(separator: "\n").first.flatMap { line in
            OutputFormat.allCases.first { line == "# \($0.rawValue)" }
        }
        let renderer = ResultRenderer(format: format ?? .text, options: RenderOptions(columns: 100))
        let source = SourceText(name: "<test>", text: script)
        var engine = Engine(collection: Repository.seeds)
        var rows = ""
        var notes = ""
        let diagnostics = engine.run(source) { renderer.render($0, to: &rows, notes: &notes) }
        return rows + notes + DiagnosticRenderer().render(diagnostics, in: source)
    }
}

@Suite struct CheckTests {
    /// Every wrong script of `Cases/check` with all that is said of it.
    @Test func wrongScriptsAreExplained() throws {
        var mismatches: [CaseFile.Mismatch] = []
        let engine = Engine(collection: Repository.seeds)
        for file in try CaseFile.all(in: "check") {
            mismatches += try file.check { script in
                let source = SourceText(name: "<test>", text: script)
                return DiagnosticRenderer().render(engine.check(source), in: source)
            }
        }
        #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n\n"))")
    }
}
