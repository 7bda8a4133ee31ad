import Session
import TestSupport
import Testing
import Text

@testable import Editline

@Suite struct PainterTests {
    /// From any frame to any other the screen ends up as the layout says, with the rows above untouched.
    @Test func screenFollowsTheLayout() {
        var random = SeededGenerator(seed: 11)
        let alphabet = Array("ab1 中文测试“”·，\n".unicodeScalars)
        for _ in 0..<60 {
            let columns = Int.random(in: 17...40, using: &random)
            let ambiguous = Int.random(in: 1...2, using: &random)
            let width = DisplayWidth(ambiguous: ambiguous)
            var screen = Screen(columns: columns, rows: 40, ambiguous: ambiguous)
            var painter = Painter(theme: Theme(environment: [:]))
            screen.feed("above\r\n".utf8)
            for _ in 0..<60 {
                var content = PromptContent(prompt: "yinde> ", continuation: "   ... ")
                content.buffer = (0..<Int.random(in: 0...90, using: &random)).compactMap { _ in
                    alphabet.randomElement(using: &random)
                }
                content.cursor = Int.random(in: 0...content.buffer.count, using: &random)
                content.suggestion = Bool.random(using: &random) ? "建议" : ""
                let frame = PromptFrame(content, columns: columns, width: width)
                guard frame.rows.count < 39 else { continue }
                screen.feed(painter.paint(frame, height: 40).utf8)
                let expected = ["above"] + frame.rows.map { Screen.trimmed($0.text) }
                #expect(screen.lines.prefix(expected.count) == expected[...])
                #expect(screen.lines.dropFirst(expected.count).allSatisfy { $0.isEmpty })
                #expect([screen.x, screen.y] == [frame.cursorColumn, frame.cursorRow + 1])
                #expect(screen.cursorIsVisible && screen.unknown.isEmpty)
            }
        }
    }

    /// A prompt higher than the screen shows the rows around the cursor.
    @Test func aWindowFollowsTheCursor() {
        var screen = Screen(columns: 20, rows: 5)
        var painter = Painter(theme: Theme(environment: [:]))
        var content = PromptContent(prompt: "> ", continuation: "  ")
        content.buffer = Array((0..<30).map { "行\($0)" }.joined(separator: "\n").unicodeScalars)
        for cursor in Array(0...content.buffer.count) + (0...content.buffer.count).reversed() {
            content.cursor = cursor
            let frame = PromptFrame(content, columns: 20, width: DisplayWidth())
            screen.feed(painter.paint(frame, height: 5).utf8)
            #expect(screen.lines[screen.y] == frame.rows[frame.cursorRow].text)
            #expect(screen.x == frame.cursorColumn)
        }
        #expect(screen.lines.first == "> 行0")
    }

    /// Terminals that reflow keep a wrapped line together, whatever was edited in it: the painter lets them wrap.
    @Test func wrappedRowsSurviveReflow() throws {
        var random = SeededGenerator(seed: 5)
        var screen = Screen(columns: 17, rows: 12)
        var painter = Painter(theme: Theme(environment: [:]))
        var content = PromptContent(prompt: "yinde> ", continuation: "   ... ")
        for step in 0..<200 {
            let scalar = try #require("查找a段落b".unicodeScalars.randomElement(using: &random))
            if step < 40 {
                content.buffer.insert(scalar, at: content.cursor)
            } else {
                content.buffer[content.cursor] = scalar
            }
            content.cursor = Int.random(in: 0..<content.buffer.count, using: &random)
            let frame = PromptFrame(content, columns: 17, width: DisplayWidth())
            screen.feed(painter.paint(frame, height: 12).utf8)

            var wider = screen
            wider.resize(columns: 120)
            let unwrapped = PromptFrame(content, columns: 120, width: DisplayWidth())
            #expect(wider.lines.first == unwrapped.rows.first?.text)
            #expect(wider.x == unwrapped.cursorColumn && wider.y == 0)
        }
    }

    @Test func noColorLeavesOnlyWeight() {
        let run = PromptRun("查", .string)
        #expect(Theme(environment: ["NO_COLOR": "1"]).styled(run) == "查")
        #expect(Theme(environment: ["NO_COLOR": ""]).styled(run) == "\u{1B}[32m查\u{1B}[m")
        #expect(Theme(environment: ["NO_COLOR": "1"]).styled(PromptRun("x", .suggestion)) == "\u{1B}[2mx\u{1B}[m")
    }

    @Test func cursorReportsAreTakenOutOfKeys() {
        var bytes = Array("ab\u{1B}[12;3Rc".utf8)
        #expect(CursorReport.take(from: &bytes) == 3)
        #expect(bytes == Array("abc".utf8))
        for keys in ["\u{1B}[A\u{1B}OR", "R", "\u{1B}[;R", "\u{1B}[1R"] {
            var bytes = Array(keys.utf8)
            #expect(CursorReport.take(from: &bytes) == nil)
            #expect(bytes == Array(keys.utf8))
        }
        #expect(CursorReport.mayContinue(Array("x\u{1B}[1;".utf8)[...]))
        #expect(!CursorReport.mayContinue(Array("x\u{1B}[1;2R".utf8)[...]))
    }
}
