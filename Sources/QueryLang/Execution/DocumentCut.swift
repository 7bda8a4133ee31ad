import Documents
import Index

/// Cuts the rows of one document into pieces.
struct DocumentCut {
    let scope: DocumentScope
    /// Rows in all.
    let count: Int
    private let store: CollectionStore
    private let kind: UnitKind
    private let pace: Pace
    /// The rows of each stretch of the text.
    private let parts: [Range<Int>]
    private var part = 0
    private var row: Int
    /// How far the pieces came before the last.
    private(set) var reached: DocumentSteps.Reached.Piece?
    /// Where the text of the last piece ends; nil for all of the articles.
    private var textEnd: Int?
    /// Where the text ends that is known.
    private let limit: Int?

    /// - Parameter textEnd: where the text ends that is known; nil for all of it.
    init(store: CollectionStore, scope: DocumentScope, kind: UnitKind, includesAsides: Bool, textEnd: Int?, pace: Pace) {
        self.store = store
        self.scope = scope
        self.kind = kind
        self.pace = pace
        limit = textEnd
        var parts: [Range<Int>]
        if kind.isInText {
            parts = scope.ranges.prefix(includesAsides && textEnd == nil ? 3 : 1).map {
                $0.count == 0 ? 0..<0 : store.rows(of: kind, startingIn: $0)
            }
        } else {
            parts = [store.rows(of: kind, in: scope).first ?? 0..<0]
        }
        count = parts.reduce(0) { $0 + $1.count }
        if let textEnd {
            // Up to the first row that is not known whole; people belong to articles.
            let extents = store.extents(of: kind)
            let known = parts[0].prefix { row in extents.map { Int($0.end[row]) <= textEnd } ?? false }
            parts = [known.startIndex..<known.endIndex]
        }
        self.parts = parts
        row = parts[0].lowerBound
    }

    /// All rows are done.
    var end: DocumentSteps.Reached.Piece { .init(rows: parts.reduce(0) { $0 + $1.count }, of: count, textEnd: limit) }

    func isAhead(_ row: Int) -> Bool {
        guard let part = parts.firstIndex(where: { $0.contains(row) }) else { return false }
        return part > self.part || part == self.part && row >= self.row
    }

    /// The next rows; nil at the end.
    ///
    /// - Parameter length: UTF-16 units that they may begin in.
    mutating func piece(from first: Int?, length: Int) -> DocumentSteps.Piece? {
        let done = parts[..<part].reduce(0) { $0 + $1.count } + row - parts[part].lowerBound
        reached = done == 0 ? nil : .init(rows: done, of: count, textEnd: textEnd)
        var isNext = true
        while row >= parts[part].upperBound || first.map({ $0 >= parts[part].upperBound }) ?? false {
            guard part + 1 < parts.count else { return nil }
            part += 1
            row = parts[part].lowerBound
        }
        if let first, first > row {
            row = first
            isNext = false
        }
        let rows = row..<end(of: length)
        row = rows.upperBound
        let window = window(rows, isNext: isNext)
        textEnd = part == 0 && hasText && row < parts[0].upperBound ? window[0].end : limit
        return DocumentSteps.Piece(part: part, rows: rows, window: window)
    }

    /// Whether the kind has a text that is a part of the document's.
    private var hasText: Bool { kind == .article || kind.isInText }

    private func end(of length: Int) -> Int {
        let end = parts[part].upperBound
        let stop: Int
        switch pace {
        case .whole, .documents: return end
        case .rows(let count): stop = row + max(count, 1)
        case .growing, .timed:
            if hasText, let starts = store.extents(of: kind)?.start {
                stop = max(starts.lastRow(atMost: Int(starts[row]) + length), row + 1)
            } else {
                stop = row + max(length >> 6, 1)
            }
        }
        return stop + (stop - row) / 4 >= end ? end : stop
    }

    /// Windows follow each other without a gap, so that what is looked for in one is not looked for again in the next.
    private func window(_ rows: Range<Int>, isNext: Bool) -> [TextRange] {
        var window = scope.ranges
        if let limit { window[0].end = min(window[0].end, limit) }
        guard hasText, let text = store.paragraphText(of: kind, rows) else { return window }
        let all = parts[part]
        let isFirst = isNext && rows.lowerBound == all.lowerBound
        var end = min(text.end, window[part].end)
        if rows.upperBound < all.upperBound {
            end = max(end, store.paragraphText(of: kind, rows.upperBound..<rows.upperBound + 1)?.start ?? end)
        } else {
            end = window[part].end
        }
        window[part] = TextRange(isFirst ? window[part].start : text.start, end)
        return window
    }
}
