/// What was said at a meeting, each part under the line of who said it: one text, whoever speaks in it.
///
/// Two layouts: title / ——某某座谈会发言摘登 / byline / introduction / 某会会长　张三 / heading / text; 委员发言摘要 / title /
/// 张三（某校校长） / text.
extension PageClassifier {
    private static let fewestSpeakers = 2
    private static let longestExtractLabel = 10
    private static let longestSpeakerLine = 40
    static let extractReason = "names who says what stands below, in extracts of a meeting"

    mutating func markExtracts() {
        let content = self.content
        let labels = content.indices.filter { rank in
            let block = blocks[content[rank]]
            return block.role == .plain && block.isTitleLike && block.count <= Self.longestSpeakerLine && HeadKind.isExtract(block.text)
        }
        for (number, rank) in labels.enumerated() {
            let end = number + 1 < labels.count ? labels[number + 1] : content.count
            let speakers = (rank + 1..<max(end, rank + 1)).filter { speaksBelow($0, content) }
            guard speakers.count >= Self.fewestSpeakers else { continue }
            markExtractTitle(rank, content, first: speakers[0])
            for at in speakers {
                blocks[content[at]].credits = []
                blocks[content[at]].assign(.heading, Self.extractReason)
            }
            // Each has a heading below the name: a line of its own without one heads another text.
            let headed = speakers.map { $0 + 1 }.filter { $0 < end && canBeTitle(content[$0]) }
            guard headed.count == speakers.count else { continue }
            for at in headed { blocks[content[at]].assign(.heading, "heads what is said, below the speaker's name") }
            for at in speakers[0]..<end where at + 1 < content.count && canBeTitle(content[at]) && isLongText(content[at + 1]) {
                blocks[content[at]].assign(.title, "has no speaker, below the parts of a meeting that all have one")
            }
        }
    }

    /// 委员发言摘要 below the end of another text, above a title.
    private mutating func markExtractTitle(_ rank: Int, _ content: [Int], first: Int) {
        let index = content[rank]
        guard blocks[index].text.squeezed.count <= Self.longestExtractLabel, rank + 1 < first, canBeTitle(content[rank + 1]),
            rank == 0 || blocks[content[rank - 1]].text.endsSentence || closesArticle(content[rank - 1]) || blocks[content[rank - 1]].role != .plain
                || !blocks[content[rank - 1]].isTitleLike
        else { return }
        blocks[index].assign(.column, "says that what was said at a meeting stands below its title")
        blocks[content[rank + 1]].assign(.title, "stands below the label of a meeting's extracts")
    }

    /// A person with a post, above text or above a heading of that text.
    private func speaksBelow(_ rank: Int, _ content: [Int]) -> Bool {
        let block = blocks[content[rank]]
        guard block.role == .plain, block.headingLevel == 0, block.isTitleLike, block.count <= Self.longestSpeakerLine, rank + 1 < content.count,
            Self.speaker(block.text) != nil
        else { return false }
        let below = content[rank + 1]
        return isLongText(below) || canBeTitle(below) && rank + 2 < content.count && isLongText(content[rank + 2])
    }

    /// 某会会长　张三, 张三（某校校长）.
    static func speaker(_ text: ScalarText) -> (office: ScalarText, name: ScalarText)? {
        if let found = PeopleLine.read(text, announced: true), found.count == 1, let name = found[0].name, let office = found[0].affiliation {
            return (office, ScalarText(name))
        }
        // 某社理事长　罗松才让: beside others of the form a post and a blank tell a name that no table holds.
        if let blank = text.lastIndex(where: \.isBlank), case let name = text[(blank + 1)...], (2...PersonNames.longestGiven).contains(name.count), name.allSatisfy(\.isHan),
            text[..<blank].closing(among: InstitutionWords.posts) != nil, !text.contains(where: \.isTextMark)
        {
            return (text[..<blank].trimmed, name)
        }
        guard text.contains(where: \.isBlank), let found = LexicalRole.personAfterPosts(text, role: .author, announced: true), let name = found.first?.name, let office = found.first?.affiliation
        else { return PersonHeading.read(text) }
        return (office, ScalarText(name))
    }

    private static let letters: WordTable = ["倡议书", "公开信", "一封信", "慰问信", "感谢信", "表扬信", "贺信", "致辞", "致词", "讲话", "贺词", "祝词", "答谢词", "寄语", "家书"]
    private static let longestAddress = 24

    /// 青年倡议书 above 亲爱的青年朋友们：.
    mutating func markAddressTitles() {
        let content = self.content
        for (rank, index) in content.enumerated().dropLast() where blocks[index].role == .plain && canBeTitle(index) {
            let below = blocks[content[rank + 1]]
            guard blocks[index].text.closing(among: Self.letters) != nil, below.role == .plain, below.count <= Self.longestAddress, below.text.last?.isColon == true,
                Self.addressesAudience(below.text) || below.text.contains("们") || below.text.hasPrefix("尊敬的") || below.text.hasPrefix("亲爱的"), rank == 0 || blocks[content[rank - 1]].text.endsSentence || closesArticle(content[rank - 1]) || [.particular, .signature].contains(blocks[content[rank - 1]].role)
            else { continue }
            blocks[index].assign(.title, "names a letter or a speech, above whom it addresses")
        }
    }

    private static let cardsWithin = 24
    private static let longestCardText = 200

    /// 张三 / 某书店创办人，曾任教师多年: above the talk the name of one who speaks in it, and on the line below who that is.
    mutating func markNameCards() {
        let labels = blocks.lazy.filter { $0.role == .plain && $0.text.prefix(Self.longestLabel + 1).contains(where: \.isColon) }
            .compactMap { Self.label(of: $0.text)?.squeezed }
        let counts = labels.reduce(into: [ScalarText: Int]()) { $0[$1, default: 0] += 1 }
        let speakers = Set(counts.filter { $0.value >= 2 }.keys)
        guard !speakers.isEmpty else { return }
        for index in blocks.indices.dropLast().prefix(Self.cardsWithin) {
            let name = blocks[index].text.squeezed
            if Self.label(of: blocks[index].text).map({ speakers.contains($0.squeezed) && $0.count < blocks[index].text.count }) == true, blocks[index].role == .plain, !blocks[index].isTitleLike { break }
            guard blocks[index].role == .plain, (2...PersonNames.longestGiven).contains(name.count), speakers.contains(name), blocks[index + 1].role == .plain,
                blocks[index + 1].count <= Self.longestCardText, Self.label(of: blocks[index + 1].text) == nil,
                let post = Self.cardPost(blocks[index + 1].text)
            else { continue }
            blocks[index].credits = [Credit(name: String(name), role: .author, affiliation: post)]
            blocks[index].label = "guest"
            blocks[index + 1].label = "guest"
            blocks[index + 1].credits = []
            blocks[index].assign(.participant, "the name of one who speaks, above who that is")
            blocks[index + 1].assign(.participant, "says who the person named above is")
        }
    }

    /// The first clause that says a post or a unit.
    private static func cardPost(_ text: ScalarText) -> ScalarText? {
        let clauses = text.prefix { !$0.isSentenceEnd }.split { $0.isComma || $0.isOne(of: "；;") }.map(\.trimmed).filter { !Biography.isParticular($0) }
        let own = clauses.drop { PostReader.post($0).title == nil && !PeopleLine.isUnit($0) }
        guard let first = own.first else { return nil }
        // 画家，某画院一级美术师.
        guard PostReader.post(first).unit == nil, let second = own.dropFirst().first, PersonPhrase.officeCertainty(second) == 2 else { return first }
        return first + ScalarText("、") + second
    }
}
