import Documents

// What stands in a query, wherever it stands.

extension CheckedQuery {
    /// The kinds of unit that it asks of, in queries inside it too: those of which a table is needed.
    public var kinds: Set<UnitKind> {
        var contents = QueryContents()
        contents.visit(self)
        return contents.kinds
    }
}

extension CheckedQuery {
    /// Whether what it says of a row hangs on nothing that stands behind the row: what has been read of a document then
    /// suffices for the rows in it.
    public var isReadInOrder: Bool {
        guard set.isLocal else { return false }
        var contents = QueryContents()
        contents.visit(self)
        return contents.queries == 1 && !contents.looksAhead
    }
}

extension CheckedCondition {
    /// Whether it asks nothing of other queries, nor of units that are not read from the text yet.
    public func asksOfDocumentsOnly(isRead: (UnitKind) -> Bool) -> Bool {
        var contents = QueryContents()
        contents.visit(self)
        return contents.queries == 0 && contents.kinds.allSatisfy(isRead)
    }
}

extension CheckedValue {
    /// The texts whose hits it counts.
    public var texts: [CheckedText] {
        var contents = QueryContents()
        contents.visit(self)
        return contents.texts
    }

    /// The units that it counts.
    public var countedUnits: [CheckedCall.Argument] {
        switch self {
        case .number, .date, .string, .path, .column, .group: []
        case .negative(let inner), .rounded(let inner, _): inner.countedUnits
        case .arithmetic(_, let left, let right): left.countedUnits + right.countedUnits
        case .call(let call):
            switch call.argument {
            case .nothing, .texts: []
            case .units: [call.argument]
            case .value(let inner): inner.countedUnits
            }
        }
    }
}

/// Walks over a query. Results are shared: each is walked over once.
private struct QueryContents {
    var kinds: Set<UnitKind> = []
    /// Counted by values.
    var texts: [CheckedText] = []
    /// Queries in it, itself one of them.
    private(set) var queries = 0
    /// Whether a path leads to what stands behind a row, or a field is asked for what is in it.
    private(set) var looksAhead = false
    private var seen: Set<SharedQuery> = []

    mutating func visit(_ query: CheckedQuery) {
        queries += 1
        visit(query.set)
        for stage in query.stages { visit(stage) }
    }

    private mutating func visit(_ set: CheckedSet) {
        switch set {
        case .find(let find):
            kinds.insert(find.unit)
            find.place.map { visit($0) }
            find.condition.map { visit($0) }
        case .matches(let matches):
            matches.place.map { visit($0) }
            matches.condition.map { visit($0) }
        case .furniture: break
        case .query(let query): visit(query)
        case .shared(let shared): if seen.insert(shared).inserted { visit(shared.query) }
        case .combination(_, let left, let right):
            visit(left)
            visit(right)
        case .counted(let inner): visit(inner)
        }
    }

    private mutating func visit(_ place: CheckedPlace) {
        switch place {
        case .units(let query): visit(query)
        case .field(let path):
            looksAhead = true
            visit(path)
        }
    }

    private mutating func visit(_ path: CheckedPath) {
        kinds.insert(path.kind)
        var isAbove = false
        for step in path.steps {
            switch step {
            case .up(let kind):
                kinds.insert(kind)
                isAbove = isAbove || [.document, .article, .section, .turn].contains(kind)
            case .down(let kind):
                kinds.insert(kind)
                looksAhead = looksAhead || isAbove
            case .link(.next): looksAhead = true
            case .link(.parent): isAbove = true
            case .link, .people, .percentages, .field, .datePart, .length, .meta: break
            }
        }
    }

    mutating func visit(_ condition: CheckedCondition) {
        switch condition {
        case .all(let parts), .any(let parts): for part in parts { visit(part) }
        case .mention(let mention): mention.subject.map { visit($0) }
        case .comparison(let comparison):
            visit(comparison.left)
            visit(comparison.test)
        case .quantified(let quantified):
            kinds.insert(quantified.unit)
            quantified.place.map { visit($0) }
            quantified.condition.map { visit($0) }
        case .neighbour: break
        }
    }

    private mutating func visit(_ test: CheckedComparison.Test) {
        switch test {
        case .compare(_, let value): visit(value)
        case .string(_, let values, _), .inList(let values): for value in values { visit(value) }
        case .inPlace(let place): visit(place)
        case .inColumn(let query): visit(query)
        case .between(let low, let high):
            visit(low)
            visit(high)
        case .matches, .isMissing, .isTrue: break
        }
    }

    mutating func visit(_ value: CheckedValue) {
        switch value {
        case .number, .date, .string, .column, .group: break
        case .path(let path): visit(path)
        case .negative(let inner), .rounded(let inner, _): visit(inner)
        case .arithmetic(_, let left, let right):
            visit(left)
            visit(right)
        case .call(let call):
            switch call.argument {
            case .nothing: break
            case .texts(let text): texts.append(text)
            case .units(let kind, _, let place, let condition):
                kinds.insert(kind)
                place.map { visit($0) }
                condition.map { visit($0) }
            case .value(let inner): visit(inner)
            }
        }
    }

    private mutating func visit(_ stage: CheckedStage) {
        switch stage {
        case .filter(let condition): visit(condition)
        case .sort(let keys): for key in keys { visit(key.value) }
        case .first(_, let per), .last(_, let per), .sample(_, let per, _): for key in per { visit(key) }
        case .show(let columns), .countBy(let columns): for column in columns { visit(column.value) }
        case .summarize(let columns, let keys): for column in columns + keys { visit(column.value) }
        case .skip, .count, .distinct, .kwic, .ngrams, .timeline, .save: break
        }
    }
}
