/// What the page of a tag, a column or a writer shows of each of its texts: the opening, cut off, with dots or a link to the whole
/// behind it: …在樹下的告..., …幸好孫女跑來幫忙 繼續閱讀, …她說窯火… |.
///
/// Where several lines of a page are such openings, the link is read as a line of its own, and so is a title that stands in one line with
/// its text: 某橋招標五次　〔記者張三／某地報導〕….
enum Teasers {
    static let linkReason = "a link to the rest of the text"
    /// Openings that a page must have before it is read so, and the shortest of them, in scalars.
    static let fewest = 3, shortest = 25
    private static let longestTitle = 45, shortestTitle = 6, longestLink = 8

    private static let links: WordTable = [
        "继续阅读", "阅读全文", "阅读更多", "阅读原文", "查看全文", "查看更多", "查看详情", "查看详细", "全文", "详细", "详情", "更多", "详细内容", "点击查看", "点击阅读", "了解更多", "MORE", "More", "more", "ReadMore", "Readmore",
    ]

    static func parted(_ lines: [SourceLine]) -> [SourceLine] {
        guard lines.lazy.filter({ cut($0) != nil }).prefix(fewest).count == fewest else { return lines }
        return lines.flatMap { line -> [SourceLine] in
            guard line.hint == nil, line.continuations.isEmpty else { return [line] }
            let text = ScalarText(line.text), end = cut(line) ?? text.endIndex, start = title(of: text[..<end]) ?? text.startIndex
            guard start > text.startIndex || end < text.endIndex else { return [line] }
            var parts: [SourceLine] = []
            if start > text.startIndex { parts.append(line.part(text.startIndex..<start)) }
            parts.append(line.part(start..<end))
            if end < text.endIndex {
                var link = line.part(end..<text.endIndex)
                link.hint = LineHint(kind: .furniture(reason: linkReason))
                parts.append(link)
            }
            return parts
        }
    }

    /// Where the opening of a text ends on the line; nil where the line is none.
    private static func cut(_ line: SourceLine) -> Int? {
        guard line.hint == nil, line.continuations.isEmpty, line.text.utf8.count > shortest else { return nil }
        let text = ScalarText(line.text)
        guard text.count >= shortest else { return nil }
        let end = withoutLink(text)
        let isCut = end < withoutBlanks(text, text.endIndex) || endsInDots(text[..<end])
        return isCut && end - text.startIndex >= shortest ? end : nil
    }

    /// …, ......, and what follows neither word nor sentence.
    static func endsInDots(_ text: ScalarText) -> Bool { text.last == "…" || text.count > 3 && text.suffix(3).allSatisfy { $0 == "." } }

    private static func withoutBlanks(_ text: ScalarText, _ end: Int) -> Int {
        var end = end
        while end > text.startIndex, text[end - 1].isBlank { end -= 1 }
        return end
    }

    /// Where the text ends before a bar, and before a link that a blank or a bracket parts from it.
    private static func withoutLink(_ text: ScalarText) -> Int {
        var end = withoutBlanks(text, text.endIndex)
        // A bar between this text and the next.
        if text[..<end].last?.isOne(of: "|｜") == true, case let before = withoutBlanks(text, end - 1), endsInDots(text[..<before]) { end = before }
        guard let mark = text[..<end].suffix(longestLink + 3).lastIndex(where: { $0.isBlank || $0.isOne(of: "[［【（(…") }), mark > text.startIndex else { return end }
        let word = text[(mark + 1)..<end].squeezed.trimmed { $0.isOne(of: "]］】)）>＞»→") }
        guard links.contains(word) else { return end }
        return withoutBlanks(text, text[mark] == "…" ? mark + 1 : mark)
    }

    /// Where the text begins behind a title: at a dateline in brackets.
    private static func title(of text: ScalarText) -> Int? {
        let head = text.prefix(longestTitle + 1)
        guard let open = head.firstIndex(where: { $0.isOne(of: "〔【［") }), open - text.startIndex >= shortestTitle, text[open - 1].isBlank, !head[..<open].contains(where: { $0.isSentenceEnd || $0.isComma }),
            Dateline.opens(text[open...])
        else { return nil }
        return open
    }
}

extension SourceLine {
    /// A part of the line, in scalars of its text.
    fileprivate func part(_ range: Range<Int>) -> SourceLine {
        let scalars = text.unicodeScalars
        let lower = scalars.index(scalars.startIndex, offsetBy: range.lowerBound), upper = scalars.index(scalars.startIndex, offsetBy: range.upperBound)
        // In another encoding the place of a scalar is not known from its place here: a part then names the whole line.
        let start = bytes.lowerBound + text.utf8.distance(from: text.startIndex, to: lower)
        let isExact = bytes.count == text.utf8.count
        var part = SourceLine(number: number, text: String(scalars[lower..<upper]), bytes: isExact ? start..<start + text.utf8.distance(from: lower, to: upper) : bytes)
        part.opensPart = opensPart && range.lowerBound == 0
        return part
    }
}
