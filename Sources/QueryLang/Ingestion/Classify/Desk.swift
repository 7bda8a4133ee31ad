/// The desk or the post of a reporter, printed before the word 记者 and behind the medium: 本报驻某市记者, 某某日报文化记者,
/// （突发记者 某某）.
struct Desk {
    /// Nil where only the desk is printed.
    var medium: ScalarText?
    /// 文化, 突发: a part of what the reporter is called. Nil for 驻某市: where somebody is posted is no part of it.
    var name: ScalarText?

    private static let desks: WordTable = [
        "文化", "体育", "财经", "教育", "突发", "时政", "经济", "社会", "民生", "法治", "科技", "卫生", "健康", "农村", "国际", "国内", "港闻", "本地", "娱乐", "调查", "机动", "城市", "跑线",
    ]
    private static let media: WordTable = ["日报", "晚报", "时报", "早报", "晨报", "商报", "周报", "都市报", "青年报", "导报", "快报", "报", "社", "网", "台", "客户端"]
    private static let longestPlace = 8

    /// - Parameter prefix: what stands before 记者. Nil where it names no desk.
    static func read(_ prefix: ScalarText) -> Desk? {
        guard (2...20).contains(prefix.count) else { return nil }
        if isDesk(prefix) { return Desk(medium: nil, name: called(prefix)) }
        let own = prefix.opening(among: LabelWords.ownMedia)
        let ends = own.map { [prefix.startIndex + $0.count] } ?? prefix.indices.dropFirst(2).filter { prefix[..<$0].closing(among: media) != nil }
        for end in ends where isDesk(prefix[end...]) { return Desk(medium: prefix[..<end], name: called(prefix[end...])) }
        return nil
    }

    private static func called(_ desk: ScalarText) -> ScalarText? { desks.contains(desk) ? desk : nil }

    private static func isDesk(_ text: ScalarText) -> Bool {
        desks.contains(text) || text.first == "驻" && (2...longestPlace).contains(text.count) && text.allSatisfy(\.isHan)
    }
}
