/// Letters of readers: 编辑同志： opens the text below its title, the writer's place and name stand alone below it.
///
/// Two layouts: a page of letters, each with its title (读者来信 / title / 编辑同志： / text / 某村村民 某某); one letter on a page
/// (title / 编辑部： / text / 某某 / day).
extension PageClassifier {
    private static let addressees: WordTable = ["编辑同志", "编辑部", "编辑老师", "编辑", "编辑先生", "编者", "编辑部同志"]
    private static let longestSalutation = 12
    private static let longestSignature = 30
    /// Blanks before a signature at least: it stands at the line's right.
    private static let signatureIndent = 4

    static let signatureReason = "signs the letter above it"

    /// 编辑同志：, 尊敬的编辑：, 某报编辑部：.
    static func isSalutation(_ text: ScalarText) -> Bool {
        guard text.count <= longestSalutation, text.last?.isColon == true else { return false }
        return text.dropLast().closing(among: addressees) != nil && !text.contains(where: { $0.isOne(of: "责任美主") })
    }

    mutating func markReaderLetters() {
        let content = self.content
        let openings = content.indices.filter { blocks[content[$0]].role == .plain && (Self.isSalutation(blocks[content[$0]].text) || Self.opensLetter(blocks[content[$0]].text)) }
        guard !openings.isEmpty else { return }
        for (number, rank) in openings.enumerated() {
            let index = content[rank]
            // 作者： / 编辑：: one of a saved page's empty fields.
            if index > 0, blocks[index - 1].role == .furniture, blocks[index - 1].text.last?.isColon == true {
                blocks[index].assign(.furniture, "a field left empty, like the one above")
                continue
            }
            let runsIn = Self.opensLetter(blocks[index].text)
            if !runsIn { blocks[index].assign(.body, "addresses the editors of a paper") }
            if !runsIn, rank > 0, canBeTitle(content[rank - 1]) { blocks[content[rank - 1]].assign(.title, "stands above the address of a letter") }
            let next = number + 1 < openings.count ? openings[number + 1] : content.count
            signLetter(content[(rank + 1)..<max(rank + 1, next)], hasText: runsIn)
        }
    }

    /// 某县某村　张三: where the writer lives, which is no unit.
    private func personOfPlace(_ text: ScalarText) -> [Credit]? {
        let words = text.split(whereSeparator: \.isBlank)
        guard words.count == 2, PersonNames.isName(words[1]), words[0].count >= 3, words[0].allSatisfy(\.isHan),
            words[0].last?.isOne(of: "村镇县市区乡街路号院里巷组") == true
        else { return nil }
        return [Credit(name: String(words[1]), role: .author)]
    }

    /// 某闸管理所　张三: where the writer works, by its last word.
    private func personOfUnit(_ text: ScalarText) -> [Credit]? {
        let words = text.split(whereSeparator: \.isBlank)
        guard words.count == 2, PersonNames.mayBeName(words[1]), words[0].count >= 4, words[0].allSatisfy(\.isHan),
            words[0].closing(among: InstitutionWords.unitEndings) != nil || words[0].last.map(InstitutionWords.unitEndCharacters.contains) == true
        else { return nil }
        return [Credit(name: String(words[1]), role: .author, affiliation: words[0])]
    }

    /// 编辑同志：我每月…: the salutation and the letter's text on one line.
    private static func opensLetter(_ text: ScalarText) -> Bool {
        guard text.count > longestSalutation, text.endsSentence, let colon = text.prefix(longestSalutation).firstIndex(where: \.isColon) else { return false }
        return text.prefix(2) == "编辑" && isSalutation(text[...colon])
    }

    private static let readers: WordTable = ["读者", "市民", "居民", "村民", "学生家长", "家长", "乘客", "顾客", "业主", "用户", "网友"]
    private static let addresses: WordTable = ["先生", "女士", "大爷", "大妈", "阿姨", "师傅", "同学", "老师", "小姐"]

    /// 读者　吴先生: what the writer is to the paper, and the name, however short.
    private func callingReader(_ text: ScalarText) -> [Credit]? {
        let words = text.split(whereSeparator: \.isBlank)
        guard words.count == 2, Self.readers.contains(words[0]) else { return nil }
        let isAddressed = words[1].count <= 4 && words[1].closing(among: Self.addresses).map { $0.count < words[1].count } == true
        guard isAddressed || PersonNames.mayBeName(words[1]) else { return nil }
        return [Credit(name: String(words[1]), title: String(words[0]), role: .author)]
    }

    /// The first line set to the right below the letter's text.
    ///
    /// - Parameter hasText: the letter's text begins on the line of its salutation.
    private mutating func signLetter(_ lines: ArraySlice<Int>, hasText: Bool) {
        var hasText = hasText, isWhole = true
        for index in lines {
            let block = blocks[index]
            if block.text.endsSentence || block.count > 45 {
                (hasText, isWhole) = (true, block.text.endsSentence)
                continue
            }
            let isOpenLine = block.role == .plain || block.role == .byline
            guard hasText, isOpenLine, block.count <= Self.longestSignature else { return }
            let signer = LexicalRole.personAfterPosts(block.text, role: .author, announced: true) ?? personOfPlace(block.text) ?? callingReader(block.text) ?? PeopleLine.read(block.text) ?? personOfUnit(block.text)
            // 读者　某某 needs no place of its own to be told from text; what is set in else may be a line of a column.
            guard signer != nil || block.indent >= Self.signatureIndent && isWhole && !block.text.contains(where: \.isComma) else { return }
            blocks[index].credits = signer ?? PersonNames.list(block.text)?.map { Credit(name: $0, role: .author) } ?? []
            blocks[index].assign(.byline, Self.signatureReason)
            if let below = lines.first(where: { $0 > index }), DayOfYear.isAlone(blocks[below].text) {
                blocks[below].assign(.date, "the day of the letter")
            }
            return
        }
    }

    /// 此致 / 敬礼！ / 某厂工人　某某 / 十一月三日: who signs a letter, below the words that close it.
    mutating func markClosedLetters() {
        for index in blocks.indices.dropFirst() where blocks[index - 1].reason == LexicalRole.letterClosing && blocks[index].reason != LexicalRole.letterClosing {
            let block = blocks[index]
            guard [.plain, .byline, .signature].contains(block.role), block.reason != Self.signatureReason, block.count <= Self.longestSignature, !block.text.endsSentence,
                let signer = signer(block.text)
            else { continue }
            blocks[index].credits = [signer]
            blocks[index].assign(.byline, Self.signatureReason)
            guard index + 1 < blocks.count, blocks[index + 1].role == .signature || blocks[index + 1].role == .plain && DayOfYear.isAlone(blocks[index + 1].text) else { continue }
            blocks[index + 1].assign(.date, "the day of the letter")
        }
    }

    private func signer(_ text: ScalarText) -> Credit? {
        if let credits = LexicalRole.personAfterPosts(text, role: .author, announced: true) { return credits.first }
        let words = text.split { $0.isBlank || $0.isColon }
        guard let name = words.last, PersonNames.mayBeName(name), words.count <= 3 else { return nil }
        if words.count == 1 { return PersonNames.isName(name) ? Credit(name: String(name), role: .author) : nil }
        return Credit(name: String(name), role: .author, affiliation: text[..<name.startIndex].trimmed { $0.isBlank || $0.isColon })
    }
}
