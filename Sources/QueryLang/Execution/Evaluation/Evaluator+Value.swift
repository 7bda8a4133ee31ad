import Documents
import Index
import Planning

extension Evaluator {
    /// The value of an expression for one row.
    func value(_ expression: CheckedValue, _ space: RowSpace, _ row: Int) throws(ExecutionError) -> Value {
        switch expression {
        case .number(let number): return .number(number)
        case .date(let date): return .date(date)
        case .string(let printed, _): return .string(printed)
        case .path(let path): return Value(many: values(path, space, row))
        case .column(let index):
            guard case .cells(let rows) = space, row < rows.count, index < rows[row].count else { return .missing }
            return rows[row][index]
        case .group(let name):
            guard case .hits(let hits) = space, row < hits.count, let group = hits[row].groups[name] else { return .missing }
            return .string(group)
        case .call(let call): return try self.call(call, space, row)
        case .negative(let inner):
            guard case .number(let number) = try value(inner, space, row) else { return .missing }
            return .number(-number)
        case .rounded(let inner, let decimals): return Self.rounded(try value(inner, space, row), decimals)
        case .arithmetic(let op, let left, let right):
            return Self.arithmetic(op, try value(left, space, row), try value(right, space, row))
        }
    }

    static func rounded(_ value: Value, _ decimals: Int) -> Value {
        guard case .number(let number) = value else { return .missing }
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = number * scale
        // What is too large to have decimals stays as it is.
        return .number(scaled.isFinite ? scaled.rounded() / scale : number)
    }

    static func arithmetic(_ op: CheckedValue.ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
        guard case .number(let a) = left, case .number(let b) = right else { return .missing }
        let result =
            switch op {
            case .add: a + b
            case .subtract: a - b
            case .multiply: a * b
            case .divide: a / b
            }
        return result.isFinite ? .number(result) : .missing
    }

    /// The values at the end of a path, in order.
    func values(_ path: CheckedPath, _ space: RowSpace, _ row: Int) -> [Value] {
        switch path.steps.last {
        case .datePart(let part):
            return fieldValues(path, space, row).compactMap { value in
                guard case .date(let date) = value else { return nil }
                let number: Int? =
                    switch part {
                    case .year: date.year
                    case .quarter: date.quarter ?? date.month.map { ($0 + 2) / 3 }
                    case .month: date.month
                    case .day: date.day
                    }
                return number.map { .number(Double($0)) }
            }
        case .length:
            return fieldValues(path, space, row).compactMap { value in
                guard case .string(let text) = value else { return nil }
                return .number(Double(CharacterCount.count(text)))
            }
        default: return fieldValues(path, space, row)
        }
    }

    /// The values of the field of a path, or the units that it ends on.
    private func fieldValues(_ path: CheckedPath, _ space: RowSpace, _ row: Int) -> [Value] {
        if case .hits(let hits) = space, row < hits.count, case .field(let field)? = path.steps.first {
            return matchField(field, hits, row).map { [$0] } ?? []
        }
        let units = self.units(path, space, row)
        if let key = path.metaKey { return units.flatMap { fields.values(ofKey: key, of: $0) } }
        guard let field = path.field else { return units.map { .unit($0) } }
        return units.flatMap { fields.values(field, of: $0) }
    }

    private func matchField(_ field: Field, _ hits: [Hit], _ row: Int) -> Value? {
        let hit = hits[row].range
        switch field {
        case .text: return .string(store.printedText(hit))
        case .length: return .number(Double(store.length(hit)))
        case .location:
            guard let document = store.row(of: .document, holding: hit), let path = store.strings[store.documents.file[document]]
            else { return nil }
            return .string(Citation.print(path: path, lines: fields.lines(of: hit)))
        case .index: return .number(Double(hits[row].index))
        case .left, .right:
            guard let paragraph = store.paragraphs.extents.row(holding: hit) else { return nil }
            let bounds = store.paragraphs.extents.range(paragraph)
            return .string(store.printedText(field == .left ? TextRange(bounds.start, hits[row].start) : TextRange(hits[row].end, bounds.end)))
        default: return nil
        }
    }

    // MARK: Functions

    /// A function about one row.
    private func call(_ call: CheckedCall, _ space: RowSpace, _ row: Int) throws(ExecutionError) -> Value {
        switch call.argument {
        case .nothing: return .missing
        case .texts(let text):
            guard let hits = try hitCount(text, space, row) else { return .missing }
            guard call.function == .rate else { return .number(Double(hits)) }
            return Self.rate(Double(hits), characters: length(space, row))
        case .units(let kind, let people, let place, _):
            guard let outer = space.kind else { return .missing }
            let passing = try passingRows(call.argument)
            return .number(Double(innerRows(of: kind, people, outer, row, space, in: place).count(in: passing)))
        case .value(let expression):
            return try aggregate(call.function, value(expression, space, row).items)
        }
    }

    /// Rows that a `count(units in … where …)` asks for, among them all that are inside units of the window.
    func passingRows(_ argument: CheckedCall.Argument) throws(ExecutionError) -> RowSet {
        guard case .units(let kind, _, _, _) = argument else { return RowSet(capacity: 0) }
        if let known = reachPassing[argument] ?? scopePassing[argument] ?? windowPassing[argument] { return known }
        guard window != scope.ranges, kind.isInText else {
            let rows = try passingRows(argument, kind, everyRow(kind))
            scopePassing[argument] = rows
            return rows
        }
        // What stands beside the articles belongs to all parts of a document: titles do.
        var rows: RowSet
        if let known = asidePassing[argument] {
            rows = known
        } else {
            rows = try passingRows(argument, kind, self.rows(of: kind, startingIn: scope.ranges.dropFirst()))
            asidePassing[argument] = rows
        }
        rows.formUnion(try passingRows(argument, kind, self.rows(of: kind, startingIn: window.prefix(1))))
        windowPassing[argument] = rows
        return rows
    }

    private func rows(of kind: UnitKind, startingIn ranges: ArraySlice<TextRange>) -> RowSet {
        var rows = RowSet(capacity: capacity(.units(kind)))
        for range in ranges where range.count > 0 { rows.insert(store.rows(of: kind, startingIn: range)) }
        return rows
    }

    private func passingRows(_ argument: CheckedCall.Argument, _ kind: UnitKind, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        guard case .units(_, _, let place, let condition) = argument else { return candidates }
        // A group's people are those of its own rows, not of the units that are counted.
        let outside = bindings
        bindings = []
        defer { bindings = outside }
        var rows = candidates
        if let place { rows.formIntersection(try self.rows(of: kind, in: place)) }
        if let condition { rows = try count(condition, kind, rows) }
        return rows
    }

    func length(_ space: RowSpace, _ row: Int) -> Double {
        switch space {
        case .units(let kind):
            if case .number(let length)? = fields.values(.length, of: UnitReference(kind, row)).first { return length }
            return 0
        case .hits(let hits): return row < hits.count ? Double(store.length(hits[row].range)) : 0
        case .cells: return 0
        }
    }

    /// Hits per million characters.
    static func rate(_ hits: Double, characters: Double) -> Value {
        characters > 0 ? .number(hits * 1_000_000 / characters) : .missing
    }

    /// A function of values: missing ones are skipped; `sum`, `count` and `distinct` of none are 0, the others missing.
    func aggregate(_ function: CheckedCall.Function, _ values: [Value]) throws(ExecutionError) -> Value {
        let present = values.filter { !groupKey($0).isMissing }
        func numbers() -> [Double] {
            present.compactMap { if case .number(let number) = $0 { number } else { nil } }
        }
        switch function {
        case .count: return .number(Double(present.count))
        case .sum: return .number(numbers().reduce(0, +))
        case .avg:
            let numbers = numbers()
            return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +) / Double(numbers.count))
        case .median:
            let numbers = numbers().sorted()
            guard !numbers.isEmpty else { return .missing }
            let middle = numbers.count / 2
            return .number(numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2)
        case .min, .max:
            var best: (value: Value, key: OrderKey)?
            for value in present {
                let key = orderKey(value)
                if let known = best, (OrderKey.compare(key, known.key) == .less) != (function == .min) { continue }
                best = (value, key)
            }
            return best?.value ?? .missing
        case .distinct: return .number(Double(Set(present.map(groupKey)).count))
        case .list:
            var seen: Set<GroupKey> = []
            return Value(many: present.filter { seen.insert(groupKey($0)).inserted })
        case .first: return present.first ?? .missing
        case .last: return present.last ?? .missing
        case .number:
            guard let value = present.first else { return .missing }
            if case .number = value { return value }
            if case .string(let text) = value { return Self.number(from: key(text)) }
            return .missing
        case .rate: return .missing
        }
    }

    /// A number printed in folded text: digits, grouping commas, a sign, a fraction, a percent sign.
    static func number(from folded: String) -> Value {
        var digits = folded.filter { $0 != "," && $0 != " " && $0 != "_" }
        let isPercent = digits.hasSuffix("%")
        if isPercent { digits.removeLast() }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) }), let number = Double(digits)
        else { return .missing }
        return .number(isPercent ? number / 100 : number)
    }
}
