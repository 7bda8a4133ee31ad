import Text

// An order without its key, and an order that stands before what is found:
//
//   按单位统计文章，从多到少           … | count by author.unit | sort by count desc
//   查找文章，从新到旧排序             find articles | sort by date desc
//   查找按字数降序排序的前5篇文章       find articles | sort by length desc | first 5
//   查找字数前三的文章                 find articles | sort by length desc | first 3
//   查找提及“a”的最长的三篇文章        find articles where mentions "a" | sort by length desc | first 3

extension Parser {
    /// 从多到少 or 降序排序 where nothing before it says by what.
    func isLoneOrder(_ ahead: Int) -> Bool {
        guard isHan(.desc, ahead: ahead) || isHan(.asc, ahead: ahead) else { return false }
        let end = isHan(.sort, ahead: ahead + 1) ? ahead + 2 : ahead + 1
        if token(end).startsLine { return true }
        switch token(end).kind {
        case .end, .mark(.comma), .mark(.pipe), .mark(.semicolon), .mark(.close): return true
        case .word(let word): return [Keyword.first, .last, .show].contains(where: word.has) || followsStage(end)
        default: return false
        }
    }

    /// 后 in 排序后取前三: between two stages it says nothing.
    func followsStage(_ ahead: Int) -> Bool {
        guard let key = word(ahead)?.key, ["后", "之后", "以后"].contains(key), isHanStage(ahead + 1), let before = word(ahead - 1) else { return false }
        return [Keyword.sort, .count, .desc, .asc, .distinct].contains(where: before.has)
    }

    /// 按字数排序，从多到少: the order of the stage before.
    mutating func maybeOrder(of stages: inout [Stage]) throws(ParseFailure) -> Bool {
        guard isLoneOrder(0), case .sort(var keys, let place)? = stages.last, keys.count == 1, keys[0].order == nil else { return false }
        try checkOrderOfText(keys, index)
        keys[0].order = isHan(.desc) ? .descending : .ascending
        advance()
        _ = maybe(.sort)
        stages[stages.count - 1] = .sort(keys, place.joined(span(from: place.start)))
        return true
    }

    /// 按类型升序，按日期倒序: one order, which its first key decides; behind `｜` a new one, which the last decides.
    func goesOnWithOrder(_ stage: Stage, _ stages: inout [Stage]) -> Bool {
        guard case .sort(let further, let end) = stage, case .sort(let keys, let start)? = stages.last else { return false }
        stages[stages.count - 1] = .sort(keys + further, start.joined(end))
        return true
    }

    /// 从多到少 of counts, 从新到旧 of dates, 从长到短 of lengths; any other order needs its key.
    mutating func parseLoneOrder(from start: Int) throws(ParseFailure) -> Stage {
        guard let word = currentWord else { throw unexpected("a stage") }
        let isDescending = word.has(.desc)
        let named = scope.isTable ? (scope.isCounted ? "count" : nil) : Self.orderedFields[word.key]
        guard let named else {
            // Told before the end is reached: a further line would not mend it.
            let whole = SourceSpan(start, token(isHan(.sort, ahead: 1) ? 1 : 0).span.end)
            let order = source.slice(whole)
            guard !scope.isTable else {
                report(
                    .unexpectedToken, at: whole, "‘\(order)’ does not say which column is meant",
                    notes: ["name it between 按 and the order, as in `按计数\(word.text)排序`"])
                throw ParseFailure()
            }
            throw ask(.unexpectedToken, at: whole, "‘\(order)’ does not say by what", ["按字数\(order)", "按日期\(order)"])
        }
        let place = advance().span
        _ = maybe(.sort)
        let key = ValueExpression.path(Path(steps: [Path.Step(named, span: place)], span: place))
        return .sort([SortKey(value: key, order: isDescending ? .descending : nil)], span(from: start))
    }

    /// What an order is of that says so itself.
    private static let orderedFields: [String: String] = [
        "从长到短": "length", "从短到长": "length", "从新到旧": "date", "从旧到新": "date", "从早到晚": "date", "从晚到早": "date",
    ]

    // MARK: Before what is found

    /// 查找按字数降序排序的文章, 查找字数前三的文章; false where neither stands here.
    mutating func skipSortedHead(from start: Int) throws(ParseFailure) -> Bool {
        if let length = topLength() {
            let key = try parsePath(.value)
            let place = span(from: start)
            advance()
            let count = try parseCount()
            if word(0)?.meaning?.isMeasure == true, length > 3 { advance() }
            skip(.de)
            implied.append(.sort([SortKey(value: .path(key), order: .descending)], place))
            implied.append(.first(count, per: [], span(from: start)))
            return true
        }
        guard isHan(.by), sortsBeforeNoun else { return false }
        let sort = try parseByFirst(from: start)
        guard case .sort(let keys, let place) = sort else { throw unexpected("排序") }
        skip(.de)
        if isHan(.first), keys.last?.order == nil {
            let written = source.slice(place)
            let bare = written.replacing("排序", with: "").replacing("排列", with: "")
            throw ask(
                .unexpectedToken, at: place, "`\(written)` does not say which come first", ["\(bare)降序排序", "\(bare)升序排序"])
        }
        implied.append(sort)
        return true
    }

    /// The words of 字数前三的: those with most of it.
    private func topLength() -> Int? {
        guard word(0)?.meaning?.field == "length" || word(0)?.meaning?.field == "value", isHan(.first, ahead: 1), startsAmount(2) else { return nil }
        let end = word(3)?.meaning?.isMeasure == true && isHan(.de, ahead: 4) ? 4 : 3
        return isHan(.de, ahead: end) ? end : nil
    }

    /// 按…排序的: the order closes before the noun.
    private var sortsBeforeNoun: Bool {
        for ahead in 1..<Self.longestKey {
            if isHan(.sort, ahead: ahead) {
                return isHan(.de, ahead: ahead + 1) || (isHan(.desc, ahead: ahead + 1) || isHan(.asc, ahead: ahead + 1)) && isHan(.de, ahead: ahead + 2)
            }
            guard case .word(let word) = token(ahead).kind, word.isHan, !isHanStage(ahead) || word.has(.desc) || word.has(.asc) else { return false }
        }
        return false
    }

    private static let longestKey = 12

    /// The words of 最长的 or 字数最多的 before a number or a noun; 0 where none stands there.
    func extremeLength(_ start: Int) -> Int {
        guard let path = superlativePathLength(from: start) else { return 0 }
        let after = start + path + 1
        return (isHan(.de, ahead: after) ? after + 1 : after) - start
    }

    // MARK: Conditions one after the other

    /// 提及“a”的100字以上的段落: after a condition and its 的 another one, up to the last 的.
    mutating func parseConditions(before close: Int) throws(ParseFailure) -> Condition {
        var all = try parseCondition()
        while index < close, isHan(.de) {
            try checkFieldBehindClause()
            guard opensFurtherCondition || opensWholeTest(1, before: close) else { break }
            advance()
            all = Self.both(all, try parseCondition())
        }
        if index < close { try checkTimesOfField() }
        return all
    }

    private static func both(_ before: Condition, _ next: Condition) -> Condition {
        func sides(_ condition: Condition) -> [Condition] {
            if case .and(let conditions) = condition { conditions } else { [condition] }
        }
        return .and(sides(before) + sides(next))
    }

    /// 标题提及“a”超过2次: how often a text stands in the unit itself is counted, and hits in a field by themselves.
    private mutating func checkTimesOfField() throws(ParseFailure) {
        let here = index
        guard case .string = token(-1).kind, isHan(.mentions, ahead: -2) || isHan(.contains, ahead: -2), try maybeTimesBound() != nil else { return }
        let place = tokens[here - 1].span.joined(token(-1).span)
        report(
            .wrongSubject, at: place, "how often a text is there is asked of what is looked for, not of a part of it",
            notes: ["count the hits in the part: `在标题中查找“氢能”，按文章计数，其中计数大于2`"])
        throw ParseFailure()
    }

    /// 提及“a”的段落最多的文章: are the paragraphs those that mention it, or the articles?
    ///
    /// - Parameter close: the 的 behind the condition.
    mutating func checkCountedExtreme(from start: Int, close: Int, amount: Int) throws(ParseFailure) {
        let first = close + 1 - index
        guard let unit = word(first), unit.meaning?.unit != nil || unit.meaning?.countedUnit != nil, let most = word(first + 1)?.key,
            most == "最多" || most == "最少", let noun = word(first + amount)
        else { return }
        let place = SourceSpan(start, token(first + amount).span.end)
        let counted = unit.text.hasSuffix("数") ? String(unit.text.dropLast()) : unit.text
        let test = source.slice(current.span.joined(tokens[close - 1].span))
        let number = tokens[(close + 1)..<(index + first + amount)].compactMap { token in
            if case .number(_, let spelling, false) = token.kind { spelling } else { nil }
        }.first ?? "1"
        let order = most == "最多" ? "降序" : "升序"
        throw ask(
            .wrongOperator, at: place, "`\(source.slice(place))` does not say whether it is ‘\(counted)’ or ‘\(noun.text)’ that `\(test)` is about",
            ["查找\(noun.text)，按计数（\(counted)，其中\(test)）\(order)排序，前\(number)", "查找\(test)的\(noun.text)，按计数（\(counted)）\(order)排序，前\(number)"])
    }

    private var opensFurtherCondition: Bool {
        switch token(1).kind {
        case .number, .date: return true
        case .string: return isHan(.mentions, ahead: 2)
        case .word(let word):
            guard word.isHan else { return false }
            if startsVerb(1) || Self.comparison(word) != nil { return true }
            return [Keyword.any, .no, .not, .in, .published, .having, .notEqual].contains(where: word.has)
        default: return false
        }
    }

    // MARK: Years

    /// 2023、2024年: the word for the year is said once.
    mutating func maybeYears(from start: Int) throws(ParseFailure) -> Condition? {
        var (ahead, years): (Int, [DateLiteral]) = (0, [])
        while case .number(let value, let spelling, false) = token(ahead).kind, spelling.count == 4, (1000...2999).contains(value),
            isAt(.comma, ahead: ahead + 1) || isListJoint(ahead + 1) || isHan(.or, ahead: ahead + 1), years.count < Self.mostYears
        {
            years.append(DateLiteral(year: Int(value), span: token(ahead).span))
            ahead += 2
        }
        guard !years.isEmpty, case .date(let year, let month, nil, nil) = token(ahead).kind else { return nil }
        if let month { throw yearsAndMonth(years, month, at: ahead) }
        years.append(DateLiteral(year: year, span: token(ahead).span))
        index += ahead + 1
        let place = span(from: start)
        let dated = comparison(field("date", place), .inList(years.map(ValueExpression.date), place), from: start)
        return try maybeWhole(dated)
    }

    private static let mostYears = 64

    /// 2023和2024年3月: March of both, or all of the first?
    ///
    /// - Parameter last: where the date with the month stands.
    private mutating func yearsAndMonth(_ years: [DateLiteral], _ month: Int, at last: Int) -> ParseFailure {
        let place = current.span.joined(token(last).span)
        let date = source.slice(token(last).span)
        let names = years.map { source.slice($0.span) + "年" }
        let repairs = [names.map { "\($0)\(month)月" } + [date], [date] + names]
        return ask(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ may be all of the first year or one month of it",
            repairs.map { $0.joined(separator: "和") })
    }
}
