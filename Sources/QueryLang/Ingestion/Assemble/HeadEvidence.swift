/// What the texts of a page say of the lines of a head: how many of a line's words each text has.
///
/// A title speaks of its text, and of no other as much; the name of a column, a byline, the label of an export do not.
struct HeadEvidence {
    /// Texts of a page that are compared, and scalars of each.
    private static let mostTexts = 64, mostScalars = 3000
    /// Paragraphs shorter than this that end no sentence are headings, not text.
    private static let shortestText = 30

    /// For each text its pairs of Han scalars.
    private let words: [Set<UInt64>]
    /// For each text its Han scalars.
    private let scalars: [Set<Unicode.Scalar>]

    init(_ texts: [[Int]], blocks: [Block]) {
        var words: [Set<UInt64>] = [], scalars: [Set<Unicode.Scalar>] = []
        for text in texts.prefix(Self.mostTexts) {
            var own: Set<UInt64> = [], single: Set<Unicode.Scalar> = []
            var left = Self.mostScalars
            for block in text where left > 0 && (blocks[block].count > Self.shortestText || blocks[block].text.endsSentence) {
                own.formUnion(HanPairs.of(blocks[block].text.prefix(left)))
                single.formUnion(blocks[block].text.prefix(left).lazy.filter(\.isHan))
                left -= blocks[block].count
            }
            words.append(own)
            scalars.append(single)
        }
        (self.words, self.scalars) = (words, scalars)
    }

    /// - Parameters:
    ///   - lines: blocks of one head, ascending.
    ///   - text: the number of their text.
    func lines(_ lines: [Int], text: Int, blocks: [Block]) -> [HeadLine] {
        let members = Set(lines)
        return lines.enumerated().map { rank, index in
            let shares = shares(of: blocks[index].text)
            let others = shares.indices.filter { $0 != text }.map { shares[$0] }.max() ?? 0
            let between = rank > 0 ? (lines[rank - 1] + 1)..<index : index..<index
            let isParted = between.contains { !members.contains($0) && !blocks[$0].role.isFurniture && blocks[$0].role != .column }
            let han = blocks[index].text.filter(\.isHan), known = scalars.indices.contains(text) ? han.count(where: scalars[text].contains) : 0
            return HeadLine(index: index, block: blocks[index], scalars: Double(known) / Double(max(1, han.count)), own: shares.indices.contains(text) ? shares[text] : 0, others: others, isParted: isParted)
        }
    }

    /// The share of the line's pairs of Han scalars that each text has.
    func shares(of line: ScalarText) -> [Double] { words.map { share(of: line, in: $0) } }

    private func share(of line: ScalarText, in words: Set<UInt64>) -> Double {
        let pairs = HanPairs.of(line)
        return pairs.isEmpty ? 0 : Double(pairs.count { words.contains($0) }) / Double(pairs.count)
    }
}

/// A line of a head, with what speaks for its being the title.
struct HeadLine {
    /// Its block.
    var index: Int
    var block: Block
    /// The share of its Han scalars that its text has.
    var scalars: Double
    /// The share of its pairs of Han scalars that its text has, and the greatest share that another text of the page has.
    var own: Double
    var others: Double
    /// Something that is no line of a head stands between the line before and this one.
    var isParted: Bool

    var text: ScalarText { block.text }
    /// Scalars without blanks.
    var length: Int { text.count - text.count(where: \.isBlank) }

    static let shortest = 5, longest = 30

    static let marks: StaticString = "·•◆◇★☆※■□●▲▼○◎"

    /// Set in brackets or behind a mark: 〔闲话词语〕, ■追踪报道.
    var isMarked: Bool {
        guard let first = text.first else { return false }
        return BylineReader.bracketContent(text) != nil || first.isOne(of: Self.marks) || first.isOne(of: "〔［[") && text.last?.isOne(of: "〕］]") == true
    }

    /// Most of it is no Han and no sentence of another language (頁 41–68, rows=3 encoding=UTF-8), or it is a row of a menu.
    var isLabel: Bool {
        text.count(where: \.isHan) * 2 < length && text.contains { $0.isASCIIDigit || $0 == "=" } || text.count - length >= Self.wideBlanks && text.count - length > text.split(whereSeparator: \.isBlank).count * 2
    }

    private static let wideBlanks = 8

    /// 向“新”而行·理论笔会: a name in two parts.
    var isDotted: Bool { own < Self.unknown && length <= Self.longestDotted && text.contains("·") }

    private static let unknown = 0.12, longestDotted = 14

    /// Names, or what somebody did: 屠苏, 某某著.
    var namesWriters: Bool {
        PersonNames.list(text) != nil || text.count <= 30 && text.last?.isOne(of: "摄著译编") == true && text.contains(where: \.isBlank)
            || text.containsAny(of: ["访谈人", "采访人", "出版社", "（记者", "(记者"]) || isForeignName || block.namesBook
            || text.first == "《" && text.containsAny(of: ["定价", "出版", " 著", "　著"])
    }

    /// 南岗公社农技站.
    var endsAsUnit: Bool { text.last.map(InstitutionWords.unitEndCharacters.contains) == true || text.closing(among: InstitutionWords.unitEndings) != nil }

    /// 某市统计局　某某调查队: nothing but bodies.
    var namesOffices: Bool {
        text.first != "—" && length >= Self.shortestOffice && text.split(whereSeparator: \.isBlank).allSatisfy { word in
            word.allSatisfy(\.isHan) && !(word.first?.isOne(of: "访记走来从在让为") == true)
                && (word.closing(among: InstitutionWords.unitEndings) != nil || word.last?.isOne(of: "局厅部委办处所会署站队") == true)
        }
    }

    private static let shortestOffice = 5

    /// [法]让-皮埃尔·莫罗.
    private var isForeignName: Bool { text.first?.isOne(of: "［[〔（") == true && text.contains("·") && text.prefix(5).contains { $0.isOne(of: "］]〕）") } }

    /// The line names a kind of text or a book: 《某某》文字版, 某某发言摘要.
    var namesKind: Bool {
        HeadKind.says(text) || text.first == "《" && (text.last == "》" || (text.lastIndex(of: "》").map { text.endIndex - $0 <= 5 } ?? false)) || isScript
    }

    static let scripts: WordTable = ["文字稿", "文字版", "文字实录", "节目稿", "播出稿"]

    /// 某某电台《某某》节目文字稿: the words of a programme, which it names.
    var isScript: Bool { text.contains("《") && text.closing(among: Self.scripts) != nil }

    private static let visits: WordTable = ["访", "訪", "专访", "專訪", "记", "記", "写在", "寫在", "来自", "來自", "兼", "致", "评", "評", "读", "讀", "献给", "獻給", "我看"]

    /// 访某馆馆长张三, 记某队, 写在某节前夕: what a subtitle opens with.
    var opensAsVisit: Bool {
        let plain = text.trimmedDashes
        return plain.opening(among: Self.visits) != nil && !plain.hasPrefix("记者") && !plain.hasPrefix("記者") && !plain.hasPrefix("记得")
    }

    /// 某某谈（三）, 第五期, 2010年第3期: a number of a series or an issue, or a day.
    var namesDay: Bool {
        guard text.contains(where: { $0.isASCIIDigit || $0.hanNumeral != nil }) else { return false }
        return DateScanner.first(in: text) != nil || text.containsAny(of: ["总第", "總第"]) || Self.numbers(text)
    }

    /// 第…期, 第…版.
    private static func numbers(_ text: ScalarText) -> Bool {
        guard let start = text.firstIndex(of: "第"), case let rest = text[(start + 1)...].prefix(8), let end = rest.firstIndex(where: { $0.isOne(of: "期版卷号號页頁集讲講辑輯") }) else { return false }
        return end > rest.startIndex && rest[..<end].allSatisfy { $0.isASCIIDigit || $0.hanNumeral != nil }
    }

    var namesSeries: Bool { PageClassifier.namesSeries(text) }

    /// What parts of an essay are called.
    static let sections: WordTable = ["余论", "餘論", "结语", "結語", "结论", "結論", "尾声", "尾聲", "小结", "小結", "引言", "导言", "導言", "前言", "后记", "後記", "编者按", "編者按"]

    /// How much speaks for the line as a title; about -2 to 1.5.
    var score: Double {
        var score = own - 0.5 * max(0, others - own)
        if isMarked { score -= 1.5 }
        if isLabel { score -= 1 }
        if namesWriters { score -= 1 }
        if namesKind { score -= 0.6 }
        if text.closing(among: InstitutionWords.unitEndings) != nil { score -= 0.5 }
        if length < Self.shortest { score -= 0.3 }
        if length > Self.longest { score -= 0.2 }
        if block.headingLevel > 0 { score += 0.3 }
        return score
    }
}
