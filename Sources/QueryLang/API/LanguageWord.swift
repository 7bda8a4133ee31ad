import Syntax

/// What a word of the language is, in whatever spelling, for whoever explains it.
public enum LanguageWord: Sendable, Equatable {
    /// By the singular English name.
    case unit(String)
    /// What may stand after `|`, by its English name.
    case stage(String)
    /// Another word of the grammar, by its English name.
    case keyword(String)
    case function(String)
    case field(String)

    /// The first of these that a spelling, English or Chinese, may be; nil for no word of the language.
    public init?(_ spelling: String) {
        func canonical(in words: [Keywords.Spelling]) -> String? {
            words.first { $0.english.contains(spelling.lowercased()) || $0.chinese.contains(spelling) }?.canonical
        }
        if let unit = Keywords.unit(spelling) {
            self = .unit(unit)
        } else if let stage = canonical(in: Keywords.stages) {
            self = .stage(stage)
        } else if let word = canonical(in: Keywords.grammar) {
            self = .keyword(word)
        } else if let function = canonical(in: Keywords.functions) {
            self = .function(function)
        } else if let field = Keywords.field(spelling) {
            self = .field(field)
        } else {
            return nil
        }
    }
}
