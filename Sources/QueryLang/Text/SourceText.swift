/// The text of one script or prompt statement, with the starts of its lines.
///
/// Offsets are UTF-8 bytes; lines and columns count from 1 and columns are terminal cells (`DisplayWidth`).
public struct SourceText: Sendable {
    /// What messages call it: a file's path, `-e`, or `<prompt>`.
    public let name: String
    public let text: String
    /// Byte offset of the first byte of each line, ascending; the first is 0.
    public let lineStarts: [Int]

    public init(name: String, text: String) {
        var native = text
        native.makeContiguousUTF8()
        self.name = name
        self.text = native
        var starts = [0]
        var offset = 0
        for byte in native.utf8 {
            offset += 1
            if byte == 0x0A { starts.append(offset) }
        }
        lineStarts = starts
    }

    public var byteCount: Int { text.utf8.count }

    /// The line (from 1) that holds a byte offset; an offset past the end is on the last line.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of a line without its line end, as a half-open range of offsets.
    public func byteRange(ofLine line: Int) -> Range<Int> {
        let index = min(max(line, 1), lineStarts.count) - 1
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : byteCount
        if end > start, text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: end - 1)] == 0x0D { end -= 1 }
        return start..<max(start, end)
    }

    /// The text of a half-open byte range, clamped to the source; bytes that cut a scalar are repaired.
    public func slice(_ range: Range<Int>) -> String {
        let lower = min(max(range.lowerBound, 0), byteCount)
        let upper = min(max(range.upperBound, lower), byteCount)
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: lower)
        return String(decoding: utf8[start..<utf8.index(start, offsetBy: upper - lower)], as: UTF8.self)
    }

    public func slice(_ span: SourceSpan) -> String { slice(span.start..<span.end) }
}
