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
    /// Every field of the line is a machine's (网址, 抓取时间).
    var isMachineOnly = false
}

enum MetaLineReader {
    static func read(_ text: ScalarText) -> MetaLine? {
        guard text.count <= LineShape.measured else { return nil }
        if let note = longField(text) { return note }
        guard text.count <= 160 else { return nil }
        let inner = BylineReader.bracketContent(text) ?? text
        var line = MetaLine()
        let dated = DateScanner.first(in: inner)
        line.date = dated?.date
        var plain = inner
        if let dated { plain.replaceSubrange(dated.range, with: CollectionOfOne(" ")) }
        if isReprintNote(plain.trimmed) {
            line.source = String(text)
            return line
        }
        guard let fields = fields(of: plain) else { return nil }
        var machine = 0
        for (label, value) in fields {
            if LabelWords.machineFields.contains(label) {
                machine += 1
            } else if LabelWords.dateFields.contains(label) {
                guard line.date != nil, value.isEmpty else { return nil }
            } else if LabelWords.sourceFields.contains(label) {
                guard !value.isEmpty, value.count <= 40 else { return nil }
                line.source = printed(label, in: plain, value: value)
            } else if LabelWords.authorFields.contains(label) {
                guard let names = PersonNames.list(value) else { return nil }
                line.authors += names.map { Credit(name: $0, role: label == "记者" ? .reporter : .author) }
            } else if LabelWords.titleFields.contains(label) {
                guard value.count >= 2 else { return nil }
                line.title = String(value)
            } else if let credit = LabelWords.creditRoles.first(where: { label == $0.word }) {
                guard let names = PersonNames.list(value) else { return nil }
                line.authors += names.map { Credit(name: $0, title: credit.word, role: credit.role) }
            }
        }
        line.isMachineOnly = machine > 0 && machine == fields.count
        if fields.isEmpty { return line.date == nil ? nil : line }
        return line
    }

    /// 关键词：…, 【摘要】…: one field that takes the whole line.
    private static func longField(_ text: ScalarText) -> MetaLine? {
        let isBracketed = text.first.map { $0.isOne(of: "【[〔") } == true
        let inner = isBracketed ? text.dropFirst() : text
        for (labels, key) in [(LabelWords.keywordFields, \MetaLine.keywords), (LabelWords.abstractFields, \.abstract)] {
            guard let label = inner.opening(among: labels), let mark = inner.dropFirst(label.count).first,
                isBracketed ? mark.isOne(of: "】]〕") : mark.isColon
            else { continue }
            let value = inner.dropFirst(label.count + 1).drop { $0.isColon }.trimmed
            guard !value.isEmpty else { return nil }
            var line = MetaLine()
            line[keyPath: key] = String(value)
            return line
        }
        return nil
    }

    private static let reprintOpenings: WordTable = ["据", "原载", "转自", "摘自", "选自"]
    private static let mediaEndings: WordTable = ["报", "社", "网", "客户端", "公众号"]

    /// 据《某报》, 据新华社电, 原载《某刊》.
    private static func isReprintNote(_ text: ScalarText) -> Bool {
        guard text.count <= 30, let opening = text.opening(among: reprintOpenings), !text.contains(where: \.isTextMark)
        else { return false }
        let rest = text.dropFirst(opening.count)
        if rest.first == "《", rest.contains("》") { return rest.count <= 28 }
        return rest.closing(among: mediaEndings) != nil || rest.last == "电" && rest.count <= 12
    }

    private static let fieldTables: [WordTable] = [
        LabelWords.sourceFields, LabelWords.authorFields, LabelWords.dateFields, LabelWords.titleFields,
        LabelWords.machineFields,
        WordTable(LabelWords.creditRoles.map(\.word).filter { $0.unicodeScalars.count > 1 && !$0.utf8.contains(0x2F) }),
    ]

    /// A label of an article's particulars with nothing after its colon.
    static func isEmptyField(_ text: ScalarText) -> Bool {
        guard text.last?.isColon == true else { return false }
        let label = text.dropLast().trimmed
        return label == "作者" || LabelWords.sourceFields.contains(label) || LabelWords.dateFields.contains(label)
            || LabelWords.machineFields.contains(label)
    }

    /// Label and value of every field; nil when a piece of the line belongs to none.
    private static func fields(of text: ScalarText) -> [(ScalarText, ScalarText)]? {
        var fields: [(ScalarText, ScalarText)] = []
        for token in text.split(whereSeparator: { $0.isBlank || $0.isOne(of: "|｜丨") }) {
            if let colon = token.firstIndex(where: \.isColon), fieldTables.contains(where: { $0.contains(token[..<colon]) }) {
                fields.append((token[..<colon], token[(colon + 1)...]))
            } else if let last = fields.indices.last {
                if !fields[last].1.isEmpty { fields[last].1.append(" ") }
                fields[last].1.append(contentsOf: token)
            } else {
                return nil
            }
        }
        return fields
    }

    private static func printed(_ label: ScalarText, in text: ScalarText, value: ScalarText) -> String {
        for colon in [":", "："] {
            let form = String(label) + colon + String(value)
            if text.contains(form) { return form }
        }
        return String(value)
    }
}

/// Finds dates as newspapers and sites print them: 2024-03-11 11:24, 2024年3月11日, 2024/3/11, 2024.3.11.
enum DateScanner {
    /// The first date of a text's opening 200 characters, with the time and weekday after it.
    static func first(in text: ScalarText) -> (date: DateValue, range: Range<Int>)? {
        var index = text.startIndex
        let limit = min(index + 200, text.endIndex)
        var previousIsDigit = false
        while index < limit {
            if !previousIsDigit, text[index].isASCIIDigit, let found = date(at: index, in: text) { return found }
            previousIsDigit = text[index].isASCIIDigit
            index = index + 1
        }
        return nil
    }

    private static func date(at start: Int, in text: ScalarText) -> (DateValue, Range<Int>)? {
        var index = start
        guard let year = number(&index, in: text, digits: 4...4), (1900...2199).contains(year), index < text.endIndex
        else { return nil }
        let mark = text[index]
        guard mark.isOne(of: "-/.年") else { return nil }
        index = index + 1
        guard let month = number(&index, in: text, digits: 1...2), index < text.endIndex else { return nil }
        guard text[index] == (mark == "年" ? "月" : mark) else { return nil }
        index = index + 1
        guard let day = number(&index, in: text, digits: 1...2), let date = DateValue(year: year, month: month, day: day)
        else { return nil }
        if mark == "年", index < text.endIndex, text[index] == "日" { index = index + 1 }
        // The time of day: 11:24, 11:24:05.
        var after = index
        while after < text.endIndex, text[after].isBlank || text[after] == "T" { after = after + 1 }
        if number(&after, in: text, digits: 1...2) != nil, after < text.endIndex, text[after].isColon {
            while after < text.endIndex, text[after].isASCIIDigit || text[after].isColon {
                after = after + 1
            }
            index = after
        }
        return (date, start..<index)
    }

    private static func number(_ index: inout Int, in text: ScalarText, digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        var at = index
        while at < text.endIndex, count < digits.upperBound, text[at].isASCIIDigit {
            value = value * 10 + Int(text[at].value - 0x30)
            count += 1
            at = at + 1
        }
        guard digits.contains(count) else { return nil }
        index = at
        return value
    }
}
