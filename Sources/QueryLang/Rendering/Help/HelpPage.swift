import QueryLang
import Text

/// A page of help on one topic: short prose and examples that can be typed as they stand.
public struct HelpPage: Sendable {
    /// The word after `help`: `find`, `E0202`.
    public let topic: String
    public let title: String
    /// The title in Chinese.
    public let gloss: String
    /// Lines that begin with four spaces are examples.
    public let body: String
    /// Whether its lines are already of at most 80 characters of Latin.
    private let isLaidOut: Bool

    init(_ topic: String, _ title: String, _ gloss: String, _ body: String) {
        self.topic = topic
        self.title = title
        self.gloss = gloss
        self.body = body
        isLaidOut = true
    }

    /// Entries of the reference, whose paragraphs are not broken into lines yet.
    init(flowing topic: String, _ text: String) {
        self.topic = topic
        title = ""
        gloss = ""
        body = text
        isLaidOut = false
    }

    /// The page as it is printed, ending in a line feed.
    public var text: String { title.isEmpty ? "\(body)\n" : "\(title)  \(gloss)\n\n\(body)\n" }

    /// The page for lines of `columns` cells.
    public func text(columns: Int?, width: DisplayWidth = DisplayWidth()) -> String {
        HelpCatalog.laidOut(text, columns: columns ?? (isLaidOut ? nil : HelpCatalog.usual), width: width)
    }
}

/// All of help: topics of the language and the command, and a page for every code of a message.
public enum HelpCatalog {
    public static let topics: [HelpPage] = HelpPage.language + HelpPage.command

    /// Cells of a line where there is no terminal to fit.
    static let usual = 80

    /// Longer lines are hard to read, however wide the terminal is.
    static let widest = 100

    /// The page of a topic, of a code in any case, or the one that explains a word of the language; nil if there is none.
    ///
    /// - Parameter language: nil for that of the word, which is English for a code.
    public static func page(_ topic: String, in language: ScriptLanguage? = nil) -> HelpPage? {
        let word = topic.lowercased()
        if let page = topics.first(where: { $0.topic == word }) { return page }
        if let error = ErrorPage.all.first(where: { $0.code.rawValue.lowercased() == word }) {
            return language == .chinese ? chinesePage(error) : page(error)
        }
        if let page = page(explaining: topic, in: language) { return page }
        // A path is explained by its last step: author.unit is the unit of a person.
        return topic.split(separator: ".").count == 2 ? topic.split(separator: ".").last.flatMap { page(explaining: String($0), in: language) } : nil
    }

    /// What is looked for under names that are no words of the language, and where it is told.
    private static let elsewhere: [String: String] = [
        "fold": "texts", "folding": "texts", "case": "texts", "simplified": "texts", "traditional": "texts", "wildcard": "texts",
        "regex": "texts", "regexp": "texts", "export": "formats", "json": "formats", "csv": "formats", "variables": "names", "history": "prompt",
        "keys": "prompt", "errors": "codes", "messages": "codes", "functions": "stages",
    ]

    private static let options: Set<String> = ["timeout", "format", "quiet", "limit", "full", "color", "map", "set"]

    /// What to read about one code; nil only if a code had no page, which a test rules out.
    public static func errorPage(_ code: String) -> ErrorPage? {
        ErrorPage.all.first { $0.code.rawValue == code.uppercased() }
    }

    /// What `help` alone prints: the topics, a line each.
    public static var overview: String {
        let width = topics.map(\.topic.count).max() ?? 0
        let lines = topics.map { page in
            "  " + page.topic + String(repeating: " ", count: width - page.topic.count + 2) + page.title + "  " + page.gloss
        }
        let words = ReferenceEntry.Sort.allCases.map { sort in
            let name = "  " + sort.rawValue + String(repeating: " ", count: max(width - sort.rawValue.count, 0) + 2)
            let listed = ReferenceEntry.all.filter { $0.sort == sort }.map(\.word).joined(separator: ", ")
            return Prose.wrapped(name + listed, indent: name.count, columns: usual, width: DisplayWidth())
        }
        return "Topics of help:\n\n" + lines.joined(separator: "\n")
            + "\n\nWords of the language, each with an entry: help sort, help 排序 (--lang zh: in Chinese)\n\n" + words.joined(separator: "\n")
            + "\n\nEvery message has a code with a page of its own: help E0202.\n"
    }

    /// The same for lines of `columns` cells.
    public static func overview(columns: Int?, width: DisplayWidth = DisplayWidth()) -> String {
        laidOut(overview, columns: columns, width: width)
    }

    /// Text in paragraphs and indented lines for lines of `columns` cells; as it stands without columns.
    public static func laidOut(_ text: String, columns: Int?, width: DisplayWidth = DisplayWidth()) -> String {
        columns.map { Prose.reflowed(text, columns: min($0, widest), width: width) } ?? text
    }

    /// What is said of a topic that has no page: of what looks like a code the codes that there are, else what is near;
    /// the overview where nothing is.
    public static func answer(toUnknown topic: String, columns: Int?, width: DisplayWidth = DisplayWidth()) -> String {
        if topic.unicodeScalars.contains(where: \.properties.isIdeographic) {
            return answerInChinese(toUnknown: topic, columns: columns, width: width)
        }
        let head = "no help on ‘\(Sanitizer.visible(topic))’"
        let name = topic.lowercased().drop { $0 == "-" }
        let place = elsewhere[String(name)] ?? String(name)
        if place == "codes" || place == "code" {
            let codes = ErrorPage.all.sorted { $0.code.rawValue < $1.code.rawValue }
            let list = codes.map { "    \($0.code.rawValue)  \($0.title)  \($0.gloss)" }.joined(separator: "\n")
            return laidOut("Every message has a code, and each a page of its own: help E0202.\n\n\(list)\n", columns: columns, width: width)
        }
        if topics.contains(where: { $0.topic == place }) { return "\(head); help \(place) tells of it\n" }
        if options.contains(String(name)) { return "\(head): --\(name) is an option of the command, which yinde --help lists\n" }
        if let number = topic.wholeMatch(of: #/[eE](\d{1,9})/#).flatMap({ Int($0.output.1) }) {
            let codes = ErrorPage.all.sorted { $0.code.rawValue < $1.code.rawValue }
            func distance(_ page: ErrorPage) -> Int { abs((Int(page.code.rawValue.dropFirst()) ?? 0) - number) }
            let nearest = codes.min { distance($0) < distance($1) }
            let list = codes.map { "    \($0.code.rawValue)  \($0.title)  \($0.gloss)" }.joined(separator: "\n")
            return laidOut(
                "\(head): no message has this code" + (nearest.map { "; the nearest is \($0.code.rawValue)" } ?? "")
                    + "\n\nThe codes are\n\n\(list)\n", columns: columns, width: width)
        }
        let near = suggestions(for: topic)
        return near.isEmpty ? head + "\n" + overview(columns: columns, width: width) : "\(head); there is \(near.joined(separator: ", "))\n"
    }

    private static func answerInChinese(toUnknown topic: String, columns: Int?, width: DisplayWidth) -> String {
        let head = "没有“\(Sanitizer.visible(topic))”的说明"
        let near = chineseSuggestions(for: topic)
        if near.isEmpty { return head + "\n" + overview(columns: columns, width: width) }
        return head + "；相近的词有：\(near.joined(separator: "、"))（yinde help \(near[0])）\n"
    }

    /// Chinese words of the language that share a character with one that is none, those that share most first.
    static func chineseSuggestions(for topic: String) -> [String] {
        let wanted = Set(topic)
        let words = ReferenceEntry.all.flatMap { $0.words.flatMap(\.spelling.chinese) }
        let shared = words.map { word in (word: word, count: word.count { wanted.contains($0) }) }.filter { $0.count > 0 }
        let best = shared.sorted { ($1.count, $0.word.count, $0.word) < ($0.count, $1.word.count, $1.word) }
        var seen: Set<String> = []
        return Array(best.map(\.word).filter { seen.insert($0).inserted }.prefix(5))
    }

    /// Topics near a word that is none: those that begin with it or hold it.
    public static func suggestions(for topic: String) -> [String] {
        let word = topic.lowercased()
        guard !word.isEmpty else { return [] }
        let words = topics.map(\.topic) + ReferenceEntry.all.map(\.word) + ErrorPage.all.map(\.code.rawValue)
        let near = words.filter { $0.lowercased().hasPrefix(word) || $0.count > 2 && word.hasPrefix($0.lowercased()) }
        return Array((near.isEmpty ? words.filter { $0.lowercased().contains(word) } : near).prefix(5))
    }

    private static func page(_ error: ErrorPage) -> HelpPage {
        var body = error.meaning + "\n\n"
        switch error.example {
        case .query(let query): body += "For example\n\n    \(query)\n"
        case .situation(let situation): body += "For example: \(situation)\n"
        }
        body += "\nInstead\n\n    \(error.mend)"
        return HelpPage(error.code.rawValue, "\(error.code.rawValue): \(error.title)", error.gloss, body)
    }

    private static func chinesePage(_ error: ErrorPage) -> HelpPage {
        guard let chinese = error.chinese else { return page(error) }
        var body = chinese.meaning + "\n\n"
        switch chinese.example {
        case .query(let query): body += "例如\n\n    \(query)\n"
        case .situation(let situation): body += "例如：\(situation)\n"
        }
        body += "\n应当\n\n    \(chinese.mend)"
        return HelpPage(error.code.rawValue, "\(error.code.rawValue)：\(error.gloss)", error.title, body)
    }
}
