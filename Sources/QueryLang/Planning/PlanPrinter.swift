import Documents

/// A checked query in words, an operator a line, in the order in which it runs.
public enum PlanPrinter {
    public static func lines(_ query: CheckedQuery) -> [String] {
        var lines = self.lines(query.set, indent: "")
        for stage in query.stages { lines.append(text(stage)) }
        return lines
    }

    private static func lines(_ set: CheckedSet, indent: String) -> [String] {
        switch set {
        case .find(let find):
            let what = find.people.map { $0 == .everyone ? "people" : $0.rawValue + "s" } ?? find.unit.plural
            return [indent + "all \(what)" + (find.place == nil ? "" : " in a place")]
                + (find.condition.map { lines($0, indent: indent + "  ") } ?? [])
        case .matches(let matches):
            return [indent + "matches of a text, leftmost longest" + (matches.place == nil ? "" : ", in a place")]
                + (matches.condition.map { lines($0, indent: indent + "  ") } ?? [])
        case .furniture: return [indent + "furniture paragraphs"]
        case .query(let query): return lines(query).map { indent + $0 }
        case .combination(let op, let left, let right):
            return [indent + "\(op)"] + lines(left, indent: indent + "  ") + lines(right, indent: indent + "  ")
        }
    }

    private static func lines(_ condition: CheckedCondition, indent: String) -> [String] {
        switch condition {
        case .all(let parts): [indent + "all of"] + parts.flatMap { lines($0, indent: indent + "  ") }
        case .any(let parts): [indent + "any of"] + parts.flatMap { lines($0, indent: indent + "  ") }
        case .mention(let mention): [indent + (mention.isNegated ? "no hit: " : "hit, by position: ") + mention.source.text]
        case .comparison(let comparison): [indent + (comparison.isNegated ? "not: " : "value, once a distinct value: ") + comparison.source.text]
        case .quantified(let quantified): [indent + "count inside: " + quantified.source.text]
        case .neighbour(let neighbour): [indent + "distance to hits: " + neighbour.source.text]
        }
    }

    private static func text(_ stage: CheckedStage) -> String {
        switch stage {
        case .filter: "| where"
        case .sort(let keys): "| sort by \(keys.count) keys, stable"
        case .first(let n, let per): "| first \(n)" + (per == nil ? "" : " per group")
        case .last(let n, let per): "| last \(n)" + (per == nil ? "" : " per group")
        case .skip(let n): "| skip \(n)"
        case .sample(let n, _, let seed): "| sample \(n) seed \(seed)"
        case .show(let columns): "| show " + columns.map(\.name).joined(separator: ", ")
        case .count: "| count"
        case .countBy(let columns): "| count by " + columns.map(\.name).joined(separator: ", ")
        case .summarize(let columns, let by): "| summarize " + columns.map(\.name).joined(separator: ", ") + (by.isEmpty ? "" : " by " + by.map(\.name).joined(separator: ", "))
        case .distinct: "| distinct"
        case .kwic(let width, _): "| kwic \(width)"
        case .ngrams(let sizes, let characters): "| ngrams \(sizes.lowerBound) to \(sizes.upperBound) \(characters ? "characters" : "words")"
        case .timeline(let period): "| timeline by \(period.rawValue)"
        case .save(let path): "| save to \(path)"
        }
    }
}
