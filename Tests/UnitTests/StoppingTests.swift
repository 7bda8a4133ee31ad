import Documents
import QueryLang
import Synchronization
import Testing
import Text

/// What is stopped ends with what it has, says so, and goes on standing under its names.
@Suite struct StoppingTests {
    private static func collection(_ count: Int, sentences: Int = 4000) -> Collection {
        Collection(
            records: (0..<count).map { row in
                DocumentRecord(
                    path: "d\(row)", name: "d\(row)",
                    articles: [ArticleRecord(paragraphs: [
                        ParagraphRecord(kind: .body, content: SourcedText(text: String(repeating: "氢能发展。", count: sentences) + "第\(row)号", pieces: []))
                    ])])
            }, name: "many")
    }

    /// Runs a script that is stopped when it has been asked so often whether it is.
    private func results(_ script: String, in engine: inout Engine, stopAfter patience: Int) -> (results: [QueryResult], diagnostics: [Diagnostic]) {
        let left = Mutex(patience)
        let stops = StopRequests(
            isStopped: { left.withLock { left in left -= 1; return left < 0 } },
            begin: { isTimed in if !isTimed { left.withLock { $0 = .max } } })
        var results: [QueryResult] = []
        let diagnostics = engine.run(SourceText(name: "test", text: script), stops: stops) { outcome in
            if case .result(let result) = outcome { results.append(result) }
        }
        return (results, diagnostics)
    }

    @Test func aStoppedQueryGivesTheRowsOfTheFirstDocuments() throws {
        var engine = Engine(collection: Self.collection(40))
        let (results, _) = results("find paragraphs where mentions \"氢能\"", in: &engine, stopAfter: 6)
        let result = try #require(results.first)
        #expect(!result.isComplete && result.rowCount > 0 && result.rowCount < 40)
        #expect(result.shortfall == "it was stopped; documents 1-\(result.rowCount) of 40 are done")
        // `it` is what there is, and what is made of it says so.
        let (again, _) = self.results("it | count", in: &engine, stopAfter: .max)
        guard case .number(let number)? = again.first?.shape else { throw Unexpected() }
        #expect(Int(number) == result.rowCount)
        #expect(again.first?.shortfall == "it is made from a result that was stopped")
    }

    private struct Unexpected: Error {}

    @Test func unitsReadFromTheTextAreReadSoFar() throws {
        var engine = Engine(collection: Self.collection(200, sentences: 3))
        let (results, _) = results("find words where text = \"号\"", in: &engine, stopAfter: 2)
        let result = try #require(results.first)
        #expect(!result.isComplete && result.rowCount > 0 && result.rowCount < 200, "\(result.rowCount)")
        if case .units(let rows) = result.shape { #expect(rows.allSatisfy { $0.text == "号" }) }
        // Asked again, it goes on and comes to the end.
        let (whole, _) = self.results("find words where text = \"号\" | count", in: &engine, stopAfter: .max)
        #expect(whole.first?.isComplete == true)
        guard case .number(200)? = whole.first?.shape else { throw Unexpected() }
    }

    @Test func whatFollowsIsNotRunAndNothingIsSaved() {
        var engine = Engine(collection: Self.collection(40))
        let (results, diagnostics) = results("find paragraphs | show text | save \"x.csv\"\nfind articles", in: &engine, stopAfter: 1)
        #expect(results.count == 1 && results.first?.destination == nil && results.first?.isComplete == false)
        #expect(diagnostics.map(\.message) == ["stopped here; the statement after it was not run"])
    }

    @Test func readingThatIsStoppedIsTold() {
        let left = Mutex(3)
        let pages = (0..<9).map { DocumentSource.bytes(Array("标题\n\n氢能第\($0)号。\n".utf8), name: "\($0).txt") }
        let collection = Collection.open(pages, isCancelled: { left.withLock { left in left -= 1; return left < 0 } }).collection
        #expect(collection.unreadFiles?.total == 9 && (collection.unreadFiles?.read ?? 9) < 9)
        var engine = Engine(collection: collection)
        let (results, _) = results("find articles", in: &engine, stopAfter: .max)
        #expect(results.first?.shortfall?.hasPrefix("reading was stopped; ") == true)
    }

    @Test func describingTheUnitsReadsNoneOfThem() {
        let engine = Engine(collection: Self.collection(2))
        func count(_ unit: String) -> String? { engine.describe(nil)?.rows.first { $0.first == unit }?[2] }
        #expect(count("paragraphs") == "2" && count("words") == "")
        #expect(answer("find words | count", in: engine.collection).first != "0" && count("words") != "")
    }
}
