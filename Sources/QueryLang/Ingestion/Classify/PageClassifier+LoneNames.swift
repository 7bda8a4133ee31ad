/// Names alone on a line between texts, with no title beside them, as columns leave them that were extracted out of order.
///
/// Evidence: other bylines of the page are bare names; each name has a surname; the texts around it do not speak of who is named, as
/// they would of a person whose name heads a part.
extension PageClassifier {
    private static let longestLoneNames = 24, loneNameLength = 3
    /// Blocks on either side that are searched for the names.
    private static let searchedAround = 8

    mutating func markLoneNames() {
        guard blocks.contains(where: { $0.role == .byline && PersonNames.list($0.text, announced: true) != nil }) else { return }
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where rank + 1 < content.count && blocks[index].role == .plain && blocks[index].headingLevel == 0 && blocks[index].count <= Self.longestLoneNames {
            guard blocks[index].text.squeezed.closing(among: Self.briefs) == nil, !Self.isNotice(blocks[index].text), let names = PersonNames.list(blocks[index].text), names.count > 1 || isSurelyName(blocks[index].text), isTextEnd(content[rank - 1]), isTextOpening(content[rank + 1]),
                !isSpoken(of: names, content[max(0, rank - Self.searchedAround)..<rank]), !isSpoken(of: names, content[(rank + 1)...].prefix(Self.searchedAround))
            else { continue }
            blocks[index].credits = names.map { Credit(name: $0, role: .author) }
            blocks[index].assign(.byline, "names alone between texts, on a page that is signed by bare names")
        }
    }

    /// Three scalars with a surname, or two of which a blank parts the surname.
    private func isSurelyName(_ text: ScalarText) -> Bool {
        let name = text.squeezed
        return PersonNames.isName(name) && (name.count >= Self.loneNameLength || name.count < text.count)
    }

    private func isTextEnd(_ index: Int) -> Bool { isText(index) || closesArticle(index) }

    private func isTextOpening(_ index: Int) -> Bool { isText(index) || [.note, .abstract].contains(blocks[index].role) }

    private func isText(_ index: Int) -> Bool {
        [.plain, .body, .lead].contains(blocks[index].role) && !blocks[index].isTitleLike && (blocks[index].text.endsSentence || blocks[index].count > 45)
    }

    private func isSpoken(of names: [String], _ around: ArraySlice<Int>) -> Bool {
        around.contains { index in names.contains { name in blocks[index].text.prefix(LineShape.measured).contains(name) } }
    }
}
