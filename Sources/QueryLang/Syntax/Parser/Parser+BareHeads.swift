import Text

// What is looked for without 查找 before it:
//
//   提及“a”的段落 · 最长的3个句子 · 令长文 ＝ 字数大于1000的文章       find paragraphs where … · …
//   我想看文章的标题                                        find articles | show title

extension Parser {
    /// A noun with what is said of it, as all of a statement; nil where it is no whole query, which is reported as one
    /// without its opening.
    ///
    /// Behind a result of the prompt it may be asked of that as well, so there it is not read.
    mutating func maybeBareHead() -> SetExpression? {
        let isAskedFor = index > 0 && isHan(.please, ahead: -1)
        let isNamed = index > 1 && word(-2)?.name == .new
        guard recorder == nil, isAskedFor || isNamed || index == statementStart && !declarations.hasLastResult, isBareHead(anyNoun: isAskedFor)
        else { return nil }
        // Where it fails, the message is about the opening, and repairs are tried with one.
        let before = self
        let outer = implied
        defer { implied = outer }
        (implied, opensBare) = ([], true)
        defer { opensBare = false }
        let start = current.span.start
        do {
            let find = try parseFound(from: start)
            try skipAskedEnd(find, from: start, start)
            guard diagnostics.count == before.diagnostics.count, endsHead(0) || isAtEnd else { throw ParseFailure() }
            return implied.isEmpty ? .find(find) : .query(Query(set: .find(find), stages: implied, span: span(from: start)))
        } catch {
            self = before
            return nil
        }
    }

    /// - Parameter anyNoun: also 文章 and 文章的标题 alone, behind 我想看.
    private func isBareHead(anyNoun: Bool) -> Bool {
        switch current.kind {
        case .word(let word): guard word.isHan || word.name == .term else { return false }
        case .string, .regex, .number, .date: break
        default: return false
        }
        if conditionFirstEnd() != nil { return true }
        // 所有访谈
        if isHan(.all) { return foundNoun(isHan(.de, ahead: 1) ? 2 : 1).map { endsHead((isHan(.de, ahead: 1) ? 2 : 1) + $0.length) } == true }
        let extreme = extremeLength(0)
        let head = extreme + (amountLength(extreme) ?? 0)
        guard let noun = foundNoun(head) else { return false }
        return (extreme > 0 || anyNoun) && endsHead(head + noun.length) || anyNoun && shownLength(0) != nil
    }
}
