import Text

// Texts joined by 或 beside others that are joined by 邻近, 后接 or 不在. English has a rule of binding, Chinese has none:
//
//   “a”或“b”邻近“c”10字以内 · “a”邻近“b”或“c” · “a”或“b”不在“bd”中

extension Parser {
    /// “a”或“b”邻近“c”: is “a” looked for by itself, or beside “c” too?
    ///
    /// - Parameters:
    ///   - previous: the texts before 或, and those after it; nil where a side is something else.
    ///   - start: the token that the side after 或 begins with; it has been read.
    mutating func checkAlternatives(_ previous: TextExpression?, _ next: TextExpression?, at start: Int) throws(ParseFailure) {
        guard let previous, let next, previous.isChain != next.isChain, start > 1, case .word(let or) = tokens[start - 1].kind, or.isHan,
            isListedText(start - 2 - index), isListedText(start - index)
        else { return }
        let place: SourceSpan
        let repairs: [String]
        if next.isChain {
            var first = start - 2
            while first > 1, isHan(.or, ahead: first - 1 - index), isListedText(first - 2 - index) { first -= 2 }
            place = span(from: tokens[first].span.start)
            let sides = source.slice(SourceSpan(place.start, tokens[start].span.end))
            let rest = source.slice(SourceSpan(tokens[start].span.end, place.end))
            let others = source.slice(SourceSpan(place.start, tokens[start].span.start))
            repairs = ["（\(sides)）\(rest)", "\(others)（\(source.slice(SourceSpan(tokens[start].span.start, place.end)))）"]
        } else {
            guard previous.isOpenChain else { return }
            place = span(from: previous.span.start)
            let last = tokens[start - 2].span
            let chain = source.slice(SourceSpan(place.start, last.end))
            let head = source.slice(SourceSpan(place.start, last.start))
            repairs = [
                "\(head)（\(source.slice(SourceSpan(last.start, place.end)))）",
                "（\(chain)）\(source.slice(SourceSpan(last.end, place.end)))",
            ]
        }
        throw ask(.wrongOperator, at: place, "`\(source.slice(place))` does not say which texts `或` holds together", repairs)
    }

    /// `within 10 of "a" or "b"`, 距“a”10字以内或“b”: is the second text near too, or is it anywhere?
    mutating func checkTextAfter(_ neighbour: Neighbour) throws(ParseFailure) {
        guard !isAtEnd, index != headEnd, isAt(.or) || isAt(.and), !neighbour.text.isChain, isListedText(1),
            index + 2 == headEnd || endsTest(2)
        else { return }
        let isOr = isAt(.or)
        let joint = current.kind.wordKey
        var texts = [source.slice(neighbour.text.span)]
        var ahead = 0
        while current.kind.wordKey == token(ahead).kind.wordKey, isListedText(ahead + 1), texts.count < Self.mostAlternatives {
            texts.append(source.slice(token(ahead + 1).span))
            ahead += 2
        }
        guard let joint, index + ahead == headEnd || endsTest(ahead) else { return }
        let place = SourceSpan(neighbour.span.start, token(ahead - 1).span.end)
        let isHan = current.kind.wordKey.map(\.containsHan) == true
        let before = source.slice(neighbour.span.start..<neighbour.text.span.start)
        let after = source.slice(neighbour.text.span.end..<neighbour.span.end)
        let or = isHan ? joint : " \(joint) "
        let list = texts.joined(separator: or)
        let near = isOr ? before + (isHan ? "（\(list)）" : "(\(list))") + after : texts.map { before + $0 + after }.joined(separator: or)
        let further = texts.dropFirst().map { (isHan ? "提及" : "mentions ") + $0 }
        let anywhere = ([before + texts[0] + after] + further).joined(separator: or)
        throw ask(
            .bareTextAfterField, at: place, "`\(source.slice(place))` does not say whether \(texts.dropFirst().joined(separator: ", ")) stands near too",
            [near, anywhere])
    }

    private static let mostAlternatives = 32

    /// 提及“重庆”而非“重庆大学”: does a text that has both pass?
    ///
    /// - Parameters:
    ///   - operand: what is denied; it has been read.
    ///   - not: the token that denies it.
    mutating func checkLongerText(_ operand: Operand, deniedBy not: Int) throws(ParseFailure) {
        guard case .string(let longer) = operand, not > 1, case .string(let text, _) = tokens[not - 2].kind, text != longer.value,
            longer.value.contains(text), ["而", "但"].contains(tokens[not - 1].kind.wordKey)
        else { return }
        let first = tokens[not - 2].span
        let place = first.joined(longer.span)
        let written = source.slice(longer.span)
        let repairs = ["\(source.slice(first))不在\(written)中", "\(source.slice(first))且不提及\(written)"]
        throw ask(
            .wrongOperator, at: place,
            "`\(source.slice(place))` does not say whether \(written) may stand beside \(source.slice(first)) that is no part of it",
            repairs)
    }

    /// “a”和“b”都出现3次以上: is the first counted too? The text of the count has been read with what is said of it.
    ///
    /// - Parameter start: where the test begins, a byte of the source.
    mutating func checkCounted(from start: Int) throws(ParseFailure) {
        var first = index - 1
        while first > 0, tokens[first].span.start > start { first -= 1 }
        guard first >= 2, case .string = tokens[first].kind, case .string = tokens[first - 2].kind else { return }
        let isEither = isHan(.or, ahead: first - 1 - index)
        guard isEither || isListJoint(first - 1 - index) || isAt(.comma, ahead: first - 1 - index) else { return }
        let place = tokens[first - 2].span.joined(token(-1).span)
        let one = source.slice(tokens[first - 2].span), other = source.slice(tokens[first].span)
        let rest = source.slice(SourceSpan(tokens[first].span.end, place.end)).drop { "都均各也".contains($0) }
        let joint = isEither ? "或" : "且"
        let repairs = ["\(one)\(rest)\(joint)\(other)\(rest)", "提及\(one)\(joint)\(other)\(rest)"]
        throw ask(.wrongOperator, at: place, "`\(source.slice(place))` does not say whether \(one) is counted too", repairs)
    }
}
