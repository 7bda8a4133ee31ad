/// What a terminal shows, for the sequences that the painter emits (ECMA-48; wrapping and reflow as in xterm and VTE).
struct Screen {
    /// Each cell holds a grapheme; the second cell of a wide one is empty.
    private(set) var cells: [[String]]
    private(set) var x = 0
    private(set) var y = 0
    private(set) var columns: Int
    let ambiguous: Int
    /// Answers that the terminal owes: cursor position reports.
    var replies = ""
    private(set) var pasteIsBracketed = false
    private(set) var cursorIsVisible = true
    /// How often all below the cursor was erased: a redraw begins with that.
    private(set) var erasures = 0
    /// Sequences that this model does not know: there should be none.
    private(set) var unknown: [String] = []
    /// Rows whose line goes on in the next one.
    private var wrapped: [Bool]
    private var wrapIsPending = false
    private var undecoded: [UInt8] = []

    init(columns: Int, rows: Int, ambiguous: Int = 1) {
        self.columns = columns
        self.ambiguous = ambiguous
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        wrapped = Array(repeating: false, count: rows)
    }

    /// The rows as text, without blanks at their end.
    var lines: [String] { cells.map { Self.trimmed($0.joined()) } }
    var text: String { lines.joined(separator: "\n") }

    static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        undecoded += bytes
        var rest = undecoded[...]
        while let taken = takeOne(rest) { rest = rest.dropFirst(taken) }
        undecoded = Array(rest)
    }

    /// New columns, with the lines wrapped anew and the cursor kept on its character.
    mutating func resize(columns new: Int) {
        var lines: [[String]] = [[]]
        var cursor = (line: 0, offset: 0)
        for row in cells.indices {
            let isLast = row + 1 == cells.count
            if row == y { cursor = (lines.count - 1, lines[lines.count - 1].count + x) }
            // The last cell stayed blank where a wide character did not fit: that blank is no part of the line.
            let hasFiller = wrapped[row] && !isLast && cells[row].last == " " && cells[row + 1].dropFirst().first == ""
            lines[lines.count - 1] += hasFiller ? cells[row].dropLast() : cells[row][...]
            if !wrapped[row] && !isLast { lines.append([]) }
        }
        columns = new
        var rows: [[String]] = []
        var flags: [Bool] = []
        for (index, line) in lines.enumerated() {
            let isCursorLine = index == cursor.line
            let end = (line.lastIndex { $0 != " " } ?? -1) + 1
            let length = max(end, isCursorLine ? cursor.offset + 1 : 0)
            var row: [String] = []
            let first = rows.count
            for (offset, cell) in line.prefix(length).enumerated() {
                let isWide = offset + 1 < line.count && line[offset + 1].isEmpty
                if row.count + (isWide ? 2 : 1) > new {
                    rows.append(row)
                    row = []
                }
                if isCursorLine && offset == cursor.offset { (y, x) = (rows.count, row.count) }
                row.append(cell)
            }
            rows.append(row)
            flags += Array(repeating: true, count: rows.count - first - 1) + [false]
        }
        let dropped = max(0, y + 1 - cells.count)
        y -= dropped
        wrapIsPending = false
        let height = cells.count
        cells = (0..<height).map { row in
            let source = row + dropped
            let content = source < rows.count ? rows[source] : []
            return content + Array(repeating: " ", count: new - content.count)
        }
        wrapped = (0..<height).map { $0 + dropped < flags.count && flags[$0 + dropped] }
    }

    // MARK: One character or sequence

    private mutating func takeOne(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == 0x1B { return takeSequence(bytes) }
        if first < 0x20 || first == 0x7F {
            control(first)
            return 1
        }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard bytes.count >= length else { return nil }
        if let scalar = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars.first { put(scalar) }
        return length
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x0D: (x, wrapIsPending) = (0, false)
        case 0x0A:
            wrapped[y] = false
            lineFeed()
        case 0x07: break
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(scalar, ambiguous: ambiguous)
        if width == 0 {
            let last = wrapIsPending ? x : max(0, x - 1)
            cells[y][cells[y][last].isEmpty ? last - 1 : last].unicodeScalars.append(scalar)
            return
        }
        if wrapIsPending || x + width > columns {
            wrapped[y] = true
            x = 0
            lineFeed()
        }
        // Half of a wide character that is written over leaves a blank.
        if cells[y][x].isEmpty && x > 0 { cells[y][x - 1] = " " }
        if x + width < columns, cells[y][x + width].isEmpty { cells[y][x + width] = " " }
        cells[y][x] = String(scalar)
        if width == 2 { cells[y][x + 1] = "" }
        x += width
        wrapIsPending = x >= columns
        if wrapIsPending { x = columns - 1 }
    }

    private mutating func lineFeed() {
        wrapIsPending = false
        if y + 1 < cells.count {
            y += 1
        } else {
            cells.removeFirst()
            cells.append(Array(repeating: " ", count: columns))
            wrapped.removeFirst()
            wrapped.append(false)
        }
    }

    private mutating func takeSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
        let body = bytes.dropFirst()
        guard let introducer = body.first else { return nil }
        guard introducer == UInt8(ascii: "["), let final = body.dropFirst().firstIndex(where: { $0 >= 0x40 }) else {
            if introducer == UInt8(ascii: "[") { return nil }
            unknown.append("ESC \(introducer)")
            return 2
        }
        let parameters = String(decoding: bytes[(bytes.startIndex + 2)..<final], as: UTF8.self)
        control(parameters, Unicode.Scalar(bytes[final]))
        return final - bytes.startIndex + 1
    }

    private mutating func control(_ parameters: String, _ final: Unicode.Scalar) {
        let count = max(1, Int(parameters) ?? 1)
        switch (parameters, final) {
        case (_, "A"): (y, wrapIsPending) = (max(0, y - count), false)
        case (_, "B"): (y, wrapIsPending) = (min(cells.count - 1, y + count), false)
        case (_, "C"): (x, wrapIsPending) = (min(columns - 1, x + count), false)
        case ("", "H"): (x, y, wrapIsPending) = (0, 0, false)
        case ("", "K"):
            if wrapIsPending { unknown.append("erase in the pending-wrap state") }
            eraseRow(y, from: x)
        case ("", "J"):
            erasures += 1
            if wrapIsPending { unknown.append("erase in the pending-wrap state") }
            eraseRow(y, from: x)
            for row in y + 1..<max(cells.count, y + 1) { eraseRow(row, from: 0) }
        case ("2", "J"): for row in cells.indices { eraseRow(row, from: 0) }
        case ("6", "n"): replies += "\u{1B}[\(y + 1);\(x + 1)R"
        case ("?2004", "h"): pasteIsBracketed = true
        case ("?2004", "l"): pasteIsBracketed = false
        case ("?25", "h"): cursorIsVisible = true
        case ("?25", "l"): cursorIsVisible = false
        case (_, "m"): break
        default: unknown.append("CSI \(parameters) \(final)")
        }
    }

    private mutating func eraseRow(_ row: Int, from start: Int) {
        for column in start..<columns { cells[row][column] = " " }
        wrapped[row] = false
    }

    /// Cells of a scalar, by ranges written down for these tests and not taken from the code under test.
    private static func width(_ scalar: Unicode.Scalar, ambiguous: Int) -> Int {
        switch scalar.value {
        case 0x300...0x36F: 0
        case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: ambiguous
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
