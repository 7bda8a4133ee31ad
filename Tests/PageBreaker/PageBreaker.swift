import Scoring
import TestSupport

/// Sets articles as a page and damages it, with a seed: the same page for the same articles, breaks and seed.
public struct PageBreaker {
    let breaks: Set<Break>
    var random: SeededGenerator
    /// The blocks of each article in reading order.
    private var parts: [[PrintedBlock]] = []
    /// The blocks of the page in printed order.
    var blocks: [PrintedBlock] = []
    /// Cells of a line of wrapped text; nil where a paragraph is one line.
    let column: Int?
    let indent: Int

    /// A page of invented articles on different topics.
    public static func page(_ breaks: Set<Break>, seed: UInt64) -> BrokenPage {
        var random = SeededGenerator(seed: seed)
        let topics = breaks.contains(.big5) ? Topic.traditional : Topic.simplified
        let count = Int.random(in: 2...4, using: &random)
        let articles = topics.shuffled(using: &random).prefix(count).map { topic in
            var writer = ArticleWriter(topic)
            return writer.article(&random)
        }
        return page(articles, breaks, seed: seed)
    }

    /// A page of the articles given.
    public static func page(_ articles: [CleanArticle], _ breaks: Set<Break>, seed: UInt64) -> BrokenPage {
        var breaker = PageBreaker(articles, breaks, SeededGenerator(seed: seed ^ 0x5EED))
        breaker.arrange()
        return breaker.print(articles)
    }

    private init(_ articles: [CleanArticle], _ breaks: Set<Break>, _ random: SeededGenerator) {
        self.breaks = breaks
        self.random = random
        let isWrapped = !breaks.isDisjoint(with: [.wrapped, .wrappedAndSpaced])
        if breaks.contains(.sideBySide) {
            column = 2 * Int.random(in: 12...20, using: &self.random)
        } else {
            column = isWrapped ? 2 * Int.random(in: 13...32, using: &self.random) : nil
        }
        // Some extraction loses the indent; without blank lines nothing but the short last line is then left.
        indent = Int.random(in: 0..<4, using: &self.random) == 0 ? 0 : 4
        parts = articles.indices.map { Self.blocks(articles[$0], number: $0, isTraditional: breaks.contains(.big5)) }
    }

    private static func blocks(_ article: CleanArticle, number: Int, isTraditional: Bool) -> [PrintedBlock] {
        var blocks = [
            PrintedBlock(kind: .title, text: article.title, article: number),
            PrintedBlock(kind: .byline, text: "□" + article.authors.map(\.name).joined(separator: " "), article: number),
        ]
        for (index, text) in article.paragraphs.enumerated() {
            blocks.append(PrintedBlock(kind: .text, text: text, article: number, paragraph: index))
        }
        let units = article.authors.map(\.unit)
        let isOne = Set(units).count == 1
        let label = (isTraditional ? "（作者單位" : "（作者单位") + (isOne ? "：" : isTraditional ? "分別為：" : "分别为：")
        let note = label + (isOne ? units[0] : units.joined(separator: "、")) + "）"
        blocks.append(PrintedBlock(kind: .units, text: note, article: number))
        return blocks
    }

    // MARK: Breaks of the order

    private mutating func arrange() {
        if breaks.contains(.titlesBelow) {
            for index in parts.indices { parts[index].append(parts[index].removeFirst()) }
        }
        if breaks.contains(.interleaved), parts.count > 1 {
            interleave()
        } else if breaks.contains(.interleavedBackwards), parts.count > 1, let (head, tail) = cut(parts[0]) {
            blocks = tail + parts.dropFirst().flatMap { $0 } + head
        } else {
            if breaks.contains(.doubledCharacter), let (head, tail) = cut(parts[0]) { parts[0] = head + tail }
            blocks = parts.flatMap { $0 }
        }
        if breaks.contains(.titleAtEnd) {
            let titles = blocks.indices.filter { blocks[$0].kind == .title }
            if let chosen = titles.randomElement(using: &random) { blocks.append(blocks.remove(at: chosen)) }
        }
        if breaks.contains(.runningHeads) { addRunningHeads() }
        if breaks.contains(.webFurniture) { addWebFurniture() }
    }

    /// Two or three articles are cut and their halves dealt out; the rest of the page stays whole.
    private mutating func interleave() {
        var heads: [[PrintedBlock]] = [], tails: [[PrintedBlock]] = []
        for part in parts.prefix(Int.random(in: 2...3, using: &random)) {
            let halves = cut(part)
            heads.append(halves?.head ?? part)
            tails.append(halves?.tail ?? [])
        }
        let rest = parts.dropFirst(heads.count).flatMap { $0 }
        let order = Int.random(in: 0..<3, using: &random)
        if order == 1 { tails.reverse() }
        blocks = heads.flatMap { $0 } + (order == 2 ? rest + tails.flatMap { $0 } : tails.flatMap { $0 } + rest)
    }

    /// An article in two halves, cut within a sentence of one of its paragraphs; nil where none is long enough.
    private mutating func cut(_ part: [PrintedBlock]) -> (head: [PrintedBlock], tail: [PrintedBlock])? {
        let texts = part.indices.filter { part[$0].kind == .text }.shuffled(using: &random)
        for index in texts {
            guard let (left, right) = cut(part[index]) else { continue }
            return (Array(part[..<index]) + [left], [right] + part[(index + 1)...])
        }
        return nil
    }

    /// The fewest characters of a piece.
    private static let shortest = 24

    /// A paragraph in two pieces, cut within a sentence; at the end of a line where text is wrapped.
    mutating func cut(_ block: PrintedBlock) -> (left: PrintedBlock, right: PrintedBlock)? {
        let text = Array(block.text)
        var places: [Int]
        if let column {
            let lines = Typesetting.lines(block.text, width: column, indent: block.offset == 0 ? indent : 0)
            places = lines.dropLast().reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
        } else {
            places = Array(text.indices)
        }
        places = places.filter { place in
            guard place >= Self.shortest, place <= text.count - Self.shortest else { return false }
            return !"。！？”".contains(text[place - 1]) && !Typesetting.isHanging(text[place]) && text[place] != "“"
        }
        guard let place = places.randomElement(using: &random) else { return nil }
        var left = block, right = block
        left.text = String(text[..<place])
        right.text = String(text[place...])
        right.offset = block.offset + place
        if breaks.contains(.doubledCharacter), !Typesetting.isHanging(text[place - 1]) {
            right.text = String(text[place - 1]) + right.text
        }
        return (left, right)
    }
}
