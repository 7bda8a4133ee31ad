/// Titles that stand with another text than the one they speak of, moved to a text that has none.
///
/// Layouts: heads that were extracted a text too early or too late; two titles at one place, of which one is that of a text
/// elsewhere. Only a text without a title takes one, and only where the title has its words and hardly any of the text it
/// stood with; the text that loses its only title may then take another's, so that a row of titles moves on by one.
struct TitleMoves {
    /// The least share of a title's pairs of Han scalars that its text has, by how much more than the text it stood with, and
    /// the most that this one has.
    private static let clearShare = 0.4, leastGain = 0.4, mostLost = 0.3
    private static let mostChains = 40
    /// Texts shorter than this are scraps, in scalars.
    private static let shortestText = 80

    static func apply(_ chains: inout [Chain], _ evidence: HeadEvidence, _ blocks: [Block], isHeaded: (Chain) -> Bool) {
        guard (2...mostChains).contains(chains.count) else { return }
        for _ in chains.indices {
            guard let move = best(chains, evidence, blocks, isHeaded: isHeaded) else { return }
            let titles = chains[move.from].titles.remove(at: move.group)
            chains[move.to].titles.append(titles)
            chains[move.to].uncertain.append("its title stands with another text, which does not speak of it")
            // The byline below the title goes with it.
            if let last = titles.max(), let byline = chains[move.from].bylines.firstIndex(where: { $0.min() == last + 1 }), chains[move.to].bylines.isEmpty {
                chains[move.to].bylines.append(chains[move.from].bylines.remove(at: byline))
            }
        }
    }

    private static func best(_ chains: [Chain], _ evidence: HeadEvidence, _ blocks: [Block], isHeaded: (Chain) -> Bool) -> (from: Int, group: Int, to: Int)? {
        let wanting = chains.indices.filter { !isHeaded(chains[$0]) && chains[$0].text.reduce(0) { $0 + blocks[$1].count } >= shortestText }
        guard !wanting.isEmpty else { return nil }
        var best: (gain: Double, from: Int, group: Int, to: Int)?
        for from in chains.indices {
            for (group, titles) in chains[from].titles.enumerated() where titles.contains(where: { blocks[$0].role == .title }) {
                let line = titles.filter { blocks[$0].role == .title }.reduce(ScalarText()) { $0 + blocks[$1].text }
                let shares = evidence.shares(of: line)
                guard shares.indices.contains(from), shares[from] <= mostLost else { continue }
                for to in wanting where to != from && shares.indices.contains(to) && shares[to] >= clearShare {
                    let gain = shares[to] - shares[from]
                    if gain >= leastGain, gain > best?.gain ?? 0 { best = (gain, from, group, to) }
                }
            }
        }
        return best.map { ($0.from, $0.group, $0.to) }
    }
}
