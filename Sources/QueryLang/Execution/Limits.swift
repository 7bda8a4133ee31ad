/// What a running query may take, and whether it should stop.
public struct Limits: Sendable {
    /// Rows of a table, groups, or hits held at once.
    public var rows: Int
    /// Asked now and then; true once the user has had enough.
    public var isCancelled: @Sendable () -> Bool

    public init(rows: Int = 20_000_000, isCancelled: @escaping @Sendable () -> Bool = { false }) {
        self.rows = rows
        self.isCancelled = isCancelled
    }
}

public enum ExecutionError: Error, Equatable {
    /// A limit was met: what grew too large, and how to ask for less.
    case limitExceeded(String)
    /// A regular expression took more work than is allowed.
    case regexTooCostly(String)
    case interrupted
}
