extension Habits {
    /// Questions in Chinese that name no unit, or say a test in words that the language has not.
    func rewriteChinese() {
        guard isChinese else { return }
        tidy(#/[。？?！!;；]+\s*$/#) { _ in "" }
        let before = changes.count
        rewriteWholeAndHead()
        guard changes.count == before, let opening = ["列出", "检索", "搜索", "找出", "查询", "寻找", "找到"].first(where: masked.hasPrefix) else { return }
        // Most rules know one word for it.
        tidy(#/^(?:列出|检索|搜索|找出|查询|寻找|找到)(?=.)/#) { _ in "查找" }
        rewriteWholeAndHead()
        keepOpening(opening)
    }

    private func rewriteWholeAndHead() {
        rewriteChineseStatement()
        // 查找第一段，显示正文: most rules know a statement as a whole.
        onHead(rewriteChineseStatement)
    }

    private func rewriteChineseStatement() {
        rewriteMeant()
        rewriteQuestionsInChinese()
        rewriteSpoken()
        rewriteOfEach()
        rewriteDatedTexts()
        rewriteSaidAsTexts()
        rewriteByNumber()
        rewriteInquiries()
        rewriteOfResult()
        rewriteWording()
        rewriteGroups()
        rewriteHavingAndLacking()
        rewriteOtherNouns()
        rewriteWindows()
        rewriteSeveral()
        rewriteFunctions()
        rewriteAmountsBeside()
        rewriteTextRelations()
        rewritePlacesOfTexts()
        rewriteParts()
        rewriteComparedChinese()
        rewriteEveryday()
        rewriteUsage()
        rewriteFirstAuthorsPost()
        rewritePosts()
        rewriteDated()
        rewriteGiven()
        rewriteTwofold()
        rewriteUnitNames()
        rewriteEach()
        rewriteJoining()
        rewriteSpeakers()
        rewriteOpenings()
        rewriteAuthorship()
        // 前一篇 would be the one before each.
        rewrite(#/^查找一(?:个|篇|段|句|条|位|名)(?!字)(?=.*(?:提及|提到|包含|谈到|有|不|没|是))/#) { _ in "查找前1个" }
        rewrite(#/^查找(?=(?:\d+|[一二两三四五六七八九十百]+)(?:个|篇|段|句|条|位|名)(?!字))/#) { _ in "查找前" }
        rewriteWho()
        rewriteAbout()
        rewriteCounts()
        rewritePlaces()
        rewriteAmounts()
        rewriteKinds()
        rewritePeriods()
        rewriteHanLists()
        rewrite(#/^查找不在([\u{E000}-\u{E7FF}])(?:中|里)的([\u{E000}-\u{E7FF}])$/#) { "查找\($0.output.2)不在\($0.output.1)中" }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])，(?:不包括|不含|不包含|除了)([\u{E000}-\u{E7FF}])$/#) {
            "查找\($0.output.1)不在\($0.output.2)中"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}](?:[和与及、，]+[\u{E000}-\u{E7FF}])+)$/#) { match in
            let texts = match.output.1.filter { !"和与及、，".contains($0) }.map(String.init)
            // What has all of them, or the places of each.
            alternatives.append("查找" + texts.joined(separator: "或"))
            return "查找段落，其中" + texts.joined(separator: "且")
        }
        rewrite(#/随机抽(?=\d)/#) { _ in "随机" }
        rewrite(#/(?:通篇|全篇|整篇)(?:都|均)?(?=没有?|不|未)/#) { _ in "" }
        rewrite(#/(?:发表|发布|刊登|刊发|出版)的?(?:时间|日期)(?=不?(?:在|是|为|等于|早于|晚于|介于|从|大于|小于)|[升降]序|排)/#) { _ in "日期" }
        rewrite(#/([\u{E000}-\u{E7FF}])，?还(?=(?:不|没有|未)?(?:提及|提到|包含|含有|谈到|有|出现)了?[\u{E000}-\u{E7FF}])/#) { "\($0.output.1)且" }
        rewrite(#/，(?:显示|查看|列出)(?:上下文|语境)/#) { _ in "，语境" }
        rewrite(#/([\u{E000}-\u{E7FF}])，(?=(?:提及|包含|日期|标题|作者|字数|发言人|单位|类型|正文))/#, as: "，", is: "且") { "\($0.output.1)且" }
        rewrite(#/查找正?文?开头是/#) { _ in "查找正文开头是" }
        rewrite(#/查找引号(?:里|中|内)的?(?:话|内容|文字)/#) { _ in "查找引语" }
        rewrite(#/^(\d{4}年.*的(?:文章|段落|文档))$/#) { "查找\($0.output.1)" }
        // A statement that names what it wants and not that it is looked for.
        rewrite(#/^((?:提及|提到|包含|含有?|标题|作者|正文|字数|日期|没有|有).*的(?:文章|段落|句子|发言|小节|文档|数量|引语))$/#) {
            "查找\($0.output.1)"
        }
        rewriteForgottenUnit()
    }

    /// 统计2023年“a”的次数: the date is of what the text stands in.
    private func rewriteDatedTexts() {
        rewrite(#/^(统计|查找)(\d{4}年(?:\d{1,2}月)?)的?([\u{E000}-\u{E7FF}])(?:出现)?(的?(?:总?次数|频次))?$/#) {
            "\($0.output.4 == nil ? $0.output.1 : "统计")\($0.output.2)的文章中的\($0.output.3)"
        }
    }

    /// 它们的作者, 这些文章的标题: at the prompt, of what was found.
    private func rewriteOfResult() {
        rewrite(#/^(?:查找|列出|显示|查看)?(?:它们?|他们|她们|这些|这几|上面|其)(?:个|篇|段)?(?:文章|段落|句子|发言|结果)?的?(作者|发言人|标题|日期|单位|来源|栏目|字数|类型|正文)$/#) {
            consume($0.output.0)
            if $0.output.1 == "作者" || $0.output.1 == "发言人" { alternatives.append("在结果中查找\($0.output.1)") }
            return "显示\($0.output.1)"
        }
    }

    /// Other openings of a query, and what says nothing.
    private func rewriteOpenings() {
        rewrite(#/^(?:显示|查看|给出|看看)(?=前\d|最|所有|全部|提|含|包|没|有)/#) { _ in "查找" }
        rewrite(#/^(?:把|将)?(文章|段落|句子|发言|作者|文档)按(.+?)(?:来)?(?:排序|排列|排)$/#) { "查找\($0.output.1)，按\($0.output.2)排序" }
        rewrite(#/^按(.+?)(?:排序|排列)(?:显示|列出|查找)(.+)$/#) { "查找\($0.output.2)，按\($0.output.1)排序" }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:这个|一)词/#) { String($0.output.1) }
        rewrite(#/^查找(?:在)?同一(?:个)?(?:段落?)(?:中|里)?(?=(?:既|同时|提|有|出).+的段落$)/#) { _ in "查找" }
        rewrite(#/^查找(?:在)?同一(?:个)?(?:句子?|句话)(?:中|里)?(?=(?:既|同时|提|有|出).+的句子$)/#) { _ in "查找" }
        rewrite(#/^查找头(?=[\d一二两三四五六七八九十]+(?:篇|段|句|个|条))/#) { _ in "查找前" }
        rewrite(#/引用了?([\u{E000}-\u{E7FF}])(?=的)/#) { "提及\($0.output.1)" }
        rewrite(#/^按(.+?)分别统计/#) { "按\($0.output.1)统计" }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?(作者|发言人|嘉宾|记者)(?:和|及其?|以及|与)(?:他们的|其)?(单位|职务|机构)$/#) {
            "\($0.output.1)\($0.output.2)的姓名、\($0.output.3)"
        }
    }

    private func rewriteWho() {
        rewrite(#/(作者|嘉宾|记者|编辑)(?:多于|超过|大于)([\d一二两三四五])(?:个|位|名|人)人?/#) { match in
            let digits: [Substring: Int] = ["一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5]
            return (digits[match.output.2] ?? Int(match.output.2)).map { "至少\($0 + 1)个\(match.output.1)" }
        }
        rewrite(#/^查找(嘉宾|主持人|记者|受访者)(?:所)?(?:说|讲)(?:的|过的|的话|过的话)$/#) { "查找发言人的角色是\($0.output.1)的发言" }
        rewrite(#/^查找出自([\u{E000}-\u{E7FF}]|[\p{Han}--[的]]{2,12}?)的(文章|段落)$/#) { match in
            "查找来源包含\(content(match.output.1) == nil ? mask(match.output.1) : String(match.output.1))的\(match.output.2)"
        }
        rewrite(#/^(?:查找)?(?:哪(?:个|位|一位|些)|谁)?(作者|记者|发言人|嘉宾)?(?:提到|提及|谈到|讨论|写)了?([\u{E000}-\u{E7FF}])(?:次数)?(?:最多)$/#) {
            "查找提及\($0.output.2)的段落，按\($0.output.1 ?? "作者")计数"
        }
        rewrite(#/^查找来自([\u{E000}-\u{E7FF}]|[\p{Han}\p{Latin}\d--[的]]{2,20}?)的(作者|发言人|嘉宾|记者|文章|段落)$/#) { match in
            let name = content(match.output.1) == nil ? mask(match.output.1) : String(match.output.1)
            let isPerson = Keywords.unit(String(match.output.2)) != "article" && Keywords.unit(String(match.output.2)) != "paragraph"
            let test = HanList(String(match.output.1)).map { list in
                "\(list.joint.hasPrefix("或") ? "任一" : "所有")（\(list.texts.map { mask($0) }.joined(separator: "、"))）"
            }
            return "查找\(isPerson ? "" : "作者")单位包含\(test ?? name)的\(match.output.2)"
        }
        rewrite(#/^查找([\p{Han}--[的]]{2,16}(?:大学|学院|研究院|研究所|公司|集团|委员会|局|部|厅|社))的作者(?:所?写)?的文章$/#) {
            "查找作者单位包含\(mask($0.output.1))的文章"
        }
        rewrite(#/^(?:查找)?(嘉宾|主持人|记者|受访者)(?:都|还)?(?:提问|问|说|讲|谈|回答|提)(?:了|过)?(?:些|哪些)?(?:什么|问题)(?:话|问题)?$/#) {
            "查找\($0.output.1)的发言"
        }
        rewrite(#/^查找(嘉宾|主持人|记者|受访者)的(?:发言|提问|回答)$/#) {
            // A speaker whom no page names is known by the label alone.
            alternatives.append("查找标签是\(mask($0.output.1))的发言")
            return "查找发言人的角色是\($0.output.1)的发言"
        }
        rewrite(#/^(?:查找)?(?:有)?哪些(作者|记者|单位)(?:的作者)?(?:写过?了?|提到过?了?|提及过?了?|谈到过?了?|谈过|讨论过?了?)(?:关于|有关)?([\u{E000}-\u{E7FF}])(?:的文章)?$/#) {
            "查找提及\($0.output.2)的段落，按\($0.output.1 == "单位" ? "作者单位" : $0.output.1)计数"
        }
        rewrite(#/^(作者|发言人|嘉宾|记者|主持人)(?:是|有)(?:谁|哪些人)$/#) { "查找\($0.output.1)" }
        rewrite(#/^([\u{E000}-\u{E7FF}])(?:都)?(?:出现)?在哪些?(?:个|篇)?(文章|段落|文档|句子|小节)(?:里|中)?(?:出现)?(?:过|了)?$/#) {
            "查找提及\($0.output.1)的\($0.output.2)"
        }
        rewrite(#/^([\u{E000}-\u{E7FF}])(最早|最晚|最近)(?:一次)?(?:出现|提到|被提到|提及)(?:是)?(?:在)?哪一?(?:个|篇)?(文章|段落)?(?:里|中)?$/#) {
            "查找提及\($0.output.1)的\($0.output.3 ?? "文章")，按日期\($0.output.2 == "最早" ? "升序" : "降序")，前1"
        }
        rewrite(#/^(?:查找)?谁(?:最多|最常|经常)?(?:写了?|写过|提到了?|提及了?|提到过|谈到了?|讨论了?)([\u{E000}-\u{E7FF}])(?:最多)?[？?]?$/#) {
            alternatives.append("查找提及\($0.output.1)的发言，按发言人计数")
            return "查找提及\($0.output.1)的段落，按作者计数"
        }
        rewrite(#/^(?:查找)?谁(?:最多|最常|经常)?(?:说了?|说过|讲了?|讲过|说到了?)([\u{E000}-\u{E7FF}])(?:最多)?[？?]?$/#) {
            "查找提及\($0.output.1)的发言，按发言人计数"
        }
        rewrite(#/([\u{E000}-\u{E7FF}](?:或者?[\u{E000}-\u{E7FF}])+)(?:所)?(?:写|撰写|写作)的/#) {
            "作者属于（\($0.output.1.replacing("或者", with: "、").replacing("或", with: "、"))）的"
        }
        rewrite(#/([\u{E000}-\u{E7FF}](?:[和与][\u{E000}-\u{E7FF}])+)(?:共同|一起)?(?:所)?(?:合?写|合?撰写?|写作)的/#) {
            "作者是\($0.output.1.replacing("和", with: "且作者是").replacing("与", with: "且作者是"))的"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:所)?(?:写|撰写|写作)的/#) { "作者是\($0.output.1)的" }
        rewrite(#/(作者|发言人|嘉宾|记者)来自([\u{E000}-\u{E7FF}])/#) { "\($0.output.1)的单位包含\($0.output.2)" }
        rewrite(#/(作者|发言人|嘉宾|记者)来自((?!的)\p{Han}{2,16}?)(?=的(?:文章|段落|发言|句子)(?:$|[，｜|])|且|但)/#) { match in
            guard isUnknown("来自" + match.output.2) || isUnknown(match.output.2) else { return nil }
            return "\(match.output.1)的单位包含\(mask(match.output.2))"
        }
        rewrite(#/(作者|发言人|嘉宾|记者|主持人)(?:说|问|谈|讲|答)到?(?:了|过)?([\u{E000}-\u{E7FF}])的发言/#) {
            "发言人的角色是\($0.output.1)且提及\($0.output.2)的发言"
        }
    }

    private func rewriteAbout() {
        rewrite(#/(包含|含有|含|出现|提到了?|谈到了?)((?!的)[\p{Han}\p{Latin}\d]{2,16}?)的(?=(?:文章|段落|句子|发言|小节|文档)(?:$|[，,。｜|]))/#) { match in
            guard !Keywords.areWords(String(match.output.2)) else { return nil }
            return "\(match.output.1)\(maskTexts(match.output.2))的"
        }
        // Each verb has its text: 提及氢能或储能但不提及重庆的段落
        rewrite(#/(提及|提到|包含|含有|谈到|出现)(\p{Han}{2,16}?)(，?(?:但是|但|且|而且|而|并且)(?:不|没有|未)?(?:提及|提到|包含|含有|谈到|出现))(\p{Han}{2,16}?)的(?=(?:文章|段落|句子|发言|小节|文档)(?:$|[，,。｜|]))/#) { match in
            guard isUnknown(match.output.2) || isInUnknown(String(match.output.2)) else { return nil }
            return "\(match.output.1)\(maskTexts(match.output.2))\(match.output.3)\(maskTexts(match.output.4))的"
        }
        // Without quotation marks: 关于氢能的段落
        rewrite(#/(?:关于|有关|讨论|介绍|论述|围绕)((?!的)[\p{Han}\p{Latin}\d]{1,20}?)的(?=(?:文章|段落|句子|发言|小节|文档)(?:$|[，,。｜|]))/#) {
            "提及\(maskTexts($0.output.1))的"
        }
        rewrite(#/(?:关于|有关|讨论|介绍|研究|论述|围绕|使用|用到|用了|带)([\u{E000}-\u{E7FF}])/#) { "提及\($0.output.1)" }
    }

    /// What is counted of each: 每年发表的文章数, 各单位有多少篇文章提到“氢能”, “氢能”每年出现多少次
    private func rewriteCountsOfEach() {
        let each = once(
            #/^(?:统计|查找)?(?:每一?(?:个|位|名|家|篇)?|各(?:个|位|家)?|历)(年|年份|年度|月|月份|季度|单位|作者|记者|发言人|嘉宾|类型|栏目|来源)的?(?:各自?|分别)?(?:一共|总共|共)?(?:发表|刊登|刊发|写|说)?(?:了|过)?的?(?:有|共有)?(?:几|多少)?(?:篇|段|个|位|句)?((?:提到|提及|谈到|涉及|出现|包含|含有)了?[\u{E000}-\u{E7FF}]的)?(文章|段落|发言|句子|作者)((?:提到|提及|谈到|涉及|出现|包含|含有)了?[\u{E000}-\u{E7FF}])?(?:的?(?:数量|总数|个数|篇数|人数|数))?$/#)
        rewrite(each) { match in
            let test = match.output.4.map { $0 + "的" } ?? match.output.2.map { String($0) } ?? ""
            return "按\(Self.grouping(match.output.1))统计\(test)\(match.output.3)"
        }
        let times = once(
            #/^(?:统计|查找)?(?:([\u{E000}-\u{E7FF}])(?:在|于)?)?(?:每一?(?:个|位|名|家)?|各(?:个|位|家)?|历)(年|年份|年度|月|月份|季度|单位|作者|记者|发言人|嘉宾)(?:中|里)?的?(?:提到|提及|谈到|出现)?了?([\u{E000}-\u{E7FF}])?的?(?:各自?|分别)?(?:出现|被?提到|被?提及|被?谈到)?了?的?(?:次数|频次|多少次|几次)$/#)
        rewrite(times) { match in
            guard let text = match.output.1 ?? match.output.3, match.output.1 == nil || match.output.3 == nil else { return nil }
            return "按\(Self.grouping(match.output.2))统计\(text)"
        }
    }

    private static func grouping(_ written: Substring) -> String {
        if written == "单位" { return "作者单位" }
        return written.hasPrefix("年") ? "年" : written.hasPrefix("月") ? "月" : String(written)
    }

    /// How much of all is what was asked for: 提到“氢能”的文章占比. And which has most: 哪个作者的文章最多.
    private func rewriteShares() {
        rewrite(#/^(?:查找|统计)?((?:不|没有?|未)?(?:提到|提及|谈到|涉及|出现|包含|含有).+?)的(文章|段落|句子|发言|小节)(?:数量?)?(?:在|所)?(?:占比|比例|占(?:全部|所有|总|全体)?(文章|段落|句子|发言|小节)?(?:总?数量?|总量)?(?:的|中的?)?(?:比例|比重|百分比|百分之几|多少|几成))(?:是多少)?$/#) { match in
            if let whole = match.output.3, whole != match.output.2 { return nil }
            let unit = match.output.2
            return "查找\(unit)，汇总占比＝计数（\(unit)，其中\(match.output.1)）/计数（）"
        }
        rewrite(#/^(?:查找)?哪一?(?:个|位|些|家)(作者|单位|记者|发言人|嘉宾|栏目|来源)(?:的|写的|发表的?|写|说的?)?(文章|发言|段落)(?:数量?)?(?:写得|发表得)?最多$/#) {
            "按\(Self.grouping($0.output.1))统计\($0.output.2)，前1"
        }
        rewrite(#/^(?:统计|查找)?(文章|段落|句子|发言|小节|访谈|新闻)的?(总|平均)(?:字数|长度)(?:是多少)?$/#) {
            "查找\($0.output.1)，汇总\($0.output.2 == "平均" ? "平均" : "合计")（字数）"
        }
        rewrite(#/^(?:全文|全部文章|所有文章|文章)?(?:一共|总共|共)有?多少字$/#) { _ in "查找文章，汇总合计（字数）" }
        rewrite(#/^(?:各|每个|每位)(作者|发言人|记者)的?(总|平均)字数$/#) { "按\($0.output.1)统计\($0.output.2)字数" }
        rewrite(#/^(?:和|与|跟)([\u{E000}-\u{E7FF}])(?:经常|常|最常)?(?:一起|共同|同时)出现(?:最多|频率最高)?的(?:词|词语|高频词)(?:有哪些|是什么)?$/#) {
            "查找距\($0.output.1)10字以内的词语，按正文计数"
        }
        rewrite(#/^([\u{E000}-\u{E7FF}])(?:经常|常|最常)?(?:和|与|跟)(?:哪些|什么)(?:词|词语)(?:一起|共同|同时)出现$/#) {
            "查找距\($0.output.1)10字以内的词语，按正文计数"
        }
        rewrite(#/^(?:统计|查找|查看|列出)?(?:词频|高频词|常用词)(?:最高的)?(?:前|排名前)?(\d+)(?:个|位|名)?$/#) { "查找词语，按正文计数，前\($0.output.1)" }
        rewrite(#/^(?:比较|对比)(\d{4}年)(?:和|与|、)(\d{4}年)的?(文章|段落)(?:数量?)?$/#) { "按年统计\($0.output.1)和\($0.output.2)的\($0.output.3)" }
        rewrite(#/^(?:分别)(?:有多少|有几|统计)(?:篇|个)?((?:访谈|新闻|通知|编者按)(?:[和与、](?:访谈|新闻|通知|编者按))+)$/#) { "按类型统计\($0.output.1)" }
        rewrite(#/^(查找|列出|找出|查看)(?:所有|全部)?(?:的)?小标题$/#) { "\($0.output.1)类型是小标题的段落" }
    }

    /// Two tests in one phrase, and what lacks something.
    private func rewriteTwofold() {
        rewrite(#/(查找|且|中|里)(主持人|嘉宾|记者|受访者)(?:提到|提及|谈到|说到|讲到|谈及)了?([\u{E000}-\u{E7FF}])(?=的发言)/#) {
            "\($0.output.1)发言人的角色是\($0.output.2)且提及\($0.output.3)"
        }
        rewrite(#/，每一?(?:个|篇)?(文章|文档|小节)(?:只)?(?:取|选|看)([\d一二两三四五六七八九十]+)(?:个|篇|段|句|条)$/#) { "，每个\($0.output.1)前\($0.output.2)" }
        rewrite(#/发言人(不是|是|为)(主持人|嘉宾|记者|受访者)(?=的|且|，|$)/#) { "发言人的角色\($0.output.1)\($0.output.2)" }
        rewrite(#/(^查找除了?)([\u{E000}-\u{E7FF}])(?:以外|之外|外)?，?(?:还|也)(?:提到|提及|谈到|有)了?([\u{E000}-\u{E7FF}])(?=的)/#) { match in
            // Besides denies nothing.
            consume(match.output.1)
            return "查找提及\(match.output.2)且提及\(match.output.3)"
        }
        rewrite(#/^查找除了?([\p{Han}--[的]]{2,4}?|[\u{E000}-\u{E7FF}])(?:以外|之外|外)的(作者|发言人|嘉宾|记者)$/#) { match in
            "查找姓名不是\(content(match.output.1) == nil ? mask(match.output.1) : String(match.output.1))的\(match.output.2)"
        }
        rewrite(#/(不|没有?|未)提(?:到|及)?((?!的)[\p{Han}\p{Latin}\d]{2,12}?)的(?=(?:文章|段落|句子|发言|小节)(?:$|[，,。｜|]))/#) { match in
            guard isUnknown(match.output.2) || isUnknown("提" + match.output.2) || isUnknown("不提" + match.output.2) else { return nil }
            return "不提及\(maskTexts(match.output.2))的"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:之后|以后)又?(?:出现|提到|提及|有)了?([\u{E000}-\u{E7FF}])(?=的(?:段落|句子|文章|发言|小节))/#) { "\($0.output.1)后接\($0.output.2)同段" }
        rewrite(#/(?:与|和|跟)([\u{E000}-\u{E7FF}]|(?!的)\p{Han}{2,12}?)(?:有关|相关)的(?=(?:文章|段落|句子|发言|小节)(?:$|[，,。｜|]))/#) { match in
            "提及\(content(match.output.1) == nil ? mask(match.output.1) : String(match.output.1))的"
        }
    }

    /// What is counted, and by what.
    private func rewriteCounts() {
        rewriteCountsOfEach()
        rewriteShares()
        rewrite(#/^(?:请)?(?:统计|显示|查找|查看|列出)?(?:所有|全部)?(?:文章|全文)?(?:的)?(?:词频|高频词|常用词|词频统计)$/#) { _ in "查找词语，按正文计数，前20" }
        rewrite(#/^按(作者|发言人|单位|类型|文章|文档|记者|栏目)(?:分别)?统计(总|平均)?字数$/#) {
            "查找\($0.output.1 == "发言人" ? "发言" : "文章")，按\($0.output.1 == "单位" ? "作者单位" : $0.output.1)汇总\($0.output.2 == "平均" ? "平均" : "合计")（字数）"
        }
        rewrite(#/^统计(总|平均)?字数$/#) { "查找文章，汇总\($0.output.1 == "平均" ? "平均" : "合计")（字数）" }
        rewrite(#/^统计(文章|段落|句子|发言|小节)的?(总|平均)字数$/#) {
            "查找\($0.output.1)，汇总\($0.output.2 == "平均" ? "平均" : "合计")（字数）"
        }
        rewrite(#/^统计(文章|段落|句子|发言|小节)的?字数$/#) { "查找\($0.output.1)，显示\($0.output.1 == "文章" ? "标题" : "位置")、字数" }
        rewrite(#/^(?:分别统计|统计|比较|对比)?([\u{E000}-\u{E7FF}](?:[和与及、，][\u{E000}-\u{E7FF}])+)(?:各|分别|各自)?(?:出现|提到|提及)?(?:了)?(?:的次数|的频率|多少次|几次|各多少次)$/#) { match in
            "查找" + match.output.1.filter { !"和与及、，".contains($0) }.map(String.init).joined(separator: "或") + "，按正文计数"
        }
        rewrite(#/^(?:统计|查找|显示)?(文章|段落|句子|发言|小节)?的?平均(?:字数|长度)$/#) { "查找\($0.output.1 ?? "文章")，汇总平均（字数）" }
        rewrite(#/^(?:查找)?(文章|段落|句子|发言|作者|小节|文档|引语)(?:的)?(?:总数|个数|篇数|总量|数|一共有多少|有多少)$/#) { "统计\($0.output.1)" }
        rewrite(#/^查找(.+的(?:文章|段落|句子|发言|作者|小节))(?:总数|个数|篇数|数量|数|人数)$/#) { "统计\($0.output.1)" }
        rewrite(#/(?:标题(?:重复|相同|一样|重名)|(?:相同|重复|同样)标题)的文章$/#) { _ in "文章，按标题计数，其中计数大于1" }
        rewrite(#/^(统计(?!每).+?)的?(?:数量|总数|个数|篇数|段数|句数|条数|数目|数)$/#) { String($0.output.1) }
        rewrite(#/^(按.+?统计.+?)(?:的)?(?:数量|总数|个数|篇数|段数|句数|条数|数目|数)$/#) { String($0.output.1) }
    }

    /// 第一段提及…的文章: a paragraph and its number.
    private func rewritePlaces() {
        rewrite(#/([\u{E000}-\u{E7FF}])(?:和|与)([\u{E000}-\u{E7FF}])(?:之间)(?:相距|相隔)?(?:不超过|最多)(\d+)个?字/#) {
            "\($0.output.1)和\($0.output.2)相距不超过\($0.output.3)字"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:出现)?在([\u{E000}-\u{E7FF}])(?:之前|前面|前)(?=的(段落|句子|文章|发言|小节))/#) { "\($0.output.1)后接\($0.output.2)\($0.output.3 == "句子" ? "同句" : "同段")" }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:出现)?在([\u{E000}-\u{E7FF}])(?:之后|后面|后)(?=的(段落|句子|文章|发言|小节))/#) { "\($0.output.2)后接\($0.output.1)\($0.output.3 == "句子" ? "同句" : "同段")" }
        rewrite(#/^查找(以[\u{E000}-\u{E7FF}](?:开头|结尾))的(标题|副标题|摘要)$/#) { "查找\($0.output.2)\($0.output.1)的文章，显示\($0.output.2)" }
        let ordinals = once(#/^查找(?:每篇文章|各篇文章|文章|每篇)?(?:的|中的|里的)?(?:第([\d一二三四五六七八九十]+)(?:个)?|(首|开头)(?:第?一)?(?:个)?|(最后|末尾)(?:一)?(?:个)?)(?:段落|段)$/#)
        rewrite(ordinals) { "查找段落，其中\($0.output.3 == nil ? "序号是\($0.output.1 ?? "1")" : "下一段为空")" }
        rewrite(#/^查找(?:文章)?(?:的)?开头((?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的文章$/#) { "查找有段落（序号是1且\($0.output.1)）的文章" }
        rewrite(#/^查找((?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的第一(?:个)?(段落?|句子?|篇文章|篇)$/#) { match in
            let units = ["段": "段落", "句": "句子", "篇": "文章"]
            return "查找\(match.output.1)的\(match.output.2.first.flatMap { units[String($0)] } ?? "段落")，前1"
        }
        rewrite(#/^查找(标题|正文|摘要|关键词|副标题)(?:中|里)?的([\u{E000}-\u{E7FF}])$/#) { "在\($0.output.1)中查找\($0.output.2)" }
        rewrite(#/^查找(.+的(?:文章|发言|段落|小节|文档))(?:中|里)的?((?:.+的)?(?:段落|句子|引语|数量|发言|词语|小节|要点))$/#) {
            "在\($0.output.1)中查找\($0.output.2)"
        }
        rewrite(#/^查找(.+的发言)(?:中|里)?((?:提到|提及|谈到|包含)了?[\u{E000}-\u{E7FF}]的句子)$/#) { "在\($0.output.1)中查找\($0.output.2)" }
        rewrite(#/^查找(?:文章|文档|段落|全文|正文)(?:中|里)(?:的)?(?:所有|全部)?(引语|数量|要点|段落|句子)$/#) { "查找\($0.output.1)" }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(?:小标题|标题)(?:下|下面|之下)的(段落|句子)$/#) { "查找小标题包含\($0.output.1)的\($0.output.2)" }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:的)?(?:后面|之后|后)(?:紧跟着?|跟着|紧?接着|就是|是)([\u{E000}-\u{E7FF}])/#) { "\($0.output.1)后接\($0.output.2)0字以内" }
        rewrite(#/(查找|且|或)([\u{E000}-\u{E7FF}])(?:的?(?:前后|左右|附近|周围))?(?:各)?(\d+)个?字(?:以内|之内|内|范围内)(?=的(?:数量|百分比|金额|句子|引语))/#) {
            "\($0.output.1)距\($0.output.2)\($0.output.3)字以内"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])，?(?:的)?(?:显示|查看)?(?:前后|左右)(?:各)?(\d+)个?字$/#) { "\($0.output.1)，语境\($0.output.2)" }
        rewrite(#/^(最[长短新早晚多少]的?.+?)(?:是哪一?[篇个段]|是什么)$/#) { "查找\($0.output.1)" }
        rewrite(
            #/(查找|哪些文章)(?:第([\d一二三四五六七八九十]+)(?:个)?|(最后)(?:一)?(?:个)?|(首|开头)(?:第?一)?(?:个)?)(段落?|句子?|小节)(?:里|中)?((?:没有?|不)?(?:提及|提到|包含|含有?|有|出现|谈到|涉及)了?[\u{E000}-\u{E7FF}])(的文章|的小节|$)/#
        ) { match in
            let (_, head, number, last, _, unit, test, tail) = match.output
            let name = unit.hasPrefix("段") ? "段落" : unit.hasPrefix("句") ? "句子" : "小节"
            let place = last == nil ? "序号是\(number ?? "1")" : "下一个为空"
            // A sentence is numbered in its paragraph.
            guard name != "句子" else { return nil }
            // A paragraph is numbered in its article, and the first of a section is its heading.
            if tail == "的小节" { return name == "段落" && last != nil ? amongEach("段落", of: "小节", isLast: true, test) + tail : nil }
            if head == "查找", tail.isEmpty { return "查找\(name)，其中\(place)且\(test)" }
            return head == "查找" ? "查找有\(name)（\(place)且\(test)）\(tail)" : "\(head)有\(name)（\(place)且\(test)）"
        }
    }

    /// 没有数字的段落: a number is a unit here; the word itself may be meant too.
    private func rewriteUnitNames() {
        rewrite(#/除了?(\p{Han}{2,4}?)(?:以外|之外|外)?的(?=文章|段落|数量|引语)/#) { match in
            Keywords.values(of: "kind").contains { $0.chinese.contains(String(match.output.1)) } ? "不是\(match.output.1)的" : nil
        }
        // A quantity by its kind, behind what is asked of it: 距“增长”15字以内的百分比
        rewrite(#/^(查找)((?:距|数值|不?(?:大于|小于|超过|高于|低于)).+)的(金额|百分比)$/#) { match in
            let isNumber = match.output.2.wholeMatch(of: #/\p{Han}{2,3}(?:[\d.]+[百千万亿]*[%成]?|百分之[\d.零一二三四五六七八九十百点]+|[一二两三四五六七八九十百千万亿]+成?)/#) != nil
            return "\(match.output.1)类型是\(match.output.3)且\(isNumber ? "数值" : "")\(match.output.2)的数量"
        }
        rewrite(#/(没有|不包含|不含有?|无|包含了?|含有了?|含|带有?|有|出现了?)(?:任何|一个|一些)?(\p{Han}{2})(?=的|且|或|，|$)/#) { match in
            guard let unit = ForeignWords.hanUnits[String(match.output.2)], isUnknown(match.output.2) else { return nil }
            let verb = ["没", "不", "无"].contains(match.output.1.prefix(1)) ? "没有" : "有"
            alternatives.append(masked[..<match.range.lowerBound] + verb + mask(match.output.2) + masked[match.range.upperBound...])
            return verb + unit
        }
    }

    /// Amounts with their unit: 超过1亿元 is a number of 元, not of anything else.
    private func rewriteAmounts() {
        rewrite(#/(查找|且|或)(没)?有(超过|大于|小于|多于|少于|高于|低于|不少于|不低于|不超过|达到|不到|不足)([\d.]+[百千万亿]*)(元|美元|欧元|人民币)?的?金额(?=的|且|，|$)/#) {
            let unit = $0.output.5.map { "且基准单位是\(mask($0))" } ?? ""
            return "\($0.output.1)\($0.output.2 ?? "")有数量（类型是金额且数值\($0.output.3)\($0.output.4)\(unit)）"
        }
        rewrite(#/(?:有|含有?|包含)数量，?(?:并?且)?((?:超过|大于|小于|多于|少于|高于|低于|不少于|不低于|不超过|达到)(?:[\d.]+%|百分之[\d.零一二三四五六七八九十百点]+))(?=的)/#) {
            "有数量（类型是百分比且数值\($0.output.1)）"
        }
        rewrite(#/(查找|且|或)(?:有|含|含有|包含|出现)?(金额|百分比|数值|数额|\p{Han}{2,4}?)?(超过|大于|小于|多于|少于|高于|低于|不少于|不低于|不超过|达到)((?:[\d.]+[百千万亿]*(?![瓦克米卡]))+%?|百分之[\d.零一二三四五六七八九十百点]+|[零一二两三四五六七八九十百千万亿点]+)((?!以|左右|之|次|字|年|千(?![瓦克米卡])|[百万亿十零一二两三四五六七八九点成个条名位种项处篇段句词的])\p{Han}{1,4}?)?的(句子|段落|文章|小节|发言)$/#) { match in
            let (_, head, kind, op, number, unit, target) = match.output
            // 有数量且超过20%: 且 is no part of a kind.
            if let kind, kind.contains(where: "且或和与".contains) { return nil }
            let isShare = number.hasSuffix("%") || number.hasPrefix("百分之") || kind == "百分比"
            guard unit != nil || isShare || kind == "金额" else { return nil }
            var tests = isShare ? ["类型是百分比"] : kind == "金额" ? ["类型是金额"] : []
            tests.append("数值\(op)\(number)")
            if let unit { tests.append("基准单位是\(mask(unit))") }
            var query = "\(head)有数量（\(tests.joined(separator: "且"))）"
            if let kind, !["金额", "百分比", "数值", "数额"].contains(kind) {
                guard !Keywords.isWord(String(kind)) else { return nil }
                tests.append("距\(mask(kind))10字以内")
                query = "\(head)有数量（\(tests.joined(separator: "且"))）"
            }
            return query + "的\(target)"
        }
        rewrite(#/^查找(不到|不足)([\d.]+[百千万亿]*)(元|美元|欧元|人民币)的金额$/#) { "查找数值\($0.output.1)\($0.output.2)且基准单位是\(mask($0.output.3))的金额" }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:之后|后|后面)(\d+)个?字(?:以内|之内|内)有(金额|百分比)/#) {
            "有数量（类型是\($0.output.3)且在\($0.output.1)之后\($0.output.2)字以内）"
        }
        rewrite(#/(?:有|包含了?|含有了?|含|提及|提到了?|出现了?)(金额|百分比|日期|年份)(?=的(?:句子|段落|文章|发言|小节)|且|但|，)/#) { match in
            // 没有日期 and 有日期的文章 are read: of the date that is given.
            masked[..<match.range.lowerBound].hasSuffix("没") || match.output.0 == "有日期" && masked[match.range.upperBound...].hasPrefix("的文章")
                ? nil : "有数量（类型是\(match.output.1)）"
        }
        rewrite(#/(?:包含|含有|含|有)(?=(?:至少|至多|最多|不少于|不超过|恰好)[\d一二两三四五六七八九十])/#) { _ in "" }
        // What they count is a share as well, and not of anything.
        rewrite(#/(?:数值)?((?:不?(?:超过|大于|小于|多于|少于|高于|低于)|大于等于|小于等于|达到|至少|至多|等于|是))([\d.]+)个?百分点(?=的数量|的?增幅|且|或|，|。|$)/#) {
            "数值\($0.output.1)\($0.output.2)%且单位包含\(mask("百分点"))"
        }
        rewrite(#/(查找|其中|且|或|和)(?:数值|金额|数额)?(超过|大于等于|小于等于|大于|小于|多于|少于|高于|低于|不少于|不低于|不超过|达到|至少)((?:[\d.]+[百千万亿]*(?![瓦克米卡]))+|[零一二两三四五六七八九十百千万亿点]+)((?!分之|以|左右|之|到|至|次|字|年|月|千(?![瓦克米卡])|[百万亿十零一二两三四五六七八九点成个条名位种项处篇段句词章的且或])\p{Han}{1,4}?)(?=的数量|且|或|，|。|$)/#) {
            "\($0.output.1)数值\($0.output.2)\($0.output.3)且基准单位是\(mask($0.output.4))"
        }
        rewrite(#/\bvalue\s*(>=|<=|>|<|=)\s*([\d.]+[百千万亿]*)((?![百千万亿年月])\p{Han}{1,4})(?=\s|\)|$)/#) {
            "value \($0.output.1) \($0.output.2) and base = \(mask($0.output.3))"
        }
        rewrite(#/(查找|其中|且|或|和)(金额|百分比)(?=超过|大于|小于|多于|少于|高于|低于|不少于|不低于|不超过|达到|至少|在|介于)/#) {
            "\($0.output.1)类型是\($0.output.2)且数值"
        }
    }

    private func rewriteKinds() {
        rewrite(#/^查找第([\d一二三四五六七八九十]+)(?:个|篇)(文章|文档|发言|句子|段落|小节|要点)$/#) { match in
            let numerals = "一二三四五六七八九十"
            let numeral = numerals.firstIndex(of: match.output.1.first ?? " ").map { numerals.distance(from: numerals.startIndex, to: $0) + 1 }
            guard let number = Int(match.output.1) ?? (match.output.1.count == 1 ? numeral : nil), number > 0 else { return nil }
            alternatives.append("查找\(match.output.2)，其中序号是\(match.output.1)")
            return "查找\(match.output.2)，" + (number > 1 ? "跳过\(number - 1)，" : "") + "前1"
        }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?文章(?:和|与|及其?|以及|、)(作者|标题|日期|来源)$/#) { "\($0.output.1)文章的\($0.output.2 == "标题" ? "标题、日期" : "标题、\($0.output.2)")" }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?(访谈|采访|新闻|通知|编者按)(?:类型?)?(?:的)?(?:文章|稿件?|报道)?$/#) {
            "\($0.output.1)类型是\($0.output.2)的文章"
        }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?(?:的)?(金额|百分比|年份|日期)$/#) { match in
            // What stands in a text, or what the articles are of.
            if match.output.2 == "日期" { alternatives.append("\(match.output.1)文章的日期") }
            return "\(match.output.1)类型是\(match.output.2)的数量"
        }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?(?:的)?(标题|正文|小标题|摘要|关键词|副标题|字数|栏目|来源|报刊|基金)$/#) {
            "\($0.output.1)文章的\($0.output.2)"
        }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?(?:的)?(?:作者)?(单位|职务|姓名|机构)$/#) { "\($0.output.1)作者的\($0.output.2)" }
    }

    /// 2024年上半年, 90年代, 3月1号
    private func rewritePeriods() {
        rewrite(#/(\d{4})(?:到|至|年?[-–—~～])(\d{4})年/#) { "\($0.output.1)年到\($0.output.2)年" }
        rewrite(#/((?:\d{4}年)\d{1,2}月\d{1,2})号/#) { "\($0.output.1)日" }
        rewrite(#/(?:上个?世纪|(20)世纪|二十世纪)([1-9])0年代/#) { match in
            consume(match.output.1)
            return "19\(match.output.2)0年代"
        }
        rewrite(#/(\d{3})0年代/#) { "\($0.output.1)0年到\($0.output.1)9年" }
        rewrite(#/(\d{4})[.\/](\d{1,2})(?=的(?:文章|段落|文档|新闻))/#) { match in
            (1...12).contains(Int(match.output.2) ?? 0) ? "\(match.output.1)年\(Int(match.output.2) ?? 0)月" : nil
        }
        rewrite(#/(\d{4})年(上|下)半年/#) { match in
            let months = match.output.2 == "上" ? (1, 6) : (7, 12)
            return "\(match.output.1)年\(months.0)月到\(match.output.1)年\(months.1)月"
        }
    }
}
