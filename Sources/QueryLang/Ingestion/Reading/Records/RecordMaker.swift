import Documents

/// A record whose columns are told apart.
struct SortedRecord: Sendable {
    var record: RawRecord
    var fields: [FieldMapping.Target: RawRecord.Field]
    /// Keys that are no field of the model.
    var rest: [RawRecord.Field]
    /// Behind the `#` in the path of its document: its id, else its number.
    let name: String

    init(record: RawRecord, fields: [FieldMapping.Target: RawRecord.Field], rest: [RawRecord.Field]) {
        self.record = record
        self.fields = fields
        self.rest = rest
        let id = fields[.id]?.value.plain.map { ScalarText($0).trimmed }
        name = id.flatMap { $0.isEmpty || $0.count > Self.longestID ? nil : String($0) } ?? String(record.number)
    }

    /// Scalars of an id that may stand in a path.
    private static let longestID = 80
}

/// Makes the document of one record.
///
/// What a record gives of an article (title, authors, date, …) stands over what recovery reads in its text; keys that are
/// no field of the model are kept as they are.
struct RecordMaker: Sendable {
    struct Made: Sendable {
        var document: DocumentRecord
        var trace: RecordTrace?
    }

    let path: String
    let name: String
    let format: DocumentFormat
    let encoding: String
    /// Whether what was decided is kept.
    let isTraced: Bool

    init(path: String, format: DocumentFormat, encoding: String, isTraced: Bool) {
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        self.format = format
        self.encoding = encoding
        self.isTraced = isTraced
    }

    func make(_ sorted: SortedRecord) -> Made {
        let record = sorted.record
        var fields = sorted.fields
        for (target, field) in fields where target != .text && target != .id {
            fields[target]?.value = RecordText.plain(field.value)
        }
        var meta = MetaEntries()
        for field in sorted.rest { meta.add(field.key, field.value) }
        if let id = fields[.id] { meta.add(id.key, id.value) }
        var document = DocumentRecord(
            path: path + "#" + sorted.name, file: path, name: name + "#" + sorted.name, format: format, encoding: encoding)
        document.publication = fields[.publication]?.value.plain

        var trace = isTraced ? RecordTrace(fields, record) : nil
        if var article = article(fields, record, &document, &trace) {
            complete(&article, fields, &meta, &document.warnings)
            QuotedSpeakers.read(&article)
            document.articles = [article]
            document.date = article.date
        } else if let date = fields[.date] {
            document.date = RecordDate.read(date.value)
            if document.date == nil { meta.add(date.key, date.value) }
        }
        document.meta = meta.entries
        return Made(document: document, trace: trace)
    }

    // MARK: Articles

    /// The text as recovery reads it, under the title that the record gives; nil for a record with neither.
    private func article(
        _ fields: [FieldMapping.Target: RawRecord.Field], _ record: RawRecord, _ document: inout DocumentRecord,
        _ trace: inout RecordTrace?
    ) -> ArticleRecord? {
        let title = fields[.title]?.value.plain
        let text = fields[.text].map { RecordText.lines($0, of: record) }
        let body = RunOnLines.split(text?.lines ?? [])
        guard body.contains(where: { !$0.text.unicodeScalars.allSatisfy(\.isBlank) }) else {
            return title.map { ArticleRecord(title: $0, metaPlaces: [record.place]) }
        }
        var lines = body
        if let title {
            let hint = LineHint(kind: .heading(level: 1))
            let flat = title.split(whereSeparator: \.isNewline).joined(separator: " ")
            lines.insert(SourceLine(number: record.place.firstLine, text: flat, bytes: record.place.bytes, hint: hint), at: 0)
        }
        let whole = Recovery.recover(lines: lines, path: path, format: format, encoding: encoding, isTextAlone: true)
        let recovered = whole.record
        document.furniture = recovered.furniture
        document.warnings = (text?.problems ?? []) + recovered.warnings
        document.publication = document.publication ?? recovered.publication
        let joined = RecordArticle.joined(recovered.articles)
        trace?.add(whole, lines, isTitled: title != nil, starts: joined?.starts ?? [])
        guard var article = joined?.article else {
            return title.map { ArticleRecord(title: $0, metaPlaces: [record.place]) }
        }
        if let title {
            if article.subtitle.map(title.contains) == true { article.subtitle = nil }
            article.title = title
        }
        return article
    }

    /// Puts in what the record says of the article. What cannot be read as what it is called is kept as a key.
    private func complete(
        _ article: inout ArticleRecord, _ fields: [FieldMapping.Target: RawRecord.Field], _ meta: inout MetaEntries,
        _ warnings: inout [String]
    ) {
        func plain(_ target: FieldMapping.Target) -> String? { fields[target].flatMap { RecordText.joined($0.value) } }
        article.kicker = plain(.kicker) ?? article.kicker
        article.subtitle = plain(.subtitle) ?? article.subtitle
        article.column = plain(.column) ?? article.column
        article.source = plain(.source) ?? article.source
        article.keywords = plain(.keywords) ?? article.keywords
        article.abstract = plain(.abstract) ?? article.abstract
        article.funding = plain(.funding) ?? article.funding
        article.documentNumber = plain(.documentNumber) ?? article.documentNumber
        if let field = fields[.date] {
            if let date = RecordDate.read(field.value) {
                article.date = date
            } else {
                meta.add(field.key, field.value)
                warnings.append("‘\(RecordText.joined(field.value)?.prefix(30) ?? "")’ in \(field.key) is no date that could be read")
            }
        }
        if let unit = RecordArticle.setPeople(&article, authors: fields[.author]?.value, units: fields[.unit]?.value) {
            meta.add(fields[.unit]?.key ?? FieldMapping.Target.unit.rawValue, unit)
        }
        UnnamedAskers.link(&article)
    }
}
