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
        // Right above running text that does not introduce the page, the line is that text's title where the text speaks of it.
        if isTextOfItsOwn(next), namesText(first, below: content.dropFirst()) { return }
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

    /// 某某笔谈, 某某大家谈: what several writers speak of.
    private static let topics: WordTable = ["笔谈", "大家谈", "笔会", "专版", "专刊", "专题", "特刊", "论坛"]

    private static let mostRead = 6, spokenShare = 0.25

    /// A notice's or a column's name, or words of which the text below has its share.
    private func namesText(_ index: Int, below: ArraySlice<Int>) -> Bool {
        let name = blocks[index].text.squeezed
        if name.closing(among: Self.topics) != nil { return false }
        if Self.isNotice(name) || name.closing(among: Self.briefs) != nil { return true }
        let words = HanPairs.of(blocks[index].text)
        let found = Set(below.prefix(Self.mostRead).prefix { !blocks[$0].isTitleLike }.flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
        return !words.isEmpty && Double(words.count(where: found.contains)) >= Self.spokenShare * Double(words.count)
    }

    private static let introducing: WordTable = [
        "本版", "本专版", "本期", "本组", "本栏", "约请", "邀请几", "邀请部分", "本报邀", "本刊邀", "本报约", "本刊约", "特邀", "以飨", "各抒己见", "刊发", "刊出", "选登", "选刊", "摘登", "编者", "来稿",
    ]

    /// Running text or an item of a list that says nothing of the page that it stands on.
    private func isTextOfItsOwn(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .listItem || block.role == .plain && !block.isTitleLike && (block.text.endsSentence || block.count > 45) else { return false }
        return !block.text.containsAny(of: Self.introducing)
    }

    private func isText(_ index: Int) -> Bool {
        blocks[index].role.isText || blocks[index].role == .plain && (!blocks[index].isTitleLike || Numbering.isNumbered(blocks[index].text))
    }

    /// One to three paragraphs that speak of the page, none of which opens a report, then a title above a byline.
    private func introduces(_ content: [Int], from rank: Int) -> Bool {
        var end = rank
        while end < content.count, end - rank <= Self.mostBannerLines,
            blocks[content[end]].role == .note || blocks[content[end]].role == .plain && blocks[content[end]].text.endsSentence && !Dateline.opens(blocks[content[end]].text)
        { end += 1 }
        guard content[rank..<end].contains(where: { !isTextOfItsOwn($0) }), end + 1 < content.count, blocks[content[end]].role == .title else { return false }
        return content[end...].prefix(Self.mostBannerLines + 1).contains { blocks[$0].role == .byline }
    }
}
