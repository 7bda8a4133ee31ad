/// Titles of several texts in one line without a blank between them, above their writers: 巷口修伞人雨天的站台 / □张三 / □李四.
extension ChainBuilder {
    /// The most titles in a line, and the shortest of them in scalars.
    private static let mostGlued = 4, shortestGlued = 4, longestLine = 80
    /// The share of the pairs of all titles that their texts have.
    private static let sharedGlued = 0.25

    /// Where the line is cut by the words that each text has, and dealt out in order with the writers.
    ///
    /// - Parameters:
    ///   - line: the block of the titles.
    ///   - bylines: the blocks of the writers, one for each text.
    ///   - wanting: the texts, in the page's order.
    mutating func dealGlued(_ line: Int, _ bylines: [Int], to wanting: [Int]) -> Bool {
        let text = blocks[line].text.squeezed
        guard (2...Self.mostGlued).contains(bylines.count), bylines.count == wanting.count, (Self.shortestGlued * bylines.count...Self.longestLine).contains(text.count),
            let cuts = cuts(text, wanting)
        else { return false }
        let bounds = [0] + cuts + [text.count]
        for (rank, index) in wanting.enumerated() {
            chains[index].dealtTitle = String(text[(text.startIndex + bounds[rank])..<(text.startIndex + bounds[rank + 1])])
            chains[index].bylines.append([bylines[rank]])
            chains[index].uncertain.append("its title stands in one line with \(wanting.count - 1) other(s); cut by the words of the texts")
        }
        chains[wanting[0]].others.append(line)
        return true
    }

    /// Where the titles end, but the last: the cuts whose parts have the most pairs in their texts; of equal ones the most even.
    private func cuts(_ line: ScalarText, _ wanting: [Int]) -> [Int]? {
        let words = wanting.map { chain in Set(chains[chain].text.prefix(Self.readBlocks).flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) }) }
        let scalars = Array(line), even = Double(scalars.count) / Double(wanting.count)
        // For each number of titles, and each place where the last of them ends: the best score and the cut before it.
        var best: [[(score: Double, cut: Int)?]] = [Array(repeating: nil, count: scalars.count + 1)]
        best[0][0] = (0, 0)
        for rank in wanting.indices {
            var row: [(score: Double, cut: Int)?] = Array(repeating: nil, count: scalars.count + 1)
            for end in scalars.indices.map({ $0 + 1 }) {
                for start in 0...max(0, end - Self.shortestGlued) where end - start >= Self.shortestGlued {
                    guard let before = best[rank][start] else { continue }
                    let part = line[(line.startIndex + start)..<(line.startIndex + end)]
                    if QuoteBalance(part).opens || QuoteBalance(part).closes { continue }
                    let found = HanPairs.of(part).count(where: words[rank].contains)
                    let score = before.score + Double(found) - abs(Double(end - start) - even) * Self.unevenness
                    if score > row[end]?.score ?? -.infinity { row[end] = (score, start) }
                }
            }
            best.append(row)
        }
        guard let whole = best[wanting.count][scalars.count], whole.score >= Self.sharedGlued * Double(scalars.count - wanting.count) else { return nil }
        var cuts: [Int] = [], end = scalars.count
        for rank in wanting.indices.reversed() {
            guard let step = best[rank + 1][end] else { return nil }
            end = step.cut
            if rank > 0 { cuts.append(end) }
        }
        return cuts.reversed()
    }

    private static let readBlocks = 24, unevenness = 0.05
}
