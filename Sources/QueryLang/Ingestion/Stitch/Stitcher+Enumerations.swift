/// Enumerations that go on over a break between whole sentences.
extension Stitcher {
    /// Sentences that are whole on either side of a break inside one enumeration: the left side holds 一要 within its
    /// text, the right side goes on to 二要 within its own.
    func runningEnumerations(taken: [BlockSeam]) -> [BlockSeam] {
        let lefts = Set(taken.map(\.left)), rights = Set(taken.map(\.right))
        var seams: [BlockSeam] = []
        for rank in running.indices.dropLast() {
            let left = running[rank], right = running[rank + 1]
            guard !lefts.contains(left), !rights.contains(right), position(rank, rank + 1) == .next, canContinue(right),
                blocks[left].text.endsSentence, blocks[left].count > 60, blocks[right].boldOpening == nil,
                blocks[left].role == .body || blocks[left].role == .turn, blocks[right].role == .body
            else { continue }
            let steps = Enumeration.steps(in: blocks[left].text.suffix(SeamScorer.reach))
            let next = Enumeration.steps(in: blocks[right].text.prefix(SeamScorer.reach))
            guard let last = steps.last, last.offset > 0, let first = next.first, first.series == last.series,
                first.number == last.number + 1,
                first.offset > 0 || next.contains(where: { $0.series == first.series && $0.number > first.number })
            else { continue }
            seams.append(
                BlockSeam(
                    left: left, right: right, score: 1,
                    evidence: ["+1.0 the enumeration of the paragraph above goes on inside the next"], rivals: [],
                    uncertain: "the text above ends a sentence; joined because its enumeration goes on within the next")
            )
        }
        return seams
    }
}
