import Documents
import Index
import Planning

/// Units or matches as a set, with what a list of them needs to know.
enum SetMembers {
    case units(UnitKind, PersonFilter?, RowSet, texts: [CheckedText])
    /// Ascending.
    case matches([Hit], groups: [String])

    var relation: Relation {
        switch self {
        case .units(let kind, let people, let rows, let texts):
            .units(UnitRelation(kind: kind, people: people, rows: rows.rows, texts: texts))
        case .matches(let hits, let groups): .matches(MatchRelation(hits: hits, groups: groups))
        }
    }

    var count: Int {
        switch self {
        case .units(_, _, let rows, _): rows.count
        case .matches(let hits, _): hits.count
        }
    }

    /// Takes in what was found in the step that follows.
    mutating func append(_ other: SetMembers) {
        switch (self, other) {
        case (.units(let kind, let people, var rows, let texts), .units(_, _, let more, _)):
            rows.formUnion(more)
            self = .units(kind, people, rows, texts: texts)
        case (.matches(var hits, let groups), .matches(let more, _)):
            guard !hits.isEmpty else { return self = .matches(more, groups: groups) }
            self = .matches([], groups: [])
            // Furniture and fields stand behind all text: those of one scope lie behind the text of the next.
            let isAscending = hits.last.map { last in more.first.map { last.start <= $0.start } ?? true } ?? true
            hits += more
            if !isAscending { hits.sort { ($0.start, $0.end) < ($1.start, $1.end) } }
            self = .matches(hits, groups: groups)
        default: break
        }
    }
}

extension CheckedSet {
    /// The same, however many are wanted.
    var unbounded: CheckedSet {
        switch self {
        case .find(var find):
            find.wanted = nil
            return .find(find)
        case .matches(var matches):
            matches.wanted = nil
            return .matches(matches)
        case .furniture, .query, .shared, .combination, .counted: return self
        }
    }

    /// What its rows are, when it is found step by step: matches stand in paragraphs.
    var kind: UnitKind? {
        switch self {
        case .find(let find): find.unit
        case .matches, .furniture: .paragraph
        case .combination(_, let left, _): left.kind
        case .counted(let inner): inner.kind
        case .query, .shared: nil
        }
    }

    /// Whether rows may stand in furniture or fields.
    var includesAsides: Bool {
        switch self {
        case .find(let find): find.place != nil
        case .matches(let matches): matches.place != nil
        case .combination(_, let left, let right): left.includesAsides || right.includesAsides
        case .counted(let inner): inner.includesAsides
        case .furniture, .query, .shared: true
        }
    }

    /// Rows after which no more are wanted.
    var wanted: Int? {
        switch self {
        case .find(let find): find.wanted
        case .matches(let matches): matches.wanted
        case .furniture, .query, .shared, .combination, .counted: nil
        }
    }
}

extension Operation {
    /// Finds a local set, a few documents or some rows of a large one at a time.
    func find(_ set: CheckedSet) throws(ExecutionError) -> Relation {
        var isCounted = false
        var set = set
        if case .counted(let inner) = set { (set, isCounted) = (inner, true) }
        var steps = steps(of: set.kind, includesAsides: set.includesAsides)
        var found: SetMembers?
        var counted = 0
        var names: Set<GroupKey> = []
        evaluator.firstHit = 0
        keptHits = []
        defer { evaluator.lookAtReach() }
        while let step = steps.step() {
            let missing = evaluator.missing
            do throws(ExecutionError) {
                try evaluator.checkCancelled()
                evaluator.look(at: step)
                evaluator.trace?.again()
                if isCounted {
                    counted += try count(set, naming: &names)
                } else {
                    let members = try members(of: set)
                    if found == nil { found = members } else { found?.append(members) }
                    guard found?.count ?? 0 <= limits.rows else { throw .limitExceeded(tooMany("rows")) }
                }
            } catch {
                evaluator.missing = missing
                let noun = set.kind.map { $0 == .person ? "people" : $0.plural } ?? ""
                try stop(for: error, coverage(steps.reached, noun), reached: steps.reached)
                break
            }
            if let wanted = set.wanted, let found, isEnough(found, wanted) {
                forgetMissing(after: wanted, of: found)
                break
            }
        }
        if isCounted {
            noteNames(names, of: counted)
            return .number(Double(counted))
        }
        if let found { return found.relation }
        evaluator.look(at: store.scope(ofDocuments: 0..<0))
        return try members(of: set).relation
    }

    /// How many members a local set has in the scope; of a text alone, without a list of its hits.
    ///
    /// - Parameter names: takes those of people.
    private func count(_ set: CheckedSet, naming names: inout Set<GroupKey>) throws(ExecutionError) -> Int {
        if case .matches(let matches) = set, matches.place == nil, matches.condition == nil { return try evaluator.count(matches.text) }
        let members = try members(of: set)
        if case .units(.person, _, let rows, _) = members { insertNames(rows.rows, into: &names) }
        return members.count
    }

    private func insertNames(_ people: some Sequence<Int>, into names: inout Set<GroupKey>) {
        for row in people {
            names.insert(evaluator.groupKey(.unit(UnitReference(.person, row))))
        }
    }

    /// Who wrote two articles is two authors to `count`, which few expect.
    ///
    /// - Parameter names: as `count by name` has them: those without a name are one.
    private func noteNames(_ names: Set<GroupKey>, of count: Int) {
        guard !names.isEmpty, names.count < count else { return }
        noteGroups("people count once for each article they have a part in; by name they are \(names.count): count by name | count (按姓名计数，计数)")
    }

    func count(_ relation: Relation) -> Double {
        if case .units(let units) = relation, units.kind == .person {
            var names: Set<GroupKey> = []
            insertNames(units.rows, into: &names)
            noteNames(names, of: units.rows.count)
        }
        return Double(relation.rowCount)
    }

    func tooMany(_ what: String) -> String {
        "more than \(limits.rows) \(what) would be held at once; count them, or ask in fewer documents (in …)"
    }

    /// The members of a local set among the rows that are looked at.
    private func members(of set: CheckedSet) throws(ExecutionError) -> SetMembers {
        switch set {
        case .find(let find):
            var rows = try universe(find)
            if let condition = find.condition { rows = try evaluator.filter(condition, .units(find.unit), rows) }
            return .units(find.unit, find.people, rows, texts: find.condition?.positiveTexts ?? [])
        case .matches(let matches): return .matches(try hits(matches), groups: matches.groups)
        case .furniture:
            var rows = RowSet(capacity: evaluator.capacity(.units(.paragraph)))
            rows.insert(store.furnitureRows)
            rows.formIntersection(evaluator.everyRow(.paragraph))
            if let piece = evaluator.piece { rows.formIntersection(piece.rows) }
            return .units(.paragraph, nil, rows, texts: [])
        case .combination(let op, let left, let right):
            return Self.combine(op, try members(of: left), try members(of: right))
        case .counted(let inner): return try members(of: inner)
        case .query, .shared: return .matches([], groups: [])
        }
    }

    /// The units of a `find` among the rows that are looked at, before its condition.
    func universe(_ find: CheckedFind) throws(ExecutionError) -> RowSet {
        var rows = try universeOfScope(find)
        if let piece = evaluator.piece { rows.formIntersection(piece.rows) }
        return rows
    }

    private func universeOfScope(_ find: CheckedFind) throws(ExecutionError) -> RowSet {
        guard let place = find.place else { return evaluator.universe(find.unit, people: find.people) }
        // Whoever speaks a turn is its author too, whatever the role in the article.
        let isOfWriters = find.unit == .person && find.people == .author && place.isOfText
        var rows = try evaluator.rows(of: find.unit, isOfWriters ? .author : .everyone, in: place)
        rows.formIntersection(evaluator.everyRow(find.unit))
        guard find.unit == .person, !isOfWriters, let people = find.people, people != .everyone else { return rows }
        rows.formIntersection(evaluator.universe(.person, people: people))
        return rows
    }

    private func hits(_ matches: CheckedMatches) throws(ExecutionError) -> [Hit] {
        var asked = evaluator.window
        for part in asked.indices where matches.place == nil && part > 0 || evaluator.piece.map({ $0.part != part }) ?? false {
            asked[part].end = asked[part].start
        }
        var all = try evaluator.hits(matches.text, covering: asked).selected()
        number(&all)
        let hits = try matches.place.map { place throws(ExecutionError) in
            Self.hits(all, inside: try evaluator.ranges(of: place))
        } ?? all
        guard let condition = matches.condition else { return hits }
        let kept = try evaluator.filter(condition, .hits(hits), RowSet(capacity: hits.count, full: true))
        if matches.wanted != nil { keptHits += kept.rows.map { evaluator.firstHit + $0 } }
        evaluator.firstHit += hits.count
        return kept.rows.map { hits[$0] }
    }

    /// Gives ascending hits their numbers, each paragraph's from 1: a match keeps its number whatever is done with it.
    private func number(_ hits: inout [Hit]) {
        var (end, number) = (0, Int32(0))
        for index in hits.indices {
            if hits[index].start >= end {
                number = 0
                end = store.paragraphs.extents.row(holding: hits[index].range).map { store.paragraphs.extents.range($0).end } ?? 0
            }
            number += 1
            hits[index].index = number
        }
    }

    /// The hits that lie inside one of some ranges; hits and ranges are ascending by start and by end.
    private static func hits(_ hits: [Hit], inside ranges: [TextRange]) -> [Hit] {
        guard let first = hits.first else { return [] }
        var (index, end) = (0, ranges.count)
        while index < end {
            let middle = (index + end) / 2
            if ranges[middle].end < first.end { index = middle + 1 } else { end = middle }
        }
        return hits.filter { hit in
            while index < ranges.count, ranges[index].end < hit.end { index += 1 }
            return index < ranges.count && ranges[index].contains(hit.range)
        }
    }

    // MARK: Enough

    /// Whether the first `wanted` members cannot change any more: furniture and fields stand behind the text of all
    /// documents.
    private func isEnough(_ found: SetMembers, _ wanted: Int) -> Bool {
        switch found {
        case .units(let kind, _, let rows, _): rows.count(in: 0..<store.count(of: kind)) >= wanted
        case .matches(let hits, _): hits.count >= wanted && (wanted == 0 || hits[wanted - 1].start < store.textEnd)
        }
    }

    /// What was left out behind the last row that is wanted is not told of: how far the search went on is chance.
    private func forgetMissing(after wanted: Int, of found: SetMembers) {
        let identity: Int
        let kind: UnitKind
        let last: Int
        switch found {
        case .units(let unit, _, let rows, _): (identity, kind, last) = (evaluator.queryIdentity, unit, rows.rows.prefix(wanted).last ?? -1)
        case .matches: (identity, kind, last) = (evaluator.rowsIdentity, .match, keptHits.prefix(wanted).last ?? -1)
        }
        for index in evaluator.missing.indices
        where evaluator.missing[index].kind == kind && evaluator.missing[index].identity == identity {
            evaluator.missing[index].rows.remove(from: last + 1)
        }
    }

    // MARK: union, intersect, except

    static func combine(_ op: SetOperator, _ left: SetMembers, _ right: SetMembers) -> SetMembers {
        switch (left, right) {
        case (.units(let kind, let people, var rows, let texts), .units(_, let others, let more, let moreTexts)):
            switch op {
            case .union: rows.formUnion(more)
            case .intersect: rows.formIntersection(more)
            case .except: rows.subtract(more)
            }
            return .units(
                kind, people == others ? people : .everyone, rows,
                texts: op == .except ? texts : texts + moreTexts.filter { !texts.contains($0) })
        case (.matches(let a, let groups), .matches(let b, let otherGroups)):
            let inB = Set(b.map(\.range))
            let hits: [Hit]
            switch op {
            case .union:
                let inA = Set(a.map(\.range))
                hits = (a + b.filter { !inA.contains($0.range) }).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
            case .intersect: hits = a.filter { inB.contains($0.range) }
            case .except: hits = a.filter { !inB.contains($0.range) }
            }
            return .matches(hits, groups: groups == otherGroups ? groups : [])
        default: return left
        }
    }
}

extension CheckedPlace {
    /// Whether it is stretches of text, and so has whoever wrote or speaks them.
    fileprivate var isOfText: Bool {
        guard case .units(let query) = self else { return false }
        switch query.shape {
        case .units(let kind, _, _): return kind.isInText && kind != .section
        case .matches: return true
        default: return false
        }
    }
}
