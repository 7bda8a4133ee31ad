extension ReferenceEntry {
    /// What joins tests, and what counts units.
    static let conditions: [ReferenceEntry] = [
        ReferenceEntry(
            .clause, "and", of: [.keyword("and")], "both conditions hold", "两个条件都成立",
            syntax: "CONDITION and CONDITION",
            """
            Binds tighter than `or`, looser than `not`; mixing it with `or` without brackets is warned of (E0110). It joins
            conditions, never texts: `"a" and "b"` are two tests. The Chinese 但, 但是 and 而 bind loosest of all: what stands
            before them holds as a whole, `or` included. Chinese binds by its words and commas: a value or text without a verb goes with
            the one before it (类型是访谈或新闻且提及“a”), then a comma parts (提及“a”或提及“b”，且提及“c” asks c of both); what is left
            open is an error. Two tests of a path with several values may be met by two
            people, which is warned of (E0306).
            """,
            """
            比“或”紧，比“不”松；不加括号与“或”混用会警告（E0110）。它连接条件，不连接文字：两个文字就是两个条件。\
            “但”“但是”“而”结合最松：之前的整体（连同“或”）与之后的同时成立。\
            中文看词和逗号：没有动词的值和文字归前一个（类型是访谈或新闻且提及“a”），其次看逗号（提及“a”或提及“b”，且提及“c”要求 c 与两者之一同时成立）；\
            仍然看不出的不执行，请加括号。\
            对有几个值的路径提两个条件，可能由两个人分别满足，会警告（E0306）。
            """,
            [Example("find paragraphs where \"氢能\" and \"储能\" | count by article")],
            see: ["clauses/or", "clauses/not", "clauses/any"]),
        ReferenceEntry(
            .clause, "or", of: [.keyword("or")], "either condition holds, or either text", "任一条件成立，或任一文字",
            syntax: "CONDITION or CONDITION | TEXT or TEXT",
            """
            Between texts it makes one text, whose hits are counted in one pass, no character twice. Directly after a test of a
            field a bare text is an error (E0105): `contains any ("a", "b")`, or `or mentions "b"`.
            """,
            """
            在文字之间，合成一个文字，命中一起数，一个字不算两次。紧接在字段条件之后的文字含义不明，是错误（E0105）：用“包含任一”，或写明“提及”。
            """,
            [
                Example("find \"绿氢\" or \"氢谷\" | count by text"),
                Example("find articles where kind = notice or title is missing | show kind, title"),
            ],
            see: ["clauses/and", "clauses/contains", "clauses/define-term"]),
        ReferenceEntry(
            .clause, "not", of: [.keyword("not")], "the condition does not hold", "条件不成立",
            syntax: "not CONDITION | VALUE not contains … | PATH not mentions TEXT",
            """
            Binds tightest; `not a or b` is warned of (E0110). It moves inward until it stands before single tests, so a
            missing value passes neither a test nor its negation. Of several values the negation holds if none passes.
            """,
            """
            结合最紧；否定之后直接接“或”会警告（E0110）。否定向内移到单个条件之前，所以缺失的值既不满足条件，也不满足它的否定。\
            有几个值时，一个也不合，否定才成立。
            """,
            [
                Example("find paragraphs where \"氢能\" and not (\"储能\" or \"煤炭\") | show article"),
                Example("find articles where title not contains \"生产力\" | show title"),
            ],
            see: ["clauses/no", "clauses/is-missing", "clauses/not-in"]),
        ReferenceEntry(
            .clause, "any", of: [.keyword("any")], "at least one unit inside passes", "内部至少有一个合条件",
            syntax: "any UNITS [in PLACE] [[not] TEST]",
            """
            Takes one test; brackets give it more, all of one unit (E0106 where it would be unclear). A unit that is not inside
            is an error (E0302): a sentence has one paragraph, so write `paragraph mentions …`.
            """,
            """
            只管一个条件；加括号可管几个，说的是同一个单元（不明时是 E0106）。不在内部的单元是错误（E0302）：句子只有一个段落，直接写段落即可。
            """,
            [
                Example("find articles where any author (title contains \"教授\" and unit contains \"理工\") | show title, author"),
                Example("find sentences where any quantity kind = money | show text | first 2"),
            ],
            see: ["clauses/every", "clauses/no", "clauses/at-least"]),
        ReferenceEntry(
            .clause, "every", of: [.keyword("every"), .keyword("all")], "there are units inside, and all pass", "内部有这种单元，而且都合条件",
            syntax: "every UNITS [in PLACE] [[not] TEST]",
            """
            False where there is no such unit. `all` before a list is of `contains`.
            """,
            """
            没有这种单元就不成立。列表之前的“所有”属于“包含”。
            """,
            [Example("find articles where every paragraph mentions \"数字\" | show title")],
            see: ["clauses/any", "clauses/no", "clauses/contains"]),
        ReferenceEntry(
            .clause, "no", of: [.keyword("no")], "no unit inside passes", "内部没有一个合条件",
            syntax: "no UNITS [in PLACE] [[not] TEST]",
            """
            Holds also where there is no such unit; `no quantity` alone asks for that. True or false, never missing.
            """,
            """
            没有这种单元也成立；不写条件就是问有没有这种单元。只有真假，没有缺失。
            """,
            [
                Example("find articles where no quantity | show title | first 3"),
                Example("find articles where no paragraph mentions \"生产力\" | show title"),
            ],
            see: ["clauses/any", "clauses/not", "clauses/is-missing"]),
        ReferenceEntry(
            .clause, "at least", of: [.keyword("at least")], "so many units inside pass, or more", "内部至少有这么多合条件",
            syntax: "at least NUMBER UNITS [in PLACE] [[not] TEST]",
            """
            Counts the units inside that pass; the bound is included.
            """,
            """
            数内部合条件的单元，含此数。写在值之后是大于等于。
            """,
            [Example("find articles where at least 3 paragraphs mention \"数字\" | show title")],
            see: ["clauses/at-most", "clauses/exactly", "functions/count"]),
        ReferenceEntry(
            .clause, "at most", of: [.keyword("at most")], "so many units inside pass, or fewer", "内部至多有这么多合条件",
            syntax: "at most NUMBER UNITS [in PLACE] [[not] TEST]",
            """
            The bound is included, and so is none. Its texts are no hits of the unit.
            """,
            """
            含此数，没有也算。其中的文字不算单元的命中。写在值之后是小于等于。
            """,
            [Example("find articles where at most 3 paragraphs | show title, n = count(paragraphs)")],
            see: ["clauses/at-least", "clauses/no"]),
        ReferenceEntry(
            .clause, "exactly", of: [.keyword("exactly")], "just so many units inside pass", "内部恰好有这么多合条件",
            syntax: "exactly NUMBER UNITS [in PLACE] [[not] TEST]",
            """
            `exactly 0` is `no`.
            """,
            """
            恰好零个就是没有。
            """,
            [Example("find articles where exactly 2 paragraphs mention \"能源\" | show title")],
            see: ["clauses/at-least", "clauses/at-most"]),
        ReferenceEntry(
            .clause, "previous", of: [.field("previous")], "the unit before, of the same sort", "前一个同类单元",
            syntax: "previous mentions TEXT | previous.FIELD",
            """
            It stays within the article; the first one has none, and tests of it are then false and counted in a note. Its
            texts are no hits of the unit. In Chinese 上一段 is the paragraph’s, 上一句 the sentence’s, 上一轮 the turn’s, 上一篇 the
            article’s, 上一节 the section’s, whatever is looked for; 上一个 is that of the unit itself.
            """,
            """
            不越出本篇；第一个没有前一个，对它的条件不成立，附注写明几个。其中的文字不算单元的命中。不论在找什么，上一段都是段落的，\
            上一句是句子的，上一轮是发言的，上一篇是文章的，上一节是小节的；上一个是所找单元自己的。
            """,
            [Example("find sentences where previous mentions \"氢谷\" | show text")],
            see: ["clauses/next", "clauses/mentions"]),
        ReferenceEntry(
            .clause, "next", of: [.field("next")], "the unit after, of the same sort", "后一个同类单元",
            syntax: "next mentions TEXT | next.FIELD",
            """
            As `previous`, the other way.
            """,
            """
            与前一个相同，方向相反。
            """,
            [Example("find paragraphs where next.kind = heading | count")],
            see: ["clauses/previous"]),
    ]
}
