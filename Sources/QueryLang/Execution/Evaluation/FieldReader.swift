import Analysis
import Documents
import Index
import Planning

/// Reads the fields of a store's units.
public struct FieldReader: Sendable {
    let store: CollectionStore

    public init(store: CollectionStore) { self.store = store }

    /// A field as codes of the store's pool; nil for a field that is computed.
    public func codes(_ field: Field, of unit: UnitReference) -> [StringCode]? {
        let row = unit.row
        func one(_ column: Column<StringCode>) -> [StringCode] { column[row] >= 0 ? [column[row]] : [] }
        switch (unit.kind, field) {
        case (.document, .path): return one(store.documents.path)
        case (.document, .name): return one(store.documents.name)
        case (.document, .format): return one(store.documents.format)
        case (.document, .encoding): return one(store.documents.encoding)
        case (.document, .publication): return one(store.documents.publication)
        case (.document, .warnings):
            let first = Int(store.documents.firstWarning[row])
            return Array(store.documents.warnings[first..<Int(store.documents.firstWarning[row + 1])])
        case (.article, .title): return one(store.articles.title)
        case (.article, .kicker): return one(store.articles.kicker)
        case (.article, .subtitle): return one(store.articles.subtitle)
        case (.article, .kind): return one(store.articles.kind)
        case (.article, .column): return one(store.articles.column)
        case (.article, .source): return one(store.articles.source)
        case (.article, .funding): return one(store.articles.funding)
        case (.article, .keywords): return one(store.articles.keywords)
        case (.article, .abstract): return one(store.articles.abstract)
        case (.article, .documentNumber): return one(store.articles.documentNumber)
        case (.section, .heading): return one(store.sections.heading)
        case (.section, .number): return one(store.sections.number)
        case (.paragraph, .kind): return one(store.paragraphs.kind)
        case (.paragraph, .heading): return one(store.paragraphs.heading)
        case (.paragraph, .label): return one(store.paragraphs.label)
        case (.turn, .label): return one(store.turns.label)
        case (.person, .name): return one(store.people.name)
        case (.person, .role): return one(store.people.role)
        case (.person, .affiliation): return one(store.people.affiliation)
        case (.person, .unit):
            return Array(store.people.units[Int(store.people.firstUnit[row])..<Int(store.people.firstUnit[row + 1])])
        case (.person, .title):
            return Array(store.people.titles[Int(store.people.firstTitle[row])..<Int(store.people.firstTitle[row + 1])])
        default: return nil
        }
    }

    /// What a path ends in, as codes of the store's pool; nil for units and for what is computed or a number.
    func codes(_ path: CheckedPath, of unit: UnitReference) -> [StringCode]? {
        if let key = path.metaKey {
            return key.type != .text ? nil : store.meta.codes(of: key.name, document: unit.row)
        }
        // What is computed from a text has no code of its own.
        guard path.steps.last != .length else { return nil }
        return path.field.flatMap { codes($0, of: unit) }
    }

    /// The values of a document's record under a key.
    public func values(ofKey key: (name: String, type: MetaType), of unit: UnitReference) -> [Value] {
        guard unit.kind == .document else { return [] }
        switch key.type {
        case .number: return store.meta.numbers(of: key.name, document: unit.row).map { .number($0) }
        case .bool: return store.meta.numbers(of: key.name, document: unit.row).map { .bool($0 == 1) }
        case .text: return store.meta.codes(of: key.name, document: unit.row).compactMap { store.strings[$0] }.map { .string($0) }
        }
    }

    /// The values of a field of a unit in a table.
    public func values(_ field: Field, of unit: UnitReference) -> [Value] {
        if let codes = codes(field, of: unit) { return codes.compactMap { store.strings[$0] }.map { .string($0) } }
        let row = unit.row
        switch field {
        case .text: return text(of: unit).map { [.string($0)] } ?? []
        case .length:
            if let paragraphs = store.paragraphRows(unit.kind, row) { return [.number(Double(store.length(ofParagraphs: paragraphs)))] }
            return store.extents(of: unit.kind).map { [.number(Double(store.length($0.range(row))))] } ?? []
        case .index: return index(of: unit).map { [.number(Double($0))] } ?? []
        case .location: return location(of: unit).map { [.string($0)] } ?? []
        case .date: return date(of: unit).map { [.date($0)] } ?? []
        case .level: return unit.kind == .section ? [.number(Double(store.sections.level[row]))] : []
        case .duplicate: return unit.kind == .paragraph ? [.bool(store.paragraphs.isDuplicate[row] == 1)] : []
        case .uncertain:
            switch unit.kind {
            case .article: return [.bool(store.articles.uncertain[row] >= 0)]
            case .paragraph: return [.bool(store.paragraphs.uncertain[row] >= 0)]
            case .person: return [.bool(store.people.uncertain[row] >= 0)]
            default: return []
            }
        default: return derivedValue(field, of: unit).map { [$0] } ?? []
        }
    }

    /// Fields of points, quotes and quantities.
    private func derivedValue(_ field: Field, of unit: UnitReference) -> Value? {
        let row = unit.row
        switch (unit.kind, field) {
        case (.point, .ordinal): return .number(Double(store.points.ordinal[row]))
        case (.point, .mark):
            let points = store.points
            return .string(store.printedText(TextRange(Int(points.rows.extents.start[row]), Int(points.markEnd[row]))))
        case (.quote, .kind): return .string((store.quotes.isWork[row] == 1 ? Quotation.Kind.work : .quotation).rawValue)
        case (.quantity, .value):
            let value = store.quantities.value[row]
            return value.isNaN ? nil : .number(value)
        case (.quantity, .kind):
            let quantities = store.quantities
            return .string(quantities.kinds[Int(quantities.kind[row])])
        case (.quantity, .unit): return quantityWord(store.quantities.unit[row])
        case (.quantity, .base): return quantityWord(store.quantities.base[row])
        case (.quantity, .approximate): return .bool(store.quantities.isApproximate[row] == 1)
        default: return nil
        }
    }

    private func quantityWord(_ code: Int32) -> Value? {
        let words = store.quantities.words
        return code >= 0 && Int(code) < words.count ? .string(words[Int(code)]) : nil
    }

    /// Of a person the name; of others their text as printed.
    public func text(of unit: UnitReference) -> String? {
        if unit.kind == .person { return store.strings[store.people.name[unit.row]] }
        if let rows = store.paragraphRows(unit.kind, unit.row) {
            return rows.map { store.printedParagraph($0) }.joined(separator: "\n")
        }
        return store.extents(of: unit.kind).map { store.printedText($0.range(unit.row)) }
    }

    private func date(of unit: UnitReference) -> DateValue? {
        switch unit.kind {
        case .document: return DateValue(code: store.documents.date[unit.row])
        case .article:
            return DateValue(code: store.articles.date[unit.row])
                ?? DateValue(code: store.documents.date[Int(store.articles.document[unit.row])])
        default: return nil
        }
    }

    /// From 1 in the unit above: a document's in the collection, a sentence's and a point's in the paragraph, a quote's, a
    /// quantity's and a word's in the sentence, others' in the article.
    public func index(of unit: UnitReference) -> Int? {
        guard let container = Schema.counting(unit.kind) else { return unit.row + 1 }
        if unit.kind == .person {
            // Who is only quoted has no place in the article.
            guard unit.row < store.personCount else { return nil }
            return unit.row - store.personRows(ofArticle: Int(store.people.article[unit.row])).lowerBound + 1
        }
        guard let above = store.row(of: container, holding: unit.kind, unit.row) else { return nil }
        // Furniture is outside.
        let rows = store.rows(of: unit.kind, inside: container, above)
        return rows.contains(unit.row) ? unit.row - rows.lowerBound + 1 : nil
    }

    public func location(of unit: UnitReference) -> String? {
        guard let document = store.row(of: .document, holding: unit.kind, unit.row),
            let path = store.strings[store.documents.file[document]]
        else { return nil }
        return Citation.print(path: path, lines: lines(of: unit))
    }

    public func lines(of unit: UnitReference) -> [ClosedRange<Int>] {
        if let rows = store.paragraphRows(unit.kind, unit.row) {
            guard let first = rows.first, let last = rows.last else {
                return unit.kind == .article ? metaLines(unit.row) : unit.kind == .document ? recordLines(unit.row) : []
            }
            if unit.kind == .document { return recordLines(unit.row) }
            let printed = store.printedRange(ofParagraph: first).lowerBound..<store.printedRange(ofParagraph: last).upperBound
            return store.pieces.lines(ofPrinted: printed)
        }
        if unit.kind == .person { return metaLines(Int(store.people.article[unit.row])) }
        return store.extents(of: unit.kind).map { lines(of: $0.range(unit.row)) } ?? []
    }

    /// The lines of a piece of text; of a field's, which has none of its own, those where the article's title and notes
    /// stand.
    public func lines(of range: TextRange) -> [ClosedRange<Int>] {
        let lines = store.lines(range)
        guard lines.isEmpty, let article = store.row(of: .article, holding: range) else { return lines }
        return metaLines(article)
    }

    /// The lines of a document that is a record of a file; none for a file that is one document.
    private func recordLines(_ document: Int) -> [ClosedRange<Int>] {
        guard store.documents.path[document] != store.documents.file[document] else { return [] }
        let ranges = store.articleRows(ofDocument: document).flatMap { metaLines($0) + lines(of: UnitReference(.article, $0)) }
        guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return [] }
        return [first...last]
    }

    /// Lines of title, byline and notes.
    private func metaLines(_ article: Int) -> [ClosedRange<Int>] {
        let first = Int(store.articles.firstMeta[article])
        return (first..<Int(store.articles.firstMeta[article + 1])).map {
            Int(store.articles.metaFirstLine[$0])...Int(store.articles.metaLastLine[$0])
        }
    }

    /// A unit as a value shows itself: a person its name, an article its title, a document its path, any other its text.
    public func shown(_ unit: UnitReference) -> Value {
        switch unit.kind {
        case .article: string(store.articles.title[unit.row])
        case .document: string(store.documents.path[unit.row])
        default: text(of: unit).map { .string($0) } ?? .missing
        }
    }

    /// A value as a table shows it.
    public func shown(_ value: Value) -> Value {
        switch value {
        case .unit(let unit): shown(unit)
        case .list(let values): Value(many: values.map(shown))
        default: value
        }
    }

    private func string(_ code: Int32) -> Value { store.strings[code].map { .string($0) } ?? .missing }
}

/// A place in a file, written to be cited.
public enum Citation {
    /// `seeds/x.txt:73-75,98`
    public static func print(path: String, lines: [ClosedRange<Int>]) -> String {
        guard !lines.isEmpty else { return path }
        let parts = lines.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        return path + ":" + parts.joined(separator: ",")
    }
}
