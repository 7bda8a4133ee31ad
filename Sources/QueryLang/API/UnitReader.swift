import Documents
import Execution
import Index
import Planning

/// Reads one unit out of the store with everything that is shown of it.
struct UnitReader: Sendable {
    let store: CollectionStore
    let executor: Executor

    func unit(_ kind: UnitKind, _ row: Int, word: String, texts: [CheckedText]) -> ResultUnit {
        let reference = UnitReference(kind, row)
        let fields = executor.fields
        let article = store.row(of: .article, holding: kind, row)
        var unit = ResultUnit(
            unit: word, location: ResultLocation(path: path(kind, row), lines: fields.lines(of: reference)),
            article: kind == .document ? nil : article.map(self.article), index: fields.index(of: reference),
            text: fields.text(of: reference) ?? "", hits: hits(texts, reference), speaker: nil, authors: [],
            heading: nil, fields: ownFields(reference))
        unit.speaker = speakerRow(reference).map(person)
        if kind != .person, kind != .document { unit.authors = authors(reference).map(person) }
        if let paragraph = paragraphRow(reference) { unit.heading = store.strings[store.paragraphs.heading[paragraph]] }
        return unit
    }

    func match(_ hit: Hit) -> ResultUnit {
        var unit = ResultUnit(
            unit: "match", location: ResultLocation(path: "", lines: executor.fields.lines(of: hit.range)),
            text: store.printedText(hit.range))
        unit.fields = hit.groups.sorted { $0.key < $1.key }.map { ($0.key, Value.string($0.value)) }
        guard let paragraph = store.row(of: .paragraph, holding: hit.range) else { return unit }
        unit.location.path = path(.paragraph, paragraph)
        unit.article = store.row(of: .article, holding: .paragraph, paragraph).map(article)
        // A match is shown with its sentence, itself highlighted.
        if let sentence = store.row(of: .sentence, holding: hit.range) {
            let range = store.sentences.extents.range(sentence)
            unit.context = store.printedText(range)
            unit.hits = [self.hit(hit, inPrinted: store.foldMap.printedRange(range))]
        } else {
            unit.context = store.printedParagraph(paragraph)
            unit.hits = [self.hit(hit, inPrinted: store.printedRange(ofParagraph: paragraph))]
        }
        let reference = UnitReference(.paragraph, paragraph)
        unit.speaker = speakerRow(reference).map(person)
        unit.authors = authors(reference).map(person)
        unit.heading = store.strings[store.paragraphs.heading[paragraph]]
        return unit
    }

    func line(_ hit: Hit, width: Int) -> ConcordanceLine {
        guard let paragraph = store.row(of: .paragraph, holding: hit.range) else {
            return ConcordanceLine(left: "", node: "", right: "", location: ResultLocation(path: "", lines: []), article: nil)
        }
        let bounds = store.paragraphs.extents.range(paragraph)
        // A paragraph may be a book: only as much is read as can be shown, a character being a few units at most.
        let reach = width * 8 + 64
        let left = store.printedText(TextRange(max(bounds.start, hit.start - reach), hit.start))
        let right = store.printedText(TextRange(hit.end, min(bounds.end, hit.end + reach)))
        return ConcordanceLine(
            left: String(left.suffix(width)), node: store.printedText(hit.range), right: String(right.prefix(width)),
            location: ResultLocation(path: path(.paragraph, paragraph), lines: executor.fields.lines(of: hit.range)),
            article: store.row(of: .article, holding: .paragraph, paragraph).map(article))
    }

    /// A cell as a table shows it.
    func shown(_ value: Value) -> Value { executor.fields.shown(value) }

    // MARK: Parts

    private func path(_ kind: UnitKind, _ row: Int) -> String {
        store.row(of: .document, holding: kind, row).flatMap { store.strings[store.documents.file[$0]] } ?? ""
    }

    private func article(_ row: Int) -> ResultArticle {
        let first = store.articleRows(ofDocument: Int(store.articles.document[row])).lowerBound
        return ResultArticle(index: row - first + 1, title: store.strings[store.articles.title[row]])
    }

    private func speakerRow(_ unit: UnitReference) -> Int? {
        if unit.kind == .turn { return known(store.turns.speaker[unit.row]) }
        if unit.kind == .quote, let quoted = known(store.quotes.speaker[unit.row]) { return quoted }
        return paragraphRow(unit).flatMap { known(store.paragraphs.speaker[$0]) }
    }

    /// The paragraph that a unit is or lies in.
    private func paragraphRow(_ unit: UnitReference) -> Int? {
        switch unit.kind {
        case .paragraph, .point, .sentence, .quote, .quantity, .word: store.row(of: .paragraph, holding: unit.kind, unit.row)
        case .document, .article, .section, .turn, .person, .match: nil
        }
    }

    private func known(_ row: Int32) -> Int? { row >= 0 ? Int(row) : nil }

    private func authors(_ unit: UnitReference) -> [Int] {
        if let paragraph = paragraphRow(unit) { return store.authors(ofParagraph: paragraph) }
        switch unit.kind {
        case .turn: return known(store.turns.speaker[unit.row]).map { [$0] } ?? []
        case .article, .section:
            return store.row(of: .article, holding: unit.kind, unit.row).map { store.people(.author, ofArticle: $0) } ?? []
        default: return []
        }
    }

    private func person(_ row: Int) -> ResultPerson {
        let reference = UnitReference(.person, row)
        func strings(_ field: Field) -> [String] {
            executor.fields.values(field, of: reference).compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        return ResultPerson(
            name: strings(.name).first, units: strings(.unit), titles: strings(.title),
            affiliation: strings(.affiliation).first, role: strings(.role).first ?? "author")
    }

    /// Fields beside those that every result shows in a place of their own.
    private func ownFields(_ unit: UnitReference) -> [(name: String, value: Value)] {
        let isRecord = unit.kind == .document && store.documents.path[unit.row] != store.documents.file[unit.row]
        var shownElsewhere: Set<Field> = [.text, .index, .location, .path, .heading]
        if isRecord { shownElsewhere.remove(.path) }
        let own = Schema.fields(of: unit.kind).filter { !shownElsewhere.contains($0.field) || (unit.kind == .section && $0.field == .heading) }
            .compactMap { info -> (name: String, value: Value)? in
                let value = Value(many: executor.fields.values(info.field, of: unit))
                if value.isMissing || value == .bool(false) { return nil }
                return (info.field.rawValue, value)
            }
        guard unit.kind == .document else { return own }
        return own + store.meta.keys.compactMap { key in
            let value = Value(many: executor.fields.values(ofKey: (key.name, key.type), of: unit))
            return value.isMissing ? nil : ("meta.\(key.name)", value)
        }
    }

    private func hits(_ texts: [CheckedText], _ unit: UnitReference) -> [ResultHit] {
        guard !texts.isEmpty, let found = try? executor.highlights(texts, of: unit, limits: Limits()) else { return [] }
        if let paragraphs = store.paragraphRows(unit.kind, unit.row), paragraphs.count != 1 {
            return disjoint(joinedHits(found, paragraphs))
        }
        let printed: Range<Int>
        if let paragraphs = store.paragraphRows(unit.kind, unit.row), let only = paragraphs.first {
            printed = store.printedRange(ofParagraph: only)
        } else if let extents = store.extents(of: unit.kind) {
            printed = store.foldMap.printedRange(extents.range(unit.row))
        } else {
            return []
        }
        return disjoint(found.map { hit($0, inPrinted: printed) })
    }

    /// Several hits may lie in what one printed character folds to: it is marked once.
    private func disjoint(_ hits: [ResultHit]) -> [ResultHit] {
        var end = 0
        return hits.filter { hit in
            guard hit.range.lowerBound >= end else { return false }
            end = hit.range.upperBound
            return true
        }
    }

    /// Offsets in paragraphs joined by line feeds.
    private func joinedHits(_ hits: [Hit], _ paragraphs: Range<Int>) -> [ResultHit] {
        var result: [ResultHit] = []
        var base = 0
        var index = 0
        for paragraph in paragraphs {
            let bounds = store.paragraphs.extents.range(paragraph)
            let printed = store.printedRange(ofParagraph: paragraph)
            while index < hits.count, hits[index].start < bounds.end {
                let local = hit(hits[index], inPrinted: printed)
                result.append(ResultHit(range: local.range.shifted(by: base), pieces: local.pieces.map { $0.shifted(by: base) }))
                index += 1
            }
            base += scalars(printed) + 1
        }
        return result
    }

    private func hit(_ hit: Hit, inPrinted unit: Range<Int>) -> ResultHit {
        func offsets(_ range: TextRange) -> Range<Int> {
            let printed = store.foldMap.printedRange(range)
            let start = scalars(unit.lowerBound..<max(unit.lowerBound, printed.lowerBound))
            return start..<start + scalars(printed)
        }
        return ResultHit(range: offsets(hit.range), pieces: hit.pieces.map(offsets))
    }

    /// Unicode scalars in a printed range.
    private func scalars(_ range: Range<Int>) -> Int {
        store.printed.buffer[range.clamped(to: 0..<store.printed.count)].count { $0 < 0xDC00 || $0 > 0xDFFF }
    }
}

extension Range<Int> {
    func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
