extension ReferenceEntry {
    static let units: [ReferenceEntry] = [
        ReferenceEntry(
            .unit, "document", of: [.unit("document"), .field("meta")], "a file, or a record of a file of records", "一个文件，或记录文件中的一条记录",
            syntax: "find documents [in PLACE] [where CONDITION]",
            """
            The unit above all others. `meta.key` is what a record says beside the fields of the model. A page without a
            printed date has none; the date of the file is not taken for it. As a value a document is its path.
            """,
            """
            其他单元都在文档之内。记录里不属于模型字段的内容写作 `meta.键名`。版面没有印日期，文档就没有日期，不用文件的日期代替。\
            文档用作值时是它的路径。
            """,
            [Example("find documents | show name, publication, date, articles = count(articles), length")],
            see: ["units/article", "clauses/in"]),
        ReferenceEntry(
            .unit, "article", of: [.unit("article")], "what carries one title", "一个标题之下的全部内容",
            syntax: "find articles [in PLACE] [where CONDITION]",
            """
            It is put together from wherever its pieces stand on the page. Its text is its paragraphs, headings included; the
            title is a field, which `mentions` does not ask: `title contains "…"` does, and `anywhere mentions "…"` asks both.
            As a value an article is its title.
            """,
            """
            文章由版面各处的片段拼成。正文是它的各个段落，小标题也算；标题是字段，“提及”不问它，要问就测试标题字段；`anywhere`（全文）兼问两者。\
            文章用作值时是它的标题。
            """,
            [
                Example("find articles where kind != article | show document, index, title, kind"),
                Example("find articles where anywhere mentions \"职业教育\" | show title, n = count(\"职业教育\")"),
            ],
            see: ["units/section", "units/person", "clauses/mentions"]),
        ReferenceEntry(
            .unit, "section", of: [.unit("section"), .field("parent")], "a heading and all that stands under it", "小标题及其下的全部内容",
            syntax: "find sections [in PLACE] [where CONDITION]",
            """
            Sub-sections are part of it, so that sections of several levels overlap and `sum(length)` counts some text twice.
            `parent` is the section around it. A paragraph has its innermost section.
            """,
            """
            下级小节也包括在内，所以不同级别的小节互相重叠，字数的合计会重复计算。上级（`parent`）是包住它的小节。段落所属的是最内层的小节。
            """,
            [Example("find sections where heading contains \"服务业\" | show heading, level, article, n = count(paragraphs)")],
            see: ["units/paragraph"]),
        ReferenceEntry(
            .unit, "paragraph", of: [.unit("paragraph")], "a paragraph, its pieces joined in reading order", "段落，各片段按阅读次序接好",
            syntax: "find paragraphs [in PLACE] [where CONDITION]",
            """
            Where columns, pages or other articles break it, its pieces are joined again, and `location` says where each
            stands. Its author is the article's; of a turn it is the speaker; a lead or heading of an interview has none.
            Headings are paragraphs too: `kind != heading` leaves them out. What belongs to no article is found with
            `in furniture`.
            """,
            """
            被分栏、分页或别的文章隔断的段落重新接好，`location`（位置）写明各片段在哪里。段落的作者是文章的作者；访谈发言的作者是发言人；\
            访谈的导语和小标题没有作者。小标题也是段落。不属于任何文章的内容在杂项（`furniture`）里。
            """,
            [
                Example("find paragraphs where \"氢能\" and heading contains \"先进制造业\" | show heading, author, location"),
                Example("find paragraphs in furniture | first 3 | show text, location"),
            ],
            see: ["units/sentence", "units/turn", "units/section"]),
        ReferenceEntry(
            .unit, "turn", of: [.unit("turn"), .field("question")], "what one speaker says before the next one speaks", "一人一次所说的话",
            syntax: "find turns [in PLACE] [where CONDITION]",
            """
            Its text opens with the printed label. `speaker` is a person; the paper's own name is its host. `question` is the
            last turn before in which a host or a reporter speaks, missing for their own turns. Where a record prints only a part
            (记者：) and no name, its one author is that reporter, else a person without a name is.
            """,
            """
            正文以印出的标签开头。发言人是人物；报社自己的名称算主持人。提问（`question`）是前面最近一次主持人或记者的发言；他们自己的发言没有。记录里只印“记者：”而没有姓名时，唯一的作者就是这位记者，否则算一位无名的人物。
            """,
            [
                Example("find turns where question mentions \"服务业\" | show speaker, speaker.unit, length"),
                Example("find turns where speaker.role = guest | summarize turns = count(), chars = sum(length) by speaker"),
            ],
            see: ["units/paragraph", "units/person"]),
        ReferenceEntry(
            .unit, "sentence", of: [.unit("sentence")], "a sentence, which lies in one paragraph", "句子，只在一段之内",
            syntax: "find sentences [in PLACE] [where CONDITION]",
            """
            It ends at 。！？ or !? and the closing marks after it, not at ；. `previous` and `next` stay within the article.
            """,
            """
            到 。！？ 或 !? 及其后的收尾标点为止，分号不算。前后句不越出本篇。
            """,
            [
                Example("find sentences where \"氢能\" near \"储能\" within sentence"),
                Example(
                    "find articles | show title, longest = max(sentence.length) | sort by longest desc | first 3"),
            ],
            see: ["units/paragraph", "clauses/within"]),
        ReferenceEntry(
            .unit, "point", of: [.unit("point")], "one step of an enumeration in a paragraph", "段内列举的一点",
            syntax: "find points [in PLACE] [where CONDITION]",
            """
            一是… 二是…, 首先… 其次…, 第一… 第二…, （一）…. A point runs to the next one, the last to the end of the paragraph.
            """,
            """
            如“一是…二是…”“首先…其次…”“第一…第二…”“（一）…”。一点到下一点为止，最后一点到段末为止。
            """,
            [
                Example("find points where paragraph mentions \"氢谷\" | show mark, ordinal, length"),
                Example("find points where ordinal = 1 | count by mark"),
            ],
            see: ["units/paragraph"]),
        ReferenceEntry(
            .unit, "quote", of: [.unit("quote")], "the content of “…”, 「…」 or 《…》", "引号或书名号中的内容",
            syntax: "find quotes [in PLACE] [where CONDITION]",
            """
            `kind` is `quotation` or, of 《…》, `work`. The text is without the marks. Quotes inside quotes count too; a mark
            that is never closed opens none. Short quotations are often terms, long ones speech: `length` tells them apart.
            `speaker` is whom the sentence itself names right before the quotation or right behind it (县供销社主任罗启文说：“…”,
            “…，”罗启文说), with `speaker.title` and `speaker.unit` as printed there, else who speaks the turn. 他说, 专家说
            and 文件指出 name nobody; 罗主任 is the one 罗 known so far in the article who has that post, and 罗 alone (罗说) the
            only one of that surname in it; a quoted term is nobody's speech. Whoever is only quoted has the role `quoted`, speaks
            no turn and is none of the article's people.
            """,
            """
            类型是引文；书名号里的是作品。正文不含引号。引语里的引语也算；没有收尾的引号不算。短的多是术语，长的多是原话，可按字数区分。\
            发言人是本句在引语紧前或紧后写明的人（县供销社主任罗启文说：“…”；“…，”罗启文说），职务和单位照那里印的；没写明的，是这段发言的发言人。\
            “他说”“专家说”“文件指出”不算写明；“罗主任”指文中前面出现过、有此职务的唯一一位姓罗的人，“罗说”指文中唯一一位姓罗的人；引号里的术语没有发言人。\
            只被引用的人，角色是被引者，不说发言，也不算文章的人物。
            """,
            [
                Example("find quotes where kind = work | count by text | first 3"),
                Example("find quotes where kind = quotation and length > 40 | show speaker, length, text"),
                Example("find quotes where speaker.role = quoted | count by speaker"),
            ],
            see: ["units/sentence", "units/person"]),
        ReferenceEntry(
            .unit, "quantity", of: [.unit("quantity")], "a number with its unit", "数及其单位",
            syntax: "find quantities [in PLACE] [where CONDITION]",
            """
            2000亿元, 2.45%, 280万辆, 2030年. `value` is multiplied out: 2000亿元 is 200000000000, 20% is 0.2; a date has none.
            三点五万元, 三分之一, 三成五 and 一万二 are read too; -3.2%, 负3.2% and 零下5度 are below zero. A range (3—5万元,
            2024—2026年) has its first number for a value and is `approximate`.
            A number with a percent sign is compared with percentages alone: `value > 20%` is false of 3.5亿元. A bare number is
            compared with everything, so `value > 20` says that `kind` or `unit` is missing (E0309, a warning), and beside
            `kind = percent` it is an error (E0305).
            """,
            """
            如“2000亿元”“2.45%”“280万辆”“2030年”。数值是乘出来的：2000亿元是200000000000，20%是0.2；日期没有数值。\
            “三点五万元”“三分之一”“三成五”“一万二”也认得；“-3.2%”“负3.2%”“零下5度”是负数。\
            范围（“3—5万元”“2024—2026年”）以前一个数为数值，并且 `approximate` 为真。\
            带百分号的数只与百分比比较：`数值大于20%` 不会找到“3.5亿元”。不带百分号的数与什么都比，所以 `数值大于20` 会提醒先写明类型或单位（E0309）；\
            写了 `类型是百分比` 还用不带百分号的数比较，是错误（E0305）。
            """,
            [
                Example("find quantities where kind = money | sort by value desc | first 3 | show text, value, base, location"),
                Example("find quantities where kind = percent and value > 20% | show text, value, article"),
            ],
            see: ["clauses/comparison", "clauses/within"]),
        ReferenceEntry(
            .unit, "word", of: [.unit("word")], "a word, by the segmenter of ICU", "词语，由 ICU 切分",
            syntax: "find words [in PLACE] [where CONDITION]",
            """
            For counting. Segmentation is by dictionary, so new terms are cut: 新质生产力 is 新 质 生产 力. A text in quotation
            marks is found wherever it stands, word or not, and so do `ngrams N characters` not depend on words.
            """,
            """
            供计数用。切分依据词典，新词会被切开：“新质生产力”切成新、质、生产、力。引号里的文字成词不成词都找得到；按字数的词串也与切分无关。
            """,
            [
                Example("find words where length > 1 and article.kind = interview | count by text | first 5"),
                Example("find words where within 5 of \"氢能\" and length > 1 | count by text | first 3"),
            ],
            see: ["stages/ngrams", "clauses/whole"]),
        ReferenceEntry(
            .unit, "person",
            of: [
                .unit("person"), .unit("author"), .unit("speaker"), .unit("guest"), .unit("host"), .unit("reporter"),
                .unit("photographer"), .unit("editor"),
            ],
            "one person in one part in one article", "一篇文章中以一种角色出现的一个人",
            syntax: "find people | authors | speakers | guests | hosts | reporters | photographers | editors",
            """
            Each role is a unit too; `authors` are authors and reporters, `speakers` whoever speaks. A person has no text:
            ask `article mentions "…"`. Several posts give several `unit`; `affiliation` is the whole printed phrase. Names
            and units that the page does not print are missing. Grouping and `=` go by the name.
            """,
            """
            每种角色也是单元；作者包括记者，发言人是说话的人。人物没有正文，要问就问文章。兼几职就有几个单位；机构是印出的整个短语。\
            版面没有印的姓名、单位缺失。分组和相等按姓名。
            """,
            [
                Example("find authors where unit contains \"理工\" | show name, unit, title, article"),
                Example("find people in (find articles where kind = interview) | show name, role"),
            ],
            see: ["units/article", "units/turn", "clauses/any"]),
        ReferenceEntry(
            .unit, "match", of: [.unit("match")], "one hit of a text", "文字的一次命中",
            syntax: "find TEXT [in PLACE] [where CONDITION]",
            """
            What `find` gives when a text stands in the place of a unit. The named groups of a regular expression are columns,
            strings. A match mentions nothing but itself (E0302): ask `sentence mentions "…"`, or `within 20 of "…"`.
            """,
            """
            查找之后不写单元而写文字，得到的就是命中。正则表达式的命名组是列，值是字符串。命中只提及它自己，再问“提及”是错误（E0302）：\
            要问它所在的句子，或它的近旁。
            """,
            [
                Example("find \"数字经济\" | count by article | first 3"),
                Example("find /(?<mark>[一二三]要)(?<item>[^。；，]{6,})/ where article.kind = interview | show mark, item"),
            ],
            see: ["clauses/find", "stages/kwic", "functions/number"]),
    ]
}
