/// Puts lines together to statements where there is no editor: a pipe, a file, a terminal that cannot be drawn on.
public struct LineAssembler {
    /// A statement longer than this (bytes of UTF-8) is handed on as it is, whole or not: each of its lines asks the
    /// parser about all lines so far.
    public static let limit = 1 << 16

    private var pending = ""

    public init() {}

    /// True while lines are held back that no statement has taken up yet: the continuation prompt's moment.
    public var isInsideStatement: Bool { !pending.isEmpty }

    /// Takes a line without its line end. Returns the statement that it completes, blank lines before it left out.
    public mutating func add(_ line: String, isComplete: (String) -> Bool) -> String? {
        if pending.isEmpty && line.allSatisfy(\.isWhitespace) { return nil }
        pending = pending.isEmpty ? line : pending + "\n" + line
        return pending.utf8.count > Self.limit || isComplete(pending) ? finish() : nil
    }

    /// At the end of input: what is left, complete or not, so that the parser can say what it lacks.
    public mutating func finish() -> String? {
        defer { pending = "" }
        return pending.isEmpty ? nil : pending
    }
}
