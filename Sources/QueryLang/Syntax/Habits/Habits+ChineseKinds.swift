extension Habits {
    /// What is looked for by a name that is no unit, or shown in a way that is no stage.
    func rewriteOtherNouns() {
        rewriteCharts()
        rewriteOutlets()
        rewriteMarkedTexts()
        rewriteKindsOfText()
        rewriteUnmarkedTexts()
        rewriteAmountRanges()
        rewriteAskedFields()
    }

    /// 画出每年文章数的柱状图: no chart is drawn, the table is what can be had.
    private func rewriteCharts() {
        rewrite(#/(?:，|的)?(?:柱状图|折线图|条形图|曲线图|饼图)$/#) { match in
            consume(match.output)
            return ""
        }
        rewrite(#/^(?:画出|绘制|生成|制作)(?=.*(?:每|各|按|数|次))/#) { match in
            consume(match.output)
            return ""
        }
    }

    /// 人民日报2024年的文章, 人民日报关于“a”的文章, 新华社的报道
    private func rewriteOutlets() {
        rewrite(#/的(?:报道|稿件|稿子|帖子|资料)$/#) { _ in "的文章" }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|[\p{Han}--[的]]{3,12}?)(?:在)?(\d{4}年(?:\d{1,2}月)?)(?:发表|刊登|刊发)?的文章$/#) { match in
            outlet(match.output.1) { "查找\($0)且日期在\(match.output.2)的文章" }
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|[\p{Han}--[的]]{3,12}?)(?:发表|刊登|刊发)?(?:的)?(?:关于|有关|提及|提到|讨论|报道|谈到)了?([\u{E000}-\u{E7FF}])的文章$/#) { match in
            outlet(match.output.1) { "查找\($0)且提及\(match.output.2)的文章" }
        }
    }

    /// The statement of each thing that an outlet may be; nil for what is none.
    private func outlet(_ written: Substring, _ statement: (String) -> String) -> String? {
        let name = content(written) ?? String(written)
        guard ForeignWords.isOutlet(name) else { return nil }
        let statements = ForeignWords.outletTests(content(written) == nil ? mask(name) : String(written)).map(statement)
        alternatives += statements.dropFirst()
        return statements.first
    }

    /// 问句, 书名号里的内容, 英文单词: what a mark or a pattern finds.
    private func rewriteMarkedTexts() {
        rewrite(#/^查找(?:所有|全部)?(?:的)?(?:问句|疑问句)$/#) { _ in "查找以\(mask("？"))结尾的句子" }
        rewrite(#/^查找(?:所有|全部)?(?:的)?(?:感叹句)$/#) { _ in "查找以\(mask("！"))结尾的句子" }
        rewrite(#/^查找(?:所有|全部)?(?:的)?(?:对话|谈话)$/#) { _ in "查找发言" }
        rewrite(#/^查找(?:所有|全部)?(?:的)?(?:书名号(?:里|中|内)?的?(?:内容|文字|书名|词)?|书名|篇名)$/#) { _ in "查找/《[^》]+》/" }
        rewrite(#/^查找(?:所有|全部)?(?:的)?(?:圆?括号|括弧)(?:里|中|内)?的?(?:内容|文字|词)?$/#) { _ in "查找/[（(][^）)]+[）)]/" }
        rewrite(#/^查找(?:所有|全部)?(?:的)?(?:英文|英语|外文)(?:单词|词|词语|字母|缩写)?$/#) { _ in "查找/[A-Za-z]+/" }
        rewrite(#/^查找(?:所有|全部)?(?:的)?(?:网址|链接)$/#) { _ in "查找/https?:\\/\\/[^\\s]+/" }
        rewrite(#/(?:包含|含有?|有|出现)(?:英文|英语|外文)(?:单词|字母|缩写)?(?=的(?:段落|句子|文章|发言))/#) { match in
            alternatives.append(masked[..<match.range.lowerBound] + "提及\(mask("英文"))" + masked[match.range.upperBound...])
            return "提及/[A-Za-z]+/"
        }
        rewrite(#/(?:包含|含有?|有|出现|提到|提及)(?:书名号|书名)(?=的(?:段落|句子|文章|发言))/#) { _ in "提及/《[^》]+》/" }
    }

    /// 有照片的文章, 编者按提及“a”的文章, “a”后面的句子, 直接引语中提及“a”
    private func rewriteKindsOfText() {
        rewrite(#/(查找|且|或)(没有|无|有|带有?|配有?|附有?)(?:照片|图片|配图|插图|图)(?=的文章)/#) {
            "\($0.output.1)\($0.output.2.hasPrefix("没") || $0.output.2 == "无" ? "没有" : "有")段落（类型是图注）"
        }
        rewrite(#/^查找(?:图注|配图说明|图片说明|照片说明|图说)((?:提及|提到|包含|有|出现)了?[\u{E000}-\u{E7FF}])的文章$/#) { "查找有段落（类型是图注且\($0.output.1)）的文章" }
        rewrite(#/^查找(?:图注|配图说明|图片说明|照片说明|图说)$/#) { _ in "查找类型是图注的段落" }
        rewrite(#/^查找注释$/#) { _ in "查找类型是注释的段落" }
        rewrite(#/^查找导语$/#) { _ in "查找类型是导语的段落" }
        rewrite(#/^查找(访谈|新闻|通知|编者按)((?:没有?|不)?(?:提及|提到|谈到|出现)了?[\u{E000}-\u{E7FF}])的文章$/#) { "查找类型是\($0.output.1)且\($0.output.2)的文章" }
        rewrite(#/^查找([\u{E000}-\u{E7FF}])(?:的)?(后面|之后|后|下|前面|之前|前|上)(?:的)?(?:一)?(?:个)?(句|段)(?:子|落|话)?$/#) { match in
            let other = ["后面", "之后", "后", "下"].contains(match.output.2) ? "上" : "下"
            return "查找\(other)一\(match.output.3)提及\(match.output.1)的\(match.output.3 == "句" ? "句子" : "段落")"
        }
        rewrite(#/^查找(?:后面|后边|之后)是([\u{E000}-\u{E7FF}])的(句子|段落)$/#) { "查找下一\($0.output.2 == "句子" ? "句" : "段")提及\($0.output.1)的\($0.output.2)" }
        rewrite(#/^查找(引语|直接引语|段落|句子|发言|要点)(?:中|里)((?:提及|提到|出现|谈到)了?[\u{E000}-\u{E7FF}])$/#) { "查找\($0.output.2)的\($0.output.1)" }
        rewrite(#/^查找引用了?([\u{E000}-\u{E7FF}])的(?:话|观点|言论|讲话|说法)$/#) { "查找发言人是\($0.output.1)的引语" }
        rewrite(#/^查找(?:记者)(?:所)?(?:写|撰写|采写)?的文章$/#) { _ in "查找有记者的文章" }
    }

    /// 提及人工智能（AI）的文章, “人工智能”或AI, 提及5G: texts of letters and digits without quotation marks.
    private func rewriteUnmarkedTexts() {
        rewrite(#/(提及|提到|包含|含有|谈到|关于|讨论)(\p{Han}{2,12}?)[（(]([A-Za-z][A-Za-z0-9.-]*)[）)](?=的)/#) {
            "\($0.output.1 == "关于" || $0.output.1 == "讨论" ? "提及" : $0.output.1)（\(mask($0.output.2))或\(mask($0.output.3))）"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(和|或|与|、)([A-Za-z][A-Za-z0-9-]*)(?=的|，|$)/#) { "\($0.output.1)\($0.output.2)\(mask($0.output.3))" }
        rewrite(#/(提及|提到|包含|含有|谈到|出现)了?(\d+[A-Za-z]+[\p{Han}--[的和与或且]]{0,6}?)(?=的(?:段落|句子|文章|发言))/#) { "\($0.output.1)\(mask($0.output.2))" }
        rewrite(#/(提及|提到|包含|含有|谈到|出现)了?([A-Za-z][A-Za-z0-9-]*[\p{Han}--[的和与或且]]{1,6}?)(?=的(?:段落|句子|文章|发言))/#) { "\($0.output.1)\(mask($0.output.2))" }
    }

    /// GDP增长超过5%的句子, 100万到500万元的金额
    private func rewriteAmountRanges() {
        rewrite(#/(查找|且|或)([A-Za-z]+[\p{Han}--[的]]{0,4})(超过|大于|高于|低于|小于|达到|不低于|不超过)([\d.]+%)(?=的(?:句子|段落|文章|发言))/#) {
            "\($0.output.1)有数量（类型是百分比且数值\($0.output.3)\($0.output.4)且距\(mask($0.output.2))10字以内）"
        }
        rewrite(#/^查找([\d.]+[百千万亿]*)(元)?(?:到|至|-|~|—)([\d.]+[百千万亿]*)(元)?(?:之间)?的金额$/#) { match in
            let unit = match.output.2 == nil && match.output.4 == nil ? "" : "且基准单位是\(mask("元"))"
            return "查找类型是金额且数值在\(match.output.1)到\(match.output.3)之间\(unit)的数量"
        }
    }

    /// 统计每位作者的平均字数, “a”的年度变化, 最早的文章是什么时候, 有哪些栏目
    private func rewriteAskedFields() {
        rewrite(#/^(?:统计|查找|列出)每一?(?:个|篇|段)?(文章|段落|句子|发言|小节)的?(字数|长度)$/#) { "查找\($0.output.1)，显示\($0.output.1 == "文章" ? "标题" : "位置")、字数" }
        rewrite(#/^(?:统计|查找|列出)?(?:每一?(?:个|位|种)?|各)(作者|记者|类型|栏目|来源|年)(?:的)?(?:文章)?的?(总|平均)字数$/#) {
            "查找文章，按\($0.output.1)汇总\($0.output.2 == "平均" ? "平均" : "合计")（字数）"
        }
        rewrite(#/^(?:统计|查找)?([\u{E000}-\u{E7FF}])(?:的)?(?:次数)?(?:的)?(?:年度|逐年|历年|每年)的?(?:变化|趋势|变化趋势|走势|次数|出现次数)$/#) { "按年统计\($0.output.1)" }
        rewrite(#/^(?:统计|查找)?([\u{E000}-\u{E7FF}])的?(?:频率|词频)(?:的)?(?:变化|趋势|变化趋势|走势)$/#) { "查找文章，按年汇总频率（\($0.output.1)）" }
        rewrite(#/^按(年|类型|栏目|作者|来源)统计([\u{E000}-\u{E7FF}])的?(?:频率|词频)$/#) { "查找文章，按\($0.output.1)汇总频率（\($0.output.2)）" }
        rewrite(#/^(?:有|都有)(?:哪些|什么)(类型|栏目|来源|报刊)(?:的文章)?$/#) { "查找文章，按\($0.output.1)计数" }
        rewrite(#/^(?:看看)?有(?:哪些|什么)(文章|作者|文档|发言人|嘉宾)$/#) { "查找\($0.output.1)" }
        rewrite(#/^(?:查找)?(最早|最新|最近|最晚)的(文章|访谈|新闻)(?:是|在)?(?:什么时候|何时|哪天|哪年|哪一天)(?:的|发表的?)?$/#) { "查找\($0.output.1)的\($0.output.2)，显示日期" }
        rewrite(#/^(?:查找)?(?:所有|全部)?文章的?(?:时间|日期)(?:跨度|范围)$/#) { _ in "查找文章，汇总最小（日期）、最大（日期）" }
        rewrite(#/^(?:查找)?((?:提及|提到|谈到|包含)了?[\u{E000}-\u{E7FF}])的(?:一共|总共|共)?有(?:几|多少)(篇|段|句)(?:文章)?$/#) {
            "统计\($0.output.1)的\($0.output.2 == "篇" ? "文章" : $0.output.2 == "段" ? "段落" : "句子")"
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}](?:[和与、还是]+[\u{E000}-\u{E7FF}])+)(?:，)?(?:哪一?个)(?:出现(?:的|得)?)?(?:次数)?(?:更|最)?(?:多|常见|频繁)$/#) { match in
            "查找\(match.output.1.filter { content(String($0)) != nil }.map(String.init).joined(separator: "或"))，按正文计数"
        }
        rewrite(#/^查找最(长|短)的(段落|句子|发言|小节)(?:属于|来自|出自|在)哪一?篇(?:文章)?$/#) { "查找最\($0.output.1)的\($0.output.2)，显示文章的标题" }
        rewrite(#/^(?:随便|随意|随机)(?:看看?|挑|选|读|取)(?:几|一些)(段|句|篇)(?:落|子|文章)?$/#) {
            "查找\($0.output.1 == "段" ? "段落" : $0.output.1 == "句" ? "句子" : "文章")，随机5个"
        }
    }
}
