/// A chapter of a serial: 第十二章 某某 or 第六十八回 某某 is the page's title, and not the heading of a part.
///
/// Two layouts: 小说网 > 书名 > 正文 / 第三部 02 某某 / text / 上一页 返回目录; 第592章 某某(2 / 5) / text.
extension PageClassifier {
    private static let longestChapter = 40
    private static let shortestPage = 3
    private static let units: WordTable = ["章", "回", "部", "节", "集", "卷", "话", "幕", "部分"]

    mutating func markChapterTitle() {
        let content = self.content
        let chapters = content.filter { opensChapter(blocks[$0].text) }
        guard let index = chapters.first, chapters.count == 1, content.count > Self.shortestPage, let rank = content.firstIndex(of: index),
            rank <= 3, blocks[index].role == .plain || blocks[index].role == .heading, blocks[index].headingLevel == 0,
            blocks[index].count <= Self.longestChapter, !blocks[index].text.endsSentence,
            !content.contains(where: { blocks[$0].role == .title })
        else { return }
        // Parts with numbers of their own below it make it the first part of something longer.
        guard content[(rank + 1)...].prefix(2).allSatisfy({ !Numbering.isNumbered(blocks[$0].text) }) else { return }
        blocks[index].assign(.title, "the only chapter of the page, at its top")
        for above in content[..<rank] where blocks[above].role == .plain && blocks[above].count <= Self.longestChapter {
            blocks[above].assign(.furniture, "above the chapter of a serial")
        }
    }

    /// 附件, 附件1 alone on its line, and the name of what is attached below it.
    mutating func markAttachments() {
        let content = self.content
        for (rank, index) in content.enumerated() where rank > 2 && rank + 2 < content.count {
            let word = blocks[index].text.squeezed.trimmed { $0.isASCIIDigit || $0.isColon || $0.isOne(of: "【】[]一二三") }
            guard [.plain, .heading].contains(blocks[index].role), word == "附件" || word == "附录", blocks[index].count <= 6 else { continue }
            let below = content[rank + 1]
            guard [.plain, .heading].contains(blocks[below].role), blocks[below].isTitleLike, !Numbering.isNumbered(blocks[below].text) else { continue }
            blocks[index].assign(.letterhead, "says that a text is attached")
            blocks[below].assign(.title, "the name of what is attached")
        }
    }

    private func opensChapter(_ text: ScalarText) -> Bool {
        guard text.first == "第" else { return false }
        let number = text.dropFirst().prefix(7).prefix { $0.isASCIIDigit || $0.isOne(of: "〇零一二三四五六七八九十百千两") }
        let rest = text.dropFirst(1 + number.count)
        return !number.isEmpty && rest.opening(among: Self.units) != nil
    }
}
