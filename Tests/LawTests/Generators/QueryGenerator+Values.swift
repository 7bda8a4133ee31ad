import Documents
import Syntax

extension QueryGenerator {
    // MARK: Paths

    /// A way from a unit that leads to a type; nil where a few tries found none.
    mutating func path(_ kind: UnitKind, where isWanted: (GeneratedType) -> Bool, isOne: Bool = false) -> (Path, GeneratedType)? {
        for _ in 0..<16 {
            let (steps, type, isMany) = walk(kind)
            if isWanted(type), !(isOne && isMany) { return (path(steps), type) }
        }
        return nil
    }

    private mutating func walk(_ start: UnitKind) -> ([String], GeneratedType, Bool) {
        var kind = start
        var steps: [String] = []
        var isMany = false
        for round in 0..<3 {
            if chance(8) {
                let (key, type, many) = pick([("t", GeneratedType.text, false), ("m", .text, true), ("n", .number, false), ("b", .bool, false)])
                return (steps + ["meta", key], type, isMany || many)
            }
            var words: [(String, GeneratedType, Bool)] = []
            for info in Schema.fields(of: kind) where isTried(info.field, of: kind) {
                words.append((info.field.rawValue, type(info.type), info.isMany))
            }
            for link in Schema.links(of: kind) { words.append(linkWord(link, kind)) }
            for above in Schema.above(kind) { words.append((above.rawValue, .unit(above), false)) }
            let own = Set(words.map(\.0))
            for field in Schema.inheritedFields.sorted(by: { $0.rawValue < $1.rawValue }) where !own.contains(field.rawValue) && !(kind == .section && field == .title) {
                if let info = Schema.above(kind).lazy.compactMap({ Schema.field(field, of: $0) }).first {
                    words.append((field.rawValue, type(info.type), info.isMany))
                }
            }
            for link in [Link.author, .speaker, .people] where !own.contains(link.rawValue) {
                if let owner = Schema.above(kind).first(where: { Schema.links(of: $0).contains(link) }) { words.append(linkWord(link, owner)) }
            }
            let (word, type, many) = pick(words)
            steps.append(word)
            isMany = isMany || many
            guard case .unit(let next) = type else {
                if type == .text, chance(10) { return (steps + ["length"], .number, isMany) }
                if type == .date, chance(30) { return (steps + [pick(["year", "quarter", "month", "day"])], .number, isMany) }
                return (steps, type, isMany)
            }
            kind = next
            if round == 2 || chance(20) { return (steps, .unit(kind), isMany) }
        }
        return (steps, .unit(kind), isMany)
    }

    private func isTried(_ field: Field, of kind: UnitKind) -> Bool {
        switch field {
        case .funding, .documentNumber: false
        default: true
        }
    }

    private func linkWord(_ link: Link, _ kind: UnitKind) -> (String, GeneratedType, Bool) {
        switch link {
        case .previous, .next, .parent, .question: (link.rawValue, .unit(kind), false)
        default: (link.rawValue, .unit(.person), kind == .article || link == .author)
        }
    }

    private func type(_ type: FieldType) -> GeneratedType {
        switch type {
        case .text: .text
        case .number: .number
        case .date: .date
        case .bool: .bool
        case .enumeration(let words): .enumeration(words)
        }
    }

    // MARK: Values

    /// A field or a column of a wanted type.
    mutating func field(_ shape: GeneratedShape, where isWanted: (GeneratedType) -> Bool, isOne: Bool = false) -> (ValueExpression, GeneratedType)? {
        if case .table(let columns) = shape {
            return columns.filter { isWanted($0.type) }.randomElement(using: &random).map { (.path(path([$0.name])), $0.type) }
        }
        if case .matches(let groups) = shape, isWanted(.text), let group = groups.first, chance(30) { return (.path(path([group])), .text) }
        guard let kind = shape.kind else { return nil }
        return path(kind, where: isWanted, isOne: isOne).map { (.path($0.0), $0.1) }
    }

    mutating func literal() -> ValueExpression {
        if chance(10) { return .number(NumberLiteral(value: 0.035, spelling: "3.5%", isPercent: true, span: here)) }
        if hasValues, chance(30) { return .parameter(name("limit")) }
        let value = pick([0, 1, 1, 2, 3, 5, 8])
        return .number(NumberLiteral(value: Double(value), spelling: String(value), span: here))
    }

    mutating func numeric(_ shape: GeneratedShape, _ depth: Int) -> ValueExpression {
        switch number(0...6) {
        case 0 where depth > 0: return .binary(pick(ArithmeticOperator.allCases), numeric(shape, depth - 1), numeric(shape, depth - 1))
        case 1 where depth > 0:
            if chance(50) { return .negative(numeric(shape, depth - 1), here) }
            return call(.round, .rounded(numeric(shape, depth - 1), digits: pick([nil, 0, 1, 2]).map { Count($0, span: here) }))
        case 2, 3:
            if let call = counting(shape) { return call }
        case 4:
            if let (value, type) = field(shape, where: { $0 == .text || $0 == .number || $0 == .unit(.person) }) {
                if type == .number { return call(pick([.sum, .avg, .min, .max, .median, .first, .last]), .value(value)) }
                return call(type == .text ? pick([.distinct, .number]) : .distinct, .value(value))
            }
        default: break
        }
        return field(shape, where: { $0 == .number })?.0 ?? literal()
    }

    func call(_ function: Call.Function, _ argument: Call.Argument) -> ValueExpression {
        .call(Call(function: function, argument: argument, span: here))
    }

    /// Hits of a row, or units inside it.
    private mutating func counting(_ shape: GeneratedShape) -> ValueExpression? {
        guard let kind = shape.kind else { return nil }
        if kind.hasText, chance(50) { return call(pick([.count, .count, .rate]), .texts(text(1))) }
        let inner = (Self.kinds).filter { inner in
            if inner == .person { return kind != .person }
            guard let a = inner.size, let b = kind.size else { return false }
            return a > b
        }
        guard !inner.isEmpty else { return nil }
        return countedUnits(pick(inner))
    }

    private mutating func countedUnits(_ inner: UnitKind) -> ValueExpression {
        call(.count, .units(
            unitName(inner), place: chance(20) ? place(for: inner, 0) : nil,
            condition: chance(60) ? condition(.units(inner, hasHits: false), 0) : nil))
    }

    /// A number that is not the same for every row, which no key may be; nil where a few tries found none.
    private mutating func varying(_ shape: GeneratedShape) -> ValueExpression? {
        for _ in 0..<8 {
            let value = numeric(shape, 1)
            if !value.isConstant { return value }
        }
        return nil
    }

    mutating func orderable(_ shape: GeneratedShape) -> ValueExpression {
        if chance(40), let value = varying(shape) { return value }
        return field(shape, where: { $0 != .list })?.0 ?? literal()
    }

    mutating func groupable(_ shape: GeneratedShape, isOne: Bool) -> (ValueExpression, GeneratedType) {
        if !isOne, chance(20), let value = varying(shape) { return (value, .number) }
        return field(shape, where: { $0 != .list }, isOne: isOne) ?? (literal(), .number)
    }

    mutating func shown(_ shape: GeneratedShape) -> (ValueExpression, GeneratedType) {
        if chance(30) { return (numeric(shape, 1), .number) }
        if chance(15), let (value, _) = field(shape, where: { $0 == .text || $0 == .unit(.person) }) { return (call(.list, .value(value)), .list) }
        return field(shape, where: { $0 != .list }) ?? (literal(), .number)
    }

    /// A function beside `by author…`: of that author, or of units with authors of their own.
    mutating func valueOfAuthors(_ shape: GeneratedShape) -> (ValueExpression, GeneratedType) {
        let word = pick(["author", "speaker"])
        if chance(60) { return (call(pick([.list, .first]), .value(.path(path([word, pick(["affiliation", "name", "unit"])])))), .list) }
        guard let kind = shape.kind, kind != .sentence, kind != .match else { return groupValue(shape) }
        let test = Comparison(left: .path(path([word, "name"])), isNegated: false, test: .compare(.equal, .string(StringLiteral(pick(["甲", "乙", "丙"]), span: here))), span: here)
        let inner = call(.count, .units(UnitName("sentence", span: here), place: nil, condition: .comparison(test)))
        return (call(pick([.sum, .max]), .value(inner)), .number)
    }

    /// A function over the rows of a group.
    mutating func groupValue(_ shape: GeneratedShape) -> (ValueExpression, GeneratedType) {
        switch number(0...6) {
        case 0: return (call(.count, .nothing), .number)
        case 1:
            if let kind = shape.kind, kind.hasText { return (call(pick([.count, .rate]), .texts(text(1))), .number) }
        case 2:
            if let kind = shape.kind, kind != .match { return (countedUnits(pick(kind == .person ? [.person] : [kind, .person])), .number) }
        case 3:
            if let (value, type) = field(shape, where: { $0 != .list && $0 != .bool }) {
                let function = pick([Call.Function.first, .last, .distinct, .list, .count])
                let result: GeneratedType = function == .list ? .list : function == .distinct || function == .count ? .number : type
                // `count(author)` reads as units, not as values.
                guard function != .count || type == .text else { break }
                return (call(function, .value(value)), result)
            }
        case 4:
            if let (value, _) = field(shape, where: { $0 == .date }) { return (call(pick([.min, .max]), .value(value)), .date) }
        default: break
        }
        return (call(pick([.sum, .avg, .min, .max, .median]), .value(numeric(shape, 1))), .number)
    }
}

extension ValueExpression {
    fileprivate var isConstant: Bool {
        switch self {
        case .number, .date, .string, .parameter: true
        case .call(let call): if case .rounded(let inner, _) = call.argument { inner.isConstant } else { false }
        case .path: false
        case .negative(let inner, _): inner.isConstant
        case .binary(_, let left, let right): left.isConstant && right.isConstant
        }
    }
}
