import Text

// What is looked for by another name than its unit, and where it is looked for, said before it:
//
//   查找提及“a”的访谈 · 查找新闻               find articles where kind = interview and mentions "a" · …
//   统计提及“a”的文章数 · 按年统计文章数量       find articles where mentions "a" | count · …
//   查找访谈中提及“a”的段落 · 查找访谈中的“a”    find paragraphs in (find articles where kind = interview) where …

extension Parser {
    /// A unit, or a kind of one, as what is looked for.
    struct FoundNoun {
        var unit: String
        /// 访谈, 访谈或新闻: the kinds that say the unit with them.
        var kinds: [String] = []
        /// In words.
        var length = 1
    }

    func foundNoun(_ ahead: Int) -> FoundNoun? {
        guard let word = word(ahead), let meaning = word.meaning else { return nil }
        if let unit = meaning.unit { return FoundNoun(unit: unit, length: isCounting && word.isHan ? countedLength(ahead) : 1) }
        guard word.isHan, word.name == nil else { return nil }
        if isCounting, let unit = meaning.countedUnit { return FoundNoun(unit: unit) }
        guard let kind = kindNoun(ahead), let (unit, kinds) = WordTable.unit(ofKind: kind) else { return nil }
        var noun = FoundNoun(unit: unit, kinds: [kind])
        while noun.kinds.count < Self.mostKinds, isAt(.comma, ahead: ahead + noun.length) || isListJoint(ahead + noun.length) || isHan(.or, ahead: ahead + noun.length),
            let next = kindNoun(ahead + noun.length + 1), kinds.contains(next)
        {
            noun.kinds.append(next)
            noun.length += 2
        }
        if isCounting { noun.length += countedLength(ahead + noun.length - 1) - 1 }
        return noun
    }

    /// A kind that stands for what is of it: 访谈, 金额, 图注.
    func kindNoun(_ ahead: Int) -> String? {
        guard let word = word(ahead), word.isHan, word.name == nil, let meaning = word.meaning, let kind = meaning.value,
            meaning.valueFields == ["kind"], meaning.field == nil, meaning.unit == nil
        else { return nil }
        return WordTable.unit(ofKind: kind) == nil ? nil : kind
    }

    /// 访谈 is `kind = interview`, 访谈或新闻 `kind in (interview, news)`; nil for a unit.
    func test(of noun: FoundNoun, _ span: SourceSpan) -> Condition? {
        guard let first = noun.kinds.first else { return nil }
        guard noun.kinds.count > 1 else { return kindTest(first, span) }
        func path(_ name: String) -> ValueExpression { .path(Path(steps: [Path.Step(name, span: span)], span: span)) }
        return .comparison(Comparison(left: path("kind"), isNegated: false, test: .inList(noun.kinds.map(path), span), span: span))
    }

    /// 文章数量, 文章的数量: what counting counts is said again.
    private func countedLength(_ ahead: Int) -> Int {
        let amount = isHan(.de, ahead: ahead + 1) ? ahead + 2 : ahead + 1
        return word(amount)?.key == "数量" && endsHead(amount + 1) ? amount + 1 - ahead : 1
    }

    /// The noun that stands here, taken.
    mutating func parseFoundNoun() throws(ParseFailure) -> (unit: UnitName, test: Condition?) {
        guard let noun = foundNoun(0) else { throw unexpected("a unit such as 文章") }
        let start = current.span.start
        index += noun.length
        let place = span(from: start)
        return (UnitName(noun.unit, span: place), test(of: noun, place))
    }

    /// 提及“a”的5篇文章, …的前5篇文章, …的最后3段: the words between 的 and the noun; nil where no noun follows.
    func amountLength(_ ahead: Int) -> Int? {
        var length = isHan(.first, ahead: ahead) || isHan(.last, ahead: ahead) ? 1 : 0
        guard case .number = token(ahead + length).kind else { return foundNoun(ahead).map { _ in 0 } }
        length += 1
        if word(ahead + length)?.meaning?.isMeasure == true, foundNoun(ahead + length + 1) != nil { length += 1 }
        return foundNoun(ahead + length).map { _ in length }
    }

    /// Takes what `amountLength` saw: how many of those that are found.
    mutating func skipAmount() throws(ParseFailure) {
        guard let length = amountLength(0), length > 0 else { return }
        let start = current.span.start
        let isLast = isHan(.last)
        if isLast || isHan(.first) { advance() }
        let count = try parseCount()
        if word(0)?.meaning?.isMeasure == true, foundNoun(1) != nil { advance() }
        // 最早提及“a”的5篇文章
        if case .first(let one, let per, _)? = implied.last, per.isEmpty, one == Count(1, span: one.span), !isLast, implied.count > 1 { implied.removeLast() }
        implied.append(isLast ? .last(count, per: [], span(from: start)) : .first(count, per: [], span(from: start)))
    }

    /// 访谈或提及“a”的文章, 访谈和新闻的文章: a kind before a unit that is of any.
    mutating func maybeKindTest() -> Condition? {
        guard scope.unit == "article", let headEnd, let noun = foundNoun(0), !noun.kinds.isEmpty, noun.unit == "article" else { return nil }
        let isWhole = index + noun.length == headEnd
        guard isWhole || isHan(.or, ahead: noun.length) || endsTest(noun.length) && !isListJoint(noun.length),
            // 新闻或2024年的访谈 is found otherwise.
            foundNoun(headEnd + 1 - index + (amountLength(headEnd + 1 - index) ?? 0))?.kinds.isEmpty == true
        else { return nil }
        let start = current.span.start
        index += noun.length
        previousTest = nil
        return test(of: noun, span(from: start))
    }

    /// What is found is of a kind, and meets its condition.
    func joined(_ test: Condition?, _ condition: Condition?) -> Condition? {
        guard let test else { return condition }
        guard let condition else { return test }
        if case .and(let conditions) = condition { return conditions.contains(test) ? condition : .and([test] + conditions) }
        return .and([test, condition])
    }

    // MARK: Inside

    /// 引语中提及“a”的段落, 导语提及“a”的文章: any of the units inside mentions it.
    mutating func maybeInsideUnit(from start: Int) throws(ParseFailure) -> Condition? {
        if let inside = try maybeInsideKind(from: start) { return inside }
        guard let word = currentWord, word.isHan, let unit = word.meaning?.unit, isHan(.inside, ahead: 1),
            startsVerb(2) || startsHavingText(2) || token(2).kind == .mark(.open), !WordTable.roles.contains(unit), unit != "person", scope.unit.map({ isSmaller(unit, than: $0) }) == true
        else { return nil }
        let name = UnitName(unit, span: advance().span)
        advance()
        let outer = scope
        defer { scope = outer }
        scope = Scope(unit: unit)
        return .quantified(try parseTestInside(name, nil, from: start))
    }

    /// What is said of some unit inside: what follows without brackets may be said of it too.
    ///
    /// - Parameter kind: what else the unit has to be.
    private mutating func parseTestInside(_ unit: UnitName, _ kind: Condition?, from start: Int) throws(ParseFailure) -> Quantified {
        let hasBrackets = isAt(.open), testStart = current.span.start
        previousTest = nil
        let test = try expectCondition(try parseTest())
        let quantified = Quantified(quantifier: .any, unit: unit, place: nil, test: kind.map { joined($0, test) } ?? test, span: span(from: start))
        previousTest = hasBrackets ? nil : PreviousTest(field: previousTest?.field, quantified: (quantified, testStart))
        return quantified
    }

    /// 导语中提及“a”的文章, 图注提及“a”的文章
    private mutating func maybeInsideKind(from start: Int) throws(ParseFailure) -> Condition? {
        guard let kind = kindNoun(0), let unit = WordTable.unit(ofKind: kind)?.unit, scope.unit.map({ isSmaller(unit, than: $0) }) == true else { return nil }
        let verb = isHan(.inside, ahead: 1) ? 2 : 1
        let noun = source.slice(current.span)
        if isHan(.not, ahead: verb) || isHan(.no, ahead: verb), isHan(.mentions, ahead: verb + 1) {
            let place = SourceSpan(start, token(verb + 1).span.end)
            throw ask(
                .ambiguousQuantifier, at: place, "`\(source.slice(place))` does not say whether all of them or only one lacks it",
                ["没有\(noun)提及", "有\(noun)不提及"])
        }
        guard isHan(.mentions, ahead: verb) || verb == 2 && (startsHavingText(verb) || token(verb).kind == .mark(.open)) else { return nil }
        let name = UnitName(unit, span: advance().span)
        skip(.inside)
        let outer = scope
        defer { scope = outer }
        scope = Scope(unit: unit)
        return .quantified(try parseTestInside(name, kindTest(kind, name.span), from: start))
    }

    func isSmaller(_ unit: String, than other: String) -> Bool {
        guard let outer = Self.sizes.firstIndex(of: other) else { return false }
        return Self.sizes.firstIndex(of: unit).map { $0 > outer } ?? true
    }

    /// Kinds side by side: there are not so many, and what is looked ahead over has a bound.
    static let mostKinds = 8

    /// Units that hold others, the largest first.
    static let sizes = ["document", "article", "section", "turn", "paragraph", "sentence"]
}
