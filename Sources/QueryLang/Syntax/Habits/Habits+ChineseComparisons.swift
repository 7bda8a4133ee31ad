extension Habits {
    /// What is said of two numbers or of a share: 提及“a”多于“b”, 超过一半的段落提及“a”, “a”和“b”相距超过10字.
    func rewriteComparedChinese() {
        rewriteComparedLengths()
        rewriteComparedTimes()
        rewriteSharesOfUnits()
        rewriteFarApart()
        rewriteOnly()
    }

    /// 标题比副标题长, 比上一段长: their lengths are compared.
    private func rewriteComparedLengths() {
        rewrite(#/(标题|副标题|摘要|正文)的?(?:字数|长度)?比(标题|副标题|摘要|正文)的?(?:字数|长度)?更?(长|短|多|少)(?=的|且|或|，|$)/#) {
            "\($0.output.1)的字数\("长多".contains($0.output.3) ? "大于" : "小于")\($0.output.2)的字数"
        }
        rewrite(#/^查找(?:字数|长度)?比(上一段|下一段|前一段|后一段)的?(?:字数|长度)?更?(长|短|多|少)的段落$/#) {
            let isBefore = $0.output.1.hasPrefix("上") || $0.output.1.hasPrefix("前")
            return "查找字数\("长多".contains($0.output.2) ? "大于" : "小于")\(isBefore ? "上" : "下")一段的字数的段落"
        }
    }

    private func rewriteComparedTimes() {
        rewrite(#/(?:提及|提到|谈到)?了?([\u{E000}-\u{E7FF}])(?:的?(?:出现)?(?:次数|频次)|出现(?:的?次数)?)?(多于|超过|大于|少于|小于|等于|不少于|不多于)([\u{E000}-\u{E7FF}])(?:的?(?:出现)?(?:次数|频次)|出现(?:的?次数)?)?(?=的|且|或|，|$)/#) {
            Self.compared($0.output.1, $0.output.2, $0.output.3)
        }
        rewrite(#/(?:提及|提到|谈到)?了?([\u{E000}-\u{E7FF}])(?:的?(?:出现)?(?:次数|频次)|出现(?:的?次数)?)?得?比(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:的?(?:出现)?(?:次数|频次))?(?:出现|提及|提到)?得?(?:次数|频次)?更?(多|少)(?=的|且|或|，|$)/#) {
            Self.compared($0.output.1, $0.output.3 == "多" ? "多于" : "少于", $0.output.2)
        }
        rewrite(#/(?:提及|提到|谈到)([\u{E000}-\u{E7FF}])(?:的?次数)?比(?:提及|提到|谈到)([\u{E000}-\u{E7FF}])(?:的?次数)?更?(多|少)(?=的|且|或|，|$)/#) {
            Self.compared($0.output.1, $0.output.3 == "多" ? "多于" : "少于", $0.output.2)
        }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:和|与|、)([\u{E000}-\u{E7FF}])(?:分别|各自|各|都)?(?:出现)?(?:次数|频次)?(?:相同|相等|一样多)(?=的|且|或|，|$)/#) {
            Self.compared($0.output.1, "等于", $0.output.2)
        }
        rewrite(#/(?:分别|各自)(?=出现|提及|提到|\d+次|[一两三四五六七八九十]次)/#) { _ in "各" }
    }

    private static func compared(_ first: Substring, _ verb: Substring, _ second: Substring) -> String {
        let tests: [Substring: String] = ["多于": "大于", "超过": "大于", "少于": "小于", "不少于": "大于等于", "不多于": "小于等于"]
        return "次数（\(first)）\(tests[verb] ?? String(verb))次数（\(second)）"
    }

    /// 超过一半的段落提及“a”的文章: as many of them as half of all.
    private func rewriteSharesOfUnits() {
        let share = once(
            #/(查找|且|或)(超过|多于|至少|不少于|不到|少于|不足)?(?:有)?(一半|半数|三分之一|三分之二|四分之一|四分之三|[\d.]+%)(?:以上)?的?(段落|句子|发言|小节)(都|均)?(没有|没|不|未)?(?:提及|提到|谈到|出现|包含|含有|有)了?([\u{E000}-\u{E7FF}])(?=的(?:文章|文档|小节|段落)$)/#)
        rewrite(share) { match in
            let (whole, head, verb, part, unit, _, denied, text) = match.output
            guard let amount = Self.shares[String(part)] ?? Self.percent(part) else { return nil }
            let isOrMore = whole.contains("以上")
            guard verb == nil || !isOrMore else { return nil }
            let tests: [Substring: String] = ["超过": "大于", "多于": "大于", "不到": "小于", "少于": "小于", "不足": "小于"]
            let test = verb.map { tests[$0] ?? "大于等于" } ?? (isOrMore ? "大于等于" : nil)
            guard let test else { return nil }
            return "\(head)计数（\(unit)，其中\(denied == nil ? "" : "不")提及\(text)）\(test)计数（\(unit)）*\(amount)"
        }
    }

    private static let shares = ["一半": "0.5", "半数": "0.5", "三分之一": "1/3", "三分之二": "2/3", "四分之一": "0.25", "四分之三": "0.75"]

    private static func percent(_ part: Substring) -> String? { part.hasSuffix("%") ? String(part) : nil }

    /// “a”和“b”相距超过10字, “a”不邻近“b”: both are there, and never so near.
    private func rewriteFarApart() {
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:和|与|跟)([\u{E000}-\u{E7FF}])(?:之间)?(?:相距|相隔|间隔|距离)(?:超过|大于|多于)(\d+)个?字(?:以上)?/#) {
            "提及\($0.output.1)且提及\($0.output.2)且不（\($0.output.1)邻近\($0.output.2)\($0.output.3)字以内）"
        }
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:和|与|跟)([\u{E000}-\u{E7FF}])(?:之间)?(?:相距|相隔|间隔|距离)(?:至少|不少于)?(\d+)个?字(?:以上)?(?!以|内|之)/#) { match in
            guard let number = Int(match.output.3), number > 0 else { return nil }
            return "提及\(match.output.1)且提及\(match.output.2)且不（\(match.output.1)邻近\(match.output.2)\(number - 1)字以内）"
        }
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:不|没有|未)邻近([\u{E000}-\u{E7FF}])(\d+个?字(?:以内|之内|内))?/#) {
            "提及\($0.output.1)且提及\($0.output.2)且不（\($0.output.1)邻近\($0.output.2)\($0.output.3 ?? "")）"
        }
        rewrite(#/(?:提及|提到)?([\u{E000}-\u{E7FF}])(?:和|与|跟)([\u{E000}-\u{E7FF}])(?:并?不|没有|未)(?:出现)?在?(同句|同一句|同一句话|同一个句子|同段|同一段|同一段落|同一个段落)(?:中|里)?(?:出现)?(?=的|且|或|，|$)/#) {
            "提及\($0.output.1)且提及\($0.output.2)且不（\($0.output.1)和\($0.output.2)\($0.output.3)）"
        }
    }

    /// 只提及一次“a”: the number says it.
    private func rewriteOnly() {
        rewrite(#/(?:只|仅|仅仅|只是)(?=(?:提及|提到|出现|谈到)了?过?(?:\d+|[一两二三四五六七八九十])次)/#) { _ in "" }
        rewrite(#/([\u{E000}-\u{E7FF}])(?:只|仅)有?(?=(?:\d+|[一两二三四五六七八九十])次的)/#) { "\($0.output.1)出现" }
    }
}
