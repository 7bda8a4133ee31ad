extension Habits {
    /// What is asked of every unit, and which person, unit or year has most of something: 每篇文章有多少个段落, 文章最多的作者.
    func rewriteOfEach() {
        rewriteCountsInEach()
        rewriteTakenFromEach()
        rewriteMost()
        rewriteLongest()
        rewriteSamples()
    }

    /// The name by which the language knows a unit; nil for what is none.
    private static func noun(_ written: Substring?) -> String? {
        switch written {
        case "文章", "篇": "文章"
        case "小节", "章节", "节": "小节"
        case "文档", "文件", "份": "文档"
        case "段落", "段": "段落"
        case "句子", "句话", "句": "句子"
        case "发言", "轮": "发言"
        case "引语", "作者", "发言人": written.map(String.init)
        default: nil
        }
    }

    /// What a unit is known by in a table.
    private static func label(_ noun: String) -> String {
        ["文章": "标题", "小节": "小标题", "文档": "路径"][noun] ?? "位置"
    }

    /// 每个小节有多少段, 统计每段的句数, 每篇文章多少字
    private func rewriteCountsInEach() {
        rewrite(#/^(?:统计|查找|显示)?(?:每一?|各)(?:个|篇|份)?(文章|小节|章节|文档|文件|段落|发言|篇|节|段)(?:里|中)?的?(?:分别|各)?有(?:多少|几)(?:个|篇|段|条|位|句|轮|处)?(段落|句子|句话|小节|文章|引语|发言|作者|段|句|节)$/#) { match in
            counted(match.output.2, inEach: match.output.1)
        }
        rewrite(#/^(?:统计|查找|显示)?(?:每一?|各)(?:个|篇|份)?(文章|小节|章节|文档|文件|段落|发言|篇|节|段)(?:里|中)?的(段落|句子|小节|文章|引语|发言|作者|段|句|节)数量?$/#) { match in
            counted(match.output.2, inEach: match.output.1)
        }
        rewrite(#/^(?:统计|查找|显示)?(平均)?每一?(?:个|篇|份)?(文章|小节|章节|段落|发言|句子|篇|节|段|句)的?(平均)?(?:有|是)?(?:多少|几)个?字$/#) { match in
            guard let noun = Self.noun(match.output.2) else { return nil }
            if match.output.1 != nil || match.output.3 != nil { return "查找\(noun)，汇总平均（字数）" }
            return "查找\(noun)，显示\(Self.label(noun))、字数"
        }
        rewrite(#/^(?:统计|查找)?(?:每一?|各)(?:种|个)?类(?:型)?的?(文章|段落)(?:各自?|分别)?(?:一共|共)?有?(?:多少|几)(?:个|篇|段)?$/#) { "按类型统计\($0.output.1)" }
        rewrite(#/^(?:查找|显示)?(?:每一?|各)(?:个|篇)?(?:文章)?(?:里|中)?的小标题$/#) { _ in "查找小节，显示文章的标题、小标题" }
    }

    private func counted(_ part: Substring, inEach whole: Substring) -> String? {
        guard let whole = Self.noun(whole), let part = Self.noun(part), whole != part else { return nil }
        return "查找\(whole)，显示\(Self.label(whole))、计数（\(part)）"
    }

    /// What stands in no section is in no group, and a heading is no paragraph that anybody reads first.
    func taken(_ some: String, of part: String, inEach whole: String) -> String {
        guard whole == "小节" else { return "查找\(part)，每个\(whole)\(some)" }
        switch part {
        case "段落":
            alternatives.append("查找小节不为空的段落，每个小节\(some)")
            return "查找类型是正文且小节不为空的段落，每个小节\(some)"
        case "句子": return "查找段落的类型是正文且小节不为空的句子，每个小节\(some)"
        default: return "查找小节不为空的\(part)，每个小节\(some)"
        }
    }

    /// 每篇文章取前两段, 从每篇文章中随机抽取2个段落, 每段的第一句, 每年取最长的两篇文章
    private func rewriteTakenFromEach() {
        rewrite(#/^(?:查找)?(?:从|在)?每一?(?:个|篇|份)?(文章|小节|章节|文档|文件|段落|篇|节|段)(?:里|中)?，?(?:各|只|都)*(?:取|选取?|看|显示|列出)?(前|最后|末|随机)(?:抽取|抽|选取?|取)?(\d+|[一二两三四五六七八九十]+)个?(段落|句子|句话|小节|发言|文章|段|句|节|篇)(，种子\d+)?$/#) { match in
            guard let whole = Self.noun(match.output.1), let part = Self.noun(match.output.4), whole != part else { return nil }
            return taken("\(match.output.2 == "最后" ? "末" : match.output.2)\(Self.digits(match.output.3))\(match.output.5 ?? "")", of: part, inEach: whole)
        }
        rewrite(#/^查找(?:每一?|各)?(?:个|篇|份)?(文章|小节|章节|文档|文件|段落|发言|篇|节|段)(?:里|中)?的?(?:第一|首|(最后|末)一?)个?(段落|句子|句话|段|句)$/#) { match in
            guard let whole = Self.noun(match.output.1), let part = Self.noun(match.output.3), whole != part else { return nil }
            // The last one is the one that none follows.
            if whole == "文章", part == "段落" { return nil }
            return taken("\(match.output.2 == nil ? "前" : "末")1", of: part, inEach: whole)
        }
        rewrite(#/^查找(最后|第一|首)一?篇文章(?:里|中)?的(最后一|末|第一|首)(段|句)(?:落|话|子)?$/#) { match in
            let noun = match.output.3 == "段" ? "段落" : "句子"
            return "在（查找文章，\(match.output.1 == "最后" ? "末" : "前")1）中查找\(noun)，\("最末".contains(match.output.2.prefix(1)) ? "末" : "前")1"
        }
        let keys = ["长": "字数降序", "短": "字数升序", "早": "日期升序", "新": "日期降序", "晚": "日期降序"]
        rewrite(#/^(?:查找)?每一?个?(年|月|作者|栏目|来源|类型)(?:里|中)?各?(?:取|选取?|看|显示|列出)?最([长短早新晚])的(?:前)?(\d+|[一二两三四五六七八九十]+)(?:个|篇|段|句)(文章|段落|句子|发言)$/#) { match in
            guard let order = keys[String(match.output.2)], match.output.1 != "月" else { return nil }
            return "查找\(match.output.4)，按\(order)，每个\(match.output.1 == "年" ? "日期的年" : String(match.output.1))前\(Self.digits(match.output.3))"
        }
    }

    /// Rows of the first group that has a value, by how many there are: those without one are no author and no year.
    private func most(_ rows: String, by key: String, _ order: Substring) -> String {
        "查找\(rows)，按\(key)计数，其中\(key)不为空，按计数\(order == "多" ? "降序" : "升序")，前1"
    }

    /// 文章最多的作者, 提到“重庆”最多的单位, 文章最多的年份, 最常见的单位
    private func rewriteMost() {
        rewrite(#/^(?:查找)?(文章|发言|引语|段落)(?:数量?)?最(多|少)的(作者|记者|发言人|嘉宾|主持人|单位|年份?|月份?|来源|栏目|类型)(?:是(?:谁|哪一?[个家位年月]))?$/#) { match in
            let (rows, owner) = (String(match.output.1), match.output.3)
            let isSaid = rows == "发言" || rows == "引语"
            switch owner {
            case "嘉宾", "主持人":
                return isSaid ? most("发言人的角色是\(owner)的\(rows)", by: "发言人", match.output.2) : nil
            case "作者", "记者": return isSaid ? nil : most(rows, by: String(owner), match.output.2)
            case "发言人": return isSaid ? most(rows, by: "发言人", match.output.2) : nil
            case "单位": return most(rows, by: isSaid ? "发言人的单位" : "作者单位", match.output.2)
            case _ where owner.hasPrefix("年"): return most(rows, by: "日期的年", match.output.2)
            case _ where owner.hasPrefix("月"): return nil
            default: return rows == "文章" ? most(rows, by: String(owner), match.output.2) : nil
            }
        }
        rewrite(#/^(?:查找)?(?:提及|提到|谈到|出现)了?([\u{E000}-\u{E7FF}])(?:的?次数)?最(多|少)的(单位|年份?|来源|栏目)$/#) { match in
            let keys = ["单位": "作者单位", "年": "文章日期的年", "年份": "文章日期的年"]
            return most(String(match.output.1), by: keys[String(match.output.3)] ?? "文章的\(match.output.3)", match.output.2)
        }
        rewrite(#/^(?:查找)?(?:最常见|最多|出现最多|出现次数最多)的(?:作者)?(单位|职务)$/#) { most("作者", by: String($0.output.1), "多") }
        rewrite(#/^(?:查找)?(?:小标题|(段落|句子|引语|小节|发言)(?:数量?)?)最(多|少)的(文章)$/#) { match in
            let part = match.output.1.map(String.init) ?? "段落，其中类型是小标题"
            return "查找\(match.output.3)，按计数（\(part)）\(match.output.2 == "多" ? "降序" : "升序")，前1"
        }
        rewrite(#/^(?:查找)?(?:重复)?出现(?:过|了)?([一二两三四五六七八九十]|\d+)次以上的(引语|句子|段落)$/#) {
            "查找\($0.output.2)，按正文计数，其中计数大于等于\(Self.digits($0.output.1))"
        }
    }

    /// 引语最长的文章, 最长的标题, 谁的发言最长
    private func rewriteLongest() {
        rewrite(#/^(?:查找)?(引语|句子|段落|发言|小节)最(长|短)的文章(?:是哪一?篇)?$/#) { match in
            let isLong = match.output.2 == "长"
            return "查找有\(match.output.1)的文章，按\(isLong ? "最大" : "最小")（\(match.output.1)的字数）\(isLong ? "降序" : "升序")，前1"
        }
        rewrite(#/^(?:查找)?最(长|短)的(标题|小标题)(?:是什么)?$/#) { match in
            let order = match.output.1 == "长" ? "降序" : "升序"
            return match.output.2 == "标题"
                ? "查找有标题的文章，按标题的字数\(order)，前1，显示标题" : "查找类型是小标题的段落，按字数\(order)，前1"
        }
        rewrite(#/^(?:查找)?(?:谁|哪一?个人|哪一?位(?:嘉宾|发言人))的发言最(长|短)$/#) { match in
            let order = match.output.1 == "长" ? "降序" : "升序"
            alternatives.append("查找发言，按发言人汇总总字数＝合计（字数），按总字数\(order)，前1")
            return "查找发言，按字数\(order)，前1，显示发言人、字数"
        }
    }

    /// 随机抽取10%的段落, 抽取一成段落, 随机查找10个段落
    private func rewriteSamples() {
        rewrite(#/^(?:查找)?(?:随机)?(?:抽取|抽样|抽出?|随机|选取)(?:出)?([\d.]+%|百分之[\d一二三四五六七八九十]+|[一二两三四五六七八九]成)的?((?:.+的)?(?:段落|句子|文章|发言|引语|小节))$/#) { match in
            guard let share = Self.share(match.output.1) else { return nil }
            return "查找\(match.output.2)，随机\(share)"
        }
        rewrite(#/^(?:随机|任意)(?:查找|抽取|抽|选取?|取|看|找出?)?(\d+|[一二两三四五六七八九十]+)(?:个|篇|段|句|条)(段落|句子|文章|发言|引语|小节)$/#) {
            "查找\($0.output.2)，随机\(Self.digits($0.output.1))"
        }
    }

    /// 两 as 2; what is longer stands as it is written.
    private static func digits(_ written: Substring) -> String {
        let values: [Substring: String] = ["一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9", "十": "10"]
        return values[written] ?? String(written)
    }

    private static func share(_ written: Substring) -> String? {
        guard written.hasSuffix("成") else { return String(written) }
        let tenths = ["一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9]
        return tenths[String(written.dropLast())].map { "\($0 * 10)%" }
    }
}
