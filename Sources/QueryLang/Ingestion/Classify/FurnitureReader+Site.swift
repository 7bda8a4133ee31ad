/// Lines that a site says of itself, of its readers and of its copies: counts of readers, questions to them, buttons in a
/// row, the day on which an archive saved the page, disclaimers.
extension FurnitureReader {
    private static let longestSiteLine = 60
    private static let longestQuestion = 24, longestCall = 100
    /// 某某网首页, 某某报官方网站 between bars.
    private static let siteNames: WordTable = ["官方网站", "官网", "网首页", "站首页", "报首页", "门户网站"]

    static func siteReason(_ text: ScalarText) -> String? {
        if text.hasSuffix("/>"), !text.contains("<") { return "words of a site" }
        if text.count <= longestCall, text.containsAny(of: ["扫描下方二维码", "扫描上方二维码", "长按下方二维码"]), text.contains("关注") { return "asks readers to follow" }
        if text.count <= longestCall, text.contains("快来"), text.contains("客户端") { return "asks readers to follow" }
        guard text.count <= longestSiteLine else { return nil }
        if text.containsAny(of: ["我的收藏", "已收藏"]), text.count <= longestQuestion || text.containsAny(of: ["查看", "首页"]) { return "words of a site" }
        if text.first == "#", LineShape.isCountedTag(text.dropFirst()) { return "a tag of the account's posts" }
        if text.containsAny(of: SavedPageWords.ownWords) { return "words of a site" }
        if text.contains(where: { $0.isOne(of: "|｜") }), text.split(whereSeparator: { $0.isOne(of: "|｜") || $0.isBlank }).contains(where: { $0.closing(among: siteNames) != nil }) { return "words of a site" }
        if namesAddress(text) || namesSponsors(text) || asksForMore(text) { return "words of a site" }
        if isAccountButton(text) { return "a button of an account" }
        if isCallToAnswer(text) { return "asks readers to follow" }
        if isOnwardLink(text) { return "a link to another page" }
        if isRowOfTags(text) { return "a site's tag" }
        if isSignIn(text) { return "a site's menu" }
        if isPartMark(text) { return "number or rule" }
        if text.last?.isOne(of: "？?") == true, text.count <= longestQuestion + 6, text.contains("你"), text.containsAny(of: ["想说的", "留言区", "评论区"]) { return "asks readers what they think" }
        if isAdvertisement(text) { return "marked as an advertisement" }
        if isDisclaimer(text) { return "a site's disclaimer" }
        if countsReaders(text) { return "counts of readers" }
        if isTypeSwitch(text) { return "a switch of the type's size" }
        if isChoice(text) { return "a row of answers to choose from" }
        if text.count <= longestQuestion, text.containsAny(of: ["对您", "对你", "对我", "您对"]), text.containsAny(of: ["有用", "有帮助", "是否满意", "满意吗"]) {
            return "asks readers what they think"
        }
        if isSaved(text) { return "says when the page was saved" }
        if text.count <= 40, text.containsAny(of: ["下期预告", "下期话题", "下周话题", "下期主题", "下期看点", "下期刊出"]) { return "announces the next issue" }
        return nil
    }

    private static let replies: [String] = ["回复【", "回复“", "回复「", "回复[", "点【在看】", "点个【在看】", "点个“在看”", "点个在看"]

    /// 1、回复【社保】查询缴费记录, 点【在看】: what an account's readers are to do.
    private static func isCallToAnswer(_ text: ScalarText) -> Bool { text.count <= 40 && !text.contains("。") && text.containsAny(of: replies) }

    private static let longestOnward = 40
    private static let onward: WordTable = ["点击进入", "点击查看", "点击阅读", "点击这里", "进入专题", "更多资讯请关注", "相关资讯请关注", "更多内容请关注", "更多相关内容请关注", "更多精彩请关注"]

    /// 点击进入“某某”>>, 更多资讯请关注：某某专区, 安装某某客户端→【下载地址】.
    private static func isOnwardLink(_ text: ScalarText) -> Bool {
        guard text.count <= longestOnward, !text.contains("。") else { return false }
        if text.contains("→"), text.contains("下载") { return true }
        guard let word = text.opening(among: onward) else { return false }
        return text.hasSuffix(">>") || text.hasSuffix("》》") || word.hasSuffix("关注")
    }

    private static let fewestTags = 2

    /// 标签 春茶 山村, 标签：春茶　山村: the words that a site files the text under.
    private static func isRowOfTags(_ text: ScalarText) -> Bool {
        guard let word = text.opening(among: ["标签", "文章关键词", "Tags", "TAG", "Tag", "tags"]), let next = text.dropFirst(word.count).first, next.isBlank || next.isColon else { return false }
        let tags = text.dropFirst(word.count + 1).split(whereSeparator: \.isBlank)
        return tags.count >= fewestTags && tags.allSatisfy { $0.count <= 10 && !$0.contains(where: \.isTextMark) }
    }

    /// 登录 某某, 某某首页: beside the way in, or to the first page, the name of a reader or a site.
    private static func isSignIn(_ text: ScalarText) -> Bool {
        guard text.count <= longestAccountLine, !text.contains(where: { $0.isTextMark || $0.isColon }) else { return false }
        let words = text.split(whereSeparator: \.isBlank)
        if words.count == 2, ["登录", "登陆", "登入"].contains(String(words[0])) { return true }
        return words.count == 1 && (4...8).contains(text.count) && text.hasSuffix("首页")
    }

    private static let longestAccountLine = 16

    /// 某某融媒　关注: the name of an account and its button.
    private static func isAccountButton(_ text: ScalarText) -> Bool {
        guard text.count <= longestAccountLine, text.contains("关注") else { return false }
        let words = text.split(whereSeparator: \.isBlank)
        return words.count == 2 && words[1] == "关注" && words[0].count >= 2
    }

    private static let longestAddressed = 30

    /// 某某(example.com): a name of a site with its address in brackets.
    private static func namesAddress(_ text: ScalarText) -> Bool {
        guard text.count <= longestAddressed, text.last?.isClosingBracket == true, let open = text.lastIndex(where: \.isOpeningBracket), open > text.startIndex else { return false }
        let address = text[(open + 1)...].dropLast()
        return address.contains(".") && address.contains(where: \.isASCIILetter) && address.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: ".-/:") }
            && !text[..<open].contains(where: \.isTextMark)
    }

    private static let sponsoring: WordTable = ["主办", "承办", "主管", "协办", "技术支持"]
    private static let fewestSponsors = 2

    /// 某市委宣传部　某网主办　某报社承办　热线：…: whose the site is, in a row without labels.
    private static func namesSponsors(_ text: ScalarText) -> Bool {
        guard !text.contains(where: { $0.isSentenceEnd || $0.isComma }) else { return false }
        return text.split(whereSeparator: \.isBlank).count { $0.count > 4 && $0.closing(among: sponsoring) != nil } >= fewestSponsors
    }

    private static let longestOffer = 12

    /// 更多　今日话题: the way to a list, and what it lists.
    private static func asksForMore(_ text: ScalarText) -> Bool {
        let words = text.split(whereSeparator: \.isBlank)
        return words.count == 2 && words[0] == "更多" && words[1].count <= longestOffer && !words[1].contains(where: \.isTextMark)
    }

    /// 图片, PART 01: above a part of its own.
    static func partsHeadings(_ text: ScalarText) -> Bool { text == "图片" || isPartMark(text) }

    /// 01, PART 01.
    static func numbersPart(_ text: ScalarText) -> Bool { text.count == 2 && text.first == "0" && text.last?.isASCIIDigit == true || isPartMark(text) }

    /// PART 01, Part.2: a number of a part as posts set it, above the part's heading.
    private static func isPartMark(_ text: ScalarText) -> Bool {
        let word = text.prefix { $0.isASCIILetter }
        guard !word.isEmpty, text.count <= 9, ["PART", "Part", "part", "NO", "No"].contains(String(word)) else { return false }
        let number = text.dropFirst(word.count).drop { $0.isBlank || $0.isOne(of: ".·。") }
        return (1...2).contains(number.count) && number.allSatisfy(\.isASCIIDigit)
    }

    private static let advertisements: WordTable = ["广告", "推广", "赞助内容", "AD", "Ad"]

    /// [广告] 某某小程序上线了, 【推广】…: the word in brackets opens the line.
    private static func isAdvertisement(_ text: ScalarText) -> Bool {
        guard text.first.map({ $0.isOpeningBracket || $0.isOne(of: "[【") }) == true,
            let close = text.prefix(8).firstIndex(where: { $0.isClosingBracket || $0.isOne(of: "]】") })
        else { return false }
        return advertisements.contains(text[text.startIndex + 1..<close].squeezed)
    }

    private static func isDisclaimer(_ text: ScalarText) -> Bool {
        text.opening(among: SavedPageWords.speakers) != nil || text.contains("仅供参考") && text.containsAny(of: ["为准", "本网", "本站", "本版", "医生", "投资", "免责"])
            || text.containsAny(of: SavedPageWords.disclaimers)
    }

    /// 此页保存于 2012年1月9日, 网页快照存档时间：…: the page, what was done with it, and the day.
    private static func isSaved(_ text: ScalarText) -> Bool {
        text.count <= 40 && text.prefix(8).containsAny(of: ["页", "快照"])
            && text.containsAny(of: ["保存", "储存", "存档", "快照", "抓取", "备份", "归档", "缓存"]) && DateScanner.first(in: text) != nil
    }

    /// ○满意　○基本满意　○不满意: the same mark before each of the words.
    private static func isChoice(_ text: ScalarText) -> Bool {
        guard let mark = text.first, mark.isOne(of: "○◯〇□☐⊙●") else { return false }
        let words = text.split(whereSeparator: \.isBlank)
        return words.count >= 3 && words.allSatisfy { $0.first == mark && (2...8).contains($0.count) }
    }

    /// 【大 中 小】, 文字大小：大 中 小.
    private static func isTypeSwitch(_ text: ScalarText) -> Bool {
        guard text.contains("大") else { return false }
        let words = text.split { $0.isBlank || $0.isColon || $0.isOne(of: "【】[]|") }
        guard let first = words.firstIndex(where: { $0 == "大" }), first + 2 < words.count else { return false }
        return words[first + 1] == "中" && words[first + 2] == "小"
    }

    /// 已有 1877 人收听　评分 9.1, 全文完　讀者 2217 人　留言(31): words of counting with their numbers, no sentence.
    private static func countsReaders(_ text: ScalarText) -> Bool {
        guard text.contains(where: \.isASCIIDigit), !text.contains(where: { $0.isSentenceEnd || $0.isComma || $0.isOne(of: "“”《》") }) else { return false }
        var counted = 0
        for (_, range) in SavedPageWords.counted.occurrences(in: text) {
            let behind = text[range.upperBound...].drop { $0.isColon || $0.isBlank || $0.isOpeningBracket || $0.isOne(of: "数量次") }
            let before = text[..<range.lowerBound].reversed().drop { $0.isBlank || $0.isOne(of: "人次个位") }
            if behind.first?.isASCIIDigit == true || before.first?.isASCIIDigit == true && before.count < range.lowerBound - text.startIndex { counted += 1 }
        }
        // - 浏览 634 次: nothing but what is counted.
        if counted == 1, text.allSatisfy({ $0.isASCIIDigit || $0.isBlank || $0.isColon || $0.isOne(of: "-－—·•|浏览阅读点击访问量数次人") }) { return true }
        return counted >= 2 || counted == 1 && (text.hasPrefix("已有") || text.contains("+1"))
    }
}
