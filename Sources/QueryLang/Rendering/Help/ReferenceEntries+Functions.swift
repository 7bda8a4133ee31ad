extension ReferenceEntry {
    static let functions: [ReferenceEntry] = [
        ReferenceEntry(
            .function, "count", of: [.function("count")], "hits, units inside, or rows of a group", "命中数、内部单元数或组的行数",
            syntax: "count(TEXT) | count(UNITS [in PLACE] [where CONDITION]) | count()",
            """
            `count("x")` is the hits of a text, `count(paragraphs where …)` the units inside that pass, `count()` the rows of a
            group, in `summarize`. Of none it is 0, never missing. On a table a text is an error (E0401).
            """,
            """
            写文字是命中数，写单元是内部合条件的单元数，空着是组的行数（汇总时）。没有就是 0，从不缺失。在表格上写文字是错误（E0401）。
            """,
            [
                Example("find articles where \"氢能\" | show title, n = count(\"氢能\"), total = count(paragraphs)"),
                Example("find articles | summarize n = count(), energy = count(articles where \"能源\") by kind"),
            ],
            see: ["stages/count", "functions/rate"]),
        ReferenceEntry(
            .function, "rate", of: [.function("rate")], "hits per million characters", "每百万字的命中数",
            syntax: "rate(TEXT)",
            """
            Hits of the text divided by the characters of the unit, or of all rows of the group. 0 without a hit.
            """,
            """
            文字的命中数除以单元（或全组各行）的字数。没有命中是 0。
            """,
            [Example("find articles | sort by rate(\"数字\") desc | first 3 | show title, rate(\"数字\")")],
            see: ["functions/count"]),
        ReferenceEntry(
            .function, "sum", of: [.function("sum")], "the sum of numbers", "数的合计",
            syntax: "sum(VALUE)",
            """
            Over the rows of a group, or over the values of a path that leads to several (`sum(paragraph.length)`). Missing
            values are skipped; of none it is 0. Text and dates are errors (E0301).
            """,
            """
            对组的各行求和，或对通向几个值的路径求和。缺失的值跳过；一个也没有是 0。文字和日期是错误（E0301）。
            """,
            [Example("find articles | summarize chars = sum(length) by kind | sort by chars desc")],
            see: ["functions/avg", "stages/summarize"]),
        ReferenceEntry(
            .function, "avg", of: [.function("avg")], "the mean of numbers", "数的平均",
            syntax: "avg(VALUE)",
            """
            As `sum`, divided by the values there are; missing if there are none. A function inside is about each row.
            """,
            """
            同“合计”，再除以值的个数；一个也没有是缺失。里面的函数说的是每一行。
            """,
            [Example("find articles | summarize chars = avg(length), paragraphs = avg(count(paragraphs)) by kind")],
            see: ["functions/median", "functions/sum"]),
        ReferenceEntry(
            .function, "min", of: [.function("min")], "the smallest number, the earliest date", "最小的数、最早的日期",
            syntax: "min(VALUE)",
            """
            Missing values are skipped; missing if there are none. Text is an error (E0301).
            """,
            """
            缺失的值跳过；一个也没有是缺失。文字是错误（E0301）。
            """,
            [Example("find articles | summarize from = min(date), shortest = min(length)", over: "examples/pages/")],
            see: ["functions/max", "functions/first"]),
        ReferenceEntry(
            .function, "max", of: [.function("max")], "the largest number, the latest date", "最大的数、最晚的日期",
            syntax: "max(VALUE)",
            """
            Missing values are skipped; missing if there are none. Text is an error (E0301).
            """,
            """
            缺失的值跳过；一个也没有是缺失。文字是错误（E0301）。
            """,
            [Example("find articles where max(paragraph.length) > 700 | show title, longest = max(paragraph.length)")],
            see: ["functions/min", "functions/last"]),
        ReferenceEntry(
            .function, "median", of: [.function("median")], "the number in the middle", "中位数",
            syntax: "median(VALUE)",
            """
            Of an even number of values the mean of the two in the middle. Missing values are skipped; missing if there are
            none. Text and dates are errors (E0301).
            """,
            """
            值的个数是偶数时，取中间两个的平均。缺失的值跳过；一个也没有是缺失。文字和日期是错误（E0301）。
            """,
            [Example("find articles | show title, m = median(sentence.length) | sort by m desc | first 3")],
            see: ["functions/avg"]),
        ReferenceEntry(
            .function, "distinct", of: [.function("distinct")], "how many different values", "不同的值有几个",
            syntax: "distinct(VALUE)",
            """
            Strings are compared folded, people by name, other units by identity. Missing values are skipped; of none it is 0.
            """,
            """
            字符串折叠后比较，人物按姓名，其他单元按是否同一个。缺失的值跳过；一个也没有是 0。
            """,
            [Example("find articles | show title, units = distinct(author.unit) | where units > 1 | first 3")],
            see: ["functions/list", "stages/distinct"]),
        ReferenceEntry(
            .function, "list", of: [.function("list")], "the different values themselves", "这些不同的值",
            syntax: "list(VALUE)",
            """
            In the order in which they are met, joined by 、. Missing values are skipped; missing if there are none.
            """,
            """
            按遇到的先后，用顿号连写。缺失的值跳过；一个也没有是缺失。
            """,
            [Example("find articles | summarize n = count(), kinds = list(kind) by document")],
            see: ["functions/distinct"]),
        ReferenceEntry(
            .function, "first", of: [.function("first")], "the value of the first row", "第一行的值",
            syntax: "first(VALUE)",
            """
            Of the rows as they are sorted; rows whose value is missing are skipped.
            """,
            """
            按当前次序的第一个；值缺失的行跳过。
            """,
            [
                Example(
                    "find articles | sort by date | summarize from = first(date), opens = first(title) by reporter",
                    over: "examples/pages/")
            ],
            see: ["functions/last", "functions/min", "stages/first"]),
        ReferenceEntry(
            .function, "last", of: [.function("last")], "the value of the last row", "最后一行的值",
            syntax: "last(VALUE)",
            """
            Of the rows as they are sorted; rows whose value is missing are skipped.
            """,
            """
            按当前次序的最后一个；值缺失的行跳过。
            """,
            [
                Example(
                    "find articles where date is not missing | sort by date | summarize to = last(date) by reporter",
                    over: "examples/pages/")
            ],
            see: ["functions/first", "functions/max", "stages/last"]),
        ReferenceEntry(
            .function, "number", of: [.function("number")], "the number that a text is", "文字所写的数",
            syntax: "number(VALUE)",
            """
            Reads a whole text as a number, so that the named group of a regular expression can be compared and added. A text
            that is none gives missing; what is no text is an error (E0301).
            """,
            """
            把整个文字读成数，使正则表达式的命名组可以比较、相加。不是数的文字得缺失；不是文字的值是错误（E0301）。
            """,
            [Example("find /(?<n>[0-9.]+)%/ | show n, share = number(n) | where share > 20 | first 3")],
            see: ["units/match", "units/quantity"]),
        ReferenceEntry(
            .function, "round", of: [.function("round")], "a number with fewer decimals", "小数位较少的数",
            syntax: "round(VALUE) | round(VALUE, DECIMALS)",
            """
            To a whole number, or to so many decimals (15 at most); halves go away from zero. It is about what its value is
            about: `round(avg(length), 1)` in `summarize` is of the group. Of a missing value it is missing.
            """,
            """
            化为整数，或保留几位小数（至多15位），正好一半的向绝对值大的一边进。里面的值是关于什么的，它就是关于什么的：“汇总”里的 `round(avg(length), 1)` 是一组的。缺失的值得缺失。
            """,
            [
                Example("find paragraphs | summarize chars = round(avg(length), 1) by kind"),
                Example("find articles where count(\"氢能\") > 0 | show title, per_million = round(rate(\"氢能\"))"),
            ],
            see: ["functions/avg", "functions/rate", "clauses/arithmetic"]),
    ]
}
