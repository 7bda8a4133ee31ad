extension Habits {
    /// `SELECT a, COUNT(*) FROM b AS t WHERE … GROUP BY a HAVING … ORDER BY … LIMIT n OFFSET m`
    func rewriteSelect() {
        let clauses = once(
            #/(?i)^select\s+(?<distinct>distinct\s+)?(?:top\s+(?<top>\d+)\s+)?(?<columns>.+?)\s+from\s+(?<table>\w+)(?:\s+(?:as\s+)?(?!where\b|group\b|order\b|limit\b|having\b|offset\b|fetch\b)(?<alias>\w+))?(?:\s+where\s+(?<test>.+?))?(?:\s+group\s+by\s+(?<keys>.+?))?(?:\s+having\s+(?<having>.+?))?(?:\s+order\s+by\s+(?<order>.+?))?(?:\s+limit\s+(?<limit>\d+))?(?:\s+offset\s+(?<offset>\d+))?(?:\s+limit\s+(?<late>\d+))?\s*;?$/#
                .dotMatchesNewlines())
        // DuckDB lets FROM stand first.
        tidy(#/(?i)^from\s+(\w+)\s+(?:(where\s+.+?)\s+)?select\s+(.+?)(\s+(?:where|group|order|limit)\s.+)?$/#) { match in
            "select \(match.output.3) from \(match.output.1)\(match.output.2.map { " " + $0 } ?? "")\(match.output.4 ?? "")"
        }
        rewrite(clauses, as: "SELECT … FROM …", is: "find … | show …") { match in
            var select = Select(table: match.output.table, isDistinct: match.output.distinct != nil)
            for name in [match.output.alias, match.output.table].compactMap(\.self) { select.short.insert(String(name)) }
            consume(match.output.alias)
            select.columns = Self.pieces(of: match.output.columns).map(select.column)
            select.test = match.output.test.map(select.plain)
            select.keys = match.output.keys.map(select.plain)
            select.having = match.output.having.map(select.value)
            select.order = match.output.order.map(select.value)
            for key in match.output.order.map(Self.pieces) ?? [] { consume(Select.place(key)) }
            select.limit = match.output.limit ?? match.output.late ?? match.output.top
            select.offset = match.output.offset
            return select.isWhole ? select.query : nil
        }
    }

    /// A list at its commas, those in brackets left alone.
    fileprivate static func pieces(of list: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var start = list.startIndex
        var depth = 0
        for index in list.indices {
            switch list[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case "," where depth == 0:
                pieces.append(list[start..<index])
                start = list.index(after: index)
            default: break
            }
        }
        return pieces + [list[start...]]
    }
}

/// The clauses of a SELECT, and the query that they are here.
private struct Select {
    struct Column {
        var name: String?
        var value: String
        var isCall: Bool { value.contains("(") }
    }

    var table: Substring
    var isDistinct: Bool
    /// What may stand before a column and a dot.
    var short: Set<String> = []
    var columns: [Column] = []
    var test: String?
    var keys: String?
    var having: String?
    var order: String?
    var limit: Substring?
    var offset: Substring?

    init(table: Substring, isDistinct: Bool) {
        self.table = table
        self.isDistinct = isDistinct
    }

    /// Without the short name of the table.
    func plain(_ text: Substring) -> String {
        String(text).replacing(#/\b(\w+)\./#) { short.contains(String($0.output.1)) ? "" : String($0.output.0) }.trimmingSpaces
    }

    /// Functions in small letters, and the number of rows as it is called here.
    func value(_ text: Substring) -> String {
        let counted = plain(text).replacing(#/(?i)\bcount\(\s*(?:\*|1)\s*\)/#, with: "count()")
        return counted.replacing(#/(?i)\bcount\(\s*distinct\s+([\w.]+)\s*\)/#) { "distinct(\($0.output.1))" }
            .replacing(#/\b([A-Z]+)\(/#) { $0.output.1.lowercased() + "(" }
    }

    func column(_ text: Substring) -> Column {
        let value = value(text)
        guard let named = value.wholeMatch(of: #/(?i)(.+?)\s+as\s+(\w+)/#) else { return Column(value: value) }
        return Column(name: String(named.output.2), value: String(named.output.1))
    }

    /// False where a column beside a count is not grouped by, which has many values in each row.
    var isWhole: Bool {
        guard keys != nil || columns.contains(where: \.isCall) else { return true }
        let grouped = Set((keys ?? "").split(separator: ",").map { String($0).trimmingSpaces.lowercased() })
        return columns.allSatisfy { $0.isCall || grouped.contains($0.value.lowercased()) || $0.value == "*" }
    }

    /// The number of a column that is sorted by: `2` in `2 DESC`.
    static func place(_ key: Substring) -> Substring? { key.wholeMatch(of: #/\s*(\d+)(?:\s+\w+)?\s*/#)?.output.1 }

    /// `ORDER BY 2` is by the second column; if SELECT has not so many, by that of the table that the groups make.
    private var keysOfOrder: String? {
        guard let order else { return nil }
        let isTable = keys != nil || columns.contains(where: \.isCall)
        let groups = (keys ?? "").split(separator: ",").map { Column(value: String($0).trimmingSpaces) }
        let table = groups + columns.filter(\.isCall)
        return Habits.pieces(of: order[...]).map { key -> String in
            guard let match = key.wholeMatch(of: #/\s*(\S+)(\s+\w+)?\s*/#) else { return String(key).trimmingSpaces }
            let direction = match.output.2.map { " " + String($0).trimmingSpaces } ?? ""
            guard let place = Self.place(key).flatMap({ Int($0) }) else {
                // The rows are sorted before their columns are named.
                let named = isTable ? nil : columns.first { $0.name == String(match.output.1) }
                return (named?.value ?? String(match.output.1)) + direction
            }
            let among = columns.indices.contains(place - 1) ? columns : table
            guard among.indices.contains(place - 1) else { return String(key).trimmingSpaces }
            let column = among[place - 1]
            return (isTable ? column.name ?? column.value : column.value) + direction
        }.joined(separator: ", ")
    }

    /// Whether all that is reckoned is how many rows there are.
    private var isCounted: Bool { columns.contains(where: \.isCall) && columns.filter(\.isCall).allSatisfy { $0.value == "count()" && $0.name == nil } }

    var query: String {
        let order = keysOfOrder
        var parts = ["find \(table)" + (test.map { " where \($0)" } ?? "")]
        let calls = columns.filter(\.isCall)
        let shown = columns.map { ($0.name.map { "\($0) = " } ?? "") + $0.value }.joined(separator: ", ")
        if calls.isEmpty, keys == nil {
            if let order { parts.append("sort by \(order)") }
            parts += taken
            if shown != "*" { parts.append("show \(shown)") }
            if isDistinct { parts.append("distinct") }
            return parts.joined(separator: " | ")
        }
        if isCounted {
            parts.append(keys.map { "count by \($0)" } ?? "count")
            if let having { parts.append("where " + having.replacing("count()", with: "count")) }
            if let order { parts.append("sort by " + order.replacing("count()", with: "count")) }
        } else {
            let values = calls.map { ($0.name.map { "\($0) = " } ?? "") + $0.value }.joined(separator: ", ")
            parts.append("summarize \(values)" + (keys.map { " by \($0)" } ?? ""))
            if let having { parts.append("where \(having)") }
            if let order { parts.append("sort by \(order)") }
        }
        return (parts + taken).joined(separator: " | ")
    }

    private var taken: [String] { (offset.map { ["skip \($0)"] } ?? []) + (limit.map { ["first \($0)"] } ?? []) }
}
