/// The head of a saved page: the site's name and its menus, the title, the title's source line and other particulars, and
/// then the text. Lines between two of these are none of the article's text, however they look.
///
/// Two layouts: 某县人民政府网 / 首页 新闻 政务 / 标题 / 发布时间：… 来源：… / text, as sites of offices have it; 百科名 / 收藏 / 词条 /
/// text, as encyclopedias and blogs have it.
extension PageClassifier {
    static let aboveSavedReason = "above the title of a saved page", belowSavedReason = "between the title and its source line"
    static let savedTitleReason = "has the most of a title among the lines above the text"

    /// Blocks of a head at most, and what a line of it is long at most, in scalars.
    private static let mostHeadBlocks = 40
    private static let longestHeadLine = 80
    /// The score that a title needs, and by how much it must lead.
    private static let enough = 3.0
    private static let lead = 1.0
    /// The share of a line's bigrams in the text from which on the line speaks of what the text does.
    private static let kin = 0.3

    mutating func markSavedHead() {
        markDescription()
        markCounts()
        markAccountCard()
        markSiteDescription()
        let end = headEnd()
        guard end > 1, end < blocks.count, !blocks[..<end].contains(where: { $0.headingLevel > 0 }),
            blocks[..<end].contains(where: { isOfSite($0) || $0.role == .source || $0.role == .bibliographicField })
                || blocks[..<end].indices.count(where: { [.plain, .date].contains(blocks[$0].role) && isField($0) }) >= 2
                || isEntryPage(end)
        else { return }
        markFields(end)
        let words = HeadWords(blocks[end...].lazy.filter { ($0.role == .plain || $0.role.isText) && ($0.text.endsSentence || $0.count > 45) }.map(\.text))
        markSearchWords(end, words)
        if end > 0, blocks[end].role == .note, signedArticles >= 2 {
            markTopic(end)
            return
        }
        guard let title = headTitle(end, words) else { return }
        clearAbove(title.lowerBound, words)
        clearBelow(title.upperBound, end)
    }

    /// 某论坛 | 某话题 / 编者按 … / titles with their writers: above the editor's note of a page of several articles the lines name the
    /// page's column and topic.
    private mutating func markTopic(_ note: Int) {
        for index in blocks[..<note].indices where [.plain, .title].contains(blocks[index].role) && blocks[index].count <= Self.longestHeadLine {
            blocks[index].assign(.banner, "above the editor's note of a page of several articles")
        }
    }

    /// Furniture by its words; a masthead, a rule, a list of contents, or who made the page is a printed page's too.
    private func isOfSite(_ block: Block) -> Bool {
        block.role == .furniture && !block.reason.hasPrefix("running head") && !block.reason.hasPrefix("one of")
            && !FurnitureReader.isRule(block.text) && PrintedHead.pieces(block.text)?.contains { $0.kind == .credits } != true
    }

    /// The first block of text.
    private func headEnd() -> Int {
        for (index, block) in blocks.prefix(Self.mostHeadBlocks).enumerated() {
            switch block.role {
            case .plain where headsSource(index): continue
            case .plain where block.count > 45 && block.text.contains(where: { $0.isTextMark || $0.isSentenceEnd }) && !block.text.contains("|") || block.text.endsSentence && block.count >= 16: return index
            // 圖片故事's sentences below their title are its text.
            case .caption where index > 0 && blocks[index - 1].isTitleLike && blocks[index - 1].role == .plain && block.text.contains("。"): return index
            case .heading, .turn, .note, .noteLabel, .listItem, .hostLabel, .guestLabel, .participant, .tableRow, .code, .body, .lead: return index
            default: continue
            }
        }
        return blocks.count
    }

    private static let sourceTitle = 8...60

    /// 甲中标某项目；乙获增持, 某地下雪了！: a line right above the page's day or source, with nothing but the site's words above it, is a title
    /// whatever marks it has.
    private func headsSource(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain, block.headingLevel == 0, Self.sourceTitle.contains(block.count), index > 0, index + 1 < blocks.count, !block.text.contains("。"),
            block.text.last?.isOne(of: "，,；;、：:") == false, BylineReader.bracketContent(block.text) == nil, !LabelledLine.isLabelled(block.text)
        else { return false }
        let below = blocks[index + 1]
        guard below.role == .source || below.role == .date && DateScanner.first(in: below.text) != nil else { return false }
        return blocks[..<index].allSatisfy { $0.role == .furniture || $0.isTitleLike && !$0.text.endsSentence }
    }

    // MARK: The title

    /// Where the page's title stands: what an earlier pass found, or the line that has the most for it.
    private mutating func headTitle(_ end: Int, _ words: HeadWords) -> ClosedRange<Int>? {
        if let entry = blocks[..<end].indices.last(where: { isEntry($0, blocks[end].text) }) {
            blocks[entry].credits = []
            blocks[entry].assign(.title, Self.entryReason)
            return entry...entry
        }
        if let lines = listedHead(end) { return lines }
        let known = blocks[..<end].indices.filter { blocks[$0].role == .title }
        if let first = known.first, let last = known.last { return first...last }
        if let lines = threeLineHead(end) { return lines }
        let scored = blocks[..<end].indices.filter(canHeadPage).map { (index: $0, score: score($0, end, words)) }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= Self.enough,
            scored.allSatisfy({ $0.index == best.index || $0.score + Self.lead <= best.score })
        else { return nil }
        // Of two lines right above the source line the upper is the title where the text speaks of it more, or where the
        // lower gives two details: else it is a kicker.
        if best.index > 0, isDetailed(best.index) || words.share(of: blocks[best.index - 1].text) > words.share(of: blocks[best.index].text), isParticular(best.index + 1), canHeadPage(best.index - 1), !namesSite(blocks[best.index - 1].text),
            blocks[best.index - 1].text.squeezed.count >= Self.shortestDescribed, !blocks[..<best.index].contains(where: { $0.role == .source })
        {
            blocks[best.index - 1].assign(.title, "the first of two lines above the source line")
            // 我校在某领域 / 取得重要进展: too short to say anything alone.
            let isHalf = blocks[best.index].text.squeezed.count < Self.shortestDescribed && !isDetailed(best.index) && blocks[best.index - 1].count > blocks[best.index].count
            blocks[best.index].assign(isHalf ? .title : .subtitle, "the second of two lines above the source line")
            return (best.index - 1)...best.index
        }
        blocks[best.index].assign(.title, Self.savedTitleReason)
        return best.index...best.index
    }

    private static let siteLines = 2, describedWithin = 2, describedBy = 12

    /// 某某日报提供每日新闻、专栏、印刷服务等！ above the lines of a site: what the site says of itself, and not what the text below does.
    private mutating func markSiteDescription() {
        for index in blocks.indices.prefix(Self.describedWithin) where blocks[index].role == .plain && blocks[index].headingLevel == 0 {
            guard blocks[index].text.endsSentence || blocks[index].count > 45, !Dateline.opens(blocks[index].text) else { continue }
            let below = blocks[(index + 1)...].prefix(Self.describedBy).prefix { !($0.role == .plain && ($0.text.endsSentence || $0.count > 45)) }
            guard below.first.map(isOfSite) == true, below.count(where: isOfSite) >= Self.siteLines else { continue }
            let words = HeadWords(blocks[(index + 1)...].lazy.filter { $0.role == .plain && $0.text.endsSentence }.map(\.text))
            if words.share(of: blocks[index].text) < Self.kin { blocks[index].assign(.furniture, Self.aboveSavedReason) }
        }
    }

    private static let fewestPictures = 2

    /// Titles of the page above, then title / subtitle / blank line / short lines / blank line / byline: the page's list has a line of the
    /// head, which tells it from what stands below the pictures.
    private mutating func listedHead(_ end: Int) -> ClosedRange<Int>? {
        func canStand(_ at: Int) -> Bool { blocks[at].role == .title && blocks[at].headingLevel == 0 || canHeadPage(at) }
        guard let byline = blocks[..<end].firstIndex(where: { $0.role == .byline }), byline > Self.fewestPictures,
            let listed = blocks[..<byline].indices.last(where: { at in canStand(at) && blocks[..<at].contains { $0.role == .furniture && $0.text.squeezed == blocks[at].text.squeezed } })
        else { return nil }
        var first = listed, last = listed
        while first > 0, canStand(first - 1), !isParted(first - 1, first) { first -= 1 }
        while last + 1 < byline, canStand(last + 1), !isParted(last, last + 1) { last += 1 }
        let pictures = (last + 1)..<byline
        guard last - first < Self.mostListedLines, pictures.count >= Self.fewestPictures, isParted(last, last + 1), pictures.allSatisfy({ blocks[$0].role == .plain && blocks[$0].isTitleLike }),
            isParted(byline - 1, byline), pictures.dropFirst().allSatisfy({ !isParted($0 - 1, $0) })
        else { return nil }
        for index in first...last { blocks[index].assign(index == first ? .title : .subtitle, "stands above the byline or the source line") }
        for index in pictures { blocks[index].assign(.caption, "opens like a caption") }
        return first...last
    }

    private static let mostListedLines = 3

    private static let longestHeadPart = 12, shortestHeadPart = 5

    /// A longer line, then two short ones, right above a byline, or above the text where a blank line parts the two from the one: the
    /// kicker, and a title set over two lines.
    private mutating func threeLineHead(_ end: Int) -> ClosedRange<Int>? {
        let apart = end >= 3 && isParted(end - 3, end - 2) && !isParted(end - 2, end - 1) && isParted(end - 1, end) ? end : nil
        guard let byline = blocks[..<end].firstIndex(where: { $0.role == .byline }) ?? apart, byline >= 3, case let lines = (byline - 3)...(byline - 1), lines.allSatisfy(canHeadPage),
            byline == 3 || !canHeadPage(byline - 4)
        else { return nil }
        let kicker = byline - 3
        guard lines.dropFirst().allSatisfy({ blocks[$0].count <= Self.longestHeadPart && blocks[$0].count < blocks[kicker].count }), !namesSite(blocks[kicker].text) else { return nil }
        // Below a title a name and an office stand in the same way.
        if byline == end, lines.dropFirst().contains(where: { PersonNames.list(blocks[$0].text, announced: true) != nil || blocks[$0].count < Self.shortestHeadPart || blocks[$0].text.closing(among: InstitutionWords.unitEndings) != nil }) { return nil }
        blocks[kicker].assign(.kicker, "a longer line above the short lines of a title")
        for index in lines.dropFirst() { blocks[index].assign(.title, "one of the short lines of a title") }
        return lines
    }

    /// 老人每月多付百元 学童多付四成 below a line without a blank: two phrases.
    private func isDetailed(_ index: Int) -> Bool {
        blocks[index].text.contains(where: \.isBlank) && !blocks[index - 1].text.contains(where: \.isBlank) && blocks[index].count > blocks[index - 1].count
    }

    private static let longestEntry = 20

    /// 某某 above 某某（1931年—2009年），…: the headword of an entry.
    private func isEntry(_ index: Int, _ text: ScalarText) -> Bool {
        let word = blocks[index].text
        guard blocks[index].role == .plain || blocks[index].role == .title || blocks[index].role == .byline,
            (2...Self.longestEntry).contains(word.count), word.contains(where: \.isHan), !word.contains(where: { $0.isTextMark || $0.isBlank }),
            text.starts(with: String(word), at: text.startIndex), text.count > word.count
        else { return false }
        return Self.explains(text, word)
    }

    private static let explanations: WordTable = [
        "隶属", "位于", "是", "地处", "原名", "又名", "亦称", "又称", "别名", "简称", "全称", "为", "属", "字", "号", "男", "女", "出生", "生于", "英文", "本名", "也叫", "也称", "指",
    ]

    /// 某某（1931年—2009年），…; 某某是…; 某某，隶属某省某县: the text opens with the word and explains it.
    static func explains(_ text: ScalarText, _ word: ScalarText) -> Bool {
        guard text.starts(with: String(word), at: text.startIndex), text.count > word.count else { return false }
        let next = text[text.startIndex + word.count]
        if next.isOpeningBracket || next == "是" || next == "：" { return true }
        return next.isComma && text[(text.startIndex + word.count + 1)...].trimmed.opening(among: explanations) != nil
    }

    /// A headword beside the name of its site or its buttons.
    private func isEntryPage(_ end: Int) -> Bool {
        blocks[..<end].indices.contains { isEntry($0, blocks[end].text) } && blocks[..<end].contains { namesSite($0.text) || isBar($0.text) }
    }

    private func canHeadPage(_ index: Int) -> Bool { (canBeTitle(index) || headsSource(index)) && !isDashed(index) && blocks[index].text.contains(where: \.isHan) && !isField(index) && !isNoteOnTitle(index)
            && !isBar(blocks[index].text) && !isWritersCard(blocks[index].text)
    }

    func isWritersCard(_ text: ScalarText) -> Bool {
        guard (8...40).contains(text.count), text.allSatisfy({ $0.isHan || $0.isBlank }), let post = text.closing(among: InstitutionWords.posts), PersonNames.isName(text.prefix(2)) || PersonNames.isName(text.prefix(3)) else { return false }
        return text.dropLast(post.count).containsAny(of: ["大学", "学院", "研究院", "研究所", "研究中心", "协会", "学会", "公司", "智库"])
    }

    private func score(_ index: Int, _ end: Int, _ words: HeadWords) -> Double {
        let text = blocks[index].text
        var score = 4 * words.share(of: text)
        var below = index + 1
        while below < end, blocks[below].role.isFurniture || isNoteOnTitle(below) || isBar(blocks[below].text) { below += 1 }
        // A subtitle may stand between the title and its particulars.
        if below == index + 1, below + 1 < end, canHeadPage(below), TitleReader.isDetail(blocks[below].text, of: text) { below += 1 }
        if index > 0, canHeadPage(index - 1), TitleReader.isDetail(text, of: blocks[index - 1].text) { score -= 2 }
        if below < end, isParticular(below) { score += 3 }
        // The source line stands below its title.
        if blocks[..<index].contains(where: { $0.role == .source }) { score -= 1 }
        if below == end { score += 1 }
        if text.count >= 8 { score += 1 }
        if below > end || blocks[..<index].contains(where: { $0.role == .furniture && $0.count > text.count && $0.text.contains(String(text)) }) { score += 2 }
        if namesSite(text) || isAccount(text) { score -= 4 }
        // 某某调查之三 above another line: the series.
        if Self.namesSeries(text), index + 1 < end, canHeadPage(index + 1) { score -= 4 }
        // A short title above a name that no table holds.
        if (3...4).contains(text.squeezed.count), words.share(of: text) < Self.kin, index > 0, canHeadPage(index - 1) { score -= 2 }
        return score
    }

    private static let longestAccount = 10

    /// 某某城事 beside 点击蓝字“某某城事”关注我们: a short line that a line of the site has in marks names the account.
    private func isAccount(_ text: ScalarText) -> Bool {
        guard text.squeezed.count <= Self.longestAccount else { return false }
        let quoted = [("“", "”"), ("「", "」"), ("《", "》"), ("【", "】")].map { $0.0 + String(text) + $0.1 }
        return blocks.contains { $0.role == .furniture && $0.count > text.count + 2 && $0.count <= Self.longestHeadLine && $0.text.containsAny(of: quoted) }
    }

    private func isParticular(_ index: Int) -> Bool {
        [.date, .source, .byline, .bibliographicField].contains(blocks[index].role) || blocks[index].role == .plain && isField(index)
    }

    /// 【某栏目】, （2020年2月11日 播出）.
    private func isNoteOnTitle(_ index: Int) -> Bool { [.plain, .subtitle].contains(blocks[index].role) && BylineReader.bracketContent(blocks[index].text) != nil }

    private static let siteEndings: WordTable = ["网", "网站", "门户", "门户网站", "百科", "论坛", "博客", "公报", "频道", "在线", "客户端", "官网", "平台", "主页", "栏目", "空间"]

    func namesSite(_ text: ScalarText) -> Bool {
        text.squeezed.count <= 16 && text.closing(among: Self.siteEndings) != nil || RunningHead.masthead(text) != nil
    }

    // MARK: What stands around it

    /// Lines above the title: those that furniture parts from it, name the site, or say nothing that the text speaks of.
    private mutating func clearAbove(_ title: Int, _ words: HeadWords) {
        var isApart = false
        for index in blocks[..<title].indices.reversed() where blocks[index].count <= Self.longestHeadLine {
            if blocks[index].role == .furniture { isApart = true }
            guard blocks[index].role == .plain else { continue }
            let isKicker = !isApart && canBeTitle(index) && !isBar(blocks[index].text) && !namesSite(blocks[index].text) && words.share(of: blocks[index].text) >= Self.kin
            // 澳闻 / 社区: the sections that the page stands in.
            if isPath(blocks[index].text) {
                blocks[index].assign(.furniture, "breadcrumb")
                isApart = true
                continue
            }
            if isKicker || !isApart && index == title - 1 && opensTitle(blocks[index].text) { continue }
            if !isApart, canBeTitle(index), !isBar(blocks[index].text), index == title - 1, blocks[index].text.squeezed.count <= 6 { continue }
            if !isApart, index == title - 1, Self.namesSeries(blocks[index].text) {
                blocks[index].assign(.kicker, "names the series above the title")
                continue
            }
            blocks[index].assign(.furniture, Self.aboveSavedReason)
        }
    }

    private static let openLines = 3...20

    /// 老楼加装电梯： right above the line that was found: the first line of a title of two.
    func opensTitle(_ text: ScalarText) -> Bool {
        Self.openLines.contains(text.count) && text.last?.isColon == true && !text.contains(where: { $0.isSentenceEnd || $0.isComma }) && !FieldScanner.isLabel(text.dropLast().squeezed)
    }

    private static let longestStep = 5

    /// Two short names of sections with a stroke and blanks between them.
    private func isPath(_ text: ScalarText) -> Bool {
        let steps = text.split { $0.isOne(of: "/／") }
        return steps.count == 2 && text.contains(" / ") && steps.allSatisfy { (2...Self.longestStep).contains($0.trimmed.count) && $0.trimmed.allSatisfy(\.isHan) }
    }

    /// Lines below the title: particulars with their labels, and whatever stands above the source line.
    private mutating func clearBelow(_ title: Int, _ end: Int) {
        guard title + 1 < end else { return }
        let source = blocks[(title + 1)..<end].lastIndex { [.source, .date, .byline, .keywords, .abstract].contains($0.role) }
        for index in (title + 1)..<end where blocks[index].role == .editorCredits && isBar(blocks[index].text) {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "buttons below the title")
        }
        for index in (title + 1)..<end where blocks[index].role == .plain && blocks[index].count <= Self.longestHeadLine {
            if isNoteOnTitle(index), DateScanner.first(in: blocks[index].text) != nil {
                blocks[index].assign(.date, "a day in brackets below the title")
            } else if isField(index) {
                blocks[index].assign(.bibliographicField, "a particular between the title and the text")
            } else if isDashed(index) {
                blocks[index].assign(.subtitle, "line with a dash under a title")
            } else if let source, index < source, let names = PersonNames.list(blocks[index].text) {
                blocks[index].credits = names.map { Credit(name: $0, role: .author) }
                blocks[index].assign(.byline, "names between the title and its particulars")
            } else if isBar(blocks[index].text) {
                blocks[index].assign(.furniture, "buttons below the title")
            } else if source != nil, index == title + 1, canBeTitle(index), isParticular(index + 1), blocks[index].count > blocks[title].count {
                blocks[index].assign(.subtitle, "a longer line between the title and its particulars")
            } else if let source, index < source, !(index == title + 1 && canBeTitle(index)) {
                blocks[index].assign(.furniture, Self.belowSavedReason)
            }
        }
    }

    private static let editingWords: WordTable = ["编辑", "锁定", "讨论", "收藏", "查看", "分享", "精选", "置顶", "推荐", "热门", "原创", "转载", "转发", "打印", "打印本页", "关闭", "返回列表", "发布新帖"]

    /// （某某）　　编辑　　锁定　　讨论, 精选: buttons and marks of a site, with a note on the headword or alone.
    func isBar(_ text: ScalarText) -> Bool {
        let words = text.split(whereSeparator: \.isBlank)
        let known = words.count { Self.editingWords.contains($0) }
        return known == words.count || known >= 2 && words.count <= known + 1
    }

    private static let longestFieldLabel = 8

    /// Two fields or more.
    private mutating func markFields(_ end: Int) {
        let fields = blocks[..<end].indices.filter { [.plain, .date].contains(blocks[$0].role) && isField($0) }
        guard fields.count >= 2 else { return }
        for index in fields where blocks[index].role == .plain { blocks[index].assign(.bibliographicField, "one of the particulars above the text") }
    }

    /// 发稿单位：某处, 采访地点：某地: a short label, no speaker's, with a short value.
    private func isField(_ index: Int) -> Bool {
        let text = blocks[index].text
        guard blocks[index].count <= 60, !text.endsSentence, let colon = text.prefix(Self.longestFieldLabel + 4).firstIndex(where: \.isColon), colon + 1 < text.endIndex else { return false }
        let label = text[..<colon].squeezed
        guard (2...Self.longestFieldLabel).contains(label.count), label.allSatisfy(\.isHan), !PersonNames.isName(label) else { return false }
        return FieldScanner.isLabel(label) || LabelWords.occasions.contains(label) || LabelWords.bibliographicFields.contains(label)
    }

    private static let longestSlogan = 40

    /// 以下文章来源于某号 / 某号 . / what the account says of itself: the card of the account that a post was taken from.
    private mutating func markAccountCard() {
        for index in blocks.indices.dropLast() where blocks[index].role == .source {
            guard let opening = blocks[index].text.opening(among: MetaLineReader.accountOpenings) else { continue }
            let account = blocks[index].text.dropFirst(opening.count).prefix { !$0.isComma && !$0.isBlank }
            var next = index + 1
            guard !account.isEmpty, blocks[next].role == .plain || blocks[next].role == .byline, blocks[next].text.trimmed({ $0.isBlank || $0.isOne(of: ".。，,") }).squeezed == account.squeezed else { continue }
            blocks[next].credits = []
            blocks[next].assign(.furniture, "the account that the post was taken from")
            next += 1
            guard next < blocks.count, blocks[next].role == .plain, blocks[next].headingLevel == 0, blocks[next].count <= Self.longestSlogan else { continue }
            blocks[next].credits = []
            blocks[next].assign(.furniture, "what the account says of itself")
        }
    }

    private static let longestCounts = 120
    private static let countWords: WordTable = ["阅读", "浏览", "点击", "评论", "分类", "只看", "楼主", "回复", "人气"]

    /// 已有 812 次阅读 2011-5-9 21:14 | 分类：某某; 发表于 2012-6-17 21:37 | 只看该作者: the day of a post among its counts.
    private mutating func markCounts() {
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].count <= Self.longestCounts && !blocks[index].text.endsSentence {
            guard let dated = DateScanner.first(in: blocks[index].text), dated.isStamp, blocks[index].text.containsAny(of: Self.countWords) else { continue }
            blocks[index].assign(.date, "the day of a post among its counts")
        }
    }

    // MARK: Words for search engines

    private static let shortestDescribed = 8

    /// 标题 正文的开头…: what a page says of itself to search engines is its title and the opening of its text in one line.
    private mutating func markDescription() {
        guard blocks.count > 3, blocks[0].role == .plain, blocks[0].headingLevel == 0, blocks[1].isTitleLike, blocks[1].count >= Self.shortestDescribed,
            blocks[0].count > blocks[1].count + Self.shortestDescribed, !blocks[0].isTitleLike,
            blocks[0].text.starts(with: String(blocks[1].text), at: blocks[0].text.startIndex)
        else { return }
        blocks[0].assign(.furniture, "the title below and the text's opening in one line")
    }

    private static let fewestSearchWords = 4
    private static let longestSearchWord = 14

    /// 某某综合,某某在线,免费某某: words of a site that the page's text does not have, set above everything.
    private mutating func markSearchWords(_ end: Int, _ words: HeadWords) {
        guard let first = blocks.indices.first, blocks[first].role == .plain, !blocks[first].text.endsSentence, end > 1 else { return }
        let pieces = blocks[first].text.split { $0.isComma || $0.isOne(of: "_|｜、") }
        guard pieces.count >= Self.fewestSearchWords - 1, pieces.allSatisfy({ $0.count <= Self.longestSearchWord }),
            words.share(of: blocks[first].text) < Self.kin / 2
        else { return }
        blocks[first].assign(.furniture, "words for search engines, which the text does not have")
    }
}

/// The bigrams of the text below a page's head.
struct HeadWords {
    private static let mostTexts = 24
    private static let longest = 1000
    private var grams: Set<UInt64> = []

    init(_ texts: some Sequence<ScalarText>) {
        for text in texts.prefix(Self.mostTexts) { grams.formUnion(HanPairs.of(text.prefix(Self.longest))) }
    }

    /// The share of a line's bigrams that the text has; 0 where it has none.
    func share(of line: ScalarText) -> Double {
        let own = HanPairs.of(line.prefix(Self.longest))
        return own.isEmpty ? 0 : Double(own.count { grams.contains($0) }) / Double(own.count)
    }
}
