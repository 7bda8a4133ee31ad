/// Column names set behind a byline mark: ■ 江流时评 above a title whose writer is named elsewhere.
extension PageClassifier {
    private static let longestMarkedColumn = 8
    private static let signing: [Role] = [.byline, .credits, .affiliation, .guestLabel, .participant, .turn]

    /// A mark and what no surname makes a name, above a title: it names a column where the writer's own line stands below the
    /// title, and at the page's head where anyone else signs.
    mutating func markMarkedColumns() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .byline && rank + 2 < content.count {
            let block = blocks[index], title = blocks[content[rank + 1]]
            guard block.text.first?.isOne(of: "□■◎●○☉⊙◆▲") == true, block.credits.count == 1,
                block.credits[0].unit == nil, block.credits[0].title == nil, block.credits[0].affiliation == nil,
                title.role == .plain || title.role == .title, title.isTitleLike, title.credits.isEmpty
            else { continue }
            let name = block.text.drop { LabelWords.bylineMarks.contains($0) || $0.isBlank }
            guard (2...Self.longestMarkedColumn).contains(name.count), name.allSatisfy(\.isHan), !PersonNames.isName(name),
                hasSigner(below: rank + 1, content) || rank == 0 && content.contains(where: { $0 != index && Self.signing.contains(blocks[$0].role) })
            else { continue }
            blocks[index].text = name
            blocks[index].count = name.count
            blocks[index].credits = []
            blocks[index].assign(.plain, "words behind a mark above a title, its writer is named below")
        }
    }

    /// The writer's line stands right below the title, or below one further line of it.
    private func hasSigner(below rank: Int, _ content: [Int]) -> Bool {
        content[(rank + 1)...].dropFirst().prefix(2).contains {
            [.byline, .credits].contains(blocks[$0].role) || blocks[$0].role == .plain && !blocks[$0].credits.isEmpty
        }
    }
}
