/// Who gives a notice, below its text: 某某会馆　谨启; 孝男　某某 / 孝女　某某 / 泣启.
///
/// Evidence: the word by which such a line ends, which nothing but a notice or a letter has; short lines between it and the text
/// above belong to it.
extension PageClassifier {
    private static let noticeEnds: WordTable = ["谨启", "敬启", "谨上", "泣启", "同启", "谨告", "敬告", "謹啟", "謹啓", "敬啟", "敬啓", "泣啟", "泣啓", "同啟", "同啓", "謹告"]
    private static let longestNoticeEnd = 24, mostNoticeGivers = 6
    static let noticeEndReason = "who gives the notice above"

    mutating func markNoticeEnds() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .plain && blocks[index].count <= Self.longestNoticeEnd {
            guard blocks[index].text.squeezed.closing(among: Self.noticeEnds) != nil else { continue }
            var top = rank
            while top > 1, rank - top < Self.mostNoticeGivers, blocks[content[top - 1]].role == .plain, isGiver(content[top - 1]) { top -= 1 }
            guard top > 0, isNoticeText(content[top - 1]) else { continue }
            for at in content[top...rank] {
                blocks[at].credits = []
                blocks[at].assign(.signature, Self.noticeEndReason)
            }
        }
    }

    private func isGiver(_ index: Int) -> Bool { blocks[index].isTitleLike && blocks[index].count <= Self.longestNoticeEnd && blocks[index].headingLevel == 0 }

    private func isNoticeText(_ index: Int) -> Bool {
        blocks[index].role.isText || blocks[index].role == .plain && (blocks[index].text.endsSentence || blocks[index].count > 45 || LabelledLine.isLabelled(blocks[index].text)) || blocks[index].role == .date
    }
}
