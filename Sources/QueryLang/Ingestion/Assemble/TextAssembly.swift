import Documents

/// Makes the text of paragraphs out of the page's lines.
struct TextAssembly {
    let shapes: [LineShape]

    func place(_ line: Int) -> FileRange {
        let shape = shapes[line]
        let last = shape.continuations.last
        return FileRange(
            bytes: shape.bytes.lowerBound..<max(shape.bytes.upperBound, last?.bytes.upperBound ?? 0),
            firstLine: shape.number,
            lastLine: max(shape.number, last?.number ?? 0))
    }

    /// Where the text of a line begins in each line of the file that it stands in.
    private func places(_ line: Int, from scalar: Int) -> [(scalar: Int, place: FileRange)] {
        let shape = shapes[line]
        guard !shape.continuations.isEmpty else { return [(scalar, place(line))] }
        return [(scalar, FileRange(bytes: shape.bytes, firstLine: shape.number, lastLine: shape.number))]
            + shape.continuations.map {
                (
                    scalar + min($0.offset, shape.count),
                    FileRange(bytes: $0.bytes, firstLine: $0.number, lastLine: $0.number)
                )
            }
    }

    /// The text of lines and where each of them begins.
    ///
    /// - Parameter parts: lines in reading order, as indices; a separator stands before the lines of every part but the first.
    func sourced(_ parts: [[Int]], separator: String = "") -> (text: ScalarText, content: SourcedText) {
        var text = ScalarText()
        var starts: [(scalar: Int, place: FileRange)] = []
        for (rank, part) in parts.enumerated() {
            for (position, line) in part.enumerated() {
                let own = shapes[line].text
                if rank > 0, position == 0, !separator.isEmpty {
                    text.append(contentsOf: ScalarText(separator))
                } else if TextJoin.needsSpace(text, own) {
                    text.append(" ")
                }
                starts += places(line, from: text.count)
                text.append(contentsOf: own)
            }
        }
        var pieces: [SourcedText.Piece] = []
        var offset = 0, at = 0
        for start in starts {
            offset += text[text.startIndex + at..<text.startIndex + start.scalar].reduce(0) { $0 + UTF16.width($1) }
            at = start.scalar
            pieces.append(SourcedText.Piece(offset: offset, place: start.place))
        }
        return (text, SourcedText(text: String(text), pieces: pieces))
    }
}
