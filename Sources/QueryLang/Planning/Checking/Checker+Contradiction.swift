import Documents
import Syntax
import Text

extension Checker {
    /// Tests joined by `and` that no single value can pass: `length > 5 and length < 3`. Nothing is found, and it is
    /// hardly meant.
    mutating func warnAboutContradiction(_ parts: [Condition], _ checked: [CheckedCondition], in context: RowContext) {
        guard case .unit = context else { return }
        var demands: [CheckedPath: (demand: Demand, first: SourceSpan)] = [:]
        for (part, item) in zip(parts, checked) {
            guard case .comparison(let test) = item, case .path(let path) = test.left,
                let comparison = part.innermostComparison, case .path(let written) = comparison.left,
                resolve(written, in: context)?.isMany == false
            else { continue }
            guard let before = demands[path] else {
                var demand = Demand()
                demand.add(test)
                demands[path] = (demand, comparison.span)
                continue
            }
            var demand = before.demand
            demand.add(test)
            if demand.isImpossible, !before.demand.isImpossible {
                let subject = note(comparison.left.span).text
                report(
                    .neverHolds, .warning, at: comparison.span,
                    "no \(subject) passes this and the tests before it, so nothing will be found",
                    notes: ["before it stands: \(note(before.first).text)"])
            }
            demands[path] = (demand, before.first)
        }
    }
}

/// What tests joined by `and` ask of one value.
///
/// Numbers and dates are intervals; a date begins and ends on days, a number at itself.
private struct Demand {
    private var beginsFrom = -Double.infinity
    private var beginsUntil = Double.infinity
    private var endsFrom = -Double.infinity
    private var endsUntil = Double.infinity
    /// Folded strings or words that it may be; nil: any.
    private var allowed: Set<String>?
    private var excluded: Set<String> = []
    private var isMissing = false
    private var isThere = false

    var isImpossible: Bool {
        beginsFrom > min(beginsUntil, endsUntil) || endsFrom > endsUntil || isMissing && isThere
            || allowed?.isSubset(of: excluded) ?? false
    }

    mutating func add(_ comparison: CheckedComparison) {
        if case .isMissing = comparison.test {
            comparison.isNegated ? (isThere = true) : (isMissing = true)
            return
        }
        // A test of a missing value is false, and so is its negation.
        isThere = true
        switch (comparison.test, comparison.isNegated) {
        case (.compare(let op, let value), let isNegated): add(op, value, isNegated)
        case (.inList(let values), let isNegated):
            let keys = Set(values.compactMap(\.key))
            guard keys.count == values.count else { return }
            isNegated ? excluded.formUnion(keys) : allow(keys)
        case (.between(let low, let high), false):
            guard let low = low.interval, let high = high.interval else { return }
            beginsFrom = max(beginsFrom, low.lowerBound)
            endsUntil = min(endsUntil, high.upperBound)
        default: break
        }
    }

    private mutating func allow(_ keys: Set<String>) { allowed = allowed?.intersection(keys) ?? keys }

    private mutating func add(_ op: CompareOperator, _ value: CheckedValue, _ isNegated: Bool) {
        if op == .equal, let key = value.key {
            if isNegated { excluded.insert(key) } else { allow([key]) }
            return
        }
        guard let interval = value.interval else { return }
        switch (op, isNegated) {
        case (.equal, true): break
        case (.equal, false):
            beginsFrom = max(beginsFrom, interval.lowerBound)
            endsUntil = min(endsUntil, interval.upperBound)
        case (.less, false), (.greaterOrEqual, true): endsUntil = min(endsUntil, interval.lowerBound.nextDown)
        case (.greater, false), (.lessOrEqual, true): beginsFrom = max(beginsFrom, interval.upperBound.nextUp)
        case (.lessOrEqual, false), (.greater, true):
            beginsUntil = min(beginsUntil, interval.upperBound)
            if value.isNumber { endsUntil = min(endsUntil, interval.upperBound) }
        case (.greaterOrEqual, false), (.less, true):
            endsFrom = max(endsFrom, interval.lowerBound)
            if value.isNumber { beginsFrom = max(beginsFrom, interval.lowerBound) }
        }
    }
}

extension CheckedValue {
    /// First and last; of a constant number or date.
    fileprivate var interval: ClosedRange<Double>? {
        switch self {
        case .number(let number): number.isNaN ? nil : number...number
        case .negative(.number(let number)): number.isNaN ? nil : -number...(-number)
        case .date(let date): Double(date.firstKey)...Double(date.lastKey)
        default: nil
        }
    }

    fileprivate var isNumber: Bool { if case .date = self { false } else { true } }
    fileprivate var key: String? { if case .string(_, let key) = self { key } else { nil } }
}

extension Condition {
    /// The comparison under any number of `not`.
    fileprivate var innermostComparison: Comparison? {
        switch self {
        case .comparison(let comparison): comparison
        case .not(let inner, _): inner.innermostComparison
        default: nil
        }
    }
}
