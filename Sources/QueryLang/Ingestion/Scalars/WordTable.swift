/// A list of words, looked up by their first and by their last scalar. A class, so that whoever is handed a table counts one owner
/// and not those of its arrays.
final class WordTable: ExpressibleByArrayLiteral, Sendable {
    /// The words one behind the other, folded as `ScalarText` is.
    private let scalars: [Unicode.Scalar]
    /// Where each word begins in `scalars`, and where the last one ends.
    private let bounds: [Int]
    private let openings: PlacesByScalar
    private let closings: PlacesByScalar

    convenience init(arrayLiteral words: String...) { self.init(words) }

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
    func opening(of text: ScalarText) -> Int? { text.withScalars { opening(of: $0, at: 0) } }

    /// The first word that begins at a place of the text, as a slice.
    func word(at index: Int, of text: ScalarText) -> ScalarText? {
        text.withScalars { opening(of: $0, at: index - text.startIndex) }.map { text[index..<index + length($0)] }
    }

    /// Place of the first word that the text ends with.
    func closing(of text: ScalarText) -> Int? {
        text.withScalars { scalars in
            guard let last = scalars.last else { return nil }
            return closings.first(of: last) { stands($0, in: scalars, at: scalars.count - length($0)) }
        }
    }

    func hasWord(endingIn scalar: Unicode.Scalar) -> Bool { closings.first(of: scalar) { _ in true } != nil }

    func contains(_ text: ScalarText) -> Bool {
        text.withScalars { scalars in
            guard let first = scalars.first else { return false }
            return openings.first(of: first) { length($0) == scalars.count && stands($0, in: scalars, at: 0) } != nil
        }
    }

    /// One of the words stands in the text.
    func occurs(in text: ScalarText) -> Bool {
        text.withScalars { scalars in scalars.indices.contains { opening(of: scalars, at: $0) != nil } }
    }

    /// Every word that stands in the text, in the order of the table, each where it stands first.
    func occurrences(in text: ScalarText) -> [(place: Int, range: Range<Int>)] {
        var found: [(place: Int, range: Range<Int>)] = []
        text.withScalars { scalars in
            for index in scalars.indices {
                _ = openings.first(of: scalars[index]) { place in
                    if stands(place, in: scalars, at: index), !found.contains(where: { $0.place == place }) {
                        let start = text.startIndex + index
                        found.append((place, start..<start + length(place)))
                    }
                    return false
                }
            }
        }
        return found.count > 1 ? found.sorted { $0.place < $1.place } : found
    }

    @inline(__always) private func opening(of text: UnsafeBufferPointer<Unicode.Scalar>, at index: Int) -> Int? {
        guard text.indices.contains(index) else { return nil }
        return openings.first(of: text[index]) { stands($0, in: text, at: index) }
    }

    private func stands(_ place: Int, in text: UnsafeBufferPointer<Unicode.Scalar>, at index: Int) -> Bool {
        let start = bounds[place], count = length(place)
        guard index >= 0, index + count <= text.count else { return false }
        for offset in 0..<count where text[index + offset] != scalars[start + offset] { return false }
        return true
    }
}

/// Places by their scalars: a table of slots with linear probing, since rules ask for most scalars of a page and the hash of
/// a `Dictionary` costs more than all that follows it.
private struct PlacesByScalar: Sendable {
    /// A scalar and its first place; no place where the slot is empty.
    private struct Slot {
        var scalar: UInt32 = 0
        var place: Int32 = -1
    }

    /// For each place the next one with the same scalar; -1 behind the last.
    private let next: [Int32]
    /// Twice as many as there are places at least, and a power of two.
    private let slots: [Slot]

    /// - Parameter keys: nil for a place that is never found.
    init(_ keys: [Unicode.Scalar?]) {
        var capacity = 4
        while capacity < 2 * keys.count { capacity *= 2 }
        var slots = Array(repeating: Slot(), count: capacity)
        var next = Array(repeating: Int32(-1), count: keys.count)
        for place in keys.indices.reversed() {
            guard let key = keys[place] else { continue }
            let slot = Self.slot(of: key, slots)
            next[place] = slots[slot].place
            slots[slot] = Slot(scalar: key.value, place: Int32(place))
        }
        self.next = next
        self.slots = slots
    }

    /// The slot that holds a scalar, or the empty one where it would stand.
    @inline(__always) private static func slot(of key: Unicode.Scalar, _ slots: [Slot]) -> Int {
        let mask = slots.count - 1
        // Fibonacci hashing (Knuth): neighbours in a block of scalars fall far apart.
        var slot = Int(truncatingIfNeeded: (key.value &* 0x9E37_79B1) >> 12) & mask
        while slots[slot].place >= 0, slots[slot].scalar != key.value { slot = (slot + 1) & mask }
        return slot
    }

    /// The first place, ascending, of a scalar that satisfies a predicate.
    @inline(__always) func first(of key: Unicode.Scalar, where isFit: (Int) -> Bool) -> Int? {
        var place = slots[Self.slot(of: key, slots)].place
        while place >= 0 {
            if isFit(Int(place)) { return Int(place) }
            place = next[Int(place)]
        }
        return nil
    }
}
