extension Habits {
    /// What is said every day with a word more or a word less than the language has.
    func rewriteEveryday() {
        rewriteTimesEveryday()
        rewriteJointsEveryday()
        rewriteDistancesEveryday()
        rewriteCountsEveryday()
        rewriteStagesEveryday()
        rewriteFieldsEveryday()
    }

    /// 自2023年以来, 2024年最长的文章
    private func rewriteTimesEveryday() {
        rewrite(#/自(\d{4}年(?:\d{1,2}月)?)(?:起|以来|以后|开始)/#) { "\($0.output.1)以来" }
        rewrite(#/(\d{4}年(?:\d{1,2}月)?)(?:起|至今|到现在)(?=的|，|提及|提到|且)/#) { "\($0.output.1)以来" }
        rewrite(#/截[至止]到?(\d{4}年(?:\d{1,2}月)?)底?(?=的)/#) { "日期小于等于\($0.output.1)" }
        rewrite(#/(\d{4}年(?:\d{1,2}月)?)(?:以后|之后|后)，?(\d{4}年(?:\d{1,2}月)?)(?:以前|之前|前)(?=的)/#) {
            "日期晚于\($0.output.1)且日期早于\($0.output.2)"
        }
        rewrite(#/查找([1-9])0年代(?=的)/#) { match in
            // Of this century or of the last.
            let decade = match.output.1
            if decade == "1" || decade == "2" {
                alternatives.append(masked[..<match.range.lowerBound] + "查找19\(decade)0年到19\(decade)9年" + masked[match.range.upperBound...])
                return "查找20\(decade)0年到20\(decade)9年"
            }
            return "查找19\(decade)0年代"
        }
        rewrite(#/^查找(\d{4}年(?:\d{1,2}月)?)(?:最(长|短)|字数最(多|少))的(?:(\d+)(?:篇|段|句|个))?(文章|段落|句子|发言|小节)$/#) { match in
            let order = match.output.2 == "长" || match.output.3 == "多" ? "降序" : "升序"
            return "查找\(match.output.1)的\(match.output.5)，按字数\(order)排序，前\(match.output.4 ?? "1")"
        }
        rewrite(#/^查找(\d{4}年(?:\d{1,2}月)?)(?:提及|提到|谈到|出现)了?([\u{E000}-\u{E7FF}])(?:的?次数)?最多的(文章|段落|小节|文档)$/#) {
            "查找\($0.output.1)的\($0.output.3)，按次数（\($0.output.2)）降序排序，前1"
        }
        rewrite(#/^查找(\d{4}年(?:\d{1,2}月)?)的?([\u{E000}-\u{E7FF}])的(文章|段落|句子)$/#) { match in
            if match.output.3 == "文章" { alternatives.append("查找日期在\(match.output.1)且作者是\(match.output.2)的文章") }
            return "查找\(match.output.1)提及\(match.output.2)的\(match.output.3)"
        }
    }

    /// 提及“a”，没有提及“b”; 不仅提及“a”而且提及“b”; 要么…要么…
    private func rewriteJointsEveryday() {
        rewrite(#/(提及|提到|谈到)了?([\u{E000}-\u{E7FF}])[，、]?(?:却|但|但是|而)?(?:并?没有|并?未|没|不)(提及|提到|谈到)(?:过|了)?(?=[\u{E000}-\u{E7FF}]的)/#) {
            "\($0.output.1)\($0.output.2)但不\($0.output.3)"
        }
        rewrite(#/^(查找(?:不仅|不但)(提及|提到|谈到|有|包含)了?)([\u{E000}-\u{E7FF}])，?(?:而且|并且|还|也|更)(?:还|也)?(?:提及|提到|谈到|有|包含)了?(?=[\u{E000}-\u{E7FF}]的)/#) {
            // 不仅 denies nothing.
            consume($0.output.1)
            return "查找\($0.output.2)\($0.output.3)且\($0.output.2)"
        }
        rewrite(#/(?:要么|或者|或是)(提及|提到|谈到|有)([\u{E000}-\u{E7FF}])，?(?:要么|或者|或是)(?:提及|提到|谈到|有)(?=[\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1)\($0.output.2)或\($0.output.1)"
        }
        rewrite(#/查找有([\u{E000}-\u{E7FF}])，?(?:又|也|还)?有(?=[\u{E000}-\u{E7FF}]的)/#) { "查找有\($0.output.1)且有" }
        rewrite(#/(?:没有?|未)同时(?=提及|提到|谈到|出现|包含)/#) { _ in "不同时" }
        rewrite(#/(?:完全|从来|根本|一次[也都])(?:没有?|未|不)(?:提及|提到|谈到)过?(?=[\u{E000}-\u{E7FF}])/#) { _ in "不提及" }
        rewrite(#/(提及|提到)([\u{E000}-\u{E7FF}])(\d+次(?:以上|以下))(且|或)(?=[\u{E000}-\u{E7FF}]\d+次)/#) {
            "\($0.output.1)\($0.output.2)\($0.output.3)\($0.output.4)\($0.output.1)"
        }
        rewrite(#/^查找文章，?但不是(访谈|新闻|通知|编者按)$/#) { "查找不是\($0.output.1)的文章" }
    }

    /// “a”10字以内有“b”, “a”和“b”相距少于10字
    private func rewriteDistancesEveryday() {
        rewrite(#/([\u{E000}-\u{E7FF}])(?:的?(?:前后|左右))?(\d+)个?字(?:以内|之内|内)(?:有|出现|提到|提及)了?([\u{E000}-\u{E7FF}])/#) {
            "\($0.output.1)邻近\($0.output.3)\($0.output.2)字以内"
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:和|与)([\u{E000}-\u{E7FF}])(?:之间)?(?:的距离)?(?:相距|相隔)?(?:少于|小于|不到)(\d+)个?字/#) { match in
            // Fewer than ten are nine at most.
            Int(match.output.3).flatMap { $0 > 0 ? "\(match.output.1)邻近\(match.output.2)\($0 - 1)字以内" : nil }
        }
        rewrite(#/([\u{E000}-\u{E7FF}])紧(?:接着?|跟着?)(?=[\u{E000}-\u{E7FF}])([\u{E000}-\u{E7FF}])/#) { "\($0.output.1)后接\($0.output.2)0字以内" }
        rewrite(#/(标题|正文|摘要|副标题|小标题|姓名|单位)以([\u{E000}-\u{E7FF}](?:[、或][\u{E000}-\u{E7FF}])+)(?:为)?(开头|结尾)/#) {
            "\($0.output.1)\($0.output.3)是任一（\($0.output.2.replacing("或", with: "、"))）"
        }
        rewrite(#/(标题|正文|摘要|副标题|小标题|姓名|单位)包含[（(]([\u{E000}-\u{E7FF}](?:[、，,][\u{E000}-\u{E7FF}])+)[)）]/#) { match in
            let list = "（" + match.output.2.filter { content(String($0)) != nil }.map(String.init).joined(separator: "、") + "）"
            alternatives.append(masked[..<match.range.lowerBound] + "\(match.output.1)包含所有\(list)" + masked[match.range.upperBound...])
            return "\(match.output.1)包含任一\(list)"
        }
    }

    /// 有多少个单位, 谁的文章最多, 1亿以上的金额
    private func rewriteCountsEveryday() {
        rewrite(#/^(?:查找|统计)?(?:一共|总共|共)?有多少(?:个|家)?(?:作者)?单位$/#) { _ in "查找作者，汇总种数（单位）" }
        rewrite(#/^(?:查找|统计)?(?:一共|总共|共)?有?(?:多少(?:个|位|名)?)?(?:不同|不重复)的(作者|发言人|嘉宾|记者)$/#) { match in
            // Not the same denies no condition.
            consume(match.output.0)
            if !match.output.0.contains("有"), !match.output.0.contains("多少"), !match.output.0.hasPrefix("统计") {
                return "查找\(match.output.1)，按姓名计数"
            }
            return "查找\(match.output.1)，汇总种数（姓名）"
        }
        rewrite(#/^([\u{E000}-\u{E7FF}])(?:一共|总共|共)(?:出现|被提及|被提到)了?(?:几|多少)次$/#) { "统计\($0.output.1)" }
        rewrite(#/^([\u{E000}-\u{E7FF}])出现在(?:多少|几)(?:个|篇)?(文章|段落|文档|句子)(?:中|里)?$/#) { "统计提及\($0.output.1)的\($0.output.2)" }
        rewrite(#/^(?:查找)?谁的(文章|发言)最多$/#) { "按\($0.output.1 == "文章" ? "作者" : "发言人")统计\($0.output.1)，前1" }
        rewrite(#/^(?:查找)?哪一?年的?文章最多$/#) { _ in "查找有日期的文章，按日期的年计数，按计数降序，前1" }
        rewrite(#/^查找(大于|小于|超过|高于|低于|不超过|不少于|不低于)([\d.]+[百千万亿]*)的数量$/#) { "查找数值\($0.output.1)\($0.output.2)的数量" }
        rewrite(#/^查找([\d.]+[百千万亿]*)(元)?(以上|以下)的金额$/#) { match in
            let test = match.output.3 == "以上" ? "大于等于" : "小于等于"
            return "查找类型是金额且数值\(test)\(match.output.1)\(match.output.2 == nil ? "" : "且基准单位是\(mask("元"))")的数量"
        }
    }

    /// ，然后按计数排序; 显示：标题; 按类型计数并降序
    private func rewriteStagesEveryday() {
        // 先按类型再按日期排序: the first decides.
        rewrite(#/(?:首)?先按([^，。｜（）]+?)(?:排序|排列)?，?(?:再|然后再?|其次再?|接着再?)按([^，。｜（）]+)(?=排序|排列|$)/#) { "按\($0.output.1)、\($0.output.2)" }
        rewrite(#/，(?:然后|接着|最后)再?(?=按|显示|前\d)/#) { _ in "，" }
        rewrite(#/，再(?=按|显示|前\d)/#) { _ in "，" }
        rewrite(#/，(?:只|仅)(?=显示)/#) { _ in "，" }
        rewrite(#/显示[：:]/#) { _ in "显示" }
        rewrite(#/计数，?并?按?(降序|升序)(?:排序|排列)?$/#) { "计数，按计数\($0.output.1)" }
        rewrite(#/(?:日期的?)?年份(?=计数|、|是\d|等于\d)/#) { _ in "日期的年" }
    }

    /// 标题、作者都为空, 大于或等于, 100-200字的, 访谈的发言
    private func rewriteFieldsEveryday() {
        rewrite(#/(大于|小于)或等于/#) { "\($0.output.1)等于" }
        rewrite(#/(查找|且|或)(\d+)(?:[-–—~～]|到|至)(\d+)个?字(?=的)/#) { "\($0.output.1)字数在\($0.output.2)到\($0.output.3)之间" }
        rewrite(#/((?:标题|作者|日期|摘要|来源|关键词)(?:[、和或](?:标题|作者|日期|摘要|来源|关键词))+)(?:都|均)?为空/#) { match in
            let joint = match.output.1.contains("或") ? "或" : "且"
            return match.output.1.split(whereSeparator: "、和或".contains).map { "\($0)为空" }.joined(separator: joint)
        }
        rewrite(#/(作者|发言人|标题|类型)不是([\u{E000}-\u{E7FF}])(?:[，、]且?|且)不是([\u{E000}-\u{E7FF}])(?=的|，|$)/#) {
            "\($0.output.1)不属于（\($0.output.2)、\($0.output.3)）"
        }
        rewrite(#/^查找(访谈|新闻|通知|编者按)的(发言|段落|句子|主持人|嘉宾|记者|作者|导语|图注|注释)$/#) { "在\($0.output.1)中查找\($0.output.2)" }
        rewrite(#/^查找(.+的文章)的(段落|句子|引语|发言|小节)$/#) { "在\($0.output.1)中查找\($0.output.2)" }
        rewrite(#/^查找(.+的(?:文章|段落|发言))的(作者单位|(?:标题|日期|作者|来源|字数)(?:[和与、](?:标题|日期|作者|来源|字数))+)$/#) {
            "查找\($0.output.1)，显示\($0.output.2.replacing("和", with: "、").replacing("与", with: "、"))"
        }
    }
}
