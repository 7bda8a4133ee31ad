/// The abstract and the keywords of an article whose labels were lost.
///
/// Layout: title / author / （某大学 某学院，某市 100000） / abstract / 书院；地方文教；乡绅 / text. Words parted by semicolons on a line of their own, below
/// the particulars of the authors, are keywords, and one paragraph between is the abstract.
extension PageClassifier {
    static let bareKeywordsReason = "words parted by semicolons below the authors' particulars", bareAbstractReason = "the paragraph above the keywords"
    private static let keywords = 3...10, keywordLength = 2...16

    mutating func markBareFields() {
        markFieldsBelowLabels()
        let content = self.content
        func isParticular(_ rank: Int) -> Bool { rank >= 0 && [.affiliation, .byline].contains(blocks[content[rank]].role) }
        func isParagraph(_ rank: Int) -> Bool { rank >= 0 && rank < content.count && blocks[content[rank]].role == .plain && blocks[content[rank]].count > 45 && blocks[content[rank]].text.contains("。") }
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && isKeywords(blocks[index].text) && isParagraph(rank + 1) {
            if isParticular(rank - 1) {
                blocks[index].assign(.keywords, Self.bareKeywordsReason)
            } else if isParagraph(rank - 1), isParticular(rank - 2) {
                blocks[index].assign(.keywords, Self.bareKeywordsReason)
                blocks[content[rank - 1]].assign(.abstract, Self.bareAbstractReason)
            }
        }
    }

    /// 提要 / the abstract / 关键词 / words parted by semicolons: labels and values each on a line.
    private mutating func markFieldsBelowLabels() {
        let content = self.content
        func isLabel(_ rank: Int, _ labels: WordTable) -> Bool { rank < content.count && blocks[content[rank]].count <= Self.longestFieldLabel && labels.contains(blocks[content[rank]].text.squeezed.trimmedMarks) }
        for (rank, index) in content.enumerated() where rank + 3 < content.count && isLabel(rank, LabelWords.abstractFields) && isLabel(rank + 2, LabelWords.keywordFields) {
            let abstract = content[rank + 1], keywords = content[rank + 3]
            guard blocks[abstract].role == .plain, blocks[abstract].count > Self.shortestAbstract, blocks[keywords].role == .plain, !blocks[keywords].text.endsSentence else { continue }
            for label in [index, content[rank + 2]] { blocks[label].assign(.bibliographicField, "the label of the line below") }
            blocks[abstract].assign(.abstract, Self.bareAbstractReason)
            blocks[keywords].assign(.keywords, Self.bareKeywordsReason)
        }
    }

    private static let longestFieldLabel = 8, shortestAbstract = 30

    private func isKeywords(_ text: ScalarText) -> Bool {
        guard text.count <= 90, let last = text.last, !last.isSentenceEnd, !text.contains(where: { $0.isComma || $0.isColon || $0 == "。" }) else { return false }
        let words = text.split { $0.isOne(of: "；;") }.map(\.trimmed)
        return Self.keywords.contains(words.count) && words.allSatisfy { Self.keywordLength.contains($0.count) && $0.contains(where: { $0.isHan || $0.isASCIILetter }) }
    }
}
