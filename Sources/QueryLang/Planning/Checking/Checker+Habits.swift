import Documents
import Syntax
import Text

// What is said otherwise elsewhere, reads as a test all the same, and would be told of as an unknown field or find
// nothing.

extension Comparison.Test {
    fileprivate var isEquality: Bool {
        if case .compare(.equal, _) = self { true } else { false }
    }
}

extension Checker {
    /// `uncertain is missing`: a yes-or-no field has a value everywhere.
    mutating func refuseMissingYesOrNo(_ comparison: Comparison) {
        let field = note(comparison.left.span).text
        let denied = inItsLanguage("not \(field)", "非\(field)")
        report(
            .wrongOperator, at: comparison.span, "‘\(field)’ is yes or no, and never missing: write `\(field)` or `\(denied)`",
            fixIts: [.init(span: comparison.span, replacement: comparison.isNegated ? field : denied)])
    }

    /// A value that stands for something here; true once it was reported.
    mutating func refusesForeignValue(_ comparison: Comparison, in context: RowContext) -> Bool {
        if refusesSlashPath(comparison) || refusesKindOfUnitAbove(comparison, in: context) { return true }
        if case .string(_, .path(let right)) = comparison.test { return refusesBareParameter(right) }
        guard case .compare(let op, .path(let right)) = comparison.test, right.steps.count == 1, op == .equal || op == .notEqual
        else { return false }
        let (word, left) = (right.steps[0].name, note(comparison.left.span).text)
        switch word.lowercased() {
        case "null", "nil", "none", "na", "nan", "undefined", "empty":
            let repair = left + inItsLanguage(op == .equal ? " is missing" : " is not missing", op == .equal ? "为空" : "不为空")
            report(
                .wrongOperator, at: right.span, "a field without a value `is missing`",
                fixIts: [.init(span: comparison.span, replacement: repair)])
        case "true", "yes", "false":
            if let type = type(of: comparison.left, in: context), type != .bool {
                report(
                    .wrongType, at: right.span, "‘\(left)’ is \(type.name), no yes or no",
                    notes: isTextual(type) ? ["text goes in quotation marks"] : [],
                    fixIts: isTextual(type) ? [.init(span: right.span, replacement: "\"\(word)\"")] : [])
                return true
            }
            let holds = (word.lowercased() != "false") == (op == .equal)
            report(
                .wrongOperator, at: comparison.span, "a yes-or-no field is a test by itself",
                fixIts: [.init(span: comparison.span, replacement: (holds ? "" : "not ") + left)])
        case "today", "now", "yesterday":
            report(
                .wrongType, at: right.span, "dates are written out, as in 2024-03-11: an answer does not change with the day",
                notes: ["a script can ask for one: param day: date, and then \(left) = $day"])
        default: return refusesBareParameter(right)
        }
        return true
    }

    /// The type of a value; nil for one that is wrong, which is not said here.
    private func type(of value: ValueExpression, in context: RowContext) -> ValueType? {
        var checker = self
        return checker.check(value, in: context)?.type
    }

    private mutating func refusesBareParameter(_ path: Path) -> Bool {
        let word = path.steps[0].name
        guard path.steps.count == 1, environment.parameters[normalizer.foldKey(word)] != nil else { return false }
        report(
            .unknownField, at: path.span, "‘\(word)’ is a parameter, which is written with its mark: $\(word)",
            fixIts: [.init(span: path.span, replacement: "$\(word)")])
        return true
    }

    /// `author/unit = "x"`
    private mutating func refusesSlashPath(_ comparison: Comparison) -> Bool {
        guard case .binary(.divide, .path(let unit), .path(let field)) = comparison.left,
            UnitWords.unit(unit.steps[0].name) != nil, unit.span.end + 1 == field.span.start
        else { return false }
        let path = "\(note(unit.span).text).\(note(field.span).text)"
        report(
            .wrongOperator, at: comparison.left.span, "a path is written with dots: `\(path)`",
            fixIts: [.init(span: comparison.left.span, replacement: path)])
        return true
    }

    /// `length = 100-200`, which subtracts.
    mutating func refusesSubtractedRange(_ comparison: Comparison) -> Bool {
        let range: ValueExpression
        switch comparison.test {
        case .compare(.equal, let right): range = right
        case .inValue(let right): range = right
        case .between(let low, _): range = low
        default: return false
        }
        guard case .binary(.subtract, .number(let low), .number(let high)) = range, low.value >= 0, low.value < high.value,
            case .path(let path) = comparison.left, path.steps.last?.name != Field.date.rawValue
        else { return false }
        let test = "between \(note(low.span).text) and \(note(high.span).text)"
        report(
            .wrongOperator, at: range.span, "`\(note(range.span).text)` subtracts; from one number to another is `\(test)`",
            fixIts: [
                .init(
                    span: comparison.span,
                    replacement: note(comparison.left.span).text + (comparison.isNegated ? " not " : " ") + test)
            ])
        return true
    }

    /// `date.quarter = 2024-1`: the number of a quarter or month is of every year, and what names a year too subtracts.
    mutating func refusesSubtractedPeriod(_ left: CheckedValue, _ comparison: Comparison) -> Bool {
        guard case .path(let checked) = left, case .datePart(let part)? = checked.steps.last, part == .quarter || part == .month,
            case .path(let path) = comparison.left, let first = path.steps.first, let last = path.steps.dropLast().last
        else { return false }
        let right: ValueExpression
        switch comparison.test {
        case .compare(_, let value), .inValue(let value): right = value
        default: return false
        }
        guard case .binary(.subtract, .number(let year), .number(let period)) = right, (1000...9999).contains(year.value),
            let whole = Int(exactly: year.value), let number = Int(exactly: period.value), (1...(part == .quarter ? 4 : 12)).contains(number)
        else { return false }
        let date = part == .quarter ? "\(whole)-Q\(number)" : "\(whole)-\(number < 10 ? "0" : "")\(number)"
        report(
            .badDate, at: right.span, "`\(note(right.span).text)` subtracts: the \(part.rawValue) of one year is the date `\(date)`",
            notes: ["\(note(path.span).text) is a number, the same in every year; compare \(note(first.span.joined(last.span)).text) with \(date)"])
        return true
    }

    /// `sentence.kind = article`, or `kind` of sentences: the value says which unit above is meant.
    private mutating func refusesKindOfUnitAbove(_ comparison: Comparison, in context: RowContext) -> Bool {
        guard case .compare(_, .path(let right)) = comparison.test, right.steps.count == 1,
            case .path(let left) = comparison.left, let last = left.steps.last, last.name == Field.kind.rawValue,
            case .unit(let row, let people, _) = context
        else { return false }
        let before = left.steps.dropLast().last
        guard let unit = before.map({ UnitWords.unit($0.name) }) ?? (row, people), unit.people == nil,
            Schema.field(.kind, of: unit.kind) == nil
        else { return false }
        let value = right.steps[0].name
        for above in Schema.above(unit.kind) {
            guard case .enumeration(let values)? = Schema.field(.kind, of: above)?.type, values.contains(value) else { continue }
            report(
                .unknownField, at: last.span, "no field ‘kind’ on \(unit.kind.plural); ‘\(value)’ is a kind of \(above.plural)",
                fixIts: [.init(span: left.span, replacement: "\(above.rawValue).kind")])
            return true
        }
        return false
    }

    /// `kind = news or notice and date in 2024`: the second value reads as a test, and says nothing of its field.
    mutating func reportsValueWithoutField(_ step: Path.Step) -> Bool {
        guard let (before, words) = enumeration, let first = comparison, first.span.start == step.span.start,
            words.contains(step.name), before.end <= step.span.start, step.span.start - before.end < 40
        else { return false }
        let joint = source.slice(before.end..<step.span.start).filter { !$0.isWhitespace && !"，,".contains($0) }
        guard ["or", "或", "或者", "and", "且", "和", "与", "及", "或是"].contains(joint.lowercased()) else { return false }
        let (one, other) = (source.slice(before), note(step.span).text)
        let isChinese = other.unicodeScalars.contains(where: \.properties.isIdeographic)
        let verb = source.slice(0..<before.start).reversed().drop(while: \.isWhitespace)
        if ["不是", "不为", "不等于", "!="].contains(where: { verb.starts(with: $0.reversed()) }) {
            let neither = isChinese ? "不属于（\(one)、\(other)）" : "not in (\(one), \(other))"
            report(
                .unknownField, at: step.span, "‘\(other)’ is a value and no test: each test names its field",
                notes: ["for neither of them write: \(neither)"])
            return true
        }
        let both = isChinese ? "属于（\(one)、\(other)）" : "in (\(one), \(other))"
        let isOr = joint.lowercased() == "or" || joint.hasPrefix("或")
        report(
            .unknownField, at: step.span, "‘\(note(step.span).text)’ is a value and no test: each test names its field",
            notes: [isOr ? "for either of them write: \(both)" : "nothing has both values: did you mean `\(isChinese ? "或" : "or")`? For either of them write: \(both)"])
        return true
    }

    /// `year = 2024`: a part of the date, which is a number; the kind of quantities of that name is compared with nothing.
    mutating func reportsPartOfDate(_ step: Path.Step, on kind: UnitKind) -> Bool {
        let parts = ["year": "年", "quarter": "季度", "month": "月", "day": "日"]
        guard let part = parts[step.name], kind != .quantity, kind != .person, kind != .document,
            let comparison, case .path(let path) = comparison.left, path.steps.first?.span == step.span
        else { return false }
        let right = inItsLanguage("date." + step.name, "日期的" + part)
        report(
            .unknownField, at: step.span, "no field ‘\(note(step.span).text)’ on \(kind.plural): it is a part of their date",
            notes: ["Write `\(right)`."], fixIts: [.init(span: step.span, replacement: right)])
        return true
    }

    /// 访谈或提及“a”: a kind of the unit is no test either, but there is one field that has it.
    mutating func reportsKind(_ step: Path.Step, on kind: UnitKind) -> Bool {
        guard Field(rawValue: step.name) == nil else { return false }
        let holders = [kind] + UnitKind.allCases
        guard let holder = holders.first(where: { unit in
            if case .enumeration(let words)? = Schema.field(.kind, of: unit)?.type { words.contains(step.name) } else { false }
        }) else { return false }
        let written = note(step.span).text
        let leading = holder == kind ? "" : inItsLanguage(holder.rawValue + ".", chinese(holder.rawValue) + "的")
        let test = leading + inItsLanguage("kind = \(step.name)", "类型是\(written)")
        // 访谈的发言 is a phrase of its own, which more is known of.
        let next = source.slice(step.span.end..<source.byteCount).drop { $0 == " " }
        let isJoined = ["或", "且", "和", "与", "，", ")", "）", "or ", "and "].contains(where: next.hasPrefix) || next.isEmpty
        // 新闻或2024年的访谈: what is looked for has its kind, and no other can be asked of it.
        if let own = Keywords.values(of: Field.kind.rawValue).compactMap(\.chinese.first).first(where: { own in
            statementText.hasSuffix("的" + own) && !Keywords.units.contains { $0.chinese.contains(own) }
        }) {
            report(
                .unknownField, at: step.span, "‘\(written)’ is a value and no test: it is a kind of \(holder.plural), as ‘\(own)’ is",
                notes: ["for both kinds: `类型属于（\(written)、\(own)）`; with a test of one: `类型是\(written)或（类型是\(own)且日期在2024年）`"])
            return true
        }
        let repairs = isJoined && holder == kind || isJoined && Schema.above(kind).contains(holder) ? [Diagnostic.FixIt(span: step.span, replacement: test)] : []
        report(
            .unknownField, at: step.span, "‘\(written)’ is a value and no test: it is a kind of \(holder.plural)",
            notes: repairs.isEmpty ? ["ask for them: " + inItsLanguage("find \(holder.plural) where kind = \(step.name)", "`查找类型是\(written)的\(chinese(holder.rawValue))`")] : [],
            fixIts: repairs)
        return true
    }

    // MARK: Patterns in texts

    /// `title = "*数字*"`: a whole value is compared, and what was meant is a part of it.
    mutating func warnOfWholeValue(_ literal: StringLiteral, _ comparison: Comparison) {
        guard comparison.test.isEquality, let match = literal.value.wholeMatch(of: #/([*%]?)([\p{L}\d]+)([*%]?)/#),
            !(match.output.1 + match.output.3).isEmpty, match.output.1.isEmpty == false || match.output.3 == "*"
        else { return }
        let verb = match.output.1.isEmpty ? "starts with" : match.output.3.isEmpty ? "ends with" : "contains"
        let repair = "\(note(comparison.left.span).text) \(verb) \"\(match.output.2)\""
        diagnostics.append(
            Diagnostic(
                .patternInText, .warning, at: literal.span,
                "`=` compares the whole value, with the marks of ‘\(literal.value)’ in it",
                fixIts: [.init(span: comparison.span, replacement: repair)]))
    }

    /// `"a OR b"`, `"$name"`: what joins texts, and what stands for one, stands outside quotation marks.
    ///
    /// - Returns: Whether the text is one of those.
    private mutating func warnOfWordsInText(_ literal: StringLiteral, isValue: Bool) -> Bool {
        let text = literal.value
        if text.utf8.first == UInt8(ascii: "$"), text.wholeMatch(of: #/\$[\p{L}_][\p{L}\d_]*/#) != nil {
            say(
                "a text is looked for as it stands: ‘\(text)’ in quotation marks is no parameter", at: literal.span,
                fixIts: [.init(span: literal.span, replacement: text)])
            return true
        }
        // Most texts have no capitals between spaces.
        guard text.utf8.contains(UInt8(ascii: " ")), let match = text.wholeMatch(of: #/(.*\S)\s+(AND\s+NOT|AND|OR|NOT)\s+(\S.*)/#) else { return false }
        let word = match.output.2.lowercased()
        let sides = text.split(separator: match.output.2).map { "\"\($0.split(separator: " ").joined(separator: " "))\"" }
        let isAlternative = word == "or" && !text.contains(" AND ") && !text.contains(" NOT ")
        let joint = word == "or" || word == "and" ? word : "and not"
        let written = isValue ? "contains \(word == "or" ? "any" : "all") (\(sides.joined(separator: ", ")))" : sides.joined(separator: " \(joint) ")
        say(
            "a text is looked for as it stands, ‘\(match.output.2)’ and all: what joins texts stands between them, outside quotation marks", at: literal.span,
            notes: isAlternative && !isValue || isValue && joint == "and not" ? [] : ["each text has its own marks: `\(written)`" + (isValue ? "" : " in a condition")],
            fixIts: isAlternative && !isValue ? [.init(span: literal.span, replacement: "(" + sides.joined(separator: " or ") + ")")] : [])
        return true
    }

    private mutating func say(_ message: String, at span: SourceSpan, notes: [String] = [], fixIts: [Diagnostic.FixIt]) {
        guard !hasSaid(.patternInText, at: span) else { return }
        diagnostics.append(Diagnostic(.patternInText, .warning, at: span, message, notes: notes, fixIts: fixIts))
    }

    private static let patternMarks = Set("*%|\\[(.?".utf8)

    /// A text is looked for as it stands; one that looks like a pattern was probably meant for one.
    mutating func warnOfPattern(_ literal: StringLiteral, isValue: Bool) {
        let text = literal.value
        if warnOfWordsInText(literal, isValue: isValue) { return }
        // Most texts have none of these marks, and a long list of texts is checked in no time.
        guard text.utf8.contains(where: Self.patternMarks.contains) else { return }
        var repair: String?
        if text.firstMatch(of: #/\.[*+]|\\[wds]|\[\^?.+\]|\(\?:/#) != nil {
            // Only what is a pattern can be offered as one.
            repair = isValue ? nil : "/" + text.replacing("/", with: "\\/") + "/"
        } else if text.wholeMatch(of: #/[\p{L}\d]+(?:\|[\p{L}\d]+)+/#) != nil {
            let parts = text.split(separator: "|").map { "\"\($0)\"" }
            repair = isValue ? nil : "(" + parts.joined(separator: " or ") + ")"
        } else if text.wholeMatch(of: #/[*%]?[\p{L}\d]+[*%]|[*%][\p{L}\d]+/#) != nil, text.last != "%" || text.first == "%" {
            repair = "\"" + text.filter { $0 != "*" && $0 != "%" } + "\""
        } else if text.wholeMatch(of: #/[\p{L}\d]+(?:[*?][\p{L}\d]+)+/#) != nil {
            // 新*产业, 氢?能
            repair = isValue ? nil : "/" + text.replacing("*", with: ".*").replacing("?", with: ".") + "/"
        } else {
            return
        }
        let warning = Diagnostic(
            .patternInText, .warning, at: literal.span,
            "a text is looked for as it stands, ‘\(text)’ with its marks; part of a word is found without them",
            notes: isValue && repair == nil ? ["patterns stand after `matches`, between slashes"] : [],
            fixIts: repair.map { [.init(span: literal.span, replacement: $0)] } ?? [])
        if !hasSaid(.patternInText, at: literal.span) { diagnostics.append(warning) }
    }
}
