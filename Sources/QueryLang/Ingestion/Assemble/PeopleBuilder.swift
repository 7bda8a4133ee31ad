import Documents

/// Deals names, units and posts out to the people of one article.
struct PeopleBuilder {
    private(set) var people: [PersonRecord] = []
    private(set) var funding: String?
    private(set) var uncertain: [String] = []

    /// Who is in `people` already, by name and role.
    private var places: [String: Int] = [:]
    /// Places of the authors that a note on units alone names.
    private var listed: Set<Int> = []
    /// Numbers of units that the byline prints beside names, by place in `people`.
    private var unitNumbers: [Int: [Int]] = [:]

    mutating func add(_ credits: [Credit]) {
        for credit in credits { add(credit, role: Self.role(credit.role)) }
    }

    mutating func addParticipants(_ credits: [Credit], role: PersonRecord.Role) {
        for credit in credits { add(credit, role: role == .guest && Self.isOfPaper(credit) ? .host : role) }
    }

    /// 对话者：张三（本刊记者）: staff of the paper that stand among the guests ask them.
    private static func isOfPaper(_ credit: Credit) -> Bool {
        guard let phrase = credit.affiliation, let own = phrase.opening(among: LabelWords.ownMedia) else { return false }
        let post = phrase.dropFirst(own.count)
        return post.hasSuffix("记者") || post.hasSuffix("编辑") || post.hasSuffix("主编")
    }

    /// A person who is named twice in one role (above the text and below it) is one person.
    private mutating func add(_ credit: Credit, role: PersonRecord.Role) {
        guard let name = credit.name else { return people.append(Self.person(credit, role: role)) }
        // Who reported a story and is named as its author too is one writer.
        let writing: [PersonRecord.Role] = [.author, .reporter]
        let other =
            writing.contains(role) ? writing.first { $0 != role && places[$0.rawValue + " " + name] != nil } : nil
        let key = (other ?? role).rawValue + " " + name
        if let index = places[key] {
            // Who is an author in one place and a reporter of the paper in another reported it.
            if people[index].role == .author, role == .reporter, people[index].titles.isEmpty, credit.title != nil {
                people[index].role = .reporter
            }
            if people[index].units.isEmpty, let unit = credit.unit { people[index].units = [unit] }
            if people[index].titles.isEmpty, let title = credit.title { people[index].titles = [title] }
            if people[index].affiliation == nil, let phrase = credit.affiliation { Self.fill(&people[index], phrase) }
        } else {
            // 作者：张三 above 采访人：某网记者张三: who signs has asked.
            if role == .host, let index = places[PersonRecord.Role.author.rawValue + " " + name], people[index].units.isEmpty, people[index].titles.isEmpty {
                places[key] = index
                people[index] = Self.person(credit, role: role)
                return
            }
            places[key] = people.count
            if !credit.unitNumbers.isEmpty { unitNumbers[people.count] = credit.unitNumbers }
            people.append(Self.person(credit, role: role))
        }
    }

    /// A guest whose posts the text prints before the name.
    mutating func addGuest(_ name: String, phrase: ScalarText?) {
        // 说这话的是某大学教授张三.
        let phrase = phrase.map { $0.first == "是" && $0.count > 3 ? $0.dropFirst() : $0 }
        people.append(Self.person(Credit(name: name, role: .author, affiliation: phrase), role: .guest))
    }

    /// An office that answers, where nobody is named: 房屋局局长, 市政总监.
    mutating func addUnnamedGuest(_ office: ScalarText) {
        var person = Self.person(Credit(name: nil, role: .author, affiliation: office), role: .guest)
        // 市政 before 总监 is what the office is for.
        if person.units.contains(where: { ScalarText($0).closing(among: InstitutionWords.unitEndings) == nil && ScalarText($0).last.map(InstitutionWords.unitEndCharacters.contains) != true }) { (person.units, person.titles) = ([], [String(office)]) }
        people.append(person)
    }

    /// A speaker whom the label names with an office: the chair is the host.
    mutating func addOfficial(_ label: OfficeLabel) {
        people.append(
            PersonRecord(
                name: String(label.name), units: label.unit.map { [String($0)] } ?? [],
                titles: label.titles.map { String($0) },
                role: label.isChair ? .host : .guest))
    }

    /// Guests who ask and do not answer.
    mutating func makeHosts(_ names: Set<String>) {
        for index in people.indices where people[index].role == .guest && people[index].name.map(names.contains) == true { people[index].role = .host }
    }

    /// 张三　李四 under the title of a talk between 张三： and 李四：: who opens it with a question leads it, and the other is the guest.
    mutating func makeParties(of labels: [ScalarText], asker: ScalarText?) {
        let parties = people.indices.filter { people[$0].role == .author && people[$0].titles.isEmpty && people[$0].name.map { name in labels.contains { $0 == name } } == true }
        guard let asker, parties.count == 2, people.count(where: { $0.role == .author }) == 2, parties.contains(where: { people[$0].name.map { asker == $0 } == true }) else { return }
        for index in parties { people[index].role = people[index].name.map { asker == $0 } == true ? .host : .guest }
    }

    /// The one reporter of a talk with several guests leads it.
    mutating func leadRoundtable(guests: Int, isAsked: Bool) {
        let reporters = people.indices.filter { people[$0].role == .reporter }
        guard guests >= Self.fewestGuests, isAsked, reporters.count == 1, !people.contains(where: { $0.role == .host || $0.role == .author }) else { return }
        people[reporters[0]].role = .host
    }

    private static let fewestGuests = 2

    /// Who is named with a unit and a post, where 答 answers and no guest is named: the one who answers.
    mutating func makeAnswerers() {
        guard let only = answerer, !people.contains(where: { $0.role == .guest }) else { return }
        people[only].role = .guest
    }

    /// Somebody is named who may turn out to be the one who answers.
    var hasAnswerer: Bool { answerer != nil }

    /// 本报法律顾问团律师 may answer readers; staff of the paper ask.
    private var answerer: Int? {
        let own = people.indices.filter { people[$0].role == .author && !people[$0].units.isEmpty && !people[$0].titles.isEmpty }
        guard own.count == 1 else { return nil }
        let isStaff = people[own[0]].units.contains { ScalarText($0).opening(among: LabelWords.ownMedia) != nil } && people[own[0]].titles.contains { ScalarText($0).closing(among: LabelWords.creditWords) != nil }
        return isStaff ? nil : own[0]
    }

    /// A medium that asks, where nobody is named who does.
    mutating func addHost(unit: String) { people.append(PersonRecord(name: nil, units: [unit], titles: [], role: .host)) }

    func lacksPost(_ name: String) -> Bool { people.contains { $0.name == name && Self.lacksPost($0) } }

    /// Names of those who speak and of whom nothing else is known.
    var withoutPost: [String] { people.filter(Self.lacksPost).compactMap(\.name) }

    private static func lacksPost(_ person: PersonRecord) -> Bool {
        [.guest, .host].contains(person.role) && person.units.isEmpty && person.titles.isEmpty
    }

    /// What the page says elsewhere of one who speaks and of whom nothing else is known.
    mutating func complete(_ name: String, phrase: ScalarText) {
        guard let index = people.firstIndex(where: { $0.name == name && [.guest, .host].contains($0.role) }), people[index].units.isEmpty, people[index].titles.isEmpty
        else { return }
        Self.fill(&people[index], phrase)
    }

    /// Who says 我是某台主持人张三: the host, by what was not known of that person.
    mutating func introduceHost(_ name: String, unit: String?, title: String) {
        guard let index = people.firstIndex(where: { $0.name == name && [.guest, .host].contains($0.role) }) else { return }
        people[index].role = .host
        if people[index].units.isEmpty, let unit { people[index].units = [unit] }
        if people[index].titles.isEmpty { people[index].titles = [title] }
    }

    /// A guest whom another label names without the office that this one gives.
    mutating func complete(_ label: OfficeLabel) {
        let name = String(label.name)
        guard let index = people.firstIndex(where: { $0.role == .guest && $0.name == name }),
            people[index].units.isEmpty, people[index].titles.isEmpty
        else { return }
        people[index].units = label.unit.map { [String($0)] } ?? []
        people[index].titles = label.titles.map { String($0) }
    }

    mutating func apply(_ affiliation: Affiliation) {
        funding = funding ?? affiliation.funding
        let authors = people.indices.filter { people[$0].role == .author || people[$0].role == .reporter }
        applyNumbered(affiliation.numbered, to: authors)
        for (index, phrase) in zip(authors, affiliation.ranked) { Self.fill(&people[index], phrase) }
        for share in affiliation.shares {
            if let post = share.post {
                // A sentence on somebody whom no byline names is text about that person.
                for index in authors where share.name == nil || people[index].name == share.name {
                    Self.fill(&people[index], [post], printed: share.phrase)
                }
            } else if let name = share.name {
                if let index = authors.first(where: { people[$0].name == name }) {
                    Self.fill(&people[index], share.phrase)
                } else if authors.allSatisfy(listed.contains) {
                    if people.contains(where: { $0.name == name }) { continue }
                    listed.insert(people.count)
                    people.append(
                        Self.person(Credit(name: name, role: .author, affiliation: share.phrase), role: .author))
                } else {
                    uncertain.append("the note on units names \(name), the byline does not")
                }
            } else if affiliation.isDistributed {
                distribute(share.phrase, to: authors)
            } else if authors.isEmpty {
                var person = Self.person(Credit(role: .author, affiliation: share.phrase), role: .author)
                person.uncertain.append("the byline is not on the page")
                people.append(person)
            } else {
                for index in authors { Self.fill(&people[index], share.phrase) }
            }
        }
    }

    /// Units go to the authors that bear their numbers; where the byline prints none, in printed order if the counts agree,
    /// and a single one to all.
    private mutating func applyNumbered(_ units: [ScalarText], to authors: [Int]) {
        guard !units.isEmpty else { return }
        let isMarked = authors.contains { unitNumbers[$0] != nil }
        for (rank, index) in authors.enumerated() {
            if isMarked {
                for number in unitNumbers[index] ?? [] where units.indices.contains(number - 1) {
                    Self.fill(&people[index], units[number - 1])
                }
            } else if units.count == 1 || units.count == authors.count {
                Self.fill(&people[index], units[units.count == 1 ? 0 : rank])
            } else {
                people[index].uncertain.append("the units are numbered, the names are not")
            }
        }
    }

    private mutating func distribute(_ phrase: ScalarText, to authors: [Int]) {
        if authors.isEmpty {
            for part in Self.parts(phrase) {
                var person = Self.person(Credit(role: .author, affiliation: part), role: .author)
                person.uncertain.append("the byline is not on the page")
                people.append(person)
            }
        } else if let parts = PostReader.deal(phrase, to: authors.count) {
            for (index, part) in zip(authors, parts) { Self.fill(&people[index], part) }
        } else {
            for index in authors {
                people[index].affiliation = String(phrase)
                people[index].uncertain.append(
                    "the units are dealt out (分别), but their number is not that of the authors")
            }
        }
    }

    /// The members of a distributed list whose owners are unknown: a member with a unit opens a new share.
    private static func parts(_ phrase: ScalarText) -> [ScalarText] {
        var parts: [ScalarText] = []
        for piece in phrase.split(whereSeparator: \.isListMark).map(\.trimmed) {
            if let last = parts.indices.last, PostReader.post(piece).unit == nil {
                parts[last].append("、")
                parts[last].append(contentsOf: piece)
            } else {
                parts.append(piece)
            }
        }
        return parts
    }

    static func role(_ role: LabelWords.CreditRole) -> PersonRecord.Role {
        switch role {
        case .author: .author
        case .reporter: .reporter
        case .photographer: .photographer
        case .editor: .editor
        }
    }

    static func person(_ credit: Credit, role: PersonRecord.Role) -> PersonRecord {
        var person = PersonRecord(name: credit.name, role: role)
        if let unit = credit.unit { person.units = [unit] }
        if let title = credit.title { person.titles = [title] }
        if let phrase = credit.affiliation { fill(&person, phrase) }
        return person
    }

    static let elided = "a unit was printed without its institution, which was taken from the member before"

    private static func fill(_ person: inout PersonRecord, _ phrase: ScalarText) {
        fill(&person, PostReader.posts(phrase, completing: true), printed: phrase)
    }

    private static func fill(_ person: inout PersonRecord, _ posts: [Post], printed phrase: ScalarText) {
        person.affiliation = person.affiliation.map { $0 + "、" + String(phrase) } ?? String(phrase)
        for unit in posts.compactMap({ $0.unit.map { String($0) } }) where !person.units.contains(where: { $0.hasPrefix(unit) }) {
            // 某校某学院 says more than 某校, which another note has given.
            let held = person.units
            person.units.removeAll { unit.hasPrefix($0) && held.count > 0 && !posts.contains { $0.unit.map { String($0) } == held.first } }
            person.units.append(unit)
        }
        for title in posts.compactMap({ $0.title.map { String($0) } }) where !person.titles.contains(title) {
            person.titles.append(title)
        }
        if posts.contains(where: \.isElided) { person.uncertain.append(elided) }
    }
}
