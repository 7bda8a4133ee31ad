/// Heads that print on each page of a paper or a journal: the paper's name, the section, the day, the issue, the number of
/// the page, who publishes it, in any order and number. What tells such a line is that its words are these and little else.
///
/// Two layouts: 某某时报　　A14 时论广场; 第12卷 第4期　　　某某学报　　　Vol.12 No.4.
enum RunningHead {
    /// The longest line, blanks between its words counted once, in scalars.
    private static let longest = 90
    private static let mostWords = 16
    /// Blanks that part the words of a head from each other and never those of a sentence.
    static let wideGap = 4

    /// What one word of the line says.
    private enum Word {
        case medium, publisher, section
        case date, month, weekday
        /// 第2期, Vol.38.
        case issue
        /// A14, 第7版; `number` is digits alone, a page's beside other words of a head.
        case page, number
        case staff
        case other(Int)
    }

    /// 某报 2024年5月6日 星期一 第3版; 第3版 理论; 第 3 页; 第12卷 第4期 某某学报; · 62 ·　　　　某某学报.
    static func isDated(_ text: ScalarText) -> Bool {
        // 《某某》杂志　2020年第4期: the name in its marks.
        let text = text.first == "《" && isIssueHead(text) ? text.filter { !$0.isOne(of: "《》") } : text
        guard !text.contains("。"), !text.contains("《"), let words = words(text) else { return false }
        if isNumbered(text.squeezed) { return true }
        func has(_ test: (Word) -> Bool) -> Bool { words.contains { test($0.kind) } }
        let strays = words.reduce(0) { if case .other(let count) = $1.kind { max($0, count) } else { $0 } }
        let hasIssue = has { if case .issue = $0 { true } else { false } }
        let hasPage = has { if case .page = $0 { true } else { false } }
        let hasDate = has { if case .date = $0 { true } else { false } }
        let hasMonth = hasDate || has { if case .month = $0 { true } else { false } }
        let hasWeekday = has { if case .weekday = $0 { true } else { false } }
        let hasMedium = has { if case .medium = $0 { true } else { false } }
        let hasSection = has { if case .section = $0 { true } else { false } }
        let hasPublisher = has { if case .publisher = $0 { true } else { false } }
        if text.hasBlanks(inARow: wideGap), strays > longestStray {
            return [words.first, words.last].contains { $0.map { numbersPage($0.kind) } == true }
        }
        guard strays <= longestStray else { return false }
        if text.hasBlanks(inARow: wideGap), words.count(where: { numbersPage($0.kind) }) >= 2, words.count <= 6 { return true }
        if hasIssue { return hasMonth || hasMedium || hasPage || hasPublisher || words.count >= 2 && text.hasBlanks(inARow: wideGap) }
        if hasPage { return hasMonth || hasMedium || hasSection || text.hasBlanks(inARow: wideGap) }
        // 2018年9月　　　　Journal of …　　　　Sep.2018: the name in Latin letters beside the month.
        if hasMonth, !hasDate, words.count >= 3, text.hasBlanks(inARow: wideGap), [words.first, words.last].contains(where: { $0.map { numbersPage($0.kind) } == true }),
            words.allSatisfy({ word in !word.text.contains(where: \.isHan) || numbersPage(word.kind) })
        {
            return true
        }
        if hasDate, hasWeekday { return !isDateAndWeekday(text) }
        return hasMonth && hasMedium && (hasSection || has { if case .number = $0 { true } else { false } })
    }

    /// The line's last words number an issue: 2020年第4期, 第9期 | 2021.9.
    static func isIssueHead(_ text: ScalarText) -> Bool {
        guard text.count <= longest, !text.contains(where: { $0.isTextMark || $0.isSentenceEnd }), let words = words(text), words.count >= 2 else { return false }
        return words.dropFirst().contains { if case .issue = $0.kind { true } else { false } }
    }

    /// 城乡研究　2023年第1期, 第19卷第2期　某某学报: one of the line's words numbers a volume or an issue.
    static func numbersIssue(_ text: ScalarText) -> Bool {
        words(text)?.contains { if case .issue = $0.kind { true } else { false } } == true
    }

    private static func numbersPage(_ word: Word) -> Bool {
        switch word {
        case .issue, .page, .number, .month, .date: true
        default: false
        }
    }

    /// The longest word of a head that says none of what a head says: a section's name, in scalars.
    private static let longestStray = 10

    /// 第3版 理论, 第 3 页, 第二十七期: the number first.
    private static func isNumbered(_ printed: ScalarText) -> Bool {
        // （总第115期）.
        let inner = BylineReader.bracketContent(printed) ?? printed
        let text = inner.hasPrefix("总第") ? inner.dropFirst() : inner
        guard text.first == "第", let unit = text.firstIndex(where: { $0.isOne(of: "版页期") }) else { return false }
        let number = text[..<unit].dropFirst()
        return !number.isEmpty && number.count <= 4
            && number.allSatisfy { $0.isASCIIDigit || $0.isOne(of: "〇零一二三四五六七八九十百AB") } && text.count <= 20
    }

    /// 2023年4月19日（星期三）: a release signs off with its date; a running head has more than that.
    private static func isDateAndWeekday(_ text: ScalarText) -> Bool {
        guard let dated = DateScanner.first(in: text) else { return false }
        var rest = text
        rest.removeSubrange(dated.range)
        return rest.allSatisfy { $0.isBlank || $0.isOne(of: "星期周礼拜一二三四五六日天()（）") }
    }

    // MARK: The paper's name

    /// The paper and the section that a line above everything else names: 某某日报　理论与实践, 第38卷 第2期 某某学报.
    struct Masthead: Sendable {
        var publication: String
        var section: String?
        /// The line numbers a volume, an issue or a page, or gives the day: it can be no title.
        var isNumbered = false
    }

    private static let longestName = 12

    static func masthead(_ text: ScalarText) -> Masthead? {
        guard !text.contains(where: { $0.isTextMark || $0.isSentenceEnd || $0.isColon || $0.isOne(of: "“”《》") }),
            let words = words(text), words.count <= 8
        else { return nil }
        let names = words.filter { word in
            switch word.kind {
            case .medium, .section, .other: word.text.contains(where: \.isHan) && word.text.count <= longestName
            default: false
            }
        }
        let media = words.filter { if case .medium = $0.kind { true } else { false } }
        let counts = words.contains { word in
            switch word.kind {
            case .issue, .page, .month, .publisher: true
            case .date: words.count > 1
            default: false
            }
        }
        guard let name = media.first ?? names.first, names.count <= 3, name.text.count >= 2 else { return nil }
        let further = names.filter { $0.text != name.text }
        if counts, !media.isEmpty || names.count <= 2 && name.text.count <= 6 || isDated(text) {
            return Masthead(publication: bare(name.text), section: further.last.map { String($0.text) }, isNumbered: true)
        }
        guard let first = words.first, case .medium = first.kind, words.count <= 3, names.count == words.count else { return nil }
        return Masthead(publication: bare(first.text), section: further.last.map { String($0.text) })
    }

    /// 某某报电子报 and 某某（月报） as the paper's name.
    private static func bare(_ name: ScalarText) -> String {
        let plain = name.last?.isClosingBracket == true ? name[..<(name.lastIndex(where: \.isOpeningBracket) ?? name.endIndex)] : name
        return String(plain.hasSuffix("报电子报") ? plain.dropLast(3) : plain)
    }

    // MARK: Words

    private static let sectionEndings: WordTable = ["版", "专版", "专刊", "副刊", "周刊", "特刊", "专页", "专栏", "广场", "论坛"]
    private static let publishers: WordTable = ["主办", "主管", "出版", "编印", "承印", "编辑出版"]
    private static let staff: WordTable = ["责编", "责任编辑", "编辑", "美编", "校对", "本版编辑", "主编", "版式", "组版", "电话", "值班主任", "总编辑", "E-mail", "Email", "邮箱"]

    /// The words of the line with what they say; nil for a line that is too long for a head.
    private static func words(_ text: ScalarText) -> [(text: ScalarText, kind: Word)]? {
        guard text.count <= LineShape.measured else { return nil }
        let pieces = joined(text.split { $0.isBlank || $0.isOne(of: "•|｜丨/") })
            .map { $0.trimmed { $0.isBlank || $0.isOne(of: "*_·-—–【】[]〔〕“”「」") } }.filter { !$0.isEmpty }
        guard (1...mostWords).contains(pieces.count), pieces.reduce(pieces.count, { $0 + $1.count }) <= longest else { return nil }
        return pieces.map { ($0, kind($0)) }
    }

    /// 第 3 版 as 第3版.
    private static func joined(_ pieces: [ScalarText]) -> [ScalarText] {
        var words: [ScalarText] = []
        for piece in pieces {
            let isOpen = words.last.map { $0 == "第" || $0.first == "第" && $0.last?.isASCIIDigit == true && $0.count <= 4 } == true
            let isCounted = piece == "期" && words.last.map { $0.count <= 5 && $0.allSatisfy(\.isASCIIDigit) } == true
            if isOpen || isCounted, let last = words.popLast() { words.append(last + piece) } else { words.append(piece) }
        }
        return words
    }

    private static func kind(_ word: ScalarText) -> Word {
        if FurnitureWords.weekdays.contains(word) || word.count <= 5 && word.containsAny(of: FurnitureWords.weekdays) { return .weekday }
        if isIssue(word) { return .issue }
        if word.allSatisfy(\.isASCIIDigit), word.count <= 3 { return .number }
        // 第3版:综合: the page, and its section.
        if isPage(word.firstIndex(where: \.isColon).map { word[..<$0] } ?? word) { return .page }
        if let dated = DateScanner.first(in: word), dated.range.lowerBound <= word.startIndex + 1, word.endIndex - dated.range.upperBound <= 5 { return .date }
        if isMonth(word) { return .month }
        if word.opening(among: staff) != nil, word.contains(where: \.isColon) { return .staff }
        if word.closing(among: publishers) != nil { return .publisher }
        let plain = word.last?.isClosingBracket == true ? word[..<(word.lastIndex(where: \.isOpeningBracket) ?? word.endIndex)] : word
        let note = word.dropFirst(plain.count).trimmed { $0.isOpeningBracket || $0.isClosingBracket }
        let isNamed = (3...longestName).contains(plain.count) && plain.allSatisfy(\.isHan)
        if isNamed, plain.closing(among: PrintedHead.paperEndings) != nil, plain.closing(among: PrintedHead.otherReports) == nil { return .medium }
        if !note.isEmpty, note.closing(among: PrintedHead.paperEndings) != nil, plain.count >= 2, plain.allSatisfy(\.isHan) { return .medium }
        if (2...longestName).contains(word.count), word.allSatisfy(\.isHan), word.closing(among: sectionEndings) != nil { return .section }
        return .other(word.count)
    }

    /// A14, 08版, 第7版, 第A3版, T12.
    private static func isPage(_ word: ScalarText) -> Bool {
        var rest = word
        if rest.first == "第" { rest = rest.dropFirst() }
        let hasUnit = rest.last?.isOne(of: "版页") == true
        if hasUnit { rest = rest.dropLast() }
        let hasLetter = rest.first?.isASCIILetter == true
        if hasLetter { rest = rest.dropFirst() }
        guard (1...3).contains(rest.count), hasUnit || hasLetter else { return false }
        return rest.allSatisfy(\.isASCIIDigit) || hasUnit && rest.allSatisfy { $0.hanNumeral != nil }
    }

    /// 2010.08, 2015年, 2015年7月, 2015年7月号.
    private static func isMonth(_ word: ScalarText) -> Bool {
        let year = word.prefix(4)
        guard year.count == 4, year.allSatisfy(\.isASCIIDigit), year.hasPrefix("19") || year.hasPrefix("20") else { return false }
        let rest = word.dropFirst(4)
        if rest == "年" { return true }
        guard let mark = rest.first, mark.isOne(of: ".-/年") else { return false }
        let month = rest.dropFirst().prefix { $0.isASCIIDigit }, behind = rest.dropFirst(1 + month.count)
        return (1...2).contains(month.count) && (mark == "年" ? behind == "月" || behind == "月号" : behind.isEmpty)
    }

    /// 第38卷, 第2期, 总第二十七期, Vol.38, No.2, 2024年第3期, （总第61期）.
    private static func isIssue(_ printed: ScalarText) -> Bool {
        let word = printed.trimmed { $0.isOpeningBracket || $0.isClosingBracket || $0.isComma }
        if word.hasPrefix("Vol") || word.hasPrefix("No") || word.hasPrefix("VOL") { return word.contains(where: \.isASCIIDigit) || word.count <= 4 }
        guard let last = word.last, last.isOne(of: "卷期号辑刊") else { return false }
        if word.first?.isASCIIDigit == true, word.count <= 10, !isMonth(word), !word.contains("月") { return true }
        guard word.contains("第") else { return false }
        return word.allSatisfy { $0.isASCIIDigit || $0.isOne(of: "总第年卷期号辑〇零一二三四五六七八九十百（）()") }
    }
}
