import Analysis
import Documents

/// A collection as the oracle reads it: lists of units made straight from the records, row by row.
///
/// Offsets are Unicode scalars of a paragraph's folded text.
struct Library {
    struct Article {
        var record: ArticleRecord
        var document: Int
        var paragraphs: Range<Int>
        var people: Range<Int>
    }

    struct Paragraph {
        /// Nil of furniture, which is in no article.
        var article: Int?
        var document: Int
        var record: ParagraphRecord
        var text: NaiveText
        var section: Int?
        var turn: Int?
        var speaker: Int?
        /// What it is the text of, if it is no paragraph: a title, an abstract.
        var field: String?
    }

    struct Section {
        var article: Int
        var level: Int
        var parent: Int?
        var paragraphs: Range<Int>
    }

    struct Turn {
        var article: Int
        var paragraphs: Range<Int>
    }

    struct Sentence {
        var paragraph: Int
        var range: Range<Int>
    }

    /// A unit that is read from the text: a point, a quote, a quantity or a word.
    struct Piece {
        var paragraph: Int
        var range: Range<Int>
        /// By field; none of what it has not.
        var values: [String: Value] = [:]
        /// Of a quote whose sentence says who speaks.
        var speaker: Int?
    }

    struct Person {
        var record: PersonRecord
        var article: Int
    }

    let normalizer: Normalizer
    var documents: [DocumentRecord]
    var articles: [Article] = []
    var paragraphs: [Paragraph] = []
    var sections: [Section] = []
    var turns: [Turn] = []
    var sentences: [Sentence] = []
    var people: [Person] = []
    /// In order, furniture's last.
    var pieces: [UnitKind: [Piece]] = [:]
    /// Rows of paragraphs and sentences that are no furniture.
    private(set) var paragraphCount = 0
    /// Rows of paragraphs that are furniture or text; behind them stand fields of articles.
    private(set) var furnitureEnd = 0
    private(set) var sentenceCount = 0
    /// Rows of people who are not only quoted.
    private(set) var personCount = 0

    init(_ records: [DocumentRecord], normalizer: Normalizer, segmenter: Segmenter) {
        self.normalizer = normalizer
        documents = records
        func text(_ printed: String) -> NaiveText { NaiveText(printed, normalizer: normalizer, segmenter: segmenter) }
        for (row, document) in records.enumerated() {
            for record in document.articles {
                let article = Article(
                    record: record, document: row, paragraphs: paragraphs.count..<paragraphs.count + record.paragraphs.count,
                    people: people.count..<people.count + record.people.count)
                for person in record.people { people.append(Person(record: person, article: articles.count)) }
                for paragraph in record.paragraphs {
                    paragraphs.append(Paragraph(
                        article: articles.count, document: row, record: paragraph, text: text(paragraph.content.text),
                        speaker: paragraph.speaker.map { article.people.lowerBound + $0 }))
                }
                articles.append(article)
            }
        }
        personCount = people.count
        paragraphCount = paragraphs.count
        for row in articles.indices {
            addSections(ofArticle: row)
            addTurns(ofArticle: row)
        }
        addSentences(of: 0..<paragraphCount)
        sentenceCount = sentences.count
        for (row, document) in records.enumerated() {
            for furniture in document.furniture {
                let record = ParagraphRecord(kind: .body, content: furniture)
                paragraphs.append(Paragraph(document: row, record: record, text: text(furniture.text)))
            }
        }
        furnitureEnd = paragraphs.count
        for (row, article) in articles.enumerated() {
            for (field, content) in Self.fields(of: article.record) {
                let record = ParagraphRecord(kind: .body, content: SourcedText(text: content, pieces: []))
                paragraphs.append(Paragraph(article: row, document: article.document, record: record, text: text(content), field: field))
            }
        }
        addSentences(of: paragraphCount..<paragraphs.count)
        for row in paragraphs.indices {
            for (kind, found) in paragraphs[row].text.pieces(isHeading: paragraphs[row].record.kind == .heading) {
                pieces[kind, default: []] += found.map { Piece(paragraph: row, range: $0.range, values: $0.values) }
            }
        }
        addQuotedSpeech()
    }

    /// Whoever is only quoted stands behind all other people.
    private mutating func addQuotedSpeech() {
        var firstQuoted: [Int] = []
        for (row, article) in articles.enumerated() {
            firstQuoted.append(people.count)
            for person in article.record.quoted { people.append(Person(record: person, article: row)) }
        }
        pieces[.quote] = pieces[.quote]?.map { quote in
            var quote = quote
            let paragraph = paragraphs[quote.paragraph]
            guard let article = paragraph.article, case .number(let mark)? = quote.values["opening"],
                let speech = paragraph.record.quotedSpeech.first(where: { $0.mark == Int(mark) })
            else { return quote }
            let own = articles[article].people
            quote.speaker = speech.speaker < own.count ? own.lowerBound + speech.speaker : firstQuoted[article] + speech.speaker - own.count
            return quote
        }
    }

    /// The fields of an article that are running text.
    private static func fields(of record: ArticleRecord) -> [(String, String)] {
        let all = [
            ("title", record.title), ("kicker", record.kicker), ("subtitle", record.subtitle), ("keywords", record.keywords),
            ("abstract", record.abstract),
        ]
        return all.compactMap { field, text in text.map { (field, $0) } }
    }

    /// The rows of the texts of a field, of some articles.
    func fieldRows(_ field: String, ofArticles rows: Set<Int>) -> [Int] {
        (furnitureEnd..<paragraphs.count).filter { row in
            paragraphs[row].field == field && paragraphs[row].article.map(rows.contains) ?? false
        }
    }

    private mutating func addSentences(of rows: Range<Int>) {
        for row in rows {
            for range in paragraphs[row].text.sentences { sentences.append(Sentence(paragraph: row, range: range)) }
        }
    }

    /// A heading opens a section, which goes on to the next heading of its level or a higher one.
    private mutating func addSections(ofArticle row: Int) {
        let rows = articles[row].paragraphs
        for start in rows where paragraphs[start].record.kind == .heading {
            let level = paragraphs[start].record.level ?? 1
            let end = rows.first { other in
                other > start && paragraphs[other].record.kind == .heading && (paragraphs[other].record.level ?? 1) <= level
            }
            let parent = sections.lastIndex { $0.article == row && $0.paragraphs.contains(start) }
            sections.append(Section(article: row, level: level, parent: parent, paragraphs: start..<(end ?? rows.upperBound)))
        }
        for paragraph in rows {
            paragraphs[paragraph].section = sections.lastIndex { $0.paragraphs.contains(paragraph) }
        }
    }

    private mutating func addTurns(ofArticle row: Int) {
        let rows = articles[row].paragraphs
        var isOpen = false
        for paragraph in rows {
            let record = paragraphs[paragraph].record
            if record.continuesTurn, isOpen {
                let start = turns[turns.count - 1].paragraphs.lowerBound
                turns[turns.count - 1].paragraphs = start..<paragraph + 1
            } else if record.kind == .turn {
                isOpen = true
                turns.append(Turn(article: row, paragraphs: paragraph..<paragraph + 1))
            } else {
                isOpen = false
                continue
            }
            paragraphs[paragraph].turn = turns.count - 1
        }
    }

    // MARK: Rows

    func count(_ kind: UnitKind) -> Int {
        switch kind {
        case .document: documents.count
        case .article: articles.count
        case .section: sections.count
        case .paragraph: paragraphCount
        case .turn: turns.count
        case .sentence: sentenceCount
        case .person: personCount
        default: (pieces[kind] ?? []).count { $0.paragraph < paragraphCount }
        }
    }

    /// The paragraphs of a unit; nil of what is smaller than one.
    func paragraphRows(_ unit: UnitReference) -> [Int]? {
        switch unit.kind {
        case .document: (0..<paragraphCount).filter { paragraphs[$0].document == unit.row }
        case .article: Array(articles[unit.row].paragraphs)
        case .section: Array(sections[unit.row].paragraphs)
        case .turn: Array(turns[unit.row].paragraphs)
        case .paragraph: [unit.row]
        default: nil
        }
    }

    /// The place of a unit that is smaller than a paragraph.
    func part(_ unit: UnitReference) -> (paragraph: Int, range: Range<Int>)? {
        if unit.kind == .sentence { return (sentences[unit.row].paragraph, sentences[unit.row].range) }
        return pieces[unit.kind].map { ($0[unit.row].paragraph, $0[unit.row].range) }
    }

    /// The unit of a kind that one lies in.
    func above(_ kind: UnitKind, _ unit: UnitReference) -> UnitReference? {
        if kind == unit.kind { return unit }
        if let piece = pieces[unit.kind]?[unit.row] {
            guard kind == .sentence else { return above(kind, UnitReference(.paragraph, piece.paragraph)) }
            // It may run over the end of the sentence that it begins in.
            let row = sentences.firstIndex { $0.paragraph == piece.paragraph && $0.range.contains(piece.range.lowerBound) }
            return row.map { UnitReference(.sentence, $0) }
        }
        let row: Int?
        switch (unit.kind, kind) {
        case (.article, .document): row = articles[unit.row].document
        case (.section, .article): row = sections[unit.row].article
        case (.turn, .article): row = turns[unit.row].article
        case (.turn, .section): row = paragraphs[turns[unit.row].paragraphs.lowerBound].section
        case (.person, .article): row = people[unit.row].article
        case (.paragraph, .article): row = paragraphs[unit.row].article
        case (.paragraph, .document): row = paragraphs[unit.row].document
        case (.paragraph, .section): row = paragraphs[unit.row].section
        case (.paragraph, .turn): row = paragraphs[unit.row].turn
        case (.sentence, .paragraph): row = sentences[unit.row].paragraph
        case (.sentence, _): return above(kind, UnitReference(.paragraph, sentences[unit.row].paragraph))
        case (_, .document): return above(.article, unit).flatMap { above(.document, $0) }
        default: row = nil
        }
        return row.map { UnitReference(kind, $0) }
    }

    /// The units of a kind that lie inside one, or are it; people apart.
    func inside(_ kind: UnitKind, _ outer: UnitReference) -> [UnitReference] {
        if kind == outer.kind { return [outer] }
        if kind == .article {
            return articles.indices.filter { articles[$0].document == outer.row }.map { UnitReference(.article, $0) }
        }
        let held = Set(paragraphRows(outer) ?? [])
        func isInside(_ paragraph: Int, _ range: Range<Int>) -> Bool {
            part(outer).map { $0.paragraph == paragraph && $0.range.contains(range.lowerBound) } ?? held.contains(paragraph)
        }
        let rows: [Int]
        switch kind {
        case .paragraph: rows = held.sorted()
        case .section: rows = sections.indices.filter { held.contains(sections[$0].paragraphs.lowerBound) }
        case .turn: rows = turns.indices.filter { held.contains(turns[$0].paragraphs.lowerBound) }
        case .sentence: rows = sentences.indices.filter { isInside(sentences[$0].paragraph, sentences[$0].range) }
        default:
            let all = pieces[kind] ?? []
            rows = all.indices.filter { isInside(all[$0].paragraph, all[$0].range) }
        }
        return rows.map { UnitReference(kind, $0) }
    }

    // MARK: People

    func speaks(_ person: Int) -> Bool { paragraphs.contains { $0.speaker == person } }

    func passes(_ person: Int, _ filter: PersonFilter) -> Bool {
        filter.roles.map { $0.contains(people[person].record.role) } ?? speaks(person)
    }

    func authors(ofParagraph row: Int) -> [Int] {
        guard let article = paragraphs[row].article else { return [] }
        if paragraphs[row].turn != nil { return paragraphs[row].speaker.map { [$0] } ?? [] }
        if articles[article].record.kind == .interview { return [] }
        return articles[article].people.filter { passes($0, .author) }
    }

    /// Those who wrote, speak in or have a part in a unit.
    func people(_ filter: PersonFilter, of unit: UnitReference) -> [Int] {
        func speaking(_ speaker: Int?) -> [Int] {
            guard let speaker else { return [] }
            return filter == .author || filter == .speaker || passes(speaker, filter) ? [speaker] : []
        }
        switch unit.kind {
        case .document: return (0..<personCount).filter { articles[people[$0].article].document == unit.row && passes($0, filter) }
        case .article: return articles[unit.row].people.filter { passes($0, filter) }
        case .section: return people(filter, of: UnitReference(.article, sections[unit.row].article))
        case .turn: return speaking(paragraphs[turns[unit.row].paragraphs.lowerBound].speaker)
        case .paragraph:
            let writing = authors(ofParagraph: unit.row)
            switch filter {
            case .author: return writing
            case .speaker: return speaking(paragraphs[unit.row].speaker)
            default:
                let first = speaking(paragraphs[unit.row].speaker)
                return first + writing.filter { passes($0, filter) && !first.contains($0) }
            }
        case .sentence: return people(filter, of: UnitReference(.paragraph, sentences[unit.row].paragraph))
        case .person: return passes(unit.row, filter) ? [unit.row] : []
        case .quote where filter == .speaker:
            guard let quote = pieces[.quote]?[unit.row] else { return [] }
            return quote.speaker.map { [$0] } ?? people(filter, of: UnitReference(.paragraph, quote.paragraph))
        default: return (part(unit)?.paragraph).map { people(filter, of: UnitReference(.paragraph, $0)) } ?? []
        }
    }
}
