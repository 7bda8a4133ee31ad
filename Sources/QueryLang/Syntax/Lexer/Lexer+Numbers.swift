import Text

extension Lexer {
    /// A number with its suffix, or a date; both begin with a digit.
    mutating func readNumber() {
        if readDate() || readForeignDate() || readQuarter() { return }
        let start = position
        var digits = readDigits()
        if peekNarrow() == ".", isDigit(1) {
            position += 1
            digits += "." + readDigits()
        }
        digits += readExponent()
        var (suffix, factor) = readSuffix()
        var value = Double(digits).map { $0 * factor }
        // 3亿5千万, 1万2千: each part is of a lower order than the one before it.
        while factor > 1, let part = readLowerPart(than: factor) {
            value = value.map { $0 + part.value }
            suffix += part.spelling
            factor = part.factor
        }
        if suffix.isEmpty, let digit = Int(digits), (1...9).contains(digit), digits.count == 1, peek() == "成" {
            position += 1
            return append(.number(Double(digit) / 10, spelling: "\(digit)0%", isPercent: true), from: start)
        }
        if peek() == "日", suffix.isEmpty, let day = Int(digits), (1...31).contains(day), readDay(day, from: start) { return }
        if peek() == "月", suffix.isEmpty, let month = Int(digits), (1...12).contains(month) { return readMonth(month, from: start) }
        if let next = peekNarrow(), Self.startsName(next), !next.properties.isIdeographic {
            while let scalar = peekNarrow(), Self.continuesName(scalar) { position += 1 }
            report(
                .badNumber, from: start,
                "a number does not run into letters: write a space after it, or quotation marks around a text")
            return append(.invalid, from: start)
        }
        guard let value, let written = Double(digits), value.isFinite else {
            report(.badNumber, from: start, "‘\(text(start..<position))’ is no number")
            return append(.invalid, from: start)
        }
        // 0.01 has no exact double: dividing gives the double nearest to the percentage.
        let share = Self.shares[suffix]
        append(
            .number(share.map { written / $0 } ?? value, spelling: digits + suffix, isPercent: share != nil),
            from: start)
    }

    /// What a whole has of them.
    private static let shares: [String: Double] = ["%": 100, "‰": 1000]

    /// A month without its year, which is that of the date before it: 2024年1月到3月.
    private mutating func readMonth(_ month: Int, from start: Int) {
        position += 1
        let day = integer(at: 0, digits: 1...2).flatMap { peek($0.length) == "日" ? $0 : nil }
        if let day { position += day.length + 1 }
        if tokens.count > 1, case .date(let year, .some, _, _) = tokens[tokens.count - 2].kind, joinsDates(tokens[tokens.count - 1]) {
            return appendDate(year: year, month: month, day: day?.value, from: start)
        }
        report(
            .badDate, from: start,
            "a date begins with its year, as in 2024年\(text(start..<position)); the same month of every year is `date.month = \(month)`")
        append(.invalid, from: start)
    }

    /// A day without its month, which is that of the date before it: 2024年3月1日至10日; false where none stands before it.
    private mutating func readDay(_ day: Int, from start: Int) -> Bool {
        guard tokens.count > 1, case .date(let year, let month?, .some, _) = tokens[tokens.count - 2].kind,
            joinsDates(tokens[tokens.count - 1])
        else { return false }
        position += 1
        appendDate(year: year, month: month, day: day, from: start)
        return true
    }

    private func joinsDates(_ token: Token) -> Bool {
        switch token.kind {
        case .mark(.comma): true
        case .hanRun(let run): ["到", "至", "和", "与", "或", "及"].contains(run)
        default: false
        }
    }

    private func isDigit(_ ahead: Int) -> Bool { peekNarrow(ahead).map { ("0"..."9").contains($0) } ?? false }

    /// `e9`, `E+16`, `e-7`, as very large and very small numbers are printed; empty for none.
    private mutating func readExponent() -> String {
        guard let mark = peekNarrow(), mark == "e" || mark == "E" else { return "" }
        let sign = peekNarrow(1).flatMap { $0 == "+" || $0 == "-" ? String($0) : nil } ?? ""
        guard isDigit(1 + sign.count) else { return "" }
        position += 1 + sign.count
        return "e" + sign + readDigits()
    }

    /// Digits with `_` left out.
    private mutating func readDigits() -> String {
        var digits = ""
        while let scalar = peekNarrow(), ("0"..."9").contains(scalar) || (scalar == "_" && isDigit(1)) {
            if scalar != "_" { digits.unicodeScalars.append(scalar) }
            position += 1
        }
        return digits
    }

    /// Digits and a suffix that multiplies by less.
    private mutating func readLowerPart(than factor: Double) -> (value: Double, spelling: String, factor: Double)? {
        let start = position
        let digits = readDigits()
        if let number = Double(digits) {
            let (suffix, lower) = readSuffix()
            if lower > 1, lower < factor { return (number * lower, digits + suffix, lower) }
        }
        position = start
        return nil
    }

    /// 百分之20, 千分之3: how many characters say so before the digits; 0 for none.
    func fractionLength() -> Int {
        guard let first = peek(), Self.fractions[first] != nil, peek(1) == "分", peek(2) == "之", isDigit(3) else { return 0 }
        return 3
    }

    /// `fractionLength` characters and the number behind them.
    mutating func readFraction() {
        let start = position
        let places = peek().flatMap { Self.fractions[$0] } ?? 2
        position += fractionLength()
        let whole = readDigits()
        var fraction = ""
        if peekNarrow() == ".", isDigit(1) {
            position += 1
            fraction = readDigits()
        }
        guard let share = HanNumeral.share(whole: whole, fraction: fraction, places: places) else {
            report(.badNumber, from: start, "‘\(text(start..<position))’ is no number")
            return append(.invalid, from: start)
        }
        append(.number(share.value, spelling: share.spelling, isPercent: share.isPercent), from: start)
    }

    /// With the places that the point moves.
    private static let fractions: [Unicode.Scalar: Int] = ["百": 2, "千": 3, "万": 4]

    private mutating func readSuffix() -> (String, Double) {
        let next = [peek(), peek(1)].map { $0.map { String(NameFolding.fold($0)) } ?? "" }
        let pair = next.joined()
        if let factor = Self.factors[pair], pair.unicodeScalars.count == 2 {
            position += 2
            return (pair, factor)
        }
        if let first = next.first, let factor = Self.factors[first] {
            position += 1
            return (first, factor)
        }
        return ("", 1)
    }

    private static let factors: [String: Double] = [
        "百": 1e2, "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "百亿": 1e10, "千亿": 1e11, "万亿": 1e12, "%": 0.01, "‰": 0.001,
    ]

    /// `2024-03`, `2024-03-11`, `2024年`, `2024年3月`, `2024年3月11日`: four digits, and no digit after the last.
    private mutating func readDate() -> Bool {
        guard let year = integer(at: 0, digits: 4...4) else { return false }
        if peek(4) == "年" { return readHanDate(year: year.value) }
        guard peekNarrow(4) == "-", let month = integer(at: 5, digits: 2...2) else { return false }
        let start = position
        guard (1...12).contains(month.value) else {
            // With a day it can only be meant as a date; without, it subtracts.
            guard peekNarrow(7) == "-", let day = integer(at: 8, digits: 1...2) else { return false }
            position += 8 + day.length
            report(.badDate, from: start, "the calendar has no month \(month.value)")
            append(.invalid, from: start)
            return true
        }
        if peekNarrow(7) == "-", let day = integer(at: 8, digits: 1...2) {
            position += 8 + day.length
            appendDate(year: year.value, month: month.value, day: day.value, needsPad: day.length == 1, from: start)
        } else {
            position += 7
            appendDate(year: year.value, month: month.value, day: nil, from: start)
        }
        return true
    }

    /// `2024/03/11`, `2024.3.11`: a date as other places write it, reported and read as what it means.
    private mutating func readForeignDate() -> Bool {
        guard let year = integer(at: 0, digits: 4...4), let mark = peekNarrow(4), mark == "/" || mark == ".",
            let month = integer(at: 5, digits: 1...2), peekNarrow(5 + month.length) == mark,
            let day = integer(at: 6 + month.length, digits: 1...2)
        else { return false }
        let start = position
        position += 6 + month.length + day.length
        guard CalendarDay.exists(year: year.value, month: month.value, day: day.value) else {
            report(.badDate, from: start, "the calendar has no \(text(start..<position))")
            append(.invalid, from: start)
            return true
        }
        let right = CalendarDay.spelling(year: year.value, month: month.value, day: day.value)
        report(
            .badDate, from: start, "a date is written with hyphens: \(right)",
            fixIts: [.init(span: span(from: start), replacement: right)])
        append(.date(year: year.value, month: month.value, day: day.value), from: start)
        return true
    }

    /// `2024-Q1`, also without the hyphen.
    private mutating func readQuarter() -> Bool {
        guard let year = integer(at: 0, digits: 4...4) else { return false }
        let gap = peekNarrow(4) == "-" ? 5 : 4
        guard let mark = peekNarrow(gap), mark == "Q" || mark == "q", let quarter = integer(at: gap + 1, digits: 1...1),
            peekNarrow(gap + 2).map({ Self.startsName($0) && !$0.properties.isIdeographic }) != true
        else { return false }
        let start = position
        position += gap + 2
        appendQuarter(year: year.value, quarter: quarter.value, from: start)
        return true
    }

    /// What stands behind 年 in 2024年第一季度, 2024年1季度: the quarter and how many characters it takes.
    private func hanQuarter(at ahead: Int) -> (quarter: Int, length: Int)? {
        let hasOrdinal = peek(ahead) == "第"
        let place = hasOrdinal ? ahead + 1 : ahead
        guard let scalar = peekNarrow(place), let quarter = Self.hanQuarters[scalar], peek(place + 1) == "季" else { return nil }
        if peek(place + 2) == "度" { return (quarter, place + 3 - ahead) }
        return hasOrdinal ? (quarter, place + 2 - ahead) : nil
    }

    private static let hanQuarters: [Unicode.Scalar: Int] = ["1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4]

    private mutating func appendQuarter(year: Int, quarter: Int, from start: Int) {
        guard (1...4).contains(quarter) else {
            report(.badDate, from: start, "a year has four quarters, \(year)-Q1 to \(year)-Q4")
            return append(.invalid, from: start)
        }
        append(.date(year: year, month: nil, day: nil, quarter: quarter), from: start)
    }

    private mutating func readHanDate(year: Int) -> Bool {
        let start = position
        if let (quarter, length) = hanQuarter(at: 5) {
            position += 5 + length
            appendQuarter(year: year, quarter: quarter, from: start)
            return true
        }
        var length = 5
        var month: Int?
        var day: Int?
        if let number = integer(at: length, digits: 1...2), peek(length + number.length) == "月" {
            month = number.value
            length += number.length + 1
            if let number = integer(at: length, digits: 1...2), peek(length + number.length) == "日" {
                day = number.value
                length += number.length + 1
            }
        }
        position += length
        appendDate(year: year, month: month, day: day, from: start)
        return true
    }

    /// A whole number of so many digits, followed by none.
    private func integer(at ahead: Int, digits: ClosedRange<Int>) -> (value: Int, length: Int)? {
        var value = 0
        var length = 0
        while length <= digits.upperBound, let scalar = peekNarrow(ahead + length), ("0"..."9").contains(scalar) {
            value = value * 10 + Int(scalar.value - 48)
            length += 1
        }
        return digits.contains(length) ? (value, length) : nil
    }

    private mutating func appendDate(year: Int, month: Int?, day: Int?, needsPad: Bool = false, from start: Int) {
        let written = text(start..<position)
        if needsPad, let month, let day {
            let right = CalendarDay.spelling(year: year, month: month, day: day)
            report(
                .badDate, from: start, "a date has two digits for the day: write \(right)",
                fixIts: [.init(span: span(from: start), replacement: right)])
        } else if !CalendarDay.exists(year: year, month: month, day: day) {
            report(.badDate, from: start, "the calendar has no \(written)")
            return append(.invalid, from: start)
        }
        append(.date(year: year, month: month, day: day), from: start)
    }
}

/// A date that someone wrote as text.
public enum DateSpelling {
    /// How the language writes the date that a text holds, `2024-03-11` for `2024/3/11`; nil for any other text.
    public static func written(in text: String) -> String? {
        let tokens = Lexer.read(SourceText(name: "", text: text)).tokens
        guard tokens.count == 2, case .date(let year, let month, let day, let quarter)? = tokens.first?.kind else { return nil }
        return CalendarDay.spelling(year: year, month: month, day: day, quarter: quarter)
    }
}

/// The Gregorian calendar, as far as a literal needs it.
enum CalendarDay {
    static func exists(year: Int, month: Int?, day: Int?) -> Bool {
        guard let month else { return day == nil }
        guard (1...12).contains(month) else { return false }
        guard let day else { return true }
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...days).contains(day)
    }

    /// ISO 8601 of the given precision: `2024-03`; or `2024-Q1`.
    static func spelling(year: Int, month: Int?, day: Int?, quarter: Int? = nil) -> String {
        func pad(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return [pad(year, 4), quarter.map { "Q\($0)" }, month.map { pad($0, 2) }, day.map { pad($0, 2) }].compactMap { $0 }.joined(separator: "-")
    }
}
