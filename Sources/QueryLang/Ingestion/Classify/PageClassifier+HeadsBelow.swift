/// Heads that close a page, below the texts that they are of, as a page is extracted whose titles come last.
extension PageClassifier {
    static let closingReason = "closes the page, below the text that has its words"

    /// Lines of a head at the page's end: a title over one line or two, who wrote it, where it stood first.
    private static let mostClosing = 5
    private static let shortestClosing = 4, longestClosing = 34
    /// The share of a title's pairs of Han scalars that the text above it has: below a writer's name, and without one.
    private static let sharedSigned = 0.25
    /// Paragraphs above that are read for it.
    private static let mostRead = 16

    /// One head at the end of a page that opens with text: title, bare name, note on the unit. Where several stand there,
    /// `markCollectedHeads` reads them.
    mutating func markClosingHead() {
        let content = self.content.filter { blocks[$0].role != .editorCredits }
        guard let first = content.first, isParagraph(first), content.count > 2 else { return }
        let run = Array(content.suffix(content.suffix(Self.mostClosing).reversed().prefix { !isParagraph($0) }.count))
        guard run.count < content.count, let title = run.first, canBeTitle(title), blocks[title].credits.isEmpty, (Self.shortestClosing...Self.longestClosing).contains(blocks[title].text.squeezed.count)
        else { return }
        let lines = run.prefix { canBeTitle($0) && blocks[$0].credits.isEmpty }
        guard lines.count <= 2, lines.count < run.count, case let writer = run[lines.count], blocks[writer].role == .plain || blocks[writer].role == .byline,
            let credits = blocks[writer].role == .byline ? blocks[writer].credits : closingName(blocks[writer].text).map({ [Credit(name: $0, role: .author)] }) ?? PersonNames.list(blocks[writer].text, announced: true).map({ $0.map { Credit(name: $0, role: .author) } }),
            run.dropFirst(lines.count + 1).allSatisfy({ [.affiliation, .source, .date].contains(blocks[$0].role) })
        else { return }
        let above = content.dropLast(run.count).suffix(Self.mostRead).reversed().prefix(while: isParagraph)
        let words = Set(above.flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
        let wanted = Set(lines.flatMap { HanPairs.of(blocks[$0].text) })
        guard !wanted.isEmpty, Double(wanted.count(where: words.contains)) >= Self.sharedSigned * Double(wanted.count) else { return }
        for index in lines { blocks[index].assign(isDashed(index) && index != title ? .subtitle : .title, Self.closingReason) }
        blocks[writer].credits = credits
        blocks[writer].assign(.byline, "below the title that closes the page")
    }

    /// A word of the length of a name, whatever its first character: its place says that it is one.
    private func closingName(_ text: ScalarText) -> String? {
        let name = text.squeezed
        return (2...4).contains(name.count) && name.allSatisfy(\.isHan) && text.split(whereSeparator: \.isBlank).count <= 2 && PersonNames.mayBeName(name, longest: 4) ? String(name) : nil
    }

    private func isParagraph(_ index: Int) -> Bool {
        [.plain, .body, .listItem, .lead].contains(blocks[index].role) && !blocks[index].isTitleLike && (blocks[index].text.endsSentence || blocks[index].count > 45)
    }

    /// text / ＊ / text / titles / □张三 / □李四: as many texts between ornaments as writers below them all. Each ornament ends a
    /// text.
    mutating func markOrnamentParts() {
        let content = self.content.filter { blocks[$0].role != .editorCredits }
        let writers = content.reversed().prefix { blocks[$0].role == .byline }.count
        guard writers >= 2, let first = content.first, isParagraph(first), case let heads = content.dropLast(writers).reversed().prefix(while: { !isParagraph($0) }), (1...writers).contains(heads.count),
            heads.allSatisfy({ blocks[$0].role == .title || canBeTitle($0) })
        else { return }
        let texts = Array(content.dropLast(writers + heads.count))
        guard texts.allSatisfy(isParagraph) else { return }
        let ends = zip(texts, texts.dropFirst()).filter { above, below in blocks[(above + 1)..<below].contains { FurnitureReader.isOrnament($0.text) } }.map(\.0)
        guard ends.count == writers - 1 else { return }
        for index in ends { blocks[index].endsArticle = true }
        for index in heads where blocks[index].role != .title { blocks[index].assign(.title, Self.closingReason) }
    }
}

extension FurnitureReader {
    /// ＊, ◆◆◆, ———: marks alone, no number.
    static func isOrnament(_ text: ScalarText) -> Bool { isRule(text) && !text.contains { $0.isASCIIDigit } }
}
