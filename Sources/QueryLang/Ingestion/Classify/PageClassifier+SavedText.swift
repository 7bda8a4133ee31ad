/// The one text of a saved page: between the title below a site's menu and the last paragraph, or the editors' line that closes it.
///
/// A browser keeps each paragraph on a line of its own. None of them is broken, so none is sought elsewhere, and a short line
/// within the text heads no other text.
extension PageClassifier {
    private static let fewestNumbers = 2
    private static let leastAboveEnd = 3
    static let partNumberReason = "counts the parts of a saved page's text"

    mutating func markSavedText() {
        guard !blocks.contains(where: \.isOfText), let title = blocks.firstIndex(where: { $0.role == .title }), let text = blocks.indices.first(where: { $0 > title && isSavedParagraph($0) }),
            isSitePage(above: text), !blocks.contains(where: { $0.lines.count > 1 && $0.role.isRunning })
        else { return }
        for index in (title + 1)..<text where blocks[index].role.isText && blocks[index].text.allSatisfy(\.isASCIIDigit) { blocks[index].assign(.furniture, Self.accountReason) }
        // The editors' line, with most of the page's text above it.
        func mass(_ range: Range<Int>) -> Int { blocks[range].reduce(0) { $0 + ($1.role.isText ? $1.count : 0) } }
        let credits = blocks.indices.last { $0 > text && blocks[$0].role == .editorCredits && mass($0..<blocks.count) * Self.leastAboveEnd <= mass(text..<$0) }
        let end = credits ?? blocks.indices.last(where: isSavedParagraph) ?? text
        let first = blocks[title..<text].indices.last { !blocks[$0].role.isText }.map { $0 + 1 } ?? text
        guard !(text..<end).contains(where: opensAnother), (text..<end).count(where: { blocks[$0].role == .title && blocks[$0].reason == Self.boundReason }) < Self.fewestNumbers else { return }
        for index in first..<(credits == nil ? end + 1 : blocks.count) {
            blocks[index].isOfText = true
            blocks[index].isWhole = true
        }
        markPartNumbers(text..<end)
        markPartLabels(text..<end)
    }

    private func isSavedParagraph(_ index: Int) -> Bool {
        isTailParagraph(index) || blocks[index].role.isRunning && blocks[index].count >= Self.shortestSaved && blocks[index].text.count(where: \.isComma) >= Self.fewestCommas
    }

    private static let shortestSaved = 40, fewestCommas = 2, longestPartLabel = 8

    /// 点评： above a paragraph again and again: what the paragraph below is.
    private mutating func markPartLabels(_ range: Range<Int>) {
        let labels = range.filter { index in
            let block = blocks[index]
            return block.role == .body && block.count <= Self.longestPartLabel && block.text.last?.isColon == true && !block.text.dropLast().contains(where: { $0.isTextMark || $0.isColon })
                && index + 1 < blocks.count && blocks[index + 1].role.isRunning && blocks[index + 1].text.endsSentence && blocks[index + 1].count > Self.longestPartLabel
        }
        guard labels.count >= Self.fewestNumbers, Set(labels.map { String(blocks[$0].text) }).count == 1 else { return }
        for index in labels { blocks[index].assign(.heading, Self.shortLineReason) }
    }

    /// What a short line is taken for by the text around it alone.
    private static let looseTitles: Set<String> = [boundReason, brokenReason, wordsReason, seriesReason, belowSeriesReason]

    /// A line that only another article of the page has within the text of one.
    private func opensAnother(_ index: Int) -> Bool {
        let block = blocks[index]
        switch block.role {
        case .byline: return block.text.last?.isOne(of: "摄攝图圖影") != true
        case .source, .affiliation, .documentNumber, .abstract, .participant, .date: return true
        case .title, .kicker: return block.headingLevel > 0 || !Self.looseTitles.contains(block.reason)
        default: return false
        }
    }

    /// 1 / heading / paragraphs / 2 / heading / paragraphs: each part's number on a line of its own above its heading.
    private mutating func markPartNumbers(_ range: Range<Int>) {
        var numbers: [Int] = []
        for index in range where blocks[index].role == .furniture && blocks[index].text == ScalarText(String(numbers.count + 1)) && index + 1 < range.upperBound {
            guard blocks[index + 1].isTitleLike || blocks[index + 1].role == .heading, numbers.last.map({ above in (above..<index).contains { blocks[$0].role.isText && blocks[$0].text.endsSentence } }) ?? true else { continue }
            numbers.append(index)
        }
        guard numbers.count >= Self.fewestNumbers else { return }
        for index in numbers {
            blocks[index].assign(.heading, Self.partNumberReason)
            if blocks[index + 1].role.isText { blocks[index + 1].assign(.heading, Self.shortLineReason) }
        }
    }
}
