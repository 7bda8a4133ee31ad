/// Up and Down: from the draft through the statements that begin as it does, and back to it.
public struct HistoryNavigation: Sendable {
    /// Where the walk stands, as an index into the statements; nil at the draft.
    private var position: Int?
    private var draft = ""
    private var prefix = ""
    /// What the walk last gave: a buffer that differs from it has been edited, and begins a walk of its own.
    private var shown: String?

    public init() {}

    /// The next older (or newer) statement that begins with `prefix`, or the draft after the newest; nil at either end.
    public mutating func move(
        older: Bool, buffer: String, prefix: String, in statements: some RandomAccessCollection<String>
    ) -> String? {
        let statements = Array(statements)
        if shown != buffer {
            position = nil
            draft = buffer
            self.prefix = prefix
        }
        let step = older ? -1 : 1
        var index = (position ?? statements.count) + step
        while statements.indices.contains(index) {
            if statements[index] != buffer && statements[index].hasPrefix(self.prefix) {
                position = index
                shown = statements[index]
                return shown
            }
            index += step
        }
        guard !older, position != nil else { return nil }
        position = nil
        shown = draft
        return draft
    }
}

/// Ctrl-R: the newest statement that contains every word of the pattern, whatever their order and case.
public struct HistorySearch: Sendable {
    public private(set) var pattern = ""
    /// Index of the statement found.
    public private(set) var match: Int?
    private let statements: [String]

    public init(_ statements: [String]) { self.statements = statements }

    public var found: String? { match.map { statements[$0] } }

    /// Takes a new pattern and looks from the newest statement.
    public mutating func look(for pattern: String) {
        self.pattern = pattern
        match = find(from: statements.count, step: -1)
    }

    /// Goes to the next older (or newer) match that reads differently. False when there is none.
    public mutating func move(older: Bool) -> Bool {
        guard let next = find(from: match ?? statements.count, step: older ? -1 : 1) else { return false }
        match = next
        return true
    }

    private func find(from start: Int, step: Int) -> Int? {
        let words = pattern.lowercased().split(separator: " ")
        if words.isEmpty { return nil }
        let current = found
        var index = start + step
        while statements.indices.contains(index) {
            let text = statements[index].lowercased()
            if statements[index] != current && words.allSatisfy({ text.contains($0) }) { return index }
            index += step
        }
        return nil
    }
}
