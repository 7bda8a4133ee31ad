/// A JSON value that keeps the order of its keys.
indirect enum JSONText {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONText])
    case object([(String, JSONText)])

    static func string(orNull text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    /// RFC 8259, two blanks of indent; arrays of numbers stand on one line.
    func write(into out: inout String, indent: Int = 0) {
        let pad = String(repeating: " ", count: indent + 2)
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .number(let value): out += String(value)
        case .string(let text): Self.quote(text, into: &out)
        case .array(let items):
            if items.isEmpty || items.allSatisfy(\.isFlat) {
                out += "["
                for (index, item) in items.enumerated() {
                    if index > 0 { out += ", " }
                    item.write(into: &out, indent: indent)
                }
                out += "]"
                return
            }
            out += "[\n"
            for (index, item) in items.enumerated() {
                if index > 0 { out += ",\n" }
                out += pad
                item.write(into: &out, indent: indent + 2)
            }
            out += "\n" + String(repeating: " ", count: indent) + "]"
        case .object(let fields):
            out += "{\n"
            for (index, field) in fields.enumerated() {
                if index > 0 { out += ",\n" }
                out += pad
                Self.quote(field.0, into: &out)
                out += ": "
                field.1.write(into: &out, indent: indent + 2)
            }
            out += "\n" + String(repeating: " ", count: indent) + "}"
        }
    }

    private var isFlat: Bool {
        switch self {
        case .number: true
        case .array(let items): items.allSatisfy { if case .number = $0 { true } else { false } }
        default: false
        }
    }

    private static func quote(_ text: String, into out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}
