import Text

extension Parser {
    mutating func parseStatement() throws(ParseFailure) -> Statement {
        let start = current.span.start
        noteStatementStart()
        // 给我看看
        while !isAtEnd, isHan(.please) { advance() }
        if isAt(.pipe) {
            return try parseContinuation(from: start)
        }
        if goesOnFromLast { return try parseContinuation(from: start) }
        // long = find …: nothing else opens with a name and `=`.
        if take(.let) != nil || currentWord?.name == .new { return try parseLet(from: start) }
        // `define term as …` defines a condition called by a word of the language, which is reported there.
        if take(.defineTerm) != nil { return try parseDefineTerm(from: start) }
        if take(.define) != nil { return try parseDefine(from: start) }
        if take(.param) != nil { return try parseParameter(from: start) }
        if take(.use) != nil {
            let path = try expectString("the path of a script in quotation marks")
            return .use(UseStatement(path: path, span: span(from: start)))
        }
        if take(.explain) != nil {
            let analyze = take(.analyze) != nil
            return .explain(ExplainStatement(analyze: analyze, query: try parseQuery(), span: span(from: start)))
        }
        if take(.describe) != nil { return try parseDescribe(from: start) }
        if let stray = strayStage() { throw stray }
        return .query(try parseQuery())
    }

    /// `| first 5`
    private mutating func parseContinuation(from start: Int) throws(ParseFailure) -> Statement {
        let it = SetExpression.it(SourceSpan(start, start))
        if takesOfEach { return .query(try parseStages(after: it, [try parseStage()], from: start)) }
        guard goesOnWithTest else { return .query(try parseStages(after: it, countsGroups: declarations.lastCountsGroups, from: start)) }
        advance()
        let filter = Stage.filter(try parseCondition(), span(from: start))
        return .query(try parseStages(after: it, [filter], from: start))
    }

    /// 且提及“a”: asked of what was found.
    private var goesOnWithTest: Bool { ["且", "并且", "而且"].contains(currentWord?.key) && !isAt(.comma, ahead: 1) }

    /// 每个标题前1
    private var takesOfEach: Bool {
        guard isHan(.every) else { return false }
        for ahead in 1..<Self.longestKeys {
            if isHan(.first, ahead: ahead) || isHan(.last, ahead: ahead) || isHan(.sample, ahead: ahead) { return startsAmount(ahead + 1) && endsHead(ahead + 2) }
            guard isHan(.de, ahead: ahead) || isAt(.comma, ahead: ahead) || isHan(.and, ahead: ahead) || word(ahead)?.meaning?.isNameable == true else { return false }
        }
        return false
    }

    /// Words between 每个 and what is taken.
    private static let longestKeys = 16

    /// 前5, 按日期排序 and 其中提及“a” as all that was entered: as on the next line of a script, it goes on with what was found.
    private var goesOnFromLast: Bool {
        guard declarations.hasLastResult, statementStart == 0, !opensStatement(at: index) else { return false }
        if opensSample, !endsHead(3) { return false }
        return isHan(.by) || isHan(.where) || goesOnWithTest || takesOfEach || isHanStage(0) && !isHan(.every)
    }

    /// 显示标题 or 按日期排序 as a statement, which say what is done with the rows of another.
    private mutating func strayStage() -> ParseFailure? {
        guard isHanStage(0), !isHan(.every), !isHan(.where), !opensStatement(at: index) else { return nil }
        let follows = statementStart > 0 && tokens[statementStart - 1].kind == .mark(.semicolon)
        let isBare = isHan(.by) ? byEndsInStage : true
        guard isBare, !isHan(.sample), !(isHan(.count) && (isAt(.open, ahead: 1) || !endsTest(1))) else { return nil }
        let stage = source.slice(current.span)
        report(
            .unexpectedToken, at: current.span,
            follows
                ? "‘\(source.slice(tokens[statementStart - 1].span))’ ended the statement before; what is done with its rows stands behind a comma, or as a statement of its own behind `｜`"
                : "‘\(stage)’ says what is done with rows: it stands behind what is found, or goes on from the last result behind `｜`",
            fixIts: (takesFound ? ["查找"] : ["｜"]).map { .init(span: SourceSpan(current.span.start, current.span.start), replacement: $0) })
        return ParseFailure()
    }

    /// 前三篇文章的标题: what is taken is said, so that it is looked for.
    private var takesFound: Bool {
        guard isHan(.first) || isHan(.last), startsAmount(1) else { return false }
        return (2...3).contains { ahead in foundNoun(ahead).map { endsHead(ahead + $0.length) || isHan(.de, ahead: ahead + $0.length) } == true }
    }

    /// 按日期排序, 按作者统计: nothing but the end or another stage stands behind what is done.
    private var byEndsInStage: Bool {
        var ahead = 1
        while ahead < 24, token(ahead).kind != .end {
            if isHan(.sort, ahead: ahead) || isHan(.count, ahead: ahead) || isHan(.asc, ahead: ahead) || isHan(.desc, ahead: ahead) { return endsTest(ahead + 1) }
            if isAt(.comma, ahead: ahead) || isAt(.pipe, ahead: ahead) || isAt(.semicolon, ahead: ahead) { return false }
            ahead += 1
        }
        return false
    }

    mutating func expectString(_ wanted: String) throws(ParseFailure) -> StringLiteral {
        guard case .string(let value, _) = current.kind else { throw unexpected(wanted) }
        return StringLiteral(value, span: advance().span)
    }

    private mutating func parseLet(from start: Int) throws(ParseFailure) -> Statement {
        let name = try parseNewName("the name of the result")
        try expectEqual()
        let query = try parseQuery()
        return .letQuery(LetStatement(name: name, query: query, span: span(from: start)))
    }

    /// A name that the script makes. A word of the language is reported, and read as the name that was meant.
    private mutating func parseNewName(_ wanted: String) throws(ParseFailure) -> Name {
        guard let word = currentWord else {
            if case .string(let text, _) = current.kind {
                report(
                    .unexpectedToken, at: current.span, "a name has no quotation marks",
                    fixIts: [.init(span: current.span, replacement: text)])
                return Name(text, span: advance().span)
            }
            throw unexpected(wanted)
        }
        if let reading = Self.reading(of: word) {
            report(.reservedName, at: current.span, reading)
        }
        return Name(word.text, span: advance().span)
    }

    /// Why a name cannot be made; nil where it can.
    private static func reading(of word: Word) -> String? {
        if word.meaning != nil { return "‘\(word.text)’ is a word of the language: choose another name" }
        guard word.key.unicodeScalars.contains(where: { $0.properties.isIdeographic }) else { return nil }
        let scalars = word.key.unicodeScalars.map { $0 }
        guard case .pieces(let pieces) = HanCutter.cut(scalars) else { return nil }
        let parts = pieces.map { HanCutter.text(scalars[$0.range]) }.joined(separator: " ")
        return "‘\(word.text)’ reads as the words \(parts): choose another name"
    }

    private mutating func parseDefineTerm(from start: Int) throws(ParseFailure) -> Statement {
        let name = try parseNewName("the name of the term")
        try expectEqual()
        var forms = [try parseForm()]
        while maybeComma() { forms.append(try parseForm()) }
        return .defineTerm(TermDefinition(name: name, forms: forms, span: span(from: start)))
    }

    private mutating func parseForm() throws(ParseFailure) -> TermForm {
        switch current.kind {
        case .string(let value, _): return .string(StringLiteral(value, span: advance().span))
        case .regex(let pattern, let isExtended):
            return .regex(RegexLiteral(pattern: pattern, isExtended: isExtended, span: advance().span))
        default: throw unexpected("a text in quotation marks or a regular expression")
        }
    }

    private mutating func parseDefine(from start: Int) throws(ParseFailure) -> Statement {
        let name = try parseNewName("the name of the condition")
        var parameters: [Name] = []
        if isAt(.open) {
            parameters = try parseBrackets { parser throws(ParseFailure) in
                var names = [try parser.expectParameter()]
                while parser.maybeComma() { names.append(try parser.expectParameter()) }
                return names
            }
        }
        if isAt(Mark.equal), definesTexts, let opening = tokens[..<index].last(where: { if case .word(let word) = $0.kind { word.has(.define) } else { false } }) {
            report(
                .wrongOperator, at: opening.span, "texts are called by a name with `\(inItsLanguage("define term", "定义术语"))`; a condition is defined with `as`",
                fixIts: [.init(span: opening.span, replacement: inItsLanguage("define term", "定义术语"))])
            throw ParseFailure()
        }
        if let equal = maybeMark(.equal) {
            report(
                .wrongOperator, at: equal, "a condition is defined with `as`; `=` is for terms and results",
                fixIts: [.init(span: equal, replacement: "as")])
        } else {
            try expect(.as)
        }
        let condition = try parseCondition()
        return .defineCondition(
            ConditionDefinition(name: name, parameters: parameters, condition: condition, span: span(from: start)))
    }

    /// Whether nothing but texts stands behind `=`, which make a term and no condition.
    private var definesTexts: Bool {
        var ahead = 1
        while true {
            switch token(ahead).kind {
            case .string, .regex: ahead += 1
            default: return false
            }
            guard isAt(.comma, ahead: ahead) else { break }
            ahead += 1
        }
        return [.end, .mark(.semicolon)].contains(token(ahead).kind) || token(ahead).startsLine
    }

    private mutating func expectParameter() throws(ParseFailure) -> Name {
        guard case .parameter(let name) = current.kind else { throw unexpected("a parameter such as `$place`") }
        return Name(name, span: advance().span)
    }

    private mutating func parseParameter(from start: Int) throws(ParseFailure) -> Statement {
        let name: Name
        switch current.kind {
        case .word(let word): name = Name(word.text, span: advance().span)
        case .parameter(let text):
            report(
                .unexpectedToken, at: current.span, "`param` takes the name without `$`",
                fixIts: [.init(span: current.span, replacement: text)])
            name = Name(text, span: advance().span)
        default: throw unexpected("the name of the parameter")
        }
        var kind: ParameterDeclaration.Kind?
        if maybeMark(.colon) != nil {
            for kind in ["text", "number", "date"] { note(.keyword(kind)) }
            let word = currentWord
            kind = word?.meaning.flatMap { $0.field }.flatMap { $0 == "value" ? .number : .init(rawValue: $0) }
            if kind == nil { kind = ParameterDeclaration.Kind.chineseSpellings.first { $0.spelling == word?.key }?.kind }
            if kind == nil, let word {
                report(
                    .unexpectedToken, at: current.span,
                    "‘\(word.text)’ is no type: a parameter is " + inItsLanguage("`text`, `number` or `date`", "文字, 数值 or 日期"))
                throw ParseFailure()
            }
            guard kind != nil else { throw unexpected(inItsLanguage("`text`, `number` or `date`", "文字, 数值 or 日期")) }
            advance()
        }
        var values: [ValueExpression] = []
        var isList = false
        if !isAtEnd, isAt(Mark.equal) || isAt(Keyword.equal) {
            try expectEqual()
            if isAt(.open) {
                isList = true
                values = try parseList { parser throws(ParseFailure) in try parser.parseLiteral() }
            } else {
                values = [try parseLiteral()]
            }
        }
        return .parameter(
            ParameterDeclaration(name: name, kind: kind, defaultValues: values, isList: isList, span: span(from: start))
        )
    }

    private mutating func parseLiteral() throws(ParseFailure) -> ValueExpression {
        switch current.kind {
        case .string(let value, _): return .string(StringLiteral(value, span: advance().span))
        case .number: return .number(try parseNumberLiteral())
        case .date(let year, let month, let day, let quarter):
            return .date(DateLiteral(year: year, month: month, day: day, quarter: quarter, span: advance().span))
        case .mark(.minus):
            let start = advance().span.start
            let number = try parseNumberLiteral()
            return .negative(.number(number), span(from: start))
        default: throw unexpected("a text in quotation marks, a number or a date")
        }
    }

    private mutating func parseDescribe(from start: Int) throws(ParseFailure) -> Statement {
        note(.unit)
        note(.field(ofUnit: nil))
        note(.result)
        note(Keyword.collection)
        guard let word = currentWord else { throw unexpected("a unit, a field, the name of a result or `\(spelling(of: .collection))`") }
        if isAt(.dot, ahead: 1) || isHan(.de, ahead: 1) || isJuxtaposed(1) {
            let path = try parsePath(.value)
            return .describe(
                DescribeStatement(subject: Name(path.steps.map(\.name).joined(separator: "."), span: path.span), span: span(from: start)))
        }
        let meaning = word.meaning
        let canonical = meaning?.unit ?? meaning?.field ?? (word.has(.collection) ? "collection" : word.text)
        let subject = Name(canonical, span: advance().span)
        return .describe(DescribeStatement(subject: subject, span: span(from: start)))
    }
}
