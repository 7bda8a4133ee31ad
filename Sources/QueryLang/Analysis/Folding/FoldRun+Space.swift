/// White space: kept as one U+0020, or dropped.
extension FoldRun {
    mutating func foldSpace(_ units: inout [UInt16], _ offsets: inout OffsetMap) {
        let start = next
        var end = reader.end(of: .space, or: .ignored, from: start)
        let isLast = end == reader.source.count
        // A mark that combines with nothing stands on the space before it, which then is a character of its own.
        let carriesMark = !isLast && reader.character(at: end).kind == .combining
        if carriesMark {
            while end > start {
                let (kind, length) = reader.character(before: end)
                end -= length
                if kind == .space { break }
            }
        }
        if end > start {
            let isBesideWide = isWideLeft(of: start, until: end) || (!carriesMark && isWideRight(of: end))
            if foldedCount == unitsBefore || (isLast && !carriesMark) || isBesideWide {
                skip(to: end, &offsets)
            } else {
                keepSpace(from: start, to: end, &offsets)
            }
        }
        if carriesMark {
            let position = foldedCount
            foldSequence(from: end, first: 1, takingBack: false, &units, &offsets)
            buffer[position - flushed] = 0x20
            leftKnown = (next, false)
        }
    }

    private mutating func keepSpace(from start: Int, to end: Int, _ offsets: inout OffsetMap) {
        if end - start > 1 {
            offsets.addBlock(folded: foldedCount, count: 1, source: sourceBase + start, length: end - start)
        }
        buffer[filled] = 0x20
        filled += 1
        next = end
    }

    /// Whether the next letter, digit or symbol to the left of white space is wide.
    private mutating func isWideLeft(of start: Int, until end: Int) -> Bool {
        var offset = start
        var result = leftKnown.isWide
        while offset > leftKnown.end {
            let (kind, length) = reader.character(before: offset)
            offset -= length
            if kind == .wide || kind == .narrow {
                result = kind == .wide
                break
            }
        }
        leftKnown = (end, result)
        return result
    }

    /// The same to the right, where more white space is looked past.
    private mutating func isWideRight(of end: Int) -> Bool {
        if end < rightKnown.end { return rightKnown.isWide }
        var offset = end
        var result = false
        search: while offset < reader.source.count {
            let (kind, length) = reader.character(at: offset)
            offset += length
            switch kind {
            case .wide:
                result = true
                break search
            case .narrow:
                break search
            case .space where carriesMark(after: offset):
                break search
            default:
                continue
            }
        }
        rightKnown = (offset, result)
        return result
    }

    private func carriesMark(after space: Int) -> Bool {
        let mark = reader.end(of: .ignored, or: .ignored, from: space)
        return mark < reader.source.count && reader.character(at: mark).kind == .combining
    }
}
