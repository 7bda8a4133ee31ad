/// What stands above a page's or a document's text: mastheads, the letterhead and number of an official document.
extension PageClassifier {
    /// The first line names the paper, alone or with the section of the page; it may print again on each page.
    mutating func markMasthead() {
        let content = self.content
        guard content.count >= 3, let first = content.first, blocks[first].role == .plain,
            blocks[first].headingLevel == 0,
            let masthead = RunningHead.masthead(blocks[first].text)
        else { return }
        let key = blocks[first].text.wording
        let copies = content.filter { blocks[$0].role == .plain && blocks[$0].text.wording == key }
        let next = blocks[content[1]]
        let isAlone = masthead.section == nil && copies.count == 1 && !masthead.isNumbered
        guard !isAlone || next.isTitleLike || next.role != .plain else { return }
        if isAlone, [.byline, .source, .date].contains(next.role), blocks[first].count > 6 { return }
        for index in copies { blocks[index].assign(.furniture, "running head: the paper's name") }
        if next.role == .date { blocks[content[1]].assign(.furniture, "running head: the day of the issue") }
    }

    // MARK: Official documents

    /// Lines of a title over several lines, and lines that are looked through above and below a document number.
    private static let mostTitleLines = 4
    private static let documentEndings: WordTable = [
        "通知", "意见", "决定", "办法", "规定", "批复", "请示", "报告", "公告", "通告", "通报", "函", "纪要", "方案", "规划", "细则", "条例", "命令", "令", "规章", "规程", "制度", "准则", "守则", "章程", "预案", "要点", "法", "法规", "法典", "解释", "议案", "提案", "答复", "复函", "回复", "决议", "判决书", "裁定书", "调解书", "决定书", "建议书", "公报",
    ]

    /// The number of an official document stands under its letterhead and above its title, or under its title: 某某文件,
    /// 某发〔2024〕1号, 某某关于某某的通知.
    mutating func markOfficialHeads() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .documentNumber {
            // The office and the day of issue may stand between the number and the title.
            let below = lines(content[(rank + 1)...].drop { [.source, .date].contains(blocks[$0].role) })
            let above = Array(lines(content[..<rank].reversed()).reversed())
            if endsInDocumentWord(below) {
                for at in above { blocks[at].assign(.letterhead, "above the number of an official document") }
                for at in below { blocks[at].assign(.title, "under the number of an official document") }
            } else if isOfCourt(above) {
                for at in above { blocks[at].assign(.letterhead, "the court and the kind of its document, above its number") }
            } else if endsInDocumentWord(above) {
                let start = above.lastIndex { blocks[$0].text.contains("关于") } ?? above.count - 1
                let first =
                    start > 0 && isIssuer(above[start - 1]) && blocks[above[start]].text.hasPrefix("关于")
                    ? start - 1 : start
                for at in above[first...] { blocks[at].assign(.title, "above the number of an official document") }
                for at in above[..<first] { blocks[at].assign(.letterhead, "above the title of an official document") }
            }
        }
    }

    /// 某某委员会 / 关于某某的决定: the office, and what its document is about, where no number stands beside them. A title
    /// right above a note on its adoption names the document that was adopted.
    mutating func markOfficialTitles() {
        markLongTitles(self.content)
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .plain {
            let above = content[rank - 1]
            // A menu between them: the office is the site's.
            guard !blocks[(above + 1)..<index].contains(where: { $0.role == .furniture && !FurnitureReader.isRule($0.text) }) else { continue }
            if blocks[index].text.hasPrefix("关于"), endsInDocumentWord([index]), isIssuer(above), blocks[above].role == .plain,
                blocks[index].count <= 80, !blocks[index].text.endsSentence
            {
                blocks[above].assign(.title, "the office above the title of its document")
                blocks[index].assign(.title, "the title of a document, below its office")
            } else if rank >= 2, rank + 1 < content.count, endsInDocumentWord([index]), blocks[index].isTitleLike, !Numbering.isNumbered(blocks[index].text), isIssuer(above),
                [.bibliographicField, .documentNumber].contains(blocks[content[rank - 2]].role), isLongText(content[rank + 1])
            {
                // Between its code and its text.
                blocks[above].assign(.title, "the office above the title of its document")
                blocks[index].assign(.title, "the title of a document, below its office")
            }
        }
        for (rank, index) in content.enumerated().dropLast()
        where blocks[index].role == .plain && blocks[index].isTitleLike && endsInDocumentWord([index])
            && !Numbering.isNumbered(blocks[index].text)
        {
            let below = blocks[content[rank + 1]]
            guard below.role == .letterhead, below.reason == LexicalRole.adoptionReason else { continue }
            blocks[index].assign(.title, "stands above a note on the document's adoption")
        }
    }

    private static let longTitles = 46...110, longTitleWithin = 8

    /// 某市委办公室某市政府办公室印发《某某》的通知(某办发〔2017〕2号) above its source line or whom it is for: a title may be that long where
    /// it names an official document.
    private mutating func markLongTitles(_ content: [Int]) {
        for (rank, index) in content.prefix(Self.longTitleWithin).enumerated() where rank + 1 < content.count && blocks[index].role == .plain && Self.longTitles.contains(blocks[index].count) {
            let text = blocks[index].text, below = blocks[content[rank + 1]]
            guard text.containsAny(of: ["关于", "印发", "转发"]), endsInDocumentWord([index]), !text.endsSentence, !text.contains(where: { $0 == "。" || $0.isColon }), !Numbering.isNumbered(text),
                [.source, .date, .bibliographicField, .documentNumber].contains(below.role) || below.role == .plain && below.text.last?.isColon == true
            else { continue }
            blocks[index].assign(.title, "stands above the byline or the source line")
            return
        }
    }

    private static let judgments: WordTable = ["判决书", "裁定书", "调解书", "决定书"]

    /// 某某人民法院 / 民事判决书, with a line above them that names the case and the document: no title beside that one.
    private func isOfCourt(_ above: [Int]) -> Bool {
        guard let last = above.last, blocks[last].text.squeezed.count <= 10, let word = blocks[last].text.squeezed.closing(among: Self.judgments), let first = above.first else { return false }
        return blocks[..<first].contains { $0.role != .furniture && $0.isTitleLike && $0.text.hasSuffix(String(word)) }
    }

    private func endsInDocumentWord(_ lines: [Int]) -> Bool {
        guard let last = lines.last else { return false }
        let text = blocks[last].text.trimmed
        let plain =
            text.last?.isClosingBracket == true
            ? text[..<(text.lastIndex(where: \.isOpeningBracket) ?? text.endIndex)] : text
        return plain.closing(among: Self.documentEndings) != nil
    }

    /// Title-like lines from here on; empty where there are more than a title has.
    private func lines(_ indices: some Sequence<Int>) -> [Int] {
        var found: [Int] = []
        for index in indices {
            guard blocks[index].role == .plain, blocks[index].count <= 80, blocks[index].text.last?.isColon == false,
                !blocks[index].text.contains("。"), !blocks[index].text.hasSemicolon,
                !Numbering.isNumbered(blocks[index].text)
            else { break }
            found.append(index)
            if found.count > Self.mostTitleLines { return [] }
        }
        return found
    }
}
