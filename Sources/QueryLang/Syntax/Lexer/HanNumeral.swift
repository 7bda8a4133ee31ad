/// A number in Han characters: 三, 十二, 两千五百, 一亿二千万, 三点五, 百分之二十, 两成.
///
/// A last digit after a unit without 零 is of the next lower one, as it is said: 二百五 is 250, 一万二 is 12,000.
struct HanNumeral: Equatable {
    var value: Double
    /// In digits, as a number of the language.
    var spelling: String
    var isPercent = false
    /// Behind the last scalar, in the run that it was read from.
    var end: Int

    /// The longest numeral that begins at a place.
    static func read(_ run: [Unicode.Scalar], from start: Int) -> HanNumeral? {
        guard start < run.count else { return nil }
        for (words, places) in fractions where run[start...].starts(with: words) {
            guard let (digits, end) = decimal(run, from: start + words.count) else { continue }
            return share(digits, places: places, end: end)
        }
        guard let (digits, end) = decimal(run, from: start) else { return nil }
        // 三成, 三成五
        if end < run.count, run[end] == "成", digits.whole.count == 1, digits.fraction.isEmpty {
            if let five = digit(run, end + 1), unit(run, end + 2) == nil {
                return share(Digits(whole: digits.whole + String(five), fraction: ""), places: 2, end: end + 2)
            }
            return share(Digits(whole: digits.whole + "0", fraction: ""), places: 2, end: end + 1)
        }
        let spelling = digits.spelling
        return Double(spelling).map { HanNumeral(value: $0, spelling: spelling, end: end) }
    }

    // MARK: Digits

    /// A decimal number as it is written, so that 百分之三点五 is the double that 3.5% is.
    private struct Digits {
        var whole: String
        var fraction: String
        var spelling: String { fraction.isEmpty ? whole : whole + "." + fraction }

        /// The point moved to the left.
        func moved(by places: Int) -> Digits {
            let padded = String(repeating: "0", count: max(0, places + 1 - whole.count)) + whole
            return Digits(whole: String(padded.dropLast(places)), fraction: padded.suffix(places) + fraction)
        }
    }

    /// A share with its number in digits: 百分之20. Nil for what is no number.
    static func share(whole: String, fraction: String, places: Int) -> HanNumeral? {
        share(Digits(whole: whole, fraction: fraction), places: places, end: 0)
    }

    /// A percentage, or in thousandths `‰`; of ten thousand a percentage too.
    ///
    /// - Parameter places: how far the point moves: 2 for hundredths.
    private static func share(_ digits: Digits, places: Int, end: Int) -> HanNumeral? {
        if places == 3 {
            return Double(digits.spelling).map { HanNumeral(value: $0 / 1000, spelling: digits.spelling + "‰", isPercent: true, end: end) }
        }
        let moved = digits.moved(by: places - 2)
        return Double(moved.spelling).map { HanNumeral(value: $0 / 100, spelling: moved.spelling + "%", isPercent: true, end: end) }
    }

    /// A whole number, perhaps with 点 and digits behind it.
    private static func decimal(_ run: [Unicode.Scalar], from start: Int) -> (Digits, end: Int)? {
        guard let (whole, wholeEnd) = whole(run, from: start) else { return nil }
        var end = wholeEnd
        var fraction = ""
        if end + 1 < run.count, run[end] == "点", digit(run, end + 1) != nil {
            end += 1
            while let next = digit(run, end) {
                fraction += String(next)
                end += 1
            }
        }
        return (Digits(whole: String(whole), fraction: fraction), end)
    }

    /// Parts by 亿 and 万, each below ten thousand.
    private static func whole(_ run: [Unicode.Scalar], from start: Int) -> (value: Int, end: Int)? {
        guard var (value, end) = section(run, from: start) else { return nil }
        var total = 0
        var lastScale = Int.max
        while end < run.count, let scale = scales[run[end]], scale < lastScale {
            end += 1
            // 一万亿
            var factor = scale
            if scale == 10_000, end < run.count, run[end] == "亿", total == 0 {
                factor *= 100_000_000
                end += 1
            }
            total += value * factor
            lastScale = factor
            value = 0
            let hasZero = end < run.count && run[end] == "零"
            guard let (next, nextEnd) = section(run, from: hasZero ? end + 1 : end) else { break }
            let goesOn = nextEnd < run.count && scales[run[nextEnd]].map { $0 < lastScale } == true
            // 一万二: the digit alone is of the thousands.
            let isAlone = !hasZero && nextEnd == end + 1 && next < 10 && !goesOn
            (value, end) = (isAlone ? next * (factor / 10) : next, nextEnd)
        }
        return (total + value, end)
    }

    /// A number below ten thousand.
    private static func section(_ run: [Unicode.Scalar], from start: Int) -> (value: Int, end: Int)? {
        var place = start
        var value = 0
        var lastUnit = 10_000
        if place < run.count, run[place] == "零" || run[place] == "〇" { return (0, place + 1) }
        while true {
            let hasZero = place > start && place + 1 < run.count && run[place] == "零"
            let at = hasZero ? place + 1 : place
            if let number = digit(run, at), number > 0 {
                if let unit = unit(run, at + 1), unit < lastUnit {
                    value += number * unit
                    (lastUnit, place) = (unit, at + 2)
                    continue
                }
                let isShort = !hasZero && lastUnit >= 100 && lastUnit < 10_000
                value += isShort ? number * (lastUnit / 10) : number
                return (value, at + 1)
            }
            // 十二, 一百十二
            if let unit = unit(run, at), unit == 10, unit < lastUnit {
                value += 10
                (lastUnit, place) = (10, at + 1)
                continue
            }
            return place > start ? (value, place) : nil
        }
    }

    private static func digit(_ run: [Unicode.Scalar], _ place: Int) -> Int? { place < run.count ? digits[run[place]] : nil }
    private static func unit(_ run: [Unicode.Scalar], _ place: Int) -> Int? { place < run.count ? units[run[place]] : nil }

    private static let digits: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]
    private static let scales: [Unicode.Scalar: Int] = ["万": 10_000, "亿": 100_000_000]
    private static let fractions: [(words: [Unicode.Scalar], places: Int)] = [
        (Array("百分之".unicodeScalars), 2), (Array("千分之".unicodeScalars), 3), (Array("万分之".unicodeScalars), 4),
    ]
}
