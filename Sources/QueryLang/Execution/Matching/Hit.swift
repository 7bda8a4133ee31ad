import Documents

/// One place where a text matches.
public struct Hit: Sendable, Equatable {
    /// Folded; half-open.
    public var range: TextRange
    /// The pieces of a `near` or `then`, ascending; empty for any other.
    public var pieces: [TextRange]
    /// Named groups of a regular expression, as printed; groups that took no part are left out.
    public var groups: [String: String]
    /// Of a match: its number among all hits of its text in its paragraph, from 1; 0 of what is only marked in a unit.
    public var index: Int32 = 0

    public init(range: TextRange, pieces: [TextRange] = [], groups: [String: String] = [:]) {
        self.range = range
        self.pieces = pieces
        self.groups = groups
    }

    public var start: Int { range.start }
    public var end: Int { range.end }
}

extension RandomAccessCollection where Element == Hit, Index == Int {
    /// What is counted, listed and highlighted: leftmost, then longest (`near` and `then` give their shortest only), then
    /// on from its end.
    ///
    /// - Precondition: ascending by start.
    func selected() -> [Hit] {
        var chosen: [Hit] = []
        forEachSelected { chosen.append($0) }
        return chosen
    }

    /// How many are counted.
    var selectedCount: Int {
        var count = 0
        forEachSelected { _ in count += 1 }
        return count
    }

    private func forEachSelected(_ body: (Hit) -> Void) {
        var index = startIndex
        var end = 0
        while index < endIndex {
            let start = self[index].start
            var best = self[index]
            while index < endIndex, self[index].start == start {
                if self[index].end > best.end { best = self[index] }
                index += 1
            }
            guard start >= end, best.end > start else { continue }
            body(best)
            end = best.end
        }
    }

    /// Those that lie inside a range, by binary search.
    func within(_ range: TextRange) -> SubSequence {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < range.start { low = middle + 1 } else { high = middle }
        }
        let first = low
        high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < range.end { low = middle + 1 } else { high = middle }
        }
        return self[first..<low]
    }
}
