/// What nothing sees is not made: the order of `sort by … | count`, the columns of `show … | count`.
public enum UnusedOrder: PlanRule {
    public static let name = "unused order"

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery {
        var query = query
        guard let count = query.stages.firstIndex(where: { if case .count = $0 { true } else { false } }) else { return query }
        var first = count
        // A later sort does not replace an earlier one: it is stable.
        while first > 0, query.stages[first - 1].keepsRows { first -= 1 }
        query.stages.removeSubrange(first..<count)
        return query
    }
}

extension CheckedStage {
    /// Whether there are as many rows after it as before.
    fileprivate var keepsRows: Bool {
        switch self {
        case .sort, .show: true
        default: false
        }
    }
}
