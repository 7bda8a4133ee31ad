import Foundation
import TestSupport
import Testing
import Text

@testable import Syntax

private func format(_ text: String, _ language: Language = .english) -> Syntax.Formatter.Result {
    Syntax.Formatter.format(SourceText(name: "<test>", text: text), in: language, vocabulary: exampleNames)
}

private func comments(_ text: String) -> [String] {
    Lexer.read(SourceText(name: "<test>", text: text)).comments.map { span in
        SourceText(name: "", text: text).slice(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

@Suite struct FormatTests {
    @Test(arguments: [("format", Language.english), ("format-zh", .chinese)])
    func golden(_ folder: String, _ language: Language) throws {
        var mismatches: [CaseFile.Mismatch] = []
        for file in try CaseFile.all(in: folder) {
            mismatches += try file.check { input in
                let result = format(input, language)
                return result.text ?? describe(result.diagnostics, input)
            }
        }
        let report = mismatches.map(\.description).joined(separator: "\n\n")
        #expect(report.isEmpty)
    }

    /// Of every case of the repository that reads without an error, and of generated trees with comments thrown in.
    @Test func laws() throws {
        let folders = ["parse", "twins", "lex", "format", "format-zh", "check", "run", "gold"]
        var texts = try folders.flatMap { try CaseFile.all(in: $0) }.flatMap { $0.cases.map(\.input) }
        var generator = TreeGenerator(random: SeededGenerator(seed: 5))
        for round in 0..<1000 {
            let language: Language = round % 3 == 0 ? .chinese : .english
            texts.append(Self.commented(Printer.print(generator.script(), in: language), &generator))
        }
        var failures: [String] = []
        var count = 0
        for text in texts where failures.count < 4 {
            guard format(text).text != nil else { continue }
            count += 1
            failures += Self.broken(text)
        }
        #expect(count > 800)
        let report = failures.joined(separator: "\n======\n")
        #expect(report.isEmpty)
    }

    /// Every script of `examples/` and every one of the tutorial and the cases of the command, beside the cases above.
    @Test func scripts() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        var failures: [String] = []
        var count = 0
        let found = FileManager.default.enumerator(atPath: root.appendingPathComponent("examples").path)
        for name in (found?.compactMap { $0 as? String } ?? []) where name.hasSuffix(".yinde") {
            let text = try String(contentsOf: root.appendingPathComponent("examples/\(name)"), encoding: .utf8)
            guard format(text).text != nil else { continue }
            count += 1
            failures += Self.broken(text)
        }
        for page in ["docs/tutorial.md", "docs/zh/tutorial.md", "docs/scripts.md", "docs/zh/scripts.md"] {
            let text = try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
            for line in text.split(separator: "\n") where line.hasPrefix("seeds(5)> ") {
                let statement = String(line.dropFirst("seeds(5)> ".count))
                guard format(statement).text != nil else { continue }
                count += 1
                failures += Self.broken(statement)
            }
        }
        #expect(count > 50)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n======\n"))")
    }

    private static func broken(_ text: String) -> [String] {
        let tree = parse(text).script
        var failures: [String] = []
        var forms: [String] = []
        for language in Language.allCases {
            guard let formatted = format(text, language).text else { return ["\(language): no text\n\(text)"] }
            forms.append(formatted)
            if parse(formatted).script != tree { failures.append("\(language): another tree\n\(text)\n---\n\(formatted)") }
            if formatted == text, text.contains("  #") || text.contains(";\n") { failures.append("\(language): as it was\n\(text)") }
            let again = format(formatted, language).text
            if again != formatted { failures.append("\(language): not stable\n\(formatted)\n---\n\(again ?? "")") }
            if comments(formatted) != comments(text) { failures.append("\(language): comments\n\(text)\n---\n\(formatted)") }
        }
        // To the other language and back.
        if let chinese = forms.last, let english = format(chinese, .english).text, parse(english).script != tree {
            failures.append("and back\n\(chinese)\n---\n\(english)")
        }
        return failures
    }

    /// Comments and line ends where white space was.
    private static func commented(_ text: String, _ generator: inout TreeGenerator) -> String {
        let tokens = Lexer.read(SourceText(name: "", text: text)).tokens
        let source = SourceText(name: "", text: text)
        var result = ""
        var end = 0
        for token in tokens {
            let space = source.slice(end..<token.span.start)
            result += space
            if !space.isEmpty, generator.chance(8) {
                result += generator.pick(["  # c\(end)\n", "\n# c\(end)\n", "# c\(end)  \n\n  # d\(end)\n"])
            }
            result += source.slice(token.span)
            end = token.span.end
        }
        return result
    }
}
