import Documents

/// Rows that a test left out because what it asks of is not given.
struct MissingValues {
    /// Nil for rows of a table.
    var kind: UnitKind?
    /// As written: `author.unit`.
    var path: String
    var rows: RowSet

    func isAbout(_ other: MissingValues) -> Bool {
        kind == other.kind && path == other.path && rows.capacity == other.rows.capacity
    }

    /// Rows that another side of an `or` let through were not left out.
    mutating func forgive(_ passed: RowSet, _ kind: UnitKind?) {
        if kind == self.kind, passed.capacity == rows.capacity { rows.subtract(passed) }
    }
}
