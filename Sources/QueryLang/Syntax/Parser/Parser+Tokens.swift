import Text

extension Parser {
    // MARK: Looking

    var current: Token { tokens[index] }

    func token(_ ahead: Int) -> Token { tokens[min(max(index + ahead, 0), tokens.count - 1)] }

    var currentWord: Word? { word(0) }

    func word(_ ahead: Int) -> Word? {
        if case .word(let word) = token(ahead).kind { word } else { nil }
    }

    /// Where the last token read ends.
    var previousEnd: Int { index > 0 ? tokens[index - 1].span.end : 0 }

    func span(from start: Int) -> SourceSpan { SourceSpan(start, previousEnd) }

    /// How many tokens from here spell a word of the grammar; 0 where it does not stand.
    func length(of keyword: Keyword, ahead: Int = 0) -> Int {
        guard let word = word(ahead) else { return 0 }
        if word.has(keyword) { return 1 }
        guard keyword.isPhrase, word.meaning?.isPhrasePart == true else { return 0 }
        let parts = keyword.englishWords
        for (offset, part) in parts.enumerated() where self.word(ahead + offset)?.key != part { return 0 }
        return parts.count
    }

    func isAt(_ keyword: Keyword, ahead: Int = 0) -> Bool { length(of: keyword, ahead: ahead) > 0 }
    func isAt(_ mark: Mark, ahead: Int = 0) -> Bool { token(ahead).kind == .mark(mark) }

    /// As `isAt`, asking for it: completion offers what was asked for at the cursor.
    mutating func asks(_ keyword: Keyword) -> Bool {
        note(keyword)
        return isAt(keyword)
    }

    /// True where the statement may end: at `;`, at the end, or where outside brackets a line opens with what can open
    /// a statement. Asked only where the statement so far is whole.
    var isAtEnd: Bool {
        if current.kind == .end || current.kind == .mark(.semicolon) { return true }
        return current.startsLine && bracketDepth == 0 && index > statementStart && opensStatement(at: index)
    }

    /// Whether the token at a place, which starts a line, can open a statement.
    func opensStatement(at place: Int) -> Bool {
        switch tokens[place].kind {
        case .mark(.open): return true
        case .string: return asksHowOften(at: place)
        case .word(let word):
            if word.name == .result { return true }
            if word.isHan && word.has(.in) || word.name == .new || standsAlone(at: place) { return true }
            // 从长段中随机抽取3段
            if word.key == "从", place + 1 < tokens.count, case .word(let next) = tokens[place + 1].kind, next.name == .result { return true }
            let openers: [Keyword] = [
                .find, .let, .define, .defineTerm, .param, .use, .explain, .describe, .it, .please, .which, .howMany,
            ]
            return openers.contains(where: word.has)
        default: return false
        }
    }

    /// Whether a word that also opens a stage opens a statement: 显示文章的标题, 随机抽取5篇文章, 统计段落.
    private func standsAlone(at place: Int) -> Bool {
        let first = place - index
        if isAt(.count, ahead: first) || isAt(.show, ahead: first), word(first + 1)?.name == .result { return true }
        if isHan(.show, ahead: first) { return shownLength(first + 1) != nil || isHan(.all, ahead: first + 1) && shownLength(first + 2) != nil }
        if isHan(.sample, ahead: first), startsAmount(first + 1) { return foundNoun(first + 2) != nil || foundNoun(first + 3) != nil }
        return countsAnew(at: place)
    }

    /// “氢能”出现了多少次 on a line of its own.
    private func asksHowOften(at place: Int) -> Bool {
        guard tokens[place].startsLine, place > statementStart else { return false }
        for next in tokens[(place + 1)...].prefix(Self.longestQuestion) {
            guard !next.startsLine, case .word(let word) = next.kind, word.isHan else { return false }
            if word.has(.howMany) { return true }
        }
        return false
    }

    /// Words between a text and 多少.
    private static let longestQuestion = 6

    /// 统计段落 and 按类型统计文章 on a line of their own say what is counted; 统计 and 按类型统计 go on from the line before.
    private func countsAnew(at place: Int) -> Bool {
        let first = place - index
        guard isHan(.by, ahead: first) || isHan(.count, ahead: first) else { return false }
        for ahead in first..<first + Self.longestGrouping {
            let next = token(ahead + 1)
            if next.startsLine || [.end, .mark(.comma), .mark(.pipe), .mark(.semicolon)].contains(next.kind) { return false }
            // 计数 may be what is sorted by, and 次数（…） a column.
            if isHan(.count, ahead: ahead) {
                if case .string = next.kind { return true }
                return foundNoun(ahead + 1) != nil || word(ahead + 1)?.name == .result || word(ahead + 1)?.meaning?.countedUnit != nil || isHan(.mentions, ahead: ahead + 1) || isHan(.not, ahead: ahead + 1) && isHan(.mentions, ahead: ahead + 2)
            }
        }
        return false
    }

    /// Words that say what is counted by, and 统计.
    private static let longestGrouping = 24

    // MARK: Taking

    @discardableResult
    mutating func advance() -> Token {
        let token = current
        if index < tokens.count - 1 { index += 1 }
        return token
    }

    /// Takes a word of the grammar if it stands here and the statement goes on; gives its span.
    mutating func maybe(_ keyword: Keyword) -> SourceSpan? {
        note(keyword)
        guard !isAtEnd else { return nil }
        return take(keyword)
    }

    /// Takes a word of the grammar that must come for the statement to be whole, so that no line end can stand before it.
    mutating func take(_ keyword: Keyword) -> SourceSpan? {
        note(keyword)
        let length = length(of: keyword)
        guard length > 0 else { return nil }
        let start = current.span.start
        index += length
        return span(from: start)
    }

    @discardableResult
    mutating func expect(_ keyword: Keyword) throws(ParseFailure) -> SourceSpan {
        if let span = take(keyword) { return span }
        let count = diagnostics.count
        let failure = unexpected("`\(spelling(of: keyword))`")
        if keyword.hasEnglish, !isAtEnd, diagnostics.count > count, diagnostics[count].fixIts.isEmpty {
            diagnostics[count].fixIts = [insertion(of: keyword)]
        }
        throw failure
    }

    mutating func maybeMark(_ mark: Mark) -> SourceSpan? {
        isAt(mark) ? advance().span : nil
    }

    @discardableResult
    mutating func expectMark(_ mark: Mark) throws(ParseFailure) -> SourceSpan {
        guard let span = maybeMark(mark) else { throw unexpected("`\(mark.rawValue)`") }
        return span
    }

    /// `=`, which Chinese also writes 是 or 为.
    mutating func expectEqual() throws(ParseFailure) {
        if maybeMark(.equal) == nil { try expect(.equal) }
    }

    /// What stands between `(` and `)`; line ends inside mean nothing.
    mutating func parseBrackets<Content>(
        _ content: (inout Parser) throws(ParseFailure) -> Content
    ) throws(ParseFailure) -> Content {
        let open = try expectMark(.open)
        bracketDepth += 1
        defer { bracketDepth -= 1 }
        let outerHeadEnd = headEnd
        headEnd = nil
        defer { headEnd = outerHeadEnd }
        let result = try parseNested { parser throws(ParseFailure) in try content(&parser) }
        guard maybeMark(.close) != nil else { throw unclosed(open) }
        return result
    }

    private mutating func unclosed(_ open: SourceSpan) -> ParseFailure {
        if current.kind == .invalid { return ParseFailure() }
        if current.kind != .end && current.kind != .mark(.semicolon) && !(current.startsLine && opensStatement(at: index))
        {
            return unexpected("`)`", related: [.init(span: open, message: "the bracket opened here")])
        }
        let place = SourceSpan(previousEnd, previousEnd)
        report(
            .unclosedBracket, at: open, "this bracket is not closed: write `)` where it ends",
            fixIts: [.init(span: place, replacement: ")")])
        return ParseFailure()
    }

    /// Counts one level of constructs that hold each other.
    mutating func parseNested<Content>(
        _ content: (inout Parser) throws(ParseFailure) -> Content
    ) throws(ParseFailure) -> Content {
        guard nesting < Self.nestingLimit else {
            report(
                .nestingTooDeep, at: current.span,
                "more than \(Self.nestingLimit) levels of brackets or `not`: give the inner part a name with `let` or `define`"
            )
            throw ParseFailure()
        }
        nesting += 1
        defer { nesting -= 1 }
        return try content(&self)
    }

    /// Counts an operator that makes the tree lean to the left, whose depth later passes go down.
    mutating func countOperator() throws(ParseFailure) {
        operatorCount += 1
        guard operatorCount > Self.operatorLimit else { return }
        report(
            .statementTooLong, at: current.span,
            "more than \(Self.operatorLimit) operators in one statement: give parts of it names with `let`")
        throw ParseFailure()
    }
}
