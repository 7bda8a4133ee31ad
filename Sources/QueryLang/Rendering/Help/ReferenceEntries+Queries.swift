extension ReferenceEntry {
    /// Clauses that make a query, or name a part of it.
    static let queries: [ReferenceEntry] = [
        ReferenceEntry(
            .clause, "find", of: [.keyword("find")], "opens a query", "开始一个查询",
            syntax: "find UNITS | TEXT [in PLACE] [where CONDITION]",
            """
            Gives a list of units, or of a text its matches, in document order. Singular and plural are one word. An unknown
            unit is E0201. An empty result is no error; a note says how many units each condition alone leaves.
            """,
            """
            给出单元的列表；写文字就给出它的各处命中；都按文中次序。未知的单元是 E0201。没有结果不是错误，附注写明每个条件单独留下多少。
            """,
            [
                Example("find paragraphs where mentions \"氢能\" and author.unit contains \"重庆\" | count"),
                Example("find \"氢能\" in (find articles where kind = interview)"),
            ],
            see: ["clauses/where", "clauses/in", "units/match"]),
        ReferenceEntry(
            .clause, "in", of: [.keyword("in")], "narrows to a place, or tests for one of a list", "限定范围，或判断是否属于",
            syntax: "find UNITS in PLACE | VALUE [not] in (A, B) | VALUE [not] in DATE | UNIT [not] in PLACE",
            """
            A place is a result named by `let`, `it`, a query in brackets, or a text field (`in title`). In it are its units
            and those that lie inside one; a place smaller than what is sought is an error (E0302). Hits of the place are not
            handed on.

            In a condition a value is in a list if it is one of it, in a date if it lies wholly inside, in a query of one
            column if it is among its values. A missing value is neither in nor not in.
            """,
            """
            范围是“令”起了名的结果、上一个结果、括号里的查询，或一个文字字段。属于它和在它之内的单元都算；范围比所找的单元小是错误（E0302）。\
            范围的命中不传下去。

            在条件里，值是列表之一、全在某日期之内、或在单列查询的值之中，就算“在”。缺失的值既不算在，也不算不在。
            """,
            [
                Example("let energy = find paragraphs where \"氢能\" or \"储能\"\nfind sentences in energy where \"重庆\" | count"),
                Example("find words in title where length > 1 | count by text | first 3"),
                Example("find articles where kind in (news, notice) | show title"),
            ],
            see: ["clauses/find", "clauses/it", "clauses/not-in"]),
        ReferenceEntry(
            .clause, "where", of: [.stage("where")], "asks a condition of each unit", "对每个单元提条件",
            syntax: "find UNITS where CONDITION",
            """
            Tests are joined by `not`, `and`, `or`, tightest first; brackets group. A test without a subject is about the
            unit that is found. In Chinese the condition may also stand before the unit.
            """,
            """
            条件用“不”“且”“或”连接，依次由紧到松；用括号分组。没有主语的条件说的是所找的单元。条件也可以写在单元之前，中间用“的”。
            """,
            [Example("find articles where date in 2024 and not title contains \"方案\" | show date, title", over: "examples/pages/")],
            see: ["clauses/and", "clauses/or", "clauses/not", "clauses/mentions", "clauses/comparison", "stages/where"]),
        ReferenceEntry(
            .clause, "let", of: [.keyword("let")], "names a query", "给查询起名",
            syntax: "let NAME = QUERY",
            """
            The query runs when the name is used; `count NAME by …`, `show NAME` and `find NAME where …` are said of it as of units.
            Before `find` the word `let` may be left out. A name may be given anew; it may be no word of the language (E0111) and not
            lead back to itself (E0207).
            """,
            """
            用到名称时才执行；`统计长段`、`长段有多少`、`查找长段中提及“a”的句子` 与对单元的说法相同。在 `查找` 之前，“令”可以省去。名称可以重新给；不能是语言里的词（E0111），也不能绕回自己（E0207）。
            """,
            [Example("let energy = find paragraphs where \"氢能\" or \"储能\"\nenergy | count by article | first 3")],
            see: ["clauses/it", "clauses/in", "clauses/define"]),
        ReferenceEntry(
            .clause, "define term", of: [.keyword("define term")], "names a text with all its forms", "给文字及其各种写法起名",
            syntax: "define term NAME = \"A\", \"B\", /C/",
            """
            A term stands wherever a text may; its forms are counted together, no character twice. After `contains` or `=` it
            is an error (E0101): write `mentions`.
            """,
            """
            可写文字的地方都可写术语；各种写法合起来数，一个字不算两次。写在“包含”“是”之后是错误（E0101），要写“提及”。
            """,
            [Example("define term 氢能 = \"氢能\", \"绿氢\", \"氢谷\"\nfind articles where 氢能 | show title, n = count(氢能)")],
            see: ["clauses/mentions", "clauses/define", "clauses/or"]),
        ReferenceEntry(
            .clause, "define", of: [.keyword("define"), .keyword("as")], "names a condition", "给条件起名",
            syntax: "define NAME [($A, $B)] as CONDITION",
            """
            The name stands where a test may; with parameters as `name("x", "y")`, whose number must fit (E0304). A circle is
            an error (E0207).
            """,
            """
            可写条件的地方都可写这个名称；有参数就在括号里给值，个数要对（E0304）。绕回自己是错误（E0207）。
            """,
            [
                Example("define local as author.unit contains \"重庆\"\nfind articles where local and \"数字\" | count"),
                Example(
                    "define from($place) as author.unit contains $place\nfind articles where from(\"师范\") | show title"),
            ],
            see: ["clauses/define-term", "clauses/param"]),
        ReferenceEntry(
            .clause, "param", of: [.keyword("param")], "declares a value that a script is given", "声明脚本的参数",
            syntax: "param NAME [: text | number | date] [= VALUE | (A, B)]",
            """
            Used as `$name`, where a text, a date or a number stands, such as the numbers of `first $n`, `within $n` and
            `at least $n`; one that does not fit its place is an error there (E0009, E0301). `--set name=value` gives it
            another value. Without a value and a default it is an error (E0204).
            """,
            """
            用时写 `$名称`，可写文字、日期或数的地方都可用它，`前$n`、`$n字以内`、`至少$n段` 的数也在内；与所在之处不合，就在那里报错\
            （E0009、E0301）。`--set 名称=值` 另给一个值。没有给值也没有默认值是错误（E0204）。
            """,
            [
                Example("param word = \"绿色\"\nfind $word | count by article | first 3"),
                Example("param n: number = 2\nfind paragraphs where at least $n quantities | count by article | first $n"),
            ],
            see: ["clauses/define", "clauses/use"]),
        ReferenceEntry(
            .clause, "use", of: [.keyword("use")], "reads the names of another script", "使用另一个脚本里的名称",
            syntax: "use \"FILE\"",
            """
            The path starts at the script that uses it and stays inside the folder of the outermost one, unless
            `--allow-outside` is given. A file is read once; one that does not exist is E0601.
            """,
            """
            路径从使用它的脚本算起，须在最外层脚本的文件夹之内，`--allow-outside` 可放开。一个文件只读一次；没有这个文件是 E0601。
            """,
            [Example("use \"examples/shared/terms.yinde\"\nfind articles where 新能源 | count", after: " --allow-outside", terms: ["新能源"])],
            see: ["clauses/let", "clauses/define-term"]),
        ReferenceEntry(
            .clause, "explain", of: [.keyword("explain"), .keyword("analyze")], "shows how a query will run", "说明查询怎样执行",
            syntax: "explain [analyze] QUERY",
            """
            An operator a line, with the rows that it is expected to leave. `explain analyze` runs the query and gives rows and
            milliseconds. `rules` names what was changed to make it cheaper.
            """,
            """
            一行一步，写出预计剩下多少行。再写 `analyze`（实测）就真正执行，给出行数和毫秒。`rules` 列出为省时间而做的改写。
            """,
            [Example("explain find paragraphs where \"氢能\" and author.unit contains \"重庆\"")],
            see: ["clauses/describe"]),
        ReferenceEntry(
            .clause, "describe", of: [.keyword("describe"), .keyword("collection")], "says what there is to ask", "说明有什么可问",
            syntax: "describe UNIT | FIELD | NAME | collection",
            """
            Of a unit its fields with their types and links; of a field the units that have it; of a name made by `let` or `define`
            the statement that made it, and of a result what its rows have; of the collection its size. Anything else is E0208.
            """,
            """
            对单元列出字段、类型和连接；对字段列出有它的单元；对 `let`、`define` 所起的名称给出定义它的语句，是结果的还列出各行有什么；\
            对文集列出大小。别的名称是 E0208。
            """,
            [Example("describe title"), Example("describe sentence")],
            see: ["clauses/explain"]),
        ReferenceEntry(
            .clause, "it", of: [.keyword("it")], "the last result", "上一个结果",
            syntax: "it | find UNITS in it",
            """
            The result of the query before, also in a script; at the prompt a line that opens with `|` asks on from it. In
            `let` it stands for the query that gave it. Without one it is an error (E0403).
            """,
            """
            前一个查询的结果，在脚本里也一样；在提示符下，以 `|` 开头的一行就是接着它问。在“令”里，它代表给出结果的那个查询。\
            还没有结果是错误（E0403）。
            """,
            [Example("find articles where \"氢能\" | show title\nit | count")],
            see: ["clauses/let", "clauses/in"]),
        ReferenceEntry(
            .clause, "union", of: [.keyword("union")], "units of either result", "两个结果合起来",
            syntax: "QUERY union QUERY",
            """
            Joins two lists of one unit (else E0401), from the left with `intersect` and `except`; each unit once, in document
            order. Hits of both are kept. A query with a `|` stands in brackets.
            """,
            """
            合并同一种单元的两个列表（否则是 E0401），与“交上”“除去”从左到右；每个单元一次，按文中次序。两边的命中都保留。\
            带 `|` 的查询写在括号里。
            """,
            [Example("find articles where \"氢能\" union (find articles where kind = notice) | show title")],
            see: ["clauses/intersect", "clauses/except", "clauses/or"]),
        ReferenceEntry(
            .clause, "intersect", of: [.keyword("intersect")], "units of both results", "两个结果共有的",
            syntax: "QUERY intersect QUERY",
            """
            Takes two lists of one unit (else E0401) and gives what is in both, with the hits of both.
            """,
            """
            接同一种单元的两个列表（否则是 E0401），给出两边都有的，保留两边的命中。
            """,
            [
                Example(
                    "let energy = find articles where \"能源\"\nenergy intersect (find articles where kind = interview) | show title")
            ],
            see: ["clauses/union", "clauses/except", "clauses/and"]),
        ReferenceEntry(
            .clause, "except", of: [.keyword("except")], "units of the first result only", "从前一个结果里除去后一个",
            syntax: "QUERY except QUERY",
            """
            Takes two lists of one unit (else E0401) and gives what is in the left one only, with its hits.
            """,
            """
            接同一种单元的两个列表（否则是 E0401），给出只在左边的，保留左边的命中。
            """,
            [Example("(find paragraphs where \"储能\") except (find paragraphs where \"氢能\") | count by article")],
            see: ["clauses/union", "clauses/intersect", "clauses/not"]),
    ]
}
