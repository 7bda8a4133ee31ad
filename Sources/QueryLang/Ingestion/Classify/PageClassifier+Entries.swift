/// Entries of encyclopedias: the box of particulars, the list of parts, the button 编辑 below each heading.
///
/// Two layouts: headword / 编辑 锁定 讨论 / lead / 中文名　　某某 … / 目录 / parts; the same without a list, as mirrors have it.
extension PageClassifier {
    private static let fewestRows = 3
    private static let longestBoxLabel = 8
    private static let longestRow = 60

    mutating func markEntry() {
        guard let title = blocks.firstIndex(where: { $0.role == .title && $0.reason == Self.entryReason }) else { return }
        markDataBox(below: title)
        var parts: Set<ScalarText> = []
        for index in blocks.indices where index > title && (blocks[index].role == .plain || blocks[index].role == .heading) {
            let text = blocks[index].text
            if text.squeezed == "编辑" || text.squeezed == "播报" {
                blocks[index].assign(.furniture, "a button below a heading")
            } else if let part = listedPart(index) {
                parts.insert(part)
                blocks[index].assign(.furniture, "lists a part of the entry")
            } else if blocks[index].count <= 20, parts.contains(name(text)) {
                blocks[index].assign(.heading, "a part that the entry lists")
            } else if text.prefix(6).contains(where: \.isColon), text.hasPrefix("词条") {
                blocks[index].assign(.furniture, "counts of an encyclopedia")
            }
        }
    }

    static let entryReason = "the text opens with these words and explains them"

    /// 人物生平　　[1] as 人物生平.
    private func name(_ text: ScalarText) -> ScalarText { text.prefix { !$0.isBlank && !$0.isOne(of: "[［") } }

    /// 1　人物生平, right below 目录 or another part of the list: the words stand again as a line.
    private func listedPart(_ index: Int) -> ScalarText? {
        let text = blocks[index].text
        let digits = text.prefix { $0.isASCIIDigit || $0 == "." }
        guard !digits.isEmpty, digits.count <= 4, text.count <= 24, index > 0, blocks[index - 1].role == .furniture else { return nil }
        let part = text.dropFirst(digits.count).trimmed { $0.isBlank || $0.isOne(of: "、.．") }
        guard part.count >= 2 else { return nil }
        let below = blocks[(index + 1)...].prefix(200)
        return below.contains { $0.count <= 24 && name($0.text) == part } ? part : nil
    }

    /// Three or more rows of a short label, a blank and a short value.
    private mutating func markDataBox(below title: Int) {
        var index = title + 1
        while index < blocks.count {
            var end = index
            while end < blocks.count, blocks[end].role == .plain, isRow(blocks[end].text) { end += 1 }
            if end - index >= Self.fewestRows {
                for row in index..<end { blocks[row].assign(.furniture, "row of a box of particulars") }
            }
            index = max(end, index + 1)
        }
    }

    private func isRow(_ text: ScalarText) -> Bool {
        guard text.count <= Self.longestRow, !text.endsSentence,
            let gap = text.indices.dropLast().last(where: { $0 < text.startIndex + Self.longestBoxLabel && text[$0].isBlank })
        else { return false }
        let label = text[..<gap].squeezed
        return (2...6).contains(label.count) && label.allSatisfy(\.isHan) && gap + 1 < text.endIndex
    }
}
