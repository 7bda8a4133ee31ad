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

    /// What was misread would be written anew as what it does not say; a value that is only given later is none of it.
    @Test func formattingRefusesWhatCheckingRefuses() throws {
        let engine = Engine(collection: Repository.seeds)
        var refused = 0
        for item in try CaseFile.all(in: "check").flatMap(\.cases) {
            let source = SourceText(name: "<test>", text: item.input)
            let isWrong = engine.check(source).contains { $0.severity == .error && !$0.message.hasSuffix("has no value") }
            let (text, diagnostics) = engine.format(source, in: nil)
            #expect((text == nil) == isWrong, "\(item.input)")
            #expect(!isWrong || diagnostics.contains { $0.severity == .error }, "\(item.input)")
            if isWrong { refused += 1 }
        }
        #expect(refused > 200)
    }

    /// What people get wrong who come from elsewhere: each is told of, and each repair that is offered can be run.
    @Test func habitsAreMended() throws {
        let engine = Engine(collection: Repository.seeds)
        let file = try #require(try CaseFile.all(in: "check").first { $0.url.lastPathComponent == "habits.case" })
        var failures: [String] = []
        var mended = 0
        for item in file.cases {
            let source = SourceText(name: "<test>", text: item.input)
            let diagnostics = engine.check(source)
            if diagnostics.isEmpty { failures.append("nothing is said of \(item.input)") }
            for fixIt in diagnostics.flatMap(\.fixIts) {
                mended += 1
                let text = source.slice(0..<fixIt.span.start) + fixIt.replacement + source.slice(fixIt.span.end..<source.byteCount)
                // A question about values of all measures, or about two people, is told so however it is put.
                let left = engine.check(SourceText(name: "<test>", text: text)).filter { $0.code != .mixedMeasures && $0.code != .twoPeopleMayMeetIt }
                if !left.isEmpty { failures.append("\(item.input)\n→ \(text)\n\(left.map(\.message).joined(separator: "\n"))") }
            }
        }
        #expect(file.cases.count >= 200 && mended >= 170)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }
}
