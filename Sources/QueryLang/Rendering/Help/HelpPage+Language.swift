extension HelpPage {
    static let language: [HelpPage] = [
        HelpPage(
            "queries", "Asking for units of text", "查询", """
                A query finds units (help units), or the matches of a text.

                    find paragraphs where mentions "氢能" and author.unit contains "重庆"
                    find articles where no paragraph mentions "氢能"
                    find authors where unit contains "大学"
                    find "氢能"                                  # every occurrence

                `in` narrows the place: a result named by let, the last result, another query.

                    let energy = find paragraphs where mentions "能源"
                    find sentences in energy where mentions "重庆"
                    find sentences in (find articles where date in 2024) where "储能"

                Results are joined with union, intersect and except. See also: units, conditions, texts, fields, stages.
                """),
        HelpPage(
            "units", "What can be found", "单元", """
                    document      文档   a file                  article    文章   what carries one title
                    section       小节   a heading and its text  paragraph  段落   in true reading order
                    turn          发言   one speaker’s words     sentence   句子   ends at 。！？
                    point         要点   a step of 一是… 二是…   quote      引语   “…” or 《…》
                    quantity      数量   2000亿元, 2.45%         word       词语   by the segmenter
                    person        人物   author, speaker, guest, host, reporter, photographer, editor
                    match         命中   a hit of a text: find "氢能"

                    find points where ordinal = 1 | count by mark
                    find quotes where kind = quotation and length > 40 | show speaker, text
                    find quantities where kind = money and value >= 100亿 | show text, sentence
                    find sentences where any quantity (kind = percent and value > 20% and within 15 of "增长")
                    find words where length > 1 and within 5 of "氢能" | count by text | first 10

                The value of a quantity is multiplied out: 2000亿元 is 200000000000, 20% is 0.2. Singular and plural
                are one name. `describe quantity` lists the fields of a unit.
                """),
        HelpPage(
            "conditions", "Conditions", "条件", """
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
                    ngrams 2 to 4 [characters] of units or matches          a table: sequences of words
                    timeline by month          of units or matches          a table: year, quarter, month, day
                    save "counts.csv"          of any                       a file: csv, tsv, json, md, html, text

                    find sentences where "绿色" | ngrams 4 characters | first 20
                    find articles where "增长" | timeline by year

                A row with several values of a `by` path counts once under each of them; rows without a value are
                the group —. save never writes over a file of the collection.
                """),
        HelpPage(
            "names", "let, define, param, use", "命名", """
                    let energy = find paragraphs where mentions ("能源" or "氢能")
                    define term 氢能 = "氢能", "绿氢"
                    define local as author.unit contains any ("重庆", "四川")
                    define from($place) as author.unit contains $place
                    param unit = "重庆"
                    use "terms.yinde"

                let names a query, define a term or a condition, param a value, used as $unit and given by --set unit=….
                use reads the names of another script, which lies beside this one or below it. `it` is the last
                result. A name may be given anew; it may not be a word of the language.
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
