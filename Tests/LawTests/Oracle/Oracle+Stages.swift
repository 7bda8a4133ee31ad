import Documents
import Syntax

extension Oracle {
    func apply(_ stage: Stage, to input: NaiveResult) -> NaiveResult {
        var result = input
        switch stage {
        case .filter(let condition, _):
            result.rows = input.rows.filter { holds(condition, $0, false) }
            if case .units = input.shape { result.texts += texts(condition, false) }
        case .sort(let keys, _): result.rows = sorted(input.rows, keys)
        case .first(let count, let per, _): result.rows = taken(amount(count), per, input.rows)
        case .last(let count, let per, _): result.rows = taken(amount(count), per, input.rows.reversed()).reversed()
        case .skip(let count, _): result.rows = Array(input.rows.dropFirst(amount(count)))
        case .show(let columns, _):
            result = table(names(columns), input.rows.map { row in columns.map { value($0.value, row) } })
        case .count(let by, _):
            guard !by.isEmpty else { return NaiveResult(shape: .number, rows: [.cells([.number(Double(input.rows.count))], columns: [])]) }
            result = counted(by, input)
        case .summarize(let columns, let by, _): result = summarized(columns, by, input)
        case .distinct:
            var seen: Set<[Value]> = []
            result.rows = input.rows.filter { seen.insert(cells($0).map(groupKey)).inserted }
        case .kwic(_, let sort, _): result = concordance(sort, input)
        case .sample(let count, let per, let seed, _): result.rows = sample(count, per, seed.map(amount) ?? 1, input.rows)
        case .ngrams(let from, let to, let ofCharacters, _):
            result = ngrams(amount(from)...(to.map(amount) ?? amount(from)), ofCharacters, input)
        case .timeline(let period, _): result = timeline(period?.rawValue ?? "month", input)
        case .collocates, .keywords, .dispersion, .chart, .save: break
        }
        return result
    }

    func table(_ columns: [String], _ rows: [[Value]]) -> NaiveResult {
        NaiveResult(shape: .table(columns), rows: rows.map { .cells($0, columns: columns) })
    }

    private func names(_ columns: [Column]) -> [String] {
        columns.map { column in
            if let name = column.name { return name.text }
            guard case .path(let path) = column.value else { return "" }
            return path.steps.map(\.name).joined(separator: ".")
        }
    }

    func cells(_ row: NaiveRow) -> [Value] {
        if case .cells(let cells, _) = row { return cells }
        return []
    }

    /// Stable; missing last both ways; a many-valued path by its first value.
    private func sorted(_ rows: [NaiveRow], _ keys: [SortKey]) -> [NaiveRow] {
        let keyed = rows.enumerated().map { offset, row in
            (offset, row, keys.map { value($0.value, row).items.first ?? .missing })
        }
        return keyed.sorted { a, b in
            for (index, key) in keys.enumerated() {
                let (x, y) = (a.2[index], b.2[index])
                let isMissing = (groupKey(x).isMissing, groupKey(y).isMissing)
                if isMissing.0 != isMissing.1 { return isMissing.1 }
                if isMissing.0 { continue }
                if isBefore(x, y) { return key.order != .descending }
                if isBefore(y, x) { return key.order == .descending }
            }
            return a.0 < b.0
        }.map { $0.1 }
    }

    private func taken(_ count: Int, _ per: [ValueExpression], _ rows: [NaiveRow]) -> [NaiveRow] {
        guard !per.isEmpty else { return Array(rows.prefix(count)) }
        var taken: [[Value]: Int] = [:]
        return rows.filter { row in
            let key = per.map { groupKey(value($0, row)) }
            taken[key, default: 0] += 1
            return taken[key, default: 0] <= count
        }
    }

    // MARK: Groups

    private struct Member {
        var row: NaiveRow
        var bindings: [NaiveBinding]
    }

    private struct Group {
        var key: [Value]
        var identity: [Value]
        var members: [Member]
        var isMissing: Bool { identity.contains(.missing) }
    }

    private func groups(_ by: [Column], _ rows: [NaiveRow]) -> [Group] {
        var groups: [Group] = []
        for row in rows {
            var met: Set<[Value]> = []
            for (key, bindings) in keys(by, row) {
                let identity = key.map(groupKey)
                guard met.insert(identity).inserted else { continue }
                let member = Member(row: row, bindings: bindings)
                if let index = groups.firstIndex(where: { $0.identity == identity }) {
                    groups[index].members.append(member)
                } else {
                    groups.append(Group(key: key, identity: identity, members: [member]))
                }
            }
        }
        return groups
    }

    /// Every combination of the columns' values for one row; columns whose paths begin with the same people are read of
    /// one person at a time.
    private func keys(_ by: [Column], _ row: NaiveRow) -> [([Value], [NaiveBinding])] {
        var keys: [([Int: Value], [NaiveBinding])] = [([:], [])]
        for part in parts(by, row) {
            var options = part.choices.flatMap { choice in
                reading(choice) { combinations(part.columns.map { ($0, value(by[$0].value, row)) }).map { ($0, choice) } }
            }
            // A person of whom nothing is known counts only where there is no other.
            let present = options.filter { option in option.0.values.contains { !$0.isMissing } }
            if !present.isEmpty { options = present }
            keys = keys.flatMap { key in options.map { (key.0.merging($0.0) { first, _ in first }, key.1 + $0.1) } }
        }
        return keys.map { key in (by.indices.map { key.0[$0] ?? .missing }, key.1) }
    }

    private func combinations(_ columns: [(Int, Value)]) -> [[Int: Value]] {
        columns.reduce([[:]]) { keys, column in
            let items = column.1.items.filter { !groupKey($0).isMissing }
            return keys.flatMap { key in
                (items.isEmpty ? [.missing] : items).map { key.merging([column.0: $0]) { first, _ in first } }
            }
        }
    }

    /// Columns that are read together, with the people they are read of.
    private func parts(_ by: [Column], _ row: NaiveRow) -> [(columns: [Int], choices: [[NaiveBinding]])] {
        var parts: [(head: [String]?, columns: [Int])] = []
        for index in by.indices {
            let head = head(by[index].value, row)
            if let head, let same = parts.firstIndex(where: { $0.head == head }) {
                parts[same].columns.append(index)
            } else {
                parts.append((head, [index]))
            }
        }
        return parts.map { part in
            let people = part.head.map { walk($0, from: row) } ?? []
            let choices = people.compactMap { end -> [NaiveBinding]? in
                guard case .row(.unit(let unit)) = end, let head = part.head else { return nil }
                return [NaiveBinding(row: row, steps: head, person: unit)]
            }
            return (part.columns, choices.isEmpty ? [[]] : choices)
        }
    }

    /// Reads with people standing for starts of paths.
    func reading<T>(_ bindings: [NaiveBinding], _ body: () -> T) -> T {
        let outside = self.bindings
        self.bindings = bindings
        defer { self.bindings = outside }
        return body()
    }

    /// The start of a path up to the people that it goes through.
    private func head(_ value: ValueExpression, _ row: NaiveRow) -> [String]? {
        if case .cells = row { return nil }
        guard case .path(let path) = value else { return nil }
        let words = path.steps.map(\.name)
        let last = words.lastIndex { ["author", "speaker", "person", "guest", "host", "reporter", "photographer", "editor"].contains($0) }
        return last.map { Array(words[...$0]) }
    }

    private func counted(_ by: [Column], _ input: NaiveResult) -> NaiveResult {
        let sorted = groups(by, input.rows).enumerated().sorted { a, b in
            if a.element.isMissing != b.element.isMissing { return b.element.isMissing }
            if a.element.members.count != b.element.members.count { return a.element.members.count > b.element.members.count }
            for (x, y) in zip(a.element.key, b.element.key) {
                let isMissing = (groupKey(x).isMissing, groupKey(y).isMissing)
                if isMissing.0 != isMissing.1 { return isMissing.1 }
                if isMissing.0 { continue }
                if isBefore(x, y) { return true }
                if isBefore(y, x) { return false }
            }
            return a.offset < b.offset
        }
        return table(names(by) + ["count"], sorted.map { $0.element.key + [.number(Double($0.element.members.count))] })
    }

    private func summarized(_ columns: [Column], _ by: [Column], _ input: NaiveResult) -> NaiveResult {
        var groups = groups(by, input.rows)
        if by.isEmpty, groups.isEmpty { groups = [Group(key: [], identity: [], members: [])] }
        let ordered = groups.filter { !$0.isMissing } + groups.filter(\.isMissing)
        return table(names(by) + names(columns), ordered.map { group in group.key + columns.map { value($0.value, of: group) } })
    }

    private func value(_ expression: ValueExpression, of group: Group) -> Value {
        switch expression {
        case .negative(let inner, _):
            guard case .number(let number) = value(inner, of: group) else { return .missing }
            return .number(-number)
        case .binary(let op, let left, let right): return Self.arithmetic(op, value(left, of: group), value(right, of: group))
        case .call(let call):
            let rows = group.members.map(\.row)
            switch call.argument {
            case .nothing: return .number(Double(rows.count))
            case .texts(let text): return texts(call.function, text, rows)
            case .units(let name, let place, let condition):
                let units = rows.flatMap { self.units(name, place, inOrAs: $0) }
                return .number(Double(Set(units).count { unit in condition.map { holds($0, .unit(unit), false) } ?? true }))
            case .rounded(let inner, let digits): return Self.rounded(value(inner, of: group), digits.map(amount) ?? 0)
            case .value(let inner):
                return aggregate(call.function, group.members.flatMap { member in
                    reading(member.bindings) { value(inner, member.row).items }
                })
            }
        default: return value(expression, .cells([], columns: []))
        }
    }

    /// The units that a row is or that lie in it.
    private func units(_ name: UnitName, _ place: Place?, inOrAs row: NaiveRow) -> [UnitReference] {
        guard case .unit(let unit) = row, let named = self.unit(name.name), named.kind == unit.kind else { return inside(name, place, of: row) }
        guard isOne(unit, named.people) else { return [] }
        return place.map { members(unit.kind, of: $0).contains(unit) } ?? true ? [unit] : []
    }

    // MARK: Concordance

    private func concordance(_ sort: KwicSort?, _ input: NaiveResult) -> NaiveResult {
        var hits = input.rows.flatMap { row -> [NaiveHit] in
            if case .hit(let hit) = row { return [hit] }
            return counted(input.texts, in: row)
        }
        if let sort {
            let keyed = hits.enumerated().map { ($0.offset, $0.element, collationKey(sortText(sort, $0.element))) }
            hits = keyed.sorted { a, b in
                a.2 == b.2 ? a.0 < b.0 : a.2.lexicographicallyPrecedes(b.2)
            }.map { $0.1 }
        }
        return NaiveResult(shape: .concordance, rows: hits.map { .hit($0) })
    }

    private func sortText(_ sort: KwicSort, _ hit: NaiveHit) -> String {
        let text = library.paragraphs[hit.paragraph].text
        let from = max(sort.offset.map(amount) ?? 1, 1) - 1
        func context(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.filter { !$0.properties.isWhitespace }.dropFirst(from))
            return String(view)
        }
        switch sort.side {
        case .node: return text.folded(hit.range)
        case .right: return context(text.folded[hit.range.upperBound...])
        case .left: return context(text.folded[..<hit.range.lowerBound].reversed())
        }
    }
}
