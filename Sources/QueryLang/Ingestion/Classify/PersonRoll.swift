/// Persons in one line, each with what the line says of them: 张三（某馆馆长）　李四（外卖骑手）; 张三，某大学教授；李四，某社编辑;
/// 某局局长张三、某院教授李四. One grammar for guest lists, cards and lists of those present: the line is cut into members, and
/// every member must be a person by `PersonPhrase`, or a bare name.
enum PersonRoll {
    private static let longest = 160
    private static let mostMembers = 10

    /// - Parameter known: names that the page prints elsewhere as those of persons.
    /// - Returns: the members in printed order; nil where one of them is no person.
    static func read(_ printed: ScalarText, known: Set<String>) -> [Credit]? {
        let text = printed.trimmed { $0.isBlank || $0.isOne(of: "。*＊") }
        guard (2...longest).contains(text.count), !text.contains(where: { $0.isOne(of: "。？！?!") }) else { return nil }
        if let names = PersonNames.list(text, announced: true) { return names.map { Credit(name: $0, role: .author) } }
        let cuts = [text.split { $0.isOne(of: "；;") }, behindBrackets(text), text.split { $0 == "、" }, [text]]
        for cut in cuts where (1...mostMembers).contains(cut.count) {
            let members = cut.map { member($0, known: known) }
            if members.allSatisfy({ $0 != nil }) { return members.compactMap { $0 } }
        }
        return nil
    }

    /// Of 张三，某大学教授，著有《某书》等。 and 张三，1968年生，某局局长：… the name that the page knows and the posts behind it, up to
    /// the first clause that gives none.
    static func card(_ text: ScalarText, known: Set<String>) -> Credit? {
        let head = text.prefix { !$0.isOne(of: "。；;") }
        let clauses = head.split { $0.isComma || $0.isColon }.map(\.trimmed)
        guard clauses.count >= 2, let name = clauses.first?.squeezed, known.contains(String(name)) else { return nil }
        var office: ScalarText?
        for clause in clauses.dropFirst() {
            if Biography.isParticular(clause) || clause.last == "岁" { continue }
            guard let certainty = PersonPhrase.officeCertainty(clause), certainty == 2 || office != nil && certainty == 1 else { break }
            office = office.map { $0 + ScalarText("、") + clause } ?? clause
        }
        return office.map { Credit(name: String(name), role: .author, affiliation: $0) }
    }

    private static func member(_ printed: ScalarText, known: Set<String>) -> Credit? {
        let text = printed.trimmed { $0.isBlank || $0.isListMark || $0.isOne(of: "和与及") }
        if let names = PersonNames.list(text, announced: true), names.count == 1 { return Credit(name: names[0], role: .author) }
        guard let person = PersonPhrase.read(text, known: known, announced: true), !person.office.containsAny(of: known.subtracting([String(person.name)]).sorted()) else { return nil }
        return Credit(name: String(person.name.squeezed), role: .author, affiliation: posts(person.office))
    }

    /// 某所副所长，从业二十六年，参与大修: the clauses that give posts, up to the first that gives none.
    private static func posts(_ office: ScalarText) -> ScalarText {
        let clauses = office.split(whereSeparator: \.isComma).map(\.trimmed)
        let kept = clauses.prefix { Biography.isParticular($0) || PersonPhrase.officeCertainty($0).map { $0 >= 1 } == true }
        guard clauses.count > 1, let first = kept.first else { return office }
        return kept.dropFirst().reduce(first) { $0 + ScalarText("，") + $1 }
    }

    /// Cut behind each bracket that closes: what it holds belongs to the name before it.
    private static func behindBrackets(_ text: ScalarText) -> [ScalarText] {
        var members: [ScalarText] = []
        var start = text.startIndex
        for index in text.indices where text[index].isClosingBracket {
            members.append(text[start...index])
            start = index + 1
        }
        if start < text.endIndex, !text[start...].trimmed.isEmpty { members.append(text[start...]) }
        return members
    }
}
