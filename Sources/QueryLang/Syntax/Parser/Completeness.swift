import Text

extension Parser {
    /// Whether Enter at the prompt should run the text: it ends in `;` or parses whole. Text that is wrong in what it has,
    /// and not only too short, counts as complete, so that its error is shown.
    public static func isComplete(_ source: SourceText, vocabulary: Vocabulary) -> Bool {
        var (parser, _) = prepare(source, vocabulary: vocabulary)
        let last = parser.tokens.dropLast().last
        guard let last else { return true }
        switch last.kind {
        case .mark(.semicolon): return true
        // A string cannot go on in the next line, so only one on the last line is still being typed.
        case .string(_, let isClosed) where !isClosed:
            return source.line(at: last.span.end) != source.line(at: source.byteCount)
        case .mark(.open), .mark(.comma), .mark(.pipe), .mark(.dot): return false
        default: break
        }
        _ = parser.parseScript()
        return !parser.failedAtEnd
    }
}
