/// What readers wrote below a text: 老城根儿 2009-11-15 08:12:40　我家也养过！ / 博主回复：2009-11-15 21:33:02　握爪。
///
/// Two layouts: a name, a stamp and the words in one line, as blogs have it; a name behind which the stamp and a colon stand.
extension PageClassifier {
    private static let fewestComments = 2
    private static let longestCommenter = 14
    private static let longestHeadOfComments = 24
    private static let commentWords: WordTable = ["评论", "留言", "网友评论", "读者评论", "最新评论", "回复", "跟帖", "网友留言", "读者留言", "发表评论"]

    /// Two such lines or more at the page's end, with nothing but short lines between them, and the line that heads them.
    mutating func markReaderComments() {
        let found = blocks.indices.filter(isComment)
        guard found.count >= Self.fewestComments, let first = found.first,
            blocks[..<first].contains(where: { ($0.role == .plain || $0.role.isText) && $0.count > 45 && $0.text.endsSentence })
        else { return }
        let below = blocks[first...]
        guard below.allSatisfy({ $0.role.isFurniture || isShortOrComment($0) }) else { return }
        for index in below.indices where !blocks[index].role.isFurniture { clearComment(index) }
        if first > 0, blocks[first - 1].role == .plain || blocks[first - 1].role == .heading, blocks[first - 1].count <= Self.longestHeadOfComments,
            blocks[first - 1].text.opening(among: Self.commentWords) != nil
        {
            clearComment(first - 1)
        }
    }

    private mutating func clearComment(_ index: Int) {
        blocks[index].credits = []
        blocks[index].assign(.furniture, "what readers wrote below the text")
    }

    private func isComment(_ index: Int) -> Bool { blocks[index].role == .plain && Self.opensComment(blocks[index].text) }

    private func isShortOrComment(_ block: Block) -> Bool {
        [.plain, .particular, .date].contains(block.role) && (Self.opensComment(block.text) || block.count <= Self.longestHeadOfComments && block.headingLevel == 0)
    }

    /// A short name, a stamp with a time of day or a colon behind it, and words.
    private static func opensComment(_ text: ScalarText) -> Bool {
        guard let dated = DateScanner.first(in: text.prefix(longestCommenter + 24)), dated.isStamp, dated.range.lowerBound > text.startIndex, dated.range.upperBound < text.endIndex
        else { return false }
        let name = text[..<dated.range.lowerBound].trimmed { $0.isBlank || $0.isColon }
        let hasTime = dated.range.count > 10 || text[dated.range.upperBound].isColon
        return (1...longestCommenter).contains(name.count) && !name.contains(where: { $0.isTextMark || $0.isOne(of: "|｜/") }) && hasTime
            && name.closing(among: LabelWords.dateFields) == nil && name.closing(among: LabelWords.sourceFields) == nil
            && text[dated.range.upperBound...].contains(where: \.isHan)
    }
}

/// Authors named once more below the text: 作者 / 张三　某研究院主任 / 李四　某研究院助理研究员.
extension PageClassifier {
    private static let authorHeads: WordTable = ["作者", "本文作者", "作者简介", "关于作者", "作者介绍", "作者信息", "撰稿人"]
    private static let mostAuthorLines = 8
    /// Blocks above that are searched for the byline.
    private static let mostAboveAuthors = 400

    /// Lines under such a heading that open with a name of the byline say what that person does.
    mutating func markAuthorBlock() {
        let content = self.content
        for (rank, head) in content.enumerated() where [.plain, .heading].contains(blocks[head].role) && Self.authorHeads.contains(blocks[head].text.squeezed.trimmed({ $0.isColon || $0.isOne(of: "【】") })) {
            var found = false
            for index in content[(rank + 1)...].prefix(Self.mostAuthorLines) {
                guard blocks[index].role == .plain, blocks[index].headingLevel == 0,
                    let person = LexicalRole.participant(blocks[index].text, isHost: false, isListed: true)?.first, let name = person.name, let office = person.affiliation,
                    let byline = content[..<rank].suffix(Self.mostAboveAuthors).first(where: { [.byline, .source].contains(blocks[$0].role) && blocks[$0].credits.contains { $0.name == name } })
                else { break }
                for place in blocks[byline].credits.indices where blocks[byline].credits[place].name == name && blocks[byline].credits[place].affiliation == nil {
                    blocks[byline].credits[place].affiliation = office
                }
                blocks[index].credits = []
                blocks[index].assign(.bibliographicField, "says what an author does")
                found = true
            }
            if found { blocks[head].assign(.furniture, "label of the lines on the authors") }
        }
    }
}
