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
        let entries = blocks.indices.filter { blocks[$0].reason == ContentsLine.reason }
        guard entries.count >= 2, let first = entries.first, let last = entries.last else { return }
        let listed = entries.compactMap { ContentsLine.read(blocks[$0].text) }.map { Self.unnumbered($0.title).text.wording }
            .filter { $0.count >= Self.shortestListed }
        for index in content where index > last && blocks[index].role == .plain && blocks[index].count <= Self.longestEntryLine {
            let own = Self.unnumbered(blocks[index].text).text.wording
            guard listed.contains(where: { own.starts(with: $0) && own.count <= $0.count + Self.mostMore }) else { continue }
            if isAboveText(index) {
                blocks[index].credits = []
                blocks[index].assign(.title, "a list with pages names it")
            } else {
                blocks[index].assign(.furniture, "a list with pages names it, and no text stands below")
            }
        }
        // The name of the book and of its list; text above them has heads of its own.
        for index in content.prefix(while: { $0 < first }).reversed().prefix(while: { blocks[$0].isTitleLike }) where blocks[index].role == .plain {
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
}
