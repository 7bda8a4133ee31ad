/// Where the text of a saved page ends and its site goes on: tags, notices, lists of other articles with their own writers and
/// days, readers' words.
///
/// No line need be known by its words. Every line below the page's head speaks for the site or for the article by its shape
/// (a row of buttons, a tag, a stamp; a paragraph of sentences), and the end of the page is cut off where that sum is
/// greatest: the last maximal run, as web pages are parted from their frames by the density of their text. Long
/// paragraphs count by how many of their words the text above has, so a site's own prose does not hold its frame in.
extension PageClassifier {
    /// Blocks from the page's end that are summed up.
    private static let mostSummed = 120
    private static let leastSum = 5.0
    /// Lines that are certainly a site's, and their share of the lines cut off.
    private static let fewestSure = 3, leastSureShare = 0.3
    private static let shortestParagraph = 40, shortestSentence = 25
    /// The share of a line's pairs of Han scalars in the text above from which on it speaks of the same, and below which it
    /// does not.
    private static let kinTail = 0.3, strange = 0.12
    private static let fewestParagraphs = 2

    static let siteTailReason = "below the text, among the lines of a site"

    mutating func markSiteTail() {
        let paragraphs = blocks.indices.filter(isTailParagraph)
        guard paragraphs.count >= Self.fewestParagraphs else { return }
        let words = SharedWords(paragraphs.map { blocks[$0].text })
        var sum = 0.0, best = 0.0, cut = blocks.count
        for index in blocks.indices.reversed().prefix(Self.mostSummed) {
            sum += weight(index, words)
            if sum > best { (best, cut) = (sum, index) }
        }
        // What stands right below the text may sign it, or say who it is of.
        guard let first = blocks[cut...].indices.first(where: isSure) else { return }
        cut = max(cut, first - blocks[cut..<first].indices.reversed().prefix { !isArticlesOwn($0, words) }.count)
        guard best >= Self.leastSum, cut < blocks.count, paragraphs.count(where: { $0 < cut }) >= Self.fewestParagraphs else { return }
        let sure = blocks[cut...].indices.count(where: isSure)
        guard sure >= Self.fewestSure, Double(sure) >= Self.leastSureShare * Double(blocks.count - cut) else { return }
        for index in cut..<blocks.count where Self.undecidedTail.contains(blocks[index].role) {
            // Who had a share in the text above; below a title of a list stands who wrote what it names.
            if blocks[index].role == .byline, ![Role.plain, .title].contains(blocks[index - 1].role), blocks[index - 1].reason != Self.siteTailReason { continue }
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.siteTailReason)
        }
    }

    static let undecidedTail: [Role] = [.plain, .byline, .date, .title, .heading, .caption, .column, .kicker]

    func isTailParagraph(_ index: Int) -> Bool {
        let block = blocks[index]
        return (block.role == .plain || block.role.isRunning) && block.count >= Self.shortestParagraph && block.text.contains("。")
    }

    /// Positive for the site, negative for the article.
    private func weight(_ index: Int, _ words: SharedWords) -> Double {
        let block = blocks[index]
        if isSure(index) { return 2 }
        switch block.role {
        case .furniture, .banner: return 0.5
        case .date, .byline, .source, .editorCredits, .keywords: return 0
        case .affiliation, .credits, .tableRow, .code: return -1
        case .signature, .signOff, .note, .noteLabel, .abstract, .participant, .guestLabel, .hostLabel, .letterhead, .documentNumber: return -3
        default: break
        }
        if block.count >= Self.shortestParagraph || block.role == .turn {
            let share = words.share(of: block.text, isOneOfThem: true)
            return block.role != .turn && !block.text.contains("。") ? -1 : share < Self.strange && !isHeaded(index) ? -2 : -6
        }
        if block.text.endsSentence { return block.count < Self.shortestSentence ? -0.5 : isHeaded(index) ? -6 : -3 }
        if block.headingLevel > 0 || block.isBold { return index + 1 < blocks.count && isSure(index + 1) ? 1 : -3 }
        return words.share(of: block.text) >= Self.kinTail ? 0 : 1
    }

    /// Right below the text: a sentence, a name, a day, a label, a bracket, a caption, or words that the text has.
    func isArticlesOwn(_ index: Int, _ words: SharedWords) -> Bool {
        let block = blocks[index]
        if block.role.isFurniture { return false }
        guard block.role == .plain, !block.text.endsSentence, !block.text.contains(where: \.isColon), block.text.first?.isOne(of: "—（(《") == false else { return true }
        return DateScanner.first(in: block.text) != nil || PersonNames.list(block.text, announced: true) != nil || words.share(of: block.text) >= Self.strange
    }

    /// A short line without a stamp stands right above: its title, where a reader's words have a name and a day.
    private func isHeaded(_ index: Int) -> Bool {
        guard index > 0, case let above = blocks[index - 1], [.plain, .title, .heading].contains(above.role) else { return false }
        return above.isTitleLike && DateScanner.first(in: above.text) == nil
    }

    private static let sureReasons = ["button", "words of a site", "heading of a list", "a site's menu", "a bar of", "asks readers", "counts of readers", "a row of links", "breadcrumb", "what readers wrote", "a row of links to", "a link to another", "a site's tag", "made of words", "a word of the site"]

    /// A site's line by its words or its shape.
    func isSure(_ index: Int) -> Bool {
        let block = blocks[index]
        if block.role == .furniture { return Self.sureReasons.contains { block.reason.hasPrefix($0) } }
        guard block.count <= LineShape.measured, !block.text.endsSentence else { return false }
        return Self.isTag(block.text) || isMarkedTag(index) || Self.isLink(block.text) || block.role == .date && isPosted(block.text) || block.role == .plain && block.count <= Self.longestPosted && isPosted(block.text)
    }

    private static let longestTag = 24, longestPosted = 40

    /// #某某, ＃某某＃某某: short words each behind the mark of a tag.
    static func isTag(_ text: ScalarText) -> Bool {
        guard text.first?.isOne(of: "#＃") == true else { return false }
        return text.split { $0.isOne(of: "#＃") || $0.isBlank }.allSatisfy { $0.count <= longestTag && !$0.contains(where: \.isTextMark) }
    }

    private static let longestMarkedTag = 10

    /// #某某 above or below another: the mark is that of a heading too, but headings have text below them.
    private func isMarkedTag(_ index: Int) -> Bool {
        func isShort(_ at: Int) -> Bool { blocks.indices.contains(at) && blocks[at].headingLevel == blocks[index].headingLevel && blocks[at].count <= Self.longestMarkedTag }
        return blocks[index].headingLevel > 0 && isShort(index) && (isShort(index - 1) || isShort(index + 1))
    }

    /// [某某](/data/1.html): nothing but links, or a bullet and one.
    private static func isLink(_ text: ScalarText) -> Bool {
        text.contains("](") && (text.last == ")" || text.last == "]") && text.first.map { $0 == "[" || $0.isOne(of: "*-·•") } == true
    }

    /// A day with a time of day, or a name and such a stamp: when something was posted.
    private func isPosted(_ text: ScalarText) -> Bool {
        guard let dated = DateScanner.first(in: text), dated.isStamp else { return false }
        return text[dated.range.lowerBound...].contains(where: \.isColon)
    }
}

/// In how many paragraphs of a page each pair of Han scalars stands.
struct SharedWords {
    private static let mostTexts = 48, longest = 1000
    private var counts: [UInt64: Int] = [:]

    init(_ texts: [ScalarText]) {
        for text in texts.prefix(Self.mostTexts) { for pair in Set(HanPairs.of(text.prefix(Self.longest))) { counts[pair, default: 0] += 1 } }
    }

    /// The share of a line's pairs that a paragraph has, beside the line itself where it is one of them.
    func share(of line: ScalarText, isOneOfThem: Bool = false) -> Double {
        let own = Set(HanPairs.of(line.prefix(Self.longest)))
        return own.isEmpty ? 0 : Double(own.count { counts[$0, default: 0] >= (isOneOfThem ? 2 : 1) }) / Double(own.count)
    }
}

extension PageClassifier {
    private static let shortestProse = 40, mostProse = 200
    private static let sameProse = 0.05
    private static let mostBelow = 8, fewestSentences = 2
    private static let readersLists: WordTable = ["评论", "留言", "跟帖", "回复", "讨论", "回答"]

    /// The paragraphs of sentences on the page; nil where one list of links or none stands on it, or readers' words.
    func proseOfPage() -> SharedWords? {
        let lists = blocks.filter { $0.role == .furniture && $0.reason == FurnitureReader.listReason }
        guard !lists.isEmpty, !lists.contains(where: { $0.text.containsAny(of: Self.readersLists) }) else { return nil }
        let prose = blocks.lazy.filter { $0.role == .plain && $0.count >= Self.shortestProse && $0.text.contains("。") }.prefix(Self.mostProse).map(\.text)
        return SharedWords(Array(prose))
    }

    /// Below a list of links that a site has set into the text, the text goes on with a paragraph that speaks of the same, or with
    /// the heading above one.
    func goesOn(_ index: Int, _ prose: SharedWords?) -> Bool {
        guard let prose else { return false }
        let block = blocks[index]
        func isProse(_ at: Int) -> Bool {
            at < blocks.count && blocks[at].role == .plain && blocks[at].count >= Self.shortestProse && blocks[at].text.endsSentence && blocks[at].text.contains("。")
                && prose.share(of: blocks[at].text, isOneOfThem: true) >= Self.sameProse
        }
        // An excerpt has the day of its article below it.
        if index + 1 < blocks.count, blocks[index + 1].role == .date { return false }
        // More than the excerpt below a link.
        guard blocks[index...].prefix(Self.mostBelow).count(where: { $0.role == .plain && $0.count >= Self.shortestSentence && $0.text.endsSentence }) >= Self.fewestSentences else { return false }
        if isProse(index) { return true }
        guard block.role == .plain, block.isTitleLike, !block.text.endsSentence, isProse(index + 1) else { return false }
        // The last of the links stands right below the others.
        let isParted = index > 0 && blocks[index - 1].lines.last.flatMap { last in block.lines.first.map { $0 > last + 1 } } == true
        return isParted || prose.share(of: block.text) >= Self.kinTail
    }
}
