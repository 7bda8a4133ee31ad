import Text

/// The page of a code in Chinese; its twin is the `ErrorPage` of the same code.
public struct ChineseErrorPage: Sendable {
    /// Why it is wrong: the rule behind it.
    public let meaning: String
    public let example: ErrorPage.Example
    /// What to write or do instead.
    public let mend: String

    init(_ meaning: String, _ example: ErrorPage.Example, mend: String) {
        self.meaning = meaning
        self.example = example
        self.mend = mend
    }

    static let all: [DiagnosticCode: ChineseErrorPage] = [lexis, syntax, names, types, stages, running, files]
        .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    private static let lexis: [DiagnosticCode: ChineseErrorPage] = [
        .unclosedString: .init(
            "引号要在同一行里收尾，用与开头相配的那一个：\" 配 \"，“ 配 ”（输入法交替打出的“也行），「 配 」。",
            .query("查找段落，其中提及“氢能"), mend: "查找段落，其中提及“氢能”"),
        .emptyString: .init(
            "空字符串处处都能找到。要问字段有没有值，用“为空”。", .query("查找文章，其中标题是“”"), mend: "查找标题为空的文章"),
        .badEscape: .init(
            "转义只有 \\\\ \\\" \\' \\” \\n \\t 和 \\u{…}，最后一种里是一到六位十六进制的 Unicode 码位。",
            .query("查找“a\\d”"), mend: "查找/a\\d/"),
        .mixedQuotes: .init(
            "“…”里出现直引号，或 \"…\" 里出现没有“的”，几乎都是引号该在那里收尾；照写下去会把整行都当成文字。",
            .query("查找段落，其中提及“氢能\"且作者的单位包含“重庆”"), mend: "查找段落，其中提及“氢能”且作者的单位包含“重庆”"),
        .strangeCharacter: .init(
            "引号、注释和正则表达式之外，只能有语言自己的符号，全角半角都行。要找的文字放在引号里。",
            .query("查找段落，其中提及@“氢能”"), mend: "查找段落，其中提及“氢能”"),
        .unknownHanWord: .init(
            "中文的词可以连写不加空格，但每个字都得属于语言里的词，或属于令、定义造出的名称。要找的文字放在引号里。",
            .query("查找段落，其中提及氢能"), mend: "查找段落，其中提及“氢能”"),
        .unclosedRegex: .init(
            "正则表达式在同一行的两个 / 之间，里面的 / 写成 \\/。",
            .query("查找段落，其中正文匹配/第[一二三]章"), mend: "查找段落，其中正文匹配/第[一二三]章/"),
        .badRegex: .init(
            "写法不合规则：括号不配对，重复号前没有可重复的东西，或用了反向引用（语言里没有，好让时间有上限）。",
            .query("查找/(氢能/"), mend: "查找/(氢能)/"),
        .badNumber: .init(
            "数不能和字母连写：数字之间可以有 _，可以有一个小数点，后面可以带百、千、万、亿、% 或 ‰，如 3亿5千万；也可以写两千五百、百分之二十。",
            .query("查找字数大于12x的文章"), mend: "查找字数大于12的文章"),
        .badDate: .init(
            "日期写到年、季度（2024年第一季度）、月（2024年3月）或日（2024年3月11日），2024-03-11 也行，须是日历上有的。没有去年、本月这样随日子变的时间，好让答案不变。",
            .query("查找文章，其中日期是2024年2月30日"), mend: "查找文章，其中日期是2024年2月29日"),
    ]

    private static let syntax: [DiagnosticCode: ChineseErrorPage] = [
        .unexpectedToken: .init(
            "读到此处为止都懂了；报错写明这里可以是什么。", .query("查找段落，其中大于5"), mend: "查找段落，其中字数大于5"),
        .emptyStatement: .init(
            "查找之后是一种单元，如段落，或引号里的文字。", .query("查找"), mend: "查找段落"),
        .unclosedBracket: .init(
            "每个（都要有），全角半角都行，须在同一语句里。报错指出的第二处是它开头的地方。",
            .query("查找段落，其中（提及“氢能”或提及“储能”"), mend: "查找段落，其中（提及“氢能”或提及“储能”）"),
        .wrongOperator: .init(
            "每件事只有一种写法，别处的写法、口语里没有单元的问法，都会告诉你这里怎么写：= 不是 ==，按作者计数不是 group by。",
            .query("查找文章，其中类型==访谈"), mend: "查找文章，其中类型是访谈"),
        .bareTextAfterField: .init(
            "“单位包含‘a’或‘b’”可以是单位包含其一，也可以是段落提及后一个。要说明是哪一种。",
            .query("查找段落，其中作者的单位包含“重庆”或“四川”"), mend: "查找段落，其中作者的单位包含任一（“重庆”、“四川”）"),
        .ambiguousQuantifier: .init(
            "任一、每个、没有、至少…只管一个条件。第二个条件若两种单元都说得通，用括号说明管到哪里。",
            .query("查找文章，其中任一段落提及“氢能”且“储能”"), mend: "查找文章，其中任一段落（提及“氢能”且“储能”）"),
        .mixedNearThen: .init(
            "邻近不论先后，后接有先后；两者连用读法不止一种，要加括号。",
            .query("查找句子，其中“科技”邻近“产业”后接“创新”"), mend: "查找句子，其中（“科技”邻近“产业”）后接“创新”"),
        .nestingTooDeep: .init(
            "嵌套有上限，任何查询都不会耗尽栈。", .situation("几百层括号里的条件，多半是程序写出来的。"),
            mend: "给里面的条件起名：定义条件 本地 作为 作者的单位包含“重庆”"),
        .statementTooLong: .init(
            "一个语句的长度有上限，任何输入都不会耗尽内存。", .situation("程序生成的、有一百万个字符串的列表。"),
            mend: "分成几句，或用令、定义给各部分起名。"),
        .mixedAndOr: .init(
            "英文里 and 比 or 结合得紧，这里只是提醒；中文里“或”“且”混用，先看有没有动词：没有动词的值和文字归前一个，再看逗号：提及“a”或提及“b”，且提及“c” 就是（a 或 b）且 c。两样都看不出的有两种意思，不加括号就不执行。",
            .query("查找段落，其中“氢能”或“储能”且“重庆”"), mend: "查找段落，其中（“氢能”或“储能”）且“重庆”"),
        .reservedName: .init(
            "自己起的名称不能是语言里的词（不论哪种写法）、单元、字段，也不能由它们连成，否则一个名称就有两个意思。",
            .query("令 段落＝查找段落，其中“氢能”"), mend: "令 氢能段＝查找段落，其中“氢能”"),
    ]

    private static let names: [DiagnosticCode: ChineseErrorPage] = [
        .unknownUnit: .init(
            "可以查找的有：文档、文章、小节、段落、发言、句子、要点、引语、数量、词语、人物（作者、发言人、嘉宾、主持人、记者、摄影者、编辑），以及文字的命中。",
            .query("find paragrafs where \"氢能\""), mend: "查找段落，其中“氢能”"),
        .unknownField: .init(
            "每种单元有自己的字段，有的取自上层单元，有的通向别的单元（作者的单位）。“描述 段落”列出全部。",
            .query("查找文章，其中单位包含“重庆”"), mend: "查找文章，其中作者的单位包含“重庆”"),
        .unknownName: .init(
            "不带引号的名称是单元、字段，或前面用令、定义造出的东西。文字放在引号里。",
            .query("find sentences in energy where \"重庆\""), mend: "令 能源＝查找段落，其中“能源”。在 能源 中查找句子，其中“重庆”"),
        .unknownParameter: .init(
            "$名称是参数：脚本的（参数），或正在定义的条件的。",
            .query("查找段落，其中作者的单位包含$地方"), mend: "参数 地方＝“重庆”。查找段落，其中作者的单位包含$地方"),
        .unknownColumn: .init(
            "显示、计数、汇总之后就是表格，名称只指它的列。",
            .query("查找文章，显示标题，按日期排序"), mend: "查找文章，显示标题、日期，按日期排序"),
        .duplicateName: .init(
            "列用“名称＝”起名，不起就用值的英文写法（author.unit，count(\"氢能\")），两种语言写的语句列名相同；每个名称只能有一次。",
            .query("查找文章，显示标题、标题"), mend: "查找文章，显示标题、题名＝标题"),
        .circularName: .init(
            "令造的查询用到时才执行；用到自己就没完没了。引用脚本也一样。",
            .situation("令 a＝b，而 b 又由 a 得来；两个脚本互相引用。"), mend: "给第二步另起名称：令 更窄＝结果｜其中…"),
        .unknownTopic: .init(
            "描述之后是单元、字段、令造的结果，或 collection。", .query("describe weather"), mend: "描述 段落"),
    ]

    private static let types: [DiagnosticCode: ChineseErrorPage] = [
        .wrongType: .init(
            "文字与文字比，数与数比，日期与日期或年份比。日期中间没有空格：2024-03；2024-3 是减法，得 2021。",
            .query("查找文章，其中日期晚于“2024”"), mend: "查找文章，其中日期晚于2024年"),
        .wrongSubject: .init(
            "条件说的是所找的单元，或写在它前面的单元。上层单元写出名称来问（文章提及），里面的单元用任一、没有来问。",
            .query("查找句子，其中任一文章提及“氢能”"), mend: "查找句子，其中文章提及“氢能”"),
        .unknownEnumValue: .init(
            "字段的取值是固定的几个词，报错里列出了它们。", .query("find articles where kind = report"), mend: "查找文章，其中类型是新闻"),
        .wrongArity: .init(
            "报错写明要几个。",
            .query("定义条件 来自($地) 作为 作者的单位包含$地。查找文章，其中来自（“重庆”、“四川”）"),
            mend: "定义条件 来自($地) 作为 作者的单位包含$地。查找文章，其中来自（“重庆”）"),
        .percentAsNumber: .init(
            "20% 的数值是 0.2，拿它和 20 比什么也找不到。", .situation("对百分比问：数值大于20。"), mend: "数值大于20%"),
        .twoPeopleMayMeetIt: .init(
            "一条路径有几个值时，任何一个合条件就算合，所以两个条件可能由两位作者分别满足。这只是提醒，查询照常执行。",
            .query("查找文章，其中作者的姓名是“李明”且作者的单位包含“大学”"),
            mend: "查找文章，其中任一作者（姓名是“李明”且单位包含“大学”）"),
        .neverHolds: .init(
            "用“且”连起来的条件要一个值同时是两样，什么也找不到。这只是提醒，查询照常执行。",
            .query("查找文章，其中类型是新闻且类型是通知"), mend: "查找文章，其中类型属于（新闻、通知）"),
        .patternInText: .init(
            "文字照写的样子去找，在词的中间也找，不必用 * 或 %。几种写法用“或”连接，模式写成两个 / 之间的正则表达式。这只是提醒，查询照常执行。",
            .query("查找段落，其中提及“氢能|储能”"), mend: "查找段落，其中提及（“氢能”或“储能”）"),
        .mixedMeasures: .init(
            "数值不分计量的是什么，所以“3.5亿元”“280辆”“2023年”都大于20。写明问的是哪一种；带百分号的数只与百分比比较。这只是提醒，查询照常执行；但字数、序号和次数不是百分数，拿它们与百分数相比是错误。",
            .query("查找数值大于20的数量"), mend: "查找数量，其中类型是金额且数值大于20"),
    ]

    private static let stages: [DiagnosticCode: ChineseErrorPage] = [
        .wrongStageInput: .init(
            "yinde help stages 有一张表：每个步骤接什么、给什么。单个数之后只能保存。",
            .query("查找文章，计数，按字数排序"), mend: "查找文章，按字数排序"),
        .noHits: .init(
            "语境这类步骤围绕文字条件的命中展开。没有这种条件，或只在“不”“没有”“包含”之下才有，就没有命中。",
            .query("查找段落，其中字数大于100，语境"), mend: "查找段落，其中“氢能”且字数大于100，语境"),
        .noLastResult: .init(
            "“结果”是本次会话或脚本的上一个结果；第一句之前还没有。", .query("结果，计数"), mend: "查找段落，其中“氢能”。结果，计数"),
        .notAvailable: .init(
            "语言里有，但这批文档或此处没有它需要的东西，或要到以后的版本才有；报错写明是什么。",
            .situation("这些文件都没有给出的字段；以后才有的步骤，如搭配。"), mend: "用“描述 collection”看有什么。"),
    ]

    private static let running: [DiagnosticCode: ChineseErrorPage] = [
        .interrupted: .init(
            "Ctrl-C 或 --timeout 到时，查询就停在已有的结果上：结果来自查过的那些文档和下一篇里最前面已判定的行，写明查到了哪里，“结果”指的就是它。再按一次 Ctrl-C 就放弃。后面的语句不再执行，保存不写文件，命令以 130 退出。",
            .situation("查询执行时按 Ctrl-C。"), mend: "缩小范围：少查些文档（在…中），或用“前 n”，够了就不再找。"),
        .limitExceeded: .init(
            "有的结果会比文集还大（所有词串，所有取值的组合），所以有上限，免得耗尽内存：两千万行或命中，五百万个不同的组、词串或去重的行。",
            .situation("在很大的文集上做词串1到50。"), mend: "少要一些：n 小一点，先随机抽取，或在步骤之前加条件。"),
        .regexTooCostly: .init(
            "每段的匹配步数有上限。重复里套重复，如 (a+)+，步数会成倍增长。",
            .situation("在很长的段落上查找/(.*)*。/"), mend: "让每个字只有一种匹配法：/[^。]*。/"),
    ]

    private static let files: [DiagnosticCode: ChineseErrorPage] = [
        .missingFile: .init(
            "命令行上或“引用”里写的路径，那里什么也没有。引用里的路径从脚本所在的文件夹算起。", .situation("yinde papres/"), mend: "yinde papers/"),
        .unreadableFile: .init(
            "系统不让读：没有权限，或磁盘出错。这个文件略去，其他照读。", .situation("文件夹里有个没有读权限的文件。"), mend: "chmod u+r 文件"),
        .binaryFile: .init(
            "内容是图片、压缩包、PDF 或程序。能读的是文字：纯文本、Markdown、网页、记录，以及 JSON 标注的页面。",
            .situation("文件夹里有 .pdf 或 .docx。"), mend: "把文档另存为文本再给。"),
        .invalidEncoding: .init(
            "编码认出来了（UTF-8、GB18030、Big5、UTF-16），但有些字节不合它的规则；每处读作 U+FFFD �。",
            .situation("UTF-8 文件在一个字的中间被截断。"), mend: "iconv -f GB18030 -t UTF-8 文件 > 新文件"),
        .hugeFile: .init(
            "超过上限的文件略去，免得一个错路径占满内存。", .situation("文件夹里有磁盘映像。"), mend: "把文件拆开，或给不含它的文件夹。"),
        .wouldOverwrite: .init(
            "源文件从不改写。保存可以写到别的路径。", .situation("在文集 papers/ 里：查找文章，保存“papers/a.txt”。"),
            mend: "查找文章，保存“articles.csv”"),
    ]
}
