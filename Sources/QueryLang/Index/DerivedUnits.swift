import Analysis
import Documents
import Synchronization

/// Points, quotes, quantities and words of a store: read from its text when a query first asks for the kind, and kept.
///
/// Linear in the text. May be used from many threads: the first to ask computes, the others wait.
final class DerivedUnits: Sendable {
    private let quoteTable = Mutex<QuoteTable?>(nil)
    private let pointTable = Mutex<PointTable?>(nil)
    private let quantityTable = Mutex<QuantityTable?>(nil)
    private let wordTable = Mutex<WordTable?>(nil)

    func quotes(of store: CollectionStore) -> QuoteTable { Self.once(quoteTable) { store.readQuotes() } }
    func points(of store: CollectionStore) -> PointTable { Self.once(pointTable) { store.readPoints() } }
    func quantities(of store: CollectionStore) -> QuantityTable { Self.once(quantityTable) { store.readQuantities() } }
    func words(of store: CollectionStore) -> WordTable { Self.once(wordTable) { store.readWords() } }

    private static func once<Table: Sendable>(_ cell: borrowing Mutex<Table?>, _ make: () -> sending Table) -> Table {
        cell.withLock { known in
            if let known { return known }
            let table = make()
            known = table
            return table
        }
    }
}

extension CollectionStore {
    public var quotes: QuoteTable { derived.quotes(of: self) }
    public var points: PointTable { derived.points(of: self) }
    public var quantities: QuantityTable { derived.quantities(of: self) }
    public var words: WordTable { derived.words(of: self) }

    /// The rows of a kind that is computed from the text; nil for the others.
    func derivedRows(_ kind: UnitKind) -> DerivedRows? {
        switch kind {
        case .quote: quotes.rows
        case .point: points.rows
        case .quantity: quantities.rows
        case .word: words.rows
        case .document, .article, .section, .paragraph, .turn, .sentence, .person, .match: nil
        }
    }

    // MARK: Reading

    fileprivate func readQuotes() -> QuoteTable {
        var rows = DerivedColumns(nests: true)
        var isWork: [UInt8] = []
        forEachParagraph(onTextEnd: { rows.endText() }) { _, start, paragraph in
            for quotation in Quotations.find(in: paragraph) {
                rows.append(quotation.range.text(from: start))
                isWork.append(quotation.kind == .work ? 1 : 0)
            }
        }
        return QuoteTable(rows: rows.finish(), isWork: Column(isWork))
    }

    /// A heading's number is its section's, no point.
    fileprivate func readPoints() -> PointTable {
        var rows = DerivedColumns(nests: true)
        var ordinal: [Int32] = []
        var markEnd: [Int32] = []
        let heading = strings.code(of: ParagraphRecord.Kind.heading.rawValue)
        forEachParagraph(onTextEnd: { rows.endText() }) { row, start, paragraph in
            guard paragraphs.kind[row] != heading else { return }
            for point in Enumerations.find(in: paragraph) {
                rows.append(point.range.text(from: start))
                ordinal.append(Int32(point.ordinal))
                markEnd.append(Int32(start + point.mark.upperBound))
            }
        }
        return PointTable(rows: rows.finish(), ordinal: Column(ordinal), markEnd: Column(markEnd))
    }

    fileprivate func readQuantities() -> QuantityTable {
        var rows = DerivedColumns(nests: false)
        var value: [Double] = []
        var kind: [UInt8] = []
        var isApproximate: [UInt8] = []
        var unit: [Int32] = []
        var base: [Int32] = []
        var words: [String: Int32] = [:]
        func code(_ word: String) -> Int32 {
            if word.isEmpty { return -1 }
            if let code = words[word] { return code }
            words[word] = Int32(words.count)
            return Int32(words.count - 1)
        }
        let kinds = Quantity.Kind.allCases
        forEachParagraph(onTextEnd: { rows.endText() }) { _, start, paragraph in
            for quantity in Quantities.find(in: paragraph) {
                rows.append(quantity.range.text(from: start))
                value.append(quantity.value ?? .nan)
                kind.append(UInt8(kinds.firstIndex(of: quantity.kind) ?? 0))
                isApproximate.append(quantity.isApproximate ? 1 : 0)
                let baseWord = printedText(quantity.base.text(from: start))
                base.append(code(baseWord))
                unit.append(code(quantity.multiplier.isEmpty ? baseWord : printedText(quantity.multiplier.text(from: start)) + baseWord))
            }
        }
        return QuantityTable(
            rows: rows.finish(), value: Column(value), kind: Column(kind), isApproximate: Column(isApproximate),
            unit: Column(unit), base: Column(base), kinds: kinds.map(\.rawValue),
            words: words.sorted { $0.value < $1.value }.map(\.key))
    }

    fileprivate func readWords() -> WordTable {
        var rows = DerivedColumns(nests: false)
        let segmenter = Segmenter()
        forEachParagraph(onTextEnd: { rows.endText() }) { _, start, paragraph in
            segmenter.forEachWord(of: paragraph.units) { rows.append($0.text(from: start)) }
        }
        return WordTable(rows: rows.finish())
    }

    /// Every paragraph with its row and its first folded offset; furniture after `onTextEnd`.
    private func forEachParagraph(onTextEnd: () -> Void, _ body: (Int, Int, Paragraph16) -> Void) {
        let folded = folded.buffer
        for row in 0..<paragraphs.extents.count {
            if row == paragraphCount { onTextEnd() }
            let range = paragraphs.extents.range(row)
            let units = UnsafeBufferPointer(rebasing: folded[range.start..<range.end])
            body(row, range.start, Paragraph16(units) { offset in
                let place = foldMap.printedStart(range.start + offset)
                return place < printed.count ? printed[place] : nil
            })
        }
    }
}

extension Range<Int> {
    /// Offsets into a paragraph as a range of the whole text.
    fileprivate func text(from start: Int) -> TextRange { TextRange(start + lowerBound, start + upperBound) }
}
