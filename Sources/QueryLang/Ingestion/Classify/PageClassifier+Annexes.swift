/// Where an official document goes, and what is annexed to it.
///
/// Two layouts: 附件：1.某表 / signature / 抄送：… / 附件1 / the annex's title and text in the same file; the list of annexes
/// alone, with 主题词：… and 分　送：… at the end.
extension PageClassifier {
    /// Reasons of titles whose text stands below them, whatever the other titles of the page do.
    static let anchoredTitles: Set<String> = [annexReason, attachedReason, replyReason, instalmentReason]
    static let attachedReason = "named by the circular above, below its signature"
    static let annexReason = "the title of an annex, below its number"
    static let replyReason = "the label of an office's reply to a letter"
    static let instalmentReason = "the title of an instalment, below its number"
    static let distributionReason = "says where an official document goes"
    private static let printing: WordTable = ["印发", "印送", "印"]
    private static let distribution: WordTable = ["主题词", "分送", "发送", "抄送", "抄报", "共印", "印发", "印送", "校对"]
    private static let annexLabels: WordTable = ["附件", "附表", "附录"]
    private static let longestDistribution = 120
    private static let longestAnnexLabel = 6

    /// 主题词：…, 分　送：…, 某办公室　2021年4月27日印发, 共印80份: where an official document goes, below its signature or at the
    /// page's end.
    mutating func markDistribution() {
        let signed = blocks.firstIndex { $0.role == .signature || $0.role == .documentNumber }
        let near = blocks.indices.suffix(Self.mostAtEnd).lowerBound
        // In a table above the document the label is a field's.
        let text = blocks.firstIndex { ($0.role == .plain || $0.role.isText) && $0.text.endsSentence && !$0.text.squeezed.hasPrefix("主题词") } ?? 0
        for index in blocks.indices where index > text && (index >= min(near, signed ?? near) || goesOut(blocks[index].text)) {
            let block = blocks[index]
            guard [.plain, .bibliographicField, .keywords, .letterhead, .signature].contains(block.role) || block.role == .guestLabel && goesOut(block.text), block.headingLevel == 0, block.count <= Self.longestDistribution
            else { continue }
            let label = block.text.prefix(8).squeezed
            let isLabelled = label.opening(among: Self.distribution).map { $0 == "共印" || block.text.prefix(8).contains(where: \.isColon) } == true
            guard block.role != .letterhead || label.hasPrefix("抄") || label.hasPrefix("分") else { continue }
            if isReport(index) {
                blocks[index].assign(.furniture, "says where a bulletin goes")
                continue
            }
            guard isLabelled || isPrinted(block.text) else { continue }
            blocks[index].assign(.particular, Self.distributionReason)
        }
    }

    private static let outgoing: WordTable = ["主题词", "分送", "抄送", "抄报"]

    /// 抄送：, 主题词：: labels that nothing but an official document has, wherever on a page it ends.
    private func goesOut(_ text: ScalarText) -> Bool {
        text.prefix(8).contains(where: \.isColon) && text.prefix(8).squeezed.opening(among: Self.outgoing) != nil
    }

    /// 报：…, 送：…, 发：…: the rows of a bulletin's end, of which at least two stand together.
    private func isReport(_ index: Int) -> Bool {
        func isRow(_ at: Int) -> Bool {
            guard blocks.indices.contains(at), blocks[at].text.first?.isOne(of: "报送发") == true else { return false }
            return blocks[at].text.squeezed.dropFirst().first?.isColon == true && !blocks[at].text.endsSentence
        }
        return isRow(index) && (isRow(index - 1) || isRow(index + 1))
    }

    private static let mostAtEnd = 8

    /// 某某办公室　　2021年4月27日印发, with the number of copies behind it.
    private func isPrinted(_ text: ScalarText) -> Bool {
        guard text.count <= 60, let dated = DateScanner.first(in: text) else { return false }
        let behind = text[dated.range.upperBound...].trimmed
        return behind.opening(among: Self.printing) != nil && behind.count <= 16
    }

    private func opensAnnexes(_ text: ScalarText) -> Bool {
        guard let label = text.opening(among: Self.annexLabels) else { return false }
        return text.dropFirst(label.count).drop { $0.isASCIIDigit || $0.isBlank }.first?.isColon == true
    }

    func isAnnex(_ index: Int) -> Bool { Numbering.isNumbered(blocks[index].text) || opensAnnexes(blocks[index].text) }

    /// 附件：1.某表, and the numbered lines below it.
    mutating func markAnnexes() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && opensAnnexes(blocks[index].text) {
            blocks[index].assign(.body, "names the annexes")
            for next in content[(rank + 1)...] {
                guard blocks[next].role == .plain, let number = Numbering.number(of: blocks[next].text),
                    number.rank >= 3
                else { break }
                blocks[next].assign(.listItem, "one of the annexes named above")
            }
        }
        markAnnexTexts(content)
        markAttachedDocuments(content)
    }

    /// Lengths of titles that a circular names, in scalars, and names that are kept.
    private static let attachedTitles = 6...60, mostNamed = 64

    /// 某某关于印发《某某方案》的通知 / 现将《某某规定》发给你们 / signature / 某某方案: a line below the signature that the circular above names
    /// in 《》 is the title of the document that was sent with it; its note in brackets (草案, 征求意见稿) may stand on a line of its own.
    private mutating func markAttachedDocuments(_ content: [Int]) {
        guard content.contains(where: { endsCircular($0) }) else { return }
        var named: Set<ScalarText> = [], isSigned = false
        for (rank, index) in content.enumerated() {
            let block = blocks[index]
            if endsCircular(index) { isSigned = true }
            if !isSigned {
                for name in Self.namedWorks(block.text) where named.count < Self.mostNamed { named.insert(name) }
            } else if rank + 1 < content.count, [.plain, .heading].contains(block.role), Self.attachedTitles.contains(block.count) {
                let below = content[rank + 1], words = block.text.squeezed
                let note = blocks[below].role == .plain && BylineReader.bracketContent(blocks[below].text) != nil ? blocks[below].text.squeezed : nil
                guard named.contains(words) || note.map({ named.contains(words + $0) }) == true else { continue }
                blocks[index].assign(.title, Self.attachedReason)
                if note != nil { blocks[below].assign(.subtitle, "a note in brackets under the title") }
            }
        }
    }

    private func endsCircular(_ index: Int) -> Bool { blocks[index].role == .signature }

    /// What stands in 《》 in a line or a paragraph, each without blanks.
    private static func namedWorks(_ text: ScalarText) -> [ScalarText] {
        var names: [ScalarText] = [], rest = text[...]
        while let open = rest.firstIndex(of: "《"), let close = rest[open...].firstIndex(of: "》") {
            let name = rest[(open + 1)..<close].squeezed
            if attachedTitles.contains(name.count) { names.append(name) }
            rest = rest[(close + 1)...]
        }
        // 关于印发《某某实施〈某法〉办法》的通知.
        if let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close, text.count <= 2 * attachedTitles.upperBound { names.append(text[(open + 1)..<close].squeezed) }
        return names
    }

    /// 附件1 alone above a title: the annex is a text of its own.
    private mutating func markAnnexTexts(_ content: [Int]) {
        for (rank, index) in content.enumerated().dropFirst() where rank + 2 < content.count && [.plain, .heading].contains(blocks[index].role) {
            let text = blocks[index].text.squeezed.trimmed { $0.isColon || $0.isOne(of: "【】[]—–－─━-") }
            guard text.count <= Self.longestAnnexLabel, let label = text.opening(among: Self.annexLabels),
                text.dropFirst(label.count).allSatisfy({ $0.isASCIIDigit || $0.hanNumeral != nil }),
                [.plain, .heading].contains(blocks[content[rank + 1]].role), blocks[content[rank + 1]].isTitleLike || blocks[content[rank + 1]].headingLevel > 0,
                !Numbering.isNumbered(blocks[content[rank + 1]].text)
            else { continue }
            blocks[index].assign(.letterhead, "the number of an annex, above its title")
            blocks[content[rank + 1]].assign(.title, Self.annexReason)
        }
    }
}
