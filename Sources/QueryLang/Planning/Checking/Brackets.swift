import Syntax

/// Brackets of query text, those in texts and regular expressions left out.
enum Brackets {
    /// How many brackets open without closing, and close without having been opened.
    static func unmatched(in text: String) -> (opening: Int, closing: Int) {
        let scalars = Array(text.unicodeScalars)
        var (opening, closing, index) = (0, 0, 0)
        while index < scalars.count {
            switch scalars[index] {
            case "(", "（": opening += 1
            case ")", "）":
                if opening > 0 { opening -= 1 } else { closing += 1 }
            default:
                if let end = LiteralScan.end(scalars, index) { index = end - 1 }
            }
            index += 1
        }
        return (opening, closing)
    }

    /// The bytes that a number of brackets take, with the white space between; 0 where there are fewer.
    static func run(in text: some Sequence<Character>, of brackets: String, _ count: Int) -> Int {
        var (left, bytes) = (count, 0)
        for character in text where left > 0 {
            guard character.isWhitespace || brackets.contains(character) else { return 0 }
            if !character.isWhitespace { left -= 1 }
            bytes += character.utf8.count
        }
        return left == 0 ? bytes : 0
    }
}
