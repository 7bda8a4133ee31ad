import Documents
import Index
import Planning

extension TextMatcher {
    /// `near` and `then`: for each place where one can begin, the shortest.
    ///
    /// The pieces of each paragraph are joined alone. A state is (pieces used, last hit); each state's best end is found
    /// once, so the work is at most 2^pieces × hits × hits within the distance; of a whole paragraph the hit that ends
    /// first is always the best to go on with, and the work is 2^pieces × hits.
    func proximityHits(_ pieces: [CheckedText], _ distance: CheckedDistance, isOrdered: Bool, in range: TextRange, limits: Limits) throws(ExecutionError) -> [Hit] {
        var lists: [[Hit]] = []
        for piece in pieces {
            let hits = try hits(piece, in: range, limits: limits)
            if hits.isEmpty { return [] }
            lists.append(hits)
        }
        var cursors = [Int](repeating: 0, count: lists.count)
        var found: [Hit] = []
        let extents = store.paragraphs.extents
        // The shortest list leads: a paragraph without one of its hits has no match.
        let leader = lists.indices.min { lists[$0].count < lists[$1].count } ?? 0
        while cursors[leader] < lists[leader].count {
            let row = extents.start.lastRow(atMost: lists[leader][cursors[leader]].start)
            guard row >= 0 else { break }
            let paragraph = extents.range(row)
            let local = lists.indices.map { index -> ArraySlice<Hit> in
                let slice = Self.advance(lists[index], &cursors[index], to: paragraph)
                return slice
            }
            if local.allSatisfy({ !$0.isEmpty }) {
                if limits.isCancelled() { throw .interrupted }
                var search = ProximitySearch(
                    lists: local.map(Array.init), isOrdered: isOrdered, distance: distance, matcher: self, limits: limits)
                found += try search.run()
                try Self.check(found, limits)
            }
        }
        return found
    }

    /// The hits inside a paragraph; the cursor goes on behind them.
    private static func advance(_ hits: [Hit], _ cursor: inout Int, to paragraph: TextRange) -> ArraySlice<Hit> {
        while cursor < hits.count, hits[cursor].start < paragraph.start { cursor += 1 }
        let first = cursor
        while cursor < hits.count, hits[cursor].start < paragraph.end { cursor += 1 }
        return hits[first..<cursor]
    }
}

/// The pieces of one paragraph.
private struct ProximitySearch {
    let lists: [[Hit]]
    let isOrdered: Bool
    let distance: CheckedDistance
    let matcher: TextMatcher
    let limits: Limits
    private var words: WordBoundaries
    /// By state: the hits that follow on the shortest way to the end; nil where there is no way.
    private var best: [State: [Step]?] = [:]
    /// Memory for a paragraph of any size.
    private static let mostStates = 1_000_000
    /// Steps from one hit to the next: a few seconds.
    private static let mostSteps = 20_000_000
    private var looked = 0
    /// By list and hit: which hit ends first of this one and all that begin behind it.
    private let firstEnding: [[Int]]

    struct State: Hashable {
        var used: UInt32
        var last: Step
    }

    struct Step: Hashable {
        var list: Int
        var hit: Int
    }

    init(lists: [[Hit]], isOrdered: Bool, distance: CheckedDistance, matcher: TextMatcher, limits: Limits) {
        self.lists = lists
        firstEnding = lists.map { list in
            var first = Array(list.indices)
            for hit in list.indices.dropLast().reversed() where list[first[hit + 1]].end < list[hit].end { first[hit] = first[hit + 1] }
            return first
        }
        self.isOrdered = isOrdered
        self.distance = distance
        self.matcher = matcher
        self.limits = limits
        words = WordBoundaries(store: matcher.store, segmenter: matcher.segmenter, isCancelled: limits.isCancelled)
    }

    mutating func run() throws(ExecutionError) -> [Hit] {
        var found: [Hit] = []
        for list in isOrdered ? 0..<1 : lists.indices {
            for hit in lists[list].indices {
                let first = Step(list: list, hit: hit)
                guard let rest = try completion(State(used: 1 << UInt32(list), last: first)) else { continue }
                let pieces = ([first] + rest).map { lists[$0.list][$0.hit].range }
                guard let start = pieces.first?.start, let end = pieces.last?.end else { continue }
                found.append(Hit(range: TextRange(start, end), pieces: pieces))
            }
        }
        // One start may open several ways: only the shortest is a hit.
        found.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        return found.reduce(into: []) { kept, hit in
            if kept.last?.start != hit.start { kept.append(hit) }
        }
    }

    /// The steps that complete a state with the earliest end.
    private mutating func completion(_ state: State) throws(ExecutionError) -> [Step]? {
        if state.used.nonzeroBitCount == lists.count { return [] }
        if let known = best[state] { return known }
        guard best.count < Self.mostStates else {
            throw Self.tooMany(Self.mostStates)
        }
        let end = lists[state.last.list][state.last.hit].end
        var shortest: (end: Int, steps: [Step])?
        for list in lists.indices where state.used & (1 << UInt32(list)) == 0 {
            if isOrdered, list != state.last.list + 1 { continue }
            for hit in hitsToTry(of: list, from: end) {
                let next = lists[list][hit]
                looked += 1
                guard looked <= Self.mostSteps else { throw Self.tooMany(Self.mostSteps) }
                if looked & 0xFF == 0, limits.isCancelled() { throw .interrupted }
                // What begins behind the best end cannot end before it.
                if let shortest, next.start >= shortest.end { break }
                guard isWithin(end, next.start) else { break }
                let step = Step(list: list, hit: hit)
                guard let rest = try completion(State(used: state.used | 1 << UInt32(list), last: step)) else { continue }
                let last = rest.last ?? step
                let completeEnd = lists[last.list][last.hit].end
                if completeEnd < shortest?.end ?? .max { shortest = (completeEnd, [step] + rest) }
            }
        }
        best[state] = .some(shortest?.steps)
        return shortest?.steps
    }

    private static func tooMany(_ most: Int) -> ExecutionError {
        .limitExceeded(
            "a paragraph has more than \(most) ways to begin or go on with this near or then; give a smaller distance, or fewer or longer pieces")
    }

    /// The hits that may follow a place.
    private func hitsToTry(of list: Int, from end: Int) -> Range<Int> {
        let first = firstHit(of: list, from: end)
        guard distance == .sameParagraph, firstEnding[list].indices.contains(first) else { return first..<lists[list].count }
        let best = firstEnding[list][first]
        return best..<best + 1
    }

    private func firstHit(of list: Int, from offset: Int) -> Int {
        var low = 0
        var high = lists[list].count
        while low < high {
            let middle = (low + high) / 2
            if lists[list][middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func isWithin(_ end: Int, _ start: Int) -> Bool {
        matcher.isWithin(distance, from: end, to: start, words: &words)
    }
}

extension TextMatcher {
    /// Whether two places of one paragraph are near enough: the end of the first (exclusive) and the start of the second.
    func isWithin(_ distance: CheckedDistance, from end: Int, to start: Int, words: inout WordBoundaries) -> Bool {
        guard start >= end else { return false }
        switch distance {
        case .sameParagraph: return true
        case .characters(let most):
            return CharacterCount.count(UnsafeBufferPointer(rebasing: store.folded.buffer[end..<start])) <= most
        case .words(let most): return words.wordCount(between: end, and: start) <= most
        case .sentences(let most):
            let sentences = store.sentences.extents.start
            return sentences.lastRow(atMost: start) - sentences.lastRow(atMost: max(end - 1, 0)) <= most
        }
    }
}
