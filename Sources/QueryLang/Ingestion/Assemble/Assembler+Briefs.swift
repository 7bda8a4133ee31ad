/// A column of briefs, each of which opens with its title as a sentence: 简讯 / ▲某校举办板书大赛。十八名教师… / ▲某局推出…。….
///
/// The name of the column stands above all of them and is no title; each brief is an article. A column whose items open with
/// nothing like a title is one article.
extension Assembler {
    private static let columnReason = "names the column of the briefs below, which have titles of their own"
    private static let longestColumn = 12, mostBriefs = 60
    private static let lengths = 5...24, shortestRest = 15
    private static let fewestBriefs = 2
    private static let marks: StaticString = "●■◆▲★◇○□▼▶△☆▪*"

    mutating func partBriefs(_ plans: inout [(chain: Chain, isIntroduction: Bool)]) {
        var parted: [(chain: Chain, isIntroduction: Bool)] = []
        var rank = 0
        while rank < plans.count {
            guard !plans[rank].isIntroduction, let column = briefsColumn(plans[rank].chain), let first = items(plans[rank].chain) else {
                parted.append(plans[rank])
                rank += 1
                continue
            }
            var found = first, end = rank + 1
            // What names its writer below closes each brief: those below it are texts without a title.
            while end < plans.count, found.count <= Self.mostBriefs, !plans[end].isIntroduction, plans[end].chain.titles.isEmpty, plans[end].chain.bylines.isEmpty,
                plans[end].chain.dealtTitle == nil, let more = items(plans[end].chain)
            {
                found += more
                end += 1
            }
            if found.count >= Self.fewestBriefs {
                let name = String(HeadReader.columnName(blocks[column].text))
                blocks[column].assign(.furniture, Self.columnReason)
                parted += found.map { item in
                    var item = item
                    item.column = name
                    return (item, false)
                }
            } else {
                parted += plans[rank..<end]
            }
            rank = end
        }
        plans = parted
    }

    /// The only line of the head, where it names a column of briefs.
    private func briefsColumn(_ chain: Chain) -> Int? {
        let heads = chain.titles.joined().filter { blocks[$0].role != .furniture }
        guard heads.count == 1, let head = heads.first, chain.bylines.isEmpty, chain.dealtTitle == nil, case let text = blocks[head].text.squeezed, text.count <= Self.longestColumn,
            text.closing(among: PageClassifier.briefs) != nil
        else { return nil }
        return head
    }

    /// The text cut before each block that opens with a title; nil where it does not begin so, or a block below a whole sentence
    /// opens otherwise.
    private func items(_ chain: Chain) -> [Chain]? {
        var items: [Chain] = []
        for index in chain.text {
            if let title = openingTitle(blocks[index].text), previous[index] == nil {
                var item = Chain(fragments: chain.fragments)
                item.text = [index]
                item.dealtTitle = title
                items.append(item)
            } else if !items.isEmpty, previous[index] != nil || [.caption, .particular].contains(blocks[index].role) {
                items[items.count - 1].text.append(index)
            } else {
                return nil
            }
        }
        guard !items.isEmpty else { return nil }
        for other in chain.others {
            let home = items.lastIndex { $0.text[0] < other } ?? 0
            items[home].others.append(other)
        }
        items[0].uncertain = chain.uncertain
        return items
    }

    /// The first sentence, where it is as long as a title and of one clause.
    private func openingTitle(_ text: ScalarText) -> String? {
        let plain = text.drop { $0.isOne(of: Self.marks) || $0.isBlank }
        guard let stop = plain.prefix(Self.lengths.upperBound + 1).firstIndex(of: "。"), case let title = plain[..<stop], Self.lengths.contains(title.count),
            plain[(stop + 1)...].count >= Self.shortestRest, !title.contains(where: { $0.isComma || $0.isColon || $0 == "；" }), !Dateline.opens(text)
        else { return nil }
        return String(title)
    }
}
