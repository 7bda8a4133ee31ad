extension Printer {
    mutating func write(_ value: ValueExpression) { write(value, atLeast: .sum) }

    private mutating func write(_ value: ValueExpression, atLeast place: ValueExpression.Precedence) {
        if value.precedence < place { brackets { $0.writeBare(value) } } else { writeBare(value) }
    }

    private mutating func writeBare(_ value: ValueExpression) {
        switch value {
        case .number(let number): write(number)
        case .date(let date): write(date)
        case .string(let literal): write(literal)
        case .parameter(let name): put("$" + name.text, .parameter)
        case .path(let path): write(path)
        case .call(let call): write(call)
        case .negative(let value, _):
            put("-", .prefix)
            write(value, atLeast: .factor)
        case .binary(let op, let left, let right):
            // From the left: a right side of the same strength needs brackets.
            let isSum = op == .add || op == .subtract
            write(left, atLeast: isSum ? .sum : .product)
            put(op.rawValue, .mark)
            write(right, atLeast: isSum ? .product : .factor)
        }
    }

    /// The right side of a test: a bare word beside a field with fixed values is one of them.
    mutating func write(_ value: ValueExpression, of left: ValueExpression) {
        guard isChinese, case .path(let right) = value, right.steps.count == 1, let word = right.steps.first?.name,
            case .path(let path) = left, let field = path.fieldOfValues
        else { return write(value) }
        putStep(word, besides: field)
    }

    mutating func write(_ path: Path) {
        var unit = self.unit
        for (index, step) in path.steps.enumerated() {
            defer { unit = FieldSpelling.unit(after: [step], from: unit) }
            let isKey = index > 0 && path.steps[index - 1].name == "meta"
            if index > 0 { putDot(path.steps[index - 1].name, step.name, isKey: isKey) }
            isKey ? put(step.name, .column) : putStep(step.name, on: unit)
        }
    }

    /// 的 between two Chinese words; a key of a record is only known after the mark.
    private mutating func putDot(_ before: String, _ after: String, isKey: Bool) {
        if isChinese, !isKey, HanSpelling.step(before) != nil, HanSpelling.step(after) != nil {
            put(.de)
        } else {
            put(".", .dot)
        }
    }

    /// - Parameters:
    ///   - unit: what has the field.
    ///   - field: the field that the word is compared with.
    mutating func putStep(_ name: String, on unit: String? = nil, besides field: String? = nil) {
        if isChinese, field == nil, let word = FieldSpelling.chinese(name, on: unit) { return han(word) }
        if isChinese, let word = HanSpelling.step(name, besides: field) { return han(word) }
        let isWord = Lexicon.standard[name] != nil && !name.startsWithHan
        put(name, isWord ? .latin : .column)
    }

    private mutating func write(_ call: Call) {
        isChinese ? han(HanSpelling.function(call.function)) : put(call.function.rawValue, .latin)
        brackets(isCall: true) { printer in
            switch call.argument {
            case .nothing: break
            case .texts(let texts): printer.writeSides(texts)
            case .value(let value): printer.write(value)
            case .rounded(let value, let digits):
                printer.write(value)
                if let digits {
                    printer.put(printer.isChinese ? "、" : ",", .close)
                    printer.number(digits)
                }
            case .units(let unit, let place, let condition):
                printer.group { printer in
                    printer.putUnit(unit, isPlural: true)
                    printer.writeRest(place, condition, about: unit.name)
                }
            }
        }
    }
}

extension ValueExpression {
    fileprivate enum Precedence: Int, Comparable {
        case sum, product, factor
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    fileprivate var precedence: Precedence {
        switch self {
        case .binary(.add, _, _), .binary(.subtract, _, _): .sum
        case .binary: .product
        default: .factor
        }
    }
}
