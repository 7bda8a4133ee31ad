import Text

// 是 and 不是 without a field, before a kind or a date:
//
//   不是访谈的文章 · 不是访谈或新闻的文章          kind != interview · kind not in (interview, news)
//   是2024年的文章 · 不是2023年或2024年的文章     date in 2024 · date not in (2023, 2024)

extension Parser {
    /// What 是 or 不是 says of the unit itself. A denied list denies each of its values, joined as they may be.
    mutating func maybeIdentity(from start: Int) throws(ParseFailure) -> Condition? {
        guard isHan(.equal) || isHan(.notEqual) else { return nil }
        let isNegated = isHan(.notEqual)
        if let dated = try maybeDatedIdentity(isNegated, from: start) { return dated }
        guard kindValue(1) != nil else { return nil }
        var kinds: [(value: String, span: SourceSpan)] = []
        var ahead = 1
        while let kind = kindValue(ahead), ahead < 2 * Self.mostKinds {
            kinds.append((kind, token(ahead).span))
            ahead += 1
            // 不是访谈且新闻 is no news either.
            let isJoined = isListJoint(ahead) || isHan(.or, ahead: ahead) || isAt(.comma, ahead: ahead) || isNegated && isHan(.and, ahead: ahead)
            // 不是小标题，计数: what is done behind a comma, though quantities have a kind of that name.
            if isAt(.comma, ahead: ahead), headEnd == nil, isHan(.count, ahead: ahead + 1) { break }
            guard isJoined, kindValue(ahead + 1) != nil else { break }
            ahead += 1
        }
        guard index + ahead == headEnd || endsTest(ahead) else { return nil }
        index += ahead
        previousTest = nil
        if let only = kinds.first, kinds.count == 1 { return kindTest(only.value, isNegated: isNegated, only.span) }
        let place = span(from: start)
        let values = kinds.map { ValueExpression.path(Path(steps: [Path.Step($0.value, span: $0.span)], span: $0.span)) }
        let kind = ValueExpression.path(Path(steps: [Path.Step("kind", span: place)], span: place))
        return comparison(kind, .inList(values, place), isNegated, from: start)
    }

    /// 不是2024年的文章
    private mutating func maybeDatedIdentity(_ isNegated: Bool, from start: Int) throws(ParseFailure) -> Condition? {
        guard case .date = token(1).kind, headEnd != nil else { return nil }
        let before = index
        advance()
        guard let dated = try maybeWording(), case .comparison(let test) = dated else {
            index = before
            return nil
        }
        return isNegated ? .not(dated, test.span) : dated
    }

    private func kindValue(_ ahead: Int) -> String? {
        guard let word = word(ahead), word.isHan, let meaning = word.meaning, meaning.valueFields.contains("kind") else { return nil }
        return meaning.value
    }
}
