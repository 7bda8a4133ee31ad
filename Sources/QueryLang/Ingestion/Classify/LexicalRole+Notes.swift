/// Short lines by which editors say what they did to a text, who helped, whose views it holds, and who took a picture.
extension LexicalRole {
    /// （访问内容经编辑整理）, （采访略有删节）.
    static func isEditedNote(_ text: ScalarText) -> Bool {
        guard text.count <= 24, let inner = BylineReader.bracketContent(text), !inner.contains(where: \.isColon) else { return false }
        return inner.containsAny(of: ["访问", "采访", "访谈", "对话", "对谈"]) && inner.containsAny(of: ["整理", "删节", "编辑", "精简", "删减"]) && inner.containsAny(of: ["经", "有"])
    }

    private static let contributions: [String] = ["对本文亦有贡献", "对此文亦有贡献", "对本文也有贡献", "对本文有贡献", "亦有贡献", "对本文有重要贡献"]

    /// （实习生某某对本文亦有贡献）.
    static func contribution(_ text: ScalarText) -> [Credit]? {
        guard text.count <= 40, text.contains("贡献"), let inner = BylineReader.bracketContent(text) ?? Optional(text), let range = contributions.lazy.compactMap({ inner.firstRange(of: $0) }).first,
            range.lowerBound > inner.startIndex, inner[range.upperBound...].allSatisfy({ $0 == "。" })
        else { return nil }
        return BylineReader.credits(inner[..<range.lowerBound].trimmed, defaultRole: nil, announced: true)
    }

    private static let longestOpinionNote = 40

    /// （本文为作者意见，不代表本论坛立场）: whose views the page holds.
    static func isOpinionNote(_ text: ScalarText) -> Bool {
        text.count <= longestOpinionNote && text.prefix(3).contains("文") && text.contains("不代表") && text.containsAny(of: ["立场", "观点", "意见"]) && text.contains("作者")
    }

    private static let shortestCaption = 6

    private static let compilers: WordTable = ["本报综合", "本刊综合", "本网综合", "本台综合", "综合", "本报综合报道", "综合报道", "综合新闻", "本报综合消息", "据新华社", "据新华网", "本报辑"]

    /// （本报综合）: where the text was taken from, and nobody's name.
    static func isCompiledNote(_ text: ScalarText) -> Bool { BylineReader.bracketContent(text).map { compilers.contains($0.squeezed) } == true }

    /// 某某在核对发车牌。本报记者 张三 摄: a sentence, and behind its stop who took the picture.
    static func captionCredits(_ text: ScalarText) -> [Credit]? {
        guard text.last?.isOne(of: "摄图") == true, let stop = text.lastIndex(of: "。"), stop - text.startIndex >= shortestCaption, stop + 1 < text.endIndex else { return nil }
        let found = CaptionReader.credits(text)
        return found.isEmpty ? nil : found
    }
}

extension LexicalRole {
    private static let pictures: WordTable = ["图", "摄影", "图片", "供图", "摄", "视频", "制图"]
    private static let longestGroup = 16

    /// 图/某馆志愿队: a mark of a share before an institution, which has it as persons have theirs; a stock of pictures has none.
    static func groupCredits(_ text: ScalarText) -> [Credit]? {
        guard text.count <= longestGroup + 3, let stroke = text.prefix(3).firstIndex(where: { $0.isOne(of: "/／|｜") }), case let mark = text[..<stroke].trimmed, pictures.contains(mark) else { return nil }
        let group = text[(stroke + 1)...].trimmed
        guard (3...longestGroup).contains(group.count), group.allSatisfy({ $0.isHan || $0.isASCIILetter }), !PersonNames.isName(group),
            group.closing(among: InstitutionWords.unitEndings) != nil || group.last?.isOne(of: "队组部社团站馆所台局办") == true
        else { return nil }
        return [Credit(name: nil, unit: String(group), role: .photographer)]
    }

    private static let longestTag = 12

    /// #老街, ＃離島: a word that a site files its texts under.
    static func isTag(_ text: ScalarText) -> Bool {
        guard (2...longestTag).contains(text.count), text.first?.isOne(of: "#＃") == true else { return false }
        return text.dropFirst().allSatisfy { $0.isHan || $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "#＃") || $0.isBlank } && text.dropFirst().first?.isBlank == false
    }
}
