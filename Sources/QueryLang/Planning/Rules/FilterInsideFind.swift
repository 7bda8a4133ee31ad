/// `find U where a | where b` is `find U where a and b`: rows that fail are never listed.
public enum FilterInsideFind: PlanRule {
    public static let name = "filter inside find"

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery {
        var query = query
        while case .filter(let condition)? = query.stages.first {
            switch query.set {
            case .find(var find):
                find.condition = find.condition.map { .all([$0, condition]) } ?? condition
                query.set = .find(find)
            // Matches are numbered in their paragraph before they are filtered: `index` must not change.
            case .matches, .furniture, .query, .shared, .combination, .counted: return query
            }
            query.stages.removeFirst()
        }
        return query
    }
}
