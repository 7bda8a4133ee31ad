// Numbers below zero: -3.2%, 利润-200万元, 负3.2%, 零下5度. The hyphen of a range (3-5万元) or of a name (COVID-19) is no sign.

extension QuantityScanner {
    /// Where the sign begins that stands before a number with its unit; nil if it has none.
    func sign(before start: Int, of unit: MeasureUnit) -> Int? {
        if unit.isTemperature, isBelowZero(start) { return start - Self.belowZero.count }
        return minusWord(before: start) ?? minus(before: start, of: unit)
    }

    func isBelowZero(_ start: Int) -> Bool { paragraph.hasSuffix(Self.belowZero, before: start) }

    /// 负3.2%, but not 担负3个项目.
    func minusWord(before start: Int) -> Int? {
        guard paragraph.unit(start - 1) == 0x8D1F, !Self.beforeBurden.contains(paragraph.unit(start - 2)) else { return nil }
        return start - 1
    }

    private func minus(before start: Int, of unit: MeasureUnit) -> Int? {
        let hyphen = start - 1
        guard Self.minusSigns.contains(paragraph.unit(hyphen)), MeasureUnit.isDigit(paragraph.unit(start)) || unit.word.isEmpty,
            !endsNumber(at: hyphen)
        else { return nil }
        let before = paragraph.unit(hyphen - 1)
        let isHan = (0x4E00...0x9FFF).contains(before)
        guard unit.kind == .count, !unit.isTemperature else {
            return hyphen == 0 || isHan || Self.beforeMinus.contains(before) ? hyphen : nil
        }
        // Of counts a hyphen joins as often as it takes away: 歼-20架, - 3个.
        return Self.beforeMinusOfCount.contains(before) ? hyphen : nil
    }

    /// Whether a number with or without its unit ends at an offset: 3, 3万, 3号, 3公里.
    private func endsNumber(at end: Int) -> Bool {
        var last = end
        if paragraph.unit(last - 1) == 0x20 { last -= 1 }
        if isNumeral(last - 1) || isNumeral(last - 2) { return true }
        return (2...Self.longestUnit).contains { length in
            let start = last - length
            guard isNumeral(start - 1), let unit = MeasureUnit.at(start, in: paragraph, afterHan: false) else { return false }
            return unit.word.count == length
        }
    }

    private func isNumeral(_ offset: Int) -> Bool { numbers.isStart(paragraph.unit(offset)) }

    private static let belowZero = Array("零下".utf16)
    private static let beforeBurden = Set("担肩背抱自辜胜欺亏".utf16)
    private static let minusSigns = Set("-−".utf16)
    private static let beforeMinus = Set(":(（,，、;；~—–= ".utf16)
    private static let beforeMinusOfCount = Set("为是到至达约比增减降:(=".utf16)
    /// In UTF-16 units: 平方公里, 吨标准煤.
    private static let longestUnit = 5
}
