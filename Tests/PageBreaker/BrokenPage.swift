import Scoring

/// A damaged page and the structure that it had.
public struct BrokenPage: Sendable {
    public var breaks: Set<Break>
    public var text: String
    /// The text in the encoding that the breaks gave the file.
    public var bytes: [UInt8]
    /// Lines of furniture are counted from 1.
    public var truth: AnnotatedPage
}

/// A block of the page as it will be printed.
struct PrintedBlock {
    enum Kind { case title, byline, text, units, furniture }

    var kind: Kind
    var text: String
    /// Index of the article; -1 for furniture.
    var article = -1
    /// Of text: the index of the paragraph in its article, and where this piece begins in it.
    var paragraph = 0
    var offset = 0
}
