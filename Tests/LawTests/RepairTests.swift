import Foundation
import QueryLang
import TestSupport
import Testing
import Text

/// A repair that is offered reads, checks, and says all that was said.
@Suite struct RepairLawTests {
    private static let collection = Collection(records: CollectionGenerator.records(seed: 11), name: "small")

    /// Statements made wrong by `StatementMutator`; `YINDE_LAW_ROUNDS=5000 YINDE_LAW_SEED=7` looks longer, and elsewhere.
    @Test func offeredRepairsHold() {
        let engine = Engine(collection: Self.collection)
        var failures: [String] = []
        var offered = 0
        for round in 0..<(OracleTests.rounds / 3) where failures.count < 5 {
            let seed = OracleTests.firstSeed &* 1_000_003 &+ UInt64(round)
            var mutator = StatementMutator(seed: seed)
            offered += check(mutator.statement(), engine, "seed \(seed)", &failures)
        }
        #expect(offered > OracleTests.rounds / 15)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }

    /// Everything that the golden cases of errors hold, statement by statement.
    @Test func repairsOfTheCasesHold() throws {
        let engine = Engine(collection: Self.collection)
        var failures: [String] = []
        var offered = 0
        for file in try CaseFile.all(in: "check") {
            for item in file.cases { offered += check(item.input, engine, file.url.lastPathComponent, &failures) }
        }
        #expect(offered > 250)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }

    /// - Returns: the number of repairs tried.
    private func check(_ statement: String, _ engine: Engine, _ origin: String, _ failures: inout [String]) -> Int {
        let source = SourceText(name: "<law>", text: statement)
        let before = engine.check(source)
        let errors = before.count { $0.severity == .error }
        var offered = 0
        for diagnostic in before {
            for fixIt in diagnostic.fixIts {
                offered += 1
                let repaired = source.applying([fixIt])
                let after = engine.check(SourceText(name: "<law>", text: repaired))
                let left = after.count { $0.severity == .error }
                // Of several statements one is repaired; what it hid in those after it is no fault of the repair.
                let isAlone = before.allSatisfy { $0.span.map { diagnostic.severity != .error || source.line(at: $0.start) == source.line(at: fixIt.span.start) } ?? true }
                if isAlone ? left > 0 : left >= errors {
                    failures.append("\(origin): \(statement)\n→ \(repaired)\nleaves: \(after.map(\.message).joined(separator: "; "))")
                } else if let lost = lost(of: statement, in: repaired) {
                    failures.append("\(origin): \(statement)\n→ \(repaired)\nloses ‘\(lost)’")
                }
            }
        }
        return offered
    }

    /// A Han text in quotation marks that the repair has not.
    private func lost(of statement: String, in repaired: String) -> String? {
        for match in statement.matches(of: /["“'‘「]([^"“”'‘’「」\n]+)["”'’」]/) {
            let texts = match.output.1.split { !$0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }
            for text in texts where text.count > 1 || !"年月日".contains(text) {
                if !repaired.contains(text) { return String(text) }
            }
        }
        return nil
    }
}
