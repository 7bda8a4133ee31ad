/// Weighs the evidence that one fragment goes on where another stops.
struct SeamScorer {
    /// Everything that a score needs of one fragment, read once.
    struct Fragment {
        var ending: [Character]
        var opening: [Character]
        var steps: [Enumeration.Step]
        var openingSteps: [Enumeration.Step]
        var opensQuote: Bool
        var closesQuote: Bool
        /// Bigrams of the fragment and its neighbours on the far side of the break, with their counts.
        var before: [UInt64: Double] = [:]
        var after: [UInt64: Double] = [:]
        var beforeNorm = 0.0
        var afterNorm = 0.0
    }

    /// Where a candidate stands relative to the break.
    enum Position {
        /// The next running text, with nothing between.
        case next
        /// The next running text, with only titles or bylines between.
        case nextOverTitle
        case apart
        /// Apart, where no running text follows the open end: its continuation must stand elsewhere.
        case awaited
    }

    /// What stands right above a candidate.
    enum Start { case underByline, underTitle, afterEnd, pageTop, other }

    static let reach = 2500
    private let documentFrequency: [UInt64: Int]
    private let documents: Double
    private let pageGrams: Set<UInt64>

    init(documentFrequency: [UInt64: Int], documents: Int, pageGrams: Set<UInt64>) {
        self.documentFrequency = documentFrequency
        self.documents = Double(max(documents, 1))
        self.pageGrams = pageGrams
    }

    /// - Returns: the score without the likeness of vocabulary, which is relative to the rivals, and its evidence.
    func score(_ left: Fragment, _ right: Fragment, position: Position, start: Start, isFresh: Bool) -> (
        score: Double, evidence: [String]
    ) {
        var score = 0.0
        var evidence: [String] = []
        func add(_ weight: Double, _ reason: String) {
            score += weight
            evidence.append((weight >= 0 ? "+" : "") + Self.tenths(weight) + " " + reason)
        }
        switch position {
        case .next: add(3, "the next running text")
        case .nextOverTitle where start == .underTitle: add(2.5, "the next running text, over a title without a byline")
        case .nextOverTitle: add(0.5, "the next running text, over a title and byline")
        case .apart: add(-0.5, "stands apart")
        case .awaited: add(1, "stands apart, and nothing follows the text that breaks off")
        }
        switch Enumeration.verdict(left: left.steps, right: right.openingSteps) {
        case .follows: add(4, "its enumeration goes on with the next step")
        case .contradicts: add(-4, "its enumeration goes on with another series or step")
        case .silent: break
        }
        if let gram = longestKnownGram(left, right) {
            add([2: 0.7, 3: 2, 4: 3][gram.count] ?? 0, "“\(gram)” over the break stands elsewhere on the page")
        }
        if left.opensQuote, right.closesQuote { add(3, "closes the quotation or bracket that was left open") }
        if !left.opensQuote, right.closesQuote { add(-2, "closes a quotation that was not open") }
        if let first = right.opening.first, first.isTextMark || first.isSentenceEnd || first.isCloser || first.isColon {
            add(3, "opens with a mark that opens no paragraph")
        }
        if position == .apart || position == .awaited {
            switch start {
            case .underByline: add(-2.5, "opens the text under a byline")
            case .underTitle: add(0.5, "stands under a title without a byline")
            case .afterEnd: add(1.5, "follows the end of another article, with no title or byline")
            case .pageTop: add(1, "opens the page, with no title or byline")
            case .other: break
            }
        }
        if let first = right.opening.first, "的了性化们得着及或也都是+%".contains(first) {
            add(1, "opens with a word that seldom opens a sentence")
        }
        if isFresh { add(-4, "opens like a paragraph: bold or numbered") }
        return (score, evidence)
    }

    /// Cosine of the roots of the bigram counts of both sides, weighted by how few paragraphs hold them; 0 to 1.
    func likeness(_ left: Fragment, _ right: Fragment) -> Double {
        let product = left.before.reduce(0.0) { sum, entry in
            guard let other = right.after[entry.key] else { return sum }
            return sum + (entry.value * other).squareRoot() * pow2(weight(entry.key))
        }
        let scale = left.beforeNorm * right.afterNorm
        return scale > 0 ? product / scale : 0
    }

    /// Euclidean length of a weighted bag.
    func norm(_ bag: [UInt64: Double]) -> Double {
        bag.reduce(0) { $0 + $1.value * pow2(weight($1.key)) }.squareRoot()
    }

    private func pow2(_ x: Double) -> Double { x * x }

    /// Rarer bigrams weigh more: a step for every halving of the share of paragraphs that hold them.
    private func weight(_ gram: UInt64) -> Double {
        var share = documents / Double(documentFrequency[gram] ?? 1)
        var weight = 0.2
        while share > 1.4, weight < 8 {
            weight += 1
            share /= 2
        }
        return weight
    }

    private func longestKnownGram(_ left: Fragment, _ right: Fragment) -> String? {
        Self.crossing(left, right).filter { pageGrams.contains(Self.key($0)) }.max { $0.count < $1.count }.map { String($0) }
    }

    /// The runs of two to four characters that the break would make, Han only.
    static func crossing(_ left: Fragment, _ right: Fragment) -> [[Character]] {
        let tail = Array(left.ending.suffix(3)), head = Array(right.opening.prefix(3))
        var grams: [[Character]] = []
        for a in 1...3 where a <= tail.count {
            for b in 1...3 where b <= head.count && a + b <= 4 {
                let gram = Array(tail.suffix(a)) + head.prefix(b)
                if gram.allSatisfy({ $0.isHan || $0.isASCIIDigit }) { grams.append(gram) }
            }
        }
        return grams
    }

    /// Up to four characters of the basic plane in one number; others share the low bits of their scalars.
    static func key(_ gram: some Sequence<Character>) -> UInt64 {
        gram.reduce(0) { $0 << 16 | UInt64($1.unicodeScalars.first?.value ?? 0) & 0xFFFF }
    }

    static func bigrams(_ text: some Sequence<Character>, into bag: inout [UInt64: Double]) {
        var previous: Character?
        for character in text {
            if let previous, previous.isHan, character.isHan { bag[key([previous, character]), default: 0] += 1 }
            previous = character
        }
    }

    static func tenths(_ value: Double) -> String {
        let rounded = Int((value * 10).rounded())
        return "\(rounded < 0 ? "-" : "")\(abs(rounded) / 10).\(abs(rounded) % 10)"
    }
}
