/// What closes an official document: its annexes, the body that issued it, the date.
extension PageClassifier {
    /// Issuers that sign one document, each on its line.
    private static let mostIssuers = 4
    private static let longestIssuer = 40
    /// Blanks before a signature that is set to the right.
    private static let signatureDepth = 8

    /// Names of institutions right above a date that ends the text.
    mutating func markSignatures() {
        let content = self.content
        markBench(content)
        // 本报编辑部, set to the right below a text.
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .plain && blocks[index].indent >= Self.signatureDepth && blocks[index].count <= Self.longestSignature {
            guard blocks[index].text.opening(among: LabelWords.ownMedia) != nil, blocks[index].text.hasSuffix("编辑部"), isRunningText(content[rank - 1]) else { continue }
            blocks[index].credits = []
            blocks[index].assign(.signature, "the paper's desk signs, set to the right")
        }
        for (rank, index) in content.enumerated()
        where blocks[index].role == .date || blocks[index].role == .plain && rank + 1 == content.count && MonthAlone.matches(blocks[index].text) {
            // Both set far in, they sign whatever stands below: another text may go on there.
            let isSetIn = rank > 0 && [index, content[rank - 1]].allSatisfy { blocks[$0].indent >= Self.signatureDepth }
            if rank + 1 < content.count, isRunningText(content[rank + 1]), !isAnnex(content[rank + 1]), !isSetIn, !isBelowClosing(rank, content) { continue }
            var above = rank - 1
            while above > 0, rank - above <= Self.mostIssuers, isIssuer(content[above]) { above -= 1 }
            if above == rank - 1, rank > 0, rank + 1 == content.count || !isRunningText(content[rank + 1]), blocks[index].role == .date, blocks[index].indent >= Self.signatureDepth, isRunningText(content[above]) {
                blocks[index].assign(.signature, "the date that signs the document, set to the right")
                continue
            }
            guard above > 0, above < rank - 1,
                isRunningText(content[above]) || isLabelled(content[above]) || isAnnex(content[above])
            else { continue }
            for at in above + 1..<rank { blocks[content[at]].assign(.signature, "signs the document, above its date") }
            blocks[index].assign(.signature, "the date that signs the document")
            if rank + 1 < content.count, isReleaseNote(content[rank + 1]) {
                blocks[content[rank + 1]].assign(.signature, "says how the document is published")
            }
        }
    }

    private static let longestClosing = 10

    /// 特此公告。 above the issuer and the date: they sign whatever stands below.
    private func isBelowClosing(_ rank: Int, _ content: [Int]) -> Bool {
        guard rank >= 2, isIssuer(content[rank - 1]) else { return false }
        let text = blocks[content[rank - 2]].text
        return text.count <= Self.longestClosing && text.hasPrefix("特此")
    }

    private static let bench: WordTable = ["审判长", "审判员", "代理审判员", "人民陪审员", "法官助理", "书记员", "代书记员"]
    private static let longestBench = 8

    /// 审　判　长　　严　明 / 书记员　苗苗 below a judgment: its judges and its clerk, each on a line.
    private mutating func markBench(_ content: [Int]) {
        let lines = content.filter { blocks[$0].role == .plain && blocks[$0].count <= Self.longestSignature * 2 && signsJudgment(blocks[$0].text) }
        guard lines.count >= 2, let first = content.first, lines[0] > first else { return }
        for index in lines {
            blocks[index].credits = []
            blocks[index].assign(.signature, "signs the document, above its date")
        }
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .date && lines.contains(content[rank - 1]) {
            blocks[index].assign(.signature, "the date that signs the document")
        }
    }

    private func signsJudgment(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        guard let office = plain.opening(among: Self.bench), !text.contains(where: { $0.isTextMark || $0.isSentenceEnd || $0.isColon }) else { return false }
        return (1...Self.longestBench).contains(plain.count - office.count) && text.contains(where: \.isBlank)
    }

    private static let longestSignature = 16

    /// 家属：某某 and 三月九日 below it close a letter: its writer and a day without its year.
    mutating func markLetterEnd() {
        let content = self.content
        guard content.count >= 4, let last = content.last, blocks[last].role == .plain,
            DayOfYear.isAlone(blocks[last].text)
        else { return }
        let index = content[content.count - 2]
        let text = blocks[index].text
        guard blocks[index].role == .plain, text.count <= Self.longestSignature else { return }
        let name = text.firstIndex(where: \.isColon).map { text[($0 + 1)...].trimmed } ?? text.trimmed
        guard let names = PersonNames.list(name) else { return }
        blocks[index].credits = names.map { Credit(name: $0, role: .author) }
        blocks[index].assign(.byline, "signs the letter, above its day")
        blocks[last].assign(.date, "the day of the letter")
    }

    private static let longestGreeting = 20
    private static let signatureLines = 3

    /// 亲爱的同学们： … 你们的老校长　某某 / 二〇一八年九月一日: below the text of a letter its writer, with the day or without.
    mutating func markGreetedLetter() {
        let content = self.content
        guard let greeting = content.prefix(4).first(where: { blocks[$0].role == .plain && isGreeting(blocks[$0].text) }) else { return }
        for index in content.suffix(Self.signatureLines).reversed() where index > greeting {
            let block = blocks[index]
            guard block.role == .plain || block.role == .signature || block.role == .date else { return }
            if DateScanner.first(in: block.text) != nil || DayOfYear.isAlone(block.text) { continue }
            guard block.count <= Self.longestGreeting, !block.text.endsSentence else { return }
            let parts = LexicalRole.joiningLastName(block.text).split { $0.isBlank || $0.isColon }
            guard let last = parts.last, parts.count <= 3, PersonNames.mayBeName(last), PersonNames.isName(last) || parts.count > 1 else { return }
            blocks[index].credits = [Credit(name: String(last), role: .author)]
            blocks[index].assign(.byline, Self.signatureReason)
            for below in content where below > index { blocks[below].assign(.date, "the day of the letter") }
            return
        }
    }

    /// 亲爱的同学们：, 妈妈：: not 各区县人民政府：, to which an office writes.
    private func isGreeting(_ text: ScalarText) -> Bool {
        guard (2...Self.longestGreeting).contains(text.count), text.last?.isColon == true, !text.contains(where: \.isListMark) else { return false }
        let plain = text.dropLast().trimmed
        return plain.opening(among: Self.endearments) != nil || plain.closing(among: Self.addressees) != nil
    }

    private static let endearments: WordTable = ["亲爱的", "尊敬的", "敬爱的", "可爱的"]
    private static let addressees: WordTable = ["妈妈", "爸爸", "父亲", "母亲", "老师", "同学", "同学们", "朋友", "朋友们", "孩子", "孩子们", "乡亲们", "你好", "您好", "吾儿"]

    /// （此件公开发布）.
    private func isReleaseNote(_ index: Int) -> Bool {
        guard [.plain, .bibliographicField].contains(blocks[index].role), blocks[index].count <= 20 else { return false }
        return BylineReader.bracketContent(blocks[index].text)?.containsAny(of: ["此件", "公开"]) == true
    }

    /// 市长 何守田, 总理李鹏: an office and the name of who holds it.
    private func isSignedOffice(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        guard plain.count <= 20 else { return false }
        for length in [3, 2, 4] where plain.count > length + 1 {
            if PersonNames.mayBeName(plain.suffix(length)),
                plain.dropLast(length).closing(among: InstitutionWords.posts) != nil
            {
                return true
            }
        }
        return false
    }

    func isIssuer(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain, block.headingLevel == 0, block.isTitleLike, block.count <= Self.longestIssuer,
            !block.text.contains(where: \.isTextMark), let last = block.text.last
        else { return false }
        let text = block.text.split(whereSeparator: \.isBlank).allSatisfy { $0.count == 1 } ? block.text.squeezed : block.text
        return text.closing(among: InstitutionWords.unitEndings) != nil
            || InstitutionWords.unitEndCharacters.contains(last)
            || isSignedOffice(block.text) || block.text.closing(among: Self.assemblies) != nil
    }

    private static let assemblies: WordTable = ["全体代表", "全体成员", "全体会员", "全体党员", "全体教师", "全体同学", "全体师生", "全体职工", "组委会", "筹委会", "编委会", "筹备组", "领导小组"]

    private func isRunningText(_ index: Int) -> Bool {
        blocks[index].role.isText && ![.heading, .particular].contains(blocks[index].role)
            || blocks[index].role == .plain
                && (blocks[index].text.endsSentence || blocks[index].count > 45 || blocks[index].count <= Self.longestClosing && blocks[index].text.hasPrefix("特此"))
    }

    /// 联系电话：….
    private func isLabelled(_ index: Int) -> Bool {
        blocks[index].role == .plain && blocks[index].text.prefix(12).contains { $0.isColon }
    }
}
