/// The tail of one article, with the note on its author, set between two paragraphs of another, all of them whole sentences: the
/// other article holds two notes then, and the one that the tail comes from has none.
extension ChainBuilder {
    /// Articles of a page that are looked at, and scalars of a text whose words are compared.
    private static let mostChains = 64, comparedScalars = 4000
    /// Paragraphs of a tail.
    private static let mostParagraphs = 6
    /// What a paragraph that opens like those of one side counts for beside the share of its words that the side has.
    private static let openingWeight = 0.3

    mutating func moveNotedTails() {
        guard (2...Self.mostChains).contains(chains.count) else { return }
        for index in chains.indices {
            guard let (place, note) = inset(chains[index]) else { continue }
            let bylines = Array(chains[index].bylines.joined())
            let homes = chains.indices.filter { home in
                home != index && !chains[home].bylines.isEmpty && notes(chains[home]).isEmpty
                    && agreement(Array(chains[home].bylines.joined()), note) >= 0
            }
            guard homes.count == 1, let home = homes.first,
                let tail = tail(of: chains[index], in: place, going: chains[home], isForeign: agreement(bylines, note) < 0)
            else { continue }
            let moved = Set(tail)
            chains[index].text.removeAll(where: moved.contains)
            chains[index].others.removeAll { $0 == note }
            chains[home].text += tail
            chains[home].others.append(note)
            chains[home].uncertain.append("its end and the note on its author stand within another text")
        }
    }

    private func notes(_ chain: Chain) -> [Int] { chain.others.filter { blocks[$0].role == .affiliation } }

    /// The place in the chain of the first fragment that a note closes while another note closes one below it.
    private func inset(_ chain: Chain) -> (place: Int, note: Int)? {
        let closing = chain.fragments.indices.compactMap { place in
            fragments[chain.fragments[place]].after.first { blocks[$0].role == .affiliation && chain.others.contains($0) }.map { (place: place, note: $0) }
        }
        guard closing.count == 2, let first = closing.first, let last = closing.last, !chain.bylines.isEmpty,
            agreement(Array(chain.bylines.joined()), last.note) >= max(0, agreement(Array(chain.bylines.joined()), first.note))
        else { return nil }
        return first
    }

    /// The last paragraphs of a fragment whose words are nearer to the other text than to their own.
    ///
    /// - Parameter isForeign: the note below them cannot be this article's, so that the last paragraph is not.
    private func tail(of chain: Chain, in place: Int, going home: Chain, isForeign: Bool) -> [Int]? {
        let text = fragments[chain.fragments[place]].text
        guard text.count >= 2, let last = text.last else { return nil }
        let candidates = Set(text)
        let other = Side(home.text, blocks)
        var best: (count: Int, sum: Double)? = isForeign ? (1, 0) : nil
        var sum = 0.0
        for count in 1...min(text.count - 1, Self.mostParagraphs) {
            let paragraph = text[text.count - count]
            let own = Side(chain.text.filter { !candidates.contains($0) || $0 < paragraph }, blocks)
            sum += other.share(blocks[paragraph]) - own.share(blocks[paragraph])
            if count == 1, isForeign { best = (1, sum) }
            if sum > (best?.sum ?? 0) { best = (count, sum) }
        }
        guard let best, blocks[last].text.endsSentence else { return nil }
        return Array(text.suffix(best.count))
    }

    private struct Side {
        var pairs: Set<UInt64> = []
        var openings: Set<UInt64> = []

        init(_ text: [Int], _ blocks: [Block]) {
            var left = ChainBuilder.comparedScalars
            for index in text where left > 0 {
                pairs.formUnion(HanPairs.of(blocks[index].text.prefix(left)))
                left -= blocks[index].count
            }
            openings = Set(text.compactMap { RunInHeadings.openingWords(blocks[$0]) })
        }

        /// The share of a paragraph's pairs of Han scalars that this side has.
        func share(_ block: Block) -> Double {
            let own = Set(HanPairs.of(block.text.prefix(LineShape.measured)))
            let words = own.isEmpty ? 0 : Double(own.count(where: pairs.contains)) / Double(own.count)
            return words + (RunInHeadings.openingWords(block).map(openings.contains) == true ? ChainBuilder.openingWeight : 0)
        }
    }
}
