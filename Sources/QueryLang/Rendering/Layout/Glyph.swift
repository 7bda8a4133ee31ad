import Documents
import Text

/// How a piece of output is marked. Its sequences are SGR parameters (ECMA-48, 8.3.117).
enum Style: Equatable {
    case plain
    /// The characters that a query asked for.
    case hit
    /// What lies between the pieces of a `near` or `then` hit.
    case between
    case strong
    case faint

    var sequence: String {
        switch self {
        case .plain: ""
        case .hit: "1;7"
        case .between: "4"
        case .strong: "1"
        case .faint: "2"
        }
    }
}

/// One character as drawn, safe for a terminal, with the cells that it takes.
struct Glyph: Equatable {
    var text: String
    var cells: Int
    var style: Style
    private(set) var breaking: Breaking

    /// What a character asks of the break between two lines, by the rules that Chinese print follows.
    enum Breaking {
        case free
        /// The line ends here, and another paragraph begins.
        case line
        /// A line may end before it, and does not begin with it.
        case space
        /// No line ends with it: “ （ 《.
        case opens
        /// No line begins with it: ” ） 》 ，.
        case closes

        /// By the base scalar: marks over it change nothing, and scalars compare far faster than characters.
        init(_ character: Character) {
            switch character.unicodeScalars.first {
            case " ", "\u{3000}": self = .space
            case "（", "【", "〔", "「", "『", "《", "〈", "“", "‘", "(", "[", "{": self = .opens
            case "，", "。", "、", "；", "：", "？", "！", ",", ".", ";", ":", "?", "!", "）", "】", "〕", "」", "』", "》", "〉",
                "”", "’", "…", ")", "]", "}", "%", "％":
                self = .closes
            default: self = .free
            }
        }
    }

    init(_ character: Character, _ style: Style = .plain, width: DisplayWidth) {
        breaking = Breaking(character)
        if character.unicodeScalars.contains(where: \.isUnsafe) {
            text = Sanitizer.visible(String(character))
            cells = width.cells(text)
        } else {
            text = String(character)
            cells = width.cells(character)
        }
        self.style = style
    }

    static func glyphs(_ text: some StringProtocol, _ style: Style = .plain, width: DisplayWidth) -> [Glyph] {
        text.map { Glyph($0, style, width: width) }
    }

    /// Between the paragraphs of a text; drawn by whoever cuts the lines.
    static let lineBreak = Glyph()

    private init() {
        text = ""
        cells = 0
        style = .plain
        breaking = .line
    }
}

extension Sequence where Element == Glyph {
    var cells: Int { reduce(0) { $0 + $1.cells } }

    /// The characters with the sequences of their styles around each run, if colour is on.
    func drawn(color: Bool) -> String {
        var line = ""
        var current = Style.plain
        for glyph in self {
            if color, glyph.style != current {
                if current != .plain { line += "\u{1B}[0m" }
                if glyph.style != .plain { line += "\u{1B}[\(glyph.style.sequence)m" }
                current = glyph.style
            }
            line += glyph.text
        }
        if current != .plain { line += "\u{1B}[0m" }
        return line
    }
}

extension Array where Element == Glyph {
    /// Lines of at most `columns` cells, and one for each paragraph at least. Breaks at spaces and between wide
    /// characters, never before a closing mark or after an opening one unless nothing else fits. Spaces at a break are
    /// dropped.
    ///
    /// - Parameter first: cells of the first line, if it has more or fewer.
    func wrapped(columns: Int, first: Int? = nil) -> [ArraySlice<Glyph>] {
        let columns = Swift.max(columns, 2)
        var room = first.map { Swift.max($0, 2) } ?? columns
        var lines: [ArraySlice<Glyph>] = []
        var start = 0
        var used = 0
        var lastBreak = 0
        var index = 0
        while index < count {
            if self[index].breaking == .line {
                lines.append(trimmed(start..<index))
                room = columns
                index += 1
                (start, lastBreak, used) = (index, index, 0)
                continue
            }
            if index > start, mayBreak(before: index) { lastBreak = index }
            if used + self[index].cells > room, index > start, self[index].breaking != .space {
                let end = lastBreak > start ? lastBreak : index
                lines.append(trimmed(start..<end))
                room = columns
                start = end
                while start < count, self[start].breaking == .space { start += 1 }
                index = start
                used = 0
                lastBreak = start
                continue
            }
            used += self[index].cells
            index += 1
        }
        if start < count || lines.isEmpty { lines.append(trimmed(start..<count)) }
        return lines
    }

    private func mayBreak(before index: Int) -> Bool {
        let previous = self[index - 1]
        let next = self[index]
        if next.breaking == .closes || next.breaking == .space || previous.breaking == .opens { return false }
        return previous.breaking == .space || previous.cells == 2 || next.cells == 2
    }

    private func trimmed(_ range: Range<Int>) -> ArraySlice<Glyph> {
        var end = range.upperBound
        while end > range.lowerBound, self[end - 1].breaking == .space { end -= 1 }
        return self[range.lowerBound..<end]
    }

    /// The beginning that fits in `columns` cells, with … where something is left out.
    func clipped(columns: Int, width: DisplayWidth) -> [Glyph] {
        guard cells > columns else { return self }
        let ellipsis = Glyph("…", width: width)
        var kept: [Glyph] = []
        var used = ellipsis.cells
        for glyph in self {
            if used + glyph.cells > columns { break }
            used += glyph.cells
            kept.append(glyph)
        }
        return kept + [ellipsis]
    }

    /// The end that fits in `columns` cells, with … where something is left out.
    func clippedAtStart(columns: Int, width: DisplayWidth) -> [Glyph] {
        guard cells > columns else { return self }
        return Array(Array(reversed()).clipped(columns: columns, width: width).reversed())
    }
}
