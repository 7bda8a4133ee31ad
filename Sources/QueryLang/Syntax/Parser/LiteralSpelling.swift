import Text

/// Values that stand outside a script, as in `--set since=2024年3月`, read as a script would read them.
public enum LiteralSpelling {
    /// A text in quotation marks, a number or a date; nil for anything else or more.
    public static func value(in text: String) -> ValueExpression? {
        guard let declaration = declaration(text), !declaration.isList, declaration.defaultValues.count == 1 else { return nil }
        return declaration.defaultValues[0]
    }

    /// The items of a list in brackets.
    public static func list(in text: String) -> [ValueExpression]? {
        guard let declaration = declaration(text), declaration.isList else { return nil }
        return declaration.defaultValues
    }

    private static func declaration(_ text: String) -> ParameterDeclaration? {
        let parsed = Parser.parse(SourceText(name: "", text: "param p = " + text), vocabulary: Vocabulary())
        guard parsed.diagnostics.isEmpty, parsed.script.statements.count == 1,
            case .parameter(let declaration)? = parsed.script.statements.first
        else { return nil }
        return declaration
    }
}
