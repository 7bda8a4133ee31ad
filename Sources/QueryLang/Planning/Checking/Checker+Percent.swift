import Documents
import Syntax
import Text

extension Checker {
    /// `kind = percent and value > 20`: the value of 20% is 0.2, so nothing would be found.
    mutating func refusePlainPercentages(_ parts: [Condition], in context: RowContext) {
        guard case .unit(.quantity, _, _) = context, parts.contains(where: isPercentTest) else { return }
        for part in parts {
            guard case .comparison(let comparison) = part, isField(.value, comparison.left) else { continue }
            let bounds: [ValueExpression] =
                switch comparison.test {
                case .compare(_, let right): [right]
                case .between(let low, let high): [low, high]
                default: []
                }
            for case .number(let literal) in bounds where !literal.isPercent && literal.value > 1 {
                report(
                    .percentAsNumber, at: literal.span, "the value of a percentage is its hundredth, so none is near \(literal.spelling)",
                    notes: ["the value of 20% is 0.2"],
                    fixIts: [Diagnostic.FixIt(span: literal.span, replacement: literal.spelling + "%")])
            }
        }
    }

    /// `kind = percent`, `unit = "%"`, `base = "%"`.
    private func isPercentTest(_ condition: Condition) -> Bool {
        guard case .comparison(let comparison) = condition, case .compare(.equal, let right) = comparison.test else { return false }
        switch right {
        case .path(let path): return isField(.kind, comparison.left) && path.steps.count == 1 && path.steps[0].name == "percent"
        case .string(let literal):
            let isPercentSign = normalizer.foldKey(literal.value) == "%"
            return isField(.kind, comparison.left) && literal.value == "percent"
                || isPercentSign && (isField(.unit, comparison.left) || isField(.base, comparison.left))
        default: return false
        }
    }

    private func isField(_ field: Field, _ value: ValueExpression) -> Bool {
        guard case .path(let path) = value, path.steps.count == 1 else { return false }
        return path.steps[0].name == field.rawValue
    }
}
