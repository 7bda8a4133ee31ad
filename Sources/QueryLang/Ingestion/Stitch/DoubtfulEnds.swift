/// A line that was read as a title though it is the end of a text that a column cuts off: …可以试一试无人 | 机，按固定的航线…。
///
/// By its looks such a line is a title: short, without a full stop, above the next head. What tells is the rest of the page: text
/// elsewhere opens in the middle of a sentence, and goes on from this line better than from any other.
enum DoubtfulEnds {
    /// Lines of a page that are doubted, and scalars of the shortest.
    private static let mostDoubted = 8, shortest = 10
    /// What the seam that makes a line text must score.
    private static let least = 2.5

    /// Lines that go on elsewhere become text.
    static func settle(_ blocks: inout [Block]) {
        let doubted = blocks.indices.filter { isDoubtful($0, blocks) }
        guard (1...mostDoubted).contains(doubted.count), blocks.count <= mostBlocks else { return }
        var tried = blocks
        for index in doubted { tried[index].assign(.body, "a line that goes on in text elsewhere, which opens within a sentence") }
        let seams = Stitcher.stitch(tried)
        let goingOn = Set(seams.filter { seam in seam.score >= least && seam.uncertain == nil && doubted.contains(seam.left) && seam.right != seam.left + 1 && opensWithin(blocks[seam.left].text, blocks[seam.right].text) }.map(\.left))
        for index in goingOn { blocks[index] = tried[index] }
    }

    /// A page of more blocks has its ends matched once.
    private static let mostBlocks = 2000
    private static let inset = SeamInset()

    private static func opensWithin(_ left: ScalarText, _ right: ScalarText) -> Bool { inset.isLikely(left, right) }

    /// A title that a blank line parts from the next title, below text: no line of that title.
    private static func isDoubtful(_ index: Int, _ blocks: [Block]) -> Bool {
        let block = blocks[index]
        guard block.role == .title || block.role == .kicker || block.role == .heading, block.headingLevel == 0, block.count >= shortest, !block.text.endsSentence, block.text.last?.isCloser == false,
            block.text.contains(where: \.isComma), let above = blocks[..<index].last(where: { !$0.role.isFurniture })
        else { return false }
        return above.role.isRunning || [.affiliation, .credits, .signature].contains(above.role)
    }
}
