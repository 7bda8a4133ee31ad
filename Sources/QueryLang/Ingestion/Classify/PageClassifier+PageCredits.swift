/// Lines of staff that made the page or the issue, and no single article of it.
///
/// What tells: words for the page itself (本版编辑), the work of setting a page (版式, 组版), a printed page's head beside the
/// line. Credits in brackets close the text above them, and credits beside a byline are of its article. What says nothing of
/// itself is the page's where it stands above all texts, or below the last, of a page of several articles.
extension PageClassifier {
    mutating func markPageCredits() {
        for index in blocks.indices where blocks[index].role == .editorCredits {
            let text = blocks[index].text.drop { $0.isOpeningBracket || $0.isOne(of: "【[〔") }
            guard let own = text.opening(among: Self.pagesOwn), text.dropFirst(own.count).opening(among: LabelWords.creditWords) != nil || LabelWords.creditWords.contains(text.prefix { !$0.isColon && !$0.isBlank }) else { continue }
            blocks[index].assign(.furniture, "names who made the page or the issue")
        }
        let content = self.content
        let isShared = signedArticles >= 2 || signedArticles == 1 && blocks.contains(where: { $0.role == .plain && Dateline.opens($0.text) && !Dateline.reporters($0.text).isEmpty })
        for (rank, index) in content.enumerated() where blocks[index].role == .editorCredits && !isBracketed(blocks[index].text) {
            if isPrintedBeside(index) {
                blocks[index].assign(.furniture, "names who set the page, or stands in its head")
                continue
            }
            guard isShared, rank == 0 || blocks[content[rank - 1]].role != .byline, rank + 1 == content.count || blocks[content[rank + 1]].role != .byline else { continue }
            // Above all text.
            let isAboveText = index <= Self.mostAboveText && !blocks[..<index].contains { $0.role == .byline || ($0.role == .plain || $0.role.isText) && ($0.text.endsSentence || $0.count > 45) }
            guard isAboveText || rank + 2 >= content.count else { continue }
            blocks[index].assign(.furniture, "credits of a page of several articles")
        }
    }

    private static let mostAboveText = 8
    private static let pagesOwn: WordTable = ["本版", "本期", "本专版", "本栏"]
    /// Words for the setting of a printed page.
    private static let setting: WordTable = ["版式", "组版", "美编", "版面", "刊头", "新闻热线", "电话"]
    private static let heads: [String] = ["running head", "the paper's"]

    private func isBracketed(_ text: ScalarText) -> Bool {
        text.first.map { $0.isOpeningBracket || $0.isOne(of: "【[〔［") } == true && text.last.map { $0.isClosingBracket || $0.isOne(of: "】]〕］") } == true
    }

    /// The line names who set a page, or has a running head right above or below it, or holds the day of the issue.
    private func isPrintedBeside(_ index: Int) -> Bool {
        let text = blocks[index].text
        // 排版｜某某: credits of an account, each with a bar.
        guard !text.contains(where: { $0.isOne(of: "|｜丨") }) else { return false }
        if text.containsAny(of: Self.setting) || text.contains("星期") { return true }
        return [index - 1, index + 1].contains { at in
            blocks.indices.contains(at) && blocks[at].role.isFurniture && Self.heads.contains { blocks[at].reason.hasPrefix($0) }
        }
    }
}
