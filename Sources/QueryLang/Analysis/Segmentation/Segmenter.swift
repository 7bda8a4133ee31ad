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

    /// The segments of a text, which they cover without gap. Of what ICU cannot segment, one.
    ///
    /// - Parameter isCancelled: asked now and then in a long text; once true, the rest is left out.
    public func segments(
        of units: UnsafeBufferPointer<UInt16>, isCancelled: () -> Bool = { false }
    ) -> [Segment] {
        var segments: [Segment] = []
        forEachSegment(of: units, isCancelled: isCancelled) { segments.append(Segment(range: $0, isWord: $1)) }
        return segments
    }

    /// The words of a text, marks and white space left out, ascending.
    public func forEachWord(of units: UnsafeBufferPointer<UInt16>, _ body: (Range<Int>) -> Void) {
        _ = forEachWord(of: units, isCancelled: { false }, body)
    }

    /// The same, of a text that may be long.
    ///
    /// - Returns: false if `isCancelled` ended it before the end of the text.
    public func forEachWord(
        of units: UnsafeBufferPointer<UInt16>, isCancelled: () -> Bool, _ body: (Range<Int>) -> Void
    ) -> Bool {
        forEachSegment(of: units, isCancelled: isCancelled) { range, isWord in
            if isWord { body(range) }
        }
    }

    /// UTF-16 units that are segmented in one go: no paragraph that people write is so long.
    private static let longestPart = 1 << 15

    @discardableResult
    private func forEachSegment(
        of units: UnsafeBufferPointer<UInt16>, isCancelled: () -> Bool, _ body: (Range<Int>, _ isWord: Bool) -> Void
    ) -> Bool {
        var start = 0
        while start < units.count {
            if start > 0, isCancelled() { return false }
            let end = Self.endOfPart(of: units, from: start)
            forEachSegment(ofPart: UnsafeBufferPointer(rebasing: units[start..<end])) { range, isWord in
                body(start + range.lowerBound..<start + range.upperBound, isWord)
            }
            start = end
        }
        return true
    }

    /// Where a long text may be cut: behind the last mark that a Han character follows, which is a boundary anyhow; in a
    /// text without any, before the last Han character, where a word may be cut with it.
    private static func endOfPart(of units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        guard units.count - start > longestPart else { return units.count }
        let last = start + longestPart
        var beforeHan: Int?
        for end in stride(from: last, to: last - longestPart / 2, by: -1) where isHan(units[end]) {
            if isMark(units[end - 1]) { return end }
            beforeHan = beforeHan ?? end
        }
        return beforeHan ?? (UTF16.isTrailSurrogate(units[last]) ? last - 1 : last)
    }

    private static func isHan(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit <= 0x9FFF }

    /// 。、！？；, in their folded forms, and white space.
    private static func isMark(_ unit: UInt16) -> Bool {
        [0x3002, 0x3001, 0x2C, 0x21, 0x3F, 0x3B, 0x20, 0x0A].contains(unit)
    }

    private func forEachSegment(ofPart units: UnsafeBufferPointer<UInt16>, _ body: (Range<Int>, _ isWord: Bool) -> Void) {
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
