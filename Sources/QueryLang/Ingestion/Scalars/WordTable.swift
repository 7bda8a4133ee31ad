/// A list of words, looked up by their first and by their last scalar.
struct WordTable: ExpressibleByArrayLiteral, Sendable {
    /// The words one behind the other, folded as `ScalarText` is.
    private let scalars: [Unicode.Scalar]
    /// Where each word begins in `scalars`, and where the last one ends.
    private let bounds: [Int]
    private let openings: PlacesByScalar
    private let closings: PlacesByScalar

    init(arrayLiteral words: String...) { self.init(words) }

    /// - Parameter words: none empty; where one is part of another, the one listed first wins.
    init(_ words: [String]) {
        let table = ScriptFolding.shared
        var scalars: [Unicode.Scalar] = []
        var bounds = [0]
        for word in words {
            for scalar in word.unicodeScalars { scalars.append(table.fold(scalar)) }
            bounds.append(scalars.count)
        }
        self.scalars = scalars
        self.bounds = bounds
        openings = PlacesByScalar(words.indices.map { bounds[$0] < bounds[$0 + 1] ? scalars[bounds[$0]] : nil })
        closings = PlacesByScalar(words.indices.map { bounds[$0] < bounds[$0 + 1] ? scalars[bounds[$0 + 1] - 1] : nil })
    }

    func length(_ place: Int) -> Int { bounds[place + 1] - bounds[place] }

    /// Place of the first word that the text opens with.
    func opening(of text: ScalarText) -> Int? {
        guard let first = text.first else { return nil }
        return openings.first(of: first) { stands($0, in: text, at: text.startIndex) }
    }

    /// Place of the first word that the text ends with.
    func closing(of text: ScalarText) -> Int? {
        guard let last = text.last else { return nil }
        return closings.first(of: last) { stands($0, in: text, at: text.endIndex - length($0)) }
    }

    func contains(_ text: ScalarText) -> Bool {
        guard let first = text.first else { return false }
        let count = text.count
        return openings.first(of: first) { length($0) == count && stands($0, in: text, at: text.startIndex) } != nil
    }

    /// Every word that stands in the text, in the order of the table, each where it stands first.
    func occurrences(in text: ScalarText) -> [(place: Int, range: Range<Int>)] {
        var found: [(place: Int, range: Range<Int>)] = []
        for index in text.indices {
            _ = openings.first(of: text[index]) { place in
                if stands(place, in: text, at: index), !found.contains(where: { $0.place == place }) {
                    found.append((place, index..<index + length(place)))
                }
                return false
            }
        }
        return found.sorted { $0.place < $1.place }
    }

    private func stands(_ place: Int, in text: ScalarText, at index: Int) -> Bool {
        let start = bounds[place], count = length(place)
        guard index >= text.startIndex, index + count <= text.endIndex else { return false }
        for offset in 0..<count where text[index + offset] != scalars[start + offset] { return false }
        return true
    }
}

/// Places by their scalars: a table of slots with linear probing, since rules ask for most scalars of a page and the hash of
/// a `Dictionary` costs more than all that follows it.
private struct PlacesByScalar: Sendable {
    /// For each place its scalar.
    private let keys: [Unicode.Scalar?]
    /// For each place the next one with the same scalar; -1 behind the last.
    private let next: [Int]
    /// The first place of a scalar, or -1. Twice as many as there are places at least, and a power of two.
    private let slots: [Int]

    /// - Parameter keys: nil for a place that is never found.
    init(_ keys: [Unicode.Scalar?]) {
        var capacity = 4
        while capacity < 2 * keys.count { capacity *= 2 }
        var slots = Array(repeating: -1, count: capacity)
        var next = Array(repeating: -1, count: keys.count)
        for place in keys.indices.reversed() {
            guard let key = keys[place] else { continue }
            let slot = Self.slot(of: key, slots, keys)
            next[place] = slots[slot]
            slots[slot] = place
        }
        self.keys = keys
        self.next = next
        self.slots = slots
    }

    /// The slot that holds a scalar, or the empty one where it would stand.
    private static func slot(of key: Unicode.Scalar, _ slots: [Int], _ keys: [Unicode.Scalar?]) -> Int {
        let mask = slots.count - 1
        // Fibonacci hashing (Knuth): neighbours in a block of scalars fall far apart.
        var slot = Int(truncatingIfNeeded: (key.value &* 0x9E37_79B1) >> 12) & mask
        while slots[slot] >= 0, keys[slots[slot]] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// The first place, ascending, of a scalar that satisfies a predicate.
    @inline(__always) func first(of key: Unicode.Scalar, where isFit: (Int) -> Bool) -> Int? {
        var place = slots[Self.slot(of: key, slots, keys)]
        while place >= 0 {
            if isFit(place) { return place }
            place = next[place]
        }
        return nil
    }
}
