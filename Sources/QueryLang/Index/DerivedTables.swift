import Documents

/// Rows of a kind that is computed from the text: each lies in one paragraph, furniture's stand after all others.
///
/// Ascending by start, an outer row before those in it. They nest properly: of two that overlap one holds the other.
public struct DerivedRows: Sendable {
    public let extents: Extents
    /// Row of the innermost row around each, or -1; empty where no row can hold another.
    let parent: Column<Int32>
    /// Rows that are no furniture.
    public let textCount: Int

    /// The innermost row that holds all of a range; nil if none does.
    func row(holding range: TextRange) -> Int? {
        var row = extents.start.lastRow(atMost: range.start)
        while row >= 0, Int(extents.end[row]) < range.end { row = self.parent(of: row) ?? -1 }
        return row >= 0 ? row : nil
    }

    func parent(of row: Int) -> Int? {
        guard row < parent.count, parent[row] >= 0 else { return nil }
        return Int(parent[row])
    }

    /// Rows that begin in a range.
    func rows(beginningIn range: TextRange) -> Range<Int> {
        let first = extents.start.lastRow(atMost: range.start - 1) + 1
        return first..<max(first, extents.start.lastRow(atMost: range.end - 1) + 1)
    }
}

public struct QuoteTable: Sendable {
    public let rows: DerivedRows
    /// 1 of a work, 《…》; 0 of a quotation.
    public let isWork: Column<UInt8>
    /// Row of the person whom the quotation's own sentence names, or -1.
    public let speaker: Column<Int32>
}

public struct PointTable: Sendable {
    public let rows: DerivedRows
    public let ordinal: Column<Int32>
    /// Folded offset behind the mark, which begins where the point begins.
    public let markEnd: Column<Int32>
}

public struct QuantityTable: Sendable {
    public let rows: DerivedRows
    /// NaN of a date.
    public let value: Column<Double>
    /// Index into `kinds`.
    public let kind: Column<UInt8>
    public let isApproximate: Column<UInt8>
    /// Index into `words`, or -1 where no unit is printed.
    public let unit: Column<Int32>
    public let base: Column<Int32>
    public let kinds: [String]
    public let words: [String]
}

public struct WordTable: Sendable {
    public let rows: DerivedRows
}
