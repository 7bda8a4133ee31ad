/// The canonical English text of a tree: `parse(print(tree)) == tree`, and printing what was printed changes nothing.
///
/// Names and strings are printed as they are; numbers in the spelling they had.
public struct Printer {
    /// Statements stand on lines of their own, each closed by `;`, so that none can run into the next.
    public static func print(_ script: Script) -> String {
        script.statements.map { print($0) + ";\n" }.joined()
    }

    public static func print(_ statement: Statement) -> String {
        switch statement {
        case .query(let query): query.printed
        case .letQuery(let s): "let \(s.name.text) = \(s.query.printed)"
        case .defineTerm(let s):
            "define term \(s.name.text) = \(s.forms.map(\.printed).joined(separator: ", "))"
        case .defineCondition(let s):
            "define \(s.name.text)\(s.parameters.isEmpty ? "" : "(\(s.parameters.map { "$" + $0.text }.joined(separator: ", ")))") as \(s.condition.printed)"
        case .parameter(let s): parameter(s)
        case .use(let s): "use \(s.path.printed)"
        case .explain(let s): "explain \(s.analyze ? "analyze " : "")\(s.query.printed)"
        case .describe(let s): "describe \(s.subject.text)"
        }
    }

    public static func print(_ query: Query) -> String { query.printed }
    public static func print(_ condition: Condition) -> String { condition.printed }
    public static func print(_ value: ValueExpression) -> String { value.printed }
    public static func print(_ text: TextExpression) -> String { text.printed }
    public static func print(_ stage: Stage) -> String { stage.printed }

    private static func parameter(_ declaration: ParameterDeclaration) -> String {
        var text = "param \(declaration.name.text)"
        if let kind = declaration.kind { text += ": \(kind.rawValue)" }
        let values = declaration.defaultValues.map(\.printed).joined(separator: ", ")
        if declaration.isList { text += " = (\(values))" } else if !values.isEmpty { text += " = \(values)" }
        return text
    }
}

extension TermForm {
    var printed: String {
        switch self {
        case .string(let literal): literal.printed
        case .regex(let literal): literal.printed
        }
    }
}

extension StringLiteral {
    /// In straight quotation marks; curly ones inside are escaped, since a lone one would be an error.
    public var printed: String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "”": text += "\\”"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r", "\u{0}"..."\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}":
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
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
