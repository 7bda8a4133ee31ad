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
        if peek() == "月", suffix.isEmpty, (1...12).contains(Int(digits) ?? 0) {
            let month = digits
            position += 1
            while let scalar = peekNarrow(), ("0"..."9").contains(scalar) || scalar == "日" { position += 1 }
            report(
                .badDate, from: start,
                "a date begins with its year, as in 2024年\(text(start..<position)); the same month of every year is `date.month = \(month)`")
            return append(.invalid, from: start)
        }
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
        let isPercent = suffix == "%"
        append(
            .number(isPercent ? written / 100 : value, spelling: digits + suffix, isPercent: isPercent),
            from: start)
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
        "百": 1e2, "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "百亿": 1e10, "千亿": 1e11, "万亿": 1e12, "%": 0.01,
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

    /// `2024-Q1`, `2024Q1`: reported, with the months that it has.
    private mutating func readQuarter() -> Bool {
        guard let year = integer(at: 0, digits: 4...4) else { return false }
        let gap = peekNarrow(4) == "-" ? 5 : 4
        guard let mark = peekNarrow(gap), mark == "Q" || mark == "q", let quarter = integer(at: gap + 1, digits: 1...1),
            (1...4).contains(quarter.value)
        else { return false }
        let start = position
        position += gap + 2
        let first = CalendarDay.spelling(year: year.value, month: quarter.value * 3 - 2, day: nil)
        let last = CalendarDay.spelling(year: year.value, month: quarter.value * 3, day: nil)
        report(
            .badDate, from: start,
            "a date is a year, a month or a day; a quarter is `between \(first) and \(last)`, or `date.quarter = \(quarter.value)` of every year")
        append(.invalid, from: start)
        return true
    }

    private mutating func readHanDate(year: Int) -> Bool {
        let start = position
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
        guard tokens.count == 2, case .date(let year, let month, let day)? = tokens.first?.kind else { return nil }
        return CalendarDay.spelling(year: year, month: month, day: day)
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

    /// ISO 8601 of the given precision: `2024-03`.
    static func spelling(year: Int, month: Int?, day: Int?) -> String {
        func pad(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return [pad(year, 4), month.map { pad($0, 2) }, day.map { pad($0, 2) }].compactMap { $0 }.joined(separator: "-")
    }
}
