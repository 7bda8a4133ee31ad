extension Habits {
    /// Where in an article a text stands, what is shown of it, which dates and which people.
    func rewritePlacesOfTexts() {
        rewriteOrdinals()
        rewriteShownFields()
        rewriteDatesOfOthers()
        rewriteOtherPeople()
        rewriteOtherAmounts()
        rewriteAskedPlaces()
    }

    /// 前10篇文章中哪些段落提及“a”, 访谈中“a”出现了多少次; 查找前10篇文章，其中提及“a”的段落
    private func rewriteAskedPlaces() {
        rewrite(#/^(?:查找)?(?!在|统计|按)([^，。｜（）]+?)(?:中|里)，?(?=有?(?:哪些|多少)|[\u{E000}-\u{E7FF}](?:一共|总共|共)?出现了?多少)/#) { "在\($0.output.1)中" }
        rewrite(#/^查找((?:前|最后|末|随机)\d+(?:篇|个)?(?:文章|访谈|新闻)|(?:\p{Han}{0,6}?)最\p{Han}的(?:\d+(?:篇|个)?)?(?:文章|访谈|新闻))，(?:其中)?的?(?=.+的(?:段落|句子|引语|发言|数量|小节)$)/#) { "查找\($0.output.1)中" }
    }

    /// 第一段和最后一段都提及“a”, 第二段以后提及“a”, 正文第一句包含“a”
    private func rewriteOrdinals() {
        rewrite(#/(查找|且|或)(?:第一段|首段|开头)(和|与|或)(?:最后一段|末段|结尾|尾段)(?:都|均|同时)?((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])(?=的文章)/#) {
            "\($0.output.1)有段落（序号是1且\($0.output.3)）\($0.output.2 == "或" ? "或" : "且")有段落（下一段为空且\($0.output.3)）"
        }
        rewrite(#/^查找第([\d一二三四五六七八九十]+)段(以后|之后|以前|之前)((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的文章$/#) { match in
            let isAfter = match.output.2.hasSuffix("后")
            alternatives.append("查找有段落（序号\(isAfter ? "大于等于" : "小于等于")\(match.output.1)且\(match.output.3)）的文章")
            return "查找有段落（序号\(isAfter ? "大于" : "小于")\(match.output.1)且\(match.output.3)）的文章"
        }
        rewrite(#/^查找(?:正文|文章|全文)(?:的)?(?:第一|首)句(?:话)?((?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的文章$/#) {
            "查找有段落（序号是1且有句子（序号是1且\($0.output.1.replacing("包含", with: "提及"))））的文章"
        }
        rewrite(#/^查找第([\d一二三四五六七八九十]+)个小标题(?:下|之下|下面)的(段落|句子)$/#) { "在序号是\($0.output.1)的小节中查找\($0.output.2)" }
    }

    /// 列出提及“a”的文章标题、作者和日期, …的句子及其所在文章, 导出…到csv
    private func rewriteShownFields() {
        let fields = once(#/^查找(.+)的(文章|段落|发言|句子)的?((?:标题|日期|作者单位|作者|来源|字数|摘要|关键词|正文|位置|发言人)(?:[、，和与及](?:标题|日期|作者单位|作者|来源|字数|摘要|关键词|正文|位置|发言人))*)$/#)
        rewrite(fields) { match in
            "查找\(match.output.1)的\(match.output.2)，显示\(match.output.3.replacing(#/[，和与及]/#, with: "、"))"
        }
        rewrite(#/^查找(.+)的(句子|段落|引语|发言)(?:和|及|以及|与|、)其?(?:所在|所属)的?(?:文章)(?:的?标题)?$/#) { "查找\($0.output.1)的\($0.output.2)，显示正文、文章的标题" }
        rewrite(#/^(?:导出|保存)(.+?)(?:到|为|成)(?:文件)?([\u{E000}-\u{E7FF}])$/#) { "查找\($0.output.1)，导出到\($0.output.2)" }
        rewrite(#/^(?:导出|保存)(.+?)(?:到|为|成)\s*([A-Za-z]{2,5})\s*(?:文件|格式|表格)?$/#) { match in
            consume(match.output.2)
            return "查找\(match.output.1)，导出到\(mask("结果.\(match.output.2.lowercased())"))"
        }
    }

    /// 2022年到2024年间提及“a”, 2024年第一季度和第二季度, 2024年春季, 2024年以外, 每年3月
    private func rewriteDatesOfOthers() {
        rewrite(#/((?:到|至)\d{4}年(?:\d{1,2}月)?)(?:之)?间(?!隔)/#) { String($0.output.1) }
        rewrite(#/(\d{4}年)(第?[一二三四1-4]季度)(和|与|或|、|到|至)(?=第?[一二三四1-4]季度)/#) { "\($0.output.1)\($0.output.2)\($0.output.3)\($0.output.1)" }
        rewrite(#/(\d{4})年(春|夏|秋)(?:季|天)/#) { match in
            let months: [Substring: (Int, Int)] = ["春": (3, 5), "夏": (6, 8), "秋": (9, 11)]
            return months[match.output.2].map { "\(match.output.1)年\($0.0)月到\(match.output.1)年\($0.1)月" }
        }
        rewrite(#/(查找|且|或)(?:除了?)?(\d{4}年(?:\d{1,2}月)?)(?:以外|之外|外)(?:发表)?(?=的)/#) { "\($0.output.1)非\($0.output.2)" }
        rewrite(#/(\d{4}年\d{1,2}月\d{1,2}日)(?:当天|当日|这一?天|那天)/#) { String($0.output.1) }
        rewrite(#/(查找|且|或)(?:每年|历年|各年)的?(\d{1,2})月份?(?=发表|的)/#) { "\($0.output.1)日期的月是\($0.output.2)" }
        rewrite(#/^查找((?:自)?\d{4}年(?:以来|以后)?)(?:，)?(?:每年|各年|历年)(提及|提到|出现)([\u{E000}-\u{E7FF}])的(文章|段落|发言)的?(?:数|数量|篇数|总数)?$/#) {
            "按年统计\($0.output.1.drop { $0 == "自" })\($0.output.2)\($0.output.3)的\($0.output.4)"
        }
        rewrite(#/^(?:统计|查找)?([\u{E000}-\u{E7FF}])(?:在)?(?:每年|各年|历年|逐年)的?(文章|段落|发言)的?(?:数量?|篇数|总数|多少)?$/#) { "按年统计提及\($0.output.1)的\($0.output.2)" }
        rewrite(#/^查找(?:除了?)((?:访谈|新闻|通知|编者按)(?:[和与、或](?:访谈|新闻|通知|编者按))+)(?:以外|之外|外)的文章$/#) {
            "查找类型不属于（\($0.output.1.replacing(#/[和与或]/#, with: "、"))）的文章"
        }
        rewrite(#/^查找非(访谈|新闻|通知|编者按)(?:且|、|也|和)?非(访谈|新闻|通知|编者按)的文章$/#) { "查找类型不属于（\($0.output.1)、\($0.output.2)）的文章" }
        rewrite(#/(查找|且|或)(访谈|新闻|通知|编者按)(?:以外|之外)(?=的文章)/#) { "\($0.output.1)不是\($0.output.2)" }
    }

    /// 李明和王芳合写的文章, 李明参与的文章, 第一作者是李明
    private func rewriteOtherPeople() {
        rewrite(#/^查找(\p{Han}{2,4}?)(?:和|与|、)(\p{Han}{2,4}?)(?:共同|一起|合作)?(?:所)?(?:合写|合著|合作|合撰|写|撰写|发表)的文章$/#) { match in
            guard let first = nameInMarks(match.output.1), let second = nameInMarks(match.output.2) else { return nil }
            return "查找作者是\(first)且作者是\(second)的文章"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:参与|参加|合作)(?:了)?(?:撰写|写作|写|创作|合著|合写)?的文章$/#) { match in
            nameInMarks(match.output.1).map { "查找作者是\($0)的文章" }
        }
        rewrite(#/^查找来自([\p{Han}--[的]]{3,12}?)(?:和|与|、)([\p{Han}--[的]]{3,12})的(?:作者|学者|专家)(?:共同|一起)?(?:合写|合著|合作|写|撰写|发表)?的文章$/#) {
            "查找作者单位包含\(mask($0.output.1))且作者单位包含\(mask($0.output.2))的文章"
        }
        rewrite(#/(查找|且|或)(?:第一作者|首位作者|第一个作者)(?:是|为)([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?=的文章|且|或|，)/#) { match in
            nameInMarks(match.output.2).map { "\(match.output.1)有作者（序号是1且姓名是\($0)）" }
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:是|为|作为|当)(?:第一作者|首位作者)的文章$/#) { match in
            nameInMarks(match.output.1).map { "查找有作者（序号是1且姓名是\($0)）的文章" }
        }
        rewrite(#/(查找|且|中|里)(主持人|嘉宾|记者|受访者)(?:的)?(?:提问|问题|回答|发言|讲话)?(?:中|里)?(?:提问|问|回答|答)?(?:到|中|里)?(?:提及|提到|谈到|说到|出现|有)?了?([\u{E000}-\u{E7FF}])(?=的发言)/#) {
            "\($0.output.1)发言人的角色是\($0.output.2)且提及\($0.output.3)"
        }
    }

    private func nameInMarks(_ written: Substring) -> String? {
        if content(written) != nil { return String(written) }
        return OrdinaryWords.isName(String(written)) ? mask(written) : nil
    }

    /// 引语超过3条, 金额最大的10个数量, 超过1000亿元的投资, 2023年的数据
    private func rewriteOtherAmounts() {
        rewrite(#/(查找|且|或)(引语|段落|句子|小节|发言|作者|数量|要点|小标题)(?:数|数量)?(不?(?:超过|大于|多于|少于|小于|不足|等于)|至少|至多|不少于|达到)(\d+)(?:条|段|句|个|节|位|处|名)(?=的|且|或)/#) {
            $0.output.2 == "小标题" || $0.output.2 == "数量" ? nil : "\($0.output.1)计数（\($0.output.2)）\($0.output.3)\($0.output.4)"
        }
        rewrite(#/^查找(?:数值)?(金额|百分比)?(?:数值)?(最大|最高|最小|最低)的(?:前?(\d+)(?:个|条|项|笔|处)?)?的?(金额|百分比|数量|数字)$/#) { match in
            guard let kind = match.output.1 ?? (match.output.4 == "金额" || match.output.4 == "百分比" ? match.output.4 : nil) else { return nil }
            let isMost = match.output.2 == "最大" || match.output.2 == "最高"
            return "查找类型是\(kind)的数量，按数值\(isMost ? "降序" : "升序")，前\(match.output.3 ?? "1")"
        }
        rewrite(#/^查找(超过|大于|高于|不低于|不少于|低于|小于|达到|不到)([\d.]+[百千万亿]*)(元|美元|欧元|吨|公斤|人|亩|公里|平方米|千瓦时|千瓦)的([\p{Han}--[的]]{2,4})$/#) { match in
            guard !Keywords.areWords(String(match.output.4)), Keywords.unit(String(match.output.4)) == nil else { return nil }
            return "查找数值\(match.output.1)\(match.output.2)且基准单位是\(mask(match.output.3))且距\(mask(match.output.4))10字以内的数量"
        }
        rewrite(#/^查找(.*(?:\d{4}年|提及[\u{E000}-\u{E7FF}]))的(?:数据|数字)$/#) { "查找\($0.output.1)的数量" }
        rewrite(#/^查找重复(?:发表|刊登|刊发|出现)的(文章|段落)$/#) { "查找重复的\($0.output.1)" }
    }
}
