/// The name of a column above a title: 教师随笔 / title / byline / text, one above each article or one above several.
///
/// Two layouts: label, title, byline, text; label, text, title, byline, where titles stand below their texts.
extension PageClassifier {
    /// The longest label and by how much its title is longer, in scalars without blanks.
    private static let longestSection = 6
    private static let shortfall = 2
    private static let shortestSection = 2

    mutating func markSectionLabels() {
        let content = self.content
        var found: [Int] = []
        for (rank, index) in content.enumerated() where namesSection(index, isFirst: rank == 0) && standsAtBoundary(rank, content) {
            guard rank + 2 < content.count else { continue }
            let below = content[rank + 1], next = content[rank + 2]
            if isTitleBlock(below), !isDashed(below), !isSpokenOf(index, content[(rank + 1)...]), blocks[below].text.squeezed.count >= blocks[index].text.squeezed.count + Self.shortfall {
                if opensArticle(next) || blocks[next].role == .subtitle || isDashed(next) { found.append(index) }
            } else if isLongText(below), let title = titleBelow(rank + 1, content), title > 0 {
                found.append(index)
            }
        }
        // A short line above a longer one may as well be the title above its subtitle: a printed page's head, or another
        // label, must vouch for it.
        guard found.count > 1 || blocks.contains(where: { $0.reason == Self.printedHeadReason }) else { return }
        for index in found {
            blocks[index].credits = []
            blocks[index].assign(.column, "a short word above a title or a text whose title stands below it")
        }
    }

    private func namesSection(_ index: Int, isFirst: Bool) -> Bool {
        let block = blocks[index]
        // Below a text a word that may be a name signs it.
        guard block.role == .plain || isFirst && block.role == .byline && block.credits.count == 1 && PersonNames.list(block.text) != nil,
            block.headingLevel == 0, block.isTitleLike
        else { return false }
        let text = block.text.squeezed
        guard text.count == block.text.count else { return false }
        return (Self.shortestSection...Self.longestSection).contains(text.count) && text.allSatisfy(\.isHan)
            && !LabelWords.noticeWords.contains { text.contains($0) } && !LabelWords.editorNotes.contains(text)
    }

    /// Blocks of text below a label that are searched for its words, and the share of its pairs that makes it a title.
    private static let searched = 6
    private static let titleShare = 0.5

    /// The text below has the words of the line: it is a title, and the line below it a further one or a subtitle.
    private func isSpokenOf(_ index: Int, _ below: ArraySlice<Int>) -> Bool {
        let texts = below.lazy.filter { isLongText($0) }.prefix(Self.searched).map { blocks[$0].text }
        return HeadWords(texts).share(of: blocks[index].text) >= Self.titleShare
    }

    /// The page's top, below another article's end, or below its text.
    private func standsAtBoundary(_ rank: Int, _ content: [Int]) -> Bool {
        guard rank > 0 else { return true }
        let above = blocks[content[rank - 1]]
        return closesArticle(content[rank - 1]) || above.role == .byline || above.text.endsSentence
            || content[rank] > 0 && blocks[content[rank] - 1].role.isFurniture
    }

    private func isTitleBlock(_ index: Int) -> Bool { canBeTitle(index) || blocks[index].role == .title }

    private func isLongText(_ index: Int) -> Bool {
        blocks[index].role == .plain && blocks[index].count > 45 && blocks[index].text.endsSentence
    }

    /// A title right below the text that begins at a rank, with a byline below it, and a closed article above the label.
    private func titleBelow(_ rank: Int, _ content: [Int]) -> Int? {
        var at = rank
        while at < content.count, blocks[content[at]].role == .plain, !isTitleBlock(content[at]) { at += 1 }
        if at < content.count, blocks[content[at]].role == .affiliation { at += 1 }
        guard at + 1 < content.count, isTitleBlock(content[at]), blocks[content[at + 1]].role == .byline else { return nil }
        // Below the byline the next text must have a head of its own, or the page ends.
        var next = at + 2
        while next < content.count, [.affiliation, .credits].contains(blocks[content[next]].role) { next += 1 }
        return next >= content.count || isTitleBlock(content[next]) ? at : nil
    }
}
