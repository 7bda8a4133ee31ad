/// The two spellings that every statement has.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
}

/// Chinese words for what trees call by its English one.
enum HanSpelling {
    static func keyword(_ keyword: Keyword) -> String {
        first(WordTable.keywords.first { $0.0 == keyword }?.chinese) ?? keyword.rawValue
    }

    /// Nil for a word that is no unit.
    static func unit(_ name: String) -> String? {
        first(WordTable.units.first { canonical($0.english) == name }?.chinese)
    }

    static func function(_ function: Call.Function) -> String {
        first(WordTable.functions.first { $0.0 == function }?.chinese) ?? function.rawValue
    }

    /// The first spelling of a step that is read as that step again; nil where only the English word is.
    ///
    /// - Parameter field: the field with fixed values that the step is compared with.
    static func step(_ name: String, besides field: String? = nil) -> String? {
        (field.flatMap { stepsBesides[$0] } ?? steps)[name]
    }

    private static let steps = spellings(besides: nil)
    private static let stepsBesides = Dictionary(
        uniqueKeysWithValues: WordTable.values.map { ($0.field, spellings(besides: $0.field)) })

    private static func spellings(besides field: String?) -> [String: String] {
        let values = WordTable.values.first { $0.field == field }?.1 ?? []
        let rows = values.map { ($0.english, $0.chinese) } + (WordTable.fields + WordTable.units).map { ($0.english, $0.chinese) }
        var found: [String: String] = [:]
        for (english, chinese) in rows + [("count", "计数")] {
            let name = canonical(english)
            guard found[name] == nil else { continue }
            found[name] = chinese.split(separator: " ").map(String.init).first { reading($0, besides: field) == name }
        }
        return found
    }

    /// As the parser reads a word where a path begins.
    private static func reading(_ spelling: String, besides field: String?) -> String? {
        guard let meaning = Lexicon.standard[spelling], !meaning.isReserved else { return nil }
        if let field, meaning.valueFields.contains(field) { return meaning.value }
        return meaning.field ?? meaning.unit ?? meaning.value
    }

    /// Whether a comma before the word would be read as `|`.
    static func opensStage(_ word: String) -> Bool {
        guard let meaning = Lexicon.standard[word] else { return false }
        return meaning.has(.by) || meaning.has(.every) || meaning.keywords.contains { $0.isStage }
    }

    private static func canonical(_ spellings: String) -> String { first(spellings) ?? "" }

    private static func first(_ spellings: String?) -> String? {
        spellings?.split(separator: " ").first.map(String.init)
    }
}
