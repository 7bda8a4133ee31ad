/// The likeness of vocabulary on both sides of a break, against the rivals.
extension Stitcher {
    /// What the likeness of vocabulary may add or take.
    static let likenessRange = -3.0...3.0
    static let likenessScale = 10.0

    /// Raises pairs whose words are more alike than those of the other pairs of either side, and lowers the rest: the
    /// likeness of a pair less the mean of its rivals'.
    func compareVocabulary(
        _ scored: inout [Int: [Option]], _ lefts: [Int], _ fragments: [SeamScorer.Fragment?],
        _ vocabulary: inout Vocabulary
    ) {
        struct Sum {
            var sum = 0.0, count = 0.0
            mutating func add(_ value: Double) {
                sum += value
                count += 1
            }
        }
        var likeness: [Int: [Double]] = [:]
        var rights: [Int: Sum] = [:]
        for left in lefts {
            guard let open = fragments[left], let options = scored[left] else { continue }
            let row = vocabulary.likeness(open.before, options.map { fragments[$0.right]?.after ?? Vocabulary.Bag() })
            for (option, like) in zip(options, row) { rights[option.right, default: Sum()].add(like) }
            likeness[left] = row
        }
        for left in lefts {
            guard let row = likeness[left], var options = scored[left] else { continue }
            let sum = row.reduce(0, +)
            for index in options.indices {
                let column = rights[options[index].right] ?? Sum()
                let rivals = Double(row.count) + column.count - 2
                guard rivals > 0 else { continue }
                let excess = row[index] - (sum + column.sum - 2 * row[index]) / rivals
                let bonus = min(
                    max(excess * Self.likenessScale, Self.likenessRange.lowerBound), Self.likenessRange.upperBound)
                options[index].score += bonus
                options[index].likeness = bonus
            }
            scored[left] = options
        }
    }
}
