/// Which texts may go on from an open end, and where they stand to it.
extension Stitcher {
    /// Candidates on either side of an open end; fewer on a page with more than `mostOpen` of them.
    static let window = 24, narrowWindow = 8
    static let mostOpen = 500

    /// Ranks of the texts that a break, a boundary or the page's edge stands above.
    var starts: [Int] {
        running.indices.filter { rank in
            canContinue[rank]
                && (rank == 0 || breaksOff[running[rank - 1]] || position(rank - 1, rank) != .next || jump(above: rank))
        }
    }

    /// For each open end, the texts within the window that may go on from it: all that is scored.
    func candidates() -> [(left: Int, rights: [Int])] { candidates(starts) }

    func candidates(_ starts: [Int]) -> [(left: Int, rights: [Int])] {
        let openRanks = running.indices.filter { breaksOff[running[$0]] }
        let window = openRanks.count > Self.mostOpen ? Self.narrowWindow : Self.window
        return openRanks.map { rank in
            let at = starts.partitioningIndex { $0 > rank }
            let near = starts[max(0, at - window)..<min(starts.count, at + window)]
            // What stands above in the same run of text has been read already.
            return (rank, near.filter { $0 < runTop[rank] || $0 > rank })
        }
    }

    /// For each open end, the texts within other runs that go on from it: the tail of one article set into another without
    /// a boundary, as columns that end in mid-sentence leave it. No more than `mostOpen` open ends are looked at, and
    /// only texts that their words say are no beginning, or that stand in a run which must hold such a tail.
    func insets(_ starts: [Int]) -> [(left: Int, rights: [Int])] {
        let openRanks = running.indices.filter { breaksOff[running[$0]] }
        guard openRanks.count <= Self.mostOpen else { return openRanks.map { ($0, []) } }
        let isStart = Set(starts), inset = SeamInset()
        return openRanks.map { left in
            let near = max(0, left - Self.window)..<min(running.count, left + Self.window)
            return (
                left,
                near.filter { rank in
                    guard !isStart.contains(rank), rank < runTop[left] || rank > left, canContinue[rank],
                        !isFresh(rank)
                    else { return false }
                    return holdsTail(rank) || indents.verdict(blocks[running[rank]]) == .goesOn
                        || inset.isLikely(blocks[running[left]].text, blocks[running[rank]].text)
                }
            )
        }
    }

    /// The run of text that the fragment stands in ends at a note on units, and text that nothing heads follows: the note
    /// and the text above it may belong to another article, and the text below go on with the run.
    func holdsTail(_ rank: Int) -> Bool {
        guard let last = unbroken[rank].last, last + 1 < running.count, start(last + 1) == .afterEnd else { return false }
        return isClosedByUnits(rank)
    }

    /// For each rank, the first rank of the text that nothing but headings parts.
    static func runTops(_ blocks: [Block], _ running: [Int]) -> [Int] {
        var tops: [Int] = []
        for rank in running.indices {
            let goesOn = rank > 0 && blocks[(running[rank - 1] + 1)..<running[rank]].allSatisfy { $0.role.isFurniture || $0.role.isText }
            tops.append(goesOn ? tops[rank - 1] : rank)
        }
        return tops
    }

    static func canContinue(_ block: Block, below above: Block?, breaksOff: Bool) -> Bool {
        if block.opensItem || block.namesBook || Dateline.opens(block.text) || addresses(block.text) { return false }
        // An article of its own between blank lines begins right below its title.
        if let above, above.reason.hasSuffix(PageClassifier.partedReason), block.text.endsSentence { return false }
        // The end of a paragraph ends its sentence, or breaks off again.
        if isFootnote(block.text) || block.isTitleLike && !block.text.endsSentence && !breaksOff { return false }
        return block.role == .body || block.role == .lead || block.role == .listItem && !Numbering.isNumbered(block.text)
    }

    private static let longestAddress = 12

    /// 小张：, 各位代表：: whom a letter or a speech addresses, which begins with it.
    private static func addresses(_ text: ScalarText) -> Bool {
        text.count <= longestAddress && text.last?.isColon == true && !text.dropLast().contains { $0.isTextMark || $0.isSentenceEnd || $0.isColon }
    }

    /// 1　有關消閒空間的討論，參見…: a number and a blank.
    private static func isFootnote(_ text: ScalarText) -> Bool {
        let digits = text.prefix { $0.isASCIIDigit }.count
        return (1...2).contains(digits) && digits < text.count && text[text.startIndex + digits].isBlank
    }

    func start(_ rank: Int) -> SeamScorer.Start {
        if rank > 0, !breaksOff[running[rank - 1]], position(rank - 1, rank) == .next {
            return holdsTail(rank) ? .withinInterrupted : .within
        }
        var index = running[rank] - 1
        while index >= 0, blocks[index].role.isFurniture { index -= 1 }
        guard index >= 0 else { return .pageTop }
        if breaksOff[index] { return .afterBreak }
        switch blocks[index].role {
        case .byline: return .underByline
        case .title, .subtitle: return .underTitle
        case .affiliation, .credits: return .afterEnd
        default: return .other
        }
    }

    /// A title or byline stands between the fragment and the text above it.
    func isUnderHead(_ rank: Int) -> Bool {
        let start = self.start(rank)
        return start == .underByline || start == .underTitle
    }

    func isFresh(_ rank: Int) -> Bool {
        let block = blocks[running[rank]]
        return block.boldOpening != nil || block.role == .listItem
    }

    /// No running text follows the open end, or one that begins a paragraph.
    func isAwaiting(_ left: Int) -> Bool {
        left + 1 >= running.count || position(left, left + 1) == .apart || isUnderHead(left + 1)
            || indents.verdict(blocks[running[left + 1]]) == .begins
    }

    /// Texts that stand right under a break and that an open end without text under it may go on with.
    func awaitedRights(_ candidates: [(left: Int, rights: [Int])]) -> Set<Int> {
        var awaited: Set<Int> = []
        for (left, rights) in candidates where isAwaiting(left) { awaited.formUnion(rights) }
        return awaited
    }

    func position(_ left: Int, _ right: Int) -> SeamScorer.Position {
        right == left + 1 ? Self.position(blocks, running[left], running[right]) : .apart
    }

    /// Where a running block stands to the running block above it.
    static func position(_ blocks: [Block], _ above: Int, _ below: Int) -> SeamScorer.Position {
        var result = SeamScorer.Position.next
        for index in above + 1..<max(below, above + 1) {
            switch blocks[index].role {
            case .furniture: continue
            case .title, .subtitle, .kicker, .byline: result = .nextOverTitle
            default: return .apart
            }
        }
        return result
    }
}
