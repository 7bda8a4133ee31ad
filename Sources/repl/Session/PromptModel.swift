/// What the prompt asks of whoever knows the language. All offsets are counted in Unicode scalars of the buffer, as the
/// editing library counts them; ``ScalarOffsets`` converts from and to UTF-8 offsets.
///
/// Called on the thread that edits, at every pause in typing: answers should take milliseconds.
public protocol PromptModel: AnyObject {
    /// True when Enter should run the buffer; false opens a continuation line.
    func isComplete(_ buffer: String) -> Bool
    /// Candidates at a cursor, and the range they replace. The range ends at the cursor or after it.
    func completions(in buffer: String, cursor: Int) -> PromptCompletions
    /// Spans to highlight; where they overlap the later one holds. What no span covers is plain.
    func styles(for buffer: String) -> [PromptStyleSpan]
}

public struct PromptCompletions: Sendable, Equatable {
    public var replaces: Range<Int>
    public var candidates: [PromptCandidate]

    public init(replaces: Range<Int>, candidates: [PromptCandidate]) {
        self.replaces = replaces
        self.candidates = candidates
    }
}

public struct PromptCandidate: Sendable, Equatable {
    /// What goes into the buffer.
    public var text: String
    /// What stands beside it in the list: a count, a kind.
    public var note: String?

    public init(_ text: String, note: String? = nil) {
        self.text = text
        self.note = note
    }
}

/// What a stretch of the prompt is, from which the painter takes a colour.
public enum PromptStyle: Sendable, Equatable {
    case plain, keyword, name, function, string, regex, number, date, comment
    /// An unmatched quote or bracket, or what the parser refuses.
    case error
    /// The prompt's own: the prompt text, a suggestion not yet accepted, the list below, its chosen entry, a message.
    case prompt, suggestion, candidate, note, chosen, message
}

public struct PromptStyleSpan: Sendable, Equatable {
    public var range: Range<Int>
    public var style: PromptStyle

    public init(_ range: Range<Int>, _ style: PromptStyle) {
        self.range = range
        self.style = style
    }
}

/// What came of asking for a statement.
public enum PromptInput: Sendable, Equatable {
    /// The buffer, as typed, without a line end of its own.
    case statement(String)
    /// Ctrl-D on an empty line, the end of the file, or a terminal that has gone.
    case endOfInput
    /// Ctrl-C: what was typed is dropped.
    case interrupted
}

/// Converts between offsets in scalars and in UTF-8 bytes of one text.
public struct ScalarOffsets: Sendable {
    /// The UTF-8 offset of each scalar, then the text's length.
    private let starts: [Int]

    public init(_ text: String) {
        var starts: [Int] = []
        starts.reserveCapacity(text.utf8.count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            starts.append(offset)
            offset += UTF8.width(scalar)
        }
        starts.append(offset)
        self.starts = starts
    }

    /// The offset in bytes of the scalar at `scalar`, clamped to the text.
    public func utf8(_ scalar: Int) -> Int { starts[min(max(scalar, 0), starts.count - 1)] }

    /// The offset in scalars of the byte at `utf8`; that of the next scalar when the byte is inside one.
    public func scalar(_ utf8: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < utf8 { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
