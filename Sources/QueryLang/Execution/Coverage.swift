/// How far a query came that was stopped.
public enum Coverage: Sendable, Equatable {
    /// The result is that of the first `done` documents.
    case documents(done: Int, of: Int)
    /// A stage came to its `done`-th row (paragraph, group, …): its result is that of the rows before.
    case rows(done: Int, of: Int, noun: String)
}
