/// Names without a word beside them, and offices with a name, between a title and its text.
extension PageClassifier {
    /// 某县县长　某某 between a title, or the date below it, and text.
    private mutating func markOfficeBylines(_ content: [Int]) {
        for (rank, index) in content.enumerated()
        where rank > 0 && rank + 1 < content.count && blocks[index].role == .plain {
            let block = blocks[index], below = blocks[content[rank + 1]]
            let isDated = [.date, .source].contains(blocks[content[rank - 1]].role) && rank > 1
            let title = blocks[content[isDated ? rank - 2 : rank - 1]]
            guard block.count <= 40, block.headingLevel == 0, block.text.contains(where: \.isBlank), title.isTitleLike,
                title.count >= 4,
                [.plain, .title].contains(title.role),
                below.role == .date || below.role == .plain && !below.isTitleLike,
                let credits = LexicalRole.personAfterPosts(block.text, role: .author, announced: true)
            else { continue }
            blocks[index].credits = credits
            blocks[index].assign(.byline, "an office and a name between a title and its text")
        }
    }

    /// Bare names right above or below a title-like line are its byline.
    mutating func markBareNames() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && !blocks[index].credits.isEmpty {
            let above = rank > 0 ? content[rank - 1] : nil
            let below = rank + 1 < content.count ? content[rank + 1] : nil
            // 拾　柴 / 某某 / text: at the page's top a title may be as short as a name.
            let isAboveText = below.map { blocks[$0].role == .plain && !blocks[$0].isTitleLike } ?? false
            func isTitle(_ at: Int?) -> Bool {
                guard let at else { return false }
                return blocks[at].role == .title
                    || blocks[at].role == .plain && blocks[at].credits.isEmpty && !isNameRow(at) && blocks[at].isTitleLike
                        && (blocks[at].count >= 5 || blocks[at].headingLevel == 1 || at == content.first && isAboveText)
                        && !Numbering.isNumbered(blocks[at].text)
            }
            // （2023年12月28日） may stand between the title of a speech and the speaker's name.
            let title = above.map { [.date, .source].contains(blocks[$0].role) } == true && rank > 1 ? content[rank - 2] : above
            if isAboveSignedTitle(rank, content) || isOneOfHeadings(index) || isWordOfTexts(index) { continue }
            if blocks[index].credits.contains(where: { $0.affiliation != nil })
                || PeopleLine.group(blocks[index].text) != nil
            { continue }
            let isLikely = PersonNames.list(blocks[index].text) == nil
            if isLikely {
                if isTitle(title), isAboveText {
                    blocks[index].assign(.byline, "a name and words like names between a title and its text")
                }
                continue
            }
            // 张三 李四 above （某大学，某市 100000）, whatever stands above them.
            if let below, blocks[below].role == .affiliation, PostalAddress.holdsCode(blocks[below].text) {
                blocks[index].assign(.byline, "names above the addresses of their units")
                continue
            }
            // 张三 李四 above 【摘要】 at the page's top, whose title was lost.
            if above == nil, let below, blocks[below].role == .abstract {
                blocks[index].assign(.byline, Self.bareNamesReason)
                continue
            }
            let isLonePost = blocks[index].credits.count == 1 && blocks[index].count <= 2
            if isTitle(title) || isTitle(below) && !isLonePost {
                blocks[index].assign(.byline, Self.bareNamesReason)
            }
        }
        markOfficeBylines(content)
        for index in blocks.indices where blocks[index].role == .plain { blocks[index].credits = [] }
    }

    private static let fewestUses = 2, usesWithin = 40

    /// 文件, 水　利: a surname and one scalar that the page's paragraphs have again and again, as they have no writer's name.
    private func isWordOfTexts(_ index: Int) -> Bool {
        let word = String(blocks[index].text.squeezed)
        guard word.unicodeScalars.count == 2 else { return false }
        var uses = 0
        for block in blocks[max(0, index - Self.usesWithin)..<min(blocks.count, index + Self.usesWithin)] where block.count > 45 && block.text.contains("。") {
            if block.text.contains(word), !block.text.contains("作者") { uses += 1 }
            if uses >= Self.fewestUses { return true }
        }
        return false
    }

    /// 臧亦凡　糜晓兰　仰　山: three short words or more, each of the shape of a name.
    private func isNameRow(_ index: Int) -> Bool {
        let words = blocks[index].text.split(whereSeparator: \.isBlank)
        return words.count >= 3 && PersonNames.list(blocks[index].text, announced: true) != nil
    }
}
