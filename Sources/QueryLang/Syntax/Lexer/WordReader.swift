import Text

/// Turns the lexer's tokens into the parser's: Han runs are cut into words, and made names are marked.
struct WordReader {
    private let raw: [Token]
    private let source: SourceText
    private let declarations: Declarations
    private(set) var tokens: [Token] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var index = 0

    static func read(_ raw: [Token], _ source: SourceText, _ declarations: Declarations) -> WordReader {
        var reader = WordReader(raw: raw, source: source, declarations: declarations)
        reader.run()
        return reader
    }

    private init(raw: [Token], source: SourceText, declarations: Declarations) {
        self.raw = raw
        self.source = source
        self.declarations = declarations
        tokens.reserveCapacity(raw.count)
    }

    private mutating func run() {
        while index < raw.count {
            let token = raw[index]
            if Declarations.startsStatement(raw, index), let head = StatementHead(raw, index, source) {
                readHead(head)
                continue
            }
            index += 1
            switch token.kind {
            case .hanRun(let run): readRun(run, token)
            case .parameter(let name): readParameter(name, token)
            case .word(var word):
                if word.meaning == nil { word.name = declarations.kinds[word.key] }
                if isMetaKey, declarations.metaKeys.contains(word.key) { word.name = .metaKey }
                tokens.append(Token(kind: .word(word), span: token.span, startsLine: token.startsLine))
            default: tokens.append(token)
            }
        }
    }

    private mutating func readHead(_ head: StatementHead) {
        for place in index..<index + head.tokenCount {
            var token = raw[place]
            if case .hanRun(let run) = token.kind {
                var text = run
                if let length = head.prefixLength {
                    text = String(String.UnicodeScalarView(run.unicodeScalars.prefix(length)))
                    token.span = SourceSpan(token.span.start, head.nameSpan.start)
                }
                token.kind = .word(word(text, run: token.span.start))
            }
            tokens.append(token)
        }
        if let name = head.name {
            var word = Word(text: name, key: NameFolding.key(name), name: .new)
            // A word of the language keeps its meaning, so that the parser can say that it is no name.
            word.meaning = Lexicon.standard[word.key]
            let startsLine = head.tokenCount == 0 && raw[index].startsLine
            tokens.append(Token(kind: .word(word), span: head.nameSpan, startsLine: startsLine))
        }
        index = head.next
    }

    /// Whether the tokens so far end in `meta.`.
    private var isMetaKey: Bool {
        guard tokens.count >= 2, case .word(let word) = tokens[tokens.count - 2].kind, word.meaning?.field == "meta"
        else {
            return false
        }
        if case .word(let de) = tokens[tokens.count - 1].kind { return de.has(.de) }
        return tokens[tokens.count - 1].kind == .mark(.dot)
    }

    private func word(_ text: String, run: Int?) -> Word {
        let key = NameFolding.key(text)
        let meaning = Lexicon.standard[key]
        return Word(
            text: text, key: key, meaning: meaning, run: run, name: meaning == nil ? declarations.kinds[key] : nil)
    }

    private mutating func readRun(_ run: String, _ token: Token) {
        if readParameterKind(run, token) || readWholeName(token) { return }
        let key = NameFolding.key(run)
        if isMetaKey, declarations.metaKeys.contains(key) { return append(run, .metaKey, token) }
        if Lexicon.standard[key] != nil || declarations.kinds[key] != nil {
            let word = word(run, run: token.span.start)
            return tokens.append(Token(kind: .word(word), span: token.span, startsLine: token.startsLine))
        }
        if readDates(run, token) { return }
        readWords(run, token)
    }

    /// 参数 年：数字, where 数字 is a word of the language.
    private mutating func readParameterKind(_ run: String, _ token: Token) -> Bool {
        guard tokens.count > 2, tokens[tokens.count - 1].kind == .mark(.colon), case .word(let name) = tokens[tokens.count - 2].kind, name.name == .new,
            case .word(let head) = tokens[tokens.count - 3].kind, head.has(.param)
        else { return false }
        let kinds = ParameterDeclaration.Kind.chineseSpellings.map(\.spelling)
        // What is none, the parser tells of.
        let kind = kinds.first(where: NameFolding.key(run).hasPrefix) ?? run
        let scalars = Array(run.unicodeScalars)
        let (written, rest) = (HanCutter.text(scalars.prefix(kind.unicodeScalars.count)), HanCutter.text(scalars.dropFirst(kind.unicodeScalars.count)))
        let middle = token.span.start + written.utf8.count
        tokens.append(Token(kind: .word(word(written, run: token.span.start)), span: SourceSpan(token.span.start, middle), startsLine: token.startsLine))
        if !rest.isEmpty { readRun(rest, Token(kind: .invalid, span: SourceSpan(middle, token.span.end), startsLine: false)) }
        return true
    }

    /// A run with dates in it: they are tokens, and the words around them runs of their own.
    private mutating func readDates(_ run: String, _ token: Token) -> Bool {
        let scalars = Array(run.unicodeScalars)
        let folded = scalars.map(NameFolding.fold)
        guard var date = HanDate.find(in: folded, from: 0) else { return false }
        var (start, offset) = (0, token.span.start)
        func part(_ range: Range<Int>) -> (String, Token) {
            let text = HanCutter.text(scalars[range])
            let span = SourceSpan(offset, offset + text.utf8.count)
            offset = span.end
            return (text, Token(kind: .invalid, span: span, startsLine: token.startsLine && range.lowerBound == 0))
        }
        while true {
            if start < date.range.lowerBound {
                let (text, place) = part(start..<date.range.lowerBound)
                readWords(text, place)
            }
            let (text, place) = part(date.range)
            var written = place
            if CalendarDay.exists(year: date.year, month: date.month, day: date.day) {
                written.kind = .date(year: date.year, month: date.month, day: date.day)
            } else {
                diagnostics.append(Diagnostic(.badDate, at: written.span, "the calendar has no \(text)"))
            }
            tokens.append(written)
            start = date.range.upperBound
            guard let next = HanDate.find(in: folded, from: start) else { break }
            date = next
        }
        if start < scalars.count {
            let (text, place) = part(start..<scalars.count)
            readWords(text, place)
        }
        return true
    }

    private mutating func readWords(_ run: String, _ token: Token) {
        let scalars = Array(run.unicodeScalars)
        let key = NameFolding.key(run)
        var names = declarations.hanNames
        if isMetaKey { for key in declarations.metaKeys { names.insert(key) } }
        switch HanCutter.cut(key.unicodeScalars.map { $0 }, names: names) {
        case .pieces(let pieces): append(pieces, of: scalars, token)
        case .stuck(let place, let before):
            if isMetaKey, before.isEmpty { return readUnknownKey(run, scalars, token) }
            if readBareKeys(key, scalars, token) { return }
            var (place, before) = (place, before)
            while let last = before.last, isPartOfUnknown(scalars[last.range], last) || joinsNothing(before, scalars) {
                place = last.range.lowerBound
                before.removeLast()
            }
            if let found = relativeTime(key, from: before.last?.range.lowerBound ?? place, to: place) {
                return readAround(found, scalars, token)
            }
            let borders = isMetaKey || scalars.count > Self.longestPhrase ? nil : declarations.reading?.wordEnds(run)
            if !isMetaKey { widen(&place, &before, scalars, borders) }
            append(before, of: scalars, token)
            if !before.isEmpty, isMetaKey {
                let rest = HanCutter.text(scalars[place...])
                let span = SourceSpan(token.span.end - rest.utf8.count, token.span.end)
                return readRun(rest, Token(kind: .invalid, span: span, startsLine: false))
            }
            reportStuck(scalars, at: place, token, borders: borders)
        }
    }

    /// Scalars of a run whose words of Chinese are asked for.
    private static let longestPhrase = 200

    /// Takes in known pieces that are rather the beginning of the unknown word behind them: 中 of 中国, 到 of 到序 for 倒序.
    private func widen(_ place: inout Int, _ before: inout [HanCutter.Piece], _ scalars: [Unicode.Scalar], _ borders: Set<Int>?) {
        func takeLast() {
            guard let last = before.popLast() else { return }
            place = last.range.lowerBound
        }
        func soundsKnown(from start: Int) -> Bool {
            let end = place + (knownEnd(of: scalars, from: place, borders)?.start ?? scalars.count - place)
            return soundsLike(HanCutter.text(scalars[start..<end])) != nil
        }
        guard !soundsKnown(from: place) else { return }
        while let borders, !before.isEmpty, !borders.contains(place) { takeLast() }
        guard let last = before.last else { return }
        if soundsKnown(from: last.range.lowerBound) || WholeWords.isBeginning(scalars[last.range], of: scalars[place...], isNumber: last.number != nil) { takeLast() }
    }

    private func knownEnd(of scalars: [Unicode.Scalar], from place: Int, _ borders: Set<Int>?) -> (start: Int, pieces: [HanCutter.Piece])? {
        HanCutter.knownEnd(scalars[place...].map(NameFolding.fold), borders: borders.map { Set($0.map { $0 - place }) })
    }

    /// The word of the language that is read like a run: of what may be looked for first, where that is asked for.
    private func soundsLike(_ run: String) -> String? {
        guard let reading = declarations.reading, run.unicodeScalars.count > 1 || followsMark else { return nil }
        return reading.soundsLike(run, among: Self.namesOfFields + Lexicon.standard.hanSpellings + declarations.sortedHanNames)
    }

    /// Behind the comma of a stage, where 安 is a slip for 按.
    private var followsMark: Bool { tokens.last?.kind == .mark(.comma) || tokens.last?.kind == .mark(.pipe) }

    /// A key that no record has, or that is not known before the records are read: the checker knows which. It ends
    /// where words of the language go on to the end of the run.
    private mutating func readUnknownKey(_ run: String, _ scalars: [Unicode.Scalar], _ token: Token) {
        guard let known = HanCutter.knownEnd(scalars.map(NameFolding.fold)) else { return append(run, .metaKey, token) }
        let key = HanCutter.text(scalars[..<known.start])
        let middle = token.span.start + key.utf8.count
        append(key, .metaKey, Token(kind: token.kind, span: SourceSpan(token.span.start, middle), startsLine: token.startsLine))
        append(
            known.pieces, of: Array(scalars[known.start...]),
            Token(kind: token.kind, span: SourceSpan(middle, token.span.end), startsLine: false))
    }

    private static let metaWords = Keywords.fields.first { $0.canonical == "meta" }?.chinese ?? []

    /// Keys of the records without 元数据的 before them, where words of the language are all the rest of the run.
    private mutating func readBareKeys(_ key: String, _ scalars: [Unicode.Scalar], _ token: Token) -> Bool {
        guard !declarations.metaKeys.isEmpty, !expectsText, !isMetaKey, !Self.metaWords.contains(where: key.contains) else { return false }
        var names = declarations.hanNames
        for key in declarations.metaKeys { names.insert(key) }
        guard case .pieces(let pieces) = HanCutter.cut(key.unicodeScalars.map { $0 }, names: names) else { return false }
        var start = token.span.start
        let tokensBefore = tokens.count, diagnosticsBefore = diagnostics.count
        for piece in pieces {
            let text = HanCutter.text(scalars[piece.range])
            let place = Token(
                kind: .invalid, span: SourceSpan(start, start + text.utf8.count), startsLine: token.startsLine && piece.range.lowerBound == 0)
            start = place.span.end
            let key = NameFolding.key(text)
            guard piece.number == nil, Lexicon.standard[key] == nil, declarations.kinds[key] == nil, declarations.metaKeys.contains(key) else {
                append([HanCutter.Piece(range: 0..<piece.range.count, number: piece.number)], of: Array(scalars[piece.range]), place)
                continue
            }
            // 提及媒体: a verb wants a text.
            if expectsText {
                tokens.removeSubrange(tokensBefore...)
                diagnostics.removeSubrange(diagnosticsBefore...)
                return false
            }
            let leading = MetaKeySpelling.leading(to: place.span, in: source)
            diagnostics.append(
                Diagnostic(
                    .unknownHanWord, at: place.span, "‘\(text)’ is a key of the records, which is asked as \(leading)\(text)",
                    fixIts: [.init(span: place.span, replacement: leading + text)]))
            tokens.append(place)
        }
        return true
    }

    /// 去年 or its like where cutting stuck, or in the word before that.
    private func relativeTime(_ key: String, from start: Int, to end: Int) -> Range<Int>? {
        let run = Array(key.unicodeScalars)
        for place in start...end where place < run.count {
            if let length = RelativeTime.length(run, from: place) { return place..<place + length }
        }
        return nil
    }

    /// Reports a time that changes with the day, and reads what stands before and behind it.
    private mutating func readAround(_ range: Range<Int>, _ scalars: [Unicode.Scalar], _ token: Token) {
        let text = HanCutter.text(scalars[range])
        let start = token.span.start + scalars[..<range.lowerBound].reduce(0) { $0 + UTF8.width($1) }
        let span = SourceSpan(start, start + text.utf8.count)
        if range.lowerBound > 0 {
            readWords(
                HanCutter.text(scalars[..<range.lowerBound]),
                Token(kind: .invalid, span: SourceSpan(token.span.start, start), startsLine: token.startsLine))
        }
        let isDated = if range.lowerBound == 0, case .date? = tokens.last?.kind { RelativeTime.isPartOfYear(text) } else { false }
        diagnostics.append(Diagnostic(.badDate, at: span, isDated ? RelativeTime.openSpan(text) : RelativeTime.message(text)))
        tokens.append(Token(kind: .invalid, span: span, startsLine: token.startsLine && range.lowerBound == 0))
        guard range.upperBound < scalars.count else { return }
        readWords(
            HanCutter.text(scalars[range.upperBound...]),
            Token(kind: .invalid, span: SourceSpan(span.end, token.span.end), startsLine: false))
    }

    /// Whether a piece before unknown characters is rather their beginning: 氢能 of 氢能源汽车, 年 of 年龄.
    private func isPartOfUnknown(_ scalars: ArraySlice<Unicode.Scalar>, _ piece: HanCutter.Piece) -> Bool {
        guard piece.number == nil else { return false }
        guard let meaning = Lexicon.standard[NameFolding.key(HanCutter.text(scalars))] else { return true }
        return [Keyword.year, .quarter, .month, .day, .left, .right].contains(where: meaning.has)
            && piece.range.count == 1
    }

    /// `$单位且提及`: the longest parameter that the script declares, and the rest of the run as words.
    private mutating func readParameter(_ name: String, _ token: Token) {
        let scalars = Array(name.unicodeScalars)
        let key = NameFolding.key(name).unicodeScalars.map { $0 }
        let length = (1...scalars.count).reversed().first {
            declarations.parameters.contains(HanCutter.text(key.prefix($0)))
        }
        guard let length, length < scalars.count, !declarations.parameters.isEmpty else { return tokens.append(token) }
        let known = HanCutter.text(scalars[..<length])
        let middle = token.span.end - HanCutter.text(scalars[length...]).utf8.count
        tokens.append(
            Token(kind: .parameter(known), span: SourceSpan(token.span.start, middle), startsLine: token.startsLine))
        readRun(
            HanCutter.text(scalars[length...]),
            Token(kind: .invalid, span: SourceSpan(middle, token.span.end), startsLine: false))
    }

    /// Tokens of a made name after its first.
    private static let longestName = 32

    /// A run of letters and digits that is one made name: 氢能2.
    private mutating func readWholeName(_ token: Token) -> Bool {
        guard index < raw.count, StatementHead.isGlued(raw, index, source), !declarations.kinds.isEmpty else { return false }
        var end = index
        // Every run of a long chain looks ahead.
        while end - index < Self.longestName, StatementHead.isGlued(raw, end, source) { end += 1 }
        guard end > index else { return false }
        let span = SourceSpan(token.span.start, raw[end - 1].span.end)
        let text = source.slice(span)
        guard let kind = declarations.kinds[NameFolding.key(text)] else { return false }
        append(text, kind, Token(kind: token.kind, span: span, startsLine: token.startsLine))
        index = end
        return true
    }

    private mutating func append(_ name: String, _ kind: NameKind, _ token: Token) {
        let word = Word(text: name, key: NameFolding.key(name), run: token.span.start, name: kind)
        tokens.append(Token(kind: .word(word), span: token.span, startsLine: token.startsLine))
    }

    private mutating func append(_ pieces: [HanCutter.Piece], of scalars: [Unicode.Scalar], _ token: Token) {
        var start = token.span.start
        for piece in pieces {
            let text = HanCutter.text(scalars[piece.range])
            let span = SourceSpan(start, start + text.utf8.count)
            start = span.end
            let kind: Token.Kind =
                if let number = piece.number {
                    .number(number.value, spelling: number.spelling, isPercent: number.isPercent)
                } else {
                    .word(word(text, run: isLatin(text) ? nil : token.span.start))
                }
            tokens.append(
                Token(kind: kind, span: span, startsLine: token.startsLine && piece.range.lowerBound == 0))
        }
    }

    /// Whether the last piece is 和 or its like where only a text can stand: 提及和平发展.
    private func joinsNothing(_ pieces: [HanCutter.Piece], _ scalars: [Unicode.Scalar]) -> Bool {
        func word(_ piece: HanCutter.Piece) -> WordMeaning? { Lexicon.standard[NameFolding.key(HanCutter.text(scalars[piece.range]))] }
        guard let last = pieces.last.flatMap(word), last.has(.and) || last.has(.or) else { return false }
        guard let before = pieces.dropLast().last else { return expectsText }
        return word(before).map { meaning in Self.verbs.contains(where: meaning.has) } == true
    }

    private static let verbs: [Keyword] = [.mentions, .contains, .startsWith, .endsWith, .equal, .notEqual, .near, .then]

    /// After a verb or `=`, where a text without its quotation marks is likelier than a slip in a word.
    private var expectsText: Bool {
        switch tokens.last?.kind {
        case .mark(.equal), .mark(.notEqual), .mark(.colon): true
        case .word(let word):
            Self.verbs.contains(where: word.has)
        default: false
        }
    }

    /// Whether words of the language stand before in Chinese.
    private var isChineseSoFar: Bool {
        tokens.suffix(Self.longestName).contains { token in
            if case .word(let word) = token.kind { word.isHan && word.meaning != nil } else { false }
        }
    }

    /// The word most like a run that is none of Chinese: behind 查找 a unit, and before other words what is asked about.
    private func nearest(to run: String, isAlone: Bool) -> String? {
        guard declarations.reading?.isWord(run) != true else { return nil }
        let isFound = if case .word(let word)? = tokens.last?.kind { word.has(.find) && isAlone } else { false }
        let first = isFound ? Self.namesOfUnits : isAlone ? [] : Self.namesOfFields
        return Keywords.nearest(to: run, among: first + Lexicon.standard.hanSpellings + declarations.sortedHanNames)
    }

    private func isLatin(_ text: String) -> Bool { !text.unicodeScalars.contains { $0.properties.isIdeographic } }

    /// Before words of the language what is asked about comes first, among words as near as another.
    private static let namesOfFields = (Keywords.fields + Keywords.units).flatMap(\.chinese)
    private static let namesOfUnits = Keywords.units.flatMap(\.chinese)

    private mutating func reportStuck(_ scalars: [Unicode.Scalar], at place: Int, _ token: Token, borders: Set<Int>?) {
        let start = token.span.start + scalars[..<place].reduce(0) { $0 + UTF8.width($1) }
        var known = knownEnd(of: scalars, from: place, borders)
        var unknown = place..<(known.map { place + $0.start } ?? scalars.count)
        var slip = soundsLike(HanCutter.text(scalars[unknown]))
        // 大与 for 大于
        if slip == nil, let pieces = known?.pieces, let next = pieces.first {
            let longer = unknown.lowerBound..<unknown.upperBound + next.range.count
            slip = soundsLike(HanCutter.text(scalars[longer]))
            if slip != nil {
                unknown = longer
                let rest = pieces.dropFirst().map {
                    HanCutter.Piece(range: $0.range.lowerBound - next.range.count..<$0.range.upperBound - next.range.count, number: $0.number)
                }
                known = rest.isEmpty ? nil : (longer.count, rest)
            }
        }
        let rest = HanCutter.text(scalars[unknown])
        let span = SourceSpan(start, start + rest.utf8.count)
        let shown = String(rest.prefix(12))
        var fixIts: [Diagnostic.FixIt] = []
        let column = declarations.metaKeys.contains(NameFolding.key(rest)) ? (isChineseSoFar ? "元数据的" : "meta.") + rest : nil
        var message = "‘\(shown)’ is no word of the language and no name; text goes in quotation marks"
        if let column {
            message = "‘\(shown)’ is a column of the records, which is written `\(column)`"
            fixIts.append(.init(span: span, replacement: column))
        } else if !expectsText, OrdinaryWords.isDescription(rest) {
            message = "‘\(shown)’ is no word of the language, and no text that could be looked for"
        } else if !expectsText, diagnostics.count < Keywords.suggestionLimit,
            let near = slip ?? nearest(to: rest, isAlone: known == nil)
        {
            message = "‘\(shown)’ is no word of the language; did you mean ‘\(near)’, or a text in quotation marks?"
            fixIts.append(.init(span: span, replacement: near))
        }
        // A text alone is what most people type first.
        let opensStatement = token.startsLine && place == 0 && known == nil
        let list = HanList(rest)
        // Behind a text stands no other: “a”紧接“b”.
        let followsText = if case .string? = tokens.last?.kind { true } else { false }
        // Behind a comma a slip for what is done with the rows is no text.
        let mayBeText = !(slip != nil && followsMark) && !followsText && column == nil && !OrdinaryWords.isDescription(rest) && !OrdinaryWords.isTest(rest)
        let isText = expectsText || mayBeText
        let readings = !isText ? [] : [list?.quoted, list?.isCertain == true ? nil : "“\(rest)”"].compactMap(\.self)
        fixIts += readings.map { .init(span: span, replacement: (opensStatement ? "查找" : "") + $0) }
        diagnostics.append(Diagnostic(.unknownHanWord, at: span, message, notes: OrdinaryWords.advice(rest, before: HanCutter.text(scalars[unknown.upperBound...])), fixIts: fixIts))
        tokens.append(
            Token(kind: .invalid, span: span, startsLine: token.startsLine && place == 0))
        guard let known else { return }
        let end = Token(kind: token.kind, span: SourceSpan(span.end, token.span.end), startsLine: false)
        append(known.pieces, of: Array(scalars[unknown.upperBound...]), end)
    }
}
