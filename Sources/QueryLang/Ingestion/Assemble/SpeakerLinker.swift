import Documents

/// A heading that names a person with an office: 全国人大代表某某.
enum PersonHeading {
    /// The longest name with a dot in it, in scalars.
    private static let longestDotted = 9

    /// - Returns: the office as printed and the name.
    /// - Parameter announced: a label says that a person is named, so a surname need not.
    static func read(
        _ text: ScalarText, longest: Int = 30, announced: Bool = false
    ) -> (office: ScalarText, name: ScalarText)? {
        // 市人大代表某某： heads what is told of a member; behind any other post the colon makes a speaker's label.
        let isLabel = text.last?.isColon == true
        let text = isLabel ? text.dropLast() : text
        // 市人大代表、某局副局长张三: offices before the last one.
        if let comma = text.lastIndex(of: "、"), text.count <= longest + 20, text.opening(among: PageClassifier.visits) == nil, !text[..<comma].contains(where: { $0.isTextMark && $0 != "、" }),
            text[..<comma].split(separator: "、").allSatisfy({ $0.closing(among: InstitutionWords.posts) != nil || $0.closing(among: InstitutionWords.publicOffices) != nil }),
            let last = read(text[(comma + 1)...], longest: longest, announced: announced)
        {
            return (text[..<last.name.startIndex].trimmed, last.name)
        }
        guard (4...longest).contains(text.count), !text.contains(where: \.isTextMark) else { return nil }
        let plain = text.trimmedStop
        for length in [3, 2, 4] + (plain.contains("·") ? Array(5...longestDotted) : []) where plain.count > length + 1 {
            let name = plain.suffix(length)
            let office = plain.dropLast(length).trimmed.trimmedMarks
            // 市政协委员吾守尔: after a public office a surname need not be a common one.
            let isAnnounced = announced || office.closing(among: InstitutionWords.publicOffices) != nil
            guard !isLabel || office.closing(among: InstitutionWords.publicOffices) != nil else { continue }
            let isDotted = length > 4 && name.contains("·") && name.first != "·" && PersonNames.mayBeName(name, longest: longestDotted)
            guard isDotted || (isAnnounced ? PersonNames.mayBeName(name) : PersonNames.isName(name)),
                office.closing(among: InstitutionWords.posts) != nil
                    || office.closing(among: InstitutionWords.publicOffices) != nil
            else { continue }
            return (office, name)
        }
        return nil
    }
}

/// Says who speaks in each paragraph.
struct SpeakerLinker {
    let blocks: [Block]

    /// Turns of an interview: a label is a name, a surname with a title, the host's paper, or the role in the talk.
    ///
    /// - Parameter heads: lines of the title, which may name the one who is interviewed (——访某局局长某某).
    func linkTurns(_ drafts: inout [ParagraphBuilder.Draft], people: inout PeopleBuilder, heads: [ScalarText] = []) {
        var named = Set(people.people.compactMap(\.name))
        var seen: Set<ScalarText> = []
        let labels = drafts.compactMap { $0.record.label.map { ScalarText($0).squeezed } }.filter { seen.insert($0).inserted }
        let leads = drafts.prefix { $0.role != .turn }.prefix(LeadGuests.mostParagraphs).map(\.text) + heads
        people.makeParties(of: labels, asker: Self.opener(drafts))
        addAnnounced(leads, &people)
        addChair(leads, labels, &people)
        named.formUnion(people.people.compactMap(\.name))
        addShortlyLabelled(labels, drafts, heads, &people)
        let shortened = leads.flatMap { Self.abbreviations($0) }.filter { labels.contains($0.label) }
        addAnswered(labels, leads, &people)
        named.formUnion(people.people.compactMap(\.name))
        let asking = Self.askers(drafts)
        let isSigned = people.people.contains { $0.role == .reporter || $0.role == .author }
        /// Introduction, captions, and what stands below the last turn.
        let said = leads + drafts.filter { $0.record.kind == .caption }.prefix(LeadGuests.mostParagraphs).map(\.text) + drafts.suffix(2).filter { $0.role != .turn }.map(\.text)
        func phrase(of label: ScalarText) -> ScalarText? {
            let found = said.lazy.compactMap { LeadPredicates.post(of: label, in: $0) }.first
            let named = said.lazy.compactMap { Self.apposition(before: String(label), in: $0, office: label) } + heads.lazy.compactMap { Self.visited($0) }.filter { $0.name == label }.map(\.office)
            guard let first = found ?? named.first else { return nil }
            // 县医院急诊科主任 below ——访某县医院急诊科主任张三: one place names the unit whole.
            let units = PostReader.posts(first, completing: false).compactMap(\.unit)
            guard units.count == 1 else { return first }
            return named.first { PostReader.post($0).unit.map { $0.count > units[0].count && $0.hasSuffix(String(units[0])) } == true } ?? first
        }
        /// Of how many persons each is a part of the name.
        var bearers: [ScalarText: Int] = [:]
        for name in people.people.compactMap(\.name) { for part in Self.dottedParts(ScalarText(name)) { bearers[part, default: 0] += 1 } }
        for label in labels
        where !(asking.contains(label) && namesMedium(label)) && PersonNames.mayBeName(label) && !LabelWords.askers.contains(label)
            && !LabelWords.answerers.contains(label)
            && !LabelWords.isCrowd(label)
        {
            // 长巷： asks, beside a byline: the name of the medium, whatever it is.
            if asking.contains(label), !PersonNames.isName(label), !named.contains(String(label)), isSigned { continue }
            if LeadGuests.isShort(label), Self.person(label, among: people.people) != nil { continue }
            if bearers[label] == 1, !named.contains(String(label)) { continue }
            // 市人大代表张三是某小学的教师: what is said of the person tells the unit that a public office does not.
            if named.insert(String(label)).inserted {
                people.addGuest(String(label), phrase: phrase(of: label))
                for part in Self.dottedParts(label) { bearers[part, default: 0] += 1 }
            } else if people.lacksPost(String(label)), let phrase = phrase(of: label) {
                people.complete(String(label), phrase: phrase)
            }
        }
        var holders = holders(of: labels, in: leads)
        for (name, label) in shortened {
            holders[label] = String(name)
            if named.insert(String(name)).inserted { people.addGuest(String(name), phrase: phrase(of: name)) }
            // 记者张三 in the same introduction: who asks.
            if leads.contains(where: { $0.contains("记者" + String(name)) }) { people.introduceHost(String(name), unit: nil, title: "记者") }
        }
        for label in labels {
            guard let name = holders[label], named.insert(name).inserted else { continue }
            people.addGuest(name, phrase: label)
        }
        addOffices(labels, drafts, held: Set(holders.keys), &people)
        if !holders.isEmpty {
            for lead in leads { addJoined(to: Set(holders.values), in: lead, &named, &people) }
        }
        for label in labels where !PersonNames.isName(label) && !label.hasPrefix("网友") && holders[label] == nil {
            guard let office = OfficeLabel.read(label) else { continue }
            if named.insert(String(office.name)).inserted {
                people.addOfficial(office)
            } else {
                people.complete(office)
            }
            if people.lacksPost(String(office.name)), let phrase = phrase(of: office.name) { people.complete(String(office.name), phrase: phrase) }
        }
        // 消费者参加人　张三：: the part in the affair, a blank, and who has it.
        for (name, part) in drafts.compactMap({ $0.record.label.flatMap { PageClassifier.partAndName(ScalarText($0)) } }) where named.insert(String(name)).inserted {
            people.addGuest(String(name), phrase: phrase(of: name) ?? part)
        }
        addIntroduced(drafts, &people)
        if labels.contains(where: { LabelWords.answerers.contains($0) }) { addSilentGuest(leads, heads: heads, &people) }
        addNamedBelow(drafts, &people)
        linkAskers(drafts, people: &people)
        let persons = people.people
        let places = Dictionary(
            persons.enumerated().compactMap { index, person in person.name.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        var known: [ScalarText: Int?] = [:]
        var speaking: (speaker: Int?, label: String)?
        for index in drafts.indices {
            if let label = drafts[index].record.label {
                let key = ScalarText(label).squeezed
                let speaker: Int?
                if let found = known[key] {
                    speaker = found
                } else {
                    speaker = places[holders[key] ?? String(key)] ?? PageClassifier.partAndName(ScalarText(label)).flatMap { places[String($0.name)] } ?? Self.person(key, among: persons)
                    known[key] = .some(speaker)
                }
                drafts[index].record.speaker = speaker
                speaking = (speaker, label)
            } else if drafts[index].record.kind == .heading || BylineReader.bracketContent(drafts[index].text) != nil && drafts[index].text.count > Self.longestStageNote {
                // （文中所述方法请在医师指导下使用）: a note of the page's, in nobody's mouth; （笑） is a part of the talk.
                speaking = nil
            } else if let speaking, [.body, .listItem, .tableRow].contains(drafts[index].role) {
                drafts[index].record.speaker = speaking.speaker
                drafts[index].record.label = speaking.label
                drafts[index].record.continuesTurn = true
            }
        }
    }

    private static let records: WordTable = ["以下是", "以下为", "下面是"]
    private static let joints: [String] = ["联同", "会同", "以及", "、", "和", "及", "与"]

    /// 以下是某司司长某某联同某局局长某某和某某的问答纪录: those who stand beside the holder of the label's office.
    private func addJoined(to holders: Set<String>, in lead: ScalarText, _ named: inout Set<String>, _ people: inout PeopleBuilder) {
        guard lead.opening(among: Self.records) != nil else { return }
        var start: Int?
        for guest in LeadGuests.read(lead) {
            defer { start = guest.name.endIndex }
            let name = String(guest.name)
            guard let start, !holders.contains(name), case let between = lead[start..<guest.name.startIndex].trimmed, let joint = Self.joints.first(where: { between.hasPrefix($0) }),
                case let office = between.dropFirst(joint.unicodeScalars.count).trimmed, !office.contains(where: { $0.isSentenceEnd || $0.isComma || $0.isClosingBracket || $0.isListMark }), named.insert(name).inserted
            else { continue }
            people.addGuest(name, phrase: office)
        }
    }

    private static let longestStageNote = 10
    private static let shortestHeldOffice = 4

    /// 渔农司司长：… below 以下是渔农司司长某某联同…的问答纪录: the introduction names who holds the office that is the label.
    private func holders(of labels: [ScalarText], in leads: [ScalarText]) -> [ScalarText: String] {
        var holders: [ScalarText: String] = [:]
        for label in labels where label.count >= Self.shortestHeldOffice && label.closing(among: InstitutionWords.posts) != nil && !PersonNames.isName(label) && !LabelWords.askers.contains(label) {
            for lead in leads {
                guard let range = lead.prefix(Self.longestLead).firstRange(of: String(label)), let name = LeadGuests.name(at: range.upperBound, in: lead) else { continue }
                holders[label] = String(name)
                break
            }
        }
        return holders
    }

    /// The guests of the introduction whom labels name by their surname: 周：, 周教授：.
    private func addShortlyLabelled(
        _ labels: [ScalarText], _ drafts: [ParagraphBuilder.Draft], _ heads: [ScalarText], _ people: inout PeopleBuilder
    ) {
        let surnames = Set(labels.filter(LeadGuests.isShort).compactMap(\.first))
        guard !surnames.isEmpty else { return }
        let leads = drafts.prefix { $0.role != .turn }.prefix(LeadGuests.mostParagraphs)
        for guest in leads.flatMap({ LeadGuests.read($0.text) }) {
            guard let surname = guest.name.first, surnames.contains(surname),
                !people.people.contains(where: { $0.role == .guest && $0.name == String(guest.name) })
            else { continue }
            let whole = PostReader.post(guest.phrase).unit == nil ? Self.phrase(of: guest.name, heads + leads.map(\.text)) : nil
            people.addGuest(String(guest.name), phrase: whole ?? guest.phrase)
        }
        for surname in surnames where !people.people.contains(where: { $0.name.map { ScalarText($0).first == surname } == true }) {
            if let found = leads.lazy.compactMap({ LeadPredicates.holder(of: surname, in: $0.text.prefix(Self.longestLead)) }).first {
                people.addGuest(String(found.name), phrase: found.phrase)
            } else if let found = spokenOf(heads, leads.map(\.text), people.people), found.name.first == surname {
                people.addGuest(String(found.name), phrase: found.phrase)
            }
        }
    }

    /// Scalars of an introduction that are searched for the bearer of a surname.
    private static let longestLead = 600

    /// The member who asked and the official who answered, where the introduction of a reply names both: 以下是某某議員的提問
    /// 和某局局長某某的書面答覆.
    private func addAnswered(_ labels: [ScalarText], _ leads: [ScalarText], _ people: inout PeopleBuilder) {
        guard labels.contains(where: LabelWords.answerers.contains), people.people.isEmpty else { return }
        for lead in leads {
            guard let asked = lead.firstRange(of: "的提问"),
                let answered = lead[asked.upperBound...].firstRange(of: "答覆")
                    ?? lead[asked.upperBound...].firstRange(of: "答复")
            else { continue }
            for clause in [lead[..<asked.lowerBound], lead[asked.upperBound..<answered.lowerBound]] {
                let plain = clause.suffix(40).trimmed { $0.isOne(of: "的书面口头和与及就作") || $0.isBlank }
                if let (name, phrase) = Self.holder(plain) { people.addGuest(String(name), phrase: phrase) }
            }
            return
        }
    }

    /// 某局局長某某, or 某某議員 at the end of a clause.
    private static func holder(_ clause: ScalarText) -> (name: ScalarText, phrase: ScalarText)? {
        if let post = clause.closing(among: InstitutionWords.posts) {
            let before = clause.dropLast(post.count)
            return [3, 2, 4].lazy.map { before.suffix($0) }.first(where: PersonNames.isName).map { ($0, post) }
        }
        guard let found = PersonHeading.read(clause, longest: 60) else { return nil }
        let start = found.office.lastIndex { $0.isOne(of: "）)，。和与") }.map { $0 + 1 } ?? found.office.startIndex
        return (found.name, found.office[start...])
    }

    /// A label that is no printed name: a role in the talk, the host's paper, a surname with a title.
    static func person(_ label: ScalarText, among people: [PersonRecord]) -> Int? {
        if let office = OfficeLabel.read(label),
            let index = people.firstIndex(where: { $0.name.map { ScalarText($0) } == office.name })
        {
            return index
        }
        let hosts = people.indices.filter { people[$0].role == .host }
        let guests = people.indices.filter { people[$0].role == .guest }
        if LabelWords.askers.contains(label) {
            if let only = hosts.first, hosts.count == 1 { return only }
            let reporters = people.indices.filter { people[$0].role == .reporter || people[$0].role == .author }
            return hosts.isEmpty && reporters.count == 1 ? reporters[0] : nil
        }
        if LabelWords.answerers.contains(label) { return guests.count == 1 ? guests[0] : nil }
        let name = String(label)
        // 某司司长：: the office as the lead prints it before the name; 贝： of the one guest whose name has the scalar.
        let holders = guests.filter { people[$0].affiliation.map { ScalarText($0) == label || ScalarText($0).hasSuffix(name) } == true && label.count >= Self.shortestOffice }
        if holders.count == 1 { return holders[0] }
        let ofPaper = hosts.filter { people[$0].units.contains { ScalarText($0).contains(name) } }
        if ofPaper.count == 1 { return ofPaper[0] }
        if LeadGuests.isShort(label) || label.closing(among: InstitutionWords.posts) != nil {
            let matching = guests.filter { people[$0].name.map { ScalarText($0).first } == label.first }
            if matching.count == 1 { return matching[0] }
        }
        if let bearer = dottedBearer(label, among: people) { return bearer }
        let bearers = label.count == 1 ? guests.filter { people[$0].name?.contains(name) == true } : []
        return bearers.count == 1 ? bearers[0] : nil
    }

    private static let shortestOffice = 3

    /// 张三（某大学教授）, 张三 某局局长: the name before the office.
    private static func namedFirst(_ text: ScalarText) -> (office: ScalarText, name: ScalarText)? {
        guard let found = PeopleLine.read(text), found.count == 1, let name = found[0].name,
            let office = found[0].affiliation
        else { return nil }
        return (office, ScalarText(name))
    }

    /// 张三議員, 張三議員：: the post behind the name.
    private static func postLast(_ text: ScalarText) -> (office: ScalarText, name: ScalarText)? {
        guard let label = OfficeLabel.read(text.last?.isColon == true ? text.dropLast() : text), let title = label.titles.last else { return nil }
        return (title, label.name)
    }

    /// Paragraphs of a broadcast's script in which somebody is heard: the paragraph is that person's.
    func linkHeard(_ drafts: inout [ParagraphBuilder.Draft], people: inout PeopleBuilder) {
        for index in drafts.indices {
            guard let block = drafts[index].blocks.first, blocks[block].reason == PageClassifier.heardReason,
                let credit = blocks[block].credits.first, let name = credit.name
            else { continue }
            if !people.people.contains(where: { $0.name == name }) {
                if credit.role == .reporter { people.add([credit]) } else { people.addParticipants([credit], role: .guest) }
            }
            drafts[index].record.speaker = people.people.firstIndex { $0.name == name }
        }
    }
    private static let fewestNamed = 2

    /// Parts of a news story under headings that name a person: the paragraphs are that person's.
    func linkPersonHeadings(_ drafts: inout [ParagraphBuilder.Draft], people: inout PeopleBuilder) {
        var starts: [(index: Int, office: ScalarText, name: String)] = []
        var named: [(index: Int, office: ScalarText, name: String)] = []
        for index in drafts.indices where drafts[index].record.kind == .heading && drafts[index].blocks.count == 1 {
            // Some pass has told a heading from a speaker's label already.
            let isLabel = drafts[index].text.last?.isColon == true
            let isExtract = drafts[index].blocks.first.map { blocks[$0].reason == PageClassifier.extractReason } == true
            if let found = isExtract ? PageClassifier.speaker(drafts[index].text) : PersonHeading.read(isLabel ? drafts[index].text.dropLast() : drafts[index].text) ?? Self.namedFirst(drafts[index].text) ?? Self.postLast(drafts[index].text) {
                starts.append((index, found.office, String(found.name)))
            } else if PersonNames.isName(drafts[index].text) || PersonNames.mayBeName(drafts[index].text) && drafts[index].text.count > 2 {
                // 吾买尔江 above what 省人大代表吾买尔江 says.
                named.append((index, ScalarText(), String(drafts[index].text.squeezed)))
            }
        }
        // 區錦堂議員 beside 張三議員: a post that heads other parts tells a name that no table holds.
        let posts = Set(starts.map(\.office))
        for index in drafts.indices where starts.count >= 2 && drafts[index].record.kind == .heading && !starts.contains(where: { $0.index == index }) {
            let text = drafts[index].text.last?.isColon == true ? drafts[index].text.dropLast() : drafts[index].text
            guard let post = posts.first(where: { text.hasSuffix(String($0)) }), PersonNames.mayBeName(text.dropLast(post.count)) else { continue }
            starts.append((index, text.suffix(post.count), String(text.dropLast(post.count))))
        }
        starts.sort { $0.index < $1.index }
        // Several headings of the one form need no further word for it.
        let isSeries = starts.count >= 2 && starts.count * 2 >= drafts.count { $0.record.kind == .heading }
        // One such heading may be any word.
        if named.count >= Self.fewestNamed { starts = (starts + named).sorted { $0.index < $1.index } }
        for (rank, start) in starts.enumerated() {
            let end = rank + 1 < starts.count ? starts[rank + 1].index : drafts.count
            let bodies = (start.index + 1..<max(end, start.index + 1)).filter { drafts[$0].record.kind != .heading }
            let texts = bodies.map { drafts[$0].text }
            guard isSeries || texts.contains(where: { $0.contains(start.name) }) else { continue }
            let phrase = texts.lazy.compactMap { Self.apposition(before: start.name, in: $0, office: start.office) }
                .first
            people.addGuest(start.name, phrase: phrase ?? (start.office.isEmpty ? nil : start.office))
            for index in bodies { drafts[index].record.speaker = people.people.count - 1 }
            for index in start.index + 1..<max(end, start.index + 1) where drafts[index].record.kind == .heading {
                drafts[index].record.level = 2
            }
        }
    }

    /// Without the persons that a sentence names first: 左为某局局长张三，右为某大学教授.
    private static func behindOthers(_ phrase: ScalarText) -> ScalarText {
        var phrase = phrase
        while let comma = phrase.lastIndex(where: \.isComma), endsWithPerson(phrase[..<comma], announced: true) {
            phrase = phrase[(comma + 1)...].trimmed
        }
        // 某大学教授张三和某局局长: the word that joins the next person.
        if let joint = phrase.indices.last(where: { phrase[$0].isOne(of: "和与及、") && endsWithPerson(phrase[..<$0], announced: false) }) {
            phrase = phrase[(joint + 1)...].trimmed
        }
        return phrase
    }

    private static func endsWithPerson(_ text: ScalarText, announced: Bool) -> Bool {
        let person = PersonHeading.read(text.suffix(30).filter { !$0.isListMark }, announced: announced)
        return person?.office.closing(among: InstitutionWords.posts) != nil
    }

    /// What stands behind the last comma, without the word that joins it.
    private static func lastClause(_ phrase: ScalarText) -> ScalarText? {
        guard let comma = phrase.lastIndex(where: \.isComma) else { return nil }
        let clause = LeadGuests.behindVerb(phrase[(comma + 1)...].trimmed)
        return clause.first?.isOne(of: "与和由对同跟") == true ? clause.dropFirst() : clause
    }

    /// The posts printed before a name: 全国人大代表，某局党委书记、局长某某表示.
    static func apposition(before name: String, in text: ScalarText, office: ScalarText) -> ScalarText? {
        var from = text.startIndex
        while let range = text[from...].firstRange(of: name) {
            let sentence = text[..<range.lowerBound].suffix(90)
            // 某社某地6月9日电(记者 某某)某局局长张三: the dateline is no part of the office.
            let start = sentence.lastIndex { $0.isOne(of: "。！？!?”“；;：:.") || $0.isClosingBracket && Dateline.opens(text) }.map { $0 + 1 } ?? sentence.startIndex
            var phrase = LeadGuests.behindVerb(behindOthers(sentence[start...].trimmed.trimmedMarks))
            // 左为某会会长某某，右为…: a caption points at each person.
            for word in ["左为", "右为", "中为", "图为"] {
                while let pointer = phrase.firstRange(of: word) { phrase = phrase[pointer.upperBound...] }
            }
            // 带队的研究员张三, 遇见了主任张三.
            if let particle = phrase.lastIndex(where: { $0.isOne(of: "的了") }) { phrase = phrase[(particle + 1)...] }
            // 某会举行记者会，某局局长张三; 走进某园，与园长张三: what goes before the last clause may be no office.
            let clause = lastClause(phrase)
            for phrase in (phrase.count >= 3 ? [phrase] : []) + (clause.map { [$0] } ?? []) where phrase.closing(among: InstitutionWords.posts) != nil {
                if phrase.starts(with: office) || PostReader.posts(phrase, completing: false).allSatisfy({ $0.title != nil }) { return phrase }
            }
            from = range.upperBound
        }
        return nil
    }
}
