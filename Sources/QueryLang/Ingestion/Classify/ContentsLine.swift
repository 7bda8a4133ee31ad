/// A line of a list of contents: the title, dots that lead to the page, the number of the page.
///
/// Two layouts: 某事………………3, as newsletters have it; 某事 ······ 张三（12）, as journals have it.
struct ContentsLine {
    static let reason = "leads to the page of a text by dots"
    private static let fewestDots = 3
    private static let longestNumber = 8

    /// The words before the dots.
    var title: ScalarText

    /// Nil for any other line.
    static func read(_ text: ScalarText) -> ContentsLine? {
        guard text.count <= 100, let (first, dots) = row(in: text), first > text.startIndex + 1 else { return nil }
        let rest = text[dots.endIndex...]
        let digits = rest.reversed().drop { $0.isClosingBracket || $0.isOne(of: "版页") }.prefix { $0.isASCIIDigit }
        guard !digits.isEmpty, digits.count <= 3, rest.count <= longestNumber + 12 else { return nil }
        return ContentsLine(title: text[..<first].trimmed)
    }

    /// The first row of dots that is long enough: 1．某事 has a dot behind its number.
    private static func row(in text: ScalarText) -> (first: Int, dots: ScalarText)? {
        var from = text.startIndex
        while let first = text[from...].firstIndex(where: isDot) {
            let dots = text[first...].prefix { isDot($0) || $0.isBlank }
            if dots.reduce(0, { $0 + ($1 == "…" ? 3 : isDot($1) ? 1 : 0) }) > fewestDots { return (first, dots) }
            from = dots.endIndex
        }
        return nil
    }

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar.isOne(of: "…·.．•‥⋯") }
}
