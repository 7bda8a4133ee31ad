import Text

/// Cuts any text into tokens. It never fails: what it cannot read becomes an `invalid` token and a diagnostic, or, where
/// the intent is plain (`==`), the token that was meant.
///
/// Outside strings, comments and regular expressions full-width marks are their ASCII twins. A run of letters with Han
/// in it stays one token, up to a digit after Han; it takes the words of the statement to cut it.
struct Lexer {
    private(set) var tokens: [Token] = []
    private(set) var comments: [SourceSpan] = []
    var diagnostics: [Diagnostic] = []

    let scalars: [Unicode.Scalar]
    /// Byte offset of each scalar, and of the end.
    let offsets: [Int]
    var position = 0
    private var startsLine = true

    static func read(_ source: SourceText) -> Lexer {
        var lexer = Lexer(source)
        lexer.run()
        return lexer
    }

    private init(_ source: SourceText) {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        scalars.reserveCapacity(source.byteCount)
        offsets.reserveCapacity(source.byteCount + 1)
        var offset = 0
        for scalar in source.text.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        self.scalars = scalars
        self.offsets = offsets
    }

    private mutating func run() {
        while let scalar = peek() {
            if scalar == "\n" {
                startsLine = true
                position += 1
            } else if Self.isSpace(scalar) {
                position += 1
            } else if scalar == "#" || scalar == "＃" {
                readComment()
            } else {
                readToken(scalar)
            }
        }
        append(.end, from: position)
    }

    private mutating func readToken(_ scalar: Unicode.Scalar) {
        let narrow = NameFolding.narrow(scalar)
        if Quotation(opening: scalar) != nil {
            readString()
        } else if ("0"..."9").contains(narrow) {
            readNumber()
        } else if fractionLength() > 0 {
            readFraction()
        } else if narrow == "$" {
            readParameter()
        } else if Self.startsName(narrow) {
            readWord()
        } else if narrow == "/" && regexMayOpen {
            readRegex()
        } else {
            readMark()
        }
    }

    private mutating func readComment() {
        let start = position
        while let scalar = peek(), scalar != "\n" { position += 1 }
        comments.append(span(from: start))
    }

    /// Letters, digits and `_`. With Han in it, it ends before a digit that follows Han: 前5 is 前 and 5.
    private mutating func readWord() {
        let start = position
        var hasHan = false
        while let scalar = peek() {
            let narrow = NameFolding.narrow(scalar)
            guard Self.continuesName(narrow) else { break }
            if scalar.properties.isIdeographic {
                if position > start, fractionLength() > 0 { break }
                hasHan = true
            } else if ("0"..."9").contains(narrow), position > start, scalars[position - 1].properties.isIdeographic {
                break
            }
            position += 1
        }
        let text = self.text(start..<position)
        if hasHan {
            append(.hanRun(text), from: start)
        } else {
            let key = NameFolding.key(text)
            append(.word(Word(text: text, key: key, meaning: Lexicon.standard[key])), from: start)
        }
    }

    /// `$name`. A name in Latin letters ends before Han, so that `包含$unit且` needs no space.
    private mutating func readParameter() {
        let start = position
        position += 1
        let nameStart = position
        let isHan = peek()?.properties.isIdeographic ?? false
        while let scalar = peek(), Self.continuesName(NameFolding.narrow(scalar)) {
            if !isHan && scalar.properties.isIdeographic { break }
            position += 1
        }
        if position == nameStart {
            report(.strangeCharacter, from: start, "`$` needs the name of a parameter: write `$name`")
            append(.invalid, from: start)
        } else {
            append(.parameter(text(nameStart..<position)), from: start)
        }
    }

    /// `/` opens a regular expression only where a value cannot have ended, so that the lexer needs no parser.
    private var regexMayOpen: Bool {
        guard let last = tokens.last else { return true }
        switch last.kind {
        case .mark(let mark): return [.open, .comma, .equal, .semicolon].contains(mark)
        case .word(let word): return word.meaning?.keywords.contains { Self.beforeRegex.contains($0) } ?? false
        case .hanRun(let run):
            guard let word = HanCutter.lastTableWord(of: run), let meaning = Lexicon.standard[word] else {
                return false
            }
            return meaning.keywords.contains { Self.beforeRegex.contains($0) }
        default: return false
        }
    }

    private static let beforeRegex: Set<Keyword> = [
        .find, .where, .and, .or, .not, .near, .then, .in, .mentions, .matches, .exact, .of, .after, .before, .as,
        .awayFrom,
    ]

    // MARK: Pieces for the other files of the lexer

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    /// The narrow twin of the scalar `ahead` places on.
    func peekNarrow(_ ahead: Int = 0) -> Unicode.Scalar? { peek(ahead).map(NameFolding.narrow) }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    func span(from start: Int) -> SourceSpan { span(start..<position) }
    func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(offsets[range.lowerBound], offsets[range.upperBound]) }

    mutating func append(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, span: span(from: start), startsLine: startsLine))
        startsLine = false
    }

    mutating func report(
        _ code: DiagnosticCode, from start: Int, _ message: String, notes: [String] = [],
        fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(Diagnostic(code, at: span(from: start), message, notes: notes, fixIts: fixIts))
    }

    /// White space, and invisible characters that copying brings along.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }

    static func startsName(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isXIDStart }
    static func continuesName(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isXIDContinue }
}
