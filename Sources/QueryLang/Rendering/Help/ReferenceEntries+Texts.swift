extension ReferenceEntry {
    /// What makes one text of several.
    static let texts: [ReferenceEntry] = [
        ReferenceEntry(
            .clause, "near", of: [.keyword("near")], "texts close to each other, in any order", "相邻的文字，次序不论",
            syntax: "TEXT near TEXT … [within DISTANCE]",
            """
            All lie in one paragraph and share no character; each is at most the distance from the next, 10 characters unless
            `within` says otherwise. The hit runs from the first to the last, the shortest that does. `near` and `then` are
            not mixed without brackets (E0107).
            """,
            """
            都在一段之内，互不重叠；相隔不超过给定的距离，不写就是10字。命中从第一处到最后一处，取最短的。\
            不加括号不能与“后接”混用（E0107）。
            """,
            [Example("find \"科技\" near \"产业\" within 3 | count by text | first 3")],
            see: ["clauses/then", "clauses/within"]),
        ReferenceEntry(
            .clause, "then", of: [.keyword("then")], "texts close to each other, in this order", "相邻的文字，按此次序",
            syntax: "TEXT then TEXT … [within DISTANCE]",
            """
            As `near`, in the order given.
            """,
            """
            与“邻近”相同，但次序固定。
            """,
            [
                Example("find \"科技创新\" then \"产业创新\" | count by text"),
                Example("find sentences where \"科技创新\" then \"产业创新\" within sentence | count"),
            ],
            see: ["clauses/near", "clauses/within"]),
        ReferenceEntry(
            .clause, "within",
            of: [
                .keyword("within"), .keyword("within sentence"), .keyword("within paragraph"), .keyword("of"),
                .keyword("after"), .keyword("before"), .keyword("characters"), .keyword("words"), .keyword("sentences"),
                .keyword("sentence"), .keyword("paragraph"),
            ],
            "how far apart", "相隔多远",
            syntax: "… within DISTANCE | within DISTANCE of | after | before TEXT",
            """
            A distance is `10` or `10 characters`, `5 words`, `2 sentences`, `sentence` or `paragraph`. Characters are counted
            between the two, punctuation included, white space not; the bound is included.

            As a test of its own it asks that the unit stand so near a hit of the text and share no character with it;
            `after` that it follow the hit, `before` that it precede it. It is for units in a paragraph (E0302).
            """,
            """
            距离可以是字数、词数（5词）、句数（2句），或同句、同段。字数是两者之间的字，标点算，空白不算；含此数。

            单独用作条件时，问的是单元离文字的命中有多近，且不与它重叠；“之后”是在命中之后，“之前”是在命中之前。用于段落以内的单元（E0302）。
            """,
            [
                Example("find sentences where \"氢能\" near \"储能\" within sentence | count"),
                Example("find quantities where kind = money and within 10 of \"纯收入\" | show text, location"),
                Example("find words where within 2 words before \"产业\" and length > 1 | count by text | first 3"),
            ],
            see: ["clauses/near", "clauses/then"]),
        ReferenceEntry(
            .clause, "not in", of: [], "hits that are no part of another text", "不属于另一文字的命中",
            syntax: "TEXT not in TEXT",
            """
            Leaves out the hits that lie inside a hit of the second text, and finds the others. The second is one text: several
            are joined by `or` in brackets. Beside a field it is the negation of `in`.
            """,
            """
            去掉落在后一文字命中之内的命中，留下别的。后者是一个文字，几个要用“或”连接并加括号。在字段旁边，它是“在”的否定。
            """,
            [Example("find \"碳\" not in (\"低碳\" or \"双碳\" or \"碳排放\") | kwic 8")],
            see: ["clauses/in", "clauses/whole"]),
        ReferenceEntry(
            .clause, "regular expression", of: [], "a pattern instead of a text", "用模式代替文字",
            syntax: "/PATTERN/ | /PATTERN/x | exact /PATTERN/ | exact /PATTERN/x",
            """
            Stands wherever a text may, and after `matches`; it opens after a word or mark that wants a text, and closes at
            the next / of the line, which inside is \\/. `.` is any character, `[…]` one of several, `\\d` a digit, `\\p{Han}` a
            Chinese character; `*` `+` `?` `{2,4}` repeat; `(?:…|…)` chooses; `^` and `$` are the ends of the paragraph, or
            of the unit if it is smaller. `x` lets white space and comments stand in it. The pattern is folded as texts are,
            `exact` leaves it as printed. A group with a name, (?<year>…), is a column of the matches. An empty match is no
            hit.
            """,
            """
            能写文字的地方都能写，也写在“匹配”后面；到本行下一个 / 为止，里面的 / 写成 \\/。`.` 是任一字符，`[…]` 是其中之一，\
            `\\d` 是数字，`\\p{Han}` 是汉字；`*` `+` `?` `{2,4}` 表示重复；`(?:…|…)` 表示任选；`^` 和 `$` 是段落的两端，\
            单元比段落小时是单元的两端。`x` 允许里面有空白和注释。模式与文字一样折叠后比较，“原样”照印刷的样子。\
            有名称的组 (?<year>…) 是命中的一列。空的匹配不算命中。
            """,
            [
                Example("find /[0-9.]+%/ | count by text | first 3"),
                Example("find /(?<n>[0-9.]+)亿元/ | show n, text | first 3"),
            ],
            see: ["clauses/matches", "clauses/exact", "units/match"]),
        ReferenceEntry(
            .clause, "exact", of: [.keyword("exact")], "compared as printed", "照印刷的样子比较",
            syntax: "exact \"TEXT\" | exact /REGEX/",
            """
            Without it both sides are folded: width, letter case, traditional and simplified characters, quotation marks, and
            line breaks and spaces inside Han text make no difference.
            """,
            """
            不写它，两边都先折叠：全角半角、字母大小写、繁体简体、各种引号，以及汉字之间的换行和空格，都不算差别。
            """,
            [
                Example("find \"蓬勃發展，大幅度降低\" | count"),
                Example("find exact \"蓬勃发展，大幅度降低\" | count"),
            ],
            see: ["clauses/whole", "clauses/matches"]),
        ReferenceEntry(
            .clause, "whole", of: [.keyword("whole")], "only at word boundaries", "只在词的边界上",
            syntax: "whole \"TEXT\"",
            """
            The hit begins and ends where a word by the segmenter does: `whole "人口"` is not in 中国人口味. Without it any run of
            characters is found.
            """,
            """
            命中的两头都是切分出的词的边界：“中国人口味”里没有整词的“人口”。不写它，任何一串字都找得到。
            """,
            [
                Example("find \"数\" | count"),
                Example("find whole \"数\" | kwic 8"),
            ],
            see: ["clauses/exact", "clauses/not-in", "units/word"]),
    ]
}
