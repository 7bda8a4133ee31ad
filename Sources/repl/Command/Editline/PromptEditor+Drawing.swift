import Session

extension PromptEditor {
    /// Draws what has changed.
    func paint() { Terminal.write(painter.paint(frame(), height: size.rows)) }

    func frame() -> PromptFrame { PromptFrame(currentContent(), columns: size.columns, width: width) }

    /// Draws the statement once more without what was offered beside it, and goes to the next line.
    func paintResult(_ result: PromptInput) {
        var last = bufferContent(library?.buffer ?? EditBuffer())
        switch result {
        case .statement(let text): last = bufferContent(EditBuffer(Array(text.unicodeScalars)))
        case .interrupted: last.suggestion = "^C"
        case .endOfInput: break
        }
        last.cursor = last.buffer.count
        var frame = PromptFrame(last, columns: size.columns, width: width)
        // The row where the cursor would wait after a full one would be left blank.
        if let row = frame.rows.last, row.continuesLine, row.cells == 0 {
            frame.rows.removeLast()
            frame.cursorRow -= 1
        }
        Terminal.write(painter.paint(frame, height: size.rows) + painter.leave())
    }

    private func currentContent() -> PromptContent {
        let buffer = library?.buffer ?? EditBuffer()
        if let search { return searchContent(search, draft: buffer) }
        var content = bufferContent(buffer)
        if let menu, menu.buffer == buffer {
            let height = min(10, max(1, size.rows / 2))
            content.below = menu.candidates.rows(columns: size.columns, height: height, width: width)
        } else {
            menu = nil
            content.suggestion = suggestion(for: buffer).map(Self.oneLine) ?? ""
        }
        return content
    }

    private func bufferContent(_ buffer: EditBuffer) -> PromptContent {
        var content = self.content
        content.buffer = buffer.scalars
        content.cursor = buffer.cursor
        content.styles = model.styles(for: buffer.text)
        return content
    }

    private func searchContent(_ search: HistorySearch, draft: EditBuffer) -> PromptContent {
        var content = bufferContent(search.found.map { EditBuffer(Array($0.unicodeScalars)) } ?? draft)
        content.cursor = content.buffer.count
        let label = search.found == nil && !search.pattern.isEmpty ? "not in history: " : "search history: "
        content.below = PromptRow.wrapped(label + search.pattern, .message, columns: size.columns, width: width)
        return content
    }

    /// What history offers after the buffer, with the cursor at its end.
    func suggestion(for buffer: EditBuffer) -> String? {
        options.suggests && buffer.isAtEnd ? history.suggestion(for: buffer.text) : nil
    }

    /// The first line of a suggestion, marked when more follow.
    private static func oneLine(_ text: String) -> String {
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return lines.count > 1 ? "\(lines[0]) ..." : text
    }
}
