import Documents
import Index
import Planning

/// A string test of a pool value: answered once a value.
struct StringTestKey: Hashable {
    var test: CheckedComparison.Test
    var code: StringCode
}

extension Evaluator {
    func filter(_ comparison: CheckedComparison, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        if case .inPlace(let place) = comparison.test { return try filterInPlace(comparison, place, space, candidates) }
        var rows = RowSet(capacity: candidates.capacity)
        var left = RowSet(capacity: candidates.capacity)
        for (count, row) in candidates.rows.enumerated() {
            if count & 0x3FF == 0x3FF { try checkCancelled() }
            switch try passes(comparison, space, row) {
            case .some(true): if !comparison.isNegated { rows.insert(row) }
            case .some(false): if comparison.isNegated { rows.insert(row) }
            case .none: left.insert(row)
            }
        }
        if case .path(let path) = comparison.left {
            // Either side may be what a row lacks.
            let other = comparison.test.rightPath.map { " or \($0.spelling)" } ?? ""
            noteMissing(path.spelling + other, space, left)
        }
        return rows
    }

    /// Nil when the value is missing: then the test is false, and so is its negation.
    private func passes(_ comparison: CheckedComparison, _ space: RowSpace, _ row: Int) throws(ExecutionError) -> Bool? {
        if let answer = try codedAnswer(comparison, space, row) { return answer }
        let left = try value(comparison.left, space, row).items
        if case .isMissing = comparison.test { return left.isEmpty }
        let right = try rightItems(comparison.test, space, row)
        // Beside a unit a unit is itself; beside text it is its name or title, and without one a missing value.
        let isBesideUnits = right?.contains { if case .unit = $0 { true } else { false } } ?? false
        func isThere(_ item: Value) -> Bool { !(isBesideUnits ? groupKey(item).isMissing : fields.shown(item).isMissing) }
        guard left.contains(where: isThere), right?.contains(where: isThere) ?? true else { return nil }
        for item in left where try passes(comparison.test, item, space, row) ?? false { return true }
        return false
    }

    /// The values of a right side that differs from row to row; nil for one that does not.
    private func rightItems(_ test: CheckedComparison.Test, _ space: RowSpace, _ row: Int) throws(ExecutionError) -> [Value]? {
        guard !test.isConstant else { return nil }
        switch test {
        case .compare(_, let right): return try value(right, space, row).items
        case .string(_, let rights, _):
            var items: [Value] = []
            for right in rights { items += try value(right, space, row).items }
            return items
        case .matches, .inList, .inPlace, .inColumn, .between, .isMissing, .isTrue: return nil
        }
    }

    /// String tests of pool fields against constants, remembered by code.
    private func codedAnswer(_ comparison: CheckedComparison, _ space: RowSpace, _ row: Int) throws(ExecutionError) -> Bool?? {
        guard case .path(let path) = comparison.left, comparison.test.isConstant else { return nil }
        if case .hits = space, case .field? = path.steps.first { return nil }
        if case .datePart? = path.steps.last { return nil }
        // What is compared as printed differs among values that are equal when folded.
        var isExact = false
        if case .matches(let regex) = comparison.test { isExact = regex.isExact }
        var isPresent = false
        for unit in units(path, space, row) {
            guard let codes = fields.codes(path, of: unit) else { return nil }
            for code in codes {
                isPresent = true
                if case .isMissing = comparison.test { continue }
                let key = StringTestKey(test: comparison.test, code: isExact ? code : store.strings.canonical[Int(code)])
                let answer: Bool
                if let known = stringTests[key] {
                    answer = known
                } else {
                    answer = try passes(comparison.test, .string(store.strings[code] ?? ""), space, row) ?? false
                    stringTests[key] = answer
                }
                if answer { return .some(true) }
            }
        }
        if case .isMissing = comparison.test { return .some(!isPresent) }
        return isPresent ? .some(false) : .some(nil)
    }

    private func passes(_ test: CheckedComparison.Test, _ item: Value, _ space: RowSpace, _ row: Int) throws(ExecutionError) -> Bool? {
        switch test {
        case .compare(let op, let right):
            for other in try value(right, space, row).items where compare(op, item, other) { return true }
            return false
        case .string(let string, let rights, let requiresAll):
            guard let text = keyText(item) else { return false }
            var found = 0
            for right in rights {
                let keys = try value(right, space, row).items.compactMap(keyText)
                if keys.contains(where: { Self.holds(string, text, $0) }) { found += 1 }
            }
            return requiresAll ? found == rights.count : found > 0
        case .matches(let regex):
            guard let text = printedText(item) else { return false }
            for paragraph in Self.paragraphs(text) where try matches(regex, paragraph) { return true }
            return false
        case .inList(let values):
            for value in values {
                for other in try self.value(value, space, row).items where compare(.equal, item, other) { return true }
            }
            return false
        case .inColumn(let query): return try values(of: query).contains(groupKey(item))
        case .between(let low, let high):
            guard let a = try value(low, space, row).items.first, let b = try value(high, space, row).items.first else { return nil }
            return isBetween(item, a, b)
        case .isTrue: return item == .bool(true)
        case .isMissing, .inPlace: return false
        }
    }

    /// From A's begin to B's end, both included.
    private func isBetween(_ item: Value, _ low: Value, _ high: Value) -> Bool {
        switch (item, low, high) {
        case (.number(let x), .number(let a), .number(let b)): a <= x && x <= b
        case (.date(let x), .date(let a), .date(let b)): a.firstKey <= x.firstKey && x.lastKey <= b.lastKey
        default: false
        }
    }

    private func compare(_ op: CompareOperator, _ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): return Self.compare(op, a, b)
        case (.date(let date), .date(let interval)):
            // `=` is wholly inside; `<` ends before it begins; `<=` and `>=` are the complements of `>` and `<`.
            switch op {
            case .equal: return interval.firstKey <= date.firstKey && date.lastKey <= interval.lastKey
            case .less: return date.lastKey < interval.firstKey
            case .greater: return date.firstKey > interval.lastKey
            case .lessOrEqual: return date.firstKey <= interval.lastKey
            case .greaterOrEqual: return date.lastKey >= interval.firstKey
            }
        case (.unit(let a), .unit(let b)):
            guard op == .equal else { return false }
            let key = groupKey(.unit(a))
            return !key.isMissing && key == groupKey(.unit(b))
        default:
            guard op == .equal, let a = keyText(left), let b = keyText(right) else { return false }
            return a == b
        }
    }

    private static func compare(_ op: CompareOperator, _ a: Double, _ b: Double) -> Bool {
        switch op {
        case .equal: a == b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }

    /// Text folded for comparison; nil for what is no text.
    private func keyText(_ value: Value) -> String? {
        switch value {
        case .string(let text): key(text)
        case .unit(let unit): keyText(fields.shown(unit))
        default: nil
        }
    }

    private func printedText(_ value: Value) -> String? {
        switch value {
        case .string(let text): text
        case .unit(let unit): printedText(fields.shown(unit))
        default: nil
        }
    }

    private static func holds(_ test: StringTest, _ text: String, _ part: String) -> Bool {
        // Compared as bytes: folded text is normalised, and canonical equivalence would cost a walk over graphemes.
        let text = text.utf8
        let part = part.utf8
        switch test {
        case .startsWith: return text.starts(with: part)
        case .endsWith: return text.count >= part.count && text.suffix(part.count).elementsEqual(part)
        case .contains:
            guard let first = part.first else { return true }
            var rest = text[...]
            while rest.count >= part.count, let place = rest.firstIndex(of: first) {
                rest = rest[place...]
                if rest.starts(with: part) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }

    private func matches(_ regex: CheckedRegex, _ text: String) throws(ExecutionError) -> Bool {
        let units = regex.isExact ? Array(text.utf16) : normalizer.fold(text).units
        var found = false
        do {
            try units.withUnsafeBufferPointer { buffer in
                found = try regex.compiled.isMatch(in: buffer, range: 0..<buffer.count)
            }
        } catch {
            throw .regexTooCostly("/\(regex.pattern)/ takes too much work on a text of \(units.count) characters")
        }
        return found
    }

    private func filterInPlace(_ comparison: CheckedComparison, _ place: CheckedPlace, _ space: RowSpace, _ candidates: RowSet) throws(ExecutionError) -> RowSet {
        guard case .path(let path) = comparison.left else { return RowSet(capacity: candidates.capacity) }
        let members = try rows(of: path.kind, in: place)
        var rows = RowSet(capacity: candidates.capacity)
        var left = RowSet(capacity: candidates.capacity)
        for (count, row) in candidates.rows.enumerated() {
            if count & 0xFFF == 0xFFF { try checkCancelled() }
            let units = units(path, space, row)
            if units.isEmpty { left.insert(row); continue }
            if units.contains(where: { members.contains($0.row) }) != comparison.isNegated { rows.insert(row) }
        }
        noteMissing(path.spelling, space, left)
        return rows
    }
}

extension CheckedComparison.Test {
    /// The field that the left one is compared with.
    var rightPath: CheckedPath? {
        switch self {
        case .compare(_, .path(let path)): path
        case .string(_, let rights, _): rights.lazy.compactMap { if case .path(let path) = $0 { path } else { nil } }.first
        default: nil
        }
    }

    /// Whether its answer depends on the left value alone.
    var isConstant: Bool {
        switch self {
        case .compare(_, let right): right.isConstant
        case .string(_, let rights, _): rights.allSatisfy(\.isConstant)
        case .inList(let values): values.allSatisfy(\.isConstant)
        case .matches, .isMissing: true
        case .between(let a, let b): a.isConstant && b.isConstant
        case .inPlace, .inColumn, .isTrue: false
        }
    }
}
