/// How far a query came that was stopped.
public enum Coverage: Sendable, Equatable {
    /// Rows of a document that is done in part: `done` of its `of` paragraphs, words, …, from the first.
    public struct Part: Sendable, Equatable {
        public var done: Int
        public var of: Int
        public var noun: String
    }

    /// The result is that of the first `done` documents, and of a part of the next.
    case documents(done: Int, of: Int, part: Part?)
    /// A stage came to its `done`-th row (paragraph, group, …): its result is that of the rows before.
    case rows(done: Int, of: Int, noun: String)
}
