import CUnicode
import Synchronization

/// Cuts folded text into words: Unicode word boundaries (UAX #29), for Chinese with ICU's dictionary.
///
/// May be used from many threads; each takes an iterator from a pool for the length of a call.
public final class Segmenter: Sendable {
    public struct Segment: Sendable, Equatable {
        /// Offsets in UTF-16 units.
        public var range: Range<Int>
        /// Letters, digits or ideographs; otherwise marks or white space.
        public var isWord: Bool

        public init(range: Range<Int>, isWord: Bool) {
            self.range = range
            self.isWord = isWord
        }
    }

    // A breaker is in the pool or with one caller, never both.
    private struct Breaker: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let pool = Mutex<[Breaker]>([])

    public init() {}

    deinit {
        pool.withLock { for breaker in $0 { cu_words_close(breaker.pointer) } }
    }

    /// The segments of a text of fewer than 2³¹ units, which they cover without gap. Of what ICU cannot segment, one.
    public func segments(of units: UnsafeBufferPointer<UInt16>) -> [Segment] {
        var segments: [Segment] = []
        forEachSegment(of: units) { segments.append(Segment(range: $0, isWord: $1)) }
        return segments
    }

    /// The words of a text, marks and white space left out, ascending.
    public func forEachWord(of units: UnsafeBufferPointer<UInt16>, _ body: (Range<Int>) -> Void) {
        forEachSegment(of: units) { range, isWord in
            if isWord { body(range) }
        }
    }

    private func forEachSegment(of units: UnsafeBufferPointer<UInt16>, _ body: (Range<Int>, _ isWord: Bool) -> Void) {
        guard !units.isEmpty else { return }
        guard let length = Int32(exactly: units.count), let breaker = takeBreaker() else {
            body(0..<units.count, true)
            return
        }
        defer { pool.withLock { $0.append(breaker) } }
        guard let apostrophe = Self.firstApostrophe(in: units, from: 0) else {
            Self.forEachSegment(of: units, length: length, breaker, body)
            return
        }
        // Folding makes apostrophes quotation marks; for the boundaries of don't they are apostrophes again.
        var restored = Array(units)
        var next: Int? = apostrophe
        while let offset = next {
            restored[offset] = 0x27
            next = Self.firstApostrophe(in: units, from: offset + 1)
        }
        restored.withUnsafeBufferPointer { Self.forEachSegment(of: $0, length: length, breaker, body) }
    }

    /// Ascending offsets from 0 to the end, both included.
    public func wordBoundaries(in units: UnsafeBufferPointer<UInt16>) -> [Int] {
        [0] + segments(of: units).map(\.range.upperBound)
    }

    private func takeBreaker() -> Breaker? {
        if let pooled = pool.withLock({ $0.popLast() }) { return pooled }
        return cu_words_open().map { Breaker(pointer: $0) }
    }

    private static func forEachSegment(
        of units: UnsafeBufferPointer<UInt16>, length: Int32, _ breaker: Breaker, _ body: (Range<Int>, _ isWord: Bool) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: units.count) { ends in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: units.count) { words in
                let count = Int(cu_words(breaker.pointer, units.baseAddress, length, ends.baseAddress, words.baseAddress))
                var start = 0
                for index in 0..<count {
                    let end = Int(ends[index])
                    body(start..<end, words[index] != 0)
                    start = end
                }
                if start < units.count { body(start..<units.count, true) }
            }
        }
    }

    /// A folded quotation mark between two Latin letters.
    private static func firstApostrophe(in units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int? {
        var offset = max(start, 1)
        while offset + 1 < units.count {
            if units[offset] == 0x22, isLatinLetter(units[offset - 1]), isLatinLetter(units[offset + 1]) { return offset }
            offset += 1
        }
        return nil
    }

    private static func isLatinLetter(_ unit: UInt16) -> Bool {
        (unit >= 0x61 && unit <= 0x7A) || (unit >= 0xC0 && unit <= 0x24F && unit != 0xD7 && unit != 0xF7)
    }
}
