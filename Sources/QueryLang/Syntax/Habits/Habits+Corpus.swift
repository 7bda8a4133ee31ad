extension Habits {
    /// CQP and its kin: `[word="a"] []{0,3} [word="b"] within s`.
    func rewriteCorpus() {
        rewrite(#/\[\s*(?:word|lemma)\s*=\s*([\u{E000}-\u{E7FF}])\s*(?:%[cd]+)?\s*\]/#) { match in
            // Its values are regular expressions.
            guard let pattern = content(match.output.1), pattern.contains(where: { ".*+?[(|\\".contains($0) }) else { return String(match.output.1) }
            return mask(pattern.replacing("/", with: "\\/"), in: ("/", "/"))
        }
        // Tokens side by side are words side by side.
        if !changes.isEmpty {
            rewrite(#/^(?:find\s+)?([\u{E000}-\u{E7FF}](?:\s+[\u{E000}-\u{E7FF}])+)$/#) {
                "find " + $0.output.1.split(separator: " ").joined(separator: " then ") + " within 0 words"
            }
        }
        rewriteGaps()
        rewrite(#/^(?:find\s+)?\[\s*((?:word|pos|lemma|text)\s*!?=\s*[\u{E000}-\u{E7FF}](?:\s*[&|]\s*(?:word|pos|text)\s*!?=\s*[\u{E000}-\u{E7FF}])*)\s*\]$/#) { match in
            let test = match.output.1.replacing(#/\b(?:word|lemma)\b/#, with: "text").replacing("&", with: "and").replacing("|", with: "or")
                .replacing(#/(!?)=\s*([\u{E000}-\u{E7FF}])/#) { test in
                    let pattern = self.content(test.output.2) ?? ""
                    guard pattern.contains(where: { ".*+?[(|".contains($0) }) else { return String(test.output.0) }
                    return (test.output.1.isEmpty ? "" : "not ") + "matches /^\(pattern)$/"
                }
            return "find words where \(test)"
        }
        tidy(#/^(?:find\s+)?([\u{E000}-\u{E7FF}] then [\u{E000}-\u{E7FF}] within \d+ words)\s+within\s+(s|p)$/#) {
            "find \($0.output.2 == "s" ? "sentences" : "paragraphs") where \($0.output.1)"
        }
        rewrite(#/\bwithin\s+s$/#) { _ in "within sentence" }
        rewrite(#/\bwithin\s+p$/#) { _ in "within paragraph" }
        if !changes.isEmpty { tidy(#/^([\u{E000}-\u{E7FF}])/#) { (isChinese ? "查找" : "find ") + $0.output.1 } }
        rewrite(#/^([\p{L}]\w*)\s*=\s*(?:find\s+)?([\u{E000}-\u{E7FF}].*)$/#) { match in
            // A field of a catalogue is no name.
            Self.catalogueFields.contains(String(match.output.1)) ? nil : "let \(match.output.1) = find \(match.output.2)"
        }
        rewrite(#/\bfind\s+(\w+)\s+containing\s+/#) { "find \($0.output.1) where mentions " }
        rewrite(#/\bfind\s+([\u{E000}-\u{E7FF}])\s+within\s+(\w+)$/#) { match in
            guard Keywords.unit(String(match.output.2)) != nil else { return nil }
            return "find \(match.output.2) where mentions \(match.output.1)"
        }
        rewriteGrep()
        rewriteMatches()
    }

    /// `"a" []{2,5} "b"`: so many tokens between. The smallest number is said by what has fewer.
    private func rewriteGaps() {
        rewrite(#/([\u{E000}-\u{E7FF}])((?:\s*\[\s*\])+)(?:\s*\{\s*(\d+)\s*(,?)\s*(\d*)\s*\}|(\?))?\s*([\u{E000}-\u{E7FF}])/#) { match in
            let brackets = match.output.2.count { $0 == "[" }
            var (least, most) = (brackets, brackets)
            if match.output.6 != nil {
                least -= 1
            } else if let low = match.output.3.flatMap({ Int($0) }), low <= 100 {
                guard brackets == 1 else { return nil }
                (least, most) = (low, low)
                if match.output.4 == "," {
                    guard let high = match.output.5.flatMap({ Int($0) }), high >= low, high <= 1000 else { return nil }
                    most = high
                }
            }
            consume(match.output.3)
            let (left, right) = (match.output.1, match.output.7)
            let all = "\(left) then \(right) within \(most) words"
            guard least > 0 else { return all }
            return "(\(all)) not in (\(left) then \(right) within \(least - 1) words)"
        }
        tidy(#/^(\([\u{E000}-\u{E7FF}] then)/#) { "find \($0.output.1)" }
    }

    /// How regular expressions are asked for elsewhere.
    private func rewriteMatches() {
        rewrite(#/\bmentions?\s+match(?:es)?\s+/#) { _ in "mentions " }
        // Perl and PromQL find a pattern so anywhere in a field; Kusto compares whole values, whatever the case.
        rewrite(#/\s*(=~|!~)\s*([\u{E000}-\u{E7FF}])?/#) { match in
            let isNegated = match.output.1 == "!~"
            guard let text = match.output.2, let plain = content(text), !plain.contains(where: { ".*+?[(|^$\\".contains($0) }) else {
                return "\(isNegated ? " not matches " : " matches ")\(match.output.2 ?? "")"
            }
            alternatives.append(masked[..<match.range.lowerBound] + "\(isNegated ? " != " : " = ")\(text)" + masked[match.range.upperBound...])
            return "\(isNegated ? " not contains " : " contains ")\(text)"
        }
        rewrite(#/\bmatches\s+([\u{E000}-\u{E7FF}])/#) { match in
            content(match.output.1).map { "matches /\($0.replacing("/", with: "\\/"))/" }
        }
        rewrite(#/\bmatches\s+([^\s/\u{E000}-\u{E7FF}]+)$/#) { $0.output.1 == "exact" ? nil : "matches /\($0.output.1)/" }
        rewrite(#/\b(mentions?)\s+([^\s()\u{E000}-\u{E7FF}]*[.|?+\\]\S*)/#) { "\($0.output.1) /\($0.output.2)/" }
        rewrite(#/\bwhere\s+-(v)\s+/#) { match in
            consume(match.output.1)
            return "where not "
        }
    }
}
