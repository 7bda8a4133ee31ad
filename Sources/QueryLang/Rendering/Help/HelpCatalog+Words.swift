import Documents
import QueryLang
import Text

extension HelpCatalog {
    /// What the reference says of a word in any spelling, every sort of word that it may be; in Chinese for a Chinese one.
    /// Nil for no word of the language.
    static func page(explaining word: String, in wanted: ScriptLanguage? = nil) -> HelpPage? {
        let language: ScriptLanguage = wanted ?? (word.unicodeScalars.contains { $0.properties.isIdeographic } ? .chinese : .english)
        let meanings = LanguageWord.meanings(of: word)
        let entries = entries(explaining: word, meanings)
        let short = ShortHelp.explaining(word)
        var texts = entries.map { text(of: $0, in: language) }
        for field in meanings.compactMap(field) { texts += text(ofField: field, in: language).map { [$0] } ?? [] }
        texts += text(ofValue: word, in: language).map { [$0] } ?? []
        texts += short.compactMap { text(of: $0, as: word, in: language) }
        if texts.isEmpty { texts = short.flatMap(\.related).compactMap(ReferenceEntry.entry).map { text(of: $0, in: language) } }
        if texts.isEmpty {
            guard !meanings.isEmpty else { return topics.first { $0.gloss == word } }
            guard let field = meanings.compactMap(field).first else { return HelpPage(flowing: word, later(word, in: language)) }
            texts = [text(ofFieldWithoutUnit: field, in: language)]
        }
        return HelpPage(flowing: entries.first?.word ?? word, texts.joined(separator: "\n\n"))
    }

    /// Those that are named so or are about this word before all; else those that speak of it.
    private static func entries(explaining word: String, _ meanings: [LanguageWord]) -> [ReferenceEntry] {
        let named = ReferenceEntry.all.filter { entry in
            entry.word == word.lowercased() || entry.id == word.lowercased()
                || entry.words.first.map(meanings.contains) ?? false
        }
        return named.isEmpty ? ReferenceEntry.all.filter { $0.words.contains(where: meanings.contains) } : named
    }

    private static func field(_ meaning: LanguageWord) -> String? {
        if case .field(let name) = meaning { name } else { nil }
    }

    /// What a mark or a particle does; nil for another word for what an entry is about.
    private static func text(of short: ShortHelp, as word: String, in language: ScriptLanguage) -> String? {
        guard !short.text[language].isEmpty else { return nil }
        let words = ReferenceWords(language)
        var parts = [word, short.text[language]]
        let others = short.spellings.filter { $0 != word }
        if !others.isEmpty { parts.append((language == .english ? "Also written: " : "也写作：") + others.joined(separator: " ")) }
        let related = short.related.compactMap(ReferenceEntry.entry).map { language == .english ? $0.word : $0.chineseWord }
        if !related.isEmpty { parts.append(words.seeAlso + related.joined(separator: words.comma)) }
        return parts.joined(separator: "\n\n")
    }

    /// The fields that may have a fixed value: `percent` is a kind of quantities. Nil for no value.
    private static func text(ofValue word: String, in language: ScriptLanguage) -> String? {
        var lines: [String] = []
        for kind in UnitKind.allCases {
            for info in Schema.fields(of: kind) {
                for value in Engine.values(of: info) ?? [] {
                    let chinese = LanguageWord.chinese(ofValue: value, of: info.field.rawValue)
                    guard value == word.lowercased() || chinese.contains(word) else { continue }
                    let statement = "find \(kind.plural) where \(info.field.rawValue) = \(value)"
                    lines.append("    " + (language.spelling(of: statement) ?? statement))
                }
            }
        }
        guard !lines.isEmpty else { return nil }
        return word + (language == .english ? " (value of a field)" : "（字段的值）") + "\n\n" + lines.joined(separator: "\n")
    }

    /// A link, a part of a date, and what is asked of articles and records alone.
    private static func text(ofFieldWithoutUnit name: String, in language: ScriptLanguage) -> String {
        let chinese = LanguageWord.field(name).spelling.chinese
        let units = UnitKind.allCases.filter { kind in Schema.links(of: kind).contains { $0.rawValue == name } }
        let examples: [String: String] = [
            "year": "find articles | count by date.year", "month": "find articles | count by date.month", "quarter": "find articles | count by date.quarter",
            "day": "find articles where date.day = 1", "anywhere": "find articles where anywhere mentions \"氢能\"",
            "furniture": "find paragraphs in furniture", "meta": "describe meta", "parent": "find sections where parent.heading contains \"氢能\"",
            "question": "find turns where question mentions \"氢能\"",
        ]
        let example = examples[name] ?? "find paragraphs | show \(name)"
        let title = language == .english
            ? "\(name) (field)  \(chinese.joined(separator: " "))" : "\(chinese.joined(separator: "、"))（字段）  \(name)"
        let names = units.map { LanguageWord.unit($0.rawValue).spelling }.compactMap { language == .english ? $0.english.first : $0.chinese.first }
        let of = names.isEmpty ? nil : ReferenceWords(language).of + " " + names.joined(separator: ReferenceWords(language).comma)
        return ([title] + (of.map { [$0] } ?? []) + ["    " + (language.spelling(of: example) ?? example)]).joined(separator: "\n\n")
    }

    /// What is said of the words of `ReferenceEntry.later`.
    public static func later(_ words: String, in language: ScriptLanguage) -> String {
        language == .english
            ? "\(words): of the language, but not answered by this version (E0404)."
            : "\(words)：语言里有这个词，这一版还不能回答（E0404）。"
    }

    // MARK: Entries as text

    private static func text(of entry: ReferenceEntry, in language: ScriptLanguage) -> String {
        let words = ReferenceWords(language)
        let name = language == .english ? entry.word : entry.chineseWord
        let twin = language == .english ? entry.chineseWord : entry.word
        var parts = [
            words.title(name, entry.sort, entry.meaning[language]) + (twin == name ? "" : "  \(twin)"),
            "    " + entry.syntax(in: language), entry.prose[language],
        ]
        if entry.sort == .unit, let kind = UnitKind(rawValue: entry.word) {
            parts.append(words.fields)
            parts.append(aligned(FieldReference.rows(of: kind, in: language).map { row in
                let chinese = row.chinese.first ?? row.name
                return [language == .english ? row.name : chinese, language == .english ? chinese : row.name, row.whole]
            }))
            let links = FieldReference.links(of: kind, in: language)
            if !links.isEmpty { parts.append(words.links + links.joined(separator: words.comma)) }
        }
        if let others = entry.otherWords(in: language) { parts.append(others) }
        parts.append(words.forExample)
        parts += entry.examples.map { example in
            example.statements(in: language).map { "    " + $0 }.joined(separator: "\n")
        }
        if !entry.otherChinese.isEmpty { parts.append(words.also + entry.otherChinese.joined(separator: words.comma)) }
        let related = entry.related.compactMap(ReferenceEntry.entry).map { language == .english ? $0.word : $0.chineseWord }
        if !related.isEmpty { parts.append(words.seeAlso + related.joined(separator: words.comma)) }
        return parts.joined(separator: "\n\n")
    }

    /// Nil for a name that no unit has as a field.
    private static func text(ofField name: String, in language: ScriptLanguage) -> String? {
        let rows = FieldReference.rows(named: name, in: language)
        guard let first = rows.first else { return nil }
        let chinese = first.chinese.first ?? name
        let words = ReferenceWords(language)
        let lines = rows.map { row -> [String] in
            let unit = LanguageWord.unit(row.unit.rawValue).spelling
            return [(language == .english ? unit.english : unit.chinese).first ?? row.unit.rawValue, row.type, row.summary]
        }
        let title = language == .english ? "\(name) (field)  \(chinese)" : "\(chinese)（字段）  \(name)"
        return title + "\n\n" + words.of + "\n\n" + aligned(lines)
    }

    private static func aligned(_ rows: [[String]]) -> String {
        let width = DisplayWidth()
        let columns = (rows.first?.count ?? 0) - 1
        let widths = (0..<max(columns, 0)).map { column in
            min(rows.map { width.cells($0[column]) }.max() ?? 0, 30)
        }
        return rows.map { row in
            zip(row, widths + [0]).reduce("    ") { line, cell in
                line + cell.0 + String(repeating: " ", count: cell.1 == 0 ? 0 : max(cell.1 - width.cells(cell.0), 0) + 2)
            }
        }.joined(separator: "\n")
    }
}

/// The words between the parts of an entry.
public struct ReferenceWords: Sendable {
    private let isEnglish: Bool

    public init(_ language: ScriptLanguage) { isEnglish = language == .english }

    public var fields: String { isEnglish ? "Fields:" : "字段：" }
    public var links: String { isEnglish ? "It leads to " : "由它可到" }
    public var forExample: String { isEnglish ? "For example" : "例如" }
    public var also: String { isEnglish ? "Also written in Chinese: " : "也写作：" }
    public var seeAlso: String { isEnglish ? "See also: " : "参见：" }
    public var of: String { isEnglish ? "A field of" : "有这个字段的单元：" }
    public var comma: String { isEnglish ? ", " : "、" }

    func title(_ name: String, _ sort: ReferenceEntry.Sort, _ meaning: String) -> String {
        isEnglish ? "\(name) (\(self.name(of: sort))): \(meaning)" : "\(name)（\(self.name(of: sort))）：\(meaning)"
    }

    public func name(of sort: ReferenceEntry.Sort) -> String {
        switch sort {
        case .unit: isEnglish ? "unit" : "单元"
        case .clause: isEnglish ? "clause" : "子句"
        case .stage: isEnglish ? "stage" : "步骤"
        case .function: isEnglish ? "function" : "函数"
        }
    }
}
