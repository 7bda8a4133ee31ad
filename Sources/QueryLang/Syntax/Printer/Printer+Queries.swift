extension Query {
    var printed: String {
        ([set.printed(asOperand: false)] + stages.map(\.printed)).joined(separator: " | ")
    }
}

extension SetExpression {
    func printed(asOperand: Bool) -> String {
        switch self {
        case .find(let find): find.printed
        case .result(let name): name.text
        case .it: "it"
        case .query(let query): "(\(query.printed))"
        case .combination(let combination):
            // From the left: only a right side that is itself a combination would need brackets, and those make a query.
            "\(combination.left.printed(asOperand: true)) \(combination.op.rawValue) \(combination.right.printed(asOperand: true))"
        }
    }
}

extension Find {
    var printed: String {
        var text = "find " + target.printed
        if let place { text += " in " + place.printed }
        if let condition { text += " where " + condition.printed }
        return text
    }
}

extension FindTarget {
    var printed: String {
        switch self {
        case .unit(let unit): unit.plural
        case .texts(let texts): texts.printedSides
        }
    }
}

extension UnitName {
    /// `paragraphs`; an unknown word as it is.
    var plural: String { Keywords.units.first { $0.canonical == name }?.english.dropFirst().first ?? name }
}

extension Place {
    var printed: String {
        switch self {
        case .path(let path): path.printed
        case .result(let name): name.text
        case .it: "it"
        case .query(let query): "(\(query.printed))"
        }
    }
}

extension Stage {
    var printed: String {
        func list(_ columns: [Column]) -> String { columns.map(\.printed).joined(separator: ", ") }
        func per(_ value: ValueExpression?) -> String { value.map { " per " + $0.printed } ?? "" }
        switch self {
        case .filter(let condition, _): return "where " + condition.printed
        case .sort(let keys, _): return "sort by " + keys.map(\.printed).joined(separator: ", ")
        case .first(let count, let value, _): return "first \(count.value)\(per(value))"
        case .last(let count, let value, _): return "last \(count.value)\(per(value))"
        case .skip(let count, _): return "skip \(count.value)"
        case .sample(let count, let value, let seed, _):
            return "sample \(count.value)\(per(value))" + (seed.map { " seed \($0.value)" } ?? "")
        case .show(let columns, _): return "show " + list(columns)
        case .count(let by, _): return by.isEmpty ? "count" : "count by " + list(by)
        case .summarize(let columns, let by, _):
            return "summarize " + list(columns) + (by.isEmpty ? "" : " by " + list(by))
        case .distinct: return "distinct"
        case .kwic(let width, let sort, _):
            return "kwic" + (width.map { " \($0.value)" } ?? "") + (sort.map { " " + $0.printed } ?? "")
        case .collocates(let distance, let measure, _):
            return "collocates" + (distance.map { " within " + $0.printed } ?? "")
                + (measure.map { " by " + $0.text } ?? "")
        case .ngrams(let count, let upper, let characters, _):
            return "ngrams \(count.value)" + (upper.map { " to \($0.value)" } ?? "") + (characters ? " characters" : "")
        case .keywords(let place, _): return "keywords against " + place.printed
        case .dispersion: return "dispersion"
        case .timeline(let unit, _): return "timeline" + (unit.map { " by " + $0.rawValue } ?? "")
        case .chart(let kind, _): return "chart" + (kind.map { " " + $0.rawValue } ?? "")
        case .save(let path, _): return "save " + path.printed
        }
    }
}

extension SortKey {
    var printed: String { value.printed + (order.map { " " + $0.rawValue } ?? "") }
}

extension Column {
    var printed: String { (name.map { $0.text + " = " } ?? "") + value.printed }
}

extension KwicSort {
    var printed: String { "sort \(side.rawValue)" + (offset.map { " \($0.value)" } ?? "") }
}
