import Text

/// Sentences in lines: broken at spaces and between wide characters, never inside a Latin word that fits a line.
enum Prose {
    /// - Parameters:
    ///   - used: cells that are taken already on the first line.
    ///   - indent: cells before each further line.
    ///   - columns: cells of a line; nil for one line however long.
    static func lines(
        _ text: some StringProtocol, after used: Int = 0, indent: Int = 0, columns: Int?, width: DisplayWidth
    ) -> [String] {
        guard let columns, used + width.cells(text) > columns else { return [String(text)] }
        return Glyph.glyphs(text, width: width).wrapped(columns: max(columns - indent, 16), first: columns - used)
            .enumerated().map { index, line in
                String(repeating: " ", count: index == 0 ? 0 : indent) + line.drawn(color: false)
            }
    }

    /// The lines as one text.
    static func wrapped(
        _ text: some StringProtocol, after used: Int = 0, indent: Int = 0, columns: Int?, width: DisplayWidth
    ) -> String {
        lines(text, after: used, indent: indent, columns: columns, width: width).joined(separator: "\n")
    }

    /// Text that was laid out by hand, for a narrower or wider place: lines that begin with a space keep their start and
    /// hang what does not fit; the others flow together up to the next empty line.
    static func reflowed(_ text: String, columns: Int, width: DisplayWidth) -> String {
        var lines: [String] = []
        var paragraph = ""
        func close() {
            guard !paragraph.isEmpty else { return }
            lines += Self.lines(paragraph, columns: columns, width: width)
            paragraph = ""
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty || line.first == " " {
                close()
                lines += Self.lines(line, indent: hang(of: line, columns: columns, width), columns: columns, width: width)
            } else {
                paragraph += (paragraph.isEmpty ? "" : " ") + line
            }
        }
        close()
        return lines.joined(separator: "\n")
    }

    /// Where the rest of a laid out line goes: below its last column that leaves half of the room, else a little inwards.
    private static func hang(of line: Substring, columns: Int, _ width: DisplayWidth) -> Int {
        let start = line.prefix { $0 == " " }.count
        var hang = start + 4
        var cells = 0
        var spaces = 0
        for character in line {
            if character != " ", spaces > 1, cells > start, cells * 2 <= columns { hang = cells }
            spaces = character == " " ? spaces + 1 : 0
            cells += width.cells(character)
        }
        return hang
    }
}
