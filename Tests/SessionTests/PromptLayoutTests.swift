import Session
import TestSupport
import Testing
import Text

@Suite struct PromptLayoutTests {
    private func frame(
        _ buffer: String, cursor: Int? = nil, columns: Int = 17, ambiguous: Int = 1, suggestion: String = ""
    ) -> PromptFrame {
        var content = PromptContent(prompt: "yinde> ", continuation: "   ... ")
        content.buffer = Array(buffer.unicodeScalars)
        content.cursor = cursor ?? content.buffer.count
        content.suggestion = suggestion
        return PromptFrame(content, columns: columns, width: DisplayWidth(ambiguous: ambiguous))
    }

    private func expect(
        _ frame: PromptFrame, _ rows: [String], cursor: (row: Int, column: Int),
        location: SourceLocation = #_sourceLocation
    ) {
        #expect(frame.rows.map(\.text) == rows, sourceLocation: location)
        #expect([frame.cursorRow, frame.cursorColumn] == [cursor.row, cursor.column], sourceLocation: location)
    }

    @Test func wideCharactersWrapWhole() {
        expect(frame("查找a段落其"), ["yinde> 查找a段落", "其"], cursor: (1, 2))
        #expect(frame("查找a段落其").rows.map(\.cells) == [16, 2])
        #expect(frame("查找a段落其").rows.map(\.continuesLine) == [false, true])
    }

    @Test func cursorWaitsOnTheNextRowAfterAFullOne() {
        expect(frame("0123456789"), ["yinde> 0123456789", ""], cursor: (1, 0))
        expect(frame("0123456789", cursor: 9), ["yinde> 0123456789"], cursor: (0, 16))
        // Before a wide character that goes to the next row the cursor goes there too.
        expect(frame("012345678中", cursor: 9), ["yinde> 012345678", "中"], cursor: (1, 0))
    }

    @Test func newlinesOpenContinuationRows() {
        expect(frame("find (\na", cursor: 6), ["yinde> find (", "   ... a"], cursor: (0, 13))
        expect(frame("find (\na", cursor: 7), ["yinde> find (", "   ... a"], cursor: (1, 7))
        expect(frame("a\n"), ["yinde> a", "   ... "], cursor: (1, 7))
    }

    @Test func ambiguousWidthIsATerminalsOwn() {
        expect(frame("“氢”。", ambiguous: 1), ["yinde> “氢”。"], cursor: (0, 13))
        expect(frame("“氢”。", ambiguous: 2), ["yinde> “氢”。"], cursor: (0, 15))
    }

    @Test func whatHasNoGlyphIsSpelledOut() {
        expect(frame("\u{1}\u{7F}"), ["yinde> ^A^?"], cursor: (0, 11))
        expect(frame("\u{FEFF}a", columns: 40), ["yinde> <feff>a"], cursor: (0, 14))
        expect(frame("\u{9B}31m", columns: 40), ["yinde> <9b>31m"], cursor: (0, 14))
        expect(frame("a\u{202E}b", columns: 40), ["yinde> a<202e>b"], cursor: (0, 15))
    }

    @Test func tabsReachTheNextStopButNotPastTheRow() {
        expect(frame("\ta", columns: 20), ["yinde>  a"], cursor: (0, 9))
        expect(frame("123456\ta", columns: 15), ["yinde> 123456  ", "a"], cursor: (1, 1))
    }

    @Test func marksStandWithTheirBase() {
        expect(frame("e\u{301}x", cursor: 1), ["yinde> e\u{301}x"], cursor: (0, 7))
        expect(frame("e\u{301}x", cursor: 2), ["yinde> e\u{301}x"], cursor: (0, 8))
    }

    @Test func suggestionFollowsOnlyTheEnd() {
        expect(frame("fi", suggestion: "nd"), ["yinde> find"], cursor: (0, 9))
        #expect(frame("fi", suggestion: "nd").rows[0].runs.last == PromptRun("nd", .suggestion))
        expect(frame("fi", cursor: 1, suggestion: "nd"), ["yinde> fi"], cursor: (0, 8))
    }

    @Test func stylesFollowScalarsAcrossRows() {
        var content = PromptContent(prompt: "> ", continuation: "")
        content.buffer = Array("中文字ab".unicodeScalars)
        content.styles = [
            PromptStyleSpan(0..<4, .string), PromptStyleSpan(1..<2, .error), PromptStyleSpan(4..<99, .name),
        ]
        let frame = PromptFrame(content, columns: 6, width: DisplayWidth())
        #expect(
            frame.rows.map(\.runs) == [
                [PromptRun("> ", .prompt), PromptRun("中", .string), PromptRun("文", .error)],
                [PromptRun("字a", .string), PromptRun("b", .name)],
            ])
    }

    /// No row is wider than the screen, no text is lost, and the cursor stands on the screen.
    @Test func lawsOfLayoutHoldForAnyText() {
        var random = SeededGenerator(seed: 7)
        let alphabet = Array("a1 中文“”·…—，。\n\t\u{301}\u{200B}é👨‍👩‍👧한ｗ\u{1B}".unicodeScalars)
        let glyphs = Set("中文，。한ｗ👨“”".unicodeScalars)
        for _ in 0..<2000 {
            let columns = Int.random(in: 1...100, using: &random)
            let length = Int.random(in: 0...120, using: &random)
            let text = (0..<length).compactMap { _ in alphabet.randomElement(using: &random) }
            let cursor = Int.random(in: 0...text.count, using: &random)
            var content = PromptContent(prompt: "> ", continuation: ". ")
            content.buffer = text
            content.cursor = cursor
            let width = DisplayWidth(ambiguous: Int.random(in: 1...2, using: &random))
            let frame = PromptFrame(content, columns: columns, width: width)
            #expect(frame.rows.allSatisfy { $0.cells <= frame.columns })
            #expect(frame.rows.indices.contains(frame.cursorRow))
            #expect((0..<frame.columns).contains(frame.cursorColumn))
            let lines = text.filter { $0 == "\n" }.count + 1
            #expect(frame.rows.filter { !$0.continuesLine }.count == lines)
            let kept = frame.rows.flatMap(\.text.unicodeScalars).filter(glyphs.contains)
            #expect(kept == text.filter(glyphs.contains))
        }
    }
}
