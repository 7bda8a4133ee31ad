import Documents

/// A heading that names a person with an office: 全国人大代表某某.
enum PersonHeading {
    /// - Returns: the office as printed and the name.
    static func read(_ text: String) -> (office: String, name: String)? {
        guard (4...30).contains(text.count), !text.contains(where: \.isTextMark) else { return nil }
        let plain = text.trimmedStop
        for length in [3, 2, 4] where plain.count > length + 1 {
            let name = plain.suffix(length)
            let office = plain.dropLast(length).trimmed.trimmedMarks
            guard PersonNames.isName(name), office.closing(among: InstitutionWords.posts) != nil
                || office.closing(among: InstitutionWords.publicOffices) != nil
            else { continue }
            return (office, String(name))
        }
        return nil
    }
}

/// Says who speaks in each paragraph.
struct SpeakerLinker {
    let blocks: [Block]

    /// Turns of an interview: a label is a name, a surname with a title, the host's paper, or the role in the talk.
    func linkTurns(_ drafts: inout [ParagraphBuilder.Draft], people: inout PeopleBuilder) {
        for draft in drafts {
            guard let label = draft.record.label?.squeezed, PersonNames.isName(label),
                !LabelWords.askers.contains(label), !people.people.contains(where: { $0.name == label })
            else { continue }
            people.addGuest(label, phrase: nil)
        }
        let persons = people.people
        var speaking: (speaker: Int?, label: String)?
        for index in drafts.indices {
            if let label = drafts[index].record.label {
                let speaker = Self.person(label.squeezed, among: persons)
                drafts[index].record.speaker = speaker
                speaking = (speaker, label)
            } else if drafts[index].record.kind == .heading {
                speaking = nil
            } else if let speaking, drafts[index].role == .body || drafts[index].role == .listItem {
                drafts[index].record.speaker = speaking.speaker
                drafts[index].record.label = speaking.label
                drafts[index].record.continuesTurn = true
            }
        }
    }

    static func person(_ label: String, among people: [PersonRecord]) -> Int? {
        if let index = people.firstIndex(where: { $0.name == label }) { return index }
        let hosts = people.indices.filter { people[$0].role == .host }
        let guests = people.indices.filter { people[$0].role == .guest }
        if LabelWords.askers.contains(label) {
            if let only = hosts.first, hosts.count == 1 { return only }
            let reporters = people.indices.filter { people[$0].role == .reporter || people[$0].role == .author }
            return hosts.isEmpty && reporters.count == 1 ? reporters[0] : nil
        }
        if LabelWords.answerers.contains(label) { return guests.count == 1 ? guests[0] : nil }
        let ofPaper = hosts.filter { people[$0].units.contains { $0.contains(label) } }
        if ofPaper.count == 1 { return ofPaper[0] }
        if let first = label.first, label.closing(among: InstitutionWords.posts) != nil {
            let matching = guests.filter { people[$0].name?.first == first }
            if matching.count == 1 { return matching[0] }
        }
        return nil
    }

    /// Parts of a news story under headings that name a person: the paragraphs are that person's.
    func linkPersonHeadings(_ drafts: inout [ParagraphBuilder.Draft], people: inout PeopleBuilder) {
        var starts: [(index: Int, office: String, name: String)] = []
        for index in drafts.indices where drafts[index].record.kind == .heading && drafts[index].blocks.count == 1 {
            if let found = PersonHeading.read(drafts[index].record.content.text) {
                starts.append((index, found.office, found.name))
            }
        }
        for (rank, start) in starts.enumerated() {
            let end = rank + 1 < starts.count ? starts[rank + 1].index : drafts.count
            let bodies = (start.index + 1..<max(end, start.index + 1)).filter { drafts[$0].record.kind != .heading }
            let texts = bodies.map { drafts[$0].record.content.text }
            guard texts.contains(where: { $0.contains(start.name) }) else { continue }
            let phrase = texts.lazy.compactMap { Self.apposition(before: start.name, in: $0, office: start.office) }.first
            people.addGuest(start.name, phrase: phrase ?? start.office)
            for index in bodies { drafts[index].record.speaker = people.people.count - 1 }
            for index in start.index + 1..<max(end, start.index + 1) where drafts[index].record.kind == .heading {
                drafts[index].record.level = 2
            }
        }
    }

    /// The posts printed before a name: 全国人大代表，某局党委书记、局长某某表示.
    static func apposition(before name: String, in text: String, office: String) -> String? {
        var from = text.startIndex
        while let range = text[from...].firstRange(of: name) {
            let sentence = text[..<range.lowerBound].suffix(90)
            let start = sentence.lastIndex { "。！？!?”“；;：:".contains($0) }.map { sentence.index(after: $0) } ?? sentence.startIndex
            let phrase = sentence[start...].trimmed.trimmedMarks
            let posts = PostReader.posts(phrase, completing: false)
            if phrase.count >= 3, phrase.closing(among: InstitutionWords.posts) != nil,
                phrase.hasPrefix(office) || posts.allSatisfy({ $0.title != nil })
            {
                return phrase
            }
            from = range.upperBound
        }
        return nil
    }
}
