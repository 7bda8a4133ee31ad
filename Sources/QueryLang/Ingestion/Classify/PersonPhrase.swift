/// One person with a unit, a post or both, in any printed order, and nothing else: 张三　某营指导员; 某营指导员　张三;
/// 张三（某营指导员）; 张三，某营指导员; 张三：某营指导员; 某营指导员／张三; 某营指导员张三.
///
/// Units and posts are open classes that no table holds, so the marks between the parts decide: they cut the phrase in two,
/// one part is the name, and what one part lacks in certainty the other must have.
struct PersonPhrase {
    var name: ScalarText
    /// As printed, without what parts it from the name.
    var office: ScalarText

    private static let longest = 90
    private static let longestOffice = 48
    private static let enough = 3

    /// - Parameters:
    ///   - known: names that the page prints elsewhere as those of persons.
    ///   - announced: a label, a bracket below a text or a list says that a person is named.
    static func read(_ printed: ScalarText, known: Set<String> = [], announced: Bool = false) -> PersonPhrase? {
        let text = printed.trimmed { $0.isBlank || $0.isOne(of: "。*＊—―") }
        guard (4...longest).contains(text.count), !text.contains(where: { $0.isSentenceEnd }) else { return nil }
        let readings = cuts(text).flatMap { name, office in certainty(name, office, known: known, least: announced ? 0 : 1).map { [(PersonPhrase(name: name, office: office), $0)] } ?? [] }
        if let best = readings.max(by: { $0.1 < $1.1 }), best.1 >= (announced ? enough - 1 : enough) { return best.0 }
        // 某营指导员张三: nothing parts them, so the post must be a known one.
        guard let found = PersonHeading.read(text, longest: longest, announced: announced), isOffice(found.office) else { return nil }
        return PersonPhrase(name: found.name, office: found.office)
    }

    /// Both orders at the first mark and at the last one, and around a bracket.
    private static func cuts(_ text: ScalarText) -> [(name: ScalarText, office: ScalarText)] {
        if text.last?.isClosingBracket == true, let open = text.firstIndex(where: \.isOpeningBracket), open > text.startIndex {
            return [(text[..<open].trimmed, text[(open + 1)...].dropLast().trimmed)]
        }
        guard !text.contains(where: { $0.isOpeningBracket || $0.isClosingBracket }) else { return [] }
        func parts(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || scalar.isComma || scalar.isColon || scalar.isOne(of: "/／|｜丨") }
        guard let first = text.firstIndex(where: parts), let last = text.lastIndex(where: parts) else { return [] }
        func without(_ part: ScalarText) -> ScalarText { part.trimmed { parts($0) } }
        // 张　三　某营指导员, 某营指导员　张　三: a name set wide.
        var cuts = [(without(text[..<first]), without(text[first...])), (without(text[last...]), without(text[..<last]))]
        let words = text.split(whereSeparator: parts)
        if words.count >= 3, words[0].count + words[1].count <= 3 { cuts.append((words[0] + words[1], without(text[words[1].endIndex...]))) }
        if words.count >= 3, words[words.count - 1].count + words[words.count - 2].count <= 3 {
            cuts.append((words[words.count - 2] + words[words.count - 1], without(text[..<words[words.count - 2].startIndex])))
        }
        return cuts.map { (name: $0.0, office: $0.1) }
    }

    /// How sure a name and an office are together; nil where either cannot be one.
    private static func certainty(_ name: ScalarText, _ office: ScalarText, known: Set<String>, least: Int) -> Int? {
        guard let person = nameCertainty(name, known: known), let post = officeCertainty(office), post >= least else { return nil }
        return person + post
    }

    private static func nameCertainty(_ name: ScalarText, known: Set<String>) -> Int? {
        if known.contains(String(name)) { return 3 }
        // 来源：某局: a field, and no person's name before what the person does.
        if FieldScanner.isLabel(name) { return nil }
        guard name.last.map({ !InstitutionWords.unitEndCharacters.contains($0) || PersonNames.isName(name) && name.count >= 3 }) == true else { return nil }
        if PersonNames.isName(name) { return name.count >= 3 ? 2 : 1 }
        return PersonNames.mayBeName(name, longest: PersonNames.longestGiven) || PersonNames.isTranscribed(name) ? 1 : nil
    }

    private static let running: StaticString = "的了在从把被让我你他她它这那吗呢吧"

    /// 2 for an office by its words, 1 for one by its last scalar, 0 for what may be one; nil for anything else.
    static func officeCertainty(_ text: ScalarText) -> Int? {
        guard (2...longestOffice).contains(text.count), !text.contains(where: { $0.isOne(of: running) || $0.isSentenceEnd || $0.isColon || $0.isASCIIDigit }),
            PersonNames.list(text) == nil
        else { return nil }
        let pieces = text.split(whereSeparator: { $0.isListMark || $0.isBlank }).filter { !Biography.isParticular($0) }
        guard let first = pieces.first, let last = pieces.last, pieces.allSatisfy({ $0.allSatisfy { $0.isHan || $0.isASCIILetter || $0.isOne(of: "·“”《》") } }) else { return nil }
        if last.closing(among: LabelWords.creditWords).map({ $0.count >= 2 && $0.count < last.count || $0.count == last.count }) == true { return nil }
        if first.closing(among: InstitutionWords.posts) != nil || last.closing(among: InstitutionWords.posts) != nil || PeopleLine.isUnit(first) { return 2 }
        if first.closing(among: InstitutionWords.unitEndings) != nil || first.count >= 4 && PostReader.isCalling(last.suffix(4)) { return 2 }
        return first.count >= 3 && first.last.map(InstitutionWords.unitEndCharacters.contains) == true ? 1 : 0
    }

    /// An office by its words, or by its last scalar.
    static func isOffice(_ text: ScalarText) -> Bool { officeCertainty(text).map { $0 >= 1 } == true }
}
