/// Headings whose scalars blanks part: 封 闭 路 段, 封 闭 时 间. Where several lines of a text are set so, they are no names.
extension PageClassifier {
    private static let wideLength = 4...8, fewestWide = 2, longestCounted = 45

    mutating func markWideHeadings() {
        let wide = blocks.indices.dropFirst().dropLast().filter { index in
            let block = blocks[index]
            guard block.role == .plain || block.role == .byline, block.headingLevel == 0, block.count <= 2 * Self.wideLength.upperBound else { return false }
            let words = block.text.split { $0 == " " }
            return Self.wideLength.contains(words.count) && words.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isHan) } && !Self.isNotice(block.text) && blocks[index + 1].role == .plain
        }
        guard wide.count >= Self.fewestWide else { return }
        for index in wide {
            blocks[index].credits = []
            blocks[index].assign(.heading, "set wide, as other headings of the page")
            // 某路（东至某路口、西至某弄口）: short lines that the heading counts, as far as the next paragraph.
            for below in blocks.indices[(index + 1)...] {
                guard blocks[below].role == .plain, !wide.contains(below), blocks[below].count <= Self.longestCounted, !blocks[below].text.endsSentence else { break }
                blocks[below].credits = []
                blocks[below].assign(.listItem, "a short line below a heading set wide")
            }
        }
    }
}
