/// Whether the paragraphs around a text have their first lines set in, as printed Chinese does by two ideographic spaces: then
/// text that is not set in goes on from elsewhere, and text that is begins a paragraph.
struct ParagraphIndents {
    enum Verdict { case begins, goesOn, silent }

    /// First lines of the paragraphs whose neighbours, or all others of the page, are set in.
    private var kept: Set<Int> = []

    /// Paragraphs that must be set in, on the page and beside one.
    private static let fewest = 4, fewestNear = 6
    /// The widest indent of a paragraph, in blanks.
    private static let widest = 4
    /// Paragraphs above and below that are asked, on either side and on both.
    private static let reach = 12, halfReach = 7

    private struct Counts {
        var indented = 0, others = 0, open = 0

        static func - (left: Counts, right: Counts) -> Counts {
            Counts(indented: left.indented - right.indented, others: left.others - right.others, open: left.open - right.open)
        }

        /// No more texts lack an indent than break off elsewhere: text without one is then explained by those.
        var keep: Bool { indented >= ParagraphIndents.fewest && (1...max(1, open)).contains(others) }
    }

    /// - Parameter breaksOff: of each block.
    init(_ blocks: [Block], breaksOff: [Bool]) {
        let bodies = blocks.filter { $0.role == .body }
        var sums = [Counts()]
        for index in blocks.indices where blocks[index].role == .body {
            var sum = sums[sums.count - 1]
            if breaksOff[index] || blocks[index].text.endsSentence {
                if Self.isSetIn(blocks[index]) { sum.indented += 1 } else { sum.others += 1 }
                if breaksOff[index] { sum.open += 1 }
            }
            sums.append(sum)
        }
        /// Between lines of a width that were not put together indents say less: most texts must have one.
        func isMostlySetIn(_ counts: Counts) -> Bool { counts.keep && counts.indented >= Self.fewestNear && counts.others * 3 <= counts.indented }
        let isPageKept = sums[bodies.count].keep
        for (rank, block) in bodies.enumerated() {
            func keeps(above: Int, below: Int) -> Bool { isMostlySetIn(sums[min(bodies.count, rank + below + 1)] - sums[max(0, rank - above)]) }
            guard isPageKept || keeps(above: Self.reach, below: 0) || keeps(above: 0, below: Self.reach) || keeps(above: Self.halfReach, below: Self.halfReach) else { continue }
            // 编辑同志： opens a letter and is no tail.
            if let line = block.lines.first, isPageKept || block.text.last?.isColon == false { kept.insert(line) }
        }
    }

    private static func isSetIn(_ block: Block) -> Bool { (1...widest).contains(block.indent) }

    func verdict(_ block: Block) -> Verdict {
        guard block.role == .body, let line = block.lines.first, kept.contains(line) else { return .silent }
        return Self.isSetIn(block) ? .begins : block.indent == 0 ? .goesOn : .silent
    }
}
