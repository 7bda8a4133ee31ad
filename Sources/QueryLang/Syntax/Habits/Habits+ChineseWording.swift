extension Habits {
    /// Words that say how something is asked and not what, and words for what a unit is: 凡是, 谁写了, 百分数.
    func rewriteWording() {
        rewriteRoundaboutOpenings()
        rewriteNumbersInText()
        rewriteSurnames()
        // What somebody says is a turn, as long as it is, and not the article that it stands in.
        rewrite(#/^(?:统计|查找|列出|显示)?(?:每一?(?:个|位|名)|各(?:个|位)?|按)发言人(?:分别)?(?:统计|汇总)?的?(?:发言|讲话)?的?(总|平均)(?:发言)?(?:字数|长度)$/#) {
            "查找发言，按发言人汇总\($0.output.1 == "平均" ? "平均" : "合计")（字数）"
        }
        // Of each kind some, where a count would be a number of each.
        rewrite(#/^按(类型|栏目|来源|作者|年|单位|作者单位)(?:各|分别)?(?:取|选|抽取?|列出|显示)(前|末|最后|随机)?(\d+|[一二两三四五六七八九十]+)(?:篇|个|段|条)(文章|访谈|新闻|段落)$/#) { match in
            let take = match.output.2 == "最后" ? "末" : match.output.2 ?? "前"
            return "查找\(match.output.4)，每个\(match.output.1 == "单位" ? "作者单位" : match.output.1)\(take)\(match.output.3)"
        }
    }

    private func rewriteRoundaboutOpenings() {
        rewrite(#/(其中|满足|条件是?)[：:]\s*(?=\S)/#) { _ in "其中" }
        rewrite(#/^(?:查找)?(?:凡是|凡)(?=.+的(?:文章|段落|句子|发言|小节|访谈|新闻|引语|作者)$)/#) { match in
            consume(match.output)
            return "查找"
        }
        rewrite(#/^(?:查找)?(?:是)?(谁|哪些人|什么人|哪位作者)(?:撰?写|发表|撰写)(?:了|过)?(.+的文章)$/#) { match in
            consume(match.output.1)
            return "查找\(match.output.2)，显示标题、作者"
        }
    }

    /// 含有百分数, 没有提到任何数字, 提到超过1000亿元: what stands in a text without being one.
    private func rewriteNumbersInText() {
        rewrite(#/(查找|且|或|但|其中)(没有?|不|未)?(?:有|包含了?|含有了?|含|提及|提到了?|出现了?|涉及)(?:任何|具体)?(百分数|百分比|金额)(?=的(?:句子|段落|文章|发言|小节)|且|但|，)/#) {
            "\($0.output.1)\($0.output.2 == nil ? "有" : "没有")数量（类型是\($0.output.3 == "百分数" ? "百分比" : $0.output.3)）"
        }
        rewrite(#/(?:没有|没|不|未)(?:有|包含|含有?|提及|提到|出现|涉及)?(?:任何|具体)的?(?:数字|数量|数据)(?=的(?:句子|段落|文章|发言|小节)|且|但|，)/#) { _ in "没有数量" }
        rewrite(#/(查找|且|或)(?:有|包含|含有?|提及|提到了?|出现了?|涉及)((?:不?(?:超过|大于|小于|多于|少于|高于|低于))|不少于|至少|达到)([\d.]+[百千万亿]*)(元|人民币)(?=的(?:句子|段落|文章|发言|小节))/#) { match in
            let test = match.output.2 == "至少" || match.output.2 == "达到" ? "大于等于" : String(match.output.2)
            return "\(match.output.1)有数量（数值\(test)\(match.output.3)且基准单位是\(mask("元"))）"
        }
    }

    /// 作者都不姓“张”, 作者不姓张
    private func rewriteSurnames() {
        rewrite(#/(作者|嘉宾|记者|发言人)的?(?:都|均|全)?不姓([\u{E000}-\u{E7FF}]|\p{Han}{1,2}?)(?=的(?:作者|嘉宾|记者|发言人|人物|文章|段落|发言)$|且|或)/#) { match in
            let surname = content(match.output.2) == nil ? mask(match.output.2) : String(match.output.2)
            return "没有\(match.output.1)（姓名开头是\(surname)）"
        }
    }
}
