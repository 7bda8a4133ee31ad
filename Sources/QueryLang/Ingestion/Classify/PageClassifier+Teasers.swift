/// A list of texts of which the page shows the openings alone, as the page of a tag, a column or a writer does.
///
/// Layouts: title / …在樹下的告... / 2017-09-14, again and again; title / picture's sentence / 【記者某某報導】… 繼續閱讀; title / 【某某　某地】…,評審;
/// openings alone, each with a dateline. Each opening is a text of its own and no other goes on from it, and the short line above it is its
/// title whatever it says.
extension PageClassifier {
    static let openingReason = "the opening of a text, cut off as the others of the list"
    private static let teaserTitleReason = "above the opening of a text in a list of such"
    private static let mostTexts = 2, mostHeadLines = 3, longestCredit = 24
    /// Items of such a list whose openings nothing but their break shows, at least.
    private static let fewestBroken = 4

    /// Lines that may be its title, and its text.
    private struct Teaser {
        var head: [Int] = [], texts: [Int] = []
        /// Dots or a link say that it is cut off; it breaks off behind a credit that it opens with.
        var isShortened = false, isBroken = false
        var isCut: Bool { isShortened || isBroken }
    }

    mutating func markTeasers() {
        for list in teaserLists() {
            for (rank, item) in list.enumerated() {
                // What stands above the first title belongs to the page.
                if let title = rank == 0 ? item.head.last : item.head.first { markTitle(title) }
                for index in item.texts {
                    blocks[index].credits = []
                    blocks[index].assign(.body, Self.openingReason)
                }
                guard let last = item.texts.last else { continue }
                blocks[last].endsArticle = true
                blocks[last].credits = Self.placedNames(blocks[last].text)
                if item.texts.count > 1, Dateline.opens(blocks[last].text) { blocks[item.texts[0]].assign(.caption, Self.openingReason) }
            }
        }
    }

    private mutating func markTitle(_ title: Int) {
        blocks[title].credits = []
        let parts = blocks[title].text.split { $0.isOne(of: "/／") }.map(\.trimmed)
        // 茶話 / 慢火見真章 / 張三: the column, the title and who wrote.
        if parts.count == 3, PersonNames.isName(parts[2]) {
            blocks[title].credits = [Credit(name: String(parts[2]), role: .author)]
            blocks[title].text = parts[1]
        }
        blocks[title].assign(.title, Self.teaserTitleReason)
    }

    /// The lists of the page, each with its items.
    private func teaserLists() -> [[Teaser]] {
        guard content.lazy.filter(isCutOff).prefix(Teasers.fewest).count == Teasers.fewest else { return [] }
        var lists: [[Teaser]] = [], items: [Teaser] = [], item = Teaser()
        func close() {
            if let list = list(items) { lists.append(list) }
            items = []
        }
        for index in content {
            let block = blocks[index]
            if isText(index) {
                item.texts.append(index)
                if isCutOff(index) {
                    item.isShortened = isShortened(index)
                    item.isBroken = !item.isShortened
                    items.append(item)
                    item = Teaser()
                } else if item.texts.count == Self.mostTexts {
                    // Paragraph upon paragraph: no item of a list.
                    close()
                    item = Teaser(texts: [index])
                }
            } else if block.role == .plain {
                if !item.texts.isEmpty {
                    if block.text.endsSentence { continue }
                    items.append(item)
                    item = Teaser()
                }
                if block.text.endsSentence { item.texts.append(index) } else { item.head = Array((item.head + [index]).suffix(Self.mostHeadLines)) }
            }
        }
        // What stands at the page's end may be cut by the page itself.
        if let last = item.texts.last, !blocks[last].text.endsSentence, item.texts.count == 1 {
            item.isBroken = true
            items.append(item)
        }
        close()
        return lists
    }

    /// From the first opening that is cut off to the last, where most of those between are.
    private func list(_ items: [Teaser]) -> [Teaser]? {
        guard let first = items.firstIndex(where: \.isCut), let last = items.lastIndex(where: \.isCut) else { return nil }
        let list = Array(items[first...last]), cut = list.count(where: \.isCut)
        guard list.count(where: \.isShortened) >= Teasers.fewest || cut >= Self.fewestBroken, cut * 3 >= list.count * 2 else { return nil }
        return list
    }

    private func isText(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain || block.role == .byline && isCutOff(index), block.headingLevel == 0, block.count >= Teasers.shortest else { return false }
        return isCutOff(index) || block.text.endsSentence || !block.isTitleLike
    }

    private func isShortened(_ index: Int) -> Bool {
        blocks[index].count >= Teasers.shortest && (Teasers.endsInDots(blocks[index].text) || index + 1 < blocks.count && blocks[index + 1].reason == Teasers.linkReason)
    }

    private func isCutOff(_ index: Int) -> Bool {
        isShortened(index) || blocks[index].count >= Teasers.shortest && !blocks[index].text.endsSentence && Self.creditEnd(blocks[index].text) != nil
    }

    /// 【某某　某地】, 〔記者某某／某地報導〕 at the start of a text: where the bracket closes.
    private static func creditEnd(_ text: ScalarText) -> Int? {
        guard text.first?.isOne(of: "【〔［") == true, let close = text.prefix(longestCredit + 2).firstIndex(where: { $0.isOne(of: "】〕］") }), close + 1 < text.endIndex else { return nil }
        return Dateline.opens(text) || !placedNames(text).isEmpty ? close : nil
    }

    /// 【張三　李四　某地】: those who report and, behind them, where from.
    private static func placedNames(_ text: ScalarText) -> [Credit] {
        guard text.first?.isOne(of: "【〔［") == true, let close = text.prefix(longestCredit + 2).firstIndex(where: { $0.isOne(of: "】〕］") }) else { return [] }
        let words = text[(text.startIndex + 1)..<close].split(whereSeparator: \.isBlank)
        guard words.count >= 2, words.dropLast().allSatisfy({ PersonNames.isName($0) }) else { return [] }
        return words.dropLast().map { Credit(name: String($0), role: .reporter) }
    }
}
