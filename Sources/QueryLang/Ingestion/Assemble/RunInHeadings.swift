/// Finds headings that are the opening sentence of their paragraph: **向创新要动力。**…, （一）严管火源。…, and slogans that
/// the paragraphs of an article open with one after another.
struct RunInHeadings {
    let blocks: [Block]

    /// The longest opening sentence that may be a heading, in scalars.
    static let longest = 36
    /// What a bold or numbered one may have beyond that.
    private static let allowance = 8
    /// Slogans that need no likeness to each other.
    private static let enough = 3

    /// Gives each body paragraph with such an opening that heading. Numbered ones count beside other headings, from two of
    /// one rank on; slogans only in an article without other headings and without speakers, where more than half of the
    /// paragraphs below the first open so.
    func mark(_ drafts: inout [ParagraphBuilder.Draft], besideHeadings: Bool) {
        let bodies = drafts.indices.filter { drafts[$0].role == .body || drafts[$0].role == .listItem }
        var slogans: [Int: ScalarText] = [:]
        var numbered: [Int: [(index: Int, sentence: ScalarText)]] = [:]
        for index in bodies {
            let block = blocks[drafts[index].blocks[0]]
            guard let sentence = openingSentence(block.text) else { continue }
            if let bold = block.boldOpening, !block.isBold,
                bold.starts(with: sentence) || sentence.starts(with: bold.trimmedStop),
                bold.trimmedStop.count <= Self.longest + Self.allowance
            {
                drafts[index].record.heading = String(sentence)
            } else if let rank = rank(block.text), drafts[index].role == .body, sentence.count <= Self.longest {
                numbered[rank, default: []].append((index, sentence))
            } else if index != bodies.first, isSlogan(sentence) {
                slogans[index] = sentence
            }
        }
        for (_, found) in numbered where found.count >= 2 {
            for (index, sentence) in found { drafts[index].record.heading = String(sentence) }
        }
        let turns = drafts.contains { $0.role == .turn }
        guard !besideHeadings, !turns, numbered.values.allSatisfy({ $0.count < 2 }),
            slogans.count * 2 >= bodies.count - 1,
            slogans.count >= Self.enough || isPair(Array(slogans.values))
        else { return }
        for (index, sentence) in slogans { drafts[index].record.heading = String(sentence) }
    }

    /// The longest of two slogans that stand alone, and what their lengths differ by at most, in scalars.
    private static let longestOfPair = 20
    private static let pairDifference = 3

    /// The longest opening sentence, and the shortest paragraph below it, whose first words are compared.
    private static let longestAlike = 30, shortestHeaded = 60

    /// The first two Han scalars of a paragraph whose first sentence is short enough for a heading.
    static func openingWords(_ block: Block) -> UInt64? {
        guard block.count >= shortestHeaded, block.text.prefix(longestAlike).contains(where: { $0 == "。" }) else { return nil }
        let words = block.text.prefix(2)
        guard words.count == 2, words.allSatisfy(\.isHan) else { return nil }
        return words.reduce(0) { $0 << 16 | SeamScorer.half($1) }
    }

    /// Two slogans of one mould: 推动内容与技术融合, 推动人才与产业对接.
    private func isPair(_ slogans: [ScalarText]) -> Bool {
        guard slogans.count == 2, slogans[0].first == slogans[1].first else { return false }
        return slogans.allSatisfy { $0.count <= Self.longestOfPair }
            && abs(slogans[0].count - slogans[1].count) <= Self.pairDifference
    }

    /// The rank of a printed number; an article of a law (第三条) heads no paragraph.
    private func rank(_ text: ScalarText) -> Int? {
        guard let number = Numbering.number(of: text), number.rank <= 2, text.first != "第" else { return nil }
        return number.rank
    }

    private func openingSentence(_ text: ScalarText) -> ScalarText? {
        let head = text.prefix(Self.longest + Self.allowance + 2)
        guard let stop = head.firstIndex(of: "。"), stop + 1 < text.endIndex else { return nil }
        let sentence = head[..<stop]
        return (4...Self.longest + Self.allowance).contains(sentence.count) ? sentence : nil
    }

    /// Words of telling and arguing, which slogans do without.
    private static let telling: Set<Unicode.Scalar> = Set("了我你他她它这那没却但吗呢吧谁".unicodeScalars)
    private static let tellingWords: WordTable = [
        "的时候", "以后", "后来", "如今", "当时", "起初", "去年", "今年", "有人", "年前", "有一", "从来", "开始有", "是短", "渐渐",
    ]

    private func isSlogan(_ sentence: ScalarText) -> Bool {
        guard sentence.count <= Self.longest, !sentence.contains(where: Self.telling.contains),
            !sentence.containsAny(of: Self.tellingWords)
        else { return false }
        guard sentence.filter({ $0.isComma || $0 == "；" || $0 == ";" }).count <= 2, !sentence.contains(where: { $0.isColon }) else {
            return false
        }
        if let first = sentence.first, first.isASCIIDigit || first.isOne(of: "“《（(") { return false }
        return Enumeration.steps(in: sentence.prefix(6)).isEmpty
    }
}
