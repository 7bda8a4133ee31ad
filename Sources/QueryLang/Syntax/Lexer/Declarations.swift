import Text

/// The names that a script makes, read off its tokens before it is parsed, so that a name is known throughout and a
/// Han run can be cut with it.
struct Declarations {
    /// By folded spelling.
    private(set) var kinds: [String: NameKind] = [:]
    /// Folded names with Han in them, for cutting runs.
    private(set) var hanNames: HanNames = []
    /// For suggestions that are the same run after run.
    private(set) var sortedNames: [String] = []
    private(set) var sortedHanNames: [String] = []
    let metaKeys: Set<String>
    /// Folded, without the `$`.
    private(set) var parameters: Set<String>
    let reading: HanReading?
    let hasLastResult: Bool
    let lastCountsGroups: Bool

    init(_ tokens: [Token], _ source: SourceText, _ vocabulary: Vocabulary) {
        reading = vocabulary.reading
        hasLastResult = vocabulary.hasLastResult
        lastCountsGroups = vocabulary.lastCountsGroups
        metaKeys = Set(vocabulary.metaKeys.map(NameFolding.key))
        parameters = Set(vocabulary.parameters.map(NameFolding.key))
        for name in vocabulary.conditions { add(name, .condition) }
        for name in vocabulary.terms { add(name, .term) }
        for name in vocabulary.results { add(name, .result) }
        for index in tokens.indices {
            if Self.startsStatement(tokens, index), let head = StatementHead(tokens, index, source),
                let name = head.name
            {
                if let kind = head.kind { add(name, kind) }
                if head.keyword == .param { parameters.insert(NameFolding.key(name)) }
                if head.keyword == .define { addParameters(tokens, after: head.next) }
            }
        }
        for index in tokens.indices { addColumn(tokens, index) }
        sortedNames = kinds.keys.sorted()
        sortedHanNames = hanNames.keys.sorted()
    }

    static func startsStatement(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        return tokens[index].startsLine || tokens[index - 1].kind == .mark(.semicolon)
    }

    private mutating func add(_ name: String, _ kind: NameKind) {
        let key = NameFolding.key(name)
        guard Lexicon.standard[key] == nil else { return }
        kinds[key] = kind
        if key.unicodeScalars.contains(where: { $0.properties.isIdeographic }) { hanNames.insert(key) }
    }

    /// `define from($place, $year) as`
    private mutating func addParameters(_ tokens: [Token], after index: Int) {
        guard index < tokens.count, tokens[index].kind == .mark(.open) else { return }
        for token in tokens[(index + 1)...] {
            switch token.kind {
            case .parameter(let name): parameters.insert(NameFolding.key(name))
            case .mark(.comma): break
            default: return
            }
        }
    }

    /// A Han run before `=` that the table cannot cut names a column, and so does a named group of a regular expression.
    private mutating func addColumn(_ tokens: [Token], _ index: Int) {
        switch tokens[index].kind {
        case .hanRun(let run):
            guard index + 1 < tokens.count, tokens[index + 1].kind == .mark(.equal) else { return }
            let scalars = run.unicodeScalars.map(NameFolding.fold)
            guard case .stuck(_, let before) = HanCutter.cut(scalars, names: hanNames) else { return }
            // 按类型汇总总数＝: what the grammar puts before the name stands there without a space.
            let start = before.last { piece in
                let word = Lexicon.standard[HanCutter.text(scalars[piece.range])]
                return [Keyword.summarize, .show, .by, .and].contains { word?.has($0) ?? false }
            }
            addColumnName(HanCutter.text(scalars[(start?.range.upperBound ?? 0)...]))
        case .regex(let pattern, _):
            for part in pattern.split(separator: "<").dropFirst() {
                guard let end = part.firstIndex(of: ">") else { continue }
                let name = part[..<end]
                if name.unicodeScalars.contains(where: { $0.properties.isIdeographic }),
                    name.unicodeScalars.allSatisfy(Lexer.continuesName)
                {
                    addColumnName(String(name))
                }
            }
        default: break
        }
    }

    private mutating func addColumnName(_ name: String) {
        if kinds[NameFolding.key(name)] == nil { add(name, .column) }
    }
}

/// What opens `let`, `define`, `define term` or `param`, with the name that follows.
struct StatementHead {
    var keyword: Keyword
    /// Tokens before the name; the last of them may hold the name's beginning (令能源).
    var tokenCount: Int
    /// Scalars of the last head token that spell the keyword, where the name begins in the same run.
    var prefixLength: Int?
    var name: String?
    var nameSpan = SourceSpan(0, 0)
    private var namesText = false
    /// The first token after the name.
    var next: Int

    var kind: NameKind? {
        switch keyword {
        case .let: .result
        case .defineTerm: .term
        case .define: namesText ? .term : .condition
        default: nil
        }
    }

    init?(_ tokens: [Token], _ index: Int, _ source: SourceText) {
        if let end = Self.bareName(tokens, index, source) {
            (keyword, tokenCount, next) = (.let, 0, end)
            setName(tokens, from: tokens[index].span.start, source)
            return
        }
        switch tokens[index].kind {
        case .word(let word):
            guard let keyword = [Keyword.let, .define, .param].first(where: word.has) else { return nil }
            self.keyword = keyword
            tokenCount = 1
            if keyword == .define, index + 2 < tokens.count, case .word(let term) = tokens[index + 1].kind,
                term.key == "term", Self.isNameLike(tokens[index + 2], source)
            {
                if case .word(let after) = tokens[index + 2].kind, after.has(.as) {
                } else {
                    self.keyword = .defineTerm
                    tokenCount = 2
                }
            }
            next = index + tokenCount
        case .hanRun(let run):
            let scalars = run.unicodeScalars.map(NameFolding.fold)
            guard let (spelling, keyword) = Self.heads.first(where: { scalars.starts(with: $0.0.unicodeScalars) }) else {
                return nil
            }
            // 定义 alone is no word of the language, but what stands between it and a text is a name for all that.
            if spelling == "定义" {
                let equal = scalars.count > 2 ? index + 1 : index + 2
                guard equal + 1 < tokens.count, tokens[equal].kind == .mark(.equal), case .string = tokens[equal + 1].kind else { return nil }
            }
            self.keyword = keyword
            tokenCount = 1
            next = index + 1
            let length = spelling.unicodeScalars.count
            if scalars.count > length || Self.isGlued(tokens, index + 1, source) {
                prefixLength = length
                let bytes = run.unicodeScalars.prefix(length).reduce(0) { $0 + UTF8.width($1) }
                setName(tokens, from: tokens[index].span.start + bytes, source)
                return
            }
        default: return nil
        }
        guard next < tokens.count, Self.isNameLike(tokens[next], source), !tokens[next].startsLine else { return }
        let start = tokens[next].span.start
        next += 1
        setName(tokens, from: start, source)
        // define energy = "氢能" lacks its `term`, and makes one.
        if keyword == .define, next + 1 < tokens.count, tokens[next].kind == .mark(.equal), case .string = tokens[next + 1].kind { namesText = true }
    }

    /// 长段 ＝ 查找…, long = find …: where the name ends that stands without a `let`; nil for anything else.
    private static func bareName(_ tokens: [Token], _ index: Int, _ source: SourceText) -> Int? {
        switch tokens[index].kind {
        case .word(let word): guard word.meaning == nil else { return nil }
        case .hanRun(let run):
            guard !heads.contains(where: { run.hasPrefix($0.0) }), !Keywords.isWord(run), !Keywords.areWords(run) else { return nil }
        default: return nil
        }
        var end = index + 1
        while isGlued(tokens, end, source) { end += 1 }
        guard end + 1 < tokens.count, tokens[end].kind == .mark(.equal) else { return nil }
        switch tokens[end + 1].kind {
        case .word(let word): return word.has(.find) ? end : nil
        case .hanRun(let run):
            let opening = Lexicon.standard.hanSpellings.filter { NameFolding.key(run).hasPrefix($0) }.max { $0.count < $1.count }
            return opening.flatMap { Lexicon.standard[$0] }?.has(.find) == true ? end : nil
        default: return nil
        }
    }

    /// What opens a statement that makes a name.
    private static let heads: [(String, Keyword)] = [
        ("定义术语", .defineTerm), ("定义条件", .define), ("参数", .param), ("令", .let), ("定义", .defineTerm),
    ]

    private mutating func setName(_ tokens: [Token], from start: Int, _ source: SourceText) {
        while Self.isGlued(tokens, next, source) { next += 1 }
        nameSpan = SourceSpan(start, tokens[next - 1].span.end)
        name = source.slice(nameSpan)
    }

    /// Whether a token goes on with the letters and digits before it.
    static func isGlued(_ tokens: [Token], _ index: Int, _ source: SourceText) -> Bool {
        guard index > 0, index < tokens.count, tokens[index].span.start == tokens[index - 1].span.end else {
            return false
        }
        return isNameLike(tokens[index], source)
    }

    static func isNameLike(_ token: Token, _ source: SourceText) -> Bool {
        switch token.kind {
        case .word, .hanRun: true
        case .number, .date:
            source.slice(token.span).unicodeScalars.allSatisfy { Lexer.continuesName(NameFolding.narrow($0)) }
        default: false
        }
    }
}
