/// Labels of minutes that blanks alone part from their values, each two scalars set wide or a known longer word:
/// 时　　间　十一月十二日, 纪　　录　张三, 列席官员　某局局长李四.
enum WideLabel {
    private static let wide: WordTable = ["时间", "地点", "主席", "主持", "纪录", "记录", "出席", "列席", "缺席", "请假", "议程", "议题", "司仪", "主旨"]
    private static let whole: WordTable = [
        "出席委员", "列席官员", "列席人员", "出席人员", "请假委员", "请假人员", "出席议员", "列席议员", "缺席人员", "主持人", "记录人", "纪录人", "与会人员", "参加人员",
    ]
    private static let longest = 200, longestLabel = 12
    private static let records: WordTable = ["纪录", "纪录人"]

    /// The text with a colon behind such a label; the text itself where none opens it.
    static func marked(_ text: ScalarText) -> ScalarText {
        guard (4...longest).contains(text.count), text.contains(where: \.isBlank), !text.contains(where: { $0.isOne(of: "。？！") }), !text.prefix(longestLabel).contains(where: \.isColon) else { return text }
        let words = text.split(maxSplits: 2, whereSeparator: \.isBlank)
        if words.count == 3, words[0].count == 1, words[1].count == 1, wide.contains(words[0] + words[1]) {
            let label = words[0] + words[1]
            return (records.contains(label) ? ScalarText("记录") : label) + ScalarText("：") + text[words[1].endIndex...].trimmed
        }
        guard words.count >= 2, whole.contains(words[0]) else { return text }
        return words[0] + ScalarText("：") + text[words[0].endIndex...].trimmed
    }
}
