import Documents
import Syntax
import Text

/// Keys of records: `meta.key`, from a document and every unit in it.
extension Checker {
    public static let metaWord = "meta"

    /// Keys of the collection as they are written, for completion.
    var metaKeyNames: [String] { environment.metaKeys.values.map(\.name).sorted() }

    /// - Parameter index: the place of `meta` in the path; its key is the rest.
    mutating func resolveMeta(_ path: Path, at index: Int, on kind: UnitKind) -> Next? {
        let rest = path.steps[(index + 1)...]
        guard let step = rest.first else {
            report(
                .unknownField, at: path.span, "‘meta’ needs a key: meta.\(metaKeyNames.first ?? "…")",
                notes: [metaKeyNote])
            return nil
        }
        let name = rest.map(\.name).joined(separator: ".")
        let unseen = environment.allowsAnyKey ? MetaKey(name: name, type: .text, isMany: false) : nil
        guard rest.count == 1, let key = environment.metaKeys[normalizer.foldKey(step.name)] ?? unseen else {
            let near = Keywords.nearest(to: name, among: metaKeyNames)
            report(
                .unknownField, at: SourceSpan(step.span.start, path.span.end), environment.allowsAnyKey ? "‘\(name)’ is no key" : "no record has the key ‘\(name)’" + did(near),
                notes: [metaKeyNote], fixIts: fix(SourceSpan(step.span.start, path.span.end), near))
            return nil
        }
        if environment.allowsAnyKey { environment.unseenKeys.insert(key.name) }
        let up: [CheckedPath.Step] = kind == .document ? [] : [.up(.document)]
        return Next(
            steps: up + [.meta(key.name, key.type)], kind: .document, type: Self.valueType(key.type), isMany: key.isMany)
    }

    private static func valueType(_ type: MetaType) -> ValueType {
        switch type {
        case .text: .text
        case .number: .number
        case .bool: .bool
        }
    }

    private var metaKeyNote: String {
        if environment.allowsAnyKey { return "a key is one name, and the collection that is asked has it" }
        guard !metaKeyNames.isEmpty else { return "only records of JSONL and CSV files have keys, and this collection has none" }
        let shown = metaKeyNames.prefix(12).joined(separator: ", ")
        return "the keys of this collection are " + shown + (metaKeyNames.count > 12 ? ", …; ‘describe meta’ lists them" : "")
    }

    /// A key of records that are not read yet, which may hold numbers as well as text.
    func isUnseenKey(_ value: CheckedValue) -> Bool {
        guard environment.allowsAnyKey, case .path(let path) = value else { return false }
        return path.metaKey != nil
    }

    /// Said once of a script: what its keys name is not known here. Nil where it asks for none.
    public var noteOfUnseenKeys: Diagnostic? {
        guard !environment.unseenKeys.isEmpty else { return nil }
        return Diagnostic(
            .unknownField, .note, at: nil, "keys of records were not checked, since no record is read here",
            notes: [environment.unseenKeys.sorted().map { "\(Self.metaWord).\($0)" }.joined(separator: ", ")])
    }

    func mayBeNumber(_ typed: TypedValue) -> Bool { typed.type == .number || isUnseenKey(typed.value) }

    /// A key is compared as what it is compared with: a number, or a yes or no, as text with text, text as the number that
    /// it prints with a number.
    func readMeta(_ left: TypedValue, for test: Comparison.Test) -> TypedValue {
        guard case .path(var path) = left.value, let key = path.metaKey else { return left }
        switch (key.type, asks(test)) {
        case (.number, .text), (.bool, .text):
            path.steps[path.steps.count - 1] = .meta(key.name, .text)
            return TypedValue(value: .path(path), type: .text, isMany: left.isMany)
        case (.text, .number):
            let number = CheckedCall(function: .number, argument: .value(left.value), isOverGroup: false)
            return TypedValue(value: .call(number), type: .number, isMany: left.isMany)
        default: return left
        }
    }

    private enum Asked { case text, number, either }

    private func asks(_ test: Comparison.Test) -> Asked {
        switch test {
        case .string, .stringList, .matches: .text
        case .compare(_, let right): asked(of: right)
        case .inList(let items, _): items.first.map(asked) ?? .either
        case .between(let low, _): asked(of: low)
        case .inValue, .inPlace, .isMissing, .isTrue: .either
        }
    }

    private func asked(of value: ValueExpression) -> Asked {
        switch value {
        case .string: return .text
        case .number, .negative, .binary: return .number
        case .parameter(let name):
            if let argument = arguments[key(name)] { return asked(of: argument) }
            switch environment.parameters[key(name)]?.values.first {
            case .number: return .number
            case .string: return .text
            default: return .either
            }
        case .date, .path, .call: return .either
        }
    }
}
