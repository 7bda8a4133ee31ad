/// Whole articles on one line: their paragraphs are marked by two ideographic spaces, or by `<br/>` left as text. Such a line
/// is read as several, each with its part of the file. So is one that holds a talk.
///
/// Three sources: databases of newspapers that export an article a line; sites whose text was saved with its tags; converters that
/// drop the ends of lines.
enum RunOnLines {
    /// A line shorter than this is never cut, in bytes of UTF-8.
    private static let shortest = 240
    /// Marks behind a whole sentence that a line needs: one alone may stand anywhere.
    private static let fewestMarks = 2
    /// What may stand before the first mark as a title, in scalars.
    private static let longestTitle = 60

    static func split(_ lines: [SourceLine]) -> [SourceLine] {
        guard lines.contains(where: isCandidate) else { return lines }
        let titles = Set(lines.lazy.filter { (shortestCopy...longestTitle).contains($0.text.unicodeScalars.count) }.map { ScalarText($0.text).trimmed })
        return lines.flatMap { isCandidate($0) ? pieces($0, titles) : [$0] }
    }

    private static func isCandidate(_ line: SourceLine) -> Bool {
        line.hint == nil && line.continuations.isEmpty && (line.text.utf8.count >= shortest || line.text.utf8.count >= shortestLetter && addressCut(line.text.unicodeScalars) != nil)
    }

    private static let shortestCopy = 6

    private static func pieces(_ line: SourceLine, _ titles: Set<ScalarText>) -> [SourceLine] {
        let scalars = line.text.unicodeScalars
        var cuts = tagCuts(scalars) ?? addressCut(scalars).map { [$0] } ?? spaceCuts(scalars)
        if cuts.isEmpty { cuts = talkCuts(scalars) }
        let copy = copyCut(scalars, titles)
        if let last = copy.last, cuts.allSatisfy({ $0.lowerBound > last.upperBound }) { cuts = copy + cuts }
        guard !cuts.isEmpty else { return [line] }
        // In another encoding the place of a scalar is not known from its place here: a piece then names the whole line.
        let isExact = line.bytes.count == line.text.utf8.count
        var result: [SourceLine] = []
        var start = scalars.startIndex
        func add(_ end: String.UnicodeScalarView.Index) {
            guard start < end else { return }
            let lower = line.bytes.lowerBound + line.text.utf8.distance(from: line.text.startIndex, to: start)
            let upper = lower + line.text.utf8.distance(from: start, to: end)
            result.append(SourceLine(number: line.number, text: String(scalars[start..<end]), bytes: isExact ? lower..<upper : line.bytes))
        }
        for cut in cuts {
            add(cut.lowerBound)
            start = cut.upperBound
        }
        add(scalars.endIndex)
        return result
    }

    private typealias Cut = Range<String.UnicodeScalarView.Index>

    /// `<br>`, `<br/>`, `<br />`, `<p>`, `</p>` from two on; nil where there are fewer.
    private static func tagCuts(_ scalars: String.UnicodeScalarView) -> [Cut]? {
        var cuts: [Cut] = []
        var index = scalars.startIndex
        while let open = scalars[index...].firstIndex(of: "<") {
            let rest = scalars[open...].prefix(8)
            guard let close = rest.firstIndex(of: ">") else {
                index = scalars.index(after: open)
                continue
            }
            index = scalars.index(after: close)
            let name = String(scalars[scalars.index(after: open)..<close]).lowercased().filter { $0 != "/" && $0 != " " }
            if name == "br" || name == "p" { cuts.append(open..<index) }
        }
        return cuts.count >= fewestMarks ? cuts : nil
    }

    private static let shortestLetter = 90
    private static let longestAddress = 14

    /// 标题　编辑同志：我是…: a letter's title and its opening in one line, a wide blank between.
    private static func addressCut(_ scalars: String.UnicodeScalarView) -> Cut? {
        let head = scalars.prefix(longestTitle)
        guard let start = head.firstIndex(of: "\u{3000}"), start > scalars.startIndex, !head[..<start].contains(where: { $0 == "。" || $0 == "：" }) else { return nil }
        var end = start
        while end < head.endIndex, scalars[end] == "\u{3000}" { end = scalars.index(after: end) }
        let address = scalars[end...].prefix(longestAddress)
        guard let colon = address.firstIndex(where: \.isColon), PageClassifier.isSalutation(ScalarText(String(address[...colon]))) else { return nil }
        return start..<end
    }

    /// ___标题　text: the words of another line before the text, with a rule before them or not.
    private static func copyCut(_ scalars: String.UnicodeScalarView, _ titles: Set<ScalarText>) -> [Cut] {
        guard !titles.isEmpty, let start = scalars.firstIndex(where: { $0 != "_" && $0 != "-" && !$0.isBlank }) else { return [] }
        let head = scalars[start...].prefix(longestTitle + 1)
        guard let blank = head.firstIndex(where: \.isBlank), titles.contains(ScalarText(String(head[..<blank]))) else { return [] }
        return (start > scalars.startIndex ? [start..<start] : []) + [blank..<scalars.index(after: blank)]
    }

    /// Two blanks or more of a full width behind a sentence's end; the first of them also behind a title.
    private static func spaceCuts(_ scalars: String.UnicodeScalarView) -> [Cut] {
        var cuts: [Cut] = []
        var sentences = 0
        var length = 0
        var last: Unicode.Scalar?
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard scalars[index] == "\u{3000}" else {
                last = scalars[index]
                length += 1
                index = scalars.index(after: index)
                continue
            }
            let start = index
            var count = 0
            while index < scalars.endIndex, scalars[index] == "\u{3000}" {
                count += 1
                index = scalars.index(after: index)
            }
            guard count >= 2, let above = last else { continue }
            let endsSentence = above.isSentenceEnd || above.isCloser || above.isClosingBracket || above.isColon
            if endsSentence { sentences += 1 }
            if endsSentence || cuts.isEmpty && length <= longestTitle { cuts.append(start..<index) }
        }
        return sentences >= fewestMarks ? cuts : []
    }
}
