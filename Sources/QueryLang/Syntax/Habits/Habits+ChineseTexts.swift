extension Habits {
    /// What is said of several texts: which of them, in which order, how often one beside another.
    func rewriteTextRelations() {
        rewriteSeveralTexts()
        rewriteOrderOfTexts()
        rewriteDeniedTexts()
        rewriteFrequencies()
        rewriteTogether()
    }

    private func rewriteSeveralTexts() {
        // “a”“b”“c”都出现的段落
        rewrite(#/(查找|提及|提到|且)([\u{E000}-\u{E7FF}](?:[、，]?[\u{E000}-\u{E7FF}])+)(?=(?:都|均|同时|一起)(?:出现|提及|提到|有|在)|同句|同段|同一)/#) { match in
            "\(match.output.1)\(texts(match.output.2).joined(separator: "和"))"
        }
        // 提及“a”、“b”、“c”三个词
        rewrite(#/([\u{E000}-\u{E7FF}](?:[、，和与]?[\u{E000}-\u{E7FF}])+)(?:这|等)?([两三四五六七八九]|\d)个(?:词|词语|关键词|概念|地名)/#) { match in
            let texts = texts(match.output.1)
            return Self.number(match.output.2) == texts.count ? texts.joined(separator: "和") : nil
        }
        rewrite(#/(?:至少|最少|起码)?(?:提及|提到|出现|包含)(?:了)?[（(]?([\u{E000}-\u{E7FF}](?:[、，和与或]?[\u{E000}-\u{E7FF}])+)[）)]?(?:三者|四者|其)?(?:中|里)的?(?:任意|至少|任何)?([两二三四五]|\d)(?:个|种|项|者)(?:词|以上)?/#) { match in
            guard let count = Self.number(match.output.2) else { return nil }
            return Self.choices(count, of: texts(match.output.1))
        }
    }

    private func texts(_ list: Substring) -> [String] { list.filter { content(String($0)) != nil }.map(String.init) }

    private static func number(_ written: Substring) -> Int? {
        ["一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9][String(written)] ?? Int(written)
    }

    /// Every choice of so many texts, one of which has to be there whole; nil where there would be too many of them.
    private static func choices(_ count: Int, of texts: [String]) -> String? {
        guard count > 1, count < texts.count, texts.count <= 5 else { return nil }
        let sets = (0..<(1 << texts.count)).filter { $0.nonzeroBitCount == count }
        let choices = sets.map { set in
            "（" + texts.indices.filter { set >> $0 & 1 == 1 }.map { "提及\(texts[$0])" }.joined(separator: "且") + "）"
        }
        return "（" + choices.joined(separator: "或") + "）"
    }

    /// “a”后面出现“b”再出现“c”, “a”前面是“b”, “a”左边5个字内有“b”
    private func rewriteOrderOfTexts() {
        rewrite(#/(?:先)?(?:提及|提到|出现|谈到)?([\u{E000}-\u{E7FF}])，?(?:后面|之后|以后|后|然后|接着|再|随后)(?:又|再)?(?:出现|提及|提到|有|是|谈到)?([\u{E000}-\u{E7FF}])，?(?:后面|之后|以后|然后|接着|再|随后|最后)(?:又|再)?(?:出现|提及|提到|有|是|谈到)?([\u{E000}-\u{E7FF}])(?=的(句子|段落|文章|发言|小节))/#) {
            "\($0.output.1)后接\($0.output.2)后接\($0.output.3)\($0.output.4 == "句子" ? "同句" : "同段")"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])的?(?:前面|前边|左边|左侧|之前)(?:紧挨着?|紧跟着?)?(?:是|为)([\u{E000}-\u{E7FF}])/#) { "\($0.output.2)后接\($0.output.1)0字以内" }
        rewrite(#/([\u{E000}-\u{E7FF}])的?(?:后面|后边|右边|右侧)(?:紧挨着?|紧跟着?)?(?:是|为)([\u{E000}-\u{E7FF}])/#) { "\($0.output.1)后接\($0.output.2)0字以内" }
        rewrite(#/([\u{E000}-\u{E7FF}])的?(?:前面|前边|左边|左侧|之前|前)(\d+)个?字(?:以内|之内|内|范围内)?(?:有|出现|提及|提到)了?([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.3)后接\($0.output.1)\($0.output.2)字以内"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])的?(?:后边|右边|右侧)(\d+)个?字(?:以内|之内|内|范围内)?(?:有|出现|提及|提到)了?([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1)后接\($0.output.3)\($0.output.2)字以内"
        }
    }

    /// 提及“a”，不提及“b”，也不提及“c”; 只提及“a”没提及“b”
    private func rewriteDeniedTexts() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}])，?(?:而非|而不是|但不是|但非|不是)([\u{E000}-\u{E7FF}])$/#) { match in
            guard let text = content(match.output.1), let longer = content(match.output.2), text != longer, longer.contains(text) else { return nil }
            alternatives.append("查找提及\(match.output.1)且不提及\(match.output.2)的段落")
            return "查找\(match.output.1)不在\(match.output.2)中"
        }
        rewrite(#/(?:只|仅|仅仅)(?=(?:提及|提到|有|出现|谈到)了?[\u{E000}-\u{E7FF}]，?(?:而|但|却)?(?:没有?|不|未))/#) { _ in "" }
        // Who speaks, and not a text: “汪锋”没有提到“改革”的发言
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(?:并?没有|并?未|没|不)(?:提及|提到|谈到|说到|涉及)(?:过|了)?([\u{E000}-\u{E7FF}])的(发言|引语)$/#) { match in
            alternatives.append("查找\(match.output.1)但不提及\(match.output.2)的\(match.output.3)")
            return "查找发言人是\(match.output.1)且不提及\(match.output.2)的\(match.output.3)"
        }
        // 但 is of all that stands before it, where 且 would be of the last alone.
        rewrite(#/([\u{E000}-\u{E7FF}])(?:，|、)?(?:也|又|而|却|但|但是|更|还)?(?:并?没有|并?未|没|不)(?:提及|提到|谈到|出现|涉及)(?:过|了)?(?=[\u{E000}-\u{E7FF}](?:的|[，、]?(?:也|又|更|还)?(?:没|不|未)))/#) { "\($0.output.1)但不提及" }
    }

    /// “a”出现频率最高的文章, 每千字提及“a”最多的文章, 平均句长最长的文章
    private func rewriteFrequencies() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(?:的|出现)?的?(?:频率|密度|占比)最(高|低)的(?:前?(\d+)(?:篇|个|段)?)?(文章|段落|文档|发言|小节)$/#) {
            "查找提及\($0.output.1)的\($0.output.4)，按频率（\($0.output.1)）\($0.output.2 == "高" ? "降序" : "升序")，前\($0.output.3 ?? "1")"
        }
        rewrite(#/^查找(?:平均)?每[百千万]字(?:中)?(?:提及|提到|出现)([\u{E000}-\u{E7FF}])(?:的?次数)?最(多|少)的(?:前?(\d+)(?:篇|个|段)?)?(文章|段落|文档|发言|小节)$/#) { match in
            // A rate has one order, whatever it is counted by.
            consume(match.output.0)
            return "查找提及\(match.output.1)的\(match.output.4)，按频率（\(match.output.1)）\(match.output.2 == "多" ? "降序" : "升序")，前\(match.output.3 ?? "1")"
        }
        rewrite(#/^查找(?:平均句长|句子平均(?:字数|长度)|平均句子长度|句均字数)最(长|短|大|小|多|少|高|低)的(?:前?(\d+)(?:篇|个|段)?)?(文章|段落|文档|发言|小节)$/#) {
            "查找\($0.output.3)，按平均（句子的字数）\("长大多高".contains($0.output.1) ? "降序" : "升序")，前\($0.output.2 ?? "1")"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:的)?(?:出现)?(?:的)?次数(?:是|为|达到?)([\u{E000}-\u{E7FF}])的?([两二三四五六七八九十]|\d+)倍(以上|以下)?/#) { match in
            guard let times = Self.number(match.output.3) ?? (match.output.3 == "十" ? 10 : nil) else { return nil }
            let test = match.output.4.map { $0 == "以上" ? "大于等于" : "小于等于" } ?? "等于"
            return "次数（\(match.output.1)）\(test)次数（\(match.output.2)）*\(times)"
        }
    }

    /// “a”与“b”同现的段落, “a”、“b”共现次数, 对比“a”和“b”的出现次数
    private func rewriteTogether() {
        rewrite(#/^(?:查找|统计)?([\u{E000}-\u{E7FF}])(?:和|与|跟|、)([\u{E000}-\u{E7FF}])(?:的)?(?:共现|同现|共同出现|同时出现|一起出现)(?:的)?(?:次数|频次|频率)$/#) {
            "统计\($0.output.1)和\($0.output.2)同时出现的段落"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:和|与|跟|、)([\u{E000}-\u{E7FF}])(?:共现|同现|共同出现)(?=的(?:段落|句子|文章|发言|小节))/#) { "\($0.output.1)和\($0.output.2)同时出现" }
        rewrite(#/^(?:对比|比较|统计|查找)?([\u{E000}-\u{E7FF}](?:[和与及、，][\u{E000}-\u{E7FF}])+)的?(?:出现|提及)的?(?:次数|频率|频次)$/#) { match in
            "查找\(texts(match.output.1).joined(separator: "或"))，按正文计数"
        }
        rewrite(#/^查找(?:(?:和|与|跟)([\u{E000}-\u{E7FF}])(?:常)?搭配的(?:词|词语)|([\u{E000}-\u{E7FF}])(?:的)?(?:常见|常用|主要)?(?:的)?(?:搭配词?|共现词))$/#) { match in
            (match.output.1 ?? match.output.2).map { "查找距\($0)10字以内的词语，按正文计数" }
        }
    }
}
