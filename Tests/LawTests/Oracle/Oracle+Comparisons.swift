import Documents
import Syntax

extension Oracle {
    /// Whether any value passes; nil when a side is missing.
    func passes(_ comparison: Comparison, _ row: NaiveRow) -> Bool? {
        if asksOfPercentages(comparison), !isPercentage(comparison.left, row) { return nil }
        let written = value(comparison.left, row).items
        switch comparison.test {
        case .isMissing: return written.isEmpty
        case .inPlace(let place):
            guard !written.isEmpty else { return nil }
            let result = run(place)
            guard case .table = result.shape else {
                return written.contains { item in
                    guard case .unit(let unit) = item else { return false }
                    return members(unit.kind, of: place).contains(unit)
                }
            }
            let column = result.rows.flatMap { row -> [Value] in
                if case .cells(let cells, _) = row { return cells[0].items.map(groupKey) }
                return []
            }
            return written.contains { column.contains(groupKey($0)) }
        default: break
        }
        // A unit stands for its name, title or text; one without is missing.
        let isOfUnits = written.contains { if case .unit = $0 { true } else { false } }
        switch comparison.test {
        case .compare(let op, let right):
            let rights = self.rights(right, row, beside: comparison.left)
            if isOfUnits, rights.contains(where: { if case .unit = $0 { true } else { false } }) {
                let left = written.map(groupKey).filter { !$0.isMissing }
                let others = rights.map(groupKey).filter { !$0.isMissing }
                guard !left.isEmpty, !others.isEmpty else { return nil }
                let isEqual = left.contains { others.contains($0) }
                return op == .notEqual ? !isEqual : isEqual
            }
            let left = written.map(plain).filter { !$0.isMissing }
            let others = rights.map(plain).filter { !$0.isMissing }
            guard !left.isEmpty, !others.isEmpty else { return nil }
            let test: Comparison.Operator = op == .notEqual ? .equal : op
            let found = left.contains { a in others.contains { compare(test, a, $0) } }
            return op == .notEqual ? !found : found
        default: break
        }
        let left = written.map(plain).filter { !$0.isMissing }
        guard !left.isEmpty else { return nil }
        switch comparison.test {
        case .string(let test, let right):
            let rights = self.rights(right, row, beside: comparison.left).map(plain).filter { !$0.isMissing }
            guard !rights.isEmpty else { return nil }
            return left.contains { a in rights.contains { holds(test, a, $0) } }
        case .stringList(let test, let requiresAll, let list, _):
            let rights = list.flatMap(members).map { value($0, row) }
            return left.contains { a in
                requiresAll ? rights.allSatisfy { holds(test, a, $0) } : rights.contains { holds(test, a, $0) }
            }
        case .matches(let regex, let isExact):
            return left.contains { item in
                guard case .string(let text) = item else { return false }
                return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).contains {
                    regexes.isMatch(regex, isExact, isExact ? $0 : key($0))
                }
            }
        case .inList(let list, _):
            return left.contains { a in list.contains { item in rights(item, row, beside: comparison.left).contains { compare(.equal, a, $0) } } }
        case .inValue(let right):
            return left.contains { a in
                members(of: right).contains { item in rights(item, row, beside: comparison.left).contains { compare(.equal, a, $0) } }
            }
        case .between(let low, let high):
            guard let a = rights(low, row, beside: comparison.left).first, let b = rights(high, row, beside: comparison.left).first else { return nil }
            return left.contains { item in
                switch (item, a, b) {
                case (.number(let x), .number(let a), .number(let b)): a <= x && x <= b
                case (.date(let x), .date(let a), .date(let b)): a.firstKey <= x.firstKey && x.lastKey <= b.lastKey
                default: false
                }
            }
        case .isTrue: return left.contains(.bool(true))
        case .compare, .isMissing, .inPlace: return nil
        }
    }

    /// The value of a quantity beside numbers with a percent sign, which are compared with percentages alone.
    private func asksOfPercentages(_ comparison: Comparison) -> Bool {
        func isPercent(_ value: ValueExpression) -> Bool {
            switch value {
            case .number(let literal): literal.isPercent
            case .negative(let inner, _): isPercent(inner)
            case .parameter(let name): arguments[key(name.text)].map(isPercent) ?? false
            default: false
            }
        }
        guard case .path(let path) = comparison.left, path.steps.last?.name == "value" else { return false }
        switch comparison.test {
        case .compare(_, let right): return isPercent(right)
        case .between(let low, let high): return isPercent(low) && isPercent(high)
        case .inList(let items, _): return items.allSatisfy(isPercent)
        default: return false
        }
    }

    private func isPercentage(_ left: ValueExpression, _ row: NaiveRow) -> Bool {
        guard case .path(var path) = left, case .unit = row else { return true }
        path.steps[path.steps.count - 1].name = "kind"
        return value(.path(path), row).items.contains(.string("percent"))
    }

    /// The right side; beside a date a bare number is a year, beside an enumeration a bare word is one of its words.
    private func rights(_ right: ValueExpression, _ row: NaiveRow, beside left: ValueExpression) -> [Value] {
        if case .path(let path) = right, path.steps.count == 1, isEnumeration(left) { return [.string(path.steps[0].name)] }
        if case .number(let year) = right, isDate(left) { return DateValue(year: Int(year.value)).map { [.date($0)] } ?? [] }
        return value(right, row).items
    }

    private func isEnumeration(_ value: ValueExpression) -> Bool {
        guard case .path(let path) = value, let last = path.steps.last?.name else { return false }
        return ["kind", "role", "format"].contains(last)
    }

    private func isDate(_ value: ValueExpression) -> Bool {
        switch value {
        case .path(let path): path.steps.last?.name == "date"
        case .call(let call): if case .value(let inner) = call.argument, [.min, .max, .first, .last].contains(call.function) { isDate(inner) } else { false }
        default: false
        }
    }

    private func compare(_ op: Comparison.Operator, _ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)):
            switch op {
            case .equal: return a == b
            case .notEqual: return a != b
            case .less: return a < b
            case .lessOrEqual: return a <= b
            case .greater: return a > b
            case .greaterOrEqual: return a >= b
            }
        case (.date(let date), .date(let interval)):
            let begins = date.firstKey, ends = date.lastKey
            switch op {
            case .equal: return interval.firstKey <= begins && ends <= interval.lastKey
            case .less: return ends < interval.firstKey
            case .greater: return begins > interval.lastKey
            case .lessOrEqual: return !(begins > interval.lastKey)
            case .greaterOrEqual: return !(ends < interval.firstKey)
            case .notEqual: return false
            }
        default: return op == .equal && groupKey(left) == groupKey(right)
        }
    }

    private func holds(_ test: Comparison.StringTest, _ left: Value, _ right: Value) -> Bool {
        guard case .string(let a) = left, case .string(let b) = plain(right) else { return false }
        let text = Array(key(a).unicodeScalars)
        let part = Array(key(b).unicodeScalars)
        guard part.count <= text.count else { return false }
        switch test {
        case .startsWith: return text.prefix(part.count).elementsEqual(part)
        case .endsWith: return text.suffix(part.count).elementsEqual(part)
        case .contains: return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
        }
    }
}
