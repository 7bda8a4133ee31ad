/// The number of an official document (文号): 某发〔2024〕1号, 第1号.
enum DocumentNumber {
    private static let labels: WordTable = ["发文字号", "文件编号", "文号", "字号"]
    private static let longest = 24

    /// The number of a line that holds nothing else but a label or a bracket around it; nil for any other line.
    static func read(_ text: ScalarText) -> ScalarText? {
        guard text.count <= 60 else { return nil }
        var value = text
        if let inner = BylineReader.bracketContent(value), inner.last == "号" { value = inner }
        if let label = value.opening(among: labels) {
            let rest = value.dropFirst(label.count).drop { $0.isBlank }
            guard rest.first?.isColon == true else { return nil }
            value = rest.dropFirst().trimmed
        }
        return isNumber(value) ? value : nil
    }

    /// A title with a number behind it on the same line: the title and the number.
    static func closing(_ title: ScalarText) -> (title: ScalarText, number: ScalarText)? {
        guard let blank = title.suffix(longest + 2).lastIndex(where: \.isBlank), blank > title.startIndex + 3,
            let number = read(title[(blank + 1)...]), number.first != "第"
        else { return nil }
        return (title[..<blank].trimmed, number)
    }

    private static func isNumber(_ text: ScalarText) -> Bool {
        guard text.last == "号" else { return false }
        let plain = text.squeezed
        if plain.first == "第", (3...7).contains(plain.count) {
            return plain.dropFirst().dropLast().allSatisfy { $0.isASCIIDigit || $0.isOne(of: "〇零一二三四五六七八九十百") }
        }
        guard plain.count <= longest, let open = plain.firstIndex(where: { $0.isOne(of: "〔[［（(") }),
            let close = plain[open...].firstIndex(where: { $0.isOne(of: "〕]］）)") })
        else { return false }
        let year = plain[(open + 1)..<close], number = plain[(close + 1)...].dropLast()
        return year.count == 4 && year.allSatisfy(\.isASCIIDigit) && !number.isEmpty
            && number.allSatisfy { $0.isASCIIDigit || $0 == "第" }
    }
}
