extension Habits {
    /// `SELECT a FROM b WHERE … ORDER BY … LIMIT n`
    func rewriteSQL() {
        rewriteSelect()
        rewrite(#/(?i)\b(\w+)\s+like\s+([\u{E000}-\u{E7FF}])/#) { match in
            guard match.output.1.lowercased() == "date", let year = content(match.output.2)?.wholeMatch(of: #/(\d{4}(?:-\d{2})?)[-%]*/#)
            else { return nil }
            return "date in \(year.output.1)"
        }
        // PowerShell's, whose pattern has stars.
        rewrite(#/(?i)\s-([ci]?(not)?like)\s+([\u{E000}-\u{E7FF}])/#) { match in
            guard let test = Self.likeTest((content(match.output.3) ?? "").replacing("*", with: "%")) else { return nil }
            consume(match.output.1)
            return " " + (match.output.2 == nil ? "" : "not ") + test.verb + " " + mask(test.text)
        }
        tidy(#/(?i)\bnot\s+like\b/#) { _ in "not like" }
        rewrite(#/(?i)\b(?:not )?i?like\s+([\u{E000}-\u{E7FF}])/#) { match in
            let isNegated = match.output.0.lowercased().hasPrefix("not")
            guard let test = Self.likeTest(content(match.output.1) ?? "") else { return nil }
            let right = mask(test.text)
            return (isNegated ? "not " : "") + test.verb + " " + right
        }
        rewrite(#/(?i)\s*\|?\s*\border\s+by\s+/#, as: "ORDER BY", is: "| sort by") { _ in " | sort by " }
        rewrite(#/(?i)\s*\|?\s*\bgroup(?:_?by|\s+by)\s*\(?([\w.]+(?:\s*,\s*[\w.]+)*)\)?(?:\s*\|\s*(?:count|size)(?:\(\))?)?\s*(?=\||$)/#) {
            " | count by \($0.output.1) "
        }
        rewrite(#/(?i)\s*\|?\s*\blimit\s+(\d+)(?:\s+offset\s+(\d+))?/#) { match in
            (match.output.2.map { " | skip \($0)" } ?? "") + " | first \(match.output.1)"
        }
        rewrite(#/(?i)\bis\s+(not\s+)?null\b/#) { $0.output.1 == nil ? "is missing" : "is not missing" }
        rewrite(#/(?i)\b(not\s+)?exists\s+(\w+)/#) { "\($0.output.1 == nil ? "any" : "no") \($0.output.2)" }
        rewrite(#/(?i)\bcount\(\s*distinct\s+([\w.]+)\s*\)/#) { "distinct(\($0.output.1))" }
        rewrite(#/(?i)\byear\(([\w.]+)\)\s*=+\s*(\d{4})/#) { "\($0.output.1) in \($0.output.2)" }
        rewrite(#/(?i)\b(?:length|len|char_length|nchar|strlen)\((?:\w+\.)?(?i:text)?\)/#) { _ in "length" }
        rewrite(#/(?i)\b(?:length|len|char_length|nchar|strlen)\((\w+(?:\.\w+)*)\)/#) { "\($0.output.1).length" }
        rewrite(#/(?i)\bbetween\s+([\u{E000}-\u{E7FF}])\s+and\s+([\u{E000}-\u{E7FF}])/#) { match in
            guard let low = content(match.output.1), let high = content(match.output.2), Self.isDate(low), Self.isDate(high)
            else { return nil }
            return "between \(low) and \(high)"
        }
        rewrite(#/(?i)\bin\s*\[\s*(\d+)\s*,\s*(\d+)\s*\]/#) { "between \($0.output.1) and \($0.output.2)" }
        rewrite(#/(?i)(?:\b(?:in|between|from)|=)\s*\(?(\d+(?:-\d+)*)\s*(?:\.\.+=?|~|\bto\b|\buntil\b|,|–|—)\s*(\d+(?:-\d+)*)\b\)?/#) { match in
            // `in (100, 200)` is a list of two.
            match.output.0.contains("in (") || match.output.0.contains("=(") ? nil : "between \(match.output.1) and \(match.output.2)"
        }
        rewrite(#/\bbetween\s+(\d+)\s*-\s*(\d+)\b(?!\s*(?:-|and))/#) { "between \($0.output.1) and \($0.output.2)" }
        rewrite(#/^find\s+([a-z]+)\s+(between\s+\d{4}(?:-\d{2}){0,2}\s+and\s+\d{4})/#) { "find \($0.output.1) where date \($0.output.2)" }
        rewrite(#/(?i)\b(?:describe|desc)\s+table\s+(\w+)$/#) { "describe \($0.output.1)" }
        rewrite(#/^(?i:desc)\s+(\w+)$/#) { "describe \($0.output.1)" }
        rewrite(#/^--\s*(.*)$/#, as: "--", is: "#") { "# \($0.output.1)" }
    }

    /// What the `%` of a pattern says of where the text stands; nil where only a regular expression can say it.
    static func likeTest(_ pattern: String) -> (verb: String, text: String)? {
        let text = String(pattern.drop { $0 == "%" }.reversed().drop { $0 == "%" }.reversed())
        guard !text.isEmpty, !text.contains(where: { "%_\"\\".contains($0) }) else { return nil }
        switch (pattern.hasPrefix("%"), pattern.hasSuffix("%")) {
        case (true, true): return ("contains", text)
        case (false, true): return ("starts with", text)
        case (true, false): return ("ends with", text)
        case (false, false): return ("=", text)
        }
    }

    private static func isDate(_ text: String) -> Bool {
        text.wholeMatch(of: #/\d{4}(?:-\d{2}){0,2}/#) != nil
    }
}
