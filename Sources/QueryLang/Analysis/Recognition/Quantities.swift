/// Finds numbers with their units: amounts, percentages, counts, years and dates.
///
/// Cautious: a number without a unit is none (985, 12345, 5G), nor is an ordinal (第3届), a bare 一 (一个 is mostly an
/// article), or a numeral that is part of a name. What is printed decides, no list of names does.
public enum Quantities {
    /// The quantities of a paragraph, ascending and disjoint. Linear in the text.
    public static func find(in paragraph: Paragraph16) -> [Quantity] {
        let scanner = QuantityScanner(paragraph)
        var found: [Quantity] = []
        var offset = 0
        while offset < paragraph.count {
            guard scanner.mayStart(paragraph.units[offset]) else {
                offset += 1
                continue
            }
            let (quantity, end) = scanner.read(at: offset)
            if let quantity { found.append(quantity) }
            offset = max(end, offset + 1)
        }
        return found
    }
}

struct QuantityScanner {
    let paragraph: Paragraph16
    let numbers: NumberReader

    init(_ paragraph: Paragraph16) {
        self.paragraph = paragraph
        numbers = NumberReader(paragraph: paragraph)
    }

    func mayStart(_ unit: UInt16) -> Bool { numbers.isStart(unit) || Self.currencies.contains(unit) }

    /// The quantity at an offset, if there is one, and where to read on.
    func read(at start: Int) -> (quantity: Quantity?, end: Int) {
        if Self.currencies.contains(paragraph.unit(start)) { return money(at: start) }
        for fraction in Self.fractions where paragraph.hasPrefix(fraction.words, at: start) {
            return share(at: start, of: fraction.whole, after: fraction.words.count)
        }
        if let date = numericDate(at: start) { return (date, date.range.upperBound) }
        let (read, end) = numbers.read(at: start)
        guard let number = read else { return (nil, end) }
        if isPartOfName(number) { return (nil, end) }
        if let part = fraction(number) { return (part, part.range.upperBound) }
        if let date = date(number) { return (date, date.range.upperBound) }
        if let quantity = measured(number) { return (quantity, quantity.range.upperBound) }
        return range(from: number)
    }

    // MARK: What stands before

    /// An ordinal, the tail of a Latin name, or an uncertain number like 数十.
    private func isPartOfName(_ number: PrintedNumber) -> Bool {
        let before = number.range.lowerBound - 1
        let unit = paragraph.unit(before)
        if unit == 0x7B2C || paragraph.isLatinLetter(before) { return true }  // 第
        if isNumbered(before: number.range.lowerBound) { return true }
        // COVID-19, 2024-25: the number goes on from what stands before the hyphen.
        if unit == 0x2D, paragraph.isLatinLetter(before - 1) || MeasureUnit.isDigit(paragraph.unit(before - 1)) { return true }
        guard number.isHan else { return false }
        return Self.uncertain.contains(unit) || Self.uncertain.contains(paragraph.unit(number.range.upperBound))
    }

    /// 第十四个五年规划, 第二个百年: the number is of the name of what is numbered.
    private func isNumbered(before offset: Int) -> Bool {
        guard paragraph.unit(offset - 1) == 0x4E2A else { return false }  // 个
        var before = offset - 2
        while offset - before < Self.longestOrdinal, numbers.isStart(paragraph.unit(before)) { before -= 1 }
        return before < offset - 2 && paragraph.unit(before) == 0x7B2C
    }

    /// 约, 近, 超 and their like, but not 节约, 最近, 赶超.
    func isHedged(before offset: Int) -> Bool {
        if Self.hedges.contains(where: { paragraph.hasSuffix($0, before: offset) }) { return true }
        guard let others = Self.shortHedges[paragraph.unit(offset - 1)] else { return false }
        return !others.contains(paragraph.unit(offset - 2))
    }

    func isHedged(after offset: Int) -> Bool { Self.followingHedges.contains { paragraph.hasPrefix($0, at: offset) } }

    // MARK: Number and unit

    func measured(_ number: PrintedNumber) -> Quantity? {
        // 30 km and 5 %: beside Chinese folding has dropped the space.
        let end = number.range.upperBound + (paragraph.unit(number.range.upperBound) == 0x20 ? 1 : 0)
        let isAbove = number.bareMultipliers > 0 && paragraph.unit(number.range.lowerBound - 1) == 0x4E0A  // 上百家
        let start = number.range.lowerBound
        guard let unit = MeasureUnit.at(end, in: paragraph, afterHan: number.isHan && !isBelowZero(start)) else {
            let hedged = isAbove || isHedged(before: start)
            return tenths(number) ?? withoutUnit(number, isHedged: hedged)
        }
        let signStart = sign(before: start, of: unit)
        let hedged = isAbove || isHedged(before: signStart ?? start)
        guard mayCount(number, unit: unit, isHedged: hedged) else { return nil }
        let unitEnd = end + unit.word.count
        return Quantity(
            range: (signStart ?? start)..<unitEnd, kind: unit.kind,
            value: (signStart == nil ? number.value : -number.value) / unit.scale,
            multiplier: number.multiplier, base: end..<unitEnd,
            isApproximate: hedged || number.hasRemainder || isHedged(after: unitEnd))
    }

    /// Whether a Han numeral counts something here.
    private func mayCount(_ number: PrintedNumber, unit: MeasureUnit, isHedged: Bool) -> Bool {
        guard number.isHan else { return true }
        // 二〇二四 counts nothing; 零元 is a figure of speech.
        if number.plainDigits > 1 || number.value == 0 { return false }
        if number.plainDigits == 1 {
            // 一个 is an article and 二次 an ordinal: two of something is 两.
            let word = paragraph.unit(number.range.lowerBound)
            if word == 0x4E00 || word == 0x4E8C { return false }
            // 周三, 星期三, 十三五, 三三两两
            if Self.weekdays.contains(paragraph.unit(number.range.lowerBound - 1)) { return false }
        }
        // 千家万户, 百年 and 单位:万元 are no numbers; 百余家, 超亿元 and 百万元 are.
        return number.bareMultipliers != 1 || isHedged || number.hasRemainder
    }

    /// 突破200万, 一万二: digits with 万 or 亿 are a quantity though nothing says of what.
    private func withoutUnit(_ number: PrintedNumber, isHedged: Bool) -> Quantity? {
        guard number.isShortened || (!number.isHan && number.scale >= 1e4) else { return nil }
        let end = number.range.upperBound
        return Quantity(
            range: number.range, kind: .count, value: number.value, multiplier: number.multiplier, base: end..<end,
            isApproximate: isHedged || number.hasRemainder || self.isHedged(after: end))
    }

    /// 三成, 3成, 三成五 at the end of a clause or before a word that goes with a share; 一成不变 and 三成员 are none.
    private func tenths(_ number: PrintedNumber) -> Quantity? {
        let mark = number.range.upperBound
        guard number.plainDigits == 1, number.value > 0, paragraph.unit(mark) == 0x6210 else { return nil }
        var hundredths = number.value * 10
        var end = mark + 1
        if let digit = HanNumeral(at: end, in: paragraph), digit.digitRun == 1 {
            hundredths += digit.value
            end = digit.end
        }
        guard end == paragraph.count || Self.afterTenths.contains(paragraph.unit(end)) else { return nil }
        return Quantity(
            range: number.range.lowerBound..<end, kind: .percent, value: hundredths / 100,
            multiplier: number.multiplier, base: mark..<mark + 1,
            isApproximate: isHedged(before: number.range.lowerBound) || isHedged(after: end))
    }

    // MARK: Ranges

    /// 3—5个, 三至五年, 1万—2万辆, 1—5月: one quantity whose value is its first number.
    private func range(from first: PrintedNumber) -> (quantity: Quantity?, end: Int) {
        let joint = first.range.upperBound
        guard Self.joints.contains(paragraph.unit(joint)), numbers.isStart(paragraph.unit(joint + 1)) else { return (nil, joint) }
        let (read, end) = numbers.read(at: joint + 1)
        guard let second = read, second.isHan == first.isHan, first.bareMultipliers == 0 else { return (nil, end) }
        // In 3—5万辆 the 万 is of both.
        var number = second
        number.value = first.scale == 1 ? first.value * second.scale : first.value
        guard var quantity = date(second) ?? measured(number), !quantity.base.isEmpty else { return (nil, end) }
        let signStart = MeasureUnit.at(quantity.base.lowerBound, in: paragraph, afterHan: false)
            .flatMap { sign(before: first.range.lowerBound, of: $0) }
        // 5—3个 is no range; -5至3度 is one.
        guard signStart != nil || number.value < second.value else { return (nil, end) }
        switch quantity.kind {
        case .year:
            guard first.plainDigits == 4 else { return (nil, end) }
            quantity.value = first.value
            quantity.isApproximate = true
        case .date:
            guard first.plainDigits == 1 || first.plainDigits == 2 else { return (nil, end) }
        case .money, .percent, .count:
            quantity.isApproximate = true
            if signStart != nil { quantity.value = quantity.value.map { -$0 } }
        }
        quantity.range = (signStart ?? first.range.lowerBound)..<quantity.range.upperBound
        return (quantity, quantity.range.upperBound)
    }

    // MARK: Signs before the number

    /// $5.2亿, ￥300
    private func money(at start: Int) -> (quantity: Quantity?, end: Int) {
        guard MeasureUnit.isDigit(paragraph.unit(start + 1)) else { return (nil, start + 1) }
        let (read, end) = numbers.read(at: start + 1)
        guard let number = read, !paragraph.isLatinLetter(end) else { return (nil, end) }
        let signStart = sign(before: start, of: .currency)
        let quantity = Quantity(
            range: (signStart ?? start)..<end, kind: .money, value: signStart == nil ? number.value : -number.value, multiplier: number.multiplier, base: start..<start + 1,
            isApproximate: isHedged(before: signStart ?? start) || number.hasRemainder || isHedged(after: end))
        return (quantity, end)
    }

    /// 百分之三十, 千分之三
    private func share(at start: Int, of whole: Double, after length: Int) -> (quantity: Quantity?, end: Int) {
        let numberStart = start + length
        guard numbers.isStart(paragraph.unit(numberStart)) else { return (nil, numberStart) }
        let (read, end) = numbers.read(at: numberStart)
        guard let number = read, number.bareMultipliers == 0 || number.value == whole else { return (nil, end) }
        let signStart = minusWord(before: start)
        let value = number.value / whole
        let quantity = Quantity(
            range: (signStart ?? start)..<end, kind: .percent, value: signStart == nil ? value : -value, multiplier: end..<end, base: start..<numberStart,
            isApproximate: isHedged(before: signStart ?? start) || number.hasRemainder || isHedged(after: end))
        return (quantity, end)
    }

    /// 三分之一: a share of one, whose base is 分之.
    private func fraction(_ whole: PrintedNumber) -> Quantity? {
        let mark = whole.range.upperBound
        guard whole.value > 0, whole.plainDigits <= 2, !whole.hasRemainder, whole.bareMultipliers == 0,
            paragraph.hasPrefix(Self.fractionMark, at: mark), numbers.isStart(paragraph.unit(mark + 2)),
            let part = numbers.read(at: mark + 2).number, part.plainDigits <= 2, part.bareMultipliers == 0, !part.hasRemainder
        else { return nil }
        let end = part.range.upperBound
        let signStart = minusWord(before: whole.range.lowerBound)
        let value = part.value / whole.value
        return Quantity(
            range: (signStart ?? whole.range.lowerBound)..<end, kind: .percent, value: signStart == nil ? value : -value,
            multiplier: end..<end, base: mark..<mark + 2,
            isApproximate: isHedged(before: signStart ?? whole.range.lowerBound) || isHedged(after: end))
    }

    // MARK: Words

    /// Characters of an ordinal and its measure word that are looked back over for 第.
    private static let longestOrdinal = 8
    private static let fractionMark = Array("分之".utf16)
    private static let fractions: [(words: [UInt16], whole: Double)] = [
        (Array("百分之".utf16), 100), (Array("千分之".utf16), 1000), (Array("万分之".utf16), 10_000),
    ]
    private static let currencies = Set("¥$€£".utf16)
    private static let joints = Set("-—–~―至到".utf16)
    /// 数十, 几百.
    private static let uncertain = Set("数几".utf16)
    private static let weekdays = Set("周期拜初".utf16)
    private static let afterTenths = Set("。，,；;、:!?)的以左多 ".utf16)
    private static let hedges = ["大约", "将近", "接近", "超过", "不足", "不到"].map { Array($0.utf16) }
    /// A hedge of one character, and the characters before it that make it part of another word.
    private static let shortHedges: [UInt16: Set<UInt16>] = {
        var table: [UInt16: Set<UInt16>] = [:]
        for (hedge, others) in [("约", "节预条公契签制违合"), ("近", "最附临靠邻"), ("超", "赶反高"), ("逾", "")] {
            for unit in hedge.utf16 { table[unit] = Set(others.utf16) }
        }
        return table
    }()
    private static let followingHedges = ["以上", "左右", "上下", "之多"].map { Array($0.utf16) }
}
