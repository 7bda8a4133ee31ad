import Documents

/// Records of JSON: an object a line (JSONL, NDJSON), or the objects of one list.
enum JSONRecords {
    /// A line that cannot be read is a problem; those after it are read.
    static func lines(_ lines: [SourceLine], each: (RawRecord) -> Void) -> [RecordProblem] {
        var problems: [RecordProblem] = []
        var number = 0
        for line in lines where !line.text.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            number += 1
            let place = FileRange(bytes: line.bytes, firstLine: line.number, lastLine: line.number)
            var text = line.text
            let found: Result<RecordValue, JSONScanner.Failure> = text.withUTF8 { bytes in
                Result { () throws(JSONScanner.Failure) in try JSONScanner.read(bytes) }
            }
            switch found {
            case .success(.object(let fields)): each(record(fields, number: number, place: place))
            case .success:
                problems.append(RecordProblem(line: line.number, byte: line.bytes.lowerBound, message: "it is no object"))
            case .failure(let failure):
                problems.append(RecordProblem(line: line.number, byte: byte(failure.offset, in: line), message: failure.message))
            }
        }
        return problems
    }

    /// The objects of a list that the whole file is, or the one object; nil where it is neither.
    static func list(_ lines: [SourceLine], each: (RawRecord) -> Void) -> [RecordProblem]? {
        let file = FileText(lines)
        guard let elements = file.elements() else { return nil }
        var problems: [RecordProblem] = []
        for (index, range) in elements.enumerated() {
            let place = file.place(range)
            let found: Result<RecordValue, JSONScanner.Failure> = file.bytes.withUnsafeBufferPointer { bytes in
                Result { () throws(JSONScanner.Failure) in
                    try JSONScanner.read(UnsafeBufferPointer(rebasing: bytes[range]))
                }
            }
            switch found {
            case .success(.object(let fields)): each(record(fields, number: index + 1, place: place))
            case .success:
                problems.append(RecordProblem(line: place.firstLine, byte: place.bytes.lowerBound, message: "it is no object"))
            case .failure(let failure):
                let at = file.place(range.lowerBound + failure.offset..<range.lowerBound + failure.offset)
                problems.append(RecordProblem(line: at.firstLine, byte: at.bytes.lowerBound, message: failure.message))
            }
        }
        return problems
    }

    private static func record(_ fields: [(key: String, value: RecordValue)], number: Int, place: FileRange) -> RawRecord {
        RawRecord(number: number, place: place, fields: fields.map { RawRecord.Field(key: $0.key, value: $0.value) })
    }

    /// The byte of the file that an offset into a line's UTF-8 is; in a file of another encoding the line's first.
    private static func byte(_ offset: Int, in line: SourceLine) -> Int {
        line.text.utf8.count == line.bytes.count ? line.bytes.lowerBound + offset : line.bytes.lowerBound
    }

    /// A whole file as UTF-8, with the way back to its lines.
    private struct FileText {
        private(set) var bytes: [UInt8] = []
        private let lines: [SourceLine]
        /// Offset into `bytes` of each line.
        private var starts: [Int] = []

        init(_ lines: [SourceLine]) {
            self.lines = lines
            for line in lines {
                starts.append(bytes.count)
                bytes.append(contentsOf: line.text.utf8)
                bytes.append(0x0A)
            }
        }

        func place(_ range: Range<Int>) -> FileRange {
            let first = row(range.lowerBound), last = row(max(range.lowerBound, range.upperBound - 1))
            func byte(_ offset: Int, _ row: Int) -> Int { JSONRecords.byte(min(offset - starts[row], lines[row].text.utf8.count), in: lines[row]) }
            let start = byte(range.lowerBound, first)
            return FileRange(
                bytes: start..<max(start, byte(range.upperBound, last)), firstLine: lines[first].number,
                lastLine: lines[last].number)
        }

        /// The last line that begins at or before an offset.
        private func row(_ offset: Int) -> Int {
            var low = 0, high = starts.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if starts[middle] <= offset { low = middle } else { high = middle }
            }
            return low
        }

        /// Where the items of the list stand that the file is, or the one object; by brackets and strings alone, so that
        /// one wrong item is no trouble for the others.
        func elements() -> [Range<Int>]? {
            func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
            guard let opening = bytes.firstIndex(where: { !isSpace($0) }) else { return nil }
            let end = bytes.lastIndex { !isSpace($0) } ?? opening
            if bytes[opening] == UInt8(ascii: "{") { return [opening..<end + 1] }
            guard bytes[opening] == UInt8(ascii: "[") else { return nil }
            var elements: [Range<Int>] = []
            var depth = 0
            var isInString = false
            var start = opening + 1
            func close(_ end: Int) {
                var range = start..<max(start, end)
                while let first = range.first, isSpace(bytes[first]) { range = range.dropFirst() }
                while let last = range.last, isSpace(bytes[last]) { range = range.dropLast() }
                if !range.isEmpty { elements.append(range) }
            }
            var offset = opening + 1
            while offset <= end {
                switch bytes[offset] {
                case UInt8(ascii: "\\") where isInString: offset += 1
                case UInt8(ascii: "\""): isInString.toggle()
                case _ where isInString: break
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"): depth -= 1
                case UInt8(ascii: "]"):
                    depth -= 1
                    if depth < 0 {
                        close(offset)
                        return elements
                    }
                case UInt8(ascii: ",") where depth == 0:
                    close(offset)
                    start = offset + 1
                default: break
                }
                offset += 1
            }
            close(end + 1)
            return elements
        }
    }
}
