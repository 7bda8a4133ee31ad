extension Habits {
    /// 查找提到“a”, 查找标题包含“a”的: what is looked for is not said, and is a paragraph or an article.
    func rewriteForgottenUnit() {
        rewrite(#/^(?:查找|统计)?([\u{E000}-\u{E7FF}](?:或者?[\u{E000}-\u{E7FF}])*)(?:在(?:全文|正文|文章|语料)(?:中|里))?(?:总共|一共|共)?(?:被?提到|被?提及|出现)?的?(?:总?次数|频次)$/#) {
            "统计\($0.output.1)"
        }
        guard changes.isEmpty else { return }
        let verb = once(#/^查找((?:\d{4}年(?:\d{1,2}月)?(?:[和或、]\d{4}年(?:\d{1,2}月)?)?)?(?:不|没有?|未)?(?:同时)?(?:提到|提及|谈到|包含|含有|出现)过?了?[\u{E000}-\u{E7FF}][^，,|｜]*?)的?$/#)
        rewrite(verb) { match in
            guard !endsWithUnit(match.output.1) else { return nil }
            alternatives.append("查找\(match.output.1)的文章")
            // The text alone is what a person may want as well.
            if let text = match.output.1.last, match.output.1.prefixMatch(of: once(#/(?:提到|提及|谈到|包含|含有|出现)过?了?.$/#)) != nil {
                alternatives.append("查找\(text)")
            }
            return "查找\(match.output.1)的段落"
        }
        let field = once(#/^查找((?:标题|副标题|摘要|关键词|来源|报刊|栏目|日期|作者|作者的?单位)(?:不?包含|不?是|不?为空|不?在|不?等于|早于|晚于)[^，,|｜]*?)的?$/#)
        rewrite(field) { match in endsWithUnit(match.output.1) ? nil : "查找\(match.output.1)的文章" }
        rewrite(#/^查找((?:没有|有|缺少?)(?:标题|副标题|摘要|关键词|来源|报刊|栏目|日期|作者))的?$/#) { "查找\($0.output.1)的文章" }
        rewrite(#/^查找((?:字数|长度)(?:大于|小于|超过|多于|少于|不超过|不少于|在|等于)[^，,|｜]*?)的?$/#) { match in
            guard !endsWithUnit(match.output.1) else { return nil }
            alternatives.append("查找\(match.output.1)的段落")
            return "查找\(match.output.1)的文章"
        }
        rewrite(#/^查找((?:发言人)(?:不?包含|不?是)[^，,|｜]*?)的?$/#) { match in
            endsWithUnit(match.output.1) ? nil : "查找\(match.output.1)的发言"
        }
    }

    /// Whether what is looked for is said after all, behind the last 的.
    private func endsWithUnit(_ phrase: Substring) -> Bool {
        Keywords.units.contains { unit in unit.chinese.contains { phrase.hasSuffix("的" + $0) } }
    }

    /// “a”后10字内的百分比, “a”左右5个词: what stands near a text, on one side of it or on both.
    func rewriteWindows() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}])的?(前面?|之前|以前|左[边侧]|后面?|之后|以后|右[边侧]|左右|前后|附近|周围|上下)的?(\d+)个?(字|词)(?:以内|之内|内|范围内)的?(百分比|金额|数量|数字|数值|词语?|日期)$/#) { match in
            let noun = ["数字": "数量", "数值": "数量", "词": "词语"][String(match.output.5)] ?? String(match.output.5)
            return "查找\(Self.window(match.output.1, match.output.2, match.output.3, match.output.4))的\(noun)"
        }
        // How near is not said: as near as what is found together.
        rewrite(#/^查找([\u{E000}-\u{E7FF}])的?(前面?|之前|左[边侧]|后面?|之后|右[边侧]|前后|附近|周围|旁边)的(百分比|金额|数量|数字|数值|词语?|日期)$/#) { match in
            let noun = ["数字": "数量", "数值": "数量", "词": "词语"][String(match.output.3)] ?? String(match.output.3)
            return "查找\(Self.window(match.output.1, match.output.2, "10", "字"))的\(noun)"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])的?(前面?|之前|以前|左[边侧]|后面?|之后|以后|右[边侧]|左右|前后|附近|周围|上下)的?(\d+)个?(?:词语?)$/#) { match in
            "查找\(Self.window(match.output.1, match.output.2, match.output.3, "词"))的词语"
        }
    }

    private static func window(_ text: Substring, _ side: Substring, _ distance: Substring, _ unit: Substring) -> String {
        switch side.first {
        case _ where ["左右", "前后", "附近", "周围", "上下", "旁边"].contains(side): "距\(text)\(distance)\(unit)以内"
        case _ where side.hasSuffix("前") || side.hasPrefix("前") || side.hasPrefix("左"): "在\(text)之前\(distance)\(unit)以内"
        default: "在\(text)之后\(distance)\(unit)以内"
        }
    }

    /// 未注明日期, 没有标明作者; 2024年不是访谈的文章; 其中类型是访谈、新闻; 提到“a”的人
    func rewriteGiven() {
        rewrite(#/(查找|且|或|但)(?:没有?|并未|未)(?:注明|标明|标注|写明|说明|给出|交代|署|注|标)(?:出)?(日期|时间|作者|来源|标题|栏目|报刊|单位)(?=的|且|或|，|$)/#) {
            "\($0.output.1)没有\($0.output.2 == "时间" ? "日期" : $0.output.2)"
        }
        rewrite(#/^(查找(?:文章，其中)?\d{4}年(?:\d{1,2}月)?)(?:的)?(?=(?:不是|非)(?:访谈|新闻|通知|编者按))/#) { "\($0.output.1)且" }
        rewrite(#/(类型)(不)?(?:是|为|等于)((?:访谈|新闻|通知|编者按)(?:、(?:访谈|新闻|通知|编者按))+)(?=，|且|或|$)/#) {
            "\($0.output.1)\($0.output.2 ?? "")属于（\($0.output.3)）"
        }
        // Who says it, or who wrote what says it: nobody else is told of in the text.
        rewrite(#/^查找(?:提及|提到|谈到|说到)过?了?([\u{E000}-\u{E7FF}](?:或[\u{E000}-\u{E7FF}])*)的(?:人|人物|人们|人士)$/#) { match in
            alternatives.append("在提及\(match.output.1)的文章中查找作者")
            return "在提及\(match.output.1)的发言中查找发言人"
        }
    }

    /// 作者人数大于1, 多个作者, 多次提到“a”, 每种类型的文章有多少篇, “a”而不是“ab”的段落
    func rewriteSeveral() {
        rewrite(#/(作者|记者|发言人|嘉宾|编辑)的?(?:总?人数|个数|数量|数)(?=(?:大于|小于|等于|多于|少于|超过|不少于|不超过|不低于|为|是|在|至少|达到)\d)/#) {
            "计数（\($0.output.1)）"
        }
        rewrite(#/(查找|且|或)(?:有|由)?(?:多|几|好几|若干)(?:个|位|名)(作者|记者|发言人|嘉宾|编辑)(?:合写|写|合作|合著|共同写|署名)?(?=的(?:文章|小节|文档))/#) {
            "\($0.output.1)至少两个\($0.output.2)"
        }
        rewrite(#/(多次|反复|一再|屡次)(提到|提及|谈到|出现)了?([\u{E000}-\u{E7FF}])(?=的|，|$)/#) { match in
            consume(match.output.1)
            alternatives.append(masked[..<match.range.lowerBound] + "\(match.output.2)\(match.output.3)至少三次" + masked[match.range.upperBound...])
            return "\(match.output.2)\(match.output.3)至少两次"
        }
        rewrite(#/^(?:统计|查找)?(?:每一?(?:个|种|类|位|名|年|家)?|各(?:个|种|类|位|家)?)(年|月|类型|作者|记者|单位|栏目|来源|报刊|发言人|嘉宾)的?(文章|段落|发言|句子|引语)(?:各自?|分别)?(?:一共|总共|共)?有(?:多少|几)(?:篇|段|个|句|条)?$/#) { match in
            "按\(match.output.1 == "单位" ? "作者单位" : String(match.output.1))统计\(match.output.2)"
        }
        // A text that is a part of another: its own places, or units without the other.
        rewrite(#/^查找(?:提及|提到|包含|有)?([\u{E000}-\u{E7FF}])，?(?:而非|而不是|但不是|但非|不是)([\u{E000}-\u{E7FF}])的(文章|段落|句子|发言|小节)$/#) { match in
            let denied = "查找提及\(match.output.1)但不提及\(match.output.2)的\(match.output.3)"
            guard let text = content(match.output.1), let longer = content(match.output.2), text != longer, longer.contains(text) else { return denied }
            alternatives.append(denied)
            return "查找提及\(match.output.1)不在\(match.output.2)中的\(match.output.3)"
        }
    }

    /// 汇总平均字数, 显示次数“a”: a function without its brackets.
    func rewriteFunctions() {
        if masked.contains("汇总") {
            rewrite(#/(汇总\s*|[、，和]\s*)(平均|合计|总|最大|最小|中位数)(?:的)?(字数|长度|数值|段落数|句子数|序号)(?=$|[、，和|｜]|降序|升序)/#) {
                "\($0.output.1)\($0.output.2 == "总" ? "合计" : $0.output.2)（\($0.output.3)）"
            }
        }
        rewrite(#/(显示|汇总|按|[、，])(次数|频率)\s*([\u{E000}-\u{E7FF}])/#) { "\($0.output.1)\($0.output.2)（\($0.output.3)）" }
    }

    /// 有百分比或金额的句子, “a”附近10字内有百分比, “a”和百分比同句, 包含三个以上“a”
    func rewriteAmountsBeside() {
        rewrite(#/(没|不|未)?(?:有|包含了?|含有?了?|出现了?)(金额|百分比)(和|与|且|或者?|、)(?:有)?(金额|百分比)(?=的(?:句子|段落|文章|发言|小节)|且|但|，)/#) { match in
            if match.output.1 != nil {
                // Without both, or without one of them.
                let missing = [match.output.2, match.output.4].map { "没有数量（类型是\($0)）" }
                alternatives.append(masked[..<match.range.lowerBound] + "（\(missing.joined(separator: "或"))）" + masked[match.range.upperBound...])
                return missing.joined(separator: "且")
            }
            return "有数量（类型是\(match.output.2)）\(match.output.3.hasPrefix("或") ? "或" : "且")有数量（类型是\(match.output.4)）"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])的?(前面?|之前|左[边侧]|后面?|之后|右[边侧]|左右|前后|附近|周围)的?(\d+)个?(字|词)(?:以内|之内|内|范围内)(?:有|出现了?|包含)(金额|百分比)(?=的|且|但|，)/#) { match in
            "有数量（类型是\(match.output.5)且\(Self.window(match.output.1, match.output.2, match.output.3, match.output.4))）"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(?:和|与|跟)(金额|百分比)(?:在)?(同句|同一句|同段|同一段|同时|一起|都)(?:中|里)?(?:出现)?的(句子|段落|文章)$/#) { match in
            let isOther = match.output.3.hasSuffix("句") && match.output.4 != "句子" || match.output.3.hasSuffix("段") && match.output.4 != "段落"
            guard !isOther else { return nil }
            consume(match.output.3)
            return "查找提及\(match.output.1)且有数量（类型是\(match.output.2)）的\(match.output.4)"
        }
        rewrite(#/(?:有|包含了?|含有?了?|出现了?)(至少|超过|不少于|多于|不超过|最多)?([一二两三四五六七八九十]|\d+)(?:个|次|处)(以上|以下)?([\u{E000}-\u{E7FF}])(?=的|且|但|，)/#) { match in
            guard (match.output.1 == nil) != (match.output.3 == nil) else { return nil }
            return "\(match.output.4)出现\(match.output.1 ?? "")\(match.output.2)次\(match.output.3 ?? "")"
        }
    }
}
