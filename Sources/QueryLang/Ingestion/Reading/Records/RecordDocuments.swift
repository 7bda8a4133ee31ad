import Documents

/// Makes documents of the records of one file.
///
/// What a record gives of an article (title, authors, date, …) stands over what recovery reads in its text; keys that are
/// no field of the model are kept as they are.
struct RecordDocuments {
    let path: String
    let name: String
    let format: DocumentFormat
    let encoding: String
    let mapping: FieldMapping
    /// Told of each record, with what was decided and the lines that it was decided about.
    let inspected: ((RecoveredDocument, [SourceLine]) -> Void)?
    private(set) var documents: [DocumentRecord] = []
    /// Names that two records have.
    private(set) var problems: [RecordProblem] = []
    /// The first line of the record of each name.
    private var lines: [String: Int] = [:]
    /// Fields that some record gives.
    private(set) var found: Set<FieldMapping.Target> = []
    /// Columns met so far.
    private(set) var columns: [String] = []
    private var targets: [String: (target: FieldMapping.Target, rank: Int)?] = [:]

    init(
        path: String, format: DocumentFormat, encoding: String, mapping: FieldMapping,
        inspected: ((RecoveredDocument, [SourceLine]) -> Void)? = nil
    ) {
        self.inspected = inspected
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        self.format = format
        self.encoding = encoding
        self.mapping = mapping
    }

    mutating func add(_ record: RawRecord) {
        let (fields, rest) = sorted(record)
        var meta = MetaEntries()
        for field in rest { meta.add(field.key, field.value) }
        var document = DocumentRecord(path: path, file: path, name: name, format: format, encoding: encoding)
        let id = fields[.id]?.value.plain.map { ScalarText($0).trimmed }
        let suffix = id.flatMap { $0.isEmpty || $0.count > Self.longestID ? nil : String($0) } ?? String(record.number)
        noteName(suffix, record)
        document.path += "#" + suffix
        document.name += "#" + suffix
        if let id = fields[.id] { meta.add(id.key, id.value) }
        document.publication = fields[.publication]?.value.plain

        found.formUnion(fields.keys)
        var trace = RecordTrace(fields, record)
        if var article = article(fields, record, &document, &trace) {
            complete(&article, fields, &meta, &document.warnings)
            document.articles = [article]
            document.date = article.date
        } else if let date = fields[.date] {
            document.date = RecordDate.read(date.value)
            if document.date == nil { meta.add(date.key, date.value) }
        }
        document.meta = meta.entries
        documents.append(document)
        if let inspected { inspected(trace.recovered(document), trace.lines) }
    }

    private mutating func noteName(_ suffix: String, _ record: RawRecord) {
        guard let first = lines[suffix] else {
            lines[suffix] = record.place.firstLine
            return
        }
        problems.append(
            RecordProblem(
                line: record.place.firstLine, byte: nil,
                message: "this record and that of line \(first) are both \(name)#\(suffix): ids are not told apart"))
    }

    /// Scalars of an id that may stand in a path.
    private static let longestID = 80

    // MARK: Columns

    private mutating func sorted(_ record: RawRecord) -> (fields: [FieldMapping.Target: RawRecord.Field], rest: [RawRecord.Field]) {
        var fields: [FieldMapping.Target: (field: RawRecord.Field, rank: Int, place: Int)] = [:]
        for (place, field) in record.fields.enumerated() {
            guard let (target, rank) = target(of: field.key), field.value != .null, !field.value.isBlankText else { continue }
            if let found = fields[target], found.rank <= rank { continue }
            var plain = field
            if target != .text, target != .id { plain.value = RecordText.plain(field.value) }
            fields[target] = (plain, rank, place)
        }
        let used = Set(fields.values.map(\.place))
        let rest = record.fields.indices.filter { !used.contains($0) }.map { record.fields[$0] }
        return (fields.mapValues(\.field), rest)
    }

    private mutating func target(of column: String) -> (target: FieldMapping.Target, rank: Int)? {
        if let known = targets[column] { return known }
        let target = mapping.target(of: column)
        columns.append(column)
        targets[column] = .some(target)
        return target
    }

    // MARK: Articles

    /// The text as recovery reads it, under the title that the record gives; nil for a record with neither.
    private func article(
        _ fields: [FieldMapping.Target: RawRecord.Field], _ record: RawRecord, _ document: inout DocumentRecord,
        _ trace: inout RecordTrace
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
        if inspected != nil { trace.add(whole, lines, isTitled: title != nil, starts: joined?.starts ?? []) }
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
    }
}

extension RecordValue {
    /// Text that says nothing.
    fileprivate var isBlankText: Bool {
        if case .text(let text) = self { text.unicodeScalars.allSatisfy(\.isBlank) } else { false }
    }
}

/// The keys of one record, flattened, each once.
struct MetaEntries {
    private(set) var entries: [MetaEntry] = []
    private var places: [String: Int] = [:]

    /// An object's keys follow its own after `_`; a list's items are several values.
    mutating func add(_ key: String, _ value: RecordValue) {
        switch value {
        case .null: break
        case .object(let fields): for field in fields { add(key + "_" + field.key, field.value) }
        case .list(let items): for item in items { add(key, item) }
        case .number(let number, let printed): append(key, .number(number, printed: printed))
        case .bool, .text:
            guard let text = value.plain else { break }
            append(key, RecordNumber.read(text).map { .number($0, printed: text) } ?? .text(text))
        }
    }

    private mutating func append(_ key: String, _ value: MetaValue) {
        guard let name = MetaEntry.name(of: key) else { return }
        if let place = places[name] {
            entries[place].values.append(value)
        } else {
            places[name] = entries.count
            entries.append(MetaEntry(key: name, values: [value]))
        }
    }
}
