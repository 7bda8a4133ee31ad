/// Which lines of a head are its title.
///
/// `HeadChoice` finds the title; what stands above it names a column or is a kicker, what stands below is a subtitle, and
/// what the text knows nothing of is no line of the head.
enum HeadReader {
    /// The least share of a line's words that its text has, and the share that a title has beside which a line without any is
    /// none.
    private static let leastShare = 0.12, clearShare = 0.4
    private static let longestColumn = 7, longestName = 12

    /// What the lines beside the title are; a line that stays what it is has no entry.
    static func roles(_ lines: [HeadLine], title run: Range<Int>) -> [Int: (role: Role, reason: String)] {
        guard let title = lines[run].max(by: { $0.length < $1.length }) else { return [:] }
        var roles: [Int: (role: Role, reason: String)] = [:]
        for line in lines[run] where line.block.role != .title { roles[line.index] = (.title, chosenReason) }
        for (rank, line) in lines.enumerated() where !run.contains(rank) {
            let isAbove = rank < run.lowerBound
            switch line.block.role {
            case .subtitle where isAbove, .kicker where !isAbove, .title: roles[line.index] = role(of: line, title: title, isAbove: isAbove)
            // A line that was left out, between the page's head and the title.
            case .furniture where isAbove && rank + 1 == run.lowerBound && line.own >= leastShare, .heading where isAbove, .body where isAbove, .lead where isAbove:
                roles[line.index] = role(of: line, title: title, isAbove: true)
            // A line that was left out, right below the title: the text speaks of it, or it opens as a subtitle does.
            case .furniture where !isAbove && rank == run.upperBound && (line.own >= clearShare || line.text.first == "—" || line.opensAsVisit && line.own >= leastShare):
                roles[line.index] = role(of: line, title: title, isAbove: false)
            // ——访某馆馆长张三 right below the title, read as the text's opening.
            case .body where !isAbove && rank == run.upperBound && line.text.first == "—", .heading where !isAbove && rank == run.upperBound && line.text.first == "—":
                roles[line.index] = (.subtitle, "line with a dash under a title")
            // 原创 between a title and its byline.
            case .subtitle where line.text.first != "—" && line.own < leastShare && line.length < longestColumn && title.own >= clearShare && BylineReader.bracketContent(line.text) == nil:
                roles[line.index] = (.furniture, unknownReason)
            default: continue
            }
        }
        return roles
    }

    static let chosenReason = "of the lines of the head the most speaks for it as the title"

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

    private static func role(of line: HeadLine, title: HeadLine, isAbove: Bool) -> (role: Role, reason: String) {
        if line.isScript { return (.column, scriptReason) }
        if !isAbove, line.namesOffices { return (.letterhead, "who issues what the title above names") }
        if line.namesWriters || line.isLabel { return (.furniture, "a line of the head that is no title, beside a line that the text speaks of") }
        let isName = line.isMarked && line.length <= longestName && line.text.closing(among: InstitutionWords.unitEndings) == nil
        if isName || isAbove && line.length <= longestColumn || line.isDotted { return (.column, "a name beside the line of the head that the text speaks of") }
        if line.isMarked || line.own < leastShare && (line.others >= clearShare || !isAbove && line.length <= longestColumn) { return (.furniture, unknownReason) }
        return isAbove ? (.kicker, "above the line of the head that most speaks for as the title") : (.subtitle, "below the line of the head that most speaks for as the title")
    }

    private static let documents: WordTable = ["通知", "意见", "决定", "办法", "规定", "报告", "公告", "通告", "通报", "方案", "规划", "细则", "条例", "解释", "议案", "纪要", "函", "公报", "决议", "紀要", "紀錄", "记录", "記錄", "实录", "實錄", "報告", "議案", "決議", "辦法"]

    static func namesDocument(_ text: ScalarText) -> Bool { text.closing(among: documents) != nil }

    private static let longestHalf = 30
    private static let words = SeamWords()

    /// …等有关情 / 况举行吹风会: the break parts a word of two scalars, which neither line has the whole of.
    static func partsWord(_ first: ScalarText, _ second: ScalarText) -> Bool {
        guard first.count >= shortestHalf, first.count <= longestHalf, first.last?.isHan == true, second.first?.isHan == true, second.closing(among: InstitutionWords.unitEndings) == nil, PersonNames.list(second) == nil
        else { return false }
        let ending = SeamWords.units(first.suffix(SeamWords.reach).reversed()), opening = SeamWords.units(second.prefix(SeamWords.reach))
        return words.word(ending.reversed(), opening) != nil && words.isLoose(ending.reversed(), opening)
    }

    private static let shortestHalf = 14

    private static let continuing: WordTable = ["才能", "才是", "更是", "更要", "还要", "还能", "也能", "就能", "却是"]

    /// The first line cannot end a title, or the second cannot begin one.
    static func isOpen(_ first: ScalarText, before second: ScalarText) -> Bool {
        // 摄影师　张三： above what the person says.
        if first.last?.isColon == true, LexicalRole.personAfterPosts(first.dropLast().trimmed, role: .author, announced: true) != nil { return false }
        if first.last?.isOne(of: "的与和及把将以为在从向对让使于“《（，、：") == true || QuoteBalance(first).opens { return true }
        if second.hasPrefix("关于") || second.opening(among: continuing) != nil || HeadKind.isRecord(second) { return true }
        guard second.closing(among: documents) != nil else { return false }
        return first.contains("关于") && first.closing(among: documents) == nil || first.closing(among: InstitutionWords.unitEndings) != nil
    }
}
