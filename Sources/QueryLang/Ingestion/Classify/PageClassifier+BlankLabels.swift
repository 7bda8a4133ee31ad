/// Particulars of a record whose labels have a wide blank for a colon: 時　　間　某年某月某日 / 出席委員　張三　李四 / 紀　　錄　王五.
///
/// All labels are set to the same width, which no other lines above a text are.
extension PageClassifier {
    private static let fewestBlankLabels = 3, mostBlankLabels = 20
    private static let labelWidth = 4, longestBlankValue = 200

    mutating func markBlankLabels() {
        let content = self.content
        guard let start = content.prefix(Self.mostBlankLabels).firstIndex(where: { blankLabel(blocks[$0].text) != nil }) else { return }
        let run = content[start...].prefix(Self.mostBlankLabels).prefix { blankLabel(blocks[$0].text) != nil && blocks[$0].count <= Self.longestBlankValue }
        guard run.count >= Self.fewestBlankLabels, run.contains(where: { blankLabel(blocks[$0].text)?.isSpaced == true }) else { return }
        // What the further pages of a record print above its text is its title, where it stands above the particulars.
        if let first = run.first, first > 0, blocks[first - 1].reason == Self.printedHeadReason, isTitled(blocks[first - 1]) {
            blocks[first - 1].assign(.title, "above the particulars of a record")
        }
        for index in run {
            guard let (label, value, _) = blankLabel(blocks[index].text) else { continue }
            var line = LexicalRole.classify(LineShape(SourceLine(number: 0, text: String(label + ScalarText("：") + value), bytes: 0..<0)), line: 0)
            if line.role == .plain || line.role == .furniture { line.assign(.bibliographicField, "") }
            blocks[index].credits = line.credits
            blocks[index].label = line.label
            blocks[index].assign(line.role, "a label and its value, as \(run.count) lines of the head are set")
        }
    }

    private func isTitled(_ block: Block) -> Bool { block.isTitleLike && HeadKind.isRecord(block.text.squeezed.suffix(2)) }

    /// The label without its blanks, the value, and whether blanks widen the label.
    private func blankLabel(_ text: ScalarText) -> (label: ScalarText, value: ScalarText, isSpaced: Bool)? {
        guard text.count > Self.labelWidth + 1, text[text.startIndex + Self.labelWidth] == "\u{3000}" else { return nil }
        let head = text[..<(text.startIndex + Self.labelWidth)]
        let label = head.squeezed, value = text[(text.startIndex + Self.labelWidth)...].trimmed
        guard let first = head.first, let last = head.last, first.isHan, last.isHan, label.allSatisfy(\.isHan), !value.isEmpty, label.count == Self.labelWidth || label.count == 2 else { return nil }
        return (label, value, label.count < Self.labelWidth)
    }
}
