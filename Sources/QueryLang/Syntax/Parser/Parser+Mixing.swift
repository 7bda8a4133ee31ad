import Text

// `and` beside `or`. English has a rule of binding, Chinese has none, and is read only where its words say which:
//
//   类型是访谈或新闻且提及“a”          (kind = interview or kind = news) and mentions "a"
//   提及“a”或“b”且标题包含“c”          (mentions "a" or "b") and title contains "c"
//   提及“a”或提及“b”，且提及“c”        (mentions "a" or mentions "b") and mentions "c"
//   提及“a”或提及“b”且提及“c”          is asked about

extension Parser {
    /// What stands between two tests.
    struct Joint {
        var keyword: Keyword
        var hasComma: Bool
        var isHan: Bool
    }

    struct JoinedTest {
        var operand: Operand
        var span: SourceSpan
        /// What joins it with the test before it.
        var joint: Joint?
        /// Its field is said by the test before it: 类型是访谈或新闻, 字数小于100或大于500.
        var isElided = false
        /// Of several that go together, so that no brackets are printed.
        var conjuncts: [Operand]?

        /// A text without a verb, which goes with the one before it.
        var isBareText: Bool { operand.text != nil }
        /// What a text without a verb goes on with; after a test of a field that is refused already.
        var isOfText: Bool {
            if isBareText { return true }
            switch operand {
            case .condition(.mention): return true
            case .condition(.comparison(let comparison)):
                switch comparison.test {
                case .string, .stringList: return true
                case .compare(_, let right): return right.isTextual
                default: return false
                }
            default: return false
            }
        }
    }

    /// A side of `or`, with what a reader may take it for.
    struct Conjunction {
        var operand: Operand
        var tests: [JoinedTest]
        var startsWithNot = false
        /// 不是访谈: 不是 and a value that stand for a test of a field.
        var deniedValue: SourceSpan?

        /// Of its conditions; one where nothing is joined.
        var spans: [SourceSpan] { tests.map(\.span) }
        var isJoined: Bool { tests.count > 1 }
        /// Several conditions that all have to hold, without brackets.
        var isConjunction: Bool { isJoined || tests.first?.conjuncts != nil }
        var span: SourceSpan { (spans.first ?? .init(0, 0)).joined(spans.last ?? .init(0, 0)) }
    }

    mutating func conjunction(
        _ tests: [JoinedTest], startsWithNot: Bool = false, deniedValue: SourceSpan? = nil
    ) throws(ParseFailure) -> Conjunction {
        let operands = tests.flatMap { $0.conjuncts ?? [$0.operand] }
        let operand: Operand = if let only = operands.first, operands.count == 1 { only } else { .condition(.and(try conditions(operands))) }
        return Conjunction(operand: operand, tests: tests, startsWithNot: startsWithNot, deniedValue: deniedValue)
    }

    /// The sides of `or` as they are bound: in Chinese by what goes without words of its own, then by commas.
    ///
    /// - Parameters:
    ///   - parts: as English binds them.
    ///   - contrast: where the first side of a 但 began.
    mutating func bound(_ parts: [Conjunction], contrastFrom contrast: Int?) throws(ParseFailure) -> [Conjunction] {
        let tests = parts.flatMap(\.tests)
        let joints = tests.dropFirst().compactMap(\.joint)
        guard parts.count > 1 else { return parts }
        guard joints.allSatisfy(\.isHan), contrast != nil || parts.contains(where: \.isJoined) else {
            warnOfMixing(parts, contrastFrom: contrast)
            return parts
        }
        let together = try withTextsTogether(try withFieldsTogether(tests))
        let further = together.dropFirst().compactMap(\.joint)
        let commas = Set(further.filter(\.hasComma).map(\.keyword))
        if contrast == nil, Set(further.map(\.keyword)).count == 2, commas.count == 1 {
            return try partedByCommas(together, at: commas == [.and] ? .and : .or)
        }
        let sides = try sides(of: together)
        if sides.count > 1 { warnOfMixing(sides, contrastFrom: contrast) }
        return sides
    }

    /// Tests joined as `and` binds tighter.
    private mutating func sides(of tests: [JoinedTest]) throws(ParseFailure) -> [Conjunction] {
        var sides: [[JoinedTest]] = []
        for test in tests {
            if test.joint?.keyword == .and, !sides.isEmpty { sides[sides.count - 1].append(test) } else { sides.append([test]) }
        }
        var conjunctions: [Conjunction] = []
        for side in sides { conjunctions.append(try conjunction(side)) }
        return conjunctions
    }

    /// 提及“a”或提及“b”，且提及“c”: what a comma parts is joined last.
    private mutating func partedByCommas(_ tests: [JoinedTest], at keyword: Keyword) throws(ParseFailure) -> [Conjunction] {
        var groups: [[JoinedTest]] = []
        for test in tests {
            if !groups.isEmpty, let joint = test.joint, joint.keyword != keyword || !joint.hasComma {
                groups[groups.count - 1].append(test)
            } else {
                groups.append([test])
            }
        }
        var parted: [JoinedTest] = []
        for group in groups {
            let sides = try sides(of: group)
            if sides.count > 1 { warnOfMixing(sides, contrastFrom: nil) }
            var either = try either(sides.map(\.operand), group)
            if let only = sides.first, sides.count == 1, only.isConjunction { either.conjuncts = only.tests.flatMap { $0.conjuncts ?? [$0.operand] } }
            parted.append(either)
        }
        return try self.sides(of: parted)
    }

    /// Operands of which one is enough, as brackets hold them.
    private mutating func either(_ operands: [Operand], _ tests: [JoinedTest]) throws(ParseFailure) -> JoinedTest {
        guard let first = tests.first, let last = tests.last else { throw ParseFailure() }
        var joined = first
        joined.span = first.span.joined(last.span)
        joined.conjuncts = nil
        if operands.count == 1, let only = operands.first {
            joined.operand = only
        } else {
            let texts = operands.compactMap(\.text)
            joined.operand = texts.count == operands.count ? .text(.or(texts)) : .condition(.or(try conditions(operands)))
        }
        return joined
    }

    /// 字数大于100且小于500, 类型是访谈或新闻: what leaves out its field goes with the test that says it.
    private mutating func withFieldsTogether(_ tests: [JoinedTest]) throws(ParseFailure) -> [JoinedTest] {
        var bounded: [JoinedTest] = []
        for test in tests {
            if test.isElided, test.joint?.keyword == .and, var last = bounded.popLast() {
                let conjuncts = (last.conjuncts ?? [last.operand]) + [test.operand]
                last.conjuncts = conjuncts
                last.operand = .condition(.and(try conditions(conjuncts)))
                last.span = last.span.joined(test.span)
                bounded.append(last)
            } else {
                bounded.append(test)
            }
        }
        var groups: [[JoinedTest]] = []
        for test in bounded {
            if test.isElided, test.joint?.keyword == .or, !groups.isEmpty { groups[groups.count - 1].append(test) } else { groups.append([test]) }
        }
        return try either(of: groups)
    }

    /// 提及“a”或“b”且提及“c”: a text without a verb goes with the one before it; in 提及“a”或“b”且“c” it may go with
    /// the one behind it as well.
    private mutating func withTextsTogether(_ tests: [JoinedTest]) throws(ParseFailure) -> [JoinedTest] {
        var groups: [[JoinedTest]] = []
        for test in tests {
            if test.isBareText, test.joint?.keyword == .or, groups.last?.first?.isOfText == true {
                groups[groups.count - 1].append(test)
            } else {
                groups.append([test])
            }
        }
        func isTied(_ test: JoinedTest?) -> Bool { test.map { $0.isBareText && $0.joint?.keyword == .and && $0.joint?.hasComma == false } ?? false }
        for index in groups.indices.reversed() where groups[index].count > 1 {
            guard isTied(groups[index].first) || groups.indices.contains(index + 1) && isTied(groups[index + 1].first) else { continue }
            groups.replaceSubrange(index...index, with: groups[index].map { [$0] })
        }
        return try either(of: groups)
    }

    private mutating func either(of groups: [[JoinedTest]]) throws(ParseFailure) -> [JoinedTest] {
        var tests: [JoinedTest] = []
        for group in groups {
            if let only = group.first, group.count == 1 { tests.append(only) } else { tests.append(try either(group.map(\.operand), group)) }
        }
        return tests
    }

    // MARK: Asking

    /// `a and b or c` and `not a or b` are read by the rules of binding, and asked about once.
    private mutating func warnOfMixing(_ parts: [Conjunction], contrastFrom contrast: Int?) {
        guard !hasWarnedOfMixing, let first = parts.first, let last = parts.last else { return }
        if let contrast {
            hasWarnedOfMixing = true
            return report(
                .mixedAndOr, .warning, at: first.span.joined(last.span),
                "`但` holds together all that stands on both its sides: brackets make it plain",
                fixIts: [
                    bracketing(from: first.span.start, to: last.span.end, within: contrast..<last.span.end),
                    bracketing(from: contrast, to: first.span.end, within: contrast..<last.span.end),
                ])
        }
        if parts.count == 2, let denied = first.deniedValue, !last.isJoined { return warnOfDenial(denied, first, last) }
        let mixed = parts.first(where: \.isJoined) ?? parts.dropLast().first(where: \.startsWithNot)
        guard let mixed else { return }
        hasWarnedOfMixing = true
        if isOpen(parts) {
            let place = first.span.joined(last.span)
            return report(
                .mixedAndOr, at: place, "`\(source.slice(place))` does not say what `且` holds together: brackets make it plain",
                fixIts: [otherReading(parts), bracketing(parts)].compactMap(\.self))
        }
        report(
            .mixedAndOr, .warning, at: mixed.span,
            mixed.isJoined
                ? "`\(spelling(of: .and))` binds tighter than `\(spelling(of: .or))`: brackets make it plain"
                : "`\(spelling(of: .not))` binds tighter than `\(spelling(of: .or))`: brackets make it plain",
            fixIts: [bracketing(parts), deniedTexts(parts)].compactMap(\.self))
    }

    /// Chinese has no rule of binding; but where both sides of 或 hold several tests, 或 parts them.
    private func isOpen(_ parts: [Conjunction]) -> Bool {
        guard parts.contains(where: \.isJoined), !parts.allSatisfy(\.isConjunction) else { return false }
        return parts.flatMap(\.tests).dropFirst().allSatisfy { $0.joint?.isHan == true }
    }

    /// `not mentions "a" or "b"`: both texts may be denied.
    private func deniedTexts(_ parts: [Conjunction]) -> Diagnostic.FixIt? {
        guard let first = parts.first, let last = parts.last, case .condition(.not(.mention(let mention), _)) = first.operand, mention.subject == nil,
            parts.dropFirst().allSatisfy({ $0.operand.text != nil })
        else { return nil }
        return bracketing(from: mention.text.span.start, to: last.span.end, within: first.span.start..<last.span.end)
    }

    /// 不是访谈或提及“a”: a verb after 或 begins a test that is asserted, which a reader may take for denied.
    private mutating func warnOfDenial(_ value: SourceSpan, _ first: Conjunction, _ last: Conjunction) {
        let asserted = source.slice(last.span)
        guard !asserted.unicodeScalars.prefix(1).contains(where: ForeignWords.hanNegations.contains) else { return }
        hasWarnedOfMixing = true
        let place = first.span.joined(last.span)
        report(
            .mixedAndOr, .warning, at: place,
            "`\(source.slice(first.span))` alone is denied, and `\(asserted)` is not: brackets make it plain",
            fixIts: [
                .init(span: place, replacement: "（\(source.slice(first.span))）或\(asserted)"),
                .init(span: place, replacement: "不（类型是\(source.slice(value))或\(asserted)）"),
            ])
    }

    /// Brackets around every side that a reader may take otherwise.
    private func bracketing(_ parts: [Conjunction]) -> Diagnostic.FixIt {
        var text = ""
        var end = parts.first?.span.start ?? 0
        let start = end
        for (index, part) in parts.enumerated() {
            text += source.slice(SourceSpan(end, part.span.start))
            let written = source.slice(part.span)
            let isOpen = part.isJoined || (part.startsWithNot && index < parts.count - 1)
            text += isOpen ? "(\(written))" : written
            end = part.span.end
        }
        return Diagnostic.FixIt(span: SourceSpan(start, end), replacement: text)
    }

    /// 提及“a”或提及“b”且标题包含“c”: the last may hold for both.
    private func otherReading(_ parts: [Conjunction]) -> Diagnostic.FixIt? {
        guard parts.filter(\.isJoined).count == 1, let first = parts.first, let last = parts.last else { return nil }
        let whole = first.span.start..<last.span.end
        if last.isJoined, let side = last.spans.first { return bracketing(from: whole.lowerBound, to: side.end, within: whole) }
        if first.isJoined, let side = first.spans.last { return bracketing(from: side.start, to: whole.upperBound, within: whole) }
        guard let middle = parts.first(where: \.isJoined), let left = middle.spans.first, let right = middle.spans.last, middle.spans.count == 2 else { return nil }
        return .init(
            span: SourceSpan(whole.lowerBound, whole.upperBound),
            replacement: "(\(source.slice(whole.lowerBound..<left.end)))" + source.slice(left.end..<right.start)
                + "(\(source.slice(right.start..<whole.upperBound)))")
    }

    private func bracketing(from start: Int, to end: Int, within whole: Range<Int>) -> Diagnostic.FixIt {
        .init(
            span: SourceSpan(whole.lowerBound, whole.upperBound),
            replacement: source.slice(whole.lowerBound..<start) + "(\(source.slice(start..<end)))" + source.slice(end..<whole.upperBound))
    }
}
