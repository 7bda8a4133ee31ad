/// The first lines of a page of several articles, which name the page and none of them.
extension PageClassifier {
    private static let mostBannerLines = 3

    /// The first lines of a page with several articles, above its introduction, name the page's column and its theme.
    mutating func markBanner() {
        guard signedArticles >= 2 else { return }
        let content = self.content
        let lines = content.prefix {
            blocks[$0].headingLevel == 0 && [.plain, .title, .column, .kicker].contains(blocks[$0].role) && blocks[$0].isTitleLike
        }
        guard let first = lines.first, let next = content.dropFirst().first, blocks[first].role == .plain || blocks[first].role == .title || lines.count > 1
        else { return }
        if lines.count > 1, lines.count <= Self.mostBannerLines, lines.count < content.count, introduces(content, from: lines.count) {
            for index in lines { blocks[index].assign(.banner, "one of the first lines of a page of several articles, above its introduction") }
            return
        }
        guard blocks[first].role != .column, blocks[first].role != .kicker else { return }
        // A head over two lines, above its byline.
        if blocks[first].role == .title, blocks[next].role == .title, blocks[first].reason == blocks[next].reason, blocks[first].reason.hasPrefix("one of") { return }
        if opensArticle(next) || blocks[next].role == .subtitle { return }
        // The first line of a title that was read over two.
        if blocks[next].role == .title, blocks[next].reason == blocks[first].reason, blocks[next].reason.hasPrefix("one of") { return }
        // The other line of a head of two.
        if HeadKind.says(blocks[first].text) || HeadKind.says(blocks[next].text) { return }
        // Text that a note on units closes is an article's: the line above it is then a title.
        let end = content.dropFirst().first { blocks[$0].role != .plain || blocks[$0].isTitleLike }
        if let end, closesArticle(end) || blocks[end].reason == Self.signatureReason { return }
        // More text than introduces a page is an article too.
        if lines.count == 1, content.dropFirst().prefix(while: { isText($0) }).count > Self.mostBannerLines { return }
        blocks[first].assign(.banner, "first line of a page of several articles, not above a byline")
    }

    private func isText(_ index: Int) -> Bool {
        blocks[index].role.isText || blocks[index].role == .plain && (!blocks[index].isTitleLike || Numbering.isNumbered(blocks[index].text))
    }

    /// One to three paragraphs, then a title above a byline.
    private func introduces(_ content: [Int], from rank: Int) -> Bool {
        var end = rank
        while end < content.count, end - rank <= Self.mostBannerLines,
            blocks[content[end]].role == .note || blocks[content[end]].role == .plain && blocks[content[end]].text.endsSentence
        { end += 1 }
        guard end > rank, end + 1 < content.count, blocks[content[end]].role == .title else { return false }
        return content[end...].prefix(Self.mostBannerLines + 1).contains { blocks[$0].role == .byline }
    }
}
