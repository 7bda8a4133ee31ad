import Documents

/// Who answers where no label names anybody: 问 and 答, a surname alone, an office, questions as headings.
///
/// The head or the introduction names that person: ——访某局局长张三; 专访导演张三：…; 采访了某医院主任医师张三.
extension SpeakerLinker {
    typealias Named = (office: ScalarText, name: ScalarText)

    /// Adds the guest whom the head or the introduction names, where no other line has.
    func addSilentGuest(_ leads: [ScalarText], heads: [ScalarText], _ people: inout PeopleBuilder) {
        guard !people.people.contains(where: { $0.role == .guest }) else { return }
        let named = leads.lazy.compactMap { Self.headed($0) ?? Self.visited($0) ?? Self.interviewee($0) ?? Self.introduced($0) ?? Self.questioned($0) }.first
        if let guest = named ?? leads.lazy.compactMap({ LeadPredicates.opening($0) }).first {
            return people.addGuest(String(guest.name), phrase: guest.office)
        }
        guard !people.hasAnswerer else { return }
        guard let guest = spokenOf(heads, leads, people.people) ?? Self.onlyOne(leads, people.people) ?? Self.opening(leads, people.people) else { return }
        people.addGuest(String(guest.name), phrase: guest.phrase)
    }

    // MARK: Heads

    private static let visiting: [String] = ["专访", "对话", "对谈", "访谈"]
    private static let honorifics: WordTable = ["博士", "先生", "女士", "校友", "同志"]
    /// What a name goes on with in a title that says what the person talks of.
    private static let telling: StaticString = "谈说讲聊忆话"
    private static let longestNamed = 24

    /// The one of whom a head says that the talk was with that person, and what the introduction says of the person.
    func spokenOf(_ heads: [ScalarText], _ leads: [ScalarText], _ known: [PersonRecord]) -> (name: ScalarText, phrase: ScalarText?)? {
        for head in heads {
            guard let found = Self.spokenOf(head, leads), !known.contains(where: { $0.name == String(found.name) }) else { continue }
            return (found.name, found.office.isEmpty ? Self.phrase(of: found.name, leads) : found.office)
        }
        return nil
    }

    /// What an introduction says of a person whom it names.
    static func phrase(of name: ScalarText, _ leads: [ScalarText]) -> ScalarText? {
        leads.lazy.compactMap { LeadPredicates.post(of: name, in: $0) }.first ?? leads.lazy.compactMap { apposition(before: String(name), in: $0, office: name) }.first
            ?? leads.lazy.flatMap { LeadGuests.read($0) }.first { $0.name == name }?.phrase
    }

    /// 专访导演张三：…, 对话｜张三: whom the head says the talk was with; the office is empty where it gives none.
    static func interviewed(_ head: ScalarText) -> Named? {
        let plain = head.trimmedDashes
        func isParting(_ scalar: Unicode.Scalar) -> Bool { scalar.isClauseMark || scalar.isColon || scalar.isSentenceEnd || scalar.isOne(of: "|｜丨“”—") }
        for verb in visiting + (plain.first == "访" ? ["访"] : []) {
            guard let range = plain.firstRange(of: verb) else { continue }
            var clause = plain[range.upperBound...].drop { isParting($0) || $0.isBlank }.prefix { !isParting($0) }.trimmed
            if let word = clause.closing(among: honorifics), clause.count > word.count + 1 { clause = clause.dropLast(word.count) }
            if let found = PersonHeading.read(clause, longest: 60, announced: true) { return found }
            if let name = told(clause) ?? (PersonNames.isName(clause) ? clause : nil) { return (ScalarText(), name) }
            // 专访一九七四届校友张三: whatever stands before it, the clause ends with a name.
            if verb != "对话", (4...longestNamed).contains(clause.count), clause.allSatisfy(\.isHan), !clause.contains("的"), case let name = clause.suffix(3), PersonNames.isName(name) { return (ScalarText(), name) }
        }
        return nil
    }

    private static func spokenOf(_ head: ScalarText, _ leads: [ScalarText]) -> Named? {
        if let found = interviewed(head) { return found }
        let plain = head.trimmedDashes
        // 张三谈第一部长片, 张三：…, where the introduction speaks of the same person.
        for part in plain.split(whereSeparator: { $0.isOne(of: "|｜丨：:") || $0.isBlank }) where part.startIndex == plain.startIndex || plain[part.startIndex - 1].isOne(of: "|｜丨：:") || told(part) != nil {
            let isWhole = part.endIndex < plain.endIndex && plain[part.endIndex].isColon && PersonNames.isName(part) && part.count <= 4
            guard let name = told(part) ?? (isWhole ? part : nil), leads.contains(where: { $0 != head && $0.contains(String(name)) }) else { continue }
            return (ScalarText(), name)
        }
        return nil
    }

    /// 张三谈…: the name before the verb.
    private static func told(_ clause: ScalarText) -> ScalarText? {
        [3, 2, 4].lazy.map { clause.prefix($0) }.first { name in
            PersonNames.isName(name) && (name.count < 4 || PersonNames.startsWithCompoundSurname(name)) && name.endIndex < clause.endIndex && clause[name.endIndex].isOne(of: telling)
        }
    }

    // MARK: Introductions

    /// The only person whom the introduction names with a post; where it names several, none.
    private static func onlyOne(_ leads: [ScalarText], _ known: [PersonRecord]) -> (name: ScalarText, phrase: ScalarText?)? {
        let found = leads.flatMap { LeadGuests.read($0) }.filter { guest in !known.contains { $0.name == String(guest.name) } }
        guard let first = found.first, found.allSatisfy({ $0.name == first.name }) else { return nil }
        return (first.name, phrase(of: first.name, leads) ?? first.phrase)
    }

    private static let presented: [String] = ["本期嘉宾是", "本期专家是", "本期嘉宾为", "本期坐堂律师是", "本期律师是", "嘉宾是", "主讲人是", "答疑专家是", "坐诊专家是"]

    /// 张三十五岁入行… as the introduction's first words; 本期坐堂律师是某律师事务所的张三。
    private static func opening(_ leads: [ScalarText], _ known: [PersonRecord]) -> (name: ScalarText, phrase: ScalarText?)? {
        for lead in leads {
            for word in presented {
                guard let range = lead.firstRange(of: word) else { continue }
                let clause = lead[range.upperBound...].prefix { !$0.isSentenceEnd && !$0.isComma }
                guard let particle = clause.lastIndex(of: "的"), case let name = clause[(particle + 1)...], PersonNames.mayBeName(name), PeopleLine.isUnit(clause[..<particle]) || clause[..<particle].closing(among: InstitutionWords.unitEndings) != nil
                else { continue }
                return (name, clause[..<particle] + (lead[..<range.upperBound].dropLast().closing(among: InstitutionWords.posts) ?? ScalarText()))
            }
        }
        guard let first = leads.first, case let name = first.prefix(PersonNames.startsWithCompoundSurname(first) ? 4 : 3), PersonNames.isName(name), name.endIndex < first.endIndex, first[name.endIndex].isOne(of: openers), first.contains(where: { $0.isOne(of: "他她") }),
            !known.contains(where: { $0.name == String(name) })
        else { return nil }
        return (name, phrase(of: name, leads))
    }

    /// What the sentence goes on with that opens with whom it is about.
    private static let openers: StaticString = "，,今在是从十二三四五六七八九"

    /// 本期专家：某医院主任医师某某: a short label, then posts and the name.
    static func introduced(_ text: ScalarText) -> Named? {
        guard text.count <= 80, let colon = text.prefix(12).firstIndex(where: \.isColon) else { return nil }
        return PersonHeading.read(text[(colon + 1)...].trimmed, longest: 60, announced: true)
    }

    /// 生态摄影师　某某： above a title.
    private static func headed(_ text: ScalarText) -> Named? {
        guard text.count <= 30, text.last?.isColon == true, let found = LexicalRole.personAfterPosts(text.dropLast().trimmed, role: .author, announced: true)?.first,
            let name = found.name, let office = found.affiliation
        else { return nil }
        return (office, ScalarText(name))
    }

    /// ——访某局局长某某.
    static func visited(_ text: ScalarText) -> Named? {
        let plain = text.trimmedDashes
        guard plain.count < text.count, plain.first == "访" else { return nil }
        return PersonHeading.read(plain.dropFirst(), longest: 60, announced: true)
    }

    /// The one person that the introduction says was interviewed: 采访了某医院主任医师某某.
    static func interviewee(_ text: ScalarText) -> Named? {
        for verb in ["采访了", "专访了", "对话了", "邀请到", "邀请了", "请到了", "连线了", "专访", "采访", "对话"] {
            guard let range = text.prefix(600).firstRange(of: verb) else { continue }
            let clause = text[range.upperBound...].prefix { !$0.isSentenceEnd && !$0.isComma }.prefix(60)
            if let found = PersonHeading.read(clause, longest: 60) { return found }
        }
        return nil
    }

    /// （受访者系某馆馆长张三）, （张三为某局局长） below the last turn: who answers, where no label names anyone.
    func addNamedBelow(_ drafts: [ParagraphBuilder.Draft], _ people: inout PeopleBuilder) {
        guard !people.people.contains(where: { $0.role == .guest }), let last = drafts.last?.text, last.count <= LineShape.measured,
            let inner = BylineReader.bracketContent(last)
        else { return }
        let plain = inner.opening(among: LabelWords.answerers).map { inner.dropFirst($0.count).trimmed { $0.isColon || $0.isBlank || $0.isOne(of: "系为是") } } ?? inner
        if let share = NamedPosts.read(plain).first, let name = share.name {
            people.addGuest(name, phrase: share.phrase)
        } else if let found = PersonHeading.read(plain, longest: 60, announced: true) {
            people.addGuest(String(found.name), phrase: found.office)
        }
    }

    // MARK: Offices

    /// What the words of public offices end with: a teacher or an author speaks as a person.
    private static let offices: WordTable = ["市长", "县长", "省长", "区长", "镇长", "厅长", "局长", "司长", "署长", "处长", "部长", "院长", "校长", "州长", "专员", "总监", "行政长官", "发言人", "秘书长", "负责人"]

    /// 市长：, 房屋局局长：: an office that speaks again and again, and whose holder no line names.
    func addOffices(_ labels: [ScalarText], _ drafts: [ParagraphBuilder.Draft], held: Set<ScalarText>, _ people: inout PeopleBuilder) {
        for label in labels where !held.contains(label) && label.count >= 2 && !LabelWords.askers.contains(label) && !LabelWords.isCrowd(label) && !LeadGuests.isShort(label) {
            guard label.closing(among: Self.offices) != nil, !PersonNames.isName(label), OfficeLabel.read(label) == nil, Self.person(label, among: people.people) == nil,
                drafts.count(where: { $0.record.label.map { ScalarText($0).squeezed } == label }) >= 2
            else { continue }
            people.addUnnamedGuest(label)
        }
    }

    // MARK: Names and what stands for them

    private static let shortening: [String] = ["以下简称", "简称", "下称"]

    /// （张三，简称张；李四，简称李）, 张三（以下简称“张”）: the scalar that stands for a name further down.
    static func abbreviations(_ text: ScalarText) -> [(name: ScalarText, label: ScalarText)] {
        var found: [(name: ScalarText, label: ScalarText)] = []
        var from = text.startIndex
        while let word = shortening.lazy.compactMap({ text[from...].firstRange(of: $0) }).min(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }) {
            let before = text[from..<word.lowerBound].trimmed { $0.isComma || $0.isBlank || $0.isOpeningBracket }
            let start = before.lastIndex { !$0.isHan && $0 != "·" }.map { $0 + 1 } ?? before.startIndex
            let name = before[start...], label = text[word.upperBound...].drop { $0.isOne(of: "“\"‘「为") }.prefix { $0.isHan }
            from = word.upperBound
            // 某某编辑部（以下简称编）: who asks may be no person.
            guard (1...2).contains(label.count), name.count > label.count, PersonNames.mayBeName(name, longest: PersonNames.longestGiven) || PersonNames.isTranscribed(name) else { continue }
            found.append((name, label))
        }
        return found
    }

    /// 白音： of one guest, 乌兰察夫·白音: a part of a name with a dot in it.
    static func dottedBearer(_ label: ScalarText, among people: [PersonRecord]) -> Int? {
        let bearers = people.indices.filter { people[$0].name.map { dottedParts(ScalarText($0)).contains(label) } == true }
        return bearers.count == 1 ? bearers[0] : nil
    }

    /// The parts of a name with a dot by which its bearer may be called, none of one scalar.
    static func dottedParts(_ name: ScalarText) -> Set<ScalarText> {
        name.contains("·") ? Set(name.split { $0.isOne(of: "·•") }.filter { $0.count >= 2 }) : []
    }
}
