import Text

extension Parser {
    mutating func parseValue() throws(ParseFailure) -> ValueExpression {
        try expectValue(try parseSum(.value))
    }

    /// product { ( "+" | "-" ) product }; an operand of any kind where no operator follows.
    mutating func parseSum(_ need: Need) throws(ParseFailure) -> Operand {
        var left = try parseProduct(need)
        while let op = maybeArithmetic(.plus, .add) ?? maybeArithmetic(.minus, .subtract) {
            try countOperator()
            let right = try expectValue(try parseProduct(.value))
            left = .value(.binary(op, try expectValue(left), right))
        }
        return left
    }

    private mutating func parseProduct(_ need: Need) throws(ParseFailure) -> Operand {
        var left = try parseFactor(need)
        while let op = maybeArithmetic(.times, .multiply) ?? maybeArithmetic(.divide, .divide) {
            try countOperator()
            let right = try expectValue(try parseFactor(.value))
            left = .value(.binary(op, try expectValue(left), right))
        }
        return left
    }

    private mutating func maybeArithmetic(_ mark: Mark, _ op: ArithmeticOperator) -> ArithmeticOperator? {
        guard isAt(mark) else { return nil }
        advance()
        return op
    }

    mutating func parseFactor(_ need: Need) throws(ParseFailure) -> Operand {
        noteFactor(need)
        let start = current.span.start
        if need.mayBeTimes, let times = try maybeTimesValue() { return .value(times) }
        switch current.kind {
        case .string(let text, _): return .string(StringLiteral(text, span: advance().span))
        case .regex(let pattern, let isExtended):
            try checkGroupNames(pattern)
            let span = advance().span
            let regex = RegexLiteral(pattern: pattern, isExtended: isExtended, span: span)
            return .text(.regex(regex, exact: false, span))
        case .number: return .value(.number(try parseNumberLiteral()))
        case .date(let year, let month, let day, let quarter):
            return .value(.date(DateLiteral(year: year, month: month, day: day, quarter: quarter, span: advance().span)))
        case .parameter(let name): return .parameter(Name(name, span: advance().span))
        case .mark(.open): return try parseBracket()
        case .mark(.minus):
            advance()
            let operand = try parseNested { parser throws(ParseFailure) in try parser.parseFactor(.value) }
            return .value(.negative(try expectValue(operand), span(from: start)))
        case .word(let word): return try parseWordFactor(word, need)
        default: throw unexpected(need.message)
        }
    }

    /// A group is a column, which a word of the grammar could not be asked for: (?<前>…).
    private mutating func checkGroupNames(_ pattern: String) throws(ParseFailure) {
        for part in pattern.split(separator: "<").dropFirst() {
            guard let end = part.firstIndex(of: ">"), let meaning = Lexicon.standard[NameFolding.key(String(part[..<end]))] else { continue }
            let name = String(part[..<end])
            guard meaning.isReserved || (name.containsHan && !meaning.keywords.isEmpty) else { continue }
            report(
                .reservedName, at: current.span, "the group ‘\(name)’ is called like a word of the language: choose another name, such as \(name)\(name.containsHan ? "项" : "_")")
            throw ParseFailure()
        }
    }

    private mutating func parseWordFactor(_ word: Word, _ need: Need) throws(ParseFailure) -> Operand {
        if word.has(.exact) || word.has(.whole), let text = try maybeModeText(word) { return .text(text) }
        switch word.name {
        case .term: return .text(.term(Name(word.text, span: advance().span)))
        case .condition: return .condition(try parseDefined(word))
        case .result:
            if isAtEnd { throw unexpected(need.message) }
            report(
                .unexpectedToken, at: current.span,
                "‘\(word.text)’ is a result: it stands after `in`, or opens a query")
            throw ParseFailure()
        case .column, .metaKey, .new, nil: break
        }
        // `does not mention`: no field, though an unknown word might be one.
        if word.meaning == nil, word.name == nil, ["does", "do", "doesn"].contains(word.key) { throw unexpected(need.message) }
        if let unit = word.meaning?.countedUnit, !scope.isTable {
            return .value(.call(numberOf(unit, at: advance().span)))
        }
        if isAt(.open, ahead: 1), !token(1).startsLine {
            if let function = word.meaning?.function { return .value(.call(try parseCall(function))) }
            if word.meaning?.field == "length" { throw lengthAsFunction() }
            if word.meaning == nil { throw unknownFunction(word) }
        }
        return .value(.path(try parsePath(need)))
    }

    /// `exact "…"`, `whole $x`, `exact /…/`; nil where the word is none of these.
    private mutating func maybeModeText(_ word: Word) throws(ParseFailure) -> TextExpression? {
        let start = current.span.start
        let mode: TextMode = word.has(.exact) ? .exact : .whole
        switch token(1).kind {
        case .string(let text, _):
            advance()
            return .string(StringLiteral(text, span: advance().span), mode: mode, span(from: start))
        case .parameter(let name):
            advance()
            return .parameter(Name(name, span: advance().span), mode: mode, span(from: start))
        case .regex(let pattern, let isExtended):
            advance()
            let regex = RegexLiteral(pattern: pattern, isExtended: isExtended, span: advance().span)
            if mode == .whole {
                report(
                    .unexpectedToken, at: span(from: start),
                    "`whole` stands before a text; a regular expression says `\\b` itself")
            }
            return .regex(regex, exact: mode == .exact, span(from: start))
        case .mark(.open):
            report(
                .unexpectedToken, at: current.span,
                "`\(word.text)` stands before each text: write `(\(mode.rawValue) \"a\" or \(mode.rawValue) \"b\")`")
            throw ParseFailure()
        case .word(let next) where next.has(.exact) || next.has(.whole):
            report(
                .unexpectedToken, at: SourceSpan(start, token(1).span.end),
                "a text is `exact` or `whole`, not both",
                notes: ["texts of both kinds in one paragraph are two tests: `exact \"…\" and whole \"…\"`"])
            throw ParseFailure()
        default: return nil
        }
    }

    /// A condition made by `define`, with its arguments.
    private mutating func parseDefined(_ word: Word) throws(ParseFailure) -> Condition {
        let start = current.span.start
        let name = Name(word.text, span: advance().span)
        var arguments: [ValueExpression] = []
        if isAt(.open), !current.startsLine {
            arguments = try parseList { parser throws(ParseFailure) in
                let operand = try parser.parseSum(.value)
                guard let argument = operand.right else { return try parser.expectValue(operand) }
                return argument
            }
        }
        return .defined(name, arguments: arguments, span(from: start))
    }

    /// `length(title)`: the length of a text is its field.
    private mutating func lengthAsFunction() -> ParseFailure {
        let start = current.span.start
        var ahead = 2
        while word(ahead) != nil || isAt(.dot, ahead: ahead) { ahead += 1 }
        guard ahead > 2, isAt(.close, ahead: ahead) else {
            report(.wrongOperator, at: current.span, "the length of a text is its field: `title.length`")
            return ParseFailure()
        }
        let path = source.slice(token(2).span.start..<token(ahead - 1).span.end)
        let place = SourceSpan(start, token(ahead).span.end)
        let isOwn = ahead == 3 && word(2)?.meaning?.field == "text"
        let length = isChinese ? "字数" : "length"
        let right = isOwn ? length : path + (isChinese ? "的" : ".") + length
        report(
            .wrongOperator, at: place, "the length of a text is its field: `\(right)`",
            fixIts: [.init(span: place, replacement: right)])
        return ParseFailure()
    }

    private mutating func unknownFunction(_ word: Word) -> ParseFailure {
        var near: String?
        if diagnostics.count < Keywords.suggestionLimit {
            let conditions = declarations.sortedNames.filter { declarations.kinds[$0] == .condition }
            near = Keywords.nearest(to: word.text, among: Call.Function.allCases.map(\.rawValue) + conditions)
        }
        report(
            .unknownName, at: current.span,
            "no function or condition is called ‘\(word.text)’" + (near.map { "; did you mean ‘\($0)’?" } ?? ""),
            fixIts: near.map { [.init(span: current.span, replacement: $0)] } ?? [])
        return ParseFailure()
    }

    /// 段落数: count(paragraphs)
    func numberOf(_ unit: String, at span: SourceSpan) -> Call {
        Call(function: .count, argument: .units(UnitName(unit, span: span), place: nil, condition: nil), span: span)
    }

    private mutating func parseCall(_ function: Call.Function) throws(ParseFailure) -> Call {
        let start = current.span.start
        advance()
        let argument: Call.Argument =
            switch function {
            case .count: try parseBrackets { parser throws(ParseFailure) in try parser.parseCountArgument() }
            case .round: try parseBrackets { parser throws(ParseFailure) in try parser.parseRounded() }
            case .rate: .texts(try parseBrackets { parser throws(ParseFailure) in try parser.parseTexts() })
            default: .value(try parseBrackets { parser throws(ParseFailure) in try parser.parseArgument(function) })
            }
        return Call(function: function, argument: argument, span: span(from: start))
    }

    /// A value, and after a comma how many decimals are kept.
    private mutating func parseRounded() throws(ParseFailure) -> Call.Argument {
        let value = try parseArgument(.round)
        guard maybeComma() else { return .rounded(value, digits: nil) }
        return .rounded(value, digits: try parseCount())
    }

    private mutating func parseArgument(_ function: Call.Function) throws(ParseFailure) -> ValueExpression {
        if isAt(.close) {
            report(
                .unexpectedToken, at: current.span,
                "`\(function.rawValue)` needs a value in its brackets, as in `\(function.rawValue)(length)`")
            throw ParseFailure()
        }
        return try parseValue()
    }

    /// [ texts | unit [ "in" place ] [ "where" condition ] ]
    private mutating func parseCountArgument() throws(ParseFailure) -> Call.Argument {
        note(.unit)
        if isAt(.close) { return .nothing }
        if isAt(.times), isAt(.close, ahead: 1) {
            report(
                .unexpectedToken, at: current.span, "the number of rows is `count()`",
                fixIts: [.init(span: current.span, replacement: "")])
            throw ParseFailure()
        }
        guard let word = currentWord, let unit = word.meaning?.unit, mayFollowUnit(1) else {
            let operand = try parseChain(.text)
            if case .value(.path(let path)) = operand {
                let written = source.slice(path.span)
                report(
                    .unexpectedToken, at: path.span,
                    inItsLanguage(
                        "`count` takes a text or a unit; the values of a field are counted by `distinct(\(written))`",
                        "`次数` takes a text, `计数` a unit; the values of a field are counted by `种数（\(written)）`"))
                throw ParseFailure()
            }
            var texts = [try expectText(operand)]
            while maybe(.or) != nil { texts.append(try parseText()) }
            if let only = texts.first, texts.count == 1 { return .texts(only) }
            return .texts(.or(texts))
        }
        let name = UnitName(unit, span: advance().span)
        let find = try parseFindRest(.unit(name), place: nil, from: name.span.start)
        return .units(name, place: find.place, condition: find.condition)
    }

    // MARK: Numbers

    mutating func parseNumberLiteral() throws(ParseFailure) -> NumberLiteral {
        guard case .number(let value, let spelling, let isPercent) = current.kind else { throw unexpected("a number") }
        return NumberLiteral(value: value, spelling: spelling, isPercent: isPercent, span: advance().span)
    }

    /// More than a collection can hold of anything.
    private static let largestCount = 1_000_000_000.0

    /// A number of things: whole, not negative, and no percentage.
    private mutating func parseWholeNumber() throws(ParseFailure) -> Int {
        guard case .number(let value, let spelling, let isPercent) = current.kind else { throw unexpected("a number") }
        guard !isPercent, value <= Self.largestCount, let whole = Int(exactly: value) else {
            let isTooLarge = !isPercent && value > Self.largestCount
            report(
                .badNumber, at: current.span,
                isTooLarge
                    ? "a number of things is at most \(Int(Self.largestCount)): write a smaller one"
                    : "a whole number stands here, not \(spelling)",
                notes: isPercent ? [inItsLanguage("how many there are, `| count` says; of those take as many as the share comes to", "how many there are says `统计文章`; then `前…` takes as many as the share comes to")] : [])
            throw ParseFailure()
        }
        advance()
        return whole
    }

    /// Whether a number of things stands here: a number, or a parameter that may hold one.
    func startsAmount(_ ahead: Int = 0) -> Bool {
        switch token(ahead).kind {
        case .number, .parameter: true
        default: false
        }
    }

    /// A whole number or a parameter, whose value the checker knows.
    mutating func parseAmount() throws(ParseFailure) -> Count {
        note(.parameter)
        if case .parameter(let name) = current.kind { return Count(parameter: Name(name, span: advance().span)) }
        let span = current.span
        return Count(try parseWholeNumber(), span: span)
    }

    /// A number of things and the measure word after it.
    mutating func parseCount() throws(ParseFailure) -> Count {
        let count = try parseAmount()
        skipMeasure()
        return count
    }
}
