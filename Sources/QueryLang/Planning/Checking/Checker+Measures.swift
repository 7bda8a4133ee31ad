import Documents
import Syntax
import Text

/// What a quantity's `value` may be compared with: the one number stands for money, counts, percentages and years.
extension Checker {
    /// Years have four digits and percentages two or three; what asks for more finds amounts alone.
    private static let leastAmount = 10_000.0

    /// `value > 20%` asks of percentages alone, since no other value is a share of something: beside a percentage any
    /// other value is missing.
    func percentages(_ left: CheckedValue, for test: Comparison.Test) -> CheckedValue {
        guard case .path(var path) = left, isValueOfQuantity(path), comparesPercentages(test) else { return left }
        path.steps.insert(.percentages, at: path.steps.count - 1)
        path.spelling = "value in percent"
        return .path(path)
    }

    private func isValueOfQuantity(_ path: CheckedPath) -> Bool { path.kind == .quantity && path.field == .value }

    /// `title.length > 20%`: a length, a number or a count is no share of anything, and every one is above 0.2.
    mutating func refusesShareOfCount(_ left: CheckedValue, _ comparison: Comparison) -> Bool {
        guard isWholeNumber(left), let share = percentage(in: comparison.test) else { return false }
        let written = note(share.span).text
        var fixIts: [Diagnostic.FixIt] = []
        if case .number(let literal) = share {
            fixIts = [.init(span: literal.span, replacement: literal.spelling.filter { !"%‰".contains($0) })]
        }
        report(
            .mixedMeasures, at: comparison.span, "‘\(note(comparison.left.span).text)’ is a whole number, and \(written) is a share of something",
            notes: ["a share is one number divided by another: count(\"氢能\") / count(sentences) > \(written)"], fixIts: fixIts)
        return true
    }

    private func isWholeNumber(_ value: CheckedValue) -> Bool {
        switch value {
        case .path(let path):
            switch path.steps.last {
            case .length, .datePart: true
            case .field(let field): [.length, .index, .level, .number].contains(field)
            default: false
            }
        case .call(let call): call.function == .count || call.function == .distinct
        default: false
        }
    }

    private func percentage(in test: Comparison.Test) -> ValueExpression? {
        switch test {
        case .compare(_, let right), .inValue(let right): isPercentage(right) ? right : nil
        case .between(let low, let high): [low, high].first(where: isPercentage)
        case .inList(let items, _): items.first(where: isPercentage)
        case .string, .stringList, .matches, .inPlace, .isMissing, .isTrue: nil
        }
    }

    private func comparesPercentages(_ test: Comparison.Test) -> Bool {
        switch test {
        case .compare(_, let right), .inValue(let right): isPercentage(right)
        case .between(let low, let high): isPercentage(low) && isPercentage(high)
        case .inList(let items, _): !items.isEmpty && items.allSatisfy(isPercentage)
        case .string, .stringList, .matches, .inPlace, .isMissing, .isTrue: false
        }
    }

    /// A number written with its sign, or a parameter that was given one.
    func isPercentage(_ value: ValueExpression) -> Bool {
        switch value {
        case .number(let literal): literal.isPercent
        case .negative(let inner, _): isPercentage(inner)
        case .parameter(let name):
            arguments[key(name)].map(isPercentage) ?? environment.parameters[key(name)]?.isPercentage ?? false
        case .date, .string, .path, .call, .binary: false
        }
    }

    // MARK: Values of everything

    /// A test of quantities that says nothing of what they measure, and that years or percentages pass as well.
    mutating func warnAboutMixedMeasures(_ test: CheckedComparison, _ comparison: Comparison) {
        guard case .path(let path) = test.left else { return }
        if Self.tellsMeasure(path) { measureIsOpen = false }
        guard measureIsOpen, isValueOfQuantity(path), path.steps.count == 1, Self.passesSmall(test) else { return }
        report(
            .mixedMeasures, .warning, at: comparison.span,
            "money, counts, percentages and years are compared alike here, since nothing says what is measured",
            notes: ["say which: kind = money, unit = \"亿元\"; a percentage is written with its sign, 20%"])
    }

    /// Whether tests joined by `and` say what is measured, wherever they stand among them.
    mutating func readMeasures(_ parts: [Condition]) {
        if parts.contains(where: tellsMeasure) { measureIsOpen = false }
    }

    private func tellsMeasure(_ part: Condition) -> Bool {
        switch part {
        case .comparison(let comparison):
            guard case .path(let path) = comparison.left, path.steps.count == 1, let field = Field(rawValue: path.steps[0].name)
            else { return false }
            return Self.measureFields.contains(field)
        case .or(let parts): return !parts.isEmpty && parts.allSatisfy(tellsMeasure)
        case .and(let parts): return parts.contains(where: tellsMeasure)
        case .not(let inner, _): return tellsMeasure(inner)
        case .text, .defined: return true
        case .mention(let mention): return mention.subject == nil
        case .quantified, .neighbour: return false
        }
    }

    private static let measureFields: Set<Field> = [.kind, .unit, .base, .text]

    private static func tellsMeasure(_ path: CheckedPath) -> Bool {
        path.kind == .quantity && path.steps.count == 1 && path.field.map(measureFields.contains) == true
    }

    /// Whether a number below 10,000 may pass.
    private static func passesSmall(_ test: CheckedComparison) -> Bool {
        if test.isNegated { return true }
        switch test.test {
        case .compare(.equal, .number(let number)), .compare(.greater, .number(let number)), .compare(.greaterOrEqual, .number(let number)):
            return number < leastAmount
        case .compare(.less, .number), .compare(.lessOrEqual, .number): return true
        case .between(.number(let low), _): return low < leastAmount
        case .inList(let items):
            return items.contains { if case .number(let number) = $0 { number < leastAmount } else { false } }
        default: return false
        }
    }
}
