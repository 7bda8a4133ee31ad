/// A numeral in Han characters below 10,000, or a run of digits read one by one: 三百二十五, 两千, 二〇二四.
struct HanNumeral {
    var value: Double
    var end: Int
    /// Characters of a run of bare digits (二〇二四 has 4); 0 of a numeral with 十 百 千.
    var digitRun: Int
    /// 百 or 千 without a digit before: 百余家.
    var isBare: Bool

    /// One digit, or a numeral with places: what people count with. 二〇二四 is the number of a year.
    var isCounting: Bool { digitRun <= 1 }

    /// No numeral below 10,000 is longer; what is longer is looked at no further.
    private static let longest = 9

    /// Nil where no numeral stands, or one that is not whole (一百五, which leaves its place out; 三十二三).
    init?(at offset: Int, in paragraph: Paragraph16) {
        var end = offset
        var run = 0.0
        while end < offset + Self.longest, case .digit(let digit)? = Self.character(paragraph.unit(end)) {
            run = run * 10 + digit
            end += 1
        }
        let length = end - offset
        guard case .place? = Self.character(paragraph.unit(end)) else {
            guard length > 0, Self.character(paragraph.unit(end)) == nil else { return nil }
            (value, self.end, digitRun, isBare) = (run, end, length, false)
            return
        }
        guard length <= 1 else { return nil }
        var total = 0.0
        var pending: Double? = length == 1 ? run : nil
        var lastPlace = Double.infinity
        var skipsPlace = false
        isBare = false
        while let character = Self.character(paragraph.unit(end)) {
            guard end < offset + Self.longest else { return nil }
            switch character {
            case .place(let place):
                guard place < lastPlace else { return nil }
                if pending == nil, place > 10 { isBare = true }
                total += (pending ?? 1) * place
                pending = nil
                lastPlace = place
                skipsPlace = false
            case .digit(let digit):
                guard pending == nil else { return nil }
                if digit == 0 { skipsPlace = true } else { pending = digit }
            }
            end += 1
        }
        if let pending {
            guard lastPlace == 10 || skipsPlace else { return nil }
            total += pending
        }
        (value, self.end, digitRun) = (total, end, 0)
    }

    /// Whether a numeral may begin with a character.
    static func isPart(_ unit: UInt16) -> Bool { character(unit) != nil }

    /// The value of one digit; nil of what is none.
    static func digit(_ unit: UInt16) -> Int? {
        guard case .digit(let digit)? = character(unit) else { return nil }
        return Int(digit)
    }

    private enum Character {
        case digit(Double), place(Double)
    }

    private static func character(_ unit: UInt16) -> Character? {
        switch unit {
        case 0x96F6, 0x3007: .digit(0)  // 零 〇
        case 0x4E00: .digit(1)  // 一
        case 0x4E8C, 0x4E24: .digit(2)  // 二 两
        case 0x4E09: .digit(3)  // 三
        case 0x56DB: .digit(4)  // 四
        case 0x4E94: .digit(5)  // 五
        case 0x516D: .digit(6)  // 六
        case 0x4E03: .digit(7)  // 七
        case 0x516B: .digit(8)  // 八
        case 0x4E5D: .digit(9)  // 九
        case 0x5341: .place(10)  // 十
        case 0x767E: .place(100)  // 百
        case 0x5343: .place(1000)  // 千
        default: nil
        }
    }
}
