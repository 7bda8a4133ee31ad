import Documents

/// `(a and b) and c` is `a and b and c`: one list to order. Likewise `or`.
public enum FlattenConditions: PlanRule {
    public static let name = "flatten conditions"

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery { query.mapConditions { condition, _ in flat(condition) } }

    static func flat(_ condition: CheckedCondition) -> CheckedCondition {
        switch condition {
        case .all(let parts):
            let flattened = parts.map(flat).flatMap { part in if case .all(let inner) = part { inner } else { [part] } }
            return flattened.count == 1 ? flattened[0] : .all(flattened)
        case .any(let parts):
            let flattened = parts.map(flat).flatMap { part in if case .any(let inner) = part { inner } else { [part] } }
            return flattened.count == 1 ? flattened[0] : .any(flattened)
        case .quantified(var quantified):
            quantified.condition = quantified.condition.map(flat)
            return .quantified(quantified)
        case .mention, .comparison, .neighbour: return condition
        }
    }
}

extension CheckedQuery {
    /// The query with its own conditions replaced, those of sub-queries left as they are.
    ///
    /// - Parameter body: gets a condition and the kind of unit that it is about, nil for rows of a table.
    func mapConditions(_ body: (CheckedCondition, UnitKind?) -> CheckedCondition) -> CheckedQuery {
        var query = self
        switch query.set {
        case .find(var find):
            find.condition = find.condition.map { body($0, find.unit) }
            query.set = .find(find)
        case .matches(var matches):
            matches.condition = matches.condition.map { body($0, .match) }
            query.set = .matches(matches)
        case .furniture, .query, .shared, .combination, .counted: break
        }
        query.stages = query.stages.map { stage in
            if case .filter(let condition) = stage { .filter(body(condition, nil)) } else { stage }
        }
        return query
    }
}
