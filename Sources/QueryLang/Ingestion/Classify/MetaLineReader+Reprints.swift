/// Notes on where a text was taken from, and who supplied it.
extension MetaLineReader {
    private static let reprintOpenings: WordTable = ["据", "原载", "转自", "摘自", "选自"]
    static let mediaEndings: WordTable = ["报", "社", "网", "客户端", "公众号", "电视台", "广播台", "周刊", "编辑部", "通讯"]

    private static let longestSourceNote = 60
    private static let originals: WordTable = ["本文首发于", "本文原载", "本文原刊", "本文刊于", "本文原发", "原文刊于", "原文载于", "本文载于", "本文首发", "本文选自", "本文摘自", "本文节选自"]

    /// What a post prints above the account that it was taken from.
    static let accountOpenings: WordTable = ["以下文章来源于", "以下内容来源于", "以下文章来自", "文章来源于"]

    /// 据《某报》, 据新华社电, 原载《某刊》; 以下文章来源于某号.
    static func isReprintNote(_ text: ScalarText) -> Bool {
        // 本文首发于《某刊》2021年第5期，有删节。
        if text.count <= longestSourceNote, text.opening(among: originals) != nil, text.contains("《"), text.contains("》"), text.count(where: { $0 == "。" }) <= 1 { return true }
        if text.count <= 40, let opening = text.opening(among: accountOpenings), text.count > opening.count, !text.contains(where: \.isSentenceEnd) { return true }
        guard text.count <= 40, let opening = text.opening(among: reprintOpenings),
            opening.count == 2 || text.count <= 30 && !text.contains(where: \.isTextMark)
        else { return false }
        let rest = text.dropFirst(opening.count)
        if rest.first == "《", rest.contains("》") { return rest.count <= 28 }
        // 摘自9月6日《某报》, 选自《某书》，某社: a work behind a word that says so.
        if opening.count == 2, rest.contains("《"), rest.contains("》") { return !text.contains("。") }
        guard !text.contains(where: \.isTextMark) else { return false }
        return rest.closing(among: mediaEndings) != nil || rest.last == "电" && rest.count <= 12
    }

    /// 《某报》2025年12月2日06版, in brackets: the paper and the day.
    static func isIssueNote(_ text: ScalarText) -> Bool {
        guard text.first == "《", let close = text.firstIndex(of: "》"), close + 1 < text.endIndex, text.count <= 40 else { return false }
        let rest = text[(close + 1)...]
        return rest.contains(where: \.isASCIIDigit)
            && rest.allSatisfy { $0.isASCIIDigit || $0.isBlank || $0.isOne(of: "年月日第期版页总卷号.-/，,A") }
    }

    /// 摘自《某某日报》 张三/文: the medium, and who wrote the piece there.
    static func signedReprint(_ text: ScalarText) -> (source: ScalarText, writers: [Credit])? {
        guard text.count <= 50, text.opening(among: reprintOpenings) != nil, let close = text.lastIndex(of: "》") else { return nil }
        let source = text[...close], rest = text[(close + 1)...].trimmedMarks
        guard isReprintNote(source), !rest.isEmpty else { return nil }
        let named = PersonNames.list(rest)?.map { Credit(name: $0, role: .author) }
        return (named ?? BylineReader.credits(rest, defaultRole: nil)).map { (source, $0) }
    }

    private static let supplies: WordTable = ["供稿", "提供", "供图", "提供稿件"]

    /// 某县教育局供稿, 以上新闻由某某电台提供: an institution that supplied the text.
    static func isSupplied(_ text: ScalarText) -> Bool {
        guard text.count <= 40, let word = text.closing(among: supplies), !text.contains(where: { $0.isTextMark || $0.isColon }) else { return false }
        let head = text.dropLast(word.count)
        let unit = head.firstRange(of: "由").map { head[$0.upperBound...] } ?? head
        return PeopleLine.isUnit(unit) || isMedium(unit) || unit.hasSuffix("部") && unit.count >= 4
    }
}
