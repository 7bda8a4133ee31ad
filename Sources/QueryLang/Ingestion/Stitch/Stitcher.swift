/// Joins fragments of paragraphs that columns, pages and other articles' text have parted.
///
/// Every running block that breaks off is an open end. Its candidates are the next running text and every running text
/// that follows a boundary or another open end, within a window. All open ends are matched at once.
struct Stitcher {
    let blocks: [Block]
    /// Running text in page order.
    let running: [Int]
    /// Of each block and of each rank of `running`: asked for every pair of a break and a text beside it.
    let breaksOff: [Bool], canContinue: [Bool]
    /// For each rank of `running`, the ranks of the run of text that neither a break nor anything else parts.
    let unbroken: [Range<Int>]
    /// For each rank, the first rank of the text that nothing but headings parts.
    let runTop: [Int]
    /// The page sets the first lines of its paragraphs in, so that text without an indent goes on from elsewhere.
    let indents: ParagraphIndents

    /// What a scalar by itself weighs beside a bigram, where ends are compared.
    private static let singleWeight = 0.5
    /// What a fragment that stands apart must score.
    static let thresholdApart = 2.5
    static let threshold = 0.5
    /// The same, where the fragment can be no beginning.
    static let thresholdOrphan = 1.0
    /// The same, where it stands under a title whose words it does not have.
    static let thresholdForeign = 1.5

    init(_ blocks: [Block]) {
        self.blocks = blocks
        let running = blocks.indices.filter { blocks[$0].role.isRunning }
        self.running = running
        let breaksOff = blocks.map(\.breaksOff)
        self.breaksOff = breaksOff
        canContinue = running.map { Self.canContinue(blocks[$0], below: $0 > 0 ? blocks[$0 - 1] : nil, breaksOff: breaksOff[$0]) }
        runTop = Self.runTops(blocks, running)
        indents = ParagraphIndents(blocks, breaksOff: breaksOff)
        unbroken = running.indices.chunked { above, below in
            Self.position(blocks, running[above], running[below]) == .next && !breaksOff[running[above]]
        }
    }

    /// Seams in page order of their left blocks; every block is the left of one seam and the right of one at most.
    static func stitch(_ blocks: [Block]) -> [BlockSeam] {
        let stitcher = Stitcher(blocks)
        var seams = stitcher.brokenSentences()
        seams += stitcher.openEnumerations(taken: seams)
        seams += stitcher.runningEnumerations(taken: seams)
        seams += stitcher.parallels(taken: seams)
        seams += stitcher.resumptions(around: seams)
        seams += stitcher.returns(after: seams)
        return seams.sorted { $0.left < $1.left }
    }

    private func brokenSentences() -> [BlockSeam] {
        let starts = self.starts
        let candidates = zip(candidates(starts), insets(starts)).map { (left: $0.left, rights: $0.rights + $1.rights) }
        guard !candidates.isEmpty else { return [] }
        let openRanks = candidates.map(\.left)
        let texts = running.map { blocks[$0].text }
        var vocabulary = Vocabulary(texts, runs: unbroken.map(\.lowerBound), sampled: Self.sampledParagraphs, single: Self.singleWeight)
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
            where option.score >= threshold(option, fragments[option.right]) {
                pairs.append(Assignment.Pair(left: left, right: option.right, score: option.score))
            }
        }
        pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        var chosen = Self.withoutCircles(Assignment.solve(pairs), pairs).map {
            (pair: pairs[$0], uncertain: String?.none)
        }
        if let last = onlyOneLeft(openRanks, starts, chosen.map(\.pair), scored, fragments) {
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

    private func threshold(_ option: Option, _ right: SeamScorer.Fragment?) -> Double {
        if option.position.isNext { return Self.threshold }
        guard option.position.isApart else { return Self.thresholdApart }
        if start(option.right).isOrphan || right?.indent == .goesOn { return Self.thresholdOrphan }
        return SeamScorer.isForeign(right?.titleShare) ? Self.thresholdForeign : Self.thresholdApart
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

    /// The pair that is left when one open end that nothing follows, and one text that a note on units closes but neither
    /// title nor byline opens, remain; none when the page leaves a choice, or the steps of both contradict each other.
    private func onlyOneLeft(
        _ openRanks: [Int], _ starts: [Int], _ chosen: [Assignment.Pair], _ scored: [Int: [Option]],
        _ fragments: [SeamScorer.Fragment?]
    ) -> Assignment.Pair? {
        let lefts = Set(chosen.map(\.left)), rights = Set(chosen.map(\.right))
        let open = openRanks.filter { rank in
            !lefts.contains(rank) && (rank + 1 >= running.count || position(rank, rank + 1) != .next)
        }
        let orphans = starts.filter { rank in
            guard !rights.contains(rank), isClosedByUnits(rank) else { return false }
            switch start(rank) {
            case .underTitle, .pageTop: return true
            // Text below a note that has the words of the title above the note is the title's, the text between is not.
            case .afterEnd: return fragments[rank].map { !SeamScorer.hasWords($0.interruptedShare) } ?? true
            case .underByline:
                let below = unbroken[rank].upperBound
                return SeamScorer.isForeign(fragments[rank]?.titleShare) && below < running.count
                    && start(below) == .afterEnd && SeamScorer.hasWords(fragments[below]?.interruptedShare)
            default: return false
            }
        }
        guard open.count == 1, orphans.count == 1, let left = open.first, let right = orphans.first,
            let option = scored[left]?.first(where: { $0.right == right }), option.score > -1.5
        else { return nil }
        return Assignment.Pair(left: left, right: right, score: option.score)
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

    struct Option {
        var right: Int
        var score: Double
        var position: SeamScorer.Position
        /// What the likeness of vocabulary added or took; nil where nothing was compared.
        var likeness: Double?
    }

    /// Pairs that are compared with every other; on a page with more, hopeless pairs are left out.
    private static let mostCompared = 4000
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
