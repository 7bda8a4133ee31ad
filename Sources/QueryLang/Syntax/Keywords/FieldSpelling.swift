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
        for field in ["previous", "next"] { for (unit, word) in words[field] ?? [:] {
            units[word] = unit
            // 前一段, 后一段
            units[(field == "previous" ? "前" : "后") + word.dropFirst()] = unit
        } }
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

    /// The unit that a path leads to from a unit, as far as the words say it. The last step that is no neighbour decides.
    static func unit(after steps: [Path.Step], from unit: String?) -> String? {
        guard let step = steps.last(where: { $0.name != "previous" && $0.name != "next" })?.name else { return unit }
        return units[step]
    }

    private static let units: [String: String] = {
        var units = ["parent": "section", "question": "turn", "people": "person"]
        for unit in WordTable.units {
            if let name = unit.english.split(separator: " ").first { units[String(name)] = String(name) }
        }
        return units
    }()
}

extension Keywords {
    /// The Chinese word of a field on a unit, by their canonical names: 职务 for `title` of `person`.
    public static func chinese(ofField field: String, on unit: String) -> String? {
        FieldSpelling.chinese(field, on: unit) ?? fields.first { $0.canonical == field }?.chinese.first
    }
}
