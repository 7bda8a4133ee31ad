/// The name of a column above a title: 教师随笔 / title / byline / text, one above each article or one above several.
///
/// Two layouts: label, title, byline, text; label, text, title, byline, where titles stand below their texts.
extension PageClassifier {
    /// The longest label and by how much its title is longer, in scalars without blanks.
    private static let longestSection = 6
    /// The longest label whose last word is one of a column's.
    private static let longestNamedSection = 10
    private static let shortfall = 2
    private static let shortestSection = 2

    private static let enough = 3
    /// Words that names of columns end with.
    static let columnEndings: WordTable = [
        "之声", "门诊", "小札", "故事", "热线", "信箱", "茶座", "随笔", "连载", "论坛", "笔谈", "视点", "观察", "广角", "天地", "园地", "漫谈", "夜话", "札记", "走笔", "短论", "快评", "时评", "话题",
        "来信", "专访", "对谈", "人物", "讲堂", "课堂", "沙龙", "顾问", "问答", "图片新闻", "新闻", "要闻", "速递", "聚焦", "透视", "访谈", "在线", "副刊", "诗笺", "诗页", "笔记", "记忆", "往事", "风物", "一角", "之窗",
        "大家谈", "随想", "杂谈", "杂记", "影像", "镜头", "图片", "光影", "书评", "书话", "评论", "散文", "小说", "小小说", "诗歌", "特写", "纪事", "调查", "专栏", "专题",
        "夜谈", "今日谈", "对话", "专访", "寄语", "说法", "手记", "求真", "新知", "小知识", "快递", "快讯", "一线行", "巡礼", "行思", "心语", "连线", "直击", "追踪", "反馈", "回音", "风采", "日记", "档案", "学堂", "点评", "浮生记", "编余", "余音", "快语", "短评", "微评", "絮语", "微言",
    ]

    private static let longestDotted = 12

    static func isDottedLabel(_ text: ScalarText) -> Bool {
        guard (4...longestDotted).contains(text.count) else { return false }
        let parts = text.split { $0.isOne(of: "·•・") }
        return parts.count >= 2 && parts.allSatisfy { $0.allSatisfy { $0.isHan || $0.isBlank } } && parts.contains { $0.closing(among: PersonNames.sections) != nil }
    }

    private static let longestOfDotted = 16

    /// 某某季·一线见闻 / title / 本报记者 某某: two words parted by a dot above a title that has a byline of its own, or above its
    /// subtitle's byline. A name of another language stands below its title.
    func isAboveSignedTitle(_ rank: Int, _ content: [Int]) -> Bool {
        let text = blocks[content[rank]].text
        guard (5...Self.longestOfDotted).contains(text.count), blocks[content[rank]].headingLevel == 0, rank + 2 < content.count else { return false }
        let parts = text.split { $0.isOne(of: "·•・") }
        guard parts.count == 2, parts.allSatisfy({ $0.count >= 2 && $0.allSatisfy(\.isHan) }) else { return false }
        func isHead(_ at: Int) -> Bool { isTitleBlock(content[at]) || blocks[content[at]].headingLevel > 0 || blocks[content[at]].role == .subtitle }
        var below = rank + 1
        while below < content.count, below - rank <= Self.mostLinesOfHead, isHead(below) { below += 1 }
        return below > rank + 1 && below < content.count && blocks[content[below]].role == .byline
            && blocks[content[below]].reason != Self.bareNamesReason
    }

    private static let mostLinesOfHead = 3

    /// 毕业季·人物, 口述·往事 above a title: a column and its part, parted by a dot.
    mutating func markDottedLabels() {
        let content = self.content
        for (rank, index) in content.enumerated().dropLast() where blocks[index].role == .plain {
            guard Self.isDottedLabel(blocks[index].text) || isAboveSignedTitle(rank, content),
                case let isBelow = rank > 0 && isTitleBlock(content[rank - 1]) && isLongText(content[rank + 1]),
                isBelow || isTitleBlock(content[rank + 1]) || blocks[content[rank + 1]].headingLevel > 0 || rank > 0 && (blocks[content[rank - 1]].role == .title || blocks[content[rank - 1]].headingLevel > 0)
            else { continue }
            if isBelow, blocks[content[rank - 1]].role == .plain { blocks[content[rank - 1]].assign(.title, "stands above a column's name and the text") }
            blocks[index].credits = []
            blocks[index].assign(.column, "a column and its part beside a title, parted by a dot")
        }
    }

    mutating func markSectionLabels() {
        let content = self.content
        var found: [(index: Int, score: Int)] = []
        for (rank, index) in content.enumerated() where namesSection(index, isFirst: rank == 0) && standsAtBoundary(rank, content) {
            if let score = sectionScore(rank, content) { found.append((index, score)) }
        }
        // A short line above a longer one may as well be the title above its subtitle: a printed page's head, another
        // label, or the word itself must vouch for it.
        let vouched = found.count > 1 || blocks.contains { $0.reason == Self.printedHeadReason } ? 1 : 0
        for (index, score) in found where score + vouched >= Self.enough {
            blocks[index].credits = []
            blocks[index].assign(.column, "a short word above a title or a text whose title stands below it")
        }
    }

    /// What speaks for the line at a rank; nil where no title and text stand below it.
    private func sectionScore(_ rank: Int, _ content: [Int]) -> Int? {
        guard rank + 2 < content.count else { return nil }
        let index = content[rank], below = content[rank + 1], next = content[rank + 2]
        let label = blocks[index].text.drop { $0.isOne(of: "◆●■▲★◇□☆") }.squeezed
        let word = label.split { $0.isOne(of: "·•・") }.first { $0.closing(among: Self.columnEndings) != nil } ?? label
        var score = word.closing(among: Self.columnEndings) != nil ? 2 : 0
        if isTitleBlock(below), !isDashed(below), !goesOnFromLine(blocks[below].text), !isSpokenOf(index, content[(rank + 1)...], isNamed: score > 0), blocks[below].text.squeezed.count >= word.count + (score > 0 ? 0 : Self.shortfall) {
            if opensArticle(next) || blocks[next].role.isFrontMatter || blocks[next].role == .subtitle || isDashed(next) { return score + 2 }
            // A gap above it and none below.
            if let top = blocks[index].lines.first, let line = blocks[below].lines.first, index > 0, let above = blocks[index - 1].lines.last, top - above > 1, line - top == 1 { score += 1 }
            if isTerse(word, above: below) { score += 1 }
            if isLongText(next) || [.caption, .turn].contains(blocks[next].role) || LabelledLine.namesSide(blocks[next].text) || score > 1 && blocks[next].role == .plain && !isTitleBlock(next) && blocks[next].text.endsSentence { return score > 0 ? score + 1 : nil }
            let after = rank + 3 < content.count ? content[rank + 3] : next
            return score > 0 && isTitleBlock(next) && (isLongText(after) || isDashed(after) || opensArticle(after)) ? score + 1 : nil
        }
        if isLongText(below), let title = titleBelow(rank + 1, content), title > 0 { return score + 2 }
        return nil
    }

    /// The longest label that its length alone tells from the first line of a title.
    private static let longestTerse = 4

    /// 观点 / 一事一议 above a title half as long again: the lines of one title are more even.
    private func isTerse(_ word: ScalarText, above title: Int) -> Bool {
        word.count <= Self.longestTerse && 2 * blocks[title].text.squeezed.count >= 3 * word.count
    }

    /// Words that the second line of a title opens with and no title of its own does.
    private static let secondLines: WordTable = [
        "才能", "更是", "更要", "也要", "还是", "还要", "的", "与", "和", "及", "并", "如何", "怎样", "为何", "何以", "要", "需", "须", "应", "也", "更", "才", "又",
    ]

    private func goesOnFromLine(_ text: ScalarText) -> Bool { text.opening(among: Self.secondLines) != nil }

    private func namesSection(_ index: Int, isFirst: Bool) -> Bool {
        let block = blocks[index]
        // Below a text a word that may be a name signs it.
        guard block.role == .plain || block.reason == Self.bareNamesReason && block.text.split(whereSeparator: { $0.isOne(of: "·•・") }).first.map(recurs) == true || isFirst && block.role == .byline && block.credits.count == 1 && PersonNames.list(block.text) != nil,
            block.headingLevel == 0, block.isTitleLike
        else { return false }
        let printed = block.text.drop { $0.isOne(of: "◆●■▲★◇□☆") }.trimmed, text = printed.squeezed
        // 争　鸣: one blank between each two.
        guard text.count == printed.count || printed.count == 2 * text.count - 1 else { return false }
        // 代表委员之声·交通: the column and its part.
        let words = text.split { $0.isOne(of: "·•・") }
        let isNamed = words.contains { $0.closing(among: Self.columnEndings) != nil }
        return (Self.shortestSection...(isNamed ? Self.longestNamedSection : Self.longestSection)).contains(text.count)
            && (words.count == 1 || words.count == 2 && recurs(words[0])) && words.allSatisfy { $0.allSatisfy(\.isHan) }
            && !text.containsAny(of: LabelWords.noticeWords) && !LabelWords.editorNotes.contains(text)
    }

    /// 代表委员之声·交通, 代表委员之声·教育: the column again, with another part.
    private func recurs(_ column: ScalarText) -> Bool {
        guard column.closing(among: Self.columnEndings) != nil else { return false }
        var isSeen = false
        for index in blocks.indices where blocks[index].count <= Self.longestNamedSection && blocks[index].text.starts(with: column) && blocks[index].text.dropFirst(column.count).first?.isOne(of: "·•・") == true {
            if isSeen { return true }
            isSeen = true
        }
        return false
    }

    /// Blocks of text below a label that are searched for its words, and the share of its pairs that makes it a title.
    private static let searched = 6
    private static let titleShare = 0.5, namedTitleShare = 0.75

    /// The text below has the words of the line: it is a title, and the line below it a further one or a subtitle.
    ///
    /// - Parameter isNamed: the line ends like a column's name: 检察官手记 stands above what a 检察官 tells.
    func isSpokenOf(_ index: Int, _ below: ArraySlice<Int>, isNamed: Bool) -> Bool {
        let texts = below.lazy.filter { isLongText($0) }.prefix(Self.searched).map { blocks[$0].text }
        return HeadWords(texts).share(of: blocks[index].text) >= (isNamed ? Self.namedTitleShare : Self.titleShare)
    }

    /// The page's top, below another article's end, below its text, or below a line that its column's end cut off: an article
    /// set into another has its column's name at its top too.
    private func standsAtBoundary(_ rank: Int, _ content: [Int]) -> Bool {
        guard rank > 0 else { return true }
        let above = blocks[content[rank - 1]]
        if [.byline, .date, .signature].contains(above.role) || BylineReader.bracketContent(above.text) != nil { return true }
        return closesArticle(content[rank - 1]) || above.text.endsSentence || above.role == .plain && above.count > Self.longestHeadLine
            || content[rank] > 0 && blocks[content[rank] - 1].role.isFurniture
    }

    /// Longer lines that end in no full stop are text that breaks off, in scalars.
    private static let longestHeadLine = 45

    private static let longestColumnTitle = 5

    /// 煤海夜谈 read as a title right above a longer one, whose first line it is not: the last word of the one is a column's.
    mutating func markColumnTitles() {
        let content = self.content
        for (rank, index) in content.enumerated().dropLast() where blocks[index].role == .title {
            let word = blocks[index].text.squeezed, below = content[rank + 1]
            guard (3...Self.longestColumnTitle).contains(word.count), word.closing(among: Self.columnEndings) != nil, word.allSatisfy({ $0.isHan && !$0.isOne(of: "的了是在与和这那") }),
                [.title, .subtitle].contains(blocks[below].role), !isDashed(below), BylineReader.bracketContent(blocks[below].text) == nil,
                blocks[below].text.squeezed.count >= word.count + Self.shortfall, !goesOnFromLine(blocks[below].text), !isSpokenOf(index, content[(rank + 1)...], isNamed: true)
            else { continue }
            blocks[index].assign(.column, "a short line above a title, whose last word is a column's")
            blocks[below].assign(.title, "stands below the name of a column")
        }
    }

    private func isTitleBlock(_ index: Int) -> Bool { canBeTitle(index) || blocks[index].role == .title }

    func isLongText(_ index: Int) -> Bool {
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
