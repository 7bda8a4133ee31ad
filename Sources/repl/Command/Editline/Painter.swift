import Session

/// Turns the difference between what the screen shows and what it should show into bytes for the terminal.
///
/// A row that continues a line is reached by the terminal's own wrapping, so that a terminal that reflows on resize
/// keeps the line together. Nothing is erased in the pending-wrap state, where terminals differ.
struct Painter {
    let theme: Theme
    /// The rows on the screen; the first may not be the prompt's first when the prompt is higher than the screen.
    private var shown: [PromptRow] = []
    private var cursorRow = 0

    init(theme: Theme) { self.theme = theme }

    /// The cursor stands at the start of an empty line, and nothing of the prompt is shown.
    mutating func forget() {
        shown = []
        cursorRow = 0
    }

    /// Bytes that make the screen show `frame`, of which `height` rows around the cursor fit.
    mutating func paint(_ frame: PromptFrame, height: Int) -> String {
        let (rows, target) = Self.window(frame, height: height)
        var pen = Pen(row: cursorRow, existing: max(shown.count, 1))
        let dirty = dirtyRows(rows)
        for index in rows.indices where dirty[index] {
            let row = rows[index]
            if row.continuesLine && pen.hasPainted(index - 1) {
                // An empty row has nothing that would make the terminal wrap.
                if row.cells == 0 { pen.output += " \r" }
                pen.wrapped(to: index)
            } else {
                pen.move(to: index)
            }
            for run in row.runs { pen.output += theme.styled(run) }
            if row.cells < frame.columns { pen.output += Terminal.Sequence.eraseLine }
        }
        if rows.count < shown.count {
            pen.move(to: rows.count)
            pen.output += Terminal.Sequence.eraseBelow
        }
        let isRepainted = !pen.output.isEmpty
        pen.move(to: target)
        if frame.cursorColumn > 0 { pen.output += "\u{1B}[\(frame.cursorColumn)C" }
        shown = rows
        cursorRow = target
        return isRepainted
            ? Terminal.Sequence.hideCursor + pen.output + Terminal.Sequence.showCursor : pen.output
    }

    /// Bytes that take the prompt away, given the frame that the terminal shows now: after a resize that is the one for
    /// the new width, since most terminals wrap their lines anew. The blank keeps tmux from taking the erasure for that
    /// of a whole screen, which it would scroll into its history.
    mutating func erase(_ frame: PromptFrame?, height: Int) -> String {
        let row = frame.map { Self.window($0, height: height).cursorRow } ?? cursorRow
        forget()
        return "\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + " " + Terminal.Sequence.eraseBelow + "\r"
    }

    /// Bytes that put the cursor on a fresh line under the prompt.
    mutating func leave() -> String {
        var pen = Pen(row: cursorRow, existing: max(shown.count, 1))
        pen.move(to: max(shown.count, 1))
        forget()
        return pen.output
    }

    /// Rows that differ from the screen. With a row goes the row that it continues, when it did not before, and with a
    /// row go those that continue it: the terminal must do the wrapping again.
    private func dirtyRows(_ rows: [PromptRow]) -> [Bool] {
        var dirty = rows.indices.map { $0 >= shown.count || rows[$0] != shown[$0] }
        for index in rows.indices.dropFirst().reversed() where dirty[index] {
            let continued = index < shown.count && shown[index].continuesLine
            if rows[index].continuesLine && !continued { dirty[index - 1] = true }
        }
        for index in rows.indices.dropFirst() where rows[index].continuesLine && dirty[index - 1] {
            dirty[index] = true
        }
        return dirty
    }

    /// At most `height` rows, the cursor's among them, and its row there.
    private static func window(_ frame: PromptFrame, height: Int) -> (rows: [PromptRow], cursorRow: Int) {
        let height = max(height, 1)
        guard frame.rows.count > height else { return (frame.rows, frame.cursorRow) }
        let first = max(0, min(frame.cursorRow - height + 1, frame.rows.count - height))
        var rows = Array(frame.rows[first..<first + height])
        rows[0].continuesLine = false
        return (rows, frame.cursorRow - first)
    }
}

/// Output under construction, and the row of the prompt that the cursor is in by then.
private struct Pen {
    var output = ""
    private var row: Int
    /// Rows of the screen that the cursor can move to; beyond them a line feed makes new ones.
    private var existing: Int
    private var painted: Int?

    init(row: Int, existing: Int) {
        self.row = row
        self.existing = existing
    }

    func hasPainted(_ index: Int) -> Bool { painted == index }

    /// To the start of row `target`.
    mutating func move(to target: Int) {
        output += "\r"
        let reachable = min(target, existing - 1)
        if reachable < row { output += "\u{1B}[\(row - reachable)A" }
        if reachable > row { output += "\u{1B}[\(reachable - row)B" }
        output += String(repeating: "\r\n", count: target - reachable)
        arrive(at: target)
    }

    /// The terminal itself has gone, or will go, to the next row.
    mutating func wrapped(to target: Int) { arrive(at: target) }

    private mutating func arrive(at target: Int) {
        row = target
        existing = max(existing, target + 1)
        painted = target
    }
}
