/// A set of rows of one table, a bit a row.
public struct RowSet: Sendable, Equatable {
    private(set) var words: [UInt64]
    /// Rows of the table: members are below it. Grows by union with a larger set.
    public private(set) var capacity: Int

    public init(capacity: Int, full: Bool = false) {
        self.capacity = capacity
        words = [UInt64](repeating: full ? ~0 : 0, count: (capacity + 63) / 64)
        if full, capacity % 64 != 0 { words[words.count - 1] = (1 << UInt64(capacity % 64)) - 1 }
    }

    public mutating func insert(_ row: Int) {
        guard row >= 0 && row < capacity else { return }
        words[row >> 6] |= 1 << UInt64(row & 63)
    }

    public mutating func insert(_ rows: Range<Int>) {
        let rows = rows.clamped(to: 0..<capacity)
        guard !rows.isEmpty else { return }
        for index in rows.lowerBound >> 6...(rows.upperBound - 1) >> 6 { words[index] |= Self.mask(rows, ofWord: index) }
    }

    /// The bits of a word that stand for rows of a range.
    private static func mask(_ rows: Range<Int>, ofWord index: Int) -> UInt64 {
        let first = max(rows.lowerBound - index << 6, 0)
        let end = min(rows.upperBound - index << 6, 64)
        return end <= first ? 0 : (~0 << UInt64(first)) & (~0 >> UInt64(64 - end))
    }

    /// How many rows of a range are members.
    public func count(in rows: Range<Int>) -> Int {
        let rows = rows.clamped(to: 0..<capacity)
        guard !rows.isEmpty else { return 0 }
        var count = 0
        for index in rows.lowerBound >> 6...(rows.upperBound - 1) >> 6 {
            count += (words[index] & Self.mask(rows, ofWord: index)).nonzeroBitCount
        }
        return count
    }

    public mutating func remove(_ row: Int) {
        guard row >= 0 && row < capacity else { return }
        words[row >> 6] &= ~(1 << UInt64(row & 63))
    }

    /// Removes all rows outside a range.
    public mutating func formIntersection(_ rows: Range<Int>) {
        let rows = rows.clamped(to: 0..<capacity)
        for index in words.indices { words[index] &= Self.mask(rows, ofWord: index) }
    }

    /// The least and the greatest member in a range.
    func bounds(in rows: Range<Int>) -> ClosedRange<Int>? {
        let rows = rows.clamped(to: 0..<capacity)
        guard !rows.isEmpty else { return nil }
        let indices = rows.lowerBound >> 6...(rows.upperBound - 1) >> 6
        func word(_ index: Int) -> UInt64 { words[index] & Self.mask(rows, ofWord: index) }
        guard let first = indices.first(where: { word($0) != 0 }), let last = indices.last(where: { word($0) != 0 }) else { return nil }
        return first << 6 + word(first).trailingZeroBitCount...last << 6 + 63 - word(last).leadingZeroBitCount
    }

    /// Removes a row and all after it.
    public mutating func remove(from row: Int) {
        for index in words.indices where index << 6 + 63 >= row {
            let kept = row - index << 6
            words[index] &= kept <= 0 ? 0 : ~(~0 << UInt64(kept))
        }
    }

    public func contains(_ row: Int) -> Bool {
        row >= 0 && row < capacity && words[row >> 6] >> UInt64(row & 63) & 1 == 1
    }

    /// The least member.
    public var first: Int? { words.indices.first { words[$0] != 0 }.map { $0 << 6 + words[$0].trailingZeroBitCount } }

    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    public mutating func formIntersection(_ other: RowSet) {
        for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
    }

    public mutating func formUnion(_ other: RowSet) {
        if other.capacity > capacity {
            capacity = other.capacity
            words += [UInt64](repeating: 0, count: other.words.count - words.count)
        }
        for index in other.words.indices { words[index] |= other.words[index] }
    }

    public mutating func subtract(_ other: RowSet) {
        for index in words.indices where index < other.words.count { words[index] &= ~other.words[index] }
    }

    /// Ascending.
    public func forEach(_ body: (Int) throws -> Void) rethrows {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                try body(index << 6 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    /// Ascending.
    public var rows: [Int] {
        var rows: [Int] = []
        rows.reserveCapacity(count)
        forEach { rows.append($0) }
        return rows
    }
}
