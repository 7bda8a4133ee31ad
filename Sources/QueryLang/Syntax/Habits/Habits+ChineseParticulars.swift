import Text

extension Habits {
    /// Fields of what stands inside or above, marks by their names, days without a year, parts of files.
    func rewriteParticulars() {
        rewriteShownBeside()
        rewriteMarksByName()
        rewriteCountsOfParts()
        rewriteBareDays()
    }

    /// 提到“a”的句子及其所在段落, 提到“a”的小节标题, 每篇文章的作者和单位
    private func rewriteShownBeside() {
        rewrite(#/^(查找.+的)(句子|段落|引语|发言)(?:和|及|以及|与|、)(?:它|其|它们)?(?:所在|所属)的?(段落|小节|文章)$/#) { match in
            guard match.output.2 != match.output.3 else { return nil }
            consume("它", "其", "它们")
            let shown = ["文章": "文章的标题", "小节": "小节的小标题", "段落": "段落"][String(match.output.3)] ?? "文章的标题"
            return "\(match.output.1)\(match.output.2)，显示正文、\(shown)"
        }
        rewrite(#/^(查找(?:.+的)?小节)(?:的)?标题$/#) { "\($0.output.1)，显示小标题" }
        rewrite(#/^(?:查找|列出|显示)?(?:每一?(?:篇|个)|各篇?)文章的(作者|标题|日期|来源)(?:和|及|及其|、)(单位|日期|来源|字数|作者)$/#) { match in
            let second = match.output.2 == "单位" ? "作者单位" : String(match.output.2)
            return "查找文章，显示\(match.output.1 == "标题" ? "" : "标题、")\(match.output.1)、\(second)"
        }
        rewrite(#/^(?:查找|显示|列出)([\u{E000}-\u{E7FF}])的(语境|上下文|搭配|分布)$/#) { "查找\($0.output.1)的\($0.output.2)" }
        rewrite(#/^查找(合著|合写|独著)文章$/#) { "查找\($0.output.1 == "独著" ? "恰好一个" : "至少两个")作者的文章" }
        rewrite(#/^(?:分别)(?:统计|查找)([\u{E000}-\u{E7FF}](?:[和、与][\u{E000}-\u{E7FF}])+)(?:的?(?:次数|出现次数))?$/#) { match in
            consume("分别")
            return "查找" + match.output.1.replacing(#/[和、与]/#, with: "或") + "，按正文计数"
        }
        rewrite(#/^(?:查找)?(?:多少|多大|几成)(?:比例)?的(段落|文章|句子|发言)((?:提到|提及|包含|有)了?[\u{E000}-\u{E7FF}])$/#) { match in
            consume("比例")
            return "查找\(match.output.1)，汇总占比＝计数（\(match.output.1)，其中\(match.output.2)）/计数（）"
        }
    }

    /// 标题包含引号, 以数字开头: the mark itself, and no text that calls it.
    private func rewriteMarksByName() {
        rewrite(#/(查找|且|或|的)(标题|小标题)(?:里|中)?(?:包含|带有?|含有?|有)引号(?=的|，|且|$)/#) { "\($0.output.1)\($0.output.2)匹配\(mask("[“”]", in: ("/", "/")))" }
        rewrite(#/(查找|且|或)(?:包含|带有?|含有?|有|出现)引号(?=的(?:句子|段落|发言|文章)|，|且|$)/#) { match in
            consume("引号", "带引号")
            return "\(match.output.1)提及\(mask("[“”]", in: ("/", "/")))"
        }
        rewrite(#/(查找|且|或)以(?:阿拉伯)?数字(开头|结尾)(?=的(?:句子|段落|发言))/#) { match in
            consume("数字", "阿拉伯数字")
            return "\(match.output.1)正文匹配\(mask(match.output.2 == "开头" ? #"^\d"# : #"\d$"#, in: ("/", "/")))"
        }
        rewrite(#/以([\u{E000}-\u{E7FF}])(?:、|，|或者?)?([\u{E000}-\u{E7FF}])(开头|结尾)(?=的(?:句子|段落|发言))/#) { "以\($0.output.1)\($0.output.3)或以\($0.output.2)\($0.output.3)" }
    }

    /// 引语超过50字的段落, 三个要点以上的段落, 注释最多的文章, 数字最多的段落
    private func rewriteCountsOfParts() {
        rewrite(#/(查找|且|或)有?(引语|句子|段落)(?:字数|长度)?(超过|大于|多于|少于|小于|不超过|不少于)(\d+)个?字(?=的(段落|文章|小节|发言))/#) { match in
            match.output.2 == match.output.5 ? nil : "\(match.output.1)有\(match.output.2)（字数\(match.output.3)\(match.output.4)）"
        }
        rewrite(#/(查找|且|或)有?(\d+|[一二两三四五六七八九十]+)(?:个|条|处|段|句)(要点|段落|句子|小节|引语|作者)(?:以上|或更多|及以上)(?=的(?:段落|文章|小节|发言))/#) { "\($0.output.1)至少\($0.output.2)个\($0.output.3)" }
        rewrite(#/^查找(注释|图注|列表项|导语)最(多|少)的(?:(\d+|[一二两三四五六七八九十]+)(?:篇|个))?(文章|小节)$/#) {
            "查找\($0.output.4)，按计数（段落，其中类型是\($0.output.1)）\($0.output.2 == "多" ? "降序" : "升序")，前\($0.output.3 ?? "1")"
        }
        rewrite(#/^查找(?:数字|数据|数值)最(多|少)的(文章|段落|句子|小节)$/#) { match in
            consume("数字", "数据", "数值")
            return "查找数量最\(match.output.1)的\(match.output.2)"
        }
        rewrite(#/^查找(第一|最后一)(?:个|份)?(文件|文档)(?:里|中)?的(文章|段落|句子)$/#) { "在（查找文档，\($0.output.1 == "第一" ? "前" : "末")1）中查找\($0.output.3)" }
        rewrite(#/^(?:查找)?(?:高频词|常用词)$/#) { match in
            alternatives.append("查找\(mask("高频词"))")
            consume(match.output, "高频词", "常用词")
            return "查找词语，按正文计数，前20"
        }
    }

    /// 三月五日的文章, 三月份的文章: of any year.
    private func rewriteBareDays() {
        rewrite(#/(查找|且|或)(1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月(?:份)?(?:([123]?\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?(?:发表|刊登)?(?=的(?:文章|段落|访谈|新闻))/#) { match in
            "\(match.output.1)日期的月是\(match.output.2)" + (match.output.3.map { "且日期的日是\($0)" } ?? "")
        }
    }
}
