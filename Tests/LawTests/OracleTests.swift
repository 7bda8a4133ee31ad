import Documents
import Foundation
import Syntax
import TestSupport
import Testing

@Suite struct OracleTests {
    /// `YINDE_LAW_ROUNDS=20000 YINDE_LAW_SEED=7` looks longer, and elsewhere.
    static let rounds = Int(ProcessInfo.processInfo.environment["YINDE_LAW_ROUNDS"] ?? "") ?? 2000
    static let firstSeed = UInt64(ProcessInfo.processInfo.environment["YINDE_LAW_SEED"] ?? "") ?? 1

    /// The engine gives the rows that the language's description gives, row by row and in order.
    @Test func engineAgreesWithTheDescription() {
        var failures: [String] = []
        var refused: [String] = []
        var empty = 0
        var subject = Subject([])
        var shared = Oracle([], normalizer: Subject.normalizer, segmenter: Subject.segmenter)
        for round in 0..<Self.rounds where failures.count < 3 {
            let seed = Self.firstSeed + UInt64(round)
            // Eight queries look at one collection.
            if round == 0 || seed % 8 == 0 {
                subject = Subject(CollectionGenerator.records(seed: seed / 8))
                shared = Oracle(subject.records, normalizer: Subject.normalizer, segmenter: Subject.segmenter)
            }
            var queries = QueryGenerator(random: SeededGenerator(seed: seed))
            let text = Printer.print(queries.script())
            do {
                let found = try subject.rows(text)
                guard let expected = Oracle(sharing: shared).run(subject.parse(text)) else { continue }
                if expected.rows.isEmpty { empty += 1 }
                if !Report.same(found, expected.rows) { failures.append(Report.difference(seed, text, subject.records, found, expected.rows)) }
            } catch let error as Subject.Refused {
                refused.append("\(text)  \(error.diagnostics.map(\.message))")
            } catch {
                failures.append("\(text)\(error)")
            }
        }
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
        #expect(refused.count * 20 < Self.rounds, "\(refused.count) refused: \(refused.prefix(20).joined(separator: "\n"))")
        // Empty rows agree too easily: enough of the queries must find something.
        #expect(empty * 5 < Self.rounds * 3, "\(empty) of \(Self.rounds) are empty")
    }
}

enum Report {
    /// Equal rows; numbers may differ in the last place, since sums may be taken in another order.
    static func same(_ a: [NaiveRow], _ b: [NaiveRow]) -> Bool {
        guard a.count == b.count else { return false }
        return zip(a, b).allSatisfy { x, y in
            guard case .cells(let left, let names) = x, case .cells(let right, let others) = y else { return x == y }
            return names == others && left.count == right.count && zip(left, right).allSatisfy(same)
        }
    }

    private static func same(_ a: Value, _ b: Value) -> Bool {
        if case .number(let x) = a, case .number(let y) = b { return abs(x - y) <= 1e-9 * max(1, abs(x)) }
        return a == b
    }

    static func difference(_ seed: UInt64, _ text: String, _ records: [DocumentRecord], _ found: [NaiveRow], _ expected: [NaiveRow]) -> String {
        """
        seed \(seed)
        \(text)\(records.map(\.outline).joined(separator: "\n"))
        engine:
        \(print(found))
        description:
        \(print(expected))
        """
    }

    static func print(_ rows: [NaiveRow]) -> String {
        rows.prefix(30).map { row in
            switch row {
            case .unit(let unit): "  \(unit.kind.rawValue) \(unit.row)"
            case .hit(let hit): "  paragraph \(hit.paragraph) \(hit.range) \(hit.groups)"
            case .cells(let cells, let columns): "  " + (columns.isEmpty ? cells.map { "\($0)" } : zip(columns, cells).map { "\($0)=\($1)" }).joined(separator: " ")
            }
        }.joined(separator: "\n")
    }
}
