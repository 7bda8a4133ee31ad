import Text

// Words beside a number that count something else than the rows, and orders that a text has not:
//
//   提及“a”的文章一共多少字 · 前100字提及“a”的文章 · 每个作者的前2篇文章 · 关键词最多的文章 · 按标题从长到短

extension Parser {
    /// 提及“a”的文章有多少字: only a measure word of what is found counts it.
    ///
    /// - Parameters:
    ///   - head: what is asked about, as it was written.
    ///   - start: where the question begins.
    mutating func checkAskedMeasure(_ find: Find, _ head: SourceSpan, from start: Int) throws(ParseFailure) {
        guard case .unit(let found) = find.target, !isAtEnd else { return }
        let ahead = word(0)?.key == "个" && word(1)?.key == "字" ? 1 : 0
        guard let word = word(ahead), word.isHan, word.meaning?.isMeasure == true, !Self.counts(word, found.name) else { return }
        let place = SourceSpan(start, token(ahead).span.end)
        let rows = source.slice(head)
        if word.key == "字", !WordTable.roles.contains(found.name), found.name != "person" {
            report(
                .wrongOperator, at: place, "‘\(word.text)’ does not count ‘\(rows)’: the characters of all of them are a sum",
                fixIts: [.init(span: place, replacement: "查找\(rows)，汇总合计（字数）")])
            throw ParseFailure()
        }
        let note =
            switch word.meaning?.unit {
            case "paragraph": "to count paragraphs, ask for them: `统计提及“氢能”的段落`, or those inside: `统计访谈中提及“氢能”的段落`"
            case "sentence": "to count sentences, ask for them: `统计提及“氢能”的句子`, or those inside: `统计访谈中提及“氢能”的句子`"
            default: word.key == "次" || word.key == "处" ? "how often a text occurs is asked of the text: `统计“氢能”出现的次数`" : "how many there are is asked with `多少` or `多少个`"
            }
        report(.wrongOperator, at: token(ahead).span, "‘\(word.text)’ counts something else than ‘\(rows)’", notes: [note])
        throw ParseFailure()
    }

    /// Whether a measure word may stand for the unit.
    static func counts(_ measure: Word, _ unit: String) -> Bool {
        if let counted = measure.meaning?.unit { return counted == unit || measuredUnits[counted]?.contains(unit) == true }
        switch measure.key {
        case "字": return false
        case "种": return ["word", "match"].contains(unit)
        case "次": return ["match", "quote", "turn", "quantity"].contains(unit)
        case "处": return !["article", "document", "person"].contains(unit) && !WordTable.roles.contains(unit)
        case "名", "位": return unit == "person" || WordTable.roles.contains(unit)
        default: return true
        }
    }

    /// 前100字提及“a”的文章, 前3次提及“a”的文章: a place in a text, no number of rows.
    mutating func checkPlaceOfCount(from start: Int) throws(ParseFailure) {
        // The measure word may have been taken with the number.
        let ahead = word(0)?.meaning?.isMeasure != true ? -1 : word(0)?.key == "个" && word(1)?.key == "字" ? 1 : 0
        guard let measure = word(ahead), measure.key == "字" || measure.key == "次",
            measure.key == "字" || startsVerb(ahead + 1) || isHan(.not, ahead: ahead + 1) || isHan(.no, ahead: ahead + 1)
        else { return }
        let place = SourceSpan(start, token(ahead).span.end)
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ is a place in the text, and would take rows",
            notes: ["a place is asked by paragraphs: `查找有段落（序号小于等于3且提及“氢能”）的文章`; how a text begins: `查找正文以“氢能”开头的段落`"])
        throw ParseFailure()
    }

    /// 每个作者的前2篇文章: each is said behind what is found; as a condition it would ask nothing.
    ///
    /// - Parameter condition: what stands before the last 的, read already.
    mutating func checkEachOwner(_ condition: Condition, from start: Int) throws(ParseFailure) {
        let sides: [Condition] = if case .and(let all) = condition { all } else { [condition] }
        for case .quantified(let each) in sides where each.quantifier == .every && each.test == nil && each.place == nil {
            guard source.slice(each.span).containsHan else { continue }
            let by = source.slice(each.unit.span)
            let noun = index + 1 + (amountLength(1) ?? 0)
            let isWhole = sides.count == 1 && noun < tokens.count && foundNoun(noun - index)?.length == 1
            let (example, counted) = scope.unit == "turn" ? ("发言，每个发言人", "按发言人统计发言") : ("文章，每个作者", "按作者统计文章")
            var fixIts: [Diagnostic.FixIt] = []
            if isWhole {
                let place = SourceSpan(start, tokens[noun].span.end)
                let what = source.slice(tokens[noun].span)
                let take = isHan(.last, ahead: 1) ? "末" : isHan(.first, ahead: 1) ? "前" : nil
                if let take, case .number = token(2).kind {
                    fixIts = [.init(span: place, replacement: "查找\(what)，每个\(by)\(take)\(source.slice(token(2).span))")]
                } else if noun == index + 1, !["所有", "全部"].contains(where: source.slice(each.span).hasPrefix) {
                    fixIts = [.init(span: place, replacement: "按\(by)统计\(what)")]
                }
            }
            report(
                .unexpectedToken, at: each.span, "‘\(source.slice(each.span))’ is no condition: whatever is found would meet it",
                notes: ["some of each are taken behind what is found: `查找\(example)前2`; how many each has: `\(counted)`"], fixIts: fixIts)
            throw ParseFailure()
        }
    }

    // MARK: More and less of a text

    /// Fields that say texts: they have an order, but none is more than another.
    static let wordedFields: Set<String> = textFields.union([
        "unit", "column", "kind", "source", "publication", "funding", "keywords", "doc_number", "role", "location", "path", "question", "pos",
        "mark", "format", "encoding", "author", "speaker", "guest", "host", "reporter", "photographer", "editor",
    ])

    /// 关键词最多的文章, 内容最多的文章: they would be sorted by what the text says.
    mutating func checkMostOfText(_ most: Word, of path: Path) throws(ParseFailure) {
        let isAmount = most.key == "最多" || most.key == "最少"
        let place = path.span.joined(current.span)
        if isAmount, path.steps.last?.name == "date" { throw mostDates(place, isMost: most.key == "最多") }
        guard let last = path.steps.last?.name, Self.wordedFields.contains(last) else { return }
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ would sort by what ‘\(source.slice(path.span))’ says: a text is not more than another",
            notes: last == "text" ? [] : ["which is said most is counted: `查找文章，按来源计数`; the longest is `查找标题最长的文章`"],
            fixIts: last == "text" && isAmount && path.steps.count == 1 ? [.init(span: place, replacement: "字数\(most.text)")] : [])
        throw ParseFailure()
    }

    /// 日期最多的文章: the newest, or the one that names most dates?
    private mutating func mostDates(_ place: SourceSpan, isMost: Bool) -> ParseFailure {
        let unit = word(2)?.meaning?.unit.flatMap(HanSpelling.unit) ?? "文章"
        let (extreme, order) = isMost ? ("最新", "降序") : ("最早", "升序")
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ does not say whether the date or the number of dates is meant: no date is more than another",
            notes: ["Write `查找\(extreme)的\(unit)`, or for the dates that it names `查找\(unit)，按次数（数量，其中类型是日期）\(order)，前1`."],
            fixIts: [.init(span: place, replacement: extreme)])
        return ParseFailure()
    }

    /// 按级别从高到低: the highest heading has the smallest number.
    private mutating func checkOrderOfRanks(_ keys: [SortKey], _ order: Int?) throws(ParseFailure) {
        guard let order, case .word(let word) = tokens[order].kind, word.key == "从高到低" || word.key == "从低到高", case .path(let path)? = keys.last?.value,
            path.steps.last?.name == "level"
        else { return }
        let repairs = word.key == "从高到低" ? ["升序", "降序"] : ["降序", "升序"]
        throw ask(.unexpectedToken, at: tokens[order].span, "the highest heading has level 1, the smallest number: ‘\(word.text)’ does not say which is meant", repairs)
    }

    /// 级别高于2: above the headings of level 2, or of a larger number?
    ///
    /// - Parameter verb: the token that compares.
    mutating func checkRank(_ value: ValueExpression, _ verb: Int) throws(ParseFailure) {
        guard case .path(let path) = value, path.steps.last?.name == "level", case .word(let word) = tokens[verb].kind,
            let repairs = ["高于": ["小于", "大于"], "低于": ["大于", "小于"], "不低于": ["小于等于", "大于等于"], "不高于": ["大于等于", "小于等于"]][word.key]
        else { return }
        throw ask(.unexpectedToken, at: tokens[verb].span, "the highest heading has level 1, the smallest number: ‘\(word.text)’ does not say which is meant", repairs)
    }

    /// 按标题从长到短, 按作者从多到少: an order of amounts behind a text.
    ///
    /// - Parameter order: the token of the order; nil where none was said.
    mutating func checkOrderOfText(_ keys: [SortKey], _ order: Int?) throws(ParseFailure) {
        try checkOrderOfRanks(keys, order)
        guard let order, !scope.isTable, case .word(let word) = tokens[order].kind,
            ["从多到少", "从少到多", "从长到短", "从短到长"].contains(word.key), case .path(let path)? = keys.last?.value,
            let last = path.steps.last?.name, Self.wordedFields.contains(last)
        else { return }
        let place = path.span.joined(tokens[order].span)
        let isLength = word.key.contains("长")
        let hasLength = isLength && Self.textFields.contains(last)
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ would sort by what ‘\(source.slice(path.span))’ says, which is a text",
            notes: hasLength ? [] : ["its own order is `升序` or `降序`; how many there are of each is counted: `查找文章，按来源计数，从多到少`"],
            fixIts: hasLength
                ? [.init(span: path.span, replacement: last == "text" ? "字数" : "\(source.slice(path.span))长度")] : [])
        throw ParseFailure()
    }
}
