/// What a page prints below its last text, known by what it says of the medium rather than of the article: who made the issue,
/// how to reach or to follow the medium, and what else it has.
///
/// Layouts: 编辑：某某　　审稿：某某　　发：各理事 as the last line of a newsletter; --- / 收听方式：… / 商务合作：某@某 below a programme; 本版新闻
/// above a list of links.
extension PageClassifier {
    private static let mostBelowRule = 8, longestFootLine = 100, shortestProse = 45, mostImprintLines = 2, fewestFields = 2, longestFieldLabel = 6

    mutating func markFoot() {
        markFootBelowRule()
        markImprint()
        markListHeads()
    }

    private static let reaching: WordTable = ["订阅", "关注", "收听", "扫码", "公众号", "邮发代号", "合作", "投稿", "小助手", "听友", "读者群", "客户端", "www.", "http"]

    /// Short lines below the rule that ends the page's text, of which one at least says where to write to: none ends a sentence.
    private mutating func markFootBelowRule() {
        guard let rule = blocks.lastIndex(where: { $0.role == .furniture && FurnitureReader.isRule($0.text) && !$0.text.contains(where: \.isASCIIDigit) }), rule > 0 else { return }
        let below = blocks[(rule + 1)...].indices.filter { !blocks[$0].role.isFurniture }
        guard (1...Self.mostBelowRule).contains(below.count), blocks[..<rule].contains(where: { $0.count > Self.shortestProse && $0.text.contains("。") }),
            below.allSatisfy({ blocks[$0].role == .plain && blocks[$0].headingLevel == 0 && blocks[$0].count <= Self.longestFootLine && !blocks[$0].text.endsSentence }),
            below.contains(where: { PrintedHead.kind(blocks[$0].text) == .contact || blocks[$0].text.contains("@") }) || below.allSatisfy({ blocks[$0].text.containsAny(of: Self.reaching) })
        else { return }
        for index in below {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "below the rule that ends the text, with an address")
        }
    }

    private static let makers: WordTable = ["编辑", "責編", "责编", "责任编辑", "主编", "本期编辑", "本期编审", "主席", "社长", "总编", "执行主编", "美编"]
    private static let printers: WordTable = ["承印", "印刷", "审稿", "校对", "排版", "版式", "发", "报", "送", "印数", "印量", "督印", "督印人", "社址", "准印证号", "准印证", "发行", "出版", "本期印数", "报送", "抄送", "呈送", "分送", "抄报"]

    /// 编辑：某某　　审稿：某某　　发：各理事: fields in one line at the page's end, of which one names who made the issue and another what
    /// no article has; or the number of its licence.
    private mutating func markImprint() {
        let content = self.content
        for index in content.suffix(Self.mostImprintLines) where content.count > 2 && [.plain, .letterhead, .editorCredits, .byline].contains(blocks[index].role) && blocks[index].headingLevel == 0 {
            let block = blocks[index]
            guard block.count <= Self.longestFootLine, !block.text.contains("。") else { continue }
            let parts = (BylineReader.bracketContent(block.text) ?? block.text).split { $0 == "\u{3000}" || $0 == "\t" }.map(\.trimmed).filter { !$0.isEmpty }
            let labels = parts.compactMap { part in part.prefix(Self.longestFieldLabel + 1).firstIndex(where: { $0.isColon || $0.isOne(of: "/／") }).map { part[..<$0].squeezed } }
            let isFields = labels.count >= Self.fewestFields && labels.contains(where: Self.makers.contains) && labels.contains(where: Self.printers.contains)
            let isLicensed = block.text.containsAny(of: ["准印证", "内部资料"]) && parts.count >= Self.fewestFields
            // 社址: 某街1号 电话: … 督印人: 某某, with single blanks alone.
            let words = block.text.split(whereSeparator: \.isBlank).filter { $0.contains(where: \.isColon) }.map { $0.prefix { !$0.isColon } }
            let isHouse = words.count >= Self.fewestHouseFields && words.contains(where: Self.houseFields.contains) && words.contains(where: LabelledLine.isReached)
            guard isFields || isLicensed || isHouse else { continue }
            blocks[index].credits = []
            blocks[index].assign(.furniture, "who made the issue, at the page's end")
        }
    }

    private static let houseFields: WordTable = ["社址", "督印人", "督印", "承印", "出版", "发行人", "本报地址"]
    private static let fewestHouseFields = 3

    private static let longestListHead = 12, fewestLinks = 2

    private static let listed: WordTable = ["新闻", "新聞", "导航", "阅读", "閱讀", "推荐", "推薦", "目录", "链接", "报道", "報道", "文章", "本版", "更多", "稿件", "内容", "标题", "专题"]

    /// 本版新闻 right above links and with no text below: it heads their list.
    private mutating func markListHeads() {
        for index in blocks.indices.dropLast(Self.fewestLinks).dropFirst() where blocks[index].role == .plain && blocks[index].count <= Self.longestListHead && blocks[index].isTitleLike && blocks[index].text.closing(among: Self.listed) != nil {
            guard blocks[(index + 1)...].prefix(Self.fewestLinks).allSatisfy({ $0.role == .furniture && ($0.reason.hasSuffix("list of links") || $0.reason == "link below the text") }),
                blocks[(index + 1)...].allSatisfy(\.role.isFurniture)
            else { continue }
            blocks[index].assign(.furniture, "heads a list of links")
        }
    }
}
