/// Which columns of a table stand side by side, how wide each is, and which stand below.
struct ColumnLayout: Equatable {
    /// Cells of each column.
    private(set) var widths: [Int]
    /// Columns whose cells have lines of their own below the row, in order.
    private(set) var below: [Int] = []
    /// The last column that stands in the row.
    private(set) var lastBeside: Int?

    /// Ten Chinese characters: a column that is narrowed further says little.
    private static let least = 20

    /// - Parameters:
    ///   - kept: columns that are never narrowed.
    ///   - columns: cells of a line; nil if there is no limit.
    init(widths: [Int], kept: Set<Int>, columns: Int?, gap: Int) {
        self.widths = widths
        if let columns {
            let others = widths.indices.filter { !kept.contains($0) }
            let room = columns - kept.reduce(0) { $0 + widths[$1] + gap }
            let needed = others.reduce(0) { $0 + min(widths[$1], Self.least) } + gap * max(others.count - 1, 0)
            if !others.isEmpty, needed > room { below = kept.sorted() }
            let fitted = Self.fitted(others.map { widths[$0] }, columns: below.isEmpty ? room : columns, gap: gap)
            for (column, width) in zip(others, fitted) { self.widths[column] = width }
        }
        lastBeside = widths.indices.last { !below.contains($0) }
    }

    /// Widths that fit into `columns` cells: the widest columns are narrowed first and together; no column below 4
    /// cells, so that many columns may still be too wide.
    static func fitted(_ widths: [Int], columns: Int, gap: Int) -> [Int] {
        let available = columns - gap * max(widths.count - 1, 0)
        guard widths.reduce(0, +) > available else { return widths }
        // The largest common cap under which they fit.
        var low = 4
        var high = max(widths.max() ?? 4, 4)
        while low < high {
            let cap = (low + high + 1) / 2
            if widths.reduce(0, { $0 + min($1, cap) }) <= available { low = cap } else { high = cap - 1 }
        }
        return widths.map { min($0, low) }
    }
}
