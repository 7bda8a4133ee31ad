extension Habits {
    /// Lucene and the search boxes of the web: `title:x`, `+a -b`, `"a b"~5`, `氢*`.
    func rewriteSearch() {
        if text.firstMatch(of: #/^(?:param|参数)/#) == nil { rewriteFields() }
        rewrite(#/\bwhere\s+-\s*(?=[\u{E000}-\u{E7FF}])/#) { _ in "where not " }
        rewrite(#/\bwhere\s+\+\s*(?=[\u{E000}-\u{E7FF}])/#) { _ in "where " }
        rewrite(#/(?<text>[\u{E000}-\u{E7FF}])\s+(?<mark>[-+])\s*(?=[\u{E000}-\u{E7FF}])/#, as: "+ and - before a text", is: "and, and not") {
            "\($0.output.text) and \($0.output.mark == "-" ? "not " : "")"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])~(\d+)/#) { match in
            let words = (content(match.output.1) ?? "").split(separator: " ")
            guard words.count > 1 else { return String(match.output.1) }
            return words.map { mask($0) }.joined(separator: " near ") + " within \(match.output.2)"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])\^\d+(?:\.\d+)?/#) { String($0.output.1) }
        rewrite(#/(?i)\bnear\s*/\s*(\d+)\s*([\u{E000}-\u{E7FF}])/#) { "near \($0.output.2) within \($0.output.1)" }
        rewrite(#/(?<verb>mentions?\s+|提及|提到)(?<word>[\p{L}\d]+)[*~]/#) { "\($0.output.verb)\(mask($0.output.word))" }
        rewrite(#/^find\s+([\u{E000}-\u{E7FF}](?:\s+(?i:or|and)\s+[\u{E000}-\u{E7FF}])*)\s+(\w+)$/#) { match in
            guard Keywords.unit(String(match.output.2)) != nil else { return nil }
            return "find \(match.output.2) where \(match.output.1)"
        }
    }

    /// `field:value`
    private func rewriteFields() {
        rewrite(#/\b([a-z_.]+):\s*\[\s*([\d-]+)\s+(?i:to)\s+([\d-]+)\s*\]/#) {
            "\($0.output.1) between \($0.output.2) and \($0.output.3)"
        }
        rewrite(#/([\p{L}_.]+)\s*[:：]\s*([\u{E000}-\u{E7FF}]|[\p{L}\d]+)/#) { match in
            let name = String(match.output.1).split(separator: " ").last.map(String.init) ?? ""
            let known = ["intitle": "title", "inauthor": "author"][name] ?? name
            let isHan = name.unicodeScalars.contains { $0.properties.isIdeographic }
            let value = content(match.output.2) == nil ? mask(match.output.2) : String(match.output.2)
            return isHan ? "\(known)包含\(value)" : "\(known) contains \(value)"
        }
        tidy(#/^(\w+ contains [\u{E000}-\u{E7FF}](?:\s.*)?)$/#) { "find articles where \($0.output.1)" }
    }

    /// Words alone, as a search box takes them.
    func rewriteBareWords() {
        guard changes.isEmpty else { return }
        rewrite(#/^([\u{E000}-\u{E7FF}](?:\s+[\u{E000}-\u{E7FF}])+)$/#) {
            "find paragraphs where " + $0.output.1.split(separator: " ").joined(separator: " and ")
        }
        guard text.wholeMatch(of: #/[\p{L}\d]+(?:\s[\p{L}\d]+){1,4}/#) != nil else { return }
        let opener = ["查找", "检索", "搜索", "查询", "搜"].first(where: text.hasPrefix) ?? ""
        let words = text.dropFirst(opener.count).split(separator: " ")
        guard words.first != "cat" else { return }
        guard !words.contains(where: { Keywords.isWord(String($0)) }) else { return }
        let isHan = isChinese
        rewrite(#/^.+$/#) { match in
            isHan
                ? "查找段落，其中" + words.map { mask($0) }.joined(separator: "且") : "find \(mask(match.output))"
        }
    }
}
