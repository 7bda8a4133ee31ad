/// The frame of a saved page below its text: what is left of a site's lines there when the known ones have been told.
///
/// Below the last paragraph of sentences of such a page stand links, names of channels, tags, prompts of a form: lines in a row that
/// end no sentence. What signs the text or says something of it stands right below it and stays.
extension PageClassifier {
    private static let fewestBelow = 3, fewestSite = 3, fewestSureBelow = 2
    private static let longestBelow = 60, longestOfOwn = 3, fewestShort = 6
    static let belowReason = "below the last paragraph, one of many short lines on a site's page"

    mutating func markFrameBelow() {
        guard let end = blocks.indices.last(where: isTailParagraph), end + 1 < blocks.count, isSitePage(above: end) else { return }
        var first = end + 1
        if let credits = creditsBelowShortLines(end) { first = credits }
        let words = SharedWords(blocks[...end].indices.filter(isTailParagraph).map { blocks[$0].text })
        var isClosed = false
        while first < blocks.count, first - end <= Self.longestOfOwn, !isClosed {
            isClosed = blocks[first].role == .editorCredits || blocks[first].role == .furniture && isSure(first)
            guard isClosed || !Self.undecidedTail.contains(blocks[first].role) || isArticlesOwn(first, words) else { break }
            first += 1
        }
        let below = blocks[first...].indices
        let fewest = isClosed && below.count(where: isSure) >= Self.fewestSite ? 1 : Self.fewestBelow
        guard below.count(where: { isLoose($0, isClosed) }) >= fewest, isClosed || below.count(where: isSure) >= Self.fewestSureBelow || hasRunOfItems(blocks[below]),
            !below.contains(where: { blocks[$0].headingLevel > 0 || [.turn, .affiliation, .participant, .noteLabel, .tableRow, .listItem, .code].contains(blocks[$0].role) })
        else { return }
        for index in below where isLoose(index, isClosed) {
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.belowReason)
        }
    }

    /// The editors' line below short lines, on a page whose text is set in such lines: they are its last.
    private func creditsBelowShortLines(_ end: Int) -> Int? {
        guard let credits = blocks.indices.first(where: { $0 > end && blocks[$0].role == .editorCredits }), credits > end + Self.longestOfOwn, blocks[end..<credits].allSatisfy({ $0.role != .furniture }),
            let text = blocks.indices.first(where: isTailParagraph), blocks[text..<end].indices.count(where: { blocks[$0].role == .plain && isLoose($0) && !blocks[$0].text.endsSentence }) >= Self.fewestShort
        else { return nil }
        return credits
    }

    /// - Parameter isClosed: a line of the site parts it from the text, so an address is the site's too.
    private func isLoose(_ index: Int, _ isClosed: Bool = false) -> Bool {
        (Self.undecidedTail.contains(blocks[index].role) || isClosed && blocks[index].role == .particular) && blocks[index].count <= Self.longestBelow && !blocks[index].text.contains("。")
    }

    func isSitePage(above end: Int) -> Bool {
        blocks[..<end].count { $0.role == .furniture && ($0.reason == Self.siteMenuReason || $0.reason == Self.aboveSavedReason) } >= Self.fewestSite
            || blocks.indices.count(where: isSure) >= Self.fewestSite
    }
}
