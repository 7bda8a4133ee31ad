/// Chinese words of a field that only suit it on some units: 职务 is the title of a person, 上一句 what stands before a
/// sentence.
enum FieldSpelling {
    /// By field and unit; on other units the first word of the table.
    private static let words: [String: [String: String]] = [
        "previous": ["paragraph": "上一段", "sentence": "上一句", "turn": "上一轮", "article": "上一篇", "section": "上一节"],
        "next": ["paragraph": "下一段", "sentence": "下一句", "turn": "下一轮", "article": "下一篇", "section": "下一节"],
        "title": ["person": "职务"],
        "name": ["document": "名称"],
    ]

    private static let neighbours: [String: String] = {
        var units: [String: String] = [:]
        for field in ["previous", "next"] { for (unit, word) in words[field] ?? [:] { units[word] = unit } }
        return units
    }()

    /// Words that say the title of a person and of nothing else.
    private static let ofPeople: Set<String> = ["职务", "头衔"]

    /// The word for a field on a unit; nil where the unit does not matter, or is not known.
    static func chinese(_ field: String, on unit: String?) -> String? {
        guard let unit else { return nil }
        return words[field]?[WordTable.roles.contains(unit) ? "person" : unit]
    }

    /// The unit whose neighbour a word says: sentence for 上一句. Nil for 上一个, and for other words.
    static func neighbour(_ spelling: String) -> String? { neighbours[spelling] }

    static func isOfPeople(_ spelling: String) -> Bool { ofPeople.contains(spelling) }

    /// The unit that a step leads to from a unit, as far as the words say it.
    static func unit(after step: String, from unit: String?) -> String? {
        switch step {
        case "previous", "next": return unit
        case "parent": return "section"
        case "question": return "turn"
        case "people": return "person"
        default: return WordTable.units.first { $0.english.split(separator: " ").first.map(String.init) == step }.map { _ in step }
        }
    }
}

extension Keywords {
    /// The Chinese word of a field on a unit, by their canonical names: 职务 for `title` of `person`.
    public static func chinese(ofField field: String, on unit: String) -> String? {
        FieldSpelling.chinese(field, on: unit) ?? fields.first { $0.canonical == field }?.chinese.first
    }
}
