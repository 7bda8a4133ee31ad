/// Lines that would be articles of a few words.
extension Assembler {
    /// The longest line of a scrap and the shortest text beside which lines are one, in scalars; its lines.
    static let scrapReason = "a few words without a title beside whole texts"
    private static let longestScrapLine = 40, shortestWhole = 200, mostScrapLines = 6
    private static let longestBareLine = 24, mostBareLines = 2

    /// A few short lines that nothing heads and that end no sentence are no article where the page has one: counts, names of
    /// sites and columns, lists of links.
    mutating func leaveOutScraps(_ plans: inout [(chain: Chain, isIntroduction: Bool)]) {
        func isWhole(_ chain: Chain) -> Bool {
            var left = Self.shortestWhole
            for index in chain.text where left > 0 { left -= blocks[index].count }
            return left <= 0
        }
        guard plans.contains(where: { isWhole($0.chain) }) else { return }
        func isTitled(_ chain: Chain) -> Bool { chain.titles.joined().contains { blocks[$0].role == .title } }
        func isScrap(_ plan: (chain: Chain, isIntroduction: Bool)) -> Bool {
            let chain = plan.chain
            return !plan.isIntroduction && chain.text.count <= Self.mostScrapLines && chain.bylines.isEmpty && !isTitled(chain)
                && chain.text.allSatisfy {
                    [.body, .heading].contains(blocks[$0].role) && blocks[$0].count <= Self.longestScrapLine && !blocks[$0].text.endsSentence && !blocks[$0].isVerse
                        && next[$0] == nil && previous[$0] == nil
                }
        }
        let titled = plans.filter { isTitled($0.chain) }
        // Under a head that no other text of the page wants.
        func isBareHead(_ plan: (chain: Chain, isIntroduction: Bool)) -> Bool {
            let chain = plan.chain
            return !plan.isIntroduction && chain.bylines.isEmpty && isTitled(chain) && (1...Self.mostBareLines).contains(chain.text.count) && plans.count > 1 && titled.count == plans.count(where: { !$0.isIntroduction })
                && chain.text.allSatisfy {
                    [.body, .heading].contains(blocks[$0].role) && blocks[$0].count <= Self.longestBareLine && !blocks[$0].text.endsSentence && !blocks[$0].isVerse && !blocks[$0].text.contains(where: \.isASCIIDigit)
                        && next[$0] == nil && previous[$0] == nil
                }
        }
        for chain in plans.filter({ isScrap($0) || isBareHead($0) }).map(\.chain) {
            for index in chain.text + chain.titles.joined() + chain.others { blocks[index].assign(.furniture, Self.scrapReason) }
        }
        plans.removeAll { $0.chain.text.allSatisfy { blocks[$0].reason == Self.scrapReason } && !$0.chain.text.isEmpty }
    }
}
