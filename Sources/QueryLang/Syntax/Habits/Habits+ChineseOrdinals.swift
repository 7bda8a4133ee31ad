extension Habits {
    /// Units by their number, the unit that is at hand, and what is taken of each: 第2节的段落, 本文提及“a”的段落, 每月前2篇.
    func rewriteByNumber() {
        rewriteNumberedUnits()
        rewriteUnitAtHand()
        rewriteTakenOfEach()
        rewriteDatedNouns()
        rewriteBounds()
        rewriteShownOf()
        rewriteFirstToMention()
        rewriteCountsOfSeveral()
    }

    /// 第一节, 第3轮发言, 第2节中的段落, 第3篇文章的标题
    private func rewriteNumberedUnits() {
        rewrite(#/^(?:查找)?第([\d一二三四五六七八九十]+)(?:个)?(节|章节|轮)(?:发言|对话|问答)?$/#) {
            consume("第", $0.output.2, "第\($0.output.1)\($0.output.2)")
            return "查找\(Self.unit($0.output.2))，其中序号是\($0.output.1)"
        }
        rewrite(#/^(?:查找)?(?:在)?第([\d一二三四五六七八九十]+)(?:个)?(节|章节|小节|轮)(?:发言|对话|问答)?(?:的|中的?|里的?)(?:查找)?((?:.+的)?(?:段落|句子|引语|数量|发言|要点)|[\u{E000}-\u{E7FF}])$/#) {
            "在序号是\($0.output.1)的\(Self.unit($0.output.2))中查找\($0.output.3)"
        }
        rewrite(#/^(?:查找)?(?:在)?第([\d一二三四五六七八九十]+)(?:个|篇)文章(?:的|中的?|里的?)(?:查找)?((?:.+的)?(?:段落|句子|引语|数量|发言|要点)|[\u{E000}-\u{E7FF}])$/#) { match in
            guard let taken = Self.taken(match.output.1) else { return nil }
            consume("第", "篇")
            alternatives.append("在序号是\(match.output.1)的文章中查找\(match.output.2)")
            return "在（查找文章，\(taken)）中查找\(match.output.2)"
        }
        rewrite(#/^(?:查找)?第([\d一二三四五六七八九十]+)(?:个|篇)文章的?(标题|作者|日期|字数|来源|栏目|正文|类型)$/#) { match in
            guard let taken = Self.taken(match.output.1) else { return nil }
            alternatives.append("查找文章，其中序号是\(match.output.1)，显示\(match.output.2)")
            return "查找文章，\(taken)，显示\(match.output.2)"
        }
        rewrite(#/^查找第([\d一二三四五六七八九十]+)(节|章节|轮)(?:发言)?(?:中|里)?((?:没有?|不)?(?:提及|提到|包含|含有?|有|出现|谈到|涉及)了?[\u{E000}-\u{E7FF}])(?=的文章$)/#) {
            "查找有\(Self.unit($0.output.2))（序号是\($0.output.1)且\($0.output.3)）"
        }
    }

    private static func unit(_ measure: Substring) -> String { measure == "轮" ? "发言" : "小节" }

    /// 跳过2，前1 of the third.
    private static func taken(_ ordinal: Substring) -> String? {
        guard let numeral = HanNumeral.read(Array(ordinal.unicodeScalars), from: 0) else { return Int(ordinal).flatMap(taken) }
        return Int(numeral.spelling).flatMap(taken)
    }

    private static func taken(_ number: Int) -> String? { number > 0 ? (number > 1 ? "跳过\(number - 1)，" : "") + "前1" : nil }

    /// 本段提及“a”的句子: of the paragraph that holds each.
    private func rewriteUnitAtHand() {
        rewrite(#/(查找|且|或|，|其中)?(?:本|该|此|这一?|当前)(段|句|文|篇|节)(?:落|子|话|章)?(?=(?:没有?|不)?(?:提及|提到|包含|有|出现|谈到)了?[\u{E000}-\u{E7FF}])/#) { match in
            let unit = ["段": "段落", "句": "句子", "节": "小节"][String(match.output.2)] ?? "文章"
            return (match.output.1.map(String.init) ?? "查找") + unit
        }
    }

    /// 每月前2篇文章, 每个作者最新的3篇
    private func rewriteTakenOfEach() {
        rewrite(#/^(?:查找)?每一?(?:个|位|名|家|种|类)?(年|月|季度|作者|单位|栏目|来源|类型|报刊|发言人|记者|小节|文章|标题)(?:的)?(最新|最早|最长|最短)?(?:的)?(?:前)?([\d一二两三四五六七八九十]+)(篇|个|段|条|句|轮)?(?:的)?(文章|段落|发言|访谈|新闻|句子|引语)?$/#) { match in
            let by = ["年": "年份", "月": "日期的年、日期的月份", "季度": "日期的年、日期的季度", "单位": "作者单位"][String(match.output.1)] ?? String(match.output.1)
            let measured = ["段": "段落", "句": "句子", "轮": "发言"][String(match.output.4 ?? "")] ?? "文章"
            let order = ["最新": "，按日期降序", "最早": "，按日期升序", "最长": "，按字数降序", "最短": "，按字数升序"][String(match.output.2 ?? "")] ?? ""
            let rows = match.output.5.map(String.init) ?? measured
            if by == "小节", order.isEmpty { return taken("前\(match.output.3)", of: rows, inEach: by) }
            return "查找\(rows)\(order)，每个\(by)前\(match.output.3)"
        }
        rewrite(#/每(?:个)?(月|季度)(?=[前末]\d)/#) { "每个日期的年、日期的\($0.output.1 == "月" ? "月份" : "季度")" }
    }

    /// 2024年访谈的发言人, 2024年文章中的“a”
    private func rewriteDatedNouns() {
        rewrite(#/(\d{4}年(?:\d{1,2}月)?)(?=(?:文章|段落|句子|发言|访谈|采访|新闻|通知|编者按|引语)(?:的|中|里|，|数|$))/#) { "\($0.output.1)的" }
    }

    /// 字数在100以上200以下
    private func rewriteBounds() {
        rewrite(#/(字数|长度|数值|篇幅)(?:在|为|是)?([\d.]+[百千万亿]*)(?:个?字)?以上(?:，|、|，?且|，?并且|而)?(?:在)?([\d.]+[百千万亿]*)(?:个?字)?以下/#) {
            "\($0.output.1)大于等于\($0.output.2)且小于等于\($0.output.3)"
        }
    }

    /// 最长的3篇文章中的标题, 最长的3篇文章的段落, 单位是“a”的作者的姓名
    private func rewriteShownOf() {
        rewrite(#/^(?:查找)?(最[长短新早晚近](?:的)?[\d一二两三四五六七八九十]*(?:篇|个|段|条)?(?:文章|段落|发言|小节|访谈|新闻))(?:中|里)的((?:标题|作者|日期|字数|来源|栏目|类型)(?:[和、与](?:标题|作者|日期|字数|来源|栏目|类型))*)$/#) {
            "查找\($0.output.1)的\($0.output.2)"
        }
        rewrite(#/^(?:查找)?(最[长短新早晚近](?:的)?[\d一二两三四五六七八九十]+(?:篇|个)(?:文章|访谈|新闻))的(段落|句子|引语|数量|发言|要点)$/#) {
            "查找\($0.output.1)中的\($0.output.2)"
        }
        rewrite(#/^(?:查找)?((?!每|所有|最).+的)(作者|发言人|嘉宾|记者|主持人|编辑)的((?:姓名|单位|职务|机构)(?:[和、与](?:姓名|单位|职务|机构))*)$/#) {
            "查找\($0.output.1)\($0.output.2)，显示\($0.output.3.replacing("和", with: "、").replacing("与", with: "、"))"
        }
    }

    /// 没有作者提及“a”, 最早提及“a”的作者: people have no text, what they wrote or said has.
    private func rewriteFirstToMention() {
        rewrite(#/^(?:查找)?没有(?:任何|一个|哪个)?(作者|记者|发言人)(?:提及|提到|谈到|说到|写到)过?了?([\u{E000}-\u{E7FF}])(?:的文章)?$/#) { match in
            let isSaid = match.output.1 == "发言人"
            let work = isSaid ? "发言" : "文章"
            alternatives.append("查找\(match.output.1)除去（在提及\(match.output.2)的\(work)中查找\(match.output.1)）")
            return isSaid ? "查找没有发言提及\(match.output.2)的文章" : "查找不提及\(match.output.2)的文章"
        }
        rewrite(#/^(?:查找)?(最早|最先|最晚|最近|第一个|首个)(?:提及|提到|谈到|说到|写到)过?了?([\u{E000}-\u{E7FF}])的(作者|记者|发言人)$/#) { match in
            let order = ["最晚", "最近"].contains(match.output.1) ? "最晚" : "最早"
            let work = match.output.3 == "发言人" ? "发言" : "文章"
            return "在（查找\(order)提及\(match.output.2)的\(work)）中查找\(match.output.3)"
        }
    }

    /// 统计2024年文章中“a”和“b”的次数: of each, or of both together.
    private func rewriteCountsOfSeveral() {
        rewrite(#/^(?:统计|查找)((?:\d{4}年(?:\d{1,2}月)?的)?(?:文章|段落|访谈|新闻|发言))(?:中|里)的?([\u{E000}-\u{E7FF}](?:[和、与及][\u{E000}-\u{E7FF}])+)(各自|分别|各)?(?:出现)?(?:了)?的?(?:总?次数|频次)$/#) { match in
            let texts = match.output.2.filter { !"和、与及".contains($0) }.map(String.init)
            if match.output.3 == nil { alternatives.append("统计\(match.output.1)中的（\(texts.joined(separator: "或"))）") }
            return "查找\(match.output.1)，汇总" + texts.map { "次数（\($0)）" }.joined(separator: "、")
        }
    }
}
