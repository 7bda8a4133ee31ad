import Documents

/// One operator of a plan.
public struct PlanLine: Sendable, Equatable {
    public var label: String
    /// 0 for a query's own operators, 1 for the conditions inside them, and so on.
    public var depth: Int
    /// Rows that are expected to be left after it; nil where nothing is known.
    public var rows: Double?
}

/// A plan in words, an operator a line, in the order in which it runs, with the rows that each is expected to leave.
public struct PlanPrinter: Sendable {
    let statistics: any PlanStatistics

    public init(_ statistics: any PlanStatistics = NoStatistics()) { self.statistics = statistics }

    public func lines(_ query: CheckedQuery) -> [PlanLine] { lines(query, depth: 0).lines }

    // MARK: Operators

    private typealias Part = (lines: [PlanLine], rows: Double?)

    private func lines(_ query: CheckedQuery, depth: Int) -> Part {
        var (lines, rows) = lines(query.set, depth: depth)
        for stage in query.stages {
            rows = self.rows(after: stage, of: rows, query.set)
            lines.append(PlanLine(label: step(stage), depth: depth, rows: rows))
            if case .filter(let condition) = stage {
                let inner = self.lines(condition, in: query.set.kind, of: lines.last?.rows, depth: depth + 1)
                lines += inner.lines
            }
        }
        return (lines, rows)
    }

    private func lines(_ set: CheckedSet, depth: Int) -> Part {
        let line = PlanLine(label: step(set), depth: depth, rows: nil)
        switch set {
        case .find(let find):
            // How many lie in a place is not known before the place is.
            let all = find.place == nil ? statistics.rows(of: find.unit).map(Double.init) : nil
            let inner: Part = find.condition.map { lines($0, in: find.unit, of: all, depth: depth + 1) } ?? ([], all)
            let rows = find.wanted.flatMap { wanted in inner.rows.map { min($0, Double(wanted)) } } ?? inner.rows
            return ([PlanLine(label: line.label, depth: depth, rows: rows)] + inner.lines, rows)
        case .matches(let matches):
            return ([line] + (matches.condition.map { lines($0, in: .match, of: nil, depth: depth + 1).lines } ?? []), nil)
        case .furniture: return ([line], nil)
        case .query(let query):
            let inner = lines(query, depth: depth + 1)
            return ([PlanLine(label: line.label, depth: depth, rows: inner.rows)] + inner.lines, inner.rows)
        case .shared(let shared):
            guard shared.depth <= 8 else { return ([line], nil) }
            let inner = lines(Planner.plan(shared.query, statistics).query, depth: depth + 1)
            return ([PlanLine(label: line.label, depth: depth, rows: inner.rows)] + inner.lines, inner.rows)
        case .combination(let op, let left, let right):
            let (a, b) = (lines(left, depth: depth + 1), lines(right, depth: depth + 1))
            let rows: Double? =
                switch op {
                case .union: a.rows.flatMap { x in b.rows.map { max(x, $0) } }
                case .intersect: a.rows.flatMap { x in b.rows.map { min(x, $0) } }
                case .except: a.rows
                }
            return ([PlanLine(label: line.label, depth: depth, rows: rows)] + a.lines + b.lines, rows)
        case .counted(let inner): return ([PlanLine(label: line.label, depth: depth, rows: 1)] + lines(inner, depth: depth + 1).lines, 1)
        }
    }

    private func lines(_ condition: CheckedCondition, in kind: UnitKind?, of given: Double?, depth: Int) -> Part {
        var inner: [PlanLine] = []
        var rows: Double?
        switch condition {
        case .all(let parts):
            rows = given
            for part in parts {
                let each = lines(part, in: kind, of: rows, depth: depth + 1)
                inner += each.lines
                rows = each.rows
            }
        case .any(let parts):
            var rest = given
            for part in parts {
                let each = lines(part, in: kind, of: rest, depth: depth + 1)
                inner += each.lines
                rest = rest.flatMap { rest in each.rows.map { max(rest - $0, 0) } }
            }
            rows = given.flatMap { given in rest.map { given - $0 } }
        case .quantified(let quantified):
            rows = passing(condition, kind, given)
            let all = quantified.place == nil ? statistics.rows(of: quantified.unit).map(Double.init) : nil
            inner = quantified.condition.map { lines($0, in: quantified.unit, of: all, depth: depth + 1).lines } ?? []
        case .mention, .comparison, .neighbour: rows = passing(condition, kind, given)
        }
        return ([PlanLine(label: step(condition, in: kind), depth: depth, rows: rows)] + inner, rows)
    }

    private func passing(_ condition: CheckedCondition, _ kind: UnitKind?, _ given: Double?) -> Double? {
        guard let kind, let given else { return nil }
        return statistics.share(of: condition, in: kind).map { $0 * given }
    }

    private func rows(after stage: CheckedStage, of rows: Double?, _ set: CheckedSet) -> Double? {
        switch stage {
        case .filter(let condition): return passing(condition, set.kind, rows)
        case .sort, .show, .save, .kwic: return rows
        case .first(let count, per: []), .last(let count, per: []), .sample(.rows(let count), per: [], _):
            return min(rows ?? Double(count), Double(count))
        case .sample(.share(let share), per: [], _): return rows.map { $0 * share }
        case .first, .last, .sample, .distinct, .ngrams, .timeline: return nil
        case .skip(let count): return rows.map { max($0 - Double(count), 0) }
        case .count: return 1
        case .countBy(let columns), .summarize(_, let columns): return columns.isEmpty ? 1 : groups(columns, rows)
        }
    }

    /// Different values of the field that rows are grouped by, and not more than rows.
    private func groups(_ columns: [CheckedColumn], _ rows: Double?) -> Double? {
        guard columns.count == 1, case .path(let path)? = columns.first?.value, let field = path.field,
            let values = statistics.distinctValues(of: field, in: path.kind)
        else { return nil }
        return min(Double(values), rows ?? Double(values))
    }

    // MARK: Words

    /// One operator, one line.
    public func step(_ set: CheckedSet) -> String {
        switch set {
        case .find(let find):
            let what = find.people.map(UnitWords.plural) ?? find.unit.plural
            let known = find.place == nil && find.people == nil ? statistics.rows(of: find.unit).map { " (\($0))" } ?? "" : ""
            return "\(find.place == nil ? "all" : "in a place:") \(what)" + known + until(find.wanted)
        case .matches(let matches): return "matches of a text, leftmost longest" + (matches.place == nil ? "" : ", in a place") + until(matches.wanted)
        case .furniture: return "furniture paragraphs"
        case .query: return "a query"
        case .shared: return "a result, run once"
        case .combination(let op, _, _): return "\(op)"
        case .counted: return "how many:"
        }
    }

    private func until(_ wanted: Int?) -> String { wanted.map { ", until \($0) \($0 == 1 ? "is" : "are") found" } ?? "" }

    /// - Parameter kind: of the rows that it is about.
    public func step(_ condition: CheckedCondition, in kind: UnitKind?) -> String {
        switch condition {
        case .all: "all of"
        case .any: "any of"
        case .mention(let mention): (mention.isNegated ? "no hit: " : "hits, by place: ") + mention.source.text
        case .comparison(let comparison): (comparison.isNegated ? "not" : "test") + once(comparison) + ": " + comparison.source.text
        case .quantified(let quantified): (quantified.isNegated ? "not, counted inside: " : "counted inside: ") + quantified.source.text
        case .neighbour(let neighbour): "distance to hits: " + neighbour.source.text
        }
    }

    private func once(_ comparison: CheckedComparison) -> String {
        guard case .path(let path) = comparison.left, let field = path.field,
            let values = statistics.distinctValues(of: field, in: path.kind)
        else { return ", once a value" }
        return ", once a value (\(values))"
    }

    public func step(_ stage: CheckedStage) -> String {
        switch stage {
        case .filter: "| where"
        case .sort(let keys): "| sort by \(keys.count == 1 ? "1 key" : "\(keys.count) keys"), stable"
        case .first(let n, let per): "| first \(n)" + (per.isEmpty ? "" : " per group")
        case .last(let n, let per): "| last \(n)" + (per.isEmpty ? "" : " per group")
        case .skip(let n): "| skip \(n)"
        case .sample(.rows(let n), _, let seed): "| sample \(n) seed \(seed)"
        case .sample(.share(let share), _, let seed): "| sample \(share) of the rows seed \(seed)"
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

extension CheckedSet {
    /// The kind of unit that it holds, where its own words say so.
    fileprivate var kind: UnitKind? {
        switch self {
        case .find(let find): find.unit
        case .matches: .match
        case .furniture: .paragraph
        case .combination(_, let left, _): left.kind
        case .query, .shared, .counted: nil
        }
    }
}
