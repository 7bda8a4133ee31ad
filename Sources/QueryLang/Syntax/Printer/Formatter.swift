import Text

/// A script in canonical form, in either spelling.
///
/// Statements stand on lines of their own, one blank line kept between them where there were some; a statement that is
/// wider than 100 cells is broken before `|`, `where`, `and` and `or`. A comment stays before the statement, or the part
/// of it, that it stood before, or at the end of the line that it ended. The tree is never changed: a script whose
/// canonical form would read otherwise is given back as it was.
public struct Formatter {
    /// Cells, with ambiguous characters one wide.
    public static let width = 100

    public struct Result: Sendable {
        /// Nil for a script with errors.
        public var text: String?
        /// What parsing found, warnings included.
        public var diagnostics: [Diagnostic]
    }

    /// - Parameter vocabulary: names that the script may use without making them.
    public static func format(
        _ source: SourceText, in language: Language = .english, vocabulary: Vocabulary = Vocabulary()
    ) -> Result {
        let parsed = Parser.parse(source, vocabulary: vocabulary)
        guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
            return Result(text: nil, diagnostics: parsed.diagnostics)
        }
        let formatter = Formatter(parsed.script, source, language, vocabulary)
        let text = formatter.text()
        let again = Parser.parse(SourceText(name: source.name, text: text), vocabulary: vocabulary)
        let isSame = again.script == parsed.script && !again.diagnostics.contains { $0.severity == .error }
        return Result(text: isSame ? text : source.text, diagnostics: parsed.diagnostics)
    }

    /// The language that a script opens in; English for one without a word.
    public static func language(of source: SourceText) -> Language {
        for token in Lexer.read(source).tokens {
            switch token.kind {
            case .hanRun: return .chinese
            case .word: return .english
            default: continue
            }
        }
        return .english
    }

    private let script: Script
    private let source: SourceText
    private let language: Language
    private let names: HanNames
    private let comments: [Comment]
    private let results: Set<String>

    private init(_ script: Script, _ source: SourceText, _ language: Language, _ vocabulary: Vocabulary) {
        self.script = script
        self.source = source
        self.language = language
        names = Printer.madeNames(script, and: vocabulary)
        comments = Self.comments(source)
        var results = Set(vocabulary.results.map(NameFolding.key))
        for case .letQuery(let statement) in script.statements { results.insert(statement.name.key) }
        self.results = results
    }

    private static func comments(_ source: SourceText) -> [Comment] {
        let lexer = Lexer.read(source)
        var lineOfLastToken = 0
        var tokens = lexer.tokens.makeIterator()
        var token = tokens.next()
        return lexer.comments.map { span in
            while let next = token, next.span.start < span.start {
                lineOfLastToken = source.line(at: max(next.span.start, next.span.end - 1))
                token = tokens.next()
            }
            var text = source.slice(span)
            while text.last?.isWhitespace ?? false { text.removeLast() }
            return Comment(text: text, isOwnLine: source.line(at: span.start) != lineOfLastToken, start: span.start)
        }
    }

    // MARK: Lines

    private func text() -> String {
        var text = ""
        var next = 0
        var end: Int?
        /// A blank line, if the source had one between what was written last and this place.
        func open(at start: Int) {
            if let end, hasBlankLine(end, start) { text += "\n" }
        }
        for (index, statement) in script.statements.enumerated() {
            while next < comments.count, comments[next].start < statement.span.start {
                open(at: comments[next].start)
                text += comments[next].text + "\n"
                end = comments[next].start + comments[next].text.utf8.count
                next += 1
            }
            open(at: statement.span.start)
            let following = index + 1 < script.statements.count ? script.statements[index + 1] : nil
            var last = next
            while last < comments.count, belongs(comments[last], to: statement, before: following) { last += 1 }
            let own = comments[next..<last]
            text += self.text(statement, before: following, comments: own)
            next = last
            end = max(statement.span.end, own.last.map { $0.start + $0.text.utf8.count } ?? 0)
        }
        for comment in comments[next...] {
            open(at: comment.start)
            text += comment.text + "\n"
            end = comment.start + comment.text.utf8.count
        }
        return text
    }

    /// Inside the statement, or on the line where it ends.
    private func belongs(_ comment: Comment, to statement: Statement, before following: Statement?) -> Bool {
        if comment.start < statement.span.end { return true }
        return !comment.isOwnLine && comment.start < following?.span.start ?? .max
    }

    private func hasBlankLine(_ end: Int, _ start: Int) -> Bool {
        guard end < start else { return false }
        let lines = source.slice(end..<start).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst().dropLast().contains { $0.allSatisfy(\.isWhitespace) }
    }

    // MARK: Statements

    /// One statement with its line end.
    private func text(_ statement: Statement, before following: Statement?, comments: ArraySlice<Comment>) -> String {
        var printer = Printer(language)
        printer.write(statement)
        // A comment goes to the next place where a line can break; what finds none, to the end.
        var waiting = comments
        var placed: [Int: [Comment]] = [:]
        for (index, piece) in printer.pieces.enumerated() {
            guard case .line(let start) = piece else { continue }
            while let comment = waiting.first, comment.start < start {
                placed[index, default: []].append(comment)
                waiting = waiting.dropFirst()
            }
        }
        var text = Layout(width: Self.width).text(
            printer.pieces, Spacing(language: language, names: names), comments: placed)
        if let following, !opensLine(following, after: statement) { text += language == .english ? ";" : "。" }
        var isFirst = true
        for comment in waiting {
            text += (isFirst && !comment.isOwnLine ? "  " : "\n") + comment.text
            isFirst = false
        }
        return text + "\n"
    }

    /// Whether a statement is known for one by the line end before it.
    private func opensLine(_ statement: Statement, after previous: Statement) -> Bool {
        guard case .query(let query) = statement else { return true }
        var set = query.set
        while case .combination(let combination) = set { set = combination.left }
        if case .result(let name) = set { return results.contains(name.key) }
        // After `count` a bracket on the next line would be read on.
        if case .query = set, case .query(let before) = previous, case .count? = before.stages.last { return false }
        return true
    }
}
