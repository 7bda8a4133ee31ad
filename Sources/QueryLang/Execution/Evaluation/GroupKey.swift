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
            unit.kind == .person ? text(of: unit).map { .string(key($0)) } ?? .missing : .unit(unit)
        case .list(let values): .list(values.map(groupKey))
        }
    }

    /// A string folded for comparison.
    func key(_ value: String) -> String {
        if let code = store.strings.code(of: value), let key = store.strings.key(code) { return key }
        return normalizer.foldKey(value)
    }

    /// A unit as a value shows itself: a person its name, an article its title, a document its path, any other its text.
    func shown(_ unit: UnitReference) -> Value {
        switch unit.kind {
        case .article: string(store.articles.title[unit.row])
        case .document: string(store.documents.path[unit.row])
        default: text(of: unit).map { .string($0) } ?? .missing
        }
    }

    /// A value as a table shows it.
    func shown(_ value: Value) -> Value {
        switch value {
        case .unit(let unit): shown(unit)
        case .list(let values): Value(many: values.map(shown))
        default: value
        }
    }

    private func string(_ code: Int32) -> Value { store.strings[code].map { .string($0) } ?? .missing }
}
