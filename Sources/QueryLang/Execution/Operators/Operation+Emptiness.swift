import Documents
import Planning

extension Operation {
    /// Why a query found nothing: how many units each condition alone leaves, so that nobody takes a misspelt unit for
    /// an absence.
    func explainEmptiness(of query: CheckedQuery) throws(ExecutionError) -> [String] {
        switch query.set {
        case .find(let find):
            let all = try universe(find)
            let plural = find.people.map { $0 == .everyone ? "people" : $0.rawValue + "s" } ?? find.unit.plural
            guard !all.isEmpty else {
                return [find.place == nil ? "there are no \(plural) in the collection" : "there are no \(plural) in that place"]
            }
            guard let condition = find.condition else { return try explainStages(query, plural) }
            let left = try evaluator.filter(condition, .units(find.unit), all)
            guard left.isEmpty else { return try explainStages(query, plural) }
            return try explain(condition, .units(find.unit), all, plural)
        case .matches(let matches):
            var bare = matches
            bare.condition = nil
            bare.place = nil
            let hits = try run(CheckedQuery(set: .matches(bare), stages: [], shape: .matches(groups: []))).rowCount
            if hits == 0 { return ["the text occurs nowhere in the collection"] }
            return ["the text alone: \(hits) matches; with what is asked of them: 0"]
        case .query(let inner) where query.stages.isEmpty: return try explainEmptiness(of: inner)
        case .shared(let inner) where query.stages.isEmpty: return try explainEmptiness(of: inner.query)
        default: return try explainStages(query, "rows")
        }
    }

    private func explain(_ condition: CheckedCondition, _ space: RowSpace, _ all: RowSet, _ plural: String) throws(ExecutionError) -> [String] {
        guard case .all(let parts) = condition, parts.count > 1 else {
            return ["\(condition.words): 0 of \(all.count) \(plural)"]
        }
        var counts: [String] = []
        for (index, part) in parts.enumerated() {
            let count = try evaluator.filter(part, space, all).count
            counts.append("\(part.words): \(count)" + (index == 0 ? " \(plural)" : ""))
        }
        return [counts.joined(separator: "; ") + (parts.count == 2 ? "; both: 0" : "; all: 0")]
    }

    /// The stage after which nothing was left.
    private func explainStages(_ query: CheckedQuery, _ plural: String) throws(ExecutionError) -> [String] {
        var shorter = query
        while !shorter.stages.isEmpty {
            shorter.stages.removeLast()
            let count = try run(shorter).rowCount
            if count > 0 { return ["before stage \(shorter.stages.count + 1) of the query there were \(count) rows; it left none"] }
        }
        return []
    }
}

extension CheckedCondition {
    /// As the user wrote it.
    var words: String {
        switch self {
        case .all(let parts): parts.map(\.words).joined(separator: " and ")
        case .any(let parts): "(" + parts.map(\.words).joined(separator: " or ") + ")"
        case .mention(let mention): mention.source.words
        case .comparison(let comparison): comparison.source.words
        case .quantified(let quantified): quantified.source.words
        case .neighbour(let neighbour): neighbour.source.words
        }
    }
}
