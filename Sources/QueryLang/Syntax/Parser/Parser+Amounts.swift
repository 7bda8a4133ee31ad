import Text

// Values before 的 and a quantity, which are tests of it:
//
//   不到1亿的金额 · 1亿以上的金额 · 20%的数量        kind = money and value < 1亿 · … · kind = percent and value = 20%
//   20%到30%之间的数量                         kind = percent and value between 20% and 30%

extension Parser {
    /// What a number says of a quantity; a share is compared with shares.
    mutating func maybeValueOfQuantity(from start: Int) throws(ParseFailure) -> Condition? {
        guard scope.unit == "quantity" else { return nil }
        var op = currentWord.flatMap(Self.comparison)
        let number = op == nil ? 0 : 1
        guard case .number(_, _, let isShare) = token(number).kind else { return nil }
        var rest = number + 1
        let isRange = op == nil && isHan(.to, ahead: rest) && token(rest + 1).kind.isNumberOrDate
        if isRange {
            rest += isHan(.betweenEnd, ahead: rest + 2) ? 3 : 2
        } else if op == nil {
            op = isHan(.orMore, ahead: rest) ? .greaterOrEqual : isHan(.orLess, ahead: rest) ? .lessOrEqual : .equal
            if op != .equal { rest += 1 }
        }
        let goesOn = word(rest).flatMap(Self.comparison) != nil && token(rest + 1).kind.isNumberOrDate
        guard index + rest == headEnd || endsTest(rest) || goesOn else { return nil }
        index += number
        let low = ValueExpression.number(try parseNumberLiteral())
        var test = Comparison.Test.compare(op ?? .equal, low)
        if isRange {
            advance()
            test = .between(low, .number(try parseNumberLiteral()))
            skip(.betweenEnd)
        } else if isHan(.orMore) || isHan(.orLess) {
            advance()
        }
        previousTest = nil
        let value = field("value", span(from: start))
        comparedField = ComparedField(comparing: value)
        let compared = comparison(value, test, from: start)
        return isShare ? .and([kindTest("percent", span(from: start)), compared]) : compared
    }
}
