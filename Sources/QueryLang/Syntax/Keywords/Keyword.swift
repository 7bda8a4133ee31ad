/// A word of the grammar. The raw value is its English spelling, and how the tree and messages call it; a phrase
/// (`starts with`) is several words in English and one in Chinese.
enum Keyword: String, Sendable, CaseIterable, Hashable {
    // Statements
    case find, `where`, `let`, define
    case defineTerm = "define term"
    case `as`, param, use, explain, analyze, describe
    case collection
    // Sets
    case union, intersect, except, it
    // Conditions
    case and, or, not, any, every, no, all
    case atLeast = "at least"
    case atMost = "at most"
    case exactly
    case mentions, contains
    case startsWith = "starts with"
    case endsWith = "ends with"
    case matches
    case `in`, `is`, missing, between
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    // Texts
    case near, then, within, of, after, before, exact, whole
    case withinSentence = "within sentence"
    case withinParagraph = "within paragraph"
    case awayFrom = "距"
    case apart = "相距"
    case characters, words, sentences, sentence, paragraph
    // Stages and their words
    case by, per, sort, asc, desc, first, last, skip, sample, seed, show, count, summarize, distinct
    case kwic, left, right, node, collocates, ngrams, to, keywords, against
    case keywordsAgainst = "keywords against"
    case dispersion, timeline, year, quarter, month, day, chart, bar, line, save
    // Particles of Chinese, without a twin in English
    case de = "的"
    case inside = "中"
    case both = "都"
    /// 同时 before the first of several tests.
    case together = "同时"
    /// 提及“a”或“b”，但不提及“c”: joins what stands on both its sides, `or` and all
    case but = "但"
    case betweenEnd = "之间"
    /// 按单位分组
    case grouped = "分组"
    /// 以“…”开头, 以“…”结尾
    case having = "以"
    case asStart = "开头"
    case asEnd = "结尾"
    /// 请帮我查找…
    case please = "请"
    /// 哪些文章提及“…”, 多少段落提及“…”
    case which = "哪些"
    case howMany = "多少"
    /// 提到了, 出现过
    case aspect = "了"
    /// 500字以上, 500字以下, 2020年以来
    case orMore = "以上"
    case orLess = "以下"
    case since = "以来"
    /// 最长的段落
    case superlative = "最"
    /// “a”附近有“b”, “a”后面有“b”
    case nearby = "附近"
    /// “a”所在的段落, 显示所在小节的小标题
    case situated = "所在"
    /// 2024年发表的文章
    case published = "发表"

    /// Reserved everywhere: never a field, a column or a made name.
    var isReserved: Bool { Self.reserved.contains(self) }

    /// Opens a stage after `|`.
    var isStage: Bool { Self.stages.contains(self) }

    private static let reserved: Set<Keyword> = [
        .find, .where, .let, .define, .as, .param, .use, .explain, .describe, .union, .intersect, .except, .it, .and,
        .or, .not, .any, .every, .no, .mentions, .contains, .matches, .in, .is, .missing, .between, .near, .then,
        .within, .of, .after, .before, .by, .per,
    ]

    static let stages: Set<Keyword> = [
        .where, .sort, .first, .last, .skip, .sample, .show, .count, .summarize, .distinct, .kwic, .collocates,
        .ngrams, .keywordsAgainst, .dispersion, .timeline, .chart, .save,
    ]

    /// The English words of a phrase, in order; one for most.
    var englishWords: [String] { rawValue.split(separator: " ").map(String.init) }

    var isPhrase: Bool { rawValue.contains(" ") }

    /// False for what only Chinese has a word for.
    var hasEnglish: Bool { rawValue.utf8.allSatisfy { $0 < 0x80 } }
}
