/// Persons whom the page names twice, or beside their posts on a line of their own: what stands beside a name in one place
/// completes it in another.
///
/// Layouts: □张三 / 某大学教授 / text; text / 关于作者：张三，某大学教授; text / （张三，某营指导员), where another such line of the page
/// is certain.
extension PageClassifier {
    private static let longestPersonLine = 100
    /// A shorter sentence may be a title.
    private static let shortestAbove = 24

    /// 某营指导员 or （某营指导员） between a byline and its text.
    mutating func markPostsBelowNames() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where rank + 1 < content.count && blocks[index].role == .plain {
            let above = content[rank - 1], block = blocks[index]
            guard blocks[above].role == .byline, !blocks[above].credits.isEmpty, block.count <= Self.longestPersonLine, block.headingLevel == 0,
                blocks[above].credits.allSatisfy({ $0.affiliation == nil && $0.unit == nil && $0.title == nil && $0.role == .author }),
                isLongText(content[rank + 1]) || blocks[content[rank + 1]].role.isRunning
            else { continue }
            let office = BylineReader.bracketContent(block.text) ?? block.text
            guard PersonPhrase.officeCertainty(office).map({ $0 >= 2 }) == true else { continue }
            for place in blocks[above].credits.indices { blocks[above].credits[place].affiliation = office }
            blocks[index].credits = []
            blocks[index].assign(.byline, "the post of the person on the line above")
        }
    }

    private static let mostPairs = 6

    /// 张三 / 某大学教授 / 李四 / 某院研究员 under a title or its day: each name with the post on the line below.
    mutating func markPairsOfNamesAndPosts() {
        let content = self.content
        var rank = 1
        while rank + 3 < content.count {
            defer { rank += 1 }
            let above = content[rank - 1]
            guard isLoneName(content[rank]), [.date, .source, .title, .subtitle].contains(blocks[above].role) || canBeTitle(above) else { continue }
            var pairs: [(name: Int, post: Int)] = []
            var at = rank
            while at + 1 < content.count, pairs.count < Self.mostPairs, isLoneName(content[at]),
                case let post = content[at + 1], blocks[post].role == .plain, blocks[post].count <= 40, PersonPhrase.officeCertainty(blocks[post].text) == 2
            {
                pairs.append((content[at], post))
                at += 2
            }
            guard pairs.count >= 2 else { continue }
            for pair in pairs {
                blocks[pair.name].credits = [Credit(name: String(blocks[pair.name].text.squeezed), role: .author, affiliation: blocks[pair.post].text)]
                blocks[pair.post].credits = []
                blocks[pair.name].assign(.byline, Self.pairReason)
                blocks[pair.post].assign(.byline, Self.pairReason)
            }
            rank = at
        }
    }

    private static let pairReason = "names and posts in turn, under a title"

    private func isLoneName(_ index: Int) -> Bool {
        let text = blocks[index].text.squeezed
        return blocks[index].role == .plain && (2...9).contains(text.count) && (PersonNames.isName(text) || PersonNames.isTranscribed(text) || PersonNames.mayBeName(text) && text.count >= 3)
    }

    /// 记者：张三　摄像：李四　编辑：王五 below a text and above no other: staff of several kinds open no article.
    mutating func markStaffBelowTexts() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .byline && blocks[index].credits.count >= 2 {
            let above = blocks[content[rank - 1]], kinds = Set(blocks[index].credits.map(\.role))
            guard kinds.count >= 2, kinds.contains(.editor), above.text.endsSentence && above.count > Self.shortestAbove || above.role.isRunning,
                rank + 1 == content.count || !isLongText(content[rank + 1])
            else { continue }
            blocks[index].assign(.credits, Self.staffReason)
        }
        markStaffLines(content)
    }

    private static let staffReason = "staff of several kinds below a text"

    /// 摄影　本报记者　张三 / 整理　见习记者　李四 / 责编　王五 below a text and above no other: the same, a line for each kind.
    private mutating func markStaffLines(_ content: [Int]) {
        func isStaff(_ index: Int) -> Bool {
            [.byline, .editorCredits].contains(blocks[index].role) && !blocks[index].credits.isEmpty && blocks[index].text.drop { $0.isOne(of: "（([【") }.opening(among: LabelWords.creditWords) != nil
        }
        var rank = 1
        while rank < content.count {
            var end = rank
            while end < content.count, isStaff(content[end]) { end += 1 }
            defer { rank = max(end, rank + 1) }
            guard end - rank >= 2 else { continue }
            let run = content[rank..<end], above = blocks[content[rank - 1]]
            let kinds = Set(run.flatMap { blocks[$0].credits.map(\.role) })
            guard kinds.count >= 2, kinds.contains(.editor), above.text.endsSentence && above.count > Self.shortestAbove || above.role.isRunning || above.role == .turn,
                end == content.count || !isLongText(content[end])
            else { continue }
            for index in run { blocks[index].assign(.credits, Self.staffReason) }
        }
    }

    private static let aboutWords: WordTable = ["关于作者", "作者信息", "作者档案", "作者名片", "作者资料", "本文作者", "作者简介", "作者介绍", "作者", "撰稿人", "署名", "供稿", "撰稿", "执笔", "撰文", "文"]

    /// What stands behind 关于作者：, ［作者］, *作者, or a bracket: the text that may name the person.
    private static func inner(_ text: ScalarText) -> (text: ScalarText, isLabelled: Bool, isBracketed: Bool) {
        var plain = text.trimmed { $0.isBlank || $0.isOne(of: "*＊—―·•-") }
        var isBracketed = plain.count < text.count && text.first?.isOne(of: "—―") == true
        if let first = plain.first, let last = plain.last, first.isOpeningBracket && last.isClosingBracket || first.isOne(of: "【［〔[") && last.isOne(of: "】］〕]") {
            plain = plain.dropFirst().dropLast().trimmed
            isBracketed = true
        }
        guard let label = plain.opening(among: aboutWords) else { return (plain, false, isBracketed) }
        let rest = plain.dropFirst(label.count)
        let value = rest.drop { $0.isColon || $0.isBlank || $0.isOne(of: "/／|｜丨】］〕]") }
        guard value.count < rest.count || label == "作者" && !isBracketed else { return (plain, false, isBracketed) }
        return (value, true, isBracketed)
    }

    /// Lines below a text, or at a page's end, that name one person with an office: by a label, by a bracket, or by a name that
    /// the page has signed with already.
    mutating func markPersonsBelowTexts() {
        let content = self.content
        let known = Set(blocks.flatMap { [.byline, .credits].contains($0.role) ? $0.credits.compactMap(\.name) : [] })
        /// Below 作者简介 alone on its line, or below a person who stands there.
        var isUnderLabel = false
        for (rank, index) in content.enumerated().dropFirst() where [.plain, .byline, .affiliation].contains(blocks[index].role) && blocks[index].count <= Self.longestPersonLine {
            let block = blocks[index], above = blocks[content[rank - 1]]
            isUnderLabel = Self.isAboutLabel(above.text) || isUnderLabel && above.reason == Self.belowTextReason
            let isBelowText = isUnderLabel || above.text.endsSentence && above.count > Self.shortestAbove || above.role.isRunning || above.role == .affiliation || above.reason == Self.belowTextReason
            guard isBelowText, block.headingLevel == 0 else { continue }
            let (text, isLabelled, isBracketed) = Self.inner(block.text)
            guard text.opening(among: Self.visits) == nil, let person = PersonPhrase.read(text, known: known, announced: isLabelled || isBracketed) else { continue }
            let isKnown = isUnderLabel || known.contains(String(person.name))
            if block.role == .byline || block.role == .affiliation {
                // The line has been read with less than it says.
                guard isKnown || isLabelled, block.credits.count == 1 || block.role == .affiliation && block.credits.isEmpty, block.credits.allSatisfy({ $0.affiliation == nil && $0.unit == nil }),
                    block.role == .byline || AffiliationReader.read(block.text)?.shares.isEmpty != false
                else { continue }
            } else {
                guard isKnown || isLabelled || isBracketed else { continue }
            }
            blocks[index].credits = [Credit(name: String(person.name), role: .author, affiliation: person.office)]
            blocks[index].assign(.credits, Self.belowTextReason)
        }
    }

    private static func isAboutLabel(_ text: ScalarText) -> Bool {
        text.count <= longestLabel && aboutWords.contains(text.squeezed.trimmed { $0.isOne(of: "【】[]〔〕［］■●◆·") || $0.isColon })
    }

    static let belowTextReason = "a person with an office below a text"
}
