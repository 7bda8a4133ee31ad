import Documents

/// Records of CSV and TSV (RFC 4180), as real files have them: commas, semicolons or tabs, quoted line breaks, rows of
/// uneven length, quotation marks that are not closed.
struct DelimitedRecords {
    private let lines: [SourceLine]
    private let delimiter: UInt8
    /// A quotation mark that is not closed by the end of the file ends at its line, and so do all after it.
    private var quotesRunOn = true
    private(set) var problems: [RecordProblem] = []
    /// Index of the line to read next.
    private var next = 0

    private struct Cell {
        var text: String
        /// The lines of text that a quoted line break parts; empty for one line.
        var lines: [SourceLine]
    }

    private struct Row {
        var cells: [Cell]
        var place: FileRange
    }

    /// - Parameter delimiter: nil to find out.
    static func read(_ lines: [SourceLine], delimiter: Unicode.Scalar? = nil, each: (RawRecord) -> Void) -> [RecordProblem] {
        let found = delimiter.map { UInt8(ascii: $0) } ?? self.delimiter(lines)
        var reader = DelimitedRecords(lines: lines, delimiter: found)
        reader.read(each)
        return reader.problems
    }

    private init(lines: [SourceLine], delimiter: UInt8) {
        self.lines = lines
        self.delimiter = delimiter
    }

    // MARK: Rows

    private mutating func read(_ each: (RawRecord) -> Void) {
        guard let head = nextRow() else { return }
        let names = head.cells.enumerated().map { index, cell in
            let name = ScalarText(cell.text).trimmed
            return name.isEmpty ? "column_\(index + 1)" : String(name)
        }
        var number = 0
        while let row = nextRow() {
            number += 1
            if row.cells.count != names.count {
                problems.append(
                    RecordProblem(line: row.place.firstLine, byte: nil, message: "it has \(row.cells.count) cells, the head has \(names.count)"))
            }
            let fields = row.cells.enumerated().map { index, cell in
                RawRecord.Field(
                    key: index < names.count ? names[index] : "column_\(index + 1)", value: .text(cell.text), lines: cell.lines)
            }
            each(RawRecord(number: number, place: row.place, fields: fields))
        }
    }

    /// The next row that is not blank.
    private mutating func nextRow() -> Row? {
        while next < lines.count {
            let start = next
            if lines[start].text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
                next += 1
                continue
            }
            if let cells = cells(from: start) { return row(cells, start) }
            // The quotation mark that nothing closes is a character like others.
            problems.append(RecordProblem(line: lines[start].number, byte: nil, message: "a quotation mark is not closed"))
            quotesRunOn = false
            next = start
        }
        return nil
    }

    private func row(_ cells: [Cell], _ start: Int) -> Row {
        let first = lines[start], last = lines[max(start, next - 1)]
        return Row(
            cells: cells,
            place: FileRange(bytes: first.bytes.lowerBound..<last.bytes.upperBound, firstLine: first.number, lastLine: last.number))
    }

    // MARK: Cells

    /// The cells of the row that begins in a line, `next` behind it; nil if a quotation mark is open at the file's end.
    private mutating func cells(from start: Int) -> [Cell]? {
        var cells: [Cell] = []
        var cell = OpenCell()
        var index = start
        var isQuoted = false
        while index < lines.count {
            cell.begin(lines[index])
            let bytes = lines[index].text.utf8
            var position = bytes.startIndex
            while position < bytes.endIndex {
                let byte = bytes[position]
                position = bytes.index(after: position)
                if isQuoted {
                    if byte != Self.quote {
                        cell.append(byte)
                    } else if position < bytes.endIndex, bytes[position] == Self.quote {
                        cell.append(byte)
                        position = bytes.index(after: position)
                    } else {
                        isQuoted = false
                    }
                } else if byte == delimiter {
                    cells.append(cell.close())
                    cell.begin(lines[index])
                } else if byte == Self.quote, cell.isBlank {
                    isQuoted = true
                    cell.openQuote()
                } else {
                    cell.append(byte)
                }
            }
            index += 1
            guard isQuoted else { break }
            guard quotesRunOn else {
                isQuoted = false
                break
            }
        }
        next = index
        guard !isQuoted else { return nil }
        cells.append(cell.close())
        return cells
    }

    private static let quote = UInt8(ascii: "\"")

    private struct OpenCell {
        private var done: [SourceLine] = []
        private var current: [UInt8] = []
        private var line: SourceLine?
        private var isQuoted = false

        var isBlank: Bool { !isQuoted && done.isEmpty && current.allSatisfy { $0 == 0x20 } }

        mutating func openQuote() {
            isQuoted = true
            current = []
        }

        mutating func append(_ byte: UInt8) { current.append(byte) }

        /// A line of the file begins; what is open goes on in it.
        mutating func begin(_ new: SourceLine) {
            if let line {
                done.append(SourceLine(number: line.number, text: String(decoding: current, as: UTF8.self), bytes: line.bytes))
                current = []
            }
            line = new
        }

        mutating func close() -> Cell {
            let last = String(decoding: current, as: UTF8.self)
            defer { self = OpenCell() }
            guard !done.isEmpty, let line else { return Cell(text: last, lines: []) }
            let lines = done + [SourceLine(number: line.number, text: last, bytes: line.bytes)]
            return Cell(text: lines.map(\.text).joined(separator: "\n"), lines: lines)
        }
    }

    // MARK: Delimiters

    private static let delimiters: [Unicode.Scalar] = [",", "\t", ";", "|"]
    private static let sampledLines = 20

    /// The mark that stands equally often in the first lines, outside quotation marks: most often in the head, if none
    /// does.
    private static func delimiter(_ lines: [SourceLine]) -> UInt8 {
        let sample = lines.lazy.filter { !$0.text.isEmpty }.prefix(sampledLines)
        var best = UInt8(ascii: ",")
        var bestScore = 0
        for delimiter in delimiters.map({ UInt8(ascii: $0) }) {
            var isQuoted = false
            var counts: [Int] = []
            for line in sample {
                let opensRow = !isQuoted
                var count = 0
                for byte in line.text.utf8 {
                    if byte == quote { isQuoted.toggle() } else if byte == delimiter, !isQuoted { count += 1 }
                }
                if opensRow { counts.append(count) } else if let last = counts.indices.last { counts[last] += count }
            }
            guard let head = counts.first, head > 0 else { continue }
            let even = counts.count { $0 == head }
            let score = head + 100 * even / counts.count
            if score > bestScore { (best, bestScore) = (delimiter, score) }
        }
        return best
    }
}
