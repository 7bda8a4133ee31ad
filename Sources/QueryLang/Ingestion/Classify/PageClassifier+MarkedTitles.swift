/// Short news of a column, each below a title of its own behind one mark: 短　讯 / ●某赛开赛 / text / ●某馆延长开放 / text.
extension PageClassifier {
    static let markedTitleReason = "one of several titles behind the same mark, above short news"
    private static let titleMarks: StaticString = "●■◆▲★◇▶", fewestMarked = 2, longestColumnWord = 6

    mutating func markMarkedTitles() {
        let content = self.content
        var ranks: [Unicode.Scalar: [Int]] = [:]
        for rank in content.indices.dropLast() {
            let block = blocks[content[rank]], below = blocks[content[rank + 1]]
            guard block.role == .plain, block.headingLevel == 0, block.isTitleLike, !block.text.endsSentence, let mark = block.text.first, mark.isOne(of: Self.titleMarks), BylineReader.byline(block.text) == nil,
                below.role == .plain, below.text.first != mark, below.text.endsSentence || SignedEnd.isSigned(below.text)
            else { continue }
            ranks[mark, default: []].append(rank)
        }
        for run in ranks.values where run.count >= Self.fewestMarked {
            guard let first = run.first else { continue }
            let above = first > 0 ? blocks[content[first - 1]] : nil
            let isColumn = above.map { $0.role == .plain && $0.text.squeezed.count <= Self.longestColumnWord && $0.isTitleLike && $0.text.squeezed.closing(among: Self.briefs) != nil } == true
            let signed = run.count { SignedEnd.isSigned(blocks[content[$0 + 1]].text) }
            guard isColumn || signed == run.count else { continue }
            for rank in run { blocks[content[rank]].assign(.title, Self.markedTitleReason) }
            if isColumn { blocks[content[first - 1]].assign(.column, "names a column of briefs, above its items") }
        }
    }
}
