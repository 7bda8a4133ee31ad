/// A half-open range of UTF-16 code units in a collection's folded text. Never used for query text.
public struct TextRange: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    public var count: Int { end - start }
    public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
}

/// A piece of a file: half-open bytes, and the lines (from 1, both included) that it stands in.
public struct FileRange: Sendable, Hashable {
    public var bytes: Range<Int>
    public var firstLine: Int
    public var lastLine: Int

    public init(bytes: Range<Int>, firstLine: Int, lastLine: Int) {
        self.bytes = bytes
        self.firstLine = firstLine
        self.lastLine = lastLine
    }
}

/// Printed text with the places in the file that it was made of, in reading order.
///
/// `text` is as printed, joined over line and column breaks: no line break stands in it, no white space between Han
/// characters that a line break put there, no Markdown mark.
public struct SourcedText: Sendable, Equatable {
    /// A run of the text that stands in one line of the file.
    public struct Piece: Sendable, Equatable {
        /// UTF-16 offset into `text` where the run begins; it ends where the next begins.
        public var offset: Int
        public var place: FileRange

        public init(offset: Int, place: FileRange) {
            self.offset = offset
            self.place = place
        }
    }

    public var text: String
    /// Ascending by `offset`, the first at 0; empty only for text that no file printed.
    public var pieces: [Piece]

    public init(text: String, pieces: [Piece]) {
        self.text = text
        self.pieces = pieces
    }
}
