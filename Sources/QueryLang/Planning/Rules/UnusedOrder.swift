/// An order that nothing sees is not made: `sort by … | count`.
public enum UnusedOrder: PlanRule {
    public static let name = "unused order"

    public static func apply(_ query: CheckedQuery) -> CheckedQuery {
        var query = query
        query.stages = query.stages.indices.compactMap { index in
            guard case .sort = query.stages[index], index + 1 < query.stages.count else { return query.stages[index] }
            // A later sort does not replace an earlier one: it is stable.
            if case .count = query.stages[index + 1] { return nil }
            return query.stages[index]
        }
        return query
    }
}
