import Text

/// What may come next at the cursor, from the parser's own questions there.
public struct Expectations: Sendable, Equatable {
    public enum Item: Sendable, Hashable {
        /// A word of the grammar by its canonical name (`Keywords.spelling(ofKeyword:)`), or `|`.
        case keyword(String)
        case unit
        /// A field of the unit in hand; nil where syntax cannot tell the unit.
        case field(ofUnit: String?)
        /// What may follow a dot.
        case path(after: [String], unit: String?)
        case result, term, condition, parameter, column, stage, function
        /// A text of the collection, as the value of a path.
        case stringValue(of: [String], unit: String?)
        /// One of the fixed values of a field.
        case enumValue(of: String)
    }

    public var items: Set<Item>
    /// The bytes of the partial word or string before the cursor that a completion replaces; empty between words.
    public var replacement: SourceSpan
    /// The cursor stands inside a string that is not closed; `replacement` is its content so far.
    public var isInString: Bool

    /// The canonical names of the words of the grammar among the items.
    public var keywords: [String] {
        items.compactMap { if case .keyword(let word) = $0 { word } else { nil } }.sorted()
    }
}

/// Collects what the parser asks for at the end of the tokens, where the cursor stands.
struct ExpectationRecorder {
    var items: Set<Expectations.Item> = []
}

extension Parser {
    /// What may stand at a byte offset. Parses up to it and records what was asked for there.
    ///
    /// - Parameter wordsAreWhole: a Chinese word before the cursor is none that may be the beginning of a longer one.
    public static func expectations(
        _ source: SourceText, at byteOffset: Int, vocabulary: Vocabulary, wordsAreWhole: Bool = false
    ) -> Expectations {
        let cursor = scalarStart(source, byteOffset)
        // Names made after the cursor are known too.
        let all = Declarations(Lexer.read(source).tokens, source, vocabulary)
        let head = SourceText(name: source.name, text: source.slice(0..<cursor))
        let lexer = Lexer.read(head)
        let cursorSpan = SourceSpan(head.byteCount, head.byteCount)
        if lexer.comments.contains(where: { $0.end == head.byteCount && $0.start < $0.end }) {
            return Expectations(items: [], replacement: cursorSpan, isInString: false)
        }
        var tokens = WordReader.read(lexer.tokens, head, all).tokens
        let end = tokens.removeLast()
        var replacement = cursorSpan
        var isInString = false
        if let last = tokens.last {
            switch last.kind {
            case .string(_, let isClosed) where !isClosed:
                isInString = true
                let quote = head.slice(last.span).unicodeScalars.first.map { UTF8.width($0) } ?? 1
                replacement = SourceSpan(last.span.start + quote, head.byteCount)
                tokens.removeLast()
            case .word(let word) where word.isHan && (wordsAreWhole || !mayGoOn(word.key, all)): break
            case .word, .parameter, .invalid:
                if last.span.end == head.byteCount {
                    replacement = last.span
                    tokens.removeLast()
                }
            default: break
            }
        }
        tokens.append(Token(kind: .end, span: replacement, startsLine: end.startsLine))
        var parser = Parser(source: head, tokens: tokens, declarations: all)
        parser.recorder = ExpectationRecorder()
        _ = parser.parseScript()
        var items = parser.recorder?.items ?? []
        if isInString { items = items.filter { if case .stringValue = $0 { true } else { false } } }
        return Expectations(items: items, replacement: replacement, isInString: isInString)
    }

    /// The offset, moved back to the start of the character that it cuts.
    private static func scalarStart(_ source: SourceText, _ byteOffset: Int) -> Int {
        let offset = min(max(byteOffset, 0), source.byteCount)
        let utf8 = source.text.utf8
        var index = utf8.index(utf8.startIndex, offsetBy: offset)
        var start = offset
        while index < utf8.endIndex, index > utf8.startIndex, utf8[index] & 0xC0 == 0x80 {
            utf8.formIndex(before: &index)
            start -= 1
        }
        return start
    }

    /// Whether a Chinese word before the cursor may be the beginning of a longer one: 段, but not 段落.
    private static func mayGoOn(_ key: String, _ declarations: Declarations) -> Bool {
        let count = key.unicodeScalars.count
        func isLonger(_ word: String) -> Bool { word.unicodeScalars.count > count && word.hasPrefix(key) }
        return Lexicon.standard.hanSpellings.contains(where: isLonger)
            || declarations.sortedHanNames.contains(where: isLonger)
    }
}
