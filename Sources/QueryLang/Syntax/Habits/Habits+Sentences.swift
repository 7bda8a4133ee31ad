extension Habits {
    /// Questions as one would put them to a person.
    func rewriteSentences() {
        rewriteEnglishQuestions()
        rewrite(#/\b(by|about|mentions?|mentioned|contains?|mentioning|containing)\s+(\p{Han}+)(?=\s|$|\?)/#) {
            isUnknown($0.output.2) ? "\($0.output.1) \(mask($0.output.2, in: ("\"", "\"")))" : nil
        }
        rewriteEnglishGroups()
        rewriteListings()
        rewriteQuestions()
        rewriteOpenings()
        rewritePhrases()
        rewrite(#/^find\s+(?:all|every|each|any)\s+(?:of\s+)?(?:the\s+)?(?=[a-z]+)/#) { _ in "find " }
        rewrite(#/^(?:all|each|every|the)\s+([a-z]+)\b/#) { Keywords.unit(String($0.output.1)) == nil ? nil : "find \($0.output.1)" }
        rewrite(#/^([a-z]+)\s+(?=(?:where|in|with|without|that|which|who|about|mentioning|containing|not|by|from|published)\b)/#) {
            Keywords.unit(String($0.output.1)) == nil ? nil : "find \($0.output.1) "
        }
        rewrite(#/^find\s+the\s+(?=[a-z]+)/#) { _ in "find " }
        rewrite(#/\b(where|and|or)\s+(?:the|its|their)\s+(?=[a-z])/#) { "\($0.output.1) " }
        rewrite(#/\b(\w+)\s+in\s+which\s+/#) { "\($0.output.1) where " }
        rewrite(#/\bfind\s+(\w+)\s+written\s+by\s+/#) { "find \($0.output.1) by " }
        rewrite(#/\bfind\s+(\w+)\s+(longer|shorter)\s+than\s+(\d+)(?:\s+(?:characters?|chars?))?/#) {
            "find \($0.output.1) where length \($0.output.2 == "longer" ? ">" : "<") \($0.output.3)"
        }
        rewrite(#/^find\s+([\u{E000}-\u{E7FF}](?:\s+or\s+[\u{E000}-\u{E7FF}])*)\s+(?:but|and)\s+not\s+([\u{E000}-\u{E7FF}])$/#) {
            let texts = $0.output.1.contains(" ") ? "(\($0.output.1))" : String($0.output.1)
            return "find paragraphs where \(texts) and not \($0.output.2)"
        }
        rewrite(#/\bwhere\s+([\u{E000}-\u{E7FF}](?:\s+or\s+[\u{E000}-\u{E7FF}])+)\s+but\s+(not\s+(?:mentions?\s+)?[\u{E000}-\u{E7FF}])$/#) { match in
            let texts = match.output.1
            if let last = texts.last {
                alternatives.append(masked[..<match.range.lowerBound] + "where \(texts.dropLast())(\(last) and \(match.output.2))")
            }
            return "where (\(texts)) and \(match.output.2)"
        }
        rewrite(#/\s+but\s+(?=not\b|[\u{E000}-\u{E7FF}])/#) { _ in " and " }
        rewriteWithout()
        rewriteInUnits()
        rewrite(#/\bfind\s+(\w+)\s+(?:that|which|who)\s+/#) { "find \($0.output.1) where " }
        rewrite(#/\bfind\s+(\w+)\s+(?:about|on|regarding|concerning|mentioning)\s+(?=[\u{E000}-\u{E7FF}])/#) {
            "find \($0.output.1) where mentions "
        }
        rewrite(#/\bfind\s+(\w+)\s+by\s+([\u{E000}-\u{E7FF}](?:\s+(?:and|or)\s+[\u{E000}-\u{E7FF}])+)(?=$|\s*\|)/#) { match in
            let names = match.output.2.filter { content(String($0)) != nil }.map(String.init)
            let (hasAnd, hasOr) = (match.output.2.contains("and"), match.output.2.contains("or"))
            guard hasAnd != hasOr else { return nil }
            let test = hasOr ? "author in (\(names.joined(separator: ", ")))" : names.map { "author = \($0)" }.joined(separator: " and ")
            return "find \(match.output.1) where \(test)"
        }
        rewrite(#/\bfind\s+(\w+)\s+by\s+([\u{E000}-\u{E7FF}])/#) { "find \($0.output.1) where author = \($0.output.2)" }
        rewrite(#/([\u{E000}-\u{E7FF}])\s+(?:about|mentioning|containing)\s+(?=[\u{E000}-\u{E7FF}])/#) { "\($0.output.1) and mentions " }
        rewrite(#/\b(?:with|whose)\s+(\w+)\s+([\u{E000}-\u{E7FF}])/#) { "where \($0.output.1) contains \($0.output.2)" }
        rewrite(#/\bfind\s+(\w+)\s+(?:published\s+)?(from|in|during|after|before|since)\s+(\d{4}(?:-\d{2}){0,2})\b/#) { match in
            let tests = ["after": ">", "before": "<", "since": ">="]
            return "find \(match.output.1) where date \(tests[String(match.output.2)] ?? "in") \(match.output.3)"
        }
        rewriteSuperlatives()
        rewrite(#/\bwhere\s+(?:does|do)(?:\s+not|n't)\s+(?:mention|contain|include)s?\b/#) { _ in "where not mentions" }
        rewrite(#/\b(?:does|do)(?:\s+not|n't)\s+(mention|contain)s?\b/#) { "not \($0.output.1)s" }
        rewrite(#/\bwhere\s+contains?\s+(?=[\u{E000}-\u{E7FF}])/#) { _ in "where mentions " }
        rewrite(#/\bmentions?\s+both\s+([\u{E000}-\u{E7FF}])\s+and\s+([\u{E000}-\u{E7FF}])/#) {
            "mentions \($0.output.1) and mentions \($0.output.2)"
        }
        rewrite(#/\beither\s+([\u{E000}-\u{E7FF}]\s+or\s+[\u{E000}-\u{E7FF}])/#) { "(\($0.output.1))" }
        rewriteComparisons()
        rewrite(#/([\u{E000}-\u{E7FF}])\s+(?:next\s+to|close\s+to|beside)\s+/#) { "\($0.output.1) near " }
        rewrite(#/([\u{E000}-\u{E7FF}])\s+followed\s+by\s+/#) { "\($0.output.1) then " }
        rewrite(#/([\u{E000}-\u{E7FF}])\s+within\s+(\d+(?:\s+\w+)?)\s+of\s+([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1) near \($0.output.3) within \($0.output.2)"
        }
        rewrite(#/\s+nor\s+/#) { _ in " and not " }
        if changes.isEmpty, masked.firstMatch(of: once(#/^find\s+[a-z]+\s+where\s/#)) != nil { rewritePhraseAlone() }
    }

    /// `not mentioning "a" or "b"`: all of them are missing, or only one.
    func rewriteDeniedEnglish() {
        guard !isChinese, !changes.isEmpty else { return }
        let (before, others) = (masked, alternatives)
        rewrite(#/\bnot\s+mentions\s+([\u{E000}-\u{E7FF}](?:\s+or\s+[\u{E000}-\u{E7FF}])+|[\u{E000}-\u{E7FF}](?:\s+and\s+[\u{E000}-\u{E7FF}])+)(?=\s*(?:$|\|))/#) { match in
            let texts = match.output.1.filter { content(String($0)) != nil }.map(String.init)
            guard let first = texts.first, others.isEmpty else { return nil }
            let (head, tail) = (before[..<match.range.lowerBound], before[match.range.upperBound...])
            if match.output.1.contains("or") {
                alternatives.append(head + "(not mentions \(first)) or \(texts.dropFirst().joined(separator: " or "))" + tail)
                return "not mentions (\(texts.joined(separator: " or ")))"
            }
            alternatives.append(head + "not (\(texts.map { "mentions \($0)" }.joined(separator: " and ")))" + tail)
            return texts.map { "not mentions \($0)" }.joined(separator: " and ")
        }
    }

    /// `without "x"`, `with a title`, `not mentioning "x"`
    private func rewriteWithout() {
        rewrite(#/\bwithout\s+(?:mentioning\s+)?([\u{E000}-\u{E7FF}])/#) { "where not mentions \($0.output.1)" }
        rewrite(#/(\b\w+\s+)?\b(?:with|where\s+there\s+is|having)\s+(?=[\u{E000}-\u{E7FF}])/#) { match in
            let before = match.output.1 ?? ""
            return before.hasPrefix("starts") || before.hasPrefix("ends") ? nil : "\(before)where mentions "
        }
        rewrite(#/\b(without|with|lacking|having)\s+(?:an?\s+|any\s+|the\s+)?([a-z_]+)$/#) { match in
            guard let field = Keywords.field(String(match.output.2)), Keywords.unit(String(match.output.2)) == nil else {
                return nil
            }
            let isThere = match.output.1 == "with" || match.output.1 == "having"
            return "where \(field) is \(isThere ? "not " : "")missing"
        }
        rewrite(#/\bfind\s+(\w+)\s+not\s+(?:mentioning|containing|about)\s+(?=[\u{E000}-\u{E7FF}])/#) {
            "find \($0.output.1) where not mentions "
        }
        rewrite(#/\bwhere\s+not\s+(?:mentioning|containing)\b/#) { _ in "where not mentions" }
        rewrite(#/^find\s+(\w+)\s+where\s+(.+?)\s+(?i:and)\s+find\s+(\w+)\s+where\s+(.+)$/#) { match in
            match.output.1 == match.output.3 ? "find \(match.output.1) where \(match.output.2) and \(match.output.4)" : nil
        }
        rewrite(#/^find\s+([\u{E000}-\u{E7FF}])\s+((?i:and|or))\s+(?:find\s+)?([\u{E000}-\u{E7FF}])$/#) { match in
            let isAnd = match.output.2.lowercased() == "and"
            return isAnd ? "find paragraphs where \(match.output.1) and \(match.output.3)" : "find \(match.output.1) or \(match.output.3)"
        }
    }

    /// `find "x" in articles where …`: a unit is no place, a query in brackets is.
    private func rewriteInUnits() {
        rewrite(#/^find\s+([\u{E000}-\u{E7FF}](?:\s+or\s+[\u{E000}-\u{E7FF}])*|[a-z]+)\s+in\s+([a-z]+)(\s+where\s+[^|]+?)?(\s*\|.*)?$/#) { match in
            let (name, condition) = (String(match.output.2), match.output.3 ?? "")
            guard let unit = Keywords.unit(name), !WordTable.roles.contains(unit) else {
                let kind = WordTable.articleKinds.contains(name) ? name : String(name.dropLast())
                guard WordTable.articleKinds.contains(kind) else { return nil }
                let test = " where kind = \(kind)" + condition.replacing(#/^\s+where\s/#, with: " and ")
                return "find \(match.output.1) in (find articles\(test))\(match.output.4 ?? "")"
            }
            return "find \(match.output.1) in (find \(match.output.2)\(match.output.3 ?? ""))\(match.output.4 ?? "")"
        }
    }

    /// Questions that ask for a number, a rank or a speaker's words.
    private func rewriteQuestions() {
        rewrite(#/^(?i:how\s+many\s+times|how\s+often)\s+(?:does|do|is|are|was|were)\s+([\u{E000}-\u{E7FF}])(?:\s+(?:appear|occur|mentioned|used|said))?\s*\??$/#) {
            "find \($0.output.1) | count"
        }
        rewrite(#/^(?i:what)\s+(?:does|did)\s+([\u{E000}-\u{E7FF}])\s+say\s+(?:about|of|on)\s+([\u{E000}-\u{E7FF}])\s*\??$/#) {
            "find turns where speaker = \($0.output.1) and mentions \($0.output.2)"
        }
        rewrite(#/^(?i:which|what)\s+(\w+)\s+(?:wrote|has|have)\s+(?:the\s+)?most\s+(\w+)\s*\??$/#) {
            "find \($0.output.2) | count by \($0.output.1) | first 1"
        }
        rewrite(#/^(?:find\s+)?(?:the\s+)?(?:most\s+(?:common|frequent)\s+words|word\s*list|frequency\s+list)$/#) { _ in
            "find words | count by text"
        }
        rewrite(#/^sort\s+([a-z]+)\s+by\s+(.+)$/#) {
            Keywords.unit(String($0.output.1)) == nil ? nil : "find \($0.output.1) | sort by \($0.output.2)"
        }
        rewrite(#/^(?i:count)\s+([\u{E000}-\u{E7FF}])$/#) { "find \($0.output.1) | count" }
        rewrite(#/^count\s+([a-z]+)\s+(?:per|by|for\s+each)\s+(.+)$/#) {
            Keywords.unit(String($0.output.1)) == nil ? nil : "find \($0.output.1) | count by \($0.output.2)"
        }
        rewrite(#/^(?:the\s+)?(?:average|mean)\s+(\w+)\s+(?:of|in|for)\s+(?:all\s+)?(?:the\s+)?([a-z]+)$/#) {
            Keywords.unit(String($0.output.2)) == nil ? nil : "find \($0.output.2) | summarize avg(\($0.output.1))"
        }
        rewrite(#/^(?i:show|give|find|get|list)\s+(?:me\s+)?(\d+)\s+random\s+([a-z]+)(.*)$/#) {
            "find \($0.output.2)\($0.output.3) | sample \($0.output.1)"
        }
    }

    private func rewriteOpenings() {
        rewrite(#/^(?i:show|list|display|give\s+me|get)\s+(?:me\s+)?(?:all\s+)?(?:the\s+)?([a-z_]+(?:\s*(?:,|and)\s*[a-z_]+)*)\s+(?:of|from|for)\s+(?:all\s+)?(?:the\s+)?([a-z]+)(\s+(?:where|in|about|that|with|mentioning)\s.+)?$/#) { match in
            guard Keywords.unit(String(match.output.2)) != nil else { return nil }
            return "find \(match.output.2)\(match.output.3 ?? "") | show \(match.output.1.replacing(" and ", with: ", "))"
        }

        rewrite(#/^(?i:who)\s+(?:wrote|writes|mentions?|mentioned)\s+(?:about\s+)?([\u{E000}-\u{E7FF}])\??$/#) {
            "find paragraphs where mentions \($0.output.1) | count by author"
        }
        rewrite(#/^(?i:who)\s+(?:said|says|spoke\s+of)\s+([\u{E000}-\u{E7FF}])\??$/#) {
            "find turns where mentions \($0.output.1) | count by speaker"
        }
        rewrite(#/^(?i:how\s+many)\s+(\w+)\s*(.*?)\??$/#) { match in
            "find \(match.output.1)" + (match.output.2.isEmpty ? "" : " where \(match.output.2)") + " | count"
        }
        rewrite(#/^count\s+([a-z]+)(\s+(?:where|in)\s+.*)?$/#) { match in
            guard Keywords.unit(String(match.output.1)) != nil else { return nil }
            return "find \(match.output.1)\(match.output.2 ?? "") | count"
        }
        rewrite(
            #/^(?i:please\s+)?(?i:show\s+me|list|search\s+for|search|give\s+me|get|display|look\s+for|show|retrieve|select)\s+(?:all\s+)?(?:the\s+)?(?=\S)/#
        ) { _ in "find " }
        rewrite(#/^(?i:which|what)\s+(\w+)\s+(.+?)\??$/#) { "find \($0.output.1) where \($0.output.2)" }
    }

    /// Fields with an order that has a top.
    private static let measures: Set<String> = ["length", "date", "value", "index", "level"]

    private func rewriteSuperlatives() {
        let keys = [
            "longest": "length desc", "shortest": "length", "newest": "date desc", "latest": "date desc", "oldest": "date",
            "earliest": "date",
        ]
        rewrite(#/^find\s+(?:the\s+)?(?:(\d+)\s+)?(longest|shortest|newest|latest|oldest|earliest)\s+(?:(\d+)\s+)?(\w+)(.*)$/#) { match in
            guard let key = keys[String(match.output.2)] else { return nil }
            let count = match.output.1 ?? match.output.3
            // What is done with the rows is done with the longest; how many of them may be said there.
            let stages = match.output.5.firstIndex(of: "|") ?? match.output.5.endIndex
            let head = String(match.output.5[..<stages]).trimmingSpaces
            var tail = match.output.5[stages...]
            var taken = String(count ?? "1")
            if count == nil, let take = tail.prefixMatch(of: #/\|\s*(?:first|top|limit|take)\s+(\d+)\s*(?=\||$)/#) {
                taken = String(take.output.1)
                tail = tail[take.range.upperBound...]
            }
            return "find \(match.output.4)\(head.isEmpty ? "" : " " + head) | sort by \(key) | first \(taken)\(tail.isEmpty ? "" : " " + tail)"
        }
        // The top by a measure are those with most of it.
        rewrite(#/^(?:find\s+)?(?:the\s+)?top\s+(\d+|\$\w+)\s+([a-z]+)(\s+where\s.+?)?\s+by\s+([a-z]+)$/#) { match in
            guard Keywords.unit(String(match.output.2)) != nil else { return nil }
            guard let field = Keywords.field(String(match.output.4)), Self.measures.contains(field) else {
                // Of what has no order of its own: those that have most of them, or some of each.
                let unit = Keywords.unit(String(match.output.4))
                guard unit.map(WordTable.roles.contains) ?? (Keywords.field(String(match.output.4)) != nil) else { return nil }
                let units = "find \(match.output.2)\(match.output.3 ?? "")"
                alternatives.append("\(units) | first \(match.output.1) per \(match.output.4)")
                return "\(units) | count by \(match.output.4) | first \(match.output.1)"
            }
            return "find \(match.output.2)\(match.output.3 ?? "") | sort by \(match.output.4) desc | first \(match.output.1)"
        }
        rewrite(#/^find\s+(?:the\s+)?(?:(first|last|top)\s+)?(\d+)\s+([a-z]+)(.*)$/#) { match in
            guard Keywords.unit(String(match.output.3)) != nil, match.output.4.firstMatch(of: #/\bby\s+[a-z]/#) == nil else { return nil }
            return "find \(match.output.3)\(match.output.4) | \(match.output.1 == "last" ? "last" : "first") \(match.output.2)"
        }
    }

    private func rewriteComparisons() {
        rewrite(#/\bis\s+(?:greater|more|longer|larger|higher|bigger|later)\s+than\s+/#) { _ in "> " }
        rewrite(#/\bis\s+(?:less|shorter|smaller|lower|fewer|earlier)\s+than\s+/#) { _ in "< " }
        rewrite(#/\bis\s+at\s+least\s+/#) { _ in ">= " }
        rewrite(#/\bis\s+at\s+most\s+/#) { _ in "<= " }
        rewrite(#/\bis\s+equal\s+to\s+/#) { _ in "= " }
    }
}
