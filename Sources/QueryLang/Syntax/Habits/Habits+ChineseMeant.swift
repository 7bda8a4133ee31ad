import Text

extension Habits {
    /// What would be taken for a text or a name, though it says plainly what is asked.
    func rewriteMeant() {
        rewriteEveryPart()
        rewriteMarksAndSorts()
        rewritePostsOfAll()
        rewriteBothTexts()
        rewriteDatedNames()
        rewriteSaidByOne()
        rewriteTitleAndText()
        rewriteJoinedStages()
        rewriteHavingParts()
        rewriteOneOfEach()
        rewriteByHowMany()
    }

    /// 段落都提及“a”的文章: of each of them.
    private func rewriteEveryPart() {
        rewrite(#/(查找|且|或|其中)(段落|句子|小节|引语|发言)(?:全部?|们)?(?:都|均)([^的，,|｜]+?)(?=的(?:文章|段落|小节|发言|文档)(?:$|[，,|｜])|$|[，,|｜])/#) {
            "\($0.output.1)每个\($0.output.2)（\($0.output.3)）"
        }
    }

    /// 标题里有问号的文章, 标题是疑问句的文章, 可疑的文章
    private func rewriteMarksAndSorts() {
        let marks = [
            "问号": "？", "感叹号": "！", "叹号": "！", "百分号": "%", "冒号": "：", "省略号": "……", "分号": "；", "顿号": "、", "破折号": "——",
            "逗号": "，", "句号": "。", "书名号": "《",
        ]
        rewrite(#/(标题|副标题|小标题|摘要|正文)(?:当?中|里)?(没有?|不|未)?(?:有|带有?|含有?|包含|出现)?了?(问号|感叹号|叹号|百分号|冒号|省略号|分号|顿号|破折号|逗号|句号|书名号)(?=的(?:文章|小节|段落|句子)|且|或|，|$)/#) { match in
            guard let mark = marks[String(match.output.3)] else { return nil }
            consume(match.output.3)
            return "\(match.output.1)\(match.output.2 == nil ? "" : "不")包含\(mask(mark))"
        }
        rewrite(#/(标题|副标题|小标题)(不)?(?:是|为)(?:一个)?(?:(疑问句|问句|反问句|设问句)|感叹句)(?=的(?:文章|小节)|且|或|，|$)/#) { match in
            consume("疑问句", "问句", "反问句", "设问句", "感叹句")
            return "\(match.output.1)\(match.output.2 ?? "")以\(mask(match.output.3 == nil ? "！" : "？"))结尾"
        }
        rewrite(#/(查找|且|或)(?:可疑|有疑问|有疑点)(?=的(?:文章|段落|小节)|且|或)/#) { match in
            consume("可疑", "有疑问", "有疑点")
            return "\(match.output.1)存疑"
        }
    }

    /// 作者都不是教授的文章: what someone is called by is a post.
    private func rewritePostsOfAll() {
        rewrite(#/(查找|且|或|其中)(作者|发言人|嘉宾|记者|编辑)(?:全部?)?(?:都|均)(不)?(?:是|为)([\p{Han}--[的]]{2,10})(?=的(?:文章|段落|发言|引语)(?:$|[，,|｜])|$)/#) { match in
            guard ForeignWords.isPost(String(match.output.4)) else { return nil }
            return "\(match.output.1)\(match.output.3 == nil ? "每个" : "没有")\(match.output.2)（职务包含\(mask(match.output.4))）"
        }
        rewrite(#/^查找(专家|学者|企业家|科学家|代表|委员|博士)们?的(发言|引语)$/#) { match in
            alternatives.append("查找提及\(mask(match.output.1))的\(match.output.2)")
            return "查找发言人的职务包含\(mask(match.output.1))的\(match.output.2)"
        }
    }

    /// 既谈到人工智能又谈到绿色: each verb has its text.
    private func rewriteBothTexts() {
        rewrite(#/既((?:提及|提到|谈到|谈及|讲到|说到|涉及|包含|含有)了?)(\p{Han}{2,12}?)(?:，)?(?:又|也|还)((?:提及|提到|谈到|谈及|讲到|说到|涉及|包含|含有)了?)(\p{Han}{2,12}?)(?=的(?:文章|段落|句子|发言|小节)(?:$|[，,|｜])|$)/#) { match in
            guard isInUnknown(String(match.output.2)), ![match.output.2, match.output.4].contains(where: { Keywords.areWords(String($0)) }) else { return nil }
            return "既\(match.output.1)\(maskTexts(match.output.2))又\(match.output.3)\(maskTexts(match.output.4))"
        }
    }

    /// A name in quotation marks, or a run that looks like one.
    private func named(_ written: Substring) -> String? {
        if content(written) != nil { return String(written) }
        guard OrdinaryWords.isName(String(written)) else { return nil }
        // Name and question are one run for the wording; the name comes back by itself, and so do numbers.
        consume(masked[..<(masked.firstIndex(where: \.isNumber) ?? masked.endIndex)])
        return mask(written)
    }

    /// 沈聿2023年的文章: whoever writes it, or is spoken of in it.
    private func rewriteDatedNames() {
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:在|于)?(\d{4}年(?:\d{1,2}月)?)((?:所)?(?:写|撰写|发表|刊登|刊发))?的(文章|发言|引语)$/#) { match in
            guard let name = named(match.output.1), !ForeignWords.isOutlet(content(name) ?? "") else { return nil }
            let (date, unit) = (match.output.2, match.output.4)
            if match.output.3 == nil { alternatives.append("查找提及\(name)且日期在\(date)的\(unit)") }
            return "查找\(unit == "文章" ? "作者" : "发言人")是\(name)且日期在\(date)的\(unit)"
        }
    }

    /// 汪锋说了多少次“a”, 汪锋发言中的“a”, 汪锋最长的发言, 引语的发言人
    private func rewriteSaidByOne() {
        rewrite(#/^(?:查找|统计)?([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)(?:一共|总共|共)?(?:说|讲|提到|提及|谈到)(?:了|过)?(?:多少|几)次([\u{E000}-\u{E7FF}])$/#) { match in
            named(match.output.1).map { "在发言人是\($0)的发言中统计\(match.output.2)" }
        }
        rewrite(#/^(查找|统计)([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)的?(发言|引语)(?:中|里)的?([\u{E000}-\u{E7FF}])$/#) { match in
            named(match.output.2).map { "在发言人是\($0)的\(match.output.3)中\(match.output.1)\(match.output.4)" }
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|\p{Han}{2,4}?)的?最(长|短)的(?:一[次段轮])?(发言|引语)$/#) { match in
            named(match.output.1).map { "查找发言人是\($0)的\(match.output.3)，按字数\(match.output.2 == "长" ? "降序" : "升序")，前1" }
        }
        rewrite(#/^查找(引语)的(?:发言人|说话人)$/#) { match in
            alternatives.append("查找\(match.output.1)，显示发言人")
            return "在\(match.output.1)中查找发言人"
        }
    }

    /// 标题有“a”正文没有“b”的文章
    private func rewriteTitleAndText() {
        rewrite(#/(查找|且|其中)(标题|副标题|摘要)(?:中|里)?(没有?|不|未)?(?:有|包含|含有?|提到|提及|出现)?了?([\u{E000}-\u{E7FF}])，?(?:但是?|而|却)?(正文|摘要)(?:中|里)?(没有?|不|未)?(?:有|包含|含有?|提到|提及|出现)?了?([\u{E000}-\u{E7FF}])(?=的文章|$)/#) {
            let (denied, alsoDenied) = ($0.output.3 == nil ? "" : "不", $0.output.6 == nil ? "" : "不")
            return "\($0.output.1)\($0.output.2)\(denied)包含\($0.output.4)且\($0.output.5)\(alsoDenied)包含\($0.output.7)"
        }
        rewrite(#/(至多|最多|不超过|恰好|正好)(?:有|包含|含有)(?=(?:\d+|[一二两三四五六七八九十]+)个)/#) { String($0.output.1) }
    }

    /// 查找段落，字数大于200，提及“a”; 按字数降序前3显示正文: tests and stages side by side.
    private func rewriteJoinedStages() {
        rewrite(
            #/^(查找(?:文章|段落|句子|发言|小节|引语|访谈|新闻))，((?:其中)?(?:字数|标题|作者|日期|类型|来源|栏目|发言人|提及|提到|不提及|不包含|包含)[^，,|｜或]+)，(?=(?:字数|标题|作者|日期|类型|来源|栏目|发言人|提及|提到|不提及|不包含|包含)[^，,|｜或]+(?:$|[，,|｜]))/#,
            as: "，", is: "且"
        ) { "\($0.output.1)，\($0.output.2)且" }
        rewrite(#/(降序|升序)(?:排序|排列)?(?=[前末]\d)/#) { "\($0.output.1)，" }
        rewrite(#/([前末]\d+)(?:个|篇|段|句|条)?(?=显示)/#) { "\($0.output.1)，" }
    }

    /// 含有引语的段落, 正文段落, 类型既不是访谈也不是新闻的文章, 至少出现两个“a”的段落
    private func rewriteHavingParts() {
        rewrite(#/(查找|且|或|但)(不|没有?)?(?:含有?|包含|出现)了?(引语|句子|段落|小节|发言|要点)(?=的(?:文章|段落|小节|发言|句子))/#) {
            "\($0.output.1)\($0.output.2 == nil ? "有" : "没有")\($0.output.3)"
        }
        rewrite(#/^查找(正文|导语|图注|注释)段落?$/#) { $0.output.0 == "查找正文" ? nil : "查找类型是\($0.output.1)的段落" }
        rewrite(#/(查找|且|或|，其中)?(类型)?既(不是\p{Han}{2,3})，?(?=也不是)/#) { "\($0.output.1 ?? "查找")\($0.output.2 ?? "")\($0.output.3)" }
        rewrite(#/(查找|且|或)(至少|最多|至多|超过|不少于|不超过|恰好)(?:出现|提到|提及|包含|有)了?(\d+|[一二两三四五六七八九十])(?:个|次|处)([\u{E000}-\u{E7FF}])(?=的)/#) {
            "\($0.output.1)\($0.output.4)出现\($0.output.2 == "最多" ? "至多" : $0.output.2)\($0.output.3)次"
        }
    }

    /// 每个类型最长的文章, 每个发言人的第一次发言, 每篇文章中“a”第一次出现的句子, 每位发言人各说了多少字
    private func rewriteOneOfEach() {
        let orders = ["长": "字数降序", "短": "字数升序", "新": "日期降序", "晚": "日期降序", "早": "日期升序"]
        rewrite(#/^(?:查找)?(?:每一?(?:个|种|位|名|类)|各(?:个|种|位)?)(类型|作者|记者|来源|栏目|报刊|发言人)(?:里|中)?的?最([长短新早晚])的(文章|发言|段落)$/#) { match in
            // Every text has a kind; of what has no author nobody asks.
            let rows = (match.output.1 == "类型" ? "" : "\(match.output.1)不为空的") + match.output.3
            return orders[String(match.output.2)].map { "查找\(rows)，按\($0)，每个\(match.output.1)前1" }
        }
        rewrite(#/^(?:查找)?(?:每一?(?:个|位|名)|各位?)发言人的?(?:第一|首|(最后))(?:一)?(?:次|轮|段)发言$/#) {
            "查找发言人不为空的发言，每个发言人\($0.output.1 == nil ? "前" : "末")1"
        }
        rewrite(#/^(?:查找)?每一?(?:篇|个)(文章|小节|文档)(?:里|中)?的?([\u{E000}-\u{E7FF}])(?:第一次|首次|(最后一次))(?:出现|提到|提及)的(段落|句子|发言)$/#) {
            "查找提及\($0.output.2)的\($0.output.4)，每个\($0.output.1)\($0.output.3 == nil ? "前" : "末")1"
        }
        rewrite(#/^(?:查找|统计)?(?:每一?(?:个|位|名)|各位?)发言人(?:各|分别|一共|总共)*(?:说|讲)(?:了|过)?(?:多少|几)个?字$/#) { match in
            consume(match.output)
            return "查找发言，按发言人汇总合计（字数）"
        }
    }

    /// 发言超过3次的发言人, 写了两篇以上文章的作者, 第2到第4篇文章
    private func rewriteByHowMany() {
        rewrite(#/^(?:查找)?(发言|引语)(?:次数)?(超过|大于|多于|不少于|至少)(\d+)(?:次|轮|条|处)?的发言人$/#) {
            let test = $0.output.2 == "不少于" || $0.output.2 == "至少" ? "大于等于" : "大于"
            return "查找\($0.output.1)，按发言人计数，其中计数\(test)\($0.output.3)且发言人不为空"
        }
        rewrite(#/^(?:查找)?(?:写|发表)(?:了|过)?(\d+|[二两三四五六七八九十])篇(?:文章)?以上(?:的)?(?:文章)?的(作者|记者)$/#) { match in
            let count = HanNumeral.read(Array(match.output.1.unicodeScalars), from: 0)?.spelling ?? String(match.output.1)
            return "查找文章，按\(match.output.2)计数，其中计数大于等于\(count)且\(match.output.2)不为空"
        }
        rewrite(#/^(?:查找)?第(\d+)(?:篇|个|段|句)?(?:到|至)第?(\d+)(篇|个|段|句)(?:的)?(文章|段落|句子)?$/#) { match in
            guard let first = Int(match.output.1), let last = Int(match.output.2), first > 0, last >= first, last < 100_000 else { return nil }
            let unit = match.output.4.map(String.init) ?? ["段": "段落", "句": "句子"][String(match.output.3)] ?? "文章"
            alternatives.append("查找\(unit)，其中序号在\(first)到\(last)之间")
            return "查找\(unit)，\(first > 1 ? "跳过\(first - 1)，" : "")前\(last - first + 1)"
        }
        rewrite(#/^(?:查找)?从第(\d+)(?:篇|个|段|句)(?:文章|段落|句子)?(?:开始|起)的(文章|段落|句子)$/#) { match in
            guard let first = Int(match.output.1), first > 1 else { return nil }
            consume("从第", "第", "开始", "起")
            return "查找\(match.output.2)，跳过\(first - 1)"
        }
    }
}
