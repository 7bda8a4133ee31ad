import Analysis
import Documents

/// Grows the folded and the printed text of a store side by side, with the map between them.
struct TextArena {
    private(set) var folded: [UInt16] = []
    private(set) var printed: [UInt16] = []
    private var mapFolded: [Int32] = [0]
    private var mapPrinted: [Int32] = [0]
    private var mapBlock: [Int32] = [0]
    private var pieceStart: [Int32] = []
    private var pieceFirstLine: [Int32] = []
    private var pieceLastLine: [Int32] = []
    private var pieceFirstByte: [Int64] = []
    private var pieceEndByte: [Int64] = []
    private var pieceJoins: [UInt8] = []

    /// Stands after every paragraph: no pattern holds it, so no hit runs over a paragraph's end.
    static let separator: UInt16 = 0x0A

    var foldedCount: Int32 { Int32(folded.count) }

    /// Folding may lengthen a text (up to 18 units a character, UAX #15): the limit leaves room for that.
    ///
    /// - Parameter pending: units of text that will be appended later.
    func hasRoom(for record: DocumentRecord, pending: Int) -> Bool {
        var units = pending
        for article in record.articles {
            for field in Schema.runningTextFields { units += article.runningText(field)?.utf16.count ?? 0 }
            for paragraph in article.paragraphs { units += paragraph.content.text.utf16.count }
        }
        for text in record.furniture { units += text.text.utf16.count }
        return folded.count + units * 2 + 1024 < Int(Int32.max)
    }

    /// Appends one paragraph: its folded range, the separator left out, and its sentences within that range.
    mutating func append(_ content: SourcedText, normalizer: Normalizer, joins: [Bool]) -> Paragraph {
        let printedBase = printed.count
        let foldedBase = folded.count
        printed.append(contentsOf: content.text.utf16)
        let fold = normalizer.fold(content.text)
        folded.append(contentsOf: fold.units)
        for anchor in fold.map.anchors {
            appendAnchor(folded: foldedBase + anchor.folded, printed: printedBase + anchor.source, block: anchor.blockLength)
        }
        let range = TextRange(foldedBase, folded.count)
        folded.append(Self.separator)
        appendAnchor(folded: range.end, printed: printed.count, block: 0)
        // The separator is printed nowhere: the next text begins at the same printed offset.
        appendAnchor(folded: folded.count, printed: printed.count, block: 0)
        appendPieces(content.pieces, base: printedBase, joins: joins)
        let sentences = printed.withUnsafeBufferPointer {
            Sentences.ranges(in: fold, source: UnsafeBufferPointer(rebasing: $0[printedBase...]))
        }
        return Paragraph(range: range, sentences: sentences)
    }

    struct Paragraph {
        var range: TextRange
        /// Offsets from the start of `range`; they cover it.
        var sentences: [Range<Int>]
    }

    private mutating func appendAnchor(folded: Int, printed: Int, block: Int) {
        if mapFolded.last == Int32(folded) {
            mapPrinted[mapPrinted.count - 1] = Int32(printed)
            mapBlock[mapBlock.count - 1] = Int32(block)
        } else {
            mapFolded.append(Int32(folded))
            mapPrinted.append(Int32(printed))
            mapBlock.append(Int32(block))
        }
    }

    private mutating func appendPieces(_ pieces: [SourcedText.Piece], base: Int, joins: [Bool]) {
        if pieces.isEmpty {
            appendPiece(at: base, place: FileRange(bytes: 0..<0, firstLine: 0, lastLine: 0), joins: false)
        }
        for (index, piece) in pieces.enumerated() {
            appendPiece(at: base + piece.offset, place: piece.place, joins: joins.indices.contains(index) && joins[index])
        }
    }

    private mutating func appendPiece(at offset: Int, place: FileRange, joins: Bool) {
        pieceStart.append(Int32(offset))
        pieceFirstLine.append(Int32(clamping: place.firstLine))
        pieceLastLine.append(Int32(clamping: place.lastLine))
        pieceFirstByte.append(Int64(place.bytes.lowerBound))
        pieceEndByte.append(Int64(place.bytes.upperBound))
        pieceJoins.append(joins ? 1 : 0)
    }

    func foldMap() -> FoldMap { FoldMap(folded: Column(mapFolded), printed: Column(mapPrinted), blockLength: Column(mapBlock)) }

    func pieceTable() -> PieceTable {
        PieceTable(
            start: Column(pieceStart), firstLine: Column(pieceFirstLine), lastLine: Column(pieceLastLine),
            firstByte: Column(pieceFirstByte), endByte: Column(pieceEndByte), joinsNext: Column(pieceJoins))
    }

    /// Characters (scalars) without white space in the printed text from an offset to its end.
    func printedLength(from start: Int) -> Int32 {
        printed.withUnsafeBufferPointer { Int32(CharacterCount.count(UnsafeBufferPointer(rebasing: $0[start...]))) }
    }
}
