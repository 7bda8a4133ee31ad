/// What a printed page has at its edge: the names of a paper, an issue, a section or a text beside the number of the page. Such a
/// line is known by its copies: the same names stand beside other numbers, in any order, with running text between.
///
/// Layouts: 某某研究　　圆桌　2023.05 below 2023.05　圆桌　　某某研究; 214　　某某口述史 and 某某口述史　　215; 56　某某志 below 某某志
/// NO.118; the title of the text and a page's number.
struct EdgeLine {
    /// Words that name, without brackets, and whether a number of a page, an issue or a month stands beside them.
    let names: Set<ScalarText>
    let isNumbered: Bool
    /// A year, an issue or a number above those that count the parts of a text.
    let isSurelyNumbered: Bool
    let isWide: Bool

    private static let longest = 60, mostNames = 4, fewestHan = 3, mostFolioDigits = 4, sureFolio = 10

    init?(_ text: ScalarText) {
        guard text.count <= LineShape.measured, !text.contains(where: { $0.isSentenceEnd || $0.isTextMark || $0.isColon || $0.isListMark }), text.squeezed.count <= Self.longest else { return nil }
        var names: Set<ScalarText> = [], isNumbered = false, isSure = false
        let words = text.split { $0.isBlank || $0.isOne(of: "|｜/·•・《》〈〉【】[]［］—–-－「」") || $0.isOpeningBracket || $0.isClosingBracket }
        for word in words {
            if let kind = Self.number(word) {
                // 某某（一版）: what a text says of itself.
                if kind != .day, word.startIndex == text.startIndex || !text[word.startIndex - 1].isOpeningBracket { isNumbered = true }
                if kind == .issue { isSure = true }
            } else if word.count > 1 || word.allSatisfy({ !$0.isHan }) {
                names.insert(word)
            } else {
                return nil
            }
        }
        guard (1...Self.mostNames).contains(names.count), names.reduce(0, { $0 + $1.count(where: \.isHan) }) >= Self.fewestHan else { return nil }
        self.names = names
        self.isNumbered = isNumbered
        isSurelyNumbered = isSure
        isWide = text.hasBlanks(inARow: RunningHead.wideGap)
    }

    private enum Number { case folio, issue, day }

    /// 12, A12, 第3版, 2018, 2023.05, 第十二期, NO.118, 2019年11月號, 星期三.
    private static func number(_ word: ScalarText) -> Number? {
        if word.allSatisfy(\.isASCIIDigit) {
            guard word.count <= mostFolioDigits else { return nil }
            return (Int(String(word)) ?? 0) >= sureFolio ? .issue : .folio
        }
        if word.count <= 5, word.containsAny(of: FurnitureWords.weekdays) { return .day }
        let isLatin = word.opening(among: issueLabels).map { word.dropFirst($0.count).allSatisfy { $0.isASCIIDigit || $0.isOne(of: ".．") } } == true
        if isLatin { return .issue }
        guard word.contains(where: { $0.isASCIIDigit || $0.hanNumeral != nil }), word.allSatisfy({ $0.isASCIIDigit || $0.hanNumeral != nil || $0.isOne(of: ".．总總第年月日期号號卷辑輯版页頁〇") }) else { return nil }
        if word.last == "日" { return .day }
        // 2012年 alone may head a part of a text.
        if word.last == "年" { return .day }
        return .issue
    }

    private static let issueLabels: WordTable = ["NO", "No", "no", "Vol", "VOL", "vol"]

}

extension PageClassifier {
    static let numberedHeadReason = "running head: its names stand beside other numbers elsewhere on the page"
    private static let mostEdgeLines = 200, longestBetween = 40, longestBeside = 16, shortestTitleCopy = 6

    /// See `EdgeLine`.
    mutating func markNumberedHeads() {
        var edges: [(index: Int, line: EdgeLine)] = []
        // How many texts stand above each block.
        var texts: [Int] = [], count = 0
        for index in blocks.indices {
            let block = blocks[index]
            if block.count >= Self.longestBetween, block.text.contains("。") { count += 1 }
            texts.append(count)
            guard edges.count < Self.mostEdgeLines, [.plain, .furniture, .banner].contains(block.role), block.headingLevel == 0, let line = EdgeLine(block.text), line.isNumbered || line.isWide else { continue }
            edges.append((index, line))
        }
        guard edges.contains(where: { $0.line.isNumbered }) else { return }
        var places: [ScalarText: [Int]] = [:]
        for (rank, edge) in edges.enumerated() { for name in edge.line.names { places[name, default: []].append(rank) } }
        // A short line right beside an edge line names the section.
        for (rank, edge) in edges.enumerated() {
            for beside in [edge.index - 1, edge.index + 1] where blocks.indices.contains(beside) && blocks[beside].count <= Self.longestBeside && edge.line.isNumbered {
                places[blocks[beside].text.squeezed, default: []].append(rank)
            }
        }
        var found: Set<Int> = []
        for (rank, edge) in edges.enumerated() {
            let others = edge.line.names.map { name in (places[name] ?? []).filter { $0 != rank && texts[edges[$0].index] != texts[edge.index] && edges[$0].line.isNumbered } }
            guard others.allSatisfy({ !$0.isEmpty }) else { continue }
            let isSure = edge.line.isWide || edge.line.isSurelyNumbered || others.contains { $0.contains { edges[$0].line.isSurelyNumbered || edges[$0].line.isWide } }
            if edge.line.isNumbered || edge.line.isWide, isSure { found.insert(edge.index) }
        }
        markTitleBesideNumber(edges.map(\.index), texts, &found)
        guard !found.isEmpty else { return }
        for index in found where blocks[index].role == .plain || blocks[index].role == .banner {
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.numberedHeadReason)
        }
        markMastheadOf(found)
        markBesideNumberedHeads(found)
    }

    private static let mostMastheadLines = 8, shortestMasthead = 4

    /// 某某研究院研究报告 / 2022年第9期 at the page's top, where a running head further down has the same words.
    private mutating func markMastheadOf(_ found: Set<Int>) {
        let heads = found.map { blocks[$0].text.squeezed }
        for index in blocks.indices.prefix(Self.mostMastheadLines) where blocks[index].role == .plain && blocks[index].headingLevel == 0 && blocks[index].count <= Self.longestBetween {
            let words = blocks[index].text.squeezed
            guard words.count >= Self.shortestMasthead, heads.contains(where: { $0.count > words.count && ($0.hasPrefix(String(words)) || $0.hasSuffix(String(words))) }) else { continue }
            // The title of an article stands in the heads of its pages too.
            guard EdgeLine(blocks[index].text)?.isNumbered == true || words.closing(among: Self.serials) != nil else { continue }
            blocks[index].assign(.furniture, Self.numberedHeadReason)
        }
    }

    private static let serials: WordTable = ["研究报告", "工作简报", "简报", "通讯", "内参", "专报", "工作动态", "调研报告集", "学报", "月刊", "周刊", "季刊", "年报"]

    /// 某某的饮食消费　89: a title of the page again, below text, with the page's number.
    private func markTitleBesideNumber(_ edges: [Int], _ texts: [Int], _ found: inout Set<Int>) {
        var titles: Set<ScalarText> = []
        for index in blocks.indices where blocks[index].count <= Self.longestBetween * 2 && blocks[index].isTitleLike && !blocks[index].text.contains(where: \.isASCIIDigit) { titles.insert(blocks[index].text.filter(\.isHan)) }
        for index in edges where texts[index] > 0 && !found.contains(index) {
            let words = blocks[index].text.split(whereSeparator: \.isBlank)
            guard words.count == 2, let number = words.first(where: { $0.allSatisfy(\.isASCIIDigit) && $0.count <= 3 }), let name = words.first(where: { $0 != number }), name.count >= Self.shortestTitleCopy,
                name.allSatisfy(\.isHan), titles.contains(name)
            else { continue }
            found.insert(index)
        }
    }

    /// The section, the department or the part of a volume, on each page beside its running head.
    private mutating func markBesideNumberedHeads(_ found: Set<Int>) {
        var copies: [ScalarText: [Int]] = [:]
        for index in found {
            for beside in [index - 1, index + 1] where blocks.indices.contains(beside) && !found.contains(beside) {
                let block = blocks[beside]
                guard block.role == .plain || block.role == .byline, block.headingLevel == 0, block.count <= Self.longestBeside, !block.text.contains(where: { $0.isSentenceEnd || $0.isColon }) else { continue }
                copies[block.text.squeezed, default: []].append(beside)
            }
        }
        let names = Set(found.flatMap { EdgeLine(blocks[$0].text)?.names ?? [] })
        for (text, indices) in copies where indices.count >= 2 || names.contains(text) {
            for index in indices {
                blocks[index].credits = []
                blocks[index].assign(.furniture, "running head: stands beside the numbered one")
            }
        }
    }
}
