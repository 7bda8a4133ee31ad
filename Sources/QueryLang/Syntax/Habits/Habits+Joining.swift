extension Habits {
    /// Texts in one sentence, side by side, or all of several; marks by their names.
    func rewriteJoining() {
        // 提 及: spaces inside a word, as copied from a page set wide.
        rewrite(#/(^|[\s，、（])((?:\p{Han}\s){1,3}\p{Han})(?!\p{Han})/#) { match in
            let word = match.output.2.filter { !$0.isWhitespace }
            return Keywords.isWord(word) ? match.output.1 + word : nil
        }
        rewrite(#/^查找(?:在)?同一(?:个)?(?:句子?|句话)(?:中|里)?(?:既|同时)?(?:提及|提到|有|出现|包含|含有?)了?([\u{E000}-\u{E7FF}])(?:和|与|及|以及|、|又有)([\u{E000}-\u{E7FF}])(?:都)?的(段落|小节|文章|发言)$/#) {
            "查找\($0.output.1)和\($0.output.2)同句的\($0.output.3)"
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}])(?:和|与|跟)([\u{E000}-\u{E7FF}])(相邻|紧邻|紧挨|紧接|挨着|靠近|邻近)(?:着|在一起)?(的(?:句子|段落|文章|发言|小节))?$/#) { match in
            let isBeside = !["靠近", "邻近"].contains(match.output.3)
            return "查找\(match.output.1)邻近\(match.output.2)\(isBeside ? "0字以内" : "")\(match.output.4 ?? "")"
        }
        rewrite(#/(开头|结尾)?是?(?:带|带有|有|含|含有|包含)?(问号|感叹号|叹号|百分号|冒号|省略号|分号|顿号|破折号|句号)(开头|结尾|结束)?(?=的(?:句子|段落|文章|发言|标题)$)/#) { match in
            guard let mark = Self.markNames[String(match.output.2)] else { return nil }
            consume(match.output.2)
            if match.output.1 != nil { return "\(match.output.1 ?? "")是\(mask(mark))" }
            let place = match.output.3.map { $0 == "结束" ? "结尾" : $0 }
            return place.map { mask(mark) + $0 } ?? "提及\(mask(mark))"
        }
        // What a distance is from may be one of several.
        rewrite(#/(邻近|后接|距)([\u{E000}-\u{E7FF}](?:或者?[\u{E000}-\u{E7FF}])+)(?=\d+个?字|同句|同段)/#) { "\($0.output.1)（\($0.output.2)）" }
        // Each of them is a text: 查找数字经济和产业都出现的段落
        rewrite(#/^查找((?!的)\p{Han}{2,8}?)(?:和|与|、)((?!的)\p{Han}{2,8}?)(?:都|同时|一起)(?:出现|提到|提及|有)的(段落|句子|文章|发言|小节)$/#) { match in
            guard isUnknown(match.output.1) || !Keywords.areWords(String(match.output.1)) else { return nil }
            return "查找提及\(mask(match.output.1))且提及\(mask(match.output.2))的\(match.output.3)"
        }
        // A share and what it is of: 百分之二十以上的增长
        rewrite(#/^查找((?:百分之[\d.零一二三四五六七八九十百点]+)|[\d.]+%)(以上|以下)的((?!的)\p{Han}{2,4})$/#) { match in
            guard !Keywords.areWords(String(match.output.3)) else { return nil }
            let test = match.output.2 == "以上" ? "大于等于" : "小于等于"
            return "查找类型是百分比且数值\(test)\(match.output.1)且距\(mask(match.output.3))10字以内的数量"
        }
    }

    private static let markNames = [
        "问号": "？", "感叹号": "！", "叹号": "！", "百分号": "%", "冒号": "：", "省略号": "……", "分号": "；", "顿号": "、", "破折号": "——",
        "句号": "。",
    ]

    /// What someone said or wrote, the name with quotation marks or without; and which of those who speak said something.
    func rewriteSpeakers() {
        rewriteWhoSpoke()
        rewrite(#/(作者|发言人|嘉宾|记者|编辑)(?:是|为)([\u{E000}-\u{E7FF}](?:[和与及、][\u{E000}-\u{E7FF}])+)(?=的|$)/#) { match in
            match.output.2.filter { content(String($0)) != nil }.map { "\(match.output.1)是\($0)" }.joined(separator: "且")
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:都|还)?(?:说|讲|谈)(?:了|过)?(?:些|了些)?(?:什么|哪些)(?:话|内容)?$/#) { match in
            guard let name = name(match.output.1) else { return nil }
            // Name and question are one run for the wording; the name comes back by itself.
            consume(match.output.0)
            // A page quotes whom it gives no turn.
            alternatives.append("查找发言人是\(name)的引语")
            return "查找发言人是\(name)的发言"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:(?:所)?(?:说|讲)(?:过)?的(?:话|内容)?|的(?:话|讲话|观点|看法|言论|原话))$/#) { match in
            guard let name = name(match.output.1) else { return nil }
            alternatives.append("查找发言人是\(name)的引语")
            return "查找发言人是\(name)的发言"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:所)?(?:写|撰写|写作|发表)(?:过)?的(文章|段落)$/#) { match in
            name(match.output.1).map { "查找作者是\($0)的\(match.output.2)" }
        }
        rewrite(#/^查找(\p{Han}{2,4}?)(?:和|与|、|及)(\p{Han}{2,4})的(发言|文章)$/#) { match in
            guard let first = name(match.output.1), let second = name(match.output.2) else { return nil }
            // A turn has one speaker; an article that two wrote is by both.
            guard match.output.3 == "文章" else { return "查找发言人属于（\(first)、\(second)）的发言" }
            alternatives.append("查找作者属于（\(first)、\(second)）的文章")
            return "查找作者是\(first)且作者是\(second)的文章"
        }
        rewrite(#/^查找(来自)?([\u{E000}-\u{E7FF}]|[\p{Han}--[的]]{3,12}?)上?(?:发表|刊登|刊发)?的文章$/#) { match in
            let name = content(match.output.2) ?? String(match.output.2)
            guard ForeignWords.isOutlet(name), content(match.output.2) != nil || isUnknown(match.output.2) || isInUnknown(name) else { return nil }
            let quoted = mask(name)
            let tests = ForeignWords.outletTests(quoted) + [match.output.1 == nil ? "提及\(quoted)" : "作者单位包含\(quoted)"]
            alternatives += tests.dropFirst().map { "查找\($0)的文章" }
            return "查找\(tests[0])的文章"
        }
        // A weekday or a quarter is nobody's name; dates have no weekday.
        rewrite(#/^查找((?:周|星期|礼拜)[一二三四五六日天末几])的(发言|文章|段落)$/#) { "查找提及\(mask($0.output.1))的\($0.output.2)" }
        rewrite(#/^查找第?([一二三四1-4])季度?的(?:文章|文档)$/#) { match in
            let quarter = ["一": 1, "二": 2, "三": 3, "四": 4][String(match.output.1)] ?? Int(match.output.1)
            return quarter.map { "查找日期的季度是\($0)的文章" }
        }
        rewrite(#/^在(\p{Han}{2,4})的(发言|文章)(?:中|里)?(?=查找)/#) { match in
            guard let name = name(match.output.1) else { return nil }
            alternatives.append("在提及\(name)的\(match.output.2)中\(masked[match.range.upperBound...])")
            return "在\(match.output.2 == "发言" ? "发言人" : "作者")是\(name)的\(match.output.2)中"
        }
        // 汪锋谈到“数字化”的发言, 张三讨论“氢能”的文章: who says it, and what.
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:在)?(?:提及|提到|谈到|谈及|谈|说到|讲到|讨论|论述)了?([\u{E000}-\u{E7FF}])的(发言|文章|段落|句子)$/#) { match in
            let quoted = content(match.output.1)
            guard (quoted ?? "  ").count > 1, quoted.map({ $0.count < 4 || OrdinaryWords.isName($0) || $0.contains("·") }) ?? true else { return nil }
            return name(match.output.1).map { "查找\(match.output.3 == "发言" ? "发言人" : "作者")是\($0)且提及\(match.output.2)的\(match.output.3)" }
        }
        // A part of a name: 姓张的作者, 作者姓“张”的文章.
        rewrite(#/(?:(作者|嘉宾|记者|发言人)的?)?姓([\u{E000}-\u{E7FF}]|\p{Han}{1,2}?)(?=的(作者|嘉宾|记者|发言人|人物|文章|段落|发言)$)/#) { match in
            let surname = content(match.output.2) == nil ? mask(match.output.2) : String(match.output.2)
            return "\(match.output.1.map { "\($0)的" } ?? "")姓名开头是\(surname)"
        }
        // The institution of who writes: 西南大学作者写的文章, 重庆大学学者的文章.
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|[\p{Han}--[的]]{3,12}?)的?(?:作者|学者|专家|教授|研究人员)(?:所?写|撰写|发表)?的(文章|段落)$/#) { match in
            // 恰号两个作者 is a slip, and counts them.
            let name = content(match.output.1) ?? String(match.output.1)
            if content(match.output.1) == nil, HanList(name) != nil { return nil }
            if "个位名是".contains(name.last ?? " ") || "缺无没".contains(name.first ?? " ") || OrdinaryWords.isTest(name) || content(match.output.1) == nil && OrdinaryWords.isDescription(name) { return nil }
            return "查找作者单位包含\(content(match.output.1) == nil ? mask(match.output.1) : String(match.output.1))的\(match.output.2)"
        }
        rewrite(#/^查找(\p{Han}{2,4})的(发言|文章)$/#) { match in
            guard let name = name(match.output.1) else {
                // What no person is called is what they are about: 氢能的文章.
                guard let text = text(match.output.1) else { return nil }
                return "查找提及\(text)的\(match.output.2)"
            }
            alternatives.append("查找提及\(name)的\(match.output.2)")
            return "查找\(match.output.2 == "发言" ? "发言人" : "作者")是\(name)的\(match.output.2)"
        }
    }

    private func rewriteWhoSpoke() {
        let said = once(#/^(查找|统计)?(?:一共|总共)?(?:有)?(哪些|多少(?:个|位|名)?)?(?:个|位)?(嘉宾|主持人|记者|受访者|发言人)(?:都|曾)?(?:提到|提及|谈到|谈及|讲到|说到|说|讨论)(?:了|过)?([\u{E000}-\u{E7FF}])$/#)
        rewrite(said) { saying($0.output.4, $0.output.3, isCount: ($0.output.2 ?? "").hasPrefix("多少") || $0.output.1 == "统计") }
        let whoSaid = once(#/^(查找|统计)(?:有)?(?:哪些|多少(?:个|位|名)?)?(?:提到|提及|谈到|谈及|讲到|说到|说|讨论)(?:了|过)?([\u{E000}-\u{E7FF}])的(嘉宾|主持人|受访者|发言人)$/#)
        rewrite(#/^查找(嘉宾|主持人|受访者|发言人)，其中(?:提到|提及|谈到|说到)(?:了|过)?([\u{E000}-\u{E7FF}])$/#) {
            saying($0.output.2, $0.output.1, isCount: false)
        }
        rewrite(whoSaid) { saying($0.output.2, $0.output.3, isCount: $0.output.1 == "统计") }
    }

    /// The turns in which they say it, by who speaks; how many they are.
    private func saying(_ text: Substring, _ role: Substring, isCount: Bool) -> String {
        let test = role == "发言人" ? "提及\(text)" : "发言人的角色是\(role)且提及\(text)"
        return "查找发言，其中\(test)，" + (isCount ? "汇总种数（发言人）" : "按发言人计数")
    }

    /// A name as a text: in quotation marks as it is, a run that is no word of the language in new ones.
    private func name(_ written: Substring) -> String? {
        if content(written) != nil { return String(written) }
        let run = String(written)
        return OrdinaryWords.isName(run) ? text(written) : nil
    }

    /// A run that is no word of the language, and says of nothing else which or how it is, in quotation marks.
    private func text(_ written: Substring) -> String? {
        let run = String(written)
        guard isUnknown(written) || isInUnknown(run), !Keywords.areWords(run), !Keywords.isWord(run),
            !run.contains(where: "的是有在不和与或且了谁哪什关".contains),
            !Lexicon.standard.hanSpellings.contains(where: { $0.count > 1 && run.contains($0) }),
            !OrdinaryWords.isDescription(run), !run.contains(where: "段句篇章节中里只仅".contains)
        else { return nil }
        return mask(run)
    }
}
