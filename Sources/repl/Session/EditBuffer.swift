import Text

/// The text under edit and its cursor, in scalars.
public struct EditBuffer: Sendable, Equatable {
    public var scalars: [Unicode.Scalar]
    public var cursor: Int

    public init(_ scalars: [Unicode.Scalar] = [], cursor: Int = 0) {
        self.scalars = scalars
        self.cursor = min(max(cursor, 0), scalars.count)
    }

    public var text: String { Self.string(scalars) }
    public var isAtEnd: Bool { cursor == scalars.count }

    /// The range of the line that the cursor is in, without its line end.
    public var line: Range<Int> { line(around: cursor) }

    /// The text of the cursor's line up to the cursor, with all lines before it.
    public var textBeforeCursor: String { Self.string(scalars[..<cursor]) }

    /// Where the cursor goes a line up or down: to the same column of cells, or the nearest before it; nil on the first
    /// or last line.
    public func verticalTarget(up: Bool, width: DisplayWidth) -> Int? {
        let current = line
        guard up ? current.lowerBound > 0 : current.upperBound < scalars.count else { return nil }
        let target = line(around: up ? current.lowerBound - 1 : current.upperBound + 1)
        let goal = width.cells(Self.string(scalars[current.lowerBound..<cursor]))
        var offset = target.lowerBound
        var cells = 0
        for character in Self.string(scalars[target]) {
            cells += width.cells(character)
            if cells > goal { break }
            offset += character.unicodeScalars.count
        }
        return offset
    }

    /// The cursor, moved out of a grapheme that it cut in two: on, when it came from before, else back.
    public func settledCursor(comingFrom previous: Int) -> Int {
        // More scalars than any grapheme that people type; a longer one may be cut.
        let reach = 32
        let start = max(line.lowerBound, cursor - reach)
        var boundary = start
        for character in Self.string(scalars[start..<min(line.upperBound, cursor + reach)]) {
            if boundary == cursor { return cursor }
            let next = boundary + character.unicodeScalars.count
            if next > cursor { return previous < cursor ? next : boundary }
            boundary = next
        }
        return cursor
    }

    private func line(around offset: Int) -> Range<Int> {
        let start = scalars[..<offset].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let end = scalars[offset...].firstIndex(of: "\n") ?? scalars.count
        return start..<end
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
