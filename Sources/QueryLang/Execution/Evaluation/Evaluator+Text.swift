import Documents
import Index
import Planning

extension Evaluator {
    func filter(_ mention: CheckedMention, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        guard let subject = mention.subject else {
            guard let kind = space.kind, case .units = space else { return RowSet(capacity: candidates.capacity) }
            var rows = candidates
            let passed = try self.rows(of: kind, mentioning: mention, among: candidates)
            if mention.isNegated { rows.subtract(passed) } else { rows.formIntersection(passed) }
            return rows
        }
        // About other units, wherever in the scope they stand: those that the rows lead to are asked once.
        let asked = candidates.rows
        var targets: [Int32] = []
        var ends: [Int32] = []
        targets.reserveCapacity(asked.count)
        ends.reserveCapacity(asked.count)
        var others = RowSet(capacity: capacity(.units(subject.kind)))
        for (count, row) in asked.enumerated() {
            if count & 0xFFF == 0xFFF { try checkCancelled() }
            for unit in units(subject, space, row) {
                others.insert(unit.row)
                targets.append(Int32(unit.row))
            }
            ends.append(Int32(targets.count))
        }
        let passed = try rows(of: subject.kind, mentioning: mention, among: others)
        var rows = RowSet(capacity: candidates.capacity)
        var left = RowSet(capacity: candidates.capacity)
        var first = 0
        for (row, end) in zip(asked, ends) {
            let own = targets[first..<Int(end)]
            first = Int(end)
            if own.isEmpty { left.insert(row); continue }
            if own.contains(where: { passed.contains(Int($0)) }) != mention.isNegated { rows.insert(row) }
        }
        noteMissing(subject.spelling, space, left)
        return rows
    }

    /// Rows of a kind with a hit inside; `candidates` bounds the work, not the answer's meaning.
    private func rows(of kind: UnitKind, mentioning mention: CheckedMention, among candidates: RowSet) throws(ExecutionError) -> RowSet {
        var rows = RowSet(capacity: capacity(.units(kind)))
        if isSmall(kind), mention.text.dependsOnBounds, let extents = store.extents(of: kind) {
            for row in candidates.rows where try !matcher.hits(mention.text, in: extents.range(row), limits: limits).isEmpty {
                rows.insert(row)
            }
            return rows
        }
        let cover = cover(.units(kind), candidates)
        let few = isFound(mention.text, covering: cover) ? nil : fewExtents(kind, candidates, cover)
        if let extents = few {
            for row in candidates.rows {
                let range = extents.range(row)
                if try !matcher.hits(mention.text, in: range, limits: limits).isEmpty { rows.insert(row) }
            }
        } else {
            let hits = try hits(mention.text, covering: cover)
            if let extents = store.extents(of: kind), candidates.count * Self.lookupCost < hits.count {
                candidates.forEach { row in
                    let range = extents.range(row)
                    if hits.within(range).contains(where: { $0.end <= range.end }) { rows.insert(row) }
                }
            } else {
                hits.forEach { insertUnits(of: kind, holding: $0.range, into: &rows) }
            }
        }
        if mention.includesTitle, kind == .article {
            for row in candidates.rows where !rows.contains(row) {
                guard let title = store.range(of: .title, ofArticle: row) else { continue }
                let hits = few == nil ? try hits(mention.text, in: title) : try matcher.hits(mention.text, in: title, limits: limits)
                if !hits.isEmpty { rows.insert(row) }
            }
        }
        return rows
    }

    /// What looking for a hit in a unit costs beside looking for the units of a hit.
    private static let lookupCost = 2

    private func insertUnits(of kind: UnitKind, holding range: TextRange, into rows: inout RowSet) {
        // What is printed in furniture or a field is in the text of nothing larger.
        guard store.isText(range.start) || kind == .paragraph || isSmall(kind) else { return }
        // Sections, quotes and points stand in one another: what holds the innermost holds the hit too.
        var row = store.row(of: kind, holding: range)
        while let holder = row {
            rows.insert(holder)
            row = store.row(around: kind, holder)
        }
    }

    /// Where some rows stand, if they are so few that looking through each costs less than looking through all the text
    /// that they stand in.
    private func fewExtents(_ kind: UnitKind, _ rows: RowSet, _ cover: [TextRange]) -> Extents? {
        guard let extents = store.extents(of: kind) else { return nil }
        let most = cover.enumerated().reduce(0) { $0 + widened($1.element, $1.offset).count } / 8
        var length = rows.count * limits.searchOverhead
        guard length <= most else { return nil }
        rows.forEach { length += extents.range($0).count }
        return length <= most ? extents : nil
    }

    // MARK: within n of

    func filter(_ neighbour: CheckedNeighbour, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        let hits = try hits(neighbour.text, covering: cover(space, candidates))
        var words = WordBoundaries(store: store, segmenter: matcher.segmenter, isCancelled: limits.isCancelled)
        var rows = RowSet(capacity: candidates.capacity)
        for (count, row) in candidates.rows.enumerated() {
            if count & 0x3F == 0x3F { try checkCancelled() }
            guard let range = range(space, row), let paragraph = store.row(of: .paragraph, holding: range) else { continue }
            let bounds = store.paragraphs.extents.range(paragraph)
            let near = hits.within(bounds).contains { hit in
                if hit.end <= range.start, neighbour.side != .before {
                    return matcher.isWithin(neighbour.distance, from: hit.end, to: range.start, words: &words)
                }
                if hit.start >= range.end, neighbour.side != .after {
                    return matcher.isWithin(neighbour.distance, from: range.end, to: hit.start, words: &words)
                }
                return false
            }
            if near != neighbour.isNegated { rows.insert(row) }
        }
        // The boundaries of a long paragraph may have been broken off.
        if case .words = neighbour.distance { try checkCancelled() }
        return rows
    }

    /// The folded range of a row with text.
    func range(_ space: RowSpace, _ row: Int) -> TextRange? {
        switch space {
        case .units(let kind): store.extents(of: kind)?.range(row)
        case .hits(let hits): row < hits.count ? hits[row].range : nil
        case .cells: nil
        }
    }

    // MARK: Quantifiers

    func filter(_ quantified: CheckedQuantified, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        guard let outer = space.kind else { return RowSet(capacity: candidates.capacity) }
        var members = try self.members(quantified, outer, space, candidates)
        if let place = quantified.place { members.formIntersection(try rows(of: quantified.unit, in: place)) }
        // Every author has to pass, so one that lacks the value leaves the article out: who those are is said.
        let tells = quantified.quantifier == .every && !quantified.isNegated && quantified.unit == .person && !isCounting
        if tells { members.formIntersection(peopleInside(quantified, outer, space, candidates)) }
        let passing = try quantified.condition.map { condition throws(ExecutionError) in
            try count(condition, quantified.unit, members, tellsMissing: tells)
        } ?? members
        var rows = RowSet(capacity: candidates.capacity)
        for (count, row) in candidates.rows.enumerated() {
            if count & 0x3FF == 0x3FF { try checkCancelled() }
            let inner = innerRows(of: quantified.unit, quantified.people, outer, row, space, in: quantified.place)
            let passed = inner.count(in: passing)
            var total: Int { inner.count(in: members) }
            let holds =
                switch quantified.quantifier {
                case .any: passed > 0
                case .every: total > 0 && passed == total
                case .no: passed == 0
                case .atLeast(let n): passed >= n
                case .atMost(let n): passed <= n
                case .exactly(let n): passed == n
                }
            if holds != quantified.isNegated { rows.insert(row) }
        }
        return rows
    }

    private func peopleInside(_ quantified: CheckedQuantified, _ outer: UnitKind, _ space: RowSpace, _ candidates: RowSet) -> RowSet {
        var rows = RowSet(capacity: capacity(.units(.person)))
        candidates.forEach { row in
            innerRows(of: .person, quantified.people, outer, row, space, in: nil).forEach { rows.insert($0) }
        }
        return rows
    }

    /// Units among which are all that are inside some rows.
    private func members(_ quantified: CheckedQuantified, _ outer: UnitKind, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        let unit = quantified.unit
        // What is inside a field stands beside the articles.
        if case .field? = quantified.place { return everyRow(unit) }
        let cover = cover(space, candidates)
        let areFew = quantified.condition != nil && quantified.place == nil && outer != .match && fewExtents(outer, candidates, cover) != nil
        if areFew || unit == .person && piece != nil {
            var rows = RowSet(capacity: capacity(.units(unit)))
            candidates.forEach { row in
                innerRows(of: unit, quantified.people, outer, row, space, in: nil).forEach { rows.insert($0) }
            }
            return rows
        }
        guard piece != nil, unit.isInText else { return everyRow(unit) }
        var rows = RowSet(capacity: capacity(.units(unit)))
        for range in cover { rows.insert(store.rows(of: unit, startingIn: range)) }
        return rows
    }

    /// The units of a kind inside one unit, or inside a field of it; people: those who wrote, speak in or have a part in it.
    func innerRows(
        of kind: UnitKind, _ people: PersonFilter?, _ outer: UnitKind, _ row: Int, _ space: RowSpace, in place: CheckedPlace?
    ) -> InnerRows {
        if case .field(let path)? = place, let field = path.field {
            return .ranges(units(path, space, row).compactMap { unit in
                store.range(of: field, ofArticle: unit.row).map { store.rows(of: kind, beginningIn: $0) }
            })
        }
        if kind == .person {
            if case .hits(let hits) = space, row < hits.count {
                guard let paragraph = store.row(of: .paragraph, holding: hits[row].range) else { return .list([]) }
                return .list(self.people(of: .paragraph, paragraph, people ?? .everyone))
            }
            return .list(self.people(of: outer, row, people ?? .everyone))
        }
        return .range(store.rows(of: kind, inside: outer, row))
    }
}

extension UnitKind {
    /// Whether it is a stretch of text inside an article.
    var isInText: Bool {
        switch self {
        case .section, .turn, .paragraph, .sentence, .point, .quote, .quantity, .word: true
        case .document, .article, .person, .match: false
        }
    }
}

/// Rows inside a unit, listed only where they do not follow each other: to count them no list is made.
enum InnerRows {
    case range(Range<Int>)
    case ranges([Range<Int>])
    case list([Int])

    /// How many of them a set holds; one that is inside twice counts twice.
    func count(in rows: RowSet) -> Int {
        switch self {
        case .range(let range): rows.count(in: range)
        case .ranges(let ranges): ranges.reduce(0) { $0 + rows.count(in: $1) }
        case .list(let list): list.count { rows.contains($0) }
        }
    }

    func forEach(_ body: (Int) -> Void) {
        switch self {
        case .range(let range): range.forEach(body)
        case .ranges(let ranges): for range in ranges { range.forEach(body) }
        case .list(let list): list.forEach(body)
        }
    }
}
