import Text

/// How a part of a query is shown.
public enum TokenStyle: String, Sendable, CaseIterable {
    case keyword, field, name, parameter, string, number, regex, comment, `operator`, error
}

extension Parser {
    /// The parts of a query in order, without white space. Total on any text, and linear in it.
    public static func highlight(_ source: SourceText) -> [(SourceSpan, TokenStyle)] {
        let lexer = Lexer.read(source)
        let declarations = Declarations(lexer.tokens, source, Vocabulary())
        let tokens = WordReader.read(lexer.tokens, source, declarations).tokens
        let unmatched = unmatchedBrackets(tokens)
        var parts: [(SourceSpan, TokenStyle)] = lexer.comments.map { ($0, .comment) }
        for (index, token) in tokens.enumerated() {
            guard let style = style(token) else { continue }
            parts.append((token.span, unmatched.contains(index) ? .error : style))
        }
        for diagnostic in lexer.diagnostics where diagnostic.code == .mixedQuotes {
            if let span = diagnostic.span { parts.append((span, .error)) }
        }
        return parts.sorted { ($0.0.start, $0.0.end) < ($1.0.start, $1.0.end) }
    }

    private static func style(_ token: Token) -> TokenStyle? {
        switch token.kind {
        case .word(let word):
            if word.name != nil { return .name }
            guard let meaning = word.meaning else { return .name }
            if meaning.isReserved { return .keyword }
            return meaning.isNameable ? .field : .keyword
        case .hanRun: return .name
        case .string(_, let isClosed): return isClosed ? .string : .error
        case .regex: return .regex
        case .number, .date: return .number
        case .parameter: return .parameter
        case .mark: return .operator
        case .invalid: return .error
        case .end: return nil
        }
    }

    /// Places of brackets without a partner in their statement.
    private static func unmatchedBrackets(_ tokens: [Token]) -> Set<Int> {
        var open: [Int] = []
        var unmatched: Set<Int> = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .mark(.open): open.append(index)
            case .mark(.close): if open.popLast() == nil { unmatched.insert(index) }
            case .mark(.semicolon), .end:
                unmatched.formUnion(open)
                open = []
            default: break
            }
        }
        return unmatched
    }
}
