import Text

// Heads that count something else than what is looked for, or that may be something beside it:
//
//   前三段提及“a”的文章 · 前5篇提及“a”的段落 · 前1段提及“a”的段落

extension Parser {
    /// 前三段提及“a”的文章: one of the first three paragraphs mentions it.
    mutating func checkPlaceOfHead(from start: Int) throws(ParseFailure) {
        guard let unit = currentWord?.meaning?.unit, unit == "paragraph", isHan(.first, ahead: -2),
            startsVerb(1) || startsHavingText(1) || isHan(.no, ahead: 1) && startsVerb(2),
            let close = conditionFirstEnd(), close > index + 1, foundNoun(close + 1 - index)?.unit == "article"
        else { return }
        let place = SourceSpan(start, tokens[close - 1].span.end)
        // 前三段没有提及“a”: none of them does.
        let isNone = isHan(.no, ahead: 1)
        let test = source.slice(SourceSpan(token(isNone ? 2 : 1).span.start, tokens[close - 1].span.end))
        let right = "\(isNone ? "没" : "")有段落（序号小于等于\(source.slice(token(-1).span))且\(test)）"
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ is about paragraphs inside: write `\(right)`",
            fixIts: [.init(span: place, replacement: right)])
        throw ParseFailure()
    }

    /// 前5篇提及“a”的段落: what is counted in articles is looked for in paragraphs.
    ///
    /// - Parameter start: where the head began, after 查找.
    mutating func checkMeasureOfHead(from start: Int) throws(ParseFailure) {
        try checkPlaceOfHead(from: start)
        let isUnitAfterMeasure = word(-1)?.meaning?.isMeasure == true && word(0)?.meaning?.unit != nil
        guard let word = currentWord, word.isHan, word.meaning?.isMeasure == true || isUnitAfterMeasure, let unit = word.meaning?.unit,
            startsVerb(1) || isHan(.not, ahead: 1) || isHan(.no, ahead: 1), let close = conditionFirstEnd(), close > index + 1,
            let found = self.word(close + 1 - index), let foundUnit = found.meaning?.unit, foundUnit != unit
        else { return }
        let place = isUnitAfterMeasure ? token(-1).span.joined(current.span) : current.span
        let unitFound = token(close + 1 - index).span
        var repair: Diagnostic.FixIt?
        if isUnitAfterMeasure, let find = tokens[..<index].last(where: { $0.span.end <= start })?.span {
            let head = SourceSpan(find.start, place.end)
            repair = .init(span: head, replacement: "在（\(source.slice(head))）中查找")
        }
        let inside =
            unit == "article"
            ? "what stands in some of them is looked for there: `在（查找最新的5篇文章）中查找段落`"
            : "what stands inside is asked with a quantifier: `有段落（序号小于等于3且提及“氢能”）`"
        report(
            .unexpectedToken, at: place,
            "‘\(source.slice(place))’ counts something else than ‘\(source.slice(unitFound))’, which are looked for",
            notes: [
                repair.map { "Write `\($0.replacement)` to look inside those." }
                    ?? "Rows are counted with `个`; \(inside)."
            ], fixIts: repair.map { [$0] } ?? [])
        throw ParseFailure()
    }

    /// 前1段提及“a”的段落: the paragraph before each, or the first of those that are found?
    mutating func checkNeighbourOrCount(_ isFirst: Bool) throws(ParseFailure) {
        guard ["前", "后"].contains(currentWord?.key), case .number(1, _, _) = token(1).kind, let unit = word(2)?.meaning?.unit, startsVerb(3),
            let neighbour = FieldSpelling.chinese(isFirst ? "previous" : "next", on: unit)
        else { return }
        let place = current.span.joined(token(2).span)
        let repairs = [neighbour, isFirst ? "前1个" : "末1个"]
        throw ask(.unexpectedToken, at: place, "‘\(source.slice(place))’ may be the one beside each, or one of those that are found", repairs)
    }
}
