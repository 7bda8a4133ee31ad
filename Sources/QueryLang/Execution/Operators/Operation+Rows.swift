import Documents
import Index
import Planning

// Stages that choose or order rows and leave them what they are.

extension Operation {
    func space(_ relation: Relation) -> RowSpace {
        switch relation {
        case .units(let units): .units(units.kind)
        case .matches(let matches): .hits(matches.hits)
        case .table(let table): .cells(table.rows)
        case .concordance(let concordance): .hits(concordance.hits)
        case .number: .cells([])
        }
    }

    /// The row of the space that stands at a position of the relation.
    func row(_ position: Int, _ relation: Relation) -> Int {
        if case .units(let units) = relation { return units.rows[position] }
        return position
    }

    /// The rows at some positions, in their order.
    func pick(_ positions: [Int], of relation: Relation) -> Relation {
        switch relation {
        case .units(var units):
            units.rows = positions.map { units.rows[$0] }
            return .units(units)
        case .matches(var matches):
            matches.hits = positions.map { matches.hits[$0] }
            return .matches(matches)
        case .table(var table):
            table.rows = positions.map { table.rows[$0] }
            return .table(table)
        case .concordance(var concordance):
            concordance.hits = positions.map { concordance.hits[$0] }
            return .concordance(concordance)
        case .number: return relation
        }
    }

    func filter(_ condition: CheckedCondition, _ relation: Relation) throws(ExecutionError) -> Relation {
        var candidates = RowSet(capacity: evaluator.capacity(space(relation)))
        for position in 0..<relation.rowCount { candidates.insert(row(position, relation)) }
        let kept = try passing(condition, candidates, relation)
        let positions = (0..<relation.rowCount).filter { kept.contains(row($0, relation)) }
        guard case .units(var units) = pick(positions, of: relation) else { return pick(positions, of: relation) }
        units.texts += condition.positiveTexts.filter { !units.texts.contains($0) }
        return .units(units)
    }

    /// The rows that pass, step by step.
    private func passing(_ condition: CheckedCondition, _ candidates: RowSet, _ relation: Relation) throws(ExecutionError) -> RowSet {
        guard let kind = steppedKind(of: relation) else { return try passingInOrder(condition, candidates, relation) }
        let space = space(relation)
        var kept = RowSet(capacity: candidates.capacity)
        var looked = 0
        var steps = steps(of: kind)
        defer { evaluator.lookAtReach() }
        while let step = steps.step() {
            let missing = evaluator.missing
            do throws(ExecutionError) {
                try evaluator.checkCancelled()
                evaluator.look(at: step)
                var members = rows(of: relation, in: step)
                members.formIntersection(candidates)
                evaluator.trace?.again()
                kept.formUnion(try evaluator.filter(condition, space, members))
                looked += members.count
            } catch {
                evaluator.missing = missing
                try stop(for: error, .rows(done: looked, of: candidates.count, noun: noun(of: relation)), reached: steps.reached)
                break
            }
        }
        return kept
    }

    /// The rows that pass of those that have no place or stand in another order, the first of them first.
    private func passingInOrder(_ condition: CheckedCondition, _ candidates: RowSet, _ relation: Relation) throws(ExecutionError) -> RowSet {
        let space = space(relation)
        let count = relation.rowCount
        let most = max(count >> 8, 256)
        var kept = RowSet(capacity: candidates.capacity)
        var done = 0
        while done < count {
            let missing = evaluator.missing
            let end: Int
            if case .rows(let rows) = limits.pace { end = min(done + max(rows, 1), count) } else { end = min(done + most, count) }
            var members = candidates
            members.formIntersection(done..<end)
            evaluator.trace?.again()
            do throws(ExecutionError) {
                kept.formUnion(try evaluator.filter(condition, space, members))
                done = end
            } catch {
                evaluator.missing = missing
                try stop(for: error, .rows(done: done, of: count, noun: noun(of: relation)))
                break
            }
        }
        return kept
    }

    /// The kind of unit by which the documents are cut for a relation's rows; nil where rows have no place or stand in
    /// another order.
    private func steppedKind(of relation: Relation) -> UnitKind? {
        switch relation {
        case .units(let units): units.kind
        case .matches(let matches): matches.isAscending ? .paragraph : nil
        case .concordance, .table, .number: nil
        }
    }

    /// The rows of a relation's space that stand in a step.
    private func rows(of relation: Relation, in step: DocumentSteps.Step) -> RowSet {
        switch relation {
        case .units(let units):
            var rows = RowSet(capacity: evaluator.capacity(.units(units.kind)))
            for range in step.piece.map({ [$0.rows] }) ?? store.rows(of: units.kind, in: step.scope) { rows.insert(range) }
            return rows
        case .matches(let matches):
            var rows = RowSet(capacity: matches.hits.count)
            for range in step.piece.map({ [$0.window[$0.part]] }) ?? step.scope.ranges {
                let hits = matches.hits[...].within(range)
                rows.insert(hits.startIndex..<hits.endIndex)
            }
            return rows
        case .concordance, .table, .number: return RowSet(capacity: 0)
        }
    }

    func sort(_ keys: [CheckedSortKey], _ relation: Relation) throws(ExecutionError) -> Relation {
        let space = space(relation)
        // The keys of a row stand side by side.
        var values: [OrderKey] = []
        var memory = KeyMemory(limits)
        try eachRow(of: relation) { _, row throws(ExecutionError) in
            var cells: [OrderKey] = []
            for key in keys {
                let first = try evaluator.value(key.value, space, row).items.first ?? .missing
                // A person without a name stands last with the rows that have none.
                let cell = evaluator.groupKey(first).isMissing ? OrderKey.missing : evaluator.orderKey(first)
                try memory.take(cell.bytes, for: "sort")
                cells.append(cell)
            }
            values += cells
        }
        let order = try order(values.count / max(keys.count, 1), noun(of: relation)) { a, b in
            for (index, key) in keys.enumerated() {
                let (x, y) = (values[a * keys.count + index], values[b * keys.count + index])
                if x.isMissing != y.isMissing { return y.isMissing ? .less : .greater }
                switch OrderKey.compare(x, y) {
                case .less: return key.isDescending ? .greater : .less
                case .greater: return key.isDescending ? .less : .greater
                case .equal: continue
                }
            }
            return .equal
        }
        return pick(order, of: relation)
    }

    func take(_ count: Int, per: [CheckedValue], fromEnd: Bool, _ relation: Relation) throws(ExecutionError) -> Relation {
        let all = Array(0..<relation.rowCount)
        guard !per.isEmpty else { return pick(Array(fromEnd ? all.suffix(count) : all.prefix(count)), of: relation) }
        let space = space(relation)
        var keys: [[GroupKey]] = []
        try eachRow(of: relation) { _, row throws(ExecutionError) in keys.append(try groupKeys(per, space, row)) }
        var seen: [[GroupKey]: Int] = [:]
        var kept: [Int] = []
        for position in fromEnd ? keys.indices.reversed() : Array(keys.indices) {
            guard seen[keys[position], default: 0] < count else { continue }
            seen[keys[position], default: 0] += 1
            kept.append(position)
        }
        return pick(fromEnd ? kept.reversed() : kept, of: relation)
    }

    private func groupKeys(_ per: [CheckedValue], _ space: RowSpace, _ row: Int) throws(ExecutionError) -> [GroupKey] {
        var keys: [GroupKey] = []
        for value in per { keys.append(evaluator.groupKey(try evaluator.value(value, space, row))) }
        return keys
    }

    /// A random choice that is the same for one seed: selection sampling (Knuth, TAOCP 2, 3.4.2, algorithm S).
    func sample(_ size: SampleSize, per: [CheckedValue], seed: Int, _ relation: Relation) throws(ExecutionError) -> Relation {
        var groups: [(key: [GroupKey], positions: [Int])] = []
        var indexOf: [[GroupKey]: Int] = [:]
        let space = space(relation)
        try eachRow(of: relation) { position, row throws(ExecutionError) in
            let key = try groupKeys(per, space, row)
            if let index = indexOf[key] {
                groups[index].positions.append(position)
            } else {
                indexOf[key] = groups.count
                groups.append((key, [position]))
            }
        }
        var random = SplitMix64(seed: UInt64(bitPattern: Int64(seed)))
        var kept: [Int] = []
        for group in groups {
            var wanted = size.rows(of: group.positions.count)
            for (index, position) in group.positions.enumerated() {
                let left = group.positions.count - index
                if random.next(below: UInt64(left)) < UInt64(wanted) {
                    kept.append(position)
                    wanted -= 1
                }
            }
        }
        return pick(kept.sorted(), of: relation)
    }

    func distinct(_ relation: Relation) throws(ExecutionError) -> Relation {
        guard case .table(let table) = relation else { return relation }
        var seen: Set<[GroupKey]> = []
        var rows: [[Value]] = []
        var memory = KeyMemory(limits)
        try eachStep(table.rows.count, "rows") { position throws(ExecutionError) in
            let key = table.rows[position].map(evaluator.groupKey)
            guard seen.insert(key).inserted else { return }
            try memory.take(key.bytes, for: "distinct")
            guard seen.count <= limits.groups else { throw .limitExceeded(tooManyDifferent("rows")) }
            rows.append(table.rows[position])
        }
        return .table(TableRelation(columns: table.columns, rows: rows))
    }

    func show(_ columns: [CheckedColumn], _ relation: Relation) throws(ExecutionError) -> Relation {
        let space = space(relation)
        var rows: [[Value]] = []
        rows.reserveCapacity(relation.rowCount)
        try eachRow(of: relation) { _, row throws(ExecutionError) in
            var cells: [Value] = []
            for column in columns { cells.append(try evaluator.value(column.value, space, row)) }
            rows.append(cells)
        }
        return .table(TableRelation(columns: columns.map(\.name), rows: rows))
    }
}

/// Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Uniform in 0..<bound by the high half of a product (Lemire); the bias is below bound / 2^64.
    mutating func next(below bound: UInt64) -> UInt64 { next().multipliedFullWidth(by: max(bound, 1)).high }
}
