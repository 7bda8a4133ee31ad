/// What the layout of a page says of where one text ends and another begins, whatever their words: the edge of columns that stood
/// beside each other, and a long rule.
enum PartMarks {
    /// Marks of a rule, and how many of one kind it has at least.
    private static let ruleMarks: StaticString = "-－—–─━=＝*＊~～_＿"
    private static let shortestRule = 6
    /// Furniture above a text that is looked through for a rule.
    private static let mostBetween = 3

    /// The block that ends its text above the line that `shape` is of; nil where nothing parts the two.
    ///
    /// Below columns a line of text may go on with theirs, so that only a head parts; a rule parts any two texts. Text that stops
    /// within a sentence has not ended.
    static func end(above shape: LineShape, _ block: Block, in blocks: [Block], _ texts: [ScalarText]) -> Int? {
        guard block.role != .furniture, let last = blocks.suffix(mostBetween + 1).lastIndex(where: { $0.role != .furniture }) else { return nil }
        let isRuled = blocks[(last + 1)...].contains { isLongRule($0.text) }
        guard isRuled || shape.opensPart && block.role == .plain && block.isTitleLike && last == blocks.count - 1 else { return nil }
        let hasEnded = blocks[last].text.endsSentence || texts[last].endsSentence
        switch blocks[last].role {
        case .plain: return hasEnded ? last : nil
        case .caption: return isRuled ? last : nil
        default: return nil
        }
    }

    /// ————————, ＊＊＊＊＊＊＊＊: one mark all along, where a mark or three are an ornament.
    static func isLongRule(_ text: ScalarText) -> Bool {
        guard let first = text.first, first.isOne(of: ruleMarks) else { return false }
        let marks = text.filter { !$0.isBlank }
        return marks.count >= shortestRule && marks.allSatisfy { $0 == first }
    }
}
