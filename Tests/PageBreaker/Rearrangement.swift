import Foundation
import Scoring

/// An annotated page set otherwise so that a careful reader reads it as before: what recovery makes of it should not
/// change. Where the right answer for new pages is unknown, the relation between two answers is not: metamorphic
/// testing (Chen, Cheung and Yiu, HKUST-CS98-01, 1998).
public enum Rearrangement: String, CaseIterable, Sendable, PageChange {
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

    public var name: String { rawValue }

    public func apply(to pages: [AnnotatedText]) -> (changed: [AnnotatedText], plain: [AnnotatedText]) {
        if self == .joined {
            let pairs = stride(from: 0, to: pages.count - 1, by: 2).map { (pages[$0], pages[$0 + 1]) }
            return (pairs.map { $0.joined(with: $1) }, pairs.flatMap { [$0, $1] })
        }
        var result: (changed: [AnnotatedText], plain: [AnnotatedText]) = ([], [])
        for page in pages {
            let others = apply(to: page)
            guard !others.isEmpty else { continue }
            result.changed += others
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
            guard let articles = page.separateArticles, articles.count > 1, !page.hasHeadWithin, page.furniture.allSatisfy({ line in !articles.contains { $0.contains(line) } })
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
