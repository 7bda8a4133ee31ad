import QueryLang

/// What `help` says of marks, Chinese particles and words of other languages, which have no page in the reference.
struct ShortHelp: Sendable {
    /// As typed; the first is the name.
    let spellings: [String]
    let text: ReferenceEntry.Bilingual
    /// `id`s of entries that say more; they are printed whole where nothing else is said.
    let related: [String]

    private init(_ spellings: [String], _ english: String, _ chinese: String, see related: [String]) {
        self.spellings = spellings
        text = ReferenceEntry.Bilingual(english: english, chinese: chinese)
        self.related = related
    }

    /// Another word for what an entry is about.
    private init(_ spellings: [String], is id: String) { self.init(spellings, "", "", see: [id]) }

    /// A particle of Chinese, in all its spellings.
    private init(_ name: String, _ english: String, _ chinese: String, see related: [String]) {
        self.init(LanguageWord.particle(name).spelling.chinese, english, chinese, see: related)
    }

    static func explaining(_ word: String) -> [ShortHelp] {
        let key = word.lowercased()
        return all.filter { $0.spellings.contains(key) }
    }

    static let all: [ShortHelp] = marks + particles + foreignWords

    private static let marks: [ShortHelp] = [
        ShortHelp(
            ["|", "｜"], "A stage follows: what stands before it is handed on. A line may open with it, and at the prompt it then asks on from the last result. In Chinese a comma before a stage does the same.",
            "后面是一个步骤，接着处理前面的结果。一行可以以它开头，在提示符下就是接着问上一个结果。中文里步骤前的逗号也一样。",
            see: ["stages/where", "stages/first", "stages/count"]),
        ShortHelp(
            [".", "。"], "Between two names `.` is a step of a path: author.unit. `。` ends a statement, like `;`.",
            "两个名称之间的 . 是路径的一步，如 author.unit，与“的”相同；。与 ; 一样结束一条语句。", see: []),
        ShortHelp(
            [",", "，", "、"], "Between columns, keys and the values of a list. In Chinese a comma before a stage stands for `|`, and one before 其中, 且 or 或 is skipped.",
            "分隔列、排序键和列表里的值。中文里步骤前的逗号相当于 |，“其中”“且”“或”前的逗号略过。", see: []),
        ShortHelp(
            [";", "；"], "Ends a statement; so does the end of a line, if the statement is whole.", "结束一条语句；语句完整时，行末也行。", see: []),
        ShortHelp(["#", "＃", "#!"], "Opens a comment, which goes to the end of the line.", "后面到行末是注释。", see: []),
        ShortHelp(
            ["$", "＄"], "Before a name: a parameter, of the script (param) or of a condition that is being defined.",
            "写在名称前，表示参数：脚本的参数，或正在定义的条件的参数。", see: ["clauses/param", "clauses/define"]),
        ShortHelp(
            ["(", ")", "（", "）"], "Group conditions, texts or arithmetic; hold a list, a query behind `in`, and what a function is of.",
            "给条件、文字或算式分组；也用来写列表、“在”后面的查询和函数的内容。", see: []),
        ShortHelp(
            ["\"", "'", "“", "”", "‘", "’", "「", "」", "『", "』", "“”", "「」"],
            "Quotation marks hold a text, on one line. “ and ” are one mark, so are ‘ and ’; 「…」 and 『…』 close by their partner. A text with marks in it is opened with another kind: 「“416”」. Inside, \\ begins an escape: \\\\ \\\" \\n \\t \\u{…}.",
            "引号里是文字，写在一行之内。“和”算同一种，‘和’也是；「…」『…』成对。文字里有引号时换一种来括：「“416”」。其中 \\ 引出转义：\\\\ \\\" \\n \\t \\u{…}。",
            see: ["clauses/mentions"]),
        ShortHelp(
            ["%", "％", "千", "万", "亿", "百万", "千万", "万亿", "_"], "Behind a number they multiply it out: 3万 is 30000, 20% is 0.2. `_` between digits is skipped: 1_000.",
            "写在数后面，按数值换算：3万是30000，20%是0.2。数字之间的 _ 略过：1_000。", see: ["clauses/arithmetic"]),
        ShortHelp(["+", "-", "*", "＋", "－", "＊", "×"], is: "clauses/arithmetic"),
        ShortHelp(
            ["/", "／"], "After a value it divides; after a word like mentions, matches, find, in or near it opens a regular expression, which closes at the next / of the line.",
            "数值后面是除号；在“提及”“匹配”“查找”“邻近”之类的词后面则开始一个正则表达式，到本行下一个 / 为止。",
            see: ["clauses/regular-expression", "clauses/arithmetic"]),
    ]

    private static let particles: [ShortHelp] = [
        ShortHelp(
            "的", "Between two names it is the dot of a path (作者的单位 is author.unit); before the unit that 查找 looks for it closes the condition.",
            "在两个名称之间，是路径的点（作者的单位即 author.unit）；在“查找”所找的单元之前，表示条件到此为止：查找 提及“氢能” 的段落。",
            see: ["clauses/find"]),
        ShortHelp("中", "Skipped after what 在 names: 在 能源 中 查找句子.", "跟在“在”所指的范围后面，略过：在 能源 中 查找句子。", see: ["clauses/in"]),
        ShortHelp(
            "都", "Behind people it says every one: 作者单位都包含“重庆”. Elsewhere it is skipped before the verb: 每个段落都提及“氢能”.",
            "跟在人物后面指每一个：作者单位都包含“重庆”。在别处，动词之前略过：每个段落都提及“氢能”。", see: ["clauses/every"]),
        ShortHelp(
            "所在", "Leads from a text or a unit to the unit that it stands in: “氢能”所在的段落, 显示所在文章的作者.",
            "从文字或单元引到它所在的单元：“氢能”所在的段落，显示所在文章的作者。", see: ["clauses/find"]),
        ShortHelp("同时", "Joins tests, as 且 does; skipped before the first of several.", "与“且”一样连接条件；在几个条件的第一个之前略过。", see: ["clauses/and"]),
        ShortHelp("之间", "Closes a range: 介于 100 和 300 之间.", "结束一个范围：字数介于100和300之间。", see: ["clauses/between"]),
        ShortHelp("分组", "按单位分组: by, in counts and summaries.", "按单位分组：计数和汇总的分组。", see: ["stages/summarize", "stages/count"]),
        ShortHelp("以", "以“…”开头, 以“…”结尾: starts with, ends with.", "以“…”开头，以“…”结尾。", see: ["clauses/starts-with", "clauses/ends-with"]),
        ShortHelp("开头", "以“…”开头: starts with.", "以“…”开头。", see: ["clauses/starts-with"]),
        ShortHelp("结尾", "以“…”结尾: ends with.", "以“…”结尾。", see: ["clauses/ends-with"]),
        ShortHelp("请", "Skipped before a statement: 请帮我查找….", "在语句开头略过：请帮我查找……", see: ["clauses/find"]),
        ShortHelp("哪些", "Opens a query: 哪些文章提及“氢能” is 查找文章，其中提及“氢能”.", "开始一个查询：哪些文章提及“氢能”，即 查找文章，其中提及“氢能”。", see: ["clauses/find"]),
        ShortHelp("多少", "Opens a query that counts: 多少段落提及“氢能”.", "开始一个计数的查询：多少段落提及“氢能”。", see: ["stages/count"]),
        ShortHelp("了", "Skipped after a verb: 提到了“氢能”.", "在动词后面略过：提到了“氢能”。", see: ["clauses/mentions"]),
        ShortHelp("以上", "After a number: at least so much; 500字以上 is length >= 500.", "写在数后面，表示至少：500字以上，即字数大于等于500。", see: ["clauses/comparison"]),
        ShortHelp("以下", "After a number: at most so much; 500字以下 is length <= 500.", "写在数后面，表示至多：500字以下，即字数小于等于500。", see: ["clauses/comparison"]),
        ShortHelp("以来", "After a date: from then on; 2020年以来 is date >= 2020.", "写在日期后面：从那时起；2020年以来，即日期不早于2020年。", see: ["clauses/dates"]),
        ShortHelp("最", "最长的段落: the first of those sorted so.", "最长的段落：这样排序后的第一个。", see: ["stages/sort-by", "stages/first"]),
        ShortHelp("附近", "“氢能”附近有“储能” is near; 后面有 is then.", "“氢能”附近有“储能”，即邻近；后面有，即后接。", see: ["clauses/near", "clauses/then"]),
        ShortHelp("发表", "2024年发表的文章: articles whose date is in 2024.", "2024年发表的文章：日期在2024年的文章。", see: ["clauses/dates"]),
        ShortHelp("距", "距“储能”20字以内 is within 20 of \"储能\".", "距“储能”20字以内：离它不超过20字。", see: ["clauses/within"]),
        ShortHelp("相距", "A and B 相距 20字以内: near within 20.", "“氢能”和“储能”相距20字以内：邻近，20字以内。", see: ["clauses/near"]),
    ]

    private static let foreignWords: [ShortHelp] = [
        ShortHelp(["regex", "regexp", "regexes", "pattern", "正则", "正则式", "regular expressions"], is: "clauses/regular-expression"),
        ShortHelp(
            ["share", "proportion", "ratio", "percentage", "占比", "比例", "份额", "比率"],
            "A share is a division: of two counts in one row, or of two functions of a group. 0.2 is 20%.",
            "占比是相除：一行里的两个次数相除，或一组里的两个函数相除。0.2即20%。", see: ["clauses/arithmetic"]),
        ShortHelp(["limit", "top", "head", "前几"], is: "stages/first"),
        ShortHelp(["tail"], is: "stages/last"),
        ShortHelp(["offset"], is: "stages/skip"),
        ShortHelp(["order by", "order", "sort"], is: "stages/sort-by"),
        ShortHelp(["group by", "group", "aggregate"], is: "stages/summarize"),
        ShortHelp(["select", "columns"], is: "stages/show"),
        ShortHelp(["filter", "having"], is: "stages/where"),
        ShortHelp(["unique"], is: "stages/distinct"),
        ShortHelp(["concordance", "context", "keyword in context"], is: "stages/kwic"),
        ShortHelp(["frequency", "freq", "词频"], is: "functions/rate"),
        ShortHelp(["mean", "average"], is: "functions/avg"),
        ShortHelp(["proximity", "distance", "距离"], is: "clauses/within"),
        ShortHelp(["null", "is null", "empty"], is: "clauses/is-missing"),
        ShortHelp(["variable", "set", "变量"], is: "clauses/param"),
        ShortHelp(["term", "synonym", "术语", "同义词"], is: "clauses/define-term"),
        ShortHelp(["join"], is: "clauses/in"),
        ShortHelp(["import", "include"], is: "clauses/use"),
        ShortHelp(["export", "write"], is: "stages/save"),
    ]
}
