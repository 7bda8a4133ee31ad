/// Times that change with the day of asking: 去年, 上个月, 近三年. The language has none, so that an answer stays what it was.
enum RelativeTime {
    private static let words: [[Unicode.Scalar]] = [
        "去年", "今年", "明年", "前年", "本年", "上年", "当年", "上个月", "本月", "上月", "这个月", "下个月", "今天", "昨天", "前天", "当天",
        "上周", "本周", "这周", "上个世纪", "上世纪", "本世纪", "这个世纪", "近年来", "近年", "近几年", "近期", "上半年", "下半年", "本季度", "上季度", "这个季度", "上个季度", "年初", "年底", "年末", "目前", "现在", "当前",
    ].map { Array($0.unicodeScalars) }

    /// How many scalars at a place of a folded run say such a time; nil for none.
    static func length(_ run: [Unicode.Scalar], from start: Int) -> Int? {
        if let word = words.filter({ run[start...].starts(with: $0) }).max(by: { $0.count < $1.count }) { return word.count }
        // 近三年, 过去五年, 最近两个月
        for head in ["最近", "过去", "近"] where run[start...].starts(with: head.unicodeScalars) {
            let numberStart = start + head.unicodeScalars.count
            guard let number = HanNumeral.read(run, from: numberStart) else { continue }
            for unit in ["年", "个月", "月", "天", "周", "日"] where run[number.end...].starts(with: unit.unicodeScalars) {
                return number.end + unit.unicodeScalars.count - start
            }
        }
        return nil
    }

    /// Whether a word parts a year that may stand before it.
    static func isPartOfYear(_ word: String) -> Bool { ["上半年", "下半年", "年初", "年底", "年末"].contains(word) }

    /// Why a part of a year that stands before it is no date: 2023年年初.
    static func openSpan(_ word: String) -> String {
        "‘\(word)’ does not say which months: write them, as in 2023年1月到2023年3月"
    }

    /// Why the language has none, for a complaint about `word`.
    static func message(_ word: String) -> String {
        "‘\(word)’ changes with the day of asking: write the years or dates, as in 2024年, 2024年3月 or 2020年到2024年"
    }
}
