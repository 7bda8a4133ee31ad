/// What a journal or a volume prints above the further pages of an article.
///
/// Layouts: 张三，等：标题; 张三　李四　标题——副标题; 某某论文集 beside the number of the page.
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

    private static let longestVolume = 30
    private static let volumes: WordTable = [
        "文集", "论文集", "文选", "选集", "选编", "汇编", "文萃", "文存", "全集", "口述史", "史料", "资料", "年鉴", "丛刊", "论丛", "辑刊", "集刊", "丛书", "通讯", "简报", "县志", "市志", "文史",
    ]

    /// 某某文集（2013） right above or below the number of a page: the volume's name, there and wherever it opens a line of its own.
    mutating func markVolumeHeads() {
        guard blocks.count > Self.fewestAbove else { return }
        func isPageNumber(_ index: Int) -> Bool {
            blocks.indices.contains(index) && blocks[index].reason == "number or rule" && blocks[index].text.contains(where: \.isASCIIDigit)
        }
        var names: Set<ScalarText> = []
        for index in blocks.indices where isPageNumber(index - 1) || isPageNumber(index + 1) {
            if let name = volume(index) { names.insert(name) }
        }
        guard !names.isEmpty else { return }
        for index in blocks.indices where volume(index).map(names.contains) == true {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "running head: the name of the volume")
        }
    }

    /// The name of a volume that opens the line, with nothing behind it but what a wide blank parts from it.
    private func volume(_ index: Int) -> ScalarText? {
        let block = blocks[index]
        guard block.role == .plain, block.headingLevel == 0, block.count <= 2 * Self.longestVolume, !block.text.endsSentence else { return nil }
        let gap = block.text.indices.first { block.text[$0].isBlank && $0 + 1 < block.text.endIndex && block.text[$0 + 1].isBlank } ?? block.text.endIndex
        let name = block.text[..<gap].trimmed
        let plain = name.last?.isClosingBracket == true ? name[..<(name.lastIndex(where: \.isOpeningBracket) ?? name.endIndex)] : name
        return plain.count >= 4 && plain.count <= Self.longestVolume && plain.closing(among: Self.volumes) != nil ? name : nil
    }

    private static let parts: StaticString = "编辑篇"

    /// 第三编　民工的记忆 above a title: the part of the volume.
    mutating func markVolumeParts() {
        let content = self.content
        for (rank, index) in content.enumerated() where rank + 2 < content.count && blocks[index].role == .plain && blocks[index].isTitleLike && blocks[index].count <= Self.longestVolume {
            let text = blocks[index].text
            guard text.first == "第", let unit = text.prefix(5).firstIndex(where: { $0.isOne(of: Self.parts) }), text[..<unit].dropFirst().allSatisfy({ $0.hanNumeral != nil }),
                unit > text.startIndex + 1, unit + 1 < text.endIndex, text[unit + 1].isBlank, canBeTitle(content[rank + 1]),
                case let below = content[rank + 2], blocks[below].role.isFrontMatter || opensArticle(below)
            else { continue }
            blocks[index].assign(.column, "a part of the volume, above a title")
        }
    }

    private static let councilRecords: WordTable = ["口头答复", "口头答覆", "书面答复", "书面答覆"]

    /// 议员质询的口头答覆 above the subject of a question, in a council's record.
    mutating func markCouncilSections() {
        let content = self.content
        for (rank, index) in content.enumerated().dropLast() where blocks[index].role == .plain && blocks[index].count <= Self.longestVolume {
            guard blocks[index].text.closing(among: Self.councilRecords) != nil, canBeTitle(content[rank + 1]) else { continue }
            blocks[index].assign(.column, "the section of a council's record, above a question's subject")
        }
    }
}
