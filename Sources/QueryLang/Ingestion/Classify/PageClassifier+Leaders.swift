/// Lists of contents whose lines lead to a page: 某文……………3, 某文……………张三（12）.
///
/// Two layouts: the number of the page behind a row of dots, as books of abstracts have it; the writer between the dots and
/// the number, as collections of speeches have it.
extension PageClassifier {
    private static let longestEntryLine = 80
    private static let shortestListed = 4
    /// Scalars by which the title over its text may be longer than the list gives it.
    private static let mostMore = 8

    mutating func markLeaders() {
        let content = self.content
        let entries = content.filter { blocks[$0].role == .plain && Self.leader(blocks[$0].text) != nil }
        guard entries.count >= 2, let first = entries.first, let last = entries.last else { return }
        let listed = entries.compactMap { Self.leader(blocks[$0].text) }.filter { $0.count >= Self.shortestListed }
        for index in entries {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "leads to a page of the text that it names")
        }
        for index in content where index > last && blocks[index].role == .plain && blocks[index].count <= Self.longestEntryLine {
            let own = Self.unnumbered(blocks[index].text).text.squeezed
            guard listed.contains(where: { own.starts(with: $0) && own.count <= $0.count + Self.mostMore }) else { continue }
            if isAboveText(index) {
                blocks[index].credits = []
                blocks[index].assign(.title, "a list with pages names it")
            } else {
                blocks[index].assign(.furniture, "a list with pages names it, and no text stands below")
            }
        }
        // The name of the book and of its list.
        for index in content where index < first && blocks[index].role == .plain && blocks[index].isTitleLike {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "above a list with pages")
        }
    }

    private static let mostHeadLinesBelow = 6

    /// Text that ends a sentence stands below, with nothing but lines of a head between.
    private func isAboveText(_ index: Int) -> Bool {
        for next in blocks[(index + 1)...].prefix(Self.mostHeadLinesBelow) {
            if next.role.isFurniture { return false }
            if next.text.endsSentence || next.count > 45 || next.text.last?.isColon == true { return true }
        }
        return false
    }

    /// The words before the dots of a line that ends in dots, a page's number, or a name and a number in brackets.
    private static func leader(_ text: ScalarText) -> ScalarText? {
        guard text.count <= longestEntryLine, let start = text.firstIndex(where: { $0.isOne(of: "…⋯·.．") }) else { return nil }
        // The first row of four dots or more, or of two signs of three.
        var from = start
        while from < text.endIndex {
            let row = text[from...].prefix { $0.isOne(of: "…⋯·.．") }
            let dots = row.reduce(0) { $0 + ($1.isOne(of: "…⋯") ? 3 : 1) }
            if dots >= 5, from > text.startIndex {
                let rest = text[row.endIndex...].trimmed
                let digits = rest.filter { $0.isASCIIDigit }
                guard rest.isEmpty && dots >= 6 || !digits.isEmpty && rest.count <= 16 && (rest.last?.isASCIIDigit == true || rest.last?.isClosingBracket == true) else { return nil }
                return unnumbered(text[..<from].trimmed).text.squeezed
            }
            guard let next = text[row.endIndex...].firstIndex(where: { $0.isOne(of: "…⋯·.．") }) else { return nil }
            from = next
        }
        return nil
    }
}
