extension Habits {
    /// What is asked of each year or article, and kinds that stand for what is of them: `find interviews`,
    /// `find last paragraph of each article`, `percentage of articles mentioning "a" by year`.
    func rewriteEnglishGroups() {
        rewriteKindsAsUnits()
        rewrite(#/^find\s+(?:the\s+)?(first|last)\s+([a-z]+)\s+(?:of|in|per|from)\s+(?:(?:each|every)\s+)?([a-z]+)$/#) { match in
            guard let unit = Keywords.unit(String(match.output.2)), let whole = Keywords.unit(String(match.output.3)) else { return nil }
            return "find \(Self.plural(unit)) | \(match.output.1) 1 per \(whole)"
        }
        rewrite(#/\bneither\s+(?:mentions?\s+)?([\u{E000}-\u{E7FF}])\s+nor\s+(?:mentions?\s+)?(?=[\u{E000}-\u{E7FF}])/#) {
            "not \($0.output.1) and not "
        }
        rewrite(#/\bsummari[sz]e\s+count\(\)\s+by\s+(month|quarter|day)$/#) { "timeline by \($0.output.1)" }
        rewrite(#/\b((?:summari[sz]e|count)\b[^|]*?)\s+by\s+year(?=\s*(?:$|\|))/#) { "\($0.output.1) by date.year" }
        rewrite(
            #/^(?:find\s+)?(?:the\s+)?(?:percentage|percent|share|proportion)\s+of\s+([a-z]+)\s+(?:that\s+)?(?:mention(?:ing|s)?|contain(?:ing|s)?|about|with)\s+([\u{E000}-\u{E7FF}])\s+(?:by|per|each|in\s+each)\s+(year|kind|publication|column)$/#
        ) { match in
            guard Keywords.unit(String(match.output.1)) != nil else { return nil }
            let key = match.output.3 == "year" ? "date.year" : String(match.output.3)
            return "find \(match.output.1) | summarize share = count(\(match.output.1) where mentions \(match.output.2)) / count() by \(key)"
        }
    }

    private static func plural(_ unit: String) -> String {
        Keywords.units.first { $0.canonical == unit }?.english.dropFirst().first ?? unit
    }

    /// `find interviews where …`, `find news from 2024`
    private func rewriteKindsAsUnits() {
        rewrite(#/^find\s+(?:all\s+)?([a-z]+)(?:\s+(where|from|in|of|about|mentioning|containing|that\s+mentions?)\s+([^|]+?))?(\s*\|.*)?$/#) { match in
            let name = String(match.output.1)
            let kind = WordTable.articleKinds.contains(name) ? name : String(name.dropLast())
            guard WordTable.articleKinds.contains(kind), name == kind || name.hasSuffix("s") else { return nil }
            let find = "find articles where kind = \(kind)", stages = match.output.4 ?? ""
            guard let word = match.output.2, let rest = match.output.3 else { return find + stages }
            if word == "where" { return "\(find) and \(rest)\(stages)" }
            if rest.wholeMatch(of: once(#/\d{4}(?:-\d{1,2}){0,2}/#)) != nil { return "\(find) and date in \(rest)\(stages)" }
            guard !["from", "in", "of"].contains(word), content(rest) != nil, rest.count == 1 else { return nil }
            return "\(find) and mentions \(rest)\(stages)"
        }
    }
}
