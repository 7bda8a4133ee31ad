import Text

// Lists that stand after 在 and 属于 without brackets:
//
//   日期在2020年和2023年 · 类型属于访谈或新闻      date in (2020, 2023) · kind in (interview, news)
//   字数在100和200                             a range or two numbers: asked about
//   单位属于“a”或“b”                           texts have brackets

extension Parser {
    /// 单位属于“a”或“b”: a list has brackets.
    mutating func parseListedTexts() throws(ParseFailure) -> Comparison.Test {
        var texts: [StringLiteral] = []
        let start = current.span.start
        repeat {
            if !texts.isEmpty { advance() }
            texts.append(try expectString("a text in quotation marks"))
        } while (isAt(.comma) || isHan(.or) || isListJoint(0)) && isListedText(1)
        let place = span(from: start)
        let list = "（" + texts.map { source.slice($0.span) }.joined(separator: "、") + "）"
        report(
            .unexpectedToken, at: place, "what belongs to a list names it in brackets: write `\(list)`",
            fixIts: [.init(span: place, replacement: list)])
        return .inList(texts.map(ValueExpression.string), place)
    }

    /// 日期在2020年和2023年, 类型属于访谈或新闻: what stands after 在 without brackets. 字数在100和200 lacks its 之间.
    mutating func parseListed(
        _ first: [ValueExpression], of value: ValueExpression, joinedAt joint: SourceSpan
    ) throws(ParseFailure) -> Comparison.Test {
        let start = first.first?.span.start ?? current.span.start
        if first.contains(where: { if case .number = $0 { true } else { false } }) {
            let place = span(from: start)
            let items = [source.slice(start..<joint.start), source.slice(joint.end..<place.end)]
            let repairs = ["\(items[0])到\(items[1])之间", "（\(items[0])、\(items[1])）"]
            throw ask(.unexpectedToken, at: place, "‘\(source.slice(place))’ may be a range or two numbers", repairs)
        }
        var items = first
        if items.isEmpty { items.append(try parseRight(of: value)) }
        while !isAtEnd, index != headEnd, isAt(.comma) || isListJoint(0) || isHan(.or), startsValue(1, of: value) {
            advance()
            items.append(try parseRight(of: value))
        }
        try checkListedDates(items)
        for item in items { checkDateArithmetic(value, item) }
        return .inList(items, span(from: start))
    }

    /// 2023年和2024年3月: all of the first year, or its March?
    ///
    /// - Parameter dates: all that was listed; it has been read.
    mutating func checkListedDates(_ dates: [ValueExpression]) throws(ParseFailure) {
        let literals = dates.compactMap { value -> DateLiteral? in
            if case .date(let date) = value { date } else { nil }
        }
        guard literals.count == dates.count, let first = literals.first, first.month == nil, first.quarter == nil,
            let month = literals.first(where: { $0.month != nil })?.month, isChinese
        else { return }
        let place = first.span.joined(literals.last?.span ?? first.span)
        let written = literals.map { (text: source.slice($0.span), isYear: $0.month == nil && $0.quarter == nil) }
        let joint = source.slice(place).contains("或") ? "或" : "和"
        let months = written.map { $0.isYear && $0.text.hasSuffix("年") ? "\($0.text)\(month)月" : $0.text }
        let years = (written.filter { !$0.isYear } + written.filter(\.isYear)).map(\.text)
        throw ask(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ may be all of the first year or one month of it",
            [months, years].map { $0.joined(separator: joint) })
    }
}
