/// Titles with their writers in brackets, one pair below another at the page's end, for as many texts above that blank lines
/// part: 某厂提前点火 / （张三　李四） / 某车间小改小革 / （王五）.
///
/// Two layouts: who made the page printed between the texts and the titles; nothing between them.
extension PageClassifier {
    private static let fewestPairs = 2, mostPairs = 12
    private static let shortestPairTitle = 5
    private static let longestOwnName = 8
    static let pairedTitleReason = "one of several titles at the page's end, each above names in brackets"

    mutating func markTitlesWithNames() {
        let content = self.content
        var pairs: [(title: Int, line: Int, names: [String])] = []
        var end = content.count
        while end >= 2, pairs.count < Self.mostPairs, case let title = blocks[content[end - 2]], title.role == .plain, title.isTitleLike,
            title.count >= Self.shortestPairTitle, BylineReader.bracketContent(title.text) == nil, let names = bracketedNames(content[end - 1])
        {
            pairs.append((content[end - 2], content[end - 1], names))
            end -= 2
        }
        guard pairs.count >= Self.fewestPairs else { return }
        // A paper's own name, which no ending tells, may be left of the page's head.
        let start = content[..<end].prefix { blocks[$0].isTitleLike && blocks[$0].count <= Self.longestOwnName }.count
        let texts = content[start..<end]
        guard start <= 1, texts.allSatisfy({ blocks[$0].role == .plain && (blocks[$0].text.endsSentence || blocks[$0].count > 45) }) else { return }
        let last = texts.indices.filter { rank in
            guard rank + 1 < texts.endIndex, let line = blocks[texts[rank]].lines.last, let next = blocks[texts[rank + 1]].lines.first else { return true }
            return next > line + 1
        }
        guard last.count == pairs.count else { return }
        for rank in last { blocks[texts[rank]].endsArticle = true }
        for index in content[..<start] { blocks[index].assign(.furniture, Self.printedHeadReason) }
        for pair in pairs {
            blocks[pair.title].assign(.title, Self.pairedTitleReason)
            blocks[pair.line].credits = pair.names.map { Credit(name: $0, role: .reporter) }
            blocks[pair.line].assign(.byline, "names in brackets below a title at the page's end")
        }
    }

    private func bracketedNames(_ index: Int) -> [String]? {
        guard [.plain, .credits].contains(blocks[index].role), let inner = BylineReader.bracketContent(blocks[index].text),
            let names = PersonNames.list(inner, announced: true), names.allSatisfy({ !SignedEnd.callsToAction.contains($0) })
        else { return nil }
        return names
    }
}
