extension Habits {
    /// CQP and its kin: `[word="a"] []{0,3} [word="b"] within s`.
    func rewriteCorpus() {
        rewrite(#/\[\s*(?:word|lemma)\s*=\s*([\u{E000}-\u{E7FF}])\s*(?:%[cd]+)?\s*\]/#) { String($0.output.1) }
        rewrite(#/([\u{E000}-\u{E7FF}])\s*\[\s*\](?:\{(?:\d+,)?\s*(\d+)\})?\s*([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1) then \($0.output.3) within \($0.output.2 ?? "1") words"
        }
        tidy(#/^(?:find\s+)?([\u{E000}-\u{E7FF}] then [\u{E000}-\u{E7FF}] within \d+ words)\s+within\s+(s|p)$/#) {
            "find \($0.output.2 == "s" ? "sentences" : "paragraphs") where \($0.output.1)"
        }
        rewrite(#/\bwithin\s+s$/#) { _ in "within sentence" }
        rewrite(#/\bwithin\s+p$/#) { _ in "within paragraph" }
        if !changes.isEmpty { tidy(#/^([\u{E000}-\u{E7FF}])/#) { "find \($0.output.1)" } }
        rewrite(#/^([\p{L}]\w*)\s*=\s*(?:find\s+)?([\u{E000}-\u{E7FF}].*)$/#) { "let \($0.output.1) = find \($0.output.2)" }
        rewrite(#/\bfind\s+(\w+)\s+containing\s+/#) { "find \($0.output.1) where mentions " }
        rewrite(#/\bfind\s+([\u{E000}-\u{E7FF}])\s+within\s+(\w+)$/#) { match in
            guard Keywords.unit(String(match.output.2)) != nil else { return nil }
            return "find \(match.output.2) where mentions \(match.output.1)"
        }
        rewriteGrep()
    }

    private func rewriteGrep() {
        rewrite(#/^(?:e?grep|rg|ag|ack)\s+((?:-+\w+\s+)*)([\u{E000}-\u{E7FF}]|[^\s-]\S*)(?:\s+\S+)*$/#) { match in
            let options = match.output.1
            let what = content(match.output.2) != nil ? String(match.output.2) : mask(match.output.2)
            if options.contains("v") { return "find paragraphs where not mentions \(what)" }
            return "find \(what)" + (options.contains("c") ? " | count" : "")
        }
        rewrite(#/\bmentions?\s+match(?:es)?\s+/#) { _ in "mentions " }
        rewrite(#/\s*=~\s*/#) { _ in " matches " }
        rewrite(#/\s*!~\s*/#) { _ in " not matches " }
        rewrite(#/\bmatches\s+([\u{E000}-\u{E7FF}])/#) { match in
            content(match.output.1).map { "matches /\($0.replacing("/", with: "\\/"))/" }
        }
        rewrite(#/\bmatches\s+([^\s/\u{E000}-\u{E7FF}]+)$/#) { $0.output.1 == "exact" ? nil : "matches /\($0.output.1)/" }
        rewrite(#/\b(mentions?)\s+([^\s()\u{E000}-\u{E7FF}]*[.|?+\\]\S*)/#) { "\($0.output.1) /\($0.output.2)/" }
        rewrite(#/\bwhere\s+-v\s+/#) { _ in "where not " }
    }

    /// XPath and XQuery: `//p[contains(., "x")]`.
    func rewritePaths() {
        rewrite(#/^//(\w+)\[\s*contains\(\s*(?:\.|text\(\))\s*,\s*([\u{E000}-\u{E7FF}])\s*\)\s*\]$/#) { match in
            let units = ["p": "paragraphs", "para": "paragraphs", "s": "sentences", "div": "sections"]
            let unit = units[String(match.output.1)] ?? String(match.output.1)
            return "find \(unit) where mentions \(match.output.2)"
        }
        rewrite(#/^for\s+\$\w+\s+in\s+(\w+)\s+where\s+(.+?)\s+return\s+\S+$/#, as: "for … where … return", is: "find … where …") {
            "find \($0.output.1) where \($0.output.2)"
        }
        rewrite(#/^(?:find\s+)?(\w+)\[(\d+)\]$/#) { match in
            let before = (Int(match.output.2) ?? 1) - 1
            return "find \(match.output.1)" + (before > 0 ? " | skip \(before)" : "") + " | first 1"
        }
        rewrite(#/^find\s+(\w+)\[\s*contains\(\s*(?:\.\s*,\s*)?([\u{E000}-\u{E7FF}])\s*\)\s*\]/#) {
            "find \($0.output.1) where mentions \($0.output.2)"
        }
        rewrite(#/\b(contains|starts-with|ends-with)\(\s*([\w.$]+)\s*,\s*([\u{E000}-\u{E7FF}])\s*\)/#) { match in
            let verb = match.output.1.replacing("-", with: " ")
            if match.output.2.hasPrefix("$") || match.output.2 == "." { return "mentions \(match.output.3)" }
            return "\(match.output.2) \(verb) \(match.output.3)"
        }
        rewrite(#/(^|[\s(])@([a-z_]+)/#) { "\($0.output.1)\($0.output.2)" }
    }
}
