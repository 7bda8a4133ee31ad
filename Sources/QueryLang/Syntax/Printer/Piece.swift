/// What a printer writes: words and marks in order, and between them the places where a line may break.
enum Piece: Sendable, Equatable {
    case text(String, Kind)
    /// Lines that break inside are indented by so many steps more.
    case begin(indent: Int)
    case end
    /// A line may break here; the source of what follows begins at this byte.
    case line(Int)

    enum Kind: Sendable, Equatable {
        /// A word in Latin letters.
        case latin
        /// A Chinese word of the table.
        case han
        /// A name made by the script.
        case name
        /// A column's name, or the key of a record: it is cut off from any word beside it.
        case column
        case number, parameter, string, regex
        case open
        /// The bracket of a function, a condition or a definition.
        case openCall
        /// What nothing stands before but no space: `)`, `,`, `:`.
        case close
        /// The dot of a path.
        case dot
        /// `=`, `|`, `+`
        case mark
        /// The minus of a number.
        case prefix
    }
}

/// Where a space stands between two pieces.
struct Spacing {
    let language: Language
    /// Names that a Chinese run may be cut with.
    let names: HanNames
    /// Words of a run without a space, since each further word has it cut anew.
    private static let longestRun = 40

    /// Chinese words since the last space or mark.
    private var run: [String] = []
    private var last: (text: String, kind: Piece.Kind)?

    init(language: Language, names: HanNames) {
        self.language = language
        self.names = names
    }

    /// Whether a space stands before the next piece of text.
    mutating func gap(before text: String, _ kind: Piece.Kind) -> Bool {
        defer { last = (text, kind) }
        guard let (before, beforeKind) = last else {
            run = isHanWord(text, kind) ? [text] : []
            return false
        }
        let gap = language == .english ? englishGap(beforeKind, kind) : chineseGap(before, beforeKind, text, kind)
        if isHanWord(text, kind) { run = gap ? [text] : run + [text] } else { run = [] }
        return gap
    }

    private func isHanWord(_ text: String, _ kind: Piece.Kind) -> Bool {
        kind == .han || ((kind == .name || kind == .column) && text.startsWithHan)
    }

    private func englishGap(_ before: Piece.Kind, _ kind: Piece.Kind) -> Bool {
        switch (before, kind) {
        case (.open, _), (.openCall, _), (.dot, _), (.prefix, _), (_, .close), (_, .dot), (_, .openCall): false
        default: true
        }
    }

    private func chineseGap(_ before: String, _ beforeKind: Piece.Kind, _ text: String, _ kind: Piece.Kind) -> Bool {
        if beforeKind == .prefix || beforeKind == .dot || kind == .dot { return false }
        if beforeKind == .mark && before.isASCII || kind == .mark && text.isASCII { return true }
        switch (beforeKind, kind) {
        case (.open, _), (.openCall, _), (.close, _), (.mark, _), (_, .open), (_, .openCall), (_, .close), (_, .mark),
            (.string, _), (_, .string), (_, .prefix), (_, .regex):
            return false
        // Letters after the closing slash would be flags.
        case (.regex, _): return !isHanWord(text, kind)
        case (.parameter, _), (_, .parameter), (.column, _), (_, .column): return true
        case (.han, .number): return false
        // 亿 after a number would multiply it, and 年 after four digits would make it a date.
        case (.number, .han): return text.unicodeScalars.first.map { "千万亿百年月日".unicodeScalars.contains($0) } ?? true
        case (.han, .han), (.han, .name), (.name, .han), (.name, .name): return !joins(before, text)
        default: return true
        }
    }

    /// Whether the run with one more word is cut into just these words.
    private func joins(_ before: String, _ text: String) -> Bool {
        guard before.startsWithHan, text.startsWithHan, !run.isEmpty, run.count < Self.longestRun else { return false }
        let words = run + [text]
        let scalars = words.joined().unicodeScalars.map(NameFolding.fold)
        guard case .pieces(let pieces) = HanCutter.cut(scalars, names: names) else { return false }
        return pieces.map(\.range.count) == words.map(\.unicodeScalars.count)
    }
}

extension String {
    var startsWithHan: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }
    var containsHan: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
