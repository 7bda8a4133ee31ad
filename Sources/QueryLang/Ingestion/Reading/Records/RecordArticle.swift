import Documents

/// The one article of a record.
enum RecordArticle {
    /// Articles that recovery found in one record's text as one: the titles of those after the first become headings.
    ///
    /// - Returns: the article, and where in it the paragraphs of each begin.
    static func joined(_ articles: [ArticleRecord]) -> (article: ArticleRecord, starts: [Int])? {
        guard var whole = articles.first else { return nil }
        var starts = [0]
        for article in articles.dropFirst() {
            let people = whole.people.count
            whole.people += article.people
            for text in [article.kicker, article.title, article.subtitle].compactMap({ $0 }) {
                let pieces = article.metaPlaces.first.map { [SourcedText.Piece(offset: 0, place: $0)] } ?? []
                whole.paragraphs.append(
                    ParagraphRecord(kind: .heading, content: SourcedText(text: text, pieces: pieces), level: 1))
            }
            let start = whole.paragraphs.count
            starts.append(start)
            whole.paragraphs += article.paragraphs.map { paragraph in
                var paragraph = paragraph
                paragraph.speaker = paragraph.speaker.map { $0 + people }
                paragraph.duplicateOf = paragraph.duplicateOf.map { $0 + start }
                return paragraph
            }
            whole.metaPlaces += article.metaPlaces
            whole.uncertain += article.uncertain
            whole.source = whole.source ?? article.source
            whole.date = whole.date ?? article.date
        }
        return (whole, starts)
    }

    /// Takes the authors that a record gives in the place of those that its text seems to name, and deals out its units.
    ///
    /// - Returns: units that could not be dealt out, to be kept as they are.
    static func setPeople(_ article: inout ArticleRecord, authors: RecordValue?, units: RecordValue?) -> RecordValue? {
        if let authors {
            let given = people(authors)
            if !given.isEmpty {
                replaceAuthors(&article, given)
                linkAskers(&article)
            }
        }
        guard let units else { return nil }
        let names = unitNames(units)
        guard !names.isEmpty else { return nil }
        let wrote = article.people.indices.filter { article.people[$0].role == .author || article.people[$0].role == .reporter }
        if wrote.isEmpty {
            article.people.append(PersonRecord(name: nil, units: names, affiliation: names.joined(separator: "、"), role: .author))
        } else if names.count == 1 || wrote.count == 1 {
            for index in wrote { set(names, of: &article.people[index]) }
        } else if names.count == wrote.count {
            for (index, name) in zip(wrote, names) { set([name], of: &article.people[index]) }
        } else {
            return units
        }
        return nil
    }

    private static func set(_ units: [String], of person: inout PersonRecord) {
        person.units = units
        person.affiliation = units.joined(separator: "、")
    }

    /// 记者： in a record's text is the one author that the record gives, as below a byline.
    private static func linkAskers(_ article: inout ArticleRecord) {
        for index in article.paragraphs.indices where article.paragraphs[index].speaker == nil {
            guard let label = article.paragraphs[index].label.map({ ScalarText($0).squeezed }), LabelWords.askers.contains(label) else { continue }
            article.paragraphs[index].speaker = SpeakerLinker.person(label, among: article.people)
        }
    }

    private static func replaceAuthors(_ article: inout ArticleRecord, _ given: [PersonRecord]) {
        let names = Set(given.compactMap(\.name))
        let speakers = Set(article.paragraphs.compactMap(\.speaker))
        var people = given
        var moved: [Int: Int] = [:]
        for (index, person) in article.people.enumerated() {
            let wrote = person.role == .author || person.role == .reporter
            if wrote, let name = person.name, names.contains(name), let same = people.firstIndex(where: { $0.name == name }) {
                if people[same].units.isEmpty { (people[same].units, people[same].affiliation) = (person.units, person.affiliation) }
                if people[same].titles.isEmpty { people[same].titles = person.titles }
                moved[index] = same
            } else if !wrote || speakers.contains(index) {
                moved[index] = people.count
                people.append(person)
            }
        }
        article.people = people
        for index in article.paragraphs.indices {
            article.paragraphs[index].speaker = article.paragraphs[index].speaker.flatMap { moved[$0] }
        }
    }

    // MARK: Reading

    /// `张三、李四`, `记者 张三`, a list of names, or of objects with a name and a unit.
    static func people(_ value: RecordValue) -> [PersonRecord] {
        switch value {
        case .list(let items): return items.flatMap(people)
        case .object(let fields):
            func first(_ target: FieldMapping.Target, or keys: Set<String>) -> RecordValue? {
                fields.first { keys.contains($0.key.lowercased()) || FieldMapping().target(of: $0.key)?.target == target }?.value
            }
            guard let name = first(.author, or: ["name", "姓名", "名称"])?.plain else { return [] }
            let units = first(.unit, or: ["company", "institution"]).map(unitNames) ?? []
            let affiliation = units.isEmpty ? nil : units.joined(separator: "、")
            return [PersonRecord(name: name, units: units, affiliation: affiliation, role: .author)]
        case .text(let text): return text.split(whereSeparator: \.isNewline).flatMap { people(ScalarText(String($0)).trimmed) }
        case .null, .bool, .number: return []
        }
    }

    private static func people(_ text: ScalarText) -> [PersonRecord] {
        if let credits = BylineReader.byline(text) {
            var builder = PeopleBuilder()
            builder.add(credits)
            return builder.people
        }
        if let names = PersonNames.list(text) { return names.map { PersonRecord(name: $0, role: .author) } }
        // A comma parts names in Chinese; in Latin script it may stand within one: Li, San.
        let partsAtComma = text.contains(where: \.isHan)
        let names = text.split { $0.isOne(of: "、;；/|") || partsAtComma && $0.isComma }.map(\.trimmed).filter { !$0.isEmpty }
        return names.map { PersonRecord(name: String($0), role: .author) }
    }

    private static func unitNames(_ value: RecordValue) -> [String] {
        switch value {
        case .list(let items): return items.flatMap(unitNames)
        case .text(let text):
            return ScalarText(text).split { $0.isOne(of: "、;；|\n") }.map(\.trimmed).filter { !$0.isEmpty }.map { String($0) }
        default: return []
        }
    }
}
