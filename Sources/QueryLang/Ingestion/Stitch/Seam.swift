/// Two fragments of one paragraph that stand apart on the page, and why they were put together.
public struct Seam: Sendable, Equatable {
    public struct Rival: Sendable, Equatable {
        /// First line of the fragment that was not chosen.
        public var line: Int
        public var score: Double
    }
    /// Last line, from 1, of the fragment that breaks off.
    public var leftLine: Int
    /// First line of the fragment that goes on.
    public var rightLine: Int
    /// Sum of the weights of the evidence; comparable within one page only.
    public var score: Double
    public var evidence: [String]
    /// Other continuations that were scored, best first.
    public var rivals: [Rival]
    /// Why the seam is not sure; nil when it is.
    public var uncertain: String?
}

/// A seam between two blocks of the page.
struct BlockSeam: Sendable {
    var left: Int
    var right: Int
    var score: Double
    var evidence: [String]
    var rivals: [(block: Int, score: Double)]
    var uncertain: String?
    /// Both sides are whole paragraphs: the text goes on, no paragraph does.
    var isBetweenParagraphs = false
}
