import Text

/// Sentences in lines: broken at spaces and between wide characters, never inside a Latin word that fits a line.
enum Prose {
    /// - Parameters:
    ///   - used: cells that are taken already on the first line; at least `indent`.
    ///   - indent: cells before each further line.
    ///   - columns: cells of a line; nil for one line however long.
    static func lines(
        _ text: some StringProtocol, after used: Int = 0, indent: Int = 0, columns: Int?, width: DisplayWidth
    ) -> [String] {
        guard let columns, used + width.cells(text) > columns else { return [String(text)] }
        // Closing marks stay with what is before them, so the place that is taken ends with a space.
        let taken = max(used - indent, 0)
        var glyphs = Glyph.glyphs(String(repeating: "x", count: max(taken - 1, 0)) + (taken > 0 ? " " : ""), width: width)
        glyphs += Glyph.glyphs(text, width: width)
        return glyphs.wrapped(columns: max(columns - indent, 16)).enumerated().map { index, line in
            index == 0
                ? line.dropFirst(taken).drawn(color: false)
                : String(repeating: " ", count: indent) + line.drawn(color: false)
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
                let start = line.prefix { $0 == " " }.count
                lines += Self.lines(line, indent: start + 4, columns: columns, width: width)
            } else {
                paragraph += (paragraph.isEmpty ? "" : " ") + line
            }
        }
        close()
        return lines.joined(separator: "\n")
    }
}
