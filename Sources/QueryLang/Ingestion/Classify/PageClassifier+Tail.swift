/// The tail of a saved page: once its editor or a site's buttons have closed the text, no line below is the article's.
///
/// Two layouts: （责任编辑：某某） / 分享更多 / 网友评论 / 请登录, as portals have it; 【关闭窗口】 / 上一条 / 版权 / 备案号, as sites of
/// offices and schools have it.
extension PageClassifier {
    /// Lines of a tail at most: more are a page of their own.
    private static let mostTailBlocks = 60
    private static let shortestText = 8
    private static let longestPrompt = 20
    private static let longestTailLine = 200
    private static let disclaimers: WordTable = ["本站", "本网", "网友个人观点", "转载请", "侵权", "不代表", "版权", "留言", "评论", "登录", "ICP", "备案", "浏览器", "分辨率", "转载本文"]

    private static let keepers: WordTable = ["主办", "承办", "主办单位", "承办单位", "主管单位"]

    /// 主办：某某办公室　维护：某某中心　联系电话：… as the last line of a page, below a site's words: who keeps the site.
    private mutating func markSiteKeeper() {
        guard let last = blocks.indices.last, last > 0, blocks[last].role == .letterhead, blocks[last - 1].role == .furniture,
            let colon = blocks[last].text.prefix(8).firstIndex(where: \.isColon), Self.keepers.contains(blocks[last].text[..<colon].squeezed)
        else { return }
        blocks[last].assign(.furniture, "names who keeps the site")
    }

    mutating func markTail() {
        markSiteKeeper()
        guard let mark = tailMark(), mark + 1 < blocks.count else { return }
        // 您看完这篇文章的感受： above a bar of moods.
        if mark > 0, blocks[mark].role == .furniture, blocks[mark - 1].role == .plain, blocks[mark - 1].count <= Self.longestPrompt,
            blocks[mark - 1].text.last?.isColon == true
        {
            blocks[mark - 1].assign(.furniture, "speaks of the buttons below")
        }
        for index in (mark + 1)..<blocks.count where [.plain, .caption, .particular].contains(blocks[index].role) {
            blocks[index].assign(.furniture, "below the end of the page's last text")
            blocks[index].credits = []
        }
    }

    /// The editor's line or the button below the page's last text; nil where a heading, a byline or a title follows it, or
    /// where nothing stands above it that could head the page.
    private func tailMark() -> Int? {
        var mark: Int?
        for index in blocks.indices.reversed().prefix(Self.mostTailBlocks) {
            let block = blocks[index]
            switch block.role {
            case .furniture, .editorCredits:
                if block.role == .editorCredits || closesPage(block) { mark = index }
            case .plain where !isTailText(block): return checked(mark, below: index)
            case .plain, .caption, .date, .source, .credits, .particular: continue
            default: return checked(mark, below: index)
            }
        }
        return nil
    }

    private static let closings = ["button", "words of a site", "heading of a list", "in a list", "a site's menu", "a bar of", "asks readers", "a row of links to", "a link to another", "a site's tag"]

    /// Buttons and bars close a page; copies of lines, rules and running heads stand anywhere.
    private func closesPage(_ block: Block) -> Bool {
        Self.closings.contains { block.reason.hasPrefix($0) }
    }

    private func isTailText(_ block: Block) -> Bool {
        guard block.headingLevel == 0, block.count <= Self.longestTailLine else { return false }
        let isText = block.text.endsSentence && block.count >= Self.shortestText || block.count > 60
        return !isText || block.text.containsAny(of: Self.disclaimers)
    }

    private func checked(_ mark: Int?, below text: Int) -> Int? {
        guard let mark, mark > text, text >= 1 else { return nil }
        // A page may print its titles at its end; one that has a head has its title there.
        guard blocks[..<text].prefix(12).contains(where: { $0.role == .title || $0.isTitleLike && [.plain, .heading].contains($0.role) }) else { return nil }
        return mark
    }
}
