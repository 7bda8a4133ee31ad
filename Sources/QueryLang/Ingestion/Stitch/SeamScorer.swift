/// Weighs the evidence that one fragment goes on where another stops.
struct SeamScorer {
    /// Everything that a score needs of one fragment, read once.
    struct Fragment {
        /// The last and the first scalars, three at most.
        var ending: ScalarText
        var opening: ScalarText
        /// A few more of them, which may hold the two parts of a frame (以…为例).
        var lastClause: ScalarText
        var firstClause: ScalarText
        /// The pairs of Han scalars of the sentence that is broken, on either side.
        var lastSentence: Set<UInt64>
        var firstSentence: Set<UInt64>
        var steps: [Enumeration.Step]
        var openingSteps: [Enumeration.Step]
        var opensQuote: Bool
        var closesQuote: Bool
        /// Han scalars right before the end and right behind the beginning, in printed order.
        var lastHan: [UInt16]
        var firstHan: [UInt16]
        /// 下转第三版 stands below it, 上接第一版 above it.
        var jumpsOut: Bool
        var jumpsIn: Bool
        /// 下转第三版 stands right above it: whatever jumps, it is not to this text.
        var isBelowJump: Bool
        /// It is part of an editor's note.
        var isEditorial: Bool
        /// How the run-in headings above the break open, and those below it: 管住“指尖”，管住“材料”.
        var headsAbove: Set<UInt64>
        var headsBelow: Set<UInt64>
        /// What its own indent says of the fragment as a continuation.
        var indent: ParagraphIndents.Verdict
        /// The labels of those who speak in the text that the fragment ends, and in the text that it begins.
        var speakersAbove: Set<String>
        var speakersBelow: Set<String>
        /// Who signs the run of text that the fragment ends.
        var signers: [String]
        /// The note on units that closes the run of text that the fragment begins.
        var units: Affiliation?
        /// The share of the pairs of scalars of the title above that the run of text which the fragment begins has; nil
        /// where no title stands above it.
        var titleShare: Double?
        /// The same of the title above the run before, where a note on units alone parts the two.
        var interruptedShare: Double?
        /// The words of the fragment and its neighbours on the far side of the break.
        var before: Vocabulary.Bag
        var after: Vocabulary.Bag
    }

    /// Where a candidate stands relative to the break.
    enum Position {
        /// The next running text, with nothing between.
        case next
        /// The same, where another text breaks off whose continuation this may be as well.
        case nextContested
        /// The next running text, with only titles or bylines between.
        case nextOverTitle
        case apart
        /// Apart, where the open end's next running text is contested.
        case apartContested
        /// Apart, where no running text follows the open end: its continuation must stand elsewhere.
        case awaited

        var isNext: Bool { self == .next || self == .nextContested }
        var isApart: Bool { self == .apart || self == .apartContested || self == .awaited }
    }

    /// What stands right above a candidate.
    enum Start {
        case underByline, underTitle, afterEnd, afterBreak, pageTop, other
        /// Other text stands right above, which ends its sentence.
        case within
        /// The same, in a run that ends at a note on units though text without a head follows it.
        case withinInterrupted

        /// The text has no beginning above it: it goes on from somewhere.
        var isOrphan: Bool { self == .afterEnd || self == .afterBreak || self == .pageTop }
    }

    /// Words of one scalar that stand behind a number.
    private static let measures: StaticString = "年月日号个万亿元人次家项条座名所户亩吨米里岁倍成%％"

    /// Words of a broken sentence that are counted where they come again.
    private static let mostAgain = 1

    /// Scalars beside the break that steps and quotations are read in.
    static let reach = 2500
    /// Runs over breaks that stand elsewhere on the page, by their keys.
    private let pageGrams: Set<UInt64>
    private let words = SeamWords()

    init(pageGrams: Set<UInt64>) { self.pageGrams = pageGrams }

    /// - Parameter explain: takes every weight with its reason; reasons are not put into words without it.
    /// - Returns: the score without the likeness of vocabulary, which is relative to the rivals.
    func score(
        _ left: Fragment, _ right: Fragment, position: Position, start: Start, isFresh: Bool,
        explain: ((Double, String) -> Void)? = nil
    ) -> Double {
        var score = 0.0
        func add(_ weight: Double, _ reason: @autoclosure () -> String) {
            score += weight
            explain?(weight, reason())
        }
        switch position {
        case .next: add(3, "the next running text")
        case .nextContested: add(2, "the next running text, though other text breaks off before it")
        case .nextOverTitle where start == .underTitle: add(2.5, "the next running text, over a title without a byline")
        case .nextOverTitle: add(-1, "the next running text, over a title and byline")
        case .apart: add(-0.5, "stands apart")
        case .apartContested: add(0, "stands apart, and what follows the text that breaks off may go on from elsewhere")
        case .awaited: add(1, "stands apart, and nothing follows the text that breaks off")
        }
        switch Enumeration.verdict(left: left.steps, right: right.openingSteps) {
        case .follows: add(4, "its enumeration goes on with the next step")
        case .contradicts: add(-4, "its enumeration goes on with another series or step")
        case .silent: break
        }
        if let gram = longestKnownGram(left, right) {
            let weight = gram.length == 4 ? 3 : gram.length == 3 ? 2 : 0.7
            add(weight, "“\(Self.text(gram, left, right))” over the break stands elsewhere on the page")
        }
        if let word = words.word(left.lastHan, right.firstHan) {
            add(word.count == 2 ? 2 : 3, "“\(String(decoding: word, as: UTF16.self))” over the break is a word")
        }
        if let last = left.ending.last, last.isASCIIDigit || last.hanNumeral != nil, right.opening.first?.isOne(of: Self.measures) == true {
            add(2, "a number before the break has its measure behind it")
        }
        if let last = left.ending.last, last.isHan, last == right.opening.first {
            add(2.5, "the character before the break is printed again behind it")
        }
        let again = min(Self.mostAgain, left.lastSentence.intersection(right.firstSentence).count)
        if again > 0 { add(Double(again), "the sentence has the same word before the break and behind it") }
        if left.opensQuote, right.closesQuote { add(3, "closes the quotation or bracket that was left open") }
        if !left.opensQuote, right.closesQuote { add(-2, "closes a quotation that was not open") }
        if SeamInset.opensWithEnd(right.opening) {
            add(5, "opens with a word that only closes a phrase")
        } else if SeamInset.opensInClause(right.opening) {
            add(3, "opens within a clause")
        } else if let first = right.opening.first, first.isCloser {
            add(3, "opens with a mark that opens no paragraph")
        }
        switch right.indent {
        case .goesOn: add(2, "is not set in as the paragraphs around it are")
        case .begins: add(position.isNext ? -4 : -2.5, "is set in as the paragraphs around it are")
        case .silent: break
        }
        if position.isApart { weighStart(start, right, add) }
        if let first = right.opening.first, first.isOne(of: "的了性化们得着及或也都是+%") {
            add(1, "opens with a word that seldom opens a sentence")
        }
        if SeamInset.frames(left.lastClause, right.firstClause) { add(2, "closes a frame of words that was left open") }
        if !left.headsAbove.isDisjoint(with: right.headsBelow) { add(2, "its paragraphs open with the words of those above the break") }
        switch Self.agreement(left.signers, right.units) {
        case true?: add(2, "the note on units at its end fits the byline above the break")
        case false?: add(-3, "the note on units at its end does not fit the byline above the break")
        case nil: break
        }
        if left.jumpsOut, right.jumpsIn { add(5, "both sides point to each other's page") }
        if left.jumpsOut, right.isBelowJump { add(-3, "the text that breaks off goes on on another page") }
        if !left.speakersAbove.isEmpty, !right.speakersBelow.isEmpty, position.isApart {
            if left.speakersAbove.isDisjoint(with: right.speakersBelow) {
                add(-2, "others speak below it than above the break")
            } else {
                add(2, "the same persons speak above the break and below it")
            }
        }
        if left.isEditorial, right.units != nil { add(-4, "an editor's note ends at no note on units") }
        if isFresh { add(-4, "opens like a paragraph: bold or numbered") }
        return score
    }

    /// From this share of a title's pairs on a text speaks of what the title does; up to the other it does not.
    private static let ownShare = 0.34, foreignShare = 0.12

    static func hasWords(_ share: Double?) -> Bool { share.map { $0 >= ownShare } ?? false }
    static func isForeign(_ share: Double?) -> Bool { share.map { $0 <= foreignShare } ?? false }

    /// What stands right above a candidate that stands apart, and whether it speaks of what the title above it does.
    private func weighStart(_ start: Start, _ right: Fragment, _ add: (Double, @autoclosure () -> String) -> Void) {
        let isOwn = Self.hasWords(right.titleShare), isForeign = Self.isForeign(right.titleShare)
        switch start {
        case .underByline where isForeign: add(-1, "stands under a byline, and has nothing of the title above it")
        case .underByline where isOwn: add(-3.5, "opens the text under a byline, and has the words of its title")
        case .underByline: add(-2.5, "opens the text under a byline")
        case .underTitle where isOwn: add(-2, "stands under a title without a byline, and has its words")
        case .underTitle: add(0.5, "stands under a title without a byline")
        case .afterEnd where Self.hasWords(right.interruptedShare):
            add(-1, "follows the end of another article, and has the words of the title above that")
        case .afterEnd: add(1.5, "follows the end of another article, with no title or byline")
        case .afterBreak: add(1, "follows other text that breaks off")
        case .pageTop: add(1.5, "opens the page, with no title or byline")
        case .within where right.indent == .goesOn: add(-0.5, "stands within other text, and begins no paragraph of it")
        case .within: add(-3, "stands within other text")
        case .withinInterrupted:
            add(-0.5, "stands within other text, above a note on units that does not end that text")
        case .other: break
        }
    }

    /// Whether a note names the signers, or deals out as many units; nil where it does neither or nobody signs.
    static func agreement(_ signers: [String], _ note: Affiliation?) -> Bool? {
        guard let note, !signers.isEmpty else { return nil }
        let names = note.shares.compactMap(\.name)
        if !names.isEmpty { return names.contains(where: signers.contains) }
        guard note.isDistributed, note.numbered.isEmpty, let phrase = note.shares.first?.phrase else { return nil }
        // 分别 says that there are several; of several posts of one person each counts for a unit here.
        let units = phrase.count { $0.isOne(of: "、，,；;") } + 1
        if signers.count == 1 || units < signers.count { return false }
        return units == signers.count ? true : nil
    }

    // MARK: Runs over the break

    /// A run of scalars that the break would make.
    struct Crossing {
        /// Scalars of the run that stand before the break.
        var before: Int
        var length: Int
        var key: UInt64
    }

    private func longestKnownGram(_ left: Fragment, _ right: Fragment) -> Crossing? {
        var longest: Crossing?
        Self.crossings(left, right) { crossing in
            if crossing.length > longest?.length ?? 0, pageGrams.contains(crossing.key) { longest = crossing }
        }
        return longest
    }

    private static func text(_ crossing: Crossing, _ left: Fragment, _ right: Fragment) -> String {
        String(left.ending.suffix(crossing.before) + right.opening.prefix(crossing.length - crossing.before))
    }

    /// The runs of two to four scalars over the break, Han and digits only.
    static func crossings(_ left: Fragment, _ right: Fragment, _ take: (Crossing) -> Void) {
        func counts(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || scalar.isASCIIDigit }
        var before: UInt64 = 0
        for (rank, scalar) in left.ending.suffix(3).reversed().enumerated() {
            guard counts(scalar) else { return }
            before |= half(scalar) << (16 * UInt64(rank))
            var key = before
            for (length, scalar) in zip(rank + 2...4, right.opening) {
                guard counts(scalar) else { break }
                key = key << 16 | half(scalar)
                take(Crossing(before: rank + 1, length: length, key: key))
            }
        }
    }

    /// A scalar of the basic plane; others share the low bits of theirs. Up to four make a key.
    static func half(_ scalar: Unicode.Scalar) -> UInt64 { UInt64(scalar.value & 0xFFFF) }

    /// Those of `wanted` that stand in the texts.
    static func found(_ wanted: Set<UInt64>, in texts: [ScalarText], reading mostScalars: Int) -> Set<UInt64> {
        guard !wanted.isEmpty else { return [] }
        // Few scalars end a wanted run: the others are passed over without a look into the set.
        var isEnd = Array(repeating: false, count: 1 << 16)
        for key in wanted { isEnd[Int(key & 0xFFFF)] = true }
        var found: Set<UInt64> = []
        var left = mostScalars
        for text in texts where left > 0 {
            var recent: UInt64 = 0
            for (index, scalar) in text.prefix(left).enumerated() {
                recent = recent << 16 | half(scalar)
                guard isEnd[Int(recent & 0xFFFF)] else { continue }
                for length in 2...4 where length <= index + 1 {
                    let key = length == 4 ? recent : recent & (1 << (16 * UInt64(length)) - 1)
                    if wanted.contains(key) { found.insert(key) }
                }
            }
            left -= text.count
        }
        return found
    }

    static func tenths(_ value: Double) -> String {
        let rounded = Int((value * 10).rounded())
        return "\(rounded < 0 ? "-" : "")\(abs(rounded) / 10).\(abs(rounded) % 10)"
    }
}
