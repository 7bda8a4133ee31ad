import Documents
import Index
import Planning

extension Evaluator {
    /// The units that a path leads to; the last step's field is left out.
    func units(_ path: CheckedPath, _ space: RowSpace, _ row: Int) -> [UnitReference] {
        var current: [UnitReference]
        var steps = path.steps[...]
        if let bound = bindings.first(where: { steps.starts(with: $0.steps) }) {
            return follow(steps.dropFirst(bound.steps.count), from: [bound.unit])
        }
        switch space {
        case .units(let kind): current = [UnitReference(kind, row)]
        case .hits(let hits):
            guard row < hits.count else { return [] }
            // A match is in no table: its first step leads up to a unit that is.
            guard case .up(let kind)? = steps.first else { return [UnitReference(.match, row)] }
            guard let above = store.row(of: kind, holding: hits[row].range) else { return [] }
            current = [UnitReference(kind, above)]
            steps = steps.dropFirst()
        case .cells: return []
        }
        return follow(steps, from: current)
    }

    private func follow(_ steps: ArraySlice<CheckedPath.Step>, from start: [UnitReference]) -> [UnitReference] {
        var current = start
        for step in steps {
            switch step {
            case .up(let kind):
                current = current.compactMap { unit in
                    store.row(of: kind, holding: unit.kind, unit.row).map { UnitReference(kind, $0) }
                }
            case .link(let link): current = current.flatMap { follow(link, from: $0) }
            case .down(let kind):
                current = current.flatMap { unit in
                    store.rows(of: kind, inside: unit.kind, unit.row).map { UnitReference(kind, $0) }
                }
            case .people(let filter):
                current = current.flatMap { unit in people(of: unit.kind, unit.row, filter).map { UnitReference(.person, $0) } }
            case .field, .datePart, .meta: break
            }
        }
        return current
    }

    private func follow(_ link: Link, from unit: UnitReference) -> [UnitReference] {
        switch link {
        case .previous: return neighbour(of: unit, by: -1)
        case .next: return neighbour(of: unit, by: 1)
        case .parent:
            guard unit.kind == .section else { return [] }
            let parent = Int(store.sections.parent[unit.row])
            return parent >= 0 ? [UnitReference(.section, parent)] : []
        case .question: return question(of: unit)
        case .author: return people(of: unit.kind, unit.row, .author).map { UnitReference(.person, $0) }
        case .speaker: return people(of: unit.kind, unit.row, .speaker).map { UnitReference(.person, $0) }
        case .people: return people(of: unit.kind, unit.row, .everyone).map { UnitReference(.person, $0) }
        case .guest: return people(of: unit.kind, unit.row, .guest).map { UnitReference(.person, $0) }
        case .host: return people(of: unit.kind, unit.row, .host).map { UnitReference(.person, $0) }
        case .reporter: return people(of: unit.kind, unit.row, .reporter).map { UnitReference(.person, $0) }
        case .photographer: return people(of: unit.kind, unit.row, .photographer).map { UnitReference(.person, $0) }
        case .editor: return people(of: unit.kind, unit.row, .editor).map { UnitReference(.person, $0) }
        }
    }

    /// The unit of the same kind before or after, never over the article's end (an article's: its document's).
    private func neighbour(of unit: UnitReference, by step: Int) -> [UnitReference] {
        let other = unit.row + step
        guard other >= 0, other < store.count(of: unit.kind) else { return [] }
        let container: UnitKind = unit.kind == .article ? .document : .article
        guard store.row(of: container, holding: unit.kind, unit.row) == store.row(of: container, holding: unit.kind, other)
        else { return [] }
        return [UnitReference(unit.kind, other)]
    }

    /// The turn before, if a host speaks in it and not in this one.
    private func question(of unit: UnitReference) -> [UnitReference] {
        func isHost(_ turn: Int) -> Bool {
            let speaker = Int(store.turns.speaker[turn])
            return speaker >= 0 && store.isPerson(speaker, .host)
        }
        guard unit.kind == .turn, !isHost(unit.row) else { return [] }
        var turn = unit.row
        // Several guests may answer one question.
        while let before = neighbour(of: UnitReference(.turn, turn), by: -1).first {
            turn = before.row
            if isHost(turn) { return [before] }
        }
        return []
    }

    /// The people of a unit: of a paragraph and what is inside it who wrote or speaks it, of an article all.
    func people(of kind: UnitKind, _ row: Int, _ filter: PersonFilter) -> [Int] {
        switch kind {
        case .document:
            return store.articleRows(ofDocument: row).flatMap { store.people(filter, ofArticle: $0) }
        case .article: return store.people(filter, ofArticle: row)
        case .section: return store.row(of: .article, holding: .section, row).map { store.people(filter, ofArticle: $0) } ?? []
        case .turn: return speaker(store.turns.speaker[row], filter)
        case .paragraph:
            switch filter {
            case .author: return store.authors(ofParagraph: row)
            case .speaker: return speaker(store.paragraphs.speaker[row], filter)
            default:
                let speaking = speaker(store.paragraphs.speaker[row], filter)
                let writing = store.authors(ofParagraph: row).filter { store.isPerson($0, filter) && !speaking.contains($0) }
                return speaking + writing
            }
        case .sentence: return people(of: .paragraph, Int(store.sentences.paragraph[row]), filter)
        case .person: return store.isPerson(row, filter) ? [row] : []
        case .point, .quote, .quantity, .word, .match: return []
        }
    }

    private func speaker(_ row: Int32, _ filter: PersonFilter) -> [Int] {
        guard row >= 0 else { return [] }
        // Whoever speaks a turn is its author too, whatever the role in the article.
        return filter == .author || filter == .speaker || store.isPerson(Int(row), filter) ? [Int(row)] : []
    }

    // MARK: Fields

    /// A field as codes of the store's pool; nil for a field that is computed.
    func codes(_ field: Field, of unit: UnitReference) -> [StringCode]? {
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

    /// The values of a field of a unit in a table.
    func values(_ field: Field, of unit: UnitReference) -> [Value] {
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
        case .uncertain:
            switch unit.kind {
            case .article: return [.bool(store.articles.uncertain[row] >= 0)]
            case .paragraph: return [.bool(store.paragraphs.uncertain[row] >= 0)]
            case .person: return [.bool(store.people.uncertain[row] >= 0)]
            default: return []
            }
        default: return []
        }
    }

    /// Of a person the name; of others their text as printed.
    func text(of unit: UnitReference) -> String? {
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

    /// From 1 in the unit above: a document's in the collection, a sentence's in its paragraph, others' in the article.
    func index(of unit: UnitReference) -> Int? {
        let container: UnitKind
        switch unit.kind {
        case .document: return unit.row + 1
        case .person:
            return unit.row - store.personRows(ofArticle: Int(store.people.article[unit.row])).lowerBound + 1
        case .article: container = .document
        case .sentence: container = .paragraph
        default: container = .article
        }
        guard let above = store.row(of: container, holding: unit.kind, unit.row) else { return nil }
        return unit.row - store.rows(of: unit.kind, inside: container, above).lowerBound + 1
    }

    func location(of unit: UnitReference) -> String? {
        guard let document = store.row(of: .document, holding: unit.kind, unit.row),
            let path = store.strings[store.documents.path[document]]
        else { return nil }
        return Citation.print(path: path, lines: lines(of: unit))
    }

    func lines(of unit: UnitReference) -> [ClosedRange<Int>] {
        if let rows = store.paragraphRows(unit.kind, unit.row) {
            guard let first = rows.first, let last = rows.last else { return unit.kind == .article ? metaLines(unit.row) : [] }
            if unit.kind == .document { return [] }
            let printed = store.printedRange(ofParagraph: first).lowerBound..<store.printedRange(ofParagraph: last).upperBound
            return store.pieces.lines(ofPrinted: printed)
        }
        if unit.kind == .person { return metaLines(Int(store.people.article[unit.row])) }
        return store.extents(of: unit.kind).map { store.lines($0.range(unit.row)) } ?? []
    }

    /// Lines of title, byline and notes.
    private func metaLines(_ article: Int) -> [ClosedRange<Int>] {
        let first = Int(store.articles.firstMeta[article])
        return (first..<Int(store.articles.firstMeta[article + 1])).map {
            Int(store.articles.metaFirstLine[$0])...Int(store.articles.metaLastLine[$0])
        }
    }
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
