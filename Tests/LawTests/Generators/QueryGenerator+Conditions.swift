import Documents
import Syntax

extension QueryGenerator {
    mutating func condition(_ shape: GeneratedShape, _ depth: Int) -> Condition {
        guard depth > 0 else { return test(shape, 0) }
        switch number(0...9) {
        case 0: return .and(joined(shape, depth))
        case 1, 2, 3: return .or(joined(shape, depth))
        case 4: return .not(bracketed(condition(shape, depth - 1)), here)
        case 5, 6: return quantified(shape, depth) ?? test(shape, depth)
        default: return test(shape, depth)
        }
    }

    private mutating func joined(_ shape: GeneratedShape, _ depth: Int) -> [Condition] {
        several(2...3) { generator in generator.bracketed(generator.condition(shape, depth - 1)) }
    }

    /// In brackets, alternatives of nothing but texts are one text.
    private func bracketed(_ condition: Condition) -> Condition {
        guard case .or(let parts) = condition else { return condition }
        let texts = parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return texts.count == parts.count ? .text(.or(texts)) : condition
    }

    private mutating func quantified(_ shape: GeneratedShape, _ depth: Int) -> Condition? {
        guard let outer = shape.kind else { return nil }
        let inner = Self.kinds.filter { inner in
            if inner == .person { return outer != .person }
            guard let a = inner.size, let b = outer.size else { return false }
            return a > b
        }
        guard !inner.isEmpty else { return nil }
        let kind = pick(inner)
        let count = count(0...3)
        let quantifier: Quantified.Quantifier = pick([
            .any, .every, .no, .atLeast(count), .atMost(count), .exactly(count),
        ])
        return .quantified(Quantified(
            quantifier: quantifier, unit: unitName(kind), place: chance(15) ? place(for: kind, depth - 1) : fieldPlace(for: kind, from: outer),
            test: chance(85) ? bracketed(condition(.units(kind, hasHits: false), depth - 1)) : nil, span: here))
    }

    private mutating func test(_ shape: GeneratedShape, _ depth: Int) -> Condition {
        let kind = shape.kind
        switch number(0...9) {
        case 0, 1, 2:
            if let kind, kind.hasText, kind != .match { return .text(text(2)) }
        case 3:
            if let kind, let (path, _) = path(kind, where: { if case .unit(let end) = $0 { end.hasText } else { false } }) {
                var subject = path
                if case .article? = end(of: path, from: kind), chance(40) { subject.steps.append(Path.Step("anywhere", span: here)) }
                return .mention(Mention(subject: subject, isNegated: chance(30), text: text(1), span: here))
            }
        case 4:
            if let kind, [.sentence, .match, .point, .quote, .quantity, .word].contains(kind) {
                return .neighbour(Neighbour(distance: distance(), side: pick([.of, .after, .before]), text: text(1), span: here))
            }
        case 5:
            if let condition = conditions.filter({ $0.kind == kind }).randomElement(using: &random) {
                return .defined(name(condition.name), arguments: condition.takesText ? [.string(string())] : [], here)
            }
        default: break
        }
        return comparison(shape, depth)
    }

    private func end(of path: Path, from kind: UnitKind) -> UnitKind? {
        path.steps.last.flatMap { UnitKind(rawValue: $0.name) } ?? (path.steps.allSatisfy { ["previous", "next"].contains($0.name) } ? kind : nil)
    }

    // MARK: Comparisons

    private mutating func comparison(_ shape: GeneratedShape, _ depth: Int) -> Condition {
        guard chance(75), let (left, type) = field(shape, where: { $0 != .list }) else {
            return compared(numeric(shape, 1), .compare(pick(Comparison.Operator.allCases), numeric(shape, 1)), isNegated: false)
        }
        if chance(12) { return compared(left, .isMissing, isNegated: chance(50)) }
        let isTable = shape.kind == nil
        switch type {
        case .number:
            switch number(0...3) {
            case 0: return compared(left, .between(literal(), literal()))
            case 1: return compared(left, .inList(several(1...3) { $0.literal() }, here))
            default: return compared(left, .compare(pick(Comparison.Operator.allCases), numeric(shape, 0)), isNegated: false)
            }
        case .date:
            switch number(0...4) {
            case 0: return compared(left, .between(date(isTable), date(isTable)))
            case 1: return compared(left, .inValue(date(isTable)))
            case 2: return compared(left, .inList(several(1...2) { $0.date(isTable) }, here))
            default: return compared(left, .compare(pick(Comparison.Operator.allCases), date(isTable)), isNegated: false)
            }
        case .bool: return compared(left, .isTrue, isNegated: false)
        case .enumeration(let words):
            guard !words.isEmpty else { return compared(left, .isMissing) }
            let word: ValueExpression = isTable ? .string(StringLiteral(pick(words), span: here)) : .path(path([pick(words)]))
            return compared(left, chance(50) ? .inList([word], here) : .compare(pick([.equal, .notEqual]), word), isNegated: false)
        case .unit(let end):
            if !isTable, end != .match, end != .person || chance(50), chance(50) {
                return compared(left, .inPlace(place(for: end, 0)))
            }
            if end == .match { return compared(left, .isMissing) }
            if [.document, .section, .turn].contains(end) { return compared(left, .isMissing) }
            return compared(left, .compare(pick([.equal, .notEqual]), right(shape, isUnit: true)), isNegated: false)
        case .text, .list: return textual(shape, left)
        }
    }

    private mutating func textual(_ shape: GeneratedShape, _ left: ValueExpression) -> Condition {
        if hasValues, chance(20) {
            let many = ValueExpression.parameter(name("many"))
            return compared(left, chance(40) ? .inValue(many) : .stringList(pick(Comparison.StringTest.allCases), requiresAll: chance(50), [many], here))
        }
        switch number(0...6) {
        case 0: return compared(left, .stringList(pick(Comparison.StringTest.allCases), requiresAll: chance(50), several(1...3) { .string($0.string()) }, here))
        case 1: return compared(left, .matches(regex(withGroup: false), exact: chance(30)))
        case 2: return compared(left, .inList(several(1...3) { .string($0.string()) }, here))
        case 3: return compared(left, .compare(pick([.equal, .notEqual]), right(shape, isUnit: false)), isNegated: false)
        case 4:
            guard let (value, _) = field(.units(.article, hasHits: false), where: { $0 == .text }) else { break }
            let column = Column(name: name("c"), value: value)
            let query = Query(set: .find(Find(target: .unit(UnitName("article", span: here)), span: here)), stages: [.show([column], here)], span: here)
            return compared(left, .inPlace(.query(query)))
        default: break
        }
        return compared(left, .string(pick(Comparison.StringTest.allCases), right(shape, isUnit: false)))
    }

    private mutating func right(_ shape: GeneratedShape, isUnit: Bool) -> ValueExpression {
        if let argument, chance(60) { return .parameter(name(argument)) }
        if hasParameter, chance(20) { return .parameter(name("place")) }
        if !isUnit, chance(20), let (value, _) = field(shape, where: { $0 == .text }) { return value }
        return .string(chance(50) ? StringLiteral(pick(["甲", "乙", "上中", "后", "上"]), span: here) : string())
    }

    private mutating func compared(_ left: ValueExpression, _ test: Comparison.Test, isNegated: Bool? = nil) -> Condition {
        .comparison(Comparison(left: left, isNegated: isNegated ?? chance(30), test: test, span: here))
    }

    mutating func date(_ isTable: Bool) -> ValueExpression {
        if hasValues, chance(30) { return .parameter(name("when")) }
        if !isTable, chance(20) { return .number(NumberLiteral(value: 2024, spelling: "2024", span: here)) }
        let month = chance(80) ? number(2...4) : nil
        return .date(DateLiteral(year: number(2023...2024), month: month, day: month != nil && chance(40) ? number(1...3) : nil, span: here))
    }

    // MARK: Texts

    mutating func text(_ depth: Int) -> TextExpression {
        guard depth > 0 else { return atom() }
        switch number(0...9) {
        case 0: return .or(several(2...3) { $0.text(depth - 1) })
        case 1: return .near(pieces(depth), within: chance(70) ? distance() : nil)
        case 2: return .then(pieces(depth), within: chance(70) ? distance() : nil)
        case 3: return .notIn(atom(), text(depth - 1))
        default: return atom()
        }
    }

    /// Often texts that begin in one place, so that one start has several ends.
    private mutating func pieces(_ depth: Int) -> [TextExpression] {
        guard chance(50) else { return several(2...3) { $0.text(depth - 1) } }
        return several(2...3) { generator in
            .string(StringLiteral(generator.pick(["上", "上中", "中", "上上"]), span: generator.here), mode: .folded, generator.here)
        }
    }

    private mutating func atom() -> TextExpression {
        switch number(0...11) {
        case 0, 1: return .regex(regex(withGroup: false), exact: chance(30), here)
        case 2 where hasTerm: return .term(name("zeta"))
        case 3 where hasParameter: return .parameter(name("place"), mode: pick([.folded, .whole]), here)
        case 4 where argument != nil: return .parameter(name(argument ?? ""), mode: .folded, here)
        default: return .string(string(), mode: pick([.folded, .folded, .folded, .folded, .exact, .whole]), here)
        }
    }

    mutating func string() -> StringLiteral {
        StringLiteral(chance(50) ? letters(0...1).filter { !"“”".contains($0) } + pick(["上", "中", "1"]) : pick(["上", "上", "中", "下", "1", "上中", "上上", "后"]), span: here)
    }

    mutating func distance() -> Distance {
        Distance(
            pick([
                .characters(count(0...4)), .characters(count(0...4)), .words(count(0...2)), .sentences(count(0...2)), .sameSentence,
                .sameParagraph,
            ]),
            span: here)
    }

    /// Now and then one that matches an empty text too, which is no hit. None that prefers it: what is found behind an empty
    /// match is the engine's own.
    mutating func regex(withGroup: Bool) -> RegexLiteral {
        func atom(_ generator: inout Self) -> String { generator.pick(["上", "中", "下", "[上中]", "[^，。]", ".", #"\d"#, "後", "[後1]"]) }
        var pattern = atom(&self)
        if chance(40) { pattern += pick(["+", "{1,2}", "+?"]) }
        if chance(40) { pattern += atom(&self) + pick(["", "?", "*"]) }
        if withGroup { pattern = "(?<g>\(pattern))\(atom(&self))?" }
        if chance(20) { pattern = "(?:\(pattern)|\(atom(&self))中)" }
        if chance(10) { pattern = "^" + pattern }
        if chance(10) { pattern += "$" }
        if !withGroup, chance(10) { pattern = pick(["上*", "(?:中)?", "^", "$", "上*$", "^中?", "(?=上)", "(?:^|。)上?", "中?$"]) }
        return RegexLiteral(pattern: pattern, isExtended: false, span: here)
    }
}
