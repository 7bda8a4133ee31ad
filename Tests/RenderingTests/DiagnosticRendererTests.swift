import Documents
import QueryLang
import Rendering
import Testing
import Text

@Suite struct DiagnosticRendererTests {
    /// A span found by its text, so that a test cannot miscount bytes.
    private func span(_ needle: String, in text: String) throws -> SourceSpan {
        let range = try #require(text.firstRange(of: needle))
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return SourceSpan(start, start + needle.utf8.count)
    }

    @Test func unknownFieldAfterHanText() throws {
        let text = "查找段落，其中提及“氢能”且 autor 的单位包含“重庆”"
        let place = try span("autor", in: text)
        let diagnostic = Diagnostic(
            .unknownField, at: place, "no field ‘autor’ on paragraphs; did you mean ‘author’?",
            notes: ["a path leads from the paragraph to its author, section, article or document"],
            fixIts: [.init(span: place, replacement: "author")])
        // “ and ” are ambiguous: one cell here.
        #expect(
            DiagnosticRenderer().render(diagnostic, in: SourceText(name: "-e", text: text)) == """
                error[E0202]: no field ‘autor’ on paragraphs; did you mean ‘author’?
                 --> -e:1:28
                  |
                1 | 查找段落，其中提及“氢能”且 autor 的单位包含“重庆”
                  |                            ^^^^^
                  = note: a path leads from the paragraph to its author, section, article or document
                  = write: 查找段落，其中提及“氢能”且 author 的单位包含“重庆”

                """)
        let wide = DiagnosticRenderer(width: DisplayWidth(ambiguous: 2))
        #expect(wide.render(diagnostic, in: SourceText(name: "-e", text: text)).contains(" --> -e:1:30\n"))
    }

    @Test func spanOverLinesWithARelatedPlace() throws {
        let text = "find paragraphs where (\n\tmentions \"氢能\"\n\tand length > 5\n| count"
        let diagnostic = Diagnostic(
            .unclosedBracket, at: try span("mentions \"氢能\"\n\tand length > 5", in: text), "‘(’ is never closed",
            related: [.init(span: try span("(", in: text), message: "opened here")])
        #expect(
            DiagnosticRenderer().render(diagnostic, in: SourceText(name: "a.yinde", text: text)) == """
                error[E0103]: ‘(’ is never closed
                 --> a.yinde:2:5
                  |
                2 |     mentions "氢能"
                  |     ^^^^^^^^^^^^^^^
                3 |     and length > 5
                  |     ^^^^^^^^^^^^^^
                 ::: a.yinde:1:23
                  |
                1 | find paragraphs where (
                  |                       - opened here

                """)
    }

    @Test func longLineIsShownAroundTheSpan() throws {
        let text = String(repeating: "氢", count: 60) + " autor " + String(repeating: "能", count: 60)
        let diagnostic = Diagnostic(.unknownField, at: try span("autor", in: text), "no field ‘autor’")
        let drawn = DiagnosticRenderer(columns: 40).render(diagnostic, in: SourceText(name: "-e", text: text))
        #expect(
            drawn == """
                error[E0202]: no field ‘autor’
                 --> -e:1:122
                  |
                1 | …氢氢氢氢氢 autor 能能能能能能能能…
                  |             ^^^^^

                """)
    }

    @Test func controlCharactersOfTheSourceAreShown() {
        let text = "find \u{1B}[2J\u{202E}x"
        let diagnostic = Diagnostic(.strangeCharacter, at: SourceSpan(5, 6), "no character U+001B outside strings")
        let drawn = DiagnosticRenderer().render(diagnostic, in: SourceText(name: "a\u{1B}b", text: text))
        #expect(!drawn.unicodeScalars.contains { $0 != "\n" && $0.isUnsafe })
        #expect(drawn.contains("1 | find ␛[2J\\u{202E}x\n  |      ^\n"))
        #expect(drawn.contains("--> a␛b:1:6"))
    }

    @Test func anEmptySpanAtTheEndHasACaret() {
        let diagnostic = Diagnostic(.unexpectedToken, at: SourceSpan(5, 5), "a unit is missing after ‘find’")
        let drawn = DiagnosticRenderer().render(diagnostic, in: SourceText(name: "-e", text: "find "))
        #expect(drawn.contains("1 | find \n  |      ^\n"))
    }

    @Test(arguments: [(-5, -1), (3, 900), (100, 200), (0, 0), (1, 2)])
    func noSpanIsFatal(start: Int, end: Int) {
        let text = "氢\r\n\r\n\u{301}能\n"
        let span = SourceSpan(start, end)
        let diagnostic = Diagnostic(
            .unexpectedToken, at: span, "m", related: [.init(span: span, message: "r")],
            fixIts: [.init(span: span, replacement: "x")])
        #expect(DiagnosticRenderer().render(diagnostic, in: SourceText(name: "n", text: text)).hasSuffix("\n"))
    }

    @Test func colourIsOnlyAdded() throws {
        let text = "find paragraphs where autor = \"x\""
        let diagnostic = Diagnostic(.unknownField, at: try span("autor", in: text), "no field", notes: ["why"])
        let source = SourceText(name: "-e", text: text)
        let coloured = DiagnosticRenderer(usesColor: true).render(diagnostic, in: source)
        #expect(coloured.contains("\u{1B}[1;31m^^^^^\u{1B}[0m"))
        let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain == DiagnosticRenderer().render(diagnostic, in: source))
    }

    @Test func manyAreCounted() {
        let diagnostics = (0..<60).map { _ in Diagnostic(.unexpectedToken, at: SourceSpan(0, 1), "m") }
        let drawn = DiagnosticRenderer(limit: 10).render(diagnostics, in: SourceText(name: "n", text: "x"))
        #expect(drawn.hasSuffix("\nand 50 more\n"))
    }
}
