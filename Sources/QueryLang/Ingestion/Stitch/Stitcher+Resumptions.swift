/// Text that goes on below the tail of another that was set into it, both sides of the tail being whole sentences.
///
/// Two layouts: one line of a tail between two paragraphs, as a column's last line leaves it; a tail with the paragraphs that
/// follow it in its own article.
extension Stitcher {
    /// By how much the words of the text below must be nearer to the one article than to the other.
    private static let margin = 0.05
    /// What a step of an enumeration, and a paragraph that opens like those of one side, count for beside the words.
    private static let stepWeight = 0.5, openingWeight = 0.25
    /// What a note on units that names or fits the signers of one side counts for.
    private static let noteWeight = 0.5

    /// For each tail that a seam enters within other text: the seam between the paragraph above the tail and the first one
    /// below it that goes on with that text; none where all that follows goes on with the tail.
    func resumptions(around seams: [BlockSeam]) -> [BlockSeam] {
        let rankOf = Dictionary(zip(running, running.indices), uniquingKeysWith: { first, _ in first })
        let leaving = Set(seams.map(\.left)), entering = Set(seams.map(\.right))
        let tails = seams.compactMap { seam -> (left: Int, tail: Int)? in
            guard let left = rankOf[seam.left], let tail = rankOf[seam.right], tail > 0, left != tail - 1, isWithin(tail),
                !leaving.contains(running[tail - 1]), !leaving.contains(seam.right)
            else { return nil }
            return (left, tail)
        }
        guard !tails.isEmpty, tails.count <= Self.mostOpen else { return [] }
        var vocabulary = Vocabulary(running.map { blocks[$0].text }, runs: unbroken.map(\.lowerBound), sampled: Self.sampledParagraphs)
        return tails.compactMap { left, tail in
            let end = unbroken[tail].upperBound
            guard let resumed = resumption(of: tail - 1, below: tail, before: end, left: left, &vocabulary), !entering.contains(running[resumed]) else { return nil }
            return BlockSeam(
                left: running[tail - 1], right: running[resumed], score: 1,
                evidence: ["+1.0 goes on below the tail of another text that was set into it"], rivals: [], uncertain: nil,
                isBetweenParagraphs: true)
        }
    }

    /// Text right above, that ends its sentence and that nothing parts from it.
    private func isWithin(_ rank: Int) -> Bool {
        !breaksOff[running[rank - 1]] && position(rank - 1, rank) == .next && !jump(above: rank)
    }

    private func resumption(of host: Int, below tail: Int, before end: Int, left: Int, _ vocabulary: inout Vocabulary) -> Int? {
        guard tail + 1 < end, !breaksOff[running[host]] else { return nil }
        let own = side(above: host, &vocabulary), other = side(above: left, &vocabulary)
        // Positive where a paragraph goes on with the host.
        var leanings: [Double] = []
        for rank in tail + 1..<end { leanings.append(leaning(rank, own, other, &vocabulary)) }
        if let note = units(tail) {
            let weight = switch (SeamScorer.agreement(own.signers, note), SeamScorer.agreement(other.signers, note)) {
            case (true?, let other) where other != true: Self.noteWeight
            case (let own, true?) where own != true: -Self.noteWeight
            default: 0.0
            }
            leanings[leanings.count - 1] += weight
        }
        var sum = 0.0, best = (rank: end, sum: Self.margin)
        for rank in (tail + 1..<end).reversed() {
            sum += leanings[rank - tail - 1]
            if sum > best.sum { best = (rank, sum) }
        }
        return best.rank < end ? best.rank : nil
    }

    private struct Side {
        var words: Vocabulary.Bag
        var steps: [Enumeration.Step]
        var openings: Set<UInt64>
        var signers: [String]
    }

    /// The text above a break or a tail, as far as it is compared.
    private func side(above rank: Int, _ vocabulary: inout Vocabulary) -> Side {
        let first = max(unbroken[rank].lowerBound, rank - Self.neighbours)
        return Side(
            words: vocabulary.bag((first...rank).map { .first(Self.comparedScalars, of: $0) }),
            steps: (first...rank).flatMap { Enumeration.steps(in: blocks[running[$0]].text.prefix(SeamScorer.reach)) },
            openings: Set((first...rank).compactMap(openingWords)), signers: signers(rank))
    }

    private func leaning(_ rank: Int, _ own: Side, _ other: Side, _ vocabulary: inout Vocabulary) -> Double {
        let words = vocabulary.bag([.first(Self.comparedScalars, of: rank)])
        let likeness = vocabulary.likeness(words, [own.words, other.words])
        let steps = Enumeration.steps(in: blocks[running[rank]].text.prefix(SeamScorer.reach))
        func weight(_ side: Side) -> Double {
            let step = switch Enumeration.verdict(left: side.steps, right: steps) {
            case .follows: Self.stepWeight
            case .contradicts: -Self.stepWeight
            case .silent: 0.0
            }
            let opening = openingWords(rank).map(side.openings.contains) == true ? Self.openingWeight : 0
            return step + opening
        }
        return likeness[0] - likeness[1] + weight(own) - weight(other)
    }

    /// A talk that goes on below an answer whose end stands elsewhere, as at the page's top: behind that end comes what stands
    /// below the answer, where one of those who spoke above speaks on and no head parts the two.
    func returns(after seams: [BlockSeam]) -> [BlockSeam] {
        let rankOf = Dictionary(zip(running, running.indices), uniquingKeysWith: { first, _ in first })
        let leaving = Set(seams.map(\.left)), entering = Set(seams.map(\.right))
        return seams.compactMap { seam in
            guard !seam.isBetweenParagraphs, let left = rankOf[seam.left], let tail = rankOf[seam.right], tail != left + 1, left + 1 < running.count, runTop[left + 1] == runTop[left],
                case let next = running[left + 1], blocks[next].role == .turn, let label = blocks[next].label, speakers(above: left).contains(label),
                let below = blocks.indices.dropFirst(seam.left + 1).first(where: { blocks[$0].role.isText }), below <= next, !entering.contains(below),
                let end = unbroken[tail].last, !leaving.contains(running[end]), !breaksOff[running[end]], unbroken[tail].count <= Self.longestReturn
            else { return nil }
            return BlockSeam(
                left: running[end], right: below, score: 1, evidence: ["+1.0 those who spoke above the break speak on below it"], rivals: [], uncertain: nil, isBetweenParagraphs: true)
        }
    }

    /// Paragraphs of a tail that a talk goes on behind.
    private static let longestReturn = 6
}
