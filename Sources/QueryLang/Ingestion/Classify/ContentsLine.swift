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
        if let title = blankLed(text) { return ContentsLine(title: title) }
        guard text.count <= 100, let (first, dots) = row(in: text), first > text.startIndex + 1 else { return nil }
        let rest = text[dots.endIndex...]
        let digits = rest.reversed().drop { $0.isClosingBracket || $0.isOne(of: "版页") }.prefix { $0.isASCIIDigit }
        guard !digits.isEmpty, digits.count <= 3, rest.count <= longestNumber + 12 else { return nil }
        return ContentsLine(title: text[..<first].trimmed)
    }

    private static let shortestTitle = 4

    /// 十件民生实事　　　4版: wide blanks instead of dots, and 版 behind the number.
    private static func blankLed(_ text: ScalarText) -> ScalarText? {
        guard text.count <= 60, text.last == "版" else { return nil }
        let digits = text.dropLast().reversed().prefix { $0.isASCIIDigit }.count
        guard (1...2).contains(digits) else { return nil }
        let rest = text.dropLast(digits + 1)
        let title = rest.trimmed
        let gap = rest.count - title.count
        guard gap >= 2, title.count >= shortestTitle, !title.contains(where: { $0 == "。" }), !title.suffix(6).contains("第"),
            PrintedHead.pieces(title) == nil
        else { return nil }
        return title
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
