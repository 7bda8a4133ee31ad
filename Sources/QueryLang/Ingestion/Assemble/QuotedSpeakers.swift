import Analysis
import Documents

/// Finds out who speaks in the quotations of running text, where their own sentence says so: 张三说：“…”, “…，”张三说,
/// “…。”张三说，“…”.
///
/// A missing speaker beats a wrong one: 他说 and 专家说 name nobody, and a quotation that is a term is none.
/// Linear in the text.
enum QuotedSpeakers {
    static func read(_ document: inout DocumentRecord) {
        for index in document.articles.indices { read(&document.articles[index]) }
    }

    static func read(_ article: inout ArticleRecord) {
        var people = QuotedPeople(article.people)
        for index in article.paragraphs.indices where article.paragraphs[index].kind != .heading {
            let speech = QuotationReader(article.paragraphs[index].content.text)?.speech() ?? []
            for case .surname in speech.map(\.speaker) where people.bearers == nil {
                people.bearers = SurnameBearers(article.paragraphs.map(\.content.text))
            }
            article.paragraphs[index].quotedSpeech = speech.compactMap { mark, speaker in
                people.index(of: speaker).map { QuotedSpeech(mark: mark, speaker: $0) }
            }
        }
        article.quoted = people.quoted
    }
}

/// The people of an article and those whom it quotes besides.
private struct QuotedPeople {
    private let people: [PersonRecord]
    private(set) var quoted: [PersonRecord] = []
    /// Of the article's text; made when a surname alone first speaks.
    var bearers: SurnameBearers?
    private var indexOfName: [String: Int] = [:]
    /// By the first scalar of the name.
    private var namesakes: [Unicode.Scalar: [Int]] = [:]
    /// Of more people with one surname a short form tells nobody.
    private static let mostNamesakes = 64

    init(_ people: [PersonRecord]) {
        self.people = people
        for (index, person) in people.enumerated() { note(person, index) }
    }

    private mutating func note(_ person: PersonRecord, _ index: Int) {
        guard let name = person.name, let first = ScalarText(name).first, indexOfName[name] == nil else { return }
        indexOfName[name] = index
        namesakes[first, default: []].append(index)
    }

    private func person(_ index: Int) -> PersonRecord { index < people.count ? people[index] : quoted[index - people.count] }

    /// The person of a full name, or the only one known so far whom a short form can mean.
    mutating func index(of speaker: ReportingClause.Speaker) -> Int? {
        switch speaker {
        case .named(let name, let office):
            guard let index = indexOfName[name] else {
                let index = people.count + quoted.count
                quoted.append(Self.person(name, office: office))
                note(person(index), index)
                return index
            }
            if index >= people.count, person(index).affiliation == nil {
                quoted[index - people.count] = Self.person(name, office: office)
            }
            return index
        case .short(let surname, let post):
            guard let known = surname.first.flatMap({ namesakes[$0] }), known.count <= Self.mostNamesakes else { return nil }
            let meant = known.filter { means(person($0), surname, post) }
            return meant.count == 1 ? meant.first : nil
        case .surname(let surname):
            guard let known = surname.first.flatMap({ namesakes[$0] }), known.count <= Self.mostNamesakes else { return nil }
            let meant = known.filter { means(person($0), surname, nil) }
            guard let only = meant.first, meant.count == 1, [.quoted, .guest].contains(person(only).role), let name = person(only).name,
                bearers?.isOnly(ScalarText(name), of: surname) == true
            else { return nil }
            return only
        }
    }

    private static func person(_ name: String, office: ScalarText?) -> PersonRecord {
        // 创始人兼首席执行官 are two posts.
        var listed = office
        if let office, let joint = office.firstRange(of: "兼"), office[..<joint.lowerBound].closing(among: InstitutionWords.posts) != nil {
            listed?.replaceSubrange(joint, with: ScalarText("、"))
        }
        var person = PeopleBuilder.person(Credit(name: name, role: .author, affiliation: listed), role: .quoted)
        person.affiliation = office.map { String($0) }
        return person
    }

    private func means(_ person: PersonRecord, _ surname: ScalarText, _ post: ScalarText?) -> Bool {
        guard let name = person.name.map({ ScalarText($0) }), name.count > surname.count, name.starts(with: surname),
            surname.count > 1 || !PersonNames.startsWithCompoundSurname(name) || name.count == 2,
            person.role == .quoted || person.role == .guest || person.role == .host || person.role == .author
        else { return false }
        guard let post = post.map({ String($0) }) else { return true }
        return person.titles.contains { ScalarText($0).hasSuffix(post) }
    }
}

/// What stands behind surnames in an article: the given names of all who bear one, spoken of or speaking.
private struct SurnameBearers {
    /// Words behind a surname, which a given name begins with.
    private var given: [String: Set<String>] = [:]
    private static let segmenter = Segmenter()

    init(_ paragraphs: [String]) {
        for text in paragraphs { read(Array(text.utf16)) }
    }

    /// A surname inside a word is none: 主张, 高兴.
    private mutating func read(_ units: [UInt16]) {
        var surname: String?
        units.withUnsafeBufferPointer { buffer in
            Self.segmenter.forEachWord(of: buffer) { range in
                let word = String(decoding: units[range], as: UTF16.self)
                if let surname { given[surname, default: []].insert(word) }
                let scalars = ScalarText(word)
                let isSurname = scalars.count == 1 ? scalars.first.map(PersonNames.surnames.contains) == true : PersonNames.compoundSurnames.contains(scalars)
                let isFollowed = range.upperBound < units.count && Unicode.Scalar(units[range.upperBound])?.isHan == true
                surname = isSurname && isFollowed ? word : nil
            }
        }
    }

    /// Whether nobody else of this surname is in the text.
    func isOnly(_ name: ScalarText, of surname: ScalarText) -> Bool {
        let own = name.dropFirst(surname.count).first
        return given[String(surname), default: []].allSatisfy { word in
            let word = ScalarText(word)
            return word.first == own || ReportingWords.goesOnSaying(word)
        }
    }
}

/// The quotations of one paragraph with the clauses beside them.
private struct QuotationReader {
    private struct Place {
        /// UTF-16 offset of the opening mark.
        var mark: Int
        /// Offsets into `text` of both marks.
        var open: Int
        var close: Int
    }

    private let text: ScalarText
    private let places: [Place]

    /// Nil for a text without quotations.
    init?(_ printed: String) {
        guard printed.unicodeScalars.contains(where: { $0.isOne(of: "“「『\"") }) else { return nil }
        text = ScalarText(printed)
        let units = Array(printed.utf16)
        let folded = Normalizer().fold(printed)
        let found = Paragraph16.read(folded, source: units) { Quotations.find(in: $0) }
        var scalar = 0
        var scalarOf = [Int](repeating: 0, count: units.count + 1)
        for (offset, unit) in units.enumerated() {
            scalarOf[offset] = scalar
            if !UTF16.isLeadSurrogate(unit) { scalar += 1 }
        }
        scalarOf[units.count] = scalar
        var places: [Place] = []
        var end = 0
        for quotation in found where quotation.kind == .quotation && quotation.range.lowerBound > end {
            // What stands in a quotation is what its speaker quotes.
            end = quotation.range.upperBound
            let mark = folded.sourceOffset(quotation.range.lowerBound - 1)
            places.append(Place(mark: mark, open: scalarOf[mark], close: scalarOf[folded.sourceOffset(end)]))
        }
        guard !places.isEmpty else { return nil }
        self.places = places
    }

    func speech() -> [(mark: Int, speaker: ReportingClause.Speaker)] {
        var speech: [(mark: Int, speaker: ReportingClause.Speaker)] = []
        for place in places where place.open < place.close && place.close < text.endIndex {
            let clause = clauseBefore(place)
            let speaker: ReportingClause.Speaker?
            if let clause {
                speaker = isSpeech(place, introducedBy: clause.mark) ? ReportingClause.speaker(of: clause.text) : nil
            } else {
                speaker = clauseBehind(place).flatMap(ReportingClause.speaker)
            }
            if let speaker { speech.append((place.mark, speaker)) }
        }
        return speech
    }

    private func content(_ place: Place) -> ScalarText { text[(place.open + 1)..<place.close].trimmed }

    /// Without the blanks at its end.
    private func textBefore(_ place: Place) -> ScalarText {
        let before = text[..<place.open]
        return before[..<(before.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? before.startIndex)]
    }

    // MARK: Before

    /// The clause that introduces a quotation, and the mark between the two; nil where the quotation opens on its own.
    ///
    /// After a comma or without a mark only a clause of saying introduces one; after a colon whatever stands there.
    private func clauseBefore(_ place: Place) -> (text: ScalarText, mark: Unicode.Scalar?)? {
        let before = textBefore(place)
        guard let last = before.last else { return nil }
        let mark = last.isColon || last.isComma ? last : nil
        let clause = clauseEnding(mark == nil ? before : before.dropLast())
        if mark?.isColon == true { return (clause, mark) }
        return ReportingClause.subject(of: clause) == nil ? nil : (clause, mark)
    }

    /// What stands behind the last mark of a text; a unit's name in quotation marks is part of it.
    private func clauseEnding(_ text: ScalarText) -> ScalarText {
        let tail = text.suffix(ReportingClause.longest + 1)
        let start = tail.lastIndex { isBoundary($0) }.map { $0 + 1 }
        return tail[(start ?? tail.startIndex)...]
    }

    private func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isSentenceEnd || scalar.isComma || scalar.isColon || scalar.isOne(of: "；;“”「」『』\"…—（）()\n")
    }

    private static let shortestSpeech = 8

    /// Whole sentences, or words with nothing of the sentence behind them; not a term that the sentence goes on from.
    private func isSpeech(_ place: Place, introducedBy mark: Unicode.Scalar?) -> Bool {
        let content = content(place)
        if endsAsSpeech(content) { return true }
        guard let mark else { return false }
        let next = text[(place.close + 1)...].first { !$0.isBlank }
        if let next, next.isHan || next.isLetter || next == "、" { return false }
        return mark.isColon || content.count >= Self.shortestSpeech
    }

    private func endsAsSpeech(_ content: ScalarText) -> Bool {
        content.last.map { $0.isSentenceEnd || $0.isComma || $0.isOne(of: "…—～~") } ?? false
    }

    // MARK: Behind

    /// The longest clause behind a quotation that is read, in scalars.
    private static let longestBehind = 40

    private func clauseBehind(_ place: Place) -> ScalarText? {
        let content = content(place)
        if let before = textBefore(place).last, !isBoundary(before) { return nil }
        var rest = text[(place.close + 1)...].drop(while: \.isBlank)
        if !endsAsSpeech(content) {
            guard rest.first?.isComma == true, content.count >= Self.shortestSpeech else { return nil }
            rest = rest.dropFirst()
        }
        let reach = rest.prefix(Self.longestBehind)
        guard let end = reach.firstIndex(where: isBoundary) ?? (reach.count == rest.count ? reach.endIndex : nil) else { return nil }
        // 李四说：“…” has a quotation of its own.
        if end < text.endIndex, text[end].isColon || isOpening(text[end]) { return nil }
        return text[rest.startIndex..<end]
    }

    private func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar.isOne(of: "“「『\"（(") }
}
