import Documents

public indirect enum CheckedValue: Sendable, Hashable {
    case number(Double)
    case date(DateValue)
    /// As printed, and folded for comparison.
    case string(String, key: String)
    case path(CheckedPath)
    /// A column of a table, from 0.
    case column(Int)
    /// A named group of a match.
    case group(String)
    case call(CheckedCall)
    case negative(CheckedValue)
    /// To so many decimals, from 0 to `mostDecimals`; halves away from zero.
    case rounded(CheckedValue, decimals: Int)
    case arithmetic(ArithmeticOperator, CheckedValue, CheckedValue)

    /// A Double holds about as many.
    public static let mostDecimals = 15

    public enum ArithmeticOperator: Sendable, Hashable { case add, subtract, multiply, divide }

    /// Whether it is the same for every row.
    public var isConstant: Bool {
        switch self {
        case .number, .date, .string: true
        case .negative(let value), .rounded(let value, _): value.isConstant
        case .arithmetic(_, let a, let b): a.isConstant && b.isConstant
        case .path, .column, .group, .call: false
        }
    }
}

/// A way from a unit to others or to their field, one value or many.
public struct CheckedPath: Sendable, Hashable {
    public enum Step: Sendable, Hashable {
        /// To the unit of a kind that this one lies in.
        case up(UnitKind)
        case link(Link)
        /// To units inside: only under a function.
        case down(UnitKind)
        case people(PersonFilter)
        /// Of quantities, to those that are percentages.
        case percentages
        /// Last step.
        case field(Field)
        case datePart(DatePart)
        /// Last step, after a text: its characters without white space.
        case length
        /// Last step, from a document: a key of its record. Its values are of the key's type, or text where it is asked
        /// as text.
        case meta(String, MetaType)
    }

    public enum DatePart: String, Sendable, Hashable, CaseIterable { case year, quarter, month, day }

    public var steps: [Step]
    /// The unit it ends on; of a field, the unit that has the field.
    public var kind: UnitKind
    /// As the user wrote it, in canonical words.
    public var spelling: String

    public init(steps: [Step], kind: UnitKind, spelling: String) {
        self.steps = steps
        self.kind = kind
        self.spelling = spelling
    }

    /// The field at the end, if it ends in one.
    public var field: Field? {
        for step in steps.reversed() {
            if case .field(let field) = step { return field }
        }
        return nil
    }

    /// The key of a record at the end, if it ends in one.
    public var metaKey: (name: String, type: MetaType)? {
        if case .meta(let name, let type)? = steps.last { (name, type) } else { nil }
    }

    public var endsInUnits: Bool { field == nil && metaKey == nil }
}

public struct CheckedCall: Sendable, Hashable {
    public enum Function: String, Sendable, Hashable {
        case count, rate, sum, avg, min, max, median, distinct, list, first, last, number
    }

    public indirect enum Argument: Sendable, Hashable {
        case nothing
        case texts(CheckedText)
        case units(UnitKind, PersonFilter?, place: CheckedPlace?, condition: CheckedCondition?)
        case value(CheckedValue)
    }

    public var function: Function
    public var argument: Argument
    /// True in `summarize`, outside any other function: about all rows of the group. Otherwise about one row.
    public var isOverGroup: Bool
}
