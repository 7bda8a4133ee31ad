import Text

// Units that other units belong to, one 的 behind the other:
//
//   查找提到“a”的文章的段落 · 查找访谈的发言人      find paragraphs in (find articles where mentions "a") · …
//   查找提到“a”的段落的文章                     find articles where any paragraph (mentions "a")

extension Parser {
    /// What is found of another unit, which holds it or stands in it; nil for anything else.
    mutating func maybeOwned(from start: Int) throws(ParseFailure) -> Find? {
        guard implied.isEmpty, let close = conditionFirstEnd(), let form = ownerForm(before: close) else { return nil }
        return form.holds ? try parseInOwner(form, from: start) : try parseByPart(form, close, from: start)
    }

    /// A unit before the last 的.
    private struct OwnerForm {
        /// The token of the 的 before it; nil where it stands alone.
        var particle: Int?
        /// The token that it begins with.
        var noun: Int
        /// Whether it holds what is found, and does not stand in it.
        var holds: Bool
    }

    private func ownerForm(before close: Int) -> OwnerForm? {
        // 段落所在的文章
        let end = close - 1 > index && isHan(.situated, ahead: close - 1 - index) ? close - 1 : close
        let first = end - nounLength(before: end - index)
        guard first >= index, let owner = foundNoun(first - index), first + owner.length == end, let found = foundNoun(close + 1 - index),
            endsHead(close + 1 - index + found.length), owner.unit != found.unit
        else { return nil }
        let particle = first - 1 > index && isHan(.de, ahead: first - 1 - index) ? first - 1 : nil
        guard particle != nil || first == index else { return nil }
        let isRole = WordTable.roles.contains(owner.unit) || owner.unit == "person"
        let (outer, inner) = (Self.sizes.firstIndex(of: owner.unit), Self.sizes.firstIndex(of: found.unit))
        if let outer { return OwnerForm(particle: particle, noun: first, holds: inner.map { outer < $0 } ?? true) }
        // 单位包含“a”的作者的文章: articles have authors, and what somebody is called alone is asked about.
        guard inner != nil, !isRole || found.unit == "article" && particle != nil else { return nil }
        return OwnerForm(particle: particle, noun: first, holds: false)
    }

    /// 提到“a”的文章的段落: those that stand in them.
    private mutating func parseInOwner(_ form: OwnerForm, from start: Int) throws(ParseFailure) -> Find {
        let here = index
        var find: Find
        if let particle = form.particle {
            find = try parseConditionFirst(from: current.span.start, close: particle)
        } else {
            let (unit, test) = try parseFoundNoun()
            find = Find(target: .unit(unit), condition: test, span: unit.span)
        }
        find.span = span(from: tokens[here].span.start)
        advance()
        let (unit, test) = try parseFoundNoun()
        let place = Place.query(Query(set: .find(find), stages: [], span: find.span))
        return Find(target: .unit(unit), place: place, condition: test, span: span(from: start))
    }

    /// 提到“a”的段落的文章: those that have one.
    private mutating func parseByPart(_ form: OwnerForm, _ close: Int, from start: Int) throws(ParseFailure) -> Find {
        let place = SourceSpan(current.span.start, tokens[close - 1].span.end)
        let noun = source.slice(SourceSpan(tokens[form.noun].span.start, place.end))
        guard let particle = form.particle else { throw havingPart(noun, place) }
        if isHan(.no) || isHan(.not) {
            let denial = current.span
            let test = source.slice(SourceSpan(denial.end, tokens[particle].span.start))
            let repairs = ["没有\(noun)（\(test)）", "有\(noun)（不\(test)）"]
            throw ask(
                .ambiguousQuantifier, at: place, "`\(source.slice(place))` does not say whether none of them or only one lacks it", repairs)
        }
        // 有提及“a”的段落的文章
        if currentWord?.key == "有", startsVerb(1) || word(1).flatMap(Self.comparison) != nil { advance() }
        let part = try parseConditionFirst(from: current.span.start, close: particle)
        guard case .unit(let unit) = part.target, let test = part.condition else { throw havingPart(noun, place) }
        let whole = Condition.quantified(Quantified(quantifier: .any, unit: unit, place: nil, test: test, span: place))
        skip(.situated)
        advance()
        let (found, kind) = try parseFoundNoun()
        return Find(target: .unit(found), place: nil, condition: joined(kind, whole), span: span(from: start))
    }

    /// 段落的文章: what is asked of a part alone is that there is one.
    private mutating func havingPart(_ noun: String, _ place: SourceSpan) -> ParseFailure {
        let kind = Lexicon.standard[NameFolding.key(noun)]?.value.flatMap(WordTable.unit(ofKind:))?.unit
        let right = kind == "quantity" ? "有数量（类型是\(noun)）" : "有\(noun)"
        report(
            .unexpectedToken, at: place, "‘\(source.slice(place))’ stands in what is looked for: ask which have one",
            notes: ["what stands in some of them is asked with a quantifier: `查找有段落（提及“氢能”）的文章`"],
            fixIts: [.init(span: place, replacement: right)])
        return ParseFailure()
    }
}
