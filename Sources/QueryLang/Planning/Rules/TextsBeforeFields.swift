/// Cheapest first among the parts of an `and`: texts are found for all rows at once, fields are read row by row and
/// once a distinct value, quantifiers and distances look at what is inside each row.
///
/// Parts of one cost keep their order, so that rows left out for a missing value are counted the same way every time.
public enum TextsBeforeFields: PlanRule {
    public static let name = "texts before fields"

    public static func apply(_ query: CheckedQuery) -> CheckedQuery { query.mapConditions(ordered) }

    static func ordered(_ condition: CheckedCondition) -> CheckedCondition {
        switch condition {
        case .all(let parts):
            let ranked = parts.map(ordered).enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
            return .all(ranked.map(\.element))
        case .any(let parts): return .any(parts.map(ordered))
        case .quantified(var quantified):
            quantified.condition = quantified.condition.map(ordered)
            return .quantified(quantified)
        case .mention, .comparison, .neighbour: return condition
        }
    }
}

extension CheckedCondition {
    /// A rank, not a time: 0 is answered by merging sorted places.
    var cost: Int {
        switch self {
        case .mention(let mention): mention.subject == nil && !mention.text.dependsOnBounds ? 0 : 1
        case .comparison: 2
        case .neighbour: 3
        case .quantified: 4
        case .all(let parts), .any(let parts): parts.map(\.cost).max() ?? 0
        }
    }
}
