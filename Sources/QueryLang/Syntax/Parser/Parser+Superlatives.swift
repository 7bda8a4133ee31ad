import Text

/// 最长的, 最新的3篇, 字数最多的: rows in an order, of which some are taken.
extension Parser {
    /// 最长的3个, 字数最多的; the count may stand before it.
    mutating func skipSuperlative(from start: Int, _ countBefore: Count?, atEnd: Bool = false) throws(ParseFailure) {
        guard let length = superlativePathLength(atEnd: atEnd) else { return }
        try checkRelativeTime()
        let key: ValueExpression
        let extreme: Extreme
        if length == 0 {
            guard let word = currentWord, let meant = Self.superlatives[word.key], let field = meant.field else { return }
            let place = advance().span
            (key, extreme) = (.path(Path(steps: [Path.Step(field, span: place)], span: place)), meant.extreme)
        } else if let unit = countedBySuperlative(length) {
            // 引语最多的文章, 段落数最多的文章
            let place = advance().span
            guard let word = currentWord, let meant = Self.superlatives[word.key] else { return }
            advance()
            (key, extreme) = (.call(numberOf(unit, at: place)), meant.extreme)
        } else {
            var path = try parsePath(.value)
            guard let word = currentWord, let meant = Self.superlatives[word.key] else { throw unexpected("的") }
            if meant.field == "length", let last = path.steps.last, Self.textFields.contains(last.name) {
                path.steps.append(Path.Step("length", span: current.span))
            }
            if meant.field == nil { try checkMostOfText(word, of: path) }
            try checkSuperlative(word, meant.field, of: path)
            key = .path(path)
            // The heading of the first rank is the highest.
            let isRank = path.steps.last?.name == "level" && (word.key == "最高" || word.key == "最低")
            advance()
            extreme = isRank ? meant.extreme.turned : meant.extreme
        }
        let place = span(from: start)
        skip(.de)
        skip(.first)
        var count = countBefore ?? Count(1, span: place)
        if countBefore == nil, startsAmount() {
            count = try parseCount()
            try checkMeasureOfHead(from: start)
            skipMeasureOfHead()
        }
        implied.append(.sort([SortKey(value: key, order: extreme == .most ? .descending : nil)], place))
        implied.append(.first(count, per: [], place))
    }

    /// 查找最长的段落，前5: the five longest; what is taken says how many 最长 is about.
    ///
    /// - Parameter stages: those before; the one that 最长 implied is taken over.
    mutating func extendsSuperlative(_ stage: Stage, _ stages: inout [Stage]) throws(ParseFailure) -> Bool {
        guard case .first(let count, let per, let place) = stage, per.isEmpty,
            let one = stages.firstIndex(where: { stage in
                // Said by no number, its place is that of the stage.
                if case .first(let one, _, let span) = stage { one.span.start == span.start && one.span.end == span.end } else { false }
            })
        else { return false }
        let between = stages[(one + 1)...].filter { if case .show = $0 { false } else { true } }
        if between.contains(where: \.makesTable) { return false }
        guard between.isEmpty else {
            let superlative = stages[one].span
            let particle = source.slice(superlative.end..<place.start).hasPrefix("的") ? "的" : ""
            let end = previousComma(before: place.start)
            report(
                .unexpectedToken, at: place,
                "‘\(source.slice(superlative))’ is one, of which ‘\(source.slice(place))’ takes nothing away: say how many where ‘\(source.slice(superlative))’ stands",
                fixIts: [
                    .init(
                        span: SourceSpan(superlative.start, place.end),
                        replacement: source.slice(superlative) + particle + source.slice(count.span) + "个"
                            + source.slice(superlative.end..<end).dropFirst(particle.count))
                ])
            throw ParseFailure()
        }
        stages[one] = .first(count, per: [], place)
        return true
    }

    /// Where the mark before a stage begins.
    private func previousComma(before start: Int) -> Int {
        tokens[..<index].last { $0.span.end <= start && ($0.kind == .mark(.comma) || $0.kind == .mark(.pipe)) }?.span.start ?? start
    }

    /// The unit whose number 最多 and its like are about: 引语最多.
    private func countedBySuperlative(_ length: Int) -> String? {
        guard length == 1, let meaning = word(0)?.meaning, let most = word(1)?.key else { return nil }
        return meaning.countedUnit ?? (["最多", "最少"].contains(most) && meaning.field == nil ? meaning.unit : nil)
    }

    /// 标题最长的文章: a field is sorted by what it says, not by its length.
    private mutating func checkSuperlative(_ word: Word, _ field: String?, of path: Path) throws(ParseFailure) {
        guard let field, let last = path.steps.last?.name, last != field, Self.measures[field]?.contains(last) != true else { return }
        let place = path.span.joined(current.span)
        report(
            .unexpectedToken, at: place,
            "‘\(source.slice(place))’ would sort by what ‘\(source.slice(path.span))’ says: ‘\(word.text)’ is about the unit that is looked for")
        throw ParseFailure()
    }

    /// Fields that 最长 and 最新 can be said of, by the field that they say themselves.
    private static let measures: [String: Set<String>] = ["date": ["date", "year", "quarter", "month", "day"]]

    /// 最近三年
    private mutating func checkRelativeTime() throws(ParseFailure) {
        // 最近三年, 最近一个月
        let last = word(2)?.meaning?.isMeasure == true && word(3)?.has(.month) == true ? 3 : 2
        guard currentWord?.key == "最近", case .number = token(1).kind, let unit = word(last),
            [Keyword.year, .month, .day].contains(where: unit.has)
        else { return }
        let place = current.span.joined(token(last).span)
        report(.badDate, at: place, RelativeTime.message(source.slice(place)))
        throw ParseFailure()
    }

    private enum Extreme {
        case most, least
        var turned: Self { self == .most ? .least : .most }
    }

    /// With the field that the word names by itself.
    private static let superlatives: [String: (extreme: Extreme, field: String?)] = [
        "最长": (.most, "length"), "最短": (.least, "length"), "最新": (.most, "date"), "最近": (.most, "date"),
        "最晚": (.most, "date"), "最早": (.least, "date"), "最多": (.most, nil), "最大": (.most, nil), "最高": (.most, nil),
        "最少": (.least, nil), "最小": (.least, nil), "最低": (.least, nil),
    ]

    /// The words of the path before 最多 and its like, which 的 or a number follows; 0 for 最长, nil for neither.
    ///
    /// - Parameter atEnd: nothing follows it: 哪篇文章字数最多.
    func superlativePathLength(from start: Int = 0, atEnd: Bool = false) -> Int? {
        for ahead in start..<(start + 6) {
            guard let word = word(ahead), word.isHan else { return nil }
            if let meant = Self.superlatives[word.key] {
                let length = ahead - start
                if length == 0, meant.field == nil { return nil }
                if atEnd { return endsHead(ahead + 1) ? length : nil }
                if startsAmount(ahead + 1) { return length }
                if isHan(.de, ahead: ahead + 1) { return length }
                // 最早提及“a”的文章
                if length == 0, meant.field == "date", startsVerb(ahead + 1) || startsHavingText(ahead + 1) { return 0 }
                return length == 0 && self.word(ahead + 1)?.meaning?.unit != nil ? 0 : nil
            }
            guard word.meaning?.isNameable == true || word.meaning?.countedUnit != nil || word.has(.de) else { return nil }
        }
        return nil
    }
}
