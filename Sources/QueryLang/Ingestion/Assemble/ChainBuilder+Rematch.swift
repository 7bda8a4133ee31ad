/// Texts without a title and titles without a text find each other over the whole page, when all that stands together has been
/// put together: a head is never lost while a text that has its words stands without one.
///
/// What may be a title: one of several heads that fell to one text, of which the text has the words of another; the head of a
/// text that is none, nothing but short lines; a line that no text was found for; a short line among others, or with no text
/// below, that another text has the words of.
extension ChainBuilder {
    private struct Candidate {
        var lines: [Int]
        /// The article that it stands in; nil where it was left over.
        var home: Int?
        /// The article is nothing but short lines.
        var isEmpty = false
    }

    /// The share of a title's words that its text has, and the part of it that the text it stood at may have; articles and lines compared.
    private static let sharedWords = 0.3, sharedBeside = 0.2, homeShare = 0.5, mostWanting = 24, mostCandidates = 64
    private static let shortestText = 60, shortestTitle = 5, longestTitle = 34, longestShort = 40
    static let rematchedReason = "a text without a title has its words"

    mutating func rematchHeads() {
        guard chains.count <= Self.mostCandidates else { return }
        setLabelsApart()
        let spare = keepBestHeads()
        let wanting = chains.indices.filter { chains[$0].titles.joined().isEmpty && chains[$0].dealtTitle == nil && !isIntroduction($0) && isSubstantial(chains[$0]) }
        guard (1...Self.mostWanting).contains(wanting.count) else { return drop(spare) }
        let candidates = Array((spare + emptyHeads() + leftOver() + shortLines()).prefix(Self.mostCandidates))
        let texts = chains.map { PageText(blocks, $0.text) }
        var pairs: [Assignment.Pair] = []
        for (number, candidate) in candidates.enumerated() {
            let words = Set(candidate.lines.flatMap { HanPairs.of(blocks[$0].text) })
            let own = candidate.isEmpty ? 0 : candidate.home.map { texts[$0].share(of: words, leaving: candidate.lines) } ?? 0
            for chain in wanting {
                // The last line of a text may be its own title.
                if candidate.home == chain {
                    if own >= Self.sharedWords, candidate.lines.last == chains[chain].text.last { pairs.append(Assignment.Pair(left: number, right: chain, score: own)) }
                    continue
                }
                let share = texts[chain].share(of: words, leaving: [])
                let isBeside = stands(candidate.lines, beside: chain)
                guard share >= (isBeside && candidate.isEmpty ? Self.sharedBeside : Self.sharedWords), own <= share * Self.homeShare else { continue }
                pairs.append(Assignment.Pair(left: number, right: chain, score: share + (isBeside ? Self.sharedBeside : 0)))
            }
        }
        var taken: Set<Int> = []
        for choice in Assignment.solve(pairs) {
            taken.insert(pairs[choice].left)
            give(candidates[pairs[choice].left], to: pairs[choice].right)
        }
        drop(candidates.indices.filter { $0 < spare.count && !taken.contains($0) }.map { candidates[$0] })
        chains.removeAll { $0.text.isEmpty && $0.titles.isEmpty && $0.others.isEmpty && $0.bylines.isEmpty }
    }

    private static let longestLabel = 5

    /// 〔闲话词语〕, 关注: a line beside a title that the text has nothing of, while it has the words of the title, is a label if it is
    /// in brackets, or short and not the title's second line.
    private mutating func setLabelsApart() {
        for index in chains.indices {
            for (place, head) in chains[index].titles.enumerated() {
                let titles = head.filter { blocks[$0].role == .title }
                guard titles.count > 1, titles.allSatisfy({ blocks[$0].headingLevel == 0 }) else { continue }
                let text = PageText(blocks, chains[index].text)
                let shares = titles.map { text.share(of: Set(HanPairs.of(blocks[$0].text)), leaving: []) }
                guard let best = shares.max(), best >= Self.sharedWords else { continue }
                let labels = zip(titles, shares).filter { line, share in
                    share == 0 && (blocks[line].text.count <= Self.longestLabel && !titles.contains(line - 1) || blocks[line].text.first?.isOne(of: "〔【［[") == true && blocks[line].text.last?.isOne(of: "〕】］]") == true)
                }.map(\.0)
                chains[index].titles[place].removeAll(where: labels.contains)
                chains[index].others += labels
                self.labels.formUnion(labels)
            }
        }
    }

    /// Of several heads that stand apart and fell to one text, the text keeps the one that it has the words of.
    private mutating func keepBestHeads() -> [Candidate] {
        var spare: [Candidate] = []
        for index in chains.indices where chains[index].titles.count > 1 {
            let heads = chains[index].titles
            guard heads.allSatisfy({ head in head.contains { blocks[$0].role == .title } }) else { continue }
            let text = PageText(blocks, chains[index].text)
            let shares = heads.map { head in !head.contains { PageClassifier.hasTitleForm(blocks[$0]) } ? 0 : text.share(of: Set(head.flatMap { HanPairs.of(blocks[$0].text) }), leaving: []) }
            guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= Self.sharedWords else { continue }
            for other in heads.indices where other != best && shares[other] <= shares[best] * Self.homeShare { spare.append(Candidate(lines: heads[other], home: index)) }
        }
        for candidate in spare { candidate.home.map { home in chains[home].titles.removeAll { $0 == candidate.lines } } }
        return spare
    }

    /// What no text wants stays with the article that it stood at, as no part of its title.
    private mutating func drop(_ spare: [Candidate]) {
        for candidate in spare { candidate.home.map { chains[$0].others += candidate.lines } }
    }

    /// Heads of articles that are nothing but short lines.
    private func emptyHeads() -> [Candidate] {
        chains.indices.filter { !isSubstantial(chains[$0]) && chains[$0].text.allSatisfy { blocks[$0].count <= Self.longestShort && !blocks[$0].text.endsSentence } }.compactMap { index in
            let titles = Array(chains[index].titles.joined())
            if !titles.isEmpty { return Candidate(lines: titles, home: index, isEmpty: true) }
            let headings = chains[index].text.filter { blocks[$0].role == .heading && PageClassifier.hasTitleForm(blocks[$0]) }
            return headings.count == 1 ? Candidate(lines: headings, home: index, isEmpty: true) : nil
        }
    }

    private func leftOver() -> [Candidate] {
        unplaced.filter { blocks[$0].role == .title }.map { Candidate(lines: [$0], home: nil) }
    }

    private static let looseReasons: Set<String> = [PageClassifier.shortLineReason, PageClassifier.shortLinesReason, PageClassifier.noTextBelowReason]

    private func shortLines() -> [Candidate] {
        chains.indices.flatMap { index in
            chains[index].text.filter {
                Self.looseReasons.contains(blocks[$0].reason) && (Self.shortestTitle...Self.longestTitle).contains(blocks[$0].count) && PageClassifier.hasTitleForm(blocks[$0])
            }.map { Candidate(lines: [$0], home: index) }
        }
    }

    private func isSubstantial(_ chain: Chain) -> Bool {
        chain.text.contains { blocks[$0].text.endsSentence && blocks[$0].role != .heading && blocks[$0].count > Self.longestShort / 2 }
            && chain.text.reduce(0) { $0 + blocks[$1].count } >= Self.shortestText
    }

    /// No other article's text stands between the lines and the text.
    private func stands(_ lines: [Int], beside chain: Int) -> Bool {
        guard let first = lines.min(), let last = lines.max(), let start = chains[chain].text.min(), let end = chains[chain].text.max() else { return false }
        let between = last < start ? last + 1..<start : end < first ? end + 1..<first : 0..<0
        return !between.isEmpty || last + 1 == start || end + 1 == first ? !blocks[between].contains { $0.role.isText && $0.text.endsSentence } : false
    }

    private mutating func give(_ candidate: Candidate, to chain: Int) {
        chains[chain].titles = [candidate.lines]
        for line in candidate.lines where blocks[line].role != .title && blocks[line].role != .subtitle && blocks[line].role != .kicker { rematched.insert(line) }
        chains[chain].uncertain.append("its title stood apart; the text has its words")
        unplaced.removeAll(where: candidate.lines.contains)
        guard let home = candidate.home else { return }
        chains[home].text.removeAll(where: candidate.lines.contains)
        guard home != chain else { return }
        chains[home].titles = chains[home].titles.map { $0.filter { !candidate.lines.contains($0) } }.filter { !$0.isEmpty }
        guard candidate.isEmpty else { return }
        // What stood beside the head goes with it; short lines that are nothing of a text do not.
        chains[chain].bylines += chains[home].bylines
        chains[chain].others += chains[home].others
        unplaced += chains[home].text
        (chains[home].bylines, chains[home].others, chains[home].text) = ([], [], [])
    }
}

/// The words of a text, counted.
private struct PageText {
    private static let read = 6000
    private var words: [UInt64: Int] = [:]
    private let blocks: [Block]

    init(_ blocks: [Block], _ text: [Int]) {
        self.blocks = blocks
        var left = Self.read
        for block in text where left > 0 {
            for pair in HanPairs.of(blocks[block].text.prefix(left)) { words[pair, default: 0] += 1 }
            left -= blocks[block].count
        }
    }

    /// The share of the words that the text has, the given lines of it left out.
    func share(of wanted: Set<UInt64>, leaving lines: [Int]) -> Double {
        guard !wanted.isEmpty else { return 0 }
        var out: [UInt64: Int] = [:]
        for line in lines { for pair in HanPairs.of(blocks[line].text) { out[pair, default: 0] += 1 } }
        return Double(wanted.count { words[$0, default: 0] > out[$0, default: 0] }) / Double(wanted.count)
    }
}
