extension Habits {
    /// A date before what is asked of the same unit, and a date alone that is compared.
    func rewriteDated() {
        rewrite(#/(\d{4}年(?:\d{1,2}月)?(?:至|到)\d{4}年(?:\d{1,2}月)?)(?:之)?间(?=的)/#) { String($0.output.1) }
        rewrite(#/查找(\d{4}年(?:\d{1,2}月)?)(之前|以前)或(\d{4}年(?:\d{1,2}月)?)(之后|以后|以来)(?=的)/#) {
            "查找日期早于\($0.output.1)或日期\($0.output.4 == "以来" ? "大于等于" : "晚于")\($0.output.3)"
        }
        rewrite(#/查找(\d{4}年(?:\d{1,2}月)?)(以来|以后|之后|以前|之前)?(?:里|中)?(?=(?:不|没有|未)?(?:提及|提到|包含|含有|出现|谈到|标题))/#) { match in
            let operators: [Substring: String] = ["以来": "大于等于", "以后": "晚于", "之后": "晚于", "以前": "早于", "之前": "早于"]
            return "查找日期\(match.output.2.flatMap { operators[$0] } ?? "在")\(match.output.1)且"
        }
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
            return "查找\(match.output.4 == "段" ? "段落" : "句子")，每个\(match.output.1)\(match.output.2 == "前" ? "前" : "末")\(match.output.3)"
        }
        rewrite(#/^(?:查找)?(?:是)?哪一?(?:篇|个|段)(文章|段落|小节|文档)(?:里|中)?(?:提及|提到|出现|包含|谈到)了?([\u{E000}-\u{E7FF}])(?:的?次数)?最多$/#) {
            "查找\($0.output.1)，按次数（\($0.output.2)）降序排序，前1"
        }
        rewrite(#/^(?:查找)?(?:提及|提到|出现|包含|谈到)了?([\u{E000}-\u{E7FF}])(?:的?次数)?最多的(文章|段落|小节|文档)(?:是哪一?(?:篇|段|个))?$/#) {
            "查找\($0.output.2)，按次数（\($0.output.1)）降序排序，前1"
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
}
