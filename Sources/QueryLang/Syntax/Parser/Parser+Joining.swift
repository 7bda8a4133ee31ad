import Text

// How conditions are joined, loosest first: 但, `or`, `and`.

extension Parser {
    /// disjunction { 但 disjunction }: 提及“a”或“b”，但不提及“c” denies the last of all that stands before it.
    ///
    /// - Returns: The sides of an `or`; one operand where something else holds them together.
    mutating func parseContrast() throws(ParseFailure) -> [Operand] {
        let start = current.span.start
        let first = try parseDisjunction()
        guard startsContrast else { return first.map(\.operand) }
        var sides = try conjuncts(first)
        while startsContrast {
            if isAt(.comma) { advance() }
            advance()
            join = Join(keyword: .and, isHan: true)
            sides += try conjuncts(try parseDisjunction(contrastFrom: start))
        }
        return [.condition(.and(sides))]
    }

    /// Whether 但 or its like stands here, perhaps after a comma.
    private var startsContrast: Bool { !isAtEnd && (isHan(.but) || isAt(.comma) && isHan(.but, ahead: 1)) }

    /// What a side of 但 brings to the conditions that all have to hold.
    private mutating func conjuncts(_ parts: [Conjunction]) throws(ParseFailure) -> [Condition] {
        if parts.count == 1, let only = parts.first, only.isJoined, case .condition(.and(let conditions)) = only.operand {
            return conditions
        }
        // As in brackets, which say the same.
        let texts = parts.compactMap(\.operand.text)
        if parts.count > 1, texts.count == parts.count { return [.text(.or(texts))] }
        let conditions = try conditions(parts.map(\.operand))
        return conditions.count == 1 ? conditions : [.or(conditions)]
    }

    /// conjunction { "or" conjunction }
    ///
    /// - Parameter contrast: where the first side of a 但 began; 或 after 但 may go on with all of it, which is asked
    ///   about.
    private mutating func parseDisjunction(contrastFrom contrast: Int? = nil) throws(ParseFailure) -> [Conjunction] {
        var parts = [try parseConjunction()]
        skipComma(before: .or)
        while maybeJoin(.or) {
            let start = index
            let next = try parseConjunction()
            if let last = parts.last, !last.isJoined, !next.isJoined {
                try checkAlternatives(last.operand.bareText, next.operand.text, at: start)
            }
            parts.append(next)
            skipComma(before: .or)
        }
        if parts.count > 1 { warnOfMixing(parts, contrastFrom: contrast) }
        return parts
    }

    /// A side of `or`, with what a reader may take it for.
    private struct Conjunction {
        var operand: Operand
        /// Of its conditions; one where nothing is joined.
        var spans: [SourceSpan]
        var startsWithNot = false
        /// 不是访谈: 不是 and a value that stand for a test of a field.
        var deniedValue: SourceSpan?

        var isJoined: Bool { spans.count > 1 }
        var span: SourceSpan { (spans.first ?? .init(0, 0)).joined(spans.last ?? .init(0, 0)) }
    }

    private mutating func parseConjunction() throws(ParseFailure) -> Conjunction {
        let startsWithNot = isAt(.not) && !isHan(.not)
        let deniedValue = currentWord?.key == "不是" && word(1)?.meaning?.valueFields.isEmpty == false ? token(1).span : nil
        var (parts, spans): ([Operand], [SourceSpan]) = ([], [])
        repeat {
            let start = current.span.start
            parts.append(try parseNegation())
            spans.append(span(from: start))
            if !startsContrast { skipComma(before: .and) }
        } while maybeJoin(.and)
        if parts.count == 1, let only = parts.first {
            return Conjunction(operand: only, spans: spans, startsWithNot: startsWithNot, deniedValue: deniedValue)
        }
        return Conjunction(operand: .condition(.and(try conditions(parts))), spans: spans)
    }

    private mutating func maybeJoin(_ keyword: Keyword) -> Bool {
        if keyword == .and {
            if joinsStage(0) { return false }
            if startsContrast { return false }
            if joinsWithoutWord() {
                join = Join(keyword: .and, isHan: true)
                return true
            }
        }
        let isHan = isHan(keyword)
        // 2023年提及“a”或2024年提及“b”: each date has its own test.
        if isDated, isHan, keyword == .or, case .date = token(1).kind { return false }
        guard maybe(keyword) != nil else { return false }
        join = Join(keyword: keyword, isHan: isHan)
        return true
    }

    /// 字数大于1000，小于2000 · 有“a”没有“b”: what goes on without 且.
    private mutating func joinsWithoutWord() -> Bool {
        guard !isAtEnd, index != headEnd else { return false }
        if isAt(.comma), comparedField != nil, word(1).flatMap(Self.comparison) != nil, token(2).kind.isNumberOrDate {
            advance()
            return true
        }
        // 大于10%小于20%
        if comparedField != nil, currentWord.flatMap(Self.comparison) != nil, token(1).kind.isNumberOrDate, token(-1).kind.isNumberOrDate || word(-1)?.key == "字" {
            return true
        }
        // 标题提到“a”，没有提到“b”
        if isAt(.comma), comparedField?.isMention == true, isHan(.mentions, ahead: isHan(.not, ahead: 1) || isHan(.no, ahead: 1) ? 2 : 1) {
            advance()
            return true
        }
        if isAt(.comma), listsTextsTogether() {
            advance()
            return true
        }
        guard case .string = token(-1).kind else { return false }
        // 含“a”不含“b”
        if isHan(.no) || isHan(.not), isHan(.mentions, ahead: 1) || isHan(.contains, ahead: 1), case .string = token(2).kind { return true }
        guard isHan(.no), case .string = token(1).kind else { return false }
        return true
    }

    /// 同时提及“a”、“b”和“c”: 同时 says that all of them are meant.
    private func listsTextsTogether() -> Bool {
        guard case .string = token(1).kind else { return false }
        var back = -1
        while -back < Self.longestTogether, case .string = token(back).kind {
            if isHan(.mentions, ahead: back - 1) || isHan(.contains, ahead: back - 1) || word(back - 1)?.key == "有" {
                return isHan(.together, ahead: back - 2)
            }
            if isHan(.aspect, ahead: back - 1) { return isHan(.together, ahead: back - 3) }
            guard isAt(.comma, ahead: back - 1) || isListJoint(back - 1) else { return false }
            back -= 2
        }
        return false
    }

    /// Words that are looked back over for 同时.
    private static let longestTogether = 40

    // MARK: Mixing

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
        if saysVerbAnew(parts), let first = parts.first, let last = parts.last {
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
            fixIts: [readingByComma(parts), bracketing(parts), otherReading(parts) ?? deniedTexts(parts)].compactMap(\.self))
    }

    /// 提到“a”或“b”且提到“c”: what has no verb of its own goes with what stands before it, whatever binds tighter.
    private func saysVerbAnew(_ parts: [Conjunction]) -> Bool {
        guard join?.isHan == true, parts.filter(\.isJoined).count == 1, let last = parts.last, last.spans.count == 2,
            case .condition(.and(let sides)) = last.operand, sides.first?.isText == true, let first = parts.first?.operand
        else { return false }
        // “a”或“b”同时提及“c”
        if first.text == nil { guard case .condition(.mention(let mention)) = first, mention.subject == nil else { return false } }
        switch sides.last {
        case .mention(let second)?, .not(.mention(let second), _)?: return second.subject == nil
        default: return false
        }
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

    /// Chinese has no rule of binding: in 提及“a”或提及“b”且标题包含“c” the last may hold for both.
    private func otherReading(_ parts: [Conjunction]) -> Diagnostic.FixIt? {
        guard join?.isHan == true, parts.filter(\.isJoined).count == 1, let first = parts.first, let last = parts.last else { return nil }
        let whole = first.span.start..<last.span.end
        if last.isJoined, let side = last.spans.first { return bracketing(from: whole.lowerBound, to: side.end, within: whole) }
        if first.isJoined, let side = first.spans.last { return bracketing(from: side.start, to: whole.upperBound, within: whole) }
        return nil
    }

    /// 提及“a”或“b”，且提及“c”或“d”: the comma before 且 parts what stands on both its sides.
    private func readingByComma(_ parts: [Conjunction]) -> Diagnostic.FixIt? {
        guard join?.isHan == true, parts.filter(\.isJoined).count == 1, let middle = parts.first(where: \.isJoined), middle.spans.count == 2,
            let left = middle.spans.first, let right = middle.spans.last, source.slice(left.end..<right.start).contains(where: "，,".contains),
            let start = parts.first?.span.start, let end = parts.last?.span.end, start < left.start, right.end < end
        else { return nil }
        return .init(
            span: SourceSpan(start, end),
            replacement: "(\(source.slice(start..<left.end)))" + source.slice(left.end..<right.start) + "(\(source.slice(right.start..<end)))")
    }

    private func bracketing(from start: Int, to end: Int, within whole: Range<Int>) -> Diagnostic.FixIt {
        .init(
            span: SourceSpan(whole.lowerBound, whole.upperBound),
            replacement: source.slice(whole.lowerBound..<start) + "(\(source.slice(start..<end)))" + source.slice(end..<whole.upperBound))
    }
}
