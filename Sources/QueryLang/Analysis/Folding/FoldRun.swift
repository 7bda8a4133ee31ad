import CUnicode

/// The state of folding one text. Plain characters go through a table into a buffer; what needs its neighbours (white
/// space, combining marks, expansions, surrogate pairs) is dealt with one at a time.
struct FoldRun {
    static let bufferCapacity = 8_192

    let reader: KindReader
    let sourceBase: Int
    private let map: UnsafePointer<UInt16>
    let buffer: UnsafeMutablePointer<UInt16>
    var filled = 0
    /// Units of `units` before this text and after each flush.
    let unitsBefore: Int
    var flushed: Int

    /// Next source unit to be folded.
    var next = 0
    /// Start of the plain characters that end at `next`; a mark that combines takes back the last of them.
    private var plainStart = 0

    /// The end of the last white space and whether what stood to its left was wide: no look back goes further.
    var leftKnown = (end: 0, isWide: false)
    /// How far the last look ahead went and what it found: none starts again within.
    var rightKnown = (end: 0, isWide: false)

    init(
        source: UnsafeBufferPointer<UInt16>, sourceBase: Int, tables: FoldTables,
        buffer: UnsafeMutablePointer<UInt16>, unitsBefore: Int
    ) {
        reader = KindReader(source: source, kinds: tables.kinds)
        self.sourceBase = sourceBase
        map = tables.map
        self.buffer = buffer
        self.unitsBefore = unitsBefore
        flushed = unitsBefore
    }

    var foldedCount: Int { flushed + filled }

    mutating func fold(into units: inout [UInt16], map offsets: inout OffsetMap) {
        let source = reader.source
        offsets.resume(folded: unitsBefore, source: sourceBase)
        while next < source.count {
            foldPlain(source)
            if filled == Self.bufferCapacity { flush(&units) }
            guard next < source.count else { break }
            guard map[Int(source[next])] == 0 else { continue }
            foldSpecial(&units, &offsets)
        }
        flush(&units)
    }

    /// The hot loop: everything it touches is a local.
    private mutating func foldPlain(_ source: UnsafeBufferPointer<UInt16>) {
        guard let units = source.baseAddress else { return }
        let map = map
        let buffer = buffer
        var from = next
        var to = filled
        let end = min(source.count, from + (Self.bufferCapacity - to))
        while from < end {
            let folded = map[Int(units[from])]
            if folded == 0 { break }
            buffer[to] = folded
            from &+= 1
            to &+= 1
        }
        next = from
        filled = to
    }

    private mutating func flush(_ units: inout [UInt16]) {
        units.append(contentsOf: UnsafeBufferPointer(start: buffer, count: filled))
        flushed += filled
        filled = 0
    }

    private mutating func foldSpecial(_ units: inout [UInt16], _ offsets: inout OffsetMap) {
        let (kind, length) = reader.character(at: next)
        if kind == .space {
            foldSpace(&units, &offsets)
        } else if kind == .ignored || kind == .combining {
            let end = reader.end(of: .ignored, or: .ignored, from: next)
            // Marks behind very many invisible characters stand alone, or each piece of these would be read to its end.
            let isNear = end - next < Int(CU_FOLD_RUN_MAX) / 2
            if isNear, end < reader.source.count, reader.character(at: end).kind == .combining {
                foldSequence(from: next, first: end - next, takingBack: true, &units, &offsets)
            } else {
                skip(to: end, &offsets)
            }
        } else {
            foldSequence(from: next, first: length, takingBack: false, &units, &offsets)
        }
        plainStart = next
    }

    /// Goes over source units of which nothing is left.
    mutating func skip(to end: Int, _ offsets: inout OffsetMap) {
        next = end
        offsets.resume(folded: foldedCount, source: sourceBase + end)
    }

    /// Folds a character and the marks that combine with it as one.
    ///
    /// - Parameter first: Units at `start` that belong to it whatever they are.
    /// - Parameter takingBack: Whether the plain character before, already folded, is the base of these marks.
    mutating func foldSequence(
        from start: Int, first: Int, takingBack: Bool, _ units: inout [UInt16], _ offsets: inout OffsetMap
    ) {
        var start = start
        var end = start + first
        if takingBack, start > plainStart {
            start -= 1
            if filled > 0 {
                filled -= 1
            } else {
                units.removeLast()
                flushed -= 1
            }
        }
        let limit = min(reader.source.count, start + Int(CU_FOLD_RUN_MAX))
        // Invisible characters after the last mark are no part of it, so that a hit does not end in them.
        var probe = end
        while probe < limit {
            let (kind, length) = reader.character(at: probe)
            guard kind == .combining || kind == .ignored, probe + length <= limit else { break }
            probe += length
            if kind == .combining { end = probe }
        }
        end = min(end, limit)
        fold(block: start..<end, &units, &offsets)
        next = end
    }

    private mutating func fold(block: Range<Int>, _ units: inout [UInt16], _ offsets: inout OffsetMap) {
        if filled > Self.bufferCapacity - Int(CU_FOLD_RUN_CAPACITY) { flush(&units) }
        guard let source = reader.source.baseAddress else { return }
        let folded = Int(cu_fold_run(source + block.lowerBound, Int32(block.count), buffer + filled))
        let position = foldedCount
        filled += folded
        if folded == 0 || (folded == block.count && folded == 1) {
            offsets.resume(folded: position, source: sourceBase + (folded == 0 ? block.upperBound : block.lowerBound))
        } else {
            offsets.addBlock(folded: position, count: folded, source: sourceBase + block.lowerBound, length: block.count)
        }
    }
}
