import Text

// Heads that count something else than what is looked for, or that may be something beside it:
//
//   前三段提及“a”的文章 · 前5篇提及“a”的段落 · 前1段提及“a”的段落

extension Parser {
    /// 前三段提及“a”的文章, 前三句中提及“a”的段落: one of the first three inside mentions it.
    ///
    /// - Parameter start: where the head began, after 查找; it has been read.
    mutating func checkPlaceOfHead(from start: Int) throws(ParseFailure) {
        guard let noun = foundNoun(0) else { return }
        let verb = isHan(.inside, ahead: noun.length) ? noun.length + 1 : noun.length
        let isNone = isHan(.no, ahead: verb) && startsVerb(verb + 1)
        guard isNone || startsVerb(verb) || startsHavingText(verb), let close = conditionFirstEnd(), close > index + verb,
            let found = foundNoun(close + 1 - index)?.unit, isSmaller(noun.unit, than: found), Self.sizes.contains(found)
        else { return }
        let place = SourceSpan(start, tokens[close - 1].span.end)
        let inside = HanSpelling.unit(noun.unit) ?? source.slice(current.span)
        let test = source.slice(SourceSpan(token(isNone ? verb + 1 : verb).span.start, tokens[close - 1].span.end))
        let number = word(-1)?.meaning?.isMeasure == true ? -2 : -1
        var position: String?
        if case .number(let value, _, _) = token(number).kind, noun.kinds.isEmpty, Self.numberedIn[noun.unit] == found {
            if isHan(.first, ahead: number - 1) { position = "序号小于等于\(source.slice(token(number).span))" }
            if isHan(.last, ahead: number - 1), value == 1 {
                // What follows a sentence may stand in the next paragraph.
                guard found == "article" else { throw lastOfEach(inside, found, isNone, test, at: place) }
                position = "下一个为空"
            }
        }
        guard let position else {
            let isOrder = implied.contains { if case .sort = $0 { true } else { false } } || superlativeBefore(start)
            report(
                .unexpectedToken, at: place, "‘\(source.slice(place))’ is about \(inside) inside, and would take \(source.slice(token(close + 1 - index).span))",
                notes: [
                    isOrder
                        ? "some of each are taken first, and then asked: `查找段落，按字数降序排序，每个文章前1｜其中提及“氢能”`"
                        : "a place in an article is asked by paragraphs: `查找有段落（序号小于等于3且提及“氢能”）的文章`, at its end `有段落（下一个为空且提及“氢能”）`; in a paragraph, by sentences"
                ])
            throw ParseFailure()
        }
        let right = "\(isNone ? "没" : "")有\(inside)（\(position)且\(test)）"
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ is about \(inside) inside: write `\(right)`",
            fixIts: [.init(span: place, replacement: right)])
        throw ParseFailure()
    }

    /// 最后一句提及“a”的段落: among the last ones of each.
    private mutating func lastOfEach(_ inside: String, _ whole: String, _ isNone: Bool, _ test: String, at place: SourceSpan) -> ParseFailure {
        let right = "\(isNone ? "没" : "")有\(inside)在（查找\(inside)，每个\(HanSpelling.unit(whole) ?? whole)末1）\(test)"
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ is about the last \(inside) of each: write `\(right)`",
            fixIts: [.init(span: place, replacement: right)])
        return ParseFailure()
    }

    /// Whether 最长 or its like began the head that is being read.
    private func superlativeBefore(_ start: Int) -> Bool {
        tokens[..<index].contains { $0.span.start >= start && $0.kind.wordKey?.hasPrefix("最") == true && $0.kind.wordKey != "最后" }
    }

    /// What the number of a unit counts within.
    private static let numberedIn = ["paragraph": "article", "turn": "article", "section": "article", "sentence": "paragraph"]

    /// 前5篇提及“a”的段落: what is counted in articles is looked for in paragraphs.
    ///
    /// - Parameter start: where the head began, after 查找.
    mutating func checkMeasureOfHead(from start: Int) throws(ParseFailure) {
        try checkPlaceOfHead(from: start)
        if insideHead() != nil { return }
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

    /// 前一篇提及“a”的文章: the one before each is said so too, and what follows counts.
    mutating func checkNeighbourOrOne() throws(ParseFailure) {
        guard let word = currentWord, word.key == "前一个" || word.key == "前一篇", startsVerb(1) || startsHavingText(1),
            let close = conditionFirstEnd(), let unit = foundNoun(close + 1 - index)?.unit, let neighbour = FieldSpelling.chinese("previous", on: unit)
        else { return }
        throw ask(
            .unexpectedToken, at: current.span, "‘\(word.text)’ may be the one before each, or the first of those that are found", [neighbour, "前1个"])
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
