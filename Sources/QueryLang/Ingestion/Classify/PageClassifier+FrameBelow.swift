/// The frame of a saved page below its text: what is left of a site's lines there when the known ones have been told.
///
/// Below the last paragraph of sentences of such a page stand links, names of channels, tags, prompts of a form: lines in a row that
/// end no sentence. What signs the text or says something of it stands right below it and stays.
extension PageClassifier {
    private static let fewestBelow = 3, fewestSite = 3, fewestSureBelow = 2
    private static let longestBelow = 60, longestOfOwn = 3
    static let belowReason = "below the last paragraph, one of many short lines on a site's page"

    mutating func markFrameBelow() {
        guard let end = blocks.indices.last(where: isTailParagraph), end + 1 < blocks.count, isSitePage(above: end) else { return }
        var first = end + 1
        let words = SharedWords(blocks[...end].indices.filter(isTailParagraph).map { blocks[$0].text })
        var isClosed = false
        while first < blocks.count, first - end <= Self.longestOfOwn, !isClosed {
            isClosed = blocks[first].role == .editorCredits || blocks[first].role == .furniture && isSure(first)
            guard isClosed || !Self.undecidedTail.contains(blocks[first].role) || isArticlesOwn(first, words) else { break }
            first += 1
        }
        let below = blocks[first...].indices
        guard below.count(where: { isLoose($0) }) >= Self.fewestBelow, isClosed || below.count(where: isSure) >= Self.fewestSureBelow || hasRunOfItems(blocks[below]),
            !below.contains(where: { blocks[$0].headingLevel > 0 || [.turn, .affiliation, .participant, .noteLabel, .tableRow, .listItem, .code].contains(blocks[$0].role) })
        else { return }
        for index in below where isLoose(index) {
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.belowReason)
        }
    }

    private func isLoose(_ index: Int) -> Bool {
        Self.undecidedTail.contains(blocks[index].role) && blocks[index].count <= Self.longestBelow && !blocks[index].text.contains("。")
    }

    private func isSitePage(above end: Int) -> Bool {
        blocks[..<end].count { $0.role == .furniture && ($0.reason == Self.siteMenuReason || $0.reason == Self.aboveSavedReason) } >= Self.fewestSite
            || blocks.indices.count(where: isSure) >= Self.fewestSite
    }
}
