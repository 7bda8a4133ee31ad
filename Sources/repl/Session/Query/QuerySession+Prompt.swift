import QueryLang
import Text

// What the editor asks while a line is typed.

extension QuerySession: PromptModel {
    public func isComplete(_ buffer: String) -> Bool {
        command(in: buffer) != nil || buffer.allSatisfy(\.isWhitespace) || engine.isComplete(buffer)
    }

    public func completions(in buffer: String, cursor: Int) -> PromptCompletions {
        if command(in: buffer) != nil { return commandCompletions(buffer, cursor) }
        let offsets = ScalarOffsets(buffer)
        let found = engine.completions(in: buffer, at: offsets.utf8(cursor))
        let start = offsets.scalar(found.replaces.lowerBound)
        return PromptCompletions(
            replaces: min(start, cursor)..<cursor,
            candidates: found.candidates.map { PromptCandidate($0.text, note: $0.note.isEmpty ? nil : $0.note) })
    }

    private func commandCompletions(_ buffer: String, _ cursor: Int) -> PromptCompletions {
        let typed = String(String.UnicodeScalarView(buffer.unicodeScalars.prefix(cursor)))
        guard !typed.contains(" ") else { return PromptCompletions(replaces: cursor..<cursor, candidates: []) }
        let names = SessionCommand.list.map { ($0.usage.split(separator: " ").first.map(String.init) ?? "", $0.what) }
        return PromptCompletions(
            replaces: 0..<cursor,
            candidates: names.filter { $0.0.hasPrefix(typed) }.map { PromptCandidate($0.0, note: nil) })
    }

    public func styles(for buffer: String) -> [PromptStyleSpan] {
        if command(in: buffer) != nil { return [] }
        let offsets = ScalarOffsets(buffer)
        return engine.highlights(buffer).map { span, style in
            PromptStyleSpan(offsets.scalar(span.start)..<offsets.scalar(span.end), Self.promptStyle(style))
        }
    }

    private static func promptStyle(_ style: TokenStyle) -> PromptStyle {
        switch style {
        case .keyword: .keyword
        case .field, .name, .parameter: .name
        case .string: .string
        case .number: .number
        case .regex: .regex
        case .comment: .comment
        case .operator: .plain
        case .error: .error
        }
    }
}
