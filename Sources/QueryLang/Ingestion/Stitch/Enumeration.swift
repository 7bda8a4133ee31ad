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

    private static let numerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    private static let words: [(word: [Unicode.Scalar], series: Series, numbers: ClosedRange<Int>)] = [
        (Array("首先".unicodeScalars), .first, 1...1), (Array("其次".unicodeScalars), .first, 2...2), (Array("再次".unicodeScalars), .first, 3...3),
        (Array("再者".unicodeScalars), .first, 3...3), (Array("最后".unicodeScalars), .first, 4...4), (Array("一方面".unicodeScalars), .sides, 1...1),
        (Array("另一方面".unicodeScalars), .sides, 2...2),
    ]

    /// The steps of a text in printed order. A step stands at the start or after a mark.
    static func steps(in text: [Unicode.Scalar]) -> [Step] {
        var steps: [Step] = []
        for index in text.indices where index == 0 || text[index - 1].opensStep {
            if let entry = words.first(where: { text[index...].starts(with: $0.word) }) {
                steps.append(Step(series: entry.series, number: entry.numbers.lowerBound, offset: index))
            } else if let number = numerals.firstIndex(of: text[index]), index + 1 < text.count,
                text[index + 1] == "是" || text[index + 1] == "要"
            {
                steps.append(Step(series: .counted(text[index + 1]), number: number + 1, offset: index))
            } else if text[index] == "第", index + 2 < text.count, let number = numerals.firstIndex(of: text[index + 1]),
                text[index + 2] == "，" || text[index + 2] == "," || text[index + 2] == "、"
            {
                steps.append(Step(series: .ordinal, number: number + 1, offset: index))
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
