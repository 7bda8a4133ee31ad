import Documents
import Syntax

/// What a path leads to: a row, or a value of a field.
enum NaiveEnd {
    case row(NaiveRow)
    case value(Value)
}

extension Oracle {
    /// Everything that a path leads to, in order.
    func walk(_ steps: [String], from row: NaiveRow) -> [NaiveEnd] {
        if case .cells(let cells, let columns) = row {
            let name = steps.joined(separator: ".")
            return columns.firstIndex { key($0) == key(name) }.map { cells[$0].items.map { .value($0) } } ?? []
        }
        if steps.count == 1, case .hit(let hit) = row, let group = hit.groups[steps[0]] { return [.value(.string(group))] }
        if let bound = bindings.first(where: { $0.row == row && steps.starts(with: $0.steps) }) {
            return follow(steps.dropFirst(bound.steps.count), from: .row(.unit(bound.person)))
        }
        return follow(steps[...], from: .row(row))
    }

    private func follow(_ steps: ArraySlice<String>, from start: NaiveEnd) -> [NaiveEnd] {
        if steps.count > 1, let key = steps.last, steps.dropLast().last == "meta" {
            return follow(steps.dropLast(2) + ["document"], from: start).flatMap { record(of: $0, key: key) }
        }
        return steps.reduce([start]) { ends, step in ends.flatMap { self.step(step, from: $0) } }
    }

    /// What a document's record says under a key.
    private func record(of end: NaiveEnd, key: String) -> [NaiveEnd] {
        guard case .row(.unit(let document)) = end, document.kind == .document else { return [] }
        let entry = library.documents[document.row].meta.first { $0.key == key }
        return (entry?.values ?? []).map { value in
            switch value {
            case .number(let number, _): .value(.number(number))
            case .text(let text): .value(value.truth.map { .bool($0) } ?? .string(text))
            }
        }
    }

    private func step(_ word: String, from end: NaiveEnd) -> [NaiveEnd] {
        switch end {
        case .value(.date(let date)):
            let part = ["year": date.year, "quarter": date.month.map { $0 < 4 ? 1 : $0 < 7 ? 2 : $0 < 10 ? 3 : 4 }, "month": date.month, "day": date.day][word] ?? nil
            return part.map { [.value(.number(Double($0)))] } ?? []
        case .value(.string(let text)) where word == "length":
            return [.value(.number(Double(text.unicodeScalars.count { !$0.properties.isWhitespace })))]
        case .value: return []
        case .row(.unit(let unit)):
            return step(word, from: unit)
        case .row(.hit(let hit)):
            return step(word, from: hit)
        case .row(.cells): return []
        }
    }

    /// One word: a field, a neighbour or person, a unit above or inside, or one of these on the nearest unit above that
    /// has it.
    private func step(_ written: String, from unit: UnitReference) -> [NaiveEnd] {
        let above = Schema.above(unit.kind)
        // Unit words are read in the singular; `people` of an article is a field of its own.
        let hasPeople = ([unit.kind] + above).contains { Schema.links(of: $0).contains(.people) }
        let word = written == "person" && unit.kind != .person && hasPeople ? "people" : written
        if let values = own(word, unit) { return values.map { .value($0) } }
        if let units = linked(word, unit) { return units.map { .row(.unit($0)) } }
        if let named = self.unit(word) {
            if named.people == nil, named.kind == unit.kind { return [.row(.unit(unit))] }
            if named.people == nil, above.contains(named.kind) {
                return library.above(named.kind, unit).map { [.row(.unit($0))] } ?? []
            }
            if unit.kind == .person, named.people == .everyone { return [.row(.unit(unit))] }
        }
        if let owner = inheritedFrom(word, above) {
            return library.above(owner, unit).map { step(word, from: $0) } ?? []
        }
        guard let named = self.unit(word) else { return [] }
        if let people = named.people { return library.people(people, of: unit).map { .row(.unit(UnitReference(.person, $0))) } }
        return library.inside(named.kind, unit).map { .row(.unit($0)) }
    }

    private func step(_ word: String, from hit: NaiveHit) -> [NaiveEnd] {
        let text = library.paragraphs[hit.paragraph].text
        switch word {
        case "match": return [.row(.hit(hit))]
        case "text": return [.value(.string(text.printed(hit.range)))]
        case "length": return [.value(.number(Double(NaiveText.length(text.printed(hit.range)))))]
        case "index": return [.value(.number(Double(hit.number)))]
        case "location": return [.value(.string(location(hit.paragraph, hit.range)))]
        case "left": return [.value(.string(text.printed(0..<hit.range.lowerBound)))]
        case "right": return [.value(.string(text.printed(hit.range.upperBound..<text.folded.count)))]
        default: break
        }
        let word = word == "person" ? "people" : word
        let above = Schema.above(.match)
        if let kind = UnitKind(rawValue: word), above.contains(kind) { return self.above(kind, hit).map { [.row(.unit($0))] } ?? [] }
        guard let owner = inheritedFrom(word, above) else { return [] }
        return self.above(owner, hit).map { step(word, from: $0) } ?? []
    }

    private func above(_ kind: UnitKind, _ hit: NaiveHit) -> UnitReference? {
        guard kind == .sentence else { return library.above(kind, UnitReference(.paragraph, hit.paragraph)) }
        let row = library.sentences.firstIndex {
            $0.paragraph == hit.paragraph && $0.range.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.range.upperBound
        }
        return row.map { UnitReference(.sentence, $0) }
    }

    private func inheritedFrom(_ word: String, _ above: [UnitKind]) -> UnitKind? {
        switch word {
        case "date", "title", "heading", "publication", "column", "source":
            above.first { kind in Schema.fields(of: kind).contains { $0.field.rawValue == word } }
        case "author", "speaker", "people":
            above.first { kind in Schema.links(of: kind).contains { $0.rawValue == word } }
        default: nil
        }
    }

    /// The values of a unit's own field; nil for what is none.
    private func own(_ word: String, _ unit: UnitReference) -> [Value]? {
        func text(_ value: String?) -> [Value] { value.map { [.string($0)] } ?? [] }
        switch (unit.kind, word) {
        case (.person, "text"), (.person, "length"): return nil
        case (_, "text"): return text(self.text(unit))
        case (_, "length"): return [.number(Double(NaiveText.length(self.text(unit) ?? "")))]
        case (_, "location"): return text(location(unit))
        case (_, "index"): return index(unit).map { [.number(Double($0))] } ?? []
        default: break
        }
        switch unit.kind {
        case .document:
            let document = library.documents[unit.row]
            switch word {
            case "path": return text(document.path)
            case "name": return text(document.name)
            case "format": return text(document.format.rawValue)
            case "encoding": return text(document.encoding)
            case "publication": return text(document.publication)
            case "date": return document.date.map { [.date($0)] } ?? []
            case "warnings": return document.warnings.map { .string($0) }
            default: return nil
            }
        case .article:
            let article = library.articles[unit.row].record
            switch word {
            case "title": return text(article.title)
            case "kicker": return text(article.kicker)
            case "subtitle": return text(article.subtitle)
            case "keywords": return text(article.keywords)
            case "abstract": return text(article.abstract)
            case "kind": return text(article.kind.rawValue)
            case "column": return text(article.column)
            case "date": return (article.date ?? library.documents[library.articles[unit.row].document].date).map { [.date($0)] } ?? []
            case "source": return text(article.source)
            case "uncertain": return [.bool(!article.uncertain.isEmpty)]
            default: return nil
            }
        case .section:
            let section = library.sections[unit.row]
            let record = library.paragraphs[section.paragraphs.lowerBound].record
            switch word {
            case "heading": return text(record.content.text)
            case "level": return [.number(Double(section.level))]
            case "number": return text(record.number)
            default: return nil
            }
        case .paragraph:
            let paragraph = library.paragraphs[unit.row]
            switch word {
            case "kind": return paragraph.article == nil ? [] : text(paragraph.record.kind.rawValue)
            case "heading": return text(paragraph.record.heading)
            case "label": return text(paragraph.record.label)
            case "duplicate": return [.bool(paragraph.record.duplicateOf != nil)]
            case "uncertain": return [.bool(!paragraph.record.uncertain.isEmpty)]
            default: return nil
            }
        case .turn: return word == "label" ? text(library.paragraphs[library.turns[unit.row].paragraphs.lowerBound].record.label) : nil
        case .person:
            let person = library.people[unit.row].record
            switch word {
            case "name": return text(person.name)
            case "unit": return person.units.map { .string($0) }
            case "title": return person.titles.map { .string($0) }
            case "role": return text(person.role.rawValue)
            case "affiliation": return text(person.affiliation)
            case "uncertain": return [.bool(!person.uncertain.isEmpty)]
            default: return nil
            }
        case .point, .quote, .quantity, .word:
            guard let field = Field(rawValue: word), Schema.field(field, of: unit.kind) != nil else { return nil }
            return (library.pieces[unit.kind]?[unit.row].values[word]).map { [$0] } ?? []
        default: return nil
        }
    }

    /// As printed.
    private func text(_ unit: UnitReference) -> String? {
        if let rows = library.paragraphRows(unit) { return rows.map { library.paragraphs[$0].text.printed }.joined(separator: "\n") }
        return library.part(unit).map { library.paragraphs[$0.paragraph].text.printed($0.range) }
    }

    /// From 1 in the unit above.
    private func index(_ unit: UnitReference) -> Int? {
        switch unit.kind {
        case .document: return unit.row + 1
        case .person where unit.row >= library.personCount: return nil
        case .person: return unit.row - library.articles[library.people[unit.row].article].people.lowerBound + 1
        default:
            let container: UnitKind =
                switch unit.kind {
                case .article: .document
                case .sentence, .point: .paragraph
                case .quote, .quantity, .word: .sentence
                default: .article
                }
            // Furniture is outside.
            if let part = library.part(unit), unit.kind != .sentence, (library.paragraphCount..<library.furnitureEnd).contains(part.paragraph) { return nil }
            return library.above(container, unit).flatMap { library.inside(unit.kind, $0).firstIndex(of: unit) }.map { $0 + 1 }
        }
    }

    /// Neighbours and people; nil for what is none.
    private func linked(_ word: String, _ unit: UnitReference) -> [UnitReference]? {
        guard let link = Link(rawValue: word), Schema.links(of: unit.kind).contains(link) else { return nil }
        switch link {
        case .previous, .next:
            let container: UnitKind = unit.kind == .article ? .document : .article
            let row = unit.row + (link == .next ? 1 : -1)
            guard let above = library.above(container, unit) else { return [] }
            let other = UnitReference(unit.kind, row)
            return library.inside(unit.kind, above).contains(other) ? [other] : []
        case .parent: return library.sections[unit.row].parent.map { [UnitReference(.section, $0)] } ?? []
        case .question: return question(of: unit)
        case .people: return library.people(.everyone, of: unit).map { UnitReference(.person, $0) }
        case .author, .speaker, .guest, .host, .reporter, .photographer, .editor:
            guard let filter = PersonFilter(rawValue: word) else { return [] }
            return library.people(filter, of: unit).map { UnitReference(.person, $0) }
        }
    }

    /// The nearest turn before, in the article, in which a host or a reporter speaks; such a turn itself has none.
    private func question(of turn: UnitReference) -> [UnitReference] {
        func isAsker(_ row: Int) -> Bool {
            let speaker = library.paragraphs[library.turns[row].paragraphs.lowerBound].speaker
            return speaker.map { [.host, .reporter].contains(library.people[$0].record.role) } ?? false
        }
        guard !isAsker(turn.row) else { return [] }
        let before = library.turns.indices.last {
            $0 < turn.row && library.turns[$0].article == library.turns[turn.row].article && isAsker($0)
        }
        return before.map { [UnitReference(.turn, $0)] } ?? []
    }
}
