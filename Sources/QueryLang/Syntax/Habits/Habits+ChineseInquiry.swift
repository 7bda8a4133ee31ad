extension Habits {
    /// How researchers ask: what is compared, who never says it, what stands in the title alone.
    func rewriteInquiries() {
        rewriteCompared()
        rewritePeopleAsked()
        rewriteTitleAndBody()
        rewriteFurtherTest()
        rewriteFrequent()
    }

    /// 比较访谈和新闻中“a”的次数, 访谈和新闻的平均字数, 按类型汇总平均字数
    private func rewriteCompared() {
        rewrite(#/^(?:比较|对比)(访谈|新闻|通知|编者按)(?:和|与|、)(访谈|新闻|通知|编者按)(?:中|里)的?([\u{E000}-\u{E7FF}])(?:出现)?的?(?:总?次数|频次)$/#) {
            consume("比较", "对比")
            return "查找\($0.output.1)或\($0.output.2)，按类型汇总次数（\($0.output.3)）"
        }
        rewrite(#/^(?:比较|对比)(\d{4}年(?:\d{1,2}月)?)(?:和|与|、)(\d{4}年(?:\d{1,2}月)?)(?:的)?(.*?)(文章|段落|访谈|新闻|发言)(?:的?数量|数|篇数)?$/#) {
            consume("比较", "对比")
            return "按年统计\($0.output.1)和\($0.output.2)\($0.output.3.isEmpty ? "的" : "")\($0.output.3)\($0.output.4)"
        }
        rewrite(#/^(?:查找|统计|比较|对比)(访谈|新闻|通知|编者按)(?:和|与|、)(访谈|新闻|通知|编者按)的平均(字数|长度)$/#) {
            consume("比较", "对比")
            return "查找\($0.output.1)或\($0.output.2)，按类型汇总平均（\($0.output.3)）"
        }
        rewrite(#/^按(类型|作者|单位|年份?|来源|栏目|发言人)(?:汇总|统计|计算)?(?:文章|段落|发言)?的?平均(字数|长度)$/#) { match in
            let by = match.output.1 == "单位" ? "作者单位" : String(match.output.1)
            return "查找\(by == "发言人" ? "发言" : "文章")，按\(by)汇总平均（\(match.output.2)）"
        }
        rewrite(#/^按(年份?|月份?|季度)(?:汇总|统计|计算)([\u{E000}-\u{E7FF}])(?:出现)?的?(?:总?次数|频次)$/#) {
            "按\($0.output.1)统计\($0.output.2)"
        }
        rewrite(#/^(按.+?统计(?:作者|发言人|嘉宾|记者))(?:的)?(?:人数|个数)$/#) { String($0.output.1) }
        rewrite(#/^(?:查找|统计)?([\u{E000}-\u{E7FF}](?:[和、与][\u{E000}-\u{E7FF}])+)(?:分别|各自?)(?:出现|提到|提及)了?(?:多少|几)次$/#) { match in
            "查找文章，汇总" + match.output.1.filter { !"和、与".contains($0) }.map { "次数（\($0)）" }.joined(separator: "、")
        }
        rewrite(#/^([\u{E000}-\u{E7FF}])在(访谈|新闻|文章|标题|正文|小标题|引语|发言)(?:中|里)(?:一共|总共|共)?(?:被)?(?:出现|提及|提到)过?了?(?:多少|几)次$/#) {
            "在\($0.output.2)中统计\($0.output.1)"
        }
        rewrite(#/^统计(标题|小标题|正文|摘要)(?:中|里)的?([\u{E000}-\u{E7FF}])(?:出现)?的?(?:总?次数|频次)$/#) { "在\($0.output.1)中统计\($0.output.2)" }
    }

    /// 从未提及“a”的作者, 被引用最多的人, 主持人没有提及“a”的发言, 作者来自重庆大学
    private func rewritePeopleAsked() {
        rewrite(#/^查找(从未|从来没有?|没有?|未|不)(?:曾)?(?:提及|提到|谈到|说到|写到)过?了?([\u{E000}-\u{E7FF}])的(作者|记者|发言人)$/#) { match in
            let work = match.output.3 == "发言人" ? "发言" : "文章"
            return "查找\(match.output.3)除去（在提及\(match.output.2)的\(work)中查找\(match.output.3)）"
        }
        rewrite(#/^查找(?:提及|提到|谈到|说到|写到)过?了?([\u{E000}-\u{E7FF}])的(作者|记者|发言人)$/#) { match in
            let work = match.output.2 == "发言人" ? "发言" : "文章"
            return "在提及\(match.output.1)的\(work)中查找\(match.output.2)"
        }
        rewrite(#/^(?:查找)?被引用?(?:次数)?最多的(?:人物?|专家|学者)$/#) {
            consume($0.output, "被引用最多的人")
            return "查找引语，按发言人计数，前1"
        }
        rewrite(#/^查找(主持人|嘉宾|记者)(没有?|不|未)(?:提及|提到|谈到)了?([\u{E000}-\u{E7FF}])的发言$/#) {
            "查找发言人的角色是\($0.output.1)且不提及\($0.output.3)的发言"
        }
        rewrite(#/^(\d{4}年(?:\d{1,2}月)?)(?:有)?(?:哪些|哪几位)(作者|记者|嘉宾)(?:写|发表)了?(?:过)?(?:文章|稿子)?$/#) {
            "在\($0.output.1)的文章中查找\($0.output.2)"
        }
        rewrite(#/^(?:查找)?((?!的)\p{Han}{2,3}?)(?:所)?说的?(?:话|内容)(?:中|里)((?:提及|提到|包含|谈到|有)了?[\u{E000}-\u{E7FF}]的句子)$/#) { match in
            guard OrdinaryWords.isName(String(match.output.1)) else { return nil }
            return "在发言人是\(mask(match.output.1))的发言中查找\(match.output.2)"
        }
        rewrite(#/^(?:哪些文章的|查找)作者来自([\u{E000}-\u{E7FF}]|\p{Han}{2,10}?)(?:的文章)?$/#) { match in
            "查找作者单位包含\(content(match.output.1) == nil ? mask(match.output.1) : String(match.output.1))的文章"
        }
    }

    /// 标题没有提到但正文提到“a”, 只在标题中提及“a”, 小标题提及“a”的文章
    private func rewriteTitleAndBody() {
        rewrite(#/标题(没有?|不|未)?(?:提到|提及|包含|出现)过?，?(?:但|而|但是|却)?正文(?:中|里)?(却)?(没有?|不|未)?(?:提到|提及|包含|出现)了?(?=[\u{E000}-\u{E7FF}]的)/#) { match in
            guard let text = masked[match.range.upperBound...].first else { return nil }
            return "标题\(match.output.1 == nil ? "" : "不")包含\(text)且正文\(match.output.3 == nil ? "" : "不")包含"
        }
        rewrite(#/(?:只|仅)(?:在|于)?标题(?:中|里)?(?:提到|提及|出现|包含|有)了?([\u{E000}-\u{E7FF}])(?=的文章)/#) {
            consume("只在", "仅在", "只", "仅")
            return "标题包含\($0.output.1)且不提及\($0.output.1)"
        }
        rewrite(#/^查找小标题(?:提到|提及|包含|含有|有)了?([\u{E000}-\u{E7FF}])的文章$/#) { "查找有小节（小标题包含\($0.output.1)）的文章" }
        rewrite(#/^(?:查找)?(.+的)(小节|段落|句子|发言|引语|数量)的(小标题|字数|位置|发言人|数值|单位)$/#) {
            "查找\($0.output.1)\($0.output.2)，显示\($0.output.3)"
        }
        rewrite(#/^查找([一二三四五六]|\d)级(?:小?标题|小节|章节)$/#) {
            consume("\($0.output.1)级", "级")
            return "查找级别是\($0.output.1)的小节"
        }
    }

    /// 查找提及“a”的句子，且字数超过30: a further test behind what is found.
    private func rewriteFurtherTest() {
        rewrite(#/^(查找[^，,|｜]+的(?:文章|段落|句子|发言|小节|引语|数量|作者|发言人|访谈|新闻))，(?:且|并且|而且|同时)(?=\p{Han}|[\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1)，其中"
        }
    }

    /// “a”最常见的搭配, 最常出现的20个词, 哪个月的文章最多
    private func rewriteFrequent() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}])的?(?:最)?(?:常见|常用|常出现|主要)的?搭配(?:词语?)?$/#) {
            consume("最常见", "最常用", "最常出现", "主要", "最")
            return "查找\($0.output.1)的搭配"
        }
        rewrite(#/^查找(?:文章|全文|语料)?(?:中|里)?的?最(?:常用|常出现|频繁)的(?:前)?(\d+)个词语?$/#) {
            consume("最常用", "最常出现", "最频繁", "最常", "最")
            return "查找词语，按正文计数，前\($0.output.1)"
        }
        rewrite(#/^哪(?:一)?(?:个)?(月|季度)的?文章最(多|少)$/#) { match in
            let by = match.output.1 == "月" ? "日期的年、日期的月份" : "日期的年、日期的季度"
            return "查找有日期的文章，按\(by)计数，按计数\(match.output.2 == "多" ? "降序" : "升序")，前1"
        }
    }
}
