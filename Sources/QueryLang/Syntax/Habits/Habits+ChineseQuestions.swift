import Text

extension Habits {
    /// Questions about someone, and words that say of a text how it is written or where it stands.
    func rewriteQuestionsInChinese() {
        rewritePersonAsked()
        rewriteKindsOfText()
        rewriteNumberAsText()
        rewriteNeighboursInChinese()
        rewriteSlips()
        rewriteTextOrder()
        rewriteOpenListings()
    }

    /// A name in quotation marks or without.
    private func person(_ written: Substring) -> String? {
        if let name = content(written) { return name.isEmpty ? nil : String(written) }
        guard OrdinaryWords.isName(String(written)) else { return nil }
        // The sentence is the question, and no text.
        consume(masked[...])
        return mask(written)
    }

    /// 樊自甫写了什么, 王文文在哪个单位工作, 谁是“汪锋”, 重庆日报问了哪些问题, 全国人大代表说的话
    private func rewritePersonAsked() {
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:都|还)?(?:写|发表)(?:了|过)?(?:些|了些|哪些)?(?:什么)?(?:文章)?$/#) { match in
            guard match.output.0.contains("什么") || match.output.0.contains("哪些") else { return nil }
            return person(match.output.1).map { "查找作者是\($0)的文章" }
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:是)?(?:在)?(?:哪个|哪家|什么)(?:单位|机构)(?:工作|任职|的)?(?:人)?$/#) { match in
            person(match.output.1).map { "查找姓名是\($0)的人物，显示姓名、单位" }
        }
        rewrite(#/^(?:查找)?(?:谁|哪位|哪个人)(?:是|叫)([\u{E000}-\u{E7FF}]|\p{Han}{2,4})$/#) { match in
            person(match.output.1).map { "查找姓名是\($0)的人物" }
        }
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)是(?:谁|什么人|哪位)$/#) { match in
            person(match.output.1).map { "查找姓名是\($0)的人物" }
        }
        rewrite(#/^查找(?:名字?叫|叫做|名为|叫)([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)的(人|人物|作者|发言人|嘉宾|记者)$/#) { match in
            person(match.output.1).map { "查找姓名是\($0)的\(match.output.2 == "人" ? "人物" : match.output.2)" }
        }
        // Who asks may be a paper, whose reporter is called by its name.
        rewrite(#/^(?:查找)?([\u{E000}-\u{E7FF}]|\p{Han}{2,10}?)(?:都|还)?(?:问|提)了?(?:哪些|什么|几个)(?:问题)?$/#) { match in
            guard content(match.output.1) != nil || OrdinaryWords.isName(String(match.output.1)) || ForeignWords.isOutlet(String(match.output.1)) else { return nil }
            consume(match.output.0)
            return "查找发言人是\(content(match.output.1) == nil ? mask(match.output.1) : String(match.output.1))的发言"
        }
        rewrite(#/^查找(\p{Han}{2,14}?)(?:所)?(?:说|讲)(?:过)?的(?:话|内容)?$/#) { match in
            guard ForeignWords.isPost(String(match.output.1)) else { return nil }
            alternatives.append("查找发言人的职务包含\(mask(match.output.1))的引语")
            return "查找发言人的职务包含\(mask(match.output.1))的发言"
        }
        rewrite(#/(查找|且)(?:独立|单独|单一|唯一|一个|一位)(?:的)?作者(?=的文章)/#) { match in
            consume("独立", "单独", "单一", "唯一")
            return "\(match.output.1)恰好1个作者"
        }
    }

    /// 大写的“AI”: as it is printed. 由一句话组成的段落: of one sentence.
    private func rewriteKindsOfText() {
        rewrite(#/(查找|提及|提到|且|或)(?:全部?)?(?:大写|小写)(?:字母)?(?:的|形式的|写法的)?([\u{E000}-\u{E7FF}])/#) { match in
            guard let text = content(match.output.2) else { return nil }
            // What is written otherwise than it is asked for would be looked for as it is written.
            guard match.output.0.contains("大写") ? text == text.uppercased() : text == text.lowercased() else { return nil }
            consume("大写", "小写", "大写的", "小写的")
            return "\(match.output.1)原样\(match.output.2)"
        }
        rewrite(#/(查找|且)(?:仅|只)?由([一二两三四五六七八九十]|\d+)(句话|个?句子|段话|个?段落)(?:组成|构成)(?=的(段落|文章|小节|发言)$)/#) { match in
            "\(match.output.1)恰好\(match.output.2)个\(match.output.3.contains("句") ? "句子" : "段落")"
        }
        rewrite(#/^查找(?:《([^》]+)》|(?:题为|题目是|标题为|名为)?([\u{E000}-\u{E7FF}]))(?:这|那)一?(?:篇|个)?文章$/#) { match in
            guard let title = match.output.1.map(String.init) ?? match.output.2.flatMap({ content($0) }) else { return nil }
            consume("这篇文章", "那篇文章", "这", "那")
            return "查找标题包含\(mask(title.trimmingPrefix("《").filter { $0 != "》" }))的文章"
        }
    }

    /// 查找2000亿元: the number as it is printed, or any that is as large.
    private func rewriteNumberAsText() {
        rewrite(#/^查找([\d.]+[百千万亿]*)(\p{Han}{1,3})$/#) { match in
            guard isUnknown(match.output.2) || isInUnknown(String(match.output.2)), !Keywords.areWords(String(match.output.2)),
                // 年代, 多篇, 年前 say when and how many.
                !match.output.2.contains(where: "年月日号多几来余前后份篇段句次第".contains)
            else { return nil }
            alternatives.append("查找数值是\(match.output.1)且基准单位是\(mask(match.output.2))的数量")
            return "查找\(mask(match.output.1 + match.output.2))"
        }
    }

    /// 前面一段提到“a”, 前面提到“a”的段落
    private func rewriteNeighboursInChinese() {
        rewrite(#/(查找|且|或|其中)(前|上|后|下)面(?:的|那)?一?个?(段|句|轮|节|篇)(?:落|话)?(?=(?:没有?|不|未)?(?:提及|提到|包含|含有|出现|谈到|有)了?[\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1)\("前上".contains($0.output.2) ? "上" : "下")一\($0.output.3)"
        }
        rewrite(#/^查找(前|上|后|下)(?:面|文|边)((?:没有?|不|未)?(?:提及|提到|包含|含有|出现|谈到|有)了?[\u{E000}-\u{E7FF}])的(段落|句子)$/#) {
            "查找\("前上".contains($0.output.1) ? "上" : "下")一\($0.output.3 == "段落" ? "段" : "句")\($0.output.2)的\($0.output.3)"
        }
        rewrite(#/^(?:查找|哪些文章的?)?(?:末|尾|最后一)段((?:没有?|不|未)?(?:提及|提到|包含|含有|有|出现|谈到)了?[\u{E000}-\u{E7FF}])(?:的文章)?$/#) {
            "查找有段落（下一段为空且\($0.output.1)）的文章"
        }
        rewrite(#/^(?:首|第一)段((?:没有?|不|未)?(?:提及|提到|包含|含有|有|出现|谈到)了?[\u{E000}-\u{E7FF}])的文章$/#) {
            "查找有段落（序号是1且\($0.output.1)）的文章"
        }
        rewrite(#/^查找(\d+|[一二两三四五六七八九十百千]+)个?字的(文章|段落|句子|发言|引语|小节)$/#) { "查找字数是\($0.output.1)的\($0.output.2)" }
    }

    /// 发言人事汪锋: what sounds like 是. 句子以问号结尾: what is found stands before its test.
    private func rewriteSlips() {
        rewrite(#/(发言人|作者|嘉宾|记者|标题|来源|单位)(?:事|市|试|式|视|士)([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?=的(?:文章|发言|段落|引语)|$)/#) { match in
            guard isUnknown("\(match.output.1)事") || isInUnknown(String(match.output.0)) || content(match.output.2) != nil else { return nil }
            return person(match.output.2).map { "\(match.output.1)是\($0)" }
        }
        let marks = ["问号": "？", "感叹号": "！", "叹号": "！", "句号": "。", "冒号": "：", "省略号": "……", "分号": "；", "百分号": "%"]
        rewrite(#/^查找(段落|句子|发言|引语)，?(?:其中)?以(问号|感叹号|叹号|句号|冒号|省略号|分号|百分号|[\u{E000}-\u{E7FF}])(?:作为|为)?(开头|结尾|结束)(?:的)?$/#) { match in
            let text = marks[String(match.output.2)].map { mask($0) } ?? String(match.output.2)
            consume(match.output.2)
            return "查找以\(text)\(match.output.3 == "开头" ? "开头" : "结尾")的\(match.output.1)"
        }
        rewrite(#/^定义\s*(?!条件|术语)([\p{Han}\p{Latin}_\d]+?)\s*(?:[=＝:：]|为|是|作为)\s*(?=[\u{E000}-\u{E7FF}](?:\s*[,，、]\s*[\u{E000}-\u{E7FF}])*\s*(?:$|[；;]))/#) {
            "定义术语 \($0.output.1) = "
        }
    }

    /// “科技”先于“创新”, 依次出现, 前面不是“新质”的“生产力”
    private func rewriteTextOrder() {
        rewrite(#/([\u{E000}-\u{E7FF}])(?:和|、|，|与)?([\u{E000}-\u{E7FF}])(?:依次|先后|按顺序|按次序)(?:出现|提及|提到)?(?=的(段落|句子))/#) {
            "\($0.output.1)后接\($0.output.2)\($0.output.3 == "句子" ? "同句" : "同段")"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:出现)?(?:先于|早于)([\u{E000}-\u{E7FF}])(?:出现)?(?=的(段落|句子))/#) {
            "\($0.output.1)后接\($0.output.2)\($0.output.3 == "句子" ? "同句" : "同段")"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:出现)?在([\u{E000}-\u{E7FF}])的?(前|后)(?:面|边)?(\d+|[一二两三四五六七八九十]+)个?字(?:以内|之内|内|范围内)?(?=的(?:段落|句子|文章|发言|小节))/#) { match in
            let (first, second) = match.output.3 == "前" ? (match.output.1, match.output.2) : (match.output.2, match.output.1)
            return "\(first)后接\(second)\(match.output.4)字以内"
        }
        rewrite(#/^查找(前|后)面?(不是|没有|不带)([\u{E000}-\u{E7FF}])的([\u{E000}-\u{E7FF}])$/#) { match in
            guard let other = content(match.output.3), let text = content(match.output.4) else { return nil }
            consume(match.output.3)
            return "查找\(match.output.4)不在\(mask(match.output.1 == "前" ? other + text : text + other))中"
        }
    }

    /// 查找“a”、“b”，按正文计数: both are counted. 重复的句子: those that have the same text.
    private func rewriteOpenListings() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}](?:[、，][\u{E000}-\u{E7FF}])+)(?=，(?:按正文计数|按(?:正文)?统计|按.+分组))/#) {
            "查找" + $0.output.1.replacing(#/[、，]/#, with: "或")
        }
        rewrite(#/^查找(?:重复|相同|一样)(?:出现)?的(句子|引语|发言)$/#) { "查找\($0.output.1)，按正文计数，其中计数大于1" }
    }
}
