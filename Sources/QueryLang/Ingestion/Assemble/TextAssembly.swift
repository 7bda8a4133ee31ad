import Documents

/// Makes the text of paragraphs out of the page's lines.
struct TextAssembly {
    let shapes: [LineShape]

    func place(_ line: Int) -> FileRange {
        let shape = shapes[line]
        return FileRange(bytes: shape.bytes, firstLine: shape.number, lastLine: shape.number)
    }

    /// The text of lines and where each of them begins.
    ///
    /// - Parameter parts: lines in reading order, as indices; a separator stands before the lines of every part but the first.
    func sourced(_ parts: [[Int]], separator: String = "") -> (text: ScalarText, content: SourcedText) {
        var text = ScalarText()
        var starts: [(scalar: Int, line: Int)] = []
        for (rank, part) in parts.enumerated() {
            for (position, line) in part.enumerated() {
                let own = shapes[line].text
                if rank > 0, position == 0, !separator.isEmpty {
                    text.append(contentsOf: ScalarText(separator))
                } else if TextJoin.needsSpace(text, own) {
                    text.append(" ")
                }
                starts.append((text.count, line))
                text.append(contentsOf: own)
            }
        }
        var pieces: [SourcedText.Piece] = []
        var offset = 0, at = 0
        for start in starts {
            offset += text[text.startIndex + at..<text.startIndex + start.scalar].reduce(0) { $0 + UTF16.width($1) }
            at = start.scalar
            pieces.append(SourcedText.Piece(offset: offset, place: place(start.line)))
        }
        return (text, SourcedText(text: String(text), pieces: pieces))
    }
}
