import Glibc

/// The Han scalars of a page and their bigrams, numbered from 0 in the order in which they were first seen, and how telling
/// each of them is.
struct Vocabulary {
    /// Bigrams with their counts, each once.
    struct Bag: Sendable {
        var entries: [(gram: Int, count: Double)] = []
        /// Sum of the weights of the bigrams that it holds more than once: what it keeps coming back to.
        var topics = 0.0
    }

    /// For each scalar of each text its own number and that of the bigram that it ends; -1 where there is none, or no Han.
    private var grams: [[Int32]] = []
    private var weights: [Double] = []
    /// One place for each bigram; all zero between calls.
    private var tally: [Double] = []

    /// - Parameters:
    ///   - texts: the paragraphs of the page.
    ///   - runs: for each text, which run of text it stands in: what is typical of one run tells runs apart, though all
    ///     its paragraphs have it. Ascending.
    ///   - sampled: how many paragraphs, from the first, weights are counted over.
    ///   - single: what a scalar by itself weighs beside a bigram as rare: 欠, 麦, 桥 tell texts apart whose words differ; 0 leaves them out.
    init(_ texts: [ScalarText], runs: [Int], sampled: Int, single: Double = 0) {
        var numbers = GramNumbers()
        for text in texts { grams.append(Self.numbers(text, &numbers)) }
        tally = Array(repeating: 0, count: numbers.count)
        weights = Self.weights(grams.prefix(sampled), runs.prefix(sampled), grams: numbers.count)
        numbers.forEach { gram, number in if gram <= 0xFFFF { weights[Int(number)] *= single } }
    }

    private static func numbers(_ text: ScalarText, _ numbers: inout GramNumbers) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(2 * text.count)
        var previous: UInt32?
        for scalar in text {
            let own = half(scalar)
            result.append(own.map { numbers.number(of: $0) } ?? -1)
            if let previous, let own { result.append(numbers.number(of: previous << 16 | own)) } else { result.append(-1) }
            previous = own
        }
        return result
    }

    /// A Han scalar of the basic plane in 16 bits; others share the low bits of theirs.
    private static func half(_ scalar: Unicode.Scalar) -> UInt32? { scalar.isHan ? scalar.value & 0xFFFF : nil }

    /// Scalars of a paragraph whose bigrams are counted as seen in it.
    private static let sampledScalars = 800

    /// Bigrams of few runs weigh more: the square of how often the runs would have to be halved to be those that hold it.
    private static func weights(_ texts: ArraySlice<[Int32]>, _ runs: ArraySlice<Int>, grams: Int) -> [Double] {
        var frequency = Array(repeating: 0, count: grams), lastSeen = Array(repeating: -1, count: grams)
        for (text, run) in zip(texts, runs) {
            for gram in text.prefix(2 * sampledScalars) where gram >= 0 && lastSeen[Int(gram)] != run {
                lastSeen[Int(gram)] = run
                frequency[Int(gram)] += 1
            }
        }
        let count = Double(max(Set(runs).count, 1))
        return frequency.map { held in
            let halvings = log2(count / Double(max(held, 1)))
            return halvings * halvings
        }
    }

    /// The first or the last scalars of one of the texts.
    enum Part {
        case first(Int, of: Int)
        case last(Int, of: Int)
    }

    /// Makes the likeness of texts with few topics count for less.
    private static let shrinkage = 20.0

    /// The bigrams of parts of texts, put together.
    mutating func bag(_ parts: [Part]) -> Bag {
        var bag = Bag()
        for part in parts {
            let own =
                switch part {
                case .first(let scalars, let text): grams[text].prefix(2 * scalars)
                case .last(let scalars, let text): grams[text].suffix(2 * scalars)
                }
            for gram in own where gram >= 0 {
                if tally[Int(gram)] == 0 { bag.entries.append((Int(gram), 0)) }
                tally[Int(gram)] += 1
            }
        }
        for index in bag.entries.indices {
            let gram = bag.entries[index].gram
            bag.entries[index].count = tally[gram]
            if tally[gram] > 1 { bag.topics += weights[gram] }
            tally[gram] = 0
        }
        return bag
    }

    /// For each of the others, the weight of the bigrams that both have and one keeps coming back to, as a share of what
    /// both keep coming back to; about 0 to 1.
    ///
    /// What either has but once is left out: it is as common to two articles as to the halves of one.
    mutating func likeness(_ left: Bag, _ rights: [Bag]) -> [Double] {
        for entry in left.entries { tally[entry.gram] = entry.count }
        defer { for entry in left.entries { tally[entry.gram] = 0 } }
        return rights.map { right in
            var shared = 0.0
            for entry in right.entries where tally[entry.gram] > 0 && tally[entry.gram] + entry.count >= 3 {
                shared += weights[entry.gram]
            }
            return shared / ((left.topics * right.topics).squareRoot() + Self.shrinkage)
        }
    }
}

/// Numbers for scalars and bigrams in the order in which they are first seen: a table with linear probing, since each scalar of a page is
/// looked up twice and the hash of a `Dictionary` costs several times as much.
private struct GramNumbers {
    private struct Slot {
        var gram: UInt32 = 0
        /// -1 where the slot is empty.
        var number: Int32 = -1
    }

    /// Twice as many as there are numbers at least, and a power of two.
    private var slots = Array(repeating: Slot(), count: 256)
    private(set) var count = 0

    mutating func number(of gram: UInt32) -> Int32 {
        let place = Self.place(of: gram, in: slots)
        if slots[place].number >= 0 { return slots[place].number }
        let number = Int32(count)
        slots[place] = Slot(gram: gram, number: number)
        count += 1
        if 2 * count > slots.count { grow() }
        return number
    }

    func forEach(_ body: (_ gram: UInt32, _ number: Int32) -> Void) {
        for slot in slots where slot.number >= 0 { body(slot.gram, slot.number) }
    }

    private mutating func grow() {
        var larger = Array(repeating: Slot(), count: 2 * slots.count)
        for slot in slots where slot.number >= 0 { larger[Self.place(of: slot.gram, in: larger)] = slot }
        slots = larger
    }

    /// The slot that holds a bigram, or the empty one where it would stand.
    @inline(__always) private static func place(of gram: UInt32, in slots: [Slot]) -> Int {
        let mask = slots.count - 1
        // Fibonacci hashing (Knuth) over 64 bits: the high bits hang on both scalars.
        var place = Int(truncatingIfNeeded: (UInt64(gram) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place].number >= 0, slots[place].gram != gram { place = (place + 1) & mask }
        return place
    }
}
