/// A page whose markup says that it has one text, and where that text stands.
extension PageClassifier {
    static let oneTextReason = "within the page's one text", insideCreditReason = "a picture's credit within the page's one text"
    static let belowCreditsReason = "below the editors of the page's one text"

    /// What a short line between two texts is taken for where nothing else is known of it.
    private static let looseHeads: Set<String> = [
        boundReason, followsEndReason, firstLineReason, seriesReason, belowSeriesReason, wordsReason, belowEndReason, brokenReason,
    ]
    /// Names in a text that head its parts.
    private static let fewestParts = 2
    /// 张三摄: a name of two scalars and the mark behind it.
    private static let shortestMarkedName = 3

    /// In such a text no short line heads another article by its place alone, and none is a menu's because it stands there twice.
    mutating func keepOneText() {
        let title = blocks.first { $0.role == .title && !$0.isOfText }?.text.wording
        for index in blocks.indices where blocks[index].isOfText {
            let block = blocks[index]
            switch block.role {
            case .title, .kicker:
                guard Self.looseHeads.contains(block.reason) else { continue }
            case .furniture:
                guard block.reason.hasPrefix("repeats line"), !block.reason.hasSuffix(Self.pagedEnding), block.text.wording != title, block.text.first?.isOne(of: "[【（(") == false,
                    block.text.contains(where: \.isLetter)
                else { continue }
            default: continue
            }
            blocks[index].assign(block.isTitleLike ? .heading : .body, Self.oneTextReason)
        }
        for index in blocks.indices.dropLast() where blocks[index].isOfText && blocks[index + 1].isOfText { blocks[index].endsArticle = false }
        markInsideNames()
        endAtCredits()
    }

    /// Text above the editors' line for each part of it below, which then is the site's.
    private static let leastAboveCredits = 3

    /// 责编：张三 closes the text: a little more text below it is what the site prints under all of its texts.
    private mutating func endAtCredits() {
        guard let end = blocks.indices.last(where: { blocks[$0].isOfText && blocks[$0].role == .editorCredits }) else { return }
        func mass(_ range: Range<Int>) -> Int { blocks[range].reduce(0) { $0 + ($1.isOfText && $1.role.isText ? $1.count : 0) } }
        let below = mass(end + 1..<blocks.count)
        guard below > 0, below * Self.leastAboveCredits <= mass(0..<end) else { return }
        for index in blocks.indices[(end + 1)...] where blocks[index].isOfText && (blocks[index].role.isText && ![.caption, .note, .noteLabel, .particular].contains(blocks[index].role) || [.title, .kicker, .subtitle].contains(blocks[index].role)) {
            blocks[index].assign(.furniture, Self.belowCreditsReason)
        }
    }

    /// Names between the paragraphs of the text: ▲某报记者张三、李四摄 says who took a picture, and bare names that stand there again
    /// and again head parts.
    private mutating func markInsideNames() {
        let content = self.content
        func isText(_ rank: Int) -> Bool { content.indices.contains(rank) && blocks[content[rank]].isOfText && blocks[content[rank]].role.isText }
        let bare = content.indices.filter { blocks[content[$0]].role == .byline && blocks[content[$0]].reason == Self.bareNamesReason && isText($0 + 1) && content[..<$0].contains { blocks[$0].isOfText && blocks[$0].role.isText } }
        if bare.count >= Self.fewestParts {
            for rank in bare where blocks[content[rank]].isOfText {
                blocks[content[rank]].credits = []
                blocks[content[rank]].assign(.heading, Self.oneTextReason)
            }
        }
        for rank in content.indices where blocks[content[rank]].role == .byline && blocks[content[rank]].isOfText && isText(rank - 1) && isText(rank + 1) {
            guard blocks[content[rank]].text.last?.isOne(of: "摄攝图圖影") == true else { continue }
            blocks[content[rank]].assign(.caption, Self.insideCreditReason)
            blocks[content[rank]].credits = blocks[content[rank]].credits.map { credit in
                var credit = credit
                credit.role = .photographer
                if let name = credit.name, name.unicodeScalars.count >= Self.shortestMarkedName, let mark = name.unicodeScalars.last, "摄攝图圖".unicodeScalars.contains(mark) { credit.name = String(name.dropLast()) }
                return credit
            }
        }
    }
}
