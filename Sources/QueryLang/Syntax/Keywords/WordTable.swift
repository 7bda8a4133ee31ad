/// The one table of spellings. English plural forms stand beside the singular; Chinese spellings are simplified, since
/// `NameFolding` brings traditional ones to that. Words are separated by spaces.
enum WordTable {
    /// Beside the raw value, which is the first English spelling.
    static let keywords: [(Keyword, english: String, chinese: String)] = [
        (.find, "", "查找 检索 搜索 找出 查询 寻找 找到 列出 查看 查 找 搜 找一下 查一下 搜一下 查找一下 检索一下 搜索一下 查询一下 查一查 找一找 搜一搜 查查 找找"), (.where, "", "其中 条件 条件是"), (.let, "", "令"), (.define, "", "定义条件"),
        (.defineTerm, "", "定义术语"), (.as, "", "作为"), (.param, "", "参数"), (.use, "", "引用"),
        (.explain, "", "解释"), (.analyze, "", "实测"), (.describe, "", "描述"), (.collection, "", "文集"),
        (.union, "", "并上"), (.intersect, "", "交上"), (.except, "", "除去"), (.it, "", "结果"),
        (.and, "", "且 并且 而且 但 但是 而 同时 和 与 及 以及 并 也 又"), (.or, "", "或 或者"), (.not, "", "不 非 未 没"),
        (.any, "", "任一 有 任何 任意 随便哪"), (.every, "", "每个 每 所有 全部 各 各个"), (.no, "", "没有 无 缺少"), (.all, "", "每个 每 所有 全部 各 各个"),
        (.atLeast, "", "至少 至少有 不少于"), (.atMost, "", "至多 最多 不超过"), (.exactly, "", "恰好 正好 只有 仅有"),
        (.mentions, "mention", "提及 提到 出现 谈到 谈及 说到 讲到 写到 涉及 论及"), (.contains, "", "包含 含有 包括 含 带有"), (.startsWith, "", "开头是"),
        (.endsWith, "", "结尾是"), (.matches, "", "匹配"), (.in, "", "在 属于"), (.is, "", ""),
        (.missing, "", "缺失 为空 不详 未知"), (.between, "", "介于 从"),
        (.equal, "", "是 为 等于"), (.notEqual, "", "不是 不为 不等于"), (.less, "", "小于 少于 早于 低于 不到 不足 短于"),
        (.lessOrEqual, "", "小于等于 不大于 不晚于 不高于"), (.greater, "", "大于 多于 晚于 高于 超过 长于"),
        (.greaterOrEqual, "", "大于等于 不小于 不早于 不低于 达到"),
        (.near, "", "邻近"), (.then, "", "后接"), (.within, "", "以内 之内 内"), (.of, "", ""), (.after, "", "之后 以后"),
        (.before, "", "之前 以前"), (.exact, "", "原样"), (.whole, "", "整词"), (.withinSentence, "", "同句 同一句 同一句话 同一个句子"),
        (.withinParagraph, "", "同段 同一段 同一段落 同一个段落"), (.awayFrom, "", "距 距离"), (.apart, "", "相距 相隔 间隔"),
        (.characters, "character", ""), (.words, "word", ""), (.sentences, "", ""), (.sentence, "", ""),
        (.paragraph, "", ""),
        (.by, "", "按"), (.per, "", ""), (.sort, "", "排序 排列"), (.asc, "", "升序 正序 从小到大 从少到多 从短到长 从低到高 从旧到新 从早到晚"), (.desc, "", "降序 倒序 从大到小 从多到少 从长到短 从高到低 从新到旧 从晚到早"),
        (.first, "", "前 取前 只取前 只看前"), (.last, "", "末 最后 后"), (.skip, "", "跳过"),
        (.sample, "", "随机 随机抽取 抽取 抽样"), (.seed, "", "种子"),
        (.show, "", "显示"), (.count, "", "计数 统计"), (.summarize, "", "汇总"), (.distinct, "", "去重"),
        (.kwic, "", "语境 上下文"), (.left, "", "左"), (.right, "", "右"), (.node, "", "节点"), (.collocates, "", "搭配"),
        (.ngrams, "", "词串"), (.to, "", "到 至"), (.keywords, "", ""), (.against, "", ""),
        (.keywordsAgainst, "", "主题词对照"), (.dispersion, "", "分布"), (.timeline, "", "时间线"),
        (.year, "", "年 年份 年度"), (.quarter, "", "季 季度"), (.month, "", "月 月份"), (.day, "", "日 天"), (.chart, "", "图表"),
        (.bar, "", "柱状"), (.line, "", "折线"), (.save, "", "保存 保存为 保存到 另存为 导出 导出为 导出到"),
        (.de, "", "的"), (.inside, "", "中 里 之中"), (.both, "", "都 均 全都 皆"), (.together, "", "同时 既"), (.but, "", "但 但是 而"), (.betweenEnd, "", "之间"),
        (.grouped, "", "分组"), (.having, "", "以"), (.asStart, "", "开头"), (.asEnd, "", "结尾"),
        (.please, "", "请 请问 请帮我 帮我 给我 我想 我要 我想知道 想知道 告诉我 麻烦 看看 看一下 我想看 想看 我要看 我想了解 想了解 给我看 帮忙 能否 能不能 可否 可不可以"), (.which, "", "哪些 有哪些 哪几 哪 是否有"), (.howMany, "", "多少 有多少 几 有几 一共有多少 共有多少 总共有多少 一共有几 共有几 一共多少 总共多少 一共几 总共几 总共有几"),
        (.aspect, "", "了 过"), (.orMore, "", "以上"), (.orLess, "", "以下"), (.since, "", "以来"),
        (.superlative, "", "最长 最短 最高 最低 最少 最新 最近 最晚 最早"),
        (.nearby, "", "附近 后面 周围"), (.situated, "", "所在 所属 其所在 其所属 该段所在 该句所在 该文所在"), (.published, "", "发表 刊登 刊发 发表于 刊登于 刊发于 刊于"),
    ]

    /// Canonical name first among the English spellings.
    static let units: [(english: String, chinese: String)] = [
        ("document documents", "文档 文件"), ("article articles", "文章 篇"), ("section sections", "小节 章节"),
        ("paragraph paragraphs", "段落 段"), ("turn turns", "发言"), ("sentence sentences", "句子 句"),
        ("point points", "要点"), ("quote quotes", "引语 引文 直接引语 原话"), ("quantity quantities", "数量"),
        ("word words", "词语 词"), ("person people persons", "人物"), ("match matches", "命中"),
        ("author authors", "作者"), ("speaker speakers", "发言人 说话人 讲话人"), ("guest guests", "嘉宾 受访者"),
        ("host hosts", "主持人"), ("reporter reporters", "记者"), ("photographer photographers", "摄影者"),
        ("editor editors", "编辑"),
    ]

    /// Units that are people in a role; as a step of a path they are fields of what they belong to.
    static let roles: Set<String> = ["author", "speaker", "guest", "host", "reporter", "photographer", "editor"]

    /// Fields that are tests by themselves.
    static let yesOrNoFields: Set<String> = ["uncertain", "approximate", "duplicate"]

    static let fields: [(english: String, chinese: String)] = [
        ("unit units", "单位"), ("title titles", "标题 题目 职务 头衔"), ("heading headings", "小标题"), ("kicker", "肩题"),
        ("subtitle", "副标题"), ("column", "栏目"), ("kind", "类型"), ("date dates", "日期 时间"), ("year", "年份 年"), ("quarter", "季度 季"),
        ("month", "月份 月"), ("day", "日"), ("source sources", "来源"), ("publication", "报刊"), ("funding", "基金"),
        ("keywords", "关键词"), ("abstract", "摘要"), ("doc_number", "文号"), ("level", "级别"), ("number", "编号"),
        ("name names", "姓名 名称"), ("role roles", "角色"), ("affiliation affiliations", "机构"),
        ("text texts", "正文 文字 文本 内容"), ("length", "字数 长度 篇幅"), ("index", "序号"), ("location", "位置 出处"),
        ("path", "路径"), ("previous", "上一个 上一段 上一句 上一轮 上一篇 上一节 前一个 前一段 前一句 前一轮 前一篇 前一节"),
        ("next", "下一个 下一段 下一句 下一轮 下一篇 下一节 后一个 后一段 后一句 后一轮 后一篇 后一节"),
        ("parent", "上级"), ("question", "提问"), ("value", "数值"), ("approximate", "约数"), ("pos", "词性"),
        ("uncertain", "存疑"), ("label", "标签"), ("anywhere", "全文"), ("furniture", "杂项"), ("base", "基准单位"),
        ("ordinal", "次第"), ("mark", "标记"), ("format", "格式"), ("encoding", "编码"), ("warnings", "警告"),
        ("left", "左"), ("right", "右"), ("meta", "元数据"), ("duplicate", "重复"),
    ]

    static let functions: [(Call.Function, chinese: String)] = [
        (.count, "次数 计数"), (.rate, "频率"), (.sum, "合计 总和"), (.avg, "平均 平均值 均值"), (.min, "最小 最小值"), (.max, "最大 最大值"),
        (.median, "中位数"), (.distinct, "种数"), (.list, "列举"), (.first, "首个"), (.last, "末个"),
        (.number, "取数"), (.round, "四舍五入 取整"),
    ]

    /// Values of the fields that have a fixed set of them.
    static let values: [(field: String, [(english: String, chinese: String)])] = [
        (
            "kind",
            [
                ("article", "文章"), ("interview", "访谈 采访 专访"), ("news", "新闻"), ("notice", "通知 公文"),
                ("editor_note", "编者按"), ("other", "其他"), ("lead", "导语"), ("body", "正文"),
                ("heading", "小标题"), ("turn", "发言"), ("list_item", "列表项"), ("note", "注释"),
                ("caption", "图注"), ("quotation", "引文"), ("work", "作品"), ("money", "金额"),
                ("percent", "百分比"), ("count", "计数"), ("year", "年份"), ("date", "日期"),
            ]
        ),
        (
            "role",
            [
                ("author", "作者"), ("reporter", "记者"), ("guest", "嘉宾 受访者"), ("host", "主持人"),
                ("photographer", "摄影者"), ("editor", "编辑"), ("quoted", "被引者"),
            ]
        ),
        (
            "format",
            [("text", ""), ("markdown", ""), ("html", ""), ("jsonl", ""), ("csv", ""), ("gold", "")]
        ),
    ]

    /// The kinds that articles have, and not paragraphs or quantities.
    static let articleKinds: Set<String> = ["interview", "news", "notice", "editor_note"]

    /// Kinds of quantities by which people call them.
    static let quantityKinds: Set<String> = ["money", "percent"]

    /// Kinds of paragraphs by which people call them; heading and body are fields too.
    static let paragraphKinds: Set<String> = ["lead", "list_item", "note", "caption"]

    /// The unit that a kind says with it, and its kinds that do so: 访谈 are articles, 图注 paragraphs.
    static func unit(ofKind kind: String) -> (unit: String, kinds: Set<String>)? {
        [("article", articleKinds), ("quantity", quantityKinds), ("paragraph", paragraphKinds)].first { $0.1.contains(kind) }
    }

    /// Measure words, skipped after a number.
    static let measures = "个 条 名 位 次 种 项 处 字"
    /// Units that are measure words where another unit follows: 3篇文章, but 3段.
    static let measuringUnits = "篇 段 句 词"
}
