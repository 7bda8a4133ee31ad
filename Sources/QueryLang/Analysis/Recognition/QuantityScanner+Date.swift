// Years and dates: 2030年, 2024年3月, 3月11日, 二〇二四年三月十一日, 2024.03.11.

extension QuantityScanner {
    /// The year or date that a number begins; nil if it counts something (30年, 近2000年).
    func date(_ number: PrintedNumber) -> Quantity? {
        guard number.plainDigits > 0, number.range.upperBound < paragraph.count else { return shortHanDate(number) }
        let end = number.range.upperBound
        switch paragraph.unit(end) {
        case Self.year where number.plainDigits == 4: return yearOrDate(number)
        case Self.month where !number.isHan: return monthOrDay(number)
        case Self.day where !number.isHan: return day(number)
        default: return shortHanDate(number)
        }
    }

    /// 2024.03.11, 2024/3/11, 2024-03-11: year, month and day with the same mark between them.
    func numericDate(at start: Int) -> Quantity? {
        let before = paragraph.unit(start - 1)
        guard let (year, yearEnd) = digits(at: start, most: 4), yearEnd == start + 4, (1000...2999).contains(year),
            !MeasureUnit.isDigit(before), !Self.dateMarks.contains(before), !paragraph.isLatinLetter(start - 1)
        else { return nil }
        let mark = paragraph.unit(yearEnd)
        guard Self.dateMarks.contains(mark), let (month, monthEnd) = digits(at: yearEnd + 1, most: 2), (1...12).contains(month),
            paragraph.unit(monthEnd) == mark, let (day, end) = digits(at: monthEnd + 1, most: 2), (1...31).contains(day),
            !paragraph.isLatinLetter(end)
        else { return nil }
        // 2024.3.11.5 is a version.
        let goesOn = paragraph.unit(end) == mark && MeasureUnit.isDigit(paragraph.unit(end + 1))
        guard !goesOn, !MeasureUnit.isDigit(paragraph.unit(end)) else { return nil }
        return Quantity(
            range: start..<end, kind: .date, value: nil, multiplier: end..<end, base: end..<end, isApproximate: false)
    }

    private func digits(at start: Int, most: Int) -> (value: Int, end: Int)? {
        var (value, end) = (0, start)
        while end < start + most, MeasureUnit.isDigit(paragraph.unit(end)) {
            value = value * 10 + Int(paragraph.unit(end) - 0x30)
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    private func yearOrDate(_ number: PrintedNumber) -> Quantity? {
        guard (1000...2999).contains(number.value) else { return nil }
        let end = number.range.upperBound
        // 1980年代 is a decade.
        guard paragraph.unit(end + 1) != 0x4EE3, paragraph.unit(end + 1) != 0x7EA7 else { return nil }
        guard let month = part(at: end + 1, before: Self.month, in: 1...12) else {
            return dated(number, base: end..<end + 1, kind: .year, value: number.value)
        }
        let last = part(at: month, before: Self.day, in: 1...31) ?? month
        return dated(number, base: last - 1..<last, kind: .date, value: nil)
    }

    /// 3月, 3月11日
    private func monthOrDay(_ number: PrintedNumber) -> Quantity? {
        guard number.plainDigits <= 2, (1...12).contains(number.value) else { return nil }
        let month = number.range.upperBound + 1
        let last = part(at: month, before: Self.day, in: 1...31) ?? month
        return dated(number, base: last - 1..<last, kind: .date, value: nil)
    }

    /// 11日, but not 30日元 or 3日均.
    private func day(_ number: PrintedNumber) -> Quantity? {
        guard number.plainDigits <= 2, (1...31).contains(number.value) else { return nil }
        let end = number.range.upperBound
        guard !Self.afterNoDay.contains(paragraph.unit(end + 1)) else { return nil }
        return dated(number, base: end..<end + 1, kind: .date, value: nil)
    }

    /// 三月十一日: of Han numerals a month needs its day, 三月 alone may be a name.
    private func shortHanDate(_ number: PrintedNumber) -> Quantity? {
        let end = number.range.upperBound
        guard number.isHan, (1...12).contains(number.value), number.multiplier.isEmpty, paragraph.unit(end) == Self.month,
            let last = part(at: end + 1, before: Self.day, in: 1...31)
        else { return nil }
        return dated(number, base: last - 1..<last, kind: .date, value: nil)
    }

    /// Behind a small number and the character after it; nil if they do not stand there.
    private func part(at offset: Int, before mark: UInt16, in values: ClosedRange<Double>) -> Int? {
        var end = offset
        var value = 0.0
        if MeasureUnit.isDigit(paragraph.unit(offset)) {
            while end < offset + 3, MeasureUnit.isDigit(paragraph.unit(end)) {
                value = value * 10 + Double(paragraph.unit(end) - 0x30)
                end += 1
            }
        } else {
            guard let numeral = HanNumeral(at: offset, in: paragraph), numeral.isCounting else { return nil }
            (value, end) = (numeral.value, numeral.end)
        }
        guard end - offset <= 3, values.contains(value), paragraph.unit(end) == mark else { return nil }
        return end + 1
    }

    private func dated(_ number: PrintedNumber, base: Range<Int>, kind: Quantity.Kind, value: Double?) -> Quantity {
        Quantity(
            range: number.range.lowerBound..<base.upperBound, kind: kind, value: value,
            multiplier: base.lowerBound..<base.lowerBound, base: base, isApproximate: false)
    }

    private static let dateMarks = Set("./-".utf16)
    private static let year: UInt16 = 0x5E74
    private static let month: UInt16 = 0x6708
    private static let day: UInt16 = 0x65E5
    private static let afterNoDay = Set("元本均常产报语夜".utf16)
}
