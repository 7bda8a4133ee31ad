extension Habits {
    /// Clauses of Lucene beside one another: `title:a AND b` asks for b anywhere, `title:a author:b` for both.
    func rewriteClauses() {
        guard masked.firstMatch(of: once(#/^(?:param|参数)/#)) == nil else { return }
        var rest = masked[...]
        var head = ""
        if let match = rest.prefixMatch(of: #/find\s+\w+\s+where\s+/#) {
            head = String(match.output)
            rest = rest[match.range.upperBound...]
        }
        guard let clauses = Clauses(rest, in: self), clauses.hasFields || head.isEmpty && clauses.hasGroups else { return }
        let query = (head.isEmpty ? "find \(clauses.hasFields ? "articles" : "paragraphs") where " : head) + clauses.text
        if clauses.hasFields {
            // The rules for fields say how the fields are written.
            tidy(#/^.+$/#) { _ in query }
        } else {
            rewrite(#/^.+$/#) { _ in query }
        }
    }
}

/// The clauses of a search, its joints written out, its texts alone asked of the whole.
private struct Clauses {
    private(set) var text = ""
    private(set) var hasFields = false
    /// Whether brackets and operators stand in it.
    private(set) var hasGroups = false

    /// Nil for anything else, and where nobody can tell what an unwritten joint is.
    init?(_ written: Substring, in habits: Habits) {
        let token = once(
            #/\s*(?:(?<mark>[()])|(?<joint>(?i:and|or|not)\b|&&|\|\|)|(?<field>[-+!]?[a-z_.]+:\s*(?:[<>]=?\s*[\d.-]+|[\[{][^\]}]*[\]}]|\([^()]*\)|[\u{E000}-\u{E7FF}]|[\p{L}\d-]+)\*?)|(?<bare>[-+!]?(?:[\u{E000}-\u{E7FF}]|[\p{L}\d]+)\*?))/#)
        var pieces: [(text: String, isText: Bool)] = []
        var joints: [Set<String>] = [[]]
        var isJoined = true
        var rest = written
        var (operators, brackets) = (0, 0)
        func join(_ pieces: inout [(text: String, isText: Bool)]) {
            guard !isJoined else { return }
            pieces.append(("and", false))
            joints[joints.count - 1].insert("")
        }
        while !rest.allSatisfy(\.isWhitespace) {
            guard let match = rest.prefixMatch(of: token) else { return nil }
            rest = rest[match.range.upperBound...]
            if let mark = match.output.mark {
                if mark == "(" {
                    join(&pieces)
                    joints.append([])
                    brackets += 1
                } else {
                    guard joints.count > 1 else { return nil }
                    joints.removeLast()
                }
                pieces.append((String(mark), false))
                isJoined = mark == "("
            } else if let joint = match.output.joint {
                let word = ["&&": "and", "||": "or"][joint] ?? joint.lowercased()
                if word == "not" { join(&pieces) } else { joints[joints.count - 1].insert(word) }
                pieces.append((word, false))
                isJoined = true
                operators += 1
            } else if let operand = match.output.field ?? match.output.bare {
                join(&pieces)
                if operand.hasPrefix("-") || operand.hasPrefix("!") { pieces.append(("not", false)) }
                let plain = operand.drop { "-+!".contains($0) }.trimmingSuffix("*")
                if match.output.field != nil {
                    guard Self.isField(plain.prefix { $0 != ":" }) else { return nil }
                    hasFields = true
                    pieces.append((String(plain), false))
                } else {
                    let isQuoted = habits.content(plain) != nil
                    guard isQuoted || !ForeignWords.isKnown(plain.lowercased()) && !Keywords.isWord(String(plain)) else { return nil }
                    pieces.append((isQuoted ? String(plain) : habits.mask(plain), true))
                }
                isJoined = false
            }
            // `a OR b c`
            guard !joints.contains(where: { $0.contains("") && $0.contains("or") }) else { return nil }
        }
        guard joints.count == 1, !isJoined else { return nil }
        hasGroups = brackets > 0 && operators > 0
        text = pieces.map { $0.isText && hasFields ? "mentions \($0.text)" : $0.text }.joined(separator: " ")
            .replacing("( ", with: "(").replacing(" )", with: ")")
    }

    private static func isField(_ name: Substring) -> Bool {
        let last = String(name.split(separator: ".").last ?? name)
        return Keywords.field(last) != nil || Keywords.unit(last) != nil || ["intitle", "allintitle", "inauthor", "_exists_"].contains(name)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ mark: Character) -> Substring { last == mark ? dropLast() : self }
}
