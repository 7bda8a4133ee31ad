import Text

// Texts that stand alone before 的 and a unit, and do not say what they are to it:
//
//   查找“李明”的文章 · 查找“李明”和“王五”的文章 · 查找非“李明”的文章

extension Parser {
    /// 查找“李明”的文章: does “李明” write them, or do they mention the name?
    ///
    /// - Parameters:
    ///   - close: the token of 的.
    ///   - unit: what is found, and how many words say of how many before it.
    mutating func checkBareText(before close: Int, _ unit: String?, after amount: Int) throws(ParseFailure) {
        try checkBareRole(before: close)
        guard let unit, let word = word(close + 1 - index + amount), let (bare, end) = bareTexts(before: close), let readings = Self.readings(of: unit)
        else { return }
        let place = current.span.joined(tokens[end - 1].span)
        let written = source.slice(place)
        var repairs = readings.compactMap { $0.test(bare) }
        if unit == "article", index == end - 1, case .string(let name, _) = current.kind, ForeignWords.isOutlet(name) {
            repairs = ForeignWords.outletTests(written) + ["提及\(written)"]
        } else if unit == "article", index == end - 1, case .string(let name, _) = current.kind, ForeignWords.isInstitution(name) {
            repairs = ["作者的单位包含\(written)", "提及\(written)"]
        } else if index == close - 1, case .string(let name, _) = current.kind, ForeignWords.isPost(name), let test = Self.postTest(of: unit) {
            repairs = ["\(test)\(written)", "提及\(written)"]
        }
        // 查找“李明”2023年的文章
        let rest = end < close ? "且" + source.slice(tokens[end].span.joined(tokens[close - 1].span)) : ""
        repairs = repairs.map { $0 + rest }
        throw ask(.bareTextAfterField, at: current.span.joined(tokens[close - 1].span), "\(written)的\(word.text) does not say what \(written) is to them", repairs)
    }

    /// The post of who writes or says it.
    private static func postTest(of unit: String) -> String? {
        switch unit {
        case "article": "作者的职务包含"
        case "turn", "quote": "发言人的职务包含"
        default: nil
        }
    }

    /// Nothing but strings, joined by 和 or by 或, or one that is denied.
    private struct BareTexts {
        var texts: [String]
        var isEither = false
        var isDenied = false
    }

    /// The texts, and the token behind them: 的, or that of a test that stands beside them.
    private func bareTexts(before close: Int) -> (BareTexts, end: Int)? {
        var bare = BareTexts(texts: [])
        var ahead = 0
        if isHan(.not) || isHan(.notEqual) {
            bare.isDenied = true
            ahead = 1
        }
        var joint: Keyword?
        while case .string = token(ahead).kind {
            bare.texts.append(source.slice(token(ahead).span))
            if index + ahead == close - 1 || opensOtherTest(ahead + 1, before: close) {
                bare.isEither = joint == .or
                return bare.isDenied && bare.texts.count > 1 ? nil : (bare, index + ahead + 1)
            }
            let next: Keyword = isHan(.or, ahead: ahead + 1) ? .or : .and
            guard joint ?? next == next, next == .or || isListJoint(ahead + 1) else { return nil }
            joint = next
            ahead += 2
        }
        return nil
    }

    /// 2023年, 没有作者: not what a text before it may do itself, as in “李明”提到“a”.
    private func opensOtherTest(_ ahead: Int, before close: Int) -> Bool {
        let verb = isHan(.not, ahead: ahead) || isHan(.no, ahead: ahead) ? ahead + 1 : ahead
        return opensWholeTest(ahead, before: close) && !startsVerb(verb) && !startsHavingText(verb)
    }

    /// What texts may be to a unit.
    private enum Reading {
        case mentioned(by: String)
        case equal(String, mayBeMany: Bool)
        case contained(String)

        /// Nil where a field of one value would have two.
        func test(_ bare: BareTexts) -> String? {
            let list = "（" + bare.texts.joined(separator: "、") + "）"
            let only = bare.texts.count == 1 ? bare.texts[0] : nil
            switch self {
            case .mentioned(let subject):
                if let only { return subject + (bare.isDenied ? "不提及" : "提及") + only }
                if bare.isEither { return "\(subject)提及（\(bare.texts.joined(separator: "或"))）" }
                return bare.texts.map { "\(subject)提及\($0)" }.joined(separator: "且")
            case .equal(let field, let mayBeMany):
                if let only { return field + (bare.isDenied ? "不是" : "是") + only }
                if bare.isEither { return "\(field)属于\(list)" }
                return mayBeMany ? bare.texts.map { "\(field)是\($0)" }.joined(separator: "且") : nil
            case .contained(let field):
                if let only { return field + (bare.isDenied ? "不包含" : "包含") + only }
                return field + (bare.isEither ? "包含任一" : "包含所有") + list
            }
        }
    }

    /// What texts before 的 and a unit may be; nil where they can only be what is mentioned.
    private static func readings(of unit: String) -> [Reading]? {
        switch unit {
        case "article": [.mentioned(by: ""), .equal("作者", mayBeMany: true)]
        case "turn", "quote": [.equal("发言人", mayBeMany: false), .mentioned(by: "")]
        case "quantity": [.equal("单位", mayBeMany: false), .mentioned(by: "句子")]
        case _ where unit == "person" || WordTable.roles.contains(unit):
            [.contained("单位"), .equal("姓名", mayBeMany: false), .mentioned(by: "文章")]
        default: nil
        }
    }

    /// 查找嘉宾的发言: what a role in a turn is.
    private mutating func checkBareRole(before close: Int) throws(ParseFailure) {
        guard index == close - 1, let role = currentWord, role.meaning?.valueFields.contains("role") == true,
            case .word(let unit) = tokens[close + 1].kind, unit.meaning?.unit == "turn"
        else { return }
        report(
            .unexpectedToken, at: current.span, "‘\(role.text)的\(unit.text)’ is asked by the role of who speaks",
            fixIts: ["发言人的角色是\(role.text)", "标签是“\(role.text)”"].map { .init(span: current.span, replacement: $0) })
        throw ParseFailure()
    }
}
