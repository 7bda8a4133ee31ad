extension Habits {
    /// Lucene and the search boxes of the web: `title:x`, `+a -b`, `"a b"~5`, `氢*`.
    func rewriteSearch() {
        rewriteCatalogue()
        rewriteClauses()
        if masked.firstMatch(of: once(#/^(?:param|参数)/#)) == nil { rewriteFields() }
        rewrite(#/\bwhere\s+-\s*(?=[\u{E000}-\u{E7FF}])/#) { _ in "where not " }
        rewrite(#/\bwhere\s+\+\s*(?=[\u{E000}-\u{E7FF}])/#) { _ in "where " }
        rewrite(#/^(?:查找|检索|搜索)([\u{E000}-\u{E7FF}])\s*([-+]|(?i:and|not|and\s+not))\s*([\u{E000}-\u{E7FF}])$/#) { match in
            let isDenied = match.output.2 == "-" || match.output.2.lowercased().hasSuffix("not")
            return "查找提及\(match.output.1)\(isDenied ? "但不" : "且")提及\(match.output.3)的段落"
        }
        rewrite(#/(?<text>[\u{E000}-\u{E7FF}])\s+(?<mark>[-+])\s*(?=[\u{E000}-\u{E7FF}])/#, as: "+ and - before a text", is: "and, and not") {
            "\($0.output.text) and \($0.output.mark == "-" ? "not " : "")"
        }
        rewriteBareOperators()
        rewrite(#/([\u{E000}-\u{E7FF}])~(\d+)/#) { match in
            let words = (content(match.output.1) ?? "").split(separator: " ")
            guard words.count > 1 else { return String(match.output.1) }
            return words.map { mask($0) }.joined(separator: " near ") + " within \(match.output.2)"
        }
        leaveOut(#/[\u{E000}-\u{E7FF}](\^\d+(?:\.\d+)?)/#)
        rewrite(#/(?i)\b(?:near|w|n|adj)\s*/?\s*(\d+)\s*([\u{E000}-\u{E7FF}])/#) { "near \($0.output.2) within \($0.output.1)" }
        rewrite(#/(?i)\b(?:pre|onear)\s*/\s*(\d+)\s*([\u{E000}-\u{E7FF}])/#) { "then \($0.output.2) within \($0.output.1)" }
        rewrite(#/(?<verb>mentions?\s+|提及|提到)(?<word>[\p{L}\d]+)[*~]/#) { "\($0.output.verb)\(mask($0.output.word))" }
        rewrite(#/^find\s+([\u{E000}-\u{E7FF}](?:\s+(?i:or|and)\s+[\u{E000}-\u{E7FF}])*)\s+(\w+)$/#) { match in
            guard Keywords.unit(String(match.output.2)) != nil else { return nil }
            return "find \(match.output.2) where \(match.output.1)"
        }
    }

    /// `"a" AND NOT "b"`, `氢能 NOT 储能`, `+氢能 -储能`
    private func rewriteBareOperators() {
        let word = once(#/[\p{L}\d\u{E000}-\u{E7FF}]+/#)
        // The operators are words themselves: named apart they could be read in two ways each, and a row of them in 2ⁿ.
        guard masked.wholeMatch(of: once(#/[-+]?[\p{L}\d\u{E000}-\u{E7FF}]+(?:\s+[-+]?[\p{L}\d\u{E000}-\u{E7FF}]+)+/#)) != nil,
            masked.firstMatch(of: once(#/\b(?i:and|or|not)\b|(?:^|\s)[-+]/#)) != nil
        else { return }
        var parts: [String] = []
        var joint: String?
        for piece in masked.split(separator: " ") {
            switch piece.lowercased() {
            case "and", "or": joint = piece.lowercased()
            case "not": joint = (joint ?? (parts.isEmpty ? "" : "and")) + " not"
            default:
                guard let match = piece.firstMatch(of: word) else { return }
                let text = content(match.output) == nil ? mask(match.output) : String(match.output)
                // A word of the language, or of another, makes it something else than words for a search box.
                if content(match.output) == nil, ForeignWords.isKnown(piece.lowercased()) || Keywords.isWord(String(match.output)) { return }
                let sign = piece.first == "-" ? " not" : ""
                if parts.isEmpty, sign.isEmpty, joint == nil { parts.append(text) } else { parts.append((joint ?? "and") + sign + " " + text) }
                joint = nil
            }
        }
        let query = "find paragraphs where " + parts.joined(separator: " ")
        rewrite(#/^.+$/#) { _ in query.replacing("where and not", with: "where not").replacing("where  not", with: "where not") }
    }

    /// `field:value`, `length:>1000`, `date:[2020 TO 2024]`, `title:(a OR b)`, `_exists_:title`
    private func rewriteFields() {
        rewrite(#/\b_exists_:(\w+)/#) { "\($0.output.1) is not missing" }
        rewrite(#/\b([a-z_.]+):\s*[\[{]\s*([\d-]+)\s+(?i:to)\s+([\d-]+)\s*[\]}]/#) { match in
            // What is in braces leaves its ends out, which only whole numbers can say.
            guard !match.output.0.contains("{"), !match.output.0.contains("}") else { return nil }
            return "\(match.output.1) between \(match.output.2) and \(match.output.3)"
        }
        rewrite(#/\b([a-z_.]+):\s*[\[{]\s*([\d-]+)\s+(?i:to)\s+\*\s*[\]}]/#) { "\($0.output.1) >= \($0.output.2)" }
        rewrite(#/\b([a-z_.]+):\s*[\[{]\s*\*\s+(?i:to)\s+([\d-]+)\s*[\]}]/#) { "\($0.output.1) <= \($0.output.2)" }
        rewrite(#/\b([a-z_.]+):\s*([<>]=?)\s*([\d.-]+)/#) { "\($0.output.1) \($0.output.2) \($0.output.3)" }
        rewrite(#/\b([a-z_.]+):\s*\(\s*((?:[\u{E000}-\u{E7FF}]|\p{Han}+)(?:\s+(?i:or|and)\s+(?:[\u{E000}-\u{E7FF}]|\p{Han}+))+)\s*\)/#) { match in
            let words = match.output.2.lowercased().split(separator: " ")
            let joints = Set(words.filter { $0 == "or" || $0 == "and" })
            guard joints.count == 1 else { return nil }
            let list = words.filter { !joints.contains($0) }.map { content($0) == nil ? mask($0) : String($0) }.joined(separator: ", ")
            return "\(match.output.1) contains \(joints.contains("or") ? "any" : "all") (\(list))"
        }
        rewrite(#/\b(date|year):\s*(\d{4}(?:-\d{2}){0,2})\b/#) { "date in \($0.output.2)" }
        rewrite(#/\b(length|value|index|level):\s*(\d+)/#) { "\($0.output.1) = \($0.output.2)" }
        rewrite(#/([\p{L}_.]+)\s*[:：]\s*([\u{E000}-\u{E7FF}]|[\p{L}\d]+)/#) { match in
            let name = String(match.output.1).split(separator: " ").last.map(String.init) ?? ""
            let known = ["intitle": "title", "allintitle": "title", "inauthor": "author"][name] ?? name
            let isHan = name.unicodeScalars.contains { $0.properties.isIdeographic }
            if Keywords.field(known) == "kind", content(match.output.2) == nil { return "\(known) = \(match.output.2)" }
            let value = content(match.output.2) == nil ? mask(match.output.2) : String(match.output.2)
            return isHan ? "\(known)包含\(value)" : "\(known) contains \(value)"
        }
        guard !changes.isEmpty else { return }
        tidy(#/^((?:(?i:not)\s+)?[a-z_.]+\s+(?:contains|between|is|in|=|[<>]=?)\s.*)$/#) { match in
            Keywords.field(String(match.output.1.split(separator: " ").first { $0.lowercased() != "not" } ?? "")) == nil
                ? String(match.output.0) : "find articles where \(match.output.1)"
        }
    }

    static let catalogueFields: Set<String> = ["SU", "TI", "KY", "AB", "AU", "AF", "JN", "LY", "FU", "FT", "TKA", "YE"]

    /// CNKI's expert search: `SU='氢能' AND AU='李明'`, `TI='a'+'b'`, `TI='a'*'b'`.
    func rewriteCatalogue() {
        let fields = [
            "TI": "title", "KY": "keywords", "AB": "abstract", "AU": "author.name", "AF": "author.unit", "JN": "publication",
            "LY": "publication", "FU": "funding",
        ]
        guard masked.firstMatch(of: once(#/^(?:(?i:not)\s+|\()*(?:SU|TI|KY|AB|AU|AF|JN|LY|FU|FT|TKA|YE)\s*[%=]/#)) != nil else { return }
        // How near two texts are stands inside the marks, and a text with it is not what is looked for.
        guard !masked.contains(where: { content(String($0))?.contains(once(#/\s\/(?:SEN|NEAR|PREV|AFT|PRG|SUB)\b/#)) == true }) else { return }
        tidy(#/\b(SU|TI|KY|AB|AU|AF|JN|LY|FU|FT|TKA)(\s*%?=\s*|\s*%\s*)(\p{Han}[\p{L}\d]*)/#) { match in
            "\(match.output.1)\(match.output.2)\(mask(match.output.3, in: ("\"", "\"")))"
        }
        rewrite(#/\b(SU|TI|KY|AB|AU|AF|JN|LY|FU|FT|TKA)\s*(?:%=|[%=])\s*\(?([\u{E000}-\u{E7FF}](?:\s*[+*]\s*[\u{E000}-\u{E7FF}])*)\)?/#) { match in
            let texts = match.output.2.filter { !" +*".contains($0) }.map(String.init)
            let isAny = match.output.2.contains("+")
            guard !(isAny && match.output.2.contains("*")) else { return nil }
            func test(_ field: String) -> String {
                guard texts.count > 1 else { return "\(field) contains \(texts[0])" }
                return "\(field) contains \(isAny ? "any" : "all") (\(texts.joined(separator: ", ")))"
            }
            switch match.output.1 {
            case "FT": return "(" + texts.map { "mentions \($0)" }.joined(separator: isAny ? " or " : " and ") + ")"
            // The subject of a paper is in its title, its keywords and its abstract.
            case "SU", "TKA": return "(" + ["title", "keywords", "abstract"].map(test).joined(separator: " or ") + ")"
            default: return test(fields[String(match.output.1)] ?? "")
            }
        }
        rewrite(#/\bYE\s*=\s*[\u{E000}-\u{E7FF}]/#) { match in
            content(match.output.suffix(1)).flatMap { $0.wholeMatch(of: once(#/\d{4}/#)) == nil ? nil : "date in \($0)" }
        }
        rewrite(#/\bYE\s*=\s*(\d{4})\b/#) { "date in \($0.output.1)" }
        tidy(#/([\u{E000}-\u{E7FF})])\s+NOT\s+/#) { "\($0.output.1) and not " }
        tidy(#/^(.+)$/#) { "find articles where \($0.output.1)" }
    }

    /// Words alone, as a search box takes them.
    func rewriteBareWords() {
        guard changes.isEmpty else { return }
        rewrite(#/^(?:find\s+)?([\u{E000}-\u{E7FF}](?:\s+[\u{E000}-\u{E7FF}])+)$/#) {
            "find paragraphs where " + $0.output.1.split(separator: " ").joined(separator: " and ")
        }
        guard masked.wholeMatch(of: once(#/[\p{L}\d]+(?:\s[\p{L}\d]+){1,4}/#)) != nil else { return }
        let opener = ["查找", "检索", "搜索", "查询", "搜"].first(where: masked.hasPrefix) ?? ""
        let words = masked.dropFirst(opener.count).split(separator: " ")
        // A command, or words of a language: a query that is not understood is no text to look for.
        guard words.first != "cat",
            !words.contains(where: { ForeignWords.isKnown($0.lowercased()) || Keywords.isWord(String($0)) })
        else { return }
        let isHan = isChinese
        let isSlip = opener.isEmpty && words.first.map { Keywords.nearest(to: String($0), among: ["find"]) != nil } == true
        rewrite(#/^.+$/#) { match in
            // A slip of `find` is no text.
            if isSlip { return "find \(mask(words.dropFirst().joined(separator: " "), in: ("\"", "\"")))" }
            return isHan
                ? "查找段落，其中" + words.map { mask($0) }.joined(separator: "且") : "find \(mask(match.output))"
        }
    }
}
