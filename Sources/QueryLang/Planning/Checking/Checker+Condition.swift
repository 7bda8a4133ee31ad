import Documents
import Syntax
import Text

extension Checker {
    /// Conditions made of conditions made of conditions: deeper than this is taken for a circle.
    static let deepestDefinition = 32

    /// Conditions made by `define` in one statement, each counted as often as it stands there.
    static let mostExpansions = 2_000

    /// The condition with `not` moved inward: `negated` says that an odd number of them stands outside.
    mutating func check(_ condition: Condition, in context: RowContext, negated: Bool) -> CheckedCondition? {
        switch condition {
        case .or(let parts):
            refuseUnclearQuantifiers(parts, in: context)
            return combine(parts, in: context, negated: negated, isConjunction: negated)
        case .and(let parts):
            warnAboutTwoPeople(parts)
            refuseUnclearQuantifiers(parts, in: context)
            refusePlainPercentages(parts, in: context)
            readMeasures(parts)
            return combine(parts, in: context, negated: negated, isConjunction: !negated)
        case .not(.mention(let mention), let span) where mention.span.start == span.start:
            // 正文没有提到“a”: the words of the mention hold their denial.
            return self.mention(
                of: mention.subject, mention.text, negated: negated == mention.isNegated, underNot: negated, span: mention.span,
                in: context)
        case .not(let inner, _):
            return check(inner, in: context, negated: !negated)
        case .text(let text):
            return mention(of: nil, text, negated: negated, underNot: negated, span: text.span, in: context)
        case .mention(let mention):
            return self.mention(
                of: mention.subject, mention.text, negated: negated != mention.isNegated, underNot: negated, span: mention.span,
                in: context)
        case .comparison(let comparison):
            let checked = check(comparison, in: context, negated: negated != comparison.isNegated)
            warnAboutImpossible(condition, checked, in: context)
            return checked
        case .quantified(let quantified):
            let checked = check(quantified, in: context, negated: negated)
            warnAboutImpossible(condition, checked, in: context)
            return checked
        case .neighbour(let neighbour):
            return check(neighbour, in: context, negated: negated)
        case .defined(let name, let arguments, let span):
            return expand(name, arguments, span: span, in: context, negated: negated)
        }
    }

    private mutating func combine(_ parts: [Condition], in context: RowContext, negated: Bool, isConjunction: Bool) -> CheckedCondition? {
        let checked = parts.compactMap { check($0, in: context, negated: negated) }
        guard checked.count == parts.count else { return nil }
        if isConjunction { warnAboutContradiction(parts, checked, in: context) }
        return isConjunction ? .all(checked) : .any(checked)
    }

    // MARK: Texts

    private mutating func mention(of subject: Path?, _ text: TextExpression, negated: Bool, underNot: Bool, span: SourceSpan, in context: RowContext) -> CheckedCondition? {
        guard case .unit(let kind, let people, _) = context else {
            report(
                .wrongStageInput, at: span, "a table has no text to look in",
                notes: ["ask before the stage that made the table, or test a column: column contains \"…\""])
            return nil
        }
        guard let subject else {
            guard kind != .match else {
                report(
                    .wrongSubject, at: span, "a match mentions nothing but itself",
                    notes: ["say where: sentence mentions …, paragraph mentions …, or within 20 of …"])
                return nil
            }
            guard kind.hasText else {
                // What a guest said stands in turns; that the article mentions it says nothing of who did.
                let speaks = [.guest, .host, .speaker].contains(people)
                report(
                    .wrongSubject, at: span, "\(people.map(UnitWords.plural) ?? kind.plural) have no text of their own",
                    notes: [
                        speaks
                            ? "ask for what they say: " + inItsLanguage("find turns where speaker.role = guest and mentions …", "`查找发言，其中发言人角色是嘉宾且提及…`")
                            : "what their article says is a test of it: " + inItsLanguage("`where article mentions …`", "`其中文章提及…`")
                    ],
                    fixIts: speaks ? [] : askingArticle(span))
                return nil
            }
            guard let checked = check(text) else { return nil }
            return .mention(CheckedMention(subject: nil, includesTitle: false, text: checked, isNegated: negated, source: note(span, underNot: underNot)))
        }
        if let last = subject.steps.last, last.name == "anywhere" {
            return mentionAnywhere(subject, text, negated: negated, underNot: underNot, span: span, kind: kind, context: context)
        }
        guard let resolved = resolve(subject, in: context, mayDescend: false) else { return nil }
        guard case .path(let path) = resolved.value, case .unit(let target) = resolved.type, target.hasText else {
            let spelling = subject.steps.map(\.name).joined(separator: ".")
            if resolved.type == .text {
                report(
                    .wrongSubject, at: span, "‘\(spelling)’ is a field: it contains, units mention",
                    notes: ["its test is " + inItsLanguage("`\(spelling) contains …`", "`\(note(subject.span).text)包含…`")], fixIts: containing(subject, text))
            } else {
                report(.wrongSubject, at: subject.span, "‘\(spelling)’ is \(resolved.type.name): it has no text")
            }
            return nil
        }
        guard let checked = check(text) else { return nil }
        return .mention(CheckedMention(
            subject: path.steps.isEmpty ? nil : path, includesTitle: false, text: checked, isNegated: negated, source: note(span, underNot: underNot)))
    }

    /// Puts the article before a mention that has no subject.
    private func askingArticle(_ span: SourceSpan) -> [Diagnostic.FixIt] {
        let written = note(span).text
        guard let word = Self.mentionWords.first(where: written.hasPrefix) else { return [] }
        let article = word.utf8.allSatisfy { $0 < 0x80 } ? "article " : "文章"
        // 没有作者提及“a”, 最早提及“a”的作者: between them it would be a part of what stands before.
        let before = source.slice(0..<span.start).suffix(8)
        if article == "文章", before.firstMatch(of: #/(?:最\p{Han}|作者|编辑|摄影者|记者|人物)$/#) != nil { return [] }
        return [Diagnostic.FixIt(span: SourceSpan(span.start, span.start), replacement: article)]
    }

    /// `title mentions "x"` with the verb of fields.
    private func containing(_ subject: Path, _ text: TextExpression) -> [Diagnostic.FixIt] {
        guard case .string(_, .folded, _) = text, subject.span.end <= text.span.start else { return [] }
        let place = SourceSpan(subject.span.end, text.span.start)
        let written = note(place).text
        guard let word = Self.mentionWords.first(where: written.contains) else { return [] }
        let isHan = !word.utf8.allSatisfy { $0 < 0x80 }
        var right = written.replacing(word, with: isHan ? "包含" : "contains")
        if isHan { right = right.replacing("了", with: "").replacing("过", with: "") }
        if isHan, let lists = listing(text, isNegated: right.contains(where: "不没未".contains)) {
            return lists.replacements.map { .init(span: SourceSpan(place.start, lists.end), replacement: $0) }
        }
        let plain = Diagnostic.FixIt(span: place, replacement: right)
        guard isHan, let rest = goingOn(after: text.span.end) else { return [plain] }
        // 标题提及“a”但不提及“b”: the second is likelier of the title too than of the text.
        let all = Diagnostic.FixIt(
            span: SourceSpan(place.start, rest.end), replacement: right + source.slice(text.span) + rest.replacement)
        return [all, plain]
    }

    /// 标题提及“a”和“b”: the texts of a field are listed.
    private func listing(_ first: TextExpression, isNegated: Bool) -> (end: Int, replacements: [String])? {
        let rest = source.slice(first.span.end..<first.span.end + Self.longestRest)
        guard let match = rest.prefixMatch(of: #/(以及|和|与|及|或者|或)([“"][^“”"]*[”"])/#) else { return nil }
        let list = "（\(source.slice(first.span))、\(match.output.2)）"
        let amounts = match.output.1.hasPrefix("或") ? ["任一"] : isNegated ? ["任一", "所有"] : ["所有"]
        let end = first.span.end + match.output.0.utf8.count
        return (end, amounts.map { (isNegated ? "不包含" : "包含") + $0 + list })
    }

    /// Mentions without a subject of their own that follow a test in Chinese, with the verb of fields, and where they end.
    private func goingOn(after start: Int) -> (end: Int, replacement: String)? {
        var rest = source.slice(start..<start + Self.longestRest)[...]
        var (length, replacement) = (0, "")
        while let match = rest.prefixMatch(
            of: #/(，?(?:但是|但|而且|并且|且|而|或者|或)[也又]?)(不|没有?|未)?(?:提及|提到)[了过]?([“"][^“”"]*[”"])/#)
        {
            length += match.output.0.utf8.count
            replacement += match.output.1 + (match.output.2 == nil ? "" : "不") + "包含" + match.output.3
            rest = rest[match.range.upperBound...]
        }
        return length > 0 ? (start + length, replacement) : nil
    }

    /// Bytes of a statement that are looked at for what goes on with a test.
    private static let longestRest = 600

    /// All spellings, the longest first.
    private static let mentionWords: [String] = {
        let spelling = Keywords.spelling(ofKeyword: "mentions")
        return ((spelling?.english ?? []) + (spelling?.chinese ?? [])).sorted { ($1.count, $0) < ($0.count, $1) }
    }()

    private mutating func mentionAnywhere(_ subject: Path, _ text: TextExpression, negated: Bool, underNot: Bool, span: SourceSpan, kind: UnitKind, context: RowContext) -> CheckedCondition? {
        let steps = Array(subject.steps.dropLast())
        var path: CheckedPath?
        if !steps.isEmpty {
            guard let resolved = resolve(Path(steps: steps, span: subject.span), in: context) else { return nil }
            if case .path(let checked) = resolved.value, case .unit = resolved.type { path = checked }
        }
        guard (path?.kind ?? kind) == .article else {
            report(
                .wrongSubject, at: subject.span, "‘anywhere’ is an article’s title and text together",
                notes: ["the test is of an article: " + inItsLanguage("`where article.anywhere mentions …`", "`其中文章的全文提及…`")])
            return nil
        }
        guard let checked = check(text) else { return nil }
        return .mention(CheckedMention(
            subject: path?.steps.isEmpty == false ? path : nil, includesTitle: true, text: checked, isNegated: negated, source: note(span, underNot: underNot)))
    }

    private mutating func check(_ neighbour: Neighbour, in context: RowContext, negated: Bool) -> CheckedCondition? {
        guard case .unit(let kind, _, _) = context, let size = kind.size, let paragraph = UnitKind.paragraph.size, size > paragraph else {
            report(
                .wrongSubject, at: neighbour.span, "only what is smaller than a paragraph stands within a distance of something",
                notes: ["sentences, words, quantities, quotes and matches do"])
            return nil
        }
        guard let text = check(neighbour.text), let distance = check(neighbour.distance) else { return nil }
        let side: CheckedNeighbour.Side =
            switch neighbour.side {
            case .of: .either
            case .after: .after
            case .before: .before
            }
        return .neighbour(CheckedNeighbour(distance: distance, side: side, text: text, isNegated: negated, source: note(neighbour.span, underNot: negated)))
    }

    // MARK: Quantifiers

    private mutating func check(_ quantified: Quantified, in context: RowContext, negated: Bool) -> CheckedCondition? {
        guard let unit = resolve(quantified.unit) else { return nil }
        guard case .unit(let outer, let people, _) = context else {
            report(.wrongStageInput, at: quantified.span, "the rows of a table have no \(unit.kind.plural) inside")
            return nil
        }
        guard isInside(unit.kind, outer) else {
            let word = quantified.unit.name
            let isAbove = Schema.above(outer).contains(unit.kind) || unit.kind == outer
            report(
                .wrongSubject, at: quantified.unit.span, "no \(unit.kind.plural) lie inside \(people.map(UnitWords.plural) ?? outer.plural)",
                notes: [isAbove ? "each \(outer.rawValue) has one \(word): write " + inItsLanguage("‘\(word) mentions …’, ‘\(word).… = …’", "`\(chinese(word))提及…`, `\(chinese(word))的…是…`") : "inside lie smaller units"])
            return nil
        }
        var place: CheckedPlace?
        if let written = quantified.place {
            guard let checked = check(written, for: unit.kind, in: context) else { return nil }
            place = checked
        }
        var condition: CheckedCondition?
        let outerMeasure = measureIsOpen
        measureIsOpen = unit.kind == .quantity && place == nil
        defer { measureIsOpen = outerMeasure }
        if let test = quantified.test {
            guard let checked = check(test, in: .unit(unit.kind, unit.people, groups: []), negated: false) else { return nil }
            condition = checked
        }
        guard let quantifier = check(quantified.quantifier) else { return nil }
        return .quantified(CheckedQuantified(
            quantifier: quantifier, unit: unit.kind, people: unit.people, place: place, condition: condition,
            isNegated: negated, source: note(quantified.span, underNot: negated)))
    }

    private mutating func check(_ quantifier: Quantified.Quantifier) -> CheckedQuantified.Quantifier? {
        switch quantifier {
        case .any: .any
        case .every: .every
        case .no: .no
        case .atLeast(let n): amount(n).map { .atLeast($0) }
        case .atMost(let n): amount(n).map { .atMost($0) }
        case .exactly(let n): amount(n).map { .exactly($0) }
        }
    }

    // MARK: Conditions made by define

    private mutating func expand(_ name: Name, _ given: [ValueExpression], span: SourceSpan, in context: RowContext, negated: Bool) -> CheckedCondition? {
        guard let binding = environment.conditions[key(name)] else {
            if brokenNames.contains(key(name)) { return nil }
            let near = Keywords.nearest(to: name.text, among: environment.conditions.keys.map { environment.spellings[$0] ?? $0 })
            report(
                .unknownName, at: name.span, "no condition ‘\(name.text)’" + did(near),
                notes: ["a condition is made by: define \(name.text) as …"], fixIts: fix(name.span, near))
            return nil
        }
        let parameters = binding.definition.parameters
        guard parameters.count == given.count else {
            let names = parameters.map { "$" + $0.text }.joined(separator: ", ")
            report(
                .wrongArity, at: span, "‘\(name.text)’ takes \(parameters.count == 1 ? "1 value" : "\(parameters.count) values") and is given \(given.count)",
                notes: parameters.isEmpty ? ["write it without brackets"] : ["it is made as \(name.text)(\(names))"])
            return nil
        }
        guard !openConditions.contains(key(name)) else {
            report(.circularName, at: name.span, "‘\(name.text)’ is made of itself", notes: ["give the new condition another name"])
            return nil
        }
        guard openConditions.count < Self.deepestDefinition else {
            report(.nestingTooDeep, at: name.span, "conditions stand in one another more than \(Self.deepestDefinition) deep")
            return nil
        }
        expansionCount += 1
        guard expansionCount <= Self.mostExpansions else {
            if expansionCount == Self.mostExpansions + 1 {
                report(
                    .limitExceeded, at: name.span, "this statement grows to more than \(Self.mostExpansions) conditions",
                    notes: ["‘\(name.text)’ and those it is made of stand in it again and again"])
            }
            return nil
        }
        // An argument may itself be a parameter of the condition around it: it is put in first.
        var bound: [String: ValueExpression] = [:]
        for (parameter, value) in zip(parameters, given) {
            if case .parameter(let outer) = value, let argument = arguments[key(outer)] {
                bound[key(parameter)] = argument
            } else {
                bound[key(parameter)] = value
            }
        }
        let outside = (arguments, source, diagnostics.count)
        arguments = bound
        source = binding.source
        openConditions.append(key(name))
        let checked = check(binding.definition.condition, in: context, negated: negated)
        openConditions.removeLast()
        let places = diagnostics[outside.2...].map { argumentPlace($0, parameters, given) }
        (arguments, source) = (outside.0, outside.1)
        relocate(diagnosticsFrom: outside.2, to: span, name: name.text)
        for (index, place) in zip(diagnostics.indices.dropFirst(outside.2), places) {
            guard let place else { continue }
            diagnostics[index].span = place
            diagnostics[index].notes = ["it is what ‘\(name.text)’ is given here"]
        }
        return checked
    }

    /// Where the call writes the parameter that a complaint inside the definition is about; nil for any other complaint.
    private func argumentPlace(_ complaint: Diagnostic, _ parameters: [Name], _ given: [ValueExpression]) -> SourceSpan? {
        guard let span = complaint.span, span.end <= source.byteCount else { return nil }
        let text = source.slice(span)
        guard text.hasPrefix("$"), let index = parameters.firstIndex(where: { key($0) == normalizer.foldKey(String(text.dropFirst())) }),
            given.indices.contains(index)
        else { return nil }
        return given[index].span
    }

    /// What is wrong inside a definition is shown where it is used: its own place may be in another text.
    mutating func relocate(diagnosticsFrom first: Int, to span: SourceSpan, name: String) {
        for index in diagnostics.indices.dropFirst(first) {
            diagnostics[index].span = span
            diagnostics[index].fixIts = []
            // A chain of definitions is named once, at its end nearest to the reader.
            let inner = diagnostics[index].message
            let said = inner.hasPrefix("in ‘") ? inner.split(separator: "’: ", maxSplits: 1).last.map(String.init) ?? inner : inner
            diagnostics[index].message = "in ‘\(name)’: " + said
        }
    }

    /// Two tests of `author` joined by `and` may be met by two authors: said once, since few expect it.
    private mutating func warnAboutTwoPeople(_ parts: [Condition]) {
        guard !warnedAboutPeople else { return }
        var seen: [String: SourceSpan] = [:]
        for part in parts {
            guard case .comparison(let comparison) = part, case .path(let path) = comparison.left, path.steps.count == 2,
                let first = path.steps.first, UnitWords.unit(first.name)?.kind == .person
            else { continue }
            if seen[first.name] != nil {
                warnedAboutPeople = true
                report(
                    .twoPeopleMayMeetIt, .warning, at: comparison.span, "the two tests of \(first.name) may be met by two different people",
                    notes: ["to ask for one person: any \(first.name) (… and …)"])
                return
            }
            seen[first.name] = comparison.span
        }
    }
}
