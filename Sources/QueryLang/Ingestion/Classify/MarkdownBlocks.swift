/// Tables and fenced code of Markdown, which no rule for headings or paragraphs may read.
enum MarkdownBlocks {
    /// The rank in `printed` of the line that closes each fence, by the rank of the line that opens it. A fence that
    /// nothing closes is not listed.
    static func fences(_ shapes: [LineShape], _ printed: [Int]) -> [Int: Int] {
        var fences: [Int: Int] = [:]
        var open: (rank: Int, mark: Unicode.Scalar)?
        for (rank, index) in printed.enumerated() {
            guard let mark = fenceMark(shapes[index].text) else { continue }
            if let opened = open {
                guard mark == opened.mark, shapes[index].text.allSatisfy({ $0 == mark }) else { continue }
                fences[opened.rank] = rank
                open = nil
            } else {
                open = (rank, mark)
            }
        }
        return fences
    }

    /// The scalar of ``` or ~~~.
    private static func fenceMark(_ text: ScalarText) -> Unicode.Scalar? {
        guard let first = text.first, first == "`" || first == "~" else { return nil }
        return text.prefix { $0 == first }.count >= 3 ? first : nil
    }

    enum Row { case cells, rule }

    /// `| a | b |` beside another such line, or the `| --- | --- |` under a table's head. Nil for any other line.
    static func row(_ shapes: [LineShape], _ printed: [Int], _ rank: Int) -> Row? {
        guard isRow(shapes[printed[rank]].text),
            rank > 0 && isRow(shapes[printed[rank - 1]].text)
                || rank + 1 < printed.count && isRow(shapes[printed[rank + 1]].text)
        else { return nil }
        return shapes[printed[rank]].text.allSatisfy { $0.isBlank || $0.isOne(of: "|-:") } ? .rule : .cells
    }

    private static func isRow(_ text: ScalarText) -> Bool { text.count >= 3 && text.first == "|" && text.last == "|" }
}
