import QueryLang

extension ReferenceEntry {
    /// How it stands in a statement, in the words and the order of a language. What stands in 〈〉 is put in by the writer.
    public func syntax(in language: ScriptLanguage) -> String {
        language == .english ? syntax : Self.chineseSyntax[id] ?? syntax
    }

    /// By `id`; a test sees to it that every entry has one and that its words are words of the language.
    static let chineseSyntax: [String: String] = clauseSyntax.merging(stageSyntax) { first, _ in first }
        .merging(functionSyntax) { first, _ in first }.merging(unitSyntax) { first, _ in first }

    private static let clauseSyntax: [String: String] = [
        "clauses/and": "〈条件〉且〈条件〉",
        "clauses/or": "〈条件〉或〈条件〉 | 〈文字〉或〈文字〉",
        "clauses/not": "不提及〈文字〉 | 非〈条件〉 | 〈值〉不包含… | 〈路径〉不提及〈文字〉",
        "clauses/any": "任一〈单元〉 [在〈范围〉中] [[不]〈条件〉]",
        "clauses/every": "每个〈单元〉 [在〈范围〉中] 都 [[不]〈条件〉]",
        "clauses/no": "没有〈单元〉 [在〈范围〉中] [[不]〈条件〉]",
        "clauses/at-least": "至少〈数〉个〈单元〉 [在〈范围〉中] [[不]〈条件〉]",
        "clauses/at-most": "至多〈数〉个〈单元〉 [在〈范围〉中] [[不]〈条件〉]",
        "clauses/exactly": "恰好〈数〉个〈单元〉 [在〈范围〉中] [[不]〈条件〉]",
        "clauses/previous": "上一段提及〈文字〉 | 上一句的〈字段〉 | 上一个…",
        "clauses/next": "下一段提及〈文字〉 | 下一句的〈字段〉 | 下一个…",
        "clauses/regular-expression": "/〈模式〉/ | /〈模式〉/x | 原样 /〈模式〉/ | 原样 /〈模式〉/x",
        "clauses/find": "[在〈范围〉中] 查找〈单元〉 | 〈文字〉 [，其中〈条件〉] | 查找〈条件〉的〈单元〉",
        "clauses/in": "在〈范围〉中查找〈单元〉 | 〈值〉[不]属于（“甲”、“乙”） | 〈值〉[不]在〈日期〉 | 〈单元〉[不]在〈范围〉中",
        "clauses/where": "查找〈单元〉，其中〈条件〉",
        "clauses/let": "令 〈名称〉＝〈查询〉",
        "clauses/define-term": "定义术语 〈名称〉＝“甲”、“乙”、/丙/",
        "clauses/define": "定义条件 〈名称〉 [($甲、$乙)] 作为〈条件〉",
        "clauses/param": "参数 〈名称〉 [：文字 | 数值 | 日期] [＝〈值〉 | （“甲”、“乙”）]",
        "clauses/use": "引用“〈文件〉”",
        "clauses/explain": "解释 [实测] 〈查询〉",
        "clauses/describe": "描述 〈单元〉 | 〈字段〉 | 〈结果〉 | 文集",
        "clauses/it": "结果 | 在结果中查找〈单元〉",
        "clauses/union": "〈查询〉并上〈查询〉",
        "clauses/intersect": "〈查询〉交上〈查询〉",
        "clauses/except": "〈查询〉除去〈查询〉",
        "clauses/mentions": "[〈路径〉[不]]提及〈文字〉 | 〈文字〉",
        "clauses/contains": "〈值〉[不]包含“甲” | 〈值〉[不]包含任一 | 所有（“甲”、“乙”）",
        "clauses/starts-with": "〈值〉[不]开头是“甲” | 〈值〉[不]开头是任一（“甲”、“乙”）",
        "clauses/ends-with": "〈值〉[不]结尾是“甲” | 〈值〉[不]结尾是任一（“甲”、“乙”）",
        "clauses/matches": "〈值〉[不]匹配 [原样] /〈正则〉/",
        "clauses/comparison": "〈值〉是 | 不是 | 小于 | 小于等于 | 大于 | 大于等于〈值〉",
        "clauses/dates": "2024年 | 2024-Q1 | 2024年3月 | 2024年3月11日 | 2024-03 | 2024-03-11",
        "clauses/between": "〈值〉[不]介于〈值〉和〈值〉之间",
        "clauses/is-missing": "〈值〉[不]为空",
        "clauses/arithmetic": "〈值〉+ | - | * | /〈值〉",
        "clauses/near": "〈文字〉邻近〈文字〉… [〈距离〉]",
        "clauses/then": "〈文字〉后接〈文字〉… [〈距离〉]",
        "clauses/within": "…〈数〉字以内 | 同句 | 同段 | 距〈文字〉〈数〉字以内 | 在〈文字〉之后 | 之前〈数〉字以内",
        "clauses/not-in": "〈文字〉不在〈文字〉中",
        "clauses/exact": "原样“〈文字〉” | 原样/〈正则〉/",
        "clauses/whole": "整词“〈文字〉”",
    ]

    private static let stageSyntax: [String: String] = [
        "stages/where": "…｜其中〈条件〉",
        "stages/sort-by": "…，按〈值〉 [升序 | 降序]、… 排序",
        "stages/first": "…，前〈数〉 | …，每个〈值〉、…前〈数〉",
        "stages/last": "…，末〈数〉 | …，每个〈值〉末〈数〉",
        "stages/skip": "…，跳过〈数〉",
        "stages/sample": "…，随机〈数〉 | 〈百分数〉 [种子〈数〉] | …，每个〈值〉、…随机〈数〉 [种子〈数〉]",
        "stages/show": "…，显示 [〈名称〉＝]〈值〉、…",
        "stages/count": "…，[按 [〈名称〉＝]〈值〉、…] 计数",
        "stages/summarize": "…，[按 [〈名称〉＝]〈值〉、…] 汇总 [〈名称〉＝]〈值〉、…",
        "stages/distinct": "…，去重",
        "stages/kwic": "…，语境 [〈数〉] [按左 | 右 | 节点 [〈数〉] 排序]",
        "stages/ngrams": "…，词串〈数〉 [到〈数〉] [字]",
        "stages/timeline": "…，时间线 [按年 | 季 | 月 | 日]",
        "stages/save": "…，保存“〈文件〉”",
    ]

    private static let functionSyntax: [String: String] = [
        "functions/count": "次数（〈文字〉） | 次数（〈单元〉 [在〈范围〉中] [，其中〈条件〉]） | 次数（）",
        "functions/rate": "频率（〈文字〉）", "functions/sum": "合计（〈值〉）", "functions/avg": "平均（〈值〉）",
        "functions/min": "最小（〈值〉）", "functions/max": "最大（〈值〉）", "functions/median": "中位数（〈值〉）",
        "functions/distinct": "种数（〈值〉）", "functions/list": "列举（〈值〉）", "functions/first": "首个（〈值〉）",
        "functions/last": "末个（〈值〉）", "functions/number": "取数（〈值〉）",
        "functions/round": "四舍五入（〈值〉） | 四舍五入（〈值〉、〈位数〉）",
    ]

    private static let unitSyntax: [String: String] = {
        let names = [
            "document": "文档", "article": "文章", "section": "小节", "paragraph": "段落", "turn": "发言", "sentence": "句子",
            "point": "要点", "quote": "引语", "quantity": "数量", "word": "词语",
        ]
        var table = ["units/person": "查找人物 | 作者 | 发言人 | 嘉宾 | 主持人 | 记者 | 摄影者 | 编辑", "units/match": "[在〈范围〉中] 查找〈文字〉 [，其中〈条件〉]"]
        for (unit, name) in names { table["units/" + unit] = "[在〈范围〉中] 查找\(name) [，其中〈条件〉]" }
        return table
    }()
}
