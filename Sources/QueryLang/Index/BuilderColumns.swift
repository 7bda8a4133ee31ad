import Analysis
import Documents

// The growing halves of the tables: each has the columns of its table as arrays and turns into it once.

enum DateCode {
    /// A date as one number, year·10000 + month·100 + day, zeros for what is not printed; 0 for no date.
    static func encode(_ date: DateValue?) -> Int32 {
        guard let date, (1...9999).contains(date.year) else { return 0 }
        return Int32(date.year * 10000 + (date.month ?? 0) * 100 + (date.day ?? 0))
    }
}

extension DateValue {
    /// The date of a store's column; nil for 0.
    public init?(code: Int32) {
        guard code > 0 else { return nil }
        let value = Int(code)
        let month = value / 100 % 100
        let day = value % 100
        self.init(year: value / 10000, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    }
}

struct DocumentColumns {
    private var start: [Int32] = [], end: [Int32] = []
    private var path: [Int32] = [], file: [Int32] = [], name: [Int32] = [], format: [Int32] = [], encoding: [Int32] = []
    private var publication: [Int32] = [], date: [Int32] = [], firstArticle: [Int32] = []
    private var firstWarning: [Int32] = [0], warnings: [Int32] = []

    mutating func begin(_ record: DocumentRecord, at offset: Int32, article: Int, strings: inout StringPoolBuilder) -> Int32 {
        start.append(offset)
        path.append(strings.code(record.path))
        file.append(strings.code(record.file))
        name.append(strings.code(record.name))
        format.append(strings.code(record.format.rawValue))
        encoding.append(strings.code(record.encoding))
        publication.append(strings.code(record.publication))
        date.append(DateCode.encode(record.date))
        firstArticle.append(Int32(article))
        for warning in record.warnings { warnings.append(strings.code(warning)) }
        firstWarning.append(Int32(warnings.count))
        return Int32(start.count - 1)
    }

    mutating func end(at offset: Int32) { end.append(offset) }

    func finish(articleCount: Int) -> DocumentTable {
        DocumentTable(
            extents: Extents(start: Column(start), end: Column(end)), path: Column(path),
            file: Column(file), name: Column(name), format: Column(format), encoding: Column(encoding),
            publication: Column(publication), date: Column(date),
            firstArticle: Column(firstArticle + [Int32(articleCount)]), firstWarning: Column(firstWarning),
            warnings: Column(warnings))
    }
}

struct ArticleColumns {
    private var start: [Int32] = [], end: [Int32] = [], document: [Int32] = [], kind: [Int32] = []
    private var title: [Int32] = [], kicker: [Int32] = [], subtitle: [Int32] = [], column: [Int32] = []
    private var date: [Int32] = [], source: [Int32] = [], funding: [Int32] = [], keywords: [Int32] = []
    private var abstract: [Int32] = [], documentNumber: [Int32] = [], uncertain: [Int32] = []
    private var firstParagraph: [Int32] = [], firstPerson: [Int32] = []
    private var firstMeta: [Int32] = [0], metaFirstLine: [Int32] = [], metaLastLine: [Int32] = []

    var count: Int { start.count }

    mutating func begin(
        _ record: ArticleRecord, document: Int32, at offset: Int32, paragraph: Int, person: Int,
        strings: inout StringPoolBuilder
    ) -> Int32 {
        start.append(offset)
        self.document.append(document)
        kind.append(strings.code(record.kind.rawValue))
        title.append(strings.code(record.title))
        kicker.append(strings.code(record.kicker))
        subtitle.append(strings.code(record.subtitle))
        column.append(strings.code(record.column))
        date.append(DateCode.encode(record.date))
        source.append(strings.code(record.source))
        funding.append(strings.code(record.funding))
        keywords.append(strings.code(record.keywords))
        abstract.append(strings.code(record.abstract))
        documentNumber.append(strings.code(record.documentNumber))
        uncertain.append(strings.code(record.uncertain.isEmpty ? nil : record.uncertain.joined(separator: "; ")))
        firstParagraph.append(Int32(paragraph))
        firstPerson.append(Int32(person))
        for place in record.metaPlaces {
            metaFirstLine.append(Int32(clamping: place.firstLine))
            metaLastLine.append(Int32(clamping: max(place.firstLine, place.lastLine)))
        }
        firstMeta.append(Int32(metaFirstLine.count))
        return Int32(start.count - 1)
    }

    mutating func end(at offset: Int32) { end.append(offset) }

    func finish(paragraphCount: Int, personCount: Int) -> ArticleTable {
        ArticleTable(
            extents: Extents(start: Column(start), end: Column(end)), document: Column(document), kind: Column(kind),
            title: Column(title), kicker: Column(kicker), subtitle: Column(subtitle), column: Column(column),
            date: Column(date), source: Column(source), funding: Column(funding), keywords: Column(keywords),
            abstract: Column(abstract), documentNumber: Column(documentNumber), uncertain: Column(uncertain),
            firstParagraph: Column(firstParagraph + [Int32(paragraphCount)]),
            firstPerson: Column(firstPerson + [Int32(personCount)]), firstMeta: Column(firstMeta),
            metaFirstLine: Column(metaFirstLine), metaLastLine: Column(metaLastLine))
    }
}

struct SectionColumns {
    private var start: [Int32] = [], end: [Int32] = [], article: [Int32] = [], heading: [Int32] = []
    private var level: [Int32] = [], number: [Int32] = [], parent: [Int32] = []
    private var firstParagraph: [Int32] = [], endParagraph: [Int32] = []

    mutating func begin(
        _ paragraph: ParagraphRecord, article: Int32, level: Int32, parent: Int32, at offset: Int32,
        firstParagraph: Int32, strings: inout StringPoolBuilder
    ) -> Int32 {
        start.append(offset)
        end.append(offset)
        self.article.append(article)
        heading.append(strings.code(paragraph.content.text))
        self.level.append(level)
        number.append(strings.code(paragraph.number))
        self.parent.append(parent)
        self.firstParagraph.append(firstParagraph)
        endParagraph.append(firstParagraph)
        return Int32(start.count - 1)
    }

    mutating func end(_ row: Int32, at offset: Int32, paragraph: Int32) {
        end[Int(row)] = offset
        endParagraph[Int(row)] = paragraph
    }

    func finish() -> SectionTable {
        SectionTable(
            extents: Extents(start: Column(start), end: Column(end)), article: Column(article),
            heading: Column(heading), level: Column(level), number: Column(number), parent: Column(parent),
            firstParagraph: Column(firstParagraph), endParagraph: Column(endParagraph))
    }
}

struct TurnColumns {
    private var start: [Int32] = [], end: [Int32] = [], article: [Int32] = [], speaker: [Int32] = []
    private var label: [Int32] = [], firstParagraph: [Int32] = [], endParagraph: [Int32] = []
    private var isOpen = false

    /// The turn that a paragraph opens or goes on with, or -1.
    mutating func row(
        for paragraph: ParagraphRecord, article: Int32, speaker: Int32, at offset: Int32, paragraph row: Int32,
        strings: inout StringPoolBuilder
    ) -> Int32 {
        if paragraph.continuesTurn, isOpen { return Int32(start.count - 1) }
        guard paragraph.kind == .turn else {
            isOpen = false
            return -1
        }
        isOpen = true
        start.append(offset)
        end.append(offset)
        self.article.append(article)
        self.speaker.append(speaker)
        label.append(strings.code(paragraph.label))
        firstParagraph.append(row)
        endParagraph.append(row)
        return Int32(start.count - 1)
    }

    mutating func extend(_ turn: Int32, to offset: Int, paragraph: Int32) {
        guard turn >= 0 else { return }
        end[Int(turn)] = Int32(offset)
        endParagraph[Int(turn)] = paragraph + 1
    }

    mutating func close() { isOpen = false }

    func finish() -> TurnTable {
        TurnTable(
            extents: Extents(start: Column(start), end: Column(end)), article: Column(article),
            speaker: Column(speaker), label: Column(label), firstParagraph: Column(firstParagraph),
            endParagraph: Column(endParagraph))
    }
}

struct ParagraphColumns {
    private var start: [Int32] = [], end: [Int32] = [], article: [Int32] = [], document: [Int32] = []
    private var kind: [Int32] = [], heading: [Int32] = [], label: [Int32] = [], section: [Int32] = []
    private var turn: [Int32] = [], speaker: [Int32] = [], uncertain: [Int32] = []
    private var isDuplicate: [UInt8] = []
    private var printedStart: [Int32] = [], lengthBefore: [Int32] = [0]
    private var printedEnd = 0

    var count: Int { start.count }

    mutating func append(
        _ record: ParagraphRecord, article: Int32, document: Int32, section: Int32, turn: Int32, speaker: Int32,
        range: TextRange, text: TextArena, strings: inout StringPoolBuilder
    ) {
        appendExtent(range, article: article, document: document, text: text)
        kind.append(strings.code(record.kind.rawValue))
        heading.append(strings.code(record.heading))
        label.append(strings.code(record.label))
        self.section.append(section)
        self.turn.append(turn)
        self.speaker.append(speaker)
        isDuplicate.append(record.duplicateOf == nil ? 0 : 1)
        uncertain.append(strings.code(record.uncertain.isEmpty ? nil : record.uncertain.joined(separator: "; ")))
    }

    /// A paragraph of no article (furniture) or outside its text (a field).
    mutating func appendAside(article: Int32 = -1, document: Int32, range: TextRange, text: TextArena) {
        appendExtent(range, article: article, document: document, text: text)
        for column in [\ParagraphColumns.kind, \.heading, \.label, \.section, \.turn, \.speaker, \.uncertain] {
            self[keyPath: column].append(-1)
        }
        isDuplicate.append(0)
    }

    private mutating func appendExtent(_ range: TextRange, article: Int32, document: Int32, text: TextArena) {
        start.append(Int32(range.start))
        end.append(Int32(range.end))
        self.article.append(article)
        self.document.append(document)
        printedStart.append(Int32(printedEnd))
        let before = lengthBefore[lengthBefore.count - 1]
        lengthBefore.append(before + text.printedLength(from: printedEnd))
        printedEnd = text.printed.count
    }

    func finish(printedEnd: Int) -> ParagraphTable {
        ParagraphTable(
            extents: Extents(start: Column(start), end: Column(end)), article: Column(article),
            document: Column(document), kind: Column(kind), heading: Column(heading), label: Column(label),
            section: Column(section), turn: Column(turn), speaker: Column(speaker),
            isDuplicate: Column(isDuplicate), uncertain: Column(uncertain),
            printedStart: Column(printedStart + [Int32(printedEnd)]), lengthBefore: Column(lengthBefore))
    }
}

struct SentenceColumns {
    private var start: [Int32] = [], end: [Int32] = [], paragraph: [Int32] = []

    var count: Int { start.count }

    mutating func append(_ added: TextArena.Paragraph, paragraph row: Int) {
        for sentence in added.sentences {
            start.append(Int32(added.range.start + sentence.lowerBound))
            end.append(Int32(added.range.start + sentence.upperBound))
            paragraph.append(Int32(row))
        }
    }

    func finish() -> SentenceTable {
        SentenceTable(extents: Extents(start: Column(start), end: Column(end)), paragraph: Column(paragraph))
    }
}

struct PersonColumns {
    private var article: [Int32] = [], name: [Int32] = [], role: [Int32] = [], affiliation: [Int32] = []
    private var uncertain: [Int32] = [], firstUnit: [Int32] = [0], units: [Int32] = []
    private var firstTitle: [Int32] = [0], titles: [Int32] = []

    var count: Int { article.count }

    mutating func append(_ person: PersonRecord, article row: Int32, strings: inout StringPoolBuilder) {
        article.append(row)
        name.append(strings.code(person.name))
        role.append(strings.code(person.role.rawValue))
        affiliation.append(strings.code(person.affiliation))
        uncertain.append(strings.code(person.uncertain.isEmpty ? nil : person.uncertain.joined(separator: "; ")))
        for unit in person.units { units.append(strings.code(unit)) }
        firstUnit.append(Int32(units.count))
        for title in person.titles { titles.append(strings.code(title)) }
        firstTitle.append(Int32(titles.count))
    }

    func finish() -> PersonTable {
        PersonTable(
            article: Column(article), name: Column(name), role: Column(role), affiliation: Column(affiliation),
            uncertain: Column(uncertain), firstUnit: Column(firstUnit), units: Column(units),
            firstTitle: Column(firstTitle), titles: Column(titles))
    }
}
