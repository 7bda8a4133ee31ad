/// Texts that end with the name of their writer, one after another on a page: …隐身术。（张三） / …不烫手。■李四.
///
/// Two layouts: each below its title, as columns of short news have it; all titles above the first text or below the last,
/// on a line each or in one, as some extraction leaves them.
extension PageClassifier {
    private static let fewestSigned = 2
    private static let mostTitles = 12
    private static let shortestTitlePart = 4

    /// Marks the paragraphs that end a text, where there are several and nobody speaks.
    mutating func markSignedEnds() {
        let signed = blocks.indices.filter { blocks[$0].role == .plain && SignedEnd.isSigned(blocks[$0].text) }
            .filter { !standsAmongTurns($0) }
        guard signed.count >= Self.fewestSigned else { return }
        for index in signed where !goesOnAsList(index) { blocks[index].endsArticle = true }
        markTitlesApart(signed.count)
    }

    private static let itemMarks: StaticString = "●■◆▲★◇○□▼▶"

    /// ●某县…。（张三） / ●某区…: the next item of the list stands right below.
    private func goesOnAsList(_ index: Int) -> Bool {
        guard let mark = blocks[index].text.first, mark.isOne(of: Self.itemMarks), index + 1 < blocks.count else { return false }
        return blocks[index + 1].text.first == mark
    }

    private static let turnsAround = 3

    /// A bracket among what speakers say is theirs.
    private func standsAmongTurns(_ index: Int) -> Bool {
        blocks[max(0, index - Self.turnsAround)..<min(blocks.count, index + Self.turnsAround + 1)].contains { $0.role == .turn }
    }

    /// As many title-like lines at the page's top or end, or parts of one line there, as texts are signed.
    private mutating func markTitlesApart(_ count: Int) {
        let content = self.content
        // Titles right below the signed texts are theirs or the next ones'.
        guard !zip(content, content.dropFirst()).contains(where: { blocks[$0].endsArticle && canBeTitle($1) && $1 != content.last }) else { return }
        for (run, isTop) in [(Array(content.prefix(while: canBeTitle)), true), (Array(content.reversed().prefix(while: canBeTitle).reversed()), false)] {
            guard (1...Self.mostTitles).contains(run.count), run.count < content.count else { continue }
            let text = isTop ? content[run.count] : content[content.count - run.count - 1]
            guard blocks[text].role == .plain, !blocks[text].isTitleLike else { continue }
            let parts = run.count == 1 ? blocks[run[0]].text.split(whereSeparator: \.isBlank).count : run.count
            guard parts == count, parts > 1 else { continue }
            for index in run { blocks[index].assign(.title, "one of \(count) titles that stand together, for as many signed texts") }
            return
        }
    }
}
