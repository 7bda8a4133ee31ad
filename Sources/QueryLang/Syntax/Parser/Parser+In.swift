import Text

// Values of which there may be several: behind `in` and `between`, and lists in brackets.

extension Parser {
    /// What `in` looks in: a list, a date or number, a parameter, or a place.
    mutating func parseIn(_ value: ValueExpression) throws(ParseFailure) -> Comparison.Test {
        note(.parameter)
        noteRight(of: value)
        switch current.kind {
        case .number, .date, .parameter:
            let right = try expectValue(try parseSum(.right(of: value)))
            checkDateArithmetic(value, right)
            // 字数在300以上, 日期在2020年以后
            if let op = maybeBound() ?? maybeBoundOfDate(right) { return .compare(op, right) }
            if isAt(.comma), case .date = right, startsValue(1, of: value), bracketDepth == 0 {
                return try parseListed([right], of: value, joinedAt: current.span)
            }
            // date in 2024-03 or 2024-05
            if isAt(.or), !isHan(.or), case .date = right, case .date = token(1).kind {
                var items = [right]
                while isAt(.or), case .date = token(1).kind {
                    advance()
                    items.append(try expectValue(try parseSum(.right(of: value))))
                }
                return .inList(items, span(from: right.span.start))
            }
            // 字数在100到200之间
            if isHan(.to) || isListJoint(0), token(1).kind.isNumberOrDate {
                let isRange = isHan(.to)
                let joint = advance().span
                let high = try expectValue(try parseSum(.right(of: value)))
                skipMeasure()
                if isHan(.betweenEnd) || isRange {
                    skip(.betweenEnd)
                    return .between(right, high)
                }
                return try parseListed([right, high], of: value, joinedAt: joint)
            }
            return .inValue(right)
        case .string where isHan(.in, ahead: -1) && isListedText(2) && (isAt(.comma, ahead: 1) || isHan(.or, ahead: 1) || isListJoint(1)):
            return try parseListedTexts()
        case .string(let text, _):
            report(
                .unexpectedToken, at: current.span,
                "`in` takes a list or a place: write `\(source.slice(value.span)) contains \(source.slice(current.span))` or `in (\(source.slice(current.span)))`",
                fixIts: partOfField(value) + [.init(span: current.span, replacement: "(\(source.slice(current.span)))")])
            let literal = StringLiteral(text, span: advance().span)
            return .inList([.string(literal)], literal.span)
        case .mark(.open) where !bracketHoldsQuery():
            let start = current.span.start
            let items = try parseList { parser throws(ParseFailure) in
                parser.noteQueryStart()
                return try parser.parseRight(of: value)
            }
            return .inList(items, span(from: start))
        default:
            // 类型属于访谈或新闻
            if isHan(.in, ahead: -1), startsValue(0, of: value) { return try parseListed([], of: value, joinedAt: current.span) }
            return .inPlace(try parsePlace())
        }
    }

    /// Whether the brackets here hold a query and not a list.
    func bracketHoldsQuery(ahead start: Int = 0) -> Bool {
        var ahead = start
        while isAt(.open, ahead: ahead) { ahead += 1 }
        if isAt(.find, ahead: ahead) || isAt(.it, ahead: ahead) || isHan(.in, ahead: ahead) { return true }
        return word(ahead)?.name == .result || word(ahead)?.meaning?.field == "furniture"
    }

    mutating func parseBetween(of value: ValueExpression) throws(ParseFailure) -> Comparison.Test {
        let low = try expectValue(try parseSum(.right(of: value)))
        if recorder != nil, isChinese { note(Keyword.to) }
        if isHan(.to) {
            advance()
        } else if isAt(.comma), !isHanStage(1) {
            advance()
        } else {
            try expect(.and)
        }
        let high = try expectValue(try parseSum(.right(of: value)))
        skipMeasure()
        skip(.betweenEnd)
        for bound in [low, high] { checkDateArithmetic(value, bound) }
        return .between(low, high)
    }

    /// `( item { "," item } )`; texts joined by `or` are reported with the comma.
    mutating func parseList(
        _ item: (inout Parser) throws(ParseFailure) -> ValueExpression
    ) throws(ParseFailure) -> [ValueExpression] {
        try parseBrackets { parser throws(ParseFailure) in
            var items = [try item(&parser)]
            while true {
                if parser.isAt(.or) || (parser.isAt(.and) && !parser.isHan(.and)) {
                    parser.report(
                        .unexpectedToken, at: parser.current.span, "values in a list are joined by commas",
                        fixIts: [.init(span: parser.current.span, replacement: ",")])
                    parser.advance()
                } else if !parser.maybeComma() {
                    break
                }
                items.append(try item(&parser))
            }
            return items
        }
    }
}

extension Token.Kind {
    var isParameter: Bool { if case .parameter = self { true } else { false } }

    var isNumberOrDate: Bool {
        switch self {
        case .number, .date: true
        default: false
        }
    }
}

extension Comparison.Test {
    var isStringList: Bool {
        switch self {
        case .inList(let items, _): items.contains(where: \.isTextual)
        case .inValue(let value): value.isTextual
        default: false
        }
    }
}
