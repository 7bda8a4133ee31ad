import Documents
@testable import QueryLang
import Synchronization
import Testing
import Text

/// What a query may hold is bounded: the message says which bound was met, where, and what to do.
@Suite struct BoundTests {
    private static let collection = Pages.collection((0..<50).map { "氢能与绿色发展的第\($0)段,氢能。" })

    private func met(_ query: String, _ change: (inout Engine) -> Void) throws -> Diagnostic {
        var engine = Engine(collection: Self.collection)
        change(&engine)
        let diagnostics = engine.run(SourceText(name: "query", text: query)) { _ in }
        return try #require(diagnostics.first { $0.severity == .error }, "\(query)")
    }

    @Test(arguments: [
        "find words | count by text, index", "find paragraphs | ngrams 2", "find words | show text, index | distinct",
        "find words | summarize n = count() by text, index",
    ])
    func groups(query: String) throws {
        let met = try met(query) { $0.bounds.groups = 20 }
        #expect(met.code == .limitExceeded && met.span != nil)
        #expect(met.message.contains("more than 20 different") && met.message.contains("group by something coarser"))
    }

    @Test(arguments: [
        "find words", "find \"氢能\"", "find /氢./", "find (\"氢\" or \"能\")",
        "find (\"氢\" near \"能\")", "find paragraphs where \"氢能\" | kwic",
    ])
    func rows(query: String) throws {
        let met = try met(query) { $0.bounds.rows = 30 }
        #expect(met.code == .limitExceeded && met.span != nil)
        #expect(met.message.contains("more than 30 ") && met.message.contains("in fewer documents"))
    }

    @Test(arguments: [
        "find words | sort by text", "find words | count by text, index", "find words | show text, index | distinct",
        "find \"氢能\" | kwic 8 sort right", "find paragraphs | ngrams 1 to 4",
    ])
    func memory(query: String) throws {
        let met = try met(query) { $0.bounds.keyBytes = 1000 }
        #expect(met.code == .limitExceeded && met.span != nil)
        #expect(met.message.contains("MiB of memory for their keys; keep fewer rows before it (where, sample, first, in …)"))
    }

    @Test func aCostlyExpressionNamesItselfAndTheText() throws {
        let collection = Pages.collection([String(repeating: "水", count: 3000)])
        var engine = Engine(collection: collection)
        let diagnostics = engine.run(SourceText(name: "query", text: "find /(.*)*(.*)*[龘靐]/")) { _ in }
        #expect(diagnostics.map(\.code) == [.regexTooCostly])
        #expect(diagnostics.first?.message.contains("takes too much work on a paragraph of 3000 characters") == true)
    }

    /// The length of a paragraph is no bound: what is near one another in it is found in time that grows with it.
    @Test func nearInOneParagraphIsNotQuadratic() {
        let long = Pages.collection([String(repeating: "氢能发展。", count: 5_000)])
        #expect(answer("find \"氢能\" near \"发展\" within paragraph | count", in: long) == ["5000"])
    }

    /// Counted in the steps of the search, which asks every 256 whether to stop: where a third text never follows, each
    /// first text would try every second one.
    @Test func withinAParagraphTheStepsGrowWithTheHits() {
        let asked = Mutex(0)
        var engine = Engine(collection: Pages.collection(["储能。" + String(repeating: "氢能发展。", count: 8_000)]))
        let stops = StopRequests(isStopped: { asked.withLock { $0 += 1 }; return false }, begin: { _ in })
        var rows: [Int] = []
        let script = "find \"氢能\" then \"发展\" then \"储能\" within paragraph | first 5"
        let diagnostics = engine.run(SourceText(name: "test", text: script), stops: stops) { outcome in
            if case .result(let result) = outcome { rows.append(result.rowCount) }
        }
        #expect(diagnostics.isEmpty && rows == [0])
        // One by one the pairs are 32 million.
        #expect((1...4_000).contains(asked.withLock { $0 }))
    }

    @Test func scriptsAreBounded() throws {
        let list = (0..<9_000).map { "\"词\($0)\"" }.joined(separator: " or ")
        let fine = "define term many = \((0..<9_000).map { "\"词\($0)\"" }.joined(separator: ", "))"
        #expect(Engine(collection: Self.collection).check(SourceText(name: "q", text: fine)).isEmpty)
        #expect(!Engine(collection: Self.collection).check(SourceText(name: "q", text: "find \(list)")).contains { $0.severity == .error })
        let long = try met("find \(list) or \(list)") { _ in }
        #expect(long.code == .statementTooLong && long.span != nil)
        #expect(long.message == "a statement of more than 20000 words and marks: give parts of it names with `let` or `define`")
        let huge = try met("find \"\(String(repeating: "氢", count: 1_500_000))\"") { _ in }
        #expect(huge.code == .statementTooLong && huge.message.contains("has 4.3 MiB; at most 4 MiB are read"))
        #expect(huge.notes.first?.contains("use") == true)
    }

    @Test(arguments: [
        ("find paragraphs where \(String(repeating: "(", count: 65))\"a\"", DiagnosticCode.nestingTooDeep, "more than 64 levels of brackets or `not`"),
        ("find paragraphs where \(String(repeating: "not ", count: 65))\"a\"", .nestingTooDeep, "give the inner part a name"),
        ("find paragraphs | show \(String(repeating: "-", count: 65))length", .nestingTooDeep, "more than 64 levels"),
        ("find paragraphs | show \(String(repeating: "length + ", count: 1001))length", .statementTooLong, "more than 1000 operators in one statement"),
        ("find \((0..<9).map { "\"a\($0)\"" }.joined(separator: " near "))", .limitExceeded, "9 pieces in one ‘near’; at most 8"),
        ("find paragraphs | ngrams 1 to 21", .wrongArity, "n-grams are of 1 to 20 words"),
        ("find paragraphs | first 99999999999999999999", .badNumber, "at most 1000000000: write a smaller one"),
        ("find paragraphs | sample 2000000000", .badNumber, "at most 1000000000"),
        ("find \"a\" near \"b\" within 99999999999 words", .badNumber, "at most 1000000000"),
        ("find /\(String(repeating: "a", count: 10_001))/", .badRegex, "longer than 10000 bytes"),
        ("find /\(String(repeating: "(", count: 200))a\(String(repeating: ")", count: 200))/", .badRegex, "too deeply nested"),
    ])
    func statements(query: String, code: DiagnosticCode, part: String) throws {
        let met = try met(query) { _ in }
        #expect(met.code == code && met.span != nil)
        #expect((met.message + met.notes.joined()).contains(part), "\(met.message)")
    }
}
