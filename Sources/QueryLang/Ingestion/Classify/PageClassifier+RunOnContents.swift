/// Lists of contents that run on in one line: 甲事；乙事；丙事, each the title of a text further down, there often with its
/// number ([01] 甲事). What bears a number of the same form is a title too.
extension PageClassifier {
    private static let fewestHeadlines = 2
    private static let mostHeadlines = 40
    /// Lines above the list: the programme or the paper, the list's label.
    private static let mostLinesAbove = 3
    private static let shortestHeadline = 4

    mutating func markRunOnContents() {
        let content = self.content
        for (rank, index) in content.prefix(Self.mostLinesAbove + 1).enumerated() 
        where [.plain, .abstract, .keywords].contains(blocks[index].role) {
            let line = withoutLabel(blocks[index].text)
            if markHeadlines(headlines(line.split { $0.isOne(of: "；;|｜") }), listedAt: rank, content)
                || markHeadlines(headlines(line.split(whereSeparator: \.isBlank)), listedAt: rank, content)
            {
                return
            }
        }
    }

    /// True where as many titles as the list has stand further down, and were marked.
    private mutating func markHeadlines(_ headlines: Set<ScalarText>?, listedAt rank: Int, _ content: [Int]) -> Bool {
        guard let headlines else { return false }
        var forms: Set<String> = []
        var titles: [Int] = []
        let lines = content[(rank + 1)...].filter { blocks[$0].role == .plain && blocks[$0].isTitleLike && isHead($0) }
        for line in lines {
            let (form, text) = Self.unnumbered(blocks[line].text)
            guard headlines.contains(text.wording) else { continue }
            titles.append(line)
            if let form { forms.insert(form) }
        }
        guard titles.count >= Self.fewestHeadlines, titles.count >= headlines.count else { return false }
        for line in lines where Self.unnumbered(blocks[line].text).form.map({ forms.contains($0) }) == true {
            titles.append(line)
        }
        for line in titles { blocks[line].assign(.title, "listed in the contents, or numbered like those that are") }
        for above in content[...rank]
        where above == content[rank] || blocks[above].role == .plain && blocks[above].isTitleLike {
            blocks[above].assign(.furniture, "lists the titles below, or stands above the list")
        }
        return true
    }

    /// 内容提要：甲事；乙事 as what stands behind the label.
    private func withoutLabel(_ text: ScalarText) -> ScalarText {
        guard let colon = text.prefix(Self.longestListLabel).firstIndex(where: \.isColon), text[..<colon].allSatisfy({ $0.isHan || $0.isBlank || $0.isOne(of: "【】*") })
        else { return text }
        return text[(colon + 1)...].drop { $0.isBlank || $0.isOne(of: "*】") }
    }

    private static let longestListLabel = 10

    /// The parts of a line that semicolons or bars part; nil for running text.
    private func headlines(_ pieces: [ScalarText]) -> Set<ScalarText>? {
        guard pieces.count <= Self.mostHeadlines, let first = pieces.first, let last = pieces.last, last.endIndex - first.startIndex <= LineShape.measured,
            !pieces.contains(where: { $0.contains("。") })
        else { return nil }
        let parts = pieces.map { Self.withoutPageNumber(Self.unnumbered($0.trimmed).text).wording }
        guard (Self.fewestHeadlines...Self.mostHeadlines).contains(parts.count),
            parts.allSatisfy({ $0.count >= Self.shortestHeadline })
        else { return nil }
        return Set(parts)
    }

    /// 某事（1） and 某事/2版 as 某事: without the page that a list of contents gives.
    private static func withoutPageNumber(_ text: ScalarText) -> ScalarText {
        let inner = text.trimmed { $0.isClosingBracket || $0.isOne(of: "]】版页") }
        let digits = inner.reversed().prefix { $0.isASCIIDigit }.count
        guard (1...3).contains(digits) else { return text }
        let rest = inner.dropLast(digits)
        guard let mark = rest.last, mark.isOpeningBracket || mark.isOne(of: "[【/／…·.P第A"), rest.count > 2 else { return text }
        return rest.trimmed { $0.isOpeningBracket || $0.isBlank || $0.isOne(of: "[【/／…·.P第A") }
    }

    /// The text without its number, and the number's marks without its digits: [01] gives [], 1、 gives 、.
    static func unnumbered(_ text: ScalarText) -> (form: String?, text: ScalarText) {
        if let length = bracketedNumber(text) {
            return (String(text.prefix(length).filter { !$0.isASCIIDigit }), text.dropFirst(length).trimmed)
        }
        guard let number = Numbering.number(of: text) else { return (nil, text) }
        let form = number.mark.unicodeScalars.filter { !$0.isASCIIDigit && !$0.isHan }
        return (String(String.UnicodeScalarView(form)), text.dropFirst(number.mark.unicodeScalars.count).trimmed)
    }

    /// The length of [01], 【2】 or 〔3〕 at the opening.
    static func bracketedNumber(_ text: ScalarText) -> Int? {
        guard text.first?.isOne(of: "[【〔［") == true else { return nil }
        let digits = text.dropFirst().prefix { $0.isASCIIDigit }
        guard (1...3).contains(digits.count), text.dropFirst(digits.count + 1).first?.isOne(of: "]】〕］") == true else {
            return nil
        }
        return digits.count + 2
    }
}
