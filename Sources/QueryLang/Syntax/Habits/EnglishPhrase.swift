/// A noun phrase of plain English that names units and says something of them, read part by part:
///
///   the 3 longest paragraphs about "a" by "b"      find paragraphs where mentions "a" and author = "b" | sort by length desc | first 3
///   interviews from 2024 with "a" in the title     find articles where kind = interview and date in 2024 and title contains "a"
///
/// Texts and names stand as one character each, as in all of `Habits`.
struct EnglishPhrase {
    /// What the units are called, as written.
    private(set) var unit = ""
    /// The same by its canonical name.
    private(set) var canonical = ""
    private(set) var conditions: [String] = []
    private var stages: [String] = []
    /// What an `interview with` somebody may mean beside.
    private(set) var others: [String] = []

    /// What it is looked for in, as a query.
    var place: String?

    /// As a query of this language.
    var query: String { query(conditions) }

    /// Its other meanings.
    var otherQueries: [String] { others.map { query(conditions.dropLast() + [$0]) } }

    private func query(_ conditions: [String]) -> String {
        let head = "find \(unit)" + (place.map { " in (\($0))" } ?? "") + (conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and "))
        return ([head] + stages).joined(separator: " | ")
    }

    /// Whether it says in which order, or how many.
    var hasStages: Bool { !stages.isEmpty }

    var isPeople: Bool { Self.isPeople(canonical) }

    static func isPeople(_ unit: String) -> Bool { unit == "person" || WordTable.roles.contains(unit) }

    /// Nil where a part of it is not understood.
    init?(_ written: some StringProtocol, in habits: Habits) {
        var rest = Substring(String(written)).drop(while: \.isWhitespace)
        rest = rest.trimmingPrefix(once(#/(?:(?:all|each|every|any|some|an?)\s+(?:of\s+)?)?(?:the\s+)?/#))
        guard readHead(&rest) else { return nil }
        if let order = rest.firstMatch(of: once(#/\s+(?:sorted|ordered|arranged)\s+by\s+([a-z.]+)(?:\s+(asc|desc|ascending|descending))?\s*$/#)) {
            guard Keywords.field(String(order.output.1.split(separator: ".").last ?? "")) != nil, stages.isEmpty else { return nil }
            stages = ["sort by \(order.output.1)" + (order.output.2?.hasPrefix("desc") == true ? " desc" : "")]
            rest = rest[..<order.range.lowerBound]
        }
        while !rest.allSatisfy(\.isWhitespace) {
            var part = EnglishModifier(rest, of: self, in: habits)
            guard part.read(), part.rest.first.map(\.isWhitespace) != false else { return nil }
            conditions += part.conditions
            others = part.others
            rest = part.rest
        }
    }

    private static let orders: [Substring: String] = [
        "longest": "length desc", "shortest": "length", "newest": "date desc", "latest": "date desc", "most recent": "date desc", "oldest": "date",
        "earliest": "date",
    ]

    /// `3 longest paragraphs`, `first 5 articles`, `interviews`, `news articles`
    private mutating func readHead(_ rest: inout Substring) -> Bool {
        guard let head = rest.prefixMatch(
            of: once(#/(?:(\d+)\s+)?(?:(longest|shortest|newest|latest|most\s+recent|oldest|earliest|first|last|random)\s+(?:(\d+)\s+)?)?([a-z_]+)(?:\s+(articles?))?(?=\s|$)/#))
        else { return false }
        let name = String(head.output.4)
        let kind = WordTable.articleKinds.contains(name) ? name : String(name.dropLast())
        rest = rest[head.range.upperBound...]
        if WordTable.articleKinds.contains(kind) {
            (unit, canonical, conditions) = ("articles", "article", ["kind = \(kind)"])
        } else if name == "headings", head.output.5 == nil {
            (unit, canonical, conditions) = ("paragraphs", "paragraph", ["kind = heading"])
        } else if let known = Keywords.unit(name), head.output.5 == nil {
            (unit, canonical) = (name, known)
        } else {
            return false
        }
        let count = head.output.1 ?? head.output.3
        let isOne = Keywords.units.contains { $0.canonical == name } || kind == name && head.output.5 != "articles"
        guard let order = head.output.2?.split(separator: " ").joined(separator: " ") else {
            if let count { stages = ["first \(count)"] }
            return true
        }
        if let key = Self.orders[order[...]] {
            stages = ["sort by \(key)", "first \(count ?? (isOne ? "1" : "5"))"]
        } else {
            guard let count = count ?? (isOne ? "1" : nil) else { return false }
            stages = ["\(order == "random" ? "sample" : order) \(count)"]
        }
        return true
    }
}

/// What is said of units behind them, up to the next such part.
struct EnglishModifier {
    private let habits: Habits
    private let unit: String
    private let isInterview: Bool
    private let isAfterMention: Bool
    private(set) var rest: Substring
    private(set) var conditions: [String] = []
    private(set) var others: [String] = []

    init(_ written: Substring, of phrase: EnglishPhrase, in habits: Habits) {
        self.habits = habits
        unit = phrase.canonical
        isInterview = phrase.conditions.first == "kind = interview"
        isAfterMention = phrase.conditions.last?.hasPrefix("mentions") == true
        rest = written
    }

    private var isPeople: Bool { EnglishPhrase.isPeople(unit) }

    /// Whether it is understood.
    mutating func read() -> Bool {
        rest = rest.drop(while: \.isWhitespace)
        if isAfterMention, let match = rest.prefixMatch(of: once(#/(?:but|and)\s+not\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#)) {
            return found("not mentions \(match.output.1)", match.range.upperBound)
        }
        rest = rest.trimmingPrefix(once(#/(?:(?:,|and|but)\s+)?(?:(?:that|which|who)\s+)?(?:(?:are|were|is|was|have\s+been|has\s+been)\s+)?/#))
        return readName() || readOrigin() || readDate() || readLength() || readCount() || readField() || (isPeople ? readInstitution() : readPair() || readText())
    }

    private mutating func found(_ condition: String, _ end: String.Index) -> Bool {
        conditions = [condition]
        rest = rest[end...]
        return true
    }

    // MARK: People

    /// `by "a" or "b"`, `written by`, `said by`, `did "a" write`, `by authors from "a"`
    private mutating func readName() -> Bool {
        guard !isPeople else { return false }
        if let match = rest.prefixMatch(
            of: once(#/(?:written\s+|published\s+)?(?:by|whose|where)\s+(?:the\s+|its\s+|their\s+)?(?:authors?|people|someone|somebody)\s+(?:(?:is|are|works?|comes?)\s+)?(?:from|at|of|in)\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#))
        {
            return found("author.unit contains \(match.output.1)", match.range.upperBound)
        }
        if let match = rest.prefixMatch(
            of: once(#/(not\s+)?(?:(written|authored|published|said|spoken)\s+)?by\s+(?:the\s+)?(?:(author|speaker|reporter|guest|host)\s+)?([\u{E000}-\u{E7FF}](?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)[\u{E000}-\u{E7FF}])*)(?=\s|$)/#))
        {
            let isSaid = ["said", "spoken"].contains(match.output.2) || ["turn", "quote"].contains(unit)
            guard let test = Self.named(match.output.3 ?? (isSaid ? "speaker" : "author"), match.output.4, isDenied: match.output.1 != nil) else { return false }
            if match.output.1 == nil, match.output.4.contains("and"), let (texts, _) = Self.texts(match.output.4) {
                others = ["\(match.output.3 ?? (isSaid ? "speaker" : "author")) in (\(texts.joined(separator: ", ")))"]
            }
            return found(test, match.range.upperBound)
        }
        if let match = rest.prefixMatch(
            of: once(#/(?:where|when)\s+([\u{E000}-\u{E7FF}])\s+(?:mentions?|says?|said|talks?\s+about|speaks?\s+(?:of|about)|discuss(?:es)?|uses?)\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#))
        {
            habits.consume("talk", "talks", "speak", "speaks", "discuss", "discusses", "use", "uses")
            let role = ["turn", "quote"].contains(unit) ? "speaker" : "author"
            return found("\(role) = \(match.output.1) and mentions \(match.output.2)", match.range.upperBound)
        }
        if let match = rest.prefixMatch(
            of: once(#/(?:did|does|has)\s+([\u{E000}-\u{E7FF}])\s+(write|written|say|said|publish|published|author|authored)(?=\s|$)/#))
        {
            let isSaid = match.output.2.hasPrefix("sa") || ["turn", "quote"].contains(unit)
            return found("\(isSaid ? "speaker" : "author") = \(match.output.1)", match.range.upperBound)
        }
        if ["turn", "quote"].contains(unit), let match = rest.prefixMatch(of: once(#/(?:of|from)\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#)) {
            return found("speaker = \(match.output.1)", match.range.upperBound)
        }
        if isInterview, let match = rest.prefixMatch(of: once(#/(?:with|of)\s+([\u{E000}-\u{E7FF}])(?=\s*$)/#)) {
            others = ["mentions \(match.output.1)"]
            return found("guest = \(match.output.1)", match.range.upperBound)
        }
        return false
    }

    /// `articles from "a"`: where their authors work, or what published them.
    private mutating func readOrigin() -> Bool {
        guard !isPeople, let match = rest.prefixMatch(of: once(#/(?:from|at)\s+([\u{E000}-\u{E7FF}])(?=\s*$)/#)), let name = habits.content(match.output.1)
        else { return false }
        let tests = ["author.unit", "source", "publication"].map { "\($0) contains \(match.output.1)" }
        if ForeignWords.isInstitution(name) { return found(tests[0], match.range.upperBound) }
        others = ForeignWords.isOutlet(name) ? [tests[2]] : Array(tests[1...])
        return found(ForeignWords.isOutlet(name) ? tests[1] : tests[0], match.range.upperBound)
    }

    private static func named(_ role: Substring, _ list: Substring, isDenied: Bool) -> String? {
        guard let (texts, joint) = texts(list) else { return nil }
        if texts.count == 1 { return "\(role) \(isDenied ? "!=" : "=") \(texts[0])" }
        guard joint == "and", !isDenied else { return "\(role) \(isDenied ? "not in" : "in") (\(texts.joined(separator: ", ")))" }
        return texts.map { "\(role) = \($0)" }.joined(separator: " and ")
    }

    /// `from "a"`, `at "a"`, `named "a"`
    private mutating func readInstitution() -> Bool {
        if let match = rest.prefixMatch(of: once(#/(?:from|at|of|working\s+(?:at|for)|who\s+work\s+(?:at|for)|work\s+(?:at|for))\s+(?:the\s+)?([\u{E000}-\u{E7FF}])(?=\s|$)/#)) {
            return found("unit contains \(match.output.1)", match.range.upperBound)
        }
        guard let match = rest.prefixMatch(of: once(#/(?:named|called)\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#)) else { return false }
        return found("name = \(match.output.1)", match.range.upperBound)
    }

    // MARK: Numbers and dates

    private mutating func readDate() -> Bool {
        guard !isPeople else { return false }
        if let match = rest.prefixMatch(
            of: once(#/(?:(?:published|written|dated|printed)\s+)?(?:between\s+(\d{4}(?:-\d{2}){0,2})\s+and|from\s+(\d{4}(?:-\d{2}){0,2})\s+(?:to|until|till))\s+(\d{4}(?:-\d{2}){0,2})(?=\s|$)/#))
        {
            return found("date between \(match.output.1 ?? match.output.2 ?? "") and \(match.output.3)", match.range.upperBound)
        }
        if let match = rest.prefixMatch(of: once(#/dated\s+(\d{4}(?:-\d{2}){0,2})(?=\s|$)/#)) { return found("date in \(match.output.1)", match.range.upperBound) }
        guard let match = rest.prefixMatch(
            of: once(#/(?:(?:published|written|dated|printed|(?:with|where|whose)\s+(?:a\s+|the\s+)?date\s+(?:is\s+)?)\s*)?(from|in|during|on|after|before|since|until)\s+(\d{4}(?:-\d{2}){0,2})(?=\s|$)/#))
        else { return false }
        let tests: [Substring: String] = ["after": ">", "before": "<", "since": ">=", "until": "<="]
        return found("date \(tests[match.output.1] ?? "in") \(match.output.2)", match.range.upperBound)
    }

    private static let bounds: [Substring: String] = [
        "at least": ">=", "at most": "<=", "exactly": "=", "more than": ">", "less than": "<", "fewer than": "<", "over": ">", "under": "<",
        "longer than": ">", "shorter than": "<", "up to": "<=",
    ]

    private static func bound(_ words: Substring) -> String? { bounds[words.split(separator: " ").joined(separator: " ")[...]] }

    /// `longer than 500`, `with more than 500 characters`, `shorter than 50 words`
    private mutating func readLength() -> Bool {
        guard !isPeople, let match = rest.prefixMatch(
            of: once(#/(?:(?:with|of|having|have|has)\s+)?(longer\s+than|shorter\s+than|at\s+least|at\s+most|exactly|more\s+than|less\s+than|fewer\s+than|over|under|up\s+to)\s+(\d+)(?:\s+(characters?|chars?|words?)(?:\s+long)?)?(?=\s|$)/#)),
            let op = Self.bound(match.output.1)
        else { return false }
        if unit == "quantity", match.output.3 == nil { return found("value \(op) \(match.output.2)", match.range.upperBound) }
        let counted = match.output.3 ?? (match.output.1.hasSuffix("er than") && !match.output.1.hasPrefix("few") ? "characters" : nil)
        guard let counted else { return false }
        return found("\(counted.hasPrefix("word") ? "count(words)" : "length") \(op) \(match.output.2)", match.range.upperBound)
    }

    /// `with at least 3 paragraphs that mention "a"`, `that have more than 2 authors`, `with quotes`
    private mutating func readCount() -> Bool {
        if !isPeople, let match = rest.prefixMatch(of: once(#/(?:with|having|that\s+have|containing|contain)\s+(?:any\s+)?(quotes|quantities|points|turns|headings|sections)(?=\s*$|\s+(?:and|but)\s)/#)),
            match.output.1 != "headings"
        {
            return found("any \(Keywords.unit(String(match.output.1)) ?? "")", match.range.upperBound)
        }
        guard !isPeople, let match = rest.prefixMatch(
            of: once(#/(?:with|having|have|has|containing|contain|contains)\s+(at\s+least|at\s+most|exactly|more\s+than|less\s+than|fewer\s+than|over|under)\s+(\d+)\s+([a-z]+)(?:\s+(?:(?:that|which)\s+)?(?:mention(?:s|ing)?|contain(?:s|ing)?|about|with)\s+([\u{E000}-\u{E7FF}]))?(?=\s|$)/#)),
            let op = Self.bound(match.output.1), Keywords.unit(String(match.output.3)) != nil, let number = Int(match.output.2)
        else { return false }
        guard let text = match.output.4 else { return found("count(\(match.output.3)) \(op) \(number)", match.range.upperBound) }
        let amounts = [">=": "at least \(number)", "<=": "at most \(number)", ">": "at least \(number + 1)", "<": "at most \(max(number, 1) - 1)"]
        return found("\(amounts[op] ?? "exactly \(number)") \(match.output.3) mention \(text)", match.range.upperBound)
    }

    // MARK: Fields

    /// `with "a" in the title`, `whose title contains "a"`, `titled "a"`, `without an author`
    private mutating func readField() -> Bool {
        if !isPeople, let match = rest.prefixMatch(
            of: once(#/(?:where\s+)?(?:(?:with|having|mention(?:s|ing)?|contain(?:s|ing)?|have|has)\s+)?([\u{E000}-\u{E7FF}])\s+(?:is\s+|appears\s+|occurs\s+)?in\s+(?:the\s+|its\s+|their\s+)?(title|heading|subtitle|abstract)s?(?=\s|$)/#))
        {
            return found("\(match.output.2) contains \(match.output.1)", match.range.upperBound)
        }
        if let match = rest.prefixMatch(
            of: once(#/(?:with|whose|where|having|have|has)\s+(?:an?\s+|the\s+|its\s+|their\s+)?([a-z]+)\s+(?:that\s+)?(?:contain(?:s|ing)?|mention(?:s|ing)?|includ(?:es|ing))\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#)),
            let field = Keywords.field(String(match.output.1))
        {
            return found("\(field) contains \(match.output.2)", match.range.upperBound)
        }
        if !isPeople, let match = rest.prefixMatch(of: once(#/(?:titled|entitled|called|named)\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#)), unit == "article" || unit == "section" {
            return found("title contains \(match.output.1)", match.range.upperBound)
        }
        if let match = rest.prefixMatch(
            of: once(#/(without|lacking|no|with\s+no|having\s+no|have\s+no|has\s+no|do\s+not\s+have|don't\s+have|with|having|have|has)\s+(?:an?\s+|any\s+)?([a-z]+)(?=\s*$|\s+(?:and|but)\s)/#)),
            let field = Keywords.field(String(match.output.2)) ?? Keywords.unit(String(match.output.2)).flatMap({ WordTable.roles.contains($0) ? $0 : nil })
        {
            let isThere = ["with", "having", "have", "has"].contains(match.output.1)
            return found("\(field) is \(isThere ? "not " : "")missing", match.range.upperBound)
        }
        if let match = rest.prefixMatch(of: once(#/(?:with|whose|where)\s+(?:an?\s+|the\s+)?([a-z]+)\s+(?:is\s+)?([\u{E000}-\u{E7FF}])(?=\s*$|\s+(?:and|but)\s)/#)),
            let field = Keywords.field(String(match.output.1)) ?? Keywords.unit(String(match.output.1)).flatMap({ WordTable.roles.contains($0) ? $0 : nil })
        {
            return found("\(field) \(WordTable.roles.contains(field) || match.output.0.contains(" is ") ? "=" : "contains") \(match.output.2)", match.range.upperBound)
        }
        if unit == "article", let match = rest.prefixMatch(of: once(#/(?:(not|excluding|except(?:\s+for)?|other\s+than)\s+)?(?:an?\s+)?(interviews?|news|notices?)(?=\s|$)/#)) {
            habits.consume("other")
            let name = String(match.output.2)
            return found("kind \(match.output.1 == nil ? "=" : "!=") \(WordTable.articleKinds.contains(name) ? name : String(name.dropLast()))", match.range.upperBound)
        }
        guard let match = rest.prefixMatch(of: once(#/of\s+(?:kind|type)\s+([a-z_]+)(?=\s|$)/#)) else { return false }
        return found("kind = \(match.output.1)", match.range.upperBound)
    }

    // MARK: Texts

    /// `that mention "a" more than "b"`, `where "a" and "b" are within 10 words`, `with "a" near "b"`, `where "a" comes before "b"`
    private mutating func readPair() -> Bool {
        if let match = rest.prefixMatch(of: once(#/(?:mention|mentions|mentioning|use|with)\s+([\u{E000}-\u{E7FF}])\s+(more|less)(?:\s+often)?\s+than\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#)) {
            return found("count(\(match.output.1)) \(match.output.2 == "more" ? ">" : "<") count(\(match.output.3))", match.range.upperBound)
        }
        if let match = rest.prefixMatch(
            of: once(#/(?:in\s+which\s+|where\s+|with\s+)([\u{E000}-\u{E7FF}])\s+(?:and|is|appears|occurs)\s+(?:([\u{E000}-\u{E7FF}])\s+(?:(?:are|occur|appear|stand)\s+)?)?within\s+(\d+)(?:\s+(words|characters|chars|sentences))?(?:\s+of\s+(?:each\s+other|one\s+another|([\u{E000}-\u{E7FF}])))?(?=\s|$)/#)),
            let other = match.output.2 ?? match.output.5, match.output.2 == nil || match.output.5 == nil
        {
            let unit = match.output.4.map { $0.hasPrefix("char") ? "" : " \($0)" } ?? ""
            habits.consume("each", "other", "another", "characters", "chars", "stand")
            return found("\(match.output.1) near \(other) within \(match.output.3)\(unit)", match.range.upperBound)
        }
        guard let match = rest.prefixMatch(
            of: once(#/(?:in\s+which\s+|where\s+|with\s+|containing\s+|mentioning\s+|mention\s+)([\u{E000}-\u{E7FF}])\s+(?:(?:comes|is|stands|appears|occurs)\s+)?(near|close\s+to|next\s+to|before|after)\s+([\u{E000}-\u{E7FF}])(?=\s*$|\s+(?:and|but)\s)/#))
        else { return false }
        habits.consume("comes", "stands", "appears", "occurs")
        let (first, second) = match.output.2 == "after" ? (match.output.3, match.output.1) : (match.output.1, match.output.3)
        let isOrdered = match.output.2 == "before" || match.output.2 == "after"
        let reach = unit == "sentence" ? "sentence" : "paragraph"
        return found("\(first) \(isOrdered ? "then" : "near") \(second)\(isOrdered ? " within \(reach)" : "")", match.range.upperBound)
    }

    /// `about "a"`, `with both "a" and "b"`, `not mentioning "a"`, `mentioning "a" at least 3 times`
    private mutating func readText() -> Bool {
        if let match = rest.prefixMatch(
            of: once(#/(?:in\s+which\s+|where\s+|wherein\s+)([\u{E000}-\u{E7FF}])\s+(?:appears?|occurs?|is\s+(?:mentioned|used|found))(?=\s|$)/#))
        {
            return timed(match.output.1, match.range.upperBound)
        }
        if let match = rest.prefixMatch(of: once(#/(?:with|containing|mentioning|mention)\s+neither\s+([\u{E000}-\u{E7FF}])\s+nor\s+([\u{E000}-\u{E7FF}])(?=\s|$)/#)) {
            return found("not mentions (\(match.output.1) or \(match.output.2))", match.range.upperBound)
        }
        guard let match = rest.prefixMatch(
            of: once(#/(without\s+(?:mentioning\s+|containing\s+)?|not\s+(?=(?:about|on|with|mention|contain))|(?:do|does)(?:\s+not|n't)\s+(?=(?:mention|contain|include|discuss)))?(?:(?:with|about|on|regarding|concerning|having|mention(?:s|ed|ing)?|contain(?:s|ing)?|includ(?:es?|ing)|discuss(?:es|ing)?|talk(?:s|ing)?\s+about|deal(?:s|ing)?\s+with|use|uses|using)\s+)?(?:the\s+(?:word|words|phrase|term|text)\s+)?((?:both|either)\s+)?([\u{E000}-\u{E7FF}](?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)[\u{E000}-\u{E7FF}])*)(?=\s|$)/#)),
            let (texts, joint) = Self.texts(match.output.3), !match.output.0.hasPrefix(match.output.3)
        else { return false }
        if texts.count == 1, match.output.1 == nil { return timed(match.output.3, match.range.upperBound) }
        let isDenied = match.output.1 != nil
        // Who denies the one and the other may mean each of them, or both together: other rules offer both.
        if isDenied, texts.count > 1 { return false }
        // `with both "a" or "b"`
        if let word = match.output.2, word.hasPrefix("both") != (joint == "and") { return false }
        let list = texts.joined(separator: " \(joint) ")
        let text = joint == "or" ? "(\(list))" : list
        return found((isDenied ? "not " : "") + "mentions \(text)", match.range.upperBound)
    }

    /// A text, and how often it is there if that is said behind it.
    private mutating func timed(_ text: Substring, _ end: String.Index) -> Bool {
        rest = rest[end...]
        conditions = ["mentions \(text)"]
        guard let times = rest.prefixMatch(
            of: once(#/\s+(at\s+least|at\s+most|exactly|more\s+than|less\s+than|fewer\s+than)\s+(?:(\d+)\s+times?|(once|twice))(?=\s|$)/#)),
            let op = Self.bound(times.output.1)
        else { return true }
        conditions = ["count(\(text)) \(op) \(times.output.2.map(String.init) ?? (times.output.3 == "once" ? "1" : "2"))"]
        rest = rest[times.range.upperBound...]
        return true
    }

    /// The texts of a list, and what joins them; nil where that is not said, or is both.
    private static func texts(_ list: Substring) -> ([String], String)? {
        let texts = list.filter { ("\u{E000}"..."\u{E7FF}").contains($0) }.map(String.init)
        let (hasAnd, hasOr) = (list.contains("and"), list.contains("or"))
        guard !texts.isEmpty, texts.count == 1 || hasAnd != hasOr else { return nil }
        return (texts, hasOr ? "or" : "and")
    }
}
