/// Puts two columns that were extracted side by side, each line of one with a line of the other, into reading order.
///
/// The columns are known by their gutter: blanks that end at the same cell in line after line, with running text on
/// either side of them. Tables have no marks of running text in their cells, and verse has them on one side at most.
enum SideBySide {
    /// The fewest lines with text on both sides of a gutter.
    static let fewestRows = 4
    /// Lines looked ahead at for the place of a gutter, and lines that may stand on one side alone between two that do not.
    static let reach = 12
    /// Cells that the gutter's place may vary by: quotes and dashes have one cell in some fonts and two in others.
    static let slack = 2
    /// Lines by which columns are judged before they are followed to their end, so that a table of many lines is not walked
    /// through again from each of them.
    private static let judged = 100
    /// Lines that the longer of two columns may go on for.
    private static let longestColumn = 400
    /// Cells by which a head is shorter than its column.
    private static let shortfall = 4
    /// The narrowest column and the narrowest gutter, in cells.
    static let narrowest = 14
    static let gutter = 2
    /// Columns beside each other that are taken apart.
    private static let mostColumns = 4
    /// Scalars of the longest line that can hold columns.
    private static let longest = 400

    /// Lines of columns become a line for each column, with the number of the line that they stand in; other lines stay.
    static func inReadingOrder(_ lines: [SourceLine]) -> [SourceLine] { inReadingOrder(lines, columns: mostColumns) }

    private static func inReadingOrder(_ lines: [SourceLine], columns: Int) -> [SourceLine] {
        guard columns > 1, lines.count >= fewestRows else { return lines }
        let rows = lines.map(Row.init)
        guard rows.count(where: { !$0.gaps.isEmpty }) >= fewestRows else { return lines }
        var ordered: [SourceLine] = []
        ordered.reserveCapacity(lines.count)
        var at = 0
        /// The first line below the columns that were taken apart last, and whether no line stands there yet.
        var free = 0, isBelow = false
        while at < rows.count {
            guard let cell = gutterEnd(rows, from: at), !isRunningHead(lines[at]), let near = end(rows, lines, from: at, cell: cell, within: judged),
                hasText(rows[at..<near], cell), var end = near - at < judged ? near : end(rows, lines, from: at, cell: cell), hasText(rows[at..<end], cell)
            else {
                ordered.append(lines[at])
                if isBelow, !rows[at].isBlank { (ordered[ordered.count - 1].opensPart, isBelow) = (true, false) }
                at += 1
                continue
            }
            let heads = heads(rows, lines, above: at, from: free, cell: cell)..<at
            ordered.removeLast(heads.count)
            let parts = heads.map { rows[$0].headParts(of: lines[$0]) } + (at..<end).map { rows[$0].parts(of: lines[$0], at: cell) }
            var right = parts.compactMap(\.right)
            if let first = right.first(where: { !Row($0).isBlank }).map(Row.init), let left = parts.lazy.compactMap(\.left).first(where: { !Row($0).isBlank }).map(Row.init),
                !heads.isEmpty || left.isHeadLine && first.isHeadLine, let place = right.firstIndex(where: { !Row($0).isBlank })
            {
                right[place].opensPart = true
            }
            ordered += parts.compactMap(\.left)
            // A box beside a text that has its head above the columns: the text goes on below both.
            let main = heads.isEmpty && isBox(right) && parts.lazy.compactMap(\.left).first.map(Row.init).map { !$0.isHeadLine } == true ? goingOn(rows, from: end) : end..<end
            ordered += lines[main]
            ordered += inReadingOrder(right, columns: columns - 1)
            end = main.upperBound
            at = end
            (free, isBelow) = (end, true)
        }
        return ordered
    }

    /// Lines of a head that a box may have above its text.
    private static let mostBoxHeads = 3

    /// The column opens with a head of its own, whose text is set in below it.
    private static func isBox(_ column: [SourceLine]) -> Bool {
        let rows = column.lazy.map(Row.init).filter { !$0.isBlank }.prefix(mostBoxHeads + 1)
        let heads = rows.prefix { $0.isHeadLine }.count
        return (1...mostBoxHeads).contains(heads) && rows.count > heads
    }

    /// Lines right below columns that are running text as wide as the page, up to a blank line.
    private static func goingOn(_ rows: [Row], from start: Int) -> Range<Int> {
        var end = start
        while end < min(rows.count, start + longestColumn), !rows[end].isBlank, rows[end].gaps.isEmpty, !rows[end].marks.isEmpty { end += 1 }
        return start..<end
    }

    /// 某某晚报　　　　　　2016年5月3日　星期二 above the columns: no line of theirs, wherever its gap is.
    private static func isRunningHead(_ line: SourceLine) -> Bool {
        let text = ScalarText(line.text).trimmed
        guard text.count <= LineShape.measured, let pieces = PrintedHead.pieces(text) else { return false }
        return pieces.contains { $0.kind == .day || $0.kind == .page }
    }

    /// The cell where the right column begins, if a gutter opens at this line; by the lines below it.
    private static func gutterEnd(_ rows: [Row], from at: Int) -> Int? {
        guard !rows[at].gaps.isEmpty else { return nil }
        let below = rows[at..<min(rows.count, at + reach)].filter { !$0.gaps.isEmpty }
        guard below.count >= fewestRows else { return nil }
        var votes: [Int: Int] = [:]
        for gap in below.flatMap(\.gaps) { votes[gap.upperBound, default: 0] += 1 }
        guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return below.count { $0.gap(at: best.key) != nil } >= fewestRows && rows[at].gap(at: best.key) != nil ? best.key : nil
    }

    /// Lines of a head that stand beside those of the other column's, and how far their gap may end from the gutter, in cells:
    /// titles are set in larger type, so that blanks do not keep their place.
    private static let mostHeads = 4
    private static let headSlack = 8
    private static let headGap = 4, wideHeadGap = 10
    private static let narrowestHead = 8

    /// The first of the lines right above the columns that hold a title of each: one wide gap near the gutter, and no marks of
    /// running text on either side.
    private static func heads(_ rows: [Row], _ lines: [SourceLine], above at: Int, from free: Int, cell: Int) -> Int {
        var first = at, above = at
        while above > free, at - above < mostHeads {
            above -= 1
            // A blank line may part a head from the columns, or its lines from each other.
            if rows[above].isBlank { continue }
            guard isHead(rows[above], cell), !isRunningHead(lines[above]) else { break }
            first = above
        }
        return first
    }

    private static func isHead(_ row: Row, _ cell: Int) -> Bool {
        guard row.gaps.count == 1, let gap = row.gaps.first, row.endsOpen else { return false }
        // A gap as wide as that stands in no line of one head, wherever larger type leaves it.
        return gap.count >= headGap && abs(gap.upperBound - cell) <= (gap.count >= wideHeadGap ? 2 * headSlack : headSlack) && gap.lowerBound - row.indent >= narrowestHead
            && row.width - gap.upperBound >= narrowestHead
    }

    /// The line behind the last with text on both sides, of so many lines that are looked at; nil with too few of them.
    private static func end(_ rows: [Row], _ lines: [SourceLine], from start: Int, cell: Int, within most: Int = .max) -> Int? {
        var both = 0, last = start, at = start
        /// The widest lines of either column.
        var left = 0, right = 0
        while at < rows.count, at - last <= reach, at - start < most {
            guard rows[at].isBlank || rows[at].gap(at: cell) != nil || rows[at].width < cell || rows[at].indent >= cell - slack
            else { break }
            if let gap = rows[at].gap(at: cell) {
                both += 1
                last = at
                (left, right) = (max(left, gap.lowerBound), max(right, rows[at].width))
            }
            at += 1
        }
        guard both >= fewestRows else { return nil }
        // The longer column goes on below the shorter one, up to the end of a text that the head of another follows.
        var end = last + 1
        while end < rows.count, end - last <= longestColumn, !rows[end].isBlank, rows[end].gaps.isEmpty,
            rows[end].width < cell || rows[end].indent >= cell - slack,
            !(rows[end].isHeadLine && !rows[end].isBracketed && rows[end].width <= (rows[end].indent >= cell - slack ? right : left) - shortfall && hasEnded(rows[end - 1], lines[end - 1], cell, isRight: rows[end].indent >= cell - slack))
        {
            end += 1
        }
        return end
    }

    /// The column's line ends its sentence, and stops before the column does.
    private static func hasEnded(_ row: Row, _ line: SourceLine, _ cell: Int, isRight: Bool) -> Bool {
        let parts = row.parts(of: line, at: cell)
        guard let part = isRight ? parts.right : parts.left else { return true }
        return ScalarText(part.text).trimmed.endsSentence
    }

    /// Running text stands on both sides.
    private static func hasText(_ rows: ArraySlice<Row>, _ cell: Int) -> Bool {
        var count = 0, left = 0, right = 0, leftCells = 0, rightCells = 0
        for row in rows {
            guard let gap = row.gap(at: cell) else { continue }
            count += 1
            leftCells += gap.lowerBound
            rightCells += row.width - gap.upperBound
            if row.marks.contains(where: { $0 < gap.lowerBound }) { left += 1 }
            if row.marks.contains(where: { $0 >= gap.upperBound }) { right += 1 }
        }
        return left * 5 >= count * 2 && right * 5 >= count * 2 && leftCells >= count * narrowest
            && rightCells >= count * narrowest
    }

    /// What is asked of a line here, in cells.
    private struct Row {
        /// Blanks of the width of a gutter with text on both sides.
        private(set) var gaps: [Range<Int>] = []
        /// Marks of running text.
        private(set) var marks: [Int] = []
        /// Cells before the text, and cells up to its end.
        private(set) var indent = 0
        private(set) var width = 0
        var isBlank: Bool { width == 0 }
        /// Ends no sentence, and none within it.
        private(set) var endsOpen = true
        /// Text without any mark of running text: a title, a name, the label of a column.
        var isHeadLine: Bool { !isBlank && marks.isEmpty && !endsWithMark }
        private var endsWithMark = false
        /// （作者系某某）: what stands below a text.
        private(set) var isBracketed = false
        /// Printed scalars of one cell before the last gap.
        private var halves = 0
        /// Cells behind a gap where a bracket opens.
        private var notes: [Int] = []

        init(_ line: SourceLine) {
            var cell = 0
            for scalar in line.text.unicodeScalars.prefix(SideBySide.longest + 1) {
                if !scalar.isBlank {
                    if width == 0 { (indent, isBracketed) = (cell, scalar.isOpeningBracket) } else if cell - width >= SideBySide.gutter {
                        gaps.append(width..<cell)
                        if scalar.isOpeningBracket { notes.append(cell) }
                    }
                    if scalar.isTextMark { marks.append(cell) }
                    if gaps.isEmpty, scalar.cells == 1 { halves += 1 }
                    if scalar == "。" { endsOpen = false }
                    if !scalar.isCloser { endsWithMark = scalar.isSentenceEnd }
                    width = cell + scalar.cells
                }
                cell += scalar.blankCells
            }
            if cell > 2 * SideBySide.longest { gaps = [] }
        }

        /// The gap that ends where the right column begins, or further right before an indented line.
        func gap(at cell: Int) -> Range<Int>? {
            gaps.first { $0.lowerBound <= cell - SideBySide.gutter + SideBySide.slack && $0.upperBound >= cell - SideBySide.slack
                && $0.upperBound <= cell + 8 } ?? looseGap(at: cell) ?? noteGap(at: cell)
        }

        /// The only gap of a line whose right side is a note in brackets, set to the right below the column's text.
        private func noteGap(at cell: Int) -> Range<Int>? {
            guard gaps.count == 1, let gap = gaps.first, gap.upperBound > cell, gap.lowerBound <= cell, notes.contains(gap.upperBound) else { return nil }
            return gap
        }

        /// The only gap of a line whose left side has figures or letters: columns that are filled up to a number of characters leave
        /// it as many cells short.
        private func looseGap(at cell: Int) -> Range<Int>? {
            guard gaps.count == 1, let gap = gaps.first, gap.count >= SideBySide.headGap, halves > 0, cell - gap.upperBound <= halves + SideBySide.slack, gap.upperBound < cell else { return nil }
            return gap
        }

        /// The parts of a line of two heads on either side of its only gap.
        func headParts(of line: SourceLine) -> (left: SourceLine?, right: SourceLine?) {
            guard let gap = gaps.first else { return (line, nil) }
            return parts(of: line, gap, right: gap.upperBound)
        }

        /// The line's parts on either side of a gutter; nil for a side without text. A blank line parts both columns.
        func parts(of line: SourceLine, at cell: Int) -> (left: SourceLine?, right: SourceLine?) {
            if isBlank { return (line, line) }
            guard let gap = gap(at: cell) else { return indent >= cell - SideBySide.slack ? (nil, line) : (line, nil) }
            return parts(of: line, gap, right: min(cell, gap.upperBound))
        }

        private func parts(of line: SourceLine, _ gap: Range<Int>, right: Int) -> (left: SourceLine?, right: SourceLine?) {
            let scalars = line.text.unicodeScalars
            var at = 0
            var leftEnd = scalars.startIndex, rightStart = scalars.startIndex
            for index in scalars.indices {
                if at <= gap.lowerBound { leftEnd = index }
                rightStart = index
                if at >= right { break }
                at += scalars[index].blankCells
            }
            return (line.part(scalars.startIndex..<leftEnd), line.part(rightStart..<scalars.endIndex))
        }
    }
}

extension Unicode.Scalar {
    /// Cells that a scalar takes, the ideographic space and marks without width among them.
    fileprivate var blankCells: Int {
        switch value {
        case 0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF: 0
        default: cells
        }
    }
}

extension SourceLine {
    /// A part of the line. Its bytes are known where the line is UTF-8; elsewhere they are those of the whole line.
    fileprivate func part(_ range: Range<String.Index>) -> SourceLine {
        var bytes = bytes
        if bytes.count == text.utf8.count {
            let start = bytes.lowerBound + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            bytes = start..<start + text.utf8.distance(from: range.lowerBound, to: range.upperBound)
        }
        return SourceLine(number: number, text: String(text[range]), bytes: bytes)
    }
}
