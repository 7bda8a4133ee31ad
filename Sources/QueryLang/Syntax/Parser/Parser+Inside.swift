import Text

// A place that stands before what is found in it, of which some may be taken:
//
//   查找访谈中提及“a”的段落            find paragraphs in (find articles where kind = interview) where mentions "a"
//   查找最长的3篇文章中的段落          find paragraphs in (find articles | sort by length desc | first 3)
//   统计提及“a”的前5篇文章中的引语      find quotes in (find articles where mentions "a" | first 5) | count
//   在前10篇文章中查找“a”             find "a" in (find articles | first 10)

extension Parser {
    /// A place before 中: the noun that says it, and the 的 of the condition that stands before the noun.
    struct InsideHead {
        var noun: FoundNoun
        /// 中, as a place among the tokens.
        var end: Int
        /// Nil for a noun alone.
        var close: Int?
    }

    /// What was taken before the place is of the place, as in 最长的3篇文章中.
    ///
    /// - Parameter start: where the query begins.
    mutating func maybeFoundInside(from start: Int) throws(ParseFailure) -> Find? {
        let outer = (index, implied)
        // 查找在访谈中提及“a”的段落
        if isHan(.in), !isAt(.open, ahead: 1), !startsHanNeighbour() {
            advance()
            try skipImpliedHead()
        }
        guard let inside = insideHead() else {
            (index, implied) = outer
            return nil
        }
        let here = current.span.start
        try checkMeasureOfPlace(inside.noun)
        var find: Find
        if let close = inside.close {
            find = try parseConditionFirst(from: here, close: close)
        } else {
            let (unit, test) = try parseFoundNoun()
            find = Find(target: .unit(unit), condition: test, span: unit.span)
        }
        find.span = span(from: here)
        return try parseInside(find, from: start)
    }

    /// What stands from 中 on, behind the place.
    mutating func parseInside(_ find: Find, from start: Int) throws(ParseFailure) -> Find {
        let (place, order) = takePlace(find)
        skip(.inside)
        skip(.de)
        if isAt(.comma) { advance() }
        let headStart = current.span.start
        let found = try parseFound(in: place, from: start)
        if let order { throw noOrder(of: order) }
        try checkAmountInside(place, from: headStart)
        return found
    }

    /// The place that was read, with the stages that its wording implies, and the order of which nothing is taken:
    /// 按日期排序的文章中.
    mutating func takePlace(_ find: Find) -> (place: Place, order: SourceSpan?) {
        let stages = implied
        implied = []
        let order: SourceSpan? = if case .sort(_, let span)? = stages.last { span } else { nil }
        return (.query(Query(set: .find(find), stages: stages, span: find.span)), order)
    }

    /// 在访谈中查找…, 在访谈中统计…, 在访谈中，哪些段落…: what is asked in a place that has been read.
    mutating func parseAskedInside(_ place: Place, from start: Int) throws(ParseFailure) -> Find {
        let joint = isAt(.comma) ? 1 : 0
        if isHan(.count, ahead: joint), !isAt(.open, ahead: joint + 1) {
            index += joint + 1
            isCounting = true
            defer { isCounting = false }
            let find = try parseFound(in: place, from: start)
            try checkCountedColumns(from: start)
            skipTimes()
            implied.append(.count(by: [], span(from: start)))
            return find
        }
        if let found = try maybeQuestionInside(place, joint) { return found }
        if isAt(.comma), isAt(.find, ahead: 1) { advance() }
        try expect(.find)
        return try parseFound(in: place, from: start)
    }

    /// 在访谈中，哪些段落提及“a”, 在访谈中有多少段落提及“a”, 在访谈中按年统计段落, 在访谈中“a”出现了多少次
    ///
    /// - Parameter joint: 1 where a comma stands before it.
    private mutating func maybeQuestionInside(_ place: Place, _ joint: Int) throws(ParseFailure) -> Find? {
        let here = index
        let saysHaving = isHan(.any, ahead: joint) && (isHan(.howMany, ahead: joint + 1) || isHan(.which, ahead: joint + 1))
        index += saysHaving ? joint + 1 : joint
        guard !isHan(.find), !isHan(.in), let set = try maybeQuestion() else {
            index = here
            return nil
        }
        switch set {
        case .find(var find) where find.place == nil:
            find.place = place
            return find
        case .query(let query):
            guard case .find(var find) = query.set, find.place == nil else { throw unexpected("`\(spelling(of: .find))`") }
            find.place = place
            implied += query.stages
            return find
        default: throw unexpected("`\(spelling(of: .find))`")
        }
    }

    /// 前10段文章中: the measure word counts something else.
    private mutating func checkMeasureOfPlace(_ noun: FoundNoun) throws(ParseFailure) {
        try checkMeasureAsPlace()
        guard !implied.isEmpty, let measure = word(-1), measure.meaning?.isMeasure == true, case .number = token(-2).kind,
            !Self.counts(measure, noun.unit)
        else { return }
        let place = token(-1).span
        report(
            .unexpectedToken, at: place, "‘\(measure.text)’ counts something else than ‘\(source.slice(current.span))’",
            notes: ["how many of the place are meant stands before it, `前3篇文章中的段落`; how many of what is found, behind it: `文章中的段落，前3`"])
        throw ParseFailure()
    }

    /// 前三段中的“a”: the first three of all, or of each article? 前三个段落 are of all.
    mutating func checkMeasureAsPlace() throws(ParseFailure) {
        guard case .number = token(-1).kind, let unit = ["段": "段落", "句": "句子"][currentWord?.key ?? ""], isHan(.inside, ahead: 1),
            case .first(let count, _, let span)? = implied.last, implied.count == 1, isHan(.first, ahead: -2)
        else { return }
        let number = source.slice(count.span)
        throw ask(
            .unexpectedToken, at: SourceSpan(span.start, current.span.end), "‘\(source.slice(SourceSpan(span.start, current.span.end)))’ may be of each text, or of all that there are",
            ["序号小于等于\(number)的\(unit)", "前\(number)个\(unit)"])
    }

    // MARK: Orders and amounts

    /// - Parameter order: with the 的 that may close it.
    mutating func noOrder(of order: SourceSpan) -> ParseFailure {
        let place = SourceSpan(order.start, previousEnd)
        var (said, rest) = (source.slice(order), source.slice(SourceSpan(order.end, previousEnd)))
        if said.hasSuffix("的") { said.removeLast() }
        if rest.hasPrefix("的") { rest.removeFirst() }
        report(
            .unexpectedToken, at: place, "‘\(said)’ is an order of the places: it says nothing of what is found in them",
            notes: ["an order stands behind what is found; before a place, how many of them: `按字数降序排序的前3篇文章中的段落`"],
            fixIts: [.init(span: place, replacement: "\(rest)，\(said)")])
        return ParseFailure()
    }

    /// 访谈中的前3个发言: three, or three of each interview?
    ///
    /// - Parameter start: where what is found begins, which has been read.
    private mutating func checkAmountInside(_ place: Place, from start: Int) throws(ParseFailure) {
        guard case .query(let query) = place, case .find(let find) = query.set, case .unit(let unit) = find.target else { return }
        // In one place they are the same.
        if case .first(let one, _, _)? = query.stages.last, one.number == 1 { return }
        if case .last(let one, _, _)? = query.stages.last, one.number == 1 { return }
        let amount: (count: Count, word: String, span: SourceSpan)
        switch implied.first {
        case .first(let count, _, let span): amount = (count, "前", span)
        case .last(let count, _, let span): amount = (count, "末", span)
        default: return
        }
        guard amount.span.start == start, let name = HanSpelling.unit(unit.name) else { return }
        let whole = SourceSpan(start, previousEnd)
        let rest = source.slice(SourceSpan(amount.span.end, previousEnd))
        let number = source.slice(amount.count.span)
        throw ask(
            .unexpectedToken, at: whole, "‘\(source.slice(amount.span))’ may be of all that is found, or of each \(name)",
            ["\(rest)，\(amount.word)\(number)", "\(rest)，每个\(name)\(amount.word)\(number)"])
    }

    /// 文章中的所有段落: 所有 says nothing before what is found, as in 查找所有段落.
    mutating func skipAllInside() {
        guard isHan(.all), !isHan(.find, ahead: -1) else { return }
        if foundNoun(1).map({ mayFollowUnit(1 + $0.length) }) ?? (startsVerb(1) || startsHavingText(1)) { advance() }
    }

    // MARK: Looking ahead

    /// What may be asked behind 在…中.
    func opensAskedInside(_ start: Int) -> Bool {
        let ahead = isAt(.comma, ahead: start) ? start + 1 : start
        let question = isHan(.any, ahead: ahead) ? ahead + 1 : ahead
        if isHan(.which, ahead: question) || isHan(.howMany, ahead: question) { return true }
        return isHan(.find, ahead: ahead) || isHan(.count, ahead: ahead)
    }

    /// The place that stands here; nil where none stands before what is found, which is smaller.
    mutating func insideHead() -> InsideHead? {
        guard let inside = firstInside() else { return nil }
        let size = Self.sizes.firstIndex(of: inside.noun.unit)
        guard size != nil || Self.parts[inside.noun.unit] != nil else { return nil }
        let here = index
        defer { index = here }
        index = inside.end + 1
        skip(.de)
        if isAt(.comma) { advance() }
        if isHan(.all) { advance() }
        if mostMentioning() != nil { return inside }
        if let texts = listedTexts(), endsText(texts) { return inside }
        let amount = opensSample ? (word(2)?.meaning?.isMeasure == true && foundNoun(3) != nil ? 3 : 2) : amountLength(0) ?? 0
        let target = conditionFirstEnd().flatMap { close in
            let head = close + 1 - index + extremeLength(close + 1 - index)
            return foundNoun(head + (amountLength(head) ?? 0))
        } ?? foundNoun(amount).flatMap { mayFollowUnit(amount + $0.length) ? $0 : nil }
        guard let target else { return nil }
        guard let size else { return Self.parts[inside.noun.unit]?.contains(target.unit) == true ? inside : nil }
        // 前10篇文章中提及“a”的文章: of those ten.
        if target.unit == inside.noun.unit, !implied.isEmpty || inside.close.map({ takes(after: $0, here) }) == true { return inside }
        return Self.sizes.firstIndex(of: target.unit).map { $0 > size } ?? true ? inside : nil
    }

    /// What stands in points and in quotes, which no place is.
    private static let parts = ["point": ["quantity", "quote", "word"], "quote": ["quantity", "word"]]

    /// Whether some are taken behind the 的 of a condition.
    private func takes(after close: Int, _ start: Int) -> Bool {
        let head = close + 1 - index
        return extremeLength(head) > 0 || (amountLength(head) ?? 0) > 0
    }

    /// The words of “a”或“b”.
    private func listedTexts() -> Int? {
        guard case .string = current.kind else { return nil }
        var ahead = 1
        while isHan(.or, ahead: ahead), case .string = token(ahead + 1).kind { ahead += 2 }
        return ahead
    }

    /// What may stand behind a text that is looked for in a place.
    private func endsText(_ ahead: Int) -> Bool {
        if endsHead(ahead) || isHan(.mentions, ahead: ahead) { return true }
        guard isHan(.de, ahead: ahead), let word = word(ahead + 1) else { return false }
        return word.meaning?.function == .count || [Keyword.kwic, .collocates, .dispersion, .timeline].contains(where: word.has)
    }

    /// The first 中 behind a noun that may be looked in: alone, or with its condition before 的.
    private func firstInside() -> InsideHead? {
        var depth = 0
        var ahead = 0
        while index + ahead < tokens.count - 1 {
            switch token(ahead).kind {
            case .mark(.open): depth += 1
            case .mark(.close): depth -= 1
            case .mark(.semicolon), .mark(.pipe), .mark(.comma): if depth == 0 { return nil }
            case .word(let word) where depth == 0:
                if Self.noPartOfHead.contains(where: word.has) { return nil }
                if ahead > 0, isHan(.inside, ahead: ahead), foundNoun(ahead - 1) != nil, let head = head(endingAt: ahead) { return head }
            default: break
            }
            if depth < 0 { return nil }
            ahead += 1
        }
        return nil
    }

    /// The noun that ends before 中, with 的 before it and before what is taken of it: 的前10篇文章, 的最长的3篇文章.
    private func head(endingAt ahead: Int) -> InsideHead? {
        let first = ahead - nounLength(before: ahead)
        guard let noun = foundNoun(first) else { return nil }
        if first == 0 { return InsideHead(noun: noun, end: index + ahead) }
        for close in stride(from: first - 1, through: max(1, first - Self.longestTaken), by: -1) where isHan(.de, ahead: close) {
            let head = close + 1 + extremeLength(close + 1)
            if head == first || amountLength(head).map({ head + $0 }) == first {
                // 最长的3篇: the 的 within it closes no condition.
                let isWithin = (1..<close).contains { isHan(.de, ahead: $0) && $0 + 1 + extremeLength($0 + 1) > close }
                if !isWithin { return InsideHead(noun: noun, end: index + ahead, close: index + close) }
            }
        }
        return nil
    }

    /// Words between a condition and its noun.
    private static let longestTaken = 12

    /// The words of the noun that ends before a place.
    func nounLength(before ahead: Int) -> Int {
        var length = 1
        while length + 2 <= ahead, let noun = foundNoun(ahead - length - 2), noun.length == length + 2 { length += 2 }
        return length
    }
}
