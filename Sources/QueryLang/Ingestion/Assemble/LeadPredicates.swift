/// What the introduction of an interview says of the one who answers, behind the name or around it.
///
/// Three layouts: 张三，四十六岁，某研究院技师，…; 张三是某小学的体育教师。; 某局张三局长上任一百天.
enum LeadPredicates {
    private static let longestPhrase = 40, shortestUnit = 5
    private static let mostClauses = 5

    private static let pointing: WordTable = ["这位", "这名", "作为"]

    /// The unit and post that follow a name in a sentence about that person: a linking word or a comma parts them.
    static func post(of name: ScalarText, in text: ScalarText) -> ScalarText? {
        guard let range = text.firstRange(of: String(name)), range.upperBound < text.endIndex else { return nil }
        return behind(range, in: text) ?? ofPronoun(text[range.upperBound...])
    }

    /// 张三的办公室里没有沙发。她今年五十三岁，某大学研究所研究员，…: the sentence that goes on with her.
    private static func ofPronoun(_ rest: ScalarText) -> ScalarText? {
        for sentence in rest.split(whereSeparator: \.isSentenceEnd).dropFirst().prefix(3) {
            // 这位某大学研究所研究员，五十二年里…
            if let word = sentence.trimmed.opening(among: pointing), let phrase = unitAndPost(sentence.trimmed.dropFirst(word.count).prefix { !$0.isComma }) { return phrase }
            guard sentence.trimmed.first?.isOne(of: "他她") == true else { continue }
            let clauses = sentence.trimmed.dropFirst().split(whereSeparator: \.isComma).map(\.trimmed)
            guard clauses.count >= 2, let first = clauses.first, first.last == "岁" || Biography.isParticular(first) else { continue }
            if let phrase = clauses.dropFirst().prefix(mostClauses).lazy.compactMap({ unitAndPost($0) }).first { return phrase }
        }
        return nil
    }

    private static func behind(_ range: Range<Int>, in text: ScalarText) -> ScalarText? {
        let rest = text[range.upperBound...]
        if let first = rest.first, first.isOne(of: "是系为") {
            let clause = rest.dropFirst().prefix { !$0.isComma && !$0.isSentenceEnd && !$0.isOne(of: "；;") }
            return unitAndPost(clause)
        }
        // A name that opens its sentence, its particulars behind it.
        let isOpening = range.lowerBound == text.startIndex || text[range.lowerBound - 1].isSentenceEnd || text[range.lowerBound - 1].isColon
        guard isOpening, rest.first?.isComma == true else { return nil }
        let clauses = rest.prefix { !$0.isSentenceEnd && !$0.isOne(of: "；;") }.split(whereSeparator: \.isComma).map(\.trimmed)
        for clause in clauses.prefix(mostClauses) {
            if let phrase = unitAndPost(clause) { return phrase }
            guard Biography.isParticular(clause) || clause.last == "岁" else { return nil }
        }
        return nil
    }

    /// 张三，四十六岁，某研究院技师，…: the person whom an introduction opens with.
    static func opening(_ text: ScalarText) -> (office: ScalarText, name: ScalarText)? {
        let name = text.prefix { !$0.isComma && !$0.isSentenceEnd }
        guard name.count < text.count, PersonNames.isName(name) || PersonNames.startsWithCompoundSurname(name) && name.count <= 4, let phrase = post(of: name, in: text) else { return nil }
        return (phrase, name)
    }

    /// 某局张三局长: the bearer of a surname between a unit and a post.
    static func holder(of surname: Unicode.Scalar, in text: ScalarText) -> (phrase: ScalarText, name: ScalarText)? {
        for start in text.indices where text[start] == surname {
            for length in [3, 2] where start + length < text.endIndex {
                let name = text[start..<start + length], behind = text[(start + length)...]
                guard PersonNames.isName(name), let post = behind.opening(among: InstitutionWords.posts) else { continue }
                let from = text[..<start].lastIndex { !$0.isHan }.map { $0 + 1 } ?? text.startIndex
                let unit = LeadGuests.behindVerb(text[from..<start])
                guard unit.count <= longestPhrase, unit.closing(among: InstitutionWords.unitEndings) != nil || unit.last.map(InstitutionWords.unitEndCharacters.contains) == true
                else { continue }
                return (unit + post, name)
            }
        }
        return nil
    }

    /// 某小学的体育教师 as 某小学体育教师, where it names a unit and a post.
    private static func unitAndPost(_ clause: ScalarText) -> ScalarText? {
        guard (4...longestPhrase).contains(clause.count) else { return nil }
        var phrase = clause
        if let mark = phrase.indices.first(where: { phrase[$0] == "的" && phrase[..<$0].closing(among: InstitutionWords.unitEndings) != nil }) {
            phrase = phrase[..<mark] + phrase[(mark + 1)...]
        }
        guard !phrase.contains(where: { $0.isOne(of: "的了") }), let post = Optional(PostReader.post(phrase)), let unit = post.unit, post.title != nil,
            unit.closing(among: InstitutionWords.unitEndings) != nil || unit.count >= shortestUnit && unit.last.map(InstitutionWords.unitEndCharacters.contains) == true
        else { return nil }
        return phrase
    }
}
