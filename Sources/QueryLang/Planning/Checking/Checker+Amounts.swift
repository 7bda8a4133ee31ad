import Syntax
import Text

/// Numbers of things: of rows in `first 5`, of characters in `within 5`, of units in `at least 5`. A parameter may hold
/// one, whose value is known here and nowhere earlier.
extension Checker {
    /// More than a collection can hold of anything; also the parser's bound for what is written.
    private static let largestAmount = 1_000_000_000.0

    /// Nil after an error, which is about the place where the number is used.
    mutating func amount(_ count: Count) -> Int? {
        guard case .parameter(let name) = count.amount else { return count.number }
        if arguments[key(name)] == nil, parameter(name, example: "10") == nil { return nil }
        guard let value = constant(.parameter(name)) else { return nil }
        switch value {
        case .number(let number):
            if number >= 0, number <= Self.largestAmount, let whole = Int(exactly: number) { return whole }
            report(
                .badNumber, at: count.span,
                number > Self.largestAmount
                    ? "$\(name.text) is too large: a number of things is at most \(Int(Self.largestAmount))"
                    : "$\(name.text) is \(Int(exactly: number).map(String.init) ?? String(number)), and a whole number that is not negative stands here")
        case .string(let text, _):
            report(
                .wrongType, at: count.span, "$\(name.text) is the text “\(text)”, and a number stands here",
                notes: ["a parameter that holds a number is made by: param \(name.text) = 10"])
        case .date(let date):
            report(
                .wrongType, at: count.span, "$\(name.text) is the date \(date), and a number of things stands here",
                notes: ["a parameter that holds a number is made by: param \(name.text) = 10"])
        default:
            report(.wrongType, at: count.span, "$\(name.text) is no number")
        }
        return nil
    }

    /// Nil after an error; `.some(nil)` where none is written.
    mutating func amount(_ count: Count?) -> Int?? {
        guard let count else { return .some(nil) }
        guard let whole: Int = amount(count) else { return nil }
        return .some(whole)
    }
}
