/// Heads over several lines: kicker, title, subtitle, and the column's name above them.
extension PageClassifier {
    /// Lines of one head.
    private static let mostHeadLines = 6
    /// The longest name of a column, and the shortest title that one stands above, in scalars without blanks.
    private static let longestColumn = 6
    private static let shortestTitle = 8
    /// Lines of one title differ by less than this, and are no longer than that.
    private static let evenness = 4
    private static let longestEvenLine = 18
    /// The longest line of a title that is set over three lines or more.
    private static let longestTitlePart = 12
    /// By how much a kicker is longer than each line of a short title.
    private static let kickerLead = 4

    /// 新闻 over a longer line at the page's top: the name of a channel or a column. Between the two a date may stand, that
    /// of the day on which the page was saved.
    mutating func markColumnName() {
        markBracketedColumns()
        let content = self.content
        // 封面对话　Cover Dialogue: the section in two languages.
        if let first = content.first, content.count > 2, canBeTitle(first), canBeTitle(content[1]) || blocks[content[1]].role == .title,
            case let name = blocks[first].text.prefix(while: \.isHan), (2...Self.longestColumn).contains(name.count),
            case let latin = blocks[first].text.dropFirst(name.count), latin.first?.isBlank == true, latin.count >= 4, latin.allSatisfy({ $0.isASCIILetter || $0.isBlank || $0.isOne(of: "&'-") })
        {
            return blocks[first].assign(.column, "a section's name in two languages, above the title")
        }
        guard let first = content.first, canBeTitle(first), blocks[first].headingLevel == 0,
            blocks[first].text.squeezed.count <= Self.longestColumn,
            !blocks[first].text.squeezed.containsAny(of: LabelWords.noticeWords),
            !isSpokenOf(first, content.dropFirst(2), isNamed: false)
        else { return }
        var rank = 1
        while rank < min(3, content.count), blocks[content[rank]].role == .date { rank += 1 }
        guard rank + 1 < content.count, canBeTitle(content[rank]) || blocks[content[rank]].role == .title,
            blocks[content[rank]].text.squeezed.count >= Self.shortestTitle
                || isDashed(content[rank + 1]) && blocks[content[rank]].text.count > blocks[first].text.count,
            !isDashed(content[rank])
        else { return }
        let below = content[rank + 1]
        guard
            opensArticle(below) || opensTalk(below) || isDashed(below) || blocks[below].role == .plain && !blocks[below].isTitleLike
                || canBeTitle(below) && rank + 2 < content.count && opensArticle(content[rank + 2])
        else { return }
        blocks[first].assign(.column, "a short word above the title, at the page's top")
        guard opensArticle(below), blocks[below].role != .byline else { return }
        for index in content[1..<rank] { blocks[index].assign(.furniture, "the day on which the page was saved") }
    }

    /// 【医改漫谈】 below an article's end and right above a title and its text: the name of the next one's column.
    private mutating func markBracketedColumns() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where rank + 2 < content.count && blocks[index].role == .plain && blocks[index].text.first == "【" {
            guard blocks[index].count <= Self.longestColumn + 6, let inner = BylineReader.bracketContent(blocks[index].text),
                inner.allSatisfy({ $0.isHan || $0.isOne(of: "·•") }), closesArticle(content[rank - 1]), case let title = content[rank + 1],
                canBeTitle(title) || blocks[title].role == .title, opensArticle(content[rank + 2]) || isLongText(content[rank + 2])
            else { continue }
            blocks[index].assign(.column, "a name in brackets between an article's end and a title")
        }
    }

    private static let mostAboveColumn = 20
    private static let columnWithin = 8

    /// 首页 / 观点 / 四方八面 and, further down, 四方八面 alone: the last step of the path is the name of the column.
    mutating func markPathColumn() {
        guard let path = blocks.prefix(Self.mostAboveColumn).firstIndex(where: { $0.role == .furniture && $0.text.contains("首页") && $0.text.contains(where: { $0.isOne(of: ">»/／＞") }) }),
            let last = blocks[path].text.split(whereSeparator: { $0.isOne(of: ">»＞") }).last?.trimmed
        else { return }
        // [观点](/opinion) / [四方八面](/column).
        let step = last.last == ")" ? last.lastIndex(of: "[").map { last[($0 + 1)...].prefix { $0 != "]" } } : last.split { $0.isOne(of: "/／") }.last?.trimmed
        guard let step, (2...Self.longestColumn + 2).contains(step.count), step.allSatisfy(\.isHan) else { return }
        for index in blocks.indices.dropFirst(path + 1).prefix(Self.columnWithin) where blocks[index].role == .plain && blocks[index].headingLevel == 0 && blocks[index].text.squeezed == step {
            return blocks[index].assign(.column, "the last step of the path above")
        }
    }

    /// （节录）, （全文） right under a title: a note on it.
    mutating func markTitleNotes() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst()
        where rank <= 3 && blocks[index].role == .plain && blocks[index].count <= 12 {
            guard BylineReader.bracketContent(blocks[index].text) != nil, blocks[content[rank - 1]].role == .plain,
                blocks[content[rank - 1]].isTitleLike
            else { continue }
            blocks[index].assign(.subtitle, "a note in brackets under the title")
        }
    }

    /// The shortest row of a site's menu, and its longest word.
    /// （标题为编者所加）, （本文仅代表作者观点） below an article's end: what the editors say of it.
    mutating func markEditorialBrackets() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .plain && blocks[index].count <= 40 && closesArticle(content[rank - 1]) {
            guard let inner = BylineReader.bracketContent(blocks[index].text) ?? Optional(blocks[index].text), !inner.endsSentence,
                inner.containsAny(of: ["编者所加", "编者加", "仅代表", "不代表", "有删改", "有删节", "未经授权", "文责自负"])
            else { continue }
            blocks[index].assign(.source, "the editors' word on the article above")
        }
    }

    private static let fewestMenuWords = 3
    private static let longestMenuWord = 4

    /// 首页 新闻 公路 民航, each on its line at the page's top: a site's menu.
    mutating func markMenu() {
        // The site's name may stand above its menu.
        let start = blocks.first.map { $0.role == .plain && $0.count > Self.longestMenuWord && namesSite($0.text) } == true ? 1 : 0
        var end = start
        while end < blocks.count, blocks[end].count <= Self.longestMenuWord,
            blocks[end].role == .plain || blocks[end].role == .furniture
        { end += 1 }
        guard end - start >= Self.fewestMenuWords,
            blocks[start..<end].contains(where: { $0.text == "首页" || $0.text == "登录" || $0.text == "Home" })
        else { return }
        for index in blocks[..<end].indices where blocks[index].role == .plain {
            blocks[index].assign(.furniture, "a word of the site's menu")
        }
    }

    /// Title-like lines in a row at the page's top or behind an article's end, above its byline, its source line, or a
    /// subtitle with a dash.
    mutating func markHeadRuns() {
        let content = self.content
        var rank = 0
        while rank < content.count {
            var end = rank
            // 县城公共浴室： / 消失与重建 / ——基于某地的调查.
            if rank + 2 < content.count, blocks[content[rank]].role == .plain, blocks[content[rank]].headingLevel == 0, opensTitle(blocks[content[rank]].text), canBeTitle(content[rank + 1]), isDashed(content[rank + 2]) { end += 1 }
            while end < content.count, canBeTitle(content[end]) { end += 1 }
            let isAtTop =
                rank == 0 || rank > 0 && (closesArticle(content[rank - 1]) || blocks[content[rank - 1]].role == .column)
                || end > rank && opensTitle(blocks[content[rank]].text) && content[..<rank].allSatisfy { blocks[$0].count <= Self.longestAboveHead && !blocks[$0].text.endsSentence }
                || end < content.count && isSignedSubtitle(content[end - 1], above: content[end]) && blocks[content[rank - 1]].role == .plain && blocks[content[rank - 1]].text.endsSentence
            if isAtTop || headsTalk(content[rank..<end], above: end < content.count ? content[end] : nil, in: content, at: rank), (2...Self.mostHeadLines).contains(end - rank) {
                let isNoted = rank == 0 && end < content.count && blocks[content[end]].role == .note && signedArticles < 2
                readHeadRun(Array(content[rank..<end]), below: end < content.count ? content[end] : nil, isOpening: isNoted)
            }
            rank = max(end, rank + 1)
        }
    }

    /// ——某县某事的调查 / 本报记者 某某: below a text that ends, such a subtitle says that the lines above it are a head.
    private func isSignedSubtitle(_ index: Int, above below: Int) -> Bool { isDashed(index) && blocks[below].role == .byline }

    private static let mostOfTail = 4, longestAboveHead = 40
    private static let visitWords: WordTable = ["访", "记", "專訪", "专访", "对话", "對話", "走近", "来自", "來自", "写在", "寫在", "与", "與"]

    /// “我跑得最慢的一次” / ——访某人 below the tail of a text that stands at the page's top, above running text: such a subtitle says
    /// that the lines are a head, though nobody signs.
    private func headsTalk(_ lines: ArraySlice<Int>, above below: Int?, in content: [Int], at rank: Int) -> Bool {
        guard let last = lines.last, let below, lines.count >= 2, (1...Self.mostOfTail).contains(rank), isDashed(last),
            blocks[last].text.drop(while: { $0 == "—" }).opening(among: Self.visitWords) != nil, isLongText(below), blocks[content[rank - 1]].text.endsSentence
        else { return false }
        return content[..<rank].allSatisfy { blocks[$0].role == .plain && !blocks[$0].isTitleLike }
    }

    /// The first of two lines above a subtitle with a dash: 肩题, where it is a phrase of its own and no half of a title.
    private func isKicker(_ index: Int) -> Bool {
        guard let last = blocks[index].text.last else { return false }
        return !last.isOne(of: "的与和及把将以为在从向对让使“《（，、：") && !QuoteBalance(blocks[index].text).opens && blocks[index].isTitleLike
    }

    /// 凝心聚力　开拓创新: phrases of four scalars, the first half of a speech's title.
    private func isSlogan(_ index: Int) -> Bool {
        let words = blocks[index].text.split(whereSeparator: \.isBlank)
        return words.count >= 2 && words.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isHan) }
    }

    /// - Parameter isOpening: an editor's note below them opens the page's only article.
    private mutating func readHeadRun(_ lines: [Int], below: Int?, isOpening: Bool) {
        guard let below else { return }
        let dashed = lines.firstIndex(where: isDashed) ?? lines.count
        guard dashed > 0, dashed >= lines.count - 2 else { return }
        let opens = isOpening || opensArticle(below) || [.hostLabel, .guestLabel].contains(blocks[below].role)
        let leadsToText = blocks[below].role == .plain || blocks[below].role.isText || blocks[below].role.isFrontMatter
        guard opens || dashed < lines.count && leadsToText else { return }
        for index in lines[dashed...] { blocks[index].assign(.subtitle, "line with a dash under a title") }
        var upper = Array(lines[..<dashed])
        // 晚报会客厅 / kicker / title: the name of a column above a head of its own.
        if upper.count >= (dashed < lines.count ? 3 : 4), let top = upper.first, blocks[top].text.squeezed.count <= Self.longestColumn,
            upper.dropFirst().allSatisfy({ blocks[$0].text.squeezed.count >= Self.shortestTitle })
        {
            blocks[top].assign(.column, "a short word above the lines of a head")
            upper.removeFirst()
        }
        guard let first = upper.first else { return }
        let lengths = upper.map { blocks[$0].count }
        let isEven =
            (lengths.max() ?? 0) - (lengths.min() ?? 0) <= Self.evenness && (lengths.max() ?? 0) <= Self.longestEvenLine
        // A site sets no title over two lines.
        let isSite = upper.count == 2 && [.source, .date].contains(blocks[below].role) && blocks.contains { $0.reason == "breadcrumb" || $0.reason == "a site's menu" }
        // A longer line, then two short ones: the kicker, and a title set over two lines.
        let isKickered = upper.count == 3 && upper.dropFirst().allSatisfy { blocks[$0].count <= Self.longestTitlePart && blocks[$0].count + Self.kickerLead <= blocks[first].count }
        if upper.count == 1 || isEven && !isKickered && !isSite && !(upper.count == 2 && dashed < lines.count && isKicker(first)) || upper.count == 2 && dashed < lines.count && isSlogan(first) {
            for index in upper {
                blocks[index].assign(
                    .title,
                    upper.count == 1
                        ? "stands above a subtitle" : "one of \(upper.count) even lines above the article's opening")
            }
        } else if upper.count >= 3,
            upper.dropFirst().allSatisfy({
                blocks[$0].count <= Self.longestTitlePart && blocks[$0].count < blocks[first].count
            })
        {
            blocks[first].assign(.kicker, "a longer line above the short lines of a title")
            for index in upper.dropFirst() { blocks[index].assign(.title, "one of the short lines of a title") }
        } else if upper.count == 3, dashed == lines.count, opens, blocks[upper[2]].count < blocks[upper[1]].count,
            blocks[first].text.contains(where: \.isBlank) || blocks[first].count < blocks[upper[1]].count
        {
            blocks[first].assign(.kicker, "the first of three lines above the article's opening")
            blocks[upper[1]].assign(.title, "the longest of three lines above the article's opening")
            blocks[upper[2]].assign(.subtitle, "the last of three lines above the article's opening")
        } else if upper.count == 2, blocks[below].role != .byline, dashed == lines.count {
            blocks[first].assign(.title, "the first of two lines above the source line")
            blocks[upper[1]].assign(.subtitle, "the second of two lines above the source line")
        } else if upper.count == 2, dashed < lines.count {
            blocks[first].assign(.kicker, "above a title with a subtitle")
            blocks[upper[1]].assign(.title, "stands above a subtitle")
        } else if dashed < lines.count, let last = upper.last {
            for index in upper.dropLast() { blocks[index].assign(.kicker, "above a title with a subtitle") }
            blocks[last].assign(.title, "stands above a subtitle")
        }
    }
}
