import Text

// Results that a name stands for, behind the words that are said before a unit:
//
//   统计长段 · 长段有多少 · 按作者统计长段             long | count · long | count by author
//   查找长段 · 显示长段 · 长段的字数                  long · long | show length
//   查找长段中提及“a”的句子 · 长段中的“a”            find sentences in long where … · find "a" in long
//   count long by author · show long · find long where …

extension Parser {
    private func isResult(_ ahead: Int) -> Bool { word(ahead)?.name == .result }

    /// 查找长段, 显示长段, `find long`: the result itself; 查找长段中提及“a”的句子, what stands in it.
    mutating func maybeResultFound() throws(ParseFailure) -> SetExpression? {
        let opens = isAt(.find) || isAt(.show) && index == statementStart
        guard opens, isResult(1) else { return nil }
        let start = current.span.start
        if isHan(.inside, ahead: 2) {
            guard isHan(.find) else { return nil }
            advance()
            guard let word = currentWord else { return nil }
            return try parseInside(.result(resultName(word)), from: start)
        }
        guard mayFollowResult(2) else { return nil }
        advance()
        guard let word = currentWord else { return nil }
        return try parseAsked(of: resultName(word), from: start)
    }

    /// 统计长段, 按作者统计长段, `count long by author`
    mutating func maybeResultCounted() throws(ParseFailure) -> SetExpression? {
        let start = current.span.start
        guard isAt(.count), index == statementStart, isResult(1) else { return nil }
        if isHan(.inside, ahead: 2), !opensAskedInside(3) {
            index += 1
            guard let word = currentWord else { return nil }
            isCounting = true
            defer { isCounting = false }
            let inside = try parseInside(.result(resultName(word)), from: start)
            skipTimes()
            return .query(Query(set: inside, stages: [.count(by: [], span(from: start))], span: span(from: start)))
        }
        advance()
        return try countedResult(by: [], from: start)
    }

    /// The result that stands here, counted; in English what by may follow it.
    mutating func countedResult(by columns: [Column], from start: Int) throws(ParseFailure) -> SetExpression {
        guard let word = currentWord else { throw unexpected("the name of a result") }
        var columns = columns
        let result = SetExpression.result(resultName(word))
        if columns.isEmpty, !isAtEnd, isAt(.by), !isHan(.by) {
            advance()
            repeat { columns.append(try parseColumn()) } while maybeComma()
        }
        return .query(Query(set: result, stages: [.count(by: columns, span(from: start))], span: span(from: start)))
    }

    /// What is said of a result right behind its name, which has been read.
    mutating func parseAsked(of name: Name, from start: Int) throws(ParseFailure) -> SetExpression {
        let result = SetExpression.result(name)
        guard !isAtEnd else { return result }
        let here = current.span.start
        let question = isHan(.any) ? 1 : 0
        if isHan(.howMany, ahead: question) {
            let measure = word(question + 1)
            let end = measure?.meaning?.isMeasure == true && measure?.key != "字" ? question + 2 : question + 1
            guard endsHead(end) else { return result }
            index += end
            return .query(Query(set: result, stages: [.count(by: [], span(from: here))], span: span(from: start)))
        }
        if isHan(.inside), !opensAskedInside(1) { return try parseInside(.result(name), from: start) }
        if isHan(.de) { return try parseFields(of: name, from: start) ?? result }
        // 长段前3个
        if isHan(.first) || isHan(.last), startsAmount(1), endsHead(2) || word(2)?.meaning?.isMeasure == true && endsHead(3) {
            let isFirst = isHan(.first)
            advance()
            let count = try parseCount()
            skipMeasure()
            if !endsHead(0) { advance() }
            let place = span(from: here)
            let stage: Stage = isFirst ? .first(count, per: [], place) : .last(count, per: [], place)
            return .query(Query(set: result, stages: [stage], span: span(from: start)))
        }
        if isAt(.by), !isHan(.by) {
            let place = SourceSpan(here, here)
            report(
                .unexpectedToken, at: current.span, "`by` stands after `count` or `sort`, which say what is done by it",
                fixIts: ["| count ", "| sort "].map { .init(span: place, replacement: $0) })
            throw ParseFailure()
        }
        // find long where …
        if isAt(.where), !isHan(.where) {
            advance()
            return .query(Query(set: result, stages: [.filter(try parseCondition(), span(from: here))], span: span(from: start)))
        }
        return result
    }

    /// 长段的字数 are shown, 长段的作者 are the people.
    private mutating func parseFields(of name: Name, from start: Int) throws(ParseFailure) -> SetExpression? {
        if let unit = word(1)?.meaning?.unit, WordTable.roles.contains(unit), endsHead(2) {
            advance()
            let target = UnitName(unit, span: advance().span)
            return .find(Find(target: .unit(target), place: .result(name), span: span(from: start)))
        }
        guard shownFields(1) != nil else { return nil }
        let here = advance().span.start
        let columns = try parseColumns()
        return .query(Query(set: .result(name), stages: [.show(columns, span(from: here))], span: span(from: start)))
    }

    /// 长段中提及“a”的句子, from 中 on.
    private mutating func parseInside(_ place: Place, from start: Int) throws(ParseFailure) -> SetExpression {
        let outer = implied
        defer { implied = outer }
        implied = []
        skip(.inside)
        skip(.de)
        if isAt(.comma) { advance() }
        let find = try parseFound(in: place, from: start)
        return implied.isEmpty ? .find(find) : .query(Query(set: .find(find), stages: implied, span: span(from: start)))
    }

    private func mayFollowResult(_ ahead: Int) -> Bool {
        endsHead(ahead) || isHan(.de, ahead: ahead) || isHan(.any, ahead: ahead) && isHan(.howMany, ahead: ahead + 1)
            || isAt(.where, ahead: ahead) && isAt(.find)
    }
}
