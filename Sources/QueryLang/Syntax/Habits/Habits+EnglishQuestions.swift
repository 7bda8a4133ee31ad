/// Questions in plain English: an opening, what is asked for, and units with what is said of them (`EnglishPhrase`).
///
///   can you show me the articles by 林黎?              find articles where author = "林黎"
///   number of paragraphs about "a" by author         find paragraphs where mentions "a" | count by author
///   which author has the most articles               find articles where author is not missing | count by author | first 1
///   average length of paragraphs per author          find paragraphs | summarize avg(length) by author
extension Habits {
    func rewriteEnglishQuestions() {
        leaveOutCourtesy()
        quoteNames()
        rewriteDatePhrases()
        tidy(#/\b(one|two|three|four|five|six|seven|eight|nine|ten)\s+(?=(?:longest|shortest|newest|latest|oldest|earliest|random|most)\b)/#) {
            "\((Self.numbers.firstIndex(of: String($0.output.1)) ?? 0) + 1) "
        }
        tidy(#/\b(at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|exactly|top|first|last|longest|shortest)\s+(one|two|three|four|five|six|seven|eight|nine|ten)\b/#) {
            "\($0.output.1) \((Self.numbers.firstIndex(of: String($0.output.2)) ?? 0) + 1)"
        }
        rewriteOccurrences()
        rewriteSayings()
        rewriteMost()
        rewriteNumbersOf()
        rewriteFrequentWords()
        rewriteMeasuresOf()
        rewriteYesOrNo()
        rewriteFieldsOf()
        rewritePeopleOf()
        // What has its `where`, or lacks nothing else, is mended in its place.
        if masked.firstMatch(of: once(#/^find\s+[a-z]+\s+(?:where|mentions?|contains?)\s/#)) == nil { rewritePhraseAlone() }
    }

    private static let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

    private func leaveOutCourtesy() {
        leaveOut(#/^((?i:please|kindly|ok|okay|hello|hi)\s*,?\s+)(?=\S)/#)
        leaveOut(
            #/^((?i:(?:can|could|would|will)\s+you\s+(?:please\s+)?|i(?:'d|\s+would)\s+like\s+(?:to\s+(?:see|know|find|get|have|read)\s+)?|i(?:'m|\s+am)\s+looking\s+for\s+|i\s+(?:want|need|wish)\s+(?:to\s+(?:see|know|find|get|have|read)\s+)?|let\s+me\s+(?:see|know)\s+|tell\s+me\s+|show\s+me\s+(?=who|which|what|how)))(?=\S)/#)
        leaveOut(#/\S(\s*,?\s+(?i:please)\s*[.!?]?)$/#)
        tidy(#/\s*\?\s*$/#) { _ in "" }
        tidy(#/^([A-Z])(?=[a-z]*\s)/#) { $0.output.1.lowercased() }
        rewrite(#/^(find|get|fetch)\s+me\s+/#) { "\($0.output.1) " }
    }

    /// Names and texts without their quotation marks, where nothing else can stand.
    private func quoteNames() {
        rewrite(#/\b(by|about|did|does|from|at|of|with|mention|mentions|mentioned|mentioning|contain|contains|containing|say|said|says|titled|is|are|has)\s+(\p{Han}+)(?=\s|$)/#) {
            isUnknown($0.output.2) ? "\($0.output.1) \(mask($0.output.2, in: ("\"", "\"")))" : nil
        }
        rewrite(#/\b(where|when)\s+(\p{Han}+)\s+(?=(?:mention|sa[iy]|talk|speak|discuss|use)(?:s|es)?\b)/#) {
            isUnknown($0.output.2) ? "\($0.output.1) \(mask($0.output.2, in: ("\"", "\""))) " : nil
        }
        rewrite(#/\b(by|did|does)\s+([A-Z][\p{L}.'’-]*(?:\s+[A-Z][\p{L}.'’-]*){0,3})(?=\s|$)/#) { match in
            let words = match.output.2.split(separator: " ")
            return words.contains { Keywords.isWord(String($0)) } ? nil : "\(match.output.1) \(mask(match.output.2, in: ("\"", "\"")))"
        }
    }

    /// What rows are grouped by at the end of a phrase, and the phrase before it.
    private func grouped(_ phrase: Substring) -> (phrase: Substring, key: String)? {
        guard let match = phrase.wholeMatch(
            of: once(#/(.*?)\s+(?:by|per|(?:for|in|of)\s+(?:each|every))\s+(?:the\s+|each\s+|every\s+)?([a-z]+(?:\.[a-z]+)?)/#))
        else { return nil }
        let key = String(match.output.2)
        let last = String(key.split(separator: ".").last ?? "")
        guard let name = Keywords.field(last) ?? Keywords.unit(last) else { return nil }
        return (match.output.1, key.contains(".") ? key : name)
    }

    /// As a stage that counts: years are years of a date.
    private static func counting(by key: String) -> String {
        switch key {
        case "year": "count by date.year"
        case "month", "quarter", "day": "timeline by \(key)"
        default: "count by \(key)"
        }
    }

    private func note(_ phrase: EnglishPhrase, _ stages: String) {
        alternatives += phrase.otherQueries.map { $0 + stages }
    }

    // MARK: Texts

    /// `occurrences of "a"`, `frequency of "a" by year`, `"a" in context`, `titles containing "a"`
    private func rewriteOccurrences() {
        rewrite(
            #/^(?:find\s+)?(?:all\s+|the\s+)*(frequency|number|count|how\s+frequent|how\s+common)?(?:\s+of|\s+is)?(?:\s*(?:the\s+)?\b(occurrences?|mentions?|instances?|hits|uses)\s+of)?\s+([\u{E000}-\u{E7FF}])(?:\s+(?:by|per|(?:in|for)\s+(?:each|every))\s+([a-z]+))?$/#
        ) { match in
            guard match.output.1 != nil || match.output.2 != nil else { return nil }
            consume("occurrences", "occurrence", "instances", "instance", "hits", "uses", "mentions", "frequent", "common")
            guard let key = match.output.4 else { return "find \(match.output.3)\(match.output.1 == nil ? "" : " | count")" }
            guard let name = Keywords.field(String(key)) ?? Keywords.unit(String(key)) else { return nil }
            return "find \(match.output.3) | \(Self.counting(by: name))"
        }
        rewrite(#/^(?:(?:the\s+)?contexts?\s+(?:of|for)\s+([\u{E000}-\u{E7FF}])|([\u{E000}-\u{E7FF}])\s+in\s+context)$/#) {
            "find \($0.output.1 ?? $0.output.2 ?? "") | kwic"
        }
        rewrite(#/^(?:find\s+)?titles?\s+(?:containing|mentioning|with|about|that\s+(?:contain|mention))\s+([\u{E000}-\u{E7FF}])$/#) {
            "find articles where title contains \($0.output.1) | show title"
        }
        rewrite(#/^(?:find\s+)?([a-z]+)\s+(?:mentioning|that\s+mention|which\s+mention|with)\s+([\u{E000}-\u{E7FF}])\s+(?:the\s+)?most(?:\s+often)?$/#) {
            Keywords.unit(String($0.output.1)) == nil ? nil : "find \($0.output.1) | sort by count(\($0.output.2)) desc | first \(Self.isSingular($0.output.1) ? "1" : "5")"
        }
        rewrite(#/^(?:find\s+)?(?:the\s+)?top\s+(\d+)\s+([a-z]+)\s+(?:mentioning|containing|about|with|for|by\s+mentions\s+of)\s+([\u{E000}-\u{E7FF}])$/#) { match in
            guard let unit = Keywords.unit(String(match.output.2)), !EnglishPhrase.isPeople(unit) else { return nil }
            return "find \(match.output.2) | sort by count(\(match.output.3)) desc | first \(match.output.1)"
        }
        rewrite(#/^(?:find\s+)?(?:the\s+)?(?:percentage|percent|share|proportion)\s+of\s+([a-z]+)\s+(?:that\s+)?(?:mention(?:ing|s)?|contain(?:ing|s)?|about|with)\s+([\u{E000}-\u{E7FF}])$/#) {
            Keywords.unit(String($0.output.1)) == nil
                ? nil : "find \($0.output.1) | summarize share = count(\($0.output.1) where mentions \($0.output.2)) / count()"
        }
    }

    // MARK: Who says what

    /// `what did "a" say about "b"`, `who says "a" most often`
    private func rewriteSayings() {
        rewrite(
            #/^(?i:what)\s+(?:did|does|do|has|have)\s+([\u{E000}-\u{E7FF}])\s+(say|said|write|written|think|mention)(?:\s+(?:about|of|on|regarding)\s+([\u{E000}-\u{E7FF}](?:\s+or\s+[\u{E000}-\u{E7FF}])*))?$/#
        ) { match in
            let isWritten = match.output.2.hasPrefix("writ")
            let about = match.output.3.map { " and mentions " + ($0.contains(" ") ? "(\($0))" : String($0)) } ?? ""
            return "find \(isWritten ? "paragraphs where author" : "turns where speaker") = \(match.output.1)\(about)"
        }
        rewrite(#/^what\s+(?:was|is|has\s+been)\s+said\s+(?:about|of|on)\s+([\u{E000}-\u{E7FF}])$/#) { "find turns where mentions \($0.output.1)" }
        rewrite(#/^(?:who|which\s+(author|speaker)s?)\s+(mentions?|mentioned|uses?|used|says?|said)\s+([\u{E000}-\u{E7FF}])\s+(?:the\s+)?most(?:\s+often|\s+frequently)?$/#) { match in
            let isSpoken = match.output.1 == "speaker" || match.output.1 == nil && match.output.2.hasPrefix("sa")
            let role = isSpoken ? "speaker" : "author"
            return "find \(match.output.3) where \(role) is not missing | count by \(role)"
        }
        rewrite(#/^how\s+(?:many\s+times|often)\s+(?:does|did|do|has)\s+([\u{E000}-\u{E7FF}])\s+(?:mention|mentioned|say|said|use|used)\s+([\u{E000}-\u{E7FF}])$/#) {
            "find \($0.output.2) where author = \($0.output.1) | count"
        }
        rewrite(
            #/^(?:how\s+(?:many\s+times|often)\s+(?:does|do|did|is|was|has)\s+|count\s+)([\u{E000}-\u{E7FF}])(?:\s+(?:appear|occur|mentioned|used|said))?\s+(?:by|per|(?:in|by|for)\s+(?:each|every))\s+([a-z]+)$/#
        ) { match in
            guard let key = Keywords.field(String(match.output.2)) ?? Keywords.unit(String(match.output.2)) else { return nil }
            return "find \(match.output.1) | \(Self.counting(by: key))"
        }
        rewrite(#/^how\s+(?:many\s+times|often)\s+(?:is|was)\s+([\u{E000}-\u{E7FF}])\s+(?:mentioned|used|said)\s+by\s+([\u{E000}-\u{E7FF}])$/#) {
            "find \($0.output.1) where author = \($0.output.2) | count"
        }
        rewrite(#/^where\s+(?:is|are|was|does|do)\s+([\u{E000}-\u{E7FF}])\s+(?:mentioned|used|said|appear|occur|found)$/#) { "find \($0.output.1)" }
        rewrite(#/^when\s+(?:is|are|was|were)\s+([\u{E000}-\u{E7FF}])\s+(?:mentioned|used|said)$/#) { "find articles where mentions \($0.output.1) | sort by date" }
        rewrite(#/^(?:what|which)\s+words\s+(?:go|goes|occur|appear|stand|come)\s+(?:together\s+)?(?:with|near|around|beside)\s+([\u{E000}-\u{E7FF}])$/#) {
            consume("go", "goes", "stand", "come", "around", "together")
            return "find \($0.output.1) | collocates"
        }
    }

    // MARK: Most and how many

    /// `which author has the most articles`, `top 5 authors by articles`, `which article is the longest`
    private func rewriteMost() {
        rewrite(#/^(?:(?:which|what)\s+([a-z]+)|who)\s+(?:wrote|has\s+written|has|have|had|contains?)\s+(?:the\s+)?most\s+([a-z]+)$/#) {
            most(of: $0.output.2, by: $0.output.1 ?? "author", count: $0.output.1.map { Self.isSingular($0) ? "1" : "5" } ?? "1")
        }
        rewrite(#/^(?:find\s+)?(?:the\s+)?top\s+(\d+)\s+([a-z]+)\s+(?:by|with)\s+(?:(?:the\s+)?(?:number|count)\s+of\s+|(?:the\s+)?most\s+)?([a-z]+)$/#) {
            most(of: $0.output.3, by: $0.output.2, count: $0.output.1)
        }
        rewrite(#/^(?:find\s+)?(?:the\s+)?([a-z]+)\s+with\s+(?:the\s+)?most\s+([a-z]+)$/#) {
            most(of: $0.output.2, by: $0.output.1, count: Self.isSingular($0.output.1) ? "1" : "5")
        }
        rewrite(#/^(?:which|what)\s+([a-z]+)\s+(?:is|are)\s+(?:the\s+)?(longest|shortest|newest|latest|oldest|earliest)$/#) {
            EnglishPhrase("\($0.output.2) \($0.output.1)", in: self)?.query
        }
        rewrite(#/^(?:find\s+|list\s+)?(?:the\s+)?(?:(\d+)\s+)?(?:top|most\s+(?:frequent|common|productive|active))\s+([a-z]+)$/#) { match in
            guard let role = Keywords.unit(String(match.output.2)), WordTable.roles.contains(role) else { return nil }
            consume("top", "frequent", "common", "productive", "active")
            return "find \(role == "author" || role == "reporter" ? "articles" : "turns") where \(role) is not missing | count by \(role)"
                + (match.output.1.map { " | first \($0)" } ?? "")
        }
        rewrite(#/^(?:which\s+author|who)\s+wrote\s+(?:the\s+)?((?:longest|shortest|newest|latest|oldest|earliest|first|last)\s+[a-z]+)$/#) {
            EnglishPhrase($0.output.1, in: self).map { "\($0.query) | show author" }
        }
        // The longest of each article.
        rewrite(#/^(?:find\s+)?(?:the\s+)?(?:(\d+)\s+)?(first|last|longest|shortest)\s+(?:(\d+)\s+)?([a-z]+)\s+(?:of|in|per|from|for)\s+(?:each\s+|every\s+)([a-z]+)$/#) { match in
            guard let unit = Keywords.unit(String(match.output.4)), let key = Keywords.unit(String(match.output.5)) ?? Keywords.field(String(match.output.5)),
                let units = Self.plural(unit)
            else { return nil }
            let order = match.output.2.hasSuffix("est") ? "sort by length\(match.output.2 == "longest" ? " desc" : "") | first" : String(match.output.2)
            return "find \(units) | \(order) \(match.output.1 ?? match.output.3 ?? "1") per \(key)"
        }
        rewrite(#/^(?:find\s+)?(?:the\s+)?(first|last)\s+([a-z]+)\s+(?:of|in|from)\s+([^|]+)$/#) { match in
            guard let unit = Keywords.unit(String(match.output.2)), let units = Self.plural(unit), let whole = EnglishPhrase(match.output.3, in: self),
                !whole.isPeople, !whole.conditions.isEmpty
            else { return nil }
            return "find \(units) in (\(whole.query)) | \(match.output.1) 1 per \(whole.canonical)"
        }
        rewrite(
            #/^(?:find\s+)?([a-z]+)\s+(?:with|(?:who|that|which)\s+(?:wrote|have\s+written|have|has))\s+(at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|exactly)\s+(\d+)\s+([a-z]+)$/#
        ) { match in
            guard let role = Keywords.unit(String(match.output.1)), WordTable.roles.contains(role), Keywords.unit(String(match.output.4)) != nil,
                let op = Self.bound(match.output.2)
            else { return nil }
            return "find \(match.output.4) where \(role) is not missing | count by \(role) | where count \(op) \(match.output.3)"
        }
    }

    private static func isSingular(_ unit: Substring) -> Bool { Keywords.units.contains { $0.canonical == unit } || Keywords.field(String(unit)) == String(unit) }

    private static func plural(_ unit: String) -> String? {
        Keywords.units.first { $0.canonical == unit }?.english.dropFirst().first
    }

    /// Those that most units are of: of people and kinds the largest groups, of units those with most inside.
    private func most(of counted: Substring, by owner: Substring, count: Substring) -> String? {
        guard let unit = Keywords.unit(String(counted)), !EnglishPhrase.isPeople(unit) || Keywords.unit(String(owner)) == "article" else { return nil }
        if let whole = Keywords.unit(String(owner)), !EnglishPhrase.isPeople(whole) {
            consume("has", "have", "had")
            return "find \(owner) | sort by count(\(counted)) desc | first \(count)"
        }
        let role = Keywords.unit(String(owner)).map { $0 == "person" ? "author" : $0 }
        guard let key = role ?? Keywords.field(String(owner)) else { return nil }
        return "find \(counted) where \(key) is not missing | count by \(key) | first \(count)"
    }

    /// `number of articles by author`, `how many paragraphs mention "a"`, `how many words are in each article`
    private func rewriteNumbersOf() {
        rewrite(#/^how\s+many\s+([a-z]+)\s+(?:does|do|did|has|have|are\s+(?:there\s+)?in|is\s+in|are\s+by)\s+(?:each|every)\s+([a-z]+)(?:\s+(?:have|has|contain|write|written|say))?$/#) { match in
            guard let key = Keywords.field(String(match.output.2)) ?? Keywords.unit(String(match.output.2)) else { return nil }
            consume("have", "has", "are", "each", "every")
            return EnglishPhrase(match.output.1, in: self).map { "\($0.query) | \(Self.counting(by: key))" }
        }
        rewrite(
            #/^(?:(?:what\s+(?:is|was)\s+|what's\s+|find\s+|show\s+|give\s+me\s+)?(?:the\s+)?(?:total\s+)?(?:number|count)\s+of|how\s+many)\s+(?:all\s+)?(?:the\s+)?((?:distinct|different|unique)\s+)?([^|]+?)$/#
        ) { match in
            let whole = match.output.2.replacing(once(#/\s+(?:are|is|were|do\s+(?:we|you))\s+(?:there|have)\b|\s+in\s+(?:total|all|the\s+collection)$/#), with: "")
            consume("total", "collection")
            let (words, key) = grouped(whole[...]).map { ($0.phrase, $0.key) } ?? (whole[...], nil)
            if let (text, role) = saidBy(words) {
                return key == nil ? "find \(Self.said(by: role)) where mentions \(text) | summarize distinct(\(role))" : nil
            }
            guard let phrase = EnglishPhrase(words, in: self), key == nil || match.output.1 == nil else { return nil }
            if let key { return "\(phrase.query) | \(Self.counting(by: key))" }
            if match.output.1 != nil {
                guard phrase.isPeople, phrase.conditions.isEmpty else { return nil }
                return "find articles | summarize distinct(\(phrase.canonical == "person" ? "author" : phrase.canonical))"
            }
            note(phrase, " | count")
            return phrase.query + " | count"
        }
        rewrite(#/^(?:find\s+)?([a-z]+)\s+(?:per|for\s+each|in\s+each)\s+([a-z]+)$/#) { match in
            guard Keywords.unit(String(match.output.1)) != nil, let key = Keywords.field(String(match.output.2)) ?? Keywords.unit(String(match.output.2)) else { return nil }
            return "find \(match.output.1) | \(Self.counting(by: key))"
        }
    }

    /// `most frequent words in paragraphs with "a"`, `top 10 words in interviews`
    private func rewriteFrequentWords() {
        rewrite(#/^(?:find\s+)?(?:the\s+)?(?:(\d+)\s+)?(?:most\s+(?:frequent|common|used)|top)\s+(?:(\d+)\s+)?words(?:\s+(?:in|of|from)\s+([^|]+))?$/#) { match in
            let count = (match.output.1 ?? match.output.2).map { " | first \($0)" } ?? ""
            guard let place = match.output.3 else { return "find words | count by text\(count)" }
            return EnglishPhrase(place, in: self).map { "find words in (\($0.query)) | count by text\(count)" }
        }
    }

    private static let functions = [
        "average": "avg", "mean": "avg", "avg": "avg", "median": "median", "total": "sum", "sum of": "sum", "sum of the": "sum", "maximum": "max", "max": "max",
        "minimum": "min", "min": "min",
    ]

    /// `average length of paragraphs per author`, `average article length`, `average number of paragraphs per article`
    private func rewriteMeasuresOf() {
        let opening = once(#/^(?:(?:what\s+(?:is|was)|what's|find|show|compute|calculate)\s+)?(?:the\s+)?(?=(?:average|mean|avg|median|total|sum\s+of|maximum|max|minimum|min)\s)/#)
        tidy(opening) { _ in "" }
        rewrite(#/^(average|mean|median|maximum|max|minimum|min)\s+number\s+of\s+([a-z]+)\s+(?:per|in|of)\s+(?:(?:each|every|an?)\s+)?([a-z]+)$/#) { match in
            guard let function = Self.functions[String(match.output.1)], Keywords.unit(String(match.output.2)) != nil, let unit = Keywords.unit(String(match.output.3)),
                let units = Self.plural(unit)
            else { return nil }
            consume("per", "each", "every")
            return "find \(units) | summarize \(function)(count(\(match.output.2)))"
        }
        rewrite(#/^(average|mean|avg|median|total|sum\s+of(?:\s+the)?|maximum|max|minimum|min)\s+([a-z]+)\s+(?:of|in|for)\s+([^|]+)$/#) {
            measure($0.output.1, $0.output.2, of: $0.output.3)
        }
        rewrite(#/^(average|mean|median|total|maximum|max|minimum|min)\s+([a-z]+)\s+(length|value|level)((?:\s+(?:by|per)\s+[a-z.]+)?)$/#) { match in
            guard let unit = Keywords.unit(String(match.output.2)), let units = Self.plural(unit) else { return nil }
            return measure(match.output.1, match.output.3, of: "\(units)\(match.output.4)")
        }
    }

    private func measure(_ function: Substring, _ field: Substring, of units: some StringProtocol) -> String? {
        guard let name = Self.functions[function.split(separator: " ").joined(separator: " ")], ["length", "value", "level"].contains(Keywords.field(String(field)))
        else { return nil }
        let whole = Substring(String(units))
        let (words, key) = grouped(whole).map { ($0.phrase, $0.key) } ?? (whole, nil)
        guard let phrase = EnglishPhrase(words, in: self) else { return nil }
        return "\(phrase.query) | summarize \(name)(\(field))" + (key.map { " by \($0 == "year" ? "date.year" : $0)" } ?? "")
    }

    // MARK: What is listed

    /// `is there an article about "a"`, `does any article mention "a"`, `is "a" mentioned`
    private func rewriteYesOrNo() {
        rewrite(#/^(?:is|are|was|were)\s+there\s+(?:an?\s+|any\s+|some\s+)?([^|]+)$/#) { EnglishPhrase($0.output.1, in: self)?.query }
        rewrite(#/^(?:does|do|did)\s+(?:an?\s+|any\s+|some\s+)([^|]+)$/#) { EnglishPhrase($0.output.1, in: self)?.query }
        rewrite(#/^(?:is|are|was|does|do)\s+([\u{E000}-\u{E7FF}])\s+(?:mentioned|used|appear|occur)(?:\s+anywhere)?$/#) { "find \($0.output.1)" }
    }

    /// `what are the titles of the articles about "a"`, `find authors of articles from 2024`, `the paragraphs of articles by "a"`
    private func rewriteFieldsOf() {
        rewrite(
            #/^(?:(?:what\s+(?:is|are)|show|list|display|give\s+me|get|find)\s+)?(?:me\s+)?(?:all\s+)?(?:the\s+)?([a-z_]+(?:(?:\s*,\s*|\s+and\s+)[a-z_]+)*)\s+(?:of|from|for|in)\s+([^|]+)$/#
        ) { match in
            let names = match.output.1.replacing(" and ", with: ", ")
            let columns = names.split(separator: ",").map { String($0).trimmingSpaces }
            guard let phrase = EnglishPhrase(match.output.2, in: self),
                !phrase.isPeople || columns.allSatisfy({ ["name", "unit"].contains(Keywords.field($0)) })
            else { return nil }
            let areFields = columns.allSatisfy { Keywords.field($0) != nil || Keywords.unit($0).map(WordTable.roles.contains) == true }
            if areFields { return "\(phrase.query) | show \(names)" }
            guard columns.count == 1, !phrase.conditions.isEmpty, let unit = Keywords.unit(columns[0]), !EnglishPhrase.isPeople(unit) else { return nil }
            return "find \(columns[0]) in (\(phrase.query))"
        }
    }

    /// `sentences about "a" in articles by "b"`
    private func placed(_ phrase: Substring) -> EnglishPhrase? {
        for joint in phrase.matches(of: once(#/\s+(?:in|of|from)\s+(?=[a-z])/#)).reversed() {
            guard let place = EnglishPhrase(phrase[joint.range.upperBound...], in: self), !place.isPeople,
                var units = EnglishPhrase(phrase[..<joint.range.lowerBound], in: self), !units.isPeople
            else { continue }
            units.place = place.query
            return units
        }
        return nil
    }

    /// People who mention something are asked of what they wrote or said: `which authors mention "a"`.
    private func rewritePeopleOf() {
        rewrite(#/^(?:(?:which|what|find|list|show|show\s+me)\s+)?(?:all\s+)?(?:the\s+)?([a-z]+\s+[^|]+)$/#) { match in
            guard let (text, role) = saidBy(match.output.1) else { return nil }
            return "find \(Self.said(by: role)) where mentions \(text) | count by \(role)"
        }
        rewrite(#/^who\s+(?:talks?|talked|speaks?|spoke)\s+(?:about|of|on)\s+([\u{E000}-\u{E7FF}])$/#) { match in
            consume("talk", "talks", "talked", "speak", "speaks")
            return "find turns where mentions \(match.output.1) | count by speaker"
        }
        rewrite(#/^who\s+(?:are|were)\s+(?:all\s+)?(?:the\s+)?([a-z]+)$/#) {
            Keywords.unit(String($0.output.1)).map(EnglishPhrase.isPeople) == true ? "find \($0.output.1)" : nil
        }
        rewrite(#/^who\s+is\s+([\u{E000}-\u{E7FF}])$/#) { "find people where name = \($0.output.1)" }
    }

    /// `authors who mention "a"`: the text, and what they are.
    private func saidBy(_ phrase: Substring) -> (text: String, role: String)? {
        guard let match = phrase.wholeMatch(
            of: once(#/([a-z]+)\s+(?:(?:who|that|which)\s+)?(?:have\s+)?(?:mention(?:s|ed)?|say|said|used?|discuss(?:ed)?|(?:talk|talked|write|wrote|written|speak|spoke)\s+(?:about|of|on))\s+([\u{E000}-\u{E7FF}](?:\s+or\s+[\u{E000}-\u{E7FF}])*)/#)),
            let unit = Keywords.unit(String(match.output.1)), EnglishPhrase.isPeople(unit)
        else { return nil }
        let text = String(match.output.2)
        consume("talk", "talked", "speak", "discuss", "discussed", "use", "used")
        return (text.contains(" ") ? "(\(text))" : text, unit == "person" ? "author" : unit)
    }

    private static func said(by role: String) -> String { role == "author" || role == "reporter" ? "paragraphs" : "turns" }

    /// Units with what is said of them, and nothing else.
    func rewritePhraseAlone() {
        rewrite(
            #/^(?:(?:find|show|list|display|get|give|fetch|retrieve|search\s+for|look\s+for|look\s+up|which|what\s+(?:is|are)|what)\s+)?(?:me\s+)?([^|]+?)(\s*\|.*)?$/#
        ) { match in
            let stages = match.output.2 ?? ""
            if let phrase = EnglishPhrase(match.output.1, in: self) ?? placed(match.output.1) {
                guard stages.isEmpty || !phrase.hasStages else { return nil }
                note(phrase, String(stages))
                return phrase.query + stages
            }
            // `articles about "a" by year`: how many of each, or in that order.
            guard stages.isEmpty, let (words, key) = grouped(match.output.1), let phrase = EnglishPhrase(words, in: self), !phrase.conditions.isEmpty else { return nil }
            alternatives.append("\(phrase.query) | sort by \(key == "year" ? "date" : key)")
            return "\(phrase.query) | \(Self.counting(by: key))"
        }
    }
}
