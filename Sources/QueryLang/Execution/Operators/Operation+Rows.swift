import Documents
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
        let space = space(relation)
        var candidates = RowSet(capacity: evaluator.capacity(space))
        for position in 0..<relation.rowCount { candidates.insert(row(position, relation)) }
        let kept = try evaluator.filter(condition, space, candidates)
        let positions = (0..<relation.rowCount).filter { kept.contains(row($0, relation)) }
        guard case .units(var units) = pick(positions, of: relation) else { return pick(positions, of: relation) }
        units.texts += condition.positiveTexts.filter { !units.texts.contains($0) }
        return .units(units)
    }

    func sort(_ keys: [CheckedSortKey], _ relation: Relation) throws(ExecutionError) -> Relation {
        let space = space(relation)
        var values: [[Value]] = []
        for position in 0..<relation.rowCount {
            var row: [Value] = []
            for key in keys {
                let first = try evaluator.value(key.value, space, self.row(position, relation)).items.first ?? .missing
                // A person without a name stands last with the rows that have none.
                row.append(evaluator.groupKey(first).isMissing ? .missing : first)
            }
            values.append(row)
        }
        let order = (0..<relation.rowCount).sorted { a, b in
            for (index, key) in keys.enumerated() {
                let (x, y) = (values[a][index], values[b][index])
                if x.isMissing != y.isMissing { return y.isMissing }
                switch ValueOrder.compare(x, y, pool: evaluator) {
                case .less: return !key.isDescending
                case .greater: return key.isDescending
                case .equal: continue
                }
            }
            return a < b
        }
        return pick(order, of: relation)
    }

    func take(_ count: Int, per: CheckedValue?, fromEnd: Bool, _ relation: Relation) throws(ExecutionError) -> Relation {
        let all = Array(0..<relation.rowCount)
        guard let per else { return pick(Array(fromEnd ? all.suffix(count) : all.prefix(count)), of: relation) }
        var seen: [GroupKey: Int] = [:]
        var kept: [Int] = []
        for position in fromEnd ? all.reversed() : all {
            let key = evaluator.groupKey(try evaluator.value(per, space(relation), row(position, relation)))
            guard seen[key, default: 0] < count else { continue }
            seen[key, default: 0] += 1
            kept.append(position)
        }
        return pick(fromEnd ? kept.reversed() : kept, of: relation)
    }

    /// A random choice that is the same for one seed: selection sampling (Knuth, TAOCP 2, 3.4.2, algorithm S).
    func sample(_ count: Int, per: CheckedValue?, seed: Int, _ relation: Relation) throws(ExecutionError) -> Relation {
        var groups: [(key: GroupKey, positions: [Int])] = []
        var indexOf: [GroupKey: Int] = [:]
        for position in 0..<relation.rowCount {
            let key = try per.map { per throws(ExecutionError) in evaluator.groupKey(try evaluator.value(per, space(relation), row(position, relation))) } ?? .missing
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
            var wanted = min(count, group.positions.count)
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

    func distinct(_ relation: Relation) -> Relation {
        guard case .table(let table) = relation else { return relation }
        var seen: Set<[GroupKey]> = []
        return .table(TableRelation(
            columns: table.columns, rows: table.rows.filter { seen.insert($0.map(evaluator.groupKey)).inserted }))
    }

    func show(_ columns: [CheckedColumn], _ relation: Relation) throws(ExecutionError) -> Relation {
        let space = space(relation)
        var rows: [[Value]] = []
        rows.reserveCapacity(relation.rowCount)
        for position in 0..<relation.rowCount {
            if position & 0xFFF == 0xFFF { try evaluator.checkCancelled() }
            var cells: [Value] = []
            for column in columns { cells.append(try evaluator.value(column.value, space, row(position, relation))) }
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
