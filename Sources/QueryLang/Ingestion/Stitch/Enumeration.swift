/// The steps of an enumeration in running text: 一是 … 二是 …, 一要 … 二要 …, 首先 … 其次 …, 第一, … 第二, ….
enum Enumeration {
    enum Series: Sendable, Hashable {
        /// A numeral and the character after it: 是 of 一是, 要 of 一要.
        case counted(Unicode.Scalar)
        case first, ordinal, sides
    }

    struct Step: Sendable, Hashable {
        var series: Series
        var number: Int
        /// Offset in scalars.
        var offset: Int
    }

    private static let words: [(word: String, series: Series, number: Int)] = [
        ("首先", .first, 1), ("其次", .first, 2), ("再次", .first, 3), ("再者", .first, 3), ("最后", .first, 4),
        ("一方面", .sides, 1), ("另一方面", .sides, 2),
    ]
    /// 我说给他，最后那块金牌…: no step, unless a comma or 是 stands behind it.
    private static let ambiguous = "最后"
    private static let openings = WordTable(words.map(\.word))

    /// The steps of a text in printed order. A step stands at the start or after a mark.
    static func steps(in text: ScalarText) -> [Step] {
        var steps: [Step] = []
        let start = text.startIndex
        for index in text.indices where index == start || text[index - 1].opensStep {
            let rest = text[index...]
            func next(_ distance: Int) -> Unicode.Scalar? { distance < rest.count ? rest[index + distance] : nil }
            if let place = openings.opening(of: rest), words[place].word != ambiguous || next(ambiguous.unicodeScalars.count).map({ $0.isComma || $0.isOne(of: "是要一") }) == true {
                steps.append(Step(series: words[place].series, number: words[place].number, offset: index - start))
            } else if let number = rest[index].hanNumeral, let word = next(1), word == "是" || word == "要" {
                steps.append(Step(series: .counted(word), number: number, offset: index - start))
            } else if rest[index] == "第", let number = next(1).flatMap(\.hanNumeral), let mark = next(2),
                mark.isComma || mark == "、"
            {
                steps.append(Step(series: .ordinal, number: number, offset: index - start))
            }
        }
        return steps
    }

    enum Verdict: Sendable { case follows, contradicts, silent }

    /// Whether `right` may go on where `left` stops, by the steps of both.
    static func verdict(left: [Step], right: [Step]) -> Verdict {
        guard let opening = right.first(where: { $0.number == 1 || isOrphan($0, in: right) }), opening.number > 1 else {
            return .silent
        }
        guard let last = left.last(where: { $0.series == opening.series }) else { return .contradicts }
        let follows =
            opening.series == .first ? opening.number > last.number : opening.number == last.number + 1
        return follows ? .follows : .contradicts
    }

    /// A step whose predecessor is not in the same text before it.
    private static func isOrphan(_ step: Step, in steps: [Step]) -> Bool {
        step.number > 1
            && !steps.contains { $0.series == step.series && $0.number < step.number && $0.offset < step.offset }
    }
}
