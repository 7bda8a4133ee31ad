import Foundation
import Scoring

/// An annotated page set otherwise so that a careful reader reads it as before: what recovery makes of it should not
/// change. Where the right answer for new pages is unknown, the relation between two answers is not: metamorphic
/// testing (Chen, Cheung and Yiu, HKUST-CS98-01, 1998).
public enum Rearrangement: String, CaseIterable, Sendable {
    /// Its articles in the opposite order.
    case reversed
    /// Another page below it.
    case joined
    /// No blank line, and a blank line below every line.
    case withoutBlanks = "without blank lines", withBlanks = "a blank line each"
    /// The lines taken out that no article has.
    case withoutFurniture = "without furniture"
    /// Each article in a file of its own.
    case alone

    /// The pages set otherwise, and the same pages as they were. Pages that this rearrangement does not fit are in neither.
    public func apply(to pages: [AnnotatedText]) -> (rearranged: [AnnotatedText], plain: [AnnotatedText]) {
        if self == .joined {
            let pairs = stride(from: 0, to: pages.count - 1, by: 2).map { (pages[$0], pages[$0 + 1]) }
            return (pairs.map { $0.joined(with: $1) }, pairs.flatMap { [$0, $1] })
        }
        var result: (rearranged: [AnnotatedText], plain: [AnnotatedText]) = ([], [])
        for page in pages {
            let others = apply(to: page)
            guard !others.isEmpty else { continue }
            result.rearranged += others
            result.plain.append(page)
        }
        return result
    }

    private func apply(to page: AnnotatedText) -> [AnnotatedText] {
        let all = Array(page.lines.indices)
        switch self {
        case .joined: return []
        case .withoutBlanks: return [page.keeping(all.filter { !page.isBlank($0) })]
        case .withBlanks: return [page.keeping(all.filter { !page.isBlank($0) }.flatMap { [$0, nil] })]
        case .withoutFurniture:
            let furniture = page.furniture
            guard !furniture.isEmpty, page.truth.sharedLines?.isEmpty != false else { return [] }
            return [page.keeping(all.filter { !furniture.contains($0) })]
        case .reversed:
            guard let articles = page.separateArticles, articles.count > 1, page.furniture.allSatisfy({ line in !articles.contains { $0.contains(line) } })
            else { return [] }
            let parts = articles.indices.map { index in
                articles[index].lowerBound..<(index + 1 < articles.count ? articles[index + 1].lowerBound : articles[index].upperBound)
            }
            let head = Array(0..<articles[0].lowerBound), tail = Array(articles[articles.count - 1].upperBound..<page.lines.count)
            var reversed = page.keeping(head + parts.reversed().flatMap { Array($0) + [nil] } + tail)
            reversed.truth.articles?.reverse()
            return [reversed]
        case .alone:
            guard let articles = page.separateArticles, articles.count > 1 else { return [] }
            return articles.indices.compactMap { index in
                guard page.furniture.allSatisfy({ !articles[index].contains($0) }), articles[index].count > Self.fewestLines else { return nil }
                var own = page
                own.truth.articles = page.truth.articles.map { [$0[index]] }
                own.truth.furnitureLines = []
                return own.keeping(Array(articles[index]))
            }
        }
    }

    /// Lines that an article on its own has at least.
    private static let fewestLines = 3
}

/// A page's lines and its structure.
public struct AnnotatedText: Sendable {
    public var lines: [String]
    /// Lines are counted from 1.
    public var truth: AnnotatedPage

    public init(lines: [String], truth: AnnotatedPage) { (self.lines, self.truth) = (lines, truth) }

    public var text: String { lines.joined(separator: "\n") + "\n" }

    func isBlank(_ index: Int) -> Bool { lines[index].allSatisfy(\.isWhitespace) }

    /// Indices of lines, from 0.
    var furniture: Set<Int> { Set(Self.indices(truth.furnitureLines ?? []).filter(lines.indices.contains)) }

    private static func indices(_ ranges: [[Int]]) -> [Int] {
        ranges.flatMap { $0.count == 2 && $0[0] >= 1 && $0[1] >= $0[0] ? Array($0[0] - 1..<$0[1]) : [] }
    }

    /// The lines of each article, from 0, where the articles stand one after the other in the order of the annotation.
    var separateArticles: [Range<Int>]? {
        guard truth.sharedLines?.isEmpty != false else { return nil }
        var ranges: [Range<Int>] = []
        for article in truth.articles ?? [] {
            let own = Self.indices((article.metaLines ?? []) + (article.paragraphs ?? []).flatMap { $0.lines ?? [] })
            guard let first = own.min(), let last = own.max(), last < lines.count, first >= ranges.last?.upperBound ?? 0 else { return nil }
            ranges.append(first..<last + 1)
        }
        return ranges.isEmpty ? nil : ranges
    }

    /// The page of these lines in this order; nil for a blank line between them. Annotated lines that are not among them
    /// are no longer annotated.
    func keeping(_ order: [Int?]) -> AnnotatedText {
        var places: [Int: Int] = [:]
        for (place, line) in order.enumerated() { if let line { places[line] = place + 1 } }
        func moved(_ ranges: [[Int]]) -> [[Int]] { Self.indices(ranges).compactMap { places[$0] }.map { [$0, $0] } }
        var page = AnnotatedText(lines: order.map { $0.map { lines[$0] } ?? "" }, truth: truth)
        page.truth.furnitureLines = truth.furnitureLines.map(moved)
        page.truth.sharedLines = truth.sharedLines.map(moved)
        page.truth.articles = truth.articles?.map { article in
            var article = article
            article.metaLines = article.metaLines.map(moved)
            article.paragraphs = article.paragraphs?.map { paragraph in
                var paragraph = paragraph
                paragraph.lines = paragraph.lines.map(moved)
                return paragraph
            }
            return article
        }
        return page
    }

    /// The other page below a blank line.
    func joined(with other: AnnotatedText) -> AnnotatedText {
        let shift = lines.count + 1
        let below = AnnotatedText(lines: Array(repeating: "", count: shift) + other.lines, truth: other.truth)
            .keeping(Array(repeating: nil, count: shift) + other.lines.indices.map { $0 })
        var page = AnnotatedText(lines: lines + [""] + other.lines, truth: truth)
        page.truth.articles = (truth.articles ?? []) + (below.truth.articles ?? [])
        page.truth.furnitureLines = (truth.furnitureLines ?? []) + (below.truth.furnitureLines ?? [])
        return page
    }
}

/// Every rearrangement of the pages of a folder.
public struct RearrangedSet: Sendable {
    private let pages: [AnnotatedText]

    /// A folder's plain texts, or a part of them that stays the same when further pages come in.
    /// - Parameters:
    ///   - step: one of so many pages is taken, by a hash of its name (FNV-1a, 64 bits).
    ///   - text: a page's text, from its bytes.
    /// - Throws: for a page or an annotation that cannot be read.
    public init(_ set: PageSet, each step: Int = 1, text: (Data) -> String) throws {
        let sources = set.pages.filter { $0.source.pathExtension == "txt" && Self.hash($0.source.lastPathComponent) % UInt64(step) == 0 }
        pages = try sources.map { page in
            AnnotatedText(
                lines: SourceLines.split(try text(Data(contentsOf: page.source))), truth: try AnnotatedPage(json: Data(contentsOf: page.annotation)))
        }
    }

    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// - Parameter recover: a page's structure as JSON, from its text.
    /// - Returns: the score of the pages set otherwise, and of the same pages as they were.
    public func scores(_ kind: Rearrangement, recover: (String) -> String) throws -> (rearranged: Score, plain: Score) {
        func score(_ pages: [AnnotatedText]) throws -> Score {
            try pages.reduce(into: Score()) { total, page in
                total += PageScorer.score(page.truth, found: try AnnotatedPage(json: Data(recover(page.text).utf8)), source: page.lines)
            }
        }
        let (rearranged, plain) = kind.apply(to: pages)
        return (try score(rearranged), try score(plain))
    }
}
