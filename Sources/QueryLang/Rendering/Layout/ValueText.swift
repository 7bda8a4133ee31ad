import Documents
import QueryLang

/// Values of cells and fields as text.
enum ValueText {
    static let missing = "—"

    /// For eyes: missing as —, several values joined by 、, each once.
    static func readable(_ value: Value) -> String {
        switch value {
        case .missing: missing
        case .bool(let flag): flag ? "yes" : "no"
        case .number(let number): NumberText.short(number)
        case .string(let string): string
        case .date(let date): date.description
        case .list(let values): distinct(values.map(readable)).joined(separator: "、")
        case .unit(let reference): "\(reference.kind.rawValue) \(reference.row + 1)"
        }
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// For programs: missing as nothing, numbers in full, several values joined by `; `.
    static func plain(_ value: Value) -> String {
        switch value {
        case .missing: ""
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.isFinite ? NumberText.exact(number) : ""
        case .list(let values): values.map(plain).joined(separator: "; ")
        case .string, .date, .unit: readable(value)
        }
    }

    /// `汪锋 (重庆医药（集团）股份有限公司)`; several units joined by 、.
    static func person(_ person: ResultPerson) -> String {
        let units = person.units.joined(separator: "、")
        guard let name = person.name else { return units.isEmpty ? person.affiliation ?? missing : units }
        return units.isEmpty ? name : "\(name) (\(units))"
    }

    /// People in printed order; people of one unit who stand side by side share its bracket.
    static func people(_ people: [ResultPerson], atMost limit: Int) -> String {
        var groups: [String] = []
        var names: [String] = []
        let shown = people.prefix(limit)
        for (index, person) in shown.enumerated() {
            let next = index + 1 < shown.count ? shown[index + 1] : nil
            if let name = person.name, let next, next.name != nil, next.units == person.units, !person.units.isEmpty {
                names.append(name)
            } else if let name = person.name {
                names.append(name)
                let units = person.units.joined(separator: "、")
                groups.append(names.joined(separator: "、") + (units.isEmpty ? "" : " (\(units))"))
                names = []
            } else {
                groups.append(Self.person(person))
            }
        }
        let rest = people.count - shown.count
        return groups.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    }
}
