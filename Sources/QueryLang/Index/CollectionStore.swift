import Documents

/// A collection as evaluation sees it: the text as arrays of UTF-16 code units, structure as columns of offsets. There
/// is no tree: a unit is a row, above and below are arithmetic on offsets.
///
/// Where the columns' memory comes from (this process, a mapped file) is known to no one above this room.
public struct CollectionStore: Sendable {
    /// Folded text of all paragraphs in document order, a line feed after each; after `textEnd` furniture, then fields.
    public let folded: Column<UInt16>
    /// The same as printed, without line feeds.
    public let printed: Column<UInt16>
    /// Where furniture begins in `folded`.
    public let textEnd: Int
    /// Rows of paragraphs (and of their sentences) that are no furniture.
    public let paragraphCount: Int
    public let sentenceCount: Int
    public let foldMap: FoldMap
    public let pieces: PieceTable
    public let strings: StringPool
    public let documents: DocumentTable
    public let articles: ArticleTable
    public let sections: SectionTable
    public let paragraphs: ParagraphTable
    public let turns: TurnTable
    public let sentences: SentenceTable
    public let people: PersonTable
    /// Rows of people who have a part in an article; those behind are only quoted.
    public let personCount: Int
    let quotedSpeech: QuotedSpeechTable
    public let fieldTexts: FieldTextTable
    public let meta: MetaTable
    /// Shared by all copies: what one query has computed the next one finds.
    var derived = DerivedUnits()

    /// Rows of a kind, furniture left out. Points, quotes, quantities and words are read from the text when first asked
    /// for; matches are in no table.
    public func count(of kind: UnitKind) -> Int {
        switch kind {
        case .document: documents.extents.count
        case .article: articles.extents.count
        case .section: sections.extents.count
        case .paragraph: paragraphCount
        case .turn: turns.extents.count
        case .sentence: sentenceCount
        case .person: personCount
        case .point, .quote, .quantity, .word: derivedRows(kind)?.textCount ?? 0
        case .match: 0
        }
    }

    /// The folded ranges of a kind; nil for people and matches.
    public func extents(of kind: UnitKind) -> Extents? {
        switch kind {
        case .document: documents.extents
        case .article: articles.extents
        case .section: sections.extents
        case .paragraph: paragraphs.extents
        case .turn: turns.extents
        case .sentence: sentences.extents
        case .point, .quote, .quantity, .word: derivedRows(kind)?.extents
        case .person, .match: nil
        }
    }
}

/// From folded to printed offsets, sparse: the anchors of Analysis' offset map as columns.
public struct FoldMap: Sendable {
    /// Ascending; the first is 0. Folded offset of each anchor, and the printed offset there.
    public let folded: Column<Int32>
    public let printed: Column<Int32>
    /// 0 where a run maps unit by unit; else the whole run came from so many printed units, inseparably.
    public let blockLength: Column<Int32>

    /// The printed offset at which the character of a folded offset begins.
    public func printedStart(_ offset: Int) -> Int {
        let anchor = folded.lastRow(atMost: offset)
        guard anchor >= 0 else { return offset }
        return Int(printed[anchor]) + (blockLength[anchor] > 0 ? 0 : offset - Int(folded[anchor]))
    }

    /// The printed offset at which the character before a folded offset ends.
    public func printedEnd(_ offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        let anchor = folded.lastRow(atMost: offset - 1)
        guard anchor >= 0 else { return offset }
        return Int(printed[anchor]) + (blockLength[anchor] > 0 ? Int(blockLength[anchor]) : offset - Int(folded[anchor]))
    }

    /// The printed characters that a folded range came from, without white space dropped at either side.
    public func printedRange(_ range: TextRange) -> Range<Int> {
        let start = printedStart(range.start)
        return range.count == 0 ? start..<start : start..<max(start, printedEnd(range.end))
    }

    /// The least folded offset whose character begins at or after a printed offset.
    public func foldedOffset(_ offset: Int) -> Int {
        let anchor = printed.lastRow(atMost: offset)
        guard anchor >= 0 else { return offset }
        let start = Int(folded[anchor])
        let next = anchor + 1 < folded.count ? Int(folded[anchor + 1]) : Int.max
        if blockLength[anchor] > 0 { return offset > Int(printed[anchor]) ? next : start }
        return min(start + offset - Int(printed[anchor]), next)
    }
}

/// Where each run of printed text stands in its file.
public struct PieceTable: Sendable {
    /// Printed offset where the run begins, ascending; it ends where the next begins.
    public let start: Column<Int32>
    public let firstLine: Column<Int32>
    public let lastLine: Column<Int32>
    public let firstByte: Column<Int64>
    public let endByte: Column<Int64>
    /// 1 where only blank lines stand between a run and the next: the two are cited as one range.
    public let joinsNext: Column<UInt8>

    /// Lines of a printed range in reading order: runs with nothing but blank lines between become one.
    public func lines(ofPrinted range: Range<Int>) -> [ClosedRange<Int>] {
        guard !range.isEmpty else { return [] }
        var ranges: [ClosedRange<Int>] = []
        var row = max(start.lastRow(atMost: range.lowerBound), 0)
        while row < start.count, Int(start[row]) < range.upperBound {
            let first = Int(firstLine[row])
            let last = max(first, Int(lastLine[row]))
            let follows = row > 0 && joinsNext[row - 1] == 1
            row += 1
            guard first > 0 else { continue }
            if let previous = ranges.last, first >= previous.lowerBound, follows || first <= previous.upperBound + 1 {
                ranges[ranges.count - 1] = previous.lowerBound...max(last, previous.upperBound)
            } else {
                ranges.append(first...last)
            }
        }
        return ranges
    }
}
