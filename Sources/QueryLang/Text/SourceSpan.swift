/// A half-open range of UTF-8 byte offsets in the text of one query or script.
///
/// Never used for documents: their places are `TextRange` (folded text) and `FileRange` (bytes of a file).
///
/// Spans compare equal to each other always, so that two trees are equal when they say the same thing, wherever it
/// stands. Compare `start` and `end` where the place itself matters.
public struct SourceSpan: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The smallest span that holds both.
    public func joined(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(min(start, other.start), max(end, other.end))
    }

    public static func == (_: SourceSpan, _: SourceSpan) -> Bool { true }
    public func hash(into _: inout Hasher) {}
}
