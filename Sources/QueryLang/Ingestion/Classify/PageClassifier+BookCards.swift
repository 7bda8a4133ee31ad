/// What a book is, set apart from the texts on it: 《某书》 / 张三著 / 某某文艺出版社 / 2015年4月第一版 / 36.00元.
extension PageClassifier {
    private static let longestBookLine = 24, cardLines = 3...6
    private static let makersOfBooks: WordTable = ["著", "编", "译", "主编", "编著", "编译", "绘", "选编"]
    private static let houses: WordTable = ["出版社", "书局", "书店", "出版公司", "书社", "书馆"]

    mutating func markBookCards() {
        var index = 0
        while index < blocks.count {
            var end = index
            while end < blocks.count, end - index <= Self.cardLines.upperBound, bookField(end) != nil { end += 1 }
            let kinds = Set(blocks[index..<end].indices.compactMap(bookField))
            // The maker and the house are a book's alone: names, years and prices stand elsewhere too.
            if Self.cardLines.contains(end - index), kinds.count >= Self.cardLines.lowerBound, kinds.contains(.maker), kinds.contains(.house) {
                for at in index..<end {
                    blocks[at].credits = []
                    blocks[at].assign(.particular, "one of the lines that say what a book is")
                }
            }
            index = max(end, index + 1)
        }
    }

    private enum BookField { case name, maker, house, print, price }

    private func bookField(_ index: Int) -> BookField? {
        let block = blocks[index]
        guard [.plain, .byline].contains(block.role), block.headingLevel == 0, block.count <= Self.longestBookLine, !block.text.endsSentence, let last = block.text.last else { return nil }
        let text = block.text.squeezed
        if text.first == "《", text.firstIndex(of: "》") == text.endIndex - 1 { return .name }
        if text.closing(among: Self.houses) != nil { return .house }
        if last == "元" || text.hasPrefix("定价"), text.contains(where: \.isASCIIDigit) { return .price }
        if last.isOne(of: "版月"), text.contains("年"), text.contains(where: \.isASCIIDigit) { return .print }
        if let word = text.closing(among: Self.makersOfBooks), PersonNames.list(text.dropLast(word.count).drop { $0.isOpeningBracket }, announced: true) != nil { return .maker }
        return nil
    }
}
