import Text

/// A kind of quotation mark: what opens it, what closes it, and the mark of another kind that shows it was closed wrongly.
struct Quotation {
    var closers: Set<Unicode.Scalar>
    /// Inside, these end the string with an error.
    var wrongClosers: Set<Unicode.Scalar> = []
    /// Opens a pair inside, whose partner is then no wrong closer.
    var innerOpener: Unicode.Scalar?
    /// Written by the repair.
    var closing: String

    init?(opening: Unicode.Scalar) {
        switch opening {
        case "\"", "＂":
            self.init(closers: ["\"", "＂"], wrongClosers: ["”"], innerOpener: "“", closing: String(opening))
        case "'", "＇": self.init(closers: ["'", "＇"], wrongClosers: ["’"], innerOpener: "‘", closing: String(opening))
        // Input methods alternate the two halves, so they are one mark.
        case "“", "”": self.init(closers: ["“", "”"], wrongClosers: ["\"", "＂"], closing: "”")
        case "‘", "’": self.init(closers: ["‘", "’"], wrongClosers: ["'", "＇"], closing: "’")
        case "「": self.init(closers: ["」"], closing: "」")
        case "『": self.init(closers: ["』"], closing: "』")
        default: return nil
        }
    }

    private init(
        closers: Set<Unicode.Scalar>, wrongClosers: Set<Unicode.Scalar> = [], innerOpener: Unicode.Scalar? = nil,
        closing: String
    ) {
        self.closers = closers
        self.wrongClosers = wrongClosers
        self.innerOpener = innerOpener
        self.closing = closing
    }
}

extension Lexer {
    mutating func readString() {
        let start = position
        guard let opening = peek(), let quotation = Quotation(opening: opening) else { return }
        if isStrayCloser(opening) {
            position += 1
            return report(
                .strangeCharacter, from: start, "this \(opening) closes nothing: the text before it is closed already",
                fixIts: [.init(span: span(from: start), replacement: "")])
        }
        position += 1
        let foreignCloser = foreignCloser(of: quotation)
        var value = String.UnicodeScalarView()
        var innerPairs = 0
        while let scalar = peek(), scalar != "\n", scalar != "\r" {
            if scalar == "\\" {
                readEscape(into: &value)
                continue
            }
            if position == foreignCloser { return closeWrongly(String(value), from: start, quotation) }
            if quotation.closers.contains(scalar) {
                position += 1
                return finishString(String(value), from: start)
            }
            if scalar == quotation.innerOpener {
                innerPairs += 1
            } else if quotation.wrongClosers.contains(scalar) {
                if innerPairs == 0 { return closeWrongly(String(value), from: start, quotation) }
                innerPairs -= 1
            }
            value.append(scalar)
            position += 1
        }
        reportUnclosed(from: start, quotation)
        append(.string(String(value), isClosed: false), from: start)
    }

    /// Scalars that are looked over for the mark that closes a string wrongly: every string of a line looks ahead.
    private static let longestLook = 300

    /// `「氢能”`: the closing mark of another kind, where the line has none of this kind and the mark closes nothing else.
    private func foreignCloser(of quotation: Quotation) -> Int? {
        let partners: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "「": "」", "『": "』"]
        var open: [Unicode.Scalar: Int] = [:]
        var found: Int?
        var index = position
        var firstStraight: Int?
        var straights = 0
        while index < scalars.count, scalars[index] != "\n", scalars[index] != "\r" {
            let scalar = scalars[index]
            guard !quotation.closers.contains(scalar), index - position < Self.longestLook else { return nil }
            if let partner = partners[scalar] {
                open[partner, default: 0] += 1
            } else if partners.values.contains(scalar) {
                if let count = open[scalar], count > 0 { open[scalar] = count - 1 } else { found = found ?? index }
            } else if scalar == "\"" || scalar == "＂" {
                straights += 1
                firstStraight = firstStraight ?? index
            }
            index += scalar == "\\" ? 2 : 1
        }
        // Two straight marks are a text of their own.
        if straights % 2 == 1, let firstStraight { return min(firstStraight, found ?? firstStraight) }
        return found
    }

    /// A closing mark directly after a string that is closed: no text can open there.
    private func isStrayCloser(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar == "”" || scalar == "’", let last = tokens.last, case .string(_, true) = last.kind else {
            return false
        }
        return last.span.end == offsets[position]
    }

    private mutating func finishString(_ value: String, from start: Int) {
        if value.unicodeScalars.allSatisfy(Self.isSpace) {
            report(
                .emptyString, from: start, "an empty string matches nothing: put the text between the quotation marks")
        }
        append(.string(value, isClosed: true), from: start)
    }

    /// `“氢能"`: the string ends here, and the repair is its own closing mark.
    private mutating func closeWrongly(_ value: String, from start: Int, _ quotation: Quotation) {
        let opening = text(start..<start + 1)
        let wrong = text(position..<position + 1)
        position += 1
        diagnostics.append(
            Diagnostic(
                .mixedQuotes, at: span(position - 1..<position),
                "a string that opens with \(opening) closes with \(quotation.closing), not with \(wrong)",
                notes: ["To ask for the mark itself, open the string with another kind of quotation mark."],
                related: [.init(span: span(start..<start + 1), message: "opened here")],
                fixIts: [.init(span: span(position - 1..<position), replacement: quotation.closing)]))
        append(.string(value, isClosed: true), from: start)
    }

    private mutating func reportUnclosed(from start: Int, _ quotation: Quotation) {
        let end = likelyEnd(from: start)
        if end == start + 1 {
            let mark = span(start..<start + 1)
            diagnostics.append(
                Diagnostic(
                    .unclosedString, at: mark, "this \(text(start..<start + 1)) opens a text, and no text follows",
                    fixIts: [.init(span: mark, replacement: "")]))
            return
        }
        let place = SourceSpan(offsets[end], offsets[end])
        diagnostics.append(
            Diagnostic(
                .unclosedString, at: span(start..<start + 1),
                "this string is not closed on its line: close it with \(quotation.closing)",
                fixIts: [.init(span: place, replacement: quotation.closing)]))
    }

    /// Where the string should probably have closed: before the first mark that a text seldom holds, a white space
    /// followed by `and`, `or` or `|`, else at the end of the line.
    private func likelyEnd(from start: Int) -> Int {
        var end = position
        while end > start + 1, Self.isSpace(scalars[end - 1]) { end -= 1 }
        for index in (start + 1)..<max(start + 1, end) where Self.isSpace(scalars[index]) {
            let rest = text(index..<min(index + 5, end)).drop { $0.isWhitespace }
            if rest.hasPrefix("and ") || rest.hasPrefix("or ") || rest.hasPrefix("|"), index > start + 1 {
                return index
            }
        }
        return end
    }

    private mutating func readEscape(into value: inout String.UnicodeScalarView) {
        let start = position
        position += 1
        guard let scalar = peek(), scalar != "\n" else { return badEscape(from: start) }
        position += 1
        switch scalar {
        case "\\", "\"", "'", "”": value.append(scalar)
        case "n": value.append("\n")
        case "t": value.append("\t")
        case "u":
            guard let decoded = readCodePoint() else { return badEscape(from: start) }
            value.append(decoded)
        default: badEscape(from: start)
        }
    }

    /// `{4E00}` after `\u`; stays before what it cannot read.
    private mutating func readCodePoint() -> Unicode.Scalar? {
        guard peek() == "{" else { return nil }
        var end = position + 1
        while end < scalars.count, end - position <= 8, scalars[end].properties.isASCIIHexDigit { end += 1 }
        guard end < scalars.count, scalars[end] == "}",
            let number = UInt32(text(position + 1..<end), radix: 16), let scalar = Unicode.Scalar(number)
        else { return nil }
        position = end + 1
        return scalar
    }

    private mutating func badEscape(from start: Int) {
        let written = text(start..<position)
        report(
            .badEscape, from: start,
            #"‘\#(written)’ is no escape: a string knows \\ \" \' \” \n \t and \u{…}; write \\ for a backslash"#,
            fixIts: [.init(span: span(start..<start + 1), replacement: #"\\"#)])
    }
}
