/// A talk on one line, as converters leave it that drop the ends of lines: 记者：…？ 张三：…。 记者：…。
extension RunOnLines {
    private static let longestLabel = 10, longestWithBracket = 18
    private static let fewestLabels = 3, fewestOfNames = 2
    /// Scalars of a line that is read, and labels of it that are looked for in the text above.
    private static let longestTalk = 200_000, mostNamed = 8

    private struct Label {
        var start: Int
        var text: ScalarText
        var isBelowQuestion: Bool
        /// By a blank from the sentence before.
        var isParted: Bool
    }

    /// Where turns begin: before a label behind a sentence's end, of which one asks by its word or comes again, or all
    /// are persons whom the line has named before.
    static func talkCuts(_ scalars: String.UnicodeScalarView) -> [Range<String.UnicodeScalarView.Index>] {
        guard scalars.contains(where: \.isColon), scalars.count <= longestTalk else { return [] }
        let text = ScalarText(String(scalars))
        var labels = labels(in: text)
        // Without blanks words that ask and answer must tell: 张三：… may stand in any text.
        if !labels.contains(where: { !$0.isParted && LabelWords.askers.contains($0.text) }) { labels.removeAll { !$0.isParted } }
        guard labels.count >= fewestOfNames else { return [] }
        var counts: [ScalarText: Int] = [:]
        for label in labels { counts[label.text, default: 0] += 1 }
        let isAsked = labels.contains { LabelWords.askers.contains($0.text) }
        let again = labels.count { counts[$0.text, default: 0] >= 2 }
        let named = labels.prefix(mostNamed).filter { PersonNames.isName($0.text) && text[..<$0.start].firstRange(of: String($0.text)) != nil }
        let isTalk = labels.count >= fewestLabels && counts.count >= 2 && labels.contains { $0.isBelowQuestion } && (isAsked || again >= fewestLabels)
        let own = isTalk ? labels.filter { counts[$0.text, default: 0] >= 2 || $0.isBelowQuestion || LabelWords.askers.contains($0.text) || LabelWords.answerers.contains($0.text) } : named
        guard isTalk || Set(named.map(\.text)).count >= fewestOfNames && named.contains(where: \.isBelowQuestion) else { return [] }
        var places = ((titleEnd(text).map { [$0] } ?? []) + own.map { $0.start - text.startIndex })[...]
        var cuts: [Range<String.UnicodeScalarView.Index>] = []
        for (offset, index) in scalars.indices.enumerated() {
            guard let next = places.first else { break }
            if offset == next {
                cuts.append(index..<index)
                places = places.dropFirst()
            }
        }
        return cuts
    }

    private static let shortestTitle = 6, longestTalkTitle = 40
    private static let occasions: [String] = ["答记者问", "访谈", "专访", "对话", "采访", "实录", "访问", "问答"]

    /// 某局负责人就某事答记者问　近日，…: where the title ends, if the line opens with one that names a talk.
    private static func titleEnd(_ text: ScalarText) -> Int? {
        guard let blank = text.prefix(longestTalkTitle).firstIndex(where: \.isBlank), case let title = text[..<blank], title.count >= shortestTitle,
            !title.contains(where: { $0.isTextMark || $0.isSentenceEnd || $0.isColon }), title.containsAny(of: occasions)
        else { return nil }
        return blank - text.startIndex
    }

    private static func labels(in text: ScalarText) -> [Label] {
        var labels: [Label] = []
        for colon in text.indices where text[colon].isColon && colon > text.startIndex + 1 {
            let isBracketed = text[colon - 1].isClosingBracket
            let from = max(text.startIndex, colon - (isBracketed ? longestWithBracket : longestLabel) - 1)
            var start = colon
            var depth = 0
            while start > from {
                let scalar = text[start - 1]
                if scalar.isClosingBracket { depth += 1 } else if scalar.isOpeningBracket { depth -= 1 }
                guard scalar.isHan || scalar.isASCIILetter || scalar == "·" || scalar.isOpeningBracket || scalar.isClosingBracket else { break }
                start -= 1
            }
            guard start < colon, start > text.startIndex, depth == 0, let last = text[max(text.startIndex, start - longestLabel)..<start].last(where: { !$0.isBlank }), last.isSentenceEnd || last.isCloser else { continue }
            let label = text[start..<colon]
            guard PageClassifier.isTurnLabel(label) else { continue }
            labels.append(Label(start: start, text: label, isBelowQuestion: last.isOne(of: "？?"), isParted: text[start - 1].isBlank))
        }
        return labels
    }
}
