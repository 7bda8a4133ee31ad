/// Lines of staff that made the page or the issue, and no single article of it.
extension PageClassifier {
    /// Editors named at the head or foot of a page with several articles made the page, not one article.
    mutating func markPageCredits() {
        for index in blocks.indices where blocks[index].role == .editorCredits {
            let text = blocks[index].text.drop { $0.isOpeningBracket || $0.isOne(of: "【[〔") }
            guard let own = text.opening(among: Self.pagesOwn), text.dropFirst(own.count).opening(among: LabelWords.creditWords) != nil || LabelWords.creditWords.contains(text.prefix { !$0.isColon && !$0.isBlank }) else { continue }
            blocks[index].assign(.furniture, "names who made the page or the issue")
        }
        guard signedArticles >= 2 || signedArticles == 1 && blocks.contains(where: { $0.role == .plain && Dateline.opens($0.text) && !Dateline.reporters($0.text).isEmpty }) else { return }
        let content = self.content
        func isBelowHead(_ index: Int) -> Bool { index > 0 && blocks[index - 1].reason == Self.printedHeadReason }
        for index in content where blocks[index].role == .editorCredits {
            // Above all text.
            let isAboveText = index <= Self.mostAboveText && !blocks[..<index].contains { $0.role == .byline || ($0.role == .plain || $0.role.isText) && ($0.text.endsSentence || $0.count > 45) }
            guard isAboveText || content.suffix(2).contains(index) || isBelowHead(index) else { continue }
            blocks[index].assign(.furniture, "credits of a page of several articles")
        }
    }

    private static let mostAboveText = 8
    private static let pagesOwn: WordTable = ["本版", "本期", "本专版", "本栏"]
}
