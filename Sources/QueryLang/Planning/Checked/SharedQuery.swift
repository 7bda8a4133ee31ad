/// A query that stands in several places: what `let` named, or `it`. Compared by identity, so that a result used twice
/// is checked once, run once, and never multiplies the tree that it stands in.
public final class SharedQuery: Sendable, Hashable {
    public let query: CheckedQuery
    /// Shared queries inside one another, this one included.
    public let depth: Int

    public init(_ query: CheckedQuery, depth: Int) {
        self.query = query
        self.depth = depth
    }

    public static func == (a: SharedQuery, b: SharedQuery) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
