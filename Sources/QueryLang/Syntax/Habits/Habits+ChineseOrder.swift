extension Habits {
    /// A date before what is asked of the same unit, and a date alone that is compared.
    func rewriteDated() {
        rewrite(#/(\d{4}年(?:\d{1,2}月)?(?:至|到)\d{4}年(?:\d{1,2}月)?)(?:之)?间(?=的)/#) { String($0.output.1) }
        rewrite(#/查找(\d{4}年(?:\d{1,2}月)?)(之前|以前)或(\d{4}年(?:\d{1,2}月)?)(之后|以后|以来)(?=的)/#) {
            "查找日期早于\($0.output.1)或日期\($0.output.4 == "以来" ? "大于等于" : "晚于")\($0.output.3)"
        }
        // The end of a year belongs to it.
        rewrite(#/(查找|且|或)(\d{4}年)(?:年?[底末])(?:以前|之前|前)(?:发表|刊登)?(?=的|且|或)/#) { "\($0.output.1)日期小于等于\($0.output.2)" }
        rewrite(#/(查找|且|或)(\d{4}年)年?初(?:以后|之后|以来|后)(?:发表|刊登)?(?=的|且|或)/#) { "\($0.output.1)日期大于等于\($0.output.2)" }
        rewrite(#/(\d{4}年)(\d{1,2})(?:[-—–~～]|到|至)(?=\d{1,2}月)/#) { "\($0.output.1)\($0.output.2)月到" }
        rewrite(#/(查找|且|或)((?:不)?(?:早于|晚于))(?=\d{4}年)/#) { "\($0.output.1)日期\($0.output.2)" }
        rewrite(#/按(?:日期)?的?(年|月)份?汇总$/#) { "按\($0.output.1)统计" }
        rewrite(#/^(查找[^，|]*?(?:文章|段落|句子|发言|文档))按([^，|]+?)(倒序|降序|升序|正序)(?:排序|排列)?，?(前\d+)?(?:篇|段|句|个)?$/#) { match in
            let order = ["倒序", "降序"].contains(match.output.3) ? "降序" : "升序"
            return "\(match.output.1)，按\(match.output.2)\(order)排序" + (match.output.4.map { "，\($0)" } ?? "")
        }
    }

    /// What is asked of each of some units, and which of them has most of something.
    func rewriteEach() {
        rewrite(#/(不|没有|没|未)提(?=[\u{E000}-\u{E7FF}])/#) { "\($0.output.1 == "没" ? "没有" : $0.output.1)提及" }
        // The marks between the texts were read as 或 already.
        rewrite(#/([(（][\u{E000}-\u{E7FF}](?:或[\u{E000}-\u{E7FF}])+[)）])(?:之一|其中之一)/#) { String($0.output.1) }
        rewrite(#/([\u{E000}-\u{E7FF}](?:[、，和或与][\u{E000}-\u{E7FF}])+)(?:之一|中的?(?:任意?一个?|至少一个)|其中之一)/#) { match in
            "（" + match.output.1.filter { !"、，和或与".contains($0) }.map(String.init).joined(separator: "或") + "）"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:前面|之前|前)(\d+)个?字(?:以内|之内|内)有([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.3)后接\($0.output.1)\($0.output.2)字以内"
        }
        rewrite(#/^查找每一?(?:个|篇|位)?(文章|段落|小节|文档|发言人|作者)(?:中|里)?的?(最长|最短)的(句子|段落|发言|小节|文章)$/#) {
            "查找\($0.output.3)，按字数\($0.output.2 == "最长" ? "降序" : "升序")排序，每个\($0.output.1)前1"
        }
        rewrite(#/^查找每一?(?:个|篇)?(文章|段落|小节|文档)(?:中|里)?的?(前|末|最后|后)(\d+|[一二两三四五六七八九十]+)个?(段|句)(?:落|子)?$/#) { match in
            // The last one is the one that none follows.
            guard match.output.2 == "前" || match.output.3 != "一" else { return nil }
            return taken("\(match.output.2 == "前" ? "前" : "末")\(match.output.3)", of: match.output.4 == "段" ? "段落" : "句子", inEach: String(match.output.1))
        }
        rewrite(#/^(?:查找)?(?:是)?哪一?(?:篇|个|段)(文章|段落|小节|文档)(?:里|中)?(?:提及|提到|出现|包含|谈到)了?([\u{E000}-\u{E7FF}])(?:的?次数)?最多$/#) {
            "查找\($0.output.1)，按次数（\($0.output.2)）降序排序，前1"
        }
        rewrite(#/^(?:查找)?(?:提及|提到|出现|包含|谈到)了?([\u{E000}-\u{E7FF}])(?:的?次数)?最多的(文章|段落|小节|文档)(?:是哪一?(?:篇|段|个))?$/#) {
            "查找\($0.output.2)，按次数（\($0.output.1)）降序排序，前1"
        }
        rewrite(#/^(?:统计|查找)?([\u{E000}-\u{E7FF}])在(?:每一?|各)(?:个|篇)?(文章|段落|小节|文档|发言)(?:中|里)?(?:出现|提及|提到)?了?的?(?:次数|频次|多少次|几次)$/#) {
            "查找\($0.output.2)，显示\($0.output.2 == "文章" ? "标题" : "位置")、次数（\($0.output.1)）"
        }
        rewrite(#/先(提及|提到|谈到|说到|出现|讲到)了?([\u{E000}-\u{E7FF}])，?(?:后|再|然后|接着|后来|之后)(?:又|再)?(?:提及|提到|谈到|说到|出现|讲到)了?([\u{E000}-\u{E7FF}])(?=的(句子|段落|文章|发言|小节))/#) {
            "\($0.output.1)\($0.output.2)后接\($0.output.3)\($0.output.4 == "句子" ? "同句" : "同段")"
        }
        rewrite(#/^(?:统计|查找)每一?(?:个|篇)?(文章|段落|小节|文档)的?(段落|句子|小节)(?:数量?|个数|段数|句数)$/#) {
            "查找\($0.output.1)，显示\($0.output.1 == "文章" ? "标题" : "位置")、计数（\($0.output.2)）"
        }
        rewrite(#/^(?:统计|查找)?每一?(?:个|位|名)?(作者|记者|发言人)(?:写|发表|说)了?(?:几|多少)(?:篇|段|个|次)?(文章|发言)$/#) {
            "按\($0.output.1)统计\($0.output.2)"
        }
        rewrite(#/^(?:查找|列出|显示)每一?(?:个|篇)?文章的(作者|日期|标题|来源|字数)$/#) {
            "查找文章，显示\($0.output.1 == "标题" ? "标题" : "标题、\($0.output.1)")"
        }
        rewrite(#/^按(作者|发言人|记者)统计(文章|发言|段落)的?(总|平均)?字数$/#) {
            "查找\($0.output.2)，按\($0.output.1)汇总\($0.output.3 == "平均" ? "平均" : "合计")（字数）"
        }
        rewrite(#/^查找(最长|最短|最新|最早|最近)的(文章|发言|段落)的(作者|发言人|标题|日期|来源|单位)$/#) {
            "查找\($0.output.1)的\($0.output.2)，显示\($0.output.3)"
        }
        rewrite(#/(标题|正文|摘要|副标题|关键词)(和|与|或)(标题|正文|摘要|副标题|关键词)都?(不)?(?:提及|提到|包含|含有|出现|有)(?=([\u{E000}-\u{E7FF}]))/#) {
            "\($0.output.1)\($0.output.4 ?? "")包含\($0.output.5)\($0.output.2 == "或" ? "或" : "且")\($0.output.3)\($0.output.4 ?? "")包含"
        }
        rewrite(#/^查找(?:数值|金额|百分比)?((?:不)?(?:大于|小于|多于|少于|超过|高于|低于|等于))([\d.]+[百千万亿]*%?|百分之[\d.]+)的(百分比|金额)$/#) {
            "查找类型是\($0.output.3)且数值\($0.output.1)\($0.output.2)的数量"
        }
    }

    /// How many wrote it, and what comes first: 合著的文章, 三个作者的文章, 首次提及…的文章.
    func rewriteAuthorship() {
        rewrite(#/(查找|且|或)(?:没有|没|无|未|不)(?:作者)?署名(?=的|且|或)/#) { "\($0.output.1)没有作者" }
        rewrite(#/(查找|且|或)有(?:作者)?署名(?=的|且|或)/#) { "\($0.output.1)有作者" }
        rewrite(#/(查找|且|或)(?:多人|多位作者)?(?:合著|合写|合作撰写|合撰|共同撰写)(?=的|且|或)/#) { "\($0.output.1)至少两个作者" }
        rewrite(#/(查找|且|或)(?:独著|独撰|单独撰写)(?=的|且|或|文章)/#) { match in
            "\(match.output.1)恰好一个作者" + (masked[match.range.upperBound...].hasPrefix("文章") ? "的" : "")
        }
        rewrite(#/^查找(\d+|[一二两三四五六七八九十])(?:个|位|名)(作者|人)(?:合著|合写|合作|共同撰写|写)?的(文章)$/#) {
            alternatives.append("查找至少\($0.output.1)个作者的文章")
            return "查找恰好\($0.output.1)个作者的文章"
        }
        // The first sentence with it is the first as printed; articles have dates, and may be meant by them.
        rewrite(#/^查找(?:首次|第一次|最先|最初)((?:提及|提到|出现|谈到|说到)了?[\u{E000}-\u{E7FF}]的(?:段落|句子|发言))$/#) { match in
            alternatives.append("查找最早\(match.output.1)")
            return "查找\(match.output.1)，前1"
        }
        rewrite(#/^查找(?:首次|第一次|最先|最初|率先)(?=(?:提及|提到|出现|谈到|说到)了?[\u{E000}-\u{E7FF}]的(?:文章|段落|句子|发言)$)/#) { _ in "查找最早" }
        rewrite(#/^查找(?:最后一次|末次)(?=(?:提及|提到|出现|谈到|说到)了?[\u{E000}-\u{E7FF}]的(?:文章|段落|句子|发言)$)/#) { _ in "查找最晚" }
        rewrite(#/^查找(?:第一|首|(最后一?|末|尾))个?句(?:话|子)?((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])(的(段落|小节|发言|文章))$/#) { match in
            let (_, last, test, tail, whole) = match.output
            if whole == "段落", last == nil { return "查找有句子（序号是1且\(test)）\(tail)" }
            return amongEach("句子", of: String(whole), isLast: last != nil, test) + tail
        }
        rewrite(#/^查找第([\d一二三四五六七八九十]+)句(?:话)?((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])(?=的段落$)/#) {
            "查找有句子（序号是\($0.output.1)且\($0.output.2)）"
        }
        // 甲 减去 乙, of results: what stands in quotation marks nowhere is no text.
        rewrite(#/^(?:查找)?([\p{Han}--[减]]{1,8})\s*(?:减去|减掉|扣除)\s*(\p{Han}{1,8})$/#) { match in
            guard !isUnknown(match.output.1), !isUnknown(match.output.2) else { return nil }
            consume("减去", "减掉", "扣除", "减", "去", "掉")
            return "\(match.output.1) 除去 \(match.output.2)"
        }
        // The one before the one before.
        rewrite(#/(?:上上(?:一)?个?(段|句|轮)|下下(?:一)?个?(段|句|轮))(?=(?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])/#) { match in
            if let unit = match.output.1 { return "上一\(unit)的上一\(unit)" }
            return match.output.2.map { "下一\($0)的下一\($0)" }
        }
        rewrite(#/^查找(?:最常见|最常用|最高频|出现最多|频率最高|出现次数最多|词频最高)的(?:前?(\d+)个)?(?:词|词语|高频词)$/#) { "查找词语，按正文计数，按计数降序，前\($0.output.1 ?? "20")" }
        rewrite(#/^查找(?:前?(\d+)个)?(?:最常见|最常用|最高频|出现最多|频率最高|出现次数最多|词频最高)的(?:词|词语)$/#) { "查找词语，按正文计数，按计数降序，前\($0.output.1 ?? "20")" }
    }

    /// The sentence or paragraph that stands first or last in each unit that holds it: 有句子在（查找句子，每个段落末1）提及“a”.
    func amongEach(_ part: String, of whole: String, isLast: Bool, _ test: Substring) -> String {
        let isDenied = test.hasPrefix("不") || test.hasPrefix("没")
        let text = test.last.map(String.init) ?? ""
        let only = whole == "小节" || whole == "发言" ? "，其中\(whole)不为空" : ""
        return "查找有\(part)在（查找\(part)\(only)，每个\(whole)\(isLast ? "末" : "前")1）\(isDenied ? "不" : "")提及\(text)"
    }
}
