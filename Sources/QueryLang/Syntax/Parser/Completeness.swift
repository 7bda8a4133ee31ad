import Text

extension Parser {
    /// Whether Enter at the prompt should run the text: it ends in `;` or parses whole. Text that is wrong in what it has,
    /// and not only too short, counts as complete, so that its error is shown.
    public static func isComplete(_ source: SourceText, vocabulary: Vocabulary) -> Bool {
        var (parser, lexical) = prepare(source, vocabulary: vocabulary)
        let last = parser.tokens.dropLast().last
        guard let last else { return true }
        // A string closes on its own line: no further line mends one that does not, nor a mark that closes nothing.
        if lexical.contains(where: { $0.code == .unclosedString || $0.code == .strangeCharacter }) { return true }
        switch last.kind {
        case .mark(.semicolon): return true
        case .mark(.open), .mark(.comma), .mark(.pipe), .mark(.dot): return false
        default: break
        }
        _ = parser.parseScript()
        return !parser.failedAtEnd
    }
}
