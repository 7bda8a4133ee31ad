import Documents

/// Finds paragraphs of one article that repeat an earlier one, word for word or nearly: a block that extraction or the
/// page's make-up printed twice.
///
/// A paragraph's sketch (a sample of its runs of scalars) finds the one earlier paragraph that shares most of it; the two
/// are then compared in full. Each paragraph is compared once, so the work grows with the length of the article.
enum Duplicates {
    /// The shortest paragraph that is looked at, in scalars that are letters or digits.
    private static let shortest = 20
    /// Scalars of the runs that are sampled, and of those that are compared.
    private static let sampled = 6
    private static let compared = 3
    /// One run in so many is kept in a sketch.
    private static let rate: UInt64 = 4
    /// The share of runs that two paragraphs must have in common, of both together.
    private static let likeness = 0.85

    /// - Returns: for each text the place of the earlier text that it repeats, or nil.
    static func find(_ texts: [ScalarText]) -> [Int?] {
        var owners: [UInt64: Int] = [:]
        let plain = texts.map { text in text.filter { $0.isLetter || $0.isASCIIDigit } }
        return plain.indices.map { index in
            guard plain[index].count >= shortest else { return nil }
            var shared: [Int: Int] = [:]
            let sketch = runs(plain[index], length: sampled).filter { $0 % rate == 0 }
            for run in sketch {
                if let owner = owners[run] { shared[owner, default: 0] += 1 } else { owners[run] = index }
            }
            guard let best = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                best.value * 2 >= sketch.count,
                isAlike(plain[index], plain[best.key])
            else { return nil }
            return best.key
        }
    }

    private static func isAlike(_ left: ScalarText, _ right: ScalarText) -> Bool {
        if left == right { return true }
        // Lengths too far apart cannot share enough.
        guard Double(min(left.count, right.count)) >= Double(max(left.count, right.count)) * likeness * likeness else {
            return false
        }
        var counts: [UInt64: Int] = [:]
        let leftRuns = runs(left, length: compared), rightRuns = runs(right, length: compared)
        for run in leftRuns { counts[run, default: 0] += 1 }
        var common = 0
        for run in rightRuns {
            guard let count = counts[run], count > 0 else { continue }
            counts[run] = count - 1
            common += 1
        }
        return Double(2 * common) >= likeness * Double(leftRuns.count + rightRuns.count)
    }

    /// The runs of scalars of a text, hashed by FNV-1a (Fowler, Noll and Vo): the same in every run of the program.
    private static func runs(_ text: ScalarText, length: Int) -> [UInt64] {
        guard text.count >= length else { return [] }
        // A slice of the text for each run would cost more than its hash.
        let scalars = text.map(\.value)
        return (0...scalars.count - length).map { start in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for offset in start..<start + length {
                hash = (hash ^ UInt64(scalars[offset])) &* 0x0000_0100_0000_01B3
            }
            return hash ^ hash >> 32
        }
    }
}
