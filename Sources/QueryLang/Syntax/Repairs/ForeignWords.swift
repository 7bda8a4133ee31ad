/// Words of other languages, and of plain English, and what says the same here: what a repair may put in the place of
/// a word, and what it may leave out.
enum ForeignWords {
    /// Words that hold a phrase together and ask for nothing of their own.
    static let fillers: Set<String> = [
        "find", "where", "by", "in", "of", "is", "as", "to", "and", "any", "or", "it", "then", "with", "the", "a", "an", "all",
        "me", "please", "that", "which", "who", "whose", "what", "are", "was", "were", "be", "do", "does", "did", "don't",
        "doesn't", "didn't", "isn't", "for", "from", "on", "about", "regarding", "concerning", "give", "get", "display",
        "look", "retrieve", "search", "list", "select", "return", "at", "than", "both", "either", "every", "each", "many",
        "how", "there", "only", "just", "also", "some", "their", "its", "this", "these", "those", "i", "want", "need", "using", "characters", "chars",
        "into", "between", "true", "yes", "rows", "row", "str", "text", "contains", "mentions", "equal", "equals", "but", "not",
    ]

    /// What stands here for a word: one of these must come in for it.
    static let counterparts: [String: [String]] = [
        // SQL
        "like": ["contains", "starts", "ends", "matches", "=", "date"], "ilike": ["contains", "starts", "ends", "matches", "="],
        "rlike": ["matches", "mentions"], "regexp": ["matches", "mentions", "/"], "group": ["by"], "having": ["where"],
        "order": ["sort"], "limit": ["first"], "fetch": ["first"], "top": ["first"], "offset": ["skip"], "null": ["missing"],
        "isnull": ["missing"], "notnull": ["missing"], "exists": ["any", "no", "missing"], "unique": ["distinct", "by"],
        "uniq": ["distinct", "by"], "average": ["avg"], "mean": ["avg"], "len": ["length"], "char_length": ["length"],
        "nchar": ["length"], "strlen": ["length"], "minus": ["except", "not"], "year": ["year", "date"], "month": ["month", "date"], "quarter": ["quarter", "date"], "day": ["day", "date"],
        "substring": ["contains"], "instr": ["contains"],
        // Kusto, PRQL, pandas, dplyr, spreadsheets
        "has": ["contains", "mentions", "any", "missing", "where"], "have": ["any", "missing", "where"], "number": ["count", "distinct"], "total": ["sum", "count"], "different": ["distinct"], "when": ["date"], "sorted": ["sort"], "ordered": ["sort"], "arranged": ["sort"], "dated": ["date"], "compare": ["count"], "has_cs": ["contains", "mentions"], "contains_cs": ["contains"],
        "includes": ["contains", "mentions"], "include": ["contains", "mentions"], "contain": ["contains", "mentions"], "startswith": ["starts"], "endswith": ["ends"],
        "isin": ["in", "="], "query": ["where"], "filter": ["where"], "take": ["first"], "head": ["first"], "slice_head": ["first"],
        "tail": ["last"], "project": ["show"], "extend": ["show"], "derive": ["show"], "mutate": ["show"], "columns": ["show"],
        "arrange": ["sort"], "sort_values": ["sort"], "orderby": ["sort"], "groupby": ["by"], "group_by": ["by"],
        "value_counts": ["count"], "tally": ["count"], "freq": ["count"], "frequency": ["count"], "frequencies": ["count"],
        "size": ["count"], "aggregate": ["summarize"], "agg": ["summarize"], "summarise": ["summarize"], "dcount": ["distinct"],
        "nunique": ["distinct"], "countd": ["distinct"], "n_distinct": ["distinct"], "count_": ["count"], "countif": ["count"],
        "countifs": ["count"], "isna": ["missing"], "notna": ["missing"], "na": ["missing"], "nan": ["missing"], "nil": ["missing"], "empty": ["missing"], "absent": ["missing"],
        "undefined": ["missing"], "ascending": ["asc", "sort"],
        "descending": ["desc"], "shuffle": ["sample"], "random": ["sample"], "summarize": ["summarize", "count", "timeline"],
        // Lucene and search boxes
        "intitle": ["title"], "inauthor": ["author"], "allintitle": ["title"], "intext": ["mentions", "find"],
        "su": ["title"], "tka": ["title"], "ti": ["title"], "ky": ["keywords"], "ab": ["abstract"], "au": ["author"], "af": ["author"],
        "jn": ["publication"], "ly": ["publication"], "fu": ["funding"], "ft": ["mentions"], "ye": ["date"], "_exists_": ["missing"],
        "has_any": ["contains"], "has_all": ["contains"], "str_detect": ["contains"], "grepl": ["contains"], "regex": ["matches", "mentions", "/"],
        "count": ["count", "distinct", "timeline"], "n": ["count", "near"], "w": ["near"], "adj": ["near"], "pre": ["then"], "onear": ["then"],
        // Corpus tools
        "collocates": ["collocates", "within"], "collocations": ["collocates", "within"], "collocation": ["collocates", "within"],
        "word": ["word", "find"], "lemma": ["find"], "containing": ["mentions", "contains", "count"], "mentioning": ["mentions", "count"],
        "concordance": ["kwic"], "conc": ["kwic"], "context": ["kwic"], "followed": ["then"], "beside": ["near"], "near": ["near", "within"], "next": ["near", "next"],
        "close": ["near"], "s": ["sentence"], "p": ["paragraph"], "para": ["paragraph"], "div": ["section"],
        "wordlist": ["word"], "ngram": ["ngrams"], "clusters": ["ngrams"],
        "within": ["within", "where", "in"], "matches": ["matches", "mentions"],
        // Commands
        "isempty": ["missing"], "isnotempty": ["missing"], "isnotnull": ["missing"],
        "grep": ["find"], "egrep": ["find"], "rg": ["find"], "ag": ["find"], "ack": ["find"], "ls": ["find"],
        // Comparisons in words
        "mention": ["mentions", "count"], "false": ["not", "!=", "desc"], "eq": ["="], "ne": ["!=", "not"], "gt": [">"], "ge": [">="], "lt": ["<"],
        "le": ["<="], "more": [">", "least"], "greater": [">", "least"], "longer": [">", "length"], "larger": [">"], "higher": [">"],
        "bigger": [">"], "over": [">", "least"], "above": [">"], "less": ["<", "most"], "fewer": ["<", "most"], "shorter": ["<", "length"],
        "smaller": ["<"], "lower": ["<"], "under": ["<", "most"], "below": ["<"], "later": [">", "date"], "earlier": ["<", "date"],
        "since": [">=", "date"], "after": [">", "after", "date", "then"], "before": ["<", "before", "date", "then"], "during": ["date", "in"],
        "published": ["date"], "least": [">=", "least"], "most": ["<=", "most", "sort", "count"],
        "thousand": ["e3"], "million": ["e6"], "billion": ["e9"], "percentages": ["percent"], "percents": ["percent"], "amounts": ["money"],
        "sums": ["money"], "starting": ["starts"], "beginning": ["starts"], "begin": ["starts"], "begins": ["starts"], "ending": ["ends"],
        "end": ["ends"], "either": ["or"], "datetime": ["date"], "todate": ["date"], "to_date": ["date"],
        // Questions
        "percentage": ["count"], "percent": ["percent", "count"], "share": ["count", "share"], "proportion": ["count"],
        "interviews": ["interview"], "notices": ["notice"],
        "without": ["not", "no", "missing"], "lacking": ["not", "no", "missing"], "nor": ["not"], "none": ["no", "missing"],
        "no": ["no", "not", "missing"], "never": ["not", "no"], "neither": ["not"], "excluding": ["not", "except", "!="], "exclude": ["not", "except", "!="],
        "except": ["not", "except", "!="], "longest": ["length"], "shortest": ["length"], "newest": ["date"], "latest": ["date"],
        "oldest": ["date"], "earliest": ["date"], "wrote": ["author"], "writes": ["author"], "written": ["author"], "write": ["author"],
        "common": ["count"], "frequent": ["count"], "say": ["speaker", "turn"], "appear": ["find", "count"], "occur": ["find", "count"], "appears": ["find", "count"], "occurs": ["find", "count"],
        "mentioned": ["find", "mentions"], "times": ["count"], "often": ["count"], "per": ["per", "by"], "awk": ["find"],
        "said": ["speaker", "turn"], "says": ["speaker", "turn"], "spoke": ["speaker", "turn"], "show": ["show", "find"],
    ]

    /// Fields that a word asks for without naming them.
    static let implied = [
        "value": ["base"], "grep": ["path"], "egrep": ["path"], "rg": ["path"], "ag": ["path"], "ack": ["path"],
        "word": ["text"], "lemma": ["text"], "say": ["speaker"], "common": ["text"], "frequent": ["text"], "list": ["text"],
        "author": ["name"], "speaker": ["name"], "guest": ["name"], "host": ["name", "role"], "reporter": ["name", "role"], "su": ["keywords", "abstract"], "tka": ["keywords", "abstract"], "af": ["unit"], "au": ["name"],
        "collocates": ["word", "text"], "collocations": ["word", "text"], "collocation": ["word", "text"], "wordlist": ["text"],
        "by": ["author", "speaker"], "from": ["date", "unit", "speaker", "author", "source", "publication"], "of": ["unit", "speaker"], "starting": ["text"], "beginning": ["text"], "ending": ["text"],
        "start": ["text"], "begin": ["text"], "end": ["text"], "heading": ["paragraph", "kind"], "money": ["quantity", "kind", "value"],
        "percent": ["quantity", "kind"], "percentages": ["quantity", "kind", "value"], "percents": ["quantity", "kind", "value"], "date": ["quantity", "kind", "article"], "in": ["date", "kind"], "who": ["author", "speaker", "name"], "interview": ["article", "kind", "guest"],
        "interviews": ["article", "kind", "guest"], "news": ["article", "kind"], "notice": ["article", "kind"], "notices": ["article", "kind"], "when": ["date"], "between": ["date"], "about": ["text"],
        "did": ["author", "speaker"], "does": ["author", "speaker"], "characters": ["length"], "chars": ["length"],
    ]

    /// Words that turn a condition round.
    static let negations: Set<String> = [
        "not", "no", "without", "except", "never", "neither", "nor", "excluding", "exclude", "false", "lacking", "minus",
        "ne", "notnull", "notna", "isnotempty", "isnotnull",
    ]

    /// Words for a value that is not there.
    static let absences: Set<String> = [
        "missing", "null", "isnull", "isempty", "isnotempty", "isnotnull", "notnull", "isna", "notna", "na", "nan", "nil", "none", "empty", "absent", "undefined",
    ]

    /// Words for a unit that are a text as well.
    static let hanUnits = ["数字": "数量", "数据": "数量", "数目": "数量"]

    /// How the names of what publishes end: who asks for 人民日报的文章 hardly means an author.
    private static let outletEndings = ["报", "报社", "周刊", "月刊", "杂志", "学报", "通讯社", "新华社", "中新社", "网", "电视台", "出版社"]

    static func isOutlet(_ name: String) -> Bool { name.count > 2 && outletEndings.contains(where: name.hasSuffix) }

    /// How the names of those end whom people work for.
    private static let institutionEndings = ["大学", "学院", "研究院", "研究所", "研究中心", "党校", "公司", "集团", "委员会", "局", "厅"]

    static func isInstitution(_ name: String) -> Bool { name.count > 3 && institutionEndings.contains(where: name.hasSuffix) }

    /// How what people are ends, so that it is no name.
    private static let postEndings = [
        "代表", "委员", "常委", "主任", "主席", "教授", "讲师", "书记", "市长", "省长", "县长", "区长", "部长", "厅长", "局长", "处长", "院长", "校长", "所长", "馆长", "会长",
        "社长", "行长", "研究员", "院士", "董事", "董事长", "总经理", "经理", "总裁", "秘书长", "总编", "主编", "工程师", "专家", "学者", "学家", "科学家", "企业家", "博士", "硕士", "研究生",
    ]

    static func isPost(_ name: String) -> Bool { postEndings.contains(where: name.hasSuffix) }

    /// What an outlet may be to an article.
    static func outletTests(_ quoted: String) -> [String] { ["来源包含\(quoted)", "报刊包含\(quoted)"] }

    static let hanNegations: Set<Unicode.Scalar> = ["不", "非", "未", "没", "无", "除"]

    /// Less than, and that something is there, said with a word that denies something else elsewhere.
    static let hanLess = ["不到", "不足", "不止", "不只", "不为空"]

    static let hanNumerals = Set("零一二两三四五六七八九十百千".unicodeScalars)

    /// Words for spans of time or for lists whose ends are numbers: 2024年上半年 ends with June, 高频词 with the twentieth.
    static let hanPeriods = ["半年", "季", "年代", "词频", "高频", "常用词", "最常见", "最常用", "出现最多", "频率最高", "上旬", "中旬", "下旬", "半数"]

    static let numberWords: Set<String> = [
        "once", "twice", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand", "k", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december",
    ]

    /// What a stage takes where no number was written, and a gap of one token.
    static let defaultCounts: Set<String> = ["0", "1", "5", "10"]

    /// Words that open a command or hold a query together somewhere, and are none here.
    static func isKnown(_ word: String) -> Bool {
        fillers.contains(word) || counterparts[word] != nil || Parser.statementAdvice[word] != nil
            || Parser.writtenRight(word) != nil
    }

    static let searchCommands: Set<String> = ["grep", "egrep", "rg", "ag", "ack"]
}
