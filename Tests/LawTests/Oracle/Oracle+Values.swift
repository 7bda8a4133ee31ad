import Documents
import Syntax

extension Oracle {
    /// The value of an expression for one row. Units stay units; `plain` shows them.
    func value(_ expression: ValueExpression, _ row: NaiveRow) -> Value {
        switch expression {
        case .number(let literal): return .number(literal.value)
        case .date(let literal): return DateValue(year: literal.year, month: literal.month, day: literal.day).map { .date($0) } ?? .missing
        case .string(let literal): return .string(literal.value)
        case .parameter(let name): return parameter(name.text).map { value($0, row) } ?? .missing
        case .path(let path): return Value(many: walk(path.steps.map(\.name), from: row).compactMap(value))
        case .negative(let inner, _):
            guard case .number(let number) = value(inner, row) else { return .missing }
            return .number(-number)
        case .binary(let op, let left, let right): return Self.arithmetic(op, value(left, row), value(right, row))
        case .call(let call): return self.call(call, row)
        }
    }

    private func value(_ end: NaiveEnd) -> Value? {
        switch end {
        case .value(let value): value
        case .row(.unit(let unit)): .unit(unit)
        case .row: nil
        }
    }

    static func arithmetic(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
        guard case .number(let a) = left, case .number(let b) = right else { return .missing }
        switch op {
        case .add: return .number(a + b)
        case .subtract: return .number(a - b)
        case .multiply: return .number(a * b)
        case .divide: return b == 0 ? .missing : .number(a / b)
        }
    }

    /// A person as its name, an article as its title, a document as its path, any other as its text.
    func plain(_ value: Value) -> Value {
        guard case .unit(let unit) = value else { return value }
        let field = [UnitKind.person: "name", .article: "title", .document: "path"][unit.kind] ?? "text"
        return walk([field], from: .unit(unit)).first.flatMap(self.value) ?? .missing
    }

    // MARK: Functions

    private func call(_ call: Call, _ row: NaiveRow) -> Value {
        switch call.argument {
        case .nothing: return .missing
        case .texts(let text): return self.texts(call.function, text, [row])
        case .units(let name, let place, let condition):
            return .number(Double(inside(name, place, of: row).count { unit in condition.map { holds($0, .unit(unit), false) } ?? true }))
        case .value(let inner): return aggregate(call.function, value(inner, row).items)
        case .rounded(let inner, let digits): return Self.rounded(value(inner, row), digits.map(amount) ?? 0)
        }
    }

    /// The nearest multiple of the last decimal; of two, that further from zero.
    static func rounded(_ value: Value, _ decimals: Int) -> Value {
        guard case .number(let number) = value else { return .missing }
        let scale = [1.0, 10, 100][decimals]
        return .number((abs(number) * scale + 0.5).rounded(.down) / scale * (number < 0 ? -1 : 1))
    }

    /// Hits in rows, or their number for a million characters.
    func texts(_ function: Call.Function, _ text: TextExpression, _ rows: [NaiveRow]) -> Value {
        let hits = rows.reduce(0) { $0 + counted([text], in: $1).count }
        guard function == .rate else { return .number(Double(hits)) }
        let length = rows.reduce(0.0) { sum, row in
            guard case .number(let length) = value(.path(Path(steps: [Path.Step("length", span: text.span)], span: text.span)), row) else { return sum }
            return sum + length
        }
        return length == 0 ? .missing : .number(Double(hits) * 1_000_000 / length)
    }

    /// Functions skip what is missing.
    func aggregate(_ function: Call.Function, _ all: [Value]) -> Value {
        let values = all.filter { !groupKey($0).isMissing }
        let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
        switch function {
        case .count: return .number(Double(values.count))
        case .sum: return .number(numbers.reduce(0, +))
        case .avg: return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +) / Double(numbers.count))
        case .median:
            let sorted = numbers.sorted()
            guard !sorted.isEmpty else { return .missing }
            return .number((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
        case .min: return values.min { isBefore($0, $1) } ?? .missing
        case .max: return values.max { isBefore($0, $1) } ?? .missing
        case .distinct: return .number(Double(Set(values.map(groupKey)).count))
        case .list:
            var seen: Set<Value> = []
            return Value(many: values.filter { seen.insert(groupKey($0)).inserted })
        case .first: return values.first ?? .missing
        case .last: return values.last ?? .missing
        case .number:
            switch values.first {
            case .number(let number)?: return .number(number)
            case .string(let text)?: return Self.number(key(text))
            default: return .missing
            }
        case .rate, .round: return .missing
        }
    }

    private static func number(_ folded: String) -> Value {
        let isPercent = folded.hasSuffix("%")
        let digits = folded.filter { !", _".contains($0) }.dropLast(isPercent ? 1 : 0)
        guard let number = Double(digits), digits.allSatisfy({ "0123456789+-.".contains($0) }) else { return .missing }
        return .number(isPercent ? number / 100 : number)
    }

    // MARK: Equality and order

    /// Equal keys, one group: strings folded, people by name, other units by identity.
    func groupKey(_ value: Value) -> Value {
        switch value {
        case .string(let text): return .string(key(text))
        case .unit(let unit) where unit.kind == .person: return groupKey(plain(value))
        case .list(let values): return .list(values.map(groupKey))
        default: return value
        }
    }

    /// Before in `sort by`; both are there.
    func isBefore(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.number(let x), .number(let y)): return x < y
        case (.date(let x), .date(let y)): return x < y
        case (.string(let x), .string(let y)): return collationKey(x).lexicographicallyPrecedes(collationKey(y))
        case (.bool(let x), .bool(let y)): return !x && y
        case (.unit(let x), .unit(let y)): return x.kind == .person ? isBefore(plain(a), plain(b)) : x.row < y.row
        case (.list(let values), _): return isBefore(values.first ?? .missing, b)
        case (_, .list(let values)): return isBefore(a, values.first ?? .missing)
        default: return false
        }
    }
}
