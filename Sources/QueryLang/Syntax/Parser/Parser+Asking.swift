import Text

// Questions that do not open with what is looked for:
//
//   提及“氢能”的段落有多少 · …有哪些              find paragraphs where … | count · find paragraphs where …
//   随机抽取10个段落                          find paragraphs | sample 10
//   按年统计文章 · 按月统计文章                  find articles | count by date.year · … | timeline by month

extension Parser {
    /// 提及“氢能”的段落有多少: the 的 before the unit that is asked about; nil for anything else.
    func askedHeadEnd() -> Int? {
        switch current.kind {
        case .word(let word): guard word.isHan || word.name == .term else { return nil }
        case .string, .regex, .number, .date: break
        default: return nil
        }
        guard !isHan(.find), !isHan(.count), superlativePathLength() == nil, let close = conditionFirstEnd() else { return nil }
        var after = close + 1 - index
        after += foundNoun(after)?.length ?? 1
        if isHan(.equal, ahead: after) { after += 1 }
        guard isHan(.howMany, ahead: after) || isHan(.which, ahead: after) else { return nil }
        var end = after + 1
        if word(end)?.meaning?.isMeasure == true { end += 1 }
        return endsHead(end) ? close : nil
    }

    /// The find that `askedHeadEnd` saw, and whether it is counted.
    mutating func parseAsked(_ close: Int, from start: Int) throws(ParseFailure) -> (find: Find, isCount: Bool) {
        let find = try parseConditionFirst(from: start, close: close)
        let head = span(from: start)
        skip(.equal)
        let isCount = isHan(.howMany)
        advance()
        if isCount { try checkAskedMeasure(find, head, from: start) }
        skipMeasure()
        if !isAtEnd, word(0)?.meaning?.isMeasure == true { advance() }
        return (find, isCount)
    }

    /// 提到“氢能”最多的前十篇文章, “氢能”出现次数最多的段落: what mentions it, by how often.
    mutating func maybeMostMentioning(from start: Int) throws(ParseFailure) -> Find? {
        guard let form = mostMentioning() else { return nil }
        try checkMostPerson(form.text, form.text + form.rest, from: start)
        index += form.text
        let textStart = current.span.start
        let text = try parseText()
        index += form.rest
        let place = span(from: textStart)
        skip(.de)
        skip(.first)
        var count = Count(1, span: place)
        if startsAmount() { count = try parseCount() }
        guard let word = currentWord, let unit = word.meaning?.unit else { throw unexpected("a unit such as 文章") }
        let target = UnitName(unit, span: advance().span)
        let call = ValueExpression.call(Call(function: .count, argument: .texts(text), span: text.span))
        implied.append(.sort([SortKey(value: call, order: form.isMost ? .descending : nil)], place))
        implied.append(.first(count, per: [], place))
        let mention = Mention(subject: nil, isNegated: false, text: text, span: place)
        return Find(target: .unit(target), condition: .mention(mention), span: span(from: start))
    }

    /// “氢能”出现最多的作者: people have no text, but what mentions it can be counted by its author.
    private mutating func checkMostPerson(_ text: Int, _ most: Int, from start: Int) throws(ParseFailure) {
        var ahead = most + 1
        if isHan(.de, ahead: ahead) { ahead += 1 }
        guard let unit = word(ahead), WordTable.roles.contains(unit.meaning?.unit ?? "") else { return }
        let place = SourceSpan(start, token(ahead).span.end)
        let right = "查找提及\(source.slice(token(text).span))的段落，按\(unit.text)计数"
        report(
            .wrongSubject, at: token(ahead).span, "people have no text: count what mentions it by ‘\(unit.text)’",
            fixIts: [.init(span: place, replacement: right)])
        throw ParseFailure()
    }

    /// The words before the text and after it, up to 最多.
    func mostMentioning() -> (text: Int, rest: Int, isMost: Bool)? {
        var ahead = 0
        while isHan(.mentions, ahead: ahead) || isHan(.aspect, ahead: ahead) { ahead += 1 }
        guard case .string = token(ahead).kind else { return nil }
        let text = ahead
        ahead += 1
        var saysTimes = false
        while isHan(.mentions, ahead: ahead) || isHan(.de, ahead: ahead) || word(ahead)?.meaning?.function == .count {
            guard word(ahead)?.isHan == true else { return nil }
            saysTimes = saysTimes || !isHan(.de, ahead: ahead)
            ahead += 1
        }
        guard text > 0 || saysTimes, let most = word(ahead)?.key, most == "最多" || most == "最少",
            isHan(.de, ahead: ahead + 1)
        else { return nil }
        return (text, ahead - text, most == "最多")
    }

    /// 有没有文章提到“氢能”: yes if some are found.
    var asksWhether: Bool { currentWord?.key == "有" && word(1)?.key == "没有" && word(2)?.meaning?.unit != nil }

    /// 有没有2024年的访谈, 有没有提到“氢能”的段落
    mutating func maybeWhether(from start: Int) throws(ParseFailure) -> SetExpression? {
        guard currentWord?.key == "有", word(1)?.key == "没有" else { return nil }
        let outer = (index, implied)
        defer { implied = outer.1 }
        implied = []
        index += 2
        guard conditionFirstEnd() != nil || foundNoun(0).map({ mayFollowUnit($0.length) }) == true else {
            index = outer.0
            return nil
        }
        let find = try parseFound(from: start)
        return implied.isEmpty ? .find(find) : .query(Query(set: .find(find), stages: implied, span: span(from: start)))
    }

    /// 2024年有多少访谈, 2024年哪些文章提到“氢能”
    mutating func maybeDatedQuestion(from start: Int) throws(ParseFailure) -> SetExpression? {
        guard case .date(let year, let month, let day, let quarter) = current.kind, isHan(.howMany, ahead: 1) || isHan(.which, ahead: 1) else { return nil }
        let place = advance().span
        let literal = DateLiteral(year: year, month: month, day: day, quarter: quarter, span: place)
        let date = comparison(
            .path(Path(steps: [Path.Step("date", span: place)], span: place)), .inValue(.date(literal)), from: start)
        let asked = try parseWhich(from: start)
        guard case .query(var query) = asked, case .find(var find) = query.set else {
            guard case .find(var find) = asked else { return asked }
            find.condition = joined(date, find.condition)
            return .find(find)
        }
        find.condition = joined(date, find.condition)
        query.set = .find(find)
        return .query(query)
    }

    /// 哪篇文章最长, 哪个段落引语最多: behind what is asked about.
    mutating func maybeMostOfAll(_ unit: UnitName, _ test: Condition?, from start: Int) throws(ParseFailure) -> SetExpression? {
        guard superlativePathLength(atEnd: true) != nil else { return nil }
        let outer = (scope, implied)
        defer { (scope, implied) = outer }
        (scope, implied) = (Scope(unit: unit.name), [])
        let find = Find(target: .unit(unit), condition: test, span: span(from: start))
        try skipSuperlative(from: current.span.start, nil, atEnd: true)
        return .query(Query(set: .find(find), stages: implied, span: span(from: start)))
    }

    /// 哪些文章最长: how many of them is not said.
    mutating func checkMostOfSeveral(_ unit: UnitName, from start: Int) throws(ParseFailure) {
        guard let length = superlativePathLength(atEnd: true) else { return }
        let place = SourceSpan(start, token(length).span.end)
        let noun = source.slice(unit.span)
        let measure = noun == "文章" ? "篇" : "个"
        let most = source.slice(SourceSpan(current.span.start, place.end))
        report(
            .unexpectedToken, at: place, "`\(source.slice(place))` does not say how many of them",
            notes: ["some of them: `查找\(most)的5\(measure)\(noun)`"], fixIts: [.init(span: place, replacement: "哪\(measure)\(noun)\(most)")])
        throw ParseFailure()
    }

    /// 在标题里提到“氢能” behind what is asked about: the place belongs to the verb.
    var placesVerb: Bool {
        guard isHan(.in), let field = word(1)?.meaning, field.field != nil, field.unit == nil else { return false }
        return startsVerb(isHan(.inside, ahead: 2) ? 3 : 2)
    }

    /// 随机抽取10个段落, 抽取10篇文章
    var opensSample: Bool {
        guard isHan(.sample), startsAmount(1) else { return false }
        let ahead = word(2)?.meaning?.isMeasure == true && word(3) != nil ? 3 : 2
        return word(ahead)?.isHan == true
    }

    /// 年, 月, 季度 or 日 after 按, which is no field: the period of the date.
    func period(_ ahead: Int) -> TimeUnit? {
        guard isHan(.by, ahead: ahead - 1), let word = word(ahead), word.isHan else { return nil }
        let units: [(Keyword, TimeUnit)] = [(.year, .year), (.quarter, .quarter), (.month, .month), (.day, .day)]
        return units.first { word.has($0.0) }?.1
    }

    /// The stage of 按月统计 and its like; years stand beside other columns.
    func countedBy(_ period: TimeUnit, _ place: SourceSpan, _ stage: SourceSpan) -> Stage {
        period == .year ? .count(by: [Column(name: nil, value: year(place))], stage) : .timeline(by: period, stage)
    }

    func year(_ place: SourceSpan) -> ValueExpression {
        .path(Path(steps: [Path.Step("date", span: place), Path.Step("year", span: place)], span: place))
    }

    /// 提到“a”、“b”: both, or one of them?
    mutating func checkListedTexts() throws(ParseFailure) {
        let isSideBySide = !isAt(.comma)
        guard case .string = token(isSideBySide ? 0 : 1).kind, case .string = token(-1).kind, word(-2)?.isHan == true else { return }
        // What is denied is asked about otherwise.
        let before = isHan(.aspect, ahead: -2) ? -4 : -3
        guard word(before).map({ $0.has(.not) || $0.has(.no) || $0.has(.together) }) != true else { return }
        var texts = [source.slice(token(-1).span)]
        let start = token(-1).span.start
        var ahead = 0
        var end = start
        while true {
            let joint = isAt(.comma, ahead: ahead) || isHan(.and, ahead: ahead) || isHan(.or, ahead: ahead) ? 1 : 0
            guard case .string = token(ahead + joint).kind else { break }
            texts.append(source.slice(token(ahead + joint).span))
            end = token(ahead + joint).span.end
            ahead += joint + 1
        }
        let place = SourceSpan(start, end)
        let repairs = ["和", "或"].map { texts.joined(separator: $0) }
        throw ask(.unexpectedToken, at: place, "\(source.slice(place)) does not say whether all of them are meant or one is enough", repairs)
    }
}
