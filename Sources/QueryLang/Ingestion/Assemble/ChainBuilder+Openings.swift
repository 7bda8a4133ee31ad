/// The first paragraphs of an article above its title, as columns leave them whose title stands within: at the end of the text
/// above, which they do not belong to.
extension ChainBuilder {
    /// Paragraphs above a title that are looked at.
    private static let mostOpening = 3
    /// The share of a title's pairs of Han scalars that its first paragraph has, and by how much it is more than it has of the
    /// title above.
    private static let openingShare = 0.4, openingMargin = 0.3
    /// The same share of the title above in its own text.
    private static let ownTitleShare = 0.5
    private static let fewestPairs = 4
    /// The same share of a title that stands within its text in what is below it.
    private static let sharedShare = 0.07
    /// Paragraphs of a text that are searched for its title's words.
    private static let mostRead = 12

    /// Cuts them off the text above, so that the text below the title goes on from them.
    mutating func cutOpenings(_ seams: [BlockSeam]) {
        let seamed = Set(seams.flatMap { [$0.left, $0.right] })
        var result: [Fragment] = []
        for (index, fragment) in fragments.enumerated() {
            if index > 0, let above = result.last, let cut = opening(above, fragment, seamed) {
                result[result.count - 1].text = Array(above.text[..<cut])
                result.append(Fragment(text: Array(above.text[cut...]), leadsOn: !isNextTitlesText(index)))
            }
            result.append(fragment)
        }
        fragments = result
    }

    /// The text below speaks of the title below it more than of the one above: titles stand below their texts.
    private func isNextTitlesText(_ index: Int) -> Bool {
        guard index + 1 < fragments.count else { return false }
        let text = fragments[index].text.prefix(Self.mostRead)
        let own = pairs(fragments[index].before), next = pairs(fragments[index + 1].before)
        guard !own.isEmpty, !next.isEmpty else { return false }
        return share(of: next, in: text) >= max(Self.openingShare, share(of: own, in: text) + Self.openingMargin)
    }

    /// Where the paragraphs begin that speak of the title below; nil where none does.
    private func opening(_ above: Fragment, _ fragment: Fragment, _ seamed: Set<Int>) -> Int? {
        guard above.after.isEmpty, !above.leadsOn, fragment.before.contains(where: { blocks[$0].role == .byline }),
            let first = fragment.text.first, blocks[first].role == .body
        else { return nil }
        let title = pairs(fragment.before), own = pairs(above.before)
        guard title.count >= Self.fewestPairs, own.count >= Self.fewestPairs else { return nil }
        for rank in above.text.indices.suffix(Self.mostOpening).dropFirst(above.text.count <= Self.mostOpening ? 1 : 0) {
            let tail = above.text[rank...]
            guard tail.allSatisfy({ blocks[$0].role == .body && blocks[$0].text.endsSentence && !seamed.contains($0) }) else { continue }
            // Where titles stand below their texts, none speaks of the text below it.
            guard share(of: own, in: above.text[..<rank].prefix(Self.mostRead)) >= Self.ownTitleShare else { continue }
            let next = share(of: title, in: [above.text[rank]])
            if next >= Self.openingShare, next >= share(of: own, in: [above.text[rank]]) + Self.openingMargin { return rank }
        }
        return nil
    }

    /// The share of a title's pairs of Han scalars that the paragraphs have.
    private func share(of title: Set<UInt64>, in text: some Sequence<Int>) -> Double {
        let words = Set(text.flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
        return Double(title.count(where: words.contains)) / Double(title.count)
    }

    private func pairs(_ head: [Int]) -> Set<UInt64> {
        Set(head.filter { blocks[$0].role == .title }.flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
    }
}
