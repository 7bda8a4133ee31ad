/// Finds labelled fields on one line, however they are parted: `来源：某报 作者：张三`, `发布者:张三发布时间:…浏览次数:10`,
/// `【中图分类号】F124 【文献标识码】A`.
enum FieldScanner {
    struct Field: Sendable {
        var label: ScalarText
        var value: ScalarText
    }

    private static let tables: [WordTable] = [
        LabelWords.sourceFields, LabelWords.authorFields, LabelWords.dateFields, LabelWords.titleFields,
        LabelWords.machineFields, LabelWords.unitFields, LabelWords.bibliographicFields, LabelWords.numberFields, LabelWords.talkFields,
        WordTable(LabelWords.creditRoles.map(\.word).filter { $0.unicodeScalars.count > 1 && !$0.utf8.contains(0x2F) }),
    ]
    private static let longestLabel = 8

    static func isLabel(_ text: ScalarText) -> Bool { LabelWords.keywordFields.contains(text) || tables.contains { $0.contains(text) } }

    /// What stands before the first field, and the fields; no field where the line holds none.
    static func scan(_ text: ScalarText) -> (head: ScalarText, fields: [Field]) {
        var marks: [(start: Int, label: ScalarText, end: Int)] = []
        // 作者丨张三 来源丨某报: bars for colons.
        let parting: StaticString = text.contains(where: \.isColon) ? "】〕]］" : "】〕]］丨｜|"
        for index in text.indices where text[index].isColon || text[index].isOne(of: parting) {
            let from = marks.last?.end ?? text.startIndex
            guard let found = label(endingAt: index, from: from, in: text) else { continue }
            marks.append((found.start, found.label, index + 1))
        }
        let head = text[..<(marks.first?.start ?? text.endIndex)].trimmed
        let fields = marks.indices.map { rank in
            let end = rank + 1 < marks.count ? marks[rank + 1].start : text.endIndex
            return Field(label: marks[rank].label, value: value(text[marks[rank].end..<end]))
        }
        return (head, fields)
    }

    /// Without the marks that part it from the next field.
    private static func value(_ text: ScalarText) -> ScalarText {
        var value = text.drop { $0.isColon || $0.isBlank }
        while let last = value.last, last.isBlank || last.isOne(of: "|｜丨/，,；;【[〔（(") { value.removeLast() }
        return value
    }

    /// The longest label that ends before a colon, blanks within it left out (来 源：), or that a bracket encloses.
    private static func label(endingAt end: Int, from: Int, in text: ScalarText) -> (start: Int, label: ScalarText)? {
        let isBracket = text[end].isOne(of: "】〕]］")
        var word = ScalarText()
        var best: (start: Int, label: ScalarText)?
        var index = end - 1
        while index >= from, word.count < longestLabel {
            if !text[index].isBlank {
                // Most words before a colon do not even end as a label does.
                if word.isEmpty, !tables.contains(where: { $0.hasWord(endingIn: text[index]) }), !text[index].isOne(of: "文图摄") { return nil }
                word.insert(text[index], at: word.startIndex)
                let isMark = word.count == 1 && word.first?.isOne(of: "文图摄") == true && text[end].isColon && (index == text.startIndex || text[index - 1].isBlank)
                if isLabel(word) || isMark { best = (index, word) }
            } else if word.isEmpty && end - index > 2 {
                break
            }
            index -= 1
        }
        guard let found = best else { return nil }
        let opener = found.start > from ? text[found.start - 1] : nil
        let isEnclosed = opener?.isOne(of: "【〔[［") == true
        if isBracket { return isEnclosed ? (found.start - 1, found.label) : nil }
        return isEnclosed ? (found.start - 1, found.label) : found
    }
}
