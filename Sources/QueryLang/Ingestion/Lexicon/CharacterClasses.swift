/// Classes of characters that the rules of recovery are written in.
extension Character {
    /// A character of a Han script block in the basic plane or beyond, or the iteration zero 〇.
    var isHan: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
        default: return false
        }
    }

    /// White space, the ideographic and the no-break space and the invisible marks that saved pages carry.
    var isBlank: Bool {
        switch self {
        case "\u{200B}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{00AD}": true
        default: isWhitespace
        }
    }

    var isASCIIDigit: Bool { self >= "0" && self <= "9" && utf8.count == 1 }
    var isASCIILetter: Bool { isASCII && isLetter }
    var isColon: Bool { self == ":" || self == "：" }
    var isComma: Bool { self == "," || self == "，" }
    var isOpeningBracket: Bool { self == "(" || self == "（" }
    var isClosingBracket: Bool { self == ")" || self == "）" }
    /// Marks that end a sentence by themselves.
    var isSentenceEnd: Bool {
        switch self {
        case "。", "！", "？", "!", "?", "…": true
        default: false
        }
    }
    /// Marks that close a quotation or a bracket.
    var isCloser: Bool { "”’」』）)》〉】]\"'".contains(self) }
    /// Marks inside running text that titles rarely carry.
    var isTextMark: Bool {
        switch self {
        case "，", ",", "。", "；", ";", "、": true
        default: false
        }
    }

    /// Cells of a terminal or of a newspaper column: quotes and dashes are set full width in Chinese type.
    var cells: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x2014, 0x2018...0x201D, 0x2026: return 2
        case 0..<0x1100: return 1
        default: return 2
        }
    }
}

extension Unicode.Scalar {
    /// Marks that a step of an enumeration may stand after.
    var opensStep: Bool {
        switch self {
        case "。", "；", ";", "，", ",", "：", ":", "！", "？", "”": true
        default: false
        }
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(self[first...last])
    }

    /// Without any blank.
    var squeezed: String { String(filter { !$0.isBlank }) }

    /// True where running text stops at its end: a sentence mark, closing marks after it allowed; or a colon or
    /// semicolon, which hand over to a list.
    var endsSentence: Bool {
        var rest = self[...]
        var closers = 0
        while let last = rest.last, last.isCloser || last.isBlank, closers < 6 {
            rest = rest.dropLast()
            closers += 1
        }
        guard let last = rest.last else { return true }
        if last.isSentenceEnd || last == "；" || last == ";" || last.isColon { return true }
        return last == "." && rest.dropLast().last?.isASCII == true
    }

    /// The first of `words` that the text opens with; longest first is the caller's order.
    func opening(among words: [String]) -> String? { words.first { hasPrefix($0) } }
    func closing(among words: [String]) -> String? { words.first { hasSuffix($0) } }
}
