/// Texts with their titles above and their writers below, one after another: title / text / □张三 / title / text / □李四.
///
/// Two layouts: pages of short essays and of readers' opinions in newspapers; collections in which a note on the author's
/// unit follows each name.
extension PageClassifier {
    private static let fewestSigned = 2

    private static let longestSigningLine = 24

    /// Text / 张三 / （作者单位：…）: names between a text and the note on their unit, whatever they look like.
    mutating func markNamesAboveNotes() {
        for index in blocks.indices.dropFirst().dropLast() where blocks[index].role == .plain && blocks[index].count <= Self.longestSigningLine {
            guard blocks[index + 1].role == .affiliation, isTextBlock(index - 1), let names = PersonNames.list(blocks[index].text, announced: true) else { continue }
            blocks[index].credits = names.map { Credit(name: $0, role: .author) }
            blocks[index].assign(.byline, Self.signatureReason)
        }
    }

    /// Persons with their units on a line below a text, above the title of another or the page's end.
    func signsBelow(_ run: [Int], _ content: [Int], end: Int) -> Bool {
        guard let first = run.first, first > 0, let rank = content.firstIndex(of: first), rank > 0, isTextBlock(content[rank - 1]) else { return false }
        guard end < content.count else { return true }
        return end + 1 < content.count && heads(content[end]) && blocks[content[end]].credits.isEmpty && isTextBlock(content[end + 1])
    }

    /// A title and its text below the line, and above it no text that it could sign: the page's top, a line of a head, or a rule.
    func opensAboveTitle(_ rank: Int, _ content: [Int], end: Int) -> Bool {
        guard end + 1 < content.count, heads(content[end]), blocks[content[end]].credits.isEmpty, isTextBlock(content[end + 1]) else { return false }
        return rank == 0 || blocks[content[rank - 1]].isTitleLike || FurnitureReader.isRule(blocks[content[rank] - 1].text)
    }

    /// The layout holds for the whole page or not at all: a title first, text above every byline, and below it a title or the
    /// page's end.
    mutating func markSignedBelow() {
        let content = self.content.filter { ![.note, .noteLabel, .column].contains(blocks[$0].role) }
        guard content.count > 3, heads(content[0]), isTextBlock(content[1]) else { return }
        var bylines: [Int] = []
        var titles = [content[0]]
        var rank = 1
        while rank < content.count {
            guard blocks[content[rank]].role == .byline else {
                rank += 1
                continue
            }
            guard isTextBlock(content[rank - 1]) || bylines.last == rank - 1 else { return }
            bylines.append(rank)
            var next = rank + 1
            while next < content.count, [.affiliation, .credits, .editorCredits, .source, .byline, .date].contains(blocks[content[next]].role) {
                if blocks[content[next]].role == .byline { bylines.append(next) }
                next += 1
            }
            guard next < content.count else { break }
            guard next + 1 < content.count, heads(content[next]), isTextBlock(content[next + 1]) else { return }
            titles.append(content[next])
            rank = next + 1
        }
        guard titles.count >= Self.fewestSigned, bylines.count >= titles.count, let last = bylines.last,
            content[(last + 1)...].allSatisfy({ !isTextBlock($0) })
        else { return }
        for title in titles where blocks[title].role != .title { blocks[title].assign(.title, "above a text that is signed below, like the others of the page") }
        for rank in bylines { blocks[content[rank]].assign(.byline, Self.signatureReason) }
    }

    private func heads(_ index: Int) -> Bool { canBeTitle(index) || blocks[index].role == .title }

    private func isTextBlock(_ index: Int) -> Bool {
        [.plain, .body, .listItem, .lead].contains(blocks[index].role) && (blocks[index].text.endsSentence || blocks[index].count > 45)
    }
}
