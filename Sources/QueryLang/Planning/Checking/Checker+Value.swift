import Documents
import Syntax
import Text

/// A value expression with its type, and whether it may have several values.
struct TypedValue {
    var value: CheckedValue
    var type: ValueType
    var isMany = false
}

/// Where a value stands: what its functions are about.
enum ValueScope {
    /// `where`, `sort by`, `show`: one row.
    case row
    /// `summarize`: the rows of a group.
    case group
}

extension Checker {
    mutating func check(_ value: ValueExpression, in context: RowContext, scope: ValueScope = .row, mayDescend: Bool = false) -> TypedValue? {
        if let column = column(madeBy: value, in: context), scope == .row { return column }
        switch value {
        case .number(let literal): return TypedValue(value: .number(literal.value), type: .number)
        case .date, .string, .parameter:
            guard let constant = constant(value) else { return nil }
            return TypedValue(value: constant, type: type(of: constant))
        case .path(let path):
            if scope == .group, case .unit = context {
                report(
                    .wrongArity, at: path.span, "‘\(path.steps.map(\.name).joined(separator: "."))’ has a value in each row of the group; a function must say which",
                    notes: ["first(…), list(…), distinct(…), sum(…), or group ‘by’ it"])
                return nil
            }
            guard let resolved = resolve(path, in: context, mayDescend: mayDescend) else { return nil }
            return TypedValue(value: resolved.value, type: resolved.type, isMany: resolved.isMany)
        case .call(let call):
            return check(call, in: context, scope: scope)
        case .negative(let inner, let span):
            guard let typed = check(inner, in: context, scope: scope), requireNumber(typed, at: span) else { return nil }
            return TypedValue(value: .negative(typed.value), type: .number)
        case .binary(let op, let left, let right):
            guard let a = check(left, in: context, scope: scope), let b = check(right, in: context, scope: scope),
                requireNumber(a, at: left.span), requireNumber(b, at: right.span)
            else { return nil }
            if op == .divide, case .number(0) = b.value {
                report(.neverHolds, .warning, at: value.span, "what is divided by zero is missing", notes: ["no row has a value here"])
            }
            let checked: CheckedValue.ArithmeticOperator =
                switch op {
                case .add: .add
                case .subtract: .subtract
                case .multiply: .multiply
                case .divide: .divide
                }
            return TypedValue(value: .arithmetic(checked, a.value, b.value), type: .number)
        }
    }

    /// A literal, or a parameter that stands for one.
    mutating func constant(_ value: ValueExpression) -> CheckedValue? {
        switch value {
        case .number(let literal): return .number(literal.value)
        case .negative(.number(let literal), _): return .number(-literal.value)
        case .date(let literal):
            let quarter = literal.quarter.flatMap { DateValue(year: literal.year, quarter: $0) }
            guard let date = quarter ?? DateValue(year: literal.year, month: literal.month, day: literal.day) else {
                report(.badDate, at: literal.span, "the calendar has no such day")
                return nil
            }
            return .date(date)
        case .string(let literal):
            let key = normalizer.foldKey(literal.value)
            guard !key.isEmpty else {
                report(.emptyString, at: literal.span, "an empty text", notes: ["a field without a value is missing: … is missing"])
                return nil
            }
            return .string(literal.value, key: key)
        case .parameter(let name):
            if let argument = arguments[key(name)] { return constant(argument) }
            guard let binding = parameter(name) else { return nil }
            guard binding.values.count == 1, let value = binding.values.first else {
                report(
                    .wrongType, at: name.span, "$\(name.text) is a list",
                    notes: ["a list stands after ‘in’, ‘contains any’ and ‘contains all’"])
                return nil
            }
            return value
        case .path, .call, .binary, .negative:
            report(.wrongType, at: value.span, "a text, a number or a date was expected here")
            return nil
        }
    }

    /// The items of a list, parameters spread out.
    mutating func constants(_ values: [ValueExpression]) -> [CheckedValue]? {
        var items: [CheckedValue] = []
        for value in values {
            if case .parameter(let name) = value, arguments[key(name)] == nil {
                guard let binding = parameter(name) else { return nil }
                items += binding.values
            } else if let item = constant(value) {
                items.append(item)
            } else {
                return nil
            }
        }
        return items
    }

    func type(of constant: CheckedValue) -> ValueType {
        switch constant {
        case .number: .number
        case .date: .date
        default: .text
        }
    }

    private mutating func requireNumber(_ typed: TypedValue, at span: SourceSpan) -> Bool {
        if mayBeNumber(typed) { return true }
        report(
            .wrongType, at: span, "arithmetic needs numbers, and this is \(typed.type.name)",
            notes: typed.type == .text ? ["number(…) reads a number from text"] : [])
        return false
    }

    // MARK: Functions

    private mutating func check(_ call: Call, in context: RowContext, scope: ValueScope) -> TypedValue? {
        if case .rounded(let value, let digits) = call.argument { return rounded(value, digits, in: context, scope: scope) }
        guard let function = CheckedCall.Function(rawValue: call.function.rawValue) else { return nil }
        let overGroup = scope == .group
        func typed(_ argument: CheckedCall.Argument, _ type: ValueType, isMany: Bool = false) -> TypedValue {
            TypedValue(
                value: .call(CheckedCall(function: function, argument: argument, isOverGroup: overGroup)), type: type,
                isMany: isMany)
        }
        switch call.argument {
        case .nothing:
            guard function == .count else { return wrongArity(call, "needs a value in its brackets") }
            guard overGroup else {
                if case .table(let columns) = context, columns.contains(where: { $0.name == "count" }) {
                    report(
                        .wrongArity, at: call.span, "the numbers of rows are a column of this table: `count`",
                        fixIts: [.init(span: call.span, replacement: "count")])
                    return nil
                }
                return wrongArity(call, "counts the rows of a group, and there is no group here; count(\"…\") counts hits, count(sentences) units inside")
            }
            return typed(.nothing, .number)
        case .texts(let text):
            guard function == .count || function == .rate else { return wrongArity(call, "takes a value, not a text") }
            guard requireText(in: context, at: call.span), let checked = check(text) else { return nil }
            return typed(.texts(checked), .number)
        case .units(let name, let place, let condition):
            return checkCount(of: name, place, condition, call: call, in: context, overGroup: overGroup)
        case .value(let value):
            guard let inner = check(value, in: context, scope: .row, mayDescend: true) else { return nil }
            if !overGroup { warnOfOneValue(function, inner, value, call) }
            return check(function, of: inner, call: call, value: value, overGroup: overGroup, context: context).map {
                typed(.value(inner.value), $0, isMany: function == .list)
            }
        case .rounded: return nil
        }
    }

    /// `where length > avg(length)`: of one row, not of all.
    private mutating func warnOfOneValue(_ function: CheckedCall.Function, _ inner: TypedValue, _ value: ValueExpression, _ call: Call) {
        guard !inner.isMany, [.sum, .avg, .min, .max, .median].contains(function) else { return }
        switch value {
        case .path: break
        case .number, .date, .string, .parameter, .call, .negative, .binary: return
        }
        let written = note(value.span).text
        report(
            .wrongArity, .warning, at: call.span, "`\(note(call.span).text)` is about one row here, so it is \(written) itself",
            notes: ["of all rows: `| summarize \(function.rawValue)(\(written))`; the number that it gives can be compared with"])
    }

    /// A number, whatever it is of: the rows of a group where such are asked, as arithmetic is.
    private mutating func rounded(_ value: ValueExpression, _ digits: Count?, in context: RowContext, scope: ValueScope) -> TypedValue? {
        guard let inner = check(value, in: context, scope: scope), requireNumber(inner, at: value.span) else { return nil }
        guard let decimals = digits.map({ amount($0) }) ?? 0 else { return nil }
        guard decimals <= CheckedValue.mostDecimals else {
            report(
                .limitExceeded, at: digits?.span ?? value.span, "a number has no more than \(CheckedValue.mostDecimals) decimals that mean something")
            return nil
        }
        return TypedValue(value: .rounded(inner.value, decimals: decimals), type: .number)
    }

    private mutating func reportNoNumber(
        _ function: CheckedCall.Function, _ wanted: String, _ inner: TypedValue, _ value: ValueExpression
    ) {
        let isText = inner.type == .text
        // Of the model's own texts none is a number.
        var isMeta = false
        if case .path(let path) = inner.value { isMeta = path.metaKey != nil }
        report(
            .wrongType, at: value.span, "\(function.rawValue) needs \(wanted), and this is \(inner.type.name)",
            notes: isText ? ["number(…) reads a number from text"] : [],
            fixIts: isText && isMeta ? [.init(span: value.span, replacement: "number(\(note(value.span).text))")] : [])
    }

    private mutating func check(_ function: CheckedCall.Function, of inner: TypedValue, call: Call, value: ValueExpression, overGroup: Bool, context: RowContext) -> ValueType? {
        switch function {
        case .sum, .avg, .median:
            guard mayBeNumber(inner) else {
                reportNoNumber(function, "numbers", inner, value)
                return nil
            }
            return .number
        case .min, .max:
            guard mayBeNumber(inner) || inner.type == .date else {
                reportNoNumber(function, "numbers or dates", inner, value)
                return nil
            }
            return inner.type == .date ? .date : .number
        case .distinct: return .number
        case .count:
            // A path after count( reads as units where it names units inside, else as values.
            return .number
        case .list: return .list
        case .first, .last:
            return inner.type
        case .number:
            guard inner.type == .text || inner.type == .number else {
                report(.wrongType, at: value.span, "number reads a number from text, and this is \(inner.type.name)")
                return nil
            }
            return .number
        case .rate:
            report(.wrongType, at: value.span, "rate takes a text: rate(\"…\")")
            return nil
        }
    }

    private mutating func checkCount(of name: UnitName, _ place: Place?, _ condition: Condition?, call: Call, in context: RowContext, overGroup: Bool) -> TypedValue? {
        guard call.function == .count else { return wrongArity(call, "takes a value; only count takes units") }
        guard let unit = resolve(name) else { return nil }
        guard case .unit(let outer, _, _) = context else {
            return wrongArity(call, "counts units inside a unit, and this is a table")
        }
        if !isInside(unit.kind, outer), !(overGroup && unit.kind == outer) {
            report(
                .wrongSubject, at: name.span, "no \(unit.kind.plural) lie inside \(outer.plural)",
                notes: ["above \(outer.plural) are " + Schema.above(outer).map(\.rawValue).joined(separator: ", ")])
            return nil
        }
        var checkedPlace: CheckedPlace?
        if let place {
            guard let checked = check(place, for: unit.kind, in: context) else { return nil }
            checkedPlace = checked
        }
        var checkedCondition: CheckedCondition?
        if let condition {
            guard let checked = check(condition, in: .unit(unit.kind, unit.people, groups: []), negated: false) else { return nil }
            checkedCondition = checked
        }
        return TypedValue(
            value: .call(
                CheckedCall(
                    function: .count,
                    argument: .units(unit.kind, unit.people, place: checkedPlace, condition: checkedCondition),
                    isOverGroup: overGroup)), type: .number)
    }

    private mutating func wrongArity(_ call: Call, _ why: String) -> TypedValue? {
        report(.wrongArity, at: call.span, "\(call.function.rawValue)(…) \(why)")
        return nil
    }

    private mutating func requireText(in context: RowContext, at span: SourceSpan) -> Bool {
        switch context {
        case .unit(let kind, let people, _):
            if kind.hasText { return true }
            let plural = people.map(UnitWords.plural) ?? kind.plural
            report(
                .wrongSubject, at: span, "\(plural) have no text of their own",
                notes: ["the article’s text has: article mentions \"…\", or group \(plural) by article"])
        case .table:
            report(
                .wrongStageInput, at: span, "a table has no text to look in",
                notes: ["ask before the stage that made the table"])
        }
        return false
    }
}
