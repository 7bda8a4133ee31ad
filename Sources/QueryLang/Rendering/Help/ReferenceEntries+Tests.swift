extension ReferenceEntry {
    /// Tests of one unit or value.
    static let tests: [ReferenceEntry] = [
        ReferenceEntry(
            .clause, "mentions", of: [.keyword("mentions"), .field("anywhere")], "the text of a unit has it", "正文里有这个文字",
            syntax: "[PATH [not]] mentions TEXT | TEXT",
            """
            A text alone is the same test. Before it another unit may stand: `article mentions "x"`, `next mentions "x"`;
            `anywhere` is text and title. About the unit itself it is never missing. Its hits are marked, and `kwic` goes round
            them. People have no text (E0302).
            """,
            """
            只写文字也是这个条件。前面可写别的单元，如文章、下一段；`anywhere`（全文）是正文和标题。说单元自己时没有缺失可言。\
            命中会标出，语境就围着它们。人物没有正文（E0302）。
            """,
            [
                Example("find paragraphs where mentions \"氢能\" and article not mentions \"煤\" | show article, index"),
                Example("find articles where anywhere mentions \"职业教育\" | show title"),
            ],
            see: ["clauses/contains", "clauses/exact", "clauses/near", "clauses/define-term"]),
        ReferenceEntry(
            .clause, "contains", of: [.keyword("contains"), .keyword("all")], "a field has a string in it", "字段里含有",
            syntax: "VALUE [not] contains \"A\" | VALUE [not] contains any | all (\"A\", \"B\")",
            """
            `any` asks for one of the list, `all` for every one in one value. Compared folded. Of several values one must pass;
            of the negation none. It makes no hits. A number or date is an error (E0301).
            """,
            """
            “任一”只要列表中一个，“所有”要同一个值里全有。折叠后比较。有几个值时一个合就成立，否定则要一个也不合。不产生命中。\
            数和日期是错误（E0301）。
            """,
            [
                Example("find authors where unit contains any (\"师范\", \"邮电\") | show name, unit"),
                Example("find authors where unit contains all (\"重庆\", \"学院\") | show name, unit | first 3"),
            ],
            see: ["clauses/mentions", "clauses/starts-with", "clauses/matches"]),
        ReferenceEntry(
            .clause, "starts with", of: [.keyword("starts with")], "a field opens with a string", "字段以此开头",
            syntax: "VALUE [not] starts with \"A\" | VALUE [not] starts with any (\"A\", \"B\")",
            """
            As `contains`, at the beginning.
            """,
            """
            与“包含”相同，但须在开头。
            """,
            [Example("find articles where title starts with \"以\" | show title | first 3")],
            see: ["clauses/ends-with", "clauses/contains"]),
        ReferenceEntry(
            .clause, "ends with", of: [.keyword("ends with")], "a field closes with a string", "字段以此结尾",
            syntax: "VALUE [not] ends with \"A\" | VALUE [not] ends with any (\"A\", \"B\")",
            """
            As `contains`, at the end.
            """,
            """
            与“包含”相同，但须在末尾。
            """,
            [Example("find articles where title ends with \"力\" | show title")],
            see: ["clauses/starts-with", "clauses/contains"]),
        ReferenceEntry(
            .clause, "matches", of: [.keyword("matches")], "a regular expression is found in a field", "正则表达式在字段中找到",
            syntax: "VALUE [not] matches [exact] /REGEX/",
            """
            Found anywhere; `^` and `$` are the ends of the value. Folded like texts unless `exact`. No back-references; its
            time is bounded (E0503). A wrong expression is E0008.
            """,
            """
            在任何地方找到都算；`^` 和 `$` 是值的两端。与文字一样先折叠，除非写“原样”。没有反向引用；时间有限（E0503）。写错是 E0008。
            """,
            [
                Example("find sentences where text matches /^三是/ | count"),
                Example("find articles where title matches /^以.+引领/ | show title"),
            ],
            see: ["clauses/contains", "clauses/exact", "units/match"]),
        ReferenceEntry(
            .clause, "comparison",
            of: [.keyword("="), .keyword("!="), .keyword("<"), .keyword("<="), .keyword(">"), .keyword(">=")],
            "a value equals, or is less or more", "相等、大于、小于",
            syntax: "VALUE = | != | < | <= | > | >= VALUE | VALUE is [not] VALUE",
            """
            `is` and `is not` before a value are `=` and `!=`. Strings are compared folded, by `=` and `!=` only; `<` on them is E0301. Beside a field with fixed values a bare
            word is one of them (E0303 for any other). Numbers take 千 万 亿 and %; a percentage is its hundredth (E0305). A person
            is the name, an article its title, a document its path, another unit its text; beside a kind a unit is its kind, beside
            a role people are their role. `!=` of several values holds if none is equal. A missing value passes no comparison.
            """,
            """
            字符串折叠后比较，只能比相等与否，比大小是 E0301。有固定取值的字段，旁边的词是取值之一（否则 E0303）。数可带千、万、亿和 %；\
            百分数是它的百分之一（E0305）。人物是姓名，文章是标题，文档是路径，其他单元是正文；与类型相比时单元是它的类型，与角色相比时人物是他的角色。有几个值时，一个也不等才算不等。\
            缺失的值不满足任何比较。
            """,
            [
                Example("find quantities where value >= 1000亿 | show text, value"),
                Example("find paragraphs where kind != heading and length < 12 | show kind, text | first 3"),
                Example("find turns where speaker = \"汪锋\" | show index, length"),
            ],
            see: ["clauses/between", "clauses/dates", "clauses/arithmetic", "clauses/is-missing"]),
        ReferenceEntry(
            .clause, "dates", of: [.field("date"), .field("year"), .field("quarter"), .field("month"), .field("day")],
            "dates, and how they are compared", "日期及其比较",
            syntax: "2024 | 2024-Q1 | 2024-03 | 2024-03-11 | 2024年3月11日",
            """
            One token without spaces; `2024-Q1` is a quarter. A date is an interval: `=` and `in` mean wholly inside, `<` before it begins, `>` after
            it ends, `<=` and `>=` their opposites. `date.year`, `date.quarter`, `date.month` and `date.day` are numbers, missing
            if the date is not so exact. A date in quotation marks is text (E0301); `2024-3` is a subtraction.
            """,
            """
            连写不留空格；`2024年第一季度` 是一个季度。日期是一段时间：等于和“在”是全在其中，早于是在它开始之前，晚于是在它结束之后，不早于、不晚于是它们的反面。\
            日期的年份、季度、月份、日是数，日期不够精确就缺失。加引号的日期是文字（E0301）；`2024-3` 是减法。
            """,
            [
                Example("find articles where date > 2021 and date <= 2023-10 | show date, title", over: "examples/pages/"),
                Example("find articles where date.month = 5 | show date, title", over: "examples/pages/"),
                Example("find articles where date is not missing | count by date.year, date.quarter", over: "examples/pages/"),
            ],
            see: ["clauses/comparison", "clauses/between", "stages/timeline"]),
        ReferenceEntry(
            .clause, "between", of: [.keyword("between")], "a value lies in a range, ends included", "值在范围之内，含两端",
            syntax: "VALUE [not] between A and B",
            """
            Of numbers or dates; of dates from the beginning of A to the end of B. A range that runs backwards holds nothing.
            """,
            """
            用于数或日期；日期从前者的开始到后者的结束。倒过来的范围里什么也没有。
            """,
            [
                Example("find articles where length between 500 and 1000 | show title, length"),
                Example("find articles where date between 2021 and 2022 | show date, title", over: "examples/pages/"),
            ],
            see: ["clauses/comparison", "clauses/dates"]),
        ReferenceEntry(
            .clause, "is missing", of: [.keyword("missing"), .keyword("is")], "the page does not give it", "版面没有给出",
            syntax: "VALUE is [not] missing",
            """
            The only test that a missing value passes: of any other neither the test nor its negation holds, and a note says how
            many were left out. A missing field is never an empty string.
            """,
            """
            缺失的值只满足这个条件：别的条件和它们的否定都不成立，附注写明略去几个。缺失的字段不是空字符串。
            """,
            [
                Example("find articles where title is missing | show document, index, kind"),
                Example("find articles where author is not missing | count"),
            ],
            see: ["clauses/not", "clauses/no", "clauses/comparison"]),
        ReferenceEntry(
            .clause, "arithmetic", of: [], "numbers put together", "四则运算",
            syntax: "VALUE + | - | * | / VALUE",
            """
            `*` and `/` bind tighter; brackets group. A missing value, or division by zero, makes the result missing. Text is an
            error (E0301). A `-` without spaces between digits may be a date: `2024-03`.
            """,
            """
            乘除先于加减，用括号分组。遇到缺失的值，或除以零，结果是缺失。文字是错误（E0301）。数字之间不留空格的 `-` 可能是日期：`2024-03`。
            """,
            [Example("find articles | summarize share = count(articles where \"人工智能\") / count()")],
            see: ["clauses/comparison", "stages/show"]),
    ]
}
