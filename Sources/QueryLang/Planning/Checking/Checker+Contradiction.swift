import Documents
import Syntax
import Text

extension Checker {
    /// Tests joined by `and` that no single value can pass: `length > 5 and length < 3`. Nothing is found, and it is
    /// hardly meant.
    mutating func warnAboutContradiction(_ parts: [Condition], _ checked: [CheckedCondition], in context: RowContext) {
        guard case .unit(let kind, let people, _) = context else { return }
        var demands: [DemandSubject: (demand: Demand, first: SourceSpan)] = [:]
        for (part, item) in zip(parts, checked) {
            guard let subject = subject(of: item, part, in: context) else { continue }
            let span = part.innermost.span
            let before = demands[subject]
            var demand = before?.demand ?? Demand()
            demand.add(item)
            if let before, demand.isImpossible, !before.demand.isImpossible {
                var words = UnitWords.singular(kind, people)
                if case .comparison(let comparison) = part.innermost { words = note(comparison.left.span).text }
                report(
                    .neverHolds, .warning, at: span,
                    "no \(words) passes this and the tests before it, so nothing will be found",
                    notes: ["before it stands: \(note(before.first).text)"])
            }
            demands[subject] = (demand, before?.first ?? span)
        }
    }

    /// What a test asks about, if that is one value for each row.
    private mutating func subject(of item: CheckedCondition, _ part: Condition, in context: RowContext) -> DemandSubject? {
        switch item {
        case .comparison(let test):
            guard case .comparison(let comparison) = part.innermost else { return nil }
            switch (test.left, comparison.left) {
            case (.path, .path(let written)): return resolve(written, in: context)?.isMany == false ? .value(test.left) : nil
            case (.call(let call), _): return call.function == .list ? nil : .value(test.left)
            default: return nil
            }
        case .quantified(let quantified):
            return .units(quantified.unit, quantified.people, quantified.place, quantified.condition)
        case .mention(let mention): return mention.subject == nil && !mention.includesTitle ? .text(mention.text) : nil
        case .all, .any, .neighbour: return nil
        }
    }
}

/// What several tests may be about.
private enum DemandSubject: Hashable {
    case value(CheckedValue)
    /// How many units inside pass.
    case units(UnitKind, PersonFilter?, CheckedPlace?, CheckedCondition?)
    /// Whether the unit mentions it: 1 or 0.
    case text(CheckedText)
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

    mutating func add(_ condition: CheckedCondition) {
        switch condition {
        case .comparison(let comparison): add(comparison)
        case .mention(let mention): count(from: mention.isNegated ? 0 : 1, to: mention.isNegated ? 0 : 1)
        case .quantified(let quantified): add(quantified)
        case .all, .any, .neighbour: break
        }
    }

    private mutating func add(_ quantified: CheckedQuantified) {
        switch (quantified.quantifier, quantified.isNegated) {
        case (.any, false), (.every, false), (.no, true): count(from: 1)
        case (.no, false), (.any, true): count(to: 0)
        case (.atLeast(let n), false): count(from: n)
        case (.atLeast(let n), true): count(to: n - 1)
        case (.atMost(let n), false): count(to: n)
        case (.atMost(let n), true): count(from: n + 1)
        case (.exactly(let n), false): count(from: n, to: n)
        case (.exactly, true), (.every, true): break
        }
    }

    private mutating func count(from low: Int? = nil, to high: Int? = nil) {
        if let low { beginsFrom = max(beginsFrom, Double(low)) }
        if let high { endsUntil = min(endsUntil, Double(high)) }
    }

    private mutating func add(_ comparison: CheckedComparison) {
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
    /// The test under any number of `not`.
    fileprivate var innermost: Condition {
        if case .not(let inner, _) = self { inner.innermost } else { self }
    }
}
