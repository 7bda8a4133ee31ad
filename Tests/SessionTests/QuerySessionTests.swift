import Foundation
import QueryLang
import Rendering
import Session
import Testing

@Suite struct QuerySessionTests {
    private func session(columns: Int = 60) -> QuerySession {
        let page = Array("标题\n\n氢能产业的前景，大家都在讨论。\n".utf8)
        let collection = Collection.open([.bytes(page, name: "a.txt")]).collection
        return QuerySession(
            engine: Engine(collection: collection), format: .table,
            options: RenderOptions(isTerminal: true, columns: columns),
            files: SessionFiles(read: { _ in [] }, save: { _, _ in "" }))
    }

    private func answer(_ line: String, in session: QuerySession) -> (output: String, quits: Bool) {
        var output = ""
        var notes = ""
        let reply = session.reply(to: line, stops: .never, history: [], output: &output, notes: &notes)
        return (output + notes, reply.quits)
    }

    @Test(arguments: ["exit", " quit ", "退出", ":q", "：退出", "EXIT;"])
    func bareWordsLeave(line: String) {
        #expect(answer(line, in: session()).quits && session().isComplete(line))
    }

    @Test(arguments: [("help where", ":help where"), ("帮助 段落", ":help 段"), ("帮助", ":help"), ("HELP kwic", ":help stages/kwic")])
    func bareHelpIsHelp(line: String, command: String) {
        #expect(answer(line, in: session()).output == answer(command, in: session()).output)
        #expect(!answer(line, in: session()).output.contains("error["))
    }

    @Test(arguments: ["help me find it", "exit now", "find paragraphs"])
    func otherLinesAreStatements(line: String) {
        let answer = answer(line, in: session())
        #expect(!answer.quits && !answer.output.contains("At the prompt"))
    }

    /// As on the next line of a script.
    @Test func aStageInChineseGoesOnWithTheLastResult() {
        let session = session()
        #expect(answer("显示正文", in: session).output.contains("E0101"))
        #expect(answer("查找句子", in: session).output.contains("氢能"))
        #expect(answer("其中提及“氢能”", in: session).output.contains("1 sentence"))
        #expect(answer("显示字数", in: session).output.contains("length"))
        #expect(answer("按字数降序排序", in: session).output.contains("1 row"))
        #expect(answer("前1；", in: session).output.contains("1 row"))
        #expect(answer("统计句子", in: session).output == "1\n")
    }

    /// Those that open with 每个 or 且, and an order of what was counted.
    @Test(arguments: ["每个标题前1", "且提及“氢能”", "并且提及“氢能”"])
    func furtherStagesInChineseGoOnWithTheLastResult(line: String) {
        let session = session()
        #expect(answer("查找段落", in: session).output.contains("氢能"))
        #expect(session.isComplete(line))
        #expect(answer(line, in: session).output.contains("1 paragraph"))
    }

    @Test func anOrderGoesOnWithWhatWasCounted() {
        let session = session()
        #expect(answer("查找段落，按字数统计", in: session).output.contains("1 row"))
        #expect(session.isComplete("从多到少"))
        #expect(answer("从多到少", in: session).output.contains("1 row"))
    }

    @Test func namesAreToldOfInTheOrderOfTheLine() throws {
        let text = answer("let a = find paragraphs; a | count; let b = a", in: session()).output
        let places = try ["a is now a result", "\n1\n", "b is now a result"].map { try #require(text.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func oneIsSingular() {
        #expect(session().greeting.hasPrefix("Yinde 引得: 1 document, 1 article, 1 paragraph in a.txt\n"))
    }
}
