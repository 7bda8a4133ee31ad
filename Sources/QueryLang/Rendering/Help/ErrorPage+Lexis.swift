extension ErrorPage {
    static let lexis: [ErrorPage] = [
        ErrorPage(
            .unclosedString, "a string is not closed", "引号没有收尾",
            "A string closes on the line that it opens on, with the partner of its opening mark: \" with \", “ with ” (or “, since input methods alternate), 「 with 」.",
            .query("find paragraphs where mentions \"氢能"), mend: "find paragraphs where mentions \"氢能\""),
        ErrorPage(
            .emptyString, "a string is empty", "空字符串",
            "An empty string would be found everywhere. To ask whether a field is there, ask `is missing`.",
            .query("find articles where title contains \"\""), mend: "find articles where title is missing"),
        ErrorPage(
            .badEscape, "an escape in a string is not known", "字符串里的转义不认识",
            "The escapes are \\\\ \\\" \\' \\” \\n \\t and \\u{…} with one to six hexadecimal digits of a Unicode scalar.",
            .query("find \"a\\d\""), mend: "find /a\\d/"),
        ErrorPage(
            .mixedQuotes, "the quotation marks of a string do not match", "引号前后不配对",
            "A straight \" inside “…”, or a ” without its “ inside \"…\", nearly always means that the string should have closed there; it would else swallow the rest of the line.",
            .query("find paragraphs where mentions “氢能\" and author.unit contains “重庆”"),
            mend: "find paragraphs where mentions “氢能” and author.unit contains “重庆”"),
        ErrorPage(
            .strangeCharacter, "a character has no meaning here", "此处的字符没有意义",
            "Outside strings, comments and regular expressions only the marks of the language stand, full-width or not. Text goes in quotation marks.",
            .query("find paragraphs where mentions @氢能"), mend: "find paragraphs where mentions \"氢能\""),
        ErrorPage(
            .unknownHanWord, "a run of Han characters cannot be cut into words of the language", "汉字串无法切分成查询词",
            "Chinese words of the language may be written without spaces, but every character of the run must belong to one of them, or to a name made by let or define. Text goes in quotation marks.",
            .query("查找段落，其中提及氢能"), mend: "查找段落，其中提及“氢能”"),
        ErrorPage(
            .unclosedRegex, "a regular expression is not closed", "正则表达式没有收尾",
            "A regular expression stands between two / on one line; a / inside it is written \\/.",
            .query("find paragraphs where text matches /第[一二三]章"), mend: "find paragraphs where text matches /第[一二三]章/"),
        ErrorPage(
            .badRegex, "a regular expression is wrong", "正则表达式有误",
            "The pattern does not follow the syntax: a bracket without its partner, a repetition with nothing to repeat, or a back-reference, which the language leaves out so that time is bounded.",
            .query("find /(氢能/"), mend: "find /(氢能)/"),
        ErrorPage(
            .badNumber, "a number is wrong", "数字写法有误",
            "A number does not run into letters: it has digits, perhaps _ between them, one decimal point with digits on both sides, and perhaps one of 千 万 百万 千万 亿 万亿, % or ‰ behind.",
            .query("find articles where length > 12x"), mend: "find articles where length > 12"),
        ErrorPage(
            .badDate, "a date does not exist", "日期不存在",
            "A date is a year, a quarter (2024-Q1), a month (2024-03) or a day (2024-03-11) of the calendar; 2024年3月11日 is the same.",
            .query("find articles where date = 2024-02-30"), mend: "find articles where date = 2024-02-29"),
    ]
}
