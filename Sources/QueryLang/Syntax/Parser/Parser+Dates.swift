import Text

// Bounds of a date behind it:
//
//   2020年以后 · 2020年之前 · 2020年以来 · 2020年及以后     date > 2020 · date < 2020 · date >= 2020
//   日期在2020年以后 · 介于2020年和2023年之间              date > 2020 · date between 2020 and 2023
//   2020年之前和2023年之后                             no date is both: 或

extension Parser {
    /// 之后, 以前 or 以来 behind a date, which says of that date alone how it is compared.
    func boundsDate(_ ahead: Int) -> Bool {
        isHan(.after, ahead: ahead) || isHan(.before, ahead: ahead) || isHan(.since, ahead: ahead)
    }

    /// How the date before is compared, taken.
    mutating func maybeDateBound() -> Comparison.Operator? {
        // 2023年及以后, 2023年及以前
        if isHan(.and), isHan(.after, ahead: 1) || isHan(.before, ahead: 1) {
            index += 2
            return isHan(.after, ahead: -1) ? .greaterOrEqual : .lessOrEqual
        }
        let op: Comparison.Operator? =
            if isHan(.after) || currentWord?.key == "后" {
                .greater
            } else if isHan(.before) || currentWord?.key == "前" {
                .less
            } else if isHan(.since) {
                .greaterOrEqual
            } else {
                nil
            }
        if op != nil { advance() }
        return op
    }

    /// 日期在2020年以后: the bound behind what a field is compared with; in 日期在2020年前5篇 it counts.
    mutating func maybeBoundOfDate(_ right: ValueExpression) -> Comparison.Operator? {
        guard case .date = right, !isAtEnd, index != headEnd, !startsAmount(1), boundsDate(0) || isHan(.and) || endsTest(1) || index + 1 == headEnd else { return nil }
        return maybeDateBound()
    }

    /// 介于2020年和2023年之间 without a field.
    mutating func maybeBetweenDates(from start: Int) throws(ParseFailure) -> Condition? {
        guard isHan(.between), case .date = token(1).kind else { return nil }
        let date = field("date", advance().span)
        let low = try parseValue()
        guard isHan(.to) || isListJoint(0), case .date = token(1).kind else { throw unexpected("到 and another date") }
        advance()
        let high = try parseValue()
        skip(.betweenEnd)
        skip(.published)
        previousTest = nil
        comparedField = ComparedField(comparing: date)
        return comparison(date, .between(low, high), from: start)
    }

    /// 2020年之前和2023年之后: nothing is both, so one is meant.
    ///
    /// - Parameter start: where the first date begins, a byte of the source; it has been read with its bound.
    mutating func checkBoundedDates(from start: Int) throws(ParseFailure) {
        guard isListJoint(0), case .date = token(1).kind, boundsDate(2) else { return }
        let place = SourceSpan(start, token(2).span.end)
        let either = source.slice(SourceSpan(start, token(-1).span.end)) + "或" + source.slice(SourceSpan(token(1).span.start, place.end))
        report(
            .wrongOperator, at: place, "`\(source.slice(place))` is written `\(either)` here: no date is both",
            fixIts: [.init(span: place, replacement: either)])
        throw ParseFailure()
    }
}
