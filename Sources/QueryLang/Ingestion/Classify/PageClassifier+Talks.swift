/// Where on a page people talk: turns stand near each other, and several speak in turn.
///
/// A page may hold a talk and beside it news in which a line opens like a turn (停电范围：…, 张三：本院受理…). Labels that are near
/// each other and that no head parts make a talk if two or more of them speak; a label that speaks in a talk may go on alone
/// where columns are cut. All others are strays.
extension PageClassifier {
    /// Blocks between two turns of one talk at most.
    private static let mostBetweenTurns = 24
    private static let fewestInTalk = 3

    /// - Parameters:
    ///   - labels: the labels of speakers, by the block that they open.
    ///   - names: those whom lists of participants name.
    /// - Returns: the blocks whose labels no talk holds; none where no talk is found.
    func strayLabels(_ labels: [Int: ScalarText], _ names: Set<String>) -> Set<Int> {
        let places = labels.keys.sorted()
        var talks: [[Int]] = []
        for place in places {
            if let last = talks.last?.last, place - last <= Self.mostBetweenTurns, !blocks[last..<place].dropFirst().contains(where: opensOther) {
                talks[talks.count - 1].append(place)
            } else {
                talks.append([place])
            }
        }
        func isTalk(_ talk: [Int]) -> Bool {
            let speakers = Set(talk.compactMap { labels[$0] })
            let isReply = speakers.contains { LabelWords.answerers.contains($0) } && speakers.contains { LabelWords.askers.contains($0) }
            return speakers.count >= 2 && talk.count >= (isReply ? 2 : Self.fewestInTalk)
        }
        let known = Set(talks.filter(isTalk).joined().compactMap { labels[$0] })
        guard !known.isEmpty else { return [] }
        return Set(talks.filter { !isTalk($0) }.joined().filter { place in
            guard let label = labels[place], !known.contains(label) else { return false }
            return !LabelWords.askers.contains(label) && !LabelWords.answerers.contains(label) && !names.contains(String(label.squeezed))
        })
    }

    /// A block that opens another text: a byline with a name, news with its dateline, a heading of the first rank, the number
    /// of an official document.
    private func opensOther(_ block: Block) -> Bool {
        switch block.role {
        case .byline: return block.credits.contains { $0.name != nil }
        case .documentNumber: return true
        case .plain: return block.headingLevel == 1 || !block.isTitleLike && Dateline.opens(block.text)
        default: return false
        }
    }
}
