/// Bylines of foreign writers, and bylines in Latin letters.
extension BylineReader {
    private static let countries: WordTable = [
        "美", "英", "法", "德", "日", "俄", "苏", "意", "加", "澳", "韩", "印", "西", "葡", "荷", "比", "瑞士", "瑞典", "奥", "匈", "波", "捷", "美国", "英国", "法国",
        "德国", "日本", "俄罗斯", "苏联", "意大利", "加拿大", "新加坡", "马来西亚", "泰国", "越南", "阿根廷", "巴西", "智利", "哥伦比亚", "以色列", "土耳其", "埃及", "古希腊",
        "唐", "宋", "元", "明", "清", "南宋", "北宋", "民国", "晋", "汉",
    ]

    /// [日]山田太郎, 〔美〕约翰·史密斯: a country or a dynasty in a bracket before a name.
    static func foreign(_ text: ScalarText) -> [Credit]? {
        guard text.count <= 24, let first = text.first, first.isOpeningBracket || first.isOne(of: "[〔［【"),
            let close = text.prefix(8).firstIndex(where: { $0.isClosingBracket || $0.isOne(of: "]〕］】") }),
            countries.contains(text[(text.startIndex + 1)..<close].squeezed)
        else { return nil }
        let name = text[(close + 1)...].trimmed
        guard PersonNames.mayBeName(name, longest: 6) || PersonNames.isTranscribed(name) else { return nil }
        return [Credit(name: String(name), role: .author)]
    }

    /// By Jane Doe, Reported by Jane Doe and John Smith: names in Latin letters after their preposition.
    static func english(_ text: ScalarText) -> [Credit]? {
        guard text.contains(where: { $0 == "B" || $0 == "b" }) else { return nil }
        let words = text.split(whereSeparator: \.isBlank)
        guard (2...16).contains(words.count),
            let by = words.prefix(2).firstIndex(where: { String($0).lowercased() == "by" }),
            by == 0 || englishOpenings.contains(words[0])
        else { return nil }
        let names = words[(by + 1)...].split { $0 == "and" || $0 == "&" }
            .flatMap { run in
                run.reduce(into: [[ScalarText]]([[]])) { lists, word in
                    lists[lists.count - 1].append(word.last == "," ? word.dropLast() : word)
                    if word.last == "," { lists.append([]) }
                }
            }.filter { !$0.isEmpty }
        // By 张三.
        if words.count == by + 2, PersonNames.isName(words[by + 1]) {
            return [Credit(name: String(words[by + 1]), role: .author)]
        }
        guard names.allSatisfy({ (2...4).contains($0.count) && $0.allSatisfy(PersonNames.isLatinPart) }) else { return nil }
        return names.map { Credit(name: $0.map { String($0) }.joined(separator: " "), role: .author) }
    }

    private static let englishOpenings: WordTable = ["Written", "Reported", "Story", "Text", "Words"]
}
