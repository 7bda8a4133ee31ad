/// Where each unit of a folded text stood in its source, as runs: between two anchors offsets differ by a constant.
///
/// A text of which folding changed no length has one anchor, whatever its size. All offsets are UTF-16 code units.
public struct OffsetMap: Sendable, Equatable {
    /// The start of a run of the folded text.
    public struct Anchor: Sendable, Equatable {
        /// First folded offset of the run, which ends at the next anchor's.
        public var folded: Int
        /// The source offset that `folded` came from.
        public var source: Int
        /// 0 for a run that maps unit by unit; otherwise the whole run came from this many source units, inseparably
        /// (`ﬁ` → `fi`, a letter with its combining mark, a run of spaces → one).
        public var blockLength: Int

        public init(folded: Int, source: Int, blockLength: Int = 0) {
            self.folded = folded
            self.source = source
            self.blockLength = blockLength
        }
    }

    /// Ascending in `folded` and in `source`; no two begin at one folded offset.
    public private(set) var anchors: [Anchor] = []

    public init() {}

    /// From here on the folded text maps unit by unit, starting at `source`.
    public mutating func resume(folded: Int, source: Int) {
        if let last = anchors.last {
            if last.blockLength == 0, source - last.source == folded - last.folded { return }
            if last.folded == folded { anchors.removeLast() }
        }
        anchors.append(Anchor(folded: folded, source: source))
    }

    /// The next `count` folded units, at least one, came together from `length` source units; after them it maps unit
    /// by unit.
    public mutating func addBlock(folded: Int, count: Int, source: Int, length: Int) {
        if let last = anchors.last, last.folded == folded { anchors.removeLast() }
        anchors.append(Anchor(folded: folded, source: source, blockLength: length))
        anchors.append(Anchor(folded: folded + count, source: source + length))
    }

    /// The source offset at which the character of a folded offset begins. The offset may be that of the end.
    public func sourceOffset(_ folded: Int) -> Int {
        guard let anchor = anchor(at: folded) else { return max(folded, 0) }
        return anchor.blockLength > 0 ? anchor.source : anchor.source + max(folded - anchor.folded, 0)
    }

    /// The source offset at which the character before a folded offset ends.
    public func sourceEnd(_ folded: Int) -> Int {
        guard folded > 0, let anchor = anchor(at: folded - 1) else { return sourceOffset(folded) }
        if anchor.blockLength > 0 { return anchor.source + anchor.blockLength }
        return anchor.source + max(folded - anchor.folded, 0)
    }

    /// The source characters that a folded range came from, without what was dropped at either side of them.
    public func sourceRange(_ folded: Range<Int>) -> Range<Int> {
        let lower = sourceOffset(folded.lowerBound)
        return folded.isEmpty ? lower..<lower : lower..<max(lower, sourceEnd(folded.upperBound))
    }

    /// The last anchor at or before a folded offset, by binary search.
    private func anchor(at folded: Int) -> Anchor? {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].folded <= folded { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? anchors[low - 1] : anchors.first
    }
}

/// A text in folded form, with the way back.
public struct FoldedText: Sendable, Equatable {
    /// UTF-16.
    public var units: [UInt16]
    public var map: OffsetMap

    public init(units: [UInt16], map: OffsetMap) {
        self.units = units
        self.map = map
    }

    public var string: String { units.withUnsafeBufferPointer { UTF16Text.string($0) } }

    /// The UTF-16 offset in the source at which the character of a folded offset begins.
    public func sourceOffset(_ folded: Int) -> Int { map.sourceOffset(folded) }

    /// The UTF-16 range of the source that a folded range came from.
    public func sourceRange(_ folded: Range<Int>) -> Range<Int> { map.sourceRange(folded) }
}
