/// Titles and headings. A title heads an article, a heading a part of it; what tells them apart is the rank of their
/// Markdown mark and what stands beside them: bylines, sources, notes on units.
extension PageClassifier {
    /// The Markdown rank that titles have on this page.
    private var titleLevel: Int? {
        let content = self.content
        var levels: [Int: (all: Int, beside: Int)] = [:]
        for (rank, index) in content.enumerated() where blocks[index].headingLevel > 0 && blocks[index].role == .plain {
            guard !Numbering.isNumbered(blocks[index].text) else { continue }
            let above = rank > 0 ? content[rank - 1] : nil
            let below = rank + 1 < content.count ? content[rank + 1] : nil
            var entry = levels[blocks[index].headingLevel] ?? (0, 0)
            entry.all += 1
            if opensArticle(below) || closesArticle(above) || rank == 0 { entry.beside += 1 }
            levels[blocks[index].headingLevel] = entry
        }
        guard let top = levels.keys.min(), let entry = levels[top] else { return nil }
        if let next = levels.keys.filter({ $0 > top }).min(), namesPage(top, entry.all, above: levels[next]) { return next }
        // The heading of the highest rank was the paper's name.
        if entry.all > 1, blocks.contains(where: { $0.headingLevel > 0 && $0.headingLevel < top && $0.reason == Self.printedHeadReason }) { return top }
        if top == 1 || entry.beside * 2 >= entry.all { return top }
        // Above the page's first text the highest rank is the title's, whatever its number.
        let head = content.prefix { !(blocks[$0].role == .plain && !blocks[$0].isTitleLike && blocks[$0].headingLevel == 0 || blocks[$0].role.isText) }
        return entry.all <= Self.mostTitleHeadings && head.count(where: { blocks[$0].headingLevel == top }) == entry.all ? top : nil
    }

    private static let fewestTitlesBelow = 2

    /// # 某报 · 某版 above ## titles with their bylines: the only heading of the highest rank, at the page's top and beside no
    /// text, names the page.
    private func namesPage(_ top: Int, _ count: Int, above entry: (all: Int, beside: Int)?) -> Bool {
        guard count == 1, let entry, let first = content.first, blocks[first].headingLevel == top, content.count > 1 else { return false }
        if entry.all >= Self.fewestTitlesBelow, namesPublisher(blocks[first].text) || standsInPrintedHead(blocks[first].text), isAboveNextHeading(first) { return true }
        guard entry.beside >= Self.fewestTitlesBelow, entry.beside * 2 >= entry.all else { return false }
        return blocks[content[1]].headingLevel > top
    }

    /// The page's head names the section too.
    private func standsInPrintedHead(_ text: ScalarText) -> Bool {
        let name = String(text.squeezed)
        return blocks.contains { $0.role == .furniture && $0.reason.hasPrefix("running head") && $0.text.squeezed.contains(name) }
    }

    private static let longestPublisher = 12

    /// 某某通讯, 某某简报, 某市博物馆: the name of who publishes the page.
    private func namesPublisher(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        return plain.count <= Self.longestPublisher && plain.allSatisfy(\.isHan)
            && (plain.closing(among: PrintedHead.paperEndings) != nil || plain.closing(among: PrintedHead.otherReports) != nil || plain.closing(among: InstitutionWords.unitEndings) != nil)
    }

    /// No text stands between the heading and the next.
    private func isAboveNextHeading(_ first: Int) -> Bool {
        for index in content.dropFirst() {
            if blocks[index].headingLevel > blocks[first].headingLevel { return true }
            if blocks[index].role.isText && blocks[index].role != .caption || blocks[index].role == .plain && blocks[index].text.endsSentence { return false }
        }
        return false
    }

    private static let longestSectionHeading = 6

    /// ## 观点 / ### title / text / ### title / text: a short heading right above a lower one, on a page whose first heading names
    /// its publisher, is a section's name.
    private func headsSection(_ rank: Int, _ content: [Int], level: Int) -> Bool {
        let index = content[rank]
        guard blocks[index].headingLevel == level, blocks[index].count <= Self.longestSectionHeading, rank + 1 < content.count, let first = content.first else { return false }
        return blocks[first].role == .banner && blocks[first].headingLevel > 0 && blocks[first].headingLevel < level && blocks[content[rank + 1]].headingLevel > level
    }

    /// Headings that one title is set in.
    private static let mostTitleHeadings = 3

    mutating func markHeadingsOfMarkdown() {
        let level = titleLevel
        let content = self.content
        /// The rank of titles in the section that is open.
        var sectionLevel: Int?
        for (rank, index) in content.enumerated() where blocks[index].headingLevel > 0 && blocks[index].role == .plain {
            let block = blocks[index]
            let above = rank > 0 ? content[rank - 1] : nil
            let below = rank + 1 < content.count ? content[rank + 1] : nil
            if block.count > Self.longestHeading, block.text.last == "。" {
                blocks[index].assign(.body, "a paragraph that is marked as a heading")
                continue
            }
            if let level, block.headingLevel <= level { sectionLevel = nil }
            if let level, headsSection(rank, content, level: level), let below {
                blocks[index].assign(.column, "a short heading above the titles of its section")
                sectionLevel = blocks[below].headingLevel
            } else if block.headingLevel == sectionLevel {
                blocks[index].assign(.title, "heads a text of the section above")
            } else if let above, blocks[above].role == .title, blocks[above].headingLevel < block.headingLevel,
                opensArticle(below) || isDashed(index) || below.map({ [.column, .guestLabel, .hostLabel].contains(blocks[$0].role) }) == true
            {
                blocks[index].assign(.subtitle, "lower heading between a title and its byline")
            } else if let level, rank == 0, block.headingLevel > level, block.count <= Self.longestSectionHeading, below.map({ [.note, .noteLabel].contains(blocks[$0].role) }) == true {
                blocks[index].assign(.column, "a short heading of lower rank above the page's introduction")
            } else if level != nil, block.isTitleLike, !Numbering.isNumbered(block.text), let label = listAbove(rank, content) {
                if label < rank - 1 { blocks[content[rank - 1]].assign(.column, "a label above a title, below the list of those who talked") }
                blocks[index].assign(.title, "a marked heading below the list of those who talked")
            } else if let level, rank == 0, block.headingLevel < level {
                blocks[index].assign(.banner, "the only heading of its rank, above the titles of the page")
            } else if isLoneLowerHeading(rank, content) {
                blocks[index].assign(.subtitle, "the only heading of its rank, right under a title")
            } else if block.headingLevel == level ?? 1, block.count <= 80, !Numbering.isNumbered(block.text) || isOnlyChapter(index) {
                blocks[index].assign(.title, "marked heading of the highest rank")
            } else if let below, blocks[below].role == .byline, !blocks[below].credits.isEmpty, !Numbering.isNumbered(block.text), block.isTitleLike {
                blocks[index].assign(.title, "a marked heading above a byline")
            } else if let below, blocks[below].role == .plain, Dateline.opens(blocks[below].text), above.map({ blocks[$0].role != .title }) ?? true, !Numbering.isNumbered(block.text), block.isTitleLike {
                blocks[index].assign(.title, "a marked heading above a dateline")
            } else if let below, blocks[below].headingLevel == level, level != nil, block.headingLevel > (level ?? 0),
                closesArticle(above) || above == nil
            {
                blocks[index].assign(.kicker, "lower heading right above a title")
            } else if let above, blocks[above].role == .signature, level != nil, !Numbering.isNumbered(block.text), block.isTitleLike {
                blocks[index].assign(.title, "a marked heading below the signature of a document")
            } else if let above, [.credits, .editorCredits, .affiliation].contains(blocks[above].role), blocks[above].reason != Self.pictureReason,
                blocks[index - 1].role == .furniture, !Numbering.isNumbered(block.text)
            {
                blocks[index].assign(.title, Self.belowEndReason)
            } else {
                blocks[index].assign(.heading, "marked as a heading")
            }
        }
    }

    /// The rank of a participant right above, or above a short label in bold type, with the talk above that.
    private func listAbove(_ rank: Int, _ content: [Int]) -> Int? {
        var at = rank - 1
        if at > 0, blocks[content[at]].role == .plain, blocks[content[at]].isBold, blocks[content[at]].count <= Self.longestSectionHeading { at -= 1 }
        guard at > 0, blocks[content[at]].role == .participant, content[..<at].suffix(Self.mostOfText).contains(where: { blocks[$0].role == .turn }),
            !content[rank...].prefix(Self.mostOfText).contains(where: { blocks[$0].role == .turn })
        else { return nil }
        return at
    }

    private static let shortestSubtitle = 8
    /// The longest heading that is a whole sentence, in scalars.
    private static let longestHeading = 60

    /// A short line right below a marked title, above its text, on a page without another line of its kind: no heading, which
    /// would have others beside it.
    private func isLoneSubtitle(_ rank: Int, _ content: [Int]) -> Bool {
        guard blocks[content[rank]].count >= Self.shortestSubtitle, rank + 1 < content.count, blocks[content[rank + 1]].role == .plain, !blocks[content[rank + 1]].isTitleLike
        else { return false }
        return !content[(rank + 1)...].contains { blocks[$0].role == .heading || canBeTitle($0) && blocks[$0].count >= Self.shortestSubtitle }
    }

    /// 第十二章　某某 as the page's only heading of the first rank.
    private func isOnlyChapter(_ index: Int) -> Bool {
        blocks[index].headingLevel == 1 && blocks[index].text.first == "第" && !blocks.contains { $0.headingLevel == 1 && $0.text != blocks[index].text }
    }

    /// Right under a title, with no other heading of the article: a part's heading has others beside it.
    private func isLoneLowerHeading(_ rank: Int, _ content: [Int]) -> Bool {
        let index = content[rank]
        guard rank > 0, blocks[content[rank - 1]].role == .title, blocks[content[rank - 1]].headingLevel > 0,
            blocks[content[rank - 1]].headingLevel < blocks[index].headingLevel, blocks[index].count >= Self.shortestSubtitle,
            !Numbering.isNumbered(blocks[index].text)
        else { return false }
        let level = blocks[content[rank - 1]].headingLevel
        let below = content[(rank + 1)...].prefix { blocks[$0].headingLevel == 0 || blocks[$0].headingLevel > level }
        return below.allSatisfy { blocks[$0].headingLevel == 0 && !blocks[$0].isBold } && !below.isEmpty
    }

    private static let longestProgrammeLine = 60

    /// The name of a programme or of a paper above its list of contents, in a mark of higher rank than the titles that it
    /// lists: # 某台新闻 / 播出日期 / 今日提要 / 1. 某事 / ## 1. 某事.
    mutating func markProgramme() {
        guard let first = content.first, blocks[first].role == .title, blocks[first].headingLevel > 0,
            let next = content.dropFirst().first(where: { blocks[$0].role == .title }), blocks[next].headingLevel > blocks[first].headingLevel,
            blocks[first..<next].contains(where: { $0.role == .furniture && $0.reason.contains("list the titles") })
        else { return }
        let between = content.filter { $0 > first && $0 < next }
        guard between.allSatisfy({ [.plain, .date, .source].contains(blocks[$0].role) && blocks[$0].count <= Self.longestProgrammeLine && (!blocks[$0].text.endsSentence || blocks[$0].text.containsAny(of: Self.aired)) || blocks[$0].role == .heading })
        else { return }
        for index in [first] + between { blocks[index].assign(.banner, "above the list of what the page holds") }
    }

    mutating func markTitles() {
        let content = self.content
        let hasMarkdownTitles = content.contains { blocks[$0].role == .title && blocks[$0].headingLevel > 0 }
        for (rank, index) in content.enumerated() where canBeTitle(index) {
            let above = rank > 0 ? content[rank - 1] : nil
            let below = rank + 1 < content.count ? content[rank + 1] : nil
            if let above, blocks[above].role == .title, blocks[above].headingLevel > 0 {
                if isDashed(index) || opensArticle(below) || isLoneSubtitle(rank, content) {
                    blocks[index].assign(.subtitle, "second line under a title")
                }
            } else if let above, isDashed(index),
                blocks[above].role == .title || canBeTitle(above) && opensArticle(below)
            {
                blocks[above].assign(.title, "stands above a line with a dash")
                blocks[index].assign(.subtitle, "line with a dash under a title")
            } else if !hasMarkdownTitles, let below, [.hostLabel, .guestLabel].contains(blocks[below].role), above.map({ closesArticle($0) || blocks[$0].text.endsSentence || [.column, .noteLabel].contains(blocks[$0].role) }) ?? true {
                blocks[index].assign(.title, "stands above the list of those who talk")
            } else if opensArticle(below), !closesOnly(below, content, rank + 1) {
                blocks[index].assign(.title, "stands above the byline or the source line")
            } else if above == nil, below.map({ blocks[$0].role == .title }) == true, PrintedHead.isPaper(blocks[index].text.squeezed) {
                blocks[index].assign(.banner, "the paper's name above the first title")
            } else if let below, blocks[below].role == .title, closesArticle(above) || above == nil {
                blocks[index].assign(.kicker, "stands right above a title")
            } else if hasMarkdownTitles {
                continue
            } else if rank <= 4, signedArticles >= 2, isIntroduction(content[..<rank]) {
                blocks[index].assign(.title, "first short line below the page's introduction")
            } else if rank == 1 || rank > 1 && (closesArticle(content[rank - 2]) || isBelowSignedText(rank - 2, content)), let above, blocks[above].role == .byline, let below,
                blocks[below].role == .plain, !blocks[below].isTitleLike
            {
                blocks[index].assign(.title, "stands below a byline that nothing else stands above")
            } else if namesNotice(index), let below, blocks[below].role == .plain, !blocks[below].isTitleLike,
                above.map({
                    blocks[$0].text.endsSentence || closesArticle($0) || LabelledLine.isLabelled(blocks[$0].text) || [.date, .signature].contains(blocks[$0].role)
                        || [.plain, .turn].contains(blocks[$0].role) && blocks[$0].count > 45
                }) ?? true
            {
                blocks[index].assign(.title, "names a notice, between a text's end and its own text")
            } else if namesBriefs(rank, content), above.map({ blocks[$0].text.endsSentence || closesArticle($0) }) ?? true {
                blocks[index].assign(.title, "names a column of briefs, above its items")
            } else if (closesArticle(above) || isSignedAndDated(content, rank)) && BylineReader.bracketContent(blocks[index].text) == nil {
                blocks[index].assign(.title, Self.followsEndReason)
            } else if followsRule(index), let below, blocks[below].role == .plain {
                blocks[index].assign(.title, "follows a rule across the page")
            } else if above == nil || above.map({ blocks[$0].role == .column }) == true {
                blocks[index].assign(.title, Self.firstLineReason)
            } else if let above, below != nil, blocks[above].role == .plain, !blocks[above].text.endsSentence,
                blocks[above].count > 45, blocks[index].text.last?.isOne(of: "？?") != true
            {
                blocks[index].assign(.title, Self.brokenReason)
            }
        }
        markFurtherTitleLines(content)
        markTopicLines(content)
        markTitleAtEnd(content)
    }

    private static let longestTopic = 20

    /// 教育科技人才一体化： right above a title: its first line, which names what the second speaks of.
    private mutating func markTopicLines(_ content: [Int]) {
        for (rank, index) in content.enumerated() where rank + 1 < content.count && blocks[content[rank + 1]].role == .title {
            let block = blocks[index]
            guard block.role == .plain, block.headingLevel == 0, block.text.last?.isColon == true, (3...Self.longestTopic).contains(block.count),
                !block.text.contains(where: { $0.isSentenceEnd || $0.isComma }), rank == 0 || closesArticle(content[rank - 1]) || blocks[content[rank - 1]].text.endsSentence,
                content[rank + 1] == index + 1, LabelWords.editorNotes.contains(block.text.dropLast().squeezed) == false
            else { continue }
            // 生态摄影师　张三： above what the person says.
            let isPerson = LexicalRole.personAfterPosts(block.text.dropLast().trimmed, role: .author, announced: true) != nil
            blocks[index].assign(isPerson ? .kicker : .title, isPerson ? "a person and a colon above a title line" : "ends in a colon above a title line")
        }
    }

    /// Lines that a title at the page's end is set over at most, and its length at least, in scalars.
    private static let mostEndLines = 3
    private static let shortestEnd = 6

    /// Short lines below the last text of a page that has no title, and begins with text.
    private mutating func markTitleAtEnd(_ content: [Int]) {
        guard let first = content.first, !blocks[first].isTitleLike, blocks[first].headingLevel == 0,
            !content.contains(where: { [.title, .turn].contains(blocks[$0].role) || blocks[$0].headingLevel > 0 })
        else { return }
        let lines = content.reversed().prefix { canBeTitle($0) && !Dateline.opens(blocks[$0].text) }
        guard (1...Self.mostEndLines).contains(lines.count), lines.reduce(0, { $0 + blocks[$1].count }) >= Self.shortestEnd,
            lines.count < content.count, case let above = blocks[content[content.count - lines.count - 1]],
            above.text.endsSentence, above.text.last?.isColon == false
        else { return }
        for index in lines { blocks[index].assign(.title, "stands below the only text, which has no title") }
    }

    func canBeTitle(_ index: Int) -> Bool {
        let block = blocks[index]
        return block.role == .plain && block.headingLevel == 0 && block.isTitleLike && !Numbering.isNumbered(block.text)
            && (isDashed(index) || PersonHeading.read(block.text) == nil) && !LabelledLine.isLabelled(block.text)
            && !LabelledLine.namesSide(block.text) && !(block.text.first?.isOne(of: "*＊") == true && block.text.contains("基金"))
    }

    private static let longestNotice = 12
    static let notices: WordTable = ["启事", "公告", "通知", "通告", "公示", "声明", "讣告", "鸣谢", "更正", "启示", "来信照转", "来稿说明", "稿约", "投稿须知", "征稿说明", "致读者", "致歉", "敬告读者"]

    /// 停水通知, 征稿启事: short, and nothing but a notice's name.
    private func namesNotice(_ index: Int) -> Bool { Self.isNotice(blocks[index].text) }

    static func isNotice(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        return plain.count <= longestNotice && plain.closing(among: notices) != nil
    }

    static let briefs: WordTable = ["简讯", "短讯", "快讯", "短波", "短新闻", "一句话新闻", "简明新闻", "动态", "简报", "要闻", "簡訊", "短訊", "快訊", "要聞", "短新聞", "簡明新聞", "動態", "集锦", "扫描", "速览", "速递", "快递", "提醒", "提示", "声明", "启事"]
    private static let itemMarks: StaticString = "●■◆▲★◇○□▼▶"
    private static let fewestBriefs = 2

    /// Nothing but the word for short news.
    private static let briefNames: WordTable = ["简讯", "短讯", "快讯", "短波", "短新闻", "一句话新闻", "简明新闻", "要闻简报", "新闻简报", "本市简讯", "各地简讯", "简讯三则", "簡訊", "短訊", "快訊", "短新聞", "簡明新聞", "要聞簡報"]

    /// 简讯 / ●某县… / ●某区…: a column's name above items that open with one mark, or the word for short news above text.
    private func namesBriefs(_ rank: Int, _ content: [Int]) -> Bool {
        let text = blocks[content[rank]].text.squeezed.trimmedMarks
        guard text.count <= Self.longestNotice, text.closing(among: Self.briefs) != nil, rank + 1 < content.count else { return false }
        if Self.briefNames.contains(text), case let below = blocks[content[rank + 1]], [.plain, .listItem].contains(below.role), below.text.endsSentence || below.text.contains("。") { return true }
        guard let mark = blocks[content[rank + 1]].text.first, mark.isOne(of: Self.itemMarks)
        else { return false }
        return content[(rank + 1)...].prefix(2 * Self.fewestBriefs).count(where: { blocks[$0].text.first == mark }) >= Self.fewestBriefs
    }

    /// The lines above, a text that ends, have a byline of their own: the one between names who wrote what stands below.
    private func isBelowSignedText(_ rank: Int, _ content: [Int]) -> Bool {
        let last = blocks[content[rank]]
        guard last.role == .turn || last.role == .plain && !last.isTitleLike, last.text.endsSentence, blocks[content[rank + 1]].text.first.map(LabelWords.bylineMarks.contains) == true else { return false }
        let head = content[..<rank].suffix(Self.mostOfText).last { [.byline, .title].contains(blocks[$0].role) }
        return head.map { blocks[$0].role == .byline } == true
    }

    /// Blocks of one text that are looked through.
    private static let mostOfText = 200
    private static let shortestRule = 8

    /// A rule of one mark parts the line from text above it.
    private func followsRule(_ index: Int) -> Bool {
        guard index >= 2, blocks[index - 1].role == .furniture, let mark = blocks[index - 1].text.first else {
            return false
        }
        let rule = blocks[index - 1].text
        return rule.count >= Self.shortestRule && rule.allSatisfy { $0 == mark } && blocks[index - 2].text.endsSentence
    }

    /// An editor's note, with or without text that goes on from it, and nothing else.
    private func isIntroduction(_ above: ArraySlice<Int>) -> Bool {
        above.contains { blocks[$0].role == .note || blocks[$0].role == .noteLabel }
            && above.allSatisfy {
                [.note, .noteLabel, .title, .banner].contains(blocks[$0].role)
                    || blocks[$0].role == .plain && !blocks[$0].isTitleLike
            }
    }

    /// Right above stand the signature of a document and its date, below running text.
    private func isSignedAndDated(_ content: [Int], _ rank: Int) -> Bool {
        guard rank >= 3 else { return false }
        if blocks[content[rank - 1]].role == .signature { return true }
        guard blocks[content[rank - 1]].role == .date else { return false }
        let signature = blocks[content[rank - 2]], text = blocks[content[rank - 3]]
        if signature.role == .signature { return true }
        return signature.role == .plain && signature.isTitleLike && text.role == .plain && text.text.endsSentence
    }

    func isDashed(_ index: Int) -> Bool { blocks[index].text.first == "—" }

    /// A source note between two articles closes the one above; it does not make the line above it a title.
    private func closesOnly(_ index: Int?, _ content: [Int], _ rank: Int) -> Bool {
        guard let index, blocks[index].role == .source, blocks[index].credits.isEmpty else { return false }
        let hasDate = DateScanner.first(in: blocks[index].text) != nil
        return !hasDate && rank >= 2 && blocks[content[rank - 2]].role == .plain && !canBeTitle(content[rank - 2])
    }

    /// The line between a title that the page prints whole elsewhere and its particulars is its subtitle.
    mutating func markBesideWholeTitles() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].isWholeTitle && blocks[index].role == .title && rank + 2 < content.count {
            let below = content[rank + 1]
            guard canBeTitle(below), blocks[below].credits.isEmpty, !isBar(blocks[below].text), opensArticle(content[rank + 2]) else { continue }
            blocks[below].assign(.subtitle, "below a title that the page prints whole elsewhere")
        }
    }

    /// The longest line with a comma that may be a title's, below running text.
    private static let longestClause = 16

    /// Short lines in a row, more than a title has.
    private static let fewestVerses = 4

    /// The last of many short lines that are set in otherwise than the title, or that a blank line parts from it.
    private func endsVerse(_ rank: Int, _ content: [Int], title: Int) -> Bool {
        let line = blocks[content[rank]]
        let isApart = line.indent != blocks[title].indent || content[rank] + 1 < blocks.count && (blocks[content[rank] + 1].lines.first ?? 0) > (line.lines.last ?? 0) + 1
        return isApart && content[...rank].suffix(Self.fewestVerses).count(where: { canBeTitle($0) && blocks[$0].indent == line.indent }) == Self.fewestVerses
    }

    static let belowEndReason = "a marked heading below the end of an article and its site's words", brokenReason = "stands between the halves of a broken paragraph"
    static let wordsReason = "its words begin below it, and those of the title above end"
    static let seriesReason = "names the series or the book above a title", belowSeriesReason = "stands below the name of its series"
    static let firstLineReason = "first line of the page", followsEndReason = "follows the end of an article"
    static let threeLinesReason = "one of the three lines of a head"

    /// Kicker / title / subtitle, of which the first was read as a title by its place and the last by what stands below it: the line
    /// between them is no text.
    private mutating func readThreeLines(_ rank: Int, _ content: [Int]) -> Bool {
        guard rank >= 2, canBeTitle(content[rank - 1]), case let top = blocks[content[rank - 2]], top.role == .title, top.headingLevel == 0, !isDashed(content[rank]),
            [Self.firstLineReason, Self.followsEndReason].contains(top.reason), !HeadKind.isRecord(blocks[content[rank]].text)
        else { return false }
        readHead(Array(content[(rank - 2)...rank])) { _ in Self.threeLinesReason }
        return true
    }

    /// Lines above and below a title that belong to it: a title over several lines, or a `——` subtitle.
    private mutating func markFurtherTitleLines(_ content: [Int]) {
        for (rank, index) in content.enumerated() where blocks[index].role == .title && blocks[index].headingLevel == 0
        {
            if blocks[index].isWholeTitle || readThreeLines(rank, content) { continue }
            var above = rank - 1
            while above >= 0, rank - above <= 2, canBeTitle(content[above]) {
                let before = above > 0 ? content[above - 1] : nil
                guard
                    before == nil || closesArticle(before) || canBeTitle(before ?? index)
                        || blocks[before ?? index].text.endsSentence
                else { break }
                // Below running text, a line of clauses is text that breaks off at the title.
                let hasClauses = isClauses(content[above]) || blocks[content[above]].count > Self.longestClause && blocks[content[above]].text.contains(where: \.isComma)
                if let before, hasClauses, !closesArticle(before), !canBeTitle(before) { break }
                if endsVerse(above, content, title: index) { break }
                blocks[content[above]].assign(.title, "title line above a title line")
                above -= 1
            }
            var below = rank + 1
            while below < content.count, below - rank <= 2, canBeTitle(content[below]) {
                let next = below + 1 < content.count ? content[below + 1] : nil
                let isSecondLine =
                    below == rank + 1 && next.map { blocks[$0].role == .plain && !canBeTitle($0) } == true
                if BylineReader.bracketContent(blocks[content[below]].text) != nil {
                    blocks[content[below]].assign(.subtitle, "a note in brackets under the title")
                    break
                }
                let isRecord = below == rank + 1 && HeadKind.isRecord(blocks[content[below]].text)
                guard isDashed(content[below]) || opensArticle(next) || isSecondLine || isRecord else { break }
                let isEven = abs(blocks[content[below]].count - blocks[index].count) <= 4 && blocks[index].count <= 18
                let isSubtitle = isDashed(content[below]) || isSecondLine && !opensArticle(next) && !isEven && !isRecord
                blocks[content[below]].assign(isSubtitle ? .subtitle : .title, "title line below a title line")
                below += 1
            }
        }
    }
}
