import Analysis
import Documents

/// Makes a store of document records, added in order.
///
/// Time and memory are linear in the text. Offsets are 32-bit: a store holds at most 2^31 − 1 units of text, and `add`
/// refuses what would go beyond.
public struct CollectionBuilder {
    let normalizer: Normalizer
    var text = TextArena()
    var strings = StringPoolBuilder()
    var documents = DocumentColumns()
    var articles = ArticleColumns()
    var sections = SectionColumns()
    var paragraphs = ParagraphColumns()
    var turns = TurnColumns()
    var sentences = SentenceColumns()
    var people = PersonColumns()
    private var quotedSpeech = QuotedSpeechColumns()
    /// Furniture waits until all text is in.
    private var furniture: [(document: Int32, text: SourcedText, joins: [Bool])] = []
    private var fieldTexts = FieldTextColumns()
    private var meta = MetaColumns()
    /// UTF-16 units that wait.
    private var pendingUnits = 0

    public init(normalizer: Normalizer) { self.normalizer = normalizer }

    /// False when the document does not fit any more; the builder is then as it was.
    public mutating func add(_ record: DocumentRecord) -> Bool {
        guard text.hasRoom(for: record, pending: pendingUnits) else { return false }
        let row = documents.begin(record, at: text.foldedCount, article: articles.count, strings: &strings)
        meta.append(record.meta, strings: &strings) { normalizer.foldKey($0) }
        let usedLines = UsedLines(record)
        for article in record.articles { add(article, document: row, usedLines: usedLines) }
        documents.end(at: text.foldedCount)
        for piece in record.furniture {
            furniture.append((row, piece, usedLines.joins(piece.pieces)))
            pendingUnits += piece.text.utf16.count
        }
        return true
    }

    public consuming func finish() -> CollectionStore {
        let textEnd = text.folded.count
        let paragraphCount = paragraphs.count
        let sentenceCount = sentences.count
        for piece in furniture {
            let added = text.append(piece.text, normalizer: normalizer, joins: piece.joins)
            paragraphs.appendAside(document: piece.document, range: added.range, text: text)
            sentences.append(added, paragraph: paragraphs.count - 1)
        }
        let firstField = paragraphs.count
        for field in fieldTexts.texts {
            let added = text.append(SourcedText(text: field.text, pieces: []), normalizer: normalizer, joins: [])
            paragraphs.appendAside(article: field.article, document: field.document, range: added.range, text: text)
            sentences.append(added, paragraph: paragraphs.count - 1)
        }
        let personCount = people.count
        let speech = addQuotedPeople()
        let pool = strings.finish { normalizer.foldKey($0) }
        return CollectionStore(
            folded: Column(text.folded), printed: Column(text.printed), textEnd: textEnd,
            paragraphCount: paragraphCount, sentenceCount: sentenceCount,
            foldMap: text.foldMap(), pieces: text.pieceTable(), strings: pool,
            documents: documents.finish(articleCount: articles.count),
            articles: articles.finish(paragraphCount: paragraphCount, personCount: personCount),
            sections: sections.finish(),
            paragraphs: paragraphs.finish(printedEnd: text.printed.count),
            turns: turns.finish(), sentences: sentences.finish(), people: people.finish(), personCount: personCount, quotedSpeech: speech,
            fieldTexts: fieldTexts.finish(firstParagraph: firstField), meta: meta.finish())
    }

    /// People who are only quoted stand behind all others.
    private mutating func addQuotedPeople() -> QuotedSpeechTable { quotedSpeech.finish(behind: &people, strings: &strings) }

    private mutating func add(_ article: ArticleRecord, document: Int32, usedLines: UsedLines) {
        let row = articles.begin(
            article, document: document, at: text.foldedCount, paragraph: paragraphs.count, person: people.count,
            strings: &strings)
        fieldTexts.append(article, article: row, document: document)
        pendingUnits += Schema.runningTextFields.reduce(0) { $0 + (article.runningText($1)?.utf16.count ?? 0) }
        let firstPerson = Int32(people.count)
        for person in article.people { people.append(person, article: row, strings: &strings) }
        quotedSpeech.begin(article, article: row, firstPerson: firstPerson)
        var openSections: [(row: Int32, level: Int32)] = []
        for paragraph in article.paragraphs {
            let start = text.foldedCount
            let paragraphRow = Int32(paragraphs.count)
            if paragraph.kind == .heading {
                let level = Int32(paragraph.level ?? 1)
                while let last = openSections.last, last.level >= level {
                    sections.end(last.row, at: start, paragraph: paragraphRow)
                    openSections.removeLast()
                }
                let section = sections.begin(
                    paragraph, article: row, level: level, parent: openSections.last?.row ?? -1, at: start,
                    firstParagraph: paragraphRow, strings: &strings)
                openSections.append((section, level))
            }
            let speaker = paragraph.speaker.flatMap { index in
                article.people.indices.contains(index) ? firstPerson + Int32(index) : nil
            } ?? -1
            let turn = turns.row(for: paragraph, article: row, speaker: speaker, at: start, paragraph: paragraphRow, strings: &strings)
            quotedSpeech.append(paragraph.quotedSpeech, printedStart: text.printed.count)
            let added = text.append(paragraph.content, normalizer: normalizer, joins: usedLines.joins(paragraph.content.pieces))
            turns.extend(turn, to: added.range.end, paragraph: paragraphRow)
            paragraphs.append(
                paragraph, article: row, document: document, section: openSections.last?.row ?? -1, turn: turn,
                speaker: speaker, range: added.range, text: text, strings: &strings)
            sentences.append(added, paragraph: Int(paragraphRow))
        }
        turns.close()
        for open in openSections { sections.end(open.row, at: text.foldedCount, paragraph: Int32(paragraphs.count)) }
        articles.end(at: text.foldedCount)
    }
}

/// The lines of a file that print something, so that a citation can run over blank ones.
struct UsedLines {
    private var lines: Set<Int> = []

    init(_ record: DocumentRecord) {
        func add(_ place: FileRange) {
            // A range of thousands of lines is one line range already: only its ends matter.
            lines.insert(place.firstLine)
            lines.insert(place.lastLine)
        }
        for article in record.articles {
            article.metaPlaces.forEach(add)
            for paragraph in article.paragraphs { paragraph.content.pieces.forEach { add($0.place) } }
        }
        for text in record.furniture { text.pieces.forEach { add($0.place) } }
    }

    /// Of each piece whether nothing is printed on the lines between it and the next.
    func joins(_ pieces: [SourcedText.Piece]) -> [Bool] {
        zip(pieces, pieces.dropFirst()).map { isBlank(between: $0.place.lastLine, and: $1.place.firstLine) }
    }

    private func isBlank(between first: Int, and second: Int) -> Bool {
        guard second > first, second - first <= 8 else { return false }
        return !(first + 1..<second).contains { lines.contains($0) }
    }
}
