import Glibc

/// Is a short line between two texts a heading of one, or the title of the next? Pages print both alike, so the line is
/// judged by what stands around it, all evidence weighed together (`BoundFeature`): whether the texts above and below share their
/// words (Hearst's text tiling: a boundary is where the words change), which of them speaks of the line and of the title above, what
/// closes the text above, how long the line is and what it names, and how the other short lines of the passage behave.
///
/// Layouts: a short line between two texts, with a column's name, a subtitle or a name beside it or none; a short line above short
/// lines (a timetable, a list of notices).
extension PageClassifier {
    static let boundReason = "one text ends above the short line and another begins below, by their words and marks"

    /// Lines of a page that are judged, lines of one head, and scalars of texts whose words are read.
    private static let mostBounds = 64, mostHeadLines = 6, longestAbove = 3000, longestBelow = 2000
    private static let longestLine = 45, longestColumnName = 6, longestOpeningLabel = 8
    private static let leastOdds = 0.0
    private static let mostTitleLines = 4

    /// Short lines between two texts, as ranks of the page's content.
    private struct Slot {
        /// Lines that close the text above, and those that may head the text below.
        var closers: [Int] = [], head: [Int]
        /// The last block of the text above and the blocks of the text below, up to the next slot or title.
        var above: Int, below: [Int]
        /// Only short lines stand below.
        var isList = false
    }

    /// A run of texts and short lines that no title parts.
    private struct Passage {
        var title: [ScalarText] = []
        var opening: [Int] = []
        var slots: [Slot] = []
        var isSigned = false, isNoted = false
        var last: Int?
        /// Who speaks in it.
        var labels: Set<String> = []
    }

    mutating func markTextBounds() {
        let rank = blocks.lazy.filter { $0.role == .title && $0.headingLevel > 0 }.map(\.headingLevel).min()
        let passages = self.passages(below: rank)
        guard (1...Self.mostBounds).contains(passages.reduce(0) { $0 + $1.slots.count }) else { return }
        let words = PageWords(blocks.lazy.filter { $0.role.isText && $0.role != .heading }.map(\.text))
        for passage in passages { judge(passage, words) }
    }

    private static let looseReasons: Set<String> = [shortLineReason, shortLinesReason, noTextBelowReason, numberedReason, "marked as a heading"]

    /// - Parameter rank: the highest rank of the page's titles that are marked; a marked heading of a lower one heads no text of its own.
    private func canHeadText(_ index: Int, below rank: Int?) -> Bool {
        let block = blocks[index]
        if let rank, block.headingLevel > rank { return false }
        return Self.looseReasons.contains(block.reason) && block.isTitleLike && block.count <= Self.longestLine && Self.hasTitleForm(block)
            && !(index > 0 && blocks[index - 1].reason.hasSuffix(Self.countingNumbers))
    }

    /// 第二章 某某, with another chapter on the page: a part of one document.
    private func isChapterAmongOthers(_ index: Int) -> Bool {
        let text = blocks[index].text
        guard text.first == "第", Numbering.isChapter(text) else { return false }
        return blocks.indices.contains { $0 != index && blocks[$0].text.first == "第" && blocks[$0].isTitleLike && Numbering.isChapter(blocks[$0].text) }
    }

    private func isShortLine(_ index: Int, below rank: Int?) -> Bool { canHeadText(index, below: rank) || [.heading, .body].contains(blocks[index].role) && blocks[index].isTitleLike && blocks[index].count <= 16 }

    private func passages(below titleRank: Int?) -> [Passage] {
        let content = self.content
        var passages: [Passage] = []
        var openers: [Int] = [], current = Passage(), isOpen = false
        var rank = 0
        func close() {
            if isOpen { passages.append(current) }
            (current, isOpen) = (Passage(), false)
        }
        func append(_ index: Int) {
            if current.slots.isEmpty { current.opening.append(index) } else { current.slots[current.slots.count - 1].below.append(index) }
            current.last = index
            if let label = blocks[index].label { current.labels.insert(label) }
        }
        while rank < content.count {
            let index = content[rank]
            let role = blocks[index].role
            if [.title, .subtitle, .kicker].contains(role) || role == .banner {
                close()
                openers.append(index)
                rank += 1
                continue
            }
            if !isOpen {
                if role.isText {
                    current.title = openers.filter { [.title, .kicker, .subtitle].contains(blocks[$0].role) }.map { blocks[$0].text }
                    current.isSigned = openers.contains { blocks[$0].role == .byline }
                    (isOpen, openers) = (true, [])
                } else {
                    openers.append(index)
                    rank += 1
                    continue
                }
            }
            var end = rank
            while end < content.count, closes(content[end]) || isShortLine(content[end], below: titleRank) { end += 1 }
            let run = Array(content[rank..<max(end, rank)]), top = run.firstIndex { canHeadText($0, below: titleRank) } ?? run.count
            let next = end < content.count ? blocks[content[end]].role : nil, lines = run[top...]
            if run.contains(where: { blocks[$0].role == .affiliation }) { current.isNoted = true }
            let isFree = next.map { ![.byline, .title, .subtitle, .kicker].contains($0) } ?? true
            if let above = current.last, let first = lines.first, isFree, !lines.contains(where: { [.byline, .affiliation, .date].contains(blocks[$0].role) }) {
                let hasText = next?.isText == true
                let slot: Slot? =
                    hasText && run.count <= Self.mostHeadLines ? Slot(closers: Array(run[..<top]), head: lines.filter { !closes($0) }, above: above, below: [])
                    : lines.count >= 2 ? Slot(closers: Array(run[..<top]), head: [first], above: above, below: lines.dropFirst().filter { !closes($0) }, isList: true) : nil
                if let slot, next != .turn || blocks[above].role != .turn || opensTalk(content[end], after: current) {
                    current.slots.append(slot)
                    current.last = run.last
                    rank = end
                    continue
                }
            }
            for index in content[rank..<max(end, rank + 1)] where blocks[index].role.isText { append(index) }
            rank = max(end, rank + 1)
        }
        close()
        return passages
    }

    /// Who speaks here has said nothing in the passage above: 问 and 答 below a talk of others.
    private func opensTalk(_ index: Int, after passage: Passage) -> Bool {
        guard let label = blocks[index].label else { return false }
        return !passage.labels.contains(label)
    }

    private func closes(_ index: Int) -> Bool {
        [.date, .source, .credits, .affiliation, .editorCredits, .signature, .byline].contains(blocks[index].role) && blocks[index].reason != Self.pictureReason
    }

    private static func pairs(_ blocks: some Sequence<ScalarText>, longest: Int) -> Set<UInt64> {
        var pairs: Set<UInt64> = [], left = longest
        for text in blocks where left > 0 {
            pairs.formUnion(HanPairs.of(text.prefix(left)))
            left -= text.count
        }
        return pairs
    }

    private static func share(_ above: Set<UInt64>, _ below: Set<UInt64>) -> Double {
        Double(below.count(where: above.contains)) / (Double(above.count + 1) * Double(below.count + 1)).squareRoot()
    }

    private func length(_ indices: [Int]) -> Int { indices.reduce(0) { $0 + blocks[$1].count } }

    private mutating func judge(_ passage: Passage, _ words: PageWords) {
        let slots = passage.slots
        guard !slots.isEmpty else { return }
        let sections = slots.map { slot in Self.pairs(slot.below.map { blocks[$0].text }, longest: Self.longestBelow) }
        let opening = Self.pairs(passage.opening.reversed().map { blocks[$0].text }, longest: Self.longestAbove)
        var above = opening, title = passage.title
        // How alike the texts on either side of each slot are, as if none were a boundary.
        var all = opening
        let cohesions = slots.indices.map { number in
            let share = Self.share(all, sections[number])
            all.formUnion(sections[number])
            return share
        }
        let titles = content.count { blocks[$0].role == .title }
        let isSaved = blocks.contains { $0.reason == Self.savedTitleReason } || blocks.contains { $0.reason == "breadcrumb" || $0.reason == "a site's menu" }
        let closedShare = Double(slots.count { isClosed($0) }) / Double(slots.count)
        let freshShare = Double(slots.count { $0.below.first.map(isFresh) == true }) / Double(slots.count)
        var bounds: [Int] = []
        for (number, slot) in slots.enumerated() {
            let head = Head(self, slot.head)
            guard let line = head.titles.first, head.titles.count <= Self.mostTitleLines, !slot.head.contains(where: isChapterAmongOthers) else {
                above.formUnion(sections[number])
                continue
            }
            var values = [Double](repeating: 0, count: BoundFeature.allCases.count)
            func set(_ feature: BoundFeature, _ holds: Bool) { if holds { values[feature.rawValue] = 1 } }
            func set(_ feature: BoundFeature, _ value: Double) { values[feature.rawValue] = value }
            let below = sections[number], text = blocks[line].text
            let own = Set(head.titles.flatMap { HanPairs.of(blocks[$0].text) }), titleWords = Set(title.flatMap { HanPairs.of($0) })
            let down = ([own] + head.titles.map { Set(HanPairs.of(blocks[$0].text)) }).map { words.share(of: $0, where: below.contains) }.max() ?? 0
            let up = words.share(of: own, where: above.contains)
            let again = words.share(of: titleWords) { pair in sections[number...].contains { $0.contains(pair) } }
            set(.cohesion, Self.share(above, below))
            let others = cohesions.indices.filter { $0 != number }.map { cohesions[$0] }
            set(.siblings, others.isEmpty ? Self.share(above, below) : others.reduce(0, +) / Double(others.count))
            let smaller = min(above.count, below.count)
            set(.fewShared, smaller >= 20 && Double(above.intersection(below).count) < 0.035 * Double(smaller))
            set(.spokenOfBelow, down > 0.25)
            set(.spokenOfAbove, up - down > 0.2)
            set(.titleRest, min(again, 0.5))
            set(.titleNotBelow, !title.isEmpty && titleWords.isDisjoint(with: below))
            set(.titleNotRest, !title.isEmpty && again < 0.03)

            set(.gapAbove, slot.head.first.map { isParted(slot.above, $0) } == true && slot.below.first.map { isParted(head.titles[head.titles.count - 1], $0) } != true)
            let length = head.titles.reduce(0) { $0 + blocks[$1].count }
            set(.tiny, length <= 4)
            set(.medium, (11...15).contains(length))
            set(.long, length > 15)
            set(.two, head.titles.count == 2)
            let plain = text.squeezed
            set(.notice, plain.closing(among: Self.notices) != nil || plain.containsAny(of: Self.noticeWords))
            set(.brief, plain.closing(among: Self.briefs) != nil)
            set(.comma, text.contains(where: \.isComma))
            set(.colon, text.contains(where: \.isColon))
            let openings = slots.filter { $0.above != slot.above }.flatMap(\.head)
            // 建立健全 above the rest of a heading, where others open with it too: no column's name.
            set(.column, head.column.map { column in !openings.contains { blocks[$0].text.hasPrefix(String(blocks[column].text.squeezed)) } } == true)
            set(.parallel, openings.contains { other in blocks[other].text.first == text.first || HanPairs.of(blocks[other].text).contains(where: own.contains) })

            set(.numbered, Numbering.isNumbered(text))

            if let next = slot.below.first {
                set(.turnBelow, blocks[next].role == .turn)
                set(.news, blocks[next].text.prefix(Self.longestOpeningLabel * 2).containsAny(of: LabelWords.newsDays))
            }
            set(.logBelow, log(Double(1 + self.length(slot.below))))

            set(.alone, slots.count == 1)
            set(.untitled, title.isEmpty)
            set(.goesOn, passage.last.map { blocks[$0].breaksOff } == true)
            set(.saved, isSaved)
            set(.noTitles, titles == 0)
            set(.closedShare, closedShare)
            set(.datelineShare, freshShare)
            let isTitle = zip(values, BoundFeature.weights).reduce(BoundFeature.prior) { $0 + $1.0 * $1.1 } > Self.leastOdds
            if isTitle {
                bounds.append(number)
                // A title below its text leaves the next text to wait for its own.
                let isBelow = up > down + 0.2
                (title, above) = (isBelow ? [] : head.titles.map { blocks[$0].text }, below)
            } else {
                above.formUnion(below)
            }
        }
        for number in bounds { mark(slots[number].head) }
    }

    /// A blank line stands between the two, with furniture or without.
    func isParted(_ above: Int, _ below: Int) -> Bool {
        guard above < below, let end = blocks[above].lines.last, let start = blocks[below].lines.first else { return false }
        return start - end - 1 > blocks[(above + 1)..<below].reduce(0) { $0 + $1.lines.count }
    }

    /// A note on who wrote the text above, its day or source, or 完, stands above the head.
    private func isClosed(_ slot: Slot) -> Bool {
        guard let first = slot.head.first else { return false }
        return !slot.closers.isEmpty || blocks[slot.above].endsArticle || blocks[slot.above..<first].contains { $0.role == .furniture && Self.endWords.contains($0.text.squeezed) }
    }

    private static let endWords: WordTable = ["完", "（完）", "(完)", "全文完", "（全文完）", "END", "End"]
    /// What the last part of an essay is called.
    private static let sections: WordTable = ["余论", "餘論", "结语", "結語", "结论", "結論", "尾声", "尾聲", "小结", "小結", "引言", "导言", "導言", "前言", "后记", "後記"]
    private static let noticeWords: WordTable = ["启事", "須知", "须知", "通告", "预告", "預告", "征稿", "征集", "提示", "便民", "报名", "链接", "更正", "勘误", "声明", "啟事", "公示", "公告", "通知"]

    /// Short lines together: what closes the text above, the title, and who wrote the text below.
    private struct Head {
        var source: Int?, writer: Int?, column: Int?, names: Int?
        var titles: [Int]

        init(_ page: PageClassifier, _ lines: [Int]) {
            var lines = lines[...]
            func text(_ index: Int) -> ScalarText { page.blocks[index].text }
            if lines.count > 1, let first = lines.first, text(first).first?.isOpeningBracket == true {
                source = first
                lines.removeFirst()
            } else if lines.count > 1, let first = lines.first, PageClassifier.unitAndName(text(first)) != nil {
                writer = first
                lines.removeFirst()
            }
            // What stands below a name heads a part of the text.
            if let at = lines.indices.dropFirst().first(where: { PersonNames.list(text(lines[$0])) != nil }) {
                names = lines[at]
                lines = lines[..<at]
            }
            lines = ArraySlice(lines.filter { PageClassifier.hasTitleForm(page.blocks[$0]) })
            if lines.count > 1, let first = lines.first, text(first).squeezed.count <= PageClassifier.longestColumnName, text(lines[lines.startIndex + 1]).squeezed.count >= text(first).squeezed.count + 3 {
                column = first
                lines.removeFirst()
            }
            titles = Array(lines)
        }
    }

    /// 某县农技推广中心　张三.
    private static func unitAndName(_ text: ScalarText) -> Credit? {
        let words = text.split(whereSeparator: \.isBlank)
        guard words.count == 2, words[0].closing(among: InstitutionWords.unitEndings) != nil, PersonNames.isName(words[1]) else { return nil }
        return Credit(name: String(words[1]), unit: String(words[0]), role: .author)
    }

    private func isFresh(_ index: Int) -> Bool { Dateline.opens(blocks[index].text) || opensWithLabel(blocks[index].text) }

    /// 【特讯】, 【来信】 before a text's first words.
    private func opensWithLabel(_ text: ScalarText) -> Bool {
        guard text.first == "【", let close = text.prefix(Self.longestOpeningLabel + 2).firstIndex(of: "】") else { return false }
        return close + 1 < text.endIndex
    }

    /// Words of a title, as far as its form tells: no line of names or posts, in brackets, behind a mark or of a site.
    static func hasTitleForm(_ block: Block) -> Bool {
        let text = block.text
        guard let first = text.first, let last = text.last, BylineReader.bracketContent(text) == nil, !first.isOpeningBracket, !block.opensItem, !text.contains(where: { $0.isOne(of: "|｜") }),
            first.isHan || first.isLetter || first.isASCIIDigit || first.isOne(of: "“「『《【〔‘\""), !(last.isSentenceEnd && !last.isOne(of: "？?！!")),
            !LabelledLine.isLabelled(text), PersonHeading.read(text) == nil, PersonNames.list(text) == nil, LexicalRole.personAfterPosts(text, role: .author) == nil
        else { return false }
        return text.contains(where: \.isHan)
    }

    private mutating func mark(_ lines: [Int]) {
        let head = Head(self, lines)
        if let source = head.source { blocks[source].assign(.source, "in brackets between a text and the title of the next") }
        if let writer = head.writer, let credit = Self.unitAndName(blocks[writer].text) {
            blocks[writer].credits = [credit]
            blocks[writer].assign(.credits, "a unit and a name between a text and the title of the next")
        }
        if let column = head.column { blocks[column].assign(.column, "a short word above a title between two texts") }
        if let names = head.names {
            blocks[names].credits = (PersonNames.list(blocks[names].text) ?? []).map { Credit(name: $0, role: .author) }
            blocks[names].assign(.byline, Self.bareNamesReason)
        }
        for index in head.titles {
            // 2、某某, [02] 某某: the number counts the texts of the page.
            if let number = Numbering.number(of: blocks[index].text) { blocks[index].text = blocks[index].text.dropFirst(number.mark.unicodeScalars.count).trimmed }
            blocks[index].assign(isDashed(index) && index != head.titles.first ? .subtitle : .title, Self.boundReason)
        }
    }
}

/// How rare the words of a page are in its paragraphs: words that many of them have tell little.
private struct PageWords {
    private var paragraphs: [UInt64: Int] = [:]
    private var count = 0

    init(_ texts: some Sequence<ScalarText>) {
        for text in texts {
            count += 1
            for pair in Set(HanPairs.of(text)) { paragraphs[pair, default: 0] += 1 }
        }
    }

    /// The share of the words for which the test holds, each weighed by its rarity; 0 for no words.
    func share(of words: Set<UInt64>, where test: (UInt64) -> Bool) -> Double {
        var all = 0.0, found = 0.0
        // In one order, so that the sum is the same in every run.
        for pair in words.sorted() {
            let weight = log((Double(count) + 1) / (Double(paragraphs[pair] ?? 0) + 0.5))
            all += weight
            if test(pair) { found += weight }
        }
        return all > 0 ? found / all : 0
    }
}
