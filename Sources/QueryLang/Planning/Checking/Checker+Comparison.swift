import Documents
import Syntax
import Text

extension Checker {
    mutating func check(_ comparison: Comparison, in context: RowContext, negated: Bool) -> CheckedCondition? {
        if case .isTrue = comparison.test, let refused = refuseBareName(comparison) {
            diagnostics.append(refused)
            return nil
        }
        if let meant = ofKind(comparison, in: context) { return check(meant, in: context, negated: negated) }
        if case .unit = context, refusesForeignValue(comparison, in: context) { return nil }
        if refusesSubtractedRange(comparison) { return nil }
        let outer = self.comparison
        self.comparison = comparison
        defer { self.comparison = outer }
        guard var left = check(comparison.left, in: context) else {
            // What is wrong on the right is said in the same run.
            checkRightAlone(comparison, in: context)
            return nil
        }
        left = readMeta(left, for: comparison.test)
        if refusesShareOfCount(left.value, comparison) || refusesSubtractedPeriod(left.value, comparison) { return nil }
        let span = comparison.span
        var isNegated = negated
        let test: CheckedComparison.Test?
        switch comparison.test {
        case .compare(.notEqual, let right):
            isNegated.toggle()
            test = compare(.equal, left, right, comparison, in: context)
        case .compare(let op, let right):
            test = compare(compareOperator(op), left, right, comparison, in: context)
        case .string(let string, let right):
            test = stringTest(string, left, [right], requiresAll: false, comparison, in: context)
        case .stringList(let string, let requiresAll, let rights, _):
            test = stringTest(string, left, rights, requiresAll: requiresAll, comparison, in: context)
        case .matches(let regex, let exact):
            guard requireText(left, comparison, verb: "matches", nil) else { return nil }
            test = checkedRegex(regex, exact: exact).map { .matches($0) }
        case .inList(let items, _):
            test = inList(items, left, comparison)
        case .inValue(let value):
            test = inValue(value, left, comparison)
        case .inPlace(let place):
            test = inPlace(place, left, comparison)
        case .between(let low, let high):
            test = between(low, high, left, comparison)
        case .isMissing:
            if left.type == .bool {
                refuseMissingYesOrNo(comparison)
                return nil
            }
            test = .isMissing
        case .isTrue:
            guard left.type == .bool else {
                report(
                    .wrongType, at: span, "‘\(note(span).text)’ is \(left.type.name), so it is no condition alone",
                    notes: ["ask for its value, or: " + inItsLanguage("\(note(span).text) is not missing", "`\(note(span).text)不为空`")])
                return nil
            }
            test = .isTrue
        }
        guard let test else { return nil }
        let checked = CheckedComparison(
            left: percentages(left.value, for: comparison.test), test: test, isNegated: isNegated,
            source: note(span, underNot: negated != comparison.isNegated))
        warnAboutMixedMeasures(checked, comparison)
        return .comparison(checked)
    }

    private func compareOperator(_ op: Comparison.Operator) -> CompareOperator {
        switch op {
        case .equal, .notEqual: .equal
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }

    /// `previous = heading`, `author != reporter`: a unit beside a kind, or a person beside a role, is compared by it.
    private func ofKind(_ comparison: Comparison, in context: RowContext) -> Comparison? {
        guard case .path(var path) = comparison.left else { return nil }
        let values: [ValueExpression]
        switch comparison.test {
        case .compare(.equal, let value), .compare(.notEqual, let value): values = [value]
        case .inList(let items, _): values = items
        default: return nil
        }
        let words = values.compactMap { value in
            if case .path(let path) = value, path.steps.count == 1 { path.steps[0].name } else { nil }
        }
        // `article = article` is one unit beside itself, though a kind has the same name.
        guard !words.isEmpty, words.count == values.count, !words.contains(where: { $0 == path.steps.last?.name }) else { return nil }
        var silent = self
        guard case .unit(let unit)? = silent.check(comparison.left, in: context)?.type else { return nil }
        // A sentence is of the kind of its paragraph.
        let holders = unit == .sentence ? [unit, .paragraph] : [unit]
        for holder in holders {
            for field in [Field.kind, .role] {
                guard case .enumeration(let known)? = Schema.field(field, of: holder)?.type,
                    words.allSatisfy({ word in known.contains { $0 == word || chineseSpellings(of: $0).contains(word) } })
                else { continue }
                if holder != unit { path.steps.append(Path.Step(holder.rawValue, span: path.span)) }
                path.steps.append(Path.Step(field.rawValue, span: path.span))
                var meant = comparison
                meant.left = .path(path)
                return meant
            }
        }
        return nil
    }

    /// A bare word that is a result's name, or a word of text without its quotation marks.
    private func refuseBareName(_ comparison: Comparison) -> Diagnostic? {
        guard case .path(let path) = comparison.left, path.steps.count == 1 else { return nil }
        let name = path.steps[0].name
        guard environment.results[normalizer.foldKey(name)] != nil else { return nil }
        return Diagnostic(
            .wrongType, at: path.span, "‘\(name)’ is a result, not a condition",
            notes: ["to look inside it: find … in \(name) where …"])
    }

    private mutating func checkRightAlone(_ comparison: Comparison, in context: RowContext) {
        switch comparison.test {
        case .matches(let regex, let exact): _ = checkedRegex(regex, exact: exact)
        case .inPlace(let place):
            if case .query(let query) = place { _ = check(query) }
        default: break
        }
    }

    // MARK: = < >

    private mutating func compare(_ op: CompareOperator, _ left: TypedValue, _ right: ValueExpression, _ comparison: Comparison, in context: RowContext) -> CheckedComparison.Test? {
        if let value = enumValue(right, for: left.type) { return op == .equal ? value.map { .compare(.equal, $0) } : orderOnText(comparison) }
        if case .date = left.type, let year = year(right) { return .compare(op, year) }
        guard let checked = check(right, in: context) else { return nil }
        switch (left.type, checked.type) {
        case (.number, _) where isUnseenKey(checked.value), (.number, .number), (.date, .date):
            return .compare(op, checked.value)
        case (.text, .text), (.list, _), (.text, .list), (.enumeration, .text), (.text, .enumeration), (.unit, .text):
            if case .string(let literal) = right { warnOfWholeValue(literal, comparison) }
            return op == .equal ? .compare(.equal, checked.value) : orderOnText(comparison)
        case (.unit(let a), .unit(let b)) where a == b:
            return op == .equal ? .compare(.equal, checked.value) : orderOnText(comparison)
        default:
            reportMismatch(left, checked, right, comparison)
            return nil
        }
    }

    private mutating func orderOnText(_ comparison: Comparison) -> CheckedComparison.Test? {
        report(.wrongType, at: comparison.span, "texts have no order to compare by", notes: [inItsLanguage("‘sort by’", "‘按…排序’") + " sorts them; ‘starts with’ tests a beginning"])
        return nil
    }

    private mutating func reportMismatch(_ left: TypedValue, _ right: TypedValue, _ expression: ValueExpression, _ comparison: Comparison) {
        let subject = note(comparison.left.span).text
        let given = note(expression.span).text
        var notes: [String] = []
        var fixIts: [Diagnostic.FixIt] = []
        switch (left.type, right.type) {
        case (.date, .number):
            notes.append("a date is written 2024, 2024-03 or 2024-03-11; elsewhere ‘-’ subtracts")
            if let repaired = dateSpelling(expression) { fixIts.append(Diagnostic.FixIt(span: expression.span, replacement: repaired)) }
        case (.date, .text):
            if case .parameter(let name) = expression {
                notes.append("say so where it is made: param \(name.text): date")
            } else {
                notes.append("a date is written without quotation marks: 2024, 2024-03, 2024年3月11日")
            }
            fixIts = unquoting(expression, as: left.type, in: comparison)
        case (.text, .number):
            notes.append("text goes in quotation marks")
            fixIts.append(Diagnostic.FixIt(span: expression.span, replacement: "\"\(given)\""))
        case (.number, .text):
            if case .parameter(let name) = expression {
                notes.append("say so where it is made: param \(name.text): number")
            } else {
                notes.append("a number is written without quotation marks")
            }
            fixIts = unquoting(expression, as: left.type, in: comparison)
        default: break
        }
        report(
            .wrongType, at: expression.span, "‘\(subject)’ is \(left.type.name), and ‘\(given)’ is \(right.type.name)",
            notes: notes, fixIts: fixIts)
    }

    /// Takes the quotation marks off all numbers or dates of a comparison at once, or of the one alone.
    private func unquoting(_ expression: ValueExpression, as type: ValueType, in comparison: Comparison) -> [Diagnostic.FixIt] {
        guard let right = written(expression, as: type) else { return [] }
        let all: [ValueExpression]
        switch comparison.test {
        case .between(let low, let high): all = [low, high]
        case .inList(let items, _): all = items
        default: return [.init(span: expression.span, replacement: right)]
        }
        let repaired = all.map { written($0, as: type) ?? note($0.span).text }
        guard let first = all.first, let last = all.last else { return [] }
        let joint = if case .between = comparison.test { " and " } else { ", " }
        return [.init(span: first.span.joined(last.span), replacement: repaired.joined(separator: joint))]
    }

    /// How a string is written that holds a number or a date.
    private func written(_ expression: ValueExpression, as type: ValueType) -> String? {
        guard case .string(let literal) = expression else { return nil }
        switch type {
        case .date:
            let year = literal.value.prefixMatch(of: #/(\d{4})年?$/#).map { String($0.output.1) }
            return year ?? DateSpelling.written(in: literal.value)
        case .number: return Double(literal.value) == nil ? nil : literal.value
        default: return nil
        }
    }

    /// `2024-3` reads as 2024 minus 3; beside a date it was meant as a month.
    private func dateSpelling(_ expression: ValueExpression) -> String? {
        guard case .binary(.subtract, .number(let year), .number(let month)) = expression,
            (1000...9999).contains(year.value), (1...12).contains(month.value), month.value == month.value.rounded()
        else { return nil }
        let m = Int(month.value)
        return "\(Int(year.value))-\(m < 10 ? "0" : "")\(m)"
    }

    /// A bare number beside a date is a year.
    func year(_ expression: ValueExpression) -> CheckedValue? {
        guard case .number(let literal) = expression, literal.value == literal.value.rounded(),
            (1...9999).contains(literal.value)
        else { return nil }
        return DateValue(year: Int(literal.value)).map { .date($0) }
    }

    /// A word of a closed list, bare or quoted. Nil if the left side is no such list; `.some(nil)` after an error.
    private mutating func enumValue(_ expression: ValueExpression, for type: ValueType) -> CheckedValue?? {
        guard case .enumeration(let words) = type else { return nil }
        let given: String
        switch expression {
        case .path(let path) where path.steps.count == 1: given = path.steps[0].name
        case .string(let literal): given = literal.value
        default: return nil
        }
        let spellings = words.map { ($0, chineseSpellings(of: $0)) }
        let word = spellings.first { word, chinese in same(word, given) || chinese.contains { same($0, given) } }?.0
        enumeration = (expression.span, words)
        if let word { return .some(.string(word, key: word)) }
        let near = Keywords.nearest(to: given, among: words + spellings.flatMap(\.1))
        report(
            .unknownEnumValue, at: expression.span, "‘\(given)’ is not one of its values" + did(near),
            notes: ["they are " + spellings.map { word, chinese in inItsLanguage(([word] + chinese.prefix(1)).joined(separator: " "), chinese.first ?? word) }.joined(separator: ", ")],
            fixIts: fix(expression.span, near))
        return .some(nil)
    }

    private func chineseSpellings(of value: String) -> [String] {
        for field in ["kind", "role", "format"] {
            if let row = Keywords.values(of: field).first(where: { $0.canonical == value }) { return row.chinese }
        }
        return []
    }

    // MARK: contains, starts with, ends with

    private mutating func stringTest(_ test: Comparison.StringTest, _ left: TypedValue, _ rights: [ValueExpression], requiresAll: Bool, _ comparison: Comparison, in context: RowContext) -> CheckedComparison.Test? {
        guard requireText(left, comparison, verb: test.rawValue, rights.count == 1 ? rights.first : nil) else { return nil }
        var values: [CheckedValue] = []
        for right in rights {
            if case .parameter(let name) = right, rights.count >= 1, arguments[key(name)] == nil,
                let binding = environment.parameters[key(name)], binding.isList {
                values += binding.values
                continue
            }
            guard let checked = check(right, in: context) else { return nil }
            guard isTextual(checked.type) else {
                report(
                    .wrongType, at: right.span, "‘\(test.rawValue)’ needs text, and this is \(checked.type.name)",
                    fixIts: [Diagnostic.FixIt(span: right.span, replacement: "\"\(note(right.span).text)\"")])
                return nil
            }
            if case .string(let literal) = right { warnOfPattern(literal, isValue: true) }
            values.append(checked.value)
        }
        let checked: StringTest =
            switch test {
            case .contains: .contains
            case .startsWith: .startsWith
            case .endsWith: .endsWith
            }
        return .string(checked, values, requiresAll: requiresAll)
    }

    func isTextual(_ type: ValueType) -> Bool {
        switch type {
        case .text, .enumeration, .unit, .list: true
        case .number, .date, .bool: false
        }
    }

    private mutating func requireText(_ left: TypedValue, _ comparison: Comparison, verb: String, _ right: ValueExpression?) -> Bool {
        if isTextual(left.type) { return true }
        let subject = note(comparison.left.span).text
        var fixIts: [Diagnostic.FixIt] = []
        if left.type == .date, let right, let date = written(right, as: .date) {
            let verb = inItsLanguage(comparison.isNegated ? " not in " : " in ", comparison.isNegated ? "不在" : "在")
            let test = subject + verb + date
            fixIts = [.init(span: comparison.span, replacement: test)]
        }
        report(
            .wrongType, at: comparison.left.span, "‘\(subject)’ is \(left.type.name); ‘\(verb)’ is for text",
            notes: left.type == .date
                ? ["a date is asked so: " + inItsLanguage("\(subject) in 2024-03", "\(subject)在2024年3月")]
                : left.type == .number ? ["a number is compared: " + inItsLanguage("\(subject) = 5, \(subject) > 5", "\(subject)等于5, \(subject)大于5")] : [], fixIts: fixIts)
        return false
    }

    // MARK: in, between

    private mutating func inList(_ items: [ValueExpression], _ left: TypedValue, _ comparison: Comparison) -> CheckedComparison.Test? {
        var values: [CheckedValue] = []
        for item in items {
            if let value = enumValue(item, for: left.type) {
                guard let value else { return nil }
                values.append(value)
            } else if case .date = left.type, let year = year(item) {
                values.append(year)
            } else {
                guard let constants = constants([item]) else { return nil }
                for constant in constants {
                    guard fits(constant, left.type) else {
                        reportMismatch(left, TypedValue(value: constant, type: type(of: constant)), item, comparison)
                        return nil
                    }
                }
                values += constants
            }
        }
        return .inList(values)
    }

    private func fits(_ constant: CheckedValue, _ type: ValueType) -> Bool {
        switch (constant, type) {
        case (.number, .number), (.date, .date), (_, .list): true
        case (.string, _): isTextual(type)
        default: false
        }
    }

    private mutating func inValue(_ value: ValueExpression, _ left: TypedValue, _ comparison: Comparison) -> CheckedComparison.Test? {
        if case .parameter(let name) = value, arguments[key(name)] == nil {
            guard let binding = parameter(name) else { return nil }
            if binding.isList || left.type != .date { return inList([value], left, comparison) }
        }
        guard case .date = left.type else {
            report(
                .wrongType, at: comparison.span, "‘in’ is followed by a list in brackets, or a result",
                notes: ["a date may be in a year or a month: date in 2024-03"])
            return nil
        }
        if let year = year(value) { return .compare(.equal, year) }
        guard let constant = constant(value) else { return nil }
        guard case .date = constant else {
            reportMismatch(left, TypedValue(value: constant, type: type(of: constant)), value, comparison)
            return nil
        }
        return .compare(.equal, constant)
    }

    private mutating func inPlace(_ place: Place, _ left: TypedValue, _ comparison: Comparison) -> CheckedComparison.Test? {
        if case .unit(let kind) = left.type {
            guard let checked = check(place, for: kind) else { return nil }
            return .inPlace(checked)
        }
        guard let query = query(of: place) else { return nil }
        guard case .table(let columns) = query.shape, columns.count == 1 else {
            report(
                .wrongType, at: place.span, "a value is looked for in one column, and this query gives \(describe(query.shape))",
                notes: ["end it with: | show …"])
            return nil
        }
        return .inColumn(query)
    }

    private mutating func between(_ low: ValueExpression, _ high: ValueExpression, _ left: TypedValue, _ comparison: Comparison) -> CheckedComparison.Test? {
        func bound(_ expression: ValueExpression) -> CheckedValue? {
            if case .date = left.type, let year = year(expression) { return year }
            guard let typed = check(expression, in: .table([])) else { return nil }
            guard typed.type == left.type, left.type == .number || left.type == .date else {
                reportMismatch(left, typed, expression, comparison)
                return nil
            }
            return typed.value
        }
        guard let a = bound(low), let b = bound(high) else { return nil }
        return .between(a, b)
    }
}
