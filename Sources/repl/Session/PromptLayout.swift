import Text

/// What the prompt shows, before it is cut into rows.
public struct PromptContent: Sendable {
    public var prompt = ""
    public var continuation = ""
    public var buffer: [Unicode.Scalar] = []
    public var styles: [PromptStyleSpan] = []
    /// Offset of the cursor in `buffer`.
    public var cursor = 0
    /// Offered after the buffer, not part of it. One line.
    public var suggestion = ""
    /// Rows under the buffer, each at most `columns` wide.
    public var below: [PromptRow] = []

    public init(prompt: String, continuation: String) {
        self.prompt = prompt
        self.continuation = continuation
    }
}

extension PromptFrame {
    /// Cuts `content` into rows of `columns` cells. A character that does not fit goes to the next row whole; a newline
    /// of the buffer starts a row with the continuation prompt. The cursor stands where the next character would.
    public init(_ content: PromptContent, columns: Int, width: DisplayWidth) {
        var rows = RowBuilder(columns: max(columns, 2))
        rows.put(content.prompt, .prompt, width)
        let styles = content.scalarStyles()
        var cursor: (row: Int, column: Int)?

        var offset = 0
        for line in content.buffer.split(separator: "\n", omittingEmptySubsequences: false) {
            if offset > 0 {
                rows.breakLine()
                rows.put(content.continuation, .prompt, width)
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: line)
            for character in String(text) {
                let count = character.unicodeScalars.count
                let visible = VisibleCharacter(character, column: rows.column, columns: rows.columns, width)
                // A cursor inside a grapheme is shown before it.
                if cursor == nil, content.cursor < offset + count { cursor = rows.place(forCells: visible.cells) }
                rows.put(visible, styles[offset])
                offset += count
            }
            if cursor == nil, content.cursor <= offset { cursor = rows.place(forCells: 1) }
            offset += 1
        }

        let position = cursor ?? rows.place(forCells: 1)
        rows.reach(position.row)
        if content.cursor >= content.buffer.count { rows.put(content.suggestion, .suggestion, width) }
        self.init(
            rows: rows.rows + content.below, cursorRow: position.row, cursorColumn: position.column,
            columns: rows.columns)
    }
}

extension PromptContent {
    /// A style for each scalar of the buffer.
    fileprivate func scalarStyles() -> [PromptStyle] {
        var styles = [PromptStyle](repeating: .plain, count: buffer.count)
        for span in styles.isEmpty ? [] : self.styles {
            for index in span.range.clamped(to: 0..<buffer.count) { styles[index] = span.style }
        }
        return styles
    }
}

/// Rows under construction.
struct RowBuilder {
    let columns: Int
    private(set) var rows = [PromptRow()]

    init(columns: Int) { self.columns = columns }

    var column: Int { rows[rows.count - 1].cells }

    mutating func put(_ text: String, _ style: PromptStyle, _ width: DisplayWidth) {
        for character in text { put(VisibleCharacter(character, column: column, columns: columns, width), style) }
    }

    mutating func put(_ character: VisibleCharacter, _ style: PromptStyle) {
        if character.cells > columns {
            // Only what is spelled out can be wider than a row, and that is ASCII.
            for piece in character.text { put(VisibleCharacter(piece), style) }
            return
        }
        if column + character.cells > columns { rows.append(PromptRow(continuesLine: true)) }
        rows[rows.count - 1].append(character.text, cells: character.cells, style)
    }

    mutating func breakLine() { rows.append(PromptRow()) }

    /// Where something of `cells` would land.
    func place(forCells cells: Int) -> (row: Int, column: Int) {
        column + cells > columns ? (rows.count, 0) : (rows.count - 1, column)
    }

    /// Makes sure that `row` exists: the cursor waits at the start of the row after a full one.
    mutating func reach(_ row: Int) {
        if row >= rows.count { rows.append(PromptRow(continuesLine: true)) }
    }
}

/// A grapheme as it is drawn, with the cells that takes. What a terminal would not draw as one glyph is spelled out: a
/// control character as ^X, one without a width (a byte order mark, a zero-width space, a bidirectional override, an
/// accent without a base) by its number.
struct VisibleCharacter {
    let text: String
    let cells: Int

    /// One cell of ASCII.
    init(_ ascii: Character) {
        text = String(ascii)
        cells = 1
    }

    /// `column` is where it would land: a tab reaches to the next multiple of 8, and never past the row's end.
    init(_ character: Character, column: Int, columns: Int, _ width: DisplayWidth) {
        let scalars = character.unicodeScalars
        if let scalar = scalars.first, scalars.count == 1, scalar.value < 0x20 || scalar.value == 0x7F {
            if scalar == "\t" {
                let room = columns - column
                cells = min(8 - column % 8, room > 0 ? room : columns)
                text = String(repeating: " ", count: cells)
            } else {
                let caret = Unicode.Scalar(UInt8(scalar.value ^ 0x40))
                text = "^\(caret)"
                cells = 2
            }
            return
        }
        let measured = width.cells(character)
        if measured > 0 {
            text = String(character)
            cells = measured
        } else {
            let spelled = scalars.map { "<\(String($0.value, radix: 16))>" }.joined()
            text = spelled
            cells = spelled.utf8.count
        }
    }
}
