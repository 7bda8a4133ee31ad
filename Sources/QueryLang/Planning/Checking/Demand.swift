import Documents

/// What tests joined by `and` ask of one value.
///
/// Numbers and dates are intervals; a date begins and ends on days, a number at itself.
struct Demand {
    private var beginsFrom = -Double.infinity
    private var beginsUntil = Double.infinity
    private var endsFrom = -Double.infinity
    private var endsUntil = Double.infinity
    /// Lists of numbers and dates, in one of which it must lie.
    private var choices: [[ClosedRange<Double>]] = []
    /// Folded strings or words that it may be; nil: any.
    private var allowed: Set<String>?
    private var excluded: Set<String> = []
    private var required: Set<Pattern> = []
    private var refused: Set<Pattern> = []
    private var isMissing = false
    private var isThere = false
    private var domain: Domain

    /// What a value can be whatever is asked of it.
    struct Domain {
        var least = -Double.infinity
        var most = Double.infinity
        var isWhole = false
        var isNeverMissing = false
        /// Of a closed list of words.
        var words: [String]?
    }

    /// A test of a text beside equality.
    private enum Pattern: Hashable {
        case holds(StringTest, String)
        case matches(CheckedRegex)
        case isTrue
    }

    init(of domain: Domain) {
        self.domain = domain
        beginsFrom = domain.least
        endsUntil = domain.most
        allowed = domain.words.map(Set.init)
    }

    var isImpossible: Bool {
        isMissing && (isThere || domain.isNeverMissing) || isThere && (isOutside || isNoText)
    }

    private var isOutside: Bool {
        var (first, last) = (beginsFrom, min(beginsUntil, endsUntil))
        if domain.isWhole { (first, last) = (first.rounded(.up), last.rounded(.down)) }
        if first > last || endsFrom > endsUntil { return true }
        return choices.contains { list in
            !list.contains { max(first, $0.lowerBound) <= min(last, $0.upperBound) && max(endsFrom, $0.lowerBound) <= min(endsUntil, $0.upperBound) }
        }
    }

    private var isNoText: Bool {
        if !required.isDisjoint(with: refused) { return true }
        if let allowed, !allowed.contains(where: isAllowed) { return true }
        return required.contains { one in
            refused.contains { Self.implies(one, $0) } || required.contains { Self.excludes(one, $0) }
        }
    }

    private func isAllowed(_ word: String) -> Bool {
        guard !excluded.contains(word) else { return false }
        return required.allSatisfy { Self.passes(word, $0) != false } && refused.allSatisfy { Self.passes(word, $0) != true }
    }

    /// Nil where it is not known.
    private static func passes(_ word: String, _ pattern: Pattern) -> Bool? {
        switch pattern {
        case .holds(.contains, let part): word.contains(part)
        case .holds(.startsWith, let part): word.hasPrefix(part)
        case .holds(.endsWith, let part): word.hasSuffix(part)
        case .matches, .isTrue: nil
        }
    }

    private static func implies(_ one: Pattern, _ other: Pattern) -> Bool {
        guard case .holds(let test, let text) = one, case .holds(let weaker, let part) = other else { return false }
        return switch weaker {
        case .contains: text.contains(part)
        case .startsWith: test == .startsWith && text.hasPrefix(part)
        case .endsWith: test == .endsWith && text.hasSuffix(part)
        }
    }

    /// `starts with "a"` and `starts with "b"`.
    private static func excludes(_ one: Pattern, _ other: Pattern) -> Bool {
        switch (one, other) {
        case (.holds(.startsWith, let a), .holds(.startsWith, let b)): !a.hasPrefix(b) && !b.hasPrefix(a)
        case (.holds(.endsWith, let a), .holds(.endsWith, let b)): !a.hasSuffix(b) && !b.hasSuffix(a)
        default: false
        }
    }

    // MARK: Tests

    mutating func add(_ condition: CheckedCondition) {
        switch condition {
        case .comparison(let comparison): add(comparison)
        case .mention(let mention): count(from: mention.isNegated ? nil : 1, to: mention.isNegated ? 0 : nil)
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
        isThere = true
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
        case (.inList(let values), let isNegated): add(values, isNegated)
        case (.between(let low, let high), false):
            guard let low = low.interval, let high = high.interval else { return }
            beginsFrom = max(beginsFrom, low.lowerBound)
            endsUntil = min(endsUntil, high.upperBound)
        case (.string(let test, let values, let requiresAll), let isNegated):
            // One of several is not followed up.
            guard values.count == 1 || requiresAll != isNegated else { return }
            let patterns = values.compactMap(\.key).map { Pattern.holds(test, $0) }
            isNegated ? refused.formUnion(patterns) : required.formUnion(patterns)
        case (.matches(let regex), let isNegated): demand(.matches(regex), isNegated)
        case (.isTrue, let isNegated): demand(.isTrue, isNegated)
        default: break
        }
    }

    private mutating func demand(_ pattern: Pattern, _ isNegated: Bool) {
        if isNegated { refused.insert(pattern) } else { required.insert(pattern) }
    }

    private mutating func add(_ values: [CheckedValue], _ isNegated: Bool) {
        let keys = Set(values.compactMap(\.key))
        if keys.count == Set(values).count {
            isNegated ? excluded.formUnion(keys) : allow(keys)
        } else if !isNegated {
            let intervals = values.compactMap(\.interval)
            if intervals.count == values.count { choices.append(intervals) }
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
