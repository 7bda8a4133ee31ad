/// Classes of scalars that the rules of recovery are written in.
extension Unicode.Scalar {
    /// A Han scalar of the basic plane or beyond, or the iteration zero 〇.
    var isHan: Bool {
        switch value {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// White space, the ideographic and the no-break space and the invisible marks that saved pages carry.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x3000, 0x09...0x0D, 0x85, 0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF: true
        case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
        default: false
        }
    }

    var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
    var isASCIILetter: Bool { value | 0x20 >= 0x61 && value | 0x20 <= 0x7A }
    /// Alphabetic by Unicode; what most text is made of is told without its tables.
    var isLetter: Bool {
        switch value {
        case 0..<0x80: isASCIILetter
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF20: false
        default: properties.isAlphabetic
        }
    }
    /// Recognised print has ratio signs and presentation forms for colons too.
    var isColon: Bool { self == ":" || self == "：" || self == "∶" || self == "︰" }
    /// The half-width scalar that says the same.
    var plainForm: Unicode.Scalar {
        switch value {
        case 0x27: "\""
        case 0x21...0x7E, 0x4E00...0x9FFF: self
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x2236, 0xFE30: ":"
        case 0x201C...0x201F, 0x300C...0x300F, 0x2018...0x201B: "\""
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501: "-"
        case 0x2026, 0x22EF: "."
        default: self
        }
    }
    var isComma: Bool { self == "," || self == "，" }
    var isOpeningBracket: Bool { self == "(" || self == "（" }
    var isClosingBracket: Bool { self == ")" || self == "）" }
    /// Parts the members of a list: 、 ， ；.
    var isListMark: Bool { isComma || self == "、" || self == "；" || self == ";" }
    /// Parts the clauses of a note: ， ； 。.
    var isClauseMark: Bool { isComma || self == "；" || self == ";" || self == "。" }
    /// Marks that end a sentence by themselves.
    var isSentenceEnd: Bool {
        switch self {
        case "。", "！", "？", "!", "?", "…": true
        default: false
        }
    }
    /// ①–⑳, ¹²³: the number of a note, as it stands behind what it is on.
    var isNoteNumber: Bool {
        switch value {
        case 0x2460...0x2473, 0x2070, 0x2074...0x2079, 0xB9, 0xB2, 0xB3: true
        default: false
        }
    }
    /// Marks that close a quotation or a bracket.
    var isCloser: Bool {
        switch self {
        case "”", "’", "」", "』", "）", ")", "》", "〉", "】", "]", "\"", "'": true
        default: false
        }
    }
    /// Marks inside running text that titles rarely carry.
    var isTextMark: Bool {
        switch self {
        case "，", ",", "。", "；", ";", "、": true
        default: false
        }
    }
    /// Marks that a step of an enumeration may stand after.
    var opensStep: Bool {
        switch self {
        case "。", "；", ";", "，", ",", "：", ":", "！", "？", "”": true
        default: false
        }
    }

    /// Cells of a terminal or of a newspaper column: quotes and dashes are set full width in Chinese type.
    var cells: Int {
        switch value {
        case 0x2014, 0x2018...0x201D, 0x2026: 2
        case 0..<0x1100: 1
        default: 2
        }
    }

    /// One of a few marks, for rules that are seldom asked; a class that is asked for every scalar is a `switch`.
    func isOne(of marks: StaticString) -> Bool {
        marks.withUTF8Buffer { bytes in
            var place = 0
            while place < bytes.count {
                let (mark, length) = Self.decode(bytes, at: place)
                if mark == value { return true }
                place += length
            }
            return false
        }
    }

    /// The scalar that begins at a place of well-formed UTF-8, and its length in bytes.
    @inline(__always) private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32, Int) {
        func further(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset]) & 0x3F }
        let lead = UInt32(bytes[place])
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | further(1), 2) }
        if lead < 0xF0 { return ((lead & 0xF) << 12 | further(1) << 6 | further(2), 3) }
        return ((lead & 7) << 18 | further(1) << 12 | further(2) << 6 | further(3), 4)
    }
}

extension Unicode.Scalar {
    /// 一 to 十 as a number.
    var hanNumeral: Int? {
        switch self {
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        default: nil
        }
    }
}
