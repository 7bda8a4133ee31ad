/// The people that the introduction of an interview names with their posts: 某大学社会学院教授张三、某研究院研究员李四.
enum LeadGuests {
    /// The post as printed, with its unit where the print says where the unit's name begins.
    struct Guest: Sendable {
        var name: ScalarText
        var phrase: ScalarText
    }

    /// A label of a surname alone or of a surname with a post: 张, 张教授.
    static func isShort(_ label: ScalarText) -> Bool {
        guard let first = label.first, PersonNames.surnames.contains(first) else { return false }
        return label.count == 1 || label.count <= 6 && InstitutionWords.posts.contains(label.dropFirst())
    }

    /// Paragraphs above the first question that are read.
    static let mostParagraphs = 12
    /// Scalars of each that are read.
    private static let longest = 600
    private static let longestPhrase = 40
    /// Verbs before the first guest.
    private static let verbs: [String] = [
        "采访了", "专访了", "对话了", "邀请到", "邀请了", "请到了", "请来了", "连线了", "专访", "采访", "对话", "邀请",
    ]
    /// What follows a name that is whole.
    private static let followers: StaticString = "和与及就对围等在以从请为共展谈来做进接联昨今出于一两三四五分博先女"

    private static let reachOfVerb = 8

    /// What follows the verb of meeting: 某大学教授 of 记者专访了某大学教授 and of 访某大学教授.
    static func behindVerb(_ phrase: ScalarText) -> ScalarText {
        // 记者就此与某委副书记张三进行了对话.
        if phrase.hasPrefix("记者"), let joint = phrase.prefix(reachOfVerb).lastIndex(where: { $0.isOne(of: "与同") }), joint + 1 < phrase.endIndex { return phrase[(joint + 1)...] }
        for verb in verbs {
            if let range = phrase.firstRange(of: verb), range.upperBound < phrase.endIndex {
                return phrase[range.upperBound...]
            }
        }
        return phrase.first == "访" && phrase.dropFirst().first != "谈" && phrase.dropFirst().first != "问"
            ? phrase.dropFirst() : phrase
    }

    static func read(_ text: ScalarText) -> [Guest] {
        let head = text.prefix(longest)
        var guests: [Guest] = []
        var from = head.startIndex
        for index in head.indices where index > from {
            guard let post = head[from..<index].closing(among: InstitutionWords.posts),
                let name = name(at: index, in: head)
            else { continue }
            let phrase = phrase(before: index, from: from, in: head) ?? post
            guests.append(Guest(name: name, phrase: phrase))
            from = name.endIndex
        }
        return guests
    }

    /// A name that a mark or a word parts from what follows.
    static func name(at start: Int, in text: ScalarText) -> ScalarText? {
        for length in [3, 2, 4] where start + length <= text.endIndex {
            let name = text[start..<start + length]
            guard PersonNames.isName(name), length > 2 || !PersonNames.compoundSurnames.contains(name) else { continue }
            guard start + length < text.endIndex else { return name }
            let next = text[start + length]
            if !next.isHan && !next.isLetter || next.isOne(of: followers) { return name }
        }
        return nil
    }

    /// The post with its unit, which begins after a verb, a mark, or the word that joins it to the guest before.
    private static func phrase(before end: Int, from start: Int, in text: ScalarText) -> ScalarText? {
        var clause = text[start..<end]
        let isFirst = start == text.startIndex
        if let mark = clause.lastIndex(where: { !$0.isHan }) {
            clause = clause[(mark + 1)...]
        } else if !isFirst, let joint = clause.first, joint.isOne(of: "和与及") {
            clause = clause.dropFirst()
        }
        for verb in verbs {
            guard let range = clause.firstRange(of: verb) else { continue }
            clause = clause[range.upperBound...]
            break
        }
        // 带头的是某大学研究所教授张三.
        if let link = clause.firstIndex(of: "是"), link + 1 < clause.endIndex { clause = clause[(link + 1)...] }
        let opensWithPlace = clause.opening(among: InstitutionWords.places) != nil
        guard clause.startIndex > start || opensWithPlace, clause.count <= longestPhrase,
            PostReader.post(clause).unit?.closing(among: InstitutionWords.unitEndings) != nil
        else { return nil }
        // After a mark alone the clause may open with anything (我们走进某大学): a place or a verb must stand there.
        let before = text[start..<clause.startIndex]
        let isJoined = before.last?.isHan == true || !isFirst && before.allSatisfy { !$0.isHan }
        return opensWithPlace || isJoined ? clause : nil
    }
}
