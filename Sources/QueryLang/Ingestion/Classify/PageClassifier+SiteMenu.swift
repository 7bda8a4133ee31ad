/// The frame of a saved page above its head: a site's channels, tools and buttons, each on its line or several in a row, and the
/// small things between the title and the text: the account that posted it, buttons for sharing, counts.
///
/// No line need be known by its words: a run of short words, each on its line, with a title below them says that they are a menu.
extension PageClassifier {
    private static let fewestItems = 6, longestItem = 10, longestOfTwo = 7, longestRowItem = 12
    /// Longer lines between the items, such as a slogan: one in so many.
    private static let otherShare = 5
    private static let mostFrame = 400
    /// Lines between a menu's last word and the title, and between the title and the text.
    private static let mostAboveHead = 4, mostBelowHead = 14
    private static let shortestHead = 8, shortestProse = 25, longestProseTitle = 45

    /// What a page marks as furniture itself says nothing of the lines that it does not mark.
    private static let markedReasons = ["marked", "list to choose", "hidden"]

    static let siteMenuReason = "one of the short lines of a site above the page's head"
    static let accountReason = "between the title and the site's buttons above the text"

    mutating func markSiteMenu() {
        guard let text = firstProse(), let head = headOfPage(above: text), hasRunOfItems(blocks[..<head]) else { return }
        let frame = blocks[..<head].indices
        guard frame.count(where: { !isItem($0) }) * Self.otherShare <= frame.count else { return }
        for index in frame where blocks[index].role != .furniture {
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.siteMenuReason)
        }
        markAccountLines(below: head, above: text)
    }

    /// Short words, each on a line of its own, in a row; rows of them between do not part them, nor do a site's known lines.
    func hasRunOfItems(_ frame: ArraySlice<Block>) -> Bool {
        var run = 0
        for index in frame.indices {
            if !isItem(index) { run = 0 } else if isWord(index) { run += 1 }
            if run >= Self.fewestItems { return true }
        }
        return false
    }

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
        guard [.plain, .byline, .editorCredits, .date, .column].contains(block.role), block.count <= LineShape.measured,
            !block.text.contains(where: { $0.isSentenceEnd || $0.isComma || $0.isColon || $0.isOne(of: "“”《》；;、") })
        else { return false }
        if block.count <= Self.longestItem { return true }
        let words = block.text.split(whereSeparator: { $0.isBlank || $0.isOne(of: "|｜·•/>_") })
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
        let lines = blocks[..<text].indices.suffix(Self.mostBelowHead)
        let days = lines.filter { [.date, .source].contains(blocks[$0].role) }
        for day in days {
            let above = lines.prefix { $0 < day }.suffix(Self.mostAboveHead)
            guard var head = above.last(where: isLong) ?? above.last(where: { canHead($0) && blocks[$0].count >= Self.mostAboveHead }) else { continue }
            while head > 0, isHalf(head - 1) { head -= 1 }
            return head
        }
        guard var head = lines.last(where: isLong) else { return nil }
        while head > 0, isHalf(head - 1) { head -= 1 }
        return head
    }

    private static let longestAccount = 12

    /// 某某观察 / 某某号 above 分享 and the text: short lines between the title and the last of the site's lines above the text.
    private mutating func markAccountLines(below head: Int, above text: Int) {
        guard let last = blocks[(head + 1)..<text].lastIndex(where: { $0.role == .furniture || [.date, .source].contains($0.role) }) else { return }
        for index in (head + 1)..<last where blocks[index].role == .plain && blocks[index].count <= Self.longestAccount && isWord(index) && isItem(index) && blocks[index].credits.isEmpty {
            blocks[index].assign(.furniture, Self.accountReason)
        }
    }
}
