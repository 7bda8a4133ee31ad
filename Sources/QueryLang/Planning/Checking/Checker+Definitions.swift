import Documents
import Syntax
import Text

// A condition is checked where it is used, since only there is it known what it is about; what can mean nothing anywhere
// is told of where it is made.

extension Checker {
    /// Names that the tables of a script give their columns, of which a condition may be made before them.
    public mutating func expectColumns(of script: Script) {
        for statement in script.statements {
            let query: Query? =
                switch statement {
                case .query(let query): query
                case .letQuery(let made): made.query
                case .explain(let explained): explained.query
                case .defineTerm, .defineCondition, .parameter, .use, .describe: nil
                }
            for stage in query?.stages ?? [] {
                for name in stage.columnNames { expectedColumns.insert(normalizer.foldKey(name)) }
            }
        }
    }

    /// Names that no unit has as a field: they can only be columns of a table, or groups of a regular expression.
    mutating func warnAboutNamesOfNothing(in condition: Condition) {
        for name in condition.testedNames where !isNameOfSomething(name) {
            let near = Keywords.nearest(to: name.name, among: Self.fieldNames)
            report(
                .unknownField, .warning, at: name.span,
                "no unit has a field ‘\(name.name)’" + did(near) + (near == nil ? "; text goes in quotation marks" : ""),
                notes: ["only a table with a column of that name can be asked so"], fixIts: fix(name.span, near))
        }
    }

    private func isNameOfSomething(_ step: Path.Step) -> Bool {
        if Self.fieldNames.contains(step.name) || UnitWords.unit(step.name) != nil { return true }
        let key = normalizer.foldKey(step.name)
        return environment.results[key] != nil || expectedColumns.contains(key) || environment.metaKeys[key] != nil
    }

    private static let fieldNames: [String] =
        Field.allCases.map(\.rawValue) + Link.allCases.map(\.rawValue) + [metaWord, "anywhere", "people"]
}

extension Stage {
    /// Columns that the stage makes under names of their own.
    fileprivate var columnNames: [String] {
        switch self {
        case .show(let columns, _): columns.compactMap(\.name?.text)
        case .count(let by, _): by.isEmpty ? [] : by.compactMap(\.name?.text) + ["count"]
        case .summarize(let columns, let by, _): (columns + by).compactMap(\.name?.text)
        case .timeline, .ngrams: ["count"]
        default: []
        }
    }
}

extension Condition {
    /// First words of the paths that single tests are about.
    fileprivate var testedNames: [Path.Step] {
        switch self {
        case .or(let parts), .and(let parts): parts.flatMap(\.testedNames)
        case .not(let inner, _): inner.testedNames
        case .comparison(let comparison):
            if case .path(let path) = comparison.left { path.steps.prefix(1).map { $0 } } else { [] }
        case .quantified(let quantified): quantified.test?.testedNames ?? []
        case .text, .mention, .neighbour, .defined: []
        }
    }
}
