import Text

extension Parser {
    /// The scripts that `use` names, read from the tokens alone: the names that they make decide where the statements
    /// after them begin, so they must be known before the script is parsed.
    public static func usedScripts(_ source: SourceText) -> [UseStatement] {
        let tokens = Lexer.read(source).tokens
        return tokens.indices.compactMap { index in
            guard Declarations.startsStatement(tokens, index), isUse(tokens[index]), index + 1 < tokens.count,
                case .string(let path, isClosed: true) = tokens[index + 1].kind
            else { return nil }
            let span = tokens[index + 1].span
            return UseStatement(path: StringLiteral(path, span: span), span: tokens[index].span.joined(span))
        }
    }

    private static func isUse(_ token: Token) -> Bool {
        switch token.kind {
        case .word(let word): Lexicon.standard[word.key]?.has(.use) == true
        case .hanRun(let run): Lexicon.standard[NameFolding.key(run)]?.has(.use) == true
        default: false
        }
    }
}
