import Text

extension Parser {
    mutating func report(
        _ code: DiagnosticCode, _ severity: Diagnostic.Severity = .error, at span: SourceSpan, _ message: String,
        notes: [String] = [], related: [Diagnostic.Related] = [], fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(code, severity, at: span, message, notes: notes, related: related, fixIts: fixIts))
    }

    /// Reports words that may be meant in several ways, each of which a repair says.
    mutating func ask(_ code: DiagnosticCode, at place: SourceSpan, _ message: String, _ repairs: [String]) -> ParseFailure {
        report(
            code, at: place, message, notes: ["Write \(repairs.map { "`\($0)`" }.joined(separator: " or "))."],
            fixIts: repairs.map { .init(span: place, replacement: $0) })
        return ParseFailure()
    }

    /// Reports that something else stands where `wanted` should.
    mutating func unexpected(_ wanted: String, related: [Diagnostic.Related] = []) -> ParseFailure {
        if current.kind == .invalid { return ParseFailure() }
        if isAtEnd {
            if hasUnknownWord { return ParseFailure() }
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
        if let advice = currentWord.flatMap({ Self.advice[$0.key] }) {
            report(.wrongOperator, at: current.span, advice)
            return ParseFailure()
        }
        if wanted == Need.comparedValue, currentWord?.meaning?.function == .avg {
            report(
                .unexpectedToken, at: current.span, "a value is compared with a number, not with the average of all rows",
                notes: ["what that is says a query of its own: `查找文章，汇总平均（字数）`; then `字数大于…` with the number"])
            return ParseFailure()
        }
        // 名 and 词 are words of the language, and 名词 is none.
        let both = SourceSpan(current.span.start, token(1).span.end)
        if source.slice(both) == "名词" {
            report(
                .unexpectedToken, at: both, "‘名词’ is no word of the language: no word has a part of speech in this version",
                notes: ["words are counted by `查找词语，按正文计数，按计数降序，前10`; in quotation marks, “名词”, it is the word itself that is looked for"])
            return ParseFailure()
        }
        var message = "expected \(wanted), found ‘\(source.slice(current.span))’"
        var fixIts: [Diagnostic.FixIt] = []
        if isTextLike(current), index > 0, isTextLike(tokens[index - 1]), wanted.hasPrefix("the end") {
            let words = [Keyword.and, .or, .near].map { spelling(of: $0) }
            message = "two texts side by side: write `\(words[0])`, `\(words[1])` or `\(words[2])` between them"
            fixIts = [Keyword.and, .or].map { insertion(of: $0) }
        } else if wanted.hasPrefix("the end"), isDottedDate {
            message = "a date is written with its year first: 2024-03-11, 2024-03 or 2024年3月11日"
        } else if wanted.hasPrefix("the end"), let line = lineBegun {
            message = "the statement of the line before goes on with ‘\(source.slice(tokens[line].span))’: if another begins there, `；` stands between them"
            let end = tokens[line - 1].span.end
            fixIts = [.init(span: SourceSpan(end, end), replacement: "；")]
        } else if let hint = hintAfterText(), wanted.hasPrefix("the end") {
            message = hint
        } else if current.kind == .mark(.close), bracketDepth == 0 {
            message = "this `)` closes nothing: no bracket is open here"
            fixIts = [.init(span: current.span, replacement: "")]
        } else if wanted.hasPrefix("the end"), let slip = slipBefore {
            let written = source.slice(token(-1).span)
            message = "‘\(written)’ is no word of the language; did you mean ‘\(slip)’?"
            report(.unexpectedToken, at: token(-1).span, message, fixIts: [.init(span: token(-1).span, replacement: slip)])
            return ParseFailure()
        } else if let word = currentWord, word.meaning == nil, word.name == nil {
            if let near = nearestGrammarWord(to: word.text) {
                message += "; did you mean ‘\(near)’?"
                fixIts = [.init(span: current.span, replacement: near)]
            } else if word.isHan || wanted.contains("text") {
                message += "; text goes in quotation marks"
                let quoted = isChinese ? "“\(word.text)”" : "\"\(word.text)\""
                fixIts = [.init(span: current.span, replacement: quoted)]
            }
        }
        if fixIts.isEmpty, hasUnknownWord { return ParseFailure() }
        report(.unexpectedToken, at: current.span, message, related: related, fixIts: fixIts)
        return ParseFailure()
    }

    /// Whether the statement holds what was complained of already and cannot be read: what is missing beside it, or was not
    /// expected there, is mostly no fault of its own.
    private var hasUnknownWord: Bool {
        for place in statementStart..<min(tokens.count, index + Self.sightOfUnknown) {
            if place > index, tokens[place].kind == .mark(.semicolon) || tokens[place].startsLine && opensStatement(at: place) { return false }
            if tokens[place].kind == .invalid { return true }
        }
        return false
    }

    /// Tokens ahead.
    private static let sightOfUnknown = 40

    /// What a word was meant for that was read as a name, so that what follows it was not expected: exacty 2 authors.
    private var slipBefore: String? {
        guard index > statementStart, let word = word(-1), !word.isHan, word.meaning == nil, word.name == nil else { return nil }
        return nearestGrammarWord(to: word.text)
    }

    /// The line that begins at what was not expected, or before it with 按 or 每个, which go on with the line before.
    private var lineBegun: Int? {
        guard isChinese else { return nil }
        if current.startsLine, index > statementStart { return index }
        return (statementStart..<min(index, tokens.count)).dropFirst().last {
            tokens[$0].startsLine && (isHan(.by, ahead: $0 - index) || isHan(.every, ahead: $0 - index))
        }
    }

    /// Whether the statement is written in Chinese, which its repairs then are too.
    var isChinese: Bool {
        tokens[statementStart..<min(tokens.count, index + 20)].contains { token in
            if case .word(let word) = token.kind { word.isHan && word.meaning != nil } else { false }
        }
    }

    /// What is named or shown in a message, in the statement's language.
    func inItsLanguage(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

    /// A word of the grammar as the statement would spell it.
    func spelling(of keyword: Keyword) -> String {
        guard isChinese, let row = WordTable.keywords.first(where: { $0.0 == keyword }),
            let first = row.chinese.split(separator: " ").first
        else { return keyword.rawValue }
        return String(first)
    }

    /// Writes a word of the grammar before what stands here.
    func insertion(of keyword: Keyword) -> Diagnostic.FixIt {
        let word = spelling(of: keyword)
        return .init(
            span: SourceSpan(current.span.start, current.span.start), replacement: isChinese ? word : word + " ",
            label: word)
    }

    /// 11.3.2024, of which the number 11.3 has been read.
    private var isDottedDate: Bool {
        guard index > 0 else { return false }
        let written = source.slice(token(-1).span.start..<min(current.span.end + 5, source.byteCount))
        return written.prefixMatch(of: #/\d{1,4}\.\d{1,2}\.\d{1,4}/#) != nil
    }

    /// What a person probably meant by what stands after a text.
    private func hintAfterText() -> String? {
        guard index > 0, isTextLike(tokens[index - 1]) else { return nil }
        if isAt(.within) { return "‘\(source.slice(current.span))’ says how near two texts stand: join them by \(inItsLanguage("`near` or `then`", "`邻近` or `后接`")) before it" }
        if isAt(.comma) { return "texts are joined by \(inItsLanguage("`or`, conditions by `and` or `or`", "`或`, conditions by `且` or `或`")); a comma stands only in lists, as in "
            + inItsLanguage("`contains any (\"…\", \"…\")`", "`包含任一（“…”、“…”）`") }
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
        if let pattern = likePattern(word) { return pattern }
        var place = current.span
        if word.key == "select", isAt(.times, ahead: 1), self.word(2)?.key == "from" {
            place = place.joined(token(2).span)
        }
        return Diagnostic(
            .wrongOperator, at: place, "`\(source.slice(place))` is written `\(right)` here",
            notes: word.key == "select" ? notesOnSelect : [],
            fixIts: right.contains("…") || word.key == "but" && followsOr ? [] : [.init(span: place, replacement: right)])
    }

    /// What is said otherwise than by SELECT, of what stands behind it.
    private var notesOnSelect: [String] {
        var notes = ["what is shown of the rows stands last: find articles where … | show title, date"]
        let words = Set(tokens[index...].dropFirst().prefix(Self.longestSelect).compactMap(\.kind.wordKey))
        if words.contains("join"), let join = Self.advice["join"] { notes.append(join) }
        if words.contains("select") {
            notes.append("a query inside another is a place, find paragraphs in (find articles where …); a value is compared with a number, which find articles | summarize avg(length) tells")
        }
        return notes
    }

    /// Words that are looked through for the clauses of SELECT.
    private static let longestSelect = 100

    /// Whether `or` stands before in the statement: what `but` holds together, `and` would part.
    private var followsOr: Bool {
        for token in tokens[..<index].reversed() {
            guard case .word(let word) = token.kind else { continue }
            if word.has(.or) { return true }
            if word.has(.where) || word.has(.find) { return false }
        }
        return false
    }

    /// `LIKE "%a%"`, whose `%` says where the text stands in the value.
    private func likePattern(_ word: Word) -> Diagnostic? {
        guard word.key == "like" || word.key == "ilike", case .string(let pattern, _) = token(1).kind,
            pattern.contains("%") || pattern.contains("_")
        else { return nil }
        let text = pattern.drop { $0 == "%" }.reversed().drop { $0 == "%" }.reversed()
        let verb =
            switch (pattern.hasPrefix("%"), pattern.hasSuffix("%")) {
            case (true, true): "contains"
            case (false, true): "starts with"
            case (true, false): "ends with"
            case (false, false): "="
            }
        let place = current.span.joined(token(1).span)
        // What stands for one character, or for any within the text, no verb says.
        let isPlain = !text.contains { "%_\"\\".contains($0) } && !text.isEmpty
        let right = "\(verb) \"\(String(text))\""
        return Diagnostic(
            .wrongOperator, at: place,
            isPlain
                ? "`\(source.slice(place))` is written `\(right)` here"
                : "patterns are regular expressions: write `matches /…/`",
            fixIts: isPlain ? [.init(span: place, replacement: right)] : [])
    }

    private static let foreignWords = [
        "like": "contains", "ilike": "contains", "has": "contains", "includes": "contains", "include": "contains",
        "containing": "contains", "mentioning": "mentions", "equals": "=", "eq": "=", "ne": "!=", "some": "any",
        "each": "every", "none": "no", "select": "find", "from": "in", "having": "where", "filter": "where",
        "order": "sort", "group": "summarize … by …", "limit": "first", "take": "first", "head": "first",
        "tail": "last", "offset": "skip", "unique": "distinct", "uniq": "distinct", "descending": "desc",
        "ascending": "asc", "followed": "then", "minus": "except", "without": "not", "with": "where", "whose": "where",
        "concordance": "kwic", "regexp": "matches", "rlike": "matches", "but": "and",
    ]

    /// Words of other languages for what is not done by one word here.
    static let advice = [
        "tables": noTables,
        "join": "nothing is joined: a path leads to what belongs to a unit, as in `author.name`, and `in (find …)` looks inside units",
        "site": "where a text stands is asked by fields: `document.name contains \"…\"`, `source`, `publication`",
        "filetype": "how a file was read is its field: `document.format = markdown`",
    ]

    /// Words that open a statement elsewhere, for what is done otherwise here.
    static let statementAdvice = [
        "set": "a text is named by `param x = \"…\"` and used as `$x`, a result by `let x = find …`; `| kwic 20` takes the width of its context, and at the prompt `:limit` and `:format` set what is shown",
        "from": "a query opens with what is looked for: `find articles where … | show title`",
        "with": "a result is named by a statement of its own, `let a = find …`, and stands alone or in `find … in a`",
        "tables": Self.noTables, "schema": Self.noTables, "desc": Self.noTables,
        "insert": Self.readOnly, "update": Self.readOnly, "delete": Self.readOnly, "drop": Self.readOnly, "create": Self.readOnly,
        "alter": Self.readOnly,
        "open": "a collection is opened by the command, `yinde FOLDER`; `:open 3` shows where row 3 of the last result stands",
        "load": "a collection is opened by the command, `yinde FOLDER`",
        "grep": Self.searching, "egrep": Self.searching, "rg": Self.searching, "ag": Self.searching, "ack": Self.searching,
        "top": "what is on top is said by an order: `| sort by length desc | first 5`, or by a count: `find paragraphs | count by author | first 5`",
        "clusters": "words that stand together are `find words | ngrams 3`, and what stands around a text `find \"…\" | collocates`",
        "info": "`describe collection` says what is open",
    ]

    /// What SHOW lists elsewhere.
    static let catalogueWords: Set<String> = ["tables", "databases", "columns", "schema", "schemas", "units", "fields", "collections", "collection"]

    static let noTables =
        "units stand in the place of tables: `describe articles` tells their fields, `describe collection` what is open; `:schema` lists the units at the prompt"
    private static let searching =
        "a text is looked for by `find \"…\"` or `find /…/`: as a word `whole \"…\"`, what lacks it `find paragraphs where not mentions \"…\"`, its files `find documents where \"…\" | show path`, around it `| kwic 20`"
    private static let readOnly = "a query only reads: nothing in a collection is changed"

    static func writtenRight(_ word: String) -> String? { foreignWords[word] }
}
