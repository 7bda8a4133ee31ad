import Text

// What Chinese orders otherwise, and what its commas and particles do:
//
//   查找 condition 的 unit              find unit where condition
//   在 S 中 查找 …                      find … in S
//   A 邻近 B n字以内 · 同句 · 同段        A near B within n · sentence · paragraph     (Parser+Texts)
//   距 T n字以内                        within n of T                                (Parser+Texts)
//   在 T 之后 n字以内 · 之前              within n after T · before T                   (Parser+Texts)
//   按 x、y 排序 · 计数 · 汇总 n＝…       sort by · count by · summarize … by          (Parser+Stages)
//   每个 x 前n · 末n · 随机n              first n per x                                (Parser+Stages)
//   按 x 分组 · 统计                     count by
//   A 和 B 同句 · 同段 · 相距n字以内       A near B within sentence · paragraph · n       (Parser+Texts)
//   x 以 T 开头 · 结尾                   x starts with T · ends with T                (Parser+Tests)
//   查找 unit ， condition              find unit where condition

extension Parser {
    /// Whether a word of the grammar stands here in Chinese.
    func isHan(_ keyword: Keyword, ahead: Int = 0) -> Bool {
        guard let word = word(ahead) else { return false }
        return word.isHan && word.has(keyword)
    }

    /// Passes over a particle.
    mutating func skip(_ particle: Keyword) {
        if !isAtEnd, isHan(particle) { advance() }
    }

    /// A Chinese word that opens a stage, after which a comma is `|`; not as a function or a column's name.
    func isHanStage(_ ahead: Int) -> Bool {
        guard let word = word(ahead), word.isHan else { return false }
        if isAt(.open, ahead: ahead + 1), word.meaning?.function != nil { return false }
        if isAt(Mark.equal, ahead: ahead + 1) { return false }
        if isLoneOrder(ahead) { return true }
        return word.has(.by) || word.has(.every) || (word.meaning?.keywords.contains { $0.isStage } ?? false)
    }

    /// 并 before what is done with the rows.
    func joinsStage(_ ahead: Int) -> Bool {
        guard word(ahead)?.key == "并", let next = word(ahead + 1), next.isHan else { return false }
        return [Keyword.show, .count, .by, .sort, .summarize, .save, .chart, .kwic, .distinct].contains(where: next.has)
    }

    /// `|`, or a comma before a stage in Chinese.
    mutating func maybePipe() -> Bool {
        note(.keyword("|"))
        if isCommaAtCursor { recorder?.items.insert(.stage) }
        if maybeMark(.pipe) != nil { return true }
        if isAtEnd { return false }
        // 查找文章按日期排序 · 查找文章并显示标题
        if isHan(.by) || isLoneOrder(0) { return true }
        // 排序后取前三
        if followsStage(0) {
            advance()
            return true
        }
        // On a line of its own what is done with the rows needs no comma.
        if current.startsLine, isHanStage(0), !isHan(.every) { return true }
        let joint = isAt(.comma) ? 1 : 0
        if joinsStage(joint) {
            index += joint + 1
            return true
        }
        if isAt(.comma), isHanStage(1) {
            advance()
            return true
        }
        return false
    }

    /// A comma that goes on with a list; also 和 and its like.
    mutating func maybeComma() -> Bool {
        if word(-1)?.isHan == true { note(Keyword.and) }
        if isCommaAtCursor { recorder?.items.insert(.stage) }
        if isAt(.comma), !isHanStage(1) {
            advance()
            return true
        }
        if !isAtEnd, isHan(.and) {
            advance()
            return true
        }
        return false
    }

    /// A comma before 其中, 且 or 或 says nothing.
    mutating func skipComma(before keyword: Keyword) {
        if isCommaAtCursor { recorder?.items.insert(.keyword(keyword.rawValue)) }
        if isAt(.comma), isHan(keyword, ahead: 1) { advance() }
    }

    /// 查找段落，提及“氢能”: a comma after the unit stands for 其中 before a test that opens no stage.
    mutating func maybeCommaAsWhere(_ target: FindTarget) -> Bool {
        guard case .unit = target, word(-1)?.isHan == true else { return false }
        if isCommaAtCursor {
            index += 1
            noteTestStart()
            index -= 1
        }
        guard isAt(.comma), !isHanStage(1), opensTest(1) else { return false }
        advance()
        return true
    }

    private func opensTest(_ ahead: Int) -> Bool {
        switch token(ahead).kind {
        case .string, .regex: return true
        case .word(let word):
            guard word.isHan else { return false }
            if word.name == .term || word.name == .condition { return true }
            let openers: [Keyword] = [.mentions, .contains, .not, .awayFrom, .having]
            if openers.contains(where: word.has) || startsQuantifier(ahead) { return true }
            if word.meaning?.countedUnit != nil { return true }
            return word.meaning?.isNameable == true && word.meaning?.isReserved != true
        default: return false
        }
    }

    /// 查找所有作者: 所有 says nothing before what is found; in 查找所有段落提及“a”的文章 it is the quantifier.
    mutating func skipAll() {
        guard isHan(.find, ahead: -1) || isHan(.count, ahead: -1) || opensBare, isHan(.all) else { return }
        // 所有的访谈
        if opensBare, isHan(.de, ahead: 1), let noun = foundNoun(2), endsHead(2 + noun.length) {
            index += 2
            return
        }
        let noun = foundNoun(1)
        guard noun != nil ? mayFollowUnit(1 + (noun?.length ?? 1)) || shownLength(1) != nil : (startsVerb(1) || isHan(.having, ahead: 1) || token(1).kind == .end)
        else { return }
        if recorder != nil, index == tokens.count - 3 {
            // The unit before the cursor may be the quantified one.
            index += 2
            noteTestStart()
            index -= 2
        }
        advance()
        note(.unit)
        noteConditionFirst()
    }

    /// The end of 以“一是”开头, read from 以 on.
    func isHavingTest(_ ahead: Int = 0) -> Bool { isHan(.having, ahead: ahead) && word(ahead + 1) == nil }

    /// 以“一是”开头 · 以“。”结尾; without a field before it, it is about the text.
    mutating func parseHaving() throws(ParseFailure) -> (Comparison.StringTest, ValueExpression) {
        try expect(.having)
        let text = try expectString("a text in quotation marks")
        try checkSeveralEnds()
        if take(.asStart) != nil { return (.startsWith, .string(text)) }
        if take(.asEnd) != nil { return (.endsWith, .string(text)) }
        throw unexpected("开头 or 结尾")
    }

    /// 以“a”或“b”开头: each has its own 开头.
    private mutating func checkSeveralEnds() throws(ParseFailure) {
        var texts = [source.slice(token(-1).span)]
        var ahead = 0
        while isHan(.or, ahead: ahead) || isAt(.comma, ahead: ahead), case .string = token(ahead + 1).kind {
            texts.append(source.slice(token(ahead + 1).span))
            ahead += 2
        }
        guard texts.count > 1, isHan(.or, ahead: ahead - 2), isHan(.asStart, ahead: ahead) || isHan(.asEnd, ahead: ahead) else { return }
        let place = token(-2).span.joined(token(ahead).span)
        let end = source.slice(token(ahead).span)
        // 不以“a”或“b”开头: a denial is of all of them, or it is of each.
        if isHan(.not, ahead: -3) || isHan(.no, ahead: -3) {
            let whole = token(-3).span.joined(place)
            let denied = texts.map { "不以\($0)\(end)" }
            throw ask(
                .wrongOperator, at: whole, "`\(source.slice(whole))` does not say whether all of them are missing or only one",
                ["且", "或"].map { denied.joined(separator: $0) })
        }
        let right = texts.map { "以\($0)\(end)" }.joined(separator: "或")
        report(
            .wrongOperator, at: place, "`\(source.slice(place))` is written `\(right)` here", fixIts: [.init(span: place, replacement: right)])
        throw ParseFailure()
    }

    /// “A”和“B”同句 · “A”、“B”和“C”相距不超过10字: 和 joins texts, whose distance follows.
    func joinsNearTexts() -> Bool {
        var ahead = 0
        while isListJoint(ahead) || isAt(.comma, ahead: ahead), case .string = token(ahead + 1).kind { ahead += 2 }
        return ahead > 0 && isListJoint(ahead - 2) && joinedDistance(ahead) != nil
    }

    /// The words between two texts and the distance that joins them, as in “A”和“B”都出现在同一句.
    func joinedDistance(_ start: Int) -> Int? {
        var ahead = start
        if isHan(.both, ahead: ahead) || isHan(.together, ahead: ahead) { ahead += 1 }
        if isHan(.mentions, ahead: ahead) { ahead += 1 }
        if isHan(.in, ahead: ahead) { ahead += 1 }
        let isDistance = [Keyword.withinSentence, .withinParagraph, .apart].contains { isHan($0, ahead: ahead) }
        return isDistance ? ahead - start : nil
    }

    /// 相距10字以内 · 相距不超过10字
    mutating func maybeApart() throws(ParseFailure) -> Distance? {
        guard take(.apart) != nil else { return nil }
        note(Keyword.atMost)
        guard isHan(.atMost) else { return try parseHanDistance() }
        let start = advance().span.start
        return Distance(try parseHanMeasure(), span: span(from: start))
    }

    /// Measure words after a number: 3个, 5字; units (3篇文章, 2段引语) only where a unit of text follows, since in
    /// 3段作者是 the second is a field.
    mutating func skipMeasure() {
        guard !isAtEnd, let word = currentWord, word.isHan, word.meaning?.isMeasure == true else { return }
        if word.meaning?.unit != nil {
            guard let unit = foundNoun(1)?.unit, unit != "person", !WordTable.roles.contains(unit) else { return }
        }
        advance()
        // 20个字
        if word.key == "个", !isAtEnd, currentWord?.key == "字" { advance() }
    }

    /// 在 S 中 查找 …
    mutating func parsePlaceFirst() throws(ParseFailure) -> Find {
        let start = current.span.start
        try expect(.in)
        let place: Place
        var order: SourceSpan?
        try skipImpliedHead()
        try checkMeasureAsPlace()
        if let close = conditionFirstEnd(), closesPlace(close), !isPath(to: close) {
            // 在提及“重庆”的文章中查找: the place is what 查找 would find.
            (place, order) = takePlace(try parseConditionFirst(from: start, close: close))
        } else if let find = maybeNamedPlace() {
            (place, order) = takePlace(find)
        } else if !implied.isEmpty {
            throw unexpected("a unit such as 文章")
        } else {
            place = try parsePlace()
        }
        skip(.inside)
        let found = try parseAskedInside(place, from: start)
        if let order { throw noOrder(of: order) }
        return found
    }

    /// Whether 中 stands behind the noun behind 的: 在提及“a”的前10篇文章中.
    private func closesPlace(_ close: Int) -> Bool {
        var ahead = close + 1 - index
        ahead += extremeLength(ahead)
        ahead += amountLength(ahead) ?? 0
        return isHan(.inside, ahead: ahead + (foundNoun(ahead)?.length ?? 1))
    }

    /// What is found in a place that was said before it.
    mutating func parseFound(in place: Place, from start: Int) throws(ParseFailure) -> Find {
        note(.unit)
        skipAllInside()
        try skipImpliedHead()
        if var most = try maybeMostMentioning(from: start) {
            most.place = place
            return most
        }
        if let close = conditionFirstEnd() {
            var find = try parseConditionFirst(from: start, close: close)
            find.place = place
            return find
        }
        guard let noun = foundNoun(0), mayFollowUnit(noun.length) else {
            let texts = FindTarget.texts(try parseTexts())
            try skipImpliedStage()
            return try parseFindRest(texts, place: place, from: start)
        }
        let (unit, test) = try parseFoundNoun()
        var find = try parseFindRest(.unit(unit), place: place, from: start)
        if !implied.isEmpty, let condition = find.condition {
            find.condition = nil
            implied.append(.filter(condition, condition.span))
        }
        find.condition = joined(test, find.condition)
        return find
    }

    /// 在文章中查找 · 在访谈里查找: all of a unit, or all articles of a kind; nil for fields (在标题中) and results.
    private mutating func maybeNamedPlace() -> Find? {
        guard let word = currentWord, word.isHan, word.name == nil, isHan(.inside, ahead: 1), let meaning = word.meaning else { return nil }
        let span = current.span
        if let unit = meaning.unit, !WordTable.roles.contains(unit) {
            advance()
            return Find(target: .unit(UnitName(unit, span: span)), span: span)
        }
        guard let kind = meaning.value, meaning.valueFields == ["kind"], meaning.field == nil, let unit = WordTable.unit(ofKind: kind)?.unit else { return nil }
        advance()
        return Find(target: .unit(UnitName(unit, span: span)), condition: kindTest(kind, span), span: span)
    }

    /// 类型是访谈
    func kindTest(_ kind: String, isNegated: Bool = false, _ span: SourceSpan) -> Condition {
        func path(_ name: String) -> ValueExpression { .path(Path(steps: [Path.Step(name, span: span)], span: span)) }
        return .comparison(
            Comparison(left: path("kind"), isNegated: false, test: .compare(isNegated ? .notEqual : .equal, path(kind)), span: span))
    }

    /// The 的 of 查找 condition 的 unit, found by looking ahead over this `find`; nil where the target stands first.
    func conditionFirstEnd() -> Int? {
        // In 作者属于（“a”、“b”）的文章 the unit is a field.
        let isInList = isHan(.in, ahead: 1) && isAt(.open, ahead: 2) && !bracketHoldsQuery(ahead: 2)
        if let noun = foundNoun(0), mayFollowUnit(noun.length), !isInList { return nil }
        var depth = 0
        var ahead = 0
        while index + ahead < tokens.count - 1 {
            let token = token(ahead)
            // The statement of the next line.
            if ahead > 0, depth == 0, bracketDepth == 0, token.startsLine, opensStatement(at: index + ahead) { return nil }
            switch token.kind {
            case .mark(.open): depth += 1
            case .mark(.close): depth -= 1
            case .mark(.semicolon): return nil
            case .mark(.pipe) where depth == 0: return nil
            case .mark(.comma) where depth == 0 && isHanStage(ahead + 1): return nil
            case .word(let word) where depth == 0:
                if Self.noPartOfHead.contains(where: word.has) { return nil }
                guard word.isHan, word.has(.de) else { break }
                let head = ahead + 1 + extremeLength(ahead + 1)
                if let amount = amountLength(head), let noun = foundNoun(head + amount), endsHead(head + amount + noun.length) {
                    return index + ahead
                }
                if recorder != nil, index + ahead == tokens.count - 2 { return index + ahead }
            default: break
            }
            if depth < 0 { return nil }
            ahead += 1
        }
        return nil
    }

    /// Words that a condition before 的 cannot hold: another clause, or the statement of the next line.
    static let noPartOfHead: [Keyword] = [
        .where, .find, .union, .intersect, .except, .explain, .describe, .let, .define, .defineTerm, .param, .use,
    ]

    /// Whether nothing but names and 的 stands between here and a place.
    private func isPath(to end: Int) -> Bool {
        tokens[index..<end].allSatisfy { token in
            guard case .word(let word) = token.kind else { return token.kind == .mark(.dot) }
            return word.name != nil || word.has(.de) || word.meaning?.isReserved != true
        }
    }

    /// For completion: 查找 before a condition whose 的 has not been typed.
    mutating func expectsConditionFirst() -> Bool {
        guard recorder != nil, index > 0, isHan(.find, ahead: -1) else { return false }
        guard let word = currentWord, word.name != .term, !word.has(.exact), !word.has(.whole) else { return false }
        return word.meaning?.unit == nil || !mayFollowUnit(1)
    }

    func endsHead(_ ahead: Int) -> Bool {
        let token = token(ahead)
        if token.startsLine, bracketDepth == 0, opensStatement(at: min(index + ahead, tokens.count - 1)) { return true }
        switch token.kind {
        case .end, .mark(.comma), .mark(.pipe), .mark(.semicolon), .mark(.close): return true
        case .word(let word):
            if isHan(.inside, ahead: ahead), opensAskedInside(ahead + 1) { return true }
            if word.key == "是", isHan(.which, ahead: ahead + 1) { return true }
            return [Keyword.union, .intersect, .except, .howMany, .which].contains(where: word.has) || isHanStage(ahead) || joinsStage(ahead)
        default: return false
        }
    }

    mutating func parseConditionFirst(from start: Int, close: Int) throws(ParseFailure) -> Find {
        let outer = (scope, headEnd)
        defer { (scope, headEnd) = outer }
        let extreme = extremeLength(close + 1 - index)
        let amount = extreme + (amountLength(close + 1 - index + extreme) ?? 0)
        scope = Scope(unit: foundNoun(close + 1 - index + amount)?.unit)
        headEnd = close
        if extreme > 0 { try checkCountedExtreme(from: start, close: close, amount: amount) }
        try checkBareText(before: close, scope.unit, after: amount)
        let here = index
        let condition = try parseConditions(before: close)
        guard index == close else { throw unexpected("的 and a unit") }
        try checkEachOwner(condition, from: isHan(.find, ahead: here - index - 1) ? tokens[here - 1].span.start : start)
        advance()
        note(.unit)
        if extreme > 0 { try skipSuperlative(from: current.span.start, nil) } else { try skipAmount() }
        guard foundNoun(0) != nil else { throw unexpected("a unit") }
        let (unit, test) = try parseFoundNoun()
        return Find(target: .unit(unit), place: nil, condition: joined(test, condition), span: span(from: start))
    }
}
