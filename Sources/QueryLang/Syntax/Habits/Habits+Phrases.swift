extension Habits {
    /// Plain English for what this language says by a field and a value: how often, how much, in which order, when.
    func rewritePhrases() {
        rewriteVerbPhrases()
        rewriteTimes()
        rewriteAmountPhrases()
        rewriteDatePhrases()
        rewriteCountPhrases()
        rewriteStagePhrases()
    }

    private func rewriteVerbPhrases() {
        rewrite(#/\bfind\s+(\w+)\s+(starting|beginning|ending)\s+with\s+(?=[\u{E000}-\u{E7FF}])/#) {
            "find \($0.output.1) where text \($0.output.2 == "ending" ? "ends" : "starts") with "
        }
        rewrite(#/\bfind\s+(\w+)\s+(?:that|which)\s+(start|begin|end)s?\s+with\s+(?=[\u{E000}-\u{E7FF}])/#) {
            "find \($0.output.1) where text \($0.output.2 == "end" ? "ends" : "starts") with "
        }
        rewrite(#/\bmentions?\s+(any|all|either|both|one)\s+of\s*\(?\s*([\u{E000}-\u{E7FF}](?:\s*(?:,\s*(?:and|or)?|and|or)\s*[\u{E000}-\u{E7FF}])+)\s*\)?/#) { match in
            let texts = match.output.2.filter { content(String($0)) != nil }.map(String.init)
            let isAll = match.output.1 == "all" || match.output.1 == "both"
            return "(" + texts.map { isAll ? "mentions \($0)" : $0 }.joined(separator: isAll ? " and " : " or ") + ")"
        }
        // `but` holds together what stands before it.
        rewrite(#/\b(mentions?|mentioning|containing|about)\s+([\u{E000}-\u{E7FF}](?:\s+or\s+[\u{E000}-\u{E7FF}])+)\s+but\s+/#) {
            "\($0.output.1.hasSuffix("ing") || $0.output.1 == "about" ? "where " : "")mentions (\($0.output.2)) but "
        }
        rewrite(#/\bfind\s+(\w+)\s+where\s+([\u{E000}-\u{E7FF}])\s+(before|after)\s+([\u{E000}-\u{E7FF}])/#) { match in
            let (first, second) = match.output.3 == "before" ? (match.output.2, match.output.4) : (match.output.4, match.output.2)
            let reach = Keywords.unit(String(match.output.1)) == "sentence" ? "sentence" : "paragraph"
            return "find \(match.output.1) where \(first) then \(second) within \(reach)"
        }
        rewrite(#/\bis\s+(not\s+)?between\b/#) { "\($0.output.1 ?? "")between" }
        rewrite(#/\s(!?)~\s*(?=[\u{E000}-\u{E7FF}])/#) { " \($0.output.1.isEmpty ? "" : "not ")contains " }
        rewrite(#/\b(?:has|exists)\(\s*([a-z.]+)\s*\)/#) {
            Keywords.field(String($0.output.1)) == nil ? nil : "\($0.output.1) is not missing"
        }
        rewrite(#/\b([\w.]+)\s*(==?|!=|<>)\s*(?:""|'')(?=\s|\)|$)/#) {
            "\($0.output.1) is \($0.output.2.hasPrefix("=") ? "" : "not ")missing"
        }
        rewrite(#/\bfind\s+(\w+)\s+(?:from|at|of)\s+([\u{E000}-\u{E7FF}])/#) { match in
            let isPerson = Keywords.unit(String(match.output.1)).map { $0 == "person" || WordTable.roles.contains($0) } == true
            return isPerson ? "find \(match.output.1) where unit contains \(match.output.2)" : nil
        }
        // What is quoted is by who says it.
        rewrite(#/\bfind\s+(quotes?|turns?)\s+(?:by|of|from)\s+(?:speaker\s+)?([\u{E000}-\u{E7FF}])/#) {
            "find \($0.output.1) where speaker = \($0.output.2)"
        }
        rewrite(#/\bwithout\s+(?:an?\s+|any\s+)?([a-z]+)$/#) { match in
            guard let unit = Keywords.unit(String(match.output.1)), WordTable.roles.contains(unit) else { return nil }
            return "where \(unit) is missing"
        }
    }

    private static let bounds: [Substring: String] = [
        "at least": ">=", "at most": "<=", "exactly": "=", "more than": ">", "less than": "<", "fewer than": "<", "over": ">", "above": ">",
        "under": "<", "below": "<", "of": "=",
    ]

    /// `mentions "x" at least 3 times`
    private func rewriteTimes() {
        rewrite(#/(?:\bmentions?\s+)?([\u{E000}-\u{E7FF}])\s+(?:(?:appears?|occurs?|is\s+mentioned)\s+)?(at\s+least|at\s+most|exactly|more\s+than|less\s+than|fewer\s+than)\s+(\d+)\s+times?\b/#) { match in
            Self.bound(match.output.2).map { "count(\(match.output.1)) \($0) \(match.output.3)" }
        }
    }

    static func bound(_ words: Substring) -> String? {
        bounds[words.split(separator: " ").joined(separator: " ")[...]]
    }

    /// `find percentages above 20%`, `value > 100 million`
    private func rewriteAmountPhrases() {
        rewrite(#/([<>]=?|=|\bthan|\bleast|\bmost|\bover|\babove|\bunder|\bbelow)\s*(\d+(?:\.\d+)?)\s*(thousand|million|billion)\b/#) {
            "\($0.output.1) \($0.output.2)\(["thousand": "e3", "million": "e6"][$0.output.3] ?? "e9")"
        }
        let kinds: [Substring: String] = ["money": "money", "amounts of money": "money", "sums of money": "money", "percentages": "percent", "percents": "percent"]
        rewrite(#/^find\s+(amounts\s+of\s+money|sums\s+of\s+money|money|percentages|percents)(?:\s+(?:([<>]=?|=)|(at\s+least|at\s+most|more\s+than|less\s+than|over|above|under|below|of))\s*([\d.]+(?:e\d+)?[千万亿百]*%?))?(?=\s*(?:\||$))/#) { match in
            guard let kind = kinds[match.output.1.split(separator: " ").joined(separator: " ")[...]] else { return nil }
            let op = match.output.2.map(String.init) ?? match.output.3.flatMap(Self.bound)
            guard let op, let number = match.output.4 else { return "find quantities where kind = \(kind)" }
            return "find quantities where kind = \(kind) and value \(op) \(number)"
        }
    }

    /// `number of sentences > 3`, `that have at least 2 authors`
    private func rewriteCountPhrases() {
        rewrite(#/\b(?:the\s+)?number\s+of\s+([a-z]+)(?=\s*(?:[<>=!]|is\b|between\b))/#) {
            Keywords.unit(String($0.output.1)) == nil ? nil : "count(\($0.output.1))"
        }
        rewrite(#/\b(where|and|or)\s+([a-z]+)s\s*([<>]=?)\s*(?=\d+(?:\s|\)|$))/#) {
            Keywords.unit(String($0.output.2)) == nil ? nil : "\($0.output.1) count(\($0.output.2)s) \($0.output.3) "
        }
        rewrite(#/\bfind\s+([a-z]+)\s+(?:that|which|who)\s+(?:have|has|contain|contains)\s+(?=(?:at\s+least|at\s+most|exactly|more\s+than)\s+\d)/#) {
            "find \($0.output.1) where "
        }
        rewrite(#/\b(title|heading|subtitle|text|name)\s+(start|end)s?\s+(?=[\u{E000}-\u{E7FF}])/#) { "\($0.output.1) \($0.output.2)s with " }
        rewrite(#/^find\s+(\d+(?:\.\d+)?%)\s+of\s+(?:all\s+|the\s+)?([a-z]+)$/#) { "find \($0.output.2) | sample \($0.output.1)" }
        rewrite(#/^find\s+(?:random\s+(\d+)|(\d+)\s+random)\s+([a-z]+)$/#) {
            "find \($0.output.3) | sample \($0.output.1 ?? $0.output.2 ?? "10")"
        }
    }

    /// Stages with a word that another one has.
    private func rewriteStagePhrases() {
        rewrite(#/\|\s*count\s+(?:per|for\s+each)\s+(?=[a-z])/#) { _ in "| count by " }
        rewrite(#/\|\s*(first|last)\s+(\d+)\s+by\s+([a-z][\w.]*)\s*(?=\||$)/#) { match in
            // By a date or a length rows have an order, by a kind they have groups.
            let field = String(match.output.3.split(separator: ".").last ?? "")
            return Self.ordered.contains(field)
                ? "| sort by \(match.output.3) | \(match.output.1) \(match.output.2) " : "| \(match.output.1) \(match.output.2) per \(match.output.3) "
        }
        rewrite(#/\|\s*(sum|avg|min|max|median)\s*(?:\(\s*([a-z][\w.]*)\s*\)|\s([a-z][\w.]*))\s*$/#) {
            "| summarize \($0.output.1)(\($0.output.2 ?? $0.output.3 ?? ""))"
        }
        rewrite(#/\|\s*show\s+distinct\s+([a-z][\w.]*(?:\s*,\s*[a-z][\w.]*)*)\s*(?=\||$)/#) { "| show \($0.output.1) | distinct " }
        rewrite(#/\|\s*count\s+distinct\s+([a-z][\w.]*)\s*$/#) { "| summarize distinct(\($0.output.1))" }
        rewrite(#/\|\s*count\s+by\s+([a-z][\w.]*)\s+(desc|asc)\s*(?=\||$)/#) { "| count by \($0.output.1) | sort by count \($0.output.2) " }
        rewrite(#/\bseed\s*=\s*(?=\d)/#) { _ in "seed " }
        rewrite(#/\|\s*show\s+([a-z.]+(?:\s+[a-z.]+)+)\s*(?=\||$)/#) { match in
            let names = match.output.1.split(separator: " ").map(String.init)
            return names.allSatisfy { Keywords.field($0) != nil || Keywords.unit($0) != nil } ? "| show \(names.joined(separator: ", ")) " : nil
        }
    }

    private static let ordered: Set<String> = ["date", "length", "index", "value", "title", "name"]

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    func rewriteDatePhrases() {
        rewrite(#/(?i)\b(?:datetime|date|todate|to_date)\(\s*(\d{4}(?:-\d{2}){0,2})\s*\)/#) { String($0.output.1) }
        rewrite(#/\bfind\s+(\w+)\s+(?:published\s+|written\s+|dated\s+)?between\s+(\d{4}(?:-\d{2}){0,2})\s+and\s+(\d{4}(?:-\d{2}){0,2})/#) {
            "find \($0.output.1) where date between \($0.output.2) and \($0.output.3)"
        }
        rewrite(#/\b(in|from|since|after|before|during|of)\s+(?:the\s+)?year\s+(?=\d{4}\b)/#) { "\($0.output.1) " }
        rewrite(#/\b(\d{4})\s+[Qq]([1-4])\b/#) { "\($0.output.1)-Q\($0.output.2)" }
        rewrite(#/\b[Qq]([1-4])\s+(\d{4})\b/#) { "\($0.output.2)-Q\($0.output.1)" }
        rewrite(#/(?i)\b(in|after|before|since|during)\s+(january|february|march|april|may|june|july|august|september|october|november|december),?\s+(\d{4})\b/#) { match in
            guard let month = Self.months.firstIndex(of: match.output.2.lowercased()) else { return nil }
            return "\(match.output.1) \(match.output.3)-\(month < 9 ? "0" : "")\(month + 1)"
        }
    }

    /// What is listed or counted by something that is no unit of its own.
    func rewriteListings() {
        rewrite(#/^(?:find\s+|list\s+|count\s+)?(?:(?:the\s+)?top\s+(\d+)\s+words|(?:the\s+)?(?:most\s+(?:frequent|common)\s+words|word\s+(?:frequency|frequencies|counts?)))$/#) {
            "find words | count by text" + ($0.output.1.map { " | first \($0)" } ?? "")
        }
        rewrite(#/^find\s+words\s+where\s+count\s*([<>]=?)\s*(\d+)$/#) { "find words | count by text | where count \($0.output.1) \($0.output.2)" }
        rewrite(#/^(?:find|list)\s+(?:all\s+|the\s+)?headings$/#) { _ in "find paragraphs where kind = heading" }
        rewrite(#/^(?:find|list)\s+(?:all\s+|the\s+)?(titles|dates|abstracts|sources)$/#) { match in
            guard match.output.1 == "dates" else { return "find articles | show \(match.output.1)" }
            // What stands in a text, or what the articles are of.
            alternatives.append("find articles | show dates")
            return "find quantities where kind = date"
        }
        rewrite(#/^count\s+([a-z]+)\s+(?:by|per)\s+(day|month|quarter|year)$/#) {
            Keywords.unit(String($0.output.1)) == nil ? nil : "find \($0.output.1) | timeline by \($0.output.2)"
        }
        rewrite(#/^(?i:which|what)\s+([a-z]+)\s+mentions?\s+([\u{E000}-\u{E7FF}])\s+(?:the\s+)?most(?:\s+often)?\s*\??$/#) { match in
            guard let unit = Keywords.unit(String(match.output.1)) else { return nil }
            if WordTable.roles.contains(unit) { return "find paragraphs where mentions \(match.output.2) | count by \(unit)" }
            let isOne = Keywords.units.contains { $0.canonical == match.output.1 }
            return "find \(match.output.1) | sort by count(\(match.output.2)) desc | first \(isOne ? 1 : 5)"
        }
        rewrite(#/^find\s+(?:all\s+|the\s+)?words\s+(?:near|around|close\s+to|beside)\s+([\u{E000}-\u{E7FF}])/#) { "find words where within 10 of \($0.output.1)" }
        rewrite(#/^find\s+([\u{E000}-\u{E7FF}])\s+before\s+(?=[\u{E000}-\u{E7FF}])/#) { "find \($0.output.1) then " }
        rewrite(#/^(?:group|tally)\s+([a-z]+)\s+by\s+(.+)$/#) { Keywords.unit(String($0.output.1)) == nil ? nil : "find \($0.output.1) | count by \($0.output.2)" }
        rewrite(#/\|\s*random\s+(?=\d)/#) { _ in "| sample " }
        rewrite(#/\|\s*(head|tail)\s+-n?\s*(\d+)/#) { "| \($0.output.1 == "head" ? "first" : "last") \($0.output.2)" }
        rewrite(#/\|\s*summari[sz]e\s+count\s+by\b/#) { _ in "| count by" }
        rewrite(#/\|\s*summari[sz]e\s+(sum|avg|min|max|median)\s+([a-z][\w.]*)/#) { "| summarize \($0.output.1)(\($0.output.2))" }
        rewrite(#/^(?:find\s+)?(?:concordance|conc|kwic)\s+(?:of\s+|for\s+)?([\u{E000}-\u{E7FF}])(?:\s+(\d+))?$/#) {
            "find \($0.output.1) | kwic" + ($0.output.2.map { " \($0)" } ?? "")
        }
        rewrite(#/\|\s*(?:context|concordance)(?=\s+\d|\s*(?:\||$))/#) { _ in "| kwic" }
        rewrite(#/^(?:find\s+)?(\p{Han}+)\*$/#) { isUnknown($0.output.1) ? "find \(mask($0.output.1))" : nil }
    }
}
