import Text

/// One line of a query as drawn: tabs expanded, control characters shown, and the cell at which each byte stands.
struct SourceLine {
    /// Cells to the next multiple of which a tab runs.
    static let tabStop = 4

    let glyphs: [Glyph]
    /// Byte offset in the source of each glyph, and one more for the line's end; ascending.
    private let offsets: [Int]
    /// First cell (from 0) of each glyph, and one more for the line's end; ascending.
    private let cells: [Int]

    init(_ source: SourceText, line: Int, width: DisplayWidth) {
        let range = source.byteRange(ofLine: line)
        var glyphs: [Glyph] = []
        var offsets: [Int] = []
        var cells: [Int] = []
        var offset = range.lowerBound
        var cell = 0
        for character in source.slice(range) {
            var glyph = Glyph(character, width: width)
            if character == "\t" {
                glyph.cells = Self.tabStop - cell % Self.tabStop
                glyph.text = String(repeating: " ", count: glyph.cells)
            }
            glyphs.append(glyph)
            offsets.append(offset)
            cells.append(cell)
            offset += character.utf8.count
            cell += glyph.cells
        }
        self.glyphs = glyphs
        self.offsets = offsets + [offset]
        self.cells = cells + [cell]
    }

    var cellCount: Int { cells.last ?? 0 }

    /// The first cell of the character that a byte belongs to; the line's end for bytes past it.
    func cell(atByte byte: Int) -> Int {
        guard let first = offsets.first, byte > first else { return 0 }
        var low = 0
        var high = offsets.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if offsets[middle] <= byte { low = middle } else { high = middle }
        }
        return cells[low]
    }

    /// The cells that a half-open range of bytes covers: at least one, so that there is a caret to draw.
    func cells(ofBytes range: Range<Int>) -> Range<Int> {
        let start = cell(atByte: range.lowerBound)
        return start..<max(start + 1, cell(atByte: range.upperBound))
    }

    /// What of the line is drawn, and where in it the marked cells then stand.
    struct Window: Equatable {
        var text: String
        var marked: Range<Int>
    }

    /// The line, or if it is longer than `columns` the part around the marked cells, with … at each cut end.
    func window(around marked: Range<Int>, columns: Int, width: DisplayWidth) -> Window {
        if max(cellCount, marked.upperBound) <= columns {
            return Window(text: glyphs.drawn(color: false), marked: marked)
        }
        let ellipsis = Glyph("…", width: width)
        // A third of the room before the marks, the rest for them and what follows.
        var first = max(0, min(marked.lowerBound - columns / 3, max(cellCount, marked.upperBound) - columns))
        var start = 0
        if first > 0 {
            start = cells.firstIndex { $0 >= first + ellipsis.cells } ?? glyphs.count
            first = cells[start] - ellipsis.cells
        }
        var end = start
        while end < glyphs.count, cells[end + 1] - first <= columns { end += 1 }
        if end < glyphs.count {
            while end > start, cells[end] - first + ellipsis.cells > columns { end -= 1 }
        }
        var shown = Array(glyphs[start..<end])
        if start > 0 { shown.insert(ellipsis, at: 0) }
        if end < glyphs.count { shown.append(ellipsis) }
        let low = max(0, marked.lowerBound - first)
        return Window(text: shown.drawn(color: false), marked: low..<max(low + 1, min(marked.upperBound - first, columns)))
    }
}

/// The lines of a source, with the last one asked for kept: a thousand complaints about one long line lay it out once.
struct SourceLines {
    let source: SourceText
    let width: DisplayWidth
    private var last: (number: Int, line: SourceLine)?

    init(source: SourceText, width: DisplayWidth) {
        self.source = source
        self.width = width
    }

    mutating func line(_ number: Int) -> SourceLine {
        if let last, last.number == number { return last.line }
        let line = SourceLine(source, line: number, width: width)
        last = (number, line)
        return line
    }
}
