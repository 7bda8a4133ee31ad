/// Bylines that the page's own ways tell, where the line itself does not: the mark that stands before certain bylines stands
/// before the others too, and a line set far to the right below a text is signed.
extension PageClassifier {
    private static let longestMarked = 24, longestMarkedName = 6
    private static let signedDepth = 8
    private static let longestRightSigned = 40

    /// ◎由之　柏舟子 on a page where ◎张三 is a byline: one to four short words behind the same mark.
    mutating func markMarkedNames() {
        let marks = Set(blocks.lazy.filter { $0.role == .byline && $0.count <= Self.longestMarked }.compactMap { block in block.text.first.flatMap { LabelWords.bylineMarks.contains($0) ? $0 : nil } })
        guard !marks.isEmpty else { return }
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].count <= Self.longestMarked {
            guard let mark = blocks[index].text.first, marks.contains(mark) else { continue }
            // Items of a list have the mark too, and end otherwise.
            let words = blocks[index].text.dropFirst().split { $0.isBlank || $0 == "、" }
            guard (1...4).contains(words.count), words.allSatisfy({ (2...Self.longestMarkedName).contains($0.count) && $0.allSatisfy(\.isHan) }),
                index > 0 && blocks[index - 1].isTitleLike || index + 1 < blocks.count && blocks[index + 1].text.endsSentence
            else { continue }
            blocks[index].credits = words.map { Credit(name: String($0), role: .author) }
            blocks[index].assign(.byline, "short words behind the mark of the page's bylines")
        }
    }

    /// 　　　　　　某公社社员　张三 below a text: set far in, as nothing else on the page is, a person or a unit signs.
    mutating func markRightSigned() {
        let content = self.content
        let letters = content.contains { PageClassifier.isSalutation(blocks[$0].text) }
        var persons = 0
        var units: [Int] = []
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .plain && blocks[index].headingLevel == 0 {
            let block = blocks[index], above = blocks[content[rank - 1]]
            guard block.indent >= Self.signedDepth, block.count <= Self.longestRightSigned, above.text.endsSentence, above.count > block.count, above.indent < Self.signedDepth,
                !block.text.contains(where: { $0.isSentenceEnd || $0.isColon })
            else { continue }
            if let person = PersonPhrase.read(block.text, announced: true), PersonPhrase.officeCertainty(person.office).map({ $0 >= 1 }) == true {
                blocks[index].credits = [Credit(name: String(person.name.squeezed), role: .author, affiliation: person.office)]
                blocks[index].assign(.credits, Self.rightReason)
                persons += 1
            } else if PeopleLine.isUnit(block.text), letters {
                units.append(index)
            }
        }
        guard persons > 0 else { return }
        for index in units {
            blocks[index].credits = [Credit(role: .author, affiliation: blocks[index].text)]
            blocks[index].assign(.credits, Self.rightReason)
        }
    }

    private static let rightReason = "a person or a unit with a post, set to the right below a text"

    /// 原创 / 张三 / 某某城事 / 2023年4月18日: who wrote a post, between the word and the account's name, as copied posts have it.
    mutating func markAccountWriter() {
        for index in blocks.indices.dropLast(2) where blocks[index].text.squeezed == "原创" && blocks[index].count <= 4 {
            let name = blocks[index + 1], below = blocks[index + 2]
            guard name.role == .plain, name.headingLevel == 0, PersonNames.mayBeName(name.text.squeezed), below.count <= 24, !below.text.endsSentence else { continue }
            blocks[index + 1].credits = [Credit(name: String(name.text.squeezed), role: .author)]
            blocks[index + 1].assign(.byline, "between 原创 and the name of an account")
            if blocks[index].role == .plain { blocks[index].assign(.furniture, "the word of an account above its writer") }
        }
    }
}
