import TestSupport

/// Makes the mistakes of people from statements that are right: words of other languages, slips of the hand, fields of
/// other units, statements cut short, the wrappings of other tools.
struct StatementMutator: Chooser {
    var random: SeededGenerator

    private static let statements = [
        #"find paragraphs where mentions "上" and author.unit contains "中""#,
        #"find articles where title contains "上" | sort by date desc | first 5"#,
        #"find sentences where "上" near "中" within 5"#,
        #"find articles where date in 2024-03 and kind = interview | show title, date, author.name"#,
        #"find articles where at least 3 paragraphs mention "上""#,
        #"find articles where no paragraph mentions "上""#,
        #"find paragraphs where heading contains "上" and not mentions "中" | first 5"#,
        #"find turns where speaker = "上" and mentions ("中" or "下")"#,
        #"find articles | summarize n = count(), chars = sum(length) by author.unit | sort by chars desc"#,
        #"find paragraphs where length between 5 and 20 | count by article.title"#,
        #"find "上" | kwic 20 sort right"#,
        #"find "上" not in "上中" | count"#,
        #"find words in (find articles where author.unit contains "上") | count by text | first 5"#,
        #"find articles where date >= 2024-01-01 and date < 2025-01-01"#,
        #"find articles where title is missing or length > 100"#,
        #"find quantities where unit = "元" and value >= 100 | show value, sentence"#,
        #"find paragraphs where text matches /上\d+/"#,
        #"find articles where author.name in ("上", "中") | skip 2 | sample 3 seed 1"#,
        #"find paragraphs where "上" or "中" | count by kind | where count > 3"#,
        #"查找段落，其中提及“上”且作者的单位包含“中”"#,
        #"查找文章，其中日期在2024年3月｜按日期降序排序｜前5"#,
    ]

    /// What people write for a word of the language.
    private static let foreign: [(word: String, others: [String])] = [
        ("where", ["with", "having", "filter", "WHERE", "if", "that", "wher"]), ("find", ["select", "show", "list", "search", "get", "grep"]),
        ("first", ["limit", "take", "head", "top", "frist"]), ("sort by", ["order by", "sort", "arrange", "sorted by"]),
        ("contains", ["has", "like", "includes", "contain", "=~", "startswith"]), ("mentions", ["contains", "mention", "matches", "about", "metnions"]),
        ("mention", ["contain", "mentions"]), ("count by", ["group by", "count", "groupby", "value_counts"]), ("=", ["==", "is", ":", "eq"]),
        ("and", ["&&", "&", "AND", ",", "+", "but"]), ("or", ["||", "|", "OR", ","]), ("not", ["!", "-", "NOT", "without"]),
        ("in", ["from", "within", "IN", "of"]), ("is missing", ["is null", "= null", "is not there"]), ("between", ["in", "from"]),
        ("desc", ["descending", "down", "DESC"]), ("show", ["select", "project", "columns"]), ("near", ["NEAR/3", "close to", "by"]),
        ("at least", ["more than", ">=", "least"]), ("no", ["not", "none", "without"]), ("summarize", ["aggregate", "summarise"]),
        ("count()", ["count(*)", "n()", "COUNT"]), ("within", ["in", "~"]), (">", ["more than", "gt"]), ("date", ["data", "time", "year"]),
        ("title", ["titel", "headline", "tilte"]), ("提及", ["提到过", "含", "说"]), ("包含", ["有", "包涵", "="]), ("，其中", ["", "，", " where "]),
    ]

    private static let units = ["documents", "articles", "sections", "paragraphs", "turns", "sentences", "quantities", "words", "authors", "quotes"]
    private static let fields = ["title", "kind", "length", "date", "heading", "author", "author.unit", "name", "value", "text", "titel", "lenght"]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func statement() -> String {
        if chance(25) { return wrapped() }
        var text = pick(Self.statements)
        for _ in 0..<number(1...2) { text = mistaken(text) }
        return text
    }

    private mutating func mistaken(_ text: String) -> String {
        switch number(0...7) {
        case 0...2:
            let known = Self.foreign.filter { text.contains($0.word) }
            guard !known.isEmpty else { return text }
            let (word, others) = pick(known)
            return text.replacing(word, with: pick(others), maxReplacements: 1)
        case 3:
            return changing(text) { words, place, chooser in words[place] = chooser.slip(words[place]) }
        case 4:
            let unit = Self.units.first { text.contains($0) }
            return unit.map { text.replacing($0, with: pick(Self.units)) } ?? text
        case 5:
            let field = Self.fields.first { text.contains($0) }
            return field.map { text.replacing($0, with: pick(Self.fields), maxReplacements: 1) } ?? text
        case 6:
            return changing(text) { words, place, chooser in
                if chooser.chance(50) { words.remove(at: place) } else { words.removeSubrange(place...) }
            }
        default:
            return changing(text) { words, place, chooser in
                switch chooser.number(0...3) {
                case 0: words.swapAt(place, max(0, place - 1))
                case 1: words.insert(words[place], at: place)
                case 2: words[place] = words[place].contains("\"") ? words[place].filter { $0 != "\"" } : "\"\(words[place])\""
                default: words[place] = words[place].uppercased()
                }
            }
        }
    }

    private mutating func changing(_ text: String, _ change: (inout [String], Int, inout Self) -> Void) -> String {
        var words = text.split(separator: " ").map(String.init)
        guard words.count > 1 else { return text }
        let place = number(1...words.count - 1)
        change(&words, place, &self)
        return words.joined(separator: " ")
    }

    /// A letter lost, doubled or moved.
    private mutating func slip(_ word: String) -> String {
        var letters = Array(word)
        guard letters.count > 2 else { return word }
        let place = number(1...letters.count - 1)
        switch number(0...2) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        default: letters.swapAt(place, place - 1)
        }
        return String(letters)
    }

    /// The same question as another tool takes it.
    private mutating func wrapped() -> String {
        let (unit, field, text, count) = (pick(Self.units), pick(Self.fields), pick(["上", "中", "上中"]), number(1...30))
        switch number(0...11) {
        case 0: return "SELECT \(pick(["*", field, "COUNT(*)", "DISTINCT \(field)", "\(field), COUNT(*) AS n"])) FROM \(unit) WHERE \(field) LIKE '%\(text)%' LIMIT \(count)"
        case 1: return "SELECT \(field), \(pick(["COUNT(*)", "AVG(length)", "MAX(date)"])) FROM \(unit) t GROUP BY t.\(field) HAVING COUNT(*) > \(count) ORDER BY 1"
        case 2: return "\(field):\(pick(["\"\(text)\"", text, ">\(count)", "[\(count) TO \(count + 9)]", "(\(text) OR 下)"])) \(pick(["AND", "OR", "NOT", "-"])) title:下"
        case 3: return "[word=\"\(text)\"] []{\(number(0...2)),\(count)} [word=\"下\"] \(pick(["", "within s", "within p"]))"
        case 4: return "//\(pick(["p", "article", "s", unit]))[contains(\(pick([".", "text()", field])), \"\(text)\")]\(pick(["", "/title", "[1]"]))"
        case 5: return "df[\(pick(["", "~"]))df.\(field).str.contains(\"\(text)\")]"
        case 6: return "\(unit) | where \(field) \(pick(["has", "contains", "==", "!has"])) \"\(text)\" | \(pick(["take", "top", "limit"])) \(count)"
        case 7: return "grep \(pick(["", "-i ", "-v ", "-c "]))\"\(text)\" \(pick(["", "seeds/", "*.txt"]))"
        case 8: return "\(pick(["SU", "TI", "KY", "FT", "AU"]))='\(text)'\(pick(["", "*'下'", "+'下'", " AND TI='下'", " NOT AB='下'"]))"
        case 9: return "\(pick(["show me", "list all", "find all", "which", "how many"])) \(unit) \(pick(["about", "without", "that mention", "by", "with", "not mentioning"])) \"\(text)\""
        case 10: return "=\(pick(["COUNTIF", "FILTER", "SUMIF"]))(\(field), \"*\(text)*\")"
        default: return "find \"\(text)\" \(pick(["near/\(count)", "within \(count) words of", "[]", "w/\(count)", "followed by", "but not", "AND find"])) \"下\""
        }
    }
}
