extension ReferenceEntry {
    static let stages: [ReferenceEntry] = [
        ReferenceEntry(
            .stage, "where", of: [.stage("where")], "keeps the rows that pass", "留下合条件的行",
            syntax: "… | where CONDITION",
            """
            Takes any list or table and gives the same with fewer rows. On a table, names are its columns and nothing else
            (E0205). Rows whose value is missing pass neither the test nor its negation; a note counts them.
            """,
            """
            接任何列表或表格，形状不变，行数减少。在表格上，名称只指它的列（E0205）。值缺失的行，条件和它的否定都不成立，附注写明略去几行。
            """,
            [Example("find articles | count by author.unit | where count > 1")],
            see: ["clauses/where", "clauses/is-missing"]),
        ReferenceEntry(
            .stage, "sort by", of: [.stage("sort"), .keyword("asc"), .keyword("desc")],
            "puts rows in order", "给行排次序",
            syntax: "… | sort by VALUE [asc | desc], …",
            """
            Takes any list or table and gives the same. Ascending unless `desc` says otherwise; stable, so that equal rows stay
            as they were. Missing values come last both ways; of several values the first counts. Numbers and dates go by
            value; strings by digits, Latin, then Han by pinyin, the same on every machine.
            """,
            """
            接任何列表或表格，形状不变。不写降序就是升序；排序是稳定的，相等的行次序不动。缺失的值升序、降序都在最后；有几个值的取第一个。\
            数和日期按大小；字符串按数字、拉丁字母、汉字拼音的次序，在任何机器上都一样。
            """,
            [
                Example("find articles | sort by length desc, title | first 3 | show title, length"),
                Example("find articles | sort by date | show date, title | last 3", over: "examples/pages/"),
            ],
            see: ["stages/first", "stages/last"]),
        ReferenceEntry(
            .stage, "first", of: [.stage("first"), .keyword("per")], "keeps the first rows", "留下开头几行",
            syntax: "… | first NUMBER [per VALUE, …]",
            """
            Takes any list or table and gives the same. With `per` the first rows of each different value, or of
            each pair of values, in place; rows without a value are one group. Fewer rows than asked is no error.
            """,
            """
            接任何列表或表格，形状不变。写明“每个”就留下每个不同值（或几个值的每种组合）的头几行，次序不动；没有值的行合为一组。行数不够不是错误。
            """,
            [
                Example("find articles where \"数字\" | first 2 | show title"),
                Example("find paragraphs | sort by length desc | first 1 per document | show document, index, length"),
                Example("find articles | first 1 per document, kind | show document, kind, title"),
            ],
            see: ["stages/last", "stages/skip", "stages/sort-by", "functions/first"]),
        ReferenceEntry(
            .stage, "last", of: [.stage("last")], "keeps the last rows", "留下末尾几行",
            syntax: "… | last NUMBER [per VALUE, …]",
            """
            As `first`, from the end; the rows keep their order.
            """,
            """
            与“前”相同，只是从末尾数起；行的次序不变。
            """,
            [Example("find articles | last 2 | show title, document")],
            see: ["stages/first", "functions/last"]),
        ReferenceEntry(
            .stage, "skip", of: [.stage("skip")], "leaves the first rows out", "略去开头几行",
            syntax: "… | skip NUMBER",
            """
            Takes any list or table and gives the rest of it, nothing if it has no more rows than that.
            """,
            """
            接任何列表或表格，给出其余的行；行数不多于此数就什么也不剩。
            """,
            [Example("find words where length > 1 | count by text | skip 3 | first 3")],
            see: ["stages/first"]),
        ReferenceEntry(
            .stage, "sample", of: [.stage("sample"), .keyword("seed")], "draws rows at random", "随机取若干行",
            syntax: "… | sample NUMBER | PERCENTAGE [per VALUE, …] [seed NUMBER]",
            """
            Takes any list or table and gives so many rows in the order they had, all if there are no more. The same seed over
            the same rows draws the same; without one the seed is 1. With `per` so many of each value. `sample 10%` draws a tenth
            of the rows, rounded, and one at least.
            """,
            """
            接任何列表或表格，取出若干行，次序不变；不够就全取。种子相同、行相同，取的就相同；不写种子就是1。写明“每个”就每个值各取若干。`随机10%` 取十分之一，四舍五入，至少一行。
            """,
            [
                Example("find sentences | sample 3 seed 7 | show document, index, length"),
                Example("find paragraphs | sample 2% | show document, index"),
                Example("find paragraphs | sample 1 per document | show document, index"),
            ],
            see: ["stages/first"]),
        ReferenceEntry(
            .stage, "show", of: [.stage("show")], "makes a table of columns", "列成表格",
            syntax: "… | show [NAME =] VALUE, …",
            """
            Takes any list or table and gives a table, a row for each row. A column is called by its name, else by its value
            in English spelling, `author.unit` or `count("氢能")`, in statements of either language; two of one name are an
            error (E0206). Several values are joined by 、; a missing one is —. Functions are about the one row. Afterwards
            names are columns; an expression written again is the column that it made, so that
            `show count("a") | sort by count("a")` sorts by it.
            """,
            """
            接任何列表或表格，给出表格，一行对一行。列名是“名称＝”给的，否则是值的英文写法，如 `author.unit`、`count("氢能")`，用中文写也一样；两列同名是错误（E0206）。\
            几个值用顿号连写；缺失的值是 —。函数说的是这一行。此后名称只指列；\
            照样再写一遍的式子就是它做成的那一列，所以 `显示次数（“甲”）｜按次数（“甲”）排序` 按它排序。
            """,
            [
                Example("find articles where \"氢能\" | show title, author, n = count(\"氢能\")"),
                Example("find articles where length / count(paragraphs) > 400 | show title, mean = length / count(paragraphs)"),
            ],
            see: ["stages/summarize", "clauses/arithmetic"]),
        ReferenceEntry(
            .stage, "count", of: [.stage("count"), .keyword("by")], "counts rows, or the rows of each group", "计行数，或各组的行数",
            syntax: "… | count [by [NAME =] VALUE, …]",
            """
            Alone it gives one number, after which nothing but `save` may follow (E0401). With `by` it gives a table with the
            column `count`, the largest group first, equal ones by their key.

            A row with several values of a path counts once under each; paths with a common start go together
            (`by author.unit, author`). Rows without a value are the group —. A note says when the groups add up to more than
            the rows.
            """,
            """
            单写给出一个数，其后只能接“保存”（E0401）。写明“按”就给出表格，有 `count` 一列，多的在前，相等的按键排列。

            一行在路径上有几个值，就在每个值下各算一次；开头相同的路径成对计算。没有值的行归在 — 一组。各组之和多于行数时，附注会说明。
            """,
            [
                Example("find paragraphs where \"氢能\" | count"),
                Example("find paragraphs where \"氢能\" | count by author"),
            ],
            see: ["stages/summarize", "stages/timeline", "functions/count"]),
        ReferenceEntry(
            .stage, "summarize", of: [.stage("summarize")], "works out functions over groups", "对各组求函数值",
            syntax: "… | summarize [NAME =] VALUE, … [by [NAME =] VALUE, …]",
            """
            Takes any list or table and gives a table, a row for each group, in the order in which groups are met; without `by`
            one row. Functions are about the group: `count()` its rows, `sum(length)` over its rows, `count("x")` the hits in
            all of them. A group without a hit counts 0. Groups are made as `count by` makes them.
            """,
            """
            接任何列表或表格，给出表格，每组一行，按遇到的先后；不写“按”就只有一行。函数说的是一组：行数、各行之和、全组的命中数。\
            没有命中的组记 0。分组的规则与按值计数相同。
            """,
            [
                Example("find articles | summarize n = count(), chars = sum(length) by kind"),
                Example("find articles | summarize paragraphs = avg(count(paragraphs))"),
            ],
            see: ["stages/count", "functions/sum", "functions/avg"]),
        ReferenceEntry(
            .stage, "distinct", of: [.stage("distinct")], "leaves repeated rows of a table out", "去掉表格中重复的行",
            syntax: "… | distinct",
            """
            Takes a table (E0401 for units) and keeps the first of equal rows. Strings are compared folded.
            """,
            """
            接表格（接单元是 E0401），相同的行只留第一行。字符串折叠后比较。
            """,
            [Example("find articles | show kind | distinct | sort by kind")],
            see: ["functions/distinct", "stages/show"]),
        ReferenceEntry(
            .stage, "kwic", of: [.stage("kwic"), .keyword("left"), .keyword("right"), .keyword("node")],
            "hits in the middle, with their context", "命中居中，两边是上下文",
            syntax: "… | kwic [NUMBER] [sort left | right | node [NUMBER]]",
            """
            Takes matches, or units that have hits: of the texts that are asked of them and stand under no `not`. It gives a
            concordance with so many characters to each side, 20 unless told. `sort right 2` sorts from the second character
            after the hit, `sort left` from the first before it outward, by pinyin. Without hits it is an error (E0402). Sort,
            choose and count before it.
            """,
            """
            接命中，或有命中的单元，即对它提出而没有被否定的文字。两边各取若干字，不写就是20。右2是从命中之后第二个字比起，左是从命中之前第一个字\
            往外比，都按拼音。没有命中可供展开是错误（E0402）。排序、取舍、计数写在它之前。
            """,
            [
                Example("find \"数字经济\" | sample 5 | kwic 8 sort right"),
                Example("find sentences where \"氢能\" | kwic 10"),
            ],
            see: ["units/match", "stages/ngrams"]),
        ReferenceEntry(
            .stage, "ngrams", of: [.stage("ngrams"), .keyword("to")], "counts sequences of words or characters", "数连续的词或字",
            syntax: "… | ngrams NUMBER [to NUMBER] [characters]",
            """
            Takes units or matches and gives a table of `ngram` and `count`, the largest first. Sequences are of words, with
            `characters` of characters, 1 to 20 long (E0304), and never cross punctuation.
            They are made inside each row: `find "数字" | ngrams 2` gives none, as no match of 数字 has two words.
            For what stands around a text ask for units: `find sentences where "数字" | ngrams 2`.
            """,
            """
            接单元或命中，给出 `ngram`、`count` 两列的表，多的在前。序列以词计，数后写“字”就以字计，长1到20（E0304），不跨标点。\
            词串取自每一行之内：`find "数字" | ngrams 2` 什么也没有，因为命中“数字”只有一个词；要看文字周围的词串，就查单元：\
            `find sentences where "数字" | ngrams 2`。
            """,
            [
                Example("find sentences where \"绿色\" | ngrams 5 characters | first 5"),
                Example("find articles where kind = interview | ngrams 2 to 3 | first 5"),
            ],
            see: ["units/word", "stages/kwic"]),
        ReferenceEntry(
            .stage, "timeline",
            of: [
                .stage("timeline"), .keyword("year"), .keyword("quarter"), .keyword("month"), .keyword("day"),
            ],
            "counts by the date", "按日期计数",
            syntax: "… | timeline [by year | quarter | month | day]",
            """
            Takes units or matches and gives a table of periods, by month unless told; periods in between without a row are
            there with 0. Rows whose date is missing or not so exact are left out, with a note. A table is an error (E0401).
            """,
            """
            接单元或命中，给出各时段的表，不写就按月；其间没有行的时段也列出，记 0。日期缺失或不够精确的行略去，附注写明。接表格是错误（E0401）。
            """,
            [
                Example("find articles | timeline by year", over: "examples/pages/"),
                Example("find \"增长\" | timeline by quarter | where count > 0", over: "examples/pages/"),
            ],
            see: ["stages/count", "clauses/dates"]),
        ReferenceEntry(
            .stage, "save", of: [.stage("save")], "writes the rows to a file", "把各行写进文件",
            syntax: "… | save \"FILE\"",
            """
            Ends a query of any sort. The ending says the format: `.csv`, `.tsv`, `.json`, `.ndjson`, `.jsonl`, `.md`,
            `.html` or `.txt`; any other is an error (E0303). The file is written whole or not at all; a file of the collection is never written over (E0606).
            """,
            """
            写在任何查询的末尾。格式由文件名的结尾决定：`.csv` `.tsv` `.json` `.ndjson` `.jsonl` `.md` `.html` `.txt`，别的结尾是错误（E0303）。\
            文件要么整个写好，要么不写；文集里的文件绝不会被覆盖（E0606）。
            """,
            [Example("find articles | count by kind | save \"kinds.csv\"", after: " && cat kinds.csv")],
            see: ["stages/show"]),
    ]
}
