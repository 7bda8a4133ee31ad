extension Habits {
    /// What is asked of each year, kind or author, and of each article: shares, counts, the first of each.
    func rewriteGroups() {
        rewriteSharesOfGroups()
        rewrite(#/^(?:统计|查找)?每一?(?:篇|个|段)?(文章|段落|句子|发言|小节|文档)(?:里|中)?(?:分别|各)?(?:提到|提及|出现|谈到)了?(?:几|多少)次([\u{E000}-\u{E7FF}])$/#) {
            "查找\($0.output.1)，显示\($0.output.1 == "文章" ? "标题" : "位置")、次数（\($0.output.2)）"
        }
        rewrite(#/^(?:统计|查找)(\d{4}年)的?(?:每一?个?|各个?)(月|季度|年)份?的?(文章|段落|句子|发言|小节)(?:数量?|篇数|个数)?$/#) {
            "按\($0.output.2)统计\($0.output.1)的\($0.output.3)"
        }
        rewrite(#/^查找(?:每一?|各)(?:个)?年份?的?(最长|最短|最早|最新)的(文章|段落|句子|发言|小节)$/#) { match in
            let keys = ["最长": "字数降序", "最短": "字数升序", "最早": "日期升序", "最新": "日期降序"]
            return keys[String(match.output.1)].map { "查找\(match.output.2)，按\($0)排序，每个日期的年前1" }
        }
        rewrite(#/^按(作者|类型|栏目|来源|文章|小节)(?:各|分别)?(?:取|选|抽取|显示)?前(\d+|[一二两三四五六七八九十]+)(?:篇|个|段|句)(文章|段落|句子|发言)$/#) {
            "查找\($0.output.3)，每个\($0.output.1)前\($0.output.2)"
        }
        rewrite(#/^查找(.+的)(文章|段落|句子|发言|小节)(?:之?中|里|当中)的?(最[长短新早晚])的?前?(\d+|[一二两三四五六七八九十]+)(篇|段|句|个|条)$/#) {
            "查找\($0.output.1)\($0.output.3)的\($0.output.4)\($0.output.5)\($0.output.2)"
        }
        // Each of them once.
        rewrite(#/^(?:查找|列出|找出)(?:所有|全部|不同|不重复|各)(?:的)?(?:作者)?的?(单位|机构)$/#) { match in
            consume(match.output.0)
            return "查找作者，按单位计数"
        }
        rewrite(#/(查找|且|的)字数(?:排名|排行|排在|居)前(\d+|[一二两三四五六七八九十]+)(?:名|位)?(?=的)/#) { "\($0.output.1)字数前\($0.output.2)" }
    }

    /// 每年提及“a”的文章占比: of what is of each group, how much it is.
    private func rewriteSharesOfGroups() {
        rewrite(#/^(?:统计|查找|计算)?(?:按(年份?|类型|来源|栏目)(?:分别)?统计|(?:每一?|各|历|逐|分)个?(年份?|类型|来源|栏目))(?:的|里|中)?((?:不|没有?|未)?(?:提到|提及|谈到|涉及|出现|包含|含有|含)了?.+?)的(文章|段落|句子|发言|小节)的?(?:数量?)?的?(?:在|所)?(?:占比|比例|比重|百分比)(?:的?变化|趋势|变化趋势|是多少)?$/#) { match in
            let key = match.output.1 ?? match.output.2 ?? ""
            let unit = match.output.4
            return "查找\(unit)，按\(key.hasPrefix("年") ? "年" : String(key))汇总占比＝计数（\(unit)，其中\(match.output.3)）/计数（）"
        }
    }

    /// Several conditions in one phrase, and what is missing from a field of people.
    func rewriteHavingAndLacking() {
        rewrite(#/(查找|且)(作者|发言人|嘉宾|记者)没有(单位|职务|姓名)(?=的(?:文章|发言|段落))/#) { match in
            let (before, after) = (masked[..<match.range.lowerBound], masked[match.range.upperBound...])
            alternatives.append(before + "\(match.output.1)有\(match.output.2)（没有\(match.output.3)）" + after)
            return "\(match.output.1)没有\(match.output.2)\(match.output.3)"
        }
        rewrite(#/^查找([\p{Han}--[的]]{4,16})的文章$/#) { match in
            guard isUnknown(match.output.1), ForeignWords.isInstitution(String(match.output.1)) else { return nil }
            alternatives.append("查找提及\(mask(match.output.1))的文章")
            return "查找作者的单位包含\(mask(match.output.1))的文章"
        }
        rewrite(#/(查找|且)(有|没有)(作者|标题|日期|来源|摘要|关键词|小标题|单位)，?(没有|有)(?=(?:作者|标题|日期|来源|摘要|关键词|小标题|单位)的)/#) { match in
            guard match.output.2 != match.output.4 else { return nil }
            return match.output.2 == "有" ? "\(match.output.1)有\(match.output.3)且没有" : "\(match.output.1)没有\(match.output.3)且有"
        }
        rewrite(#/^查找(段落|句子|发言|小节)(?:中|里)([\u{E000}-\u{E7FF}])的?(?:出现)?的?次数(大于|超过|多于|小于|少于|不少于|不超过|至少)(\d+)次?的(文章|文档)$/#) {
            "查找有\($0.output.1)（次数（\($0.output.2)）\($0.output.3)\($0.output.4)）的\($0.output.5)"
        }
    }
}
