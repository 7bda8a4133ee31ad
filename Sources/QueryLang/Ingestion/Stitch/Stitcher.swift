/// Joins fragments of paragraphs that columns, pages and other articles' text have parted.
///
/// Every running block that breaks off is an open end. Its candidates are the next running text and every running text
/// that follows a boundary or another open end, within a window. All open ends are matched at once.
struct Stitcher {
    let blocks: [Block]
    /// Running text in page order.
    private let running: [Int]

    /// Candidates on either side of an open end.
    static let window = 24
    /// What a fragment that stands apart must score.
    static let thresholdApart = 2.5
    static let threshold = 0.5

    init(_ blocks: [Block]) {
        self.blocks = blocks
        running = blocks.indices.filter { blocks[$0].role.isRunning }
    }

    /// Seams in page order of their left blocks; every block is the left of one seam and the right of one at most.
    static func stitch(_ blocks: [Block]) -> [BlockSeam] {
        let stitcher = Stitcher(blocks)
        var seams = stitcher.brokenSentences()
        seams += stitcher.runningEnumerations(taken: seams)
        return seams.sorted { $0.left < $1.left }
    }

    private func brokenSentences() -> [BlockSeam] {
        let openRanks = running.indices.filter { blocks[running[$0]].breaksOff }
        guard !openRanks.isEmpty else { return [] }
        let starts = running.indices.filter { rank in
            canContinue(running[rank])
                && (rank == 0 || blocks[running[rank - 1]].breaksOff || position(rank - 1, rank) != .next)
        }
        let runTop = runTops()
        var candidates: [(left: Int, right: Int)] = []
        for rank in openRanks {
            let at = starts.partitioningIndex { $0 > rank }
            let near = starts[max(0, at - Self.window)..<min(starts.count, at + Self.window)]
            // What stands above in the same run of text has been read already.
            let top = runTop[rank]
            for start in near where start < top || start > rank { candidates.append((rank, start)) }
        }
        var fragments = read(Set(candidates.flatMap { [$0.left, $0.right] }))
        let scorer = scorer(for: candidates, fragments)
        for (rank, fragment) in fragments {
            fragments[rank]?.beforeNorm = scorer.norm(fragment.before)
            fragments[rank]?.afterNorm = scorer.norm(fragment.after)
        }
        var scored: [Int: [Option]] = [:]
        for (left, group) in Dictionary(grouping: candidates, by: \.left) {
            guard let open = fragments[left] else { continue }
            let isLast = left + 1 >= running.count || position(left, left + 1) == .apart
                || isUnderHead(left + 1)
            let options = group.compactMap { pair -> Option? in
                guard let start = fragments[pair.right] else { return nil }
                let near = position(left, pair.right)
                let position = near == .apart && isLast ? .awaited : near
                let block = blocks[running[pair.right]]
                let (score, evidence) = scorer.score(
                    open, start, position: position, start: self.start(pair.right),
                    isFresh: block.boldOpening != nil || block.role == .listItem)
                return (pair.right, score, evidence, position)
            }
            scored[left] = options
        }
        compareVocabulary(&scored, fragments, scorer)
        var pairs: [Assignment.Pair] = []
        for (left, options) in scored {
            for option in options where option.score >= (option.position == .next ? Self.threshold : Self.thresholdApart) {
                pairs.append(Assignment.Pair(left: left, right: option.right, score: option.score))
            }
        }
        pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        var chosen = Self.withoutCircles(Assignment.solve(pairs), pairs).map { (pair: pairs[$0], uncertain: String?.none) }
        if let last = onlyOneLeft(openRanks, starts, chosen.map(\.pair), scored) {
            chosen.append((last, "by elimination: the only text that breaks off and the only text that lacks its beginning"))
        }
        return chosen.compactMap { pair, reason in
            let options = (scored[pair.left] ?? []).sorted { ($0.score, $1.right) > ($1.score, $0.right) }
            guard let own = options.first(where: { $0.right == pair.right }) else { return nil }
            let rivals = options.filter { $0.right != pair.right && $0.score > 0 }.prefix(4)
            let close = rivals.first.map { own.score - $0.score < 1 } ?? false
            return BlockSeam(
                left: running[pair.left], right: running[pair.right], score: own.score, evidence: own.evidence,
                rivals: rivals.map { (running[$0.right], $0.score) },
                uncertain: reason ?? (close && own.position != .next ? "another continuation scored nearly as much" : nil))
        }
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
            return !rights.contains(rank) && (start == .afterEnd || start == .underTitle) && isClosedByUnits(rank)
        }
        guard open.count == 1, orphans.count == 1, let left = open.first, let right = orphans.first,
            let option = scored[left]?.first(where: { $0.right == right }), option.score > -1.5
        else { return nil }
        return Assignment.Pair(left: left, right: right, score: option.score)
    }

    /// The run of text that a fragment opens ends at a note on units or at credits.
    private func isClosedByUnits(_ rank: Int) -> Bool {
        var last = rank
        while last + 1 < running.count, position(last, last + 1) == .next { last += 1 }
        let next = blocks[(running[last] + 1)...].first { !$0.role.isFurniture }
        return next.map { $0.role == .affiliation || $0.role == .credits } ?? false
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

    private typealias Option = (right: Int, score: Double, evidence: [String], position: SeamScorer.Position)
    /// Pairs that are compared with every other; on a page with more, hopeless pairs are left out.
    private static let mostCompared = 4000
    /// What the likeness of vocabulary may add or take.
    private static let likenessRange = -2.0...2.0
    private static let likenessScale = 12.0

    /// Raises pairs whose words are more alike than those of the other pairs of either side, and lowers the rest: the
    /// likeness of a pair less the means of its left and of its right, plus the mean of all.
    private func compareVocabulary(
        _ scored: inout [Int: [Option]], _ fragments: [Int: SeamScorer.Fragment], _ scorer: SeamScorer
    ) {
        let isSmall = scored.values.reduce(0) { $0 + $1.count } <= Self.mostCompared
        var likeness: [Int: [Int: Double]] = [:]
        var rights: [Int: (sum: Double, count: Double)] = [:]
        var all = (sum: 0.0, count: 0.0)
        for left in scored.keys.sorted() {
            guard let open = fragments[left] else { continue }
            for option in scored[left] ?? [] {
                guard isSmall || option.score + Self.likenessRange.upperBound >= Self.thresholdApart,
                    let right = fragments[option.right]
                else { continue }
                let like = scorer.likeness(open, right)
                likeness[left, default: [:]][option.right] = like
                let before = rights[option.right] ?? (0, 0)
                rights[option.right] = (before.sum + like, before.count + 1)
                all = (all.sum + like, all.count + 1)
            }
        }
        guard all.count > 1 else { return }
        for left in scored.keys.sorted() {
            guard let row = likeness[left], row.count > 1, var options = scored[left] else { continue }
            let mean = row.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } / Double(row.count)
            for index in options.indices {
                guard let like = row[options[index].right], let column = rights[options[index].right] else { continue }
                let excess = like - mean - column.sum / column.count + all.sum / all.count
                let bonus = min(max(excess * Self.likenessScale, Self.likenessRange.lowerBound), Self.likenessRange.upperBound)
                options[index].score += bonus
                options[index].evidence.append(
                    (bonus >= 0 ? "+" : "") + SeamScorer.tenths(bonus) + " likeness of vocabulary against the rivals")
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
            let steps = Enumeration.steps(in: Array(blocks[left].text.unicodeScalars.suffix(SeamScorer.reach)))
            let next = Enumeration.steps(in: Array(blocks[right].text.unicodeScalars.prefix(SeamScorer.reach)))
            guard let last = steps.last, last.offset > 0, let first = next.first, first.series == last.series,
                first.number == last.number + 1,
                first.offset > 0 || next.contains(where: { $0.series == first.series && $0.number > first.number })
            else { continue }
            seams.append(
                BlockSeam(
                    left: left, right: right, score: 1,
                    evidence: ["+1.0 the enumeration of the paragraph above goes on inside the next"], rivals: [],
                    uncertain: "the text above ends a sentence; joined because its enumeration goes on within the next"))
        }
        return seams
    }

    // MARK: Reading fragments

    private func canContinue(_ index: Int) -> Bool {
        blocks[index].role == .body || blocks[index].role == .lead
            || blocks[index].role == .listItem && !Numbering.isNumbered(blocks[index].text)
    }

    private func position(_ left: Int, _ right: Int) -> SeamScorer.Position {
        guard right == left + 1 else { return .apart }
        var result = SeamScorer.Position.next
        for index in running[left] + 1..<max(running[right], running[left] + 1) {
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

    private func read(_ ranks: Set<Int>) -> [Int: SeamScorer.Fragment] {
        var fragments: [Int: SeamScorer.Fragment] = [:]
        for rank in ranks {
            let text = blocks[running[rank]].text
            let tail = Array(text.suffix(SeamScorer.reach)), head = Array(text.prefix(SeamScorer.reach))
            var fragment = SeamScorer.Fragment(
                ending: Array(tail.suffix(4)), opening: Array(head.prefix(4)),
                steps: Enumeration.steps(in: Array(text.unicodeScalars.suffix(SeamScorer.reach))),
                openingSteps: Enumeration.steps(in: Array(text.unicodeScalars.prefix(SeamScorer.reach))),
                opensQuote: Self.quoteBalance(tail).opens, closesQuote: Self.quoteBalance(head).closes)
            SeamScorer.bigrams(text.suffix(1200), into: &fragment.before)
            SeamScorer.bigrams(text.prefix(1200), into: &fragment.after)
            for step in 1...3 {
                let above = rank - step, below = rank + step
                if above >= 0, position(above, above + 1) == .next, !blocks[running[above]].breaksOff {
                    SeamScorer.bigrams(blocks[running[above]].text.prefix(600), into: &fragment.before)
                }
                if below < running.count, position(below - 1, below) == .next, !blocks[running[below - 1]].breaksOff {
                    SeamScorer.bigrams(blocks[running[below]].text.prefix(600), into: &fragment.after)
                }
            }
            fragments[rank] = fragment
        }
        return fragments
    }

    /// Whether a quotation or bracket is left open at the end, and whether one is closed that was not opened.
    static func quoteBalance(_ text: [Character]) -> (opens: Bool, closes: Bool) {
        let closing: [Character: Character] = ["”": "“", "）": "（", ")": "(", "》": "《", "’": "‘"]
        var open: [Character: Int] = [:]
        var closes = false
        var sentence = 0
        for character in text {
            if "“（(《‘".contains(character) {
                open[character, default: 0] += 1
            } else if let opener = closing[character] {
                if open[opener, default: 0] > 0 { open[opener, default: 0] -= 1 } else if sentence == 0 { closes = true }
            } else if character == "。" {
                sentence += 1
            }
        }
        return (open.values.contains { $0 > 0 }, closes)
    }

    /// Paragraphs that the frequencies are counted over, and characters that the seams' runs are looked up in.
    private static let sampledParagraphs = 3000
    private static let sampledCharacters = 2_000_000

    private func scorer(for candidates: [(left: Int, right: Int)], _ fragments: [Int: SeamScorer.Fragment]) -> SeamScorer {
        var wanted: Set<UInt64> = []
        for pair in candidates {
            guard let left = fragments[pair.left], let right = fragments[pair.right] else { continue }
            for gram in SeamScorer.crossing(left, right) { wanted.insert(SeamScorer.key(gram)) }
        }
        var frequency: [UInt64: Int] = [:]
        var found: Set<UInt64> = []
        var left = Self.sampledCharacters
        let sample = running.prefix(Self.sampledParagraphs)
        for index in sample {
            var bag: [UInt64: Double] = [:]
            SeamScorer.bigrams(blocks[index].text.prefix(800), into: &bag)
            for gram in bag.keys { frequency[gram, default: 0] += 1 }
            guard left > 0 else { continue }
            var recent: [Character] = []
            for character in blocks[index].text.prefix(left) {
                recent.append(character)
                if recent.count > 4 { recent.removeFirst() }
                for length in 2...4 where length <= recent.count {
                    let key = SeamScorer.key(recent.suffix(length))
                    if wanted.contains(key) { found.insert(key) }
                }
                left -= 1
            }
        }
        return SeamScorer(documentFrequency: frequency, documents: sample.count, pageGrams: found)
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
