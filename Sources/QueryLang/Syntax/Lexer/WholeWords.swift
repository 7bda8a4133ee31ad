/// Where an unknown word begins and ends among words of the language of one character, which are parts of other words as
/// often: 以 of 以外, 末 of 末尾, 不 of 不同, 在 of 所在, 后 of 然后. A message that cut such a word in half would be about
/// something that nobody wrote.
enum WholeWords {
    /// Words of one character that stand alone before any text or unknown word: 的, 和, 在, 有.
    private static let openers = Set("的和与及或且而但在是为有无查找搜含按从到了过中里都每请距令求".unicodeScalars)

    /// Those that stand alone behind one.
    private static let closers = Set("的和与及或且而但在是为有不非未没无按中里都到".unicodeScalars)

    /// Those that stand alone even behind a single unknown character.
    private static let particles = Set("的和与及或且而但是有".unicodeScalars)

    private static let negations = Set("不非未没无".unicodeScalars)

    /// Whether the last known piece is rather the first character of the unknown word behind it.
    static func isBeginning(_ piece: ArraySlice<Unicode.Scalar>, of rest: ArraySlice<Unicode.Scalar>, isNumber: Bool) -> Bool {
        guard piece.count == 1, let scalar = piece.first else { return false }
        let unknown = HanCutter.knownEnd(rest.map(NameFolding.fold))?.start ?? rest.count
        // 三岁, 一般; but 三 in 三提级
        if isNumber { return unknown == 1 }
        if openers.contains(NameFolding.fold(scalar)) { return false }
        // 不同, 未来; but 不 in 不提级
        if negations.contains(scalar) { return unknown == 1 }
        // 段 of 段提级 is a word where what follows is a slip in one.
        let slip = HanCutter.text(rest.prefix(unknown))
        return Keywords.nearest(to: slip, among: Lexicon.standard.hanSpellings) == nil
    }

    /// Whether a known word behind unknown characters is rather their end.
    ///
    /// - Parameters:
    ///   - before: the unknown character before it.
    ///   - isAlone: whether that is all that is unknown.
    static func isEnd(_ before: Unicode.Scalar, of word: String, isAlone: Bool) -> Bool {
        guard let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1 else { return false }
        return !(isAlone ? particles : closers).contains(scalar)
    }
}
