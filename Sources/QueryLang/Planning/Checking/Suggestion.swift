/// The nearest known name to one that is not known.
enum Suggestion {
    /// The candidate with the least edit distance (Damerau–Levenshtein, optimal string alignment), if it is near
    /// enough to be a slip: a third of the length, at least 1. Ties go to the first.
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased())
        guard !letters.isEmpty, letters.count <= 64 else { return nil }
        var best: (distance: Int, word: String)?
        for candidate in candidates where candidate.count <= 64 {
            let distance = distance(letters, Array(candidate.lowercased()))
            if distance <= max(1, max(letters.count, candidate.count) / 3), distance < best?.distance ?? .max {
                best = (distance, candidate)
            }
        }
        return best?.word
    }

    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var current = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[b.count]
    }
}
