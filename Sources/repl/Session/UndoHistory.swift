/// What the buffer was before each change; a run of typed characters is one change.
public struct UndoHistory: Sendable {
    private var past: [EditBuffer] = []
    private var current = EditBuffer()
    /// Where the run of typed characters ends that the next one may go on.
    private var runEnd: Int?
    /// Scalars kept in all, so that changes of a long paste do not pile up.
    private var size = 0
    private static let limit = 1 << 20

    public init() {}

    /// Takes note of the buffer as it is before a key.
    public mutating func note(_ buffer: EditBuffer) {
        defer { current = buffer }
        if buffer.scalars == current.scalars { return }
        let isTyping =
            buffer.scalars.count == current.scalars.count + 1 && buffer.cursor == current.cursor + 1
        if !isTyping || runEnd != current.cursor { push(current) }
        runEnd = isTyping ? buffer.cursor : nil
    }

    /// The buffer before the last change, which is the current one from now on; nil when nothing was changed.
    public mutating func undo() -> EditBuffer? {
        guard let last = past.popLast() else { return nil }
        size -= last.scalars.count
        current = last
        runEnd = nil
        return last
    }

    private mutating func push(_ buffer: EditBuffer) {
        past.append(buffer)
        size += buffer.scalars.count
        while size > Self.limit, past.count > 1 { size -= past.removeFirst().scalars.count }
    }
}
