/// A date in Han digits inside a run: 二〇二四年, 二〇二四年三月, 二〇二四年三月十一日.
struct HanDate {
    /// Scalars of the run.
    var range: Range<Int>
    var year: Int
    var month: Int?
    var day: Int?

    private static let digits: [Unicode.Scalar: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// The first date that begins at a place or after it. A year has four digits, said one by one.
    static func find(in run: [Unicode.Scalar], from start: Int) -> HanDate? {
        var place = start
        while place + 4 < run.count {
            if run[place + 4] == "年", let date = read(run, from: place) { return date }
            place += 1
        }
        return nil
    }

    private static func read(_ run: [Unicode.Scalar], from start: Int) -> HanDate? {
        let figures = run[start..<start + 4].compactMap { digits[$0] }
        guard figures.count == 4, figures.first != 0 else { return nil }
        var date = HanDate(range: start..<start + 5, year: figures.reduce(0) { $0 * 10 + $1 })
        func part(_ unit: Unicode.Scalar) -> Int? {
            guard let number = HanNumeral.read(run, from: date.range.upperBound), number.end < run.count,
                run[number.end] == unit
            else { return nil }
            date.range = start..<number.end + 1
            return Int(exactly: number.value)
        }
        date.month = part("月")
        if date.month != nil { date.day = part("日") }
        return date
    }
}
