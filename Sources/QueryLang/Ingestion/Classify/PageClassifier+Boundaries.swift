import Glibc

/// What speaks for and against the end of one article and the beginning of another at a line between two texts.
///
/// The weights are those of a logistic regression over the lines between texts of annotated pages that no other pass had decided.
struct BoundaryEvidence {
    /// Han pairs that the article above and the text below share, as a share of the geometric mean of what they have; 0 to 1.
    /// Parts of one article go on with its words (Hearst's text tiling: a boundary is where the words change).
    var cohesion: Double
    /// The mean of the same over the other undecided lines of the article: headings come several to a text, as items of news do.
    var siblings: Double
    /// Scalars of the article above.
    var length: Int
    /// What ends an article stands right above: a note in brackets, credits, 完.
    var isClosed: Bool
    /// Two lines or more between the texts: kicker, title, column, byline. A heading has one.
    var hasHead: Bool
    /// Titles that are known on the page.
    var titles: Int
    /// The line is like another heading of the page.
    var isParallel: Bool

    private static let mostTitles = 4

    /// Logarithm of the odds for a boundary.
    var odds: Double {
        -3.8 - 22 * cohesion - 22 * siblings + 0.55 * log(Double(1 + length)) + (isClosed ? 3 : 0) + (hasHead ? 2 : 0)
            + 0.29 * Double(min(titles, Self.mostTitles)) - (isParallel ? 0.65 : 0)
    }
}

/// Short lines between two texts that no mark has decided: headings of one article, or the head of the next.
extension PageClassifier {
    private static let mostSlots = 64
    private static let mostSlotLines = 6
    /// Below 0: the pages that the weights were fitted on are those that other passes were made for, and leave fewer titles undecided.
    private static let leastOdds = -1.2
    /// Texts that share so much are one article's, but for an explicit end.
    private static let mostShared = 0.08
    /// Scalars of the article above and of the text below that are compared.
    private static let comparedAbove = 3000, comparedBelow = 600
    private static let shortestText = 16
    private static let longestColumnName = 6

    /// Lines between two texts, as ranks of the page's content.
    private struct Slot {
        var above: Int
        var lines: Range<Int>
        var below: Int { lines.upperBound }
    }

    mutating func markBoundaries() {
        let content = self.content
        guard !content.contains(where: { blocks[$0].headingLevel > 0 }) else { return }
        let slots = slots(content)
        guard slots.count <= Self.mostSlots else { return }
        let open = slots.indices.filter { isOpen(slots[$0], content) }
        /// For each slot, the rank from which the article above it runs on, as far as titles are known.
        var starts = [0]
        for slot in slots.dropLast() { starts.append(isTitled(slot, content) ? slot.below : starts[starts.count - 1]) }
        let texts = Dictionary(uniqueKeysWithValues: open.map { ($0, compared(slots, $0, from: starts[$0], content)) })
        var titles = slots.count { isTitled($0, content) }
        /// The rank from which the last article that was found here runs on.
        var found = 0
        for number in open {
            let slot = slots[number], heads = slot.lines.filter { canHead(content[$0]) }
            guard let known = texts[number], !isWithin(slot, from: max(found, starts[number]), content) else { continue }
            let others = open.filter { $0 != number && starts[$0] == starts[number] }.compactMap { texts[$0]?.cohesion }
            let text = found > starts[number] ? compared(slots, number, from: found, content) : known
            let evidence = BoundaryEvidence(
                cohesion: text.cohesion, siblings: others.isEmpty ? text.cohesion : others.reduce(0, +) / Double(others.count), length: text.length,
                isClosed: isClosed(slot, content), hasHead: heads.count >= 2, titles: titles, isParallel: heads.contains { isParallel(content[$0], to: slots, in: content, but: slot) })
            guard evidence.odds > Self.leastOdds, evidence.isClosed || evidence.cohesion < Self.mostShared else { continue }
            readBoundary(heads.map { content[$0] }, evidence)
            found = slot.below
            titles += 1
        }
    }

    /// No title stands between the texts, but what may be one.
    private func isOpen(_ slot: Slot, _ content: [Int]) -> Bool {
        slot.lines.count <= Self.mostSlotLines && !isTitled(slot, content) && slot.lines.contains { canHead(content[$0]) }
            && !(blocks[content[slot.above]].role == .turn && blocks[content[slot.below]].role == .turn)
    }

    /// The article above has a byline and no note on its author's unit yet; such a note stands below, before another article opens:
    /// it closes the article above, which runs on over the slot.
    private func isWithin(_ slot: Slot, from start: Int, _ content: [Int]) -> Bool {
        let head = content[..<start].reversed().prefix { !isRunningText($0) }, opening = content[start..<slot.below].prefix { !isRunningText($0) }
        guard (Array(head) + opening).contains(where: { blocks[$0].role == .byline }), !content[start..<slot.below].contains(where: { blocks[$0].role == .affiliation }) else { return false }
        return content[slot.below...].first { [.affiliation, .byline, .title].contains(blocks[$0].role) }.map { blocks[$0].role == .affiliation } == true
    }

    /// The article above a slot and the text below it by their words, and the length of the former.
    private func compared(_ slots: [Slot], _ number: Int, from start: Int, _ content: [Int]) -> (cohesion: Double, length: Int) {
        let slot = slots[number]
        let above = text(content[start...slot.above].reversed(), longest: Self.comparedAbove)
        let end = number + 1 < slots.count ? slots[number + 1].above : content.count - 1
        let below = text(content[slot.below...end], longest: Self.comparedBelow)
        return (Self.cohesion(above.pairs, below.pairs), above.length)
    }

    private func slots(_ content: [Int]) -> [Slot] {
        var slots: [Slot] = []
        var rank = 0
        while rank < content.count {
            var end = rank
            while end < content.count, !isRunningText(content[end]) { end += 1 }
            if end > rank, rank > 0, end < content.count { slots.append(Slot(above: rank - 1, lines: rank..<end)) }
            rank = end + 1
        }
        return slots
    }

    private func isRunningText(_ index: Int) -> Bool {
        let block = blocks[index]
        return [.plain, .turn, .lead, .note, .listItem, .body].contains(block.role) && !block.isTitleLike && block.count >= Self.shortestText
    }

    private func isTitled(_ slot: Slot, _ content: [Int]) -> Bool { slot.lines.contains { blocks[content[$0]].role == .title } }

    private static let itemMarks: StaticString = "●■◆▲★○□▼▶*【"
    /// What the last part of an essay is called.
    private static let sections: WordTable = ["余论", "餘論", "结语", "結語", "结论", "結論", "尾声", "尾聲", "小结", "小結", "引言", "导言", "導言", "前言", "后记", "後記"]

    private func canHead(_ index: Int) -> Bool {
        let text = blocks[index].text
        return canBeTitle(index) && !blocks[index].isBold && text.first?.isOne(of: Self.itemMarks) != true && text.first?.isOpeningBracket != true
            && text.split(whereSeparator: \.isBlank).count <= 3 && !Self.sections.contains(text.squeezed) && !(text.first == "《" && text.contains(where: \.isComma))
    }

    /// Pairs of Han scalars and the length of running text.
    private func text(_ indices: some Sequence<Int>, longest: Int) -> (pairs: Set<UInt64>, length: Int) {
        var pairs: Set<UInt64> = [], length = 0
        for index in indices where length < longest && isRunningText(index) {
            let part = blocks[index].text.prefix(longest - length)
            pairs.formUnion(HanPairs.of(part))
            length += part.count
        }
        return (pairs, length)
    }

    private static func cohesion(_ above: Set<UInt64>, _ below: Set<UInt64>) -> Double {
        Double(below.count(where: above.contains)) / (Double(above.count + 1) * Double(below.count + 1)).squareRoot()
    }

    private static let endWords: WordTable = ["完", "（完）", "(完)", "全文完", "（全文完）", "END", "End"]

    /// A note on who wrote the text above or where it stood first, or 完, stands between the text and the line.
    private func isClosed(_ slot: Slot, _ content: [Int]) -> Bool {
        let above = content[slot.above], first = content[slot.lines.lowerBound]
        if blocks[above].endsArticle || [.affiliation, .credits, .source, .byline].contains(blocks[first].role) && blocks[first].reason != Self.pictureReason { return true }
        return blocks[above..<content[slot.below]].contains { $0.role == .furniture && Self.endWords.contains($0.text.squeezed) }
    }

    /// 以读书增长才干 beside 以读书砥砺作风: headings of one article are made alike.
    private func isParallel(_ index: Int, to slots: [Slot], in content: [Int], but own: Slot) -> Bool {
        let pairs = Set(HanPairs.of(blocks[index].text))
        return slots.contains { slot in
            slot.above != own.above
                && slot.lines.contains { rank in
                    let other = content[rank]
                    guard canHead(other) || blocks[other].role == .heading else { return false }
                    return blocks[other].text.first == blocks[index].text.first || HanPairs.of(blocks[other].text).contains(where: pairs.contains)
                }
        }
    }

    /// The lines of a head in the order in which they are printed: a column's name, a title of one line or two, a name.
    private mutating func readBoundary(_ lines: [Int], _ evidence: BoundaryEvidence) {
        var lines = lines[...]
        let share = Int((evidence.cohesion * 100).rounded())
        let reason = "the texts above and below share \(share) in 100 words" + (evidence.isClosed ? "; the upper one has ended" : "") + (evidence.hasHead ? "; several lines between them" : "")
        // What stands below the name heads a part of the text.
        if let rank = lines.indices.dropFirst().first(where: { PersonNames.list(blocks[lines[$0]].text) != nil }), let names = PersonNames.list(blocks[lines[rank]].text) {
            blocks[lines[rank]].credits = names.map { Credit(name: $0, role: .author) }
            blocks[lines[rank]].assign(.byline, "names below the head of the next article")
            lines = lines[..<rank]
        }
        if lines.count >= 2, let first = lines.first, blocks[first].text.squeezed.count <= Self.longestColumnName {
            blocks[first].assign(.column, "a short word above the head of the next article")
            lines.removeFirst()
        }
        for index in lines { blocks[index].assign(isDashed(index) && index != lines.first ? .subtitle : .title, reason) }
    }
}
