import QueryLang

extension HelpCatalog {
    /// The topic that explains a word of the language, in English or Chinese; nil for no such word.
    static func page(explaining word: String) -> HelpPage? {
        if let page = topics.first(where: { $0.gloss == word }) { return page }
        guard let meaning = LanguageWord(word) else { return nil }
        let topic: String
        var hint: String?
        switch meaning {
        case .unit(let unit):
            topic = "units"
            hint = "`describe \(unit)` lists what is known of this unit."
        case .field(let field):
            topic = "fields"
            hint = "`describe \(field)` says which units have this field."
        case .function: topic = "fields"
        case .stage(let stage): topic = stage == "where" ? "where" : "stages"
        case .keyword(let keyword): topic = self.topic(ofKeyword: keyword)
        }
        guard var page = topics.first(where: { $0.topic == topic }) else { return nil }
        if let hint { page.body += "\n\n" + hint }
        return page
    }

    /// By the English name of a word that is no stage.
    private static func topic(ofKeyword keyword: String) -> String {
        switch keyword {
        case "find", "in", "union", "intersect", "except": "find"
        case "let", "define", "define term", "as", "param", "it", "use": "names"
        case "explain", "analyze": "scripts"
        case "describe", "collection": "fields"
        case "near", "then", "within", "within sentence", "within paragraph", "exact", "whole", "after", "before",
            "characters", "words", "sentences", "sentence", "paragraph":
            "texts"
        case "by", "per", "asc", "desc", "seed", "left", "right", "node", "to", "keywords", "against", "year", "quarter",
            "month", "day", "bar", "line":
            "stages"
        default: "where"
        }
    }
}
