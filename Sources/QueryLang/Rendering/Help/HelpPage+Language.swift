extension HelpPage {
    static let language: [HelpPage] = [
        HelpPage(
            "find", "Asking for units of text", "查找", """
                A query finds units: documents, articles, sections, paragraphs, turns, sentences, people
                (author, speaker, guest, host, reporter, photographer, editor), or the matches of a text.

                    find paragraphs where mentions "氢能" and author.unit contains "重庆"
                    find articles where no paragraph mentions "氢能"
                    find authors where unit contains "大学"
                    find "氢能"                                  # every occurrence

                `in` narrows the place: a result named by let, the last result, another query.

                    let energy = find paragraphs where mentions "能源"
                    find sentences in energy where mentions "重庆"
                    find sentences in (find articles where date in 2024) where "储能"

                Results are joined with union, intersect and except. See also: where, texts, fields, stages.
                """),
        HelpPage(
            "where", "Conditions", "条件", """
                Tests are joined by not, and, or, tightest first; brackets group.

                    mentions "氢能"     "氢能"            the unit's text has it (the same test twice)
                    author.unit contains "重庆"          a field; also starts with, ends with
                    kind = interview    length > 500     = != < <= > >=
                    date in 2024-03     date between 2023 and 2024
                    kind in (news, notice)               one of a list
                    text matches /第.章/                  a regular expression
                    title is missing    title is not missing
                    any paragraph mentions "氢能"         any, every, no, at least 3, at most 3, exactly 3
                    within 20 of "储能"                   a sentence or match stands so near it

                A test of a missing value is false, and so is its negation: `not title contains "x"` finds no
                article without a title; the result says how many it left out.
                A test of a path with several values holds if any of them passes; its negation if none does.
                One quantifier takes one test; brackets give it more: any author (name = "a" and unit contains "b").
                """),
        HelpPage(
            "texts", "What a text finds", "文本匹配", """
                Texts are compared folded: width, letter case, traditional and simplified characters, every kind
                of quotation mark, and the line breaks and spaces inside Han text make no difference.

                    "氢能" or "储能"                either
                    exact "氢能"                    as printed
                    whole "人口"                    only at word boundaries: not 中国人口味
                    "氢能" near "储能" within 10     in any order, at most 10 characters between
                    "科技" then "产业" within sentence
                    "印度" not in "印度尼西亚"       hits that are no part of the longer word
                    /[0-9]+(?:万)?元/               a regular expression

                Without within, near and then look 10 characters far. A term is a text with a name:

                    define term 氢能 = "氢能", "绿氢", "氢燃料电池"
                    find paragraphs where mentions 氢能
                """),
        HelpPage(
            "fields", "Fields and paths", "字段与路径", """
                Each unit has fields; `describe paragraph` lists them with their types. A path leads on:

                    author.unit      article.title      paragraph.section.heading      next.speaker

                date, title, heading, author, speaker, section, publication, column and source that a unit lacks
                are those of the nearest unit above that has them. previous and next are the neighbours.
                The author of a turn in an interview is its speaker; of any other paragraph, the authors and
                reporters of its article. A field that the page does not give is missing, never a guess.
                Functions: count("x"), count(paragraphs where …), rate("x"), sum, avg, min, max, median, distinct,
                list, first, last, number.
                """),
        HelpPage(
            "stages", "What can follow a |", "管道步骤", """
                    where C                    of any list or table         the same, fewer rows
                    sort by K desc, L          of any list or table         the same, sorted; missing last
                    first 5, last 5 per X      of any list or table         the same, fewer rows
                    skip 10, sample 20 seed 7  of any list or table         the same, fewer rows
                    show A, n = count("x")     of any list or table         a table
                    count                      of any list or table         one number
                    count by A                 of any list or table         a table with count, largest first
                    summarize n = count() by A of any list or table         a table
                    distinct                   of a table                   a table
                    kwic 20 sort right 2       of what has hits             a concordance

                A row with several values of a `by` path counts once under each of them; rows without a value are
                the group —.
                """),
        HelpPage(
            "names", "let, define, param", "命名", """
                    let energy = find paragraphs where mentions ("能源" or "氢能")
                    define term 氢能 = "氢能", "绿氢"
                    define local as author.unit contains any ("重庆", "四川")
                    define from($place) as author.unit contains $place
                    param unit = "重庆"

                let names a query, define a term or a condition, param a value, used as $unit and given by --set unit=….
                `it` is the last result. A name may be given anew; it may not be a word of the language.
                """),
        HelpPage(
            "chinese", "Writing queries in Chinese", "用中文提问", """
                Every word has a Chinese spelling, full-width marks are their twins, spaces may be left out.

                    查找段落，其中提及“氢能”且作者的单位包含“重庆”
                    查找 提及“氢能” 的段落
                    查找文章，按日期降序排序，前5
                    查找段落，其中“科技创新”邻近“产业创新”10字以内
                    在 能源 中 查找句子，其中提及“重庆”
                    查找没有标题的文章

                Both spellings mix freely and give the same result. 的 between two names is the dot of a path.
                """),
    ]
}
