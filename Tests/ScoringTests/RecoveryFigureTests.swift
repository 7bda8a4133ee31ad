import Analysis
import Foundation
import PageBreaker
import QueryLang
import Scoring
import Testing

/// The figures that recovery is held to; `make score` prints them all.
@Suite struct RecoveryFigureTests {
    static let pages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pages")

    static func total(_ half: String) throws -> Score? {
        let set = PageSet(pages.appending(path: half))
        guard !set.pages.isEmpty else { return nil }
        return try set.scores(
            recover: { FileInspection.inspect(.path($0), as: .json).text },
            text: { Encodings.decode([UInt8]($0)).lines.map(\.text).joined(separator: "\n") }
        ).reduce(into: Score()) { $0 += $1.score }
    }

    /// Of the half that no rule was tuned on: what was reached, so that nothing is lost unseen. The goal is to be within
    /// `Halves.allowed` of the tuned half; `make score` ends with an error until it is met.
    private static let reached: [Figure: Double] = [
        .paragraph: 0.84, .characters: 0.925, .order: 0.83, .article: 0.91, .title: 0.74, .author: 0.8, .unit: 0.7,
        .role: 0.745, .speaker: 0.82, .furniture: 0.91,
    ]

    @Test func pagesKeptOutOfSightAreReadNoWorse() throws {
        let kept = try #require(try Self.total("heldout"))
        for (figure, floor) in Self.reached { #expect(kept[figure].value ?? 0 >= floor, "\(figure)") }
    }

    @Test func seenPagesAreReadNoWorse() throws {
        let tuned = try #require(try Self.total("tuned"))
        for figure in Figure.allCases { #expect(tuned[figure].value ?? 0 >= 0.87, "\(figure)") }
    }

    @Test func brokenPagesAreMended() throws {
        let set = BrokenSet(pages: 6, combinations: 12)
        var total = Score()
        for row in set.rows {
            let score = try set.score(row) { FileInspection.inspect(.bytes($0.bytes, name: "page.txt"), as: .json).text }
            print(ScoreTable.row(row.name, score))
            total += score
        }
        #expect(BrokenSet.isMended(total), "\(ScoreTable.head)\n\(ScoreTable.row("ALL", total))")
    }

    /// Of one page in ten, what may be lost where it is set otherwise and reads as before.
    private static let mostLost: [Figure: Double] = [
        .paragraph: 0.04, .characters: 0.035, .order: 0.045, .article: 0.04, .title: 0.1, .author: 0.05, .unit: 0.05, .role: 0.05,
        .speaker: 0.05, .furniture: 0.05,
    ]

    @Test(arguments: Rearrangement.allCases) func pagesSetOtherwiseAreReadAsBefore(_ change: Rearrangement) throws { try check(change, oneIn: 10, mayLose: 1) }

    /// A page with parts of another gives less to go by than one that is only set otherwise.
    @Test(arguments: Crossing.allCases) func pagesCrossedWithOthersAreReadAsBefore(_ change: Crossing) throws { try check(change, oneIn: 6, mayLose: 1.5) }

    private func check(_ change: some PageChange, oneIn step: Int, mayLose share: Double) throws {
        let set = try ChangedSet(PageSet(Self.pages.appending(path: "tuned")), each: step, text: { Encodings.decode([UInt8]($0)).lines.map(\.text).joined(separator: "\n") })
        let (changed, plain) = try set.scores(change) { FileInspection.inspect(.bytes([UInt8]($0.utf8), name: "page.txt"), as: .json).text }
        let differences = Halves.differences(tuned: plain, kept: changed)
        print(ScoreTable.row(change.name, differences))
        for (figure, difference) in zip(Figure.allCases, differences) {
            if let difference, let most = Self.mostLost[figure] { #expect(difference >= -most * share, "\(change.name): \(figure)") }
        }
    }

    /// A rearranged page keeps every line that its structure names.
    @Test func rearrangedLinesAreThoseOfThePage() {
        let page = AnnotatedText(
            lines: ["报", "甲题", "甲文。", "", "乙题", "乙文。"],
            truth: AnnotatedPage(
                articles: [
                    .init(title: "甲题", paragraphs: [.init("甲文。", lines: [[3, 3]])], metaLines: [[2, 2]]),
                    .init(title: "乙题", paragraphs: [.init("乙文。", lines: [[6, 6]])], metaLines: [[5, 5]]),
                ], furnitureLines: [[1, 1]]))
        let expected: [Rearrangement: [String]] = [
            .reversed: ["报|乙题|乙文。||甲题|甲文。||"], .withoutBlanks: ["报|甲题|甲文。|乙题|乙文。"],
            .withBlanks: ["报||甲题||甲文。||乙题||乙文。|"], .withoutFurniture: ["甲题|甲文。||乙题|乙文。"], .alone: [],
            .joined: ["报|甲题|甲文。||乙题|乙文。||报|甲题|甲文。||乙题|乙文。"],
        ]
        for kind in Rearrangement.allCases {
            let pages = kind.apply(to: [page, page]).changed
            #expect(Set(pages.map { $0.lines.joined(separator: "|") }) == Set(expected[kind] ?? []), "\(kind)")
            for page in pages {
                for paragraph in (page.truth.articles ?? []).flatMap({ $0.paragraphs ?? [] }) {
                    for range in paragraph.lines ?? [] { #expect(page.lines[range[0] - 1] == paragraph.text) }
                }
            }
        }
    }

    /// A break is a function of its seed, and does what its name says.
    @Test func breaksAreRepeatable() {
        for kind in Break.allCases {
            let page = PageBreaker.page([kind], seed: 11)
            #expect(page.bytes == PageBreaker.page([kind], seed: 11).bytes)
            #expect(page.bytes != PageBreaker.page([kind], seed: 12).bytes)
            if ![Break.gb18030, .utf16, .titlesBelow, .titleAtEnd].contains(kind) {
                #expect(page.text != PageBreaker.page([], seed: 11).text, "\(kind)")
            }
        }
        #expect(PageBreaker.page([.gb18030], seed: 11).bytes != Array(PageBreaker.page([.gb18030], seed: 11).text.utf8))
    }
}
