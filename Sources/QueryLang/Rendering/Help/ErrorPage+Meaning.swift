extension ErrorPage {
    static let names: [ErrorPage] = [
        ErrorPage(
            .unknownUnit, "there is no such unit", "没有这种单元",
            "What can be found: documents, articles, sections, paragraphs, turns, sentences, points, quotes, quantities, words, people (author, speaker, guest, host, reporter, photographer, editor), and the matches of a text.",
            .query("find paragrafs where \"氢能\""), mend: "find paragraphs where \"氢能\""),
        ErrorPage(
            .unknownField, "the unit has no such field", "该单元没有这个字段",
            "Each unit has its own fields, takes some from the units above it, and leads to others by a path (author.unit). `describe paragraph` lists them.",
            .query("find paragraphs where autor.unit contains \"重庆\""),
            mend: "find paragraphs where author.unit contains \"重庆\""),
        ErrorPage(
            .unknownName, "there is no such name", "没有这个名称",
            "A bare name is a unit, a field, or something made by let or define before. Text goes in quotation marks.",
            .query("find sentences in energy where \"重庆\""),
            mend: "let energy = find paragraphs where \"能源\"; find sentences in energy where \"重庆\""),
        ErrorPage(
            .unknownParameter, "there is no such parameter", "没有这个参数",
            "$name is a parameter: of the script (param), or of the condition that is being defined.",
            .query("find paragraphs where author.unit contains $place"),
            mend: "param place = \"重庆\"; find paragraphs where author.unit contains $place"),
        ErrorPage(
            .unknownColumn, "the table has no such column", "表中没有这一列",
            "After show, count by or summarize there is a table, and names are its columns and nothing else.",
            .query("find articles | show title | sort by date"), mend: "find articles | show title, date | sort by date"),
        ErrorPage(
            .duplicateName, "two columns or parameters have one name", "名称重复",
            "Columns are called by their `name =`, else by their value in English spelling (author.unit, count(\"氢能\")), whichever language the statement has; each name stands once.",
            .query("find articles | show title, title"), mend: "find articles | show title, again = title"),
        ErrorPage(
            .circularName, "a name leads back to itself", "名称循环引用",
            "A query named by let is run when it is used; one that uses itself would never end. The same holds of use.",
            .situation("let a = b where b is made from a; two scripts that use each other."),
            mend: "Give the second step a name of its own: let narrower = it | where …"),
        ErrorPage(
            .unknownTopic, "there is nothing of this name to describe", "没有可描述的内容",
            "describe takes a unit, a field, a result named by let, or collection.",
            .query("describe weather"), mend: "describe paragraph"),
    ]

    static let types: [ErrorPage] = [
        ErrorPage(
            .wrongType, "two things cannot be compared", "类型不符",
            "Texts are compared with texts, numbers with numbers, dates with dates or years. A date is one token without spaces: 2024-03; 2024-3 is 2021.",
            .query("find articles where date > \"2024\""), mend: "find articles where date > 2024"),
        ErrorPage(
            .wrongSubject, "the test does not fit the unit", "该条件不适用于此单元",
            "A test is about the unit being found, or about the unit named before it. A unit above is asked by its name (`sentence mentions`), a unit inside by a quantifier.",
            .query("find sentences where any article mentions \"氢能\""),
            mend: "find sentences where article mentions \"氢能\""),
        ErrorPage(
            .unknownEnumValue, "the field has no such value", "该字段没有这个取值",
            "The field takes one of a fixed list of words; the message lists them.",
            .query("find articles where kind = report"), mend: "find articles where kind = news"),
        ErrorPage(
            .wrongArity, "a function or condition has too many or too few arguments", "参数个数不对",
            "The message says how many it takes.",
            .query("define from($place) as author.unit contains $place; find articles where from(\"重庆\", \"四川\")"),
            mend: "define from($place) as author.unit contains $place; find articles where from(\"重庆\")"),
        ErrorPage(
            .percentAsNumber, "a percentage is compared with a plain number", "百分数与普通数比较",
            "The value of 20% is 0.2, so a comparison with 20 finds nothing.",
            .situation("A condition that asks of a percentage value > 20."), mend: "value > 20%"),
        ErrorPage(
            .twoPeopleMayMeetIt, "two different people may meet the tests", "两个条件可能由不同的人满足",
            "A test of a path with several values holds if any value passes it, so two tests may be met by two authors. This is a warning; the query runs.",
            .query("find articles where author.name = \"李明\" and author.unit contains \"大学\""),
            mend: "find articles where any author (name = \"李明\" and unit contains \"大学\")"),
        ErrorPage(
            .neverHolds, "a test can never hold", "条件不可能成立",
            "A test asks for what its value cannot be, like a length below 0 or a range whose larger end comes first; or tests joined by `and` ask one value for what it cannot be at once. Nothing can be found so. This is a warning; the query runs.",
            .query("find articles where kind = news and kind = notice"),
            mend: "find articles where kind in (news, notice)"),
        ErrorPage(
            .patternInText, "a text looks like a pattern", "文字像是通配符或正则式",
            "A text is looked for as it stands, wherever it occurs, in the middle of a word too, so it needs no * or %. Alternatives are joined by or, and patterns are regular expressions between slashes. This is a warning; the query runs.",
            .query("find paragraphs where mentions \"氢能|储能\""), mend: "find paragraphs where mentions (\"氢能\" or \"储能\")"),
        ErrorPage(
            .mixedMeasures, "values of different measures are compared alike", "不同计量的数值混在一起比较",
            "`value` is one number whatever is measured, so 3.5亿元, 280辆 and 2023年 are all above 20. Say what is measured. A number with a percent sign is compared with percentages alone. This is a warning; the query runs. A length or a count is no share, so comparing it with a percentage is an error.",
            .query("find quantities where value > 20"), mend: "find quantities where kind = money and value > 20"),
    ]

    static let stages: [ErrorPage] = [
        ErrorPage(
            .wrongStageInput, "the stage does not take what comes before it", "该步骤不接受前一步的结果",
            "`help stages` has the table: what each stage takes and what it gives. Nothing but save follows a single number.",
            .query("find articles | count | sort by length"), mend: "find articles | sort by length"),
        ErrorPage(
            .noHits, "there are no hits to go round", "没有命中可供展开",
            "kwic, collocates and dispersion go round the hits of text tests. A query without such a test, or with them only under not, no or contains, has none.",
            .query("find paragraphs where length > 100 | kwic"), mend: "find paragraphs where \"氢能\" and length > 100 | kwic"),
        ErrorPage(
            .noLastResult, "there is no last result", "还没有上一个结果",
            "`it` is the last result of this session or script; the first statement has none before it.",
            .query("it | count"), mend: "find paragraphs where \"氢能\"; it | count"),
        ErrorPage(
            .notAvailable, "this cannot be answered here", "此处无法使用",
            "The language has it, but this collection or this place lacks what it needs; the message says what.",
            .situation("A field that no reader of these files gives; a stage that needs a terminal."),
            mend: "Ask `describe collection` what is there."),
    ]
}
