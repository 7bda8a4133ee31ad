extension Habits {
    /// What stands around what is found, or holds it, and the end of an article: 提及“a”的段落的上一段, …所在的文章, 末尾提及….
    func rewriteParts() {
        rewriteCountedParts()
        rewriteAround()
        rewriteEnds()
        rewriteFirstOf()
        rewriteSeveralOf()
        rewriteAmountsOf()
    }

    private func rewriteAround() {
        // The paragraph before one that mentions it is one whose next mentions it.
        rewrite(#/^查找(?:有|包含|含有|出现|提及|提到|谈到)了?([\u{E000}-\u{E7FF}])的(段落|句子|发言|小节|文章)的(上|下|前|后)(?:面的)?一(?:个)?(段|句|轮|节|篇|个)(?:落|子|话)?$/#) { match in
            let other = match.output.3 == "上" || match.output.3 == "前" ? "下" : "上"
            return "查找\(other)一\(match.output.4)提及\(match.output.1)的\(match.output.2)"
        }
        rewrite(#/^查找(?:有|包含|含有|出现|提及|提到|谈到)了?([\u{E000}-\u{E7FF}])的(段落|句子)的(?:前后|上下)(?:各)?(?:一)?(段|句|文)(?:落|子|话)?$/#) { match in
            let measure = match.output.3 == "文" ? (match.output.2 == "句子" ? "句" : "段") : String(match.output.3)
            return "查找上一\(measure)提及\(match.output.1)或下一\(measure)提及\(match.output.1)的\(match.output.2)"
        }
        rewrite(#/^查找(.+)的(段落|句子|发言|小节|引语|要点)(?:所在|所属|所在的|所属的)的?(文章|文档|段落|小节|发言)$/#) {
            "查找有\($0.output.2)（\($0.output.1)）的\($0.output.3)"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(?:所在|出现|所出现)的?(文章|文档|段落|句子|小节|发言)$/#) { "查找提及\($0.output.1)的\($0.output.2)" }
    }

    private func rewriteEnds() {
        rewrite(#/^查找(?:文章)?的?(?:末尾|结尾|文末|最后)处?((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的文章$/#) {
            "查找有段落（下一段为空且\($0.output.1)）的文章"
        }
        rewrite(#/^查找导语((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的文章$/#) {
            "查找有段落（类型是导语且\($0.output.1)）的文章"
        }
        rewrite(#/^查找(?:首段|开篇)((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的文章$/#) {
            "查找有段落（序号是1且\($0.output.1)）的文章"
        }
        // A third of a month.
        rewrite(#/(\d{4})年(\d{1,2})月(?:份)?的?(上旬|中旬|下旬)(?=的|发表|刊登|提及|提到|，)/#) { match in
            guard let year = Int(match.output.1), let month = Int(match.output.2), (1...12).contains(month) else { return nil }
            let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
            let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            let days = ["上旬": (1, 10), "中旬": (11, 20), "下旬": (21, last)][String(match.output.3)]
            return days.map { "\(year)年\(month)月\($0.0)日到\(year)年\(month)月\($0.1)日" }
        }
    }

    /// “a”最早出现的文章, 提及“a”或“b”最多的文章
    private func rewriteFirstOf() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(最早|最先|首次|第一次|最晚|最近|最后一次|最后)(?:被)?(?:出现|提及|提到|谈到|使用)(?:在)?的(文章|段落|句子|文档|发言|新闻|访谈)$/#) { match in
            let (isLast, rows) = (["最晚", "最近", "最后一次", "最后"].contains(match.output.2), "提及\(match.output.1)的\(match.output.3)")
            let (dated, placed) = ("查找\(isLast ? "最晚" : "最早")\(rows)", "查找\(rows)，\(isLast ? "末" : "前")1")
            guard ["段落", "句子", "发言"].contains(match.output.3) else { return dated }
            // By date, or by where they stand: what comes first in print is the first time.
            let isPlaced = match.output.2.hasSuffix("次") || match.output.2 == "最后"
            alternatives.append(isPlaced ? dated : placed)
            return isPlaced ? placed : dated
        }
        rewrite(#/^查找(?:提及|提到|谈到|出现)了?([\u{E000}-\u{E7FF}](?:(?:或者?|、)[\u{E000}-\u{E7FF}])+)(?:的?次数)?最(多|少)的(?:前?(\d+)(?:篇|段|个|句)?)?(文章|段落|文档|小节|发言)$/#) { match in
            let texts = match.output.1.replacing("或者", with: "或").replacing("、", with: "或")
            return "查找提及（\(texts)）的\(match.output.4)，按次数（\(texts)）\(match.output.2 == "多" ? "降序" : "升序")，前\(match.output.3 ?? "1")"
        }
    }

    /// 李明的文章和王芳的文章: of one or of the other.
    private func rewriteSeveralOf() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)的(文章|发言|引语)(?:和|与|、|及|以及|还有|或)([\u{E000}-\u{E7FF}]|\p{Han}{2,4})的(文章|发言|引语)$/#) { match in
            guard match.output.2 == match.output.4, let first = quoted(match.output.1), let second = quoted(match.output.3) else { return nil }
            if match.output.2 == "文章" { alternatives.append("查找提及（\(first)或\(second)）的文章") }
            return "查找\(match.output.2 == "文章" ? "作者" : "发言人")属于（\(first)、\(second)）的\(match.output.2)"
        }
        rewrite(#/^查找(\d{4}年(?:\d{1,2}月)?)的(文章|段落|新闻|访谈)(?:和|与|、|及|以及|还有|或)(\d{4}年(?:\d{1,2}月)?)的(文章|段落|新闻|访谈)$/#) {
            $0.output.2 == $0.output.4 ? "查找\($0.output.1)或\($0.output.3)的\($0.output.2)" : nil
        }
        // 新闻或2024年的访谈: the year is of the last.
        rewrite(#/^查找(访谈|新闻|通知|编者按)(?:或|和|与|、|以及)(\d{4}年(?:\d{1,2}月)?)的(访谈|新闻|通知|编者按)$/#) { match in
            alternatives.append("查找\(match.output.2)的\(match.output.1)或\(match.output.3)")
            return "查找类型是\(match.output.1)或（类型是\(match.output.3)且日期在\(match.output.2)）的文章"
        }
        rewrite(#/(\d{4}年(?:\d{1,2}月)?)(?:和|与|及|以及|、)(?=\d{4}年(?:\d{1,2}月)?(?:之后|以后|之前|以前|以来)的)/#) { "\($0.output.1)或" }
        rewrite(#/^([\u{E000}-\u{E7FF}])(?:一共|总共|共)?有(?:多少|几)篇(?:文章|稿子|稿件)?$/#) {
            alternatives += ["统计作者单位包含\($0.output.1)的文章", "统计作者是\($0.output.1)的文章"]
            return "统计提及\($0.output.1)的文章"
        }
        rewrite(#/^(?:查找|统计)?(?:一共|总共|共)?有?多少(?:个|位|名)?(作者|记者|人)(?:写|发表)了?(?:过)?文章$/#) {
            "查找\($0.output.1 == "人" ? "作者" : String($0.output.1))，汇总种数（姓名）"
        }
    }

    /// A name for `属于`: in quotation marks as it is, a run that is a name in new ones.
    private func quoted(_ written: Substring) -> String? {
        if content(written) != nil { return String(written) }
        return OrdinaryWords.isName(String(written)) ? mask(written) : nil
    }

    /// 数量大于1亿的段落, 超过10%的增长
    private func rewriteAmountsOf() {
        rewrite(#/(查找|且|或)(?:有|含有?|包含)?数量((?:不?(?:大于|小于|多于|少于|超过|高于|低于)|大于等于|小于等于|不少于|达到)[\d.]+[百千万亿]*%?)(?=的(?:段落|句子|文章|小节|发言)$)/#) {
            "\($0.output.1)有数量（数值\($0.output.2)）"
        }
        rewrite(#/^查找(超过|大于|高于|不低于|低于|小于|达到|不到)((?:百分之[\d.零一二三四五六七八九十百点]+)|[\d.]+%)的((?!的)\p{Han}{2,4})$/#) { match in
            guard !Keywords.areWords(String(match.output.3)), Keywords.unit(String(match.output.3)) == nil else { return nil }
            return "查找类型是百分比且数值\(match.output.1)\(match.output.2)且距\(mask(match.output.3))10字以内的数量"
        }
    }

    /// 三段提到“a”的文章: as many at least, or just as many?
    private func rewriteCountedParts() {
        rewrite(#/^查找有?(\d+|[一二两三四五六七八九十]+)(个?段落|个?句子|个?小节|段|句)((?:都)?(?:没有?|不)?(?:提及|提到|谈到|出现|包含|涉及)了?[\u{E000}-\u{E7FF}])的(文章|文档|小节|段落|发言)$/#) { match in
            let isSentence = match.output.2.contains("句")
            guard match.output.4 == "段落" ? isSentence : match.output.4 != "小节" || !match.output.2.contains("小节") else { return nil }
            let rest = "\(match.output.1)\(match.output.2)\(match.output.3)的\(match.output.4)"
            alternatives.append("查找恰好\(rest)")
            return "查找至少\(rest)"
        }
    }
}
