import Session
import TestSupport
import Testing
import Text

/// Editing at random, with Han text, at any width: what the terminal shows is what the layout says.
@Suite(.serialized) struct RandomSessionTests {
    @Test(arguments: 0..<18)
    func editingNeverMisplacesTheCursor(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let columns = seed < 12 ? 17 + seed : Int.random(in: 17...100, using: &random)
        let ambiguous = seed % 4 == 3 ? 2 : 1
        let terminal = try PseudoTerminal(columns: columns, ambiguous: ambiguous)
        try #require(terminal.wait(for: "yinde>"), "\(terminal.screen.text)")
        #expect(terminal.screen.text.contains("ready \(ambiguous)"))

        var typist = Typist(width: DisplayWidth(ambiguous: ambiguous), columns: columns)
        for step in 0..<40 {
            var keys = ""
            for _ in 0..<Int.random(in: 1...4, using: &random) { keys += typist.act(&random) }
            terminal.write(keys)
            let frame = typist.frame
            let rows = ["ready \(ambiguous)"] + frame.rows.map { Screen.trimmed($0.text) }
            let isRight = terminal.wait {
                let screen = terminal.screen
                return screen.x == frame.cursorColumn && screen.y == frame.cursorRow + 1
                    && screen.lines.prefix(rows.count).elementsEqual(rows)
                    && screen.lines.dropFirst(rows.count).allSatisfy(\.isEmpty)
            }
            try #require(
                isRight,
                """
                seed \(seed), step \(step), keys \(keys.debugDescription), \
                cursor \(terminal.screen.x),\(terminal.screen.y) instead of \(frame.cursorColumn),\(frame.cursorRow + 1):
                \(terminal.screen.text)
                instead of
                \(rows.joined(separator: "\n"))
                """)
        }
        #expect(terminal.screen.unknown.isEmpty)
        terminal.write("\u{3}")
        #expect(terminal.wait(for: "interrupted"))
        terminal.write("\u{4}")
        #expect(terminal.exitStatus() == 0)
    }
}

/// Someone who types, and knows what should come of it.
private struct Typist {
    var buffer = EditBuffer()
    let width: DisplayWidth
    let columns: Int
    private static let alphabet = Array("中文测试查找段落，“”·…（a1 x".unicodeScalars)

    init(width: DisplayWidth, columns: Int) {
        self.width = width
        self.columns = columns
    }

    var frame: PromptFrame {
        var content = PromptContent(prompt: "yinde> ", continuation: "   ... ")
        content.buffer = buffer.scalars
        content.cursor = buffer.cursor
        return PromptFrame(content, columns: columns, width: width)
    }

    /// Does something to the buffer and gives the keys for it.
    mutating func act(_ random: inout SeededGenerator) -> String {
        let isFull = frame.rows.count > 18
        switch isFull ? Int.random(in: 9..<18, using: &random) : Int.random(in: 0..<18, using: &random) {
        case 0..<7:
            let count = Int.random(in: 1...6, using: &random)
            return type((0..<count).compactMap { _ in Self.alphabet.randomElement(using: &random) })
        case 7:
            insert("\n")
            return "\u{1B}\r"
        case 8:
            insert("粘贴\n两行 ")
            return "\u{1B}[200~粘贴\r两行 \u{1B}[201~"
        case 9, 10: return key("\u{1B}[D") { $0.cursor = max(0, $0.cursor - 1) }
        case 11, 12: return key("\u{1B}[C") { $0.cursor = min($0.scalars.count, $0.cursor + 1) }
        case 13: return key("\u{1}") { $0.cursor = $0.line.lowerBound }
        case 14: return key("\u{5}") { $0.cursor = $0.line.upperBound }
        case 15:
            let up = Bool.random(using: &random)
            guard let target = buffer.verticalTarget(up: up, width: width) else { return "" }
            return key(up ? "\u{1B}[A" : "\u{1B}[B") { $0.cursor = target }
        case 16:
            return key("\u{7F}") {
                guard $0.cursor > 0 else { return }
                $0.cursor -= 1
                $0.scalars.remove(at: $0.cursor)
            }
        default:
            if isFull && buffer.scalars.count > 20 { return killLine() }
            return key("\u{1B}[3~") { if !$0.isAtEnd { $0.scalars.remove(at: $0.cursor) } }
        }
    }

    private mutating func type(_ scalars: [Unicode.Scalar]) -> String {
        buffer.scalars.insert(contentsOf: scalars, at: buffer.cursor)
        buffer.cursor += scalars.count
        return scalars.map { String($0) }.joined()
    }

    private mutating func insert(_ text: String) { _ = type(Array(text.unicodeScalars)) }

    private mutating func killLine() -> String {
        key("\u{B}") { buffer in
            let end = buffer.line.upperBound
            let isAtLineEnd = buffer.cursor == end && !buffer.isAtEnd
            buffer.scalars.removeSubrange(buffer.cursor..<(isAtLineEnd ? end + 1 : end))
        }
    }

    private mutating func key(_ key: String, _ change: (inout EditBuffer) -> Void) -> String {
        change(&buffer)
        return key
    }
}
