import Text

/// Sets pieces into lines (after Oppen, Prettyprinting, 1980): a group that does not fit on its line is broken at all
/// of its own places, and the groups inside it are then judged anew.
struct Layout {
    /// Cells of a line; nil: never break.
    var width: Int?
    static let step = 4

    private let cells = DisplayWidth()

    init(width: Int?) { self.width = width }

    /// - Parameter comments: what to put where a `.line` stands, by its index.
    func text(_ pieces: [Piece], _ spacing: Spacing, comments: [Int: [Comment]] = [:]) -> String {
        var spacing = spacing
        let gaps = pieces.map { piece in
            if case .text(let text, let kind) = piece { spacing.gap(before: text, kind) } else { false }
        }
        let groups = Groups(pieces, gaps, cells, comments)
        var text = ""
        var column = 0
        var indents = [0]
        var isBroken = [false]
        var startsLine = true
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let word, _):
                if gaps[index], !startsLine {
                    text += " "
                    column += 1
                }
                text += word
                column += cells.cells(word)
                startsLine = false
            case .begin(let indent):
                let fits = width.map { column + groups.needed[index] <= $0 } ?? true
                indents.append((indents.last ?? 0) + indent * Self.step)
                isBroken.append(!fits || groups.holdsComment[index])
            case .end:
                indents.removeLast()
                isBroken.removeLast()
            case .line:
                guard isBroken.last ?? false else { continue }
                let indent = String(repeating: " ", count: indents.last ?? 0)
                var endsLine = true
                for comment in comments[index] ?? [] {
                    text += (comment.isOwnLine || !endsLine ? "\n" + indent : "  ") + comment.text
                    endsLine = false
                }
                text += "\n" + indent
                column = indent.utf8.count
                startsLine = true
            }
        }
        return text
    }

    /// What each group needs, found from the last piece to the first.
    private struct Groups {
        /// At a `.begin`: cells from there to the end of the group, unbroken, and on to the next place where a group
        /// around it can break.
        var needed: [Int]
        /// At a `.begin`: a comment stands inside, so that the group has to break.
        var holdsComment: [Bool]

        private struct Open {
            /// Cells of the group so far, with what follows it up to a break.
            var needed: Int
            /// Cells to the next break.
            var toBreak: Int
            var after: Int
            var holdsComment = false
        }

        init(_ pieces: [Piece], _ gaps: [Bool], _ cells: DisplayWidth, _ comments: [Int: [Comment]]) {
            needed = [Int](repeating: 0, count: pieces.count)
            holdsComment = [Bool](repeating: false, count: pieces.count)
            var outer: [Open] = []
            var open = Open(needed: 0, toBreak: 0, after: 0)
            for (index, piece) in pieces.enumerated().reversed() {
                switch piece {
                case .text(let word, _):
                    let taken = cells.cells(word) + (gaps[index] ? 1 : 0)
                    open.needed += taken
                    open.toBreak += taken
                case .line:
                    open.toBreak = 0
                    if comments[index] != nil { open.holdsComment = true }
                case .end:
                    outer.append(open)
                    open = Open(needed: open.toBreak, toBreak: open.toBreak, after: open.toBreak)
                case .begin:
                    needed[index] = open.needed
                    holdsComment[index] = open.holdsComment
                    guard var around = outer.popLast() else { continue }
                    around.needed += open.needed - open.after
                    around.toBreak += open.needed - open.after
                    if open.holdsComment { around.holdsComment = true }
                    open = around
                }
            }
        }
    }
}

/// A comment on its way to its new place.
struct Comment: Sendable, Equatable {
    /// From `#`, without the white space at its end.
    var text: String
    /// Nothing but white space before it on its line.
    var isOwnLine: Bool
    /// Byte where it began.
    var start: Int
}
