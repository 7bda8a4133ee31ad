/// Lines above a title that name the series it stands in, or the book that it is about: 县域经济新观察之二, 金点子大讨论④,
/// 读《某某》.
///
/// Two layouts: the kicker alone above a title in one line; above a title that is set over two lines.
extension PageClassifier {
    private static let longestKicker = 24
    private static let mostTitleLines = 3

    mutating func markSeriesKickers() {
        let content = self.content
        for (rank, index) in content.enumerated() where rank + 2 < content.count && canBeKicker(index) {
            guard Self.namesSeries(blocks[index].text) || namesBook(blocks[index].text) else { continue }
            let head = content[(rank + 1)...].prefix(Self.mostTitleLines).prefix { canBeTitle($0) || blocks[$0].role == .title }
            guard let first = head.first, !isDashed(first), !Self.namesSeries(blocks[first].text), rank + 1 + head.count < content.count else { continue }
            let below = content[rank + 1 + head.count]
            guard opensArticle(below) || blocks[below].role == .subtitle || !blocks[below].isTitleLike else { continue }
            blocks[index].assign(.kicker, Self.seriesReason)
            if head.count == 1 { blocks[first].assign(.title, Self.belowSeriesReason) }
        }
    }

    private func canBeKicker(_ index: Int) -> Bool {
        let block = blocks[index]
        return [.plain, .title].contains(block.role) && block.headingLevel == 0 && block.isTitleLike && (4...Self.longestKicker).contains(block.count) && !isDashed(index)
    }

    /// 某某系列谈之三, 某某大讨论④, 某某谈（三）: a name with a number behind it.
    static func namesSeries(_ text: ScalarText) -> Bool {
        guard let last = text.last else { return false }
        if ("①"..."⑳").contains(last) { return true }
        let body = last.isClosingBracket ? text.dropLast() : text
        let digits = body.reversed().prefix { $0.isOne(of: "一二三四五六七八九十") || $0.isASCIIDigit }.count
        guard (1...3).contains(digits), body.count > digits + 2 else { return false }
        let before = body.dropLast(digits)
        return last.isClosingBracket ? before.last?.isOpeningBracket == true : before.last == "之"
    }

    /// 读《某某》, 评《某某》.
    private func namesBook(_ text: ScalarText) -> Bool {
        text.first?.isOne(of: "读评讀評") == true && text.dropFirst().first == "《" && text.last == "》"
    }
}
