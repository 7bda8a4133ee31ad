/// What a running query may take, and whether it should stop.
public struct Limits: Sendable {
    /// Rows or hits held at once.
    public var rows: Int
    /// Different groups, n-grams or rows of `distinct` held at once.
    public var groups: Int
    /// Bytes of the keys that rows are sorted by, or that tell groups apart, held at once.
    public var keyBytes: Int
    /// Asked now and then; true once the user has had enough: the query then ends with what it has.
    public var isCancelled: @Sendable () -> Bool
    /// Asked once it is cancelled; true when the user does not want to wait for what it has either.
    public var isGivenUp: @Sendable () -> Bool
    public var pace: Pace
    /// What beginning a search costs, in characters searched: few rows are searched one by one, many at once.
    public var searchOverhead = 256

    public init(
        rows: Int = 20_000_000, groups: Int = 5_000_000, keyBytes: Int = 1 << 30,
        isCancelled: @escaping @Sendable () -> Bool = { false }, isGivenUp: @escaping @Sendable () -> Bool = { false },
        pace: Pace = .growing
    ) {
        self.rows = rows
        self.groups = groups
        self.keyBytes = keyBytes
        self.isCancelled = isCancelled
        self.isGivenUp = isGivenUp
        self.pace = pace
    }
}

/// How much is looked at in one go: some documents, or some rows of one that is large. What is stopped, or has found
/// enough, is so between two goes. The rows of a complete result are the same at any pace.
public enum Pace: Sendable {
    /// All at once.
    case whole
    /// So many at a time, at least 1, each whole.
    case documents(Int)
    /// So many rows of each document at a time, at least 1.
    case rows(Int)
    /// More and more at a time.
    case growing
    /// As much as takes some 50 ms, by a clock that only goes forward.
    case timed(nanoseconds: @Sendable () -> UInt64)
}

public enum ExecutionError: Error, Equatable {
    /// A limit was met: what grew too large, and how to ask for less.
    case limitExceeded(String)
    /// A regular expression took more work than is allowed.
    case regexTooCostly(String)
    case interrupted

    static func tooManyHits(_ limits: Limits) -> ExecutionError {
        .limitExceeded("more than \(limits.rows) hits of one text; ask for a longer text, or in fewer documents (in …)")
    }
}
