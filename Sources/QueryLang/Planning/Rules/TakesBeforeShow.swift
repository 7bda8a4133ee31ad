/// `show … | first 5` reads the fields of five rows: a stage that goes by place alone is the same before `show`.
public enum TakesBeforeShow: PlanRule {
    public static let name = "takes before show"

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery {
        var query = query
        query.stages = query.stages.reduce(into: []) { stages, stage in
            guard stage.goesByPlace else {
                stages.append(stage)
                return
            }
            var place = stages.count
            while place > 0, case .show = stages[place - 1] { place -= 1 }
            stages.insert(stage, at: place)
        }
        return query
    }
}

extension CheckedStage {
    /// Whether it chooses rows by nothing but where they stand.
    var goesByPlace: Bool {
        switch self {
        case .first(_, per: []), .last(_, per: []), .skip, .sample(_, per: [], seed: _): true
        default: false
        }
    }
}
