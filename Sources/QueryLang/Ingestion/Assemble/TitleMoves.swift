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

    static func apply(_ chains: inout [Chain], _ evidence: HeadEvidence, _ blocks: [Block], introductions: Set<Int>, isHeaded: (Chain) -> Bool) {
        guard (2...mostChains).contains(chains.count) else { return }
        for _ in chains.indices {
            let wanting = wanting(chains, blocks, introductions, isHeaded)
            guard let move = best(chains, evidence, blocks, wanting) else { return }
            let titles = chains[move.from].titles.remove(at: move.group)
            chains[move.to].titles.append(titles)
            chains[move.to].uncertain.append("its title stands with another text, which does not speak of it")
            // The byline below the title goes with it.
            if let last = titles.max(), let byline = chains[move.from].bylines.firstIndex(where: { $0.min() == last + 1 }), chains[move.to].bylines.isEmpty {
                chains[move.to].bylines.append(chains[move.from].bylines.remove(at: byline))
            }
        }
    }

    /// Texts that want a title.
    private static func wanting(_ chains: [Chain], _ blocks: [Block], _ introductions: Set<Int>, _ isHeaded: (Chain) -> Bool) -> [Int] {
        chains.indices.filter { !introductions.contains($0) && !isHeaded(chains[$0]) && length(chains[$0], blocks) >= shortestText }
    }

    private static func best(_ chains: [Chain], _ evidence: HeadEvidence, _ blocks: [Block], _ wanting: [Int]) -> (from: Int, group: Int, to: Int)? {
        guard !wanting.isEmpty else { return nil }
        var best: (gain: Double, from: Int, group: Int, to: Int)?
        for from in chains.indices {
            for (group, titles) in chains[from].titles.enumerated() where titles.contains(where: { blocks[$0].role == .title }) {
                let line = titles.filter { blocks[$0].role == .title }.reduce(ScalarText()) { $0 + blocks[$1].text }
                let shares = evidence.shares(of: line)
                guard shares.indices.contains(from), shares[from] <= mostLost else { continue }
                for to in wanting where to != from && shares.indices.contains(to) && shares[to] >= clearShare && length(chains[to], blocks) * 2 >= length(chains[from], blocks) {
                    let gain = shares[to] - shares[from]
                    if gain >= leastGain, gain > best?.gain ?? 0 { best = (gain, from, group, to) }
                }
            }
        }
        return best.map { ($0.from, $0.group, $0.to) }
    }

    private static func length(_ chain: Chain, _ blocks: [Block]) -> Int { chain.text.reduce(0) { $0 + blocks[$1].count } }

    static let namedReason = "a short line that speaks of a text without a title"
    /// Scalars of a line that is looked for as a title, and its pairs of Han scalars at least.
    private static let titleLengths = 5...34
    private static let fewestPairs = 4
    private static let mostLines = 200
    /// The least share of a line's words that the text has which it stands in, as the only line of its kind or as the last.
    private static let ownShare = 0.3

    /// Titles among the short lines that stand in texts, for texts without one: a line of another text that has the words of
    /// the untitled one; in the untitled text itself the only short line, or the last.
    ///
    /// - Returns: the blocks that are titles.
    static func name(_ chains: inout [Chain], _ evidence: HeadEvidence, _ blocks: [Block], introductions: Set<Int>, isHeaded: (Chain) -> Bool) -> [Int] {
        guard chains.count <= mostChains else { return [] }
        let lines = chains.indices.flatMap { chain in chains[chain].text.filter { canBeTitle(blocks[$0]) }.map { (chain: chain, block: $0) } }
        guard lines.count <= mostLines else { return [] }
        let wanting = wanting(chains, blocks, introductions, isHeaded)
        guard !wanting.isEmpty else { return [] }
        var pairs: [Assignment.Pair] = []
        for (rank, line) in lines.enumerated() {
            let shares = evidence.shares(of: blocks[line.block].text)
            for to in wanting {
                guard shares.indices.contains(to), shares.indices.contains(line.chain) else { continue }
                let isLone = !lines.contains { $0.chain == to && $0.block != line.block } || chains[to].text.last == line.block
                let isOwn = line.chain == to && isLone && shares[to] >= ownShare
                guard isOwn || line.chain != to && shares[to] >= clearShare && shares[to] - shares[line.chain] >= leastGain else { continue }
                pairs.append(Assignment.Pair(left: rank, right: to, score: shares[to]))
            }
        }
        return Assignment.solve(pairs).map { chosen in
            let line = lines[pairs[chosen].left]
            chains[line.chain].text.removeAll { $0 == line.block }
            chains[pairs[chosen].right].titles.append([line.block])
            chains[pairs[chosen].right].uncertain.append("its title was found by its words, among the lines of the texts")
            return line.block
        }
    }

    private static func canBeTitle(_ block: Block) -> Bool {
        [.heading, .body].contains(block.role) && block.isTitleLike && titleLengths.contains(block.count) && !block.text.endsSentence
            && !Numbering.isNumbered(block.text) && BylineReader.bracketContent(block.text) == nil && HanPairs.of(block.text).count >= fewestPairs
            && !LabelledLine.isLabelled(block.text) && PersonNames.list(block.text) == nil
    }
}
