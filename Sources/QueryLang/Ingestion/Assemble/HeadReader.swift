/// Which lines of a head are its title.
///
/// Two lines are one title only where one goes on in the other: the first cannot end there, or both are short halves that
/// the text has the words of. Else the line that more speaks for is the title by itself; what stands above it names a
/// column or is a kicker, what stands below is a subtitle, and what the text knows nothing of is no line of the head.
enum HeadReader {
    /// The most scalars of two lines that are halves of one title, and by how much the halves may differ.
    private static let longestHalves = 20, evenHalves = 3
    /// The least share of a line's words that its text has, and the share that a title has beside which a line without any is
    /// none.
    private static let leastShare = 0.12, clearShare = 0.4, unknownShare = 0.05
    /// By how much a line must be less of a title than the best line to be none.
    private static let margin = 0.9
    private static let longestColumn = 7, longestName = 12, longestBelowKicker = 18

    /// Gives lines that are no part of the title their own roles; lines that are left to be titles keep theirs.
    ///
    /// - Returns: the blocks' new roles, with reasons, by block.
    static func strays(_ lines: [HeadLine]) -> [Int: (role: Role, reason: String)] {
        let titles = lines.filter { $0.block.role == .title }
        // 頁 41–68, alone where a title should be.
        if titles.count == 1, let only = titles.first, only.isLabel, only.own == 0, only.text.contains(where: { $0.isOne(of: "页—–-") }), !only.text.contains(where: \.isASCIILetter) { return [only.index: (.furniture, unknownReason)] }
        if lines.count >= 2, let script = titles.first(where: \.isScript), lines.contains(where: { [.title, .kicker].contains($0.block.role) && $0.index != script.index && $0.own > script.own - leastShare }) {
            return strays(lines.filter { $0.index != script.index }).merging([script.index: (.column, scriptReason)]) { own, _ in own }
        }
        guard let best = titles.map(\.score).max(), let title = titles.first(where: { $0.score == best }), lines.count >= 2 else { return [:] }
        var roles: [Int: (role: Role, reason: String)] = [:]
        for (rank, line) in lines.enumerated() where line.index != title.index && line.text.squeezed != title.text.squeezed {
            switch line.block.role {
            case .title where line.index > title.index && line.namesOffices, .subtitle where line.index > title.index && line.namesOffices:
                roles[line.index] = (.letterhead, "who issues what the title above names")
            case .title where !goesOn(lines, rank) && isStray(line, beside: title, isDashed: lines.contains { $0.text.first == "—" }): roles[line.index] = role(of: line, title: title)
            // 原创 between a title and its byline.
            case .subtitle where line.text.first != "—" && line.own < leastShare && line.length < longestColumn && title.own >= clearShare && BylineReader.bracketContent(line.text) == nil:
                roles[line.index] = (.furniture, unknownReason)
            default: continue
            }
        }
        return roles
    }

    /// 〔闲话词语〕, ■追踪报道, ·青年沙龙· without their marks.
    static func columnName(_ text: ScalarText) -> ScalarText {
        func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.isOne(of: HeadLine.marks) || scalar.isBlank }
        if text.closing(among: HeadLine.scripts) != nil, let open = text.lastIndex(of: "《"), let close = text.lastIndex(of: "》"), open + 1 < close { return text[(open + 1)..<close] }
        let inner = BylineReader.bracketContent(text) ?? text
        let name = inner.drop(while: isMark)
        return name.dropLast(name.reversed().prefix(while: isMark).count)
    }

    static let scriptReason = "names the programme whose words stand below"

    private static let unknownReason = "a line of the head that the text knows nothing of"

    /// - Parameter isDashed: the head has a subtitle with a dash, above which a title may stand in two phrases.
    private static func isStray(_ line: HeadLine, beside title: HeadLine, isDashed: Bool) -> Bool {
        if line.isParted || line.isMarked || line.isLabel || line.namesWriters { return true }
        if HeadKind.says(line.text) { return false }
        if title.score - line.score >= margin { return true }
        guard line.own < leastShare else { return false }
        if line.length <= longestColumn { return title.own >= 2 * leastShare }
        return title.own >= clearShare && (line.index > title.index ? line.own < unknownShare : title.length <= longestBelowKicker && !isDashed)
    }

    private static func role(of line: HeadLine, title: HeadLine) -> (role: Role, reason: String) {
        if line.namesWriters || line.isLabel { return (.furniture, "a line of the head that is no title, beside a line that the text speaks of") }
        let isAbove = line.index < title.index
        let isName = line.isMarked && line.length <= longestName && line.text.closing(among: InstitutionWords.unitEndings) == nil
        if isName || isAbove && line.length <= longestColumn || line.isDotted { return (.column, "a name beside the line of the head that the text speaks of") }
        if line.isMarked || !isAbove || line.own < leastShare && line.others >= clearShare { return (.furniture, unknownReason) }
        return (.kicker, "above the line of the head that the text speaks of most")
    }

    /// The line and one beside it are one title.
    private static func goesOn(_ lines: [HeadLine], _ rank: Int) -> Bool {
        rank > 0 && isOneTitle(lines[rank - 1], lines[rank]) || rank + 1 < lines.count && isOneTitle(lines[rank], lines[rank + 1])
    }

    private static func isOneTitle(_ first: HeadLine, _ second: HeadLine) -> Bool {
        guard first.block.role == .title, second.block.role == .title, !second.isParted else { return false }
        if isOpen(first.text, before: second.text) { return true }
        guard ![first, second].contains(where: { $0.isMarked || $0.namesWriters || $0.isLabel }), first.length + second.length <= longestHalves else { return false }
        // The halves of a title have the text's words, or are as long as each other.
        let difference = abs(first.length - second.length)
        if first.text.contains(where: \.isComma) || second.own < leastShare && second.endsAsUnit { return false }
        return min(first.own, second.own) >= leastShare || difference <= 1 || difference <= evenHalves && first.own >= leastShare
    }

    /// The title of a text whose head has none: of the short lines that it opens with, the one that it speaks of most, or the
    /// only one.
    ///
    /// - Parameter lines: the short lines above the text's first sentence.
    static func title(above lines: [HeadLine]) -> HeadLine? {
        let able = lines.filter { !$0.isLabel && !$0.isMarked && !$0.namesWriters && !isOpen($0.text, before: ScalarText()) }
        if lines.count == 1 { return able.first { $0.block.role == .heading } }
        return able.filter { $0.own >= leastShare && $0.length > HeadLine.shortest }.max { $0.score < $1.score }
    }

    private static let documents: WordTable = ["通知", "意见", "决定", "办法", "规定", "报告", "公告", "通告", "通报", "方案", "规划", "细则", "条例", "解释", "议案", "纪要", "函", "公报", "决议"]

    private static let continuing: WordTable = ["才能", "才是", "更是", "更要", "还要", "还能", "也能", "就能", "却是"]

    /// The first line cannot end a title, or the second cannot begin one.
    static func isOpen(_ first: ScalarText, before second: ScalarText) -> Bool {
        if first.last?.isOne(of: "的与和及把将以为在从向对让使于“《（，、：") == true || QuoteBalance(first).opens { return true }
        if second.hasPrefix("关于") || second.opening(among: continuing) != nil || HeadKind.isRecord(second) { return true }
        guard second.closing(among: documents) != nil else { return false }
        return first.contains("关于") && first.closing(among: documents) == nil || first.closing(among: InstitutionWords.unitEndings) != nil
    }
}
