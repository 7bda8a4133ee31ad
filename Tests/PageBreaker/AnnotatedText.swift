import Scoring

/// A page's lines and its structure.
public struct AnnotatedText: Sendable {
    var name = ""
    public var lines: [String]
    /// Lines are counted from 1.
    public var truth: AnnotatedPage

    public init(name: String = "", lines: [String], truth: AnnotatedPage) { (self.name, self.lines, self.truth) = (name, lines, truth) }

    public var text: String { lines.joined(separator: "\n") + "\n" }

    func isBlank(_ index: Int) -> Bool { lines[index].allSatisfy(\.isWhitespace) }

    /// Indices of lines, from 0.
    var furniture: Set<Int> { Set(Self.indices(truth.furnitureLines ?? []).filter(lines.indices.contains)) }

    static func indices(_ ranges: [[Int]]) -> [Int] {
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

    /// An article has its head below a part of its text: set below another article, the part above the head would read as that one's.
    var hasHeadWithin: Bool {
        (truth.articles ?? []).contains { article in
            let text = Self.indices((article.paragraphs ?? []).flatMap { $0.lines ?? [] })
            guard let head = Self.indices(article.metaLines ?? []).min(), let first = text.min(), let last = text.max() else { return false }
            return first < head && head < last
        }
    }

    /// The page of these lines in this order; nil for a blank line between them. Annotated lines that are not among them
    /// are no longer annotated.
    func keeping(_ order: [Int?]) -> AnnotatedText {
        var places: [Int: Int] = [:]
        for (place, line) in order.enumerated() { if let line { places[line] = place + 1 } }
        func moved(_ ranges: [[Int]]) -> [[Int]] { Self.indices(ranges).compactMap { places[$0] }.map { [$0, $0] } }
        var page = AnnotatedText(name: name, lines: order.map { $0.map { lines[$0] } ?? "" }, truth: truth)
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
        var page = AnnotatedText(name: name, lines: lines + [""] + other.lines, truth: truth)
        page.truth.articles = (truth.articles ?? []) + (below.truth.articles ?? [])
        page.truth.furnitureLines = (truth.furnitureLines ?? []) + (below.truth.furnitureLines ?? [])
        return page
    }
}
