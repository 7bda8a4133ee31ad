import Text

/// A stretch of one row in one style.
public struct PromptRun: Sendable, Equatable {
    public var text: String
    public var style: PromptStyle

    public init(_ text: String, _ style: PromptStyle) {
        self.text = text
        self.style = style
    }
}

/// One row of the screen, as the prompt wants it.
public struct PromptRow: Sendable, Equatable {
    public private(set) var runs: [PromptRun] = []
    /// Cells taken, at most the columns of the frame.
    public private(set) var cells = 0
    /// True when the row before was full and its line goes on here: the terminal's own wrapping must lead to it.
    public var continuesLine: Bool

    public init(continuesLine: Bool = false) { self.continuesLine = continuesLine }

    public var text: String { runs.map(\.text).joined() }

    mutating func append(_ text: String, cells: Int, _ style: PromptStyle) {
        self.cells += cells
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text += text
        } else {
            runs.append(PromptRun(text, style))
        }
    }
}

/// What the prompt's part of the screen must show: rows from the first of the prompt, and the cursor's cell among them.
public struct PromptFrame: Sendable, Equatable {
    public var rows: [PromptRow]
    /// Row and column of the cursor, from 0; the column is less than `columns`.
    public var cursorRow: Int
    public var cursorColumn: Int
    public var columns: Int
}

extension PromptRow {
    /// `text` in one style on as many rows as it takes.
    public static func wrapped(_ text: String, _ style: PromptStyle, columns: Int, width: DisplayWidth) -> [PromptRow] {
        var builder = RowBuilder(columns: max(columns, 2))
        builder.put(text, style, width)
        return builder.rows
    }
}
