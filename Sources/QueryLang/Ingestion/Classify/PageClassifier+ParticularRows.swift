/// Tables of particulars above a document: 索引号 | … | 公开日期 | …, whose cells are labels and values by turns.
///
/// Two layouts: two pairs a row, as sites of offices have them; one pair a row, as archives have them.
extension PageClassifier {
    private static let longestRowLabel = 8

    mutating func markParticularRows() {
        for index in blocks.indices {
            if blocks[index].role != .tableRow {
                if blocks[index].role == .plain, blocks[index].text.endsSentence, blocks[index].count > 20 { return }
                continue
            }
            let cells = blocks[index].text.split { $0 == "|" || $0 == "\u{3000}" || $0 == "\t" }.map(\.squeezed)
            let labels = stride(from: 0, to: cells.count, by: 2).map { cells[$0].trimmed(\.isColon) }
            let known = labels.count { $0.count <= Self.longestRowLabel && isParticularLabel($0) }
            guard known * 2 >= labels.count, known > 0 else { continue }
            blocks[index].assign(.bibliographicField, "row of a table of particulars")
        }
    }

    private func isParticularLabel(_ label: ScalarText) -> Bool {
        [LabelWords.bibliographicFields, LabelWords.numberFields, LabelWords.dateFields, LabelWords.sourceFields, LabelWords.titleFields].contains {
            $0.contains(label)
        } || Self.cardLabels.contains(label)
    }
}
