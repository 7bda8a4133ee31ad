import Analysis
import Documents
import Index
import Planning

/// Finds texts in a store. Holds no state of a run: made once, used by many.
public struct TextMatcher: Sendable {
    let store: CollectionStore
    let segmenter: Segmenter

    public init(store: CollectionStore, segmenter: Segmenter = Segmenter()) {
        self.store = store
        self.segmenter = segmenter
    }

    /// Every occurrence inside a range of the folded text, overlapping ones too, ascending by start.
    ///
    /// A hit lies in one paragraph. Regular expressions run on each paragraph, or on the part of it in the range.
    ///
    /// - Throws: `ExecutionError` when a regular expression takes too much work or the run is interrupted.
    func hits(_ text: CheckedText, in range: TextRange, limits: Limits) throws(ExecutionError) -> [Hit] {
        if limits.isCancelled() { throw .interrupted }
        switch text {
        case .string(let string): return try stringHits(string, in: range, limits: limits)
        case .regex(let regex): return try regexHits(regex, in: range, limits: limits)
        case .any(let parts):
            var all: [Hit] = []
            for part in parts {
                all += try hits(part, in: range, limits: limits)
                try Self.check(all, limits)
            }
            return all.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        case .near(let pieces, let distance):
            return try proximityHits(pieces, distance, isOrdered: false, in: range, limits: limits)
        case .then(let pieces, let distance):
            return try proximityHits(pieces, distance, isOrdered: true, in: range, limits: limits)
        case .notIn(let inner, let outer):
            let inside = try hits(inner, in: range, limits: limits)
            // What surrounds a hit may begin before the range that is asked.
            let around = try hits(outer, in: paragraphs(around: range), limits: limits)
            return Self.outside(inside, of: around)
        }
    }

    /// The hits that no hit of `outer` holds.
    private static func outside(_ inner: [Hit], of outer: [Hit]) -> [Hit] {
        var index = outer.startIndex
        var furthestEnd = 0
        return inner.filter { hit in
            while index < outer.endIndex, outer[index].start <= hit.start {
                furthestEnd = max(furthestEnd, outer[index].end)
                index += 1
            }
            return furthestEnd < hit.end
        }
    }

    // MARK: Strings

    /// UTF-16 units searched between two questions whether to go on.
    private static let searchedAtOnce = 1 << 21

    private func stringHits(_ string: CheckedString, in range: TextRange, limits: Limits) throws(ExecutionError) -> [Hit] {
        let scanner = TextScanner(string.units)
        let length = string.units.count
        var words = WordBoundaries(store: store, segmenter: segmenter, isCancelled: limits.isCancelled)
        let printed = string.mode == .exact ? Array(string.printed.utf16) : []
        var found: [Hit] = []
        var asked = 0
        var start = range.start
        while start < range.end {
            if start > range.start, limits.isCancelled() { throw .interrupted }
            // An occurrence that runs over the end of a part is found in it, one that begins behind it in the next.
            let end = min(start + Self.searchedAtOnce, range.end)
            let last = min(end + length - 1, range.end)
            for offset in scanner.occurrences(in: store.folded.buffer, range: start..<last) {
                let hit = TextRange(offset, offset + length)
                switch string.mode {
                case .folded: break
                case .exact: guard isPrinted(printed, at: hit) else { continue }
                case .whole:
                    asked &+= 1
                    if asked & 0x3F == 0, limits.isCancelled() { throw .interrupted }
                    guard words.areBoundaries(hit) else { continue }
                }
                found.append(Hit(range: hit))
            }
            // The boundaries of a long paragraph may have been broken off.
            if string.mode == .whole, limits.isCancelled() { throw .interrupted }
            try Self.check(found, limits)
            start = end
        }
        return found
    }

    static func check(_ hits: [Hit], _ limits: Limits) throws(ExecutionError) {
        guard hits.count <= limits.rows else { throw .tooManyHits(limits) }
    }

    private func isPrinted(_ units: [UInt16], at hit: TextRange) -> Bool {
        let range = store.foldMap.printedRange(hit)
        guard range.count == units.count, range.upperBound <= store.printed.count else { return false }
        return store.printed.buffer[range].elementsEqual(units)
    }

    // MARK: Regular expressions

    private func regexHits(_ regex: CheckedRegex, in range: TextRange, limits: Limits) throws(ExecutionError) -> [Hit] {
        var found: [Hit] = []
        for row in rowsOfParagraphs(overlapping: range) {
            if limits.isCancelled() { throw .interrupted }
            let paragraph = store.paragraphs.extents.range(row)
            let part = TextRange(max(paragraph.start, range.start), min(paragraph.end, range.end))
            if regex.isExact {
                try exactRegexHits(regex, in: part, into: &found, limits)
            } else {
                try run(regex, on: store.folded.buffer, part.start..<part.end, limits) { match, groups in
                    found.append(Hit(range: TextRange(match.lowerBound, match.upperBound), groups: groups.mapValues {
                        store.printedText(TextRange($0.lowerBound, $0.upperBound))
                    }))
                }
            }
            try Self.check(found, limits)
        }
        return found
    }

    private func exactRegexHits(
        _ regex: CheckedRegex, in part: TextRange, into found: inout [Hit], _ limits: Limits
    ) throws(ExecutionError) {
        let map = store.foldMap
        try run(regex, on: store.printed.buffer, map.printedRange(part), limits) { match, groups in
            // A paragraph's printed end is the next one's beginning: the hit stays in this one.
            let range = TextRange(
                min(map.foldedOffset(match.lowerBound), part.end), min(map.foldedOffset(match.upperBound), part.end))
            found.append(Hit(range: range, groups: groups.mapValues { store.printedText(units: $0) }))
        }
    }

    /// Non-empty matches in a part of a buffer; `^` and `$` are the part's ends. Ranges are offsets into the buffer.
    private func run(
        _ regex: CheckedRegex, on buffer: UnsafeBufferPointer<UInt16>, _ part: Range<Int>, _ limits: Limits,
        body: (Range<Int>, [String: Range<Int>]) -> Void
    ) throws(ExecutionError) {
        let names = regex.compiled.groupNames
        var matches = 0
        var isBrokenOff = false
        do {
            try regex.compiled.forEachMatch(in: buffer, range: part) { match in
                var groups: [String: Range<Int>] = [:]
                for (name, group) in zip(names, match.groups) {
                    if let name, let group { groups[name] = group }
                }
                body(match.range, groups)
                matches += 1
                isBrokenOff = matches & 0xFF == 0 && limits.isCancelled()
                return !isBrokenOff && matches <= limits.rows
            }
        } catch {
            throw .regexTooCostly("/\(regex.pattern)/ takes too much work on a paragraph of \(part.count) characters")
        }
        if isBrokenOff { throw .interrupted }
    }

    // MARK: Paragraphs

    func rowsOfParagraphs(overlapping range: TextRange) -> Range<Int> {
        let extents = store.paragraphs.extents
        let first = max(extents.start.lastRow(atMost: range.start), 0)
        var end = extents.start.lastRow(atMost: max(range.end - 1, range.start)) + 1
        end = max(end, first)
        let isBefore = first < extents.count && Int(extents.end[first]) <= range.start && range.count > 0
        return (isBefore ? min(first + 1, end) : first)..<end
    }

    private func paragraphs(around range: TextRange) -> TextRange {
        let rows = rowsOfParagraphs(overlapping: range)
        guard let first = rows.first, let last = rows.last else { return range }
        let extents = store.paragraphs.extents
        return TextRange(min(Int(extents.start[first]), range.start), max(Int(extents.end[last]), range.end))
    }
}

/// Word boundaries of the paragraph asked last.
///
/// Of a long paragraph that was broken off they are wrong: whoever asks then finds out that all of it is stopped.
struct WordBoundaries {
    let store: CollectionStore
    let segmenter: Segmenter
    let isCancelled: () -> Bool
    private var row = -1
    /// Ends of all segments, and the words, ascending.
    private var boundaries: [Int] = []
    private var words: [Range<Int>] = []

    init(store: CollectionStore, segmenter: Segmenter, isCancelled: @escaping () -> Bool) {
        self.store = store
        self.segmenter = segmenter
        self.isCancelled = isCancelled
    }

    mutating func areBoundaries(_ range: TextRange) -> Bool {
        load(range)
        return isBoundary(range.start) && isBoundary(range.end)
    }

    private func isBoundary(_ offset: Int) -> Bool {
        let index = Self.firstIndex(in: boundaries.count) { boundaries[$0] >= offset }
        return index < boundaries.count && boundaries[index] == offset
    }

    /// Words that lie wholly between two offsets of one paragraph.
    mutating func wordCount(between first: Int, and second: Int) -> Int {
        load(TextRange(first, first))
        let begin = Self.firstIndex(in: words.count) { words[$0].lowerBound >= first }
        let end = Self.firstIndex(in: words.count) { words[$0].upperBound > second }
        return max(0, end - begin)
    }

    /// The first index for which a test holds that holds for all after it; `count` if there is none.
    private static func firstIndex(in count: Int, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private mutating func load(_ range: TextRange) {
        let paragraphs = store.paragraphs.extents
        let row = paragraphs.start.lastRow(atMost: range.start)
        guard row != self.row, row >= 0 else { return }
        self.row = row
        let start = Int(paragraphs.start[row])
        let units = UnsafeBufferPointer(rebasing: store.folded.buffer[start..<Int(paragraphs.end[row])])
        boundaries = [start]
        words = []
        for segment in segmenter.segments(of: units, isCancelled: isCancelled) {
            boundaries.append(start + segment.range.upperBound)
            if segment.isWord { words.append(start + segment.range.lowerBound..<start + segment.range.upperBound) }
        }
    }
}
