import Documents

/// What makes two values one group: strings folded, people by name, other units by identity.
enum GroupKey: Hashable {
    case missing
    case bool(Bool)
    case number(Double)
    case string(String)
    case date(DateValue)
    case unit(UnitReference)
    case list([GroupKey])

    var isMissing: Bool { self == .missing }

    /// Memory that it takes, about.
    var bytes: Int {
        switch self {
        case .string(let text): 16 + (text.utf8.count > 15 ? text.utf8.count + 32 : 0)
        case .list(let keys): 16 + keys.bytes
        case .missing, .bool, .number, .date, .unit: 16
        }
    }
}

extension [GroupKey] {
    var bytes: Int { reduce(32) { $0 + $1.bytes } }
}

extension Evaluator {
    func groupKey(_ value: Value) -> GroupKey {
        switch value {
        case .missing: .missing
        case .bool(let value): .bool(value)
        case .number(let value): .number(value == 0 ? 0 : value)
        case .string(let value): .string(key(value))
        case .date(let value): .date(value)
        case .unit(let unit):
            unit.kind == .person ? fields.text(of: unit).map { .string(key($0)) } ?? .missing : .unit(unit)
        case .list(let values): .list(values.map(groupKey))
        }
    }

    /// A string folded for comparison. Paragraphs are folded one by one and stay apart: folding drops a line break
    /// beside Han, and nothing that is asked for runs over the end of a paragraph.
    func key(_ value: String) -> String {
        if let code = store.strings.code(of: value), let key = store.strings.key(code) { return key }
        if let known = foldedKeys[value] { return known }
        let key = Self.paragraphs(value).map(normalizer.foldKey).joined(separator: "\n")
        // Words recur, sentences do not: what comes after the table is full is folded each time.
        if foldedKeys.count < Self.mostFoldedKeys { foldedKeys[value] = key }
        return key
    }

    /// The paragraphs of the text of a unit, which line feeds join.
    static func paragraphs(_ text: String) -> [String] {
        guard text.utf8.contains(0x0A) else { return [text] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static let mostFoldedKeys = 1 << 16
}
