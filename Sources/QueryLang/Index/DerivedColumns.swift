import Analysis
import Documents

// The growing halves of the tables of units that are read from the text.

/// The growing half of `DerivedRows`.
struct DerivedColumns {
    private var start: [Int32] = []
    private var end: [Int32] = []
    private var parent: [Int32] = []
    private var open: [Int32] = []
    private var textCount: Int?
    private let nests: Bool

    init(nests: Bool) { self.nests = nests }

    var count: Int { start.count }

    /// Takes back the rows that came last, of a table whose rows do not nest.
    mutating func removeRows(from count: Int) {
        start.removeSubrange(count...)
        end.removeSubrange(count...)
    }

    mutating func append(_ range: TextRange) {
        if nests {
            while let last = open.last, Int(end[Int(last)]) <= range.start { open.removeLast() }
            parent.append(open.last ?? -1)
            open.append(Int32(start.count))
        }
        start.append(Int32(range.start))
        end.append(Int32(range.end))
    }

    /// What is appended from here on is furniture's.
    mutating func endText() { textCount = start.count }

    func finish() -> DerivedRows {
        DerivedRows(
            extents: Extents(start: Column(start), end: Column(end)), parent: Column(parent),
            textCount: textCount ?? start.count)
    }
}

struct QuoteColumns: DerivedColumnSet {
    private var rows = DerivedColumns(nests: true)
    private var isWork: [UInt8] = []
    private var speaker: [Int32] = []

    mutating func read(
        _ paragraph: Paragraph16, row: Int, start: Int, of store: CollectionStore, isCancelled: () -> Bool
    ) -> Bool {
        for quotation in Quotations.find(in: paragraph) {
            rows.append(quotation.range.text(from: start))
            isWork.append(quotation.kind == .work ? 1 : 0)
            // The mark is the character before the content.
            let mark = store.foldMap.printedStart(start + quotation.range.lowerBound - 1)
            speaker.append(store.quotedSpeech.speaker(ofMark: mark))
        }
        return true
    }

    mutating func endText() { rows.endText() }

    func finish() -> QuoteTable {
        QuoteTable(rows: rows.finish(), isWork: Column(isWork), speaker: Column(speaker))
    }
}

/// A heading's number is its section's, no point.
struct PointColumns: DerivedColumnSet {
    private var rows = DerivedColumns(nests: true)
    private var ordinal: [Int32] = []
    private var markEnd: [Int32] = []

    mutating func read(
        _ paragraph: Paragraph16, row: Int, start: Int, of store: CollectionStore, isCancelled: () -> Bool
    ) -> Bool {
        guard store.strings[store.paragraphs.kind[row]] != ParagraphRecord.Kind.heading.rawValue else { return true }
        for point in Enumerations.find(in: paragraph) {
            rows.append(point.range.text(from: start))
            ordinal.append(Int32(point.ordinal))
            markEnd.append(Int32(start + point.mark.upperBound))
        }
        return true
    }

    mutating func endText() { rows.endText() }
    func finish() -> PointTable { PointTable(rows: rows.finish(), ordinal: Column(ordinal), markEnd: Column(markEnd)) }
}

struct QuantityColumns: DerivedColumnSet {
    private static let kinds = Quantity.Kind.allCases
    private var rows = DerivedColumns(nests: false)
    private var value: [Double] = []
    private var kind: [UInt8] = []
    private var isApproximate: [UInt8] = []
    private var unit: [Int32] = []
    private var base: [Int32] = []
    private var codes: [String: Int32] = [:]

    mutating func read(
        _ paragraph: Paragraph16, row: Int, start: Int, of store: CollectionStore, isCancelled: () -> Bool
    ) -> Bool {
        for quantity in Quantities.find(in: paragraph) {
            rows.append(quantity.range.text(from: start))
            value.append(quantity.value ?? .nan)
            kind.append(UInt8(Self.kinds.firstIndex(of: quantity.kind) ?? 0))
            isApproximate.append(quantity.isApproximate ? 1 : 0)
            let baseWord = store.printedText(quantity.base.text(from: start))
            // A share is counted in hundredths however it is printed: 20%, 百分之二十, 两成.
            base.append(code(quantity.kind == .percent ? "%" : baseWord))
            let isWhole = quantity.multiplier.isEmpty
            unit.append(code(isWhole ? baseWord : store.printedText(quantity.multiplier.text(from: start)) + baseWord))
        }
        return true
    }

    private mutating func code(_ word: String) -> Int32 {
        if word.isEmpty { return -1 }
        if let code = codes[word] { return code }
        codes[word] = Int32(codes.count)
        return Int32(codes.count - 1)
    }

    mutating func endText() { rows.endText() }

    func finish() -> QuantityTable {
        QuantityTable(
            rows: rows.finish(), value: Column(value), kind: Column(kind), isApproximate: Column(isApproximate),
            unit: Column(unit), base: Column(base), kinds: Self.kinds.map(\.rawValue),
            words: codes.sorted { $0.value < $1.value }.map(\.key))
    }
}

struct WordColumns: DerivedColumnSet {
    private var rows = DerivedColumns(nests: false)
    private let segmenter = Segmenter()

    mutating func read(
        _ paragraph: Paragraph16, row: Int, start: Int, of store: CollectionStore, isCancelled: () -> Bool
    ) -> Bool {
        let before = rows.count
        let isWhole = segmenter.forEachWord(of: paragraph.units, isCancelled: isCancelled) { rows.append($0.text(from: start)) }
        if !isWhole { rows.removeRows(from: before) }
        return isWhole
    }

    mutating func endText() { rows.endText() }
    func finish() -> WordTable { WordTable(rows: rows.finish()) }
}

extension Range<Int> {
    /// Offsets into a paragraph as a range of the whole text.
    fileprivate func text(from start: Int) -> TextRange { TextRange(start + lowerBound, start + upperBound) }
}
