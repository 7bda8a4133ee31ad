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
        guard !isHan(.find), !isHan(.count), let close = conditionFirstEnd() else { return nil }
        var after = close - index + 2
        if isHan(.equal, ahead: after) { after += 1 }
        guard isHan(.howMany, ahead: after) || isHan(.which, ahead: after) else { return nil }
        var end = after + 1
        if word(end)?.meaning?.isMeasure == true { end += 1 }
        return endsHead(end) ? close : nil
    }

    /// The find that `askedHeadEnd` saw, and whether it is counted.
    mutating func parseAsked(_ close: Int, from start: Int) throws(ParseFailure) -> (find: Find, isCount: Bool) {
        let find = try parseConditionFirst(from: start, close: close)
        skip(.equal)
        let isCount = isHan(.howMany)
        advance()
        skipMeasure()
        if !isAtEnd, word(0)?.meaning?.isMeasure == true { advance() }
        return (find, isCount)
    }

    /// 有没有文章提到“氢能”: yes if some are found.
    var asksWhether: Bool { currentWord?.key == "有" && word(1)?.key == "没有" && word(2)?.meaning?.unit != nil }

    /// 随机抽取10个段落, 抽取10篇文章
    var opensSample: Bool {
        guard isHan(.sample), case .number = token(1).kind else { return false }
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
}
