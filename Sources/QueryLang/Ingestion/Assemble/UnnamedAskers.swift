import Documents

/// Who asks in a talk where a label gives the part and nothing gives the name: 记者：, 主持人：.
enum UnnamedAskers {
    private static let reporters: WordTable = ["记者", "本报记者", "采访者", "采访记者"]
    private static let hosts: WordTable = ["主持人", "主持"]

    /// Gives the turns that nobody speaks yet to the one writer of the article, whom the label makes its reporter, or to
    /// a person of that part without a name.
    static func link(_ article: inout ArticleRecord) {
        var speakers: [PersonRecord.Role: Int] = [:]
        for index in article.paragraphs.indices {
            guard article.paragraphs[index].kind == .turn, article.paragraphs[index].speaker == nil,
                let role = article.paragraphs[index].label.flatMap(role)
            else { continue }
            let speaker = speakers[role] ?? asker(role, &article.people)
            speakers[role] = speaker
            article.paragraphs[index].speaker = speaker
        }
    }

    private static func role(_ label: String) -> PersonRecord.Role? {
        let plain = ScalarText(label).squeezed
        return reporters.contains(plain) ? .reporter : hosts.contains(plain) ? .host : nil
    }

    private static func asker(_ role: PersonRecord.Role, _ people: inout [PersonRecord]) -> Int {
        let writers = people.indices.filter { people[$0].role == .author || people[$0].role == .reporter }
        if role == .reporter, writers.count == 1 {
            people[writers[0]].role = .reporter
            return writers[0]
        }
        people.append(PersonRecord(name: nil, role: role))
        return people.count - 1
    }
}
