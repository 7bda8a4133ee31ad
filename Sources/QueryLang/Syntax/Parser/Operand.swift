import Text

/// What stands on one side of an operator before the place that needs it has said what it needs.
enum Operand {
    /// A bare string: a text to look for, or a value to compare with.
    case string(StringLiteral)
    /// `$x`: likewise.
    case parameter(Name)
    case text(TextExpression)
    case value(ValueExpression)
    case condition(Condition)

    /// As something to look for.
    var text: TextExpression? {
        switch self {
        case .string(let literal): .string(literal, mode: .folded, literal.span)
        case .parameter(let name): .parameter(name, mode: .folded, name.span)
        case .text(let text): text
        case .value, .condition: nil
        }
    }

    /// Texts that stand alone or after `mentions`.
    var bareText: TextExpression? { condition?.bareText }

    /// As a number, date or field: not a string.
    var value: ValueExpression? {
        switch self {
        case .parameter(let name): .parameter(name)
        case .value(let value): value
        case .string, .text, .condition: nil
        }
    }

    /// As the right side of a test.
    var right: ValueExpression? {
        if case .string(let literal) = self { .string(literal) } else { value }
    }

    /// As a condition: a text is `mentions` it, a field is a yes-or-no field; numbers and dates are none.
    var condition: Condition? {
        if let text { return .text(text) }
        switch self {
        case .condition(let condition): return condition
        case .value(let value):
            guard case .path = value else { return nil }
            return .comparison(Comparison(left: value, isNegated: false, test: .isTrue, span: value.span))
        case .string, .parameter, .text: return nil
        }
    }

    var span: SourceSpan {
        switch self {
        case .string(let literal): literal.span
        case .parameter(let name): name.span
        case .text(let text): text.span
        case .value(let value): value.span
        case .condition(let condition): condition.span
        }
    }
}

/// What a place needs of an operand; messages and completion speak of it.
enum Need {
    case condition, text, value
    /// The right side of a test of a path.
    case right(of: ValueExpression)

    static let comparedValue = "a value to compare with"

    /// Whether 提及“a”的次数 may stand here: a text would be the right side of a field.
    var mayBeTimes: Bool {
        switch self {
        case .value, .right(of: .call): true
        default: false
        }
    }

    var message: String {
        switch self {
        case .condition: "a condition"
        case .text: "a text in quotation marks, a regular expression or a term"
        case .value: "a field or a number"
        case .right: Self.comparedValue
        }
    }
}

/// The test just read, for the two rules about what may follow it without brackets.
struct PreviousTest {
    /// A test of a field with a string: `author.unit contains "重庆"`.
    var field: FieldTest?
    /// A quantifier whose test has no brackets, and the byte where that test begins.
    var quantified: (node: Quantified, testStart: Int)?
}

struct FieldTest {
    /// What the list repair needs: `contains any (…)` from here on.
    var verb: String
    var isNegated: Bool
    /// Where the field begins.
    var start: Int
    var verbStart: Int
    var subject: String
    /// The one string, as written, that the test compares with.
    var literal: String?
    /// Of a unit beside or above the one that is looked for, and no text of its own.
    var isOfUnit = false
    /// Said with 提到 or its like, so that a text after it is hardly the unit's.
    var isMention = false
}

/// The `and` or `or` just read.
struct Join {
    var keyword: Keyword
    var isHan: Bool
    var hasNot = false
}
