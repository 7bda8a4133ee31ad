import Text

extension Lexer {
    /// One mark, or a spelling of it from another language, which is reported and read as what it means.
    mutating func readMark() {
        let start = position
        guard let scalar = peek() else { return }
        if let next = peekNarrow(1) {
            let pair = String(NameFolding.narrow(scalar)) + String(next)
            if let mark = Mark(rawValue: pair) {
                position += 2
                return append(.mark(mark), from: start)
            }
            if let meant = Self.foreign[pair] { return repair(start, length: 2, meant) }
        }
        if let mark = Self.marks[scalar] ?? Mark(rawValue: String(NameFolding.narrow(scalar))) {
            position += 1
            return append(.mark(mark), from: start)
        }
        if let meant = Self.foreign[String(NameFolding.narrow(scalar))] { return repair(start, length: 1, meant) }
        readStrange(start)
    }

    private static let marks: [Unicode.Scalar: Mark] = [
        "、": .comma, "。": .semicolon, "？": .semicolon, "≥": .greaterOrEqual, "≧": .greaterOrEqual, "≤": .lessOrEqual, "≦": .lessOrEqual, "≠": .notEqual,
    ]

    private static let foreign = [
        "==": "=", "&&": "and", "||": "or", "<>": "!=", "=<": "<=", "=>": ">=", "!": "not", "&": "and",
    ]

    private mutating func repair(_ start: Int, length: Int, _ meant: String) {
        position += length
        let place = span(from: start)
        let needsSpace =
            meant.first?.isLetter == true && peek().map { Self.startsName($0) || Quotation(opening: $0) != nil } == true
        diagnostics.append(
            Diagnostic(
                .wrongOperator, at: place, "`\(text(start..<position))` is written `\(meant)` here",
                fixIts: [.init(span: place, replacement: needsSpace ? meant + " " : meant, label: meant)]))
        if let mark = Mark(rawValue: meant) {
            append(.mark(mark), from: start)
        } else {
            append(.word(Word(text: meant, key: meant, meaning: Lexicon.standard[meant])), from: start)
        }
    }

    /// Strange characters side by side are one complaint.
    /// 《…》 marks a title in prose; here a text, and its marks belong to it.
    private mutating func readBookMarks() -> Bool {
        guard peek() == "《", let length = (1...Self.longestTitle).first(where: { peek($0) == "》" || peek($0) == "\n" }),
            peek(length) == "》"
        else { return false }
        let start = position
        position += length + 1
        let written = text(start..<position)
        report(
            .strangeCharacter, from: start, "‘\(written)’ is a text: text goes in quotation marks",
            fixIts: [.init(span: span(from: start), replacement: "“\(written)”")])
        append(.invalid, from: start)
        return true
    }

    private static let longestTitle = 100

    private mutating func readStrange(_ start: Int) {
        if readBookMarks() { return }
        while let scalar = peek(), !Self.isSpace(scalar), !Self.continuesName(NameFolding.narrow(scalar)),
            Mark(rawValue: String(NameFolding.narrow(scalar))) == nil, Self.marks[scalar] == nil,
            Quotation(opening: scalar) == nil, !["#", "$", "!", "&"].contains(NameFolding.narrow(scalar))
        {
            position += 1
        }
        if position == start { position += 1 }
        let shown = text(start..<min(position, start + 8))
        let hint =
            shown.hasPrefix("[")
            ? "a word is asked by `find words where text = \"…\"`, words between two texts by `within 3 words`"
            : "text goes in quotation marks"
        report(.strangeCharacter, from: start, "‘\(shown)’ means nothing here; \(hint)")
        append(.invalid, from: start)
    }
}
