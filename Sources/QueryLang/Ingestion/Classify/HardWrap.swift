/// Finds text that was broken at a fixed width, as the columns of a newspaper are: each line of it ends where the
/// column ends, not where a paragraph does.
enum HardWrap {
    /// Lines looked at on either side.
    static let reach = 12
    static let narrowest = 20
    static let widest = 100
    /// How far a justified line may fall short of the column, in cells: a character or two that may not start a line.
    static let slack = 6

    /// The width in cells of the column that each line stands in; nil where the text is not wrapped. One element per
    /// shape; blank lines have nil.
    static func columns(_ shapes: [LineShape]) -> [Int?] {
        let printed = shapes.indices.filter { !shapes[$0].isBlank }
        var columns: [Int?] = Array(repeating: nil, count: shapes.count)
        for (rank, index) in printed.enumerated() {
            let window = printed[max(0, rank - reach)..<min(printed.count, rank + reach + 1)]
            columns[index] = column(of: window.map { shapes[$0] })
        }
        inherit(&columns, shapes, printed)
        inherit(&columns, shapes, printed.reversed())
        return columns
    }

    /// The first and last lines of a column see too few of its lines; they take the width of the lines beside them.
    private static func inherit(_ columns: inout [Int?], _ shapes: [LineShape], _ order: some Sequence<Int>) {
        var last: Int?
        var distance = 0
        for index in order {
            if let column = columns[index] {
                last = column
                distance = 0
            } else if let column = last, distance < reach, shapes[index].width <= column + 2 {
                columns[index] = column
                distance += 1
            } else {
                last = nil
            }
        }
    }

    private static func column(of window: [LineShape]) -> Int? {
        guard window.count >= 6 else { return nil }
        let widths = window.map(\.width).sorted()
        let column = widths[widths.count * 4 / 5]
        guard (narrowest...widest).contains(column) else { return nil }
        let full = window.filter { (column - slack...column + 2).contains($0.width) }
        let open = full.filter { !$0.text.endsSentence }
        // A list of headlines has equal lines too, but no commas and full stops inside them.
        let punctuated = full.filter { $0.text.contains(where: \.isTextMark) }
        guard full.count >= 5, full.count * 20 >= window.count * 9, open.count * 2 >= full.count, punctuated.count * 10 >= full.count * 4
        else { return nil }
        return column
    }
}
