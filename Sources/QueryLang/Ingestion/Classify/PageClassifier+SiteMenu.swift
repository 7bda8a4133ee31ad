/// The frame of a saved page above its head: a site's channels, tools and buttons, each on its line or several in a row, and the
/// small things between the title and the text: the account that posted it, buttons for sharing, counts.
///
/// No line need be known by its words: a run of short words, each on its line, with a title below them says that they are a menu.
extension PageClassifier {
    private static let fewestItems = 6, longestItem = 10, longestOfTwo = 7, longestRowItem = 12
    /// Longer lines between the items, such as a slogan: one in so many.
    private static let otherShare = 5
    private static let longestEmptyField = 6, fewestOfRow = 5, fewestKnown = 2, longestButton = 6, longestOfRow = 16
    private static let mostFrame = 400
    /// Lines between a menu's last word and the title, and between the title and the text.
    private static let mostAboveHead = 4, mostBelowHead = 20, mostBelowUndated = 14
    private static let shortestHead = 8, shortestProse = 25, longestProseTitle = 45

    /// What a page marks as furniture itself says nothing of the lines that it does not mark.
    private static let markedReasons = ["marked", "list to choose", "hidden"]

    static let siteMenuReason = "one of the short lines of a site above the page's head"
    static let accountReason = "between the title and the site's buttons above the text"

    mutating func markSiteMenu() {
        guard let text = firstProse(), let head = headOfPage(above: text), hasRunOfItems(blocks[..<head]) || hasRunOfItems(blocks[(head + 1)..<text], known: Self.fewestKnown) else { return }
        let frame = blocks[..<head].indices
        guard frame.count(where: { !isItem($0) }) * Self.otherShare <= frame.count else { return }
        for index in frame where blocks[index].role != .furniture {
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.siteMenuReason)
        }
        markAccountLines(below: head, above: text)
    }

    /// Short words, each on a line of its own, in a row; rows of them between do not part them, nor do a site's known lines.
    ///
    /// - Parameter known: how many of them must be a site's by their words.
    func hasRunOfItems(_ frame: ArraySlice<Block>, known least: Int = 0) -> Bool {
        var run = 0, known = 0
        for index in frame.indices {
            if !isItem(index) || least > 0 && (blocks[index].role == .byline || Self.width(blocks[index].text) > Self.longestButton) { (run, known) = (0, 0) } else if isWord(index) { run += 1 }
            if run > 0, blocks[index].role == .furniture { known += 1 }
            if run >= Self.fewestItems, known >= least { return true }
        }
        return false
    }

    private static func width(_ text: ScalarText) -> Int { text.count - text.count(where: \.isASCIILetter) / 2 }

    /// One short word; no rule, number, day or name with its calling.
    private func isWord(_ index: Int) -> Bool {
        let block = blocks[index]
        if block.role == .furniture, Self.markedReasons.contains(where: block.reason.hasPrefix) { return false }
        return block.count <= Self.longestItem && [.plain, .furniture].contains(block.role) && block.text.contains(where: \.isLetter) && !block.text.contains(where: \.isBlank)
            && !block.text.contains(where: \.isColon)
    }

    /// A short word or a row of them; no sentence, label or mark.
    private func isItem(_ index: Int) -> Bool {
        let block = blocks[index]
        if block.role == .furniture { return true }
        guard [.plain, .byline, .editorCredits, .date, .column].contains(block.role) else { return false }
        // 检索词：: the label of an empty field.
        if block.count <= Self.longestEmptyField, block.text.last?.isColon == true { return true }
        guard !block.text.contains(where: { $0.isSentenceEnd || $0.isComma || $0.isColon || $0.isOne(of: "；;、") }) else { return false }
        let words = block.text.split(whereSeparator: { $0.isBlank || $0.isOne(of: "|｜·•/>_") })
        if words.count >= Self.fewestOfRow, words.allSatisfy({ $0.count <= Self.longestOfRow }), !words.contains(where: { $0.allSatisfy(\.isASCIIDigit) }) { return true }
        guard block.count <= LineShape.measured, !block.text.contains(where: { $0.isOne(of: "“”《》") }) else { return false }
        // A Latin letter is half as wide.
        if Self.width(block.text) <= Self.longestItem { return true }
        // Two phrases may be a title; more of them are a row.
        guard (2...).contains(words.count), let longest = words.map(\.count).max() else { return false }
        return longest <= (words.count == 2 ? Self.longestOfTwo : words.count == 3 ? Self.longestItem : Self.longestRowItem)
    }

    /// The first paragraph of sentences that has no title with its day below it, as a notice of the site has.
    private func firstProse() -> Int? {
        blocks.indices.prefix(Self.mostFrame).first { index in
            guard isProse(index) else { return false }
            let below = blocks[(index + 1)...].prefix(Self.mostAboveHead)
            let lines = below.indices.prefix { !isProse($0) }
            return !lines.contains { [.date, .source].contains(blocks[$0].role) && $0 > index + 1 && canHead($0 - 1) }
        }
    }

    private func isProse(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain || block.role.isText, block.count >= Self.shortestProse else { return false }
        return block.text.contains("。") || block.count > Self.longestProseTitle && block.text.contains(where: \.isComma) && block.text.endsSentence
    }

    private func canHead(_ index: Int) -> Bool {
        let block = blocks[index]
        return [.plain, .title].contains(block.role) && block.isTitleLike && block.text.contains(where: \.isHan)
    }

    /// The title, or the first of the lines of a head: the lowest line above the day that is long enough to be no word of a menu, with
    /// its like right above it; without a day, the lowest above the text.
    private func headOfPage(above text: Int) -> Int? {
        func isLong(_ index: Int) -> Bool { canHead(index) && blocks[index].text.squeezed.count >= Self.shortestHead && !isItem(index) }
        /// A further line of the head, right above.
        func isHalf(_ index: Int) -> Bool { canHead(index) && blocks[index].text.squeezed.count >= Self.shortestHead && !blocks[index].text.contains(where: \.isBlank) || isLong(index) }
        let dated = blocks[..<text].indices.suffix(Self.mostBelowHead), lines = dated.suffix(Self.mostBelowUndated)
        let days = dated.filter { [.date, .source].contains(blocks[$0].role) || blocks[$0].role == .plain && isStamped(blocks[$0].text) }
        for day in days {
            let above = dated.prefix { $0 < day }.suffix(Self.mostAboveHead)
            guard var head = above.last(where: isLong) ?? above.last(where: { canHead($0) && blocks[$0].count >= Self.mostAboveHead }) else { continue }
            while head > 0, isHalf(head - 1) { head -= 1 }
            return head
        }
        guard var head = lines.last(where: isLong) else { return nil }
        while head > 0, isHalf(head - 1) { head -= 1 }
        return head
    }

    private static let longestAccount = 12, longestStamp = 50
    static let stampReason = "a day and an hour above the text, with a site's words"

    /// 2019-09-05 11:10 某网[整理] 1: opens with the day and the hour.
    private func isStamped(_ text: ScalarText) -> Bool {
        guard text.count <= Self.longestStamp, !text.endsSentence else { return false }
        let label = text.opening(among: LabelWords.dateFields)
        let text = label.map { text.dropFirst($0.count).drop { $0.isBlank || $0.isColon || $0.isOne(of: "时间日期") } } ?? text[...]
        guard text.first?.isASCIIDigit == true, let day = DateScanner.first(in: text), day.range.lowerBound == text.startIndex else { return false }
        return label != nil || day.isStamp || text[day.range.upperBound...].drop(while: \.isBlank).prefix(5).contains(where: \.isColon)
    }

    /// 某某观察 / 某某号 above 分享 and the text: short lines between the title and the last of the site's lines above the text.
    private mutating func markAccountLines(below head: Int, above text: Int) {
        for index in (head + 1)..<text where blocks[index].role == .plain {
            if isStamped(blocks[index].text) { blocks[index].assign(.date, Self.stampReason) }
            if blocks[index].count <= Self.mostAboveHead, blocks[index].text.allSatisfy(\.isASCIIDigit) { blocks[index].assign(.furniture, Self.accountReason) }
        }
        if hasRunOfItems(blocks[(head + 1)..<text], known: Self.fewestKnown) {
            for index in (head + 1)..<text where blocks[index].role == .plain && isWord(index) && isItem(index) {
                blocks[index].credits = []
                blocks[index].assign(.furniture, Self.accountReason)
            }
        }
        guard let last = blocks[(head + 1)..<text].lastIndex(where: { $0.role == .furniture || [.date, .source].contains($0.role) }) else { return }
        for index in (head + 1)..<last where blocks[index].role == .plain && blocks[index].count <= Self.longestAccount && isWord(index) && isItem(index) && blocks[index].credits.isEmpty {
            blocks[index].assign(.furniture, Self.accountReason)
        }
    }
}
