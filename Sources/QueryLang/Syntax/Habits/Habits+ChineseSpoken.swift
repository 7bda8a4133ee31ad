import Text

extension Habits {
    /// How people speak who do not know the words of the language: how often, how many, which has most, what is near.
    func rewriteSpoken() {
        rewriteHowOften()
        rewriteWhichHasMost()
        rewriteAbouts()
        rewriteSeated()
        rewriteInFields()
        rewriteSides()
        rewriteAuthorsOfPlaces()
        rewriteAskedExamples()
        rewriteAskedListings()
        rewriteAskedSums()
        rewriteParticulars()
    }

    /// “a”的词频, 总共出现多少次“a”, 全文有几处“a”, 词频最高的20个词, 哪些词常和“a”一起出现
    private func rewriteHowOften() {
        rewrite(#/^(?:查找|统计)?([\u{E000}-\u{E7FF}])(?:出现)?的?(?:词频|总?频次|总次数)(?:是多少|有多高|统计)?$/#) { "统计\($0.output.1)" }
        rewrite(#/^(?:查找|统计)?([\u{E000}-\u{E7FF}])(?:出现)?的?(?:相对)?频率(?:是多少|有多高)?$/#) { "查找文章，汇总频率（\($0.output.1)）" }
        rewrite(#/^(?:全文|全部文章|文章|语料|全部)?(?:中|里)?(?:一共|总共|共)?(?:出现|提到|提及|有)(?:过|了)?(?:多少|几)(?:次|处|个)([\u{E000}-\u{E7FF}])$/#) { "统计\($0.output.1)" }
        rewrite(#/^(?:查找)?(?:文章(?:中|里)?|全文(?:中|里)?)?(?:的)?(?:最常用|最常见|最高频|词频最高|频率最高|出现次数最多|出现最多|用得最多|最多)的(?:前?(\d+|[一二三四五六七八九十]+)个)?(?:词|词语|高频词)$/#) {
            consume("最常用", "词频最高", "词频", "最多")
            return "查找词语，按正文计数，按计数降序，前\($0.output.1 ?? "20")"
        }
        rewrite(#/^(?:查找)?(?:有)?(?:哪些|什么)词语?(?:经?常|最常)?(?:和|与|跟)([\u{E000}-\u{E7FF}])(?:一起|同时|共同)(?:出现|使用)$/#) {
            consume($0.output.0)
            return "查找距\($0.output.1)10字以内的词语，按正文计数"
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}])的?(前|后)(?:面|边)(?:经?常|通常|一般)?(?:跟着?|是|接|有|出现)(?:着)?(?:什么|哪些)词语?$/#) {
            consume($0.output.0)
            return "查找在\($0.output.1)之\($0.output.2)10字以内的词语，按正文计数"
        }
        rewrite(#/^(多少|哪些)个?(句子|段落|文章|发言)(?:包含|含有|有|提到|出现)了?(金额|百分比)$/#) { "\($0.output.1)\($0.output.2)有数量（类型是\($0.output.3)）" }
        rewrite(#/^(?:查找|统计)?(文集|语料库?|资料)(?:里|中)?(?:一共|总共|共)?有(?:多少|几)(?:篇|个)?(文章|文件|文档|段落|访谈|新闻)$/#) {
            consume($0.output.1)
            return "统计\($0.output.2)"
        }
        rewrite(#/^(?:语料库?|文集|资料)(?:一共|总共)?有多(?:大|少)$/#) {
            consume($0.output)
            return "描述文集"
        }
    }

    /// 谁写的文章最多, 谁发言最多, 哪个单位的作者最多, 哪个月的访谈最多, 哪个文件最大, 小标题最多的3篇文章
    private func rewriteWhichHasMost() {
        rewrite(#/^(?:查找)?(?:谁|哪一?(?:个|位)(?:作者|人))(?:写的?|发表的?)(?:文章|稿子|稿件)最(多|少)$/#) { most("文章", by: "作者", $0.output.1) }
        rewrite(#/^(?:查找)?(?:谁|哪一?(?:个|位)(?:发言人|人))(?:的)?发言(?:次数)?最(多|少)$/#) { most("发言", by: "发言人", $0.output.1) }
        rewrite(#/^(?:查找)?(?:谁|哪一?(?:个|位)(?:发言人|人))的引语最(多|少)$/#) { most("引语", by: "发言人", $0.output.1) }
        rewrite(#/^(?:查找)?哪一?(?:个|家)(?:作者)?单位的作者最(多|少)$/#) { most("作者", by: "单位", $0.output.1) }
        // Those without a date are of no month.
        rewrite(#/^(?:查找)?哪一?个?(月|季度|年)的?(访谈|新闻|通知|编者按|段落|发言)最(多|少)$/#) { match in
            let isOfArticle = match.output.2 == "段落" || match.output.2 == "发言"
            let date = isOfArticle ? "文章日期" : "日期"
            let last = match.output.1 == "年" ? "\(date)的年" : "\(date)的\(match.output.1 == "月" ? "月份" : "季度")"
            let keys = match.output.1 == "年" ? last : "\(date)的年、\(last)"
            return "查找\(match.output.2)，按\(keys)计数，其中\(last)不为空，按计数\(match.output.3 == "多" ? "降序" : "升序")，前1"
        }
        rewrite(#/^(?:查找)?哪一?(?:个|份|篇)(文件|文档)最(大|小|长|短)$/#) { match in
            consume("最大", "最小", "最长", "最短")
            return "查找字数最\(["大", "长"].contains(match.output.2) ? "多" : "少")的\(match.output.1)"
        }
        rewrite(#/^(?:查找)?最(大|小)的(?:前?(\d+)(?:个|份))?(文件|文档)$/#) { match in
            consume("最大", "最小")
            return "查找字数最\(match.output.1 == "大" ? "多" : "少")的\(match.output.2.map { "\($0)个" } ?? "")\(match.output.3)"
        }
        rewrite(#/^(?:查找)?小标题(?:数量?)?最(多|少)的(?:前)?(\d+|[一二两三四五六七八九十]+)(?:篇|个)文章$/#) {
            "查找文章，按计数（段落，其中类型是小标题）\($0.output.1 == "多" ? "降序" : "升序")，前\($0.output.2)"
        }
    }

    /// Rows of the group that has most, by how many there are: those without a value are no author and no year.
    private func most(_ rows: String, by key: String, _ order: Substring) -> String {
        "查找\(rows)，按\(key)计数，其中\(key)不为空，按计数\(order == "多" ? "降序" : "升序")，前1"
    }

    /// 500字左右: from a tenth less to a tenth more, which a repair may say and a reading may not.
    private func rewriteAbouts() {
        rewrite(#/(?:大约|大概|约|差不多)?(\d+)个?字(?:左右|上下)(?=的|，|$)/#) { match in
            Int(match.output.1).flatMap(around).map { "\($0.0)到\($0.1)字" }
        }
        rewrite(#/(?:大约|大概|约|差不多)(\d+)个?字(?=的)/#) { match in
            Int(match.output.1).flatMap(around).map { "\($0.0)到\($0.1)字" }
        }
        rewrite(#/字数(?:是|为|在)?(?:大约|大概|约|差不多)?(\d+)(?:左右|上下)(?=的|，|且|$)/#) { match in
            Int(match.output.1).flatMap(around).map { "字数介于\($0.0)和\($0.1)" }
        }
    }

    private func around(_ number: Int) -> (Int, Int)? {
        guard (10...1_000_000).contains(number) else { return nil }
        return (number - number / 10, number + number / 10)
    }

    /// 提及“a”的段落所在文章, “a”所在文章的作者: what has it is what mentions it.
    private func rewriteSeated() {
        rewrite(#/([\u{E000}-\u{E7FF}])(?:所在|所属|所出现|出现)的?(文章|段落|句子|小节|发言)(?=的|，|$)/#) { "提及\($0.output.1)的\($0.output.2)" }
        rewrite(#/^(查找(?:.+的)?(?:段落|句子|发言|引语|小节|文章))(?:的)?(?:所在|所属)的?(小节|文章|段落|发言)的?(小标题|标题|作者|日期|字数|发言人|来源)$/#) { match in
            let field = match.output.2 == "小节" && match.output.3 == "标题" ? "小标题" : String(match.output.3)
            return "\(match.output.1)，显示\(match.output.2)的\(field)"
        }
        rewrite(#/(所在|所属)(小节|章节)的?标题(?=$|[，、])/#) { "\($0.output.1)\($0.output.2)的小标题" }
    }

    /// 标题中的词语, 小标题里的“a”, 引语中的数字大于20, “绿色”小节中的段落, 包含数字的标题
    private func rewriteInFields() {
        rewrite(#/^(查找|统计)(标题|副标题|摘要|正文)(?:中|里)(?:出现)?的?(词语?|数量|金额|百分比|引语)$/#) { "在\($0.output.2)中\($0.output.1)\($0.output.3)" }
        rewrite(#/^(?:查找)?小标题(?:中|里)(?:的|有|包含|提到)?([\u{E000}-\u{E7FF}])$/#) { "查找小标题包含\($0.output.1)的小节" }
        rewrite(#/^(?:查找)?(?:包含|含有?|带有?|有|提到)([\u{E000}-\u{E7FF}])的(标题|小标题)$/#) { match in
            match.output.2 == "标题" ? "查找标题包含\(match.output.1)的文章，显示标题" : "查找小标题包含\(match.output.1)的小节，显示小标题"
        }
        rewrite(#/^(?:查找)?(?:包含|含有?|带有?|有)(?:数字|阿拉伯数字)的标题$/#) { _ in
            consume("数字", "阿拉伯数字")
            return "查找标题匹配\(mask(#"\d"#, in: ("/", "/")))的文章，显示标题"
        }
        rewrite(#/^查找(引语|句子|段落|文章|访谈|要点|发言)(?:中|里)的?(?:数字|数值|数量)((?:不?(?:大于|小于|超过|高于|低于)|等于|达到)\d[\d.]*[百千万亿]*%?)(?:的)?$/#) {
            "查找\($0.output.1)中数值\($0.output.2)的数量"
        }
        rewrite(#/^查找(引语|句子|段落|文章|访谈|要点|发言|小节)(?:中|里)的?(?:数字|数值)$/#) { "查找\($0.output.1)中的数量" }
        rewrite(#/^查找(文章|访谈|小节|段落)(?:中|里)的?(引语|发言|段落)的(?:发言人|说话人)$/#) { "查找\($0.output.1)中的\($0.output.2)，显示发言人" }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(?:这一?|一)?(?:个)?(?:小节|章节|节)(?:中|里|下|下面)?的?(段落|句子|引语|数量)$/#) { match in
            alternatives.append("在小标题是\(match.output.1)的小节中查找\(match.output.2)")
            return "在小标题包含\(match.output.1)的小节中查找\(match.output.2)"
        }
        rewrite(#/(查找|且|或|[的])(?:数量的?单位|数量单位)(是|为|包含)([\u{E000}-\u{E7FF}])(?=的(?:句子|段落|文章))/#) { "\($0.output.1)有数量（单位\($0.output.2)\($0.output.3)）" }
        rewrite(#/(查找|且|或)(?:段首|句首|段落开头|句子开头)(不)?(?:是|为|有)([\u{E000}-\u{E7FF}])(?=的(?:段落|句子|发言))/#) { "\($0.output.1)正文\($0.output.2 ?? "")以\($0.output.3)开头" }
        rewrite(#/(查找|且|或)(?:段尾|句尾|句末|段末|段落结尾|句子结尾)(不)?(?:是|为|有)([\u{E000}-\u{E7FF}])(?=的(?:段落|句子|发言))/#) { "\($0.output.1)正文\($0.output.2 ?? "")以\($0.output.3)结尾" }
        rewrite(#/(含有?|包含|提到|提及|出现|有)(?:了)?(?:数字|词语|词|字样|文字|关键词|字|短语|名词)([\u{E000}-\u{E7FF}])(?=的|，|$)/#) { match in
            consume("数字", "词语", "词", "字样", "文字", "关键词", "字", "短语", "名词")
            return "提及\(match.output.2)"
        }
        rewrite(#/(查找|且|或)平均(段落|句子|小节)的?(?:字数|长度)(?=(?:不?(?:大于|小于|超过|高于|低于)|在|等于|达到)\d)/#) { "\($0.output.1)平均（\($0.output.2)的字数）" }
        rewrite(#/^(?:查找|统计|计算)?(?:平均句长|句子的?平均(?:长度|字数)|每句平均字数)$/#) {
            consume($0.output)
            return "查找句子，汇总平均（字数）"
        }
        rewrite(#/^(?:查找|统计|计算)?(?:平均段长|段落的?平均(?:长度|字数)|每段平均字数)$/#) {
            consume($0.output)
            return "查找段落，汇总平均（字数）"
        }
        rewrite(#/^(?:查找|统计)?(访谈|新闻|文章|通知|段落|句子|发言|引语)平均(?:有|是)?(?:多少|几)个?字$/#) { "查找\($0.output.1)，汇总平均（字数）" }
    }

    /// 提到“a”的句子前后各一句, and words beside what is found: 访谈以外的文章, 不止一个作者.
    private func rewriteSides() {
        rewrite(#/^(查找.+的)(句子|段落|发言)(?:及其?|和|与|以及)?(?:前后|上下)各(?:一|1)(?:个)?(?:句子?|段落?|轮)$/#) { match in
            let side = ["句子": "句", "段落": "段", "发言": "轮"][String(match.output.2)] ?? "句"
            return "\(match.output.1)\(match.output.2)，显示上一\(side)、正文、下一\(side)"
        }
        rewrite(#/^(?:查找)?(访谈|新闻|通知|编者按)(?:以外|之外)的(文章)$/#) { "查找不是\($0.output.1)的\($0.output.2)" }
        rewrite(#/^(?:查找)?非(访谈|新闻|通知|编者按)(?:类)?的?(文章)$/#) { "查找非\($0.output.1)的\($0.output.2)" }
        rewrite(#/^(?:查找|排除|去掉|去除)?(?:不要|不看|排除|去掉|去除|剔除)(标题|作者|来源|正文|作者单位)(包含|是|提到)([\u{E000}-\u{E7FF}])的(文章|段落|发言)$/#) { match in
            consume("不要", "不看", "排除", "去掉", "去除", "剔除")
            return "查找\(match.output.1)不\(match.output.2 == "提到" ? "包含" : match.output.2)\(match.output.3)的\(match.output.4)"
        }
        rewrite(#/^(?:查找)?(?:去掉|去除|排除|剔除|不要)重复的?(段落|文章|句子)$/#) { match in
            consume("去掉", "去除", "排除", "剔除", "不要")
            return match.output.1 == "句子" ? nil : "查找非重复的\(match.output.1)"
        }
        rewrite(#/(查找|且|或|有)?(?:不止|不只|不仅)(?:有)?(?:一|1)(?:个|位|名)(作者|记者|嘉宾|发言人|编辑)/#) { match in
            consume("不止", "不只", "不仅", "一", "1", "不止一个", "不止一位")
            return "\(match.output.1 == "有" ? "" : match.output.1 ?? "")至少两个\(match.output.2)"
        }
        rewrite(#/(查找|且|或|^)(?:(?:提|讲|谈|说|写)了?过?|(?:讲|谈|说|写)的是)([\u{E000}-\u{E7FF}])(?=的(?:文章|段落|句子|发言|访谈|新闻))/#) {
            "\($0.output.1.isEmpty ? "查找" : $0.output.1)提及\($0.output.2)"
        }
        rewrite(#/^(?:查找)?(?:谈|讲|说|写|讨论|论述|研究)((?!的)\p{Han}{2,6})的(文章|段落|句子|发言)$/#) { match in
            guard isInUnknown(String(match.output.1)), !Keywords.areWords(String(match.output.1)) else { return nil }
            consume(match.output.0)
            return "查找提及\(mask(match.output.1))的\(match.output.2)"
        }
        rewrite(#/(查找|^)([\u{E000}-\u{E7FF}])(?:的)?(?:相关|有关)的?(文章|段落|句子|发言|访谈|新闻)$/#) { "查找提及\($0.output.2)的\($0.output.3)" }
        rewrite(#/^(?:查找)?(文章|段落|发言|引语|作者)按(类型|作者单位|单位|作者|年份?|月份?|栏目|来源|发言人)(?:的)?(?:分布|统计|计数)(?:情况)?$/#) {
            "按\($0.output.2)统计\($0.output.1)"
        }
        rewrite(#/^按(类型|作者单位|单位|作者|年份?|月份?|栏目|来源|发言人)(?:来)?(?:看|查看|显示|列出|数)(文章|段落|发言|引语|作者|访谈)(?:的)?(?:数量?|总数|分布|个数)?$/#) {
            "按\($0.output.1)统计\($0.output.2)"
        }
        rewrite(#/^(?:统计)?逐(年|月)(?:统计)?(文章|段落|发言|访谈|新闻)的?(?:数量?|篇数)?$/#) { "按\($0.output.1)统计\($0.output.2)" }
        rewrite(#/^统计每一?(?:种|类|个|家|位)?(类型|作者单位|单位|作者|栏目|来源|发言人)的?(文章|段落|发言|引语)的?(?:数量?|篇数|段数)?$/#) {
            "按\($0.output.1 == "单位" ? "作者单位" : String($0.output.1))统计\($0.output.2)"
        }
        rewrite(#/^(?:查找)?(主持人|嘉宾|记者|受访者)(?:提|问)(?:出|过|了)?的(?:问题|问)$/#) { match in
            consume("提的问题", "提", "问")
            alternatives.append("查找标签是\(mask(match.output.1))的发言")
            return "查找发言人的角色是\(match.output.1)的发言"
        }
        rewrite(#/(查找|且|或)小标题(?:数量?)?(不?(?:超过|大于|多于|少于|小于|不足|等于)|至少|至多|不少于|达到)(\d+|[一二两三四五六七八九十]+)个?(?=的文章)/#) {
            "\($0.output.1)计数（段落，其中类型是小标题）\($0.output.2)\($0.output.3)"
        }
        rewrite(#/^(?:导出|保存)(.+的(?:段落|文章|句子|发言|引语))$/#) { "查找\($0.output.1)，导出到\(mask("结果.csv"))" }
        rewrite(#/^(?:将|把)(?:上述|以上|这些)?结果(按.+|保存到?.+|导出到?.+)$/#) { "结果，\($0.output.1)" }
        rewrite(#/^(?:将|把)(.+的(?:段落|文章|句子|发言|引语))((?:保存|导出)(?:到|为)?[\u{E000}-\u{E7FF}])$/#) { "查找\($0.output.1)，\($0.output.2)" }
        rewrite(#/^(?:查找)?从(.+?)(?:中|里)(?:随机)?(?:抽取|抽|选取?|取)(\d+|[一二两三四五六七八九十]+)个?(段落|句子|段|句)$/#) {
            "在\($0.output.1)中查找\($0.output.3.hasPrefix("段") ? "段落" : "句子")，随机\($0.output.2)"
        }
        rewrite(#/^(?:再|然后|接着|最后)(按|显示|前|去重|统计)/#) { "｜\($0.output.1)" }
        rewrite(#/^(?:只要|只看|只显示|仅显示)(标题|作者|日期|正文|字数|作者单位)(?:就行|即可)?$/#) { match in
            consume("只要", "只看", "只显示", "仅显示", "就行", "即可")
            return "｜显示\(match.output.1)"
        }
    }

    /// What says how many, which or what sort of people, and is in no name of a place.
    private static let noPlace: Set<Character> = Set("的个位名两一二三四五六七八九十几多每各某些这那哪号次第不未没有同共女男青老写")

    /// 重庆作者写的文章, 2024年重庆的作者写的提及“a”的段落: from there is whose institution is called by it.
    private func rewriteAuthorsOfPlaces() {
        rewrite(#/(查找|年|月|日|发表的|^)(?:的)?(\p{Han}{2,8}?)的?作者(?:所?(?:写|撰写|发表|撰))?的(?=文章|段落|句子|提及|提到|包含|谈到|关于|标题|字数|日期)/#) { match in
            let place = String(match.output.2)
            guard isInUnknown(place), !place.contains(where: Self.noPlace.contains), !OrdinaryWords.isTest(place), !Keywords.areWords(place),
                OrdinaryWords.advice(place, before: "").isEmpty, !OrdinaryWords.isNoSlip(place)
            else { return nil }
            consume(match.output.2, Substring("\(place)作者写的"), Substring("\(place)作者"), "写")
            let isLast = ["文章", "段落", "句子"].contains { masked[match.range.upperBound...].hasPrefix($0) }
            let before = match.output.1 == "年" || match.output.1 == "月" || match.output.1 == "日" ? "\(match.output.1)" : match.output.1.isEmpty ? "查找" : "\(match.output.1)"
            let joint = ["年", "月", "日"].contains(before) ? "且" : ""
            return "\(before)\(joint)作者单位包含\(mask(place))\(isLast ? "的" : "且")"
        }
    }
}
