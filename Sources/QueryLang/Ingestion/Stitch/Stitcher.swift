/// Joins fragments of paragraphs that columns, pages and other articles' text have parted.
///
/// Every running block that breaks off is an open end. Its candidates are the next running text and every running text
/// that follows a boundary or another open end, within a window. All open ends are matched at once.
struct Stitcher {
    let blocks: [Block]
    /// Running text in page order.
    private let running: [Int]
    /// For each rank of `running`, the ranks of the run of text that neither a break nor anything else parts.
    private let unbroken: [Range<Int>]

    /// Candidates on either side of an open end; fewer on a page with more than `mostOpen` of them.
    static let window = 24, narrowWindow = 8
    static let mostOpen = 500
    /// What a fragment that stands apart must score.
    static let thresholdApart = 2.5
    static let threshold = 0.5
    /// The same, where the fragment can be no beginning.
    static let thresholdOrphan = 1.0

    init(_ blocks: [Block]) {
        self.blocks = blocks
        let running = blocks.indices.filter { blocks[$0].role.isRunning }
        self.running = running
        unbroken = running.indices.chunked { above, below in
            Self.position(blocks, running[above], running[below]) == .next && !blocks[running[above]].breaksOff
        }
    }

    /// Seams in page order of their left blocks; every block is the left of one seam and the right of one at most.
    static func stitch(_ blocks: [Block]) -> [BlockSeam] {
        let stitcher = Stitcher(blocks)
        var seams = stitcher.brokenSentences()
        seams += stitcher.runningEnumerations(taken: seams)
        return seams.sorted { $0.left < $1.left }
    }

    private func brokenSentences() -> [BlockSeam] {
        let starts = self.starts
        let candidates = candidates(starts)
        guard !candidates.isEmpty else { return [] }
        let openRanks = candidates.map(\.left)
        let texts = running.map { blocks[$0].text }
        var vocabulary = Vocabulary(texts, runs: unbroken.map(\.lowerBound), sampled: Self.sampledParagraphs)
        let fragments = read(candidates, &vocabulary)
        let scorer = SeamScorer(pageGrams: pageGrams(candidates, fragments, texts))
        let isSmall = candidates.reduce(0) { $0 + $1.rights.count } <= Self.mostCompared
        let awaited = awaitedRights(candidates)
        var scored: [Int: [Option]] = [:]
        for (left, rights) in candidates {
            guard let open = fragments[left] else { continue }
            let isAwaiting = isAwaiting(left)
            let isContested = !isAwaiting && position(left, left + 1) == .next && awaited.contains(left + 1)
            scored[left] = rights.compactMap { right in
                guard let start = fragments[right] else { return nil }
                var position = position(left, right)
                if position == .apart, isAwaiting { position = .awaited }
                if position == .apart, isContested { position = .apartContested }
                if position == .next, isContested { position = .nextContested }
                let score = scorer.score(
                    open, start, position: position, start: self.start(right), isFresh: isFresh(right))
                guard isSmall || score + Self.likenessRange.upperBound >= Self.thresholdApart else { return nil }
                return Option(right: right, score: score, position: position)
            }
        }
        compareVocabulary(&scored, openRanks, fragments, &vocabulary)
        var pairs: [Assignment.Pair] = []
        for left in openRanks {
            for option in scored[left] ?? []
            where option.score >= threshold(option) {
                pairs.append(Assignment.Pair(left: left, right: option.right, score: option.score))
            }
        }
        pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        var chosen = Self.withoutCircles(Assignment.solve(pairs), pairs).map {
            (pair: pairs[$0], uncertain: String?.none)
        }
        if let last = onlyOneLeft(openRanks, starts, chosen.map(\.pair), scored) {
            chosen.append(
                (last, "by elimination: the only text that breaks off and the only text that lacks its beginning"))
        }
        return chosen.compactMap { pair, reason in
            let options = (scored[pair.left] ?? []).sorted { ($0.score, $1.right) > ($1.score, $0.right) }
            guard let own = options.first(where: { $0.right == pair.right }), let open = fragments[pair.left],
                let start = fragments[pair.right]
            else { return nil }
            let rivals = options.filter { $0.right != pair.right && $0.score > 0 }.prefix(4)
            let close = rivals.first.map { own.score - $0.score < 1 } ?? false
            return BlockSeam(
                left: running[pair.left], right: running[pair.right], score: own.score,
                evidence: evidence(own, open, start, scorer), rivals: rivals.map { (running[$0.right], $0.score) },
                uncertain: reason
                    ?? (close && own.position != .next ? "another continuation scored nearly as much" : nil))
        }
    }

    /// Ranks of the texts that a break, a boundary or the page's edge stands above.
    private var starts: [Int] {
        running.indices.filter { rank in
            canContinue(running[rank])
                && (rank == 0 || blocks[running[rank - 1]].breaksOff || position(rank - 1, rank) != .next)
        }
    }

    /// For each open end, the texts within the window that may go on from it: all that is scored.
    func candidates() -> [(left: Int, rights: [Int])] { candidates(starts) }

    private func candidates(_ starts: [Int]) -> [(left: Int, rights: [Int])] {
        let runTop = runTops()
        let openRanks = running.indices.filter { blocks[running[$0]].breaksOff }
        let window = openRanks.count > Self.mostOpen ? Self.narrowWindow : Self.window
        return openRanks.map { rank in
            let at = starts.partitioningIndex { $0 > rank }
            let near = starts[max(0, at - window)..<min(starts.count, at + window)]
            // What stands above in the same run of text has been read already.
            return (rank, near.filter { $0 < runTop[rank] || $0 > rank })
        }
    }

    private func threshold(_ option: Option) -> Double {
        if option.position.isNext { return Self.threshold }
        return option.position.isApart && start(option.right).isOrphan ? Self.thresholdOrphan : Self.thresholdApart
    }

    /// No running text follows the open end.
    private func isAwaiting(_ left: Int) -> Bool {
        left + 1 >= running.count || position(left, left + 1) == .apart || isUnderHead(left + 1)
    }

    /// Texts that stand right under a break and that an open end without text under it may go on with.
    private func awaitedRights(_ candidates: [(left: Int, rights: [Int])]) -> Set<Int> {
        var awaited: Set<Int> = []
        for (left, rights) in candidates where isAwaiting(left) { awaited.formUnion(rights) }
        return awaited
    }

    private func evidence(
        _ option: Option, _ left: SeamScorer.Fragment, _ right: SeamScorer.Fragment, _ scorer: SeamScorer
    ) -> [String] {
        var evidence: [String] = []
        func add(_ weight: Double, _ reason: String) {
            evidence.append((weight >= 0 ? "+" : "") + SeamScorer.tenths(weight) + " " + reason)
        }
        _ = scorer.score(
            left, right, position: option.position, start: start(option.right), isFresh: isFresh(option.right),
            explain: add)
        if let bonus = option.likeness { add(bonus, "likeness of vocabulary against the rivals") }
        return evidence
    }

    private func isFresh(_ rank: Int) -> Bool {
        let block = blocks[running[rank]]
        return block.boldOpening != nil || block.role == .listItem
    }

    /// The pair that is left when one open end that nothing follows, and one text that a note on units closes but neither
    /// title nor byline opens, remain; none when the page leaves a choice, or the steps of both contradict each other.
    private func onlyOneLeft(
        _ openRanks: [Int], _ starts: [Int], _ chosen: [Assignment.Pair], _ scored: [Int: [Option]]
    ) -> Assignment.Pair? {
        let lefts = Set(chosen.map(\.left)), rights = Set(chosen.map(\.right))
        let open = openRanks.filter { rank in
            !lefts.contains(rank) && (rank + 1 >= running.count || position(rank, rank + 1) != .next)
        }
        let orphans = starts.filter { rank in
            let start = self.start(rank)
            return !rights.contains(rank) && [.afterEnd, .underTitle, .pageTop].contains(start) && isClosedByUnits(rank)
        }
        guard open.count == 1, orphans.count == 1, let left = open.first, let right = orphans.first,
            let option = scored[left]?.first(where: { $0.right == right }), option.score > -1.5
        else { return nil }
        return Assignment.Pair(left: left, right: right, score: option.score)
    }

    /// The run of text that a fragment opens ends at a note on units or at credits.
    private func isClosedByUnits(_ rank: Int) -> Bool {
        closing(rank).map { $0.role == .affiliation || $0.role == .credits } ?? false
    }

    /// The block right below the run of text that a fragment opens; nil at the page's end and under a break.
    private func closing(_ rank: Int) -> Block? {
        guard let last = unbroken[rank].last, !blocks[running[last]].breaksOff else { return nil }
        return blocks[(running[last] + 1)...].first { !$0.role.isFurniture }
    }

    /// The note on units right below the run of text that a fragment opens.
    private func units(_ rank: Int) -> Affiliation? {
        closing(rank).flatMap { $0.role == .affiliation ? AffiliationReader.read($0.text) : nil }
    }

    /// Who signs the run of text that a fragment ends; none under a break.
    private func signers(_ rank: Int) -> [String] {
        var index = running[unbroken[rank].lowerBound] - 1
        while index >= 0, blocks[index].role.isFurniture || blocks[index].role == .subtitle { index -= 1 }
        guard index >= 0, blocks[index].role == .byline else { return [] }
        return blocks[index].credits.compactMap(\.name)
    }

    /// Text cannot go on from itself: of seams that close a circle the weakest is given up.
    private static func withoutCircles(_ chosen: [Int], _ pairs: [Assignment.Pair]) -> [Int] {
        var next: [Int: Int] = [:]
        for index in chosen { next[pairs[index].left] = index }
        var state: [Int: Int] = [:]
        var dropped: Set<Int> = []
        for (round, start) in chosen.map({ pairs[$0].left }).enumerated() where state[start] == nil {
            var at = start
            while let index = next[at], state[at] == nil {
                state[at] = round
                at = pairs[index].right
            }
            guard state[at] == round, next[at] != nil else { continue }
            var circle: [Int] = []
            var node = at
            while let index = next[node], circle.count <= chosen.count {
                circle.append(index)
                node = pairs[index].right
                if node == at { break }
            }
            if let weakest = circle.min(by: { pairs[$0].score < pairs[$1].score }) { dropped.insert(weakest) }
        }
        return chosen.filter { !dropped.contains($0) }
    }

    /// For each rank, the first rank of the run of text that nothing parts.
    private func runTops() -> [Int] {
        var tops: [Int] = []
        for rank in running.indices {
            let goesOn = rank > 0 && position(rank - 1, rank) == .next
            tops.append(goesOn ? tops[rank - 1] : rank)
        }
        return tops
    }

    private struct Option {
        var right: Int
        var score: Double
        var position: SeamScorer.Position
        /// What the likeness of vocabulary added or took; nil where nothing was compared.
        var likeness: Double?
    }

    /// Pairs that are compared with every other; on a page with more, hopeless pairs are left out.
    private static let mostCompared = 4000
    /// What the likeness of vocabulary may add or take.
    private static let likenessRange = -3.0...3.0
    private static let likenessScale = 10.0

    /// Raises pairs whose words are more alike than those of the other pairs of either side, and lowers the rest: the
    /// likeness of a pair less the mean of its rivals'.
    private func compareVocabulary(
        _ scored: inout [Int: [Option]], _ lefts: [Int], _ fragments: [SeamScorer.Fragment?],
        _ vocabulary: inout Vocabulary
    ) {
        struct Sum {
            var sum = 0.0, count = 0.0
            mutating func add(_ value: Double) {
                sum += value
                count += 1
            }
        }
        var likeness: [Int: [Double]] = [:]
        var rights: [Int: Sum] = [:]
        for left in lefts {
            guard let open = fragments[left], let options = scored[left] else { continue }
            let row = vocabulary.likeness(open.before, options.map { fragments[$0.right]?.after ?? Vocabulary.Bag() })
            for (option, like) in zip(options, row) { rights[option.right, default: Sum()].add(like) }
            likeness[left] = row
        }
        for left in lefts {
            guard let row = likeness[left], var options = scored[left] else { continue }
            let sum = row.reduce(0, +)
            for index in options.indices {
                let column = rights[options[index].right] ?? Sum()
                let rivals = Double(row.count) + column.count - 2
                guard rivals > 0 else { continue }
                let excess = row[index] - (sum + column.sum - 2 * row[index]) / rivals
                let bonus = min(
                    max(excess * Self.likenessScale, Self.likenessRange.lowerBound), Self.likenessRange.upperBound)
                options[index].score += bonus
                options[index].likeness = bonus
            }
            scored[left] = options
        }
    }

    /// Sentences that are whole on either side of a break inside one enumeration: the left side holds 一要 within its
    /// text, the right side goes on to 二要 within its own.
    private func runningEnumerations(taken: [BlockSeam]) -> [BlockSeam] {
        let lefts = Set(taken.map(\.left)), rights = Set(taken.map(\.right))
        var seams: [BlockSeam] = []
        for rank in running.indices.dropLast() {
            let left = running[rank], right = running[rank + 1]
            guard !lefts.contains(left), !rights.contains(right), position(rank, rank + 1) == .next, canContinue(right),
                blocks[left].text.endsSentence, blocks[left].count > 60, blocks[right].boldOpening == nil,
                blocks[left].role == .body || blocks[left].role == .turn, blocks[right].role == .body
            else { continue }
            let steps = Enumeration.steps(in: blocks[left].text.suffix(SeamScorer.reach))
            let next = Enumeration.steps(in: blocks[right].text.prefix(SeamScorer.reach))
            guard let last = steps.last, last.offset > 0, let first = next.first, first.series == last.series,
                first.number == last.number + 1,
                first.offset > 0 || next.contains(where: { $0.series == first.series && $0.number > first.number })
            else { continue }
            seams.append(
                BlockSeam(
                    left: left, right: right, score: 1,
                    evidence: ["+1.0 the enumeration of the paragraph above goes on inside the next"], rivals: [],
                    uncertain: "the text above ends a sentence; joined because its enumeration goes on within the next")
            )
        }
        return seams
    }

    // MARK: Reading fragments

    private func canContinue(_ index: Int) -> Bool {
        blocks[index].role == .body || blocks[index].role == .lead
            || blocks[index].role == .listItem && !Numbering.isNumbered(blocks[index].text)
    }

    private func position(_ left: Int, _ right: Int) -> SeamScorer.Position {
        right == left + 1 ? Self.position(blocks, running[left], running[right]) : .apart
    }

    /// Where a running block stands to the running block above it.
    private static func position(_ blocks: [Block], _ above: Int, _ below: Int) -> SeamScorer.Position {
        var result = SeamScorer.Position.next
        for index in above + 1..<max(below, above + 1) {
            switch blocks[index].role {
            case .furniture: continue
            case .title, .subtitle, .kicker, .byline: result = .nextOverTitle
            default: return .apart
            }
        }
        return result
    }

    private func start(_ rank: Int) -> SeamScorer.Start {
        var index = running[rank] - 1
        while index >= 0, blocks[index].role.isFurniture { index -= 1 }
        guard index >= 0 else { return .pageTop }
        if blocks[index].breaksOff { return .afterBreak }
        switch blocks[index].role {
        case .byline: return .underByline
        case .title, .subtitle: return .underTitle
        case .affiliation, .credits: return .afterEnd
        default: return .other
        }
    }

    /// A title or byline stands between the fragment and the text above it.
    private func isUnderHead(_ rank: Int) -> Bool {
        let start = self.start(rank)
        return start == .underByline || start == .underTitle
    }

    /// Scalars of a fragment, and of a paragraph beside it, whose words are compared.
    private static let comparedScalars = 1200
    private static let neighbourScalars = 600
    /// Paragraphs on the far side of a break that are compared too.
    private static let neighbours = 4

    /// The fragments of the candidates, by rank; nil for text that is none.
    private func read(
        _ candidates: [(left: Int, rights: [Int])], _ vocabulary: inout Vocabulary
    ) -> [SeamScorer.Fragment?] {
        var fragments: [SeamScorer.Fragment?] = Array(repeating: nil, count: running.count)
        for (left, rights) in candidates {
            guard !rights.isEmpty else { continue }
            for rank in rights + [left] where fragments[rank] == nil { fragments[rank] = fragment(rank, &vocabulary) }
        }
        return fragments
    }

    private func fragment(_ rank: Int, _ vocabulary: inout Vocabulary) -> SeamScorer.Fragment {
        let text = blocks[running[rank]].text
        let tail = text.suffix(SeamScorer.reach), head = text.prefix(SeamScorer.reach)
        var before = [Vocabulary.Part.last(Self.comparedScalars, of: rank)]
        var after = [Vocabulary.Part.first(Self.comparedScalars, of: rank)]
        var above = rank - 1, below = rank
        while above >= max(0, rank - Self.neighbours), position(above, above + 1) == .next,
            !blocks[running[above]].breaksOff
        {
            before.append(.first(Self.neighbourScalars, of: above))
            above -= 1
        }
        while below < min(running.count - 1, rank + Self.neighbours), position(below, below + 1) == .next,
            !blocks[running[below]].breaksOff
        {
            below += 1
            after.append(.first(Self.neighbourScalars, of: below))
        }
        return SeamScorer.Fragment(
            ending: text.suffix(3), opening: text.prefix(3), steps: Enumeration.steps(in: tail),
            openingSteps: Enumeration.steps(in: head), opensQuote: QuoteBalance(tail).opens,
            closesQuote: QuoteBalance(head).closes,
            lastHan: SeamWords.units(text.suffix(SeamWords.reach).reversed()).reversed(),
            firstHan: SeamWords.units(text.prefix(SeamWords.reach)), signers: signers(rank), units: units(rank),
            before: vocabulary.bag(before), after: vocabulary.bag(after))
    }

    /// Paragraphs that the frequencies are counted over, and scalars that the seams' runs are looked up in.
    private static let sampledParagraphs = 3000
    private static let sampledScalars = 2_000_000

    /// The runs over the breaks of all candidates that stand elsewhere on the page.
    private func pageGrams(
        _ candidates: [(left: Int, rights: [Int])], _ fragments: [SeamScorer.Fragment?], _ texts: [ScalarText]
    ) -> Set<UInt64> {
        var wanted: Set<UInt64> = []
        for (left, rights) in candidates {
            guard let open = fragments[left] else { continue }
            for right in rights {
                guard let start = fragments[right] else { continue }
                SeamScorer.crossings(open, start) { wanted.insert($0.key) }
            }
        }
        return SeamScorer.found(wanted, in: Array(texts.prefix(Self.sampledParagraphs)), reading: Self.sampledScalars)
    }
}

extension Range<Int> {
    /// For each element, the run of neighbours that it stands in.
    /// - Parameter belongsTogether: says of an element and the next one whether no run ends between them.
    func chunked(_ belongsTogether: (Int, Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = lowerBound
        for element in self where element + 1 == upperBound || !belongsTogether(element, element + 1) {
            for _ in start...element { runs.append(start..<element + 1) }
            start = element + 1
        }
        return runs
    }
}

extension Array {
    /// First index whose element satisfies a predicate that is false before and true after it.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
