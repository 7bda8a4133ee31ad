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
            case .percentages: current = current.filter { fields.values(.kind, of: $0) == [.string("percent")] }
            case .field, .datePart, .length, .meta: break
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

    /// The turn before in which a host or a reporter speaks, if none does in this one.
    private func question(of unit: UnitReference) -> [UnitReference] {
        func isAsker(_ turn: Int) -> Bool {
            let speaker = Int(store.turns.speaker[turn])
            return speaker >= 0 && (store.isPerson(speaker, .host) || store.isPerson(speaker, .reporter))
        }
        guard unit.kind == .turn, !isAsker(unit.row) else { return [] }
        var turn = unit.row
        // Several guests may answer one question.
        while let before = neighbour(of: UnitReference(.turn, turn), by: -1).first {
            turn = before.row
            if isAsker(turn) { return [before] }
        }
        return []
    }

    /// The people of a unit: of a paragraph and what is inside it who wrote or speaks it, of an article all. Whom a
    /// quotation's own sentence names speaks in it.
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
        case .quote where filter == .speaker && store.quotes.speaker[row] >= 0: return [Int(store.quotes.speaker[row])]
        case .point, .quote, .quantity, .word:
            return store.row(of: .paragraph, holding: kind, row).map { people(of: .paragraph, $0, filter) } ?? []
        case .match: return []
        }
    }

    private func speaker(_ row: Int32, _ filter: PersonFilter) -> [Int] {
        guard row >= 0 else { return [] }
        // Whoever speaks a turn is its author too, whatever the role in the article.
        return filter == .author || filter == .speaker || store.isPerson(Int(row), filter) ? [Int(row)] : []
    }
}
