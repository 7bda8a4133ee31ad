import Documents

/// Rows that a test left out because what it asks of is not given.
struct MissingValues {
    /// Nil for rows of a table.
    var kind: UnitKind?
    /// As written: `author.unit`.
    var path: String
    /// Of which query or stage.
    var identity: Int
    var rows: RowSet

    func isAbout(_ other: MissingValues) -> Bool {
        kind == other.kind && path == other.path && identity == other.identity
    }

    /// Rows that another side of an `or` let through were not left out.
    mutating func forgive(_ passed: RowSet, _ kind: UnitKind?, _ identity: Int) {
        if kind == self.kind, identity == self.identity { rows.subtract(passed) }
    }
}
