import Documents
import Index
import Planning

// `count by` and `summarize`.

extension Operation {
    /// One member of a group: a row, with the people its key was read from.
    struct Member {
        var row: Int
        var bindings: [PathBinding]
    }

    struct Group {
        var key: [Value]
        var isMissing: Bool
        var count: Int
        /// Kept where something is asked of them.
        var members: [Member]
    }

    func countBy(_ columns: [CheckedColumn], _ relation: Relation) throws(ExecutionError) -> Relation {
        let groups = try group(columns, relation, keepsMembers: false)
        let order = try byFrequency(groups.map(\.count), "groups", isLast: { groups[$0].isMissing }) { groups[$0].key.map(evaluator.orderKey) }
        let rows = order.map { groups[$0].key + [.number(Double(groups[$0].count))] }
        return .table(TableRelation(columns: columns.map(\.name) + ["count"], rows: rows))
    }

    func summarize(_ columns: [CheckedColumn], by keys: [CheckedColumn], _ relation: Relation) throws(ExecutionError) -> Relation {
        defer { (evaluator.reachPassing, evaluator.boundCounts) = ([:], [:]) }
        let relation = try search(columns, relation)
        var groups = try group(keys, relation, keepsMembers: true)
        if keys.isEmpty, groups.isEmpty { groups = [Group(key: [], isMissing: false, count: 0, members: [])] }
        groups = groups.filter { !$0.isMissing } + groups.filter(\.isMissing)
        let space = space(relation)
        var rows: [[Value]] = []
        try eachStep(groups.count, "groups") { index throws(ExecutionError) in
            try evaluator.checkCancelled()
            var cells = groups[index].key
            for column in columns { cells.append(try value(column.value, over: groups[index], space)) }
            rows.append(cells)
        }
        return .table(TableRelation(columns: (keys + columns).map(\.name), rows: rows))
    }

    /// The most frequent first, ties by their keys.
    ///
    /// Broken off, it keeps the most frequent, ties as they were met.
    ///
    /// - Parameter isLast: whether it stands last, however frequent.
    func byFrequency(
        _ counts: [Int], _ noun: String, isLast: (Int) -> Bool = { _ in false }, key: (Int) -> [OrderKey]
    ) throws(ExecutionError) -> [Int] {
        func compare(_ a: Int, _ b: Int) -> OrderKey.Result {
            if isLast(a) != isLast(b) { return isLast(b) ? .less : .greater }
            return counts[a] == counts[b] ? .equal : counts[a] > counts[b] ? .less : .greater
        }
        do throws(ExecutionError) {
            var keys: [[OrderKey]] = []
            keys.reserveCapacity(counts.count)
            var memory = KeyMemory(limits)
            for position in counts.indices {
                if position & 0x3F == 0x3F { try evaluator.checkCancelled() }
                keys.append(key(position))
                try memory.take(keys[position].reduce(32) { $0 + $1.bytes }, for: "putting the \(noun) in order")
            }
            return try sorted(Array(counts.indices)) { a, b in
                let byCount = compare(a, b)
                if byCount != .equal { return byCount }
                return zip(keys[a], keys[b]).lazy.map(OrderKey.compare).first { $0 != .equal } ?? .equal
            }
        } catch {
            let kept = Self.mostFrequent(counts, Self.sortedAtOnce)
            try stop(for: error, .rows(done: kept.count, of: counts.count, noun: noun))
            return kept.sorted { a, b in
                let byCount = compare(a, b)
                return byCount == .equal ? a < b : byCount == .less
            }
        }
    }

    /// The positions of the greatest counts, in linear time; of equal ones the first.
    private static func mostFrequent(_ counts: [Int], _ most: Int) -> [Int] {
        guard counts.count > most else { return Array(counts.indices) }
        var howMany: [Int: Int] = [:]
        for count in counts { howMany[count, default: 0] += 1 }
        var least = 0
        var above = 0
        for count in howMany.keys.sorted(by: >) {
            least = count
            let here = howMany[count, default: 0]
            if above + here >= most { break }
            above += here
        }
        var room = most - above
        return counts.indices.filter { position in
            if counts[position] == least { room -= 1 }
            return counts[position] > least || counts[position] == least && room >= 0
        }
    }

    func tooManyDifferent(_ what: String) -> String {
        "more than \(limits.groups) different \(what); group by something coarser, or ask in fewer documents (in …)"
    }

    /// Looks for what is asked of the rows of groups, which stand anywhere.
    ///
    /// - Returns: the relation, or those of its rows that were reached before a stop.
    private func search(_ columns: [CheckedColumn], _ relation: Relation) throws(ExecutionError) -> Relation {
        guard case .units(var units) = relation else { return relation }
        let texts = columns.flatMap(\.value.texts)
        let bound = evaluator.isSmall(units.kind) ? texts.filter(\.dependsOnBounds) : []
        let counted = columns.flatMap(\.value.countedUnits)
        guard !texts.isEmpty || !counted.isEmpty else { return relation }
        let space = space(relation)
        var asked = RowSet(capacity: evaluator.capacity(space))
        units.rows.forEach { asked.insert($0) }
        var steps = steps(of: units.kind)
        var done = RowSet(capacity: asked.capacity)
        var passing: [CheckedCall.Argument: RowSet] = [:]
        var counts = bound.map { _ in [Int32](repeating: -1, count: asked.capacity) }
        defer {
            evaluator.lookAtReach()
            evaluator.reachPassing = passing
            evaluator.boundCounts = Dictionary(zip(bound, counts)) { first, _ in first }
        }
        do throws(ExecutionError) {
            while let step = steps.step() {
                try evaluator.checkCancelled()
                evaluator.look(at: step)
                var rows = step.piece == nil ? evaluator.everyRow(units.kind) : asked
                if let piece = step.piece { rows.formIntersection(piece.rows) } else { rows.formIntersection(asked) }
                for text in texts where !bound.contains(text) { _ = try evaluator.allHits(text) }
                for argument in counted {
                    passing[argument, default: RowSet(capacity: 0)].formUnion(try evaluator.passingRows(argument))
                }
                for row in bound.isEmpty ? [] : rows.rows {
                    for (index, text) in bound.enumerated() { counts[index][row] = Int32(try evaluator.hitCount(text, space, row) ?? 0) }
                    done.insert(row)
                }
                done.formUnion(rows)
            }
        } catch {
            let all = units.rows.count
            units.rows.removeAll { !done.contains($0) }
            try stop(for: error, .rows(done: units.rows.count, of: all, noun: units.kind.plural), reached: steps.reached)
        }
        return .units(units)
    }

    /// Groups in the order in which they are first met.
    private func group(_ columns: [CheckedColumn], _ relation: Relation, keepsMembers: Bool) throws(ExecutionError) -> [Group] {
        let space = space(relation)
        let plan = GroupingPlan(columns)
        var groups: [Group] = []
        var indexOf: [[GroupKey]: Int] = [:]
        var memory = KeyMemory(limits)
        var memberCount = 0
        var looked = 0
        try eachRow(of: relation) { _, row throws(ExecutionError) in
            var seen: Set<[GroupKey]> = []
            let tuples = try tuples(plan, columns, space, row)
            looked += 1
            for (key, bindings) in tuples {
                let identity = key.map(evaluator.groupKey)
                // A row counts once under each different key.
                guard seen.insert(identity).inserted else { continue }
                memberCount += 1
                let index = indexOf[identity, default: groups.count]
                if index == groups.count {
                    try memory.take(identity.bytes, for: "the groups")
                    indexOf[identity] = index
                    groups.append(Group(key: key, isMissing: !columns.isEmpty && key.contains(.missing), count: 0, members: []))
                }
                groups[index].count += 1
                if keepsMembers { groups[index].members.append(Member(row: row, bindings: bindings)) }
            }
            guard !keepsMembers || memberCount <= limits.rows else { throw .limitExceeded(tooMany("rows of groups")) }
            guard groups.count <= limits.groups else { throw .limitExceeded(tooManyDifferent("groups")) }
        }
        if memberCount > looked {
            noteSum("the groups add up to \(memberCount), more than the \(looked) rows: a row with several values is in several groups")
        }
        return groups
    }

    /// The keys of a row: columns that start at the same people go together, the others are combined.
    private func tuples(_ plan: GroupingPlan, _ columns: [CheckedColumn], _ space: RowSpace, _ row: Int) throws(ExecutionError) -> [([Value], [PathBinding])] {
        var tuples: [([Int: Value], [PathBinding])] = [([:], [])]
        for part in plan.parts {
            var options: [([Int: Value], [PathBinding])] = []
            if let head = part.head {
                for unit in evaluator.units(head, space, row) {
                    let binding = PathBinding(steps: head.steps, unit: unit)
                    var cells: [[Int: Value]] = [[:]]
                    for index in part.columns {
                        let values = try withBindings([binding]) { () throws(ExecutionError) in
                            try evaluator.value(columns[index].value, space, row).items
                        }
                        cells = product(cells, index, values)
                    }
                    options += cells.map { ($0, [binding]) }
                }
            } else if let index = part.columns.first {
                let values = try evaluator.value(columns[index].value, space, row).items
                options = product([[:]], index, values).map { ($0, []) }
            }
            // Of several people those without a value are passed over; a row is without one when all of them are.
            let present = options.filter { option in option.0.values.contains { !$0.isMissing } }
            if !present.isEmpty { options = present }
            if options.isEmpty {
                options = [(Dictionary(uniqueKeysWithValues: part.columns.map { ($0, Value.missing) }), [])]
            }
            tuples = tuples.flatMap { tuple in
                options.map { (tuple.0.merging($0.0) { first, _ in first }, tuple.1 + $0.1) }
            }
        }
        return tuples.map { cells, bindings in (columns.indices.map { cells[$0] ?? .missing }, bindings) }
    }

    private func product(_ cells: [[Int: Value]], _ index: Int, _ values: [Value]) -> [[Int: Value]] {
        // A person without a name is no value to group by.
        let present = values.filter { !evaluator.groupKey($0).isMissing }
        let options = present.isEmpty ? [.missing] : present
        return cells.flatMap { cell in
            options.map { value in
                var cell = cell
                cell[index] = value
                return cell
            }
        }
    }

    private func withBindings<T>(_ bindings: [PathBinding], _ body: () throws(ExecutionError) -> T) throws(ExecutionError) -> T {
        let outside = evaluator.bindings
        evaluator.bindings = bindings
        defer { evaluator.bindings = outside }
        return try body()
    }

    // MARK: Functions over a group

    private func value(_ expression: CheckedValue, over group: Group, _ space: RowSpace) throws(ExecutionError) -> Value {
        switch expression {
        case .number(let number): return .number(number)
        case .date(let date): return .date(date)
        case .string(let printed, _): return .string(printed)
        case .negative(let inner):
            guard case .number(let number) = try value(inner, over: group, space) else { return .missing }
            return .number(-number)
        case .rounded(let inner, let decimals): return Evaluator.rounded(try value(inner, over: group, space), decimals)
        case .arithmetic(let op, let left, let right):
            return Evaluator.arithmetic(op, try value(left, over: group, space), try value(right, over: group, space))
        case .call(let call): return try self.call(call, over: group, space)
        case .column, .path, .group:
            guard let first = group.members.first else { return .missing }
            return try evaluator.value(expression, space, first.row)
        }
    }

    private func call(_ call: CheckedCall, over group: Group, _ space: RowSpace) throws(ExecutionError) -> Value {
        switch call.argument {
        case .nothing: return .number(Double(group.count))
        case .texts(let text):
            var hits = 0
            var characters = 0.0
            for member in group.members {
                guard let count = try evaluator.hitCount(text, space, member.row) else { continue }
                hits += count
                characters += evaluator.length(space, member.row)
            }
            return call.function == .rate ? Evaluator.rate(Double(hits), characters: characters) : .number(Double(hits))
        case .units(let kind, let people, let place, _):
            guard let outer = space.kind else { return .missing }
            let passing = try evaluator.passingRows(call.argument)
            // What is inside two members of the group counts once.
            var found: Set<Int> = []
            for member in group.members {
                guard kind != outer else {
                    let isOne = people.map { store.isPerson(member.row, $0) } ?? true
                    if isOne, passing.contains(member.row) { found.insert(member.row) }
                    continue
                }
                evaluator.innerRows(of: kind, people, outer, member.row, space, in: place).forEach { inner in
                    if passing.contains(inner) { found.insert(inner) }
                }
            }
            return .number(Double(found.count))
        case .value(let expression):
            var values: [Value] = []
            for member in group.members {
                values += try withBindings(member.bindings) { () throws(ExecutionError) in
                    try evaluator.value(expression, space, member.row).items
                }
            }
            return try evaluator.aggregate(call.function, values)
        }
    }
}

/// A start of a path that stands for one unit while a group's member is read: `author` in `by author.name`.
struct PathBinding {
    var steps: [CheckedPath.Step]
    var unit: UnitReference
}

/// Which columns are read together.
private struct GroupingPlan {
    struct Part {
        /// The start that the columns share, leading to several units; nil for a column that stands alone.
        var head: CheckedPath?
        var columns: [Int]
    }

    var parts: [Part] = []

    init(_ columns: [CheckedColumn]) {
        for (index, column) in columns.enumerated() {
            guard let head = Self.head(column.value) else {
                parts.append(Part(head: nil, columns: [index]))
                continue
            }
            if let same = parts.firstIndex(where: { $0.head?.steps == head.steps }) {
                parts[same].columns.append(index)
            } else {
                parts.append(Part(head: head, columns: [index]))
            }
        }
    }

    /// A path up to its last step that may lead to several units.
    private static func head(_ value: CheckedValue) -> CheckedPath? {
        guard case .path(let path) = value else { return nil }
        let last = path.steps.lastIndex { step in
            switch step {
            case .link(let link): ![.previous, .next, .parent, .question].contains(link)
            case .down, .people: true
            case .up, .percentages, .field, .datePart, .length, .meta: false
            }
        }
        guard let last else { return nil }
        var head = path
        head.steps = Array(path.steps[...last])
        return head
    }
}
