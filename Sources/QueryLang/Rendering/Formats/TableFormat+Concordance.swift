import QueryLang
import Text

extension TableFormat {
    /// What all lines of a concordance at a terminal have in common.
    struct ConcordanceLayout {
        /// Cells of the number and what separates it.
        var label: Int
        /// Cells between the number and the place: all, if the place stands below.
        var room: Int
        /// Cells of each side at most.
        var side: Int
        var hasPlaceBeside: Bool
    }

    /// The widest place is found among so many lines; a wider one after them stands below its line.
    private static let placesMeasured = 200

    /// Places are never cut: they stand beside the text where that leaves each side a few characters, else below it.
    func concordanceLayout(_ lines: Concordance, rows: Range<Int>) -> ConcordanceLayout {
        let label = String(rows.upperBound).count + 2
        let place = isForTerminal
            ? rows.prefix(Self.placesMeasured).reduce(0) { max($0, width.cells(lines[$1].location.description)) } : 0
        let all = options.columns - label
        let wanted = lines.width * 2
        // Beside the sides stand a node of some characters, its brackets and spaces.
        let beside = all - place - 4
        let fits = beside >= 10 + 2 * min(wanted, 12)
        let room = fits ? beside : all - 2
        return ConcordanceLayout(
            label: label, room: room, side: max(4, min(wanted, (room - 10) / 2)), hasPlaceBeside: fits)
    }

    /// The nodes one below another, all context, the place behind.
    func whole(_ line: ConcordanceLine, _ lines: Concordance) -> String {
        let left = Sanitizer.visible(line.left)
        let node = Glyph.glyphs(line.node, .hit, width: width).drawn(color: color)
        let right = Sanitizer.visible(line.right)
        // A character takes two cells at most.
        let side = lines.width * 2
        return pad(side - width.cells(left)) + left + "  " + node + "  " + right
            + pad(side - width.cells(right) + 2) + Sanitizer.visible(line.location.description)
    }

    /// Number, left side, node, right side and the place, in the width of the terminal.
    func fitted(_ line: ConcordanceLine, number: Int, _ layout: ConcordanceLayout) -> String {
        let (room, side) = (layout.room, layout.side)
        let label = pad(layout.label - 2 - String(number).count) + String(number) + "  "
        let left = Glyph.glyphs(line.left, width: width).clippedAtStart(columns: side, width: width)
        var node = Glyph.glyphs(line.node, .hit, width: width).clipped(columns: max(room - side - 6, 4), width: width)
        if !color { node = node.bracketed(width: width) }
        let right = Glyph.glyphs(line.right, width: width)
            .clipped(columns: max(min(side, room - side - node.cells - 2), 0), width: width)
        let sides = pad(side - left.cells) + left.drawn(color: color) + " " + node.drawn(color: color) + " "
        let text = label + sides + right.drawn(color: color)
        let place = Glyph.glyphs(line.location.description, .faint, width: width)
        let spare = options.columns - layout.label - side - node.cells - right.cells - 2 - place.cells
        if layout.hasPlaceBeside, spare >= 2 { return text + pad(spare) + place.drawn(color: color) }
        return text + placeLines(line.location.description, .faint, columns: options.columns - layout.label)
            .map { "\n" + pad(layout.label) + $0 }.joined()
    }
}
