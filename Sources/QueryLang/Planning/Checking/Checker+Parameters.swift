import Documents
import Syntax
import Text

/// `param`, and the values given for it from outside.
extension Checker {
    mutating func define(_ declaration: ParameterDeclaration) -> CheckedStatement? {
        let key = self.key(declaration.name)
        environment.spellings[key] = declaration.name.text
        environment.declaredParameters.insert(key)
        guard let values = values(of: declaration) else {
            // What is wrong has been said; its uses are not to be called unknown.
            brokenNames.insert(key)
            return nil
        }
        sharedResults = [:]
        environment.parameters[key] = Environment.ParameterBinding(
            values: values, isList: declaration.isList, isPercentage: isPercentage(declaration))
        return .defined(name: declaration.name.text, kind: .parameter)
    }

    /// Whether what it stands for was written with a percent sign: the given value, else the default.
    private func isPercentage(_ declaration: ParameterDeclaration) -> Bool {
        var written = declaration.defaultValues
        if let given = environment.givenParameters[key(declaration.name)] {
            written = LiteralSpelling.list(in: given) ?? LiteralSpelling.value(in: given).map { [$0] } ?? []
        }
        return !written.isEmpty && written.allSatisfy(isPercentage)
    }

    /// Nil after an error.
    private mutating func values(of declaration: ParameterDeclaration) -> [CheckedValue]? {
        let name = declaration.name.text
        var defaults: [CheckedValue] = []
        for written in declaration.defaultValues {
            guard let value = value(written, as: declaration.kind) else { return nil }
            defaults.append(value)
        }
        let kind = declaration.kind ?? self.kind(of: defaults.first)
        if let given = environment.givenParameters[self.key(declaration.name)] {
            if let values = read(given, as: kind, isList: declaration.isList) { return values }
            report(
                .wrongType, at: declaration.name.span,
                given.isEmpty ? "$\(name) was given no value" : "‘\(given)’ was given for $\(name), which is \(Self.name(of: kind))",
                notes: [Self.form(of: kind)])
            return nil
        }
        guard !defaults.isEmpty else {
            guard environment.needsValues else { return nil }
            report(
                .unknownParameter, at: declaration.name.span, "$\(name) has no value",
                notes: ["give one with --set \(name)=…, or write a default: param \(name) = \(Self.example(of: kind))"])
            return nil
        }
        if let declared = declaration.kind, let wrong = defaults.first(where: { self.kind(of: $0) != declared }) {
            report(
                .wrongType, at: declaration.span,
                "$\(name) is declared as \(declared.rawValue), and its value is \(Self.name(of: self.kind(of: wrong)))",
                notes: [Self.form(of: declared)])
            return nil
        }
        return defaults
    }

    /// A literal; where a date is declared, a bare number is a year, as it is beside a date.
    private mutating func value(_ written: ValueExpression, as kind: ParameterDeclaration.Kind?) -> CheckedValue? {
        if kind == .date, let year = year(written) { return year }
        return constant(written)
    }

    private func kind(of value: CheckedValue?) -> ParameterDeclaration.Kind {
        switch value {
        case .number: .number
        case .date: .date
        default: .text
        }
    }

    /// What a query may write for such a value may be given for it; text stands without its quotation marks. For a
    /// parameter that is a list, also a list in brackets.
    private func read(_ given: String, as kind: ParameterDeclaration.Kind, isList: Bool) -> [CheckedValue]? {
        if isList, let items = LiteralSpelling.list(in: given) {
            let values = items.compactMap { constant($0, as: kind) }
            return values.count == items.count && !values.isEmpty ? values : nil
        }
        if kind == .text {
            let key = normalizer.foldKey(given)
            return key.isEmpty ? nil : [.string(given, key: key)]
        }
        return LiteralSpelling.value(in: given).flatMap { constant($0, as: kind) }.map { [$0] }
    }

    private func constant(_ literal: ValueExpression, as kind: ParameterDeclaration.Kind) -> CheckedValue? {
        // What is wrong with a given value has no place in the script: it is said as one thing.
        var quiet = self
        guard let value = quiet.value(literal, as: kind), self.kind(of: value) == kind else { return nil }
        return value
    }

    private static func name(of kind: ParameterDeclaration.Kind) -> String {
        switch kind {
        case .text: "text"
        case .number: "a number"
        case .date: "a date"
        }
    }

    private static func form(of kind: ParameterDeclaration.Kind) -> String {
        switch kind {
        case .text: "a text is any characters but none at all"
        case .number: "a number is written 1000, 2.5, 20% or 3万"
        case .date: "a date is written 2024, 2024-03, 2024-03-11 or 2024年3月11日"
        }
    }

    private static func example(of kind: ParameterDeclaration.Kind) -> String {
        switch kind {
        case .text: "\"…\""
        case .number: "10"
        case .date: "2024-03"
        }
    }

    /// Complaints about values given for names that no `param` declares, which would else change nothing silently.
    public func strayParameters() -> [Diagnostic] {
        let names = environment.declaredParameters.compactMap { environment.spellings[$0] }.sorted()
        return environment.givenParameters.keys.filter { !environment.declaredParameters.contains($0) }.sorted().map { key in
            let given = environment.spellings[key] ?? key
            return Diagnostic(
                .unknownParameter, at: nil,
                "a value was given for ‘\(given)’, and the script has no such param" + did(Keywords.nearest(to: given, among: names)),
                notes: [
                    names.isEmpty
                        ? "it has none; one is made by: param \(given) = \"…\"" : "its params are " + names.joined(separator: ", ")
                ])
        }
    }
}
