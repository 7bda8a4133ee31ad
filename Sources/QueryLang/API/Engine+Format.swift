import Syntax
import Text

/// The spellings that a script may have: English or Chinese.
public typealias ScriptLanguage = Syntax.Language

extension Engine {
    /// A script in canonical form (`Formatter`).
    ///
    /// - Parameter language: nil: the one that the script opens in.
    /// - Returns: no text for a script with errors.
    public static func format(
        _ source: SourceText, in language: ScriptLanguage?
    ) -> (text: String?, diagnostics: [Diagnostic]) {
        let result = Formatter.format(source, in: language ?? Formatter.language(of: source))
        return (result.text, result.diagnostics)
    }
}
