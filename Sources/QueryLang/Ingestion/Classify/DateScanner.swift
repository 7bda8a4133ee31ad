import Documents

/// Finds dates as newspapers, sites and offices print them: 2024-03-11 11:24, 2024年3月11日, 2024/3/11, 2024.3.11,
/// ２０２４年３月１１日, 二〇二四年三月十一日, 民国一百一十三年三月十一日.
enum DateScanner {
    struct Found: Sendable {
        var date: DateValue
        /// The date with the time of day behind it.
        var range: Range<Int>
        /// Set by a machine: with a time of day, or in digits parted by - or /.
        var isStamp: Bool
    }

    /// Scalars of a number that are read.
    private static let longestNumber = 5

    /// Scalars of a text that are searched.
    private static let reach = 200

    /// The first date of a text's opening.
    static func first(in text: ScalarText) -> Found? {
        var index = text.startIndex
        let limit = min(index + reach, text.endIndex)
        var previousIsDigit = false
        while index < limit {
            let isDigit = text[index].digit != nil
            if isDigit, !previousIsDigit, let found = date(at: index, in: text) { return found }
            previousIsDigit = isDigit
            index += 1
        }
        return nil
    }

    private static func date(at start: Int, in text: ScalarText) -> Found? {
        // Most numbers are none of a date: the mark behind them says so at little cost.
        guard let behind = text[start...].prefix(longestNumber + 1).firstIndex(where: { $0.digit == nil }) ?? (start + longestNumber < text.endIndex ? start + longestNumber : nil),
            text[behind].isOne(of: "-/.年 ") else { return nil }
        var index = start
        guard let printed = number(&index, in: text), index < text.endIndex else { return nil }
        let isWide = isWideStamp(start, in: text)
        if isWide { index += 1 }
        // 2010 年 9 月 6 日: a blank on either side of 年, 月 and 日.
        if !isWide, text[index].isBlank, index + 1 < text.endIndex, text[index + 1] == "年" { index += 1 }
        let mark = text[index]
        func skipBlank(before next: StaticString? = nil) {
            guard mark == "年", !isWide, index + 1 < text.endIndex, text[index].isBlank, next.map({ text[index + 1].isOne(of: $0) }) ?? (text[index + 1].digit != nil) else { return }
            index += 1
        }
        guard mark.isOne(of: "-/.年") else { return nil }
        if mark == ".", printed <= 31, let found = dayFirst(start, day: printed, at: index, in: text) { return found }
        // 112年5月6日: three digits before 年 count from the Republic's first year too.
        let isRepublican = isRepublican(before: start, in: text) || isRepublicanStamp(start, year: printed, mark: mark, in: text) || mark == "年" && (100...150).contains(printed) && text[start].isASCIIDigit
        let year = isRepublican ? printed + 1911 : printed
        guard (1900...2199).contains(year) else { return nil }
        index += isWide ? 2 : 1
        skipBlank()
        guard let month = number(&index, in: text), index < text.endIndex else { return nil }
        if isWide { index += 1 }
        skipBlank(before: "月")
        guard text[index] == (mark == "年" ? "月" : mark) else { return nil }
        index += isWide ? 2 : 1
        skipBlank()
        guard let day = number(&index, in: text), let date = DateValue(year: year, month: month, day: day) else {
            return nil
        }
        skipBlank(before: "日")
        // 十二曰: a slip of reading by machine.
        if mark == "年", index < text.endIndex, text[index].isOne(of: "日曰") { index += 1 }
        let end = timeEnd(index, in: text)
        return Found(date: date, range: start..<(end ?? index), isStamp: end != nil || mark == "-" || mark == "/")
    }

    /// 08.02.2016 22:15: the day first, as some stations print it; a time of day behind it says that it is no number.
    private static func dayFirst(_ start: Int, day: Int, at dot: Int, in text: ScalarText) -> Found? {
        var index = dot + 1
        guard let month = number(&index, in: text), index < text.endIndex, text[index] == "." else { return nil }
        index += 1
        guard let year = number(&index, in: text), (1900...2199).contains(year), let date = DateValue(year: year, month: month, day: day),
            let end = timeEnd(index, in: text)
        else { return nil }
        return Found(date: date, range: start..<end, isStamp: true)
    }

    /// Years of the Republic (民国) stand right behind its name.
    private static func isRepublican(before start: Int, in text: ScalarText) -> Bool {
        text[..<start].trimmed.hasSuffix("民国")
    }

    /// 2020 / 09 / 18: a stamp with blanks around its marks.
    private static func isWideStamp(_ start: Int, in text: ScalarText) -> Bool {
        let parts = text[start...].prefix(14).split { $0 == "/" }
        guard parts.count >= 3, parts[0].count == 5, parts[0].last == " ", parts[1].count == 4, parts[1].first == " ", parts[1].last == " ", parts[2].first == " " else { return false }
        return parts[0].dropLast().allSatisfy(\.isASCIIDigit) && parts[1].dropFirst().dropLast().allSatisfy(\.isASCIIDigit) && parts[2].dropFirst().prefix(2).allSatisfy(\.isASCIIDigit)
            && parts[2].count >= 3
    }

    /// 111-10-05, 111/10/05: a year of the Republic in three digits, month and day in two, with nothing glued on.
    private static func isRepublicanStamp(_ start: Int, year: Int, mark: Unicode.Scalar, in text: ScalarText) -> Bool {
        let stamp = text[start...].prefix(10)
        guard (90...150).contains(year), mark.isOne(of: "-/"), stamp.count >= 9 else { return false }
        let places = stamp.prefix(9).map { $0.isASCIIDigit }
        guard places == [true, true, true, false, true, true, false, true, true] else { return false }
        return stamp.count == 9 || stamp.last?.isOne(of: "0123456789-/.") == false
    }

    /// The end of a time of day: 11:24, 11:24:05; nil where none follows.
    private static func timeEnd(_ start: Int, in text: ScalarText) -> Int? {
        var index = start
        while index < text.endIndex, text[index].isBlank || text[index] == "T" { index += 1 }
        let first = index
        while index < text.endIndex, text[index].isASCIIDigit { index += 1 }
        guard (1...2).contains(index - first), index + 1 < text.endIndex, text[index].isColon,
            text[index + 1].isASCIIDigit
        else { return nil }
        while index < text.endIndex, text[index].isASCIIDigit || text[index].isColon { index += 1 }
        return index
    }

    /// A number in digits of one kind, or in Chinese numerals up to 199 (二十四, 一百一十三).
    private static func number(_ index: inout Int, in text: ScalarText) -> Int? {
        let run = text[index...].prefix(longestNumber).prefix { $0.digit != nil }
        guard let first = run.first, run.count <= 4 || !first.isHan else { return nil }
        let value: Int?
        if run.allSatisfy({ !$0.isHan && $0 != "○" }) {
            value = run.count <= 4 ? run.reduce(0) { $0 * 10 + ($1.digit ?? 0) } : nil
        } else if run.contains(where: { $0.isOne(of: "十百") }) {
            value = composed(run)
        } else {
            value = run.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
        }
        guard let value else { return nil }
        index += run.count
        return value
    }

    private static func composed(_ run: ScalarText) -> Int? {
        var total = 0, digit = 0
        for scalar in run {
            switch scalar {
            case "百":
                total += max(digit, 1) * 100
                digit = 0
            case "十":
                total += max(digit, 1) * 10
                digit = 0
            default: digit = scalar.digit ?? 0
            }
        }
        return total + digit
    }
}

/// A day without its year: 三月九日, 10月12日.
enum DayOfYear {
    private static let longest = 8

    /// The text holds such a day and nothing else.
    static func isAlone(_ text: ScalarText) -> Bool {
        guard text.count <= longest, text.last == "日", let month = text.firstIndex(of: "月"), month > text.startIndex
        else { return false }
        let day = text[(month + 1)...].dropLast()
        return !day.isEmpty && text[..<month].allSatisfy { $0.digit != nil } && day.allSatisfy { $0.digit != nil }
    }
}

/// A month with its year and no day: 2012年3月, 二〇一二年三月.
enum MonthAlone {
    private static let longest = 9

    static func matches(_ text: ScalarText) -> Bool {
        guard (6...longest).contains(text.count), text.last == "月", let year = text.firstIndex(of: "年"), year - text.startIndex == 4 else { return false }
        let month = text[(year + 1)...].dropLast()
        return (1...2).contains(month.count) && text[..<year].allSatisfy { $0.digit != nil } && month.allSatisfy { $0.digit != nil }
    }
}

extension Unicode.Scalar {
    /// Its value as a digit of a date: ASCII, full-width, or a Chinese numeral, 十 and 百 as 10 and 100.
    fileprivate var digit: Int? {
        switch self {
        case "0"..."9": Int(value) - 0x30
        case "０"..."９": Int(value) - 0xFF10
        case "〇", "○", "零": 0
        case "元": 1
        case "百": 100
        default: hanNumeral
        }
    }
}
