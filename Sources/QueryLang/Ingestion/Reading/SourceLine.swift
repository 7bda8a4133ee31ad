/// One line of a file as it was read: the only thing that recovery knows of a file.
public struct SourceLine: Sendable, Equatable {
    /// Where a line that markup made goes on in a further line of the file.
    public struct Continuation: Sendable, Equatable {
        /// Scalars of the line's text before it.
        public var offset: Int
        /// The line of the file.
        public var number: Int
        /// Of that line, as `SourceLine.bytes`.
        public var bytes: Range<Int>

        public init(offset: Int, number: Int, bytes: Range<Int>) {
            self.offset = offset
            self.number = number
            self.bytes = bytes
        }
    }

    /// From 1, counted over every line feed of the file, blank lines included. Lines that markup made ascend; several may
    /// stand in one line of the file.
    public var number: Int
    /// Without its line feed or carriage return.
    public var text: String
    /// Half-open, in bytes of the file, line terminator excluded.
    public var bytes: Range<Int>
    /// What markup says of it; nil in a format that has none.
    public var hint: LineHint?
    /// Ascending by offset; empty for a line of the file as it stands.
    public var continuations: [Continuation]
    /// The top of a column that was extracted beside another, where both have a head of their own, and the first line below columns.
    package var opensPart = false

    public init(
        number: Int, text: String, bytes: Range<Int>, hint: LineHint? = nil, continuations: [Continuation] = []
    ) {
        self.number = number
        self.text = text
        self.bytes = bytes
        self.hint = hint
        self.continuations = continuations
    }
}

/// What the markup of a format says of a line, for recovery to weigh with what the line itself says.
public struct LineHint: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case text
        /// 1 is the highest.
        case heading(level: Int)
        case listItem, tableRow, caption, code
        /// Belongs to no article, for a reason that inspection shows.
        case furniture(reason: String)
        /// Stands beside the text: belongs to no article, unless its words say that it names who made the text, or when.
        case beside(reason: String)
    }

    public var kind: Kind
    /// Scalars of the text's opening that are bold; all of them for a line in bold type.
    public var boldLength: Int
    /// A paragraph of its own: no fixed width broke it off, nor is it to be joined to the line below.
    public var isWhole: Bool
    /// Stands in the one text that the page has.
    public var isOfText: Bool

    public init(kind: Kind = .text, boldLength: Int = 0, isWhole: Bool = true, isOfText: Bool = false) {
        self.isOfText = isOfText
        self.kind = kind
        self.boldLength = boldLength
        self.isWhole = isWhole
    }
}
