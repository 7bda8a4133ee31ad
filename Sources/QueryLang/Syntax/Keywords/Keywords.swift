/// The words of the language in all their spellings, for completion, help and the checker's suggestions.
public enum Keywords {
    /// One word: what the tree calls it, and how people type it.
    public struct Spelling: Sendable, Equatable {
        public var canonical: String
        /// The canonical one first, then plurals.
        public var english: [String]
        /// May be empty.
        public var chinese: [String]
    }

    public static let units = WordTable.units.map { spelling($0.english, $0.chinese) }
    public static let fields = WordTable.fields.map { spelling($0.english, $0.chinese) }
    public static let functions = WordTable.functions.map { spelling($0.0.rawValue, $0.chinese) }
    /// Reserved words and the words of stages and tests; phrases (`starts with`) are one.
    public static let grammar = WordTable.keywords.filter { $0.0.hasEnglish }.map { keywordSpelling($0.0) }
    /// Words that only Chinese has.
    public static let particles = WordTable.keywords.filter { !$0.0.hasEnglish }.map { row in
        var spelling = keywordSpelling(row.0)
        spelling.english = []
        return spelling
    }
    /// What may stand after `|`.
    public static let stages = WordTable.keywords.filter { $0.0.isStage }.map { keywordSpelling($0.0) }

    /// The fixed values of a field (`kind`, `role`, `format`) over all units; empty for other fields.
    public static func values(of field: String) -> [Spelling] {
        WordTable.values.filter { $0.field == field }.flatMap { $0.1.map { spelling($0.english, $0.chinese) } }
    }

    /// The spellings of a word of the grammar by its canonical name.
    public static func spelling(ofKeyword canonical: String) -> Spelling? {
        Keyword(rawValue: canonical).map(keywordSpelling)
    }

    /// The singular English name of a unit in any spelling.
    public static func unit(_ spelling: String) -> String? { Lexicon.standard[NameFolding.key(spelling)]?.unit }

    /// The canonical English name of a field in any spelling.
    public static func field(_ spelling: String) -> String? { Lexicon.standard[NameFolding.key(spelling)]?.field }

    /// Whether a word may not be used as a name that `let` or `define` makes.
    public static func isWord(_ spelling: String) -> Bool { Lexicon.standard[NameFolding.key(spelling)] != nil }

    /// Whether a run of Han can be cut into words of the table and numerals.
    public static func areWords(_ run: String) -> Bool {
        if case .pieces = HanCutter.cut(run.unicodeScalars.map(NameFolding.fold)) { true } else { false }
    }

    /// The word among `candidates` that a person most probably meant; nil when none is near.
    ///
    /// Nearness is the optimal string alignment distance over folded forms: at most a third of the length for Latin
    /// words, one character for Han.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(NameFolding.key(word).unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 40, !OrdinaryWords.isNoSlip(word) else { return nil }
        let limit =
            wanted.contains { $0.properties.isIdeographic } ? (wanted.count > 1 ? 1 : 0) : max(1, wanted.count / 3)
        var best: (rank: Int, word: String)?
        for candidate in candidates {
            let key = Array(NameFolding.key(candidate).unicodeScalars)
            guard abs(key.count - wanted.count) <= limit, !changesMeaning(wanted, key) else { continue }
            let distance = EditDistance.between(wanted, key)
            // The word itself, where it does not fit, is no mend.
            guard distance > 0, distance <= limit, distance < key.count else { continue }
            // Among equals the word that begins alike: 提级 is 提及, not 上级.
            let rank = distance * 2 + (key.first == wanted.first ? 0 : 1)
            if rank < best?.rank ?? .max { best = (rank, candidate) }
        }
        return best?.word
    }

    /// Whether taking one word for the other would turn a condition round: a negation more or less, or a short word
    /// taken for one that joins or counts conditions (`of` for `or`). Swapped letters (`adn`) are no other word.
    private static func changesMeaning(_ written: [Unicode.Scalar], _ candidate: [Unicode.Scalar]) -> Bool {
        let denial = written.filter(negations.contains)
        if denial != candidate.filter(negations.contains) { return true }
        // 不姓 is not 不为: beside what denies it, one character is all that is said.
        if denial.count == 1, written.count == 2, candidate.count == 2 { return true }
        // 上两段 is not 上一段.
        let (number, other) = (written.filter(numerals.contains), candidate.filter(numerals.contains))
        if !number.isEmpty, !other.isEmpty, number != other { return true }
        guard written.count < 4, written.allSatisfy(\.isASCII), written.sorted() != candidate.sorted() else {
            return false
        }
        // With two letters half the word would be another.
        return written.count < 3 || logicalWords.contains(HanCutter.text(candidate))
    }

    /// With what turns a word into its opposite, or into the next one: 第一段 is not 上一段.
    private static let negations = Set("不非未没无上下前后第最首末".unicodeScalars)
    private static let numerals = Set("一二两三四五六七八九十".unicodeScalars)
    private static let logicalWords: Set<String> = ["and", "or", "not", "no", "any", "all", "every", "except"]

    /// Complaints of one run that get a suggestion; a search is as long as the script has names, so that a script of
    /// nothing but errors would otherwise take time by its square.
    static let suggestionLimit = 50

    private static func spelling(_ english: String, _ chinese: String) -> Spelling {
        let english = english.split(separator: " ").map(String.init)
        return Spelling(
            canonical: english.first ?? "", english: english, chinese: chinese.split(separator: " ").map(String.init))
    }

    private static func keywordSpelling(_ keyword: Keyword) -> Spelling {
        let row = WordTable.keywords.first { $0.0 == keyword }
        let extra = (row?.english ?? "").split(separator: " ").map(String.init)
        return Spelling(
            canonical: keyword.rawValue, english: [keyword.rawValue] + extra,
            chinese: (row?.chinese ?? "").split(separator: " ").map(String.init))
    }
}

enum EditDistance {
    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            row.reserveCapacity(b.count + 1)
            for j in 1...b.count {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
