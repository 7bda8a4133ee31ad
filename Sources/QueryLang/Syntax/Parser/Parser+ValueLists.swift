import Text

// Lists of values without brackets:
//
//   类型是访谈或新闻 · 日期是2023年、2024年 · 类型不是访谈或新闻

extension Parser {
    /// 类型不是访谈或新闻, 日期不在2022年或2023年: neither of them, where `or` would go on with what is not denied.
    mutating func maybeDeniedList(
        _ first: ValueExpression, of left: ValueExpression
    ) throws(ParseFailure) -> Comparison.Test? {
        guard word(-1)?.isHan == true || token(-1).kind.isNumberOrDate else { return nil }
        var items = [first]
        while !isAtEnd, index != headEnd, isHan(.or) || isListJoint(0) || headEnd != nil && isAt(.comma) || isHan(.and) && !token(1).kind.isNumberOrDate,
            startsValue(1, of: left)
        {
            advance()
            items.append(try parseRight(of: left))
        }
        guard items.count > 1 else { return nil }
        skip(.inside)
        try checkListedDates(items)
        for item in items { checkDateArithmetic(left, item) }
        previousTest = nil
        comparedField = nil
        return .inList(items, span(from: first.span.start))
    }

    /// 类型为访谈和新闻, 日期是2023年、2024年: nothing has two of them, so any is meant.
    mutating func maybeEqualList(_ first: ValueExpression, of left: ValueExpression) throws(ParseFailure) -> Comparison.Test? {
        guard word(-1)?.isHan == true || token(-1).kind.isNumberOrDate else { return nil }
        var items = [first]
        while !isAtEnd, index != headEnd, isHan(.or) || isListJoint(0) || headEnd != nil && isAt(.comma), startsValue(1, of: left) {
            advance()
            items.append(try parseRight(of: left))
        }
        try checkListedDates(items)
        for item in items { checkDateArithmetic(left, item) }
        previousTest = nil
        comparedField = ComparedField(comparing: left)
        return .inList(items, span(from: first.span.start))
    }

    /// 和 and its like, which join values and texts; 且 joins tests.
    func isListJoint(_ ahead: Int) -> Bool { ["和", "与", "及", "以及"].contains(word(ahead)?.key) }

    /// Whether a number, a date or one of the fixed values of a field stands here, and no test begins with it.
    func startsValue(_ ahead: Int, of left: ValueExpression) -> Bool {
        if token(ahead).kind.isNumberOrDate {
            // 不是2或5不早于2020年: the number begins a test of its own.
            return word(ahead + 1)?.key != "次" && !countsUnits(ahead)
                && (index + ahead + 1 == headEnd || endsTest(ahead + 1) || word(ahead + 1)?.meaning.map { $0.isMeasure || $0.has(.inside) } == true)
        }
        guard case .path(let path) = left, let field = path.fieldOfValues,
            word(ahead)?.meaning?.valueFields.contains(field) == true
        else { return false }
        return index + ahead + 1 == headEnd || endsTest(ahead + 1)
    }

    /// What stands after a whole test.
    func endsTest(_ ahead: Int) -> Bool {
        switch token(ahead).kind {
        case .end, .mark(.close), .mark(.comma), .mark(.semicolon), .mark(.pipe): true
        case .word(let next): next.has(.or) || next.has(.and)
        default: false
        }
    }

    /// 超过三段 counts units, and 5千字 in 且超过5千字 does not.
    func countsUnits(_ ahead: Int) -> Bool {
        guard let word = word(ahead + 1) else { return false }
        return word.meaning?.unit != nil || (word.meaning?.isMeasure == true && self.word(ahead + 2)?.meaning?.unit != nil)
    }
}
