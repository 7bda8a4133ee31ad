extension Habits {
    /// Questions in Chinese that name no unit, or say a test in words that the language has not.
    func rewriteChinese() {
        guard isChinese else { return }
        rewrite(#/^(?:查找)?谁(?:写了?|写过|提到了?|提及了?|提到过|谈到了?|讨论了?)([\u{E000}-\u{E7FF}])(?:最多)?[？?]?$/#) {
            "查找提及\($0.output.1)的段落，按作者计数"
        }
        rewrite(#/^(?:查找)?谁(?:说了?|说过|讲了?|讲过|说到了?)([\u{E000}-\u{E7FF}])(?:最多)?[？?]?$/#) {
            "查找提及\($0.output.1)的发言，按发言人计数"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:所)?(?:写|撰写|写作)的/#) { "作者是\($0.output.1)的" }
        rewrite(#/查找([\u{E000}-\u{E7FF}])(?:所)?(?:说的话|说的|讲的话|的话)$/#) { "查找发言人是\($0.output.1)的发言" }
        rewrite(#/(作者|发言人|嘉宾|记者)来自([\u{E000}-\u{E7FF}])/#) { "\($0.output.1)的单位包含\($0.output.2)" }
        rewrite(#/(作者|发言人|嘉宾|记者|主持人)说(?:了|过)?([\u{E000}-\u{E7FF}])的发言/#) {
            "发言人的角色是\($0.output.1)且提及\($0.output.2)的发言"
        }
        rewrite(#/(?:关于|有关|讨论|介绍|研究|论述|围绕|使用|用到|用了|带)([\u{E000}-\u{E7FF}])/#) { "提及\($0.output.1)" }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?(访谈|采访|新闻|通知|编者按)(?:文章|稿)?$/#) {
            "\($0.output.1)类型是\($0.output.2)的文章"
        }
        rewrite(#/^(查找|列出|找出)(?:所有|全部)?(标题|正文|小标题|摘要|关键词)$/#) { "\($0.output.1)文章的\($0.output.2)" }
        rewrite(#/^查找不在([\u{E000}-\u{E7FF}])(?:中|里)的([\u{E000}-\u{E7FF}])$/#) { "查找\($0.output.2)不在\($0.output.1)中" }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])，(?:不包括|不含|不包含|除了)([\u{E000}-\u{E7FF}])$/#) {
            "查找\($0.output.1)不在\($0.output.2)中"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}](?:[和与及、，]+[\u{E000}-\u{E7FF}])+)$/#) { match in
            "查找段落，其中" + match.output.1.filter { !"和与及、，".contains($0) }.map(String.init).joined(separator: "且")
        }
        rewrite(#/随机抽(?=\d)/#) { _ in "随机" }
        rewrite(#/，(?:显示|查看|列出)(?:上下文|语境)/#) { _ in "，语境" }
        rewrite(#/([\u{E000}-\u{E7FF}])，(?=(?:提及|包含|日期|标题|作者|字数|发言人|单位|类型|正文))/#, as: "，", is: "且") { "\($0.output.1)且" }
        rewrite(#/查找正?文?开头是/#) { _ in "查找正文开头是" }
        rewrite(#/按(.+?)统计(.+?)数量?$/#) { "按\($0.output.1)统计\($0.output.2)" }
        rewrite(#/查找引号里的话/#) { _ in "查找引语" }
        rewrite(#/^(\d{4}年.*的(?:文章|段落|文档))$/#) { "查找\($0.output.1)" }
    }
}
