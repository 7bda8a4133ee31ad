/// Everything that a score needs of the candidates, read once.
extension Stitcher {
    /// Scalars of a fragment, and of a paragraph beside it, whose words are compared.
    static let comparedScalars = 1200
    static let neighbourScalars = 600
    /// Paragraphs on the far side of a break that are compared too.
    static let neighbours = 4
    /// Paragraphs that the frequencies are counted over, and scalars that the seams' runs are looked up in.
    static let sampledParagraphs = 3000
    static let sampledScalars = 2_000_000

    /// The fragments of the candidates, by rank; nil for text that is none.
    func read(
        _ candidates: [(left: Int, rights: [Int])], _ vocabulary: inout Vocabulary
    ) -> [SeamScorer.Fragment?] {
        var fragments: [SeamScorer.Fragment?] = Array(repeating: nil, count: running.count)
        for (left, rights) in candidates {
            guard !rights.isEmpty else { continue }
            for rank in rights + [left] where fragments[rank] == nil { fragments[rank] = fragment(rank, &vocabulary) }
        }
        return fragments
    }

    func fragment(_ rank: Int, _ vocabulary: inout Vocabulary) -> SeamScorer.Fragment {
        let text = blocks[running[rank]].text
        let tail = text.suffix(SeamScorer.reach), head = text.prefix(SeamScorer.reach)
        var before = [Vocabulary.Part.last(Self.comparedScalars, of: rank)]
        var after = [Vocabulary.Part.first(Self.comparedScalars, of: rank)]
        var above = rank - 1, below = rank
        while above >= max(0, rank - Self.neighbours), position(above, above + 1) == .next,
            !breaksOff[running[above]]
        {
            before.append(.first(Self.neighbourScalars, of: above))
            above -= 1
        }
        while below < min(running.count - 1, rank + Self.neighbours), position(below, below + 1) == .next,
            !breaksOff[running[below]]
        {
            below += 1
            after.append(.first(Self.neighbourScalars, of: below))
        }
        return SeamScorer.Fragment(
            ending: text.suffix(3), opening: text.prefix(3), lastClause: text.suffix(SeamInset.frameReach),
            firstClause: text.prefix(SeamInset.frameReach), lastSentence: lastSentence(text), firstSentence: firstSentence(text), steps: Enumeration.steps(in: tail),
            openingSteps: Enumeration.steps(in: head), opensQuote: QuoteBalance(tail).opens,
            closesQuote: QuoteBalance(head).closes,
            lastHan: SeamWords.units(text.suffix(SeamWords.reach).reversed()).reversed(),
            firstHan: SeamWords.units(text.prefix(SeamWords.reach)),
            jumpsOut: jump(below: rank), jumpsIn: jump(above: rank), isBelowJump: points(running[rank] - 1, Self.jumpOut),
            isEditorial: blocks[running[rank]].role == .note || blocks[running[rank]].role == .lead,
            headsAbove: Set(((above + 1)...rank).compactMap(openingWords)), headsBelow: Set(((rank + 1)..<(below + 1)).compactMap(openingWords)),
            indent: indents.verdict(blocks[running[rank]]), speakersAbove: breaksOff[running[rank]] ? speakers(above: rank) : [], speakersBelow: speakers(below: rank), signers: signers(rank), units: units(rank),
            titleShare: titleShare(of: title(above: rank), from: rank),
            interruptedShare: start(rank) == .afterEnd && rank > 0
                ? titleShare(of: title(above: unbroken[rank - 1].lowerBound), from: rank) : nil,
            before: vocabulary.bag(before), after: vocabulary.bag(after))
    }

    /// Scalars of a broken sentence that are read.
    private static let longestSentence = 60

    private func lastSentence(_ text: ScalarText) -> Set<UInt64> {
        let tail = text.suffix(Self.longestSentence)
        let start = tail.lastIndex { $0.isSentenceEnd }.map { $0 + 1 } ?? tail.startIndex
        return Set(HanPairs.of(tail[start...]))
    }

    private func firstSentence(_ text: ScalarText) -> Set<UInt64> {
        let head = text.prefix(Self.longestSentence)
        return Set(HanPairs.of(head.prefix { !$0.isSentenceEnd }))
    }

    /// Texts on either side of a break that are searched for who speaks.
    private static let heard = 8

    func speakers(above rank: Int) -> Set<String> {
        Set(running[max(runTop[rank], rank - Self.heard)...rank].lazy.filter { blocks[$0].role == .turn }.compactMap { blocks[$0].label })
    }

    /// None where the text itself opens a turn, or stands in a talk that it may go on from anywhere.
    private func speakers(below rank: Int) -> Set<String> {
        guard blocks[running[rank]].role != .turn, ![.within, .withinInterrupted, .afterBreak].contains(start(rank)) else { return [] }
        var found: Set<String> = []
        for next in running[rank...].dropFirst().prefix(Self.heard) {
            guard blocks[running[rank]...next].allSatisfy({ $0.role.isText || $0.role.isFurniture }) else { break }
            if blocks[next].role == .turn, let label = blocks[next].label { found.insert(label) }
        }
        return found
    }

    func openingWords(_ rank: Int) -> UInt64? { RunInHeadings.openingWords(blocks[running[rank]]) }

    /// The runs over the breaks of all candidates that stand elsewhere on the page.
    func pageGrams(
        _ candidates: [(left: Int, rights: [Int])], _ fragments: [SeamScorer.Fragment?], _ texts: [ScalarText]
    ) -> Set<UInt64> {
        var wanted: Set<UInt64> = []
        for (left, rights) in candidates {
            guard let open = fragments[left] else { continue }
            for right in rights {
                guard let start = fragments[right] else { continue }
                SeamScorer.crossings(open, start) { wanted.insert($0.key) }
            }
        }
        return SeamScorer.found(wanted, in: Array(texts.prefix(Self.sampledParagraphs)), reading: Self.sampledScalars)
    }

    private static let jumpOut: WordTable = ["下转", "转第", "紧接"]
    private static let jumpIn: WordTable = ["上接", "接第", "紧接"]

    private func jump(below rank: Int) -> Bool { points(running[rank] + 1, Self.jumpOut) }
    func jump(above rank: Int) -> Bool { points(running[rank] - 1, Self.jumpIn) }

    private func points(_ index: Int, _ words: WordTable) -> Bool {
        guard blocks.indices.contains(index), blocks[index].role.isFurniture, blocks[index].reason == FurnitureReader.jumpReason else { return false }
        return blocks[index].text.drop { $0.isOpeningBracket || $0.isOne(of: "▲▼●■>") }.opening(among: words) != nil
    }

    /// Blocks of a head that are looked through, and pairs of scalars that a title needs to be compared.
    private static let headBlocks = 8, fewestPairs = 4
    private static let titledScalars = 800

    /// The lines of the title right above the run of text that a fragment stands in.
    private func title(above rank: Int) -> [Int] {
        var lines: [Int] = []
        for index in stride(from: running[unbroken[rank].lowerBound] - 1, through: max(0, running[unbroken[rank].lowerBound] - Self.headBlocks), by: -1) {
            switch blocks[index].role {
            case .title, .subtitle: lines.append(index)
            case .byline, .date, .source, .kicker, .affiliation, .column: continue
            default:
                if blocks[index].role.isFurniture { continue }
                return lines
            }
        }
        return lines
    }

    /// The share of a title's pairs of Han scalars that the text from a fragment to the end of its run has.
    private func titleShare(of title: [Int], from rank: Int) -> Double? {
        let wanted = Set(title.flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
        guard wanted.count >= Self.fewestPairs else { return nil }
        var found: Set<UInt64> = []
        var left = Self.titledScalars
        for other in rank..<unbroken[rank].upperBound where left > 0 {
            found.formUnion(HanPairs.of(blocks[running[other]].text.prefix(left)))
            left -= blocks[running[other]].count
        }
        return Double(wanted.count(where: found.contains)) / Double(wanted.count)
    }

    /// The run of text that a fragment opens ends at a note on units or at credits.
    func isClosedByUnits(_ rank: Int) -> Bool {
        closing(rank).map { $0.role == .affiliation || $0.role == .credits } ?? false
    }

    /// The block right below the run of text that a fragment opens; nil at the page's end and under a break.
    func closing(_ rank: Int) -> Block? {
        guard let last = unbroken[rank].last, !breaksOff[running[last]] else { return nil }
        return blocks[(running[last] + 1)...].first { !$0.role.isFurniture }
    }

    /// The note on units right below the run of text that a fragment opens.
    func units(_ rank: Int) -> Affiliation? {
        closing(rank).flatMap { $0.role == .affiliation ? AffiliationReader.read($0.text) : nil }
    }

    /// Who signs the run of text that a fragment ends; none under a break.
    func signers(_ rank: Int) -> [String] {
        var index = running[unbroken[rank].lowerBound] - 1
        while index >= 0, blocks[index].role.isFurniture || blocks[index].role == .subtitle { index -= 1 }
        guard index >= 0, blocks[index].role == .byline else { return [] }
        return blocks[index].credits.compactMap(\.name)
    }
}
