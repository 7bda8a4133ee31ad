/// What sites of law and of offices make of a document: the number of a clause on a line of its own, a list of chapters above them, the
/// title in a table above the document, the way to the page with each step on its line.
extension PageClassifier {
    private static let fewestClauses = 2

    /// 第一条 / 为了…，制定本条例。: the number of a clause and the clause, as one paragraph.
    mutating func joinClauses() {
        let alone = blocks.indices.filter { isClauseNumber($0) }
        // What stands between the number and the sentences is the clause's heading.
        guard alone.count >= Self.fewestClauses, alone.allSatisfy({ $0 + 1 == blocks.count || !blocks[$0 + 1].isTitleLike || blocks[$0 + 1].text.endsSentence }) else { return }
        var joined: [Block] = []
        var isOpen = false
        for (index, block) in blocks.enumerated() {
            if isOpen, let last = joined.indices.last, block.role == .plain, !isClauseNumber(index) {
                joined[last].lines += block.lines
                TextJoin.append(block.text, to: &joined[last].text)
                joined[last].count = joined[last].text.count
            } else {
                joined.append(block)
            }
            isOpen = isClauseNumber(index)
            if isOpen, let last = joined.indices.last {
                joined[last].credits = []
                joined[last].assign(.body, "running text")
            }
        }
        blocks = joined
    }

    private func isClauseNumber(_ index: Int) -> Bool {
        let text = blocks[index].text
        guard text.first == "第", text.last == "条", blocks[index].headingLevel == 0, let number = Numbering.number(of: text) else { return false }
        return number.mark.unicodeScalars.count == text.count
    }

    private static let longestChapter = 40, fewestChapters = 3

    /// 目录 / 第一章 某某 / 第二章 某某 / 第一章 某某: a list that ends where its first line stands again, below the word for it.
    mutating func markChapterList() {
        guard let label = blocks.firstIndex(where: { $0.role == .furniture && $0.text.squeezed == "目录" }), label + 1 < blocks.count else { return }
        let first = blocks[label + 1].text.squeezed
        let run = blocks[(label + 1)...].prefix { $0.role == .plain && $0.count <= Self.longestChapter && !$0.text.endsSentence }
        guard run.count > Self.fewestChapters, let again = run.indices.dropFirst().first(where: { blocks[$0].text.squeezed == first }), again - label > Self.fewestChapters else { return }
        for index in (label + 1)..<again {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "one of \(again - label - 1) lines that list the titles below")
        }
    }

    private static let fewestSteps = 2, longestStep = 12

    /// 首页 / > / 政务公开 / > / 通知: the way to the page, each step and each mark on a line of its own.
    mutating func markStepsOnLines() {
        func isMark(_ index: Int) -> Bool { blocks.indices.contains(index) && blocks[index].count <= 2 && blocks[index].text.allSatisfy { $0.isOne(of: ">＞»›") } }
        let marks = blocks.indices.filter(isMark)
        guard marks.count >= Self.fewestSteps else { return }
        for mark in marks {
            for index in [mark - 1, mark, mark + 1] where blocks.indices.contains(index) && [.plain, .furniture].contains(blocks[index].role) && blocks[index].count <= Self.longestStep {
                blocks[index].credits = []
                blocks[index].assign(.furniture, "breadcrumb")
            }
        }
    }

    private static let fieldLines = 2...5, fieldWithin = 12

    /// 标　题：某某关于某某的决定 above 某某关于 / 某某的决定: lines that make up what the field says are the title.
    mutating func markTitleOfField() {
        guard let field = blocks.firstIndex(where: { $0.role == .title && $0.reason == LexicalRole.titleFieldReason }),
            let title = MetaLineReader.read(blocks[field].text)?.title.map({ ScalarText($0).squeezed })
        else { return }
        let content = self.content.filter { $0 > field }
        for start in content.indices.prefix(Self.fieldWithin) {
            for length in Self.fieldLines where start + length <= content.count {
                let lines = content[start..<start + length]
                guard lines.allSatisfy({ [.plain, .title].contains(blocks[$0].role) && blocks[$0].count <= LineShape.measured }) else { break }
                guard lines.reduce(ScalarText(), { $0 + blocks[$1].text.squeezed }) == title else { continue }
                for index in lines { blocks[index].assign(.title, Self.joinedTitleReason) }
                blocks[field].assign(.bibliographicField, "a field that journals print for libraries")
                return
            }
        }
    }

    private static let shortestCut = 16

    /// …报名人数突破 / …报名人数突破1200人。某社发: the text of a picture, cut short, above the line that it opens.
    mutating func markCutCopies() {
        for index in blocks.indices.dropLast() where blocks[index].role == .plain && blocks[index].count >= Self.shortestCut && blocks[index].headingLevel == 0 {
            let text = blocks[index].text, below = blocks[index + 1]
            guard !text.endsSentence, text.contains(where: { $0.isComma || $0 == "。" }), below.count > text.count, [.plain, .caption].contains(below.role),
                below.text.starts(with: String(text), at: below.text.startIndex)
            else { continue }
            blocks[index].credits = []
            blocks[index].assign(.furniture, "repeats line \((below.lines.first ?? 0) + 1)")
        }
    }

    private static let longestStaff = 24

    /// 通讯员　张三　李四 above or below another line of staff: names that no table holds are read by the line beside them.
    mutating func markAdjoiningStaff() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && blocks[index].count <= Self.longestStaff && blocks[index].headingLevel == 0 {
            let beside = [rank - 1, rank + 1].filter(content.indices.contains).map { blocks[content[$0]] }
            guard beside.contains(where: { [.byline, .editorCredits].contains($0.role) && $0.credits.contains { $0.title != nil } }) else { continue }
            let words = blocks[index].text.split { $0.isBlank || $0 == "、" }
            guard words.count >= 2, let entry = LabelWords.creditRoles.first(where: { words[0] == $0.word }), entry.word.unicodeScalars.count >= 2,
                words.dropFirst().allSatisfy({ (2...4).contains($0.count) && $0.allSatisfy(\.isHan) && $0.closing(among: LabelWords.creditWords) == nil })
            else { continue }
            blocks[index].credits = words.dropFirst().map { Credit(name: String($0), title: entry.word, role: entry.role) }
            blocks[index].assign(.byline, "role word and names")
        }
    }

    private static let closingLines = 4

    /// 《某某日报》（2008年12月3日　第五版） below the text: the paper that it stood in.
    mutating func markPaperBelow() {
        let content = self.content
        for index in content.suffix(Self.closingLines) where index != content.first && blocks[index].role == .plain && MetaLineReader.printedIn(blocks[index].text) != nil {
            blocks[index].assign(.source, "names the source")
        }
    }
}
