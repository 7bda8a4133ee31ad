/// Texts that blank lines part from each other and that none divides: the first short line below the gap is a title, though
/// neither a byline nor a source line stands below it.
///
/// Two layouts: title / text / blank line / title / text, as newspapers have short news; the same with a column's name or a
/// subtitle beside the title.
extension PageClassifier {
    static let countingNumbers = "numbers that count the parts"

    static let partedReason = "of a part between blank lines, among articles that are so parted"

    private static let fewestParts = 3
    private static let fewestVouched = 2
    private static let mostHeadLines = 3

    /// Blocks between two gaps, as indices.
    private struct Part {
        var blocks: [Int]
        var head: Int
        /// A byline, a dateline or a signature says that the part is an article.
        var isVouched: Bool
    }

    /// Parts on either side of one that say whether blank lines part articles there.
    private static let neighbours = 3

    mutating func markPartedTexts() {
        let parts = partedTexts()
        for (rank, part) in parts.enumerated() where part.head > 0 {
            let near = parts[max(0, rank - Self.neighbours)..<min(parts.count, rank + Self.neighbours + 1)]
            let headed = near.filter { $0.head > 0 }
            let vouched = near.count(where: \.isVouched)
            // A text that goes on below a gap would leave parts without a head; one of them may be the page's introduction.
            guard near.count >= Self.fewestParts, vouched >= Self.fewestVouched, vouched * 2 >= near.count, headed.count >= near.count - 1 else { continue }
            // Headings within a text are set in as its paragraphs are.
            let indent = headed.filter(\.isVouched).map { blocks[$0.blocks[0]].indent }.min() ?? 0
            let lines = part.blocks.prefix(part.head)
            guard blocks[part.blocks[0]].indent <= indent, lines.allSatisfy({ canBeTitle($0) && blocks[$0].text.contains(where: \.isHan) && !isDashed($0) }) else { continue }
            readHead(Array(lines)) { "line \($0 + 1) " + Self.partedReason }
        }
    }

    private static let longestHalf = 18
    private static let evenLines = 4

    /// One title; the lines of one; three lines of which the first and the last say less than the middle one.
    mutating func readHead(_ lines: [Int], reason: (Int) -> String) {
        let counts = lines.map { blocks[$0].count }
        let isEven = (counts.max() ?? 0) - (counts.min() ?? 0) <= Self.evenLines && (counts.max() ?? 0) <= Self.longestHalf
        for (rank, index) in lines.enumerated() {
            let role: Role = lines.count == 3 && !isEven ? [.kicker, .title, .subtitle][rank] : .title
            blocks[index].assign(role, reason(rank))
        }
    }

    private static let fewestNumbers = 2

    /// 01 / heading / text / 02 / heading / text: numbers that count from one, each right above a short line, are headings.
    mutating func markSectionNumbers() {
        let numbers = blocks.indices.dropLast().filter { index in
            let text = blocks[index].text
            return blocks[index].role == .furniture && text.count == 2 && text.first == "0" && text.last?.isASCIIDigit == true
                && (blocks[index + 1].role == .heading || blocks[index + 1].role == .plain)
        }
        guard numbers.count >= Self.fewestNumbers, numbers.enumerated().allSatisfy({ blocks[$1].text == ScalarText("0\($0 + 1)") }) else { return }
        for index in numbers { blocks[index].assign(.heading, "one of \(numbers.count) \(Self.countingNumbers)") }
    }

    private static let fewestDatelines = 2

    /// （某某中心　张三） below a text on a page of reports: who wrote it is its reporter.
    mutating func markNewsCredits() {
        guard blocks.lazy.filter({ $0.role == .plain && Dateline.opens($0.text) }).prefix(Self.fewestDatelines).count == Self.fewestDatelines else { return }
        for index in blocks.indices where blocks[index].role == .credits && blocks[index].credits.allSatisfy({ $0.role == .author && $0.title == nil && $0.affiliation == nil && $0.unit != nil }) {
            for rank in blocks[index].credits.indices { blocks[index].credits[rank].role = .reporter }
        }
    }

    private func partedTexts() -> [Part] {
        var groups: [[Int]] = []
        // Whether the last group has no text yet: a gap below a head or a byline parts nothing.
        var isOpen = false
        var last: Int?
        for index in content {
            guard let first = blocks[index].lines.first else { continue }
            let opensText = !isHeadLine(index) && ![.byline, .source, .date].contains(blocks[index].role)
            if let last, let end = blocks[last].lines.last, (first == end + 1 || isPageBreak(last, index)) && !opensBesideText(index, last) || isOpen {
                groups[groups.count - 1].append(index)
                isOpen = isOpen && !opensText
            } else {
                groups.append([index])
                isOpen = !opensText
            }
            last = index
        }
        // What goes on from another page (上接第一版) has no head of its own.
        return groups.filter { !isContinuation($0[0]) }.compactMap(part)
    }

    /// Between the two stand furniture's lines and no blank one: a running head or a page's number.
    private func isPageBreak(_ above: Int, _ below: Int) -> Bool {
        var line = blocks[above].lines.last ?? 0
        for index in above + 1...max(below, above + 1) where index <= below {
            let isPrinted = blocks[index].reason.hasPrefix("running head") || blocks[index].text.squeezed.allSatisfy { $0.isASCIIDigit || $0.isOne(of: "·-—－") } && blocks[index].text.contains(where: \.isASCIIDigit)
            guard blocks[index].lines.first == line + 1, index == below || isPrinted else { return false }
            line = blocks[index].lines.last ?? line
        }
        return true
    }

    /// A head right below text, with a dateline below it: the top of a column that stood beside.
    private func opensBesideText(_ index: Int, _ above: Int) -> Bool {
        guard isHeadLine(index), blocks[above].role == .plain, blocks[above].text.endsSentence, index > 0 else { return false }
        var below = index + 1
        while below < blocks.count, below - index < Self.mostHeadLines, isHeadLine(below) { below += 1 }
        return below < blocks.count && blocks[below].role == .plain && Dateline.opens(blocks[below].text)
    }

    private func isContinuation(_ first: Int) -> Bool {
        first > 0 && blocks[first - 1].reason == FurnitureReader.jumpReason && blocks[first - 1].text.drop { $0.isOpeningBracket }.hasPrefix("上接")
    }

    /// Nil where the lines hold no text: notes and credits that stand apart.
    private func part(_ group: [Int]) -> Part? {
        let head = group.prefix { isHeadLine($0) }.count
        guard let end = group.last, group.contains(where: { !isHeadLine($0) && (blocks[$0].role == .plain || blocks[$0].role.isText) }) else { return nil }
        let isSigned = SignedEnd.isSigned(blocks[end].text) || closesArticle(end) || blocks[end].role == .byline && head > 0
        guard head <= Self.mostHeadLines, head < group.count else { return Part(blocks: group, head: 0, isVouched: false) }
        return Part(blocks: group, head: head, isVouched: isSigned || opensArticle(group[head]))
    }

    private func isHeadLine(_ index: Int) -> Bool {
        [.title, .subtitle, .kicker, .column].contains(blocks[index].role) || canBeTitle(index)
    }
}
