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

    private func opensChapter(_ text: ScalarText) -> Bool {
        guard text.first == "第" else { return false }
        let number = text.dropFirst().prefix(7).prefix { $0.isASCIIDigit || $0.isOne(of: "〇零一二三四五六七八九十百千两") }
        let rest = text.dropFirst(1 + number.count)
        // 第38卷 第4期: an issue of a journal.
        return !number.isEmpty && rest.opening(among: Self.units) != nil && rest.last != "期"
    }

    private static let longestSerialLine = 30

    /// 长篇连载 / 《某某》 / （12） / 某某: an instalment's number between the name of the work and the title.
    mutating func markSerialHeads() {
        let content = self.content
        for (rank, index) in content.enumerated() where rank > 0 && rank + 2 < content.count && isInstalment(blocks[index].text) {
            let work = content[rank - 1], title = content[rank + 1]
            guard [.plain, .subtitle].contains(blocks[index].role), blocks[work].role == .plain || blocks[work].role == .title, blocks[work].isTitleLike,
                blocks[work].count <= Self.longestSerialLine, canBeTitle(title) || blocks[title].role == .title
            else { continue }
            blocks[work].assign(.kicker, "the work of which an instalment stands below")
            blocks[index].assign(.kicker, "the number of an instalment")
            if blocks[title].role == .plain { blocks[title].assign(.title, Self.instalmentReason) }
            if rank > 1, canBeTitle(content[rank - 2]), blocks[content[rank - 2]].count <= 6 { blocks[content[rank - 2]].assign(.column, "the column of a serial") }
        }
    }

    /// （12）, （十二）, 【连载12】, 之三.
    private func isInstalment(_ text: ScalarText) -> Bool {
        guard text.count <= 10, let inner = BylineReader.bracketContent(text) else { return false }
        let number = inner.hasPrefix("连载") ? inner.dropFirst(2).trimmed : inner
        return !number.isEmpty && number.count <= 4 && number.allSatisfy { $0.isASCIIDigit || $0.hanNumeral != nil }
    }

    private static let fewestAlike = 2, shortestAlike = 3
    private static let alikeReason = "one of several titles that open alike, the page's first line among them"

    /// 新生访谈——最小的新生 / text / 新生访谈——力气最大的新生 / text: heads that open with the same words before a dash, of which the first is
    /// the page's first line.
    mutating func markAlikeTitles() {
        let content = self.content
        guard let first = content.first, let words = series(first), isLongText(first + 1) else { return }
        let alike = content.filter { series($0) == words && isLongText($0 + 1) }
        guard alike.count >= Self.fewestAlike else { return }
        for index in alike {
            blocks[index].credits = []
            blocks[index].assign(.title, Self.alikeReason)
        }
    }

    /// The words before the dash of a line that may be a title.
    private func series(_ index: Int) -> ScalarText? {
        let text = blocks[index].text
        guard blocks[index].role == .plain, blocks[index].isTitleLike, let dash = text.firstIndex(where: { $0.isOne(of: "—―─-－") }) else { return nil }
        let words = text[..<dash].squeezed, rest = text[dash...]
        let dashes = rest.prefix { $0.isOne(of: "—―─-－") }
        return dashes.count >= 2 && words.count >= Self.shortestAlike && rest.count >= dashes.count + Self.shortestAlike ? words : nil
    }
}
