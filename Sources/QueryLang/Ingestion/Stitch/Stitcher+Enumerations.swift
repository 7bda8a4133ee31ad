/// Enumerations that go on over a break between whole sentences.
extension Stitcher {
    /// …有三道关：一是…； | 三是…。: the left side stops behind a ；within an enumeration that runs in its text, the right side
    /// begins with the step after its last. Right below it, or the only text of the page that begins so.
    func openEnumerations(taken: [BlockSeam]) -> [BlockSeam] {
        let lefts = Set(taken.map(\.left)), rights = Set(taken.map(\.right))
        var steps: [Int: Enumeration.Step] = [:]
        /// The first text that begins with a step, and how many do.
        var heads: [Enumeration.Series: [Int: (rank: Int, count: Int)]] = [:]
        for rank in running.indices where canContinue[rank] && !rights.contains(running[rank]) {
            guard let step = Enumeration.steps(in: blocks[running[rank]].text.prefix(SeamScorer.reach)).first, step.offset == 0, step.number > 1 else { continue }
            steps[rank] = step
            heads[step.series, default: [:]][step.number, default: (rank, 0)].count += 1
        }
        guard !heads.isEmpty else { return [] }
        var seams: [BlockSeam] = []
        for rank in running.indices {
            let left = running[rank]
            guard !lefts.contains(left), blocks[left].role == .body || blocks[left].role == .turn, blocks[left].text.last?.isOne(of: "；;") == true,
                let last = Enumeration.steps(in: blocks[left].text).last, last.offset > 0, let found = heads[last.series]?[last.number + 1]
            else { continue }
            let next = rank + 1
            let isNext = steps[next].map { $0.series == last.series && $0.number == last.number + 1 } == true && position(rank, next) == .next
            guard isNext || found.count == 1 && !goesOnBelow(rank), case let right = isNext ? next : found.rank, right != rank else { continue }
            seams.append(
                BlockSeam(
                    left: left, right: running[right], score: 1, evidence: ["+1.0 the next step of the enumeration that stops behind a semicolon"], rivals: [],
                    uncertain: nil))
        }
        return seams
    }

    /// Text below goes on with the enumeration in its own way: each step is a paragraph.
    private func goesOnBelow(_ rank: Int) -> Bool {
        guard rank + 1 < running.count, position(rank, rank + 1) == .next else { return false }
        return !Enumeration.steps(in: blocks[running[rank + 1]].text.prefix(SeamScorer.reach)).isEmpty
    }

    /// Sentences that are whole on either side of a break inside one enumeration: the left side holds 一要 within its
    /// text, the right side goes on to 二要 within its own.
    func runningEnumerations(taken: [BlockSeam]) -> [BlockSeam] {
        let lefts = Set(taken.map(\.left)), rights = Set(taken.map(\.right))
        var seams: [BlockSeam] = []
        for rank in running.indices.dropLast() {
            let left = running[rank], right = running[rank + 1]
            guard !lefts.contains(left), !rights.contains(right), position(rank, rank + 1) == .next, canContinue[rank + 1],
                blocks[left].text.endsSentence, blocks[left].count > 60, blocks[right].boldOpening == nil,
                blocks[left].role == .body || blocks[left].role == .turn, blocks[right].role == .body,
                !opensAlike(blocks[left].text, blocks[right].text)
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

    /// 笨功夫，首先…。 笨功夫，其次…。: each step is a paragraph that opens with the same words.
    private func opensAlike(_ above: ScalarText, _ below: ScalarText) -> Bool {
        let opening = above.prefix { !$0.isTextMark && !$0.isSentenceEnd }
        return (2...Self.longestOpening).contains(opening.count) && opening.count < above.count && below.prefix(opening.count) == opening
    }

    private static let longestOpening = 12
}
