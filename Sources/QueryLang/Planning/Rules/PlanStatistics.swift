import Documents

/// What is known of a collection before a query runs over it. Cheap to ask, and the same whenever it is asked.
public protocol PlanStatistics: Sendable {
    /// Units of a kind; nil for one that has not been read from the text yet.
    func rows(of kind: UnitKind) -> Int?
    /// Characters of a unit, on average.
    func length(of kind: UnitKind) -> Double
    /// Different values of a field that is text; nil for others.
    func distinctValues(of field: Field, in kind: UnitKind) -> Int?
    /// The share of a kind's units that pass, between 0 and 1, found in a sample of the documents; nil where there is no
    /// sample worth the time.
    func share(of condition: CheckedCondition, in kind: UnitKind) -> Double?
    /// Documents in the sample.
    var sampleSize: Int { get }
    /// Whether the collection is so large that the order of conditions matters.
    var isLarge: Bool { get }
}

/// Of no collection: rules that go by it do as they would without figures.
public struct NoStatistics: PlanStatistics {
    public init() {}
    public func rows(of kind: UnitKind) -> Int? { nil }
    public func length(of kind: UnitKind) -> Double { 100 }
    public func distinctValues(of field: Field, in kind: UnitKind) -> Int? { nil }
    public func share(of condition: CheckedCondition, in kind: UnitKind) -> Double? { nil }
    public var sampleSize: Int { 0 }
    public var isLarge: Bool { false }
}

/// What a condition costs for one row, in nanoseconds: a model, right to the order of magnitude.
struct ConditionCost {
    let statistics: any PlanStatistics

    func nanoseconds(_ condition: CheckedCondition, in kind: UnitKind) -> Double {
        switch condition {
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + nanoseconds($1, in: kind) }
        case .mention(let mention):
            mention.subject.map { 300 + search(mention.text, in: $0.kind) } ?? 20 + search(mention.text, in: kind)
        case .comparison(let comparison): nanoseconds(comparison, in: kind)
        case .neighbour(let neighbour): 500 + search(neighbour.text, in: .paragraph)
        case .quantified(let quantified):
            100 + inside(quantified.unit, kind) * (quantified.condition.map { nanoseconds($0, in: quantified.unit) } ?? 1)
        }
    }

    /// Units of a kind inside one of another.
    private func inside(_ inner: UnitKind, _ outer: UnitKind) -> Double {
        guard let many = statistics.rows(of: inner), let few = statistics.rows(of: outer), few > 0 else { return 10 }
        return Double(many) / Double(few)
    }

    private func search(_ text: CheckedText, in kind: UnitKind) -> Double {
        statistics.length(of: kind) * nanosecondsPerCharacter(text)
    }

    private func nanosecondsPerCharacter(_ text: CheckedText) -> Double {
        switch text {
        case .string(let string): string.mode == .whole ? 1 : 0.2
        case .regex: 15
        case .any(let parts): parts.reduce(0) { $0 + nanosecondsPerCharacter($1) }
        case .near(let parts, _), .then(let parts, _): parts.reduce(0.5) { $0 + nanosecondsPerCharacter($1) }
        case .notIn(let inner, let outer): nanosecondsPerCharacter(inner) + nanosecondsPerCharacter(outer)
        }
    }

    private func nanoseconds(_ comparison: CheckedComparison, in kind: UnitKind) -> Double {
        let test: Double
        switch comparison.test {
        case .matches: test = 100 + 15 * 20
        case .compare(_, let right): test = 20 + nanoseconds(right, in: kind)
        case .string(_, let rights, _): test = 50 * Double(max(rights.count, 1))
        case .inList(let values): test = 50 * Double(max(values.count, 1))
        case .inPlace, .inColumn: test = 200
        case .between, .isMissing, .isTrue: test = 20
        }
        return test + nanoseconds(comparison.left, in: kind)
    }

    private func nanoseconds(_ value: CheckedValue, in kind: UnitKind) -> Double {
        switch value {
        case .number, .date, .string, .column, .group: return 5
        case .negative(let inner), .rounded(let inner, _): return nanoseconds(inner, in: kind)
        case .arithmetic(_, let a, let b): return nanoseconds(a, in: kind) + nanoseconds(b, in: kind)
        case .path(let path):
            let end: Double = path.field == .text ? 200 + 2 * statistics.length(of: path.kind) : 100
            return end + 80 * Double(path.steps.count)
        case .call(let call):
            switch call.argument {
            case .nothing: return 5
            case .texts(let text): return 100 + search(text, in: kind)
            case .units(let inner, _, _, let condition): return 100 + inside(inner, kind) * (condition.map { nanoseconds($0, in: inner) } ?? 1)
            case .value(let inner): return 50 + nanoseconds(inner, in: kind)
            }
        }
    }
}
