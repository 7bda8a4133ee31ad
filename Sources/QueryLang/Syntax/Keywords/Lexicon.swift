/// What one spelling may mean; its place in the statement decides which.
struct WordMeaning: Sendable, Equatable {
    var keywords: [Keyword] = []
    /// Canonical singular.
    var unit: String?
    var field: String?
    var function: Call.Function?
    /// A fixed value, with the fields that have it.
    var value: String?
    var valueFields: [String] = []
    var isMeasure = false
    /// 段落数: how many of this unit there are.
    var countedUnit: String?
    /// One of the words of a phrase such as `starts with`.
    var isPhrasePart = false

    func has(_ keyword: Keyword) -> Bool { keywords.contains(keyword) }
    var isReserved: Bool { keywords.contains { $0.isReserved } }
    /// Can name a step of a path or a fixed value.
    var isNameable: Bool { unit != nil || field != nil || value != nil }
}

/// The word table, looked up by folded spelling.
struct Lexicon: Sendable {
    static let standard = Lexicon()

    private let meanings: [String: WordMeaning]
    /// Scalars of the longest spelling with Han in it.
    let longestHan: Int

    subscript(key: String) -> WordMeaning? { meanings[key] }

    /// Sorted, for suggestions that are the same run after run.
    let hanSpellings: [String]
    /// Likewise, of two letters or more.
    let englishSpellings: [String]

    private init() {
        var table: [String: WordMeaning] = [:]
        func add(_ spellings: String, _ change: (inout WordMeaning) -> Void) {
            for word in spellings.split(separator: " ") { change(&table[String(word), default: WordMeaning()]) }
        }
        for (keyword, english, chinese) in WordTable.keywords {
            if keyword.isPhrase {
                for word in keyword.englishWords { add(word) { $0.isPhrasePart = true } }
            } else if keyword.hasEnglish, keyword.rawValue.first?.isLetter == true {
                add(keyword.rawValue) { $0.keywords.append(keyword) }
            }
            add(english) { $0.keywords.append(keyword) }
            add(chinese) { $0.keywords.append(keyword) }
        }
        for row in WordTable.units {
            let canonical = row.english.split(separator: " ").first.map(String.init)
            add(row.english + " " + row.chinese) { $0.unit = canonical }
            add(row.chinese.split(separator: " ").map { $0 + "数" }.joined(separator: " ")) { $0.countedUnit = canonical }
        }
        for row in WordTable.fields {
            let canonical = row.english.split(separator: " ").first.map(String.init)
            add(row.english + " " + row.chinese) { $0.field = canonical }
        }
        for row in WordTable.functions {
            add(row.0.rawValue + " " + row.chinese) { $0.function = row.0 }
        }
        for group in WordTable.values {
            for row in group.1 {
                add(row.english + " " + row.chinese) {
                    $0.value = row.english
                    $0.valueFields.append(group.field)
                }
            }
        }
        add(WordTable.measures + " " + WordTable.measuringUnits) { $0.isMeasure = true }
        meanings = table
        hanSpellings = table.keys.filter { $0.unicodeScalars.contains { $0.properties.isIdeographic } }.sorted()
        englishSpellings = table.keys.filter { $0.utf8.count > 1 && $0.utf8.allSatisfy { $0 < 0x80 } }.sorted()
        longestHan = hanSpellings.map { $0.unicodeScalars.count }.max() ?? 1
    }
}
