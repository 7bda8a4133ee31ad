extension Printer {
    mutating func write(_ form: TermForm) {
        switch form {
        case .string(let literal): write(literal)
        case .regex(let literal): put(literal.printed, .regex)
        }
    }

    mutating func write(_ literal: StringLiteral) {
        put(isChinese ? literal.printedInChinese : literal.printed, .string)
    }

    mutating func write(_ number: NumberLiteral) { put(number.spelling, .number) }

    mutating func write(_ date: DateLiteral) {
        if isChinese {
            let year = CalendarDay.spelling(year: date.year, month: nil, day: nil)
            let month = date.quarter.map { "第\($0)季度" } ?? date.month.map { "\($0)月" } ?? ""
            return put("\(year)年\(month)\(date.day.map { "\($0)日" } ?? "")", .number)
        }
        let text = CalendarDay.spelling(year: date.year, month: date.month, day: date.day, quarter: date.quarter)
        // `2024` is a number.
        put(date.month == nil && date.quarter == nil ? text + "年" : text, .number)
    }
}

extension TermForm {
    var start: Int {
        switch self {
        case .string(let literal): literal.span.start
        case .regex(let literal): literal.span.start
        }
    }
}

extension Column {
    var start: Int { name?.span.start ?? value.span.start }
}

extension StringLiteral {
    /// In straight quotation marks: single ones where double ones stand inside, unless one of their own kind does too. A
    /// curly mark that closes nothing inside is escaped, and so is a wide straight one.
    public var printed: String {
        let scalars = value.unicodeScalars
        if scalars.contains(where: { "\"＂".unicodeScalars.contains($0) }), !scalars.contains(where: { "'＇‘’".unicodeScalars.contains($0) }) {
            return "'\(escaped([:]))'"
        }
        let marks: [Unicode.Scalar: String] = ["\"": "\\\"", "＂": "\\u{FF02}"]
        return "\"\(escaped(hasPairedCurlyMarks ? marks : marks.merging(["”": "\\”"]) { $1 }))\""
    }

    /// Every `”` stands behind a `“` of its own, as `"“氢能”"` may be typed.
    private var hasPairedCurlyMarks: Bool {
        var open = 0
        for scalar in value.unicodeScalars {
            if scalar == "“" { open += 1 }
            if scalar == "”" { open -= 1 }
            if open < 0 { return false }
        }
        return true
    }

    /// In curly quotation marks; in brackets where a mark of another kind stands inside.
    var printedInChinese: String {
        let scalars = value.unicodeScalars
        if !scalars.contains(where: { "“”\"＂".unicodeScalars.contains($0) }) { return "“\(escaped([:]))”" }
        return scalars.contains("」") ? printed : "「\(escaped([:]))」"
    }

    private func escaped(_ marks: [Unicode.Scalar: String]) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            if let escape = marks[scalar] {
                text += escape
                continue
            }
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r", "\u{0}"..."\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}":
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension RegexLiteral {
    public var printed: String {
        var body = ""
        var escaped = false
        for scalar in pattern.unicodeScalars {
            if scalar == "/", !escaped { body += "\\" }
            escaped = scalar == "\\" && !escaped
            body.unicodeScalars.append(scalar)
        }
        return "/\(body)/\(isExtended ? "x" : "")"
    }
}
