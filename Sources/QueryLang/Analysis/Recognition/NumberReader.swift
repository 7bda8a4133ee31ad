/// A number as it is written: 2000, 1,000.5, 三百二十五, 1亿2000万, 20余万.
struct PrintedNumber {
    var range: Range<Int>
    var value: Double
    /// The multipliers of its last part, which are printed as a part of the unit.
    var multiplier: Range<Int>
    /// What they multiply by.
    var scale: Double
    /// Digits of a number that is nothing but digits (of Han numerals: a run of bare digits); else 0.
    var plainDigits: Int
    var isHan: Bool
    /// It begins with 百 千 万 亿, one or several in a row; 0 if it begins with a digit.
    var bareMultipliers: Int
    /// 余, 多 or 几 stands in it.
    var hasRemainder: Bool
    /// Its last digit leaves its place out: 一万二 is 12,000.
    var isShortened = false
}

/// Reads numbers of a paragraph.
struct NumberReader {
    let paragraph: Paragraph16

    /// No number of running text has more digits; longer runs are telephone and account numbers.
    static let mostDigits = 16

    func isStart(_ unit: UInt16) -> Bool {
        MeasureUnit.isDigit(unit) || (unit > 0x7F && (HanNumeral.isPart(unit) || Self.multiplier(unit) != nil))
    }

    /// The number at an offset, or nil with the offset behind what looked like one.
    func read(at start: Int) -> (number: PrintedNumber?, end: Int) {
        var number = PrintedNumber(
            range: start..<start, value: 0, multiplier: start..<start, scale: 1, plainDigits: 0, isHan: false,
            bareMultipliers: 0, hasRemainder: false)
        var offset = start
        var lastScale = Double.infinity
        while true {
            guard let part = part(at: offset, isFirst: offset == start) else {
                if offset == start { return (nil, max(skip(from: start), start + 1)) }
                break
            }
            var end = part.end
            var hasRemainder = takeRemainder(&end)
            let multiplierStart = end
            var scale = 1.0
            var multipliers = 0
            while let factor = Self.multiplier(paragraph.unit(end)), part.isHan ? factor >= 1e4 : true,
                MeasureUnit.at(end, in: paragraph, afterHan: part.isHan) == nil {
                scale *= factor
                multipliers += 1
                end += 1
            }
            // 万万 is no number, and neither is 3万5亿.
            guard scale <= 1e12, scale < lastScale else {
                if offset == start { return (nil, end) }
                break
            }
            let multiplierEnd = end
            if multipliers > 0, !hasRemainder { hasRemainder = takeRemainder(&end) }
            if offset == start {
                number.isHan = part.isHan
                number.plainDigits = multipliers == 0 && !hasRemainder ? part.plainDigits : 0
                if part.isBare { number.bareMultipliers = multipliers + (part.end > offset ? 1 : 0) }
            } else {
                number.plainDigits = 0
            }
            // 一万二, but not 一万零二: the digit is of the next lower place.
            if offset > start, part.plainDigits == 1, multipliers == 0, !hasRemainder, lastScale < .infinity {
                number.isShortened = true
                scale = lastScale / 10
            }
            number.value += part.value * scale
            number.multiplier = multiplierStart..<multiplierEnd
            number.scale = number.isShortened ? 1 : scale
            number.hasRemainder = number.hasRemainder || hasRemainder
            number.range = start..<end
            lastScale = scale
            offset = end
            // 5万千瓦 goes on with its unit, 1亿2000万 with a number.
            guard scale >= 1e4, !hasRemainder, isStart(paragraph.unit(offset)),
                MeasureUnit.at(offset, in: paragraph, afterHan: part.isHan) == nil
            else { break }
        }
        return (number, number.range.upperBound)
    }

    // MARK: Parts

    private struct Part {
        var value: Double
        var end: Int
        var plainDigits: Int
        var isHan: Bool
        var isBare = false
    }

    /// Digits, a Han numeral below 10,000, or nothing before a first multiplier: 亿元.
    private func part(at offset: Int, isFirst: Bool) -> Part? {
        if MeasureUnit.isDigit(paragraph.unit(offset)) { return digits(at: offset) }
        if isFirst, let factor = Self.multiplier(paragraph.unit(offset)), factor >= 1e4 {
            return Part(value: 1, end: offset, plainDigits: 0, isHan: true, isBare: true)
        }
        // 一万零二百: the 零 says that a place is left out.
        let skipsPlace = !isFirst && paragraph.unit(offset) == 0x96F6
        guard let numeral = HanNumeral(at: skipsPlace ? offset + 1 : offset, in: paragraph) else { return nil }
        guard isFirst || (numeral.isCounting && !numeral.isBare) else { return nil }
        if let decimal = decimal(numeral) { return decimal }
        return Part(
            value: numeral.value, end: numeral.end, plainDigits: skipsPlace ? 0 : numeral.digitRun, isHan: true,
            isBare: numeral.isBare)
    }

    /// 三十五点五. Not 三点五十分, a time, nor 两点一线: people say 二点一.
    private func decimal(_ whole: HanNumeral) -> Part? {
        guard whole.isCounting, !whole.isBare, paragraph.unit(whole.end) == 0x70B9, paragraph.unit(whole.end - 1) != 0x4E24 else { return nil }
        var end = whole.end + 1
        var digits = ""
        while let digit = HanNumeral.digit(paragraph.unit(end)), paragraph.unit(end) != 0x4E24, digits.count < Self.mostDigits {
            digits += String(digit)
            end += 1
        }
        let goesOn = HanNumeral.isPart(paragraph.unit(end)) && MeasureUnit.at(end, in: paragraph, afterHan: true) == nil
        // Read as one decimal, so that 三点五 is the double that 3.5 is.
        guard !digits.isEmpty, !goesOn, let value = Double("\(Int(whole.value)).\(digits)") else { return nil }
        return Part(value: value, end: end, plainDigits: 0, isHan: true)
    }

    /// Digits with grouping commas and a fraction. Not 1.2.3, 8:30, 10/3.
    private func digits(at start: Int) -> Part? {
        var end = start
        var value = 0.0
        var count = 0
        func take() {
            value = value * 10 + Double(paragraph.unit(end) - 0x30)
            count += 1
            end += 1
        }
        while isPrintedDigit(end) { take() }
        guard count > 0, count <= Self.mostDigits else { return nil }
        var plain = count
        if count <= 3 {
            while isGroup(at: end) {
                end += 1
                for _ in 0..<3 { take() }
                plain = 0
            }
        }
        if paragraph.unit(end) == 0x2E, isPrintedDigit(end + 1) {
            let point = end
            plain = 0
            end += 1
            // Read as one decimal, so that 2.45 is the double that a query's 2.45 is.
            while isPrintedDigit(end) { end += 1 }
            guard end - point <= Self.mostDigits else { return nil }
            let fraction = (point + 1..<end).map { Character(Unicode.Scalar(UInt8(truncatingIfNeeded: paragraph.unit($0)))) }
            guard let whole = Double("\(Int(value))." + String(fraction)) else { return nil }
            value = whole
        }
        let next = paragraph.unit(end)
        let runsOn = next == 0x2E || next == 0x3A || next == 0x2F
        if runsOn, isPrintedDigit(end + 1) { return nil }
        return Part(value: value, end: end, plainDigits: plain, isHan: false)
    }

    /// A comma with three digits and no fourth. A full-width comma separates: 100，200个.
    private func isGroup(at offset: Int) -> Bool {
        guard paragraph.unit(offset) == 0x2C, (1...3).allSatisfy({ isPrintedDigit(offset + $0) }), !isPrintedDigit(offset + 4)
        else { return false }
        return paragraph.printed(offset) != 0xFF0C || (0xFF10...0xFF19).contains(paragraph.printed(offset + 1) ?? 0)
    }

    /// A digit that is printed as one: ① and the 2 of m² are folded to digits too.
    private func isPrintedDigit(_ offset: Int) -> Bool {
        guard MeasureUnit.isDigit(paragraph.unit(offset)) else { return false }
        guard let printed = paragraph.printed(offset) else { return true }
        return MeasureUnit.isDigit(printed) || (0xFF10...0xFF19).contains(printed)
    }

    /// Behind a run of digits and marks, or of Han numerals, that is no number.
    private func skip(from start: Int) -> Int {
        var end = start
        while MeasureUnit.isDigit(paragraph.unit(end)) || (end > start && Self.joints.contains(paragraph.unit(end))) { end += 1 }
        if end > start { return end }
        while HanNumeral.isPart(paragraph.unit(end)) { end += 1 }
        return end
    }

    /// 余 or 多; 来 or 几 behind 十: 20余万, 十多个, 十几家.
    private func takeRemainder(_ end: inout Int) -> Bool {
        switch paragraph.unit(end) {
        case 0x4F59, 0x591A:  // 余 多
            end += 1
            return true
        case 0x6765 where paragraph.unit(end - 1) == 0x5341, 0x51E0 where paragraph.unit(end - 1) == 0x5341:  // 十来 十几
            end += 1
            return true
        default: return false
        }
    }

    private static func multiplier(_ unit: UInt16) -> Double? {
        switch unit {
        case 0x5341: 10  // 十
        case 0x767E: 100  // 百
        case 0x5343: 1000  // 千
        case 0x4E07: 1e4  // 万
        case 0x4EBF: 1e8  // 亿
        default: nil
        }
    }

    private static let joints = Set(".,:/-".utf16)
}
