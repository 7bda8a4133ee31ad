/// What a journal prints above the further pages of an article.
///
/// Two layouts: 张三，等：标题; 张三　李四　标题——副标题.
extension PageClassifier {
    /// Lines at the page's top among which the title stands, its shortest, and the longest words before it, in scalars.
    private static let titleWithin = 16
    private static let shortestTitleAgain = 6
    private static let longestBeforeTitle = 30

    /// Lines between the title and its next page at least.
    private static let fewestAbove = 4

    /// The authors and the title in one line, below the line that is the title.
    mutating func markAuthorHeads() {
        let content = self.content
        var top: Set<ScalarText> = []
        for index in content.prefix(Self.titleWithin) where [.plain, .title].contains(blocks[index].role) && blocks[index].isTitleLike {
            let title = blocks[index].text.squeezed.trimmedMarks
            if title.count >= Self.shortestTitleAgain { top.insert(title) }
        }
        guard !top.isEmpty else { return }
        for index in content.dropFirst(Self.fewestAbove) where blocks[index].role == .plain && blocks[index].headingLevel == 0 && blocks[index].isTitleLike {
            guard let parts = authorsAndTitle(blocks[index].text), top.contains(parts.squeezed.trimmedMarks) else { continue }
            blocks[index].assign(.furniture, "running head: the authors and the title again")
        }
    }

    /// What stands behind the authors, up to a subtitle.
    private func authorsAndTitle(_ text: ScalarText) -> ScalarText? {
        guard let end = text.prefix(Self.longestBeforeTitle).lastIndex(where: { $0.isColon || $0.isBlank }), end > text.startIndex else { return nil }
        let names = text[..<end].trimmed { $0.isColon || $0.isBlank }
        let isNamed = names.last == "等" || PersonNames.list(names) != nil
        let rest = text[(end + 1)...].trimmed
        let dash = rest.firstIndex { $0 == "—" } ?? rest.endIndex
        return isNamed ? rest[..<dash] : nil
    }
}
