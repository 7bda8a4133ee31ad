/// A rewrite that makes a query cheaper and changes none of its rows.
public protocol PlanRule {
    /// What `explain` calls it.
    static var name: String { get }
    /// The rewritten query; the same one where the rule has nothing to do. Does not look into sub-queries.
    static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery
}

/// Applies the rules, in their order, to a query and to the queries that its set is made of.
public enum Planner {
    public static var rules: [any PlanRule.Type] {
        [
            FilterInsideFind.self, FlattenConditions.self, CheapestFirst.self, UnusedOrder.self, TakesBeforeShow.self,
            NestedTakes.self, EarlyStop.self, CountWithoutRows.self,
        ]
    }

    public struct Plan: Sendable {
        public var query: CheckedQuery
        /// Names of the rules that changed something, in order, each once.
        public var applied: [String]
    }

    public static func plan(_ query: CheckedQuery, _ statistics: any PlanStatistics = NoStatistics()) -> Plan {
        var plan = Plan(query: query, applied: [])
        plan.query.set = self.plan(query.set, statistics, into: &plan.applied)
        for rule in rules {
            let rewritten = rule.apply(plan.query, statistics)
            guard rewritten != plan.query else { continue }
            plan.query = rewritten
            if !plan.applied.contains(rule.name) { plan.applied.append(rule.name) }
        }
        return plan
    }

    private static func plan(_ set: CheckedSet, _ statistics: any PlanStatistics, into applied: inout [String]) -> CheckedSet {
        switch set {
        case .query(let query):
            let inner = plan(query, statistics)
            applied += inner.applied.filter { !applied.contains($0) }
            // A query without stages is its set.
            return inner.query.stages.isEmpty ? inner.query.set : .query(inner.query)
        case .combination(let op, let left, let right):
            return .combination(op, plan(left, statistics, into: &applied), plan(right, statistics, into: &applied))
        // What is shared is planned where it runs, once.
        case .find, .matches, .furniture, .shared, .counted: return set
        }
    }
}
