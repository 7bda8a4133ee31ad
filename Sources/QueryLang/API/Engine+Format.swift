import Syntax
import Text

/// The spellings that a script may have: English or Chinese.
public typealias ScriptLanguage = Syntax.Language

extension Engine {
    /// A script in canonical form (`Formatter`); names of the scripts that it uses are known.
    ///
    /// - Parameter language: nil: the one that the script opens in.
    /// - Returns: no text for a script that `check` refuses, and all that is wrong with it: what was misread would be
    ///   written anew as what it does not say.
    public func format(
        _ source: SourceText, in language: ScriptLanguage?
    ) -> (text: String?, diagnostics: [Diagnostic]) {
        let (_, environment, diagnostics) = prepare(source, needsValues: false)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        var vocabulary = environment.vocabulary
        // What the script itself finds is no result that it could begin with: 统计2024年的文章 would go on from it.
        vocabulary.hasLastResult = self.environment.vocabulary.hasLastResult
        vocabulary.lastCountsGroups = self.environment.vocabulary.lastCountsGroups
        let result = Formatter.format(source, in: language ?? Formatter.language(of: source), vocabulary: vocabulary)
        return (result.text, result.diagnostics)
    }
}

extension ScriptLanguage {
    /// A script in canonical form in this language; nil for one that cannot be read.
    ///
    /// - Parameter terms: those that scripts which it uses define; they are not looked up here.
    public func spelling(of script: String, terms: Set<String> = []) -> String? {
        Formatter.format(SourceText(name: "script", text: script), in: self, vocabulary: Vocabulary(terms: terms)).text
    }
}
