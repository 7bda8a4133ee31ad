extension ValueExpression {
    var printed: String { printed(atLeast: .sum) }

    enum Precedence: Int, Comparable {
        case sum, product, factor
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    private var precedence: Precedence {
        switch self {
        case .binary(.add, _, _), .binary(.subtract, _, _): .sum
        case .binary: .product
        default: .factor
        }
    }

    private func printed(atLeast place: Precedence) -> String {
        precedence < place ? "(\(bare))" : bare
    }

    private var bare: String {
        switch self {
        case .number(let number): return number.printed
        case .date(let date):
            return CalendarDay.spelling(year: date.year, month: date.month, day: date.day).asDate(date)
        case .string(let literal): return literal.printed
        case .parameter(let name): return "$" + name.text
        case .path(let path): return path.printed
        case .call(let call): return call.printed
        case .negative(let value, _): return "-" + value.printed(atLeast: .factor)
        case .binary(let op, let left, let right):
            // From the left: a right side of the same strength needs brackets.
            let isSum = op == .add || op == .subtract
            return
                "\(left.printed(atLeast: isSum ? .sum : .product)) \(op.rawValue) \(right.printed(atLeast: isSum ? .product : .factor))"
        }
    }
}

extension String {
    /// A year alone is `2024年`; `2024` is a number.
    fileprivate func asDate(_ date: DateLiteral) -> String { date.month == nil ? self + "年" : self }
}

extension NumberLiteral {
    var printed: String { spelling }
}

extension Path {
    var printed: String { steps.map(\.name).joined(separator: ".") }
}

extension Call {
    var printed: String {
        switch argument {
        case .nothing: return "\(function.rawValue)()"
        case .texts(let texts): return "\(function.rawValue)(\(texts.printedSides))"
        case .value(let value): return "\(function.rawValue)(\(value.printed))"
        case .units(let unit, let place, let condition):
            var text = unit.plural
            if let place { text += " in " + place.printed }
            if let condition { text += " where " + condition.printed }
            return "\(function.rawValue)(\(text))"
        }
    }
}

extension TextExpression {
    /// As one text: alternatives stand in brackets.
    var printed: String {
        switch self {
        case .or(let texts): return "(\(texts.map(\.printed).joined(separator: " or ")))"
        case .near(let pieces, let distance): return Self.chain(pieces, "near", distance)
        case .then(let pieces, let distance): return Self.chain(pieces, "then", distance)
        case .notIn(let inner, let outer): return "\(inner.printedPiece) not in \(outer.printedAtom)"
        case .string(let literal, let mode, _): return mode.prefix + literal.printed
        case .parameter(let name, let mode, _): return mode.prefix + "$" + name.text
        case .regex(let regex, let exact, _): return (exact ? "exact " : "") + regex.printed
        case .term(let name): return name.text
        }
    }

    /// Where alternatives need no brackets: after `find`, and in `count(…)`.
    var printedSides: String {
        if case .or(let texts) = self { texts.map(\.printed).joined(separator: " or ") } else { printed }
    }

    private static func chain(_ pieces: [TextExpression], _ word: String, _ distance: Distance?) -> String {
        pieces.map(\.printedPiece).joined(separator: " \(word) ") + (distance.map { " within " + $0.printed } ?? "")
    }

    /// Inside `near`, and left of `not in`.
    private var printedPiece: String {
        switch self {
        case .near, .then: "(\(printed))"
        default: printed
        }
    }

    /// Right of `not in`.
    private var printedAtom: String {
        switch self {
        case .near, .then, .notIn: "(\(printed))"
        default: printed
        }
    }
}

extension TextMode {
    fileprivate var prefix: String { self == .folded ? "" : rawValue + " " }
}
