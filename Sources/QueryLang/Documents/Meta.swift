/// What a record of a JSONL or CSV file says under a key that is no field of the model: `meta.key` in queries.
public struct MetaEntry: Sendable, Equatable {
    /// Written as a name of the language: letters, digits and `_` (`MetaEntry.name(of:)`).
    public var key: String
    /// In the record's order, at least one.
    public var values: [MetaValue]

    public init(key: String, values: [MetaValue]) {
        self.key = key
        self.values = values
    }

    /// A record's key as a name that a query can write: every run of other characters than letters, digits and `_`
    /// becomes one `_`, those at the ends are left out, and a digit at the start gets a `_` before it. Nil if nothing
    /// is left.
    public static func name(of key: String) -> String? {
        var name = String.UnicodeScalarView()
        var isParted = false
        for scalar in key.unicodeScalars {
            guard scalar == "_" || scalar.properties.isXIDContinue else {
                isParted = true
                continue
            }
            if isParted, !name.isEmpty, name.last != "_" { name.append("_") }
            isParted = false
            name.append(scalar)
        }
        guard let first = name.first else { return nil }
        return (first.properties.isXIDStart || first == "_" ? "" : "_") + String(name)
    }
}

public enum MetaValue: Sendable, Equatable {
    case text(String)
    /// With its printed form.
    case number(Double, printed: String)

    public var printed: String {
        switch self {
        case .text(let text): text
        case .number(_, let printed): printed
        }
    }
}

/// A key of a collection's records.
public struct MetaKey: Sendable, Hashable {
    /// As the first record that has it writes it.
    public var name: String
    /// Every value of every record is a number.
    public var isNumber: Bool
    /// A record has several values.
    public var isMany: Bool

    public init(name: String, isNumber: Bool, isMany: Bool) {
        self.name = name
        self.isNumber = isNumber
        self.isMany = isMany
    }
}
