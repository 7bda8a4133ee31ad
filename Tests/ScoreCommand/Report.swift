import Analysis
import Foundation
import PageBreaker
import QueryLang
import Scoring

/// Prints figures.
struct Report {
    static func recover(_ path: String) -> String { FileInspection.inspect(.path(path), as: .json).text }

    static func text(_ data: Data) -> String {
        Encodings.decode([UInt8](data)).lines.map(\.text).joined(separator: "\n")
    }

    @discardableResult
    func print(_ set: PageSet, named name: String, isHidden: Bool = false) throws -> Score {
        Swift.print(ScoreTable.head)
        var total = Score()
        for (page, score) in try set.scores(recover: Self.recover, text: Self.text) {
            if !isHidden { Swift.print(ScoreTable.row(page, score)) }
            total += score
        }
        Swift.print(ScoreTable.row("ALL \(set.pages.count) of \(name)", total))
        return total
    }

    /// - Returns: whether no figure of the kept half is further behind than is allowed.
    func compareHalves(tuned: PageSet, kept: PageSet) throws -> Bool {
        let seen = try print(tuned, named: "tuned")
        guard !kept.pages.isEmpty else {
            Swift.print("\nno pages are kept out of sight here")
            return true
        }
        Swift.print()
        let unseen = try print(kept, named: "heldout", isHidden: true)
        let differences = Halves.differences(tuned: seen, kept: unseen)
        Swift.print(ScoreTable.row("heldout less tuned", differences))
        let holds = differences.allSatisfy { $0.map { $0 >= -Halves.allowed } ?? true }
        Swift.print(holds ? "every figure is within \(Halves.allowed)" : "a figure is more than \(Halves.allowed) behind")
        return holds
    }

    /// - Returns: whether all broken pages together reach what is asked.
    func printBroken(_ set: BrokenSet) throws -> Bool {
        Swift.print("\n" + ScoreTable.head)
        var total = Score()
        for row in set.rows {
            let score = try set.score(row) { page in
                FileInspection.inspect(.bytes(page.bytes, name: "page.txt"), as: .json).text
            }
            Swift.print(ScoreTable.row(row.name, score))
            total += score
        }
        Swift.print(ScoreTable.row("ALL broken pages", total))
        return BrokenSet.isMended(total)
    }

    static let changes: [any PageChange] = Rearrangement.allCases + Crossing.allCases

    /// What is lost where pages are set otherwise, and where they are crossed with others, for each way of doing so.
    func printChanged(_ set: ChangedSet) throws {
        Swift.print("\n" + ScoreTable.head)
        for change in Self.changes {
            let (changed, plain) = try set.scores(change) { text in
                FileInspection.inspect(.bytes([UInt8](text.utf8), name: "page.txt"), as: .json).text
            }
            Swift.print(ScoreTable.row(change.name, changed))
            Swift.print(ScoreTable.row("  less as they were", Halves.differences(tuned: plain, kept: changed)))
        }
    }

    func printRules(tests: URL) throws {
        let (evidence, _) = try RuleEvidence.gather(tests: tests) { page in
            switch page {
            case .file(let url): FileInspection.inspect(.path(url.path), as: .text).text
            case .text(let text, let name): FileInspection.inspect(.bytes([UInt8](text.utf8), name: name), as: .text).text
            }
        }
        Swift.print(evidence.table, terminator: "")
    }
}
