/// The number of an official document (文号): 某发〔2024〕1号, 第1号.
enum DocumentNumber {
    private static let labels: WordTable = ["发文字号", "文件编号", "文号", "字号"]
    private static let longest = 24

    /// The number of a line that holds nothing else but a label or a bracket around it; nil for any other line.
    static func read(_ text: ScalarText) -> ScalarText? {
        guard text.count <= 60 else { return nil }
        var value = text
        // 某函〔2019〕47号　　　签发人：某某.
        if let blank = text.firstIndex(where: \.isBlank), text[blank...].trimmed.hasPrefix("签发人") { value = text[..<blank] }
        // 某函〔2019〕44号　　　　答复类别：A.
        if let gap = text.indices.first(where: { text[$0].isBlank && $0 + 1 < text.endIndex && text[$0 + 1].isBlank }), case let rest = text[gap...].trimmed,
            rest.count <= 20, rest.prefix(8).contains(where: \.isColon)
        { value = text[..<gap] }
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

    private static let actKinds: WordTable = ["号法律", "号行政法规", "号行政命令", "号法令", "号公告", "号批示", "号训令", "号决议", "号行政长官批示", "号行政长官公告", "号决定"]

    /// 第8/2014号行政法规: number and year by a stroke, with the kind of the act behind them.
    private static func isOfRegion(_ plain: ScalarText) -> Bool {
        guard plain.first == "第", plain.count <= longest, let stroke = plain.firstIndex(of: "/"), stroke > plain.startIndex + 1,
            let kind = plain.closing(among: actKinds) ?? (plain.last == "号" ? plain.suffix(1) : nil)
        else { return false }
        let year = plain[(stroke + 1)...].dropLast(kind.count)
        return plain[1 + plain.startIndex..<stroke].allSatisfy(\.isASCIIDigit) && year.count == 4 && year.allSatisfy(\.isASCIIDigit)
    }

    private static let caseKinds: WordTable = ["民", "刑", "行", "执", "商", "知", "破", "赔", "调", "仲"]

    /// （2018）某0203民初1126号: year, court, kind of the case, its number.
    private static func isOfCourt(_ year: ScalarText, _ number: ScalarText) -> Bool {
        guard year.count == 4, year.allSatisfy(\.isASCIIDigit), number.count <= 16, number.last?.isASCIIDigit == true, let first = number.first, first.isHan else { return false }
        return number.allSatisfy { $0.isHan || $0.isASCIIDigit } && number.count(where: \.isHan) <= 6 && number.containsAny(of: caseKinds)
    }

    private static func isNumber(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        if isOfRegion(plain) { return true }
        guard text.last == "号" else { return false }
        if plain.first == "第", (3...7).contains(plain.count) {
            return plain.dropFirst().dropLast().allSatisfy { $0.isASCIIDigit || $0.isOne(of: "〇零一二三四五六七八九十百") }
        }
        guard plain.count <= longest, let open = plain.firstIndex(where: { $0.isOne(of: "〔[［（(") }),
            let close = plain[open...].firstIndex(where: { $0.isOne(of: "〕]］）)") })
        else { return false }
        let year = plain[(open + 1)..<close], number = plain[(close + 1)...].dropLast()
        if isOfCourt(year, number) { return true }
        return year.count == 4 && year.allSatisfy(\.isASCIIDigit) && !number.isEmpty
            && number.allSatisfy { $0.isASCIIDigit || $0 == "第" }
    }
}
