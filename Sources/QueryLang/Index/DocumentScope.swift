import Documents

/// Some documents of a store, one after the other, and where their text stands.
///
/// What a condition says of a unit is decided inside the unit's document, so a query may be answered scope by scope.
public struct DocumentScope: Sendable, Equatable {
    public let documents: Range<Int>
    /// Folded ranges of their articles, furniture and fields; ascending, some perhaps empty.
    public let ranges: [TextRange]

    public var isEmpty: Bool { documents.isEmpty }
    /// UTF-16 units of folded text.
    public var length: Int { ranges.reduce(0) { $0 + $1.count } }

    /// Whether a folded offset is in one of the documents.
    public func contains(_ offset: Int) -> Bool { ranges.contains { $0.start <= offset && offset < $0.end } }
}

extension CollectionStore {
    /// All documents.
    public var wholeScope: DocumentScope { scope(ofDocuments: 0..<documents.extents.count) }

    public func scope(ofDocuments rows: Range<Int>) -> DocumentScope {
        let starts = documents.extents.start
        func offset(_ document: Int) -> Int { document < starts.count ? Int(starts[document]) : textEnd }
        let main = rows.isEmpty ? TextRange(0, 0) : TextRange(rows.lowerBound == 0 ? 0 : offset(rows.lowerBound), offset(rows.upperBound))
        let asides = [furnitureRows, max(fieldTexts.firstParagraph, paragraphCount)..<max(paragraphs.extents.count, paragraphCount)]
        return DocumentScope(documents: rows, ranges: [main] + asides.map { text(ofParagraphs: $0, inDocuments: rows) })
    }

    /// Rows of a kind that stand in a scope, furniture and fields included; ascending.
    public func rows(of kind: UnitKind, in scope: DocumentScope) -> [Range<Int>] {
        let articleRows = articleRows(ofDocuments: scope.documents)
        switch kind {
        case .document: return [scope.documents]
        case .article: return [articleRows]
        case .person:
            let first = articles.firstPerson
            return articleRows.isEmpty ? [] : [Int(first[articleRows.lowerBound])..<Int(first[articleRows.upperBound])]
        case .section, .turn, .paragraph, .sentence, .point, .quote, .quantity, .word:
            return scope.ranges.filter { $0.count > 0 }.map { rows(of: kind, startingIn: $0) }
        case .match: return []
        }
    }

    /// Rows of a kind whose text begins in a folded range; of kinds without a text of their own none.
    public func rows(of kind: UnitKind, startingIn range: TextRange) -> Range<Int> {
        guard let starts = extents(of: kind)?.start else { return 0..<0 }
        let first = starts.lastRow(atMost: range.start - 1) + 1
        return first..<max(first, starts.lastRow(atMost: range.end - 1) + 1)
    }

    /// The text of the paragraphs that rows of a kind stand in, from the first to the last, with the line feed behind them;
    /// nil for no rows, and for kinds without a text of their own.
    public func paragraphText(of kind: UnitKind, _ rows: Range<Int>) -> TextRange? {
        guard let extents = extents(of: kind), let first = rows.first, let last = rows.last else { return nil }
        let end: Int
        switch kind {
        // The last to begin may end before another.
        case .section: end = rows.reduce(0) { max($0, Int(extents.end[$1])) }
        case .document, .article, .turn: end = Int(extents.end[last])
        default: end = Int(extents.start[last]) + 1
        }
        return paragraphText(holding: TextRange(Int(extents.start[first]), max(end, Int(extents.start[last]) + 1)))
    }

    /// A folded range, widened to whole paragraphs and the line feed behind the last.
    public func paragraphText(holding range: TextRange) -> TextRange {
        let extents = paragraphs.extents
        let first = extents.start.lastRow(atMost: range.start)
        let last = extents.start.lastRow(atMost: max(range.end - 1, range.start))
        guard first >= 0, last >= first else { return range }
        return TextRange(min(Int(extents.start[first]), range.start), max(Int(extents.end[last]) + 1, range.end))
    }

    public func articleRows(ofDocuments rows: Range<Int>) -> Range<Int> {
        guard !rows.isEmpty else { return 0..<0 }
        let first = Int(documents.firstArticle[rows.lowerBound])
        return first..<max(first, Int(documents.firstArticle[rows.upperBound]))
    }

    /// The text of those of some paragraphs, ascending by document, that belong to some documents.
    private func text(ofParagraphs rows: Range<Int>, inDocuments documents: Range<Int>) -> TextRange {
        let first = firstRow(in: rows) { Int(paragraphs.document[$0]) >= documents.lowerBound }
        let end = firstRow(in: rows) { Int(paragraphs.document[$0]) >= documents.upperBound }
        guard first < end else { return TextRange(0, 0) }
        // With the line feed behind the last.
        return TextRange(Int(paragraphs.extents.start[first]), Int(paragraphs.extents.end[end - 1]) + 1)
    }

    /// The first of some rows that passes a test which all after it pass too; their end if none does.
    private func firstRow(in rows: Range<Int>, where passes: (Int) -> Bool) -> Int {
        var low = rows.lowerBound
        var high = rows.upperBound
        while low < high {
            let middle = (low + high) / 2
            if passes(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
