extension Printer {
    mutating func write(_ condition: Condition) {
        writeBare(condition, isLast: true, followsFieldTest: false)
    }

    /// - Parameters:
    ///   - isLast: nothing follows without brackets. A quantified test before something else needs them, since what
    ///     follows could be meant for its unit.
    ///   - followsFieldTest: a bare text here could be read on from the test before it, and needs brackets.
    private mutating func write(
        _ condition: Condition, in place: Condition.Precedence, isLast: Bool, followsFieldTest: Bool
    ) {
        if condition.precedence < place {
            brackets { printer in
                printer.group { $0.writeBare(condition, isLast: true, followsFieldTest: false) }
            }
        } else {
            writeBare(condition, isLast: isLast, followsFieldTest: followsFieldTest)
        }
    }

    private mutating func writeBare(_ condition: Condition, isLast: Bool, followsFieldTest: Bool) {
        switch condition {
        case .or(let parts): writeJoined(parts, .or, isLast, followsFieldTest)
        case .and(let parts): writeJoined(parts, .and, isLast, followsFieldTest)
        case .not(let inner, _):
            writeNot(before: inner)
            write(inner, in: .not, isLast: isLast, followsFieldTest: followsFieldTest)
        case .quantified(let quantified): write(quantified, isLast: isLast)
        case .text(.or(let texts)): write(.or(texts))
        case .text(let text): followsFieldTest ? brackets { $0.write(text) } : write(text)
        case .mention(let mention): write(mention)
        // 标题或摘要包含“a” would be one test of both.
        case .comparison(let comparison):
            isChinese && comparison.isLoneField ? brackets { $0.write(comparison) } : write(comparison)
        case .neighbour(let neighbour): write(neighbour)
        case .defined(let name, let arguments, _):
            put(name)
            guard !arguments.isEmpty else { return }
            brackets(isCall: true) { printer in printer.list(arguments, from: \.span.start) { $0.write($1) } }
        }
    }

    private mutating func writeJoined(
        _ parts: [Condition], _ keyword: Keyword, _ isLast: Bool, _ followsFieldTest: Bool
    ) {
        let place: Condition.Precedence = keyword == .or ? .and : .not
        var follows = followsFieldTest
        for (index, part) in parts.enumerated() {
            if index > 0 {
                line(part.span.start)
                put(keyword)
            }
            let isLastPart = isLast && index == parts.count - 1
            // Sides of `or` are broken one by one.
            let isGroup = if case .and = part { true } else { false }
            if isGroup { pieces.append(.begin(indent: 1)) }
            let isChain = keyword == .or && part.bareText.map {
                needsBrackets(
                    $0, after: part.isText && index > 0 ? parts[index - 1].bareText : nil,
                    before: index + 1 < parts.count && parts[index + 1].isText ? parts[index + 1].bareText : nil)
            } == true
            // Chinese has no rule of binding.
            if isChain || isChinese && isGroup || isChinese && keyword == .or && index > 0 && part.opensWithTextOfGroup || isChinese && index > 0 && parts[index - 1].endsInMentionOfSubject && part.opensWithBareMention {
                brackets { printer in printer.group { $0.writeBare(part, isLast: true, followsFieldTest: false) } }
            } else {
                write(part, in: place, isLast: isLastPart, followsFieldTest: follows)
            }
            if isGroup { pieces.append(.end) }
            follows = part.precedence >= place && (part.endsInFieldTest || isChinese && (part.isDeniedMention || keyword == .or && part.isDeniedUnit))
        }
    }

    /// 不提及, but 非 before anything that is no verb.
    private mutating func writeNot(before condition: Condition) {
        guard isChinese else { return put(.not) }
        if case .mention(let mention) = condition, mention.subject == nil { han("不") } else { han("非") }
    }

    // MARK: Quantifiers

    private mutating func write(_ quantified: Quantified, isLast: Bool) {
        let isPlural = write(quantified.quantifier)
        putUnit(quantified.unit, isPlural: isPlural)
        if let place = quantified.place { writeIn(place) }
        guard let test = quantified.test else { return }
        about(quantified.unit.name) { $0.write(test, of: quantified, isLast: isLast, isPlural: isPlural) }
    }

    private mutating func write(_ test: Condition, of quantified: Quantified, isLast: Bool, isPlural: Bool) {
        switch test {
        case .not(let inner, _) where isLast && isSingleTest(inner):
            writeNot(before: inner)
            writeTest(inner, isPlural: isPlural)
        case _ where isLast && isSingleTest(test):
            if isChinese, quantified.quantifier == .every, case .mention(let mention) = test, mention.subject == nil {
                put(.both)
            }
            writeTest(test, isPlural: isPlural)
        default: brackets { printer in printer.group { $0.write(test) } }
        }
    }

    private mutating func writeTest(_ test: Condition, isPlural: Bool) {
        if !isChinese, isPlural, case .mention(let mention) = test, mention.subject == nil {
            put("mention", .latin)
            write(mention.text)
        } else {
            write(test)
        }
    }

    /// - Returns: whether units are counted.
    private mutating func write(_ quantifier: Quantified.Quantifier) -> Bool {
        switch quantifier {
        case .any: put(.any)
        case .every: put(.every)
        case .no: put(.no)
        case .atLeast(let count): write(.atLeast, count)
        case .atMost(let count): write(.atMost, count)
        case .exactly(let count): write(.exactly, count)
        }
        switch quantifier {
        case .any, .every, .no: return false
        case .atLeast, .atMost, .exactly: return true
        }
    }

    private mutating func write(_ keyword: Keyword, _ count: Count) {
        put(keyword)
        number(count)
        if isChinese { han("个") }
    }

    /// Can stand after a quantified unit without brackets.
    private func isSingleTest(_ condition: Condition) -> Bool {
        switch condition {
        case .or, .and, .not, .quantified: return false
        // `/` after a unit would divide.
        case .text(let text): return !text.startsWithRegex
        // 没有作者单位 is `author.unit is missing`.
        case .comparison(let comparison): return !(isChinese && comparison.test.isBareField)
        case .mention, .neighbour, .defined: return true
        }
    }

    // MARK: Tests

    private mutating func write(_ mention: Mention) {
        if let subject = mention.subject {
            write(subject)
            if mention.isNegated { writeInnerNot() }
        }
        put(.mentions)
        write(mention.text)
    }

    private mutating func writeInnerNot() { isChinese ? han("不") : put(.not) }

    private mutating func write(_ comparison: Comparison) {
        // A date before a verb says when: 2024年提及“a”.
        if isChinese, comparison.left.startsWithDate {
            brackets { $0.write(comparison.left) }
        } else {
            write(comparison.left)
        }
        switch comparison.test {
        case .compare(let op, let right):
            write(op, after: comparison.left, before: right)
            return write(right, of: comparison.left)
        case .isMissing:
            if !isChinese { put(.is) }
            if comparison.isNegated { writeInnerNot() }
            return isChinese ? han("为空") : put(.missing)
        case .isTrue: return
        default: break
        }
        if comparison.isNegated { writeInnerNot() }
        writeVerb(comparison)
    }

    private mutating func writeVerb(_ comparison: Comparison) {
        let left = comparison.left
        switch comparison.test {
        case .string(let verb, let right):
            write(verb)
            write(right, of: left)
        case .stringList(let verb, let requiresAll, let values, _):
            write(verb)
            if isChinese { han(requiresAll ? "所有" : "任一") } else { put(requiresAll ? .all : .any) }
            writeList(values, of: left)
        case .matches(let regex, let exact):
            put(.matches)
            if exact { put(.exact) }
            put(regex.printed, .regex)
        case .inList(let values, _):
            isChinese ? han("属于") : put(.in)
            writeList(values, of: left)
        case .inValue(let value):
            put(.in)
            write(value)
        case .inPlace(let place): writeIn(place)
        case .between(let low, let high):
            put(.between)
            write(low)
            isChinese ? han("和") : put(.and)
            write(high)
            if isChinese { put(.betweenEnd) }
        case .compare, .isMissing, .isTrue: break
        }
    }

    private mutating func writeList(_ values: [ValueExpression], of left: ValueExpression) {
        brackets { printer in printer.list(values, from: \.span.start) { $0.write($1, of: left) } }
    }

    private mutating func write(_ verb: Comparison.StringTest) {
        switch verb {
        case .contains: put(.contains)
        case .startsWith: put(.startsWith)
        case .endsWith: put(.endsWith)
        }
    }

    private mutating func write(
        _ op: Comparison.Operator, after left: ValueExpression, before right: ValueExpression
    ) {
        guard isChinese else { return put(op.rawValue, .mark) }
        // A strange word is known for a column by the mark after it.
        if op == .equal, case .path(let path) = left, path.steps.last?.name.containsHan ?? false { return equal() }
        let isDate = if case .date = right { true } else { false }
        switch op {
        case .equal: put(.equal)
        case .notEqual: put(.notEqual)
        case .less: isDate ? han("早于") : put(.less)
        case .lessOrEqual: isDate ? han("不晚于") : put(.lessOrEqual)
        case .greater: isDate ? han("晚于") : put(.greater)
        case .greaterOrEqual: isDate ? han("不早于") : put(.greaterOrEqual)
        }
    }
}

extension Condition {
    /// Binding, loosest first; brackets stand where an operand binds looser than its place.
    fileprivate enum Precedence: Int, Comparable {
        case or, and, not, test
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    fileprivate var precedence: Precedence {
        switch self {
        case .or: .or
        case .and: .and
        case .not, .quantified: .not
        case .text, .mention, .comparison, .neighbour, .defined: .test
        }
    }

    /// After 不提及“a” a bare text would be denied too, or not: nobody can tell.
    fileprivate var isDeniedMention: Bool {
        switch self {
        case .or(let parts), .and(let parts): return parts.last?.isDeniedMention ?? false
        case .not(.mention(let mention), _): return mention.subject == nil
        default: return false
        }
    }

    /// 提及“a”或（“b”且提及“c”）: the text would go with what stands before it.
    fileprivate var opensWithTextOfGroup: Bool {
        if case .and(let parts) = self { parts.first?.isText ?? false } else { false }
    }

    /// After 没有引语 a text could be missing too.
    fileprivate var isDeniedUnit: Bool {
        if case .quantified(let quantified) = self { quantified.quantifier == .no && quantified.test == nil } else { false }
    }

    /// After 上一段提及“a” a mention without a subject could be read on.
    fileprivate var endsInMentionOfSubject: Bool {
        switch self {
        case .or(let parts), .and(let parts): parts.last?.endsInMentionOfSubject ?? false
        case .not(let condition, _): condition.precedence >= .not && condition.endsInMentionOfSubject
        case .mention(let mention): mention.subject != nil
        case .quantified, .text, .comparison, .neighbour, .defined: false
        }
    }

    fileprivate var opensWithBareMention: Bool {
        switch self {
        case .or(let parts), .and(let parts): parts.first?.opensWithBareMention ?? false
        case .not(let condition, _): condition.precedence >= .not && condition.opensWithBareMention
        case .mention(let mention): mention.subject == nil
        case .quantified, .text, .comparison, .neighbour, .defined: false
        }
    }

    fileprivate var endsInFieldTest: Bool {
        switch self {
        case .or(let parts), .and(let parts): parts.last?.endsInFieldTest ?? false
        case .not(let condition, _): condition.precedence >= .not && condition.endsInFieldTest
        case .mention(let mention): mention.subject != nil
        case .comparison(let comparison): comparison.test.takesStrings
        case .neighbour: true
        case .quantified, .text, .defined: false
        }
    }
}

extension Comparison.Test {
    fileprivate var takesStrings: Bool {
        switch self {
        case .string, .stringList, .matches: true
        case .compare(_, let right): right.isTextual
        case .inList, .inValue: isStringList
        case .inPlace, .between, .isMissing, .isTrue: false
        }
    }

    fileprivate var isBareField: Bool { if case .isTrue = self { true } else { false } }
}

extension Comparison {
    /// A field that is no test by itself, and stands alone.
    fileprivate var isLoneField: Bool {
        guard test.isBareField, case .path(let path) = left, let last = path.steps.last?.name else { return false }
        return !WordTable.yesOrNoFields.contains(last)
    }
}

extension TextExpression {
    fileprivate var startsWithRegex: Bool {
        switch self {
        case .regex(_, let exact, _): !exact
        case .near(let pieces, _), .then(let pieces, _): pieces.first?.startsWithRegex ?? false
        case .notIn(let inner, _): inner.startsWithRegex
        case .or, .string, .parameter, .term: false
        }
    }
}

extension ValueExpression {
    fileprivate var startsWithDate: Bool {
        switch self {
        case .date: true
        case .binary(_, let left, _): left.startsWithDate
        default: false
        }
    }
}
