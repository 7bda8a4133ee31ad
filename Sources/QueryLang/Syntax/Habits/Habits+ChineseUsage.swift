extension Habits {
    /// What is said of a text, a unit or the rows in the order of speech, where the language has another.
    func rewriteUsage() {
        rewriteExclusions()
        rewriteCountsOfTexts()
        rewriteDistancesOfTexts()
        rewriteStagesOfSpeech()
        rewriteOmissions()
        rewriteExtremes()
    }

    /// 访谈以外的文章, 除“重庆日报”以外的文章
    private func rewriteExclusions() {
        rewrite(#/^查找除?了?(访谈|新闻|通知|编者按)(?:以外|之外|外)的(文章)$/#) { "查找不是\($0.output.1)的\($0.output.2)" }
        rewrite(#/^查找除?了?([\u{E000}-\u{E7FF}])(?:以外|之外|外)的(文章|段落|发言)$/#) { match in
            let outlet = content(match.output.1).map(ForeignWords.isOutlet) ?? false
            if outlet {
                alternatives.append("查找报刊不包含\(match.output.1)的\(match.output.2)")
                return "查找来源不包含\(match.output.1)的\(match.output.2)"
            }
            let person = match.output.2 == "发言" ? "发言人" : "作者"
            alternatives.append("查找\(person)不是\(match.output.1)的\(match.output.2)")
            return "查找不提及\(match.output.1)的\(match.output.2)"
        }
        rewrite(#/(有|没有)小标题(?=的文章)/#) { "\($0.output.1)小节（小标题不为空）" }
    }

    /// “a”和“b”各3次以上, “a”多于“b”, “a”出现2到5次
    private func rewriteCountsOfTexts() {
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:和|与|、)([\u{E000}-\u{E7FF}])(?:各|都|分别)(?:出现|提及|提到)?(?:了|过)?(\d+次以上|\d+次以下|至少\d+次|不少于\d+次|超过\d+次)/#) {
            "\($0.output.1)出现\($0.output.3)且\($0.output.2)出现\($0.output.3)"
        }
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:的?次数)?(?:多于|超过)([\u{E000}-\u{E7FF}])(?=的)/#) { "次数（\($0.output.1)）大于次数（\($0.output.2)）" }
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:出现)?比([\u{E000}-\u{E7FF}])(?:出现)?(?:得|的次数)?(?:更|要)?(多|少)(?=的)/#) {
            "次数（\($0.output.1)）\($0.output.3 == "多" ? "大于" : "小于")次数（\($0.output.2)）"
        }
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:出现|提及)?了?(\d+)(?:到|至|[-–—~～])(\d+)次(?=的)/#) { "次数（\($0.output.1)）在\($0.output.2)到\($0.output.3)之间" }
        rewrite(#/(?:只|仅)(?:提及|提到|出现)了?(一|1)次([\u{E000}-\u{E7FF}])(?=的)/#) { "次数（\($0.output.2)）等于1" }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:只|仅)(?:出现|提及|提到)了?(一|1)次(?=的)/#) { "次数（\($0.output.1)）等于1" }
        rewrite(#/^查找(?:提及|提到)?([\u{E000}-\u{E7FF}](?:或[\u{E000}-\u{E7FF}])+)(?:的?次数)?最多的(文章|段落|小节)$/#) {
            "查找\($0.output.2)，按次数（\($0.output.1)）降序排序，前1"
        }
        rewrite(#/^([\u{E000}-\u{E7FF}])(?:一共|总共|共)?有(?:多少|几)篇文章$/#) { match in
            alternatives.append("统计作者是\(match.output.1)的文章")
            return "统计提及\(match.output.1)的文章"
        }
        rewrite(#/^(?:有)?多少(作者|记者)(?:写|发表)了?文章$/#) { "查找\($0.output.1)，汇总种数（姓名）" }
        rewrite(#/(查找|且|或|，其中)数量(大于|小于|超过|多于|少于|等于|不少于|不超过)([\d.]+[百千万亿]*)(?=的|且|或|$)/#) {
            "\($0.output.1)有数量（数值\($0.output.2)\($0.output.3)）"
        }
        rewrite(#/(\d)[，,](\d{3})(?=的|字|$)/#) { "\($0.output.1)\($0.output.2)" }
    }

    /// “a”之后10字内出现“b”, “a”“b”“c”同段, “a”不邻近“b”
    private func rewriteDistancesOfTexts() {
        rewrite(#/([\u{E000}-\u{E7FF}])(?:之?后|以后|后面)的?(\d+)个?字(?:以内|之内|内)(?:有|出现|提到|提及)了?([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1)后接\($0.output.3)\($0.output.2)字以内"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:不|没有)邻近([\u{E000}-\u{E7FF}])(\d+字以内)?(?=的)/#) {
            "提及\($0.output.1)且不提及（\($0.output.1)邻近\($0.output.2)\($0.output.3 ?? "")）"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:和|与)([\u{E000}-\u{E7FF}])(?:相距|相隔)(?:超过|大于|多于)(\d+)个?字(?=的)/#) {
            "提及\($0.output.1)且提及\($0.output.2)且不提及（\($0.output.1)邻近\($0.output.2)\($0.output.3)字以内）"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])[、和]?([\u{E000}-\u{E7FF}])[、和]?([\u{E000}-\u{E7FF}])(同段|同句)/#) {
            "\($0.output.1)邻近\($0.output.2)邻近\($0.output.3)\($0.output.4)"
        }
    }

    /// 标题“a”的文章, 提及“a”文章, 文章（标题包含“a”）: a word is left out, or stands in brackets.
    private func rewriteOmissions() {
        rewrite(#/^查找(标题|副标题|作者单位|来源|报刊|栏目)([\u{E000}-\u{E7FF}])的(文章|段落)$/#) { match in
            alternatives.append("查找\(match.output.1)是\(match.output.2)的\(match.output.3)")
            return "查找\(match.output.1)包含\(match.output.2)的\(match.output.3)"
        }
        rewrite(#/^(查找(?:提及|提到|包含|标题包含|正文包含)了?[\u{E000}-\u{E7FF}])(文章|段落|句子|发言|小节)$/#) { "\($0.output.1)的\($0.output.2)" }
        rewrite(#/^查找(文章|段落|句子|发言|小节)[（(]([^（()）]+)[)）]$/#) { "查找\($0.output.1)，其中\($0.output.2)" }
        // It denies as 没有 does, which nobody wrote.
        rewrite(#/(查找|且|或|，其中)(缺失|缺乏|缺(?!少))(作者|日期|标题|副标题|摘要|关键词|来源|单位|栏目|发言人|小标题)(?:信息)?(?=的|且|或|，|$)/#) {
            consume($0.output.2)
            return "\($0.output.1)缺少\($0.output.3)"
        }
        // One of them, counted from the end or the beginning.
        rewrite(#/，倒数第(\d+|[一二两三四五六七八九十]+)(?:个|篇|段|条|句|位|名)?(?=，|$)/#) { "，末\($0.output.1)，前1" }
        rewrite(#/^查找倒数第(\d+|[一二两三四五六七八九十]+)(?:个|篇|段|条|句)?(文章|段落?|句子?|发言)$/#) { match in
            let unit = ["段": "段落", "句": "句子"][String(match.output.2)] ?? String(match.output.2)
            return "查找\(unit)，末\(match.output.1)，前1"
        }
        rewrite(#/^查找倒数(\d+)(?:篇|段|个|条|句)?(文章|段落|句子|发言)$/#) { "查找\($0.output.2)，末\($0.output.1)" }
        rewrite(#/^(查找)(\d{4})(?=的(?:文章|段落|新闻|访谈|文档))/#) { "\($0.output.1)\($0.output.2)年" }
    }

    /// 汇总计数，按类型; 按年汇总文章; 显示 标题 日期
    private func rewriteStagesOfSpeech() {
        rewrite(#/，汇总\s*计数，按([^，。；]+)$/#) { "，按\($0.output.1)计数" }
        rewrite(#/，汇总\s*([^，。；]+?)，按([^，。；]+)$/#) { "，按\($0.output.2)汇总\($0.output.1)" }
        rewrite(#/^按([^，。；]+?)汇总(文章|段落|发言|句子|引语|小节)$/#) { "按\($0.output.1)统计\($0.output.2)" }
        rewrite(#/，(显示\s*\p{Han}+(?:\s+\p{Han}+)+)$/#) { match in
            "，" + match.output.1.split(separator: " ").map(String.init).joined(separator: "、").replacing("显示、", with: "显示")
        }
        rewrite(#/^查找(.+的段落)的(上|下)一段$/#) { "\($0.output.2 == "上" ? "查找下一段" : "查找上一段")\($0.output.1.dropLast(3))的段落" }
        rewrite(#/^查找(.+)的(段落|句子|发言)所在的(文章|小节|文档)$/#) { "查找有\($0.output.2)（\($0.output.1)）的\($0.output.3)" }
    }

    /// 访谈中最长的发言, 金额最大的文章, 非重复段落, 主持人的发言占比
    private func rewriteExtremes() {
        rewrite(#/^查找(访谈|新闻|通知|.+的文章)(?:中|里)的?(?:(最长|字数最多)|最短|字数最少)的(?:(\d+|[一二两三四五六七八九十]+)(?:个|段|句|条))?(段落|句子|发言|小节|引语)$/#) { match in
            "在\(match.output.1)中查找\(match.output.4)，按字数\(match.output.2 == nil ? "升序" : "降序")，前\(match.output.3 ?? "1")"
        }
        rewrite(#/^查找(金额|百分比|年份)最(多|少)的(文章|段落|句子|小节|发言)$/#) { match in
            "查找\(match.output.3)，按次数（数量，其中类型是\(match.output.1)）\(match.output.2 == "多" ? "降序" : "升序")，前1"
        }
        rewrite(#/^查找(金额|百分比)(?:(最大|最高)|最小|最低)的文章$/#) { match in
            "查找类型是\(match.output.1)的数量，按数值\(match.output.2 == nil ? "升序" : "降序")，前1，显示文章的标题、数值"
        }
        rewrite(#/^查找非(重复|空)(段落|句子|文章)$/#) { "查找非\($0.output.1)的\($0.output.2)" }
        rewrite(#/^(?:查找|统计)?(嘉宾|主持人|记者|受访者)的?发言的?(?:数量?)?(?:所?占的?(?:比例?|比重|多少|百分之几|几成)|比例|比重)$/#) {
            "查找发言，汇总占比＝计数（发言，其中发言人的角色是\($0.output.1)）/计数（）"
        }
    }
}
