import QueryLang
import Text

/// Draws what is wrong with a query: the message, the place with carets under the cells it means, why, and what to write.
///
///     error[E0202]: no field ‘autor’ on paragraphs
///      --> -e:1:23
///       |
///     1 | find paragraphs where autor.unit contains "重庆"
///       |                       ^^^^^
///       = note: paragraphs have kind, heading, label, …
///       = write: find paragraphs where author.unit contains "重庆"
public struct DiagnosticRenderer: Sendable {
    public var usesColor: Bool
    /// Cells of a line of the output; at least 40.
    public var columns: Int
    public var width: DisplayWidth
    /// Whether messages and notes are broken into lines of `columns`, as people at a terminal want them.
    public var wraps: Bool
    /// Diagnostics drawn of one source; the rest is counted.
    public var limit: Int

    public init(
        usesColor: Bool = false, columns: Int = 100, width: DisplayWidth = DisplayWidth(), wraps: Bool = false,
        limit: Int = 50
    ) {
        self.usesColor = usesColor
        self.columns = max(columns, 40)
        self.width = width
        self.wraps = wraps
        self.limit = limit
    }

    /// All of them, an empty line between two, and how many were left out.
    public func render(_ diagnostics: [Diagnostic], in source: SourceText) -> String {
        var lines = SourceLines(source: source, width: width)
        var text = diagnostics.prefix(limit).map { render($0, in: &lines) }.joined(separator: "\n")
        let rest = diagnostics.count - limit
        if rest > 0 { text += "\nand \(rest) more\n" }
        return text
    }

    /// One diagnostic, ending in a line feed.
    public func render(_ diagnostic: Diagnostic, in source: SourceText) -> String {
        var lines = SourceLines(source: source, width: width)
        return render(diagnostic, in: &lines)
    }

    private func render(_ diagnostic: Diagnostic, in lines: inout SourceLines) -> String {
        let source = lines.source
        let severity = diagnostic.severity
        let head = "\(severity.rawValue)[\(diagnostic.code.rawValue)]"
        let message = Prose.wrapped(
            Sanitizer.visible(Self.clipped(diagnostic.message)), after: head.count + 2, indent: 2, columns: wraps ? columns : nil,
            width: width)
        var text = paint(head, color(of: severity)) + paint(": " + message, "1") + "\n"
        let gutter = gutterWidth(of: diagnostic, in: source)
        if let span = diagnostic.span {
            text += place(span, in: &lines, gutter: gutter, arrow: "-->")
            text += snippet(span, in: &lines, gutter: gutter, mark: "^", color: color(of: severity))
        }
        for related in diagnostic.related {
            text += place(related.span, in: &lines, gutter: gutter, arrow: ":::")
            text += snippet(
                related.span, in: &lines, gutter: gutter, mark: "-", color: "1;34", label: Sanitizer.visible(related.message))
        }
        for note in diagnostic.notes {
            let lines = Prose.wrapped(
                Sanitizer.visible(note), after: gutter + 9, indent: gutter + 3, columns: wraps ? columns : nil, width: width)
            text += remark("note", lines, gutter: gutter, color: "1")
        }
        for fixIt in diagnostic.fixIts {
            text += remark("write", repaired(fixIt, in: source), gutter: gutter, color: "1;32")
        }
        return text
    }

    // MARK: Places

    /// A message quotes what was written: of a word as long as a book, its beginning.
    private static func clipped(_ message: String) -> String {
        message.utf8.count > longestMessage ? String(message.prefix(longestMessage / 3)) + "…" : message
    }

    private static let longestMessage = 1500

    private func gutterWidth(of diagnostic: Diagnostic, in source: SourceText) -> Int {
        let spans = [diagnostic.span].compactMap { $0 } + diagnostic.related.map(\.span)
        return spans.map { String(source.line(at: $0.end)).count }.max() ?? 0
    }

    private func place(_ span: SourceSpan, in lines: inout SourceLines, gutter: Int, arrow: String) -> String {
        let line = lines.source.line(at: span.start)
        let column = lines.line(line).cell(atByte: span.start) + 1
        let name = Sanitizer.visible(lines.source.name)
        return spaces(gutter) + paint(arrow, "1;34") + " \(name):\(line):\(column)\n"
    }

    /// The lines of a span with marks below. Of more than four lines, the first two and the last.
    private func snippet(
        _ span: SourceSpan, in lines: inout SourceLines, gutter: Int, mark: Character, color: String,
        label: String? = nil
    ) -> String {
        let source = lines.source
        let first = source.line(at: span.start)
        // A span that ends with a line feed does not reach into the next line.
        let last = max(first, source.line(at: max(span.start, span.end - 1)))
        let isLong = last - first > 3
        var text = spaces(gutter + 1) + paint("|", "1;34") + "\n"
        for line in isLong ? [first, first + 1, last] : Array(first...last) {
            if isLong, line == last { text += paint("...", "1;34") + "\n" }
            let drawn = lines.line(line)
            let bytes = source.byteRange(ofLine: line)
            var lower = max(span.start, bytes.lowerBound)
            if line > first { lower += source.slice(bytes).utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count }
            let upper = max(lower, min(span.end, bytes.upperBound))
            let window = drawn.window(
                around: drawn.cells(ofBytes: lower..<upper), columns: columns - gutter - 3, width: width)
            let number = String(line)
            text += paint(spaces(gutter - number.count) + number + " |", "1;34")
            text += window.text.isEmpty ? "\n" : " " + window.text + "\n"
            if line > first, upper == lower { continue }
            let marks = String(repeating: mark, count: window.marked.count)
            let message = line == last ? label.map { " " + $0 } ?? "" : ""
            text += spaces(gutter + 1) + paint("|", "1;34") + " " + spaces(window.marked.lowerBound)
            text += paint(marks + message, color) + "\n"
        }
        return text
    }

    private func remark(_ kind: String, _ text: String, gutter: Int, color: String) -> String {
        spaces(gutter + 1) + paint("=", "1;34") + " " + paint(kind + ":", color) + " " + text + "\n"
    }

    /// The repaired line where it fits in two lines of the output; else what the repair says of itself.
    private func repaired(_ fixIt: Diagnostic.FixIt, in source: SourceText) -> String {
        let line = source.line(at: fixIt.span.start)
        let bytes = source.byteRange(ofLine: line)
        let span = fixIt.span
        guard bytes.lowerBound <= span.start, span.start <= span.end, span.end <= bytes.upperBound,
            bytes.count <= columns * 8
        else { return Sanitizer.visible(fixIt.label) }
        let whole =
            source.slice(bytes.lowerBound..<fixIt.span.start) + fixIt.replacement
            + source.slice(fixIt.span.end..<bytes.upperBound)
        let shown = Sanitizer.visible(whole.drop { $0 == " " || $0 == "\t" })
        return width.cells(shown) <= columns * 2 ? shown : Sanitizer.visible(fixIt.label)
    }

    // MARK: Drawing

    private func color(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }

    private func paint(_ text: String, _ sequence: String) -> String {
        usesColor ? "\u{1B}[\(sequence)m\(text)\u{1B}[0m" : text
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
