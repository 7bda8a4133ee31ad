import Session

extension PromptEditor {
    func run(_ command: EditorCommand) -> CommandResult {
        guard let library else { return .ended }
        switch command {
        case .submit: return submit(library)
        case .newline: return insert("\n", library)
        case .paste: return paste(library)
        case .complete: return complete(forward: true, library)
        case .completeBackwards: return complete(forward: false, library)
        case .up: return moveVertically(up: true, library)
        case .down: return moveVertically(up: false, library)
        case .viUp, .viDown: return moveVerticallyInCommandMode(up: command == .viUp, library)
        case .right: return moveRight(library)
        case .lineStart: return moveCursor(to: library.buffer.line.lowerBound, library)
        case .lineEnd: return moveCursor(to: library.buffer.line.upperBound, library)
        case .killLine: return killLine(library)
        case .restoreTail: return restoreTail(library)
        case .search: return searchHistory(library)
        case .clearScreen:
            Terminal.write(Terminal.Sequence.clearScreen)
            painter.forget()
            return .changed
        case .undo: return undo(library)
        }
    }

    private func submit(_ library: EditlineLibrary) -> CommandResult {
        let text = library.buffer.text
        guard model.isComplete(text) else { return insert("\n", library) }
        outcome = .statement(text)
        return .finished
    }

    private func insert(_ text: String, _ library: EditlineLibrary) -> CommandResult {
        library.insert(text)
        return .changed
    }

    /// Bracketed paste: what stands between the marks goes in as it is. Terminals send line ends as CR.
    private func paste(_ library: EditlineLibrary) -> CommandResult {
        guard let bytes = input.bytes(before: Terminal.Sequence.pasteEnd, wait: waitForInput) else { return .ended }
        let text = String(decoding: bytes, as: UTF8.self)
        return insert(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), library)
    }

    private func moveCursor(to offset: Int, _ library: EditlineLibrary) -> CommandResult {
        library.moveCursor(to: offset)
        return .changed
    }

    /// At the end of the buffer takes the suggestion, else moves as the library does, count and vi operator included.
    private func moveRight(_ library: EditlineLibrary) -> CommandResult {
        if menu == nil, let suggestion = suggestion(for: library.buffer) { return insert(suggestion, library) }
        library.push(PrivateKey.nextCharacter)
        return .delegated
    }

    private func moveVertically(up: Bool, _ library: EditlineLibrary) -> CommandResult {
        let buffer = library.buffer
        if let target = buffer.verticalTarget(up: up, width: width) { return moveCursor(to: target, library) }
        let recalled = navigation.move(
            older: up, buffer: buffer.text, prefix: buffer.textBeforeCursor, in: history.statements)
        guard let recalled else {
            Terminal.write(Terminal.Sequence.bell)
            return .unchanged
        }
        library.replaceAll(with: recalled)
        return .changed
    }

    /// In vi's command mode the cursor stands on a character: a statement from history is entered at its beginning.
    private func moveVerticallyInCommandMode(up: Bool, _ library: EditlineLibrary) -> CommandResult {
        let isRecall = library.buffer.verticalTarget(up: up, width: width) == nil
        let result = moveVertically(up: up, library)
        if isRecall && result == .changed { library.moveCursor(to: 0) }
        return result
    }

    /// The library kills to the end of the buffer: the lines after this one are put aside meanwhile, so that its kill
    /// ring works as ever. At the end of a line its line end goes.
    private func killLine(_ library: EditlineLibrary) -> CommandResult {
        let buffer = library.buffer
        let end = buffer.line.upperBound
        if end == buffer.scalars.count {
            library.push(PrivateKey.killLine)
        } else if end == buffer.cursor {
            library.replace(end..<end + 1, with: "")
            return .changed
        } else {
            heldTail = EditBuffer(Array(buffer.scalars[end...])).text
            library.replace(end..<buffer.scalars.count, with: "")
            library.moveCursor(to: buffer.cursor)
            library.push(PrivateKey.killLine + PrivateKey.restoreTail)
        }
        return .delegated
    }

    private func restoreTail(_ library: EditlineLibrary) -> CommandResult {
        let cursor = library.buffer.cursor
        library.insert(heldTail)
        heldTail = ""
        return moveCursor(to: cursor, library)
    }

    private func undo(_ library: EditlineLibrary) -> CommandResult {
        guard let earlier = undoHistory.undo() else {
            Terminal.write(Terminal.Sequence.bell)
            return .unchanged
        }
        library.replaceAll(with: earlier.text)
        return moveCursor(to: earlier.cursor, library)
    }

    // MARK: Completion

    private func complete(forward: Bool, _ library: EditlineLibrary) -> CommandResult {
        let buffer = library.buffer
        if var open = menu?.candidates, menu?.buffer == buffer {
            let replaced = open.start..<open.start + open.length
            library.replace(replaced, with: open.walk(forward: forward))
            menu = (open, library.buffer)
            return .changed
        }
        let completions = model.completions(in: buffer.text, cursor: buffer.cursor)
        guard var found = CompletionMenu(completions, bufferLength: buffer.scalars.count) else {
            Terminal.write(Terminal.Sequence.bell)
            return .unchanged
        }
        let typed = EditBuffer(Array(buffer.scalars[completions.replaces])).text
        let prefix = found.commonPrefix
        // Candidates found otherwise than by their beginning (by pinyin) may share less than what was typed.
        if found.candidates.count == 1 || (prefix.hasPrefix(typed) && prefix != typed) {
            library.replace(completions.replaces, with: found.replace(with: prefix))
        }
        if found.candidates.count > 1 { menu = (found, library.buffer) }
        return .changed
    }

    // MARK: Search

    /// Ctrl-R: reads keys of its own until one ends the search; that key then does what it always does.
    private func searchHistory(_ library: EditlineLibrary) -> CommandResult {
        search = HistorySearch(history.statements)
        defer { search = nil }
        while let scalar = nextScalar() {
            let pattern = search?.pattern ?? ""
            switch scalar {
            case "\u{12}", "\u{13}":
                if search?.move(older: scalar == "\u{12}") != true { Terminal.write(Terminal.Sequence.bell) }
            case "\u{7}":
                return .changed
            case "\u{7F}", "\u{8}":
                search?.look(for: String(pattern.dropLast()))
            case "\u{20}"...:
                search?.look(for: pattern + String(scalar))
            default:
                if let found = search?.found { library.replaceAll(with: found) }
                let isLoneEscape = scalar == "\u{1B}" && !input.isReady(within: 30)
                if !isLoneEscape { input.pushBack(Array(String(scalar).utf8)) }
                return .changed
            }
        }
        return .ended
    }
}
