/// Made names that a Han run may be cut with.
struct HanNames: ExpressibleByArrayLiteral {
    /// Folded.
    private(set) var keys: Set<String> = []
    /// Scalars of the longest, and no more than `limit`.
    private(set) var longest = 0

    /// A longer name is only known as a run of its own: cutting takes time by the longest name.
    private static let limit = 64

    init(arrayLiteral names: String...) { self.init(names: names) }
    init(names: some Sequence<String>) { for name in names { insert(NameFolding.key(name)) } }

    mutating func insert(_ key: String) {
        keys.insert(key)
        longest = min(Self.limit, max(longest, key.unicodeScalars.count))
    }
}

/// Cuts a Han run into words: wholly, into as few pieces as can be, the longest first among equals.
///
/// Greedy longest match fails on 发言人工智能, 不为空, 至少于; the fewest pieces do not. Time is linear in the run, since no
/// word is longer than the longest of the table or of the names.
enum HanCutter {
    struct Piece: Equatable {
        /// Scalars of the run.
        var range: Range<Int>
        /// Set for a numeral: 三, 十二, 两千五百, 百分之二十.
        var number: HanNumeral?
    }

    enum Result: Equatable {
        case pieces([Piece])
        /// The first scalar that no piece reaches over, and the pieces before it.
        case stuck(at: Int, before: [Piece])
    }

    /// - Parameters:
    ///   - run: folded scalars.
    ///   - names: used only where the table alone cannot cut the run.
    static func cut(_ run: [Unicode.Scalar], names: HanNames = []) -> Result {
        let table = solve(run) { Lexicon.standard[$0] != nil }
        if case .pieces = table { return table }
        guard !names.keys.isEmpty else { return table }
        return solve(run, longestName: names.longest) { Lexicon.standard[$0] != nil || names.keys.contains($0) }
    }

    /// The last word that the table cuts off a run, for what depends on the word before it.
    static func lastTableWord(of run: String) -> String? {
        let scalars = run.unicodeScalars.map(NameFolding.fold)
        if case .pieces(let pieces) = cut(scalars), let last = pieces.last { return text(scalars[last.range]) }
        // A made name may stand before it: the longest suffix that is words.
        for start in scalars.indices.dropFirst().suffix(12) {
            if case .pieces(let pieces) = cut(Array(scalars[start...])), let last = pieces.last {
                return text(scalars[start...][(start + last.range.lowerBound)..<(start + last.range.upperBound)])
            }
        }
        return nil
    }

    /// The words of the table that end a run whose beginning is none: 包含 of 题目些包含. The longest such end, whose
    /// first word is of two characters or one of the grammar, so that no text is cut by chance.
    ///
    /// - Parameter borders: where words of Chinese end in the run; nil where nobody knows.
    static func knownEnd(_ run: [Unicode.Scalar], borders: Set<Int>? = nil) -> (start: Int, pieces: [Piece])? {
        guard run.count <= knownEndLimit else { return nil }
        for start in run.indices.dropFirst() where borders?.contains(start) ?? true {
            guard case .pieces(let pieces) = cut(Array(run[start...])), let first = pieces.first, first.number == nil
            else { continue }
            let word = text(run[start...].prefix(first.range.count))
            if WholeWords.isEnd(run[start - 1], of: word, isAlone: start == 1) { continue }
            if first.range.count > 1 || Lexicon.standard[word]?.keywords.isEmpty == false { return (start, pieces) }
        }
        return nil
    }

    /// Scalars: every end of the run is cut, which takes time by its square.
    private static let knownEndLimit = 40

    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func solve(
        _ run: [Unicode.Scalar], longestName: Int = 0, isWord: (String) -> Bool
    ) -> Result {
        let count = run.count
        let longest = max(Lexicon.standard.longestHan, longestName)
        let numerals = (0..<count).map { HanNumeral.read(run, from: $0) }
        // Fewest pieces from each place to the end, and the longest piece that begins so few.
        var fewest = [Int?](repeating: nil, count: count + 1)
        var step = [Int](repeating: 0, count: count + 1)
        fewest[count] = 0
        // From the start: places that words reach, for the message where the end is out of reach.
        func ends(from start: Int) -> [Int] {
            var found: [Int] = []
            var word = ""
            for end in start..<min(count, start + longest) {
                word.unicodeScalars.append(run[end])
                if isWord(word) { found.append(end + 1) }
            }
            if let latin = latinEnd(run, from: start), !found.contains(latin) { found.append(latin) }
            if let numeral = numerals[start], !found.contains(numeral.end) { found.append(numeral.end) }
            return found
        }
        for start in stride(from: count - 1, through: 0, by: -1) {
            for end in ends(from: start) {
                guard let rest = fewest[end] else { continue }
                if fewest[start].map({ rest + 1 < $0 || (rest + 1 == $0 && end > step[start]) }) ?? true {
                    fewest[start] = rest + 1
                    step[start] = end
                }
            }
        }
        func piece(_ start: Int, _ end: Int) -> Piece {
            let isNumber = numerals[start]?.end == end && !isWord(text(run[start..<end]))
            return Piece(range: start..<end, number: isNumber ? numerals[start] : nil)
        }
        if fewest[0] != nil {
            var pieces: [Piece] = []
            var start = 0
            while start < count {
                pieces.append(piece(start, step[start]))
                start = step[start]
            }
            return .pieces(pieces)
        }
        return stuck(count: count, ends: ends, piece: piece)
    }

    private static func stuck(count: Int, ends: (Int) -> [Int], piece: (Int, Int) -> Piece) -> Result {
        var from = [Int?](repeating: nil, count: count + 1)
        from[0] = 0
        var furthest = 0
        for start in 0..<count where from[start] != nil {
            for end in ends(start) where from[end] == nil {
                from[end] = start
                furthest = max(furthest, end)
            }
        }
        var pieces: [Piece] = []
        var end = furthest
        while end > 0, let start = from[end] {
            pieces.append(piece(start, end))
            end = start
        }
        return .stuck(at: furthest, before: pieces.reversed())
    }

    /// A Latin word inside the run: 按logdice.
    private static func latinEnd(_ run: [Unicode.Scalar], from start: Int) -> Int? {
        func isLatin(_ scalar: Unicode.Scalar) -> Bool {
            !scalar.properties.isIdeographic && scalar.properties.isXIDContinue
        }
        guard isLatin(run[start]), start == 0 || !isLatin(run[start - 1]) else { return nil }
        return run[start...].firstIndex { !isLatin($0) } ?? run.count
    }
}
