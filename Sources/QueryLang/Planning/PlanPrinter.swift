import Documents

/// A plan in words, an operator a line, in the order in which it runs.
public enum PlanPrinter {
    public static func lines(_ query: CheckedQuery) -> [String] {
        var lines = self.lines(query.set, indent: "")
        for stage in query.stages { lines.append(step(stage)) }
        return lines
    }

    private static func until(_ wanted: Int?) -> String { wanted.map { ", until \($0) are found" } ?? "" }

    /// One operator, one line.
    public static func step(_ set: CheckedSet) -> String {
        switch set {
        case .find(let find):
            let what = find.people.map(UnitWords.plural) ?? find.unit.plural
            return "\(find.place == nil ? "all" : "in a place:") \(what)" + until(find.wanted)
        case .matches(let matches): return "matches of a text, leftmost longest" + (matches.place == nil ? "" : ", in a place") + until(matches.wanted)
        case .furniture: return "furniture paragraphs"
        case .query: return "a query"
        case .shared: return "a result, run once"
        case .combination(let op, _, _): return "\(op)"
        case .counted: return "how many:"
        }
    }

    public static func step(_ condition: CheckedCondition) -> String {
        switch condition {
        case .all: "all of"
        case .any: "any of"
        case .mention(let mention): (mention.isNegated ? "no hit: " : "hits, by place: ") + mention.source.text
        case .comparison(let comparison): (comparison.isNegated ? "not, once a value: " : "test, once a value: ") + comparison.source.text
        case .quantified(let quantified): (quantified.isNegated ? "not, counted inside: " : "counted inside: ") + quantified.source.text
        case .neighbour(let neighbour): "distance to hits: " + neighbour.source.text
        }
    }

    private static func lines(_ set: CheckedSet, indent: String) -> [String] {
        let inside = indent + "  "
        switch set {
        case .find(let find): return [indent + step(set)] + (find.condition.map { lines($0, indent: inside) } ?? [])
        case .matches(let matches): return [indent + step(set)] + (matches.condition.map { lines($0, indent: inside) } ?? [])
        case .furniture: return [indent + step(set)]
        case .query(let query): return lines(query).map { indent + $0 }
        case .shared(let shared):
            return shared.depth > 8 ? [indent + step(set)] : [indent + step(set)] + lines(Planner.plan(shared.query).query).map { inside + $0 }
        case .counted(let set): return [indent + step(.counted(set))] + lines(set, indent: inside)
        case .combination(_, let left, let right): return [indent + step(set)] + lines(left, indent: inside) + lines(right, indent: inside)
        }
    }

    private static func lines(_ condition: CheckedCondition, indent: String) -> [String] {
        let line = indent + step(condition)
        switch condition {
        case .all(let parts), .any(let parts): return [line] + parts.flatMap { lines($0, indent: indent + "  ") }
        case .quantified(let quantified): return [line] + (quantified.condition.map { lines($0, indent: indent + "  ") } ?? [])
        case .mention, .comparison, .neighbour: return [line]
        }
    }

    public static func step(_ stage: CheckedStage) -> String {
        switch stage {
        case .filter: "| where"
        case .sort(let keys): "| sort by \(keys.count == 1 ? "1 key" : "\(keys.count) keys"), stable"
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
