import Analysis
import Documents

extension CollectionStore {
    /// The printed form of a folded range, paragraph ends as line feeds.
    public func printedText(_ range: TextRange) -> String {
        let rows = paragraphs.extents
        let first = rows.start.lastRow(atMost: range.start)
        guard first >= 0, Int(rows.end[first]) < range.end else { return printedText(units: foldMap.printedRange(range)) }
        var parts: [String] = []
        var row = first
        while row < rows.count, Int(rows.start[row]) < range.end {
            let part = TextRange(max(range.start, Int(rows.start[row])), min(range.end, Int(rows.end[row])))
            parts.append(part == rows.range(row) ? printedParagraph(row) : printedText(units: foldMap.printedRange(part)))
            row += 1
        }
        return parts.joined(separator: "\n")
    }

    /// A paragraph as printed, with white space that folding drops at its ends.
    public func printedParagraph(_ row: Int) -> String { printedText(units: printedRange(ofParagraph: row)) }

    public func printedRange(ofParagraph row: Int) -> Range<Int> {
        let start = Int(paragraphs.printedStart[row])
        return start..<max(start, Int(paragraphs.printedStart[row + 1]))
    }

    /// Printed text by its own UTF-16 offsets, clamped.
    public func printedText(units range: Range<Int>) -> String {
        let clamped = range.clamped(to: 0..<printed.count)
        return UTF16Text.string(UnsafeBufferPointer(rebasing: printed.buffer[clamped]))
    }

    /// Characters of the printed form of a folded range, white space left out.
    public func length(_ range: TextRange) -> Int {
        let units = foldMap.printedRange(range).clamped(to: 0..<printed.count)
        return CharacterCount.count(UnsafeBufferPointer(rebasing: printed.buffer[units]))
    }

    /// Characters of a run of paragraphs.
    public func length(ofParagraphs rows: Range<Int>) -> Int {
        guard rows.upperBound < paragraphs.lengthBefore.count else { return 0 }
        return Int(paragraphs.lengthBefore[rows.upperBound] - paragraphs.lengthBefore[rows.lowerBound])
    }

    /// Lines to cite for a folded range.
    public func lines(_ range: TextRange) -> [ClosedRange<Int>] { pieces.lines(ofPrinted: foldMap.printedRange(range)) }
}
