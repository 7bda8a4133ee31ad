import Scoring
import TestSupport

extension PageBreaker {
    private struct Line {
        var text: String
        var isFurniture = false
    }

    mutating func print(_ articles: [CleanArticle]) -> BrokenPage {
        var lines = lines()
        if breaks.contains(.sideBySide) { lines = inTwoColumns(lines) }
        var text = ""
        var furniture: [[Int]] = []
        for (index, line) in lines.enumerated() {
            text += line.text + "\n"
            if line.isFurniture { furniture.append([index + 1, index + 1]) }
        }
        return BrokenPage(
            breaks: breaks, text: text, bytes: Encoder.bytes(text, breaks, &random),
            truth: AnnotatedPage(articles: truth(articles), furnitureLines: furniture))
    }

    /// The articles with their texts as the page prints them: doubled characters stay.
    private func truth(_ articles: [CleanArticle]) -> [AnnotatedPage.Article] {
        var pieces: [[Int]: [PrintedBlock]] = [:]
        for block in blocks where block.kind == .text { pieces[[block.article, block.paragraph], default: []].append(block) }
        return articles.enumerated().map { number, article in
            AnnotatedPage.Article(
                title: article.title, authors: article.authors.map { AnnotatedPage.Person($0.name, unit: $0.unit) },
                paragraphs: article.paragraphs.indices.map { index in
                    let own = (pieces[[number, index]] ?? []).sorted { $0.offset < $1.offset }
                    return AnnotatedPage.Paragraph(own.map(\.text).joined())
                })
        }
    }

    private mutating func lines() -> [Line] {
        let isSpaced = breaks.contains(.wrappedAndSpaced) || column == nil && Bool.random(using: &random)
        let partsArticles = column != nil && !isSpaced && Bool.random(using: &random)
        var lines: [Line] = []
        for (index, block) in blocks.enumerated() {
            if partsArticles, index > 0, block.kind == .title || blocks[index - 1].kind == .units { lines.append(Line(text: "")) }
            for line in self.lines(block) {
                lines.append(Line(text: line, isFurniture: block.kind == .furniture))
                if isSpaced { lines.append(Line(text: "")) }
            }
        }
        return lines
    }

    private func lines(_ block: PrintedBlock) -> [String] {
        guard let column, block.kind == .text || block.kind == .units else { return [block.text] }
        let indent = block.kind == .text && block.offset == 0 ? indent : 0
        var lines = Typesetting.lines(block.text, width: column, indent: indent)
        lines[0] = String(repeating: "　", count: indent / 2) + lines[0]
        return lines
    }

    /// The first half of the lines at the left, the second at the right of a gutter of blanks.
    private mutating func inTwoColumns(_ lines: [Line]) -> [Line] {
        let height = (lines.count + 1) / 2
        let widest = lines.map { Typesetting.width($0.text) }.max() ?? 0
        let gutter = Int.random(in: 4...8, using: &random)
        return (0..<height).map { row in
            let left = lines[row].text
            guard row + height < lines.count, !lines[row + height].text.isEmpty else { return Line(text: left) }
            let pad = widest - Typesetting.width(left) + gutter
            return Line(text: left + String(repeating: " ", count: pad) + lines[row + height].text)
        }
    }
}
