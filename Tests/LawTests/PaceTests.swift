import Documents
@testable import Execution
import Foundation
import Planning
import Synchronization
import Syntax
import TestSupport
import Testing

/// Documents one by one or all at once: the rows and the notes are the same, and what is stopped is a beginning of them.
@Suite struct PaceTests {
    private static let rounds = OracleTests.rounds / 2

    private static func everyQuery(_ salt: UInt64, _ body: (UInt64, String, Subject, CheckedQuery) throws -> String?) {
        var failures: [String] = []
        var subject = Subject([])
        for round in 0..<rounds where failures.count < 3 {
            let seed = OracleTests.firstSeed + salt << 32 + UInt64(round)
            if round % 8 == 0 { subject = Subject(CollectionGenerator.records(seed: seed / 8, documents: 2...6)) }
            var queries = QueryGenerator(random: SeededGenerator(seed: seed))
            let text = Printer.print(queries.script())
            do {
                guard let query = try? subject.check(text) else { continue }
                if let said = try body(seed, text, subject, query) { failures.append("seed \(seed)\n\(text)\n\(said)") }
            } catch {
                failures.append("seed \(seed)\n\(text)\n\(error)")
            }
        }
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
    }

    @Test func anyPaceGivesTheSame() {
        Self.everyQuery(1) { seed, _, subject, query in
            func run(_ pace: Pace) throws -> (rows: [NaiveRow], notes: [String]) {
                let run = try subject.executor.run(query, limits: Limits(pace: pace))
                return (subject.rows(of: run.relation), run.notes + run.emptiness)
            }
            let whole = try run(.whole)
            for pace in [Pace.documents(Int(seed % 3) + 1), .growing, .rows(1), .rows(Int(seed % 7) + 2)] {
                let other = try run(pace)
                if other.rows != whole.rows { return "\(pace)\n\(Report.print(other.rows))\nwhole\n\(Report.print(whole.rows))" }
                if other.notes != whole.notes { return "\(pace) \(other.notes) whole \(whole.notes)" }
            }
            return nil
        }
    }

    /// Conditions in an order that the figures of another collection would give, and few rows searched one by one.
    @Test func anyOrderGivesTheSame() {
        Self.everyQuery(4) { seed, text, subject, query in
            let executor = Executor(
                store: subject.store, normalizer: Subject.normalizer, segmenter: Subject.segmenter,
                statistics: OddStatistics(seed: seed))
            var limits = Limits(pace: .documents(2))
            limits.searchOverhead = 0
            let found = subject.rows(of: try executor.run(query, limits: limits).relation)
            let expected = subject.rows(of: try subject.executor.run(query, limits: Limits()).relation)
            return Report.same(found, expected) ? nil : "\(Report.print(found))\nexpected\n\(Report.print(expected))"
        }
    }

    /// Figures that mean nothing.
    private struct OddStatistics: PlanStatistics {
        let seed: UInt64
        func rows(of kind: UnitKind) -> Int? { 1000 }
        func length(of kind: UnitKind) -> Double { 10 }
        func distinctValues(of field: Field, in kind: UnitKind) -> Int? { 7 }
        func share(of condition: CheckedCondition, in kind: UnitKind) -> Double? {
            var random = SeededGenerator(seed: seed &+ UInt64(bitPattern: Int64(PlanPrinter().step(condition, in: kind).utf8.reduce(0) { $0 &* 31 &+ Int($1) })))
            return [0.0001, 0.5, 0.999][Int(random.next() % 3)]
        }
        var sampleSize: Int { 0 }
        var isLarge: Bool { true }
    }

    /// A query that was stopped after some documents gives what it gives over a collection of these alone.
    @Test func whatIsStoppedIsTheResultOfTheFirstDocuments() {
        let compared = Mutex(0)
        Self.everyQuery(2) { seed, text, subject, query in
            // What stands behind `in` and in results is of all documents; furniture has other rows in another collection.
            guard query.kinds.count > 0, !["gamma", " in ", "it", "furniture"].contains(where: text.contains) else { return nil }
            let asked = Mutex(Int(seed % 40))
            let limits = Limits(
                isCancelled: { asked.withLock { left in left -= 1; return left < 0 } }, pace: .documents(1))
            let run: Executor.Run
            do throws(ExecutionError) {
                run = try subject.executor.run(query, limits: limits)
            } catch {
                return error == .interrupted ? nil : "\(error)"
            }
            guard case .documents(let done, let all, nil)? = run.coverage else { return nil }
            guard all == subject.records.count, done < all else { return "\(done) of \(all)" }
            let part = Subject(Array(subject.records.prefix(done)))
            let expected = part.rows(of: try part.executor.run(query, limits: Limits()).relation)
            compared.withLock { $0 += 1 }
            let found = subject.rows(of: run.relation)
            return Report.same(found, expected) ? nil : "\(done) of \(all)\n\(Report.print(found))\nexpected\n\(Report.print(expected))"
        }
        #expect(compared.withLock { $0 } > Self.rounds / 100)
    }

    /// Rows one by one or some at a time: what is stopped inside a document gives the first rows of the whole result.
    @Test func whatIsStoppedInsideADocumentIsABeginning() {
        let compared = Mutex((all: 0, inside: 0, reading: 0))
        Self.everyQuery(5) { seed, text, subject, query in
            // Groups and orders, also those of queries inside, are of all rows.
            guard query.set.isLocal else { return nil }
            var query = query
            query.stages = Array(query.stages.prefix { $0.isRowByRow })
            let whole = subject.rows(of: try subject.executor.run(query, limits: Limits(pace: .whole)).relation)
            // What is read from the text is read anew, and stopped in that too.
            let fresh = seed % 2 == 0 && !query.kinds.isDisjoint(with: [.word, .quote, .point, .quantity])
            let executor = fresh ? Subject(subject.records).executor : subject.executor
            for patience in [Int(seed % 8), Int(seed % 40) + 8, Int(seed % 300)] {
                let asked = Mutex(patience)
                let limits = Limits(
                    isCancelled: { asked.withLock { left in left -= 1; return left < 0 } }, pace: .rows(Int(seed % 5) + 1))
                let run: Executor.Run
                do throws(ExecutionError) {
                    run = try executor.run(query, limits: limits)
                } catch {
                    if error == .interrupted { continue }
                    return "\(error)"
                }
                guard let coverage = run.coverage else { continue }
                let found = subject.rows(of: run.relation)
                compared.withLock { $0.all += 1 }
                if case .documents(_, _, let part?) = coverage {
                    compared.withLock { $0.inside += found.isEmpty ? 0 : 1 }
                    guard part.done <= part.of else { return "\(part)" }
                }
                // What stands beside the articles, of all documents, comes behind their text.
                let isBeginning = query.set.includesAsides ? Self.isPart(found, of: whole) : Report.same(found, Array(whole.prefix(found.count)))
                if !isBeginning { return "patience \(patience) \(coverage) fresh \(fresh)\n\(Report.print(found))\nof\n\(Report.print(whole))" }
            }
            return nil
        }
        #expect(compared.withLock { $0.all } > Self.rounds / 4 && compared.withLock { $0.inside } > Self.rounds / 50, "\(compared.withLock { $0 })")
    }

    /// Whether rows stand among others in the same order.
    private static func isPart(_ part: [NaiveRow], of whole: [NaiveRow]) -> Bool {
        var rest = part[...]
        for row in whole where rest.first.map({ Report.same([$0], [row]) }) ?? false { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    /// Whenever it is stopped, there is a result or an interruption, and a result says how far it came.
    @Test func everyStopIsObeyed() {
        Self.everyQuery(3) { seed, _, subject, query in
            let whole = subject.rows(of: try subject.executor.run(query, limits: Limits(pace: .documents(1))).relation)
            for patience in 0..<12 {
                let asked = Mutex(patience)
                let limits = Limits(
                    isCancelled: { asked.withLock { left in left -= 1; return left < 0 } }, pace: .documents(1))
                guard let run = try? subject.executor.run(query, limits: limits) else { continue }
                let rows = subject.rows(of: run.relation)
                if run.coverage == nil, rows != whole { return "stopped after \(patience): \(Report.print(rows))\nwhole\n\(Report.print(whole))" }
            }
            return nil
        }
    }
}

extension CheckedStage {
    /// Whether what it gives for the first rows is the beginning of what it gives for all.
    fileprivate var isRowByRow: Bool {
        switch self {
        case .filter, .show, .kwic(_, nil): true
        default: false
        }
    }
}
