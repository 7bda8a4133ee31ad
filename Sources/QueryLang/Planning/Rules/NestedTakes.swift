/// `first 10 | first 3` is `first 3`; `skip 5 | skip 5` is `skip 10`.
public enum NestedTakes: PlanRule {
    public static let name = "nested takes"

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery {
        var query = query
        query.stages = query.stages.reduce(into: []) { stages, stage in
            switch (stages.last, stage) {
            case (.first(let outer, per: [])?, .first(let inner, per: [])):
                stages[stages.count - 1] = .first(min(outer, inner), per: [])
            case (.last(let outer, per: [])?, .last(let inner, per: [])):
                stages[stages.count - 1] = .last(min(outer, inner), per: [])
            case (.skip(let outer)?, .skip(let inner)):
                let (sum, overflow) = outer.addingReportingOverflow(inner)
                stages[stages.count - 1] = .skip(overflow ? .max : sum)
            default: stages.append(stage)
            }
        }
        return query
    }
}
