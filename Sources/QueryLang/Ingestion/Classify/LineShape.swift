/// What a line looks like before anything is known of its neighbours.
struct LineShape: Sendable {
    var number: Int
    var bytes: Range<Int>
    /// Trimmed, without heading marks and without `**`.
    var text: String
    /// Characters of `text`.
    var count: Int
    /// Cells of `text`; exact up to `LineShape.measured` characters.
    var width: Int
    /// Blank characters before the text.
    var indent: Int
    /// Number of `#`; 0 where the line is no Markdown heading.
    var headingLevel: Int
    /// The text of a bold run that opens the line: `**…**`.
    var boldOpening: String?
    /// The whole line is one bold run.
    var isBold: Bool

    /// Lines longer than this are running text, whatever they say: no rule for titles, names or notes reads them.
    static let measured = 400

    var isBlank: Bool { count == 0 }
    /// Short enough for a rule about titles, bylines or notes.
    var isShort: Bool { count <= Self.measured }

    init(_ line: SourceLine) {
        number = line.number
        bytes = line.bytes
        indent = line.text.prefix { $0.isBlank }.count
        var body = line.text.trimmed[...]
        let marks = body.prefix { $0 == "#" }.count
        let afterMarks = body.dropFirst(marks)
        // A hash tag (#重庆发布#) has no blank after its mark; a heading mark without one is read when it is alone.
        let isHeading = (1...6).contains(marks) && (afterMarks.first?.isBlank == true || !afterMarks.prefix(80).contains("#"))
        headingLevel = isHeading ? marks : 0
        if isHeading { body = afterMarks }
        if body.utf8.contains(0x2A), body.contains("**") {
            let plain = body.drop { $0.isBlank }
            var opening: Substring?
            if plain.hasPrefix("**"), let close = plain.dropFirst(2).firstRange(of: "**") {
                opening = plain.dropFirst(2)[..<close.lowerBound]
                isBold = plain[close.upperBound...].allSatisfy(\.isBlank)
            } else {
                isBold = false
            }
            boldOpening = opening.map { $0.trimmed }
            text = String(body).replacing("**", with: "").trimmed
        } else {
            boldOpening = nil
            isBold = false
            text = body.trimmed
        }
        count = text.count
        width = text.prefix(Self.measured).reduce(0) { $0 + $1.cells }
    }
}
