extension Habits {
    /// Values of a field in a row, and comparisons that leave out their field: `kind = news or notice`,
    /// `length > 100 and < 2000`.
    func rewriteLists() {
        rewrite(#/\b([a-z]+)\s*(=|!=|\bis\s+not\b|\bis\b|\bnot\s+in\b|\bin\b|\bnot\b)\s*((?:[a-z]+)(?:(?:\s*,\s*(?:or\s+|and\s+)?|\s+or\s+|\s+and\s+|\s+nor\s+)[a-z]+)*)/#) { match in
            let values = Set(Keywords.values(of: String(match.output.1)).flatMap(\.english))
            let pieces = match.output.3.replacing(",", with: " , ").split(separator: " ").map(String.init)
            var names: [String] = []
            var joints: Set<String> = []
            // Where the last value ends; what follows it is another condition.
            var end = 0
            var pending: [String] = []
            for (index, piece) in pieces.enumerated() {
                if [",", "or", "and", "nor"].contains(piece) {
                    pending.append(piece)
                } else if values.contains(piece) {
                    names.append(piece)
                    joints.formUnion(pending)
                    pending = []
                    end = index + 1
                } else {
                    break
                }
            }
            let tail = pieces[end...].map { $0 == "," ? $0 : " " + $0 }.joined()
            let isNegated = match.output.2.contains("!") || match.output.2.contains("not")
            // What is one kind and another is nothing.
            guard !names.isEmpty, isNegated || !joints.contains("and") else { return nil }
            guard names.count > 1 else {
                return match.output.2.hasSuffix("in") || match.output.2 == "not" ? "\(match.output.1) \(isNegated ? "!=" : "=") \(names[0])\(tail)" : nil
            }
            return "\(match.output.1) \(isNegated ? "not in" : "in") (\(names.joined(separator: ", ")))\(tail)"
        }
        rewrite(#/\b([a-z.]+)\s*(!?=|\bis\s+not\b|\bis\b)\s*(\d[\d.-]*[%‰]?(?:(?:\s*,\s*(?:or\s+)?|\s+(?:or|and|nor)\s+)\d[\d.-]*[%‰]?)+)(?=\s|\)|$)(?!\s*[-+*\/<>=])/#) { match in
            let isNegated = match.output.2.contains("!") || match.output.2.contains("not")
            // Nothing is one number and another.
            guard isNegated || !match.output.3.contains("and") else { return nil }
            let values = match.output.3.replacing(#/\s*,\s*(?:or\s+)?|\s+(?:or|and|nor)\s+/#, with: ", ")
            return "\(match.output.1) \(isNegated ? "not in" : "in") (\(values))"
        }
        rewrite(#/\b([a-z.]+)\s*([<>]=?)\s*(\d+)\s+(and|or|&&|,)\s*([<>]=?)\s*(?=\d)/#) { match in
            let joint = match.output.4 == "," || match.output.4 == "&&" ? "and" : match.output.4
            return "\(match.output.1) \(match.output.2) \(match.output.3) \(joint) \(match.output.1) \(match.output.5) "
        }
        rewrite(#/\b([a-z]+)\s+contains\s+\(\s*([\u{E000}-\u{E7FF}](?:\s+(?:or|and)\s+[\u{E000}-\u{E7FF}])+)\s*\)/#) { match in
            let pieces = match.output.2.split(separator: " ")
            let joints = Set(pieces.filter { $0 == "or" || $0 == "and" })
            guard joints.count == 1 else { return nil }
            return "\(match.output.1) contains \(joints.contains("or") ? "any" : "all") (\(pieces.filter { !joints.contains($0) }.joined(separator: ", ")))"
        }
        // A row of texts alone does not say whether one is enough.
        rewrite(#/\b([a-z.]+)\s+contains\s+\(\s*([\u{E000}-\u{E7FF}](?:\s*,\s*[\u{E000}-\u{E7FF}])+)\s*\)/#) { match in
            let (before, after) = (masked[..<match.range.lowerBound], masked[match.range.upperBound...])
            alternatives.append(before + "\(match.output.1) contains all (\(match.output.2))" + after)
            return "\(match.output.1) contains any (\(match.output.2))"
        }
        rewrite(#/(\bfind\s+\w+\s+where\s+[\u{E000}-\u{E7FF}](?:\s+(?:and|or)\s+[\u{E000}-\u{E7FF}])*)\s+not\s+(?=[\u{E000}-\u{E7FF}])/#) { match in
            match.output.1.contains(" or ") ? nil : "\(match.output.1) and not "
        }
    }

    /// Values of a field in a row, and two tests of one field without 且: 字数是100或200, 作者不是“a”也不是“b”.
    func rewriteHanLists() {
        rewrite(#/(字数|长度|序号|季度|年份?|月份?|数值|次数)(不)?(?:是|等于|为)(\d+(?:(?:、|或者?)\d+)+)(?=的|，|且|$)/#) { match in
            "\(match.output.1)\(match.output.2 ?? "")属于（\(match.output.3.replacing("或者", with: "、").replacing("或", with: "、"))）"
        }
        rewrite(#/((?:大于等于|大于|超过|多于|不少于|不低于|小于等于|小于|少于|不超过)\d+字?)(?=(?:大于|超过|多于|不少于|不低于|小于|少于|不超过)(?:等于)?\d)/#) {
            "\($0.output.1)且"
        }
        rewrite(#/(不是|不包含)([\u{E000}-\u{E7FF}])，?也(不是|不包含)([\u{E000}-\u{E7FF}])(?=的|，|$)/#) { match in
            guard match.output.1 == match.output.3 else { return nil }
            return (match.output.1 == "不是" ? "不属于" : "不包含任一") + "（\(match.output.2)、\(match.output.4)）"
        }
        rewrite(#/((?:所有|全部|每个|每)(?:段落|句子|段|句|小节|发言)都)(?:没有|没)(?:出现|提及|提到)?(?=[\u{E000}-\u{E7FF}])/#) { "\($0.output.1)不提及" }
        rewrite(#/^查找(不超过|不少于|不低于|至少|至多)([\d.]+%|百分之[\d.零一二三四五六七八九十百点]+)的数量$/#) {
            "查找类型是百分比且数值\($0.output.1)\($0.output.2)的数量"
        }
        rewrite(#/^(?:查找|列出|显示)(.+的(?:文章|段落|句子|发言|小节))的(标题|日期|作者|字数|来源|正文|摘要)$/#) { "查找\($0.output.1)，显示\($0.output.2)" }
        rewrite(#/非(\p{Han}{2,4})的(?=文章|段落|数量|引语)/#) { match in
            Keywords.values(of: "kind").contains { $0.chinese.contains(String(match.output.1)) } ? "不是\(match.output.1)的" : nil
        }
    }
}
