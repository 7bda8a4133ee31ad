import Dispatch
import Documents
@testable import QueryLang
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
        // On a machine that is busy even the moment for the rest of it may be too short.
        let isTooShort = result.shortfall?.contains("before any") == true
        #expect(!result.isComplete && (result.rowCount > 0 || isTooShort) && result.rowCount < 200, "\(result.rowCount)")
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
        let left = Mutex(30)
        let pages = (0..<90).map { DocumentSource.bytes(Array("标题\n\n氢能第\($0)号。\n".utf8), name: "\($0).txt") }
        let collection = Collection.open(pages, isCancelled: { left.withLock { left in left -= 1; return left < 0 } }).collection
        #expect(collection.unreadFiles.map { $0.read < 90 } == true)
        var engine = Engine(collection: collection)
        let (results, _) = results("find articles", in: &engine, stopAfter: .max)
        #expect(results.first?.shortfall?.hasPrefix("reading was stopped") == true)
    }

    @Test func aReadingThatWasStoppedEndsTheScript() {
        let left = Mutex(30)
        let pages = (0..<90).map { DocumentSource.bytes(Array("标题\n\n氢能第\($0)号。\n".utf8), name: "\($0).txt") }
        let collection = Collection.open(pages, isCancelled: { left.withLock { left in left -= 1; return left < 0 } }).collection
        var engine = Engine(collection: collection)
        let script = "let a = find articles\na | show title | save \"x.csv\"\nfind articles"
        let (results, diagnostics) = results(script, in: &engine, stopAfter: .max)
        #expect(results.count == 1 && results.first?.isComplete == false && results.first?.destination == nil)
        #expect(results.first?.notes.contains("not saved, since not all files were read") == true)
        #expect(diagnostics.map(\.code) == [.interrupted])
        // Who has been told goes on: every statement is run, saved where it asks for it, and marked.
        engine.acceptsUnreadFiles = true
        let (accepted, none) = self.results(script, in: &engine, stopAfter: .max)
        #expect(accepted.count == 2 && none.isEmpty && accepted.allSatisfy { !$0.isComplete })
        #expect(accepted.first?.destination == "x.csv")
    }

    @Test func aFileThatTakesLongIsNotWaitedFor() {
        let mayEnd = DispatchSemaphore(value: 0)
        let left: Int? = Abandonable.run(isCancelled: { true }) {
            mayEnd.wait()
            return 5
        }
        #expect(left == nil)
        mayEnd.signal()
        #expect(Abandonable.run(isCancelled: { false }) { 7 } == 7)
    }

    /// A stop while rows are put in order, or what follows one on much that was found, keeps what is done at once.
    @Test(arguments: [
        "find words | sort by text desc", "find words | count by text, index", "find words | ngrams 1 to 3",
        "find \"氢\" | kwic 8 sort right", "find words | show text, index | distinct",
    ])
    func orderingIsStoppedToo(query: String) throws {
        let collection = Self.collection(6, sentences: 300)
        var whole = Engine(collection: collection)
        let (complete, _) = results(query, in: &whole, stopAfter: .max)
        let rows = try #require(complete.first).rowCount
        // Wherever it is stopped, it says so, and there are no more rows than there are.
        for patience in [0, 3, 10, 20, 40, 80] {
            var engine = Engine(collection: collection)
            let (results, diagnostics) = results(query, in: &engine, stopAfter: patience)
            guard let result = results.first else {
                #expect(diagnostics.map(\.code) == [.interrupted])
                continue
            }
            #expect(result.rowCount <= rows && (result.isComplete == (result.shortfall == nil)))
            if result.isComplete { #expect(result.rowCount == rows) }
        }
    }

    /// One document of one paragraph is one step of everything: it is stopped inside.
    @Test(arguments: [
        "find words | count", "find paragraphs | ngrams 2", "find sentences where any word within 5 words of \"发展\"",
        "find paragraphs where \"氢能\" near \"发展\" within 3 words", "find whole \"氢能\"",
    ])
    func aHugeParagraphIsStoppedInside(query: String) {
        let collection = Self.collection(1, sentences: 60_000)
        let asked = Mutex(0)
        var engine = Engine(collection: collection)
        let stops = StopRequests(isStopped: { asked.withLock { $0 += 1; return $0 > 4 } })
        var result: QueryResult?
        let diagnostics = engine.run(SourceText(name: "test", text: query), stops: stops) { outcome in
            if case .result(let found) = outcome { result = found }
        }
        #expect(result.map { !$0.isComplete } ?? diagnostics.map(\.code).contains(.interrupted), "\(diagnostics)")
    }

    /// One document of thousands of paragraphs, each with a sentence of its own.
    private static func hugeDocument() -> Collection {
        let paragraphs = (0..<3000).map { row in
            let text = String(repeating: "河边的水库放水。", count: 6) + "第\(row)号" + (row % 3 == 0 ? "氢能20吨。" : "风能。")
            return ParagraphRecord(kind: .body, content: SourcedText(text: text, pieces: []))
        }
        return Collection(records: [DocumentRecord(path: "huge", name: "huge", articles: [ArticleRecord(paragraphs: paragraphs)])], name: "huge")
    }

    private static let readDocument = hugeDocument()

    private static func texts(_ result: QueryResult) -> [String] {
        switch result.shape {
        case .units(let rows): rows.map(\.text)
        case .table(let table): table.rows.map { "\($0)" }
        case .concordance(let lines): lines.map { $0.left + $0.node + $0.right }
        case .number(let number): ["\(number)"]
        }
    }

    /// Stopped inside the one document, it gives the rows that were decided, and says which those are of.
    @Test(arguments: [
        "find paragraphs where mentions \"氢能\"", "find \"氢能\"", "find \"氢能\" | kwic 8",
        "find paragraphs where previous mentions \"氢能\" and document mentions \"第2999号\"",
        "find sentences where \"第\" near \"氢能\" within 5 and article mentions \"第2999号\"",
        "find paragraphs where any sentence mentions \"氢能\" | where count(sentences where mentions \"第\") = 1",
        "find \"氢能\" where paragraph mentions \"河边\"", "find paragraphs where text matches /第.*氢能/ | show text, count(\"水库\")",
        "find quantities where value > 10",
    ])
    func aHugeDocumentGivesItsFirstRows(query: String) throws {
        // A kind of unit that is read from the text is read by the first query that asks for it.
        let collection = query.contains("quantities") ? Self.hugeDocument() : Self.readDocument
        var whole = Engine(collection: Self.readDocument)
        let (complete, _) = results(query, in: &whole, stopAfter: .max)
        let all = Self.texts(try #require(complete.first))
        var stoppedInside = 0
        for patience in [4, 8, 12, 16, 20, 30] {
            var engine = Engine(collection: collection)
            let (results, _) = results(query, in: &engine, stopAfter: patience)
            guard let result = results.first, let shortfall = result.shortfall, result.rowCount > 0 else { continue }
            #expect(Self.texts(result) == Array(all.prefix(result.rowCount)), "\(patience)")
            if result.rowCount < all.count, shortfall.contains(/it was stopped; (sentences|paragraphs) 1-\d+ of \d+ of the only document are done/) {
                stoppedInside += 1
            }
        }
        #expect(stoppedInside > 0)
    }

    @Test(arguments: [
        "find paragraphs where mentions \"氢能\" | count", "find paragraphs | summarize n = count(), m = count(\"氢能\")",
        "find sentences | summarize n = count(), m = count(/第\\d+号氢/)", "find paragraphs | summarize n = count(sentences where mentions \"第\")",
    ])
    func aHugeDocumentIsCountedSoFar(query: String) throws {
        var whole = Engine(collection: Self.readDocument)
        let (complete, _) = results(query, in: &whole, stopAfter: .max)
        func numbers(_ result: QueryResult) -> [Double] {
            switch result.shape {
            case .number(let number): [number]
            case .table(let table): table.rows.first.map { $0.compactMap { if case .number(let number) = $0 { number } else { nil } } } ?? []
            default: []
            }
        }
        let all = numbers(try #require(complete.first))
        var partial = 0
        for patience in [4, 6, 8, 12, 16, 20, 40, 80] {
            var engine = Engine(collection: Self.readDocument)
            let (results, _) = results(query, in: &engine, stopAfter: patience)
            guard let result = results.first, !result.isComplete else { continue }
            let found = numbers(result)
            #expect(zip(found, all).allSatisfy { $0 <= $1 } && result.shortfall?.contains("it was stopped; ") == true)
            if let first = found.first, first > 0, first < all[0] { partial += 1 }
        }
        #expect(partial > 0)
    }

    @Test func theOnlyFileThatIsStoppedInsideIsSaidToBe() {
        #expect(UnreadFiles(read: 0, total: 1).message.contains("inside the only file; nothing of it is in the collection"))
        #expect(UnreadFiles(read: 0, total: 1, recordsOfNext: 5).message.contains("its first 5 records are in the collection"))
    }

    @Test func describingTheUnitsReadsNoneOfThem() {
        let engine = Engine(collection: Self.collection(2))
        func count(_ unit: String) -> String? { engine.describe(nil)?.rows.first { $0.first == unit }?[2] }
        #expect(count("paragraphs") == "2" && count("words") == "")
        #expect(answer("find words | count", in: engine.collection).first != "0" && count("words") != "")
    }
}
