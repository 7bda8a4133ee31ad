import Text

// Rules of reading that go beyond what can stand where: what may follow a test without brackets, and operands of a
// kind that their place does not take.

extension Parser {
    mutating func expectCondition(_ operand: Operand) throws(ParseFailure) -> Condition {
        if let condition = operand.condition { return condition }
        let written = source.slice(operand.span)
        var example = "length > 5"
        if isChinese {
            if case .value(.date) = operand { example = "日期在\(written)" } else { example = "字数大于5" }
        }
        report(
            .unexpectedToken, at: operand.span, "‘\(written)’ is no condition: compare it with something, as in `\(example)`")
        throw ParseFailure()
    }

    mutating func expectText(_ operand: Operand) throws(ParseFailure) -> TextExpression {
        if let text = operand.text { return text }
        switch operand {
        case .condition:
            report(
                .unexpectedToken, at: operand.span,
                "only texts joined by \(inItsLanguage("`or` stand here; `and` and `not`", "`或` stand here; `且` and `不`")) stand outside, as in "
                    + inItsLanguage("`mentions \"a\" and not mentions \"b\"`", "`提及“a”且不提及“b”`")
            )
        case .value(.path(let path)):
            let written = source.slice(path.span)
            let quantities = quantitiesBeside(path).map { [$0] } ?? []
            // A word of the language is hardly meant as a text.
            if written.containsHan, path.steps.allSatisfy({ Keywords.isWord($0.name) }) {
                report(
                    .unexpectedToken, at: operand.span,
                    "‘\(written)’ is a word of the language: name the unit that has it, or put a text in quotation marks", fixIts: quantities)
                throw ParseFailure()
            }
            report(
                .unexpectedToken, at: operand.span, "‘\(written)’ is no text and no term; text goes in quotation marks",
                fixIts: quantities.isEmpty ? [.init(span: path.span, replacement: isChinese ? "“\(written)”" : "\"\(written)\"")] : quantities)
        default:
            let written = source.slice(operand.span)
            let quoted = isChinese ? "“\(written)”" : "\"\(written)\""
            report(
                .unexpectedToken, at: operand.span, "‘\(written)’ is no text; text goes in quotation marks",
                fixIts: [.init(span: operand.span, replacement: quoted)])
        }
        throw ParseFailure()
    }

    /// `percentages near "a"`: what is so called are quantities of a kind, which stand beside the text.
    private func quantitiesBeside(_ path: Path) -> Diagnostic.FixIt? {
        let key = NameFolding.key(source.slice(path.span))
        let kind = ["percentages": "percent", "percents": "percent"][key] ?? Lexicon.standard[key]?.value
        guard let kind, kind == "percent" || kind == "money", isAt(.find, ahead: -3), isAt(.near, ahead: -1), case .string = current.kind else { return nil }
        let text = source.slice(current.span)
        let test = inItsLanguage("quantities where kind = \(kind) and within 10 of \(text)", "距\(text)10字以内且类型是\(source.slice(path.span))的数量")
        return .init(span: path.span.joined(current.span), replacement: test)
    }

    mutating func expectValue(_ operand: Operand) throws(ParseFailure) -> ValueExpression {
        if let value = operand.value { return value }
        report(
            .unexpectedToken, at: operand.span,
            "‘\(source.slice(operand.span))’ is no number, date or field")
        throw ParseFailure()
    }

    /// The left side of a comparison: a field, never a text.
    mutating func expectLeft(_ operand: Operand, _ verbStart: Int) throws(ParseFailure) -> ValueExpression {
        if let value = operand.value { return value }
        let written = source.slice(operand.span)
        let message =
            switch operand {
            case .string, .text:
                "a comparison has its field on the left, as in `title contains \"…\"`; \(written) is a text"
            default: "‘\(written)’ is a condition and cannot be compared"
            }
        report(.unexpectedToken, at: operand.span, message, notes: orderOfTexts(written))
        throw ParseFailure()
    }

    /// “b”在“a”之后 turns the order of `then` round.
    private func orderOfTexts(_ written: String) -> [String] {
        guard isHan(.in, ahead: -1), case .string = current.kind, let side = word(1), side.has(.after) || side.has(.before) else { return [] }
        let other = source.slice(current.span)
        let (first, second) = side.has(.after) ? (other, written) : (written, other)
        return ["what comes first stands first: \(first)\(spelling(of: .then))\(second)"]
    }

    /// The right side of a comparison: a value or one string.
    mutating func parseRight(of left: ValueExpression) throws(ParseFailure) -> ValueExpression {
        noteRight(of: left)
        let operand = try parseSum(.right(of: left))
        skipMeasure()
        if let right = operand.right { return right }
        if case .text(.term(let name)) = operand {
            let isTitle = if case .path(let path) = left { path.steps.map(\.name) == ["title"] } else { false }
            report(
                .unexpectedToken, at: name.span, "‘\(name.text)’ is a term, which only units can mention",
                notes: [
                    isTitle
                        ? "`anywhere mentions \(name.text)` asks the title and the text"
                        : "the texts of a field are written out: `contains any (\"…\", \"…\")`"
                ])
            return .string(StringLiteral(name.text, span: name.span))
        }
        if case .text(.or(let texts)) = operand {
            report(
                .unexpectedToken, at: operand.span,
                "values are joined by commas: write `contains any (\(texts.map { source.slice($0.span) }.joined(separator: ", ")))`, or `in (…)` after `=`"
            )
            throw ParseFailure()
        }
        if case .text = operand {
            report(
                .unexpectedToken, at: operand.span,
                "a field is compared with one string, without brackets, `\(spelling(of: .exact))` or `\(spelling(of: .near))`: those are for texts after `\(spelling(of: .mentions))`"
            )
            throw ParseFailure()
        }
        return try expectValue(operand)
    }

    /// `where contains "x"`: only `mentions` needs nothing before it. After a test of a field that field is meant.
    mutating func verbWithoutField() -> ParseFailure {
        let verb = source.slice(current.span)
        let isHan = currentWord?.isHan == true
        let here = SourceSpan(current.span.start, current.span.start)
        if let subject = previousTest?.field?.subject, join != nil {
            let repaired = subject + (isHan ? "" : " ") + verb
            report(
                .unexpectedToken, at: current.span, "‘\(verb)’ needs its field again before it, as in `\(repaired) …`",
                fixIts: [.init(span: here, replacement: subject + (isHan ? "" : " "), label: repaired)])
            return ParseFailure()
        }
        let isText = isAt(.contains) || isAt(.matches)
        let field = isHan ? "正文" : "text "
        let mention = spelling(of: .mentions)
        report(
            .unexpectedToken, at: current.span,
            "‘\(verb)’ needs a field before it, as in `\(field)\(verb) …`; only `\(mention)` is about the unit itself",
            fixIts: [isText ? .init(span: current.span, replacement: mention) : .init(span: here, replacement: field)])
        return ParseFailure()
    }

    mutating func noSubject(_ left: Operand) -> ParseFailure {
        report(
            .unexpectedToken, at: left.span,
            "what mentions a text is a unit or a field; ‘\(source.slice(left.span))’ is neither")
        return ParseFailure()
    }

    // MARK: After a test of a field

    mutating func finishFieldTest(
        _ left: ValueExpression, verb: String, isNegated: Bool, from verbStart: Int, hasString: Bool,
        _ right: ValueExpression?, text: TextExpression? = nil
    ) {
        guard hasString else {
            previousTest = nil
            return
        }
        var literal: String?
        if case .string(let string)? = right { literal = source.slice(string.span) }
        if case .string? = text { literal = text.map { source.slice($0.span) } }
        previousTest = PreviousTest(
            field: FieldTest(
                verb: verb, isNegated: isNegated, start: left.span.start, verbStart: verbStart, subject: source.slice(left.span),
                literal: literal))
    }

    /// `author.unit contains "重庆" or "四川"`: is the second a text of the paragraph, or another unit?
    mutating func checkBareText(_ operand: Operand, from start: Int) {
        guard let test = previousTest?.field, let join else { return }
        let place = span(from: start)
        let written = source.slice(place)
        let further = furtherTexts(join)
        let whole = SourceSpan(test.verbStart, further.last?.end ?? place.end)
        var fixIts: [Diagnostic.FixIt] = []
        if let denied = deniedListRepairs(test, join, operand) {
            // The text alone would not be denied.
            let whole = test.verb == "mentions" ? SourceSpan(test.start, place.end) : whole
            fixIts = denied.map { .init(span: whole, replacement: $0, label: $0) }
            return report(
                .bareTextAfterField, at: place, "`\(source.slice(whole))` does not say whether all of them are missing or only one",
                notes: ["Write \(denied.map { "`\($0)`" }.joined(separator: " or "))."], fixIts: fixIts)
        }
        if let repair = listRepair(test, join, operand, further) ?? (further.isEmpty ? mentionRepair(test, join, operand) : nil) {
            fixIts.append(.init(span: whole, replacement: repair, label: repair))
        }
        // author = "x" and "y": an article has several.
        if !join.isHan, !join.hasNot, join.keyword == .and, test.verb == "=", case .string = operand {
            let both = "\(test.subject) = \(written)"
            fixIts.append(.init(span: place, replacement: both, label: "and " + both))
        }
        if !join.isHan, test.isNegated, !join.hasNot, ["contains", "starts with", "ends with"].contains(test.verb), let all = fixIts.first?.label, all.contains(" all (") {
            let any = all.replacing(" all (", with: " any (")
            fixIts.insert(.init(span: whole, replacement: any, label: any), at: 0)
        }
        // 作者是“甲”和“乙”: nobody is named by two names, but there are several authors. 且 may go on with either.
        if join.isHan, !join.hasNot, join.keyword == .and, test.verb == "=", case .string = operand {
            let both = "\(test.subject)是\(written)"
            fixIts.append(.init(span: place, replacement: both, label: "且" + both))
        }
        let mention = (join.isHan ? "提及" : "mentions ") + written
        let joining = join.isHan ? (join.keyword == .or ? "或" : "且") : join.keyword.rawValue + " "
        // After a quantifier `mentions` would be as open as the text is; after what another unit mentions it would be about
        // this one, and of what is denied the text alone would not be denied.
        let isSame = test.verb == "mentions" || test.verb == "!=" && (join.isHan || join.keyword == .or)
        if fixIts.isEmpty || previousTest?.quantified == nil && !isSame && !test.isMention && further.isEmpty {
            fixIts.append(.init(span: place, replacement: mention, label: joining + mention))
        }
        report(
            .bareTextAfterField, at: place,
            "after a test of ‘\(test.subject)’ a bare text does not say what it is about",
            notes: ["Write \(fixIts.map { "`\($0.label)`" }.joined(separator: " or "))."], fixIts: fixIts)
    }

    /// Texts that the same word joins to one that has been read.
    private func furtherTexts(_ join: Join) -> [SourceSpan] {
        var spans: [SourceSpan] = []
        while spans.count < Self.mostTexts, word(2 * spans.count)?.has(join.keyword) == true, case .string = token(2 * spans.count + 1).kind {
            spans.append(token(2 * spans.count + 1).span)
        }
        return spans
    }

    private static let mostTexts = 32

    private func listRepair(_ test: FieldTest, _ join: Join, _ operand: Operand, _ further: [SourceSpan]) -> String? {
        guard let literal = test.literal, case .string(let second) = operand, !join.hasNot else { return nil }
        let texts = [literal] + ([second.span] + further).map(source.slice)
        if join.isHan { return hanListRepair(test, join, "（" + texts.joined(separator: "、") + "）") }
        let list = "(" + texts.joined(separator: ", ") + ")"
        switch (test.verb, join.keyword) {
        case ("=", .or): return "in \(list)"
        case ("!=", .and), ("!=", .or): return "not in \(list)"
        case ("contains", _), ("starts with", _), ("ends with", _):
            let not = test.isNegated ? "not " : ""
            return "\(not)\(test.verb) \(join.keyword == .or ? "any" : "all") \(list)"
        default: return nil
        }
    }

    /// 下一段提及“a”和“b”: the other unit mentions both, 没有提及“a”或“b” neither.
    private func mentionRepair(_ test: FieldTest, _ join: Join, _ operand: Operand) -> String? {
        guard test.verb == "mentions", let first = test.literal, case .string(let literal) = operand, !join.hasNot else { return nil }
        let second = source.slice(literal.span)
        let written = source.slice(test.verbStart..<literal.span.start)
        guard let place = written.firstRange(of: first) else { return nil }
        let verb = written[..<place.lowerBound]
        if join.keyword == .or {
            return join.isHan ? "\(verb)（\(first)或\(second)）" : "\(verb)(\(first) or \(second))"
        }
        let subject = test.subject
        return join.isHan ? "\(verb)\(first)且\(subject)\(verb)\(second)" : "\(verb)\(first) and \(subject) \(verb)\(second)"
    }

    /// 标题不包含“a”和“b”: neither, and not both.
    private func deniedListRepairs(_ test: FieldTest, _ join: Join, _ operand: Operand) -> [String]? {
        guard test.isNegated, join.isHan, !join.hasNot, let literal = test.literal, case .string(let second) = operand else { return nil }
        if test.verb == "mentions" {
            let texts = [literal, source.slice(second.span)]
            let (each, denied) = (texts.map { "\(test.subject)提及\($0)" }, texts.map { "\(test.subject)不提及\($0)" })
            let joint = join.keyword == .or ? "或" : "且"
            // 不提及“a”或“b” of the unit itself is asked about by the same two.
            return join.keyword == .or
                ? ["不（\(each.joined(separator: joint))）", "（\(denied.joined(separator: joint))）"]
                : [denied.joined(separator: joint), "不（\(each.joined(separator: joint))）"]
        }
        guard let verb = Self.hanVerbs[test.verb] else { return nil }
        return ["任一", "所有"].map { "不\(verb)\($0)（\(literal)、\(source.slice(second.span))）" }
    }

    /// 标题包含“a”、“b”: both, or one of them?
    mutating func checkListedValues(_ verb: Comparison.StringTest, _ isNegated: Bool, from start: Int) throws(ParseFailure) {
        guard bracketDepth == 0, word(-2)?.isHan == true, case .string = token(-1).kind, isAt(.comma), case .string = token(1).kind,
            let written = Self.hanVerbs[verb.rawValue]
        else { return }
        var texts = [source.slice(token(-1).span)]
        var ahead = 0
        while isAt(.comma, ahead: ahead) || isHan(.and, ahead: ahead) || isHan(.or, ahead: ahead), case .string = token(ahead + 1).kind {
            texts.append(source.slice(token(ahead + 1).span))
            ahead += 2
        }
        let place = SourceSpan(start, token(ahead - 1).span.end)
        let list = "（" + texts.joined(separator: "、") + "）"
        let repairs = ["任一", "所有"].map { (isNegated ? "不" : "") + written + $0 + list }
        throw ask(.unexpectedToken, at: place, "`\(source.slice(place))` does not say whether all of them are meant or one is enough", repairs)
    }

    private static let hanVerbs = ["contains": "包含", "starts with": "开头是", "ends with": "结尾是"]

    private func hanListRepair(_ test: FieldTest, _ join: Join, _ list: String) -> String? {
        switch (test.verb, join.keyword) {
        case ("=", .or): return "属于" + list
        case ("!=", .and), ("!=", .or): return "不属于" + list
        default:
            return Self.hanVerbs[test.verb].map { $0 + (join.keyword == .or ? "任一" : "所有") + list }
        }
    }

    /// 上一段提及“a”但不提及“b”: does the paragraph before lack “b”, or this one?
    ///
    /// - Parameter start: where this test begins, with its denial; it has been read.
    mutating func checkMentionFollow(_ previous: FieldTest?, at start: Int) {
        guard let previous, previous.verb == "mentions", join?.isHan == true, previous.isOfUnit else { return }
        let place = SourceSpan(start, previousEnd)
        let written = source.slice(place)
        let repairs = [previous.subject + written, "（\(written)）"]
        report(
            .bareTextAfterField, at: place, "after what ‘\(previous.subject)’ mentions, this does not say what it is about",
            notes: ["Write `\(repairs[0])`, or `\(repairs[1])` if it is about what is looked for."],
            fixIts: repairs.map { .init(span: place, replacement: $0) })
    }

    // MARK: After a quantifier

    /// `any paragraph mentions "x" and "y"`: must one paragraph say both? Where the next test is of a field, only the
    /// checker can tell whether the readings differ (`Quantified.hasBrackets`).
    ///
    /// - Parameters:
    ///   - quantified: the quantified test before this one, and where the test in it begins.
    ///   - start: where this test begins, which has been read.
    mutating func checkQuantifierFollow(_ quantified: (Quantified, Int)?, at start: Int) {
        guard let (quantified, testStart) = quantified else { return }
        let place = span(from: start)
        let head = source.slice(SourceSpan(quantified.span.start, testStart)).trimmingSpaces
        let brackets = head.containsHan ? ("", "（", "）") : (" ", "(", ")")
        func bracketing(to end: Int) -> Diagnostic.FixIt {
            let test = brackets.1 + source.slice(testStart..<end) + brackets.2
            return .init(span: SourceSpan(testStart, end), replacement: test, label: head + brackets.0 + test)
        }
        let repairs = [bracketing(to: place.end), bracketing(to: quantified.span.end)]
        let unit = source.slice(quantified.unit.span)
        let isOr = join?.keyword == .or
        report(
            .ambiguousQuantifier, at: place,
            "this can be about \(inItsLanguage("the \(quantified.unit.name)", "each \(unit)")) or about what holds it",
            notes: [
                "Write `\(repairs[0].label)` if one \(inItsLanguage(quantified.unit.name, unit)) \(isOr ? "may meet either" : "has to meet both"), or put the quantified test last."
            ],
            fixIts: repairs)
    }

    // MARK: Dates

    /// The numbers of `2024-3` and of `2024-3-11`.
    private static func subtracted(_ value: ValueExpression) -> (NumberLiteral, NumberLiteral, NumberLiteral?)? {
        switch value {
        case .binary(.subtract, .number(let year), .number(let month)): (year, month, nil)
        case .binary(.subtract, .binary(.subtract, .number(let year), .number(let month)), .number(let day)):
            (year, month, day)
        default: nil
        }
    }

    /// `date = 2024-3` and `date = 2024-3-11` subtract.
    mutating func checkDateArithmetic(_ left: ValueExpression, _ right: ValueExpression) {
        guard case .path(let path) = left, path.steps.last?.name == "date",
            let (year, month, day) = Self.subtracted(right), let whole = Int(exactly: year.value),
            (1000...9999).contains(whole), let monthNumber = Int(exactly: month.value)
        else { return }
        let dayNumber = day.flatMap { Int(exactly: $0.value) }
        guard CalendarDay.exists(year: whole, month: monthNumber, day: dayNumber) else { return }
        let written = CalendarDay.spelling(year: whole, month: monthNumber, day: dayNumber)
        let place = year.span.joined((day ?? month).span)
        report(
            .badDate, at: place,
            "`\(source.slice(place))` subtracts: the \(day == nil ? "month" : "date") is written `\(written)`",
            fixIts: [.init(span: place, replacement: written)])
    }
}

extension String {
    var trimmingSpaces: String {
        var rest = Substring(self)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest.drop { $0.isWhitespace })
    }
}
