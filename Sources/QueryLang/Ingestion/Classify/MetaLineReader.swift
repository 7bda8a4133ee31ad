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
    static func read(_ text: String) -> MetaLine? {
        guard text.count <= LineShape.measured else { return nil }
        if let note = longField(text) { return note }
        guard text.count <= 160 else { return nil }
        let inner = BylineReader.bracketContent(text) ?? text
        var line = MetaLine()
        let dated = DateScanner.first(in: inner)
        line.date = dated?.date
        let plain = dated.map { String(inner[..<$0.range.lowerBound]) + " " + String(inner[$0.range.upperBound...]) } ?? inner
        if isReprintNote(plain.trimmed) {
            line.source = text
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
                line.title = value
            } else if let credit = LabelWords.creditRoles.first(where: { $0.word == label }) {
                guard let names = PersonNames.list(value) else { return nil }
                line.authors += names.map { Credit(name: $0, title: label, role: credit.role) }
            }
        }
        line.isMachineOnly = machine > 0 && machine == fields.count
        if fields.isEmpty { return line.date == nil ? nil : line }
        return line
    }

    private static func longField(_ text: String) -> MetaLine? {
        var line = MetaLine()
        for (labels, key) in [(LabelWords.keywordFields, \MetaLine.keywords), (LabelWords.abstractFields, \.abstract)] {
            for label in labels {
                for form in [label + "：", label + ":", "【" + label + "】", "[" + label + "]", "〔" + label + "〕"]
                where text.hasPrefix(form) {
                    let value = text.dropFirst(form.count).drop { $0.isColon }.trimmed
                    guard !value.isEmpty else { return nil }
                    line[keyPath: key] = value
                    return line
                }
            }
        }
        return nil
    }

    /// 据《某报》, 据新华社电, 原载《某刊》.
    private static func isReprintNote(_ text: String) -> Bool {
        guard text.count <= 30, !text.contains(where: \.isTextMark) else { return false }
        guard let opening = text.opening(among: ["据", "原载", "转自", "摘自", "选自"]) else { return false }
        let rest = text.dropFirst(opening.count)
        if rest.hasPrefix("《"), rest.contains("》") { return rest.count <= 28 }
        return ["报", "社", "网", "客户端", "公众号"].contains { rest.hasSuffix($0) }
            || rest.hasSuffix("电") && rest.count <= 12
    }

    /// Label and value of every field; nil when a piece of the line belongs to none.
    private static func fields(of text: String) -> [(String, String)]? {
        let labels =
            LabelWords.sourceFields + LabelWords.authorFields + LabelWords.dateFields + LabelWords.titleFields
            + LabelWords.machineFields + LabelWords.creditRoles.map(\.word).filter { $0.count > 1 && !$0.contains("/") }
        var fields: [(String, String)] = []
        for token in text.split(whereSeparator: { $0.isBlank || "|｜丨".contains($0) }) {
            let label = labels.filter { label in
                token.hasPrefix(label) && token.dropFirst(label.count).first?.isColon == true
            }.max { $0.count < $1.count }
            if let label {
                fields.append((label, String(token.dropFirst(label.count + 1))))
            } else if let last = fields.indices.last {
                fields[last].1 += fields[last].1.isEmpty ? String(token) : " " + String(token)
            } else {
                return nil
            }
        }
        return fields
    }

    private static func printed(_ label: String, in text: String, value: String) -> String {
        for colon in [":", "："] where text.contains(label + colon + value) { return label + colon + value }
        return value
    }
}

/// Finds dates as newspapers and sites print them: 2024-03-11 11:24, 2024年3月11日, 2024/3/11, 2024.3.11.
enum DateScanner {
    /// The first date of a text's opening 200 characters, with the time and weekday after it.
    static func first(in text: String) -> (date: DateValue, range: Range<String.Index>)? {
        var index = text.startIndex
        let limit = text.index(index, offsetBy: 200, limitedBy: text.endIndex) ?? text.endIndex
        var previousIsDigit = false
        while index < limit {
            if !previousIsDigit, text[index].isASCIIDigit, let found = date(at: index, in: text) { return found }
            previousIsDigit = text[index].isASCIIDigit
            index = text.index(after: index)
        }
        return nil
    }

    private static func date(at start: String.Index, in text: String) -> (DateValue, Range<String.Index>)? {
        var index = start
        guard let year = number(&index, in: text, digits: 4...4), (1900...2199).contains(year), index < text.endIndex
        else { return nil }
        let mark = text[index]
        guard "-/.年".contains(mark) else { return nil }
        index = text.index(after: index)
        guard let month = number(&index, in: text, digits: 1...2), index < text.endIndex else { return nil }
        guard text[index] == (mark == "年" ? "月" : mark) else { return nil }
        index = text.index(after: index)
        guard let day = number(&index, in: text, digits: 1...2), let date = DateValue(year: year, month: month, day: day)
        else { return nil }
        if mark == "年", index < text.endIndex, text[index] == "日" { index = text.index(after: index) }
        // The time of day: 11:24, 11:24:05.
        var after = index
        while after < text.endIndex, text[after].isBlank || text[after] == "T" { after = text.index(after: after) }
        if number(&after, in: text, digits: 1...2) != nil, after < text.endIndex, text[after].isColon {
            while after < text.endIndex, text[after].isASCIIDigit || text[after].isColon {
                after = text.index(after: after)
            }
            index = after
        }
        return (date, start..<index)
    }

    private static func number(_ index: inout String.Index, in text: String, digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        var at = index
        while at < text.endIndex, count < digits.upperBound, text[at].isASCIIDigit, let digit = text[at].wholeNumberValue {
            value = value * 10 + digit
            count += 1
            at = text.index(after: at)
        }
        guard digits.contains(count) else { return nil }
        index = at
        return value
    }
}
