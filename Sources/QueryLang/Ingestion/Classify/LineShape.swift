/// What a line looks like before anything is known of its neighbours.
struct LineShape: Sendable {
    var number: Int
    var bytes: Range<Int>
    /// Trimmed, without heading marks and without `**`.
    var text: ScalarText
    /// Scalars of `text`.
    var count: Int
    /// Cells of `text`; exact up to `LineShape.measured` scalars.
    var width: Int
    /// Blanks before the text.
    var indent: Int
    /// Number of `#`, or the rank that other markup gives, 1 the highest; 0 where the line is no marked heading.
    var headingLevel: Int
    /// The text of a bold run that opens the line: `**…**`.
    var boldOpening: ScalarText?
    /// The whole line is one bold run.
    var isBold: Bool
    var endsSentence: Bool
    /// Holds a mark of running text.
    var hasTextMark: Bool
    /// What the format's markup says of the line.
    var hint: LineHint?
    /// Where the line goes on in further lines of the file.
    var continuations: [SourceLine.Continuation]
    /// The top of a column that stood beside another, where both have a head of their own, and the first line below columns.
    var opensPart: Bool

    /// Lines longer than this are running text, whatever they say: no rule for titles, names or notes reads them.
    static let measured = 400

    var isBlank: Bool { count == 0 }
    /// Short enough for a rule about titles, bylines or notes.
    var isShort: Bool { count <= Self.measured }

    /// A paragraph by itself, as markup has it: no line of a column.
    var isWhole: Bool { hint?.isWhole == true }

    /// #某某来信 23个: a tag with the number of its posts.
    static func isCountedTag(_ text: ScalarText) -> Bool {
        guard text.count <= 24, text.last?.isOne(of: "个篇条") == true, text.first?.isHan == true else { return false }
        let number = text.dropLast().reversed().prefix { $0.isASCIIDigit }.count
        return number > 0 && text.dropLast(number + 1).last?.isBlank == true
    }

    /// Without the mark of a quotation in Markdown and mail: > ….
    private static func unquoted(_ text: ScalarText, isMarkdown: Bool) -> ScalarText {
        guard text.first == ">", text.dropFirst().first?.isBlank == true, text.count > 20 || isMarkdown && text.count(where: { $0 == ">" }) == 1 else { return text }
        return text.dropFirst().trimmed
    }

    /// Without the mark of an item of a list: * …, - ….
    private static func unlisted(_ text: ScalarText) -> ScalarText {
        guard text.first?.isOne(of: "*-+") == true, text.dropFirst().first?.isBlank == true, text.dropFirst(2).contains(where: \.isHan) else { return text }
        return text.dropFirst().trimmed
    }

    private static let longestEmphasized = 80

    /// 某号 *2023-05-28* *发表于某地* without the marks: single marks around words, a blank outside each pair.
    private static func withoutInnerEmphasis(_ text: ScalarText) -> ScalarText {
        guard text.count <= longestEmphasized, text.first != "*", text.count(where: { $0 == "*" }) >= 2, !text.contains("**") else { return text }
        let words = text.split(whereSeparator: \.isBlank)
        var isOpen = false
        for word in words {
            if word.first == "*" { if isOpen { return text } else { isOpen = true } }
            if word.last == "*" { if isOpen { isOpen = false } else { return text } }
            if word.dropFirst().dropLast().contains("*") { return text }
        }
        return isOpen ? text : text.filter { $0 != "*" }
    }

    /// - Parameter isMarkdown: marks of lists are markup and no text.
    init(_ line: SourceLine, isMarkdown: Bool = false) {
        number = line.number
        bytes = line.bytes
        hint = line.hint
        continuations = line.continuations
        opensPart = line.opensPart
        let printed = ScalarText(line.text)
        indent = printed.prefix { $0.isBlank }.count
        var body = Self.unquoted(printed.trimmed, isMarkdown: isMarkdown)
        if let hint = line.hint {
            if case .heading(let level) = hint.kind { headingLevel = level } else { headingLevel = 0 }
            isBold = hint.boldLength > 0 && hint.boldLength >= body.count
            boldOpening = hint.boldLength > 0 ? body.prefix(hint.boldLength).trimmed : nil
            text = body
            count = text.count
            width = text.printed.prefix(Self.measured).reduce(0) { $0 + $1.cells }
            endsSentence = text.endsSentence
            hasTextMark = text.contains(where: \.isTextMark)
            return
        }
        if isMarkdown { body = Self.unlisted(Self.withoutInnerEmphasis(body)) }
        let marks = body.prefix { $0 == "#" }.count
        let afterMarks = body.dropFirst(marks)
        // A hash tag (#重庆发布#) has no blank after its mark; a heading mark without one is read when it is alone.
        let isHeading =
            (1...6).contains(marks) && (afterMarks.first?.isBlank == true || !afterMarks.prefix(80).contains("#") && !Self.isCountedTag(afterMarks))
        headingLevel = isHeading ? marks : 0
        if isHeading { body = afterMarks }
        boldOpening = nil
        isBold = false
        if body.contains("**") {
            let plain = body.drop { $0.isBlank }
            if plain.hasPrefix("**"), let close = plain.dropFirst(2).firstRange(of: "**") {
                boldOpening = plain[plain.startIndex + 2..<close.lowerBound].trimmed
                isBold = plain[close.upperBound...].allSatisfy(\.isBlank)
            }
            body = body.text(without: "**")
        }
        let line = body.trimmed
        // *…*: a line set in italics.
        let isEmphasis =
            line.count > 2 && line.first == "*" && line.last == "*" && !line.dropFirst().dropLast().contains("*")
        text = isEmphasis ? line.dropFirst().dropLast().trimmed : line
        count = text.count
        width = text.printed.prefix(Self.measured).reduce(0) { $0 + $1.cells }
        endsSentence = text.endsSentence
        hasTextMark = text.contains(where: \.isTextMark)
    }
}
