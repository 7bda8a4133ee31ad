/// `find … | count` counts what is found and lists none of it.
public enum CountWithoutRows: PlanRule {
    public static let name = "count without rows"

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery {
        guard case .count? = query.stages.first, query.set.isLocal else { return query }
        return CheckedQuery(set: .counted(query.set), stages: Array(query.stages.dropFirst()), shape: query.shape)
    }
}

extension CheckedSet {
    /// Whether what it finds in a document depends on nothing outside the document (but for queries behind `in`, which
    /// run once): then it can be found document by document.
    public var isLocal: Bool {
        switch self {
        case .find, .matches, .furniture: true
        case .combination(_, let left, let right): left.isLocal && right.isLocal
        case .counted(let set): set.isLocal
        case .query, .shared: false
        }
    }
}
