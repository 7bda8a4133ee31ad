import Documents
import Syntax

extension Oracle {
    /// Whether a row passes; `isNegated` says that an odd number of `not` stands outside.
    func holds(_ condition: Condition, _ row: NaiveRow, _ isNegated: Bool) -> Bool {
        switch condition {
        case .or(let parts):
            // De Morgan: not (a or b) is not a and not b.
            return isNegated ? parts.allSatisfy { holds($0, row, true) } : parts.contains { holds($0, row, false) }
        case .and(let parts):
            return isNegated ? parts.contains { holds($0, row, true) } : parts.allSatisfy { holds($0, row, false) }
        case .not(let inner, _): return holds(inner, row, !isNegated)
        case .text(let text): return hits(text, in: row).isEmpty == isNegated
        case .mention(let mention): return holds(mention, row, isNegated != mention.isNegated)
        case .comparison(let comparison):
            // Of a missing value neither the test nor its negation holds.
            guard let passes = passes(comparison, row) else { return false }
            return passes != (isNegated != comparison.isNegated)
        case .quantified(let quantified): return holds(quantified, row) != isNegated
        case .neighbour(let neighbour): return isNear(neighbour, row) != isNegated
        case .defined(let name, let values, _):
            return inside(name.text, values) { holds($0, row, isNegated) } ?? false
        }
    }

    private func inside<T>(_ name: String, _ values: [ValueExpression], _ body: (Condition) -> T) -> T? {
        guard let definition = conditions[key(name)] else { return nil }
        let outside = arguments
        defer { arguments = outside }
        var bound: [String: ValueExpression] = [:]
        for (parameter, value) in zip(definition.parameters, values) {
            if case .parameter(let outer) = value { bound[key(parameter.text)] = self.parameter(outer.text) } else { bound[key(parameter.text)] = value }
        }
        arguments = bound
        return body(definition.condition)
    }

    // MARK: Texts

    private func holds(_ mention: Mention, _ row: NaiveRow, _ isNegated: Bool) -> Bool {
        guard let subject = mention.subject else { return hits(mention.text, in: row).isEmpty == isNegated }
        var steps = subject.steps.map(\.name)
        let isAnywhere = steps.last == "anywhere"
        if isAnywhere { steps.removeLast() }
        let ends = walk(steps, from: row)
        guard !ends.isEmpty else { return false }
        let found = ends.contains { end in
            guard case .row(let unit) = end else { return false }
            return !hits(mention.text, in: unit).isEmpty || (isAnywhere && titleMentions(mention.text, unit))
        }
        return found != isNegated
    }

    private func titleMentions(_ text: TextExpression, _ row: NaiveRow) -> Bool {
        guard case .unit(let unit) = row, unit.kind == .article, let title = library.articles[unit.row].record.title else { return false }
        let small = Oracle([
            DocumentRecord(path: "", name: "", articles: [
                ArticleRecord(paragraphs: [ParagraphRecord(kind: .body, content: SourcedText(text: title, pieces: []))])
            ])
        ], normalizer: library.normalizer, segmenter: segmenter)
        return !small.hits(closed(text), in: .unit(UnitReference(.paragraph, 0))).isEmpty
    }

    private func isNear(_ neighbour: Neighbour, _ row: NaiveRow) -> Bool {
        places(row).contains { place in
            hits(neighbour.text, place.paragraph, library.paragraphs[place.paragraph].text.all).contains { hit in
                let isAfter = isWithin(neighbour.distance.measure, from: hit.range.upperBound, to: place.part.lowerBound, place.paragraph)
                let isBefore = isWithin(neighbour.distance.measure, from: place.part.upperBound, to: hit.range.lowerBound, place.paragraph)
                switch neighbour.side {
                case .of: return isAfter || isBefore
                case .after: return isAfter
                case .before: return isBefore
                }
            }
        }
    }

    // MARK: Quantifiers

    private func holds(_ quantified: Quantified, _ row: NaiveRow) -> Bool {
        let inner = inside(quantified.unit, quantified.place, of: row)
        let passed = inner.count { unit in quantified.test.map { holds($0, .unit(unit), false) } ?? true }
        switch quantified.quantifier {
        case .any: return passed > 0
        case .every: return passed > 0 && passed == inner.count
        case .no: return passed == 0
        case .atLeast(let count): return passed >= amount(count)
        case .atMost(let count): return passed <= amount(count)
        case .exactly(let count): return passed == amount(count)
        }
    }

    /// The article that has a unit's title: its own, or that which the unit stands in.
    private func article(of unit: UnitReference) -> Int? { library.above(.article, unit)?.row }

    /// The units inside a row that are in a place, if one is named.
    func inside(_ name: UnitName, _ place: Place?, of row: NaiveRow) -> [UnitReference] {
        guard let unit = unit(name.name) else { return [] }
        var inner: [UnitReference]
        if let place, case .path(let path) = place, let field = field(place) {
            let ends = walk(path.steps.dropLast().map(\.name), from: row).compactMap { end in
                if case .row(.unit(let unit)) = end { self.article(of: unit) } else { nil }
            }
            return members(unit.kind, ofField: field, Set(ends))
        }
        if unit.kind == .person {
            inner = people(unit.people ?? .everyone, of: row).map { UnitReference(.person, $0) }
        } else if case .unit(let outer) = row {
            inner = library.inside(unit.kind, outer)
        } else {
            inner = []
        }
        if let place {
            let members = Set(members(unit.kind, of: place))
            inner = inner.filter(members.contains)
        }
        return inner
    }

    // MARK: The hits of a unit

    /// The texts that stand un-negated about the unit or about a unit inside it.
    func texts(_ condition: Condition, _ isNegated: Bool) -> [TextExpression] {
        switch condition {
        case .or(let parts), .and(let parts): return parts.flatMap { texts($0, isNegated) }
        case .not(let inner, _): return texts(inner, !isNegated)
        case .text(let text): return isNegated ? [] : [closed(text)]
        case .mention(let mention):
            return mention.subject == nil && mention.isNegated == isNegated ? [closed(mention.text)] : []
        case .quantified(let quantified):
            switch quantified.quantifier {
            case .any, .every, .atLeast, .exactly: return isNegated ? [] : quantified.test.map { texts($0, false) } ?? []
            case .no, .atMost: return []
            }
        case .comparison, .neighbour: return []
        case .defined(let name, let values, _): return inside(name.text, values) { texts($0, isNegated) } ?? []
        }
    }
}
