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

    /// What it says as a yes or no; nil for what says neither.
    public var truth: Bool? {
        switch word {
        case "true", "yes", "是": true
        case "false", "no", "否": false
        default: nil
        }
    }

    /// Whether it is written in the place of a value that is not there.
    public var isPlaceholder: Bool {
        switch word {
        case "n/a", "na", "nan", "null", "none", "nil", "-", "--", "—", "——", "/", "?", "？", "无", "暂无", "缺", "缺失", "不详", "未知": true
        default: false
        }
    }

    private var word: String? {
        guard case .text(let text) = self, text.utf8.count <= 24 else { return nil }
        return text.lowercased().filter { !$0.isWhitespace }
    }
}

/// What the values of a key are.
public enum MetaType: Sendable, Hashable {
    case text, number
    /// Of records that say true or false, yes or no, 是 or 否.
    case bool
}

/// A key of a collection's records.
public struct MetaKey: Sendable, Hashable {
    /// As the first record that has it writes it.
    public var name: String
    /// Of at least nine values in ten, placeholders (n/a) not counted; else text.
    public var type: MetaType
    /// A record has several values.
    public var isMany: Bool
    /// Values that are not of the type, which count as missing; placeholders among them.
    public var strayCount: Int
    /// The first different ones of them, as printed.
    public var strays: [String]

    public init(name: String, type: MetaType, isMany: Bool, strayCount: Int = 0, strays: [String] = []) {
        self.name = name
        self.type = type
        self.isMany = isMany
        self.strayCount = strayCount
        self.strays = strays
    }
}
