extension ErrorPage {
    static let syntax: [ErrorPage] = [
        ErrorPage(
            .unexpectedToken, "something else is expected here", "此处应为别的内容",
            "The statement was understood up to this place; the message says what can stand here.",
            .query("find where mentions \"氢能\""), mend: "find paragraphs where mentions \"氢能\""),
        ErrorPage(
            .emptyStatement, "a statement does not say what to find", "语句没有说明查找什么",
            "find is followed by a unit such as paragraphs, or by a text in quotation marks.",
            .query("find"), mend: "find paragraphs"),
        ErrorPage(
            .unclosedBracket, "a bracket has no partner", "括号不配对",
            "Each ( closes with ), full-width or not, in the same statement. The second place shown is where it was opened.",
            .query("find paragraphs where (mentions \"氢能\" or mentions \"储能\""),
            mend: "find paragraphs where (mentions \"氢能\" or mentions \"储能\")"),
        ErrorPage(
            .wrongOperator, "another language's operator", "这是其他语言的运算符",
            "The language has one spelling for each thing: = not ==, and not &&, contains not LIKE, `mentions (\"a\" or \"b\")` not `mentions any (…)`, `sort by x desc | first 5` not `top 5 by x`.",
            .query("find articles where kind == interview"), mend: "find articles where kind = interview"),
        ErrorPage(
            .bareTextAfterField, "a text after a test of a field stands alone", "字段条件之后的文字含义不明",
            "`contains \"a\" or \"b\"` could mean that the field contains either, or that the paragraph mentions the second. Say which.",
            .query("find paragraphs where author.unit contains \"重庆\" or \"四川\""),
            mend: "find paragraphs where author.unit contains any (\"重庆\", \"四川\")"),
        ErrorPage(
            .ambiguousQuantifier, "it is not clear how far a quantifier reaches", "量词管到哪里不清楚",
            "any, every, no, at least … take one test. Where a second test could be about either unit, brackets say which.",
            .query("find articles where any paragraph mentions \"氢能\" and \"储能\""),
            mend: "find articles where any paragraph (mentions \"氢能\" and \"储能\")"),
        ErrorPage(
            .mixedNearThen, "near and then are mixed without brackets", "“邻近”与“后接”混用须加括号",
            "near takes its pieces in any order, then in one; a chain of both has no one reading.",
            .query("find sentences where \"科技\" near \"产业\" then \"创新\""),
            mend: "find sentences where (\"科技\" near \"产业\") then \"创新\""),
        ErrorPage(
            .nestingTooDeep, "brackets or conditions are nested too deeply", "嵌套过深",
            "Nesting is bounded so that no query can exhaust the stack.",
            .situation("A condition inside hundreds of brackets, usually written by a program."),
            mend: "Name the inner conditions: define local as author.unit contains \"重庆\""),
        ErrorPage(
            .statementTooLong, "a statement is too long", "语句过长",
            "The length of one statement is bounded so that no input can exhaust memory: 20,000 words and marks, and 1,000 of + or union and the like. A script has at most 4 MiB.",
            .situation("A generated list of a million strings."),
            mend: "Split the statement, or name its parts with let and define."),
        ErrorPage(
            .mixedAndOr, "and and or stand together without brackets", "“且”“或”混用，建议加括号",
            "and binds tighter than or: a or b and c is a or (b and c), and not a or b is (not a) or b. Brackets say that you meant it. Chinese has no such rule: values and texts without a verb go together, then commas part (提及“a”或提及“b”，且提及“c” asks c of both), and what is open, 提及“a”或提及“b”且提及“c”, is not run without brackets.",
            .query("find paragraphs where \"氢能\" or \"储能\" and \"重庆\""),
            mend: "find paragraphs where (\"氢能\" or \"储能\") and \"重庆\""),
        ErrorPage(
            .reservedName, "a name is a word of the language", "名称是保留词",
            "A name that you make may not be a word of the language in any spelling, a unit, a field, or a run of such, or a bare name would mean two things.",
            .query("let paragraph = find paragraphs where \"氢能\""), mend: "let hydrogen = find paragraphs where \"氢能\""),
    ]
}
