/// Two texts on a page with nothing between them but the second one's title: a short line is a title, and no heading, where
/// the words of the page's title end above it and its own begin below it.
///
/// Two layouts: items of news wrapped at a fixed width without blank lines; a page of two short pieces without bylines.
extension PageClassifier {
    private static let shortestSide = 60
    private static let ownShare = 0.3
    private static let mostInnerLines = 6

    mutating func markTitlesByWords() {
        let content = self.content
        guard let first = content.first, blocks[first].headingLevel == 0, blocks[first].role == .title || canBeTitle(first),
            !content.contains(where: { [.turn, .guestLabel, .hostLabel, .heading].contains(blocks[$0].role) })
        else { return }
        let inner = content.indices.dropFirst(2).filter { rank in
            canBeTitle(content[rank]) && rank + 1 < content.count && isText(content[rank - 1]) && isText(content[rank + 1])
        }
        guard (1...Self.mostInnerLines).contains(inner.count) else { return }
        let bounds = [0] + inner + [content.count]
        let texts = zip(bounds, bounds.dropFirst()).map { start, end in content[(start + 1)..<end].filter(isText).map { blocks[$0].text } }
        let sections = texts.map { HeadWords($0) }
        let titles = [first] + inner.map { content[$0] }
        // Each line is spoken of in its own section and in no other.
        for (number, title) in titles.enumerated() {
            for (place, words) in sections.enumerated() {
                let share = words.share(of: blocks[title].text)
                guard place == number ? share >= Self.ownShare : share == 0 else { return }
            }
        }
        guard zip(bounds, bounds.dropFirst()).allSatisfy({ start, end in content[(start + 1)..<end].reduce(0) { $0 + blocks[$1].count } >= Self.shortestSide })
        else { return }
        for index in titles { blocks[index].assign(.title, Self.wordsReason) }
    }

    private func isText(_ index: Int) -> Bool { blocks[index].role == .plain && !blocks[index].isTitleLike && blocks[index].text.endsSentence }
}
