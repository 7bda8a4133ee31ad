/// `find … | first 5` looks no further than the fifth row: rows are found in document order.
public enum EarlyStop: PlanRule {
    public static let name = "early stop"

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery {
        guard let wanted = wanted(query.stages) else { return query }
        var query = query
        switch query.set {
        case .find(var find):
            find.wanted = wanted
            query.set = .find(find)
        case .matches(var matches):
            matches.wanted = wanted
            query.set = .matches(matches)
        case .furniture, .query, .shared, .combination, .counted: break
        }
        return query
    }

    /// Rows that the stages take from the front; nil if they may take all.
    private static func wanted(_ stages: [CheckedStage]) -> Int? {
        var skipped = 0
        for stage in stages {
            switch stage {
            case .skip(let count): skipped = skipped.addingReportingOverflow(count).overflow ? .max : skipped + count
            case .first(let count, per: []):
                let (sum, overflow) = skipped.addingReportingOverflow(count)
                return overflow ? nil : sum
            default: return nil
            }
        }
        return nil
    }
}
