/// Texts parted between two paragraphs of one mould: 算好布局账。… | 算好成本账。… 算好人才账。….
///
/// Both sides are whole sentences, so that no word tells of the break. What does is that the paragraphs of a text open with the same
/// words: three of them or more on the page, all in two runs of text.
extension Stitcher {
    private static let fewestAlike = 3
    /// Runs of a page that are compared.
    private static let mostRuns = 200

    /// For each run of text that goes on with the mould of one other: the seam between the last paragraph of that mould and its first.
    func parallels(taken: [BlockSeam]) -> [BlockSeam] {
        let leaving = Set(taken.map(\.left)), entering = Set(taken.map(\.right))
        var ranks: [UInt64: [Int]] = [:]
        for rank in running.indices where blocks[running[rank]].role == .body {
            if let words = openingWords(rank) { ranks[words, default: []].append(rank) }
        }
        // The texts that seams make of several runs are one.
        var text = Dictionary(uniqueKeysWithValues: running.indices.map { ($0, unbroken[$0].lowerBound) })
        let rankOf = Dictionary(zip(running, running.indices), uniquingKeysWith: { first, _ in first })
        for seam in taken.sorted(by: { $0.left < $1.left }) {
            guard let left = rankOf[seam.left], let right = rankOf[seam.right], let own = text[left], let other = text[right], own != other else { continue }
            for rank in unbroken[right] { text[rank] = own }
        }
        return ranks.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.prefix(Self.mostRuns).compactMap { _, ranks in
            guard ranks.count >= Self.fewestAlike, Set(ranks.map { text[$0] }).count == 2, let first = ranks.first, let below = ranks.first(where: { text[$0] != text[first] }),
                case let upper = ranks.prefix(while: { text[$0] == text[first] }), let last = upper.last, ranks.count == upper.count + ranks.count(where: { text[$0] == text[below] }),
                unbroken[below].lowerBound == below, start(below) != .within, !leaving.contains(running[last]), !entering.contains(running[below]), canContinue[below],
                !isSeamed(last, before: below, text)
            else { return nil }
            return BlockSeam(
                left: running[last], right: running[below], score: 1, evidence: ["+1.0 its paragraphs open with the words of those above the break, and no others do"], rivals: [],
                uncertain: "both sides are whole sentences; joined because their paragraphs open with the same words", isBetweenParagraphs: true)
        }
    }

    /// Nothing parts the two but furniture: they stand together anyway.
    private func isSeamed(_ upper: Int, before lower: Int, _ text: [Int: Int]) -> Bool { lower == upper + 1 && position(upper, lower) == .next }
}
