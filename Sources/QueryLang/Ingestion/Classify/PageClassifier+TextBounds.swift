import Glibc

/// Is a short line between two texts a heading of one, or the title of the next? Pages print both alike, so the line is
/// judged by what stands around it, all evidence weighed together.
///
/// That a text ends above the line: its last words are a bracket or no sentence. That another begins below: the line's words
/// stand there and not above, a dateline or an item's mark opens it, and none of the words of the title above come again.
/// That the line is no heading: it is as long as a title, or has no other beside it.
///
/// The weights are log-odds, fitted to the short lines of annotated pages that stand between two texts.
extension PageClassifier {
    static let boundReason = "one text ends above the short line and another begins below, by their words and marks"

    /// From `prior` to `signed` fitted; the others were chosen for what the fitted pages do not show:
    /// texts whose title stands elsewhere, lines in a run, what the other lines of the page turned out to be.
    private enum Weight {
        static let prior = -3.84
        static let spokenOfBelow = 0.87, shareBelow = 0.91, mostShare = 0.6, spokenOfAbove = 0.58
        static let titleNotBelow = 0.88, titleNotInRest = 1.21, titleInRest = -0.59, mostTitleShare = 0.5
        static let fewWordsShared = 0.63, long = 0.87, short = 0.97, alone = 1.7
        static let dateline = 2.11, bracketAbove = 1.16, brokenOffAbove = 1.09, itemBelow = 1.24
        static let titleAbove = 1.11, signed = -0.59
        static let unsure = 0.25, wanted = 1.5, whole = -2.5, several = 0.6
        /// A page that a site's particulars head is mostly one article.
        static let saved = -1.0
        static let least = 0.5, leastUsual = -0.5, leastRare = 1.0
    }

    private static let spokenOf = 0.25, muchMore = 0.2, hardly = 0.03, few = 0.035
    private static let manyLines = 4
    /// Blocks on either side of a line that are searched for another heading.
    private static let lookedAround = 200
    private static let longTitle = 11, shortTitle = 4, fewestWords = 20, longestOpeningLabel = 8
    /// Lines of a page that are judged, lines of one head, and scalars of a paragraph whose words are read.
    private static let mostBounds = 40, mostHeadLines = 3, longestRead = 2000

    /// A run of text, of headings and of short lines in doubt that nothing else parts.
    private struct Passage {
        var titles: [Int] = []
        var blocks: [Int] = []
        /// Blocks that stand below a line that closes a text: a day, a source, who wrote it.
        var closed: Set<Int> = []
        /// A byline stands above.
        var isSigned = false
        /// A note on who wrote it stands below.
        var isNoted = false
    }

    private struct Judgement {
        var head: [Int]
        var isTitle: Bool
    }

    mutating func markTextBounds() {
        guard !blocks.contains(where: { $0.role == .turn }), blocks.indices.contains(where: isInDoubt) else { return }
        let words = PageWords(blocks.lazy.filter { $0.role.isText && $0.role != .heading }.map(\.text))
        let passages = self.passages()
        let isSaved = blocks.contains { $0.reason == Self.savedTitleReason }
        let saved = isSaved ? -Weight.saved : 0
        let first = passages.flatMap { judge($0, words, least: Weight.least + saved) }
        let titles = first.count(where: \.isTitle)
        guard titles > 0 else { return }
        // A page whose texts follow each other so has more of them; one line among many headings is likely another.
        let isUsual = titles >= 2 && titles * 2 >= first.count, isRare = titles == 1 && first.count >= Self.manyLines
        let least = isUsual ? Weight.leastUsual : isRare ? Weight.leastRare : Weight.least
        for judgement in passages.flatMap({ judge($0, words, least: least + saved) }) where judgement.isTitle { mark(judgement.head) }
    }

    private func passages() -> [Passage] {
        var passages: [Passage] = []
        var openers: [Int] = [], current = Passage()
        func isOpen(_ index: Int) -> Bool { blocks[index].role.isText && ![.turn, .note, .noteLabel].contains(blocks[index].role) }
        for index in content {
            if isOpen(index) {
                if current.blocks.isEmpty {
                    current.titles = openers.filter { [.title, .kicker, .subtitle].contains(blocks[$0].role) }
                    current.isSigned = openers.contains { blocks[$0].role == .byline }
                }
                if !openers.isEmpty, current.blocks.isEmpty, passages.last?.isNoted == false, openers.allSatisfy(closes) {
                    current = passages.removeLast()
                    current.closed.insert(index)
                }
                openers = []
                current.blocks.append(index)
            } else {
                current.isNoted = blocks[index].role == .affiliation
                if !current.blocks.isEmpty { passages.append(current) }
                current = Passage()
                openers.append(index)
            }
        }
        if !current.blocks.isEmpty { passages.append(current) }
        return passages
    }

    private func closes(_ index: Int) -> Bool {
        [.date, .source, .credits].contains(blocks[index].role) && blocks[index].reason != Self.pictureReason
    }

    private func isInDoubt(_ index: Int) -> Bool {
        blocks[index].role == .heading && blocks[index].reason == Self.shortLineReason && !(index > 0 && blocks[index - 1].reason.hasSuffix(Self.countingNumbers))
    }

    private func judge(_ passage: Passage, _ words: PageWords, least: Double) -> [Judgement] {
        let lines = passage.blocks
        // Ranks of the lines in doubt, run by run.
        var runs: [Range<Int>] = []
        var rank = 0
        while rank < lines.count {
            var end = rank
            while end < lines.count, isInDoubt(lines[end]) { end += 1 }
            if end > rank, rank > 0, end < lines.count, end - rank <= Self.mostHeadLines { runs.append(rank..<end) }
            rank = max(end, rank + 1)
        }
        guard (1...Self.mostBounds).contains(runs.count) else { return [] }
        let bounds = [0] + runs.map(\.upperBound), ends = runs.map(\.lowerBound) + [lines.count]
        let sections = zip(bounds, ends).map { start, end in
            Set(lines[start..<end].flatMap { HanPairs.of(blocks[$0].text.prefix(Self.longestRead)) })
        }
        var title = passage.titles.map { blocks[$0].text }
        var above = sections[0]
        let isAlone = runs.count == 1 && !isAmongHeadings(runs[0].map { lines[$0] })
        let goesOn = blocks[lines[lines.count - 1]].breaksOff
        var judged: [Judgement] = []
        // No title was found below the passage's own.
        var isFirst = true
        for (number, run) in runs.enumerated() {
            let below = sections[number + 1]
            let head = Head(self, run.map { lines[$0] })
            let around = Surroundings(
                title: title, above: above, below: below, rest: sections[(number + 1)...], last: lines[run.lowerBound - 1], next: lines[run.upperBound], isAlone: isAlone, isClosed: passage.closed.contains(lines[run.lowerBound]), goesOn: goesOn,
                isWhole: passage.isSigned && passage.isNoted, isSigned: isFirst && passage.isSigned, isUntitled: title.isEmpty && isFresh(lines[number == 0 ? 0 : runs[number - 1].upperBound]))
            let isTitle = !head.titles.isEmpty && head.titles.allSatisfy { Self.hasTitleForm(blocks[$0]) } && score(head, around, words) >= least
            judged.append(Judgement(head: run.map { lines[$0] }, isTitle: isTitle))
            if isTitle {
                // A title below its text leaves the next text to wait for its own.
                let own = Set(head.titles.flatMap { HanPairs.of(blocks[$0].text) })
                let isBelow = words.share(of: own, where: above.contains) > words.share(of: own, where: below.contains) + Self.muchMore
                (title, above, isFirst) = (isBelow ? [] : head.titles.map { blocks[$0].text }, below, false)
            } else {
                above.formUnion(below)
            }
        }
        return judged
    }

    /// What stands around the lines that are judged.
    private struct Surroundings {
        var title: [ScalarText]
        var above: Set<UInt64>, below: Set<UInt64>
        /// All sections below.
        var rest: ArraySlice<Set<UInt64>>
        /// The last block above and the first below.
        var last: Int, next: Int
        var isAlone: Bool
        /// A line that closes a text stands right above.
        var isClosed: Bool
        /// The last text of the passage breaks off.
        var goesOn: Bool
        /// One byline and one note enclose the passage.
        var isWhole: Bool
        /// A byline stands between the title and the text above.
        var isSigned: Bool
        /// The text above begins within the passage and has no title above it.
        var isUntitled: Bool
    }

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
            if lines.count > 1, let last = lines.last, PersonNames.list(text(last)) != nil {
                names = last
                lines.removeLast()
            }
            if lines.count > 1, let first = lines.first, text(first).count <= PageClassifier.shortTitle, text(lines[lines.startIndex + 1]).count >= 2 * PageClassifier.shortTitle {
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

    private func score(_ head: Head, _ around: Surroundings, _ words: PageWords) -> Double {
        let own = Set(head.titles.flatMap { HanPairs.of(blocks[$0].text) }), titleWords = Set(around.title.flatMap { HanPairs.of($0) })
        // Of two lines one may be the title of the text above and one of the text below.
        let down = ([own] + head.titles.map { Set(HanPairs.of(blocks[$0].text)) }).map { words.share(of: $0, where: around.below.contains) }.max() ?? 0
        let up = words.share(of: own) { around.above.contains($0) }
        let again = words.share(of: titleWords) { pair in around.rest.contains { $0.contains(pair) } }
        let count = head.titles.map { blocks[$0].count }.max() ?? 0
        var score = Weight.prior + Weight.shareBelow * min(down, Weight.mostShare) + Weight.titleInRest * min(again, Weight.mostTitleShare)
        if down > Self.spokenOf { score += Weight.spokenOfBelow }
        if up - down > Self.muchMore { score += Weight.spokenOfAbove }
        // A text whose title stands elsewhere, or whose end does, says little of where its words end.
        let sure = around.isUntitled ? 1 : titleWords.isEmpty || around.goesOn ? Weight.unsure : 1
        if titleWords.isDisjoint(with: around.below) { score += Weight.titleNotBelow * sure }
        if again < Self.hardly { score += Weight.titleNotInRest * sure }
        if around.isUntitled, up > down { score += Weight.wanted }
        let smaller = min(around.above.count, around.below.count)
        if smaller >= Self.fewestWords, Double(around.above.intersection(around.below).count) < Self.few * Double(smaller) { score += Weight.fewWordsShared }
        if count >= Self.longTitle { score += Weight.long }
        if count <= Self.shortTitle { score += Weight.short }
        if head.titles.count > 1 { score += Weight.several }
        if around.isAlone { score += Weight.alone }
        if around.isWhole { score += Weight.whole }
        if around.isSigned { score += Weight.signed }
        score += Weight.titleAbove * words.share(of: titleWords) { around.above.contains($0) }
        if isFresh(around.next) { score += Weight.dateline }
        if blocks[around.last].text.last?.isClosingBracket == true || around.isClosed || head.source != nil || head.writer != nil {
            score += Weight.bracketAbove + Weight.brokenOffAbove
        } else if !blocks[around.last].text.endsSentence {
            score += Weight.brokenOffAbove
        }
        if blocks[around.next].opensItem { score += Weight.itemBelow }
        return score
    }

    /// 【特讯】, 【来信】 before a text's first words.
    private func opensWithLabel(_ text: ScalarText) -> Bool {
        guard text.first == "【", let close = text.prefix(Self.longestOpeningLabel + 2).firstIndex(of: "】") else { return false }
        return close + 1 < text.endIndex
    }

    /// Words of a title, as far as its form tells: no line of names or posts, in brackets, behind a mark or of a site.
    static func hasTitleForm(_ block: Block) -> Bool {
        let text = block.text
        guard let first = text.first, let last = text.last, BylineReader.bracketContent(text) == nil, !first.isOpeningBracket, !block.opensItem, !text.contains(where: { $0.isOne(of: "|｜") }),
            first.isHan || first.isLetter || first.isASCIIDigit || first.isOne(of: "“「『《【〔‘\""), !(last.isSentenceEnd && !last.isOne(of: "？?")),
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
        for index in head.titles { blocks[index].assign(.title, Self.boundReason) }
    }

    /// Between the title above and the next stands another heading, though it may be in another passage.
    private func isAmongHeadings(_ head: [Int]) -> Bool {
        guard let first = head.first, let last = head.last else { return false }
        let above = blocks[..<first].suffix(Self.lookedAround).reversed().prefix { $0.role != .title }
        let below = blocks[(last + 1)...].prefix(Self.lookedAround).prefix { $0.role != .title }
        return above.contains { $0.role == .heading } || below.contains { $0.role == .heading }
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
