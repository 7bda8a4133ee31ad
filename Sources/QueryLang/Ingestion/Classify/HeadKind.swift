/// Lines of a head that say what kind of text stands below, or whom it is about, and leave the title to the other line.
///
/// Two layouts: 校长在某典礼上的致辞 / title, above it as a kicker; title / 访某馆馆长张三, below it as a subtitle.
enum HeadKind {
    private static let spoken: WordTable = ["讲话", "致辞", "致词", "发言", "演讲", "报告", "演说", "祝辞", "祝词", "开讲词"]
    private static let occasions: WordTable = ["上的", "会议", "大会", "典礼", "仪式", "论坛"]
    private static let extracts: WordTable = [
        "发言摘要", "发言摘登", "发言选登", "发言选编", "讲话摘要", "讲话摘登", "座谈摘要", "发言纪要", "发言实录", "对话实录", "访谈实录", "座谈实录", "口述实录", "演讲实录", "访谈摘要",
    ]
    private static let visits: WordTable = ["专访", "访", "对话", "对谈", "走近"]
    private static let records: WordTable = ["记录", "笔录", "实录", "纪要", "摘要", "方案", "实施方案", "通知", "公告", "决定", "办法", "意见", "规定", "细则", "条例", "章程", "报告", "通报", "公报", "预案", "规划", "计划", "函", "答复", "说明", "总结", "简报"]
    private static let longestRecord = 6

    /// 某某座谈会发言摘登, 委员发言摘要.
    static func isExtract(_ text: ScalarText) -> Bool { text.squeezed.closing(among: extracts) != nil }

    static func says(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        if plain.closing(among: extracts) != nil { return true }
        if plain.closing(among: spoken) != nil, plain.contains("在"), plain.containsAny(of: occasions) { return true }
        guard let visit = plain.opening(among: visits) else { return false }
        let visited = plain.dropFirst(visit.count)
        return PersonHeading.read(visited, longest: 60, announced: true) != nil || endsWithHolder(visited)
    }

    /// 《某志》主编、民间学者张三: a post, and who holds it.
    private static func endsWithHolder(_ text: ScalarText) -> Bool {
        [2, 3, 4].contains { length in
            let name = text.suffix(length)
            return PersonNames.isName(name) && (length < 4 || PersonNames.startsWithCompoundSurname(name)) && text.dropLast(length).closing(among: InstitutionWords.posts) != nil
        }
    }

    private static let shortestTitle = 6

    /// The line may be a title by itself: it is no short word and no office.
    static func isWhole(_ text: ScalarText) -> Bool {
        text.squeezed.count >= shortestTitle && text.closing(among: InstitutionWords.unitEndings) == nil && BylineReader.bracketContent(text) == nil
    }

    /// 实施方案, 笔　录: the word for a document, alone on a line of its title.
    static func isRecord(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        return plain.count <= longestRecord && plain.closing(among: records) != nil
    }
}
