extension Habits {
    /// Marks and joints where this language has others: lists in square brackets, a comma before `where`, `and and`, names without `let`.
    func rewriteForeignMarks() {
        rewrite(#/\b(mentions?|contains?|in|any|all)\s+\[\s*([\u{E000}-\u{E7FF}](?:\s*,\s*[\u{E000}-\u{E7FF}])*)\s*\](?=\s|$)/#) {
            "\($0.output.1) (\($0.output.2))"
        }
        rewrite(#/\s*,\s*(?=where\s)/#) { _ in " " }
        rewrite(#/\b(and|or)\s+(and|or)\s+/#) { $0.output.1 == $0.output.2 ? "\($0.output.1) " : nil }
        rewrite(#/\bis\s+(not\s+)?(?=(?:in|contains|matches|starts\s+with|ends\s+with)\b)/#) { String($0.output.1 ?? "") }
        rewrite(#/([\u{E000}-\u{E7FF}])\s+within\s+(\d+(?:\s+(?:words|sentences))?)\s+([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1) near \($0.output.3) within \($0.output.2)"
        }
        rewrite(#/\b(mentions?|matches)\s+(?:regex|regexp)\s+([\u{E000}-\u{E7FF}])/#) { match in
            content(match.output.2).map { "\(match.output.1) \(mask($0.replacing("/", with: "\\/"), in: ("/", "/")))" }
        }
        rewrite(#/^(?:define\s+|set\s+)?([A-Za-z_]\w*)\s*=\s*(?=find\s)/#) { Keywords.isWord(String($0.output.1)) ? nil : "let \($0.output.1) = " }
        rewrite(#/^let\s+([A-Za-z_]\w*)\s*=\s*(\d[\d.-]*|[\u{E000}-\u{E7FF}])$/#) {
            consume("let")
            return "param \($0.output.1) = \($0.output.2)"
        }
        rewrite(#/^in\s+([A-Za-z_]\w*)\s*,?\s+find\s+([a-z]+)(?=\s|$)/#) { "find \($0.output.2) in \($0.output.1)" }
        rewrite(#/\|\s*count\s+group\s+by\b/#) { _ in "| count by" }
        rewrite(#/\s+>\s*([\w.\/-]+\.(?:csv|tsv|json|ndjson|txt|md|html))$/#) { " | save \(mask($0.output.1, in: ("\"", "\"")))" }
    }
}
