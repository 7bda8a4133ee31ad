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
        if parser.opensBracketOfHead { return false }
        _ = parser.parseScript()
        return !parser.failedAtEnd
    }

    /// 查找提及（“a”: the unit stands behind the bracket, and cannot have been typed.
    private var opensBracketOfHead: Bool {
        let start = tokens.lastIndex { $0.kind == .mark(.semicolon) }.map { $0 + 1 } ?? 0
        guard start + 1 < tokens.count, case .word(let find) = tokens[start].kind, find.isHan, find.has(.find),
            case .word(let opening) = tokens[start + 1].kind, opening.meaning?.unit == nil, opening.name == nil
        else { return false }
        var depth = 0
        for token in tokens[start...] {
            switch token.kind {
            case .mark(.open): depth += 1
            case .mark(.close): depth -= 1
            case .mark(.pipe) where depth == 0: return false
            case .word(let word) where word.has(.where) && depth == 0: return false
            default: break
            }
            if depth < 0 { return false }
        }
        return depth > 0
    }
}
