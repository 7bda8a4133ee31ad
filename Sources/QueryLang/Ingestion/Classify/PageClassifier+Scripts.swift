/// Scripts of broadcasts: 【同期】某镇村民　　某某 names who is heard, the words stand on the line below.
///
/// Two layouts: reports of county stations and agencies' video items (【解说】…, 【同期】某某, words); transcripts that bracket
/// 【记者出镜】 alone above the words.
extension PageClassifier {
    private static let fewestMarks = 2
    private static let longestNameLine = 40

    mutating func joinHeardWords() {
        let marks = blocks.indices.filter { [.plain, .byline].contains(blocks[$0].role) && narration(blocks[$0].text) != nil }
        guard marks.count >= Self.fewestMarks else { return }
        let openers = Set(marks.filter { blocks[$0].count <= Self.longestNameLine && !blocks[$0].text.endsSentence })
        var joined: [Block] = []
        var isOpen = false
        for index in blocks.indices {
            let block = blocks[index]
            if isOpen, block.role == .plain, narration(block.text) == nil, block.text.endsSentence, let last = joined.indices.last {
                joined[last].lines += block.lines
                TextJoin.append(block.text, to: &joined[last].text)
                joined[last].count = joined[last].text.count
                joined[last].credits = []
                joined[last].assign(.body, "who is heard, and the words on the line below")
            } else {
                joined.append(block)
            }
            isOpen = openers.contains(index)
        }
        blocks = joined
    }

    private func narration(_ text: ScalarText) -> ScalarText? {
        guard let first = text.first, first.isOne(of: "【[（("), let close = text.prefix(8).firstIndex(where: { $0.isOne(of: "】]）)") }) else { return nil }
        let label = text[(text.startIndex + 1)..<close].squeezed
        return LabelWords.narration.contains(label) ? label : nil
    }
}
