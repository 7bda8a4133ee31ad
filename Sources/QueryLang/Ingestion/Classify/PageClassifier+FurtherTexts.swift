/// Where a further text begins below lines that belong to no article, as a list of links or the counts of a page.
///
/// The evidence stands below the line: two paragraphs of sentences, one right after the other, which no list of links and no
/// foot of a site has, and above them nothing but the lines of a head.
extension PageClassifier {
    private static let mostHeadLines = 8, longestHeadLine = 60
    private static let shortestParagraph = 45

    /// The head of a further text begins here, or its text where it has no head.
    func opensFurtherText(_ index: Int) -> Bool {
        var at = index, titles = 0
        var isAnnounced = false
        while at < blocks.count, at - index < Self.mostHeadLines, !isParagraph(at) {
            switch blocks[at].role {
            case .byline, .date, .source, .documentNumber, .letterhead, .noteLabel, .hostLabel, .guestLabel, .participant: isAnnounced = true
            case .plain where blocks[at].count <= Self.longestHeadLine && !blocks[at].text.endsSentence:
                // A line that a blank one parts from the head so far: what stands above it belongs to the list.
                if at > index, titles > 0, isParted(at) { return false }
                titles += 1
            default: return false
            }
            at += 1
        }
        guard isParagraph(at), isParagraph(at + 1, isWhole: false) else { return false }
        // A short line right below links may be the last of them.
        return titles == 0 || isParted(index) || titles == 1 && isAnnounced
    }

    /// - Parameter isWhole: it ends its sentence; the end of a column may cut one.
    private func isParagraph(_ index: Int, isWhole: Bool = true) -> Bool {
        index < blocks.count && blocks[index].role == .plain && blocks[index].count >= Self.shortestParagraph && (!isWhole || blocks[index].text.endsSentence)
            && blocks[index].text.contains("。")
    }

    /// A blank line stands above, or the running head of a printed page.
    private func isParted(_ index: Int) -> Bool {
        if index > 0, blocks[index - 1].role == .furniture, blocks[index - 1].reason.hasPrefix("running head") { return true }
        guard index > 0, let last = blocks[index - 1].lines.last, let first = blocks[index].lines.first else { return false }
        return first > last + 1
    }
}
