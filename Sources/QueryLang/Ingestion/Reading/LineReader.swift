/// Cuts decoded text, or UTF-8 bytes, into lines. A line ends at LF; a CR before it belongs to the terminator.
public enum LineReader {
    /// - Parameter byteOffset: the byte of the file that a UTF-8 offset of `text` was decoded from; the identity for a
    ///   file that is itself UTF-8 without a byte order mark. Must not decrease.
    public static func lines(text: String, byteOffset: (Int) -> Int = { $0 }) -> [SourceLine] {
        var lines: [SourceLine] = []
        let bytes = text.utf8
        var start = bytes.startIndex
        var startOffset = 0
        var offset = 0
        var index = start
        var beforeIndex = start
        var lastWasReturn = false
        func close(at end: String.Index, _ endOffset: Int) {
            let range = byteOffset(startOffset)..<max(byteOffset(startOffset), byteOffset(endOffset))
            lines.append(SourceLine(number: lines.count + 1, text: String(text[start..<end]), bytes: range))
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            if byte == 0x0A {
                if lastWasReturn { close(at: beforeIndex, offset - 1) } else { close(at: index, offset) }
                start = next
                startOffset = offset + 1
            }
            lastWasReturn = byte == 0x0D
            beforeIndex = index
            index = next
            offset += 1
        }
        close(at: bytes.endIndex, offset)
        return lines
    }

    /// Lines of a UTF-8 file. Bytes that are no UTF-8 become U+FFFD; a byte order mark is left out.
    public static func lines(utf8 bytes: [UInt8]) -> [SourceLine] {
        var lines: [SourceLine] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func close(at end: Int) {
            var last = end
            if end < bytes.count, last > start, bytes[last - 1] == 0x0D { last -= 1 }
            let text = String(decoding: bytes[start..<last], as: UTF8.self)
            lines.append(SourceLine(number: lines.count + 1, text: text, bytes: start..<last))
        }
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0A {
                close(at: index)
                start = index + 1
            }
            index += 1
        }
        close(at: bytes.count)
        return lines
    }
}
