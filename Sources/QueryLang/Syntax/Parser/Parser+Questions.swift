import Text

// How a question is put in Chinese, and the English query that it is:
//
//   查找前5段 · 查找最后3篇文章              find paragraphs | first 5 · find articles | last 3
//   查找最长的3个段落 · 查找字数最多的文章       find … | sort by length desc | first 3
//   查找文章的标题                          find articles | show title
//   查找“氢能”的语境                        find "氢能" | kwic
//   哪些文章提及“氢能” · 有哪些作者             find articles where … · find authors
//   多少段落提及“氢能”                       find paragraphs where … | count
//   统计提及“氢能”的段落 · 统计“氢能”出现的次数    find … | count
//   “氢能”出现了多少次                       find "氢能" | count
//   按单位统计作者                           find authors | count by unit

extension Parser {
    /// A query whose stages its wording implies; nil where none of the forms above stands here. `find` alone is one
    /// too, since 查找 may be followed by such a wording.
    mutating func maybeQuestion() throws(ParseFailure) -> SetExpression? {
        let start = current.span.start
        if asksWhether {
            advance()
            return try parseWhich(from: start)
        }
        if let whether = try maybeWhether(from: start) { return whether }
        if let dated = try maybeDatedQuestion(from: start) { return dated }
        if isHan(.which) || isHan(.howMany) { return try parseWhich(from: start) }
        if let length = askedTimesLength() { return try parseTimes(length, from: start) }
        if isHan(.by) { return try parseCountedBy(from: start) }
        if let close = askedHeadEnd() {
            let (find, isCount) = try parseAsked(close, from: start)
            return isCount ? counted(find, by: [], from: start) : .find(find)
        }
        if opensSample {
            let outer = implied
            defer { implied = outer }
            implied = []
            let find = try parseFound(from: start)
            return .query(Query(set: .find(find), stages: implied, span: span(from: start)))
        }
        // 显示文章的标题
        let isShown = isHan(.show) && (shownLength(1) != nil || isHan(.all, ahead: 1) && shownLength(2) != nil)
        guard isHan(.count) && !isAt(.open, ahead: 1) || isShown else { return nil }
        advance()
        if isHan(.every), !isShown { throw countOfEach() }
        let outer = implied
        defer { implied = outer }
        implied = []
        if isShown, isHan(.all) { advance() }
        isCounting = !isShown
        defer { isCounting = false }
        let find = try parseFound(from: start)
        if isShown { return .query(Query(set: .find(find), stages: implied, span: span(from: start))) }
        try checkCountedColumns(from: start)
        skipTimes()
        return counted(find, by: [], from: start)
    }

    /// `find` with the stages that its Chinese wording implies: a query of its own where there are some.
    mutating func parseFindSource() throws(ParseFailure) -> SetExpression {
        let start = current.span.start
        let opening = isHan(.find) ? token(1).span.start : start
        let outer = implied
        defer { implied = outer }
        implied = []
        let find = try parseFind()
        try skipAskedEnd(find, from: start, opening)
        if implied.isEmpty { return .find(find) }
        return .query(Query(set: .find(find), stages: implied, span: span(from: start)))
    }

    /// 是哪篇, 有多少篇: what is asked behind what is found.
    ///
    /// - Parameter opening: where what is found begins.
    mutating func skipAskedEnd(_ find: Find, from start: Int, _ opening: Int) throws(ParseFailure) {
        // 查找“氢能”出现了多少次
        if case .texts = find.target, !isAtEnd, isHan(.mentions), isHan(.howMany, ahead: isHan(.aspect, ahead: 1) ? 2 : 1) {
            advance()
            skip(.aspect)
        }
        // 最短的文章是哪篇
        if !isAtEnd, isHan(.equal), isHan(.which, ahead: 1), endsHead(0) { advance() }
        // 查找没有日期的文章有多少篇
        if index > 0, !isAtEnd, isHan(.howMany) || isHan(.which), endsHead(0) {
            let isCount = isHan(.howMany)
            let head = SourceSpan(opening, previousEnd)
            let asked = advance().span.start
            if isCount { try checkAskedMeasure(find, head, from: start) }
            if !isAtEnd, word(0)?.meaning?.isMeasure == true { advance() }
            if isCount { implied.append(.count(by: [], span(from: asked))) }
        }
    }

    private func counted(_ find: Find, by columns: [Column], from start: Int) -> SetExpression {
        let stages = implied + [.count(by: columns, span(from: start))]
        return .query(Query(set: .find(find), stages: stages, span: span(from: start)))
    }

    // MARK: Questions

    /// 哪些文章提及“氢能” · 多少篇文章没有标题
    mutating func parseWhich(from start: Int) throws(ParseFailure) -> SetExpression {
        let isCount = isHan(.howMany)
        let asksOne = currentWord?.key == "哪"
        advance()
        skipMeasure()
        let (unit, test) = try parseFoundNoun()
        var find: Find
        if asksOne, let most = try maybeMostOfAll(unit, test, from: start) { return most }
        if !asksOne, !isCount { try checkMostOfSeveral(unit, from: start) }
        if isAtEnd || mayFollowUnit(0) && !placesVerb {
            find = try parseFindRest(.unit(unit), place: nil, from: start)
        } else {
            let outer = scope
            defer { scope = outer }
            scope = Scope(unit: unit.name)
            skip(.de)
            find = Find(target: .unit(unit), condition: try parseCondition(), span: unit.span)
        }
        find.condition = joined(test, find.condition)
        find.span = span(from: start)
        return isCount ? counted(find, by: [], from: start) : .find(find)
    }

    /// The words between a text and the end of “氢能”出现了多少次.
    private func askedTimesLength() -> Int? {
        guard case .string = current.kind, isHan(.mentions, ahead: 1) else { return nil }
        var ahead = isHan(.aspect, ahead: 2) ? 3 : 2
        guard isHan(.howMany, ahead: ahead) else { return nil }
        ahead += 1
        return word(ahead)?.meaning?.isMeasure == true ? ahead : ahead - 1
    }

    private mutating func parseTimes(_ length: Int, from start: Int) throws(ParseFailure) -> SetExpression {
        let text = try expectText(try parseFactor(.text))
        index += length
        return counted(Find(target: .texts(text), span: text.span), by: [], from: start)
    }

    /// 统计“氢能”出现的次数: the end of it.
    mutating func skipTimes() {
        guard !isAtEnd else { return }
        if isHan(.mentions) { advance() }
        if isHan(.de), word(1)?.meaning?.function == .count { advance() }
        if let word = currentWord, word.isHan, word.meaning?.function == .count, !isAtEnd { advance() }
    }

    /// 按单位统计作者
    private mutating func parseCountedBy(from start: Int) throws(ParseFailure) -> SetExpression {
        try expect(.by)
        if let period = period(0), isHan(.count, ahead: 1) || isHan(.grouped, ahead: 1) {
            let place = advance().span
            let (find, stages) = try parseCounted(from: start)
            let whole = span(from: start)
            return .query(Query(set: .find(find), stages: stages + [countedBy(period, place, whole)], span: whole))
        }
        var columns: [Column] = []
        repeat {
            columns.append(try parseColumn())
        } while maybeComma()
        if isHan(.count), word(1)?.name == .result {
            advance()
            return try countedResult(by: columns, from: start)
        }
        let (find, stages) = try parseCounted(from: start)
        let whole = span(from: start)
        return .query(Query(set: .find(find), stages: stages + [.count(by: columns, whole)], span: whole))
    }

    /// What is counted by what stands before it, with the stages that its wording implies.
    private mutating func parseCounted(from start: Int) throws(ParseFailure) -> (Find, [Stage]) {
        skip(.grouped)
        try expect(.count)
        let outer = implied
        defer { implied = outer }
        implied = []
        let grouping = source.slice(SourceSpan(start, token(-1).span.start)).trimmingSpaces
        isCounting = true
        defer { isCounting = false }
        let find = try parseFound(from: start)
        try checkCountedColumns(grouping, from: start)
        skipTimes()
        return (find, implied)
    }

    /// 统计每个作者的文章: each is `count by`.
    private mutating func countOfEach() -> ParseFailure {
        let opening = token(-1).span.start
        var fixIts: [Diagnostic.FixIt] = []
        if let repair = timesOfEach() {
            fixIts = [repair]
        } else if word(1)?.meaning?.isMeasure != true, word(1)?.meaning?.unit != nil || word(1)?.meaning?.field != nil {
            let by = word(1)?.meaning?.field == "unit" ? "作者单位" : source.slice(token(1).span)
            let end = isHan(.de, ahead: 2) ? token(2).span.end : token(1).span.end
            fixIts = [.init(span: SourceSpan(opening, end), replacement: "按\(by)统计")]
        }
        report(
            .wrongOperator, at: SourceSpan(opening, current.span.end),
            "‘\(source.slice(SourceSpan(opening, current.span.end)))’ counts by something: write 按…统计…", fixIts: fixIts)
        return ParseFailure()
    }

    /// 统计每篇文章提及“氢能”的次数: a column of each row.
    private func timesOfEach() -> Diagnostic.FixIt? {
        var ahead = 1
        if word(ahead)?.meaning?.isMeasure == true, word(ahead + 1)?.meaning?.unit != nil { ahead += 1 }
        guard let unit = word(ahead), unit.meaning?.unit != nil else { return nil }
        ahead += 1
        while [Keyword.mentions, .de, .inside].contains(where: { isHan($0, ahead: ahead) }) { ahead += 1 }
        guard case .string = token(ahead).kind else { return nil }
        let text = source.slice(token(ahead).span)
        ahead += 1
        while isHan(.mentions, ahead: ahead) || isHan(.de, ahead: ahead) { ahead += 1 }
        guard word(ahead)?.meaning?.function == .count else { return nil }
        let place = SourceSpan(token(-1).span.start, token(ahead).span.end)
        return .init(span: place, replacement: "查找\(unit.text)，显示\(unit.text == "文章" ? "标题" : "位置")、次数（\(text)）")
    }

    /// 统计文章的字数, 统计文章的类型: the rows would be counted, whatever is shown of them.
    ///
    /// - Parameter grouping: 按作者, where that is said before.
    mutating func checkCountedColumns(_ grouping: String = "", from start: Int) throws(ParseFailure) {
        guard case .show(let columns, let shown)? = implied.last, let column = columns.first, case .path(let path) = column.value else { return }
        let place = SourceSpan(start, shown.end)
        let field = source.slice(path.span)
        var unit = source.slice(SourceSpan(shown.start, path.span.start)).trimmingSpaces
        if unit.hasSuffix("的") { unit.removeLast() }
        let isAmount = path.steps.last.map { ["length", "value"].contains($0.name) } ?? false
        let repair =
            isAmount ? "查找\(unit)，\(grouping)汇总合计（\(field)）" : (grouping.isEmpty ? "按" : grouping + "、") + "\(field)统计\(unit)"
        report(
            .wrongOperator, at: place, "‘\(source.slice(place))’ would count rows, not ‘\(field)’",
            fixIts: columns.count == 1 ? [.init(span: place, replacement: repair)] : [])
        throw ParseFailure()
    }

    // MARK: Heads

    /// What stands between 查找 and what is found, or is looked in: 前5段, 最后3篇, 最长的3个, 字数最多的.
    mutating func skipImpliedHead() throws(ParseFailure) {
        let isBehindPlace = isHan(.inside, ahead: -1) || isHan(.de, ahead: -1) && isHan(.inside, ahead: -2)
        guard isHan(.find, ahead: -1) || isHan(.count, ahead: -1) || isHan(.in, ahead: -1) || isBehindPlace || opensSample || opensBare else { return }
        opensBare = false
        let start = current.span.start
        if opensSample {
            advance()
            let share = try maybeShare()
            let size = if let share { share } else { try parseCount() }
            implied.append(.sample(size, per: [], seed: nil, span(from: start)))
            return
        }
        try checkNeighbourOrOne()
        if isHan(.first) || isHan(.last), startsAmount(1) {
            let isFirst = isHan(.first)
            try checkNeighbourOrCount(isFirst)
            advance()
            let count = try parseCount()
            try checkPlaceOfCount(from: start)
            try checkMeasureOfHead(from: start)
            skipMeasureOfHead()
            // 前3个最长的段落, 前5段最长的段落
            if isFirst, word(0)?.meaning?.isMeasure == true, superlativePathLength(from: 1) != nil { advance() }
            if isFirst, superlativePathLength() != nil { return try skipSuperlative(from: start, count) }
            implied.append(isFirst ? .first(count, per: [], span(from: start)) : .last(count, per: [], span(from: start)))
            return
        }
        if try skipSortedHead(from: start) {
            guard isHan(.first) || isHan(.last), startsAmount(1) else { return }
            let isFirst = isHan(.first)
            advance()
            let count = try parseCount()
            implied.append(isFirst ? .first(count, per: [], span(from: start)) : .last(count, per: [], span(from: start)))
            return
        }
        try skipSuperlative(from: start, nil)
    }

    /// 前三篇提及“a”的文章: the measure word names the unit behind 的 and is no subject of the condition.
    mutating func skipMeasureOfHead() {
        guard let word = currentWord, word.isHan, word.meaning?.isMeasure == true, let unit = word.meaning?.unit else { return }
        if let inside = insideHead() {
            if inside.close != nil, Self.counts(word, inside.noun.unit) { advance() }
            return
        }
        guard let close = conditionFirstEnd(), close > index + 1, self.word(close + 1 - index)?.meaning?.unit == unit else { return }
        advance()
    }

    // MARK: Ends

    /// 查找文章的标题, 列出文章标题: the fields that are shown of the unit that stands here; nil where they are none.
    mutating func maybeShown() throws(ParseFailure) -> Find? {
        guard shownLength(0) != nil, let unit = foundNoun(0)?.unit else { return nil }
        try checkTurnsOfRole(unit)
        let start = current.span.start
        let (name, test) = try parseFoundNoun()
        let find = Find(target: .unit(name), condition: test, span: span(from: start))
        skip(.de)
        let outer = scope
        defer { scope = outer }
        scope = Scope(unit: unit)
        let columns = try parseColumns()
        try checkTitleOfSection(unit, columns, from: start)
        implied.append(.show(columns, span(from: start)))
        return find
    }

    /// 小节的标题: theirs is the heading; the title is the article's.
    private mutating func checkTitleOfSection(_ unit: String, _ columns: [Column], from start: Int) throws(ParseFailure) {
        guard unit == "section", let title = columns.first(where: { column in
            if case .path(let path) = column.value { path.steps.map(\.name) == ["title"] } else { false }
        }) else { return }
        let written = source.slice(title.value.span)
        report(
            .unknownField, at: title.value.span, "小节 have no title of their own: theirs is ‘小标题’, the title is the article’s",
            fixIts: written == "标题" || written == "题目" ? [.init(span: title.value.span, replacement: "小标题")] : [])
        throw ParseFailure()
    }

    /// 主持人的提问: what somebody in a role says.
    private mutating func checkTurnsOfRole(_ unit: String) throws(ParseFailure) {
        guard WordTable.roles.contains(unit), isHan(.de, ahead: 1), word(2)?.meaning?.field == "question", let role = currentWord else { return }
        let place = current.span.joined(token(2).span)
        report(
            .unexpectedToken, at: place, "what a person says is a turn, asked by the role of who speaks",
            fixIts: [.init(span: place, replacement: "发言人的角色是\(role.text)的发言")])
        throw ParseFailure()
    }

    /// Where the fields of a unit end that stand behind it to the end of the head.
    func shownLength(_ start: Int) -> Int? {
        guard word(start)?.isHan == true, foundNoun(start)?.length == 1 else { return nil }
        let hasParticle = isHan(.de, ahead: start + 1)
        guard hasParticle || isJuxtaposed(start + 1) else { return nil }
        return shownFields(start + (hasParticle ? 2 : 1))
    }

    /// Where fields end that stand from here to the end of the head; 文章的作者 alone may be the people themselves.
    func shownFields(_ start: Int) -> Int? {
        var ahead = start
        while true {
            guard let length = shownFieldLength(ahead) else { return nil }
            ahead += length
            if isAt(.comma, ahead: ahead), !isHanStage(ahead + 1) || isHan(.and, ahead: ahead) {
                ahead += 1
            } else if isHan(.and, ahead: ahead) {
                ahead += 1
            } else {
                break
            }
        }
        let isOnePerson = ahead == start + 1 && word(ahead - 1)?.meaning?.unit != nil
        return endsHead(ahead) && !isOnePerson ? ahead : nil
    }

    /// The words of one field that is shown: 标题, 作者, 作者单位, 作者的单位.
    private func shownFieldLength(_ ahead: Int) -> Int? {
        guard let first = word(ahead)?.meaning else { return nil }
        if first.field != nil, first.unit == nil { return 1 }
        guard WordTable.roles.contains(first.unit ?? "") else { return nil }
        let hasParticle = isHan(.de, ahead: ahead + 1)
        guard let field = word(ahead + (hasParticle ? 2 : 1))?.meaning, field.field != nil, field.unit == nil,
            hasParticle || isJuxtaposed(ahead + 1)
        else { return 1 }
        return hasParticle ? 3 : 2
    }

    /// 查找“氢能”的语境: a stage after the text that it goes round.
    mutating func skipImpliedStage() throws(ParseFailure) {
        guard !isAtEnd, isHan(.de), let word = word(1), word.isHan,
            [Keyword.kwic, .collocates, .dispersion, .timeline].contains(where: word.has)
        else { return }
        advance()
        implied.append(try parseStage())
    }
}
