import QueryLang

/// What the reference says of one word of the language: `help sort` prints it, and `docs/reference` is written from it.
public struct ReferenceEntry: Sendable {
    /// What the word is; the raw value names the folder of its page.
    public enum Sort: String, Sendable, CaseIterable {
        case unit = "units", clause = "clauses", stage = "stages", function = "functions"
    }

    /// The same in both languages.
    public struct Bilingual: Sendable {
        public let english: String
        public let chinese: String

        public subscript(language: ScriptLanguage) -> String { language == .english ? english : chinese }
    }

    /// A script that is run to show what the word does.
    public struct Example: Sendable {
        /// English, one statement a line, each in canonical form and at most 100 cells wide in either language.
        public let script: String
        /// The folder that it is run over, in the repository.
        public let folder: String
        /// What the shell does after it.
        public let after: String

        /// Terms of other scripts that it uses.
        let terms: Set<String>

        init(_ script: String, over folder: String = "seeds/", after: String = "", terms: Set<String> = []) {
            self.script = script
            self.folder = folder
            self.after = after
            self.terms = terms
        }

        /// The statements in one language, as the formatter prints them; the English ones if it cannot.
        public func statements(in language: ScriptLanguage) -> [String] {
            (language.spelling(of: script, terms: terms) ?? script).split(separator: "\n").map(String.init)
        }
    }

    public let sort: Sort
    /// The word as it is typed in English, or a name for a group of marks (`comparison`).
    public let word: String
    /// The words of the language that the entry explains, the one that gives its Chinese name first.
    public let words: [LanguageWord]
    /// What it is, in a few words.
    public let meaning: Bilingual
    /// How it stands in a statement: words to be typed are small, what they stand for is in capitals.
    public let syntax: String
    /// Paragraphs with an empty line between them, for Markdown and for the terminal.
    public let prose: Bilingual
    public let examples: [Example]
    /// `id`s of other entries.
    public let related: [String]

    init(
        _ sort: Sort, _ word: String, of words: [LanguageWord], _ meaning: String, _ chinese: String,
        syntax: String, _ prose: String, _ chineseProse: String, _ examples: [Example], see related: [String]
    ) {
        self.sort = sort
        self.word = word
        self.words = words
        self.meaning = Bilingual(english: meaning, chinese: chinese)
        self.syntax = syntax
        self.prose = Bilingual(english: prose, chinese: chineseProse)
        self.examples = examples
        self.related = related
    }

    /// The file of its page without the ending, inside `docs/reference`: `stages/sort-by`.
    public var id: String { sort.rawValue + "/" + word.replacing(" ", with: "-") }

    /// Its Chinese name, `sort by` if it has none.
    public var chineseWord: String { words.first?.spelling.chinese.first ?? word }

    /// The other Chinese spellings of the word itself.
    public var otherChinese: [String] { Array((words.first?.spelling.chinese ?? []).dropFirst()) }

    /// The other words that it explains, with how each is typed in Chinese; nil for none.
    public func otherWords(in language: ScriptLanguage) -> String? {
        let told = words.dropFirst().compactMap { word -> String? in
            let spelling = word.spelling
            guard let english = spelling.english.first, !spelling.chinese.isEmpty else { return nil }
            return language == .english
                ? "`\(english)` \(spelling.chinese.joined(separator: ", "))"
                : "\(spelling.chinese.joined(separator: "、"))（`\(english)`）"
        }
        guard !told.isEmpty else { return nil }
        return language == .english
            ? "Words that go with it: \(told.joined(separator: "; "))." : "一起用的词：\(told.joined(separator: "；"))。"
    }

    public static let all: [ReferenceEntry] = units + queries + conditions + tests + texts + stages + functions

    /// The words that the grammar knows and this version does not answer (E0404); they have no entry.
    public static let later: [LanguageWord] = [
        .stage("collocates"), .stage("keywords against"), .stage("dispersion"), .stage("chart"), .keyword("keywords"),
        .keyword("against"), .keyword("bar"), .keyword("line"),
    ]

    /// The entry of an `id`.
    public static func entry(_ id: String) -> ReferenceEntry? { all.first { $0.id == id } }
}
