/// What no pass before has decided: running text, or headings.
extension PageClassifier {
    static let numberedReason = "numbered line without a full stop"
    static let shortLineReason = "short line without a full stop, text below"
    static let shortLinesReason = "one of many short lines", noTextBelowReason = "short line with no text below"

    /// What is left is running text, or a heading when it is short and carries no marks.
    mutating func markRest() {
        let content = self.content
        var rank = 0
        while rank < content.count {
            var end = rank
            while end < content.count, isBareShortLine(content[end]) { end += 1 }
            let isRun = end - rank > 3
            let hasTextBelow = end < content.count && (blocks[content[end]].role == .plain || blocks[content[end]].role.isText)
            for at in rank..<max(end, rank) {
                let index = content[at]
                blocks[index].isVerse = isRun
                // 石桥镇、白沙乡、双河镇: what the heading above counts.
                let isList = rank > 0 && blocks[content[at - 1]].role == .heading && blocks[index].text.count { $0 == "、" } >= 2
                // ——（宋）某某: whose words stand above.
                let isSaying = at > 0 && blocks[index].text.hasPrefix("——") && blocks[index].count <= Self.longestSaid && blocks[content[at - 1]].role.isText
                if isRun || isList || isSaying || !hasTextBelow {
                    blocks[index].assign(.body, isRun ? Self.shortLinesReason : Self.noTextBelowReason)
                } else {
                    blocks[index].assign(.heading, Self.shortLineReason)
                }
            }
            if end == rank {
                if blocks[content[rank]].role == .plain {
                    if opensHeading(rank, content) { blocks[content[rank]].assign(.heading, Self.shortLineReason) } else { blocks[content[rank]].assign(.body, "running text") }
                }
                end += 1
            }
            rank = end
        }
    }

    private static let longestHeadingName = 16, longestSaid = 12

    /// 云岭林场： / 唱响护林第一歌 / text: whom the heading is about, on a line of its own above the rest of it.
    private func opensHeading(_ rank: Int, _ content: [Int]) -> Bool {
        let index = content[rank]
        guard rank > 0, rank + 2 < content.count, blocks[index].count <= Self.longestHeadingName, blocks[index].headingLevel == 0, blocks[index].text.last?.isColon == true,
            !blocks[index].text.dropLast().contains(where: { $0.isTextMark || $0.isSentenceEnd || $0.isColon || $0.isBlank }), isBareShortLine(content[rank + 1]),
            !blocks[content[rank + 1]].text.endsSentence, blocks[content[rank + 2]].role == .plain, blocks[content[rank + 2]].text.endsSentence, blocks[content[rank - 1]].text.endsSentence, blocks[content[rank - 1]].text.last?.isColon == false
        else { return false }
        return blocks[content[rank + 2]].count > blocks[content[rank + 1]].count
    }

    private func isBareShortLine(_ index: Int) -> Bool {
        blocks[index].role == .plain && blocks[index].isTitleLike && blocks[index].count <= 40 && !isClauses(index)
    }
}
