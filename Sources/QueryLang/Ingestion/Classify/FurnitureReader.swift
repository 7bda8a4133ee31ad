/// Lines that belong to a site or a printed page and to no article, each by its own words or marks.
enum FurnitureReader {
    static let listReason = "heading of a list of links"
    static let pagerReason = "a row of links to the parts of a text"
    static let jumpReason = "points to another page of the paper"
    /// The longest line that rules about buttons and bars read, in scalars.
    private static let longestBar = 80

    /// Why the line is furniture; nil where it says nothing of the kind.
    private static let headLines = 3

    static func reason(_ shape: LineShape) -> String? {
        let text = shape.text
        let key = withoutCount(text).squeezed.trimmedMarks.trimmed { $0.isOne(of: "<>＜＞«»【】[]") }
        if FurnitureWords.wholeLines.contains(key) || SavedPageWords.wholeLines.contains(key) { return "button or label of a site" }
        if MetaLineReader.isEmptyField(text) { return "a field left empty" }
        if isListHeading(key) { return listReason }
        if text.opening(among: FurnitureWords.openings) ?? text.opening(among: SavedPageWords.openings) != nil, shape.count <= 120 { return "words of a site" }
        if shape.count <= LineShape.measured, isRowOfLinks(text) { return "a row of links" }
        if shape.count <= LineShape.measured, text.contains("]("), MetaLineReader.withoutLinks(text).opening(among: FurnitureWords.openings) != nil { return "words of a site" }
        if shape.count <= 2 * LineShape.measured, text.suffix(6).contains(where: { $0.isOne(of: "【[") }), text.closing(among: ["【详细】", "[详细]", "【查看全文】", "[查看全文]", "【阅读全文】", "[阅读全文]", "[全文]", "【全文】"]) != nil { return "an excerpt with the link to its page" }
        if isRowOfCounters(text) { return "words of a site and numbers" }
        if isNoticeOfRights(text) || isRunInList(text) { return "words of a site" }
        if isPlaceholder(text) { return "stands for a picture or the end" }
        if isBreadcrumb(text) { return "breadcrumb" }
        if isRule(text) { return "number or rule" }
        if isClock(text) { return "a time of day alone" }
        if shape.count <= 2 * longestBar, text.containsAny(of: SavedPageWords.archiveMarks) || text.contains("content_") && text.contains(".htm") { return "an archive's record of the page" }
        // 当前版：A6版　上一版　下一版.
        if text.count <= longestBar, text.contains("上一版"), text.contains("下一版") { return "a bar of buttons" }
        // # 某某杂志 | 第9期 | 2021.9: marked as a heading, the head of the first page.
        if shape.headingLevel == 0 || shape.headingLevel == 1 && shape.number <= headLines && RunningHead.isIssueHead(text), RunningHead.isDated(text) { return "running head: date and page" }
        guard shape.count <= longestBar else { return nil }
        if isJump(text) { return jumpReason }
        if isMarkup(text) { return "residue of markup" }
        if isPager(text) { return pagerReason }
        if ContentsLine.read(text) != nil { return ContentsLine.reason }
        if text.contains("版权所有"), !text.contains("。"), !text.contains("《") { return "words of a site" }
        if isPageStaff(text) { return "who made the page, and where to write to" }
        if shape.count <= 40, !text.contains("。"), text.containsAny(of: FurnitureWords.calls) {
            return "asks readers to follow"
        }
        if isMenu(text) { return "a site's menu" }
        if isRowOfCounts(text) { return "counts of readers" }
        if isRating(text) { return "a rating" }
        if isAddressAlone(text) { return "the paper's address" }
        if text.count <= 24, text.hasSuffix("号文件") || text.hasSuffix("號文件"), text.contains("/") { return "the number of a council's paper" }
        if text.containsAny(of: SavedPageWords.fontSwitches) || text.contains("大中小") && text.contains("字") { return "a switch of the type's size" }
        if isCrawlerField(text) { return "a crawler's field" }
        if isBarOfButtons(text) { return "a bar of buttons" }
        return siteReason(text)
    }

    private static let staffLabels: [String] = ["本期编辑", "本版编辑", "责任编辑", "责编", "编辑", "主编", "编务"]
    private static let addressLabels: WordTable = ["投稿", "邮箱", "电话", "热线", "E-mail", "Email", "来稿", "地址", "QQ"]

    /// （本期编辑：张三　投稿邮箱：…）, 编辑：某某编辑组　电话：…: staff and an address in one line, two labels or more.
    private static func isPageStaff(_ text: ScalarText) -> Bool {
        let plain = (BylineReader.bracketContent(text) ?? text).drop { $0.isBlank || $0.isOne(of: "■●◆") }
        if plain.hasPrefix("本期"), staffLabels.contains(where: { plain.dropFirst(2).hasPrefix($0) || plain.hasPrefix($0) }), plain.hasSuffix("份"), plain.contains("印") { return true }
        return !text.contains("。") && staffLabels.contains { plain.hasPrefix($0) } && plain.containsAny(of: addressLabels)
            && plain.count(where: { $0.isColon || $0.isOne(of: "@") }) >= 2
    }

    /// 相关阅读, 其他文献.
    static func isListHeading(_ text: ScalarText) -> Bool {
        isRecommendation(text.trimmedSlashes) || isMadeListHeading(text.trimmedSlashes) || FurnitureWords.listHeadings.contains(text.trimmedSlashes) || SavedPageWords.listHeadings.contains(text.trimmedSlashes)
    }

    static let longestListHeading = 8
    private static let listOpeners: WordTable = [
        "相关", "推荐", "热门", "热点", "精彩", "最新", "更多", "今日", "本周", "一周", "24小时", "猜你", "猜您", "为你", "为您", "给你", "你可能", "您可能", "你可能会", "您可能会", "你可能还", "您可能还", "大家都", "大家都在", "编辑", "点击", "阅读", "新闻", "延伸", "同类", "本类",
    ]
    private static let listedThings: WordTable = [
        "阅读", "新闻", "文章", "推荐", "排行", "排行榜", "喜欢", "感兴趣", "想看", "爱看", "在看", "看", "在搜", "视频", "图集", "专题", "话题", "搜索", "事件", "内容", "热榜", "热文", "稿件", "榜",
    ]

    /// 你可能会喜欢, 新闻排行榜, 热门话题推荐: what is listed behind a word that opens such headings, and nothing else.
    private static func isMadeListHeading(_ text: ScalarText) -> Bool {
        guard (4...longestListHeading).contains(text.count), let opener = text.opening(among: listOpeners) else { return false }
        var rest = text.dropFirst(opener.count)
        while let thing = rest.opening(among: listedThings) { rest = rest.dropFirst(thing.count) }
        return rest.isEmpty
    }

    private static let recommended: WordTable = ["相关", "更多", "热门", "精彩", "同类", "其他", "最新", "最近"]
    private static let worksOf: WordTable = ["文章", "作品", "内容", "动态"]

    /// 相关文书推荐, 热门视频推荐.
    private static func isRecommendation(_ text: ScalarText) -> Bool {
        // 看更多某某报道.
        if (4...14).contains(text.count), text.hasPrefix("看更多"), text.allSatisfy(\.isHan) { return true }
        // 作者最新文章, 作者其他作品.
        if (6...8).contains(text.count), text.hasPrefix("作者"), text.closing(among: worksOf) != nil, text.dropFirst(2).opening(among: recommended) != nil { return true }
        return (5...8).contains(text.count) && text.hasSuffix("推荐") && text.opening(among: recommended) != nil
    }

    /// 您当前的位置：首页 > 2021年06月18日 > C02版 > 正文.
    static func isPath(_ text: ScalarText) -> Bool {
        text.count <= longestBar && text.contains("首页") && text.count(where: { $0.isOne(of: ">»›＞") }) >= 2 && !text.contains("](")
    }

    /// 首页 > 新闻 > 正文, 首页 -> 公告, 首页 » 法规 »: two steps, or one between short names.
    private static func isBreadcrumb(_ text: ScalarText) -> Bool {
        guard text.contains(where: { $0.isOne(of: "/／>»›＞\\→") }), text.count <= longestBar || text.prefix(12).contains("首页"), !text.contains("。") else { return false }
        // 新闻中心 / 公司新闻 / 正文.
        let slashed = text.split { $0.isOne(of: "/／") }
        if slashed.count >= 3, text.contains(" / "), slashed[0].trimmed == "首页", slashed.dropFirst().dropLast().allSatisfy({ $0.trimmed.count <= 8 }) { return true }
        if slashed.count >= 3, text.contains(" / "), slashed.last?.trimmed.count ?? 0 <= 4, slashed.allSatisfy({ $0.trimmed.count <= 8 && $0.allSatisfy { $0.isHan || $0.isBlank } }),
            slashed.contains(where: { ["首页", "正文", "新闻中心", "详情", "内容"].contains(String($0.trimmed)) })
        {
            return true
        }
        let steps = text.split { $0.isOne(of: ">»›＞\\→") }.map { $0.trimmed { $0.isBlank || $0 == "-" } }.filter {
            !$0.isEmpty
        }
        let marks = text.count { $0.isOne(of: ">»›＞\\→") }
        if text.first == ">" || marks >= 2 && steps.count >= 2 {
            return marks >= 2 || steps.count == 1 && text.count <= 12
        }
        return marks == 1 && !text.contains("→") && (1...2).contains(steps.count)
            && steps.allSatisfy { $0.count <= 8 && !$0.contains(where: \.isTextMark) }
    }

    /// （图片）, - END -, —— 完 ——: a word in brackets or between dashes.
    private static func isPlaceholder(_ text: ScalarText) -> Bool {
        if text.count <= longestFile, text.closing(among: pictureFiles) != nil, text.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "._-()") }) { return true }
        guard text.count <= 16 else { return false }
        let word = text.trimmed { $0.isBlank || $0.isOpeningBracket || $0.isClosingBracket || $0.isOne(of: "-—–─[]【】*～~") }
        return word.count < text.count && FurnitureWords.placeholders.contains(word)
    }

    /// 04-2.jpg alone: the name of a picture's file.
    private static let pictureFiles: WordTable = [".jpg", ".JPG", ".jpeg", ".png", ".PNG", ".gif", ".webp", ".bmp"]
    private static let longestFile = 60

    /// Digits, dashes and ornaments alone: — 12 —, ＊＊＊＊, ◆ ◇ ◆.
    static func isRule(_ text: ScalarText) -> Bool {
        // :::, where readers that speak a page jump to.
        if text.allSatisfy({ $0 == ":" }) { return true }
        // Signs of a font of the site's own, and places of pictures: no reader sees them.
        if text.allSatisfy({ $0.isBlank || $0 == "\u{FFFC}" || $0 == "\u{FFFD}" || (0xE000...0xF8FF).contains($0.value) }) { return true }
        // 12-2718:40: the day and the hour of a link, run together.
        if text.count >= 10, text.contains("-"), text.allSatisfy({ $0.isASCIIDigit || $0.isOne(of: "-:") }) { return true }
        // ?, where a sign was lost.
        if text.count == 1, text.first?.isOne(of: "?？,，.;；") == true { return true }
        return text.allSatisfy { scalar in
            scalar.isASCIIDigit || scalar.isBlank || scalar.isOne(of: "-－—–─━·.•/|*＊_=~～×✕✖…☆★◆◇○●□■▲△※○◎↑↓←→♥♡❤⬇⬆①②③④⑤⑥⑦⑧⑨")
        } && !text.contains { $0.isOne(of: "①②③④⑤⑥⑦⑧⑨") }
    }

    /// 15:06:30, [15:06], 15时06分: when a line of a record was put up.
    private static func isClock(_ text: ScalarText) -> Bool {
        if relativeDays.contains(text.trimmed) || text.count <= longestAgo && text.last == "前" && text.first?.isASCIIDigit == true && text.contains(where: { $0.isOne(of: "秒分时天周月年") }) { return true }
        let plain = text.trimmed { $0.isBlank || $0.isOne(of: "[]【】()（）`") }
        guard plain.count <= 9, plain.first?.isASCIIDigit == true else { return false }
        let parts = plain.split { $0.isColon || $0.isOne(of: "时分秒") }
        return (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
    }

    private static let relativeDays: WordTable = ["昨天", "前天", "今天", "刚刚", "昨日"]
    private static let longestAgo = 6

    /// 评论（12） as 评论.
    private static func withoutCount(_ text: ScalarText) -> ScalarText {
        guard text.count <= 16, text.last?.isClosingBracket == true,
            let open = text.lastIndex(where: { $0.isOpeningBracket }),
            text[(open + 1)...].dropLast().allSatisfy({ $0.isASCIIDigit || $0.isBlank })
        else { return text }
        return text[..<open]
    }

    /// （下转第6版）, （上接第5版）.
    private static func isJump(_ text: ScalarText) -> Bool {
        guard text.count <= 16, text.last.map({ $0.isClosingBracket || $0 == "版" || $0 == "页" }) == true else {
            return false
        }
        let plain = text.drop { $0.isOpeningBracket || $0.isOne(of: "▲▼●■>>") }
        return plain.opening(among: jumps) != nil && (plain.contains("版") || plain.contains("页"))
    }

    private static let jumps: WordTable = ["下转", "上接", "紧接", "转第", "接第"]

    /// <br /><br />, </div></td>, &nbsp;&nbsp;, [1] [2] 下一页, 第2页：.
    private static func isMarkup(_ text: ScalarText) -> Bool {
        if text.first == "<", text.last == ">", text.dropFirst().first.map({ $0 == "/" || $0.isASCIILetter }) == true,
            !text.contains(where: \.isHan)
        {
            return true
        }
        if text.text(without: "&nbsp;").allSatisfy(\.isBlank) { return true }
        // An end of a comment in HTML, whatever its opening was read as.
        if text.contains("!--") || text.hasSuffix("-->") { return true }
        if let rest = withoutForumTags(text), rest.allSatisfy({ $0.isBlank }) { return true }
        return false
    }

    /// Without [align=center], [/td] and what [img] encloses; nil for a line without such tags.
    private static func withoutForumTags(_ text: ScalarText) -> ScalarText? {
        guard text.contains("[") else { return nil }
        var rest = ScalarText(), index = text.startIndex
        var hasTag = false, isAddress = false
        while index < text.endIndex {
            if text[index] == "[", let close = text[index...].prefix(80).firstIndex(of: "]"), close > index + 1 {
                let isEnd = text[index + 1] == "/"
                let name = text[(isEnd ? index + 2 : index + 1)..<close].prefix { $0.isASCIILetter }
                if !name.isEmpty, name.count <= 8 {
                    hasTag = true
                    isAddress = !isEnd && (name == "img" || name == "url" || name == "flash")
                    index = close + 1
                    continue
                }
            }
            if !isAddress { rest.append(contentsOf: text[index...index]) }
            index += 1
        }
        return hasTag ? rest : nil
    }

    private static let pagerSteps = ["上一页", "下一页", "前一页", "后一页", "全文阅读", "阅读全文", "上一版", "下一版", "上一期", "下一期", "上一篇", "下一篇", "首页", "尾页", "返回顶部", "回到顶部"]

    /// Numbers in brackets or alone, with 上一页 and 下一页 around them; 第2页：.
    private static func isPager(_ text: ScalarText) -> Bool {
        // Most lines hold a scalar that none of the words and marks below has.
        guard text.allSatisfy({ $0.isASCIIDigit || $0.isBlank || $0.isOne(of: "上下前后一首尾第共页版期篇全文阅读返回到顶部：:[]【】()（）…./|·<>«»") }) else { return false }
        var rest = text
        for step in pagerSteps { rest = rest.text(without: step) }
        let hasStep = rest.count < text.count
        rest = rest.filter { !$0.isASCIIDigit && !$0.isBlank && !$0.isOne(of: "[]【】()（）…./|·<>«»") }
        if hasStep { return rest.allSatisfy { $0.isOne(of: "共第页") } }
        return text.first == "第" && text.count <= 8 && text.dropFirst().prefix { $0.isASCIIDigit }.count >= 1
            && rest.allSatisfy { $0.isOne(of: "第页：:") }
    }

    /// crawl_time: 2023-05-11 02:14:07: a name in Latin letters with a low line or a known one, a colon, its value.
    private static func isCrawlerField(_ text: ScalarText) -> Bool {
        guard let colon = text.firstIndex(where: \.isColon), colon > text.startIndex else { return false }
        let name = text[..<colon]
        return name.count <= 24 && name.contains("_")
            && name.allSatisfy { $0.isASCIILetter || $0 == "_" || $0.isASCIIDigit }
    }

    /// 首页 | 要闻 | 时政 | 图片; [收藏] [复制] [分享]: short words between strokes or blanks, of which one is a menu's; or
    /// words each in its bracket.
    private static func isMenu(_ text: ScalarText) -> Bool {
        if isRowOfBrackets(text) { return true }
        guard hasParts(text), !text.contains(where: { $0.isTextMark || $0.isSentenceEnd }) else { return false }
        let words = text.split { $0.isBlank || $0.isOne(of: "|｜") }
        guard words.count >= 2, words.allSatisfy({ $0.count <= 9 }) else { return false }
        if words.allSatisfy({ $0.first == "[" && $0.last == "]" || $0.first == "【" && $0.last == "】" }) { return true }
        let parts = text.split { $0.isOne(of: "|｜") }
        // The first may be the site's name: 某某通讯社 | 即时 | 地方 | 副刊.
        if parts.count >= 4, parts.dropFirst().allSatisfy({ $0.trimmed.count <= 4 && $0.contains(where: \.isHan) }) {
            return true
        }
        // 文字实录 | 图片 | 视频: what a page has beside the text.
        if parts.count == 3, parts.allSatisfy({ $0.trimmed.count <= 4 }), parts.count(where: { sheets.contains($0.trimmed) }) >= 2 { return true }
        // 视频回放　图片实录　网友提问（23）.
        if words.count >= 3, words.allSatisfy({ sheets.contains(withoutCount($0)) }) { return true }
        // 某某科技　　产品　解决方案　新闻中心　投资者关系　加入我们: more short words than a title has.
        let isWide = text.contains { $0 == "\u{3000}" }
        if isWide, words.count >= fewestItems, words.allSatisfy({ $0.count <= 6 && $0.allSatisfy { $0.isHan || $0.isASCIILetter } }),
            words.contains(where: { $0.count > 1 }), PersonNames.list(text) == nil
        {
            return true
        }
        if words.allSatisfy({ FurnitureWords.menus.contains($0) || $0.closing(among: ["客户端下载", "APP下载"]) != nil }) { return true }
        return words.count >= 3 && words.contains { FurnitureWords.menus.contains($0) }
    }

    /// Blanks or bars part the line: asked before it is cut, since most lines have none.
    private static func hasParts(_ text: ScalarText) -> Bool { text.contains { $0.isBlank || $0.isOne(of: "|｜") } }

    private static let longestBracketed = 7

    /// 【我要评论】【我要打印】【关闭本页】: two short words or more, each in its bracket, with nothing between them.
    private static func isRowOfBrackets(_ text: ScalarText) -> Bool {
        guard let first = text.first, first.isOne(of: "【[") else { return false }
        let pieces = text.split { $0.isOne(of: "】]") }.map(\.trimmed)
        return pieces.count >= 2 && text.last?.isOne(of: "】]") == true && pieces.allSatisfy { $0.first == first && $0.dropFirst().contains(where: \.isHan) && (2...longestBracketed + 1).contains($0.count) }
    }

    private static let fewestOfMenu = 2

    /// 设为首页　加入收藏　手机版: a table's row of which two words or more, and at least half, are buttons of a site or of its menu;
    /// 往期访谈　更多>>: the heading of a list.
    static func rowReason(_ text: ScalarText) -> String? {
        guard text.count <= longestBar else { return nil }
        let words = text.split { $0 == "\u{3000}" }.map(\.squeezed)
        if words.count == 2, let last = words.last, last.hasPrefix("更多"), isListHeading(words[0]) { return listReason }
        let known = words.count { FurnitureWords.menus.contains($0) || FurnitureWords.buttons.contains($0) || FurnitureWords.wholeLines.contains($0) }
        return known >= fewestOfMenu && known * 2 >= words.count ? "a site's menu" : nil
    }

    private static let fewestItems = 6
    private static let sheets: WordTable = ["文字实录", "文字", "图文", "图片", "图集", "视频", "音频", "直播", "评论", "简介", "目录", "实录", "详情", "视频回放", "图片实录", "图文直播", "视频直播", "网友提问", "网友留言", "访谈预告", "访谈摘要", "访谈实录", "嘉宾介绍", "现场图片"]

    /// 阅读 3012, 浏览 412 评论 3: what is counted and its number, parted by blanks.
    private static func isRowOfCounts(_ text: ScalarText) -> Bool {
        guard hasParts(text) else { return false }
        let words = text.split { $0.isBlank || $0.isOne(of: "|｜") }
        guard (2...8).contains(words.count), words.count.isMultiple(of: 2) else { return false }
        return words.enumerated().allSatisfy { rank, word in
            guard !rank.isMultiple(of: 2) else {
                return LabelWords.machineFields.contains(word) || FurnitureWords.buttons.contains(word)
            }
            return word.first?.isASCIIDigit == true && word.allSatisfy { $0.isASCIIDigit || $0.isOne(of: ".,万次人+") }
        }
    }

    /// [返回列表](list.html)　[打印](…): links of Markdown and nothing else.
    private static func isRowOfLinks(_ text: ScalarText) -> Bool {
        // - [参观](/visit): an entry of a menu.
        let isListed = text.first?.isOne(of: "-*+") == true && text.dropFirst().first?.isBlank == true
        let isShort = text.first == "[" && (text.firstIndex(of: "]") ?? text.endIndex) - text.startIndex <= longestMenuLink
        var rest = isListed ? text.dropFirst().trimmed : text
        var count = 0
        while rest.first == "[" {
            guard let close = rest.firstRange(of: "]("), close.lowerBound - rest.startIndex <= longestLinkText else {
                return false
            }
            var depth = 1
            var end = close.upperBound
            while end < rest.endIndex, depth > 0 {
                if rest[end] == "(" { depth += 1 } else if rest[end] == ")" { depth -= 1 }
                end += 1
            }
            guard depth == 0 else { return false }
            if onwards.contains(where: { rest[..<close.lowerBound].contains($0) }) { count += 1 }
            count += 1
            rest = rest[end...].drop { $0.isBlank || $0.isOne(of: "|｜·•/") }
        }
        // [下载全文](…)　[引用本文](…)　分享到：[微信](…): words of a site between the links.
        if count >= 2, let word = rest.opening(among: callsToShare) {
            let further = rest.dropFirst(word.count).drop(while: { $0.isColon || $0.isBlank })
            if further.first == "[" { return isRowOfLinks(further) }
        }
        // [首页](/) / [成果](/a) / 正文.
        if count >= 2, rest == "正文" { return true }
        // [收藏](#) [手机观看](#) 浏览：3,407.
        if count >= 2, isCount(rest.trimmed) { return true }
        return count >= (isListed || isShort ? 1 : 2) && rest.isEmpty
    }

    /// The longest link that is an entry of a menu by itself, its brackets counted, in scalars.
    private static let longestMenuLink = 7
    private static let onwards: [String] = ["阅读全文", "查看全文", "阅读原文", "»", ">>"]

    /// The longest text of a link in such a row, in scalars.
    private static let longestLinkText = 16
    private static let callsToShare: WordTable = ["分享到", "分享至", "分享", "转发", "转发到"]

    /// 新闻热线　0000-4433221: a label, a blank and a number; with a colon it may be a notice's.
    private static func isAddressAlone(_ text: ScalarText) -> Bool {
        guard text.last?.isASCIIDigit == true || text.last?.isOne(of: "-－—") == true || text.last?.isBlank == true else { return false }
        let words = text.split(whereSeparator: \.isBlank)
        return words.count == 2 && words[0].closing(among: hotlines) != nil && words[0].count <= 6 && words[1].allSatisfy { $0.isASCIIDigit || $0.isOne(of: "-－—") } && words[1].count >= 5
    }

    private static let hotlines: WordTable = ["热线", "新闻热线"]

    /// 浏览次数：412.
    private static func isCount(_ word: ScalarText) -> Bool {
        guard let colon = word.firstIndex(where: \.isColon) else { return false }
        return LabelWords.machineFields.contains(word[..<colon])
            && word[(colon + 1)...].allSatisfy { $0.isASCIIDigit || $0.isOne(of: "次人,") }
    }

    /// ★★★★☆ 已有 37 人评分.
    private static func isRating(_ text: ScalarText) -> Bool {
        let stars = text.prefix { $0.isOne(of: "★☆") }
        return stars.count >= 3 && text.count <= 30 && text.dropFirst(stars.count).containsAny(of: ["评分", "评价", "分"])
    }

    private static let calling: WordTable = ["关注", "分享", "扫码", "下载"]

    /// 微博  微信  QQ空间  复制链接; • 高兴; 字号： 大 中 小.
    private static func isBarOfButtons(_ text: ScalarText) -> Bool {
        let hasBullet = text.first.map { $0.isOne(of: "•·") } == true
        // 关注某某台：微信 微博 客户端.
        let label = text.opening(among: calling) != nil ? text.prefix(16).firstIndex(where: \.isColon) : nil
        let text = label.map { text[($0 + 1)...].trimmed } ?? text
        guard hasBullet || text.contains(where: { $0.isBlank || $0.isOne(of: "|｜•·/【】[]") }) else { return false }
        let words = text.split { $0.isBlank || $0.isOne(of: "|｜•·/【】[]") }.map { $0.count > 1 ? $0.trimmed { $0.isOne(of: "＋－+-⊕⊖○o") } : $0 }
        guard (1...16).contains(words.count), words.count >= 2 || hasBullet else { return false }
        // 3上一篇　下一篇4　2011年4月20日　放大　缩小: the paper's day among an archive's buttons; arrows of a font of signs are digits.
        let days = words.count(where: isDayWord)
        if days > 0 {
            let others = words.filter { !isDayWord($0) }
            return others.count >= fewestBesideDay && others.allSatisfy { word in
                let plain = word.trimmed { $0.isASCIIDigit }
                return FurnitureWords.buttons.contains(plain) || FurnitureWords.wholeLines.contains(plain)
            }
        }
        return words.allSatisfy {
            FurnitureWords.buttons.contains($0) || FurnitureWords.wholeLines.contains($0) || SavedPageWords.wholeLines.contains($0)
                || $0.allSatisfy { $0.isASCIIDigit || $0.isOne(of: ",.:+万") } || isCount($0) || isCounted($0)
        }
            && words.contains { !$0.allSatisfy(\.isASCIIDigit) }
    }

    private static let fewestBesideDay = 2

    /// 2011年4月20日, 2010, 年, 星期三, 发布日期:2021年08月16日: what a day is printed with.
    private static func isDayWord(_ word: ScalarText) -> Bool {
        let label = word.prefix(6).firstIndex(where: \.isColon).map { word[..<$0] }
        let day = label.map { LabelWords.dateFields.contains($0) } == true ? word[(word.firstIndex(where: \.isColon) ?? word.startIndex)...].dropFirst() : word
        return day.allSatisfy { $0.isASCIIDigit || $0.isOne(of: "年月日星期一二三四五六天-/.") } && day.contains { $0.isOne(of: "年月日星期") }
    }

    /// 12.8万阅读: a number glued to what it counts.
    private static func isCounted(_ word: ScalarText) -> Bool {
        let number = word.prefix { $0.isASCIIDigit || $0.isOne(of: ".,万") }
        return number.first?.isASCIIDigit == true && SavedPageWords.counted.contains(word.dropFirst(number.count))
    }
}
