/// Evidence in the words alone that a paragraph is the tail of another text: it opens in the middle of a sentence.
struct SeamInset {
    private let words = SeamWords()
    /// Words of one scalar that an utterance may consist of.
    private static let interjections: StaticString = "是对好不嗯啊哦唉哎嘿喂诶噢行没有"
    /// Scalars at the end of the left side, and at the beginning of the right side, that hold the parts of a frame.
    static let frameReach = 12

    /// The two sides make a word, a frame, or a clause of one scalar over the break, or the right side opens with a mark.
    func isLikely(_ left: ScalarText, _ right: ScalarText) -> Bool {
        if Self.opensInClause(right.prefix(3)) || Self.frames(left, right) { return true }
        let ending = SeamWords.units(left.suffix(SeamWords.reach).reversed())
        return words.word(ending.reversed(), SeamWords.units(right.prefix(SeamWords.reach))) != nil
    }

    /// 溉，让水流动起来: one scalar before the first mark, or the mark itself.
    static func opensInClause(_ opening: ScalarText) -> Bool {
        guard let first = opening.first else { return false }
        if first.isTextMark || first.isSentenceEnd || first.isColon { return true }
        guard let second = opening.dropFirst().first else { return false }
        if opensWithEnd(opening) { return true }
        return first.isHan && (second.isTextMark || second == "。") && !first.isOne(of: interjections)
            && first.hanNumeral == nil
    }

    static func opensWithEnd(_ opening: ScalarText) -> Bool { closingWords.contains(opening.prefix(2)) && opening.dropFirst(2).first?.isTextMark == true }

    /// 三十个工作日 | 以内，: words that close a phrase, and open none where a mark follows.
    private static let closingWords: WordTable = ["以内", "以外", "之内", "之外", "之间", "之中", "之下", "之上", "左右", "为止", "而言", "来说", "在内", "的话", "以来", "以后", "之后", "之前"]

    /// 以… | …为例, 从… | …到: the left side ends within a frame that the right side closes.
    static func frames(_ left: ScalarText, _ right: ScalarText) -> Bool {
        let clause = left.suffix(frameReach).split(whereSeparator: { $0.isTextMark || $0.isSentenceEnd || $0.isColon }).last
        guard let clause else { return false }
        return closings.contains { open, close in
            guard let at = clause.lastIndex(where: { $0 == open }), !clause[at...].containsAny(of: close) else { return false }
            return right.prefix(frameReach).split(whereSeparator: { $0.isTextMark || $0.isSentenceEnd }).first?.containsAny(of: close) == true
        }
    }

    private static let closings: [(open: Unicode.Scalar, close: WordTable)] = [
        ("以", ["为例", "为主", "为核心", "为重点", "为基础", "为抓手", "为目标", "为载体", "为依托", "为契机", "为中心", "为引领"]),
        ("从", ["出发", "入手", "来看", "做起", "抓起"]),
    ]
}
