/// The reporters that the opening of a news story names: 本报讯（记者 张三）, 本报某地1月5日电 记者张三报道,
/// 〔記者張三／某地報導〕.
enum DatelineReader {
    /// Scalars of the story's opening that may be its dateline.
    private static let longest = 60

    static func reporters(_ text: ScalarText) -> [Credit] {
        let head = text.prefix(longest)
        return bracketed(head) ?? placed(head) ?? runIn(head) ?? []
    }

    /// 讯 or 电, then credits in brackets.
    private static func bracketed(_ head: ScalarText) -> [Credit]? {
        guard head.contains("讯") || head.contains("电"), let open = head.firstIndex(where: \.isOpeningBracket),
            let close = head[open...].firstIndex(where: \.isClosingBracket)
        else { return nil }
        return BylineReader.credits(head[(open + 1)..<close], defaultRole: nil)
    }

    /// A bracket that opens the text, with the reporter before a stroke and the place after it.
    private static func placed(_ head: ScalarText) -> [Credit]? {
        guard let first = head.first, first.isOne(of: "〔【［[（("),
            let close = head.firstIndex(where: { $0.isOne(of: "〕】］]）)") })
        else { return nil }
        let inner = head[(head.startIndex + 1)..<close]
        guard let stroke = inner.firstIndex(where: { $0 == "／" || $0 == "/" }),
            inner[stroke...].closing(among: reports) != nil
        else { return nil }
        return named(inner[..<stroke])
    }

    /// 电 or 讯, then the reporter and 报道 without a bracket.
    private static func runIn(_ head: ScalarText) -> [Credit]? {
        guard let wire = head.firstIndex(where: { $0.isOne(of: "电讯電訊") }) else { return nil }
        let rest = head[(wire + 1)...].drop { $0.isBlank || $0.isComma }
        guard let end = reports.occurrences(in: rest).map(\.range.lowerBound).min() else { return nil }
        return named(rest[..<end])
    }

    private static let reports: WordTable = ["报道", "報導", "報道", "电", "電"]
    private static let callings: WordTable = ["本报记者", "本報記者", "记者", "記者"]

    private static func named(_ text: ScalarText) -> [Credit]? {
        guard let calling = text.opening(among: callings), let names = PersonNames.list(text.dropFirst(calling.count))
        else { return nil }
        return names.map { Credit(name: $0, title: String(calling.suffix(2)), role: .reporter) }
    }
}
