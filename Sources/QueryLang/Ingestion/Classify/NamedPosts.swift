/// Clauses that give persons their posts: 张三为某大学教授，李四系某局局长; 张三、李四均为…; 张三，男，某大学教授；李四，….
enum NamedPosts {
    private static let dealing: WordTable = ["分别为", "分别系", "分别是", "分别任"]
    private static let sharing: WordTable = ["均为", "均系", "均是", "同为", "都是", "皆为"]
    private static let linking: WordTable = ["作者单位：", "作者单位:", "单位：", "单位:", "单位为", "单位是", "单位系", "现任", "现为", "供职于", "就职于", "任职于", "就读于", "系", "为", "是", "：", ":"]
    /// The furthest that the link may stand from the clause's start, in scalars.
    private static let longestNames = 30
    /// The longest name without a surname, in scalars.
    private static let longestName = 6

    private struct Group {
        var names: [String]
        var isDealt = false
        var phrase = ScalarText()
    }

    /// Empty where the text does not open with a name.
    ///
    /// - Parameter known: names that bylines of the page print: they need no surname.
    static func read(_ text: ScalarText, known: Set<String> = []) -> [Affiliation.Share] {
        var groups: [Group] = []
        var common: ScalarText?
        for segment in text.split(whereSeparator: { $0.isOne(of: "；;。") }) {
            let clauses = segment.split(whereSeparator: \.isComma).map(\.trimmed)
            for (rank, clause) in clauses.enumerated() {
                if Biography.isParticular(clause) { continue }
                if let group = opening(clause, known: known) {
                    groups.append(group)
                } else if rank == 0, clauses.count > 1, isLikelyName(clause),
                    clauses.dropFirst().contains(where: { Biography.isParticular($0) || PeopleLine.isUnit($0) })
                {
                    groups.append(Group(names: [String(clause)]))
                } else if let last = groups.indices.last {
                    if !groups[last].phrase.isEmpty { groups[last].phrase.append(groups[last].isDealt ? "，" : "、") }
                    groups[last].phrase.append(contentsOf: clause)
                } else if common == nil, !known.isEmpty, clause.closing(among: InstitutionWords.unitEndings) != nil || clause.last.map(InstitutionWords.unitEndCharacters.contains) == true {
                    // 某大学新闻学院，张三系教授，李四系讲师: the unit of all before what each does.
                    common = clause
                } else {
                    return []
                }
            }
        }
        let shares = groups.flatMap(Self.shares).filter { !$0.phrase.isEmpty }
        guard let common else { return shares }
        return shares.map { Affiliation.Share(name: $0.name, phrase: common + $0.phrase) }
    }

    private static func shares(_ group: Group) -> [Affiliation.Share] {
        guard group.isDealt else { return group.names.map { Affiliation.Share(name: $0, phrase: group.phrase) } }
        guard let parts = PostReader.deal(group.phrase, to: group.names.count) else { return [] }
        return zip(group.names, parts).map { Affiliation.Share(name: $0, phrase: $1) }
    }

    private static func link(at index: Int, of clause: ScalarText) -> ScalarText? {
        dealing.word(at: index, of: clause) ?? sharing.word(at: index, of: clause) ?? linking.word(at: index, of: clause)
    }

    /// The names that a clause opens with, and what it says of them.
    private static func opening(_ clause: ScalarText, known: Set<String> = []) -> Group? {
        if !known.isEmpty, let group = knownOpening(clause, known) { return group }
        let head = clause.prefix(longestNames)
        for index in head.indices.dropFirst(2) {
            guard let link = link(at: index, of: clause) else { continue }
            let rest = clause[index...]
            let phrase = rest.dropFirst(link.count).drop { $0.isColon || $0.isBlank }
            guard phrase.count >= 2, let names = names(clause[..<index], hasPost: saysPost(phrase)) else { continue }
            return Group(names: names, isDealt: dealing.contains(link), phrase: phrase)
        }
        if PersonNames.isName(clause) { return Group(names: [String(clause)]) }
        // 张三、李四，某大学教授.
        if clause.contains("、"), let names = PersonNames.list(clause) { return Group(names: names) }
        return years(clause).map { Group(names: [String($0)]) }
    }

    /// 由之为某院总规划师: a name that the page knows, and a link or the clause's end behind it.
    private static func knownOpening(_ clause: ScalarText, _ known: Set<String>) -> Group? {
        let head = clause.prefix(longestNames)
        for index in head.indices.dropFirst(2) {
            guard let names = PersonNames.list(clause[..<index], announced: true) ?? (known.contains(String(clause[..<index].squeezed)) ? [String(clause[..<index].squeezed)] : nil),
                names.allSatisfy(known.contains)
            else { continue }
            guard let link = link(at: index, of: clause) else { continue }
            let rest = clause[index...]
            let phrase = rest.dropFirst(link.count).drop { $0.isColon || $0.isBlank }
            if phrase.count >= 2 { return Group(names: names, isDealt: dealing.contains(link), phrase: phrase) }
        }
        let whole = String(clause.squeezed)
        return known.contains(whole) ? Group(names: [whole]) : nil
    }

    /// The text opens with names and a link: it is no line of names and units alone.
    static func isLinked(_ text: ScalarText) -> Bool {
        let clause = text.prefix { !$0.isClauseMark }
        return opening(clause).map { !$0.phrase.isEmpty } ?? false
    }

    private static func names(_ text: ScalarText, hasPost: Bool) -> [String]? {
        if let names = PersonNames.list(text) { return names }
        if PersonNames.isLatin(text) { return [String(text)] }
        guard hasPost, !text.containsAny(of: InstitutionWords.parentEndings) else { return nil }
        return PersonNames.list(text, announced: true) ?? (isLikelyName(text) ? [String(text)] : nil)
    }

    private static func isLikelyName(_ text: ScalarText) -> Bool {
        PersonNames.isName(text)
            || PersonNames.mayBeName(text, longest: longestName) && !PostReader.opensWithPlace(text)
    }

    private static func saysPost(_ phrase: ScalarText) -> Bool {
        PeopleLine.isUnit(phrase.firstIndex(where: \.isListMark).map { phrase[..<$0] } ?? phrase)
    }

    /// 张三（1980—）: the years of a life; 李四（女）.
    static func years(_ clause: ScalarText) -> ScalarText? {
        guard let open = clause.firstIndex(where: \.isOpeningBracket), clause.last?.isClosingBracket == true else {
            return nil
        }
        let name = clause[..<open].squeezed, note = clause[(open + 1)...].dropLast()
        return PersonNames.mayBeName(name, longest: longestName) && Biography.isParticular(note) ? name : nil
    }
}

/// 第一作者系…，第二作者系…: posts by the author's rank.
enum RankedAuthors {
    private static let ranks = ["第一作者", "第二作者", "第三作者", "第四作者", "第五作者"]
    private static let links: WordTable = ["单位", "简介", "系", "为", "是", "现任", "：", ":", " "]

    /// Posts in printed order from the first author on; nil unless at least two ranks are named.
    static func read(_ text: ScalarText) -> [ScalarText]? {
        var starts: [Range<Int>] = []
        var from = text.startIndex
        for rank in ranks {
            guard let range = text[from...].firstRange(of: rank) else { break }
            starts.append(range)
            from = range.upperBound
        }
        guard starts.count >= 2, starts[0].lowerBound == text.startIndex else { return nil }
        return starts.indices.map { place in
            var part = text[
                starts[place].upperBound..<(place + 1 < starts.count ? starts[place + 1].lowerBound : text.endIndex)]
            while let link = part.opening(among: links) { part = part.dropFirst(link.count) }
            return part.trimmed { $0.isBlank || $0.isClauseMark }
        }
    }
}
