/// Lines that a site sets between the title of a page and its text: the names of the views of one matter (会议内容 · 提纲速读 · 解读评论), each with a
/// bullet, and the subtitle above the head as well as below the title.
extension PageClassifier {
    private static let longestTitle = 45, longestTab = 8, fewestTabs = 4, tabsWithin = 16

    /// • 会议内容 / • 解读评论 / • 视频报道: short words with bullets above the first text.
    mutating func markTabs() {
        let content = self.content
        guard let text = content.firstIndex(where: { blocks[$0].role == .plain && blocks[$0].count > Self.longestTitle }), text <= Self.tabsWithin else { return }
        let tabs = content[..<text].suffix(while: isTab)
        guard tabs.count >= Self.fewestTabs, tabs.count < text else { return }
        for index in tabs { blocks[index].assign(.furniture, "names of the views of a page, above its text") }
        // • 会议题目 • 某某主持召开会议: the title stands below the name of its field.
        guard let title = content[..<(text - tabs.count)].last, blocks[title].role == .plain else { return }
        let parts = blocks[title].text.split { $0.isOne(of: "•·") }.map(\.trimmed)
        guard parts.count == 2, blocks[title].text.first?.isOne(of: "•·") == true, parts[0].count <= Self.longestTab else { return }
        blocks[title].text = parts[1]
        blocks[title].count = parts[1].count
    }

    private func isTab(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain || block.role == .furniture, block.text.first?.isOne(of: "•·▪") == true else { return false }
        let word = block.text.dropFirst().trimmed
        return (2...Self.longestTab).contains(word.count) && word.allSatisfy(\.isHan)
    }

    private static let headWithin = 8, reach = 6

    /// 某某论坛观察 / source / title / ——某某论坛观察: what the dash shows to be the subtitle.
    mutating func markSubtitleAgain() {
        let head = Array(content.prefix(Self.headWithin))
        for (rank, index) in head.enumerated() where blocks[index].role == .plain && blocks[index].isTitleLike && blocks[index].count >= 6 {
            let own = blocks[index].text.wording
            guard blocks[index].text.trimmedDashes.count == blocks[index].count,
                head.dropFirst(rank + 2).prefix(Self.reach).contains(where: { isDashed($0) && blocks[$0].text.trimmedDashes.wording == own })
            else { continue }
            blocks[index].assign(.furniture, "the subtitle, above the head that it stands in")
        }
    }
}

extension ArraySlice {
    /// The longest end of it whose elements all satisfy a predicate.
    fileprivate func suffix(while predicate: (Element) -> Bool) -> ArraySlice<Element> {
        var start = endIndex
        while start > startIndex, predicate(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
