import Foundation
import Scoring
import TestSupport

/// A fixed number of broken pages for every break and for combinations of them.
public struct BrokenSet: Sendable {
    public struct Row: Sendable {
        public var name: String
        public var pages: [BrokenPage]
    }

    public private(set) var rows: [Row] = []

    public static let pagesForEachBreak = 24
    public static let pagesOfCombinations = 80
    /// What all pages together must reach.
    public static let leastParagraph = 0.9, leastUnit = 0.95

    /// - Parameter clean: articles of annotated pages, broken in the rows of their own.
    public init(clean: [CleanArticle] = [], pages: Int = pagesForEachBreak, combinations: Int = pagesOfCombinations) {
        rows.append(Row(name: "clean", pages: Self.seeds(pages).map { PageBreaker.page([], seed: $0) }))
        for kind in Break.allCases {
            rows.append(Row(name: kind.rawValue, pages: Self.seeds(pages).map { PageBreaker.page([kind], seed: $0) }))
        }
        for count in 2...3 {
            rows.append(
                Row(
                    name: count == 2 ? "two breaks" : "three breaks",
                    pages: Self.seeds(combinations).map { PageBreaker.page(Self.combination(of: count, seed: $0), seed: $0) }))
        }
        if clean.count >= 2 {
            let pages = Self.seeds(combinations).map { seed in
                let first = Int(seed) % clean.count
                let articles = (0..<min(3, clean.count)).map { clean[(first + $0 * (1 + Int(seed) / clean.count)) % clean.count] }
                return PageBreaker.page(articles, Self.combination(of: 2, seed: seed, without: [.big5]), seed: seed)
            }
            rows.append(Row(name: "annotated, two breaks", pages: pages))
        }
    }

    /// The set that `make score` prints.
    public static func standard(cleanPages folder: URL) throws -> BrokenSet {
        let articles = try PageSet(folder).pages.flatMap { page in
            CleanArticle.articles(of: try AnnotatedPage(json: Data(contentsOf: page.annotation)))
        }
        return BrokenSet(clean: articles)
    }

    private static func seeds(_ count: Int) -> [UInt64] { (1...UInt64(max(count, 1))).map { $0 &* 7919 } }

    /// The breaks that the seed picks out of those that can meet on one page.
    private static func combination(of count: Int, seed: UInt64, without: Set<Break> = []) -> Set<Break> {
        var random = SeededGenerator(seed: seed)
        var chosen: Set<Break> = []
        for kind in Break.allCases.shuffled(using: &random) where !without.contains(kind) && chosen.allSatisfy({ kind.goes(with: $0) }) {
            chosen.insert(kind)
            if chosen.count == count { break }
        }
        return chosen
    }

    /// - Parameter recover: a page's structure as JSON.
    public func score(_ row: Row, recover: (BrokenPage) -> String) throws -> Score {
        try row.pages.reduce(into: Score()) { total, page in
            let found = try AnnotatedPage(json: Data(recover(page).utf8))
            total += PageScorer.score(page.truth, found: found, source: SourceLines.split(page.text))
        }
    }

    /// A file of each page, and of the structure that it had.
    public func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for row in rows {
            for (number, page) in row.pages.enumerated() {
                let file = folder.appending(path: "\(row.name) \(number + 1)")
                try Data(page.bytes).write(to: file.appendingPathExtension("txt"))
                try JSONEncoder().encode(page.truth).write(to: file.appendingPathExtension("json"))
            }
        }
    }

    public static func isMended(_ score: Score) -> Bool {
        (score[.paragraph].value ?? 0) >= leastParagraph && (score[.unit].value ?? 0) >= leastUnit
    }
}
