import Text

extension Habits {
    /// 来5个提到“a”的例子, “a”的例句, “a”在哪里, 每篇文章各取一段, 以“a”为标题的文章
    func rewriteAskedExamples() {
        rewrite(#/^查找(?:来|举|找|看)?(?:出)?(\d+|[一二两三四五六七八九十]+)(?:个|条)(.+)的(?:例子|例句|实例|用例)$/#) { match in
            consume("例子", "例句", "实例", "用例", "的例子", "的例句", "来", "举")
            return "查找前\(match.output.1)个\(match.output.2)的句子"
        }
        rewrite(#/^(?:来|举|给出?|找)(\d+|[一二两三四五六七八九十]+)(?:个|条)(.+)的(?:例子|例句|实例|用例)$/#) { match in
            consume("例子", "例句", "实例", "用例", "的例子", "的例句", "来", "举")
            return "查找前\(match.output.1)个\(match.output.2)的句子"
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}])的(?:例子|例句|实例|用例|用法)$/#) { match in
            consume("例子", "例句", "实例", "用例", "用法", "的例句")
            return "查找提及\(match.output.1)的句子"
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}])(?:出现)?(?:在哪里|在哪儿|在哪些地方|在什么地方|的出处|的位置)(?:出现)?(?:过|了)?$/#) { match in
            consume(match.output.0)
            return "查找\(match.output.1)"
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}])在哪一?(?:篇|个|段)(文章|段落|小节|文档)(?:中|里)?(?:出现|提到|提及)(?:的?次数)?得?最多$/#) {
            "查找\($0.output.2)，按次数（\($0.output.1)）降序排序，前1"
        }
        rewrite(#/^(?:查找)?(?:每一?(?:个|篇|位)?|各)(文章|文档|小节|作者|发言人)(?:各|只)?(?:取|选|挑|看)(一|1|\d+|两|三)(篇|段|句|个)$/#) { match in
            guard let part = ["篇": "文章", "段": "段落", "句": "句子"][String(match.output.3)], part != match.output.1 else { return nil }
            let count = ["一": "1", "两": "2", "三": "3"][String(match.output.2)] ?? String(match.output.2)
            alternatives.append("查找\(part)，每个\(match.output.1)随机\(count)")
            return "查找\(part)，每个\(match.output.1)前\(count)"
        }
        rewrite(#/^查找以([\u{E000}-\u{E7FF}])(?:为|作为|做)(标题|副标题|题目)(?=的文章)/#) { "查找\($0.output.2)是\($0.output.1)" }
        rewrite(#/(查找|且|或)(标题|副标题|题目)(?:叫做?|名为|写着)([\u{E000}-\u{E7FF}])(?=的文章)/#) { "\($0.output.1)\($0.output.2)是\($0.output.3)" }
        rewrite(#/(查找|且)(?:只|仅)(?:在|于)?正文(?:中|里)?(?:提到|提及|出现|包含|有)了?([\u{E000}-\u{E7FF}])(?=的文章)/#) {
            consume("只在", "仅在", "只", "仅")
            return "\($0.output.1)提及\($0.output.2)且标题不包含\($0.output.2)"
        }
        rewrite(#/(同时(?:提到|提及|包含|出现|有)了?)([\u{E000}-\u{E7FF}]{2,5})(?=的)/#) { match in
            "\(match.output.1)" + match.output.2.map(String.init).joined(separator: "和")
        }
        rewrite(#/^(?:查找)?(段落|文章|句子|发言)(?:中|里)(?:有|提到|包含|提及)了?([\u{E000}-\u{E7FF}])的$/#) { "查找提及\($0.output.2)的\($0.output.1)" }
        rewrite(#/^(?:查找)?((?:提到|提及|包含|有)了?[\u{E000}-\u{E7FF}])的有(哪些|多少)(段落|文章|句子|发言)$/#) { "\($0.output.2)\($0.output.3)\($0.output.1)" }
    }

    /// 小标题列表, 文章列表, 来源统计, 按字数给文章排序, 提到的年份, 出现过的人名
    func rewriteAskedListings() {
        rewrite(#/^(?:查找|列出|显示)?(?:所有的?|全部)?(?:文章的?)?(?:小标题列表|文章目录|小标题目录|小标题清单)$/#) { match in
            consume(match.output)
            return "查找小节，显示文章的标题、小标题"
        }
        rewrite(#/^(?:查找|列出|显示)?(文章|访谈|新闻)(?:列表|清单|一览|名单)$/#) { match in
            consume("列表", "清单", "一览", "名单")
            return "查找\(match.output.1)，显示标题"
        }
        rewrite(#/^(?:查找|列出)?(作者|嘉宾|记者|发言人)(?:列表|清单|一览|名单)$/#) { match in
            consume("列表", "清单", "一览", "名单")
            return "查找\(match.output.1)"
        }
        rewrite(#/^(?:查找|按)?(来源|类型|栏目|年份|作者|作者单位|报刊)(?:的)?统计(?:表)?$/#) { "按\($0.output.1)统计文章" }
        rewrite(#/^(?:查找)?有(?:多少|几)个小标题$/#) { _ in "统计类型是小标题的段落" }
        rewrite(#/^(?:查找)?(?:按|根据|依)(字数|长度|日期|标题|作者|来源)(?:给|对|把|将)?(文章|段落|句子|发言|访谈|新闻)(?:进行)?(?:排序|排列|排)$/#) { "查找\($0.output.2)，按\($0.output.1)排序" }
        rewrite(#/^(?:查找)?按(字数|长度|日期|标题|作者|来源)(?:排序|排列)的(文章|段落|句子|发言|访谈|新闻)$/#) { "查找\($0.output.2)，按\($0.output.1)排序" }
        rewrite(#/^(?:查找)?(文章|段落|句子|发言)按(字数|长度|日期)(?:排序|排列|排)(?:后)?，?(?:取|看|显示|要)?前(\d+|[一二两三四五六七八九十]+)(?:个|篇|段|句)?$/#) { match in
            // The longest are meant where some are taken; of dates either end may be.
            let rest = "，前\(match.output.3)"
            guard match.output.2 != "日期" else {
                alternatives.append("查找\(match.output.1)，按日期升序\(rest)")
                return "查找\(match.output.1)，按日期降序\(rest)"
            }
            alternatives.append("查找\(match.output.1)，按\(match.output.2)升序\(rest)")
            return "查找\(match.output.1)，按\(match.output.2)降序\(rest)"
        }
        rewrite(#/^(?:查找|列出)?(?:文章(?:中|里)?|全文)?(?:提到|出现|提及)(?:过|了)?的(?:所有|全部)?(年份|日期|金额|百分比|数量)$/#) { match in
            match.output.1 == "数量" ? "查找数量" : "查找类型是\(match.output.1)的数量"
        }
        rewrite(#/^(?:查找|列出)?(?:文章(?:中|里)?|全文)?(?:提到|出现|提及)(?:过|了)?的(?:所有|全部)?(?:人物?|人名|人们)$/#) { match in
            consume("人名", "人", "人们")
            return "查找人物"
        }
        rewrite(#/^(?:查找)?(金额|百分比)的?(平均值?|最大值?|最小值?|中位数|总和|合计)$/#) { match in
            let function = match.output.2.hasPrefix("平均") ? "平均" : match.output.2.hasPrefix("最大") ? "最大" : match.output.2.hasPrefix("最小") ? "最小" : match.output.2 == "中位数" ? "中位数" : "合计"
            return "查找类型是\(match.output.1)的数量，汇总\(function)（数值）"
        }
        rewrite(#/^(?:查找)?(金额|百分比)(?:(最大|最高)|最小|最低)的(句子|段落)$/#) { match in
            "查找类型是\(match.output.1)的数量，按数值\(match.output.2 == nil ? "升序" : "降序")，前1，显示\(match.output.3)、数值"
        }
        rewrite(#/^(?:查找)?(金额|百分比)(?:(最大|最高)|最小|最低)的?(?:是多少|有多少|多少)$/#) { match in
            "查找类型是\(match.output.1)的数量，按数值\(match.output.2 == nil ? "升序" : "降序")，前1"
        }
    }

    /// 总字数, 每位嘉宾的发言字数, 谁说的话最多, 平均每篇文章几段
    func rewriteAskedSums() {
        rewrite(#/^(?:查找|统计)?(?:全部|所有)?(?:文章|语料)?的?(?:总字数|字数统计|字数总和|字数合计)(?:是多少)?$/#) { match in
            consume(match.output, "总字数", "总")
            if match.output.contains("统计") { alternatives.append("查找文章，显示标题、字数") }
            return "查找文章，汇总合计（字数）"
        }
        rewrite(#/^(?:查找|统计)?(?:每一?(?:个|位|名)?|各)?(发言人|嘉宾|主持人|记者)的?发言的?总?(字数|次数|数量)$/#) { match in
            consume("总", "总字数", "次数")
            let rows = match.output.1 == "发言人" ? "发言" : "发言人的角色是\(match.output.1)的发言"
            return match.output.2 == "字数" ? "查找\(rows)，按发言人汇总合计（字数）" : "按发言人统计\(rows)"
        }
        rewrite(#/^(?:查找)?(?:每一?(?:个|位|名)|各位?)(发言人|嘉宾|主持人|记者)(?:说|发言|讲)(?:了|过)?(?:多少|几)(?:次|句|段)(?:话)?$/#) { match in
            consume(match.output.0)
            return "按发言人统计\(match.output.1 == "发言人" ? "" : "发言人的角色是\(match.output.1)的")发言"
        }
        rewrite(#/^(?:查找)?(?:谁|哪一?(?:位|个人?))(?:说得|说的话|讲得|讲的|说的|讲的话)最(多|少)$/#) { match in
            consume(match.output.0)
            let order = match.output.1 == "多" ? "降序" : "升序"
            alternatives.append("查找发言，按发言人汇总总字数＝合计（字数），其中发言人不为空，按总字数\(order)，前1")
            return "查找发言，按发言人计数，其中发言人不为空，按计数\(order)，前1"
        }
        rewrite(#/^(?:查找)?发言最(长|短)的(嘉宾|主持人|记者|发言人)(?:是谁)?$/#) { match in
            let rows = match.output.2 == "发言人" ? "发言" : "发言人的角色是\(match.output.2)的发言"
            return "查找\(rows)，按字数\(match.output.1 == "长" ? "降序" : "升序")，前1，显示发言人、字数"
        }
        rewrite(#/^(?:查找|统计)?平均每(?:个|篇)?(文章|小节|段落|访谈|篇|节|段)(?:文章)?有?(?:多少|几)(?:个)?(段落|句子|段|句|小节|引语)(?:话)?$/#) { match in
            let whole = ["篇": "文章", "节": "小节", "段": "段落"][String(match.output.1)] ?? String(match.output.1)
            let part = ["段": "段落", "句": "句子"][String(match.output.2)] ?? String(match.output.2)
            return whole == part ? nil : "查找\(whole)，汇总平均（计数（\(part)））"
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}])(至少|最多|超过|不少于|不超过|恰好)(?:出现|提到|提及)了?(\d+|[一二两三四五六七八九十]+)次(?=的)/#) { "查找\($0.output.1)出现\($0.output.2)\($0.output.3)次" }
    }
}
