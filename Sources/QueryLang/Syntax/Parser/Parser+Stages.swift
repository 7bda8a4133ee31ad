import Text

// stage    = "where" condition
//          | "sort" "by" key { "," key }
//          | ( "first" | "last" ) amount [ "per" value { "," value } ]
//          | "skip" amount
//          | "sample" ( amount | percentage ) [ "per" value { "," value } ] [ "seed" amount ]
//          | "show" column { "," column }
//          | "count" [ "by" column { "," column } ]
//          | "summarize" column { "," column } [ "by" column { "," column } ]
//          | "distinct"
//          | "kwic" [ amount ] [ "sort" ( "left" | "right" | "node" ) [ amount ] ]
//          | "collocates" [ "within" distance ] [ "by" field ]
//          | "ngrams" amount [ "to" amount ] [ "characters" ]
//          | "keywords" "against" place | "dispersion"
//          | "timeline" [ "by" ( "year" | "quarter" | "month" | "day" ) ]
//          | "chart" [ "bar" | "line" ] | "save" string
// key      = value [ "asc" | "desc" ]
// column   = [ name "=" ] value

extension Parser {
    mutating func parseStage() throws(ParseFailure) -> Stage {
        note(.stage)
        let start = current.span.start
        if isHan(.by) { return try parseByFirst(from: start) }
        if isLoneOrder(0) { return try parseLoneOrder(from: start) }
        if isHan(.every) { return try parsePerFirst(from: start) }
        if take(.where) != nil { return .filter(try parseCondition(), span(from: start)) }
        if take(.sort) != nil { return try parseSort(from: start) }
        // 显示前5条
        if isHan(.show), isHan(.first, ahead: 1) || isHan(.last, ahead: 1), startsAmount(2),
            endsTest(3) || word(3)?.meaning?.isMeasure == true && word(3)?.key != "字" && endsTest(4)
        {
            advance()
        }
        if take(.first) != nil {
            let count = try parseStageCount()
            return .first(count, per: try maybePer(), span(from: start))
        }
        if take(.last) != nil {
            let count = try parseStageCount()
            return .last(count, per: try maybePer(), span(from: start))
        }
        if take(.skip) != nil { return .skip(try parseStageCount(), span(from: start)) }
        if take(.sample) != nil {
            let count = try parseSampleSize()
            let per = try maybePer()
            return .sample(count, per: per, seed: try maybeSeed(), span(from: start))
        }
        if take(.show) != nil { return .show(makeTable(try parseColumns()), span(from: start)) }
        if take(.count) != nil {
            if maybe(.by) == nil { return .count(by: [], span(from: start)) }
            return .count(by: makeTable(try parseColumns()), span(from: start))
        }
        if take(.summarize) != nil {
            let columns = try parseColumns()
            let by = maybe(.by) != nil ? try parseColumns() : []
            makeTable(columns + by)
            return .summarize(columns, by: by, span(from: start))
        }
        return try parseOtherStage(from: start)
    }

    private mutating func parseOtherStage(from start: Int) throws(ParseFailure) -> Stage {
        if take(.distinct) != nil { return .distinct(span(from: start)) }
        if take(.kwic) != nil { return try parseKwic(from: start) }
        if take(.collocates) != nil { return try parseCollocates(from: start) }
        if take(.ngrams) != nil {
            let count = try parseStageCount()
            let upper = maybe(.to) != nil ? try parseStageCount() : nil
            let isHanCharacters = index > 0 && tokens[index - 1].kind.wordKey == "字"
            let characters = maybe(.characters) != nil || isHanCharacters
            makeTable([])
            return .ngrams(count, to: upper, characters: characters, span(from: start))
        }
        if take(.keywordsAgainst) != nil {
            let place = try parsePlace()
            makeTable([])
            return .keywords(against: place, span(from: start))
        }
        if take(.dispersion) != nil {
            makeTable([])
            return .dispersion(span(from: start))
        }
        if take(.timeline) != nil { return try parseTimeline(from: start) }
        if take(.chart) != nil {
            let kind: ChartKind? = maybe(.bar) != nil ? .bar : maybe(.line) != nil ? .line : nil
            return .chart(kind, span(from: start))
        }
        if take(.save) != nil {
            return .save(try expectString("a file name in quotation marks"), span(from: start))
        }
        throw noStage()
    }

    private mutating func noStage() -> ParseFailure {
        if let word = currentWord, word.key == "top" || word.key == "limit" || word.key == "take",
            startsAmount(1)
        {
            let number = source.slice(token(1).span)
            let place = SourceSpan(current.span.start, token(1).span.end)
            let right = word.key == "top" ? "sort by … desc | first \(number)" : "first \(number)"
            report(
                .wrongOperator, at: place, "`\(source.slice(place))` is written `\(right)`",
                fixIts: word.key == "top" ? topRepair(number) : [.init(span: place, replacement: right)])
            return ParseFailure()
        }
        if isAtEnd || current.kind == .invalid { return unexpected("a stage such as " + inItsLanguage("`show`, `count by` or `first`", "显示, 按…计数 or 前")) }
        if let word = currentWord, Self.writtenRight(word.key) == nil || word.key == "order" {
            let near =
                word.key == "order"
                ? "sort" : Keywords.nearest(to: word.text, among: Keyword.stages.map(\.rawValue).sorted())
            report(
                .unexpectedToken, at: current.span,
                "no stage is called ‘\(word.text)’" + (near.map { "; did you mean ‘\($0)’?" } ?? ""),
                fixIts: near.map { [.init(span: current.span, replacement: $0)] } ?? [])
            stageIsUnknown = true
            return ParseFailure()
        }
        return unexpected("a stage such as " + inItsLanguage("`show`, `count by` or `first`", "显示, 按…计数 or 前"))
    }

    /// `top 5 by x`, whole.
    private func topRepair(_ number: String) -> [Diagnostic.FixIt] {
        guard isAt(.by, ahead: 2) else { return [] }
        var end = 3
        while word(end) != nil || isAt(.dot, ahead: end) { end += 1 }
        guard end > 3 else { return [] }
        let key = source.slice(SourceSpan(token(3).span.start, token(end - 1).span.end))
        return [
            .init(
                span: SourceSpan(current.span.start, token(end - 1).span.end),
                replacement: "sort by \(key) desc | first \(number)")
        ]
    }

    // MARK: Sorting and picking

    private mutating func parseSort(from start: Int) throws(ParseFailure) -> Stage {
        try expect(.by)
        return .sort(try parseKeys(), span(from: start))
    }

    private mutating func parseKeys() throws(ParseFailure) -> [SortKey] {
        var keys = [try parseKey()]
        while maybeComma() { keys.append(try parseKey()) }
        return keys
    }

    private mutating func parseKey() throws(ParseFailure) -> SortKey {
        noteColumns()
        return SortKey(value: try parseValue(), order: maybeOrder())
    }

    private mutating func maybeOrder() -> SortKey.Order? {
        if maybe(.desc) != nil { return .descending }
        return maybe(.asc) != nil ? .ascending : nil
    }

    /// A count with any measure word after it: 前3篇.
    private mutating func parseStageCount() throws(ParseFailure) -> Count {
        let count = try parseAmount()
        guard !isAtEnd, let word = currentWord, word.isHan, word.meaning?.isMeasure == true else { return count }
        try checkCounted(word) { Self.measuredUnits[$0]?.contains($1) != false }
        advance()
        // 前3篇文章
        if !isAtEnd, let unit = currentWord, unit.isHan, unit.meaning?.unit != nil, !isHanStage(0) {
            try checkCounted(unit) { $0 == $1 }
            advance()
        }
        return count
    }

    /// 前3段 of articles: what is taken are rows, whatever the word says.
    private mutating func checkCounted(_ word: Word, _ fits: (_ counted: String, _ found: String) -> Bool) throws(ParseFailure) {
        guard let counted = word.meaning?.unit, let found = scope.unit, !scope.isTable, !fits(counted, found) else { return }
        report(
            .unexpectedToken, at: current.span,
            "‘\(word.text)’ counts \(Self.plural(counted)), and what is found are \(Self.plural(found))",
            notes: ["the first of each: find what is counted, then 每个 … 前 …, as in `查找段落，每篇文章前3`"])
        throw ParseFailure()
    }

    private static func plural(_ unit: String) -> String {
        Keywords.units.first { $0.canonical == unit }?.english.dropFirst().first ?? unit
    }

    /// What may be counted by a word that is a unit itself: 三篇文章, 三段发言.
    static let measuredUnits: [String: Set<String>] = [
        "article": ["article", "document"], "paragraph": ["paragraph", "turn", "section", "quote", "match"],
        "sentence": ["sentence", "quote", "turn", "match"], "word": ["word", "match"],
    ]

    private mutating func maybePer() throws(ParseFailure) -> [ValueExpression] {
        maybe(.per) != nil ? try parseGroupKeys() : []
    }

    private mutating func parseGroupKeys() throws(ParseFailure) -> [ValueExpression] {
        var keys: [ValueExpression] = []
        repeat {
            noteColumns()
            if let year = maybeYearOfDate() { keys.append(year) } else { keys.append(try parseValue()) }
        } while maybeComma()
        return keys
    }

    /// A number of rows, or a share of them: 10%.
    private mutating func parseSampleSize() throws(ParseFailure) -> Count {
        if let share = try maybeShare() { return share }
        return try parseStageCount()
    }

    mutating func maybeShare() throws(ParseFailure) -> Count? {
        guard case .number(let value, let spelling, true) = current.kind else { return nil }
        if value > 1 { report(.badNumber, at: current.span, "\(spelling) of the rows are more than all of them: a share is at most 100%") }
        return Count(share: try parseNumberLiteral())
    }

    private mutating func maybeSeed() throws(ParseFailure) -> Count? {
        if isAt(.comma), isHan(.seed, ahead: 1) { advance() }
        return maybe(.seed) != nil ? try parseStageCount() : nil
    }

    /// 按 x、y降序 排序 · 按 x 计数 · 按 x 汇总 n＝…
    mutating func parseByFirst(from start: Int) throws(ParseFailure) -> Stage {
        try expect(.by)
        // 按年时间线
        if let period = period(0), isHan(.timeline, ahead: 1) {
            index += 2
            makeTable([])
            return .timeline(by: period, span(from: start))
        }
        if let period = period(0), !scope.isTable, isHan(.count, ahead: 1) || isHan(.grouped, ahead: 1) {
            let place = advance().span
            skip(.grouped)
            _ = maybe(.count)
            makeTable([])
            return countedBy(period, place, span(from: start))
        }
        if let year = yearOfGroups() { return try parseSummaryOf(year, from: start) }
        var keys: [SortKey] = []
        var columns: [Column] = []
        let keysStart = current.span.start
        var isJoined = false
        var order: Int?
        repeat {
            isJoined = !keys.isEmpty && isListJoint(-1)
            let column = try parseColumn()
            columns.append(column)
            order = index
            keys.append(SortKey(value: column.value, order: maybeOrder()))
        } while maybeComma()
        // 按字数，从多到少排序
        if keys.count == 1, keys[0].order == nil, isAt(.comma), isLoneOrder(1) {
            advance()
            order = index
            keys[0].order = maybeOrder()
        }
        if maybe(.sort) != nil {
            if isHan(.desc) || isHan(.asc) { order = index }
            if let said = maybeOrder(), let last = keys.indices.last { keys[last].order = said }
            try checkOrderOfText(keys, order)
            if isJoined { try checkJoinedKeys(keys, from: keysStart) }
            return .sort(keys, span(from: start))
        }
        if isJoined { try checkJoinedKeys(keys, from: keysStart) }
        let isGrouped = maybe(.grouped) != nil
        if maybe(.count) != nil { return .count(by: makeTable(columns), span(from: start)) }
        if maybe(.summarize) != nil {
            let summary = try parseColumns()
            makeTable(summary + columns)
            return .summarize(summary, by: columns, span(from: start))
        }
        if isGrouped { return .count(by: makeTable(columns), span(from: start)) }
        guard keys.last?.order != nil else { throw noDeed(by: columns, from: start) }
        try checkOrderOfText(keys, order)
        return .sort(keys, span(from: start))
    }

    /// 按字数，前5: sorted by it, or counted by it?
    private mutating func noDeed(by columns: [Column], from start: Int) -> ParseFailure {
        let isTaken = isHan(.first) && startsAmount(1)
        guard isAtEnd || isAt(.comma) || isAt(.pipe) || isTaken, case .path(let path)? = columns.last?.value, let field = path.steps.last?.name else {
            return unexpected("排序, 计数 or 汇总")
        }
        let place = SourceSpan(start, previousEnd)
        let isMeasure = ["length", "value", "index", "level", "number"].contains(field)
        let deeds = isMeasure ? ["降序排序", "升序排序"] : ["计数", "排序"]
        return ask(
            .unexpectedToken, at: place, "`\(source.slice(place))` does not say what is done by it",
            deeds.map { source.slice(place) + $0 + (isTaken ? "，" : "") })
    }

    /// 每个 x、y 前n · 末n · 随机n
    private mutating func parsePerFirst(from start: Int) throws(ParseFailure) -> Stage {
        try expect(.every)
        skipOne()
        let per = try parseGroupKeys()
        if take(.first) != nil { return .first(try parseStageCount(), per: per, span(from: start)) }
        if take(.last) != nil { return .last(try parseStageCount(), per: per, span(from: start)) }
        guard take(.sample) != nil else { throw unexpected("前, 末 or 随机") }
        let count = try parseSampleSize()
        return .sample(count, per: per, seed: try maybeSeed(), span(from: start))
    }

    // MARK: Columns

    mutating func parseColumns() throws(ParseFailure) -> [Column] {
        var columns = [try parseColumn()]
        while maybeComma() { columns.append(try parseColumn()) }
        return columns
    }

    mutating func parseColumn() throws(ParseFailure) -> Column {
        noteColumns()
        let name = try maybeColumnName()
        let value = try parseColumnValue()
        if let word = currentWord, !isAtEnd, word.has(.as) {
            let asSpan = advance().span
            guard let alias = currentWord, name == nil else {
                throw unexpected("the name of the column before its value")
            }
            let place = span(from: value.span.start).joined(current.span)
            let right = "\(alias.text) = \(source.slice(value.span))"
            report(
                .wrongOperator, at: asSpan, "a column is named before its value: write `\(right)`",
                fixIts: [.init(span: place, replacement: right)])
            return Column(name: Name(alias.text, span: advance().span), value: value)
        }
        return Column(name: name, value: value)
    }

    private mutating func parseColumnValue() throws(ParseFailure) -> ValueExpression {
        if let year = maybeYearOfDate() { return year }
        let operand = try parseSum(.value)
        if let text = operand.text, operand.value == nil {
            let written = source.slice(text.span)
            if case .string(let literal, _, _) = text, Keywords.field(literal.value) != nil {
                report(
                    .unexpectedToken, at: text.span, "a field has no quotation marks",
                    fixIts: [.init(span: text.span, replacement: literal.value)])
                throw ParseFailure()
            }
            report(
                .unexpectedToken, at: text.span, "a column holds a value, and a text alone is none",
                notes: ["how often it stands in each is `count(\(written))`; where it stands says `find \(written)`"])
            throw ParseFailure()
        }
        return try expectValue(operand)
    }

    /// `name =`; in Chinese the name may be several words of one run (平均字数＝).
    private mutating func maybeColumnName() throws(ParseFailure) -> Name? {
        guard let word = currentWord else { return nil }
        var length = 1
        while word.isHan, length < 8, let next = self.word(length), next.run == word.run,
            next.meaning.map({ $0.isNameable || $0.keywords.isEmpty }) ?? true
        {
            length += 1
        }
        guard isAt(Mark.equal, ahead: length) else { return nil }
        let start = current.span.start
        if length == 1, word.meaning?.isReserved == true {
            report(.reservedName, at: current.span, "‘\(word.text)’ is reserved: choose another name for the column")
        }
        index += length
        let place = span(from: start)
        advance()
        return Name(source.slice(place), span: place)
    }

    /// After this stage names are columns.
    @discardableResult
    mutating func makeTable(_ columns: [Column]) -> [Column] {
        scope = Scope(isTable: true, columns: Set(columns.compactMap { $0.name?.key }))
        return columns
    }

    // MARK: Corpus stages

    private mutating func parseKwic(from start: Int) throws(ParseFailure) -> Stage {
        var width: Count?
        if startsAmount() { width = try parseStageCount() }
        // 按右2排序
        if word(-1)?.isHan == true || word(-2)?.isHan == true { note(Keyword.by) }
        if isHan(.by), !isAtEnd {
            advance()
            let sort = try parseKwicSort()
            try expect(.sort)
            return .kwic(width: width, sort: sort, span(from: start))
        }
        guard maybe(.sort) != nil else { return .kwic(width: width, sort: nil, span(from: start)) }
        return .kwic(width: width, sort: try parseKwicSort(), span(from: start))
    }

    private mutating func parseKwicSort() throws(ParseFailure) -> KwicSort {
        let side: KwicSort.Side
        if take(.left) != nil {
            side = .left
        } else if take(.right) != nil {
            side = .right
        } else if take(.node) != nil {
            side = .node
        } else {
            throw unexpected(inItsLanguage("`left`, `right` or `node`", "左, 右 or 节点"))
        }
        var offset: Count?
        if startsAmount() { offset = try parseStageCount() }
        return KwicSort(side: side, offset: offset)
    }

    private mutating func parseCollocates(from start: Int) throws(ParseFailure) -> Stage {
        var distance: Distance?
        noteHanDistance()
        if startsHanDistance() {
            distance = try parseHanDistance()
        } else if let span = maybe(.withinSentence) {
            distance = Distance(.sameSentence, span: span)
        } else if let span = maybe(.withinParagraph) {
            distance = Distance(.sameParagraph, span: span)
        } else if maybe(.within) != nil {
            distance = try parseDistance()
        }
        var measure: Name?
        if maybe(.by) != nil {
            for name in ["logdice", "mi", "t", "g2"] { note(.keyword(name)) }
            guard let word = currentWord, word.meaning?.isReserved != true else {
                throw unexpected("a measure: `logdice`, `mi`, `t` or `g2`")
            }
            measure = Name(word.text, span: advance().span)
        }
        makeTable([])
        return .collocates(within: distance, measure: measure, span(from: start))
    }

    private mutating func parseTimeline(from start: Int) throws(ParseFailure) -> Stage {
        defer { makeTable([]) }
        guard maybe(.by) != nil else { return .timeline(by: nil, span(from: start)) }
        let units: [(Keyword, TimeUnit)] = [(.year, .year), (.quarter, .quarter), (.month, .month), (.day, .day)]
        for (keyword, unit) in units where take(keyword) != nil { return .timeline(by: unit, span(from: start)) }
        throw unexpected(inItsLanguage("`year`, `quarter`, `month` or `day`", "年, 季, 月 or 日"))
    }
}
