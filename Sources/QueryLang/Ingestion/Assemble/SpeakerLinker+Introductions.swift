import Documents

/// Who talks, by what is said of them in the talk's own words: the lead that announces a full text and names who met the press, and
/// what hosts say of themselves and of their guests.
extension SpeakerLinker {
    /// Paragraphs at a talk's opening in which people are introduced.
    private static let mostIntroductions = 8
    private static let longestRead = 600, longestPhrase = 40

    /// 以下是某局局长张三联同某署署长李四会见传媒的答问全文：: everybody whom such a lead names with a post met the press.
    func addAnnounced(_ leads: [ScalarText], _ people: inout PeopleBuilder) {
        guard let lead = leads.first(where: PageClassifier.announcesTalk) else { return }
        for (name, phrase) in Self.officials(lead) where !people.people.contains(where: { $0.name == String(name) }) { people.addGuest(String(name), phrase: phrase) }
    }

    /// 本场圆桌由某投资公司合伙人张三主持: who chairs, where 张三 is a label of the talk.
    func addChair(_ leads: [ScalarText], _ labels: [ScalarText], _ people: inout PeopleBuilder) {
        for lead in leads {
            guard let chairing = lead.prefix(Self.longestRead).firstRange(of: "主持"), let by = lead[..<chairing.lowerBound].lastIndex(of: "由"), by + 1 < chairing.lowerBound else { continue }
            // 本期节目由张三主持 above 主持人：….
            let name = lead[(by + 1)..<chairing.lowerBound].trimmed
            if labels.contains(where: Self.hostLabels.contains), PersonNames.mayBeName(name), !people.people.contains(where: { $0.role == .host }) {
                people.addParticipants([Credit(name: String(name), title: "主持人", role: .reporter)], role: .host)
                continue
            }
            guard let found = PersonHeading.read(lead[(by + 1)..<chairing.lowerBound].trimmed, longest: 60, announced: true), labels.contains(where: { $0.hasSuffix(String(found.name)) }),
                !people.people.contains(where: { $0.name == String(found.name) })
            else { continue }
            people.addParticipants([Credit(name: String(found.name), role: .reporter, affiliation: found.office)], role: .host)
        }
    }

    private static let openers: WordTable = ["以下是", "以下为", "下面是", "下为", "这是"]
    /// Words that join one person to the next, or lead to the first.
    private static let joints: WordTable = ["联同", "会同", "连同", "偕同", "伙同", "以及", "和", "与", "同", "跟", "由", "对", "及"]
    private static let afterNames: StaticString = "先女和与及就对围等在以从请为共联同今昨于出会到早上中下晚一二三四五六七八九十主接亦也表回"

    /// A post with a name behind it, each with the unit before the post.
    private static func officials(_ text: ScalarText) -> [(name: ScalarText, phrase: ScalarText)] {
        let head = text.prefix(longestRead)
        var found: [(name: ScalarText, phrase: ScalarText)] = []
        var from = head.startIndex
        for index in head.indices where index > from {
            guard head[from..<index].closing(among: InstitutionWords.posts) != nil, let name = wholeName(at: index, in: head) else { continue }
            let clause = head[from..<index]
            var phrase = clause[(clause.lastIndex { !$0.isHan }.map { $0 + 1 } ?? clause.startIndex)...]
            if let word = phrase.opening(among: openers) { phrase = phrase.dropFirst(word.count) }
            if let joint = phrase.opening(among: joints) { phrase = phrase.dropFirst(joint.count) }
            // 上午出席会议前与某局局长: what goes before the last word that joins is no part of the unit.
            if let last = phrase.lastIndex(where: { $0.isOne(of: "与和同跟偕由对") }) { phrase = phrase[(last + 1)...] }
            // 某院的专家 as 某院专家; 带队的研究员 as 研究员.
            if let particle = phrase.lastIndex(of: "的") {
                let unit = phrase[..<particle]
                phrase = (endsUnit(unit) ? unit : ScalarText()) + phrase[(particle + 1)...]
            }
            if (2...longestPhrase).contains(phrase.count) { found.append((name, phrase)) }
            from = name.endIndex
        }
        return found
    }

    private static let questioned: [String] = ["回答了记者", "回答记者", "答记者问", "接受了记者", "接受记者", "接受了本报", "接受本报", "接受了采访", "接受采访", "接受了专访", "接受专访", "回答了提问", "回答提问"]

    /// 接受了本报独家专访, 接受某某网采访时表示.
    private static func isInterviewed(_ sentence: ScalarText) -> Bool {
        guard let taken = sentence.firstRange(of: "接受"), case let rest = sentence[taken.upperBound...].prefix(longestMedium) else { return false }
        return rest.containsAny(of: ["专访", "采访", "访谈"])
    }

    private static let longestMedium = 20

    /// 某局局长张三就有关问题回答了记者提问: the one official of such a sentence.
    static func questioned(_ text: ScalarText) -> (office: ScalarText, name: ScalarText)? {
        for sentence in text.prefix(longestRead).split(whereSeparator: { $0 == "。" }) where sentence.containsAny(of: questioned) || isInterviewed(sentence) {
            let found = officials(sentence)
            if found.count == 1 { return (found[0].phrase, found[0].name) }
        }
        return nil
    }

    private static func wholeName(at start: Int, in text: ScalarText) -> ScalarText? {
        for length in [3, 2] where start + length < text.endIndex {
            let name = text[start..<start + length], next = text[start + length]
            if PersonNames.isName(name), !next.isHan && !next.isLetter || next.isOne(of: afterNames) { return name }
        }
        return nil
    }

    /// 我是某台主持人张三 in the mouth of 主持人（张三）; 来到现场的是某局李四局长, and 四位厅长分别是：某厅厅长李四先生，… in the mouth of another.
    func addIntroduced(_ drafts: [ParagraphBuilder.Draft], _ people: inout PeopleBuilder) {
        var speaking: ScalarText?
        for draft in drafts.drop(while: { $0.role != .turn }).prefix(Self.mostIntroductions) {
            if let label = draft.record.label { speaking = ScalarText(label).squeezed }
            guard let label = speaking else { continue }
            let text = draft.text.prefix(Self.longestRead)
            introduceSelf(label, text, &people)
            introduceHost(label, text, &people)
            for office in Self.listed(text) where !people.people.contains(where: { $0.name == String(office.name) }) { people.addOfficial(office) }
            // 请来了某厅副厅长张三先生、某处处长李四女士.
            for (name, phrase) in Self.officials(text) where people.lacksPost(String(name)) && label.firstRange(of: String(name)) == nil {
                people.complete(String(name), phrase: LeadGuests.behindVerb(phrase))
            }
            for name in people.withoutPost where label.firstRange(of: name) == nil {
                if let phrase = Self.placed(name, in: text) { people.complete(name, phrase: phrase) }
            }
        }
    }

    private static let hosting: WordTable = ["主持人", "主播", "记者", "特约记者"]
    private static let longestSelf = 24

    private func introduceSelf(_ label: ScalarText, _ text: ScalarText, _ people: inout PeopleBuilder) {
        guard let opening = text.firstRange(of: "我是") else { return }
        let clause = text[opening.upperBound...].prefix { !$0.isSentenceEnd && !$0.isComma && !$0.isOne(of: "；;") }
        for name in people.people.compactMap(\.name) where label.firstRange(of: name) != nil {
            guard let own = clause.firstRange(of: name), case let said = clause[..<own.lowerBound].trimmed, (3...Self.longestSelf).contains(said.count), let post = said.closing(among: Self.hosting) else { continue }
            var unit = said.dropLast(post.count).trimmed
            if unit.last == "的" { unit = unit.dropLast() }
            people.introduceHost(name, unit: unit.isEmpty ? nil : String(unit), title: String(post))
        }
    }

    private static let hostLabels: WordTable = ["主持人", "主持", "主播"]

    /// 主持人：…我是某台主持人张三。: the label gives the part, and what it says the name.
    private func introduceHost(_ label: ScalarText, _ text: ScalarText, _ people: inout PeopleBuilder) {
        guard Self.hostLabels.contains(label), !people.people.contains(where: { $0.role == .host }), let opening = text.firstRange(of: "我是") else { return }
        let clause = text[opening.upperBound...].prefix { !$0.isSentenceEnd && !$0.isComma && !$0.isOne(of: "；;、") && !$0.isBlank }.prefix(Self.longestSelf)
        let part = clause.indices.lazy.compactMap { start in clause[start...].opening(among: Self.hosting) }.first
        let name = part.map { clause[$0.endIndex...] } ?? clause
        guard (2...4).contains(name.count), part == nil ? PersonNames.isName(name) : PersonNames.mayBeName(name), !people.people.contains(where: { $0.name == String(name) }) else { return }
        var unit = part.map { clause[..<$0.startIndex] } ?? ScalarText()
        if unit.last == "的" { unit = unit.dropLast() }
        people.addParticipants([Credit(name: String(name), unit: Self.endsUnit(unit) ? String(unit) : nil, title: part.map { String($0) } ?? String(label), role: .reporter)], role: .host)
    }

    private static let listing: [String] = ["分别是", "分别为", "他们是", "她们是", "嘉宾是", "嘉宾有", "他们分别是"]
    private static let fewestListed = 2

    /// 分别是：某厅厅长张三先生，某局局长李四女士: two or more with a post each.
    private static func listed(_ text: ScalarText) -> [OfficeLabel] {
        for word in listing {
            guard let range = text.firstRange(of: word) else { continue }
            let list = text[range.upperBound...].drop { $0.isColon || $0.isBlank }.prefix { !$0.isSentenceEnd }
            let found = list.split { $0.isListMark }.map { OfficeLabel.read($0.trimmed, announced: true) }.prefix { $0?.unit != nil }.compactMap { $0 }
            if found.count >= fewestListed { return found }
        }
        return []
    }

    /// 来到现场的是某局张三局长: the unit before a name and the post behind it.
    private static func placed(_ name: String, in text: ScalarText) -> ScalarText? {
        guard let range = text.firstRange(of: name), let post = text[range.upperBound...].opening(among: InstitutionWords.posts) else { return nil }
        let before = text[..<range.lowerBound].suffix(longestPhrase)
        let start = before.lastIndex { !$0.isHan || $0.isOne(of: "是的请到了为") }.map { $0 + 1 } ?? before.startIndex
        let unit = before[start...]
        return unit.count >= 3 && endsUnit(unit) ? unit + post : nil
    }

    private static func endsUnit(_ text: ScalarText) -> Bool {
        text.closing(among: InstitutionWords.unitEndings) != nil || text.last.map(InstitutionWords.unitEndCharacters.contains) == true
    }
}
