/// What a block of lines is on its page.
enum Role: String, Sendable {
    case title, kicker, subtitle, heading
    case byline, affiliation, credits, editorCredits = "editor credits"
    case source, date, keywords, abstract
    case bibliographicField = "bibliographic field"
    case documentNumber = "document number"
    /// What an office prints above its documents: 某某人民政府文件.
    case letterhead
    /// 栏目: a short word above the title.
    case column
    case signature
    case noteLabel = "editor's note label"
    case note = "editor's note"
    case signOff = "sign-off"
    case hostLabel = "host label"
    case guestLabel = "guest label"
    case participant
    case turn, body, lead
    case listItem = "list item"
    case particular
    case caption
    case tableRow = "table row"
    case code
    case banner, furniture
    /// Not decided yet.
    case plain

    /// Part of the text of an article.
    var isText: Bool {
        switch self {
        case .heading, .turn, .body, .lead, .listItem, .particular, .signature, .caption, .note, .noteLabel, .tableRow,
            .code:
            true
        default: false
        }
    }
    /// Text that goes on over a break: a paragraph, not a heading or a short note.
    var isRunning: Bool { self == .turn || self == .body || self == .lead || self == .listItem || self == .note }
    var isFurniture: Bool { self == .furniture || self == .banner }
    var isFrontMatter: Bool { self == .signOff || self == .hostLabel || self == .guestLabel || self == .participant }
}

/// Lines that belong together, with the role that they were given and the reason why.
///
/// A block is copied for most of what is asked of it, so what has owners to be counted stands in one object, which copies share until
/// one of them changes.
struct Block: Sendable {
    private var content: Content
    /// Scalars of `text`.
    var count: Int
    var role: Role
    var reason: String
    var headingLevel = 0
    var indent = 0
    var isBold = false
    /// A title that the page prints whole elsewhere: in its own title or in a list. What stands beside it is no part of it.
    var isWholeTitle = false
    /// One of many short lines in a row, whole as it is: a line of a poem or of a list.
    var isVerse = false
    /// Its last words name who wrote the text that ends here.
    var endsArticle = false
    /// Stands in the one text that the page has, as its markup says.
    var isOfText = false
    /// A paragraph by itself, as markup has it.
    var isWhole = false

    init(
        lines: [Int], text: ScalarText, role: Role = .plain, reason: String = "text", headingLevel: Int = 0, indent: Int = 0,
        boldOpening: ScalarText? = nil, isBold: Bool = false
    ) {
        content = Content(lines: lines, text: text, boldOpening: boldOpening)
        count = text.count
        self.role = role
        self.reason = reason
        self.headingLevel = headingLevel
        self.indent = indent
        self.isBold = isBold
    }

    /// Indices of the page's lines, ascending, blank lines left out.
    var lines: [Int] {
        get { content.lines }
        _modify {
            detach()
            yield &content.lines
        }
    }
    var text: ScalarText {
        get { content.text }
        _modify {
            detach()
            yield &content.text
        }
    }
    var boldOpening: ScalarText? {
        get { content.boldOpening }
        set {
            detach()
            content.boldOpening = newValue
        }
    }
    /// People that the block names.
    var credits: [Credit] {
        get { content.credits }
        set {
            if newValue.isEmpty, content.credits.isEmpty { return }
            detach()
            content.credits = newValue
        }
    }
    /// A speaker's label, as printed before its colon.
    var label: String? {
        get { content.label }
        set {
            detach()
            content.label = newValue
        }
    }
    var uncertain: String? {
        get { content.uncertain }
        set {
            detach()
            content.uncertain = newValue
        }
    }

    private mutating func detach() {
        if !isKnownUniquelyReferenced(&content) { content = Content(content) }
    }

    /// Changed by a block that holds it alone only, and so safe to share.
    private final class Content: @unchecked Sendable {
        var lines: [Int]
        var text: ScalarText
        var boldOpening: ScalarText?
        var credits: [Credit] = []
        var label: String?
        var uncertain: String?

        init(lines: [Int], text: ScalarText, boldOpening: ScalarText?) {
            self.lines = lines
            self.text = text
            self.boldOpening = boldOpening
        }

        init(_ other: Content) {
            lines = other.lines
            text = other.text
            boldOpening = other.boldOpening
            credits = other.credits
            label = other.label
            uncertain = other.uncertain
        }
    }

    mutating func assign(_ role: Role, _ reason: String) {
        self.role = role
        self.reason = reason
    }

    /// A short line without the marks of running text: a title, a heading, a name.
    var isTitleLike: Bool {
        guard (2...45).contains(count), !text.contains("。"), !text.hasSemicolon else { return false }
        guard let last = text.last, !last.isOne(of: "，,；;、：:") else { return false }
        // A full stop of English; 1. may end a title.
        if last == ".", text.dropLast().last?.isASCIILetter == true { return false }
        // A lone 》 parts a column's name from its title.
        let balance = QuoteBalance(text.contains("《") || !text.contains("》") ? text : text.filter { $0 != "》" })
        if balance.opens || balance.closes { return false }
        return text.contains { $0.isHan || $0.isLetter }
    }
    /// …；及, …；或: an item of a list before its last.
    private var endsItem: Bool { count > 3 && text.last?.isOne(of: "及和或") == true && text.dropLast().last?.isOne(of: "；;") == true }

    /// 《某书》，某某著，某某出版社2015年4月出版，定价42元: what a book is, below what is said of it. It ends in no full stop.
    var namesBook: Bool {
        text.first == "《" && count <= Self.longestBook && !text.contains("。") && text.contains(where: \.isASCIIDigit)
            && text.containsAny(of: ["出版社", "出版公司", "书局", "书店", "书社", "书馆"]) && text.containsAny(of: ["版", "定价", "年"])
    }

    private static let longestBook = 120, longestSpeaker = 24

    /// …把好奇心排空。——教育工作者张三: who said the words before.
    private var endsInSpeaker: Bool {
        guard let dash = text.suffix(Self.longestSpeaker).firstRange(of: "——"), dash.lowerBound > text.startIndex, dash.upperBound < text.endIndex else { return false }
        let before = text[dash.lowerBound - 1]
        return (before.isSentenceEnd || before.isCloser) && !text[dash.upperBound...].contains { $0.isSentenceEnd || $0.isComma }
    }

    /// Opens with the mark of an item, as no half of a paragraph does.
    var opensItem: Bool { text.first?.isOne(of: "●■◆▲★○◎◇☆") == true }

    /// Text that stops before its sentence does.
    var breaksOff: Bool {
        guard role.isRunning, !isVerse, !(isOfText && isWhole), reason != PageClassifier.openingReason, !endsItem, !text.endsSentence, SignedEnd.credits(text).isEmpty, BylineReader.bracketContent(text) == nil, !namesBook, !endsInSpeaker else { return false }
        return count > 45 || text.contains("。") || text.contains { $0.isComma }
    }
}

/// A person as one line names them.
struct Credit: Sendable, Equatable {
    var name: String?
    var unit: String?
    var title: String?
    var role: LabelWords.CreditRole
    /// Posts and units as printed beside the name, not yet taken apart.
    var affiliation: ScalarText?
    /// Numbers of the units in the note that lists them, from 1; empty where none are printed.
    var unitNumbers: [Int] = []

    /// A role word behind the name: who is called a reporter before it stays one, but for pictures.
    mutating func take(_ other: LabelWords.CreditRole, title word: String?) {
        if other == .author, role == .reporter { return }
        // 摄影记者 张三 图: the mark repeats what the calling says.
        let isCalled = title?.hasSuffix("记者") == true || title?.hasSuffix("記者") == true
        if !isCalled, role != .reporter || title == nil {
            title = word
            if other == .photographer || other == .editor { unit = nil }
        }
        role = other
    }
}
