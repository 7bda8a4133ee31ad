import Documents

/// A line of particulars about an article: `来源：某报 2024-03-11 09:30`, `作者：张三 | 发布时间：…`, `据《某报》`.
struct MetaLine: Sendable {
    /// As printed, label included.
    var source: String?
    var date: DateValue?
    var authors: [Credit] = []
    var title: String?
    var keywords: String?
    var abstract: String?
    /// 文号.
    var documentNumber: String?
    /// Every field of the line is a machine's (网址, 抓取时间).
    var isMachineOnly = false
    /// Every field of the line is one that journals print for libraries (中图分类号, DOI, 收稿日期).
    var isBibliographic = false
}

enum MetaLineReader {
    /// The longest line of particulars, and the longest abstract, in scalars.
    private static let longestLine = 160
    static let longestAbstract = 3000
    private static let longestSource = 40
    private static let longestAuthor = 24

    static func read(_ printed: ScalarText) -> MetaLine? {
        let text = withoutLinks(printed)
        if let note = longField(text) { return note }
        guard text.count <= longestLine else { return nil }
        var plain = withoutAddress(BylineReader.bracketContent(text) ?? text)
        var line = MetaLine()
        let (label, fields) = FieldScanner.scan(plain)
        if isTimeOfDay(plain) { return line }
        if let day = labelledDay(plain) {
            line.date = day
            return line
        }
        if let original = originalPost(plain) ?? placedPost(plain) { return original }
        let dated = DateScanner.first(in: plain)
        let isOfTalk = fields.contains { LabelWords.talkFields.contains($0.label) }
        if !isOfTalk, !fields.contains(where: { LabelWords.bibliographicFields.contains($0.label) }) {
            line.date = dated?.date
        }
        if let (source, writers) = signedReprint(plain.trimmed) {
            line.source = String(source)
            line.authors = writers
            return line
        }
        let isBracketed = text.first?.isOpeningBracket == true
        if !isBracketed, plain.count <= 30, plain.contains("第"), plain.trimmed.last == "期", isIssueNote(plain.trimmed) {
            line.source = String(plain.trimmed)
            return line
        }
        if isReprintNote(plain.trimmed) || isBracketed && (isIssueNote(plain.trimmed) || isSupplied(plain.trimmed)) {
            line.source = String(plain.trimmed)
            return line
        }
        guard !fields.isEmpty else {
            guard let dated else { return readUndatedPost(plain.trimmed, into: &line) ? line : nil }
            plain.replaceSubrange(dated.range, with: CollectionOfOne(" "))
            return readRest(plain, of: dated, isAtStart: dated.range.lowerBound <= text.startIndex + 1, into: &line)
                ? line : nil
        }
        // The day on which a crawler or an archive took the page is not the page's.
        if fields.allSatisfy({ LabelWords.machineFields.contains($0.label) }), fields.contains(where: { LabelWords.captureFields.contains($0.label) }) { line.date = nil }
        guard readHead(label, into: &line) else { return nil }
        for field in fields {
            guard read(field, into: &line, isOnly: fields.count == 1) else { return nil }
        }
        line.isMachineOnly = fields.allSatisfy { LabelWords.machineFields.contains($0.label) } && line.date == nil
        line.isBibliographic = fields.allSatisfy {
            LabelWords.bibliographicFields.contains($0.label) || LabelWords.numberFields.contains($0.label)
        }
        return line
    }

    private static let longestPrinted = 50

    /// 《某某日报》（2008年12月3日　第五版）: in which paper the text stood.
    static func printedIn(_ text: ScalarText) -> ScalarText? {
        guard text.count <= longestPrinted, text.first == "《", let close = text.firstIndex(of: "》"), close > text.startIndex + 1,
            let inner = BylineReader.bracketContent(text[(close + 1)...].trimmed), DateScanner.first(in: inner) != nil, inner.last?.isOne(of: "版期") == true
        else { return nil }
        return text[(text.startIndex + 1)..<close]
    }

    // MARK: Fields

    private static func read(_ field: FieldScanner.Field, into line: inout MetaLine, isOnly: Bool) -> Bool {
        let label = field.label
        let value = withoutDate(field.value)
        if LabelWords.machineFields.contains(label) || LabelWords.bibliographicFields.contains(label) { return true }
        if LabelWords.talkFields.contains(label) { return true }
        if LabelWords.numberFields.contains(label) {
            line.documentNumber = DocumentNumber.read(field.value).map { String($0) }
            return field.value.isEmpty || line.documentNumber != nil
        }
        if LabelWords.dateFields.contains(label) {
            if line.date == nil, isDayWithoutYear(value) { return true }
            return value.isEmpty ? line.date != nil || !isOnly : line.date != nil && isTrailer(value, into: &line)
        }
        if value.isEmpty { return !isOnly || line.date != nil }
        if LabelWords.sourceFields.contains(label) {
            guard value.count <= longestSource else { return false }
            // 来源：某某报 原标题：… names the source first.
            if let (medium, staff) = staffBehind(value) {
                line.source = line.source ?? printed(field, medium)
                line.authors += staff
            } else if line.source == nil {
                line.source = printed(field, value)
            }
        } else if LabelWords.authorFields.contains(label) {
            let role: LabelWords.CreditRole = label == "记者" ? .reporter : .author
            let title = label == "记者" ? String(label) : nil
            if let credits = people(value, role) ?? people(undated(value), role) {
                line.authors += credits.map { own in
                    var own = own
                    own.title = own.title ?? title
                    return own
                }
            } else {
                return !isOnly && value.count <= longestAuthor && !value.contains(where: \.isSentenceEnd)
            }
        } else if LabelWords.unitFields.contains(label) {
            guard !line.authors.isEmpty, PeopleLine.isUnit(value) else { return false }
            for index in line.authors.indices where line.authors[index].affiliation == nil {
                line.authors[index].affiliation = value
            }
        } else if LabelWords.titleFields.contains(label) {
            guard value.count >= 2 else { return false }
            line.title = String(value)
        } else if let credit = LabelWords.creditRoles.first(where: { label == $0.word }) {
            guard let credits = people(value, credit.role) ?? alias(value, credit.role) else {
                return !isOnly && value.count <= longestAuthor && !value.contains(where: \.isSentenceEnd)
            }
            // 采写：本报记者 张三: the calling within the value says more than the label.
            line.authors += credits.map { own in
                var own = own
                if own.title == nil, own.affiliation == nil, BylineReader.title(of: credit) != nil {
                    own.title = String(label)
                }
                if own.role == .author || credit.role == .photographer || credit.role == .editor { own.role = credit.role }
                return own
            }
        }
        return true
    }

    /// 来源：某某网　记者 张三: behind the medium a calling and who bears it.
    private static func staffBehind(_ value: ScalarText) -> (medium: ScalarText, staff: [Credit])? {
        guard let blank = value.firstIndex(where: \.isBlank), case let rest = value[blank...].trimmed, rest.opening(among: LabelWords.creditWords).map({ $0.count >= 2 }) == true,
            let staff = BylineReader.credits(rest, defaultRole: nil)
        else { return nil }
        return (value[..<blank], staff)
    }

    /// Persons of a labelled field, with their callings or units.
    private static func people(_ value: ScalarText, _ role: LabelWords.CreditRole) -> [Credit]? {
        BylineReader.credits(value, defaultRole: role, announced: true) ?? PeopleLine.read(value, announced: true)
            ?? PeopleLine.group(value) ?? bracketed(value, role)
    }

    /// 张　三（特约撰稿）: a name set wide before a bracket.
    private static func bracketed(_ value: ScalarText, _ role: LabelWords.CreditRole) -> [Credit]? {
        guard value.last?.isClosingBracket == true, let open = value.lastIndex(where: \.isOpeningBracket), open > value.startIndex,
            let names = PersonNames.list(value[..<open].trimmed, announced: true), names.count == 1
        else { return nil }
        let note = value[(open + 1)...].dropLast()
        return names.map { Credit(name: $0, role: role, affiliation: note.isEmpty ? nil : note) }
    }

    /// The value without the date in it; `某某报2024-03-06 17:48` is a source with its date glued on.
    private static func withoutDate(_ value: ScalarText) -> ScalarText {
        guard let dated = DateScanner.first(in: value), dated.isStamp || dated.range.lowerBound == value.startIndex
        else { return value }
        var rest = value
        rest.replaceSubrange(dated.range, with: CollectionOfOne(" "))
        return rest.trimmedMarks
    }

    private static let longestDay = 24

    /// 01-14 17:58, and what a site prints behind it.
    private static func isDayWithoutYear(_ value: ScalarText) -> Bool {
        guard value.count <= longestDay, let mark = value.firstIndex(where: { $0.isOne(of: "-/月") }), mark > value.startIndex, value[..<mark].allSatisfy(\.isASCIIDigit) else { return false }
        let day = value[(mark + 1)...].prefix { $0.isASCIIDigit }
        guard (1...2).contains(mark - value.startIndex), let colon = value.firstIndex(where: \.isColon) else { return false }
        return (1...4).contains(day.count) && colon + 1 < value.endIndex && value[colon + 1].isASCIIDigit
    }

    /// 张　三　　2024年1月6日 as 张　三.
    private static func undated(_ value: ScalarText) -> ScalarText {
        DateScanner.first(in: value).map { value[..<$0.range.lowerBound].trimmedMarks } ?? value
    }

    /// 来源：某报 as printed.
    private static func printed(_ field: FieldScanner.Field, _ value: ScalarText) -> String {
        let between = field.value.startIndex > field.label.endIndex ? "：" : ":"
        return String(field.label) + between + String(value)
    }

    // MARK: What has no label

    /// What stands before the first label: nothing, a date, a medium, a bullet.
    private static func readHead(_ text: ScalarText, into line: inout MetaLine) -> Bool {
        let rest = withoutDate(text).trimmed { $0.isOne(of: "•·|｜丨/-—[【（(") || $0.isBlank }
        if rest.isEmpty { return true }
        guard line.date != nil || isMedium(rest) else { return false }
        if isTrailer(rest, into: &line) { return true }
        // 某某在线 2019-08-01 10:20 编辑：…: a site of any name before a machine's date.
        guard let dated = DateScanner.first(in: text), dated.isStamp, dated.range.lowerBound > text.startIndex, (2...10).contains(rest.count),
            rest.allSatisfy({ $0.isHan || $0.isASCIILetter })
        else { return false }
        line.source = String(rest)
        return true
    }

    /// What a line says beside its date. False where it is no line of particulars.
    private static func readRest(
        _ text: ScalarText, of dated: DateScanner.Found, isAtStart: Bool, into line: inout MetaLine
    ) -> Bool {
        let rest = text.trimmed { $0.isBlank || $0.isOne(of: "|｜丨/-—·•") }
        if rest.isEmpty { return true }
        if rest.contains(where: \.isBlank), readAccount(rest, into: &line) { return true }
        if isTrailer(rest, into: &line) || readLetter(rest, into: &line) || readAccount(rest, into: &line) { return true }
        let pieces = rest.split { $0.isOne(of: "|｜丨") }.map(\.trimmed).filter { !$0.isEmpty }
        if pieces.count >= 2, pieces.allSatisfy({ $0.count <= 10 }) { return true }
        // 人物专访　2020 / 09 / 18: the section before a machine's date.
        if dated.isStamp, (2...longestSection).contains(rest.count), rest.allSatisfy(\.isHan), dated.range.upperBound >= text.endIndex - 1 { return true }
        // A stamp with a short word beside it is a machine's; 2024年5月6日工作总结 may be a title.
        if dated.isStamp, isAtStart, let medium = mediumAmongButtons(rest) {
            line.source = line.source ?? medium.map { String($0) }
            return true
        }
        let bare = rest.filter { !$0.isOpeningBracket && !$0.isClosingBracket && !$0.isOne(of: "[]【】") }
        return dated.isStamp && isAtStart && rest.count <= 12 && !bare.contains(where: \.isTextMark)
    }

    private static let longestButtons = 60

    /// 某某科技　我有话说(1307人参与)　收藏本文 behind a stamp: the medium and the site's buttons; nil where none of them is a button.
    private static func mediumAmongButtons(_ text: ScalarText) -> ScalarText?? {
        guard text.count <= longestButtons, !text.contains(where: { $0.isSentenceEnd || $0.isComma }) else { return nil }
        let words = text.split(whereSeparator: \.isBlank)
        let buttons = words.count { FurnitureWords.buttons.contains($0) || FurnitureReader.isRowOfCounters($0) || $0.text(without: "(").opening(among: InterfaceWords.strong) != nil || $0.contains("人参与") }
        guard buttons > 0, words.count - buttons <= 1 else { return nil }
        return .some(words.first.flatMap { isMedium($0) ? $0 : nil })
    }

    private static let longestSection = 6

    /// Words beside a date that add nothing (更新, 星期三), a medium or an office: the latter is the source.
    private static func isTrailer(_ text: ScalarText, into line: inout MetaLine) -> Bool {
        let plain = text.trimmed { $0.isOne(of: "()（）[]") || $0.isBlank }
        if ["date", "Date", "Updated", "Published"].contains(String(plain)) { return true }
        if plain.allSatisfy({
            $0.isASCIIDigit || $0.isBlank || $0.isColon || $0.isOne(of: "/-.()（） 更新发布发表播出刊于星期周年月一二三四五六日天上下午时分")
        }) {
            return true
        }
        guard isMedium(plain), !plain.contains(where: \.isTextMark) else { return false }
        if line.source == nil { line.source = String(plain) }
        return true
    }

    private static let longestPost = 40

    /// 原创 某某 某某日报, 原创：某某编译 某某研究: who wrote a post and which account it stands in, without the day.
    private static func readUndatedPost(_ text: ScalarText, into line: inout MetaLine) -> Bool {
        guard text.count <= longestPost, text.hasPrefix("原创"), let parting = text.dropFirst(2).first, parting.isBlank || parting.isColon else { return false }
        let words = text.dropFirst(3).split(whereSeparator: \.isBlank)
        guard words.count == 2, let account = words.last, !text.contains(where: { $0.isSentenceEnd || $0.isComma }) else { return false }
        if readAccount(ScalarText("原创 ") + words[0] + ScalarText(" ") + account, into: &line), !line.authors.isEmpty { return true }
        var name = words[0]
        var title: String?
        if let word = name.closing(among: ["编译", "翻译", "整理"]), name.count > word.count + 1 {
            title = String(word)
            name = name.dropLast(word.count)
        }
        line.source = String(account)
        line.authors = name == account ? [] : [Credit(name: String(name), title: title, role: .author)]
        return true
    }

    private static let accountMarks: WordTable = ["原创", "首发", "转载", "独家"]
    private static let longestAccountName = 12
    private static let mostAccountWords = 8

    /// 原创 张三 某地发布, 张三 李四 某某日报, 本报记者 张三: who wrote it and what published it beside the day, in any order.
    private static func readAccount(_ text: ScalarText, into line: inout MetaLine) -> Bool {
        var words = text.split { $0.isBlank || $0.isOne(of: "|｜丨") }.filter { !$0.hasPrefix("发表于") && !$0.hasPrefix("发布于") && !$0.hasPrefix("发自") }
        guard (1...mostAccountWords).contains(words.count) else { return false }
        let isMarked = words.first.map(accountMarks.contains) == true
        if isMarked { words.removeFirst() }
        // 原创 某某青年 某某青年: the account, and who keeps it under the same name.
        if isMarked, words.count == 2, words[0] == words[1], PersonNames.list(words[0]) == nil {
            line.source = String(words[0])
            return true
        }
        if let last = words.last, words.count > 1, last.count <= longestAccountName,
            isMedium(last) || PersonNames.endsLikeAccount(last) || isMarked && PersonNames.list(last) == nil
        {
            line.source = line.source ?? String(last)
            words.removeLast()
        } else if let first = words.first, words.count > 1, first.count <= longestAccountName, isMedium(first) {
            line.source = line.source ?? String(first)
            words.removeFirst()
        }
        let rest = ScalarText(words.map { String($0) }.joined(separator: " "))
        // 张三 | 2022-06-08 | 政策短评第74期: a certain name before the day, and a label of the site's behind.
        if !isMarked, words.count == 2, words[0].count >= 3, PersonNames.isName(words[0]), text.contains(where: { $0.isOne(of: "|｜丨") }), !PersonNames.isName(words[1]) {
            line.authors = [Credit(name: String(words[0]), role: .author)]
            return true
        }
        // 2019.10.26 石门: two scalars beside a day may be a place.
        if !isMarked, rest.count == 2 { return false }
        let named = PersonNames.list(rest, announced: isMarked)?.map { Credit(name: $0, role: .author) }
        guard let found = named ?? BylineReader.credits(rest, defaultRole: nil) else {
            line.source = nil
            return false
        }
        line.authors = found
        return true
    }

    static func isMedium(_ text: ScalarText) -> Bool {
        guard (2...24).contains(text.count) else { return false }
        if text.closing(among: mediaEndings) != nil || text.closing(among: InstitutionWords.unitEndings) != nil {
            return true
        }
        return text.hasSuffix("》") && text.contains("《")
    }

    /// 某報/ 張三/博士生（台北市）: medium, writer and calling of a reader's letter.
    private static func readLetter(_ text: ScalarText, into line: inout MetaLine) -> Bool {
        let parts = text.split { $0.isOne(of: "/／") }.map(\.trimmed)
        guard (2...3).contains(parts.count), isMedium(parts[0]), PersonNames.isName(parts[1]) else { return false }
        let calling = parts.count == 3 ? parts[2].prefix { !$0.isOpeningBracket } : ScalarText()
        line.source = String(parts[0])
        line.authors = [Credit(name: String(parts[1]), title: calling.isEmpty ? nil : String(calling), role: .author)]
        return true
    }

    // MARK: Lines of one pattern

    /// 关键词：…, 【摘要】…, 〔摘 要〕…: one field that takes the whole line.
    private static func longField(_ text: ScalarText) -> MetaLine? {
        let isBracketed = text.first.map { $0.isOne(of: "【[〔［") } == true
        let inner = isBracketed ? text.dropFirst() : text
        // Few lines have such a mark behind their first scalars.
        guard inner.prefix(labelReach + 1).contains(where: { $0.isColon || isBracketed && $0.isOne(of: "】]〕］") }) else { return nil }
        for (labels, key) in [(LabelWords.keywordFields, \MetaLine.keywords), (LabelWords.abstractFields, \.abstract)] {
            guard let end = labelEnd(labels, of: inner), end < inner.endIndex,
                isBracketed ? inner[end].isOne(of: "】]〕］") : inner[end].isColon
            else { continue }
            let value = inner[(end + 1)...].drop { $0.isColon }.trimmed
            guard !value.isEmpty, value.count <= (key == \.abstract ? longestAbstract : LineShape.measured) else {
                return nil
            }
            var line = MetaLine()
            line[keyPath: key] = String(value)
            return line
        }
        return nil
    }

    /// Scalars of a text that a label may take.
    private static let labelReach = 12

    /// The end of a label that opens the text, blanks within it left out: 摘 要.
    private static func labelEnd(_ labels: WordTable, of text: ScalarText) -> Int? {
        // 【关 ?键 ?词】: a wide blank that was lost.
        let head = text.prefix(labelReach)
        func isGap(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || scalar == "?" }
        let word = head.filter { !isGap($0) }
        guard let label = word.opening(among: labels) else { return nil }
        var left = label.count
        for index in head.indices where !isGap(head[index]) {
            left -= 1
            if left == 0 { return index + 1 }
        }
        return nil
    }

    /// A label of an abstract or of keywords that stands alone above its text.
    static func isLabelAlone(_ text: ScalarText) -> Bool {
        guard text.count <= 8 else { return false }
        let plain = text.squeezed.trimmed { $0.isOne(of: "【】[]〔〕［］:：") }
        return (LabelWords.abstractFields.contains(plain) || LabelWords.keywordFields.contains(plain))
            && plain.count < text.squeezed.count
    }

    /// 香港时间15时10分: the time below a release's date.
    private static func isTimeOfDay(_ text: ScalarText) -> Bool {
        guard text.count <= 14, let time = text.firstRange(of: "时间"), text.hasSuffix("分") else { return false }
        return time.upperBound < text.endIndex && text[time.upperBound].isASCIIDigit
            && text[time.upperBound...].contains("时")
    }

    /// 作者：[张三](/u/88) as 作者：张三: a line of Markdown with its links as the words that they show.
    static func withoutLinks(_ text: ScalarText) -> ScalarText {
        guard text.count <= longestLine, text.contains("](") else { return text }
        var result = ScalarText(), index = text.startIndex
        while index < text.endIndex {
            if text[index] == "[", let close = text[index...].firstRange(of: "]("), let end = text[close.upperBound...].firstIndex(of: ")"),
                !text[(index + 1)..<close.lowerBound].contains("[")
            {
                result.append(contentsOf: text[(index + 1)..<close.lowerBound])
                index = end + 1
            } else {
                result.append(contentsOf: text[index...index])
                index += 1
            }
        }
        return result
    }

    /// Without an address of the site before the date, or behind the site's name.
    private static func withoutAddress(_ text: ScalarText) -> ScalarText {
        guard text.contains("www.") || text.contains("http") else { return text }
        if let address = text.split(whereSeparator: \.isBlank).dropFirst().first, address.hasPrefix("www.") || address.hasPrefix("http"), address.allSatisfy({ !$0.isHan }), address.endIndex < text.endIndex {
            return text[..<address.startIndex] + text[address.endIndex...]
        }
        guard text.hasPrefix("http") || text.hasPrefix("www.") else { return text }
        return text.drop { !$0.isBlank }.trimmed
    }

    /// A label of an article's particulars with nothing after its colon.
    static func isEmptyField(_ text: ScalarText) -> Bool {
        // 附件：无.
        if text.count <= 10, text.prefix(6).contains(where: \.isColon), ["无", "暂无", "（无）", "/"].contains(where: { text.hasSuffix("：" + $0) || text.hasSuffix(":" + $0) }) { return true }
        // (责编：、).
        if text.count <= 12, let inner = BylineReader.bracketContent(text), let colon = inner.firstIndex(where: \.isColon), inner[(colon + 1)...].allSatisfy({ $0.isBlank || $0.isListMark }),
            LabelWords.creditWords.contains(inner[..<colon].squeezed)
        {
            return true
        }
        guard text.last?.isColon == true else { return false }
        let label = text.dropLast().drop { $0.isOne(of: "•·") || $0.isBlank }.squeezed
        return label == "作者" || LabelWords.sourceFields.contains(label) || LabelWords.dateFields.contains(label)
            || LabelWords.machineFields.contains(label) || LabelWords.bibliographicFields.contains(label)
            || LabelWords.numberFields.contains(label)
    }
}
