import Foundation
import Testing

/// The prompt as a person meets it, on a pseudo-terminal.
@Suite(.serialized) struct PromptTests {
    private static let up = "\u{1B}[A"
    private static let down = "\u{1B}[B"
    private static let right = "\u{1B}[C"

    private func start(
        columns: Int = 40, answers: Bool = true, typedAhead: String = "", environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            columns: columns, answers: answers, typedAhead: typedAhead, environment: environment)
        try #require(terminal.wait(for: "yinde>"), "\(terminal.screen.text)")
        return terminal
    }

    @Test func enterRunsWhatIsWhole() throws {
        let terminal = try start()
        terminal.write("find (a\r")
        #expect(terminal.shows(["yinde> find (a", "   ..."], column: 7))
        terminal.write("“氢能”)\r")
        #expect(terminal.shows(["   ... “氢能”)", "<find (a", "“氢能”)>", "yinde>"], column: 7))
        // A blank line is not run; Alt-Enter opens a line where Enter would run.
        terminal.write("甲\u{1B}\r乙。\r")
        #expect(terminal.shows(["yinde> 甲", "   ... 乙。", "<甲", "乙。>", "yinde>"], column: 7))
        terminal.write("\u{4}")
        #expect(terminal.wait(for: "bye"))
        #expect(terminal.exitStatus() == 0)
        #expect(!terminal.screen.pasteIsBracketed)
    }

    @Test func aPasteNeverRuns() throws {
        let terminal = try start()
        #expect(terminal.wait { terminal.screen.pasteIsBracketed })
        terminal.write("前后\u{1B}[D\u{1B}[200~一;\r\n二;\r三\t; \u{1B}[201~")
        #expect(terminal.shows(["ready 1", "yinde> 前一;", "   ... 二;", "   ... 三       ; 后"], column: 18))
        terminal.write("\u{3}")
        #expect(terminal.wait(for: "interrupted"))
        #expect(!terminal.screen.text.contains("<"))
    }

    @Test func aLongPasteIsInsertedExactly() throws {
        let terminal = try start(columns: 80)
        let text = (0..<3000).map { "第\($0)行\n" }.joined()
        terminal.write("\u{1B}[200~\(text)\u{1B}[201~;\r")
        #expect(terminal.wait { terminal.screen.lines.contains(";>") })
        #expect(terminal.screen.text.contains("\n第2990行\n第2991行\n"))
    }

    @Test func controlCDropsTheLine() throws {
        let terminal = try start()
        terminal.write("写到一半")
        #expect(terminal.shows(["yinde> 写到一半"], column: 15))
        terminal.write("\u{3}")
        #expect(terminal.shows(["yinde> 写到一半^C", "interrupted", "yinde>"], column: 7))
        terminal.write("好;\r")
        #expect(terminal.shows(["<好;>", "yinde>"], column: 7))
        terminal.write("work;\r")
        #expect(terminal.wait(for: "working"))
        terminal.write("\u{3}")
        #expect(terminal.shows(["^Ccancelled", "yinde>"], column: 7))
    }

    @Test func historyRecallsWholeStatements() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("prompt-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let first = try start(environment: ["PROMPT_HISTORY": path])
        first.write("find (甲\r乙)\r")
        #expect(first.shows(["乙)>", "yinde>"], column: 7))
        first.write("let 丙\r")
        #expect(first.shows(["<let 丙>", "yinde>"], column: 7))

        let terminal = try start(environment: ["PROMPT_HISTORY": path])
        terminal.write(Self.up)
        #expect(terminal.shows(["ready 1", "yinde> let 丙"], column: 13))
        terminal.write(Self.up)
        #expect(terminal.shows(["ready 1", "yinde> find (甲", "   ... 乙)"], column: 10))
        // Inside the buffer first; then there is nothing older.
        terminal.write(Self.up + Self.up + "x")
        #expect(terminal.shows(["ready 1", "yinde> finxd (甲", "   ... 乙)"], column: 11, above: 1))
        terminal.write("\u{3}")
        #expect(terminal.wait(for: "interrupted"))
        // By prefix, and back to the draft.
        terminal.write("f" + Self.up)
        #expect(terminal.shows(["interrupted", "yinde> find (甲", "   ... 乙)"], column: 10))
        terminal.write(Self.down)
        #expect(terminal.shows(["interrupted", "yinde> find (甲 ..."], column: 8))
        // The suggestion goes in with Right and runs as a whole.
        terminal.write(Self.right)
        #expect(terminal.shows(["interrupted", "yinde> find (甲", "   ... 乙)"], column: 10))
        terminal.write("\r")
        #expect(terminal.shows(["<find (甲", "乙)>", "yinde>"], column: 7))
        // Search, and Enter runs what it found.
        terminal.write("\u{12}丙")
        #expect(terminal.shows(["yinde> let 丙", "search history: 丙"], column: 13, above: 1))
        terminal.write("\r")
        #expect(terminal.shows(["yinde> let 丙", "<let 丙>", "yinde>"], column: 7))
    }

    @Test func tabCompletesAndWalks() throws {
        let terminal = try start()
        terminal.write("“查\t")
        #expect(terminal.shows(["yinde> “查", "查找 2      查询文档 4  查看历史 4"], column: 10, above: 1))
        terminal.write("\t\t")
        #expect(terminal.shows(["yinde> “查询文档", "查找 2      查询文档 4  查看历史 4"], column: 16, above: 1))
        terminal.write("\u{1B}[Z")
        #expect(terminal.shows(["yinde> “查找", "查找 2      查询文档 4  查看历史 4"], column: 12, above: 1))
        terminal.write("x")
        #expect(terminal.shows(["ready 1", "yinde> “查找x"], column: 13))
        terminal.write(" aut\t")
        #expect(terminal.shows(["ready 1", "yinde> “查找x author"], column: 20))
        terminal.write(" 作\t")
        #expect(terminal.shows(["yinde> “查找x author 作者", "作者 2      作者年代 4"], column: 25, above: 1))
    }

    @Test(arguments: [
        ("find articles where author.unit contains \"xsd", "find articles where author.unit contains \"新时代大学\""),
        ("find articles where author.name = \"oyxiu", "find articles where author.name = \"欧阳修文\""),
        ("查找作者单位包含“changsha", "查找作者单位包含“长沙学院”"),
    ])
    func tabFindsValuesByPinyin(typed: String, completed: String) throws {
        let records = """
            {"title": "标题一", "author": "欧阳修文", "unit": "新时代大学", "text": "正文说了一些话。"}
            {"title": "标题二", "author": "李四", "unit": "长沙学院", "text": "正文又说了一些话。"}

            """
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("yinde-\(UUID().uuidString).jsonl")
        try Data(records.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let terminal = try PseudoTerminal(columns: 160, program: "yinde", arguments: [file.path])
        try #require(terminal.wait(for: ")>"), "\(terminal.screen.text)")
        terminal.write(typed + "\t")
        #expect(terminal.wait(for: completed), "\(terminal.screen.text)")
    }

    @Test func resizeRedraws() throws {
        let terminal = try start(columns: 40)
        terminal.write("查找段落，其中提及氢能且作者的单位包含重庆的文章;" + "\u{1B}[D")
        #expect(
            terminal.shows(
                ["ready 1", "yinde> 查找段落，其中提及氢能且作者的单", "位包含重庆的文章;"], column: 16))
        #expect(terminal.resize(columns: 21))
        #expect(
            terminal.shows(
                ["ready 1", "yinde> 查找段落，其中", "提及氢能且作者的单位", "包含重庆的文章;"], column: 14))
        #expect(terminal.resize(columns: 80))
        #expect(terminal.shows(["ready 1", "yinde> 查找段落，其中提及氢能且作者的单位包含重庆的文章;"], column: 55))
        terminal.write("新")
        #expect(terminal.shows(["ready 1", "yinde> 查找段落，其中提及氢能且作者的单位包含重庆的文章新;"], column: 57))
        #expect(terminal.screen.unknown.isEmpty)
    }

    @Test func clearScreenKeepsTheLine() throws {
        let terminal = try start()
        terminal.write("查a\u{C}")
        #expect(terminal.wait { terminal.screen.text.hasPrefix("yinde> 查a\n") })
        #expect(terminal.screen.x == 10 && terminal.screen.y == 0)
    }

    @Test func killedAndUndoneTextComesBack() throws {
        let terminal = try start()
        terminal.write("甲乙丙\u{1B}\r丁" + Self.up + "\u{1}" + "\u{B}")
        #expect(terminal.shows(["ready 1", "yinde>", "   ... 丁"], column: 7, above: 1))
        terminal.write(Self.down + "\u{19}")
        #expect(terminal.shows(["ready 1", "yinde>", "   ... 甲乙丙丁"], column: 13))
        terminal.write("\u{1F}\u{1F}")
        #expect(terminal.shows(["ready 1", "yinde> 甲乙丙", "   ... 丁"], column: 7, above: 1))
    }

    @Test func theCursorCrossesGraphemesWhole() throws {
        let terminal = try start()
        terminal.write("ae\u{301}b\u{1B}[D\u{1B}[Dx")
        #expect(terminal.shows(["yinde> axe\u{301}b"], column: 9))
    }

    @Test func noticesStandAboveTheLine() throws {
        let terminal = try start(columns: 20)
        terminal.write("notify;\r查找段落其中提及氢能\u{1B}[D")
        #expect(terminal.shows(["第一", "第二", "yinde> 查找段落其中", "提及氢能"], column: 6))
        terminal.write("新")
        #expect(terminal.shows(["第一", "第二", "yinde> 查找段落其中", "提及氢新能"], column: 8))
    }

    // MARK: Starting and stopping

    @Test func keysTypedAheadAreKept() throws {
        let quick = try start(typedAhead: "早;\r")
        #expect(quick.shows(["<早;>", "yinde>"], column: 7))
        // A terminal that never answers costs a tenth of a second, and no key.
        let silent = try start(answers: false, typedAhead: "早\u{1B}[D先;\r")
        #expect(silent.shows(["<先;早>", "yinde>"], column: 7))
    }

    @Test func aLateReportIsNoKey() throws {
        let terminal = try start(answers: false)
        terminal.write("“\u{1B}[1;3R”x")
        // The answer says that ambiguous characters are wide here: the cursor follows it.
        #expect(terminal.wait { terminal.screen.text.contains("“”x") && terminal.screen.x == 12 })
    }

    @Test func controlZGivesTheTerminalBack() throws {
        let terminal = try start()
        terminal.write("半句")
        #expect(terminal.shows(["yinde> 半句"], column: 11))
        // The only process of its session is an orphan, for which SIGTSTP does nothing: it goes on where it was.
        terminal.write("\u{1A}")
        #expect(terminal.shows(["yinde> 半句", "yinde> 半句"], column: 11))
        terminal.send(signal: SIGSTOP)
        #expect(terminal.isStopped())
        terminal.send(signal: SIGCONT)
        terminal.write("完;\r")
        #expect(terminal.shows(["<半句完;>", "yinde>"], column: 7))
    }

    @Test func terminationRestoresTheTerminal() throws {
        for signal in [SIGTERM, SIGHUP] {
            let terminal = try start()
            terminal.write("半句")
            #expect(terminal.shows(["yinde> 半句"], column: 11))
            terminal.send(signal: signal)
            #expect(terminal.exitStatus() == -signal)
            #expect(!terminal.screen.pasteIsBracketed && terminal.screen.cursorIsVisible)
        }
    }

    @Test func aDumbTerminalIsReadPlainly() throws {
        let terminal = try start(environment: ["TERM": "dumb"])
        terminal.write("find (a\n")
        #expect(terminal.shows(["yinde> find (a", "   ..."], column: 7))
        terminal.write("b)\n")
        #expect(terminal.shows(["<find (a", "b)>", "yinde>"], column: 7))
        terminal.write("x\u{3}")
        #expect(terminal.wait(for: "interrupted"))
        terminal.write("\u{4}")
        #expect(terminal.exitStatus() == 0)
    }

    /// Ctrl-C as soon as the prompt is seen: the program may not have begun to wait for a line.
    @Test func aDumbTerminalMissesNoControlC() throws {
        let terminal = try PseudoTerminal(columns: 40, rows: 400, environment: ["TERM": "dumb"])
        for round in 1...100 {
            try #require(terminal.wait { terminal.screen.lines.last { !$0.isEmpty } == "yinde>" })
            terminal.write("\u{3}")
            try #require(
                terminal.wait { terminal.screen.lines.count { $0 == "interrupted" } == round }, "lost in round \(round)")
        }
    }

    @Test func viKeysFromEditrc() throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("home-\(UUID())").path
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        try "bind -v\n".write(toFile: home + "/.editrc", atomically: true, encoding: .utf8)
        let terminal = try start(environment: ["HOME": home])
        terminal.write("中文ab字\u{1B}")
        // Command mode puts the cursor on the last character.
        #expect(terminal.shows(["yinde> 中文ab字"], column: 13))
        terminal.write("0x$")
        #expect(terminal.shows(["yinde> 文ab字"], column: 11))
        terminal.write("i汉\u{1B}")
        #expect(terminal.shows(["yinde> 文ab汉字"], column: 11))
        terminal.write("A;\r")
        #expect(terminal.shows(["<文ab汉字;>", "yinde>"], column: 7))
        terminal.write("新\u{1B}")
        #expect(terminal.shows(["yinde> 新"], column: 7))
        terminal.write("kx")
        #expect(terminal.shows(["yinde> ab汉字;"], column: 7))
    }
}
