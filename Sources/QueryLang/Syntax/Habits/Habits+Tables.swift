extension Habits {
    /// Kusto, PRQL, pandas, dplyr, spreadsheets: `articles | take 10`, `kind.isin([…])`, `=COUNTIF(…)`.
    func rewriteTables() {
        rewrite(#/\s*(?:%>%|\|>)\s*/#, is: "|") { _ in " | " }
        rewrite(#/(\s)(?:has|has_cs|contains_cs|includes?)\s+(?=[\u{E000}-\u{E7FF}])/#) { "\($0.output.1)contains " }
        rewrite(#/(\s)(?:has_(any|all))\s*(?=\()/#) { "\($0.output.1)contains \($0.output.2) " }
        rewrite(#/\bmatches\s+regex\s+([\u{E000}-\u{E7FF}])/#) { match in
            content(match.output.1).map { "matches /\($0.replacing("/", with: "\\/"))/" }
        }
        rewrite(#/\|\s*search\s+(?=[\u{E000}-\u{E7FF}])/#) { _ in "| where mentions " }
        rewrite(#/\bstr_detect\(\s*([\w.]+)\s*,\s*([\u{E000}-\u{E7FF}])\s*\)/#) { "\($0.output.1) contains \($0.output.2)" }
        rewrite(#/\bgrepl\(\s*([\u{E000}-\u{E7FF}])\s*,\s*([\w.]+)\s*\)/#) { "\($0.output.2) contains \($0.output.1)" }
        rewrite(#/\s(!?)((?i:starts|ends))(?i:with)(?:_cs)?\s+(?=[\u{E000}-\u{E7FF}])/#) {
            " \($0.output.1.isEmpty ? "" : "not ")\($0.output.2.lowercased()) with "
        }
        rewrite(#/\s(!?)in~\s*(?=\()/#) { $0.output.1.isEmpty ? " in " : " not in " }
        rewrite(#/\s!in\s*(?=\()/#) { _ in " not in " }
        rewrite(#/\bis(not)?(?:empty|null)\(\s*([\w.]+)\s*\)/#) { "\($0.output.2) is \($0.output.1 == nil ? "" : "not ")missing" }
        rewrite(#/!\s*(?:has|contains|contains_cs)\b/#) { _ in "not contains" }
        rewriteFrames()
        rewrite(#/\b([\w.]+)\.isin\(\s*\[(.*?)\]\s*\)/#) { "\($0.output.1) in (\($0.output.2))" }
        rewrite(#/\b([\w]+)(?:\.str)?\.(includes|contains|startswith|startsWith|endswith|endsWith)\(\s*([\u{E000}-\u{E7FF}])\s*\)/#) {
            match in
            let verb = match.output.2.lowercased()
            let right = verb.hasPrefix("starts") ? "starts with" : verb.hasPrefix("ends") ? "ends with" : "contains"
            return "\(match.output.1) \(right) \(match.output.3)"
        }
        rewrite(#/^(?:find\s+)?(\w+)\.(?:where|filter|query)\((.*)\)$/#) { "find \($0.output.1) where \($0.output.2)" }
        rewrite(#/^from\s+(\w+)/#) { "find \($0.output.1)" }
        rewrite(#/^([a-z]+)(?=\s*\|)/#) { match in
            Keywords.unit(String(match.output.1)) != nil ? "find \(match.output.1)" : nil
        }
        if masked.contains("count_") {
            rewrite(#/\bsummarize\s+count\(\)\s+by\b/#) { _ in "count by" }
            rewrite(#/\bcount_\b/#) { _ in "count" }
        }
        rewriteTableStages()
        rewrite(#/\b(?:dcount|nunique|countd|n_distinct)\(/#) { _ in "distinct(" }
        rewrite(#/\b(?:mean|average)\(/#) { _ in "avg(" }
    }

    /// `=COUNTIF(A:A, "*x*")`
    func rewriteSheet() {
        // In a column or a condition it counts in one row.
        rewrite(#/(?i:(show\s|,\s*|\w\s*=\s*|where\s+))(?i:COUNTIFS?)\(\s*([\w:$]+)\s*,\s*([\u{E000}-\u{E7FF}])\s*\)/#) { match in
            let field = String(match.output.2)
            guard Keywords.field(field) == nil || field.lowercased() == "text" else { return nil }
            consume(match.output.2)
            return "\(match.output.1)count(\(mask((content(match.output.3) ?? "").filter { $0 != "*" })))"
        }
        rewrite(#/^=\s*(?i:(sum|average|min|max|median))\(\s*([a-z_]+)\s*\)$/#) { match in
            guard Keywords.field(String(match.output.2)) != nil else { return nil }
            let name = match.output.1.lowercased()
            return "find articles | summarize \(name == "average" ? "avg" : name)(\(match.output.2))"
        }
        rewrite(#/^=?\s*(?i:COUNTIFS?)\(\s*([\w:$]+)\s*,\s*([\u{E000}-\u{E7FF}])\s*\)$/#) { match in
            consume(match.output.1)
            let text = mask((content(match.output.2) ?? "").filter { $0 != "*" })
            let field = String(match.output.1)
            guard Keywords.field(field) != nil, field.lowercased() != "text" else { return "find \(text) | count" }
            consumed.subtract(Wording.words(field))
            return "find articles where \(field) contains \(text) | count"
        }
    }

    /// `df[df.title.str.contains("x")]`, `df.groupby("kind").size()`, `filter(articles, kind == "news")`
    private func rewriteFrames() {
        let frame = { (name: Substring) -> String in
            let units = Keywords.units.flatMap(\.english)
            if Keywords.unit(String(name)) != nil { return String(name) }
            if let near = Keywords.nearest(to: String(name), among: units + Keywords.fields.flatMap(\.english)) {
                return units.contains(near) ? near : String(name)
            }
            if Keywords.field(String(name)) != nil { return String(name) }
            self.consume(name)
            return "articles"
        }
        rewrite(#/^len\((.+)\)$/#) { "\($0.output.1) | count" }
        rewrite(#/^(\w+)\[\s*(~?)\s*(\w+)(\..+?|\[.+?\].*?)\s*\](\s*\|\s*count)?$/#) { match in
            guard match.output.1 == match.output.3 else { return nil }
            let name = match.output.1
            let test = "\(name)\(match.output.4)".replacing("\(name)[", with: "[").replacing("\(name).", with: "")
                .replacing(#/\[\s*([\u{E000}-\u{E7FF}])\s*\]/#) { self.content($0.output.1) ?? "" }
                .replacing(#/^\.+/#, with: "").replacing("==", with: "=")
            let not = match.output.2.isEmpty ? "" : "not "
            return "find \(frame(name)) where \(not)\(test)\(match.output.5 ?? "")"
        }
        rewrite(#/^(\w+)\[\s*(\(.+\))\s*\]$/#) { match in
            let name = match.output.1
            let test = match.output.2.replacing("\(name).", with: "").replacing("&", with: "and").replacing("|", with: "or")
            return "find \(frame(name)) where \(test)"
        }
        // df.query("length > 100"): the condition is itself a string.
        rewrite(#/^(\w+)\.query\(\s*([\u{E000}-\u{E7FF}])\s*\)(?:\.(head|tail)\((\d*)\))?$/#) { match in
            guard let test = content(match.output.2), !test.isEmpty else { return nil }
            let count = match.output.4.flatMap { $0.isEmpty ? nil : String($0) } ?? "5"
            let taken = match.output.3.map { " | \($0 == "head" ? "first" : "last") \(count)" } ?? ""
            return "find \(frame(match.output.1)) where \(test.replacing("==", with: "="))\(taken)"
        }
        rewrite(#/^(\w+)\.groupby\(\s*([\u{E000}-\u{E7FF}])\s*\)(?:\[\s*([\u{E000}-\u{E7FF}])\s*\]|\.(\w+))\.(mean|sum|min|max|median)\(\)$/#) { match in
            guard let key = content(match.output.2), let field = match.output.3.flatMap({ self.content($0) }) ?? match.output.4.map(String.init)
            else { return nil }
            let name = match.output.5 == "mean" ? "avg" : String(match.output.5)
            return "find \(frame(match.output.1)) | summarize \(name)(\(field)) by \(key)"
        }
        rewrite(#/^(\w+)\.groupby\(\[?\s*([\u{E000}-\u{E7FF}])\s*\]?\)(?:\[[^\]]*\])?\.(?:size|count)\(\)$/#) { match in
            content(match.output.2).map { "find \(frame(match.output.1)) | count by \($0)" }
        }
        rewrite(#/^(\w+)(?:\[\s*([\u{E000}-\u{E7FF}])\s*\]|\.(\w+))\.(value_counts|unique|nunique)\(\)$/#) { match in
            guard let field = match.output.2.flatMap({ self.content($0) }) ?? match.output.3.map(String.init) else { return nil }
            let ends = ["value_counts": "count by \(field)", "unique": "show \(field) | distinct", "nunique": "summarize distinct(\(field))"]
            return ends[String(match.output.4)].map { "find \(frame(match.output.1)) | \($0)" }
        }
        rewrite(#/^(\w+)\.sort_values\(\s*(?:by\s*=\s*)?([\u{E000}-\u{E7FF}])\s*(?:,\s*ascending\s*=\s*(True|False))?\s*\)(?:\.head\((\d*)\))?$/#) { match in
            guard let field = content(match.output.2) else { return nil }
            let taken = match.output.4.map { " | first \($0.isEmpty ? "5" : $0)" } ?? ""
            return "find \(frame(match.output.1)) | sort by \(field)\(match.output.3 == "False" ? " desc" : "")\(taken)"
        }
        rewrite(#/^(\w+)\.(head|tail)\((\d*)\)$/#) { match in
            let count = match.output.3.isEmpty ? "5" : match.output.3
            return "find \(frame(match.output.1)) | \(match.output.2 == "head" ? "first" : "last") \(count)"
        }
        rewrite(#/^(?:filter|subset)\(\s*(\w+)\s*,\s*(.+)\)$/#) { "find \(frame($0.output.1)) where \($0.output.2)" }
        rewrite(#/^\.(\w+)(?:\[\])?\s*\|\s*select\(\s*\.(\w+)\s*(?:\|\s*contains\(\s*([\u{E000}-\u{E7FF}])\s*\)|=+\s*([\u{E000}-\u{E7FF}]))\s*\)(?:\s*\|\s*\.(\w+))?$/#) { match in
            let test = match.output.3.map { "contains \($0)" } ?? "= \(match.output.4 ?? "")"
            return "find \(frame(match.output.1)) where \(match.output.2) \(test)" + (match.output.5.map { " | show \($0)" } ?? "")
        }
        // A list without a name is of what the collection holds.
        rewrite(#/^\.\[\]\s*\|\s*select\((?!\s*has\b)(.+?)\)(?:\s*\|\s*\.(\w+))?$/#) { match in
            let test = match.output.1.replacing(#/\.(\w+)\s*\|\s*contains\(\s*([\u{E000}-\u{E7FF}])\s*\)/#) { "\($0.output.1) contains \($0.output.2)" }
                .replacing(#/(^|\s|\()\.(?=\w)/#) { String($0.output.1) }.replacing("==", with: "=")
            return "find articles where \(test)" + (match.output.2.map { " | show \($0)" } ?? "")
        }
        rewrite(#/^\.\[\](?:\s*\|\s*)?\.(\w+)$/#) { "find articles | show \($0.output.1)" }
        rewrite(#/^\.(\w+)(?:\[\])?\s*\|\s*(?:length|\.(\w+))$/#) { match in
            "find \(frame(match.output.1)) | " + (match.output.2.map { "show \($0)" } ?? "count")
        }
        rewrite(#/^=\s*(?i:filter)\(\s*(\w+)\s*,\s*(.+)\)$/#) { "find \(frame($0.output.1)) where \($0.output.2)" }
        rewrite(#/^count\(\s*([a-z]+)\s*,\s*([\w.]+)\s*\)$/#) { "find \(frame($0.output.1)) | count by \($0.output.2)" }
    }

    private func rewriteTableStages() {
        rewrite(#/\|\s*group_by\(\s*([\w.]+)\s*\)\s*\|\s*summari[sz]e\(\s*(\w+)\s*=\s*n\(\s*\)\s*\)/#) {
            "| summarize \($0.output.2) = count() by \($0.output.1)"
        }
        rewrite(#/\|\s*(?:take|head|slice_head|top)\s*\(?\s*(\d+|\$\w+)\s*\)?\s*(?=\||$)/#) { "| first \($0.output.1) " }
        rewrite(#/\|\s*tail\s*\(?\s*(\d+)\s*\)?\s*(?=\||$)/#) { "| last \($0.output.1) " }
        rewrite(#/\|\s*top\s+(\d+|\$\w+)\s+by\s+([\w.()]+)(?:\s+(asc|desc))?/#) {
            "| sort by \($0.output.2)\($0.output.3 == "asc" ? "" : " desc") | first \($0.output.1)"
        }
        rewrite(#/\|\s*(?:project|select|extend|derive|mutate|columns)\b/#) { _ in "| show" }
        rewrite(#/\|\s*filter\b/#) { _ in "| where" }
        rewrite(#/\|\s*(?:arrange|sort_values|orderby|sort)\s*\(?(?!\s*by\b)\s*([\w.]+)\)?/#) { "| sort by \($0.output.1)" }
        rewrite(#/\|\s*(?:value_counts|tally|freq)\b\s*\(?\s*([\w.]+)\s*\)?/#) { "| count by \($0.output.1)" }
        rewrite(#/\|\s*(?:group|groupby|group_by)\s*\(?\s*([\w.]+)\s*\)?\s*(?=\||$)/#) { "| count by \($0.output.1) " }
        rewrite(#/\|\s*(?:frequency|frequencies|freq|tally|size|length|wc\s+-l)\s*(?:\(\s*\))?\s*(?=\||$)/#) { _ in "| count " }
        rewrite(#/\|\s*(?:distinct|unique|uniq)\s*\(?\s*(?:on\s+)?([a-z][\w.]*(?:\s*,\s*[\w.]+)*)\s*\)?\s*(?=\||$)/#) {
            "| show \($0.output.1) | distinct "
        }
        rewrite(#/^distinct\s+([a-z]+)$/#) { "find articles | show \($0.output.1) | distinct" }
        rewrite(#/\|\s*count\(\s*([a-z][\w.]*)\s*\)\s*(?=\||$)/#) { "| count by \($0.output.1) " }
        rewrite(#/\|\s*(?:aggregate|agg|summarise)\b/#) { _ in "| summarize" }
    }

    /// Stages as they are half remembered: without their `|`, their `by` or their number.
    func rewriteStages() {
        rewrite(
            #/([^|\s(])\s+(sort\s+by|show|summarize|kwic|timeline|count\s+by|collocates|ngrams|first\s+\d|last\s+\d)\b/#
        ) { match in
            // `kwic 20 sort by` is not this; nor is a phrase inside brackets.
            Self.isBalanced(masked[..<match.range.lowerBound]) ? "\(match.output.1) | \(match.output.2)" : nil
        }
        rewrite(#/\|\s*count\s*\(\s*\*?\s*\)\s*(?=\||$)/#) { _ in "| count " }
        rewrite(#/\|\s*count\s+([\u{E000}-\u{E7FF}])/#) { "| summarize n = count(\($0.output.1))" }
        rewrite(#/\|\s*count\s+(?!by\b)([a-z][\w.]*)\s*(?=\||$)/#) { "| count by \($0.output.1) " }
        rewrite(#/\|\s*show\s+\*\s*(?=\||$)/#) { _ in "" }
        rewrite(#/\|\s*(first|last|skip|sample)\s*$/#) { "| \($0.output.1) 10" }
        rewrite(#/\|\s*save\s+([^\s\u{E000}-\u{E7FF}]+)$/#) { "| save \(mask($0.output.1))" }
        rewrite(#/\|\s*(?:shuffle|random)\s*$/#) { _ in "| sample 10" }
        rewrite(#/\bwhere\s+([^|()]+?)\s+where\s+/#, as: "where", is: "and") { "where \($0.output.1) and " }
        rewrite(#/\b(show\s+[\w.]+(?:\s*&\s*[\w.]+)+)/#) {
            String($0.output.1.replacing("&", with: ",").replacing(" ,", with: ","))
        }
    }

    private static func isBalanced(_ text: Substring) -> Bool {
        text.count { $0 == "(" } == text.count { $0 == ")" }
    }
}
