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

    private static let mostRollLines = 40, longestRollLine = 60
    private static let rollRoles: [Role] = [.date, .guestLabel, .hostLabel, .letterhead, .bibliographicField, .editorCredits, .participant, .documentNumber]
    private static let present: WordTable = ["出席", "列席", "缺席", "与会", "主席", "纪录", "记录", "主持"]
    private static let fewestPresentLabels = 2
    static let rollReason = "in the roll of a record, above its first item"

    /// 日期：… / 出席委员：张三议员 / 李四议员 / 缺席委员：… / 列席秘书：…: from the first of a record's particulars to its first numbered item, all short
    /// lines tell who was there.
    mutating func markRecordRolls() {
        let content = self.content
        guard let start = content.prefix(Self.mostRollLines).firstIndex(where: { blocks[$0].role == .date && blocks[$0].text.prefix(8).contains(where: \.isColon) }) else { return }
        let roll = content[start...].prefix(Self.mostRollLines).prefix { blocks[$0].count <= Self.longestRollLine && !blocks[$0].text.endsSentence && !isFirstItem(blocks[$0].text) && (Self.rollRoles.contains(blocks[$0].role) || blocks[$0].role == .plain) && blocks[$0].headingLevel == 0 }
        let labels = roll.count { index in
            guard let colon = blocks[index].text.prefix(8).firstIndex(where: \.isColon) else { return false }
            return blocks[index].text[..<colon].squeezed.opening(among: Self.present) != nil
        }
        guard labels >= Self.fewestPresentLabels, start + roll.count < content.count, isFirstItem(blocks[content[start + roll.count]].text) else { return }
        for index in roll where blocks[index].role == .plain {
            blocks[index].credits = []
            blocks[index].assign(.letterhead, Self.rollReason)
        }
    }

    /// 一、, 壹、, I.
    private func isFirstItem(_ text: ScalarText) -> Bool {
        if text.hasPrefix("I.") || text.hasPrefix("Ⅰ") || text.hasPrefix("壹、") { return true }
        return Numbering.ordinal(of: text)?.value == 1
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
