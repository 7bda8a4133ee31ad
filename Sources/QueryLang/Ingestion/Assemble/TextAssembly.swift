import Documents

/// Makes the text of paragraphs out of the page's lines.
struct TextAssembly {
    let shapes: [LineShape]

    func place(_ line: Int) -> FileRange {
        let shape = shapes[line]
        return FileRange(bytes: shape.bytes, firstLine: shape.number, lastLine: shape.number)
    }

    /// - Parameter parts: lines in reading order, as indices; a separator stands before the lines of every part but the first.
    func text(_ parts: [[Int]], separator: String = "") -> SourcedText {
        var result = SourcedText(text: "", pieces: [])
        var offset = 0
        for (rank, part) in parts.enumerated() {
            for (position, line) in part.enumerated() {
                let own = shapes[line].text
                if rank > 0, position == 0, !separator.isEmpty {
                    result.text.append(separator)
                    offset += separator.utf16.count
                } else if TextJoin.needsSpace(result.text, own) {
                    result.text.append(" ")
                    offset += 1
                }
                result.pieces.append(SourcedText.Piece(offset: offset, place: place(line)))
                result.text.append(own)
                offset += own.utf16.count
            }
        }
        return result
    }
}
