/// Cuts a statement of any language into words, numbers and marks of denial; total, and without a grammar.
struct WordScanner {
    struct Piece {
        enum Kind {
            case latin, han, digits, quotedLatin, quotedHan
            /// A mark that denies: `!`, `-"a"`, `<>`, `~(`.
            case negation
        }

        var kind: Kind
        var text: String
        var isBeforeDot = false
        var isAfterMinus = false
        var isAfterDigit = false
        /// A step of a path: the key of `meta.媒体`.
        var isAfterDot = false
        /// The `not` of `"a" not in "ab"`, which denies no condition.
        var excludes = false
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// Where the quotation that stands open ends.
    private var quotationEnd = 0

    /// - Parameter text: folded by `NameFolding`.
    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The word that the text opens with.
    var firstWord: String {
        HanCutter.text(scalars.drop { $0.properties.isWhitespace }.prefix { Self.isLatin($0) })
    }

    mutating func next() -> Piece? {
        while index < scalars.count {
            let scalar = scalars[index]
            let isQuoted = index < quotationEnd
            if !isQuoted, let end = Self.quotationEnd(scalars, index) {
                quotationEnd = end
                index += 1
            } else if Self.isDigit(scalar) {
                return Piece(kind: .digits, text: take(Self.isDigit))
            } else if Self.isIdeographic(scalar) {
                let isAfterDigit = index > 0 && Self.isDigit(scalars[index - 1])
                let isAfterDot = index > 0 && scalars[index - 1] == "."
                let text = take(Self.isIdeographic)
                // 2024年3月 in quotation marks is a date.
                if isQuoted, isAfterDigit, ["年", "月", "日", "号"].contains(text) { continue }
                return Piece(kind: isQuoted ? .quotedHan : .han, text: text, isAfterDigit: isAfterDigit, isAfterDot: isAfterDot)
            } else if Self.isLatin(scalar) {
                let start = index
                let isAfterDigit = isAfterNumber(index)
                let isAfterMinus = index > 0 && scalars[index - 1] == "-" && (index < 2 || !Self.isWordly(scalars[index - 2]))
                let text = take { Self.isLatin($0) || Self.isDigit($0) || $0 == "'" || $0 == "’" }
                let isBeforeDot = index < scalars.count && scalars[index] == "."
                let isAfterText = isAfterText(start)
                let excludes = text == "not" && isAfterText && HanCutter.text(scalars[index...].prefix(3)) == " in"
                return Piece(
                    kind: isQuoted ? .quotedLatin : .latin, text: text.replacing("’", with: "'"), isBeforeDot: isBeforeDot,
                    isAfterMinus: isAfterMinus, isAfterDigit: isAfterDigit, excludes: excludes)
            } else {
                index += 1
                if !isQuoted, denies(scalar, at: index - 1) { return Piece(kind: .negation, text: "") }
            }
        }
        return nil
    }

    private func isAfterText(_ place: Int) -> Bool {
        let before = scalars[..<place].last { $0 != " " } ?? " "
        return before == ")" || Self.openings.contains(before) || before == "」" || before == "』"
    }

    private func isAfterNumber(_ place: Int) -> Bool {
        var before = place - 1
        while before >= 0, scalars[before] == " " { before -= 1 }
        return before >= 0 && Self.isDigit(scalars[before])
    }

    private mutating func take(_ belongs: (Unicode.Scalar) -> Bool) -> String {
        let start = index
        while index < scalars.count, belongs(scalars[index]), index < quotationEnd - 1 || !closesWord(index, from: start) { index += 1 }
        if index == start { index += 1 }
        return HanCutter.text(scalars[start..<index])
    }

    /// An apostrophe goes on with a word only between letters.
    private func closesWord(_ place: Int, from start: Int) -> Bool {
        guard scalars[place] == "'" || scalars[place] == "’" else { return false }
        return place == start || place + 1 >= scalars.count || !Self.isLatin(scalars[place + 1])
    }

    private func denies(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
        let next = place + 1 < scalars.count ? scalars[place + 1] : " "
        let before = place > 0 ? scalars[place - 1] : " "
        switch scalar {
        case "!": return place + 1 < scalars.count
        case "≠": return true
        case "<": return next == ">"
        case "~": return (Self.isLatin(next) || next == "(") && (before.properties.isWhitespace || "([".unicodeScalars.contains(before))
        case "-", "—": return !Self.isWordly(before) && before != "-" && (Self.openings.contains(next) || Self.isIdeographic(next) || next == "(")
        default: return false
        }
    }

    private static let openings: Set<Unicode.Scalar> = ["\"", "“", "”", "‘", "「", "『"]

    /// One past the mark that closes the quotation which opens here; nil where none does, or it never closes.
    private static func quotationEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        guard let closing = Quotation(opening: scalars[start])?.closers else { return nil }
        var index = start + 1
        while index < scalars.count, scalars[index] != "\n" {
            if closing.contains(scalars[index]) { return index + 1 }
            index += scalars[index] == "\\" ? 2 : 1
        }
        return nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.properties.isAlphabetic || scalar == "_") && !isIdeographic(scalar)
    }
    private static func isWordly(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isDigit(scalar) }
}
