extension Habits {
    /// What would be taken for a text, or for another test, though it says plainly what is asked of which field.
    func rewriteSaidAsTexts() {
        rewriteTitlesAndHeadings()
        rewriteTitlesInMarks()
        // 查找段落：提及“a”
        rewrite(
            #/^(查找(?:文章|段落|句子|发言|小节|引语|作者|访谈|新闻))[：:](?=(?:不|没有?|未)?(?:提及|提到|谈到|包含|含有|标题|副标题|小标题|摘要|作者|发言人|日期|单位|类型|字数|来源|栏目))/#
        ) { "\($0.output.1)，其中" }
        // 作者是空的文章
        rewrite(#/(标题|作者|记者|单位|日期|摘要|来源|栏目|关键词|姓名|职务|报刊|发言人|正文|编辑)(不)?(?:是|等于)空(?:值|白)?(?:的)?(?=的|且|或|，|$)/#) {
            "\($0.output.1)\($0.output.2 ?? "")为空"
        }
        // 单位在重庆的作者
        rewrite(#/(单位)(不)?(?:位于|在)([\u{E000}-\u{E7FF}]|(?!的)\p{Han}{2,6}?)(?=的|且|或|，|$)/#) { match in
            guard content(match.output.3) != nil || isUnknown(match.output.3) else { return nil }
            return "\(match.output.1)\(match.output.2 ?? "")包含\(content(match.output.3) == nil ? mask(match.output.3) : String(match.output.3))"
        }
        rewrite(#/(字数|次数|数值)多达(?=\d|[一二两三四五六七八九十百千])/#) { "\($0.output.1)大于等于" }
        // 上两段提及“a”: one of them, or both?
        rewrite(#/^查找(上|下)([两二2三3四4五5])(?:个)?(段|句)(?:落|子)?(?:里|中)?((?:提及|提到|谈到|出现|包含)了?[\u{E000}-\u{E7FF}])(?=的(?:段落|句子)$)/#) { match in
            let one = "\(match.output.1)一\(match.output.3)"
            let count = ["三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5][String(match.output.2)] ?? 2
            let tests = (1...count).map { Array(repeating: one, count: $0).joined(separator: "的") + match.output.4 }
            alternatives.append("查找" + tests.joined(separator: "且") + masked[match.range.upperBound...])
            return "查找" + tests.joined(separator: "或")
        }
    }

    /// 标题或小标题包含“a”的文章: an article has one title, and its sections have headings.
    private func rewriteTitlesAndHeadings() {
        rewrite(#/^查找(标题|小标题)(和|与|及|、|或|或者)(?:小标题|标题)(都|均)?(?:里|中)?(?:包含|含有|提及|提到|出现|有)了?([\u{E000}-\u{E7FF}])的文章$/#) { match in
            let tests = ["标题包含\(match.output.4)", "有小节（小标题包含\(match.output.4)）"]
            func statement(_ joint: String) -> String { "查找" + tests.joined(separator: joint) + "的文章" }
            if match.output.2.hasPrefix("或") { return statement("或") }
            if match.output.3 == nil { alternatives.append(statement("或")) }
            return statement("且")
        }
    }

    /// 查找文章《a》, 《a》这篇文章, 《科技日报》的文章: what stands in title marks beside an article is its title or its paper.
    private func rewriteTitlesInMarks() {
        rewrite(#/^查找(?:文章《([^《》]+)》|(?:题为|标题为|标题是)?《([^《》]+)》(?:这一?篇|一|的)(?:文章|文))$/#) { match in
            guard let title = match.output.1 ?? match.output.2 else { return nil }
            guard match.output.2 == nil || !match.output.0.hasSuffix("》的文章") || match.output.0.contains("题") else { return nil }
            return "查找标题包含\(mask(title))的文章"
        }
        rewrite(#/^(?:查找|统计)?《([^《》]*(?:报|网|刊|杂志|周刊))》(?:上|中|里)?的文章(有(?:几|多少)篇?)?$/#) {
            "\($0.output.2 == nil ? "查找" : "统计")报刊包含\(mask($0.output.1))的文章"
        }
    }
}
