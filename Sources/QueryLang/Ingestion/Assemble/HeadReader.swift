/// Which lines of a head are its title.
///
/// Two lines are one title only where one goes on in the other: the first cannot end there, or both are short halves that
/// the text has the words of. Else the line that more speaks for is the title by itself; what stands above it names a
/// column or is a kicker, what stands below is a subtitle, and what the text knows nothing of is no line of the head.
enum HeadReader {
    /// The most scalars of two lines that are halves of one title.
    private static let longestHalves = 20
    /// The least share of a half's words that the text has.
    private static let leastShare = 0.12
    /// By how much a line must be less of a title than the best line to be none.
    private static let margin = 0.9
    private static let longestColumn = 7

    /// Gives lines that are no part of the title their own roles; lines that are left to be titles keep theirs.
    ///
    /// - Returns: the blocks' new roles, with reasons, by block.
    static func strays(_ lines: [HeadLine]) -> [Int: (role: Role, reason: String)] {
        var roles: [Int: (role: Role, reason: String)] = [:]
        let titles = lines.filter { $0.block.role == .title }
        guard titles.count >= 2, let best = titles.map(\.score).max(), let title = titles.first(where: { $0.score == best }) else { return [:] }
        for (rank, line) in lines.enumerated() where line.block.role == .title && line.index != title.index {
            if goesOn(lines, rank) { continue }
            let isFar = best - line.score >= margin
            guard isFar || line.isParted || line.isMarked || line.isLabel || line.own < leastShare && line.length <= longestColumn && best > 2 * leastShare else { continue }
            roles[line.index] = role(of: line, title: title)
        }
        return roles
    }

    private static func role(of line: HeadLine, title: HeadLine) -> (role: Role, reason: String) {
        if line.namesWriters || line.isLabel { return (.furniture, "a line of the head that is no title, beside a line that the text speaks of") }
        let isAbove = line.index < title.index
        if line.isMarked || isAbove && line.length <= longestColumn { return (.column, "a name beside the line of the head that the text speaks of") }
        if line.own < leastShare { return (.furniture, "a line of the head that the text knows nothing of") }
        return isAbove ? (.kicker, "above the line of the head that the text speaks of most") : (.subtitle, "below the line of the head that the text speaks of most")
    }

    /// The line and one beside it are one title.
    private static func goesOn(_ lines: [HeadLine], _ rank: Int) -> Bool {
        rank > 0 && isOneTitle(lines[rank - 1], lines[rank]) || rank + 1 < lines.count && isOneTitle(lines[rank], lines[rank + 1])
    }

    static func isOneTitle(_ first: HeadLine, _ second: HeadLine) -> Bool {
        guard first.block.role == .title, second.block.role == .title, !second.isParted else { return false }
        if isOpen(first.text, before: second.text) { return true }
        guard !first.isMarked, !second.isMarked, !first.namesWriters, !second.namesWriters, !first.isLabel, !second.isLabel else { return false }
        return first.length + second.length <= longestHalves && min(first.own, second.own) >= leastShare
    }

    private static let documents: WordTable = ["通知", "意见", "决定", "办法", "规定", "报告", "公告", "通告", "通报", "方案", "规划", "细则", "条例", "解释", "议案", "纪要", "函", "公报", "决议"]

    /// The first line cannot end a title, or the second cannot begin one.
    static func isOpen(_ first: ScalarText, before second: ScalarText) -> Bool {
        if first.last?.isOne(of: "的与和及把将以为在从向对让使于“《（，、：") == true || QuoteBalance(first).opens { return true }
        if second.hasPrefix("关于") || HeadKind.isRecord(second) { return true }
        guard second.closing(among: documents) != nil else { return false }
        return first.contains("关于") && first.closing(among: documents) == nil || first.closing(among: InstitutionWords.unitEndings) != nil
    }
}
