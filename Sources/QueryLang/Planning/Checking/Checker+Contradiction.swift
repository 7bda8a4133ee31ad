import Documents
import Syntax
import Text

extension Checker {
    /// Tests joined by `and` that no single value can pass: `length > 5 and length < 3`. Nothing is found, and it is
    /// hardly meant.
    mutating func warnAboutContradiction(_ parts: [Condition], _ checked: [CheckedCondition], in context: RowContext) {
        var demands: [DemandSubject: (demand: Demand, first: SourceSpan)] = [:]
        for (part, item) in zip(parts, checked).flatMap(Self.joined) {
            guard let (subject, domain) = subject(of: item, part, in: context) else { continue }
            let span = part.innermost.span
            let before = demands[subject]
            var demand = before?.demand ?? Demand(of: domain)
            demand.add(item)
            if let before, demand.isImpossible, !before.demand.isImpossible {
                warn(
                    part, in: context, "passes this and the tests before it, so nothing will be found",
                    notes: ["before it stands: \(note(before.first).text)"])
            }
            demands[subject] = (demand, before?.first ?? span)
        }
    }

    /// A test that no value can pass: `length < 0`, `between 30 and 10`.
    mutating func warnAboutImpossible(_ part: Condition, _ item: CheckedCondition?, in context: RowContext) {
        guard let item, let (_, domain) = subject(of: item, part, in: context) else { return }
        var demand = Demand(of: domain)
        demand.add(item)
        guard demand.isImpossible else { return }
        var notes: [String] = []
        if case .comparison(let comparison) = part.innermost, case .between(let low, let high) = comparison.test {
            notes = ["the smaller end comes first: \(note(high.span).text), then \(note(low.span).text)"]
        }
        warn(part, in: context, "passes this", notes: notes)
    }

    private mutating func warn(_ part: Condition, in context: RowContext, _ what: String, notes: [String]) {
        guard case .unit(let kind, let people, _) = context else { return }
        let span = part.innermost.span
        var words = UnitWords.singular(kind, people)
        var isMissing = false
        if case .comparison(let comparison) = part.innermost {
            switch comparison.test {
            case .isTrue: break
            case .isMissing: isMissing = true
            default: words = note(comparison.left.span).text
            }
        }
        // Tests in brackets are looked at with those in them, and with those around.
        guard !hasSaid(.neverHolds, at: span) else { return }
        let isAlone = notes.isEmpty
        report(.neverHolds, .warning, at: span, isMissing && isAlone ? "this is never missing" : "no \(words) \(what)", notes: notes)
    }

    /// The single tests of a condition that all must hold, brackets opened.
    private static func joined(_ part: Condition, _ item: CheckedCondition) -> [(Condition, CheckedCondition)] {
        guard case .all(let items) = item else { return [(part, item)] }
        switch part.innermost {
        case .and(let parts), .or(let parts): return parts.count == items.count ? zip(parts, items).flatMap(joined) : []
        default: return []
        }
    }

    /// What a test asks about, if that is one value for each row.
    private mutating func subject(of item: CheckedCondition, _ part: Condition, in context: RowContext) -> (DemandSubject, Demand.Domain)? {
        guard case .unit = context else { return nil }
        switch item {
        case .comparison(let test):
            guard case .comparison(let comparison) = part.innermost else { return nil }
            switch (test.left, comparison.left) {
            case (.path(let path), .path(let written)):
                guard let resolved = resolve(written, in: context), !resolved.isMany else { return nil }
                return (.value(test.left), Self.domain(of: path, resolved.type))
            case (.call(let call), _): return subject(of: call)
            default: return nil
            }
        case .quantified(let quantified):
            return (.units(quantified.unit, quantified.people, quantified.place, quantified.condition), .counted)
        case .mention(let mention):
            return mention.subject == nil && !mention.includesTitle ? (.text(mention.text), .counted) : nil
        case .all, .any, .neighbour: return nil
        }
    }

    /// A count of hits or units is also said by `mentions` and by quantifiers.
    private func subject(of call: CheckedCall) -> (DemandSubject, Demand.Domain)? {
        switch (call.function, call.argument) {
        case (.count, .texts(let text)): (.text(text), .counted)
        case (.count, .units(let kind, let people, let place, let condition)): (.units(kind, people, place, condition), .counted)
        case (.count, _), (.distinct, _): (.value(.call(call)), .counted)
        case (.rate, _): (.value(.call(call)), Demand.Domain(least: 0))
        case (.list, _): nil
        default: (.value(.call(call)), Demand.Domain())
        }
    }

    private static func domain(of path: CheckedPath, _ type: ValueType) -> Demand.Domain {
        switch path.steps.last {
        case .field(.length):
            // What leads to the unit may lead nowhere.
            return Demand.Domain(least: 0, isWhole: true, isNeverMissing: path.steps.count == 1)
        case .length: return Demand.Domain(least: 0, isWhole: true)
        case .field(.index), .field(.level): return Demand.Domain(least: 1, isWhole: true)
        case .field(.ordinal): return Demand.Domain(least: 0, isWhole: true)
        case .datePart(.quarter): return Demand.Domain(least: 1, most: 4, isWhole: true)
        case .datePart(.month): return Demand.Domain(least: 1, most: 12, isWhole: true)
        case .datePart(.day): return Demand.Domain(least: 1, most: 31, isWhole: true)
        case .datePart(.year): return Demand.Domain(least: 1, isWhole: true)
        default: break
        }
        if case .enumeration(let words) = type { return Demand.Domain(words: words) }
        return Demand.Domain()
    }
}

/// What several tests may be about.
private enum DemandSubject: Hashable {
    case value(CheckedValue)
    /// How many units inside pass.
    case units(UnitKind, PersonFilter?, CheckedPlace?, CheckedCondition?)
    /// How often the unit mentions it.
    case text(CheckedText)
}

extension Demand.Domain {
    fileprivate static var counted: Self { Self(least: 0, isWhole: true, isNeverMissing: true) }
}

extension CheckedSet {
    /// What `find … where` asks.
    var ownCondition: CheckedCondition? {
        switch self {
        case .find(let find): find.condition
        case .matches(let matches): matches.condition
        case .furniture, .query, .shared, .combination, .counted: nil
        }
    }
}

extension Condition {
    /// The test under any number of `not`.
    fileprivate var innermost: Condition {
        if case .not(let inner, _) = self { inner.innermost } else { self }
    }
}
