/// Lines in brackets below the texts of a page, each right above a head or the page's end: （张三，某连指导员）, （摘自某报）　李四,
/// （《某刊》第7期　王五文）. One such line may be anything; several in the same place are how the page's articles end.
extension PageClassifier {
    private static let fewestEndNotes = 2
    private static let endNoteLengths = 4...45
    /// The longest name behind the bracket, blanks left out, in scalars.
    private static let longestEndName = 6

    mutating func markEndNotes() {
        let content = self.content
        let notes = content.indices.filter { rank in
            rank > 0 && isEndNote(content[rank]) && endsText(content[rank - 1]) && (rank + 1 == content.count || opensHead(content[rank + 1]))
        }
        guard notes.count >= Self.fewestEndNotes else { return }
        for rank in notes {
            let index = content[rank], credits = endNoteCredits(blocks[index].text)
            blocks[index].credits = credits
            blocks[index].assign(credits.isEmpty ? .source : .credits, "in brackets between a text and a head, as \(notes.count - 1) other(s) of the page")
        }
    }

    private func isEndNote(_ index: Int) -> Bool {
        let block = blocks[index]
        return block.role == .plain && block.headingLevel == 0 && Self.endNoteLengths.contains(block.count) && !Numbering.isNumbered(block.text) && bracketAndRest(block.text) != nil
    }

    /// What the bracket at the line's head holds, and the name behind it.
    private func bracketAndRest(_ text: ScalarText) -> (inner: ScalarText, rest: ScalarText)? {
        guard text.first?.isOpeningBracket == true || text.first == "〔", let close = text.firstIndex(where: { $0.isClosingBracket || $0 == "〕" }) else { return nil }
        let inner = text[(text.startIndex + 1)..<close].trimmed, rest = text[(close + 1)...].squeezed
        guard !inner.contains(where: \.isSentenceEnd), inner.count >= 2, rest.isEmpty || rest.count <= Self.longestEndName && PersonNames.mayBeName(rest) else { return nil }
        return (inner, rest)
    }

    private func endNoteCredits(_ text: ScalarText) -> [Credit] {
        guard let (inner, rest) = bracketAndRest(text) else { return [] }
        if !rest.isEmpty { return [Credit(name: String(rest), role: .author)] }
        return LexicalRole.personBeforePosts(inner, role: .author) ?? PeopleLine.read(inner, announced: true) ?? []
    }

    func endsText(_ index: Int) -> Bool {
        [.plain, .body, .listItem, .lead].contains(blocks[index].role) && blocks[index].text.endsSentence && !blocks[index].isTitleLike
    }

    /// A head, or what stands above one.
    private func opensHead(_ index: Int) -> Bool {
        [.title, .kicker, .column, .noteLabel, .note].contains(blocks[index].role) || canBeTitle(index)
    }

    /// Paragraphs under an editor's label that stands on its own, up to the next line of another role.
    mutating func markNoteText() {
        let content = self.content
        for (rank, index) in content.enumerated() {
            guard blocks[index].role == .noteLabel else { continue }
            var end = rank + 1
            while end < content.count, blocks[content[end]].role == .body, gap(content[end - 1], content[end]) {
                end += 1
            }
            let isBounded = end < content.count && end - rank <= 5
            if !isBounded { end = min(rank + 2, content.count) }
            for at in rank + 1..<max(end, rank + 1) where blocks[content[at]].role == .body {
                blocks[content[at]].assign(.lead, "text of the editor's note above")
            }
        }
    }

    /// No furniture stands between two blocks: a repeated title parts a note from the story.
    private func gap(_ left: Int, _ right: Int) -> Bool { right == left + 1 }
}
