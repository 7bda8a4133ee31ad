import Documents

/// Cheapest first among the parts of an `and`.
///
/// By kind: texts are found for all rows at once, fields are read row by row and once a distinct value, quantifiers and
/// distances look at what is inside each row. In a large collection a part goes before another if, by cost for a row and
/// the share of rows that it lets through, that is several times cheaper (cost / (1 − share), Hellerstein and
/// Stonebraker, “Predicate migration”, SIGMOD 1993). Estimates are rough, so what is near keeps its order.
///
/// Parts of one cost keep their order, so that rows left out for a missing value are counted the same way every time.
public enum CheapestFirst: PlanRule {
    public static let name = "cheapest first"
    /// How many times cheaper a part must seem to go before another.
    private static let margin = 4.0

    public static func apply(_ query: CheckedQuery, _ statistics: any PlanStatistics) -> CheckedQuery {
        query.mapConditions { ordered($0, in: $1, statistics) }
    }

    /// - Parameter kind: of the rows that the condition is about; nil for rows of a table.
    static func ordered(_ condition: CheckedCondition, in kind: UnitKind?, _ statistics: any PlanStatistics) -> CheckedCondition {
        switch condition {
        case .all(let parts):
            let parts = parts.map { ordered($0, in: kind, statistics) }
            let ranked = parts.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
            guard statistics.isLarge, let kind, kind != .match else { return .all(ranked) }
            return .all(moved(ranked, kind, statistics))
        case .any(let parts): return .any(parts.map { ordered($0, in: kind, statistics) })
        case .quantified(var quantified):
            quantified.condition = quantified.condition.map { ordered($0, in: quantified.unit, statistics) }
            return .quantified(quantified)
        case .mention, .comparison, .neighbour: return condition
        }
    }

    /// Insertion sort: each part goes forward past those that it is much cheaper than.
    private static func moved(_ parts: [CheckedCondition], _ kind: UnitKind, _ statistics: any PlanStatistics) -> [CheckedCondition] {
        let cost = ConditionCost(statistics: statistics)
        var ordered: [(part: CheckedCondition, rank: Double)] = []
        for part in parts {
            let share = min(statistics.share(of: part, in: kind) ?? 0.5, 0.999)
            let rank = cost.nanoseconds(part, in: kind) / (1 - share)
            var place = ordered.count
            while place > 0, rank * margin < ordered[place - 1].rank { place -= 1 }
            ordered.insert((part, rank), at: place)
        }
        return ordered.map(\.part)
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
