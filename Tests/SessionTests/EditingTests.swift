import Session
import Testing
import Text

@Suite struct EditingTests {
    private func buffer(_ text: String, cursor: Int) -> EditBuffer {
        EditBuffer(Array(text.unicodeScalars), cursor: cursor)
    }

    @Test func verticalMovesKeepTheColumnOfCells() {
        let text = buffer("中文字\nabcdef\nx", cursor: 2)
        #expect(text.verticalTarget(up: true, width: DisplayWidth()) == nil)
        // Two Han characters are four cells: before the e of the next line.
        #expect(text.verticalTarget(up: false, width: DisplayWidth()) == 8)
        #expect(buffer("中文字\nabcdef", cursor: 7).verticalTarget(up: true, width: DisplayWidth()) == 1)
        #expect(buffer("abcdef\nx", cursor: 5).verticalTarget(up: false, width: DisplayWidth()) == 8)
        #expect(buffer("abcdef\nx", cursor: 8).verticalTarget(up: false, width: DisplayWidth()) == nil)
    }

    @Test func cursorLeavesAGraphemeOnTheSideItWasGoing() {
        #expect(buffer("ae\u{301}b", cursor: 2).settledCursor(comingFrom: 1) == 3)
        #expect(buffer("ae\u{301}b", cursor: 2).settledCursor(comingFrom: 3) == 1)
        #expect(buffer("中文", cursor: 1).settledCursor(comingFrom: 0) == 1)
        #expect(buffer("👨‍👩‍👧", cursor: 2).settledCursor(comingFrom: 0) == 5)
    }

    @Test func scalarAndByteOffsetsConvert() {
        let offsets = ScalarOffsets("a中😀b")
        #expect((0...4).map(offsets.utf8) == [0, 1, 4, 8, 9])
        #expect([0, 1, 2, 4, 8, 9, 99].map(offsets.scalar) == [0, 1, 2, 2, 3, 4, 4])
        #expect(offsets.utf8(-1) == 0 && offsets.utf8(99) == 9)
    }

    @Test func linesBecomeStatements() {
        var assembler = LineAssembler()
        let whole: (String) -> Bool = { $0.hasSuffix(";") }
        #expect(assembler.add("", isComplete: whole) == nil)
        #expect(!assembler.isInsideStatement)
        #expect(assembler.add("find 段落", isComplete: whole) == nil)
        #expect(assembler.isInsideStatement)
        #expect(assembler.add("", isComplete: whole) == nil)
        #expect(assembler.add("where x;", isComplete: whole) == "find 段落\n\nwhere x;")
        #expect(assembler.add("rest", isComplete: whole) == nil)
        #expect(assembler.finish() == "rest")
        #expect(assembler.finish() == nil)
        let long = String(repeating: "长", count: LineAssembler.limit)
        #expect(assembler.add(long, isComplete: whole) == long)
    }

    @Test func undoTakesBackARunOfTyping() {
        var history = UndoHistory()
        var text = buffer("", cursor: 0)
        for typed in ["查", "查找", "查找a"] {
            text = buffer(typed, cursor: typed.unicodeScalars.count)
            history.note(text)
        }
        history.note(buffer("查a", cursor: 1))
        history.note(buffer("查新a", cursor: 2))
        #expect(history.undo() == buffer("查a", cursor: 1))
        #expect(history.undo() == buffer("查找a", cursor: 3))
        #expect(history.undo() == EditBuffer())
        #expect(history.undo() == nil)
    }

    // MARK: Completion

    private func menu(_ words: [String], notes: Bool = false) throws -> CompletionMenu {
        let candidates = words.map { PromptCandidate($0, note: notes ? "\($0.count)" : nil) }
        return try #require(
            CompletionMenu(PromptCompletions(replaces: 2..<3, candidates: candidates), bufferLength: 3))
    }

    @Test func candidatesShareTheirBeginning() throws {
        #expect(try menu(["作者", "作者年代", "作者单位"]).commonPrefix == "作者")
        #expect(try menu(["author", "articles"]).commonPrefix == "a")
        #expect(try menu(["查找", "作者"]).commonPrefix.isEmpty)
        let outside = PromptCompletions(replaces: 2..<9, candidates: [PromptCandidate("x")])
        #expect(CompletionMenu(outside, bufferLength: 3) == nil)
    }

    @Test func walkingGoesRound() throws {
        var menu = try menu(["查找", "统计"])
        #expect(menu.walk(forward: true) == "查找")
        #expect(menu.length == 2)
        #expect(menu.walk(forward: true) == "统计")
        #expect(menu.walk(forward: true) == "查找")
        #expect(menu.walk(forward: false) == "统计")
    }

    @Test func candidatesStandInColumnsOfCells() throws {
        let rows = try menu(["查找", "ab", "作者年代", "x", "统计"], notes: true).rows(
            columns: 24, height: 5, width: DisplayWidth())
        #expect(rows.map(\.text) == ["查找 2      x 1", "ab 2        统计 2", "作者年代 4"])
        let words = (0..<100).map { "词\($0)" }
        var long = try menu(words)
        #expect(long.rows(columns: 20, height: 4, width: DisplayWidth()).map(\.text).last == "100 candidates")
        for word in words {
            #expect(long.walk(forward: true) == word)
            let rows = long.rows(columns: 20, height: 4, width: DisplayWidth())
            #expect(rows.count == 4 && rows.allSatisfy { $0.cells <= 20 })
            #expect(rows.contains { $0.runs.contains(PromptRun(word, .chosen)) })
        }
        let wide = try menu(["一个很长很长很长的候选词", "b"]).rows(columns: 10, height: 5, width: DisplayWidth())
        #expect(wide.map(\.text) == ["一个很>", "b"])
    }
}
