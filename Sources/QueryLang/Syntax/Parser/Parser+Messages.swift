import Text

extension Parser {
    mutating func report(
        _ code: DiagnosticCode, _ severity: Diagnostic.Severity = .error, at span: SourceSpan, _ message: String,
        notes: [String] = [], related: [Diagnostic.Related] = [], fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(code, severity, at: span, message, notes: notes, related: related, fixIts: fixIts))
    }

    /// Reports that something else stands where `wanted` should.
    mutating func unexpected(_ wanted: String, related: [Diagnostic.Related] = []) -> ParseFailure {
        if current.kind == .invalid { return ParseFailure() }
        if isAtEnd {
            let place = SourceSpan(previousEnd, previousEnd)
            report(
                .unexpectedToken, at: place, "the statement ends too early: \(wanted) is missing here", related: related
            )
            return ParseFailure()
        }
        if let mistake = mistakeHere() {
            diagnostics.append(mistake)
            return ParseFailure()
        }
        var message = "expected \(wanted), found ‘\(source.slice(current.span))’"
        var fixIts: [Diagnostic.FixIt] = []
        if isTextLike(current), index > 0, isTextLike(tokens[index - 1]), wanted.hasPrefix("the end") {
            message = "two texts side by side: write `and`, `or` or `near` between them"
            fixIts = [Keyword.and, .or].map {
                .init(
                    span: SourceSpan(current.span.start, current.span.start), replacement: $0.rawValue + " ",
                    label: $0.rawValue)
            }
        } else if let hint = hintAfterText(), wanted.hasPrefix("the end") {
            message = hint
        } else if current.kind == .mark(.close), bracketDepth == 0 {
            message = "this `)` closes nothing: no bracket is open here"
            fixIts = [.init(span: current.span, replacement: "")]
        } else if let word = currentWord, word.meaning == nil, word.name == nil {
            if let near = nearestGrammarWord(to: word.text) {
                message += "; did you mean ‘\(near)’?"
                fixIts = [.init(span: current.span, replacement: near)]
            } else if word.isHan || wanted.contains("text") {
                message += "; text goes in quotation marks"
                fixIts = [.init(span: current.span, replacement: "\"\(word.text)\"")]
            }
        }
        report(.unexpectedToken, at: current.span, message, related: related, fixIts: fixIts)
        return ParseFailure()
    }

    /// What a person probably meant by what stands after a text.
    private func hintAfterText() -> String? {
        guard index > 0, isTextLike(tokens[index - 1]) else { return nil }
        if isAt(.within) { return "`within` says how near two texts stand: join them by `near` or `then` before it" }
        if isAt(.comma) { return "texts are joined by `or`, conditions by `and` or `or`; a comma stands only in lists" }
        return nil
    }

    private func isTextLike(_ token: Token) -> Bool {
        switch token.kind {
        case .string, .regex: true
        case .word(let word): word.name == .term
        default: false
        }
    }

    func nearestGrammarWord(to word: String) -> String? {
        guard diagnostics.count < Keywords.suggestionLimit else { return nil }
        return Keywords.nearest(to: word, among: Lexicon.standard.englishSpellings + declarations.sortedNames)
    }

    /// A word of another query language, with what is written here.
    private func mistakeHere() -> Diagnostic? {
        guard let word = currentWord, let right = Self.foreignWords[word.key], word.meaning?.isReserved != true else {
            return nil
        }
        return Diagnostic(
            .wrongOperator, at: current.span, "`\(word.text)` is written `\(right)` here",
            fixIts: right.contains("…") ? [] : [.init(span: current.span, replacement: right)])
    }

    private static let foreignWords = [
        "like": "contains", "ilike": "contains", "has": "contains", "includes": "contains", "include": "contains",
        "containing": "contains", "mentioning": "mentions", "equals": "=", "eq": "=", "ne": "!=", "some": "any",
        "each": "every", "none": "no", "select": "find", "from": "in", "having": "where", "filter": "where",
        "order": "sort", "group": "summarize … by …", "limit": "first", "take": "first", "head": "first",
        "tail": "last", "offset": "skip", "unique": "distinct", "uniq": "distinct", "descending": "desc",
        "ascending": "asc", "followed": "then", "minus": "except", "without": "not", "with": "where",
        "concordance": "kwic", "regexp": "matches", "rlike": "matches", "but": "and",
    ]

    static func writtenRight(_ word: String) -> String? { foreignWords[word] }
}
