import Analysis
import Documents
import Synchronization

/// Points, quotes, quantities and words of a store: read from its text when a query first asks for the kind, and kept.
///
/// Linear in the text. May be used from many threads: the first to ask computes, the others wait. Reading can be broken
/// off between paragraphs; it goes on from there when the kind is asked for again.
final class DerivedUnits: Sendable {
    let quotes: Derivation<QuoteColumns>
    let points: Derivation<PointColumns>
    let quantities: Derivation<QuantityColumns>
    let words: Derivation<WordColumns>

    init() { (quotes, points, quantities, words) = (Derivation(), Derivation(), Derivation(), Derivation()) }

    /// What has been read so far, as if it were all.
    init(readSoFarIn other: DerivedUnits) {
        (quotes, points) = (Derivation(readSoFarIn: other.quotes), Derivation(readSoFarIn: other.points))
        (quantities, words) = (Derivation(readSoFarIn: other.quantities), Derivation(readSoFarIn: other.words))
    }
}

/// The growing columns of a kind of unit that is read from the text.
protocol DerivedColumnSet: Sendable {
    associatedtype Table: Sendable
    init()
    /// Takes the units of the next paragraph: its row and the folded offset of its start.
    ///
    /// - Returns: false if `isCancelled` ended it; nothing of the paragraph is then there.
    mutating func read(
        _ paragraph: Paragraph16, row: Int, start: Int, of store: CollectionStore, isCancelled: () -> Bool) -> Bool
    /// What is read from here on is furniture's.
    mutating func endText()
    func finish() -> Table
}

/// The table of one kind, read at most once.
final class Derivation<Columns: DerivedColumnSet>: Sendable {
    private enum State: Sendable {
        case reading(Columns, nextParagraph: Int)
        case complete(Columns.Table)
    }

    private let state: Mutex<State>

    init() { state = Mutex(.reading(Columns(), nextParagraph: 0)) }

    init(readSoFarIn other: Derivation) {
        let known = other.state.withLock { $0 }
        switch known {
        case .reading(let columns, _): state = Mutex(.complete(columns.finish()))
        case .complete: state = Mutex(known)
        }
    }

    var isComplete: Bool { state.withLock { if case .complete = $0 { true } else { false } } }

    /// Reads what is missing.
    func table(of store: CollectionStore) -> Columns.Table {
        state.withLock { state in
            read(store, &state, isCancelled: { false })
            switch state {
            case .complete(let table): return table
            case .reading(let columns, _): return columns.finish()
            }
        }
    }

    /// Reads until it is complete or cancelled.
    ///
    /// - Returns: the paragraphs read, all of them if it is complete.
    func read(_ store: CollectionStore, isCancelled: () -> Bool) -> Int {
        state.withLock { read(store, &$0, isCancelled: isCancelled) }
    }

    @discardableResult
    private func read(_ store: CollectionStore, _ state: inout State, isCancelled: () -> Bool) -> Int {
        let count = store.paragraphs.extents.count
        guard case .reading(var columns, let first) = state else { return count }
        // The columns are this function's alone while they grow: a second owner would copy them.
        state = .reading(Columns(), nextParagraph: 0)
        for row in first..<count {
            if row & 0x3F == 0, isCancelled() {
                state = .reading(columns, nextParagraph: row)
                return row
            }
            if row == store.paragraphCount { columns.endText() }
            let range = store.paragraphs.extents.range(row)
            let units = UnsafeBufferPointer(rebasing: store.folded.buffer[range.start..<range.end])
            let paragraph = Paragraph16(units) { offset in
                let place = store.foldMap.printedStart(range.start + offset)
                return place < store.printed.count ? store.printed[place] : nil
            }
            guard columns.read(paragraph, row: row, start: range.start, of: store, isCancelled: isCancelled) else {
                state = .reading(columns, nextParagraph: row)
                return row
            }
        }
        state = .complete(columns.finish())
        return count
    }
}

extension CollectionStore {
    public var quotes: QuoteTable { derived.quotes.table(of: self) }
    public var points: PointTable { derived.points.table(of: self) }
    public var quantities: QuantityTable { derived.quantities.table(of: self) }
    public var words: WordTable { derived.words.table(of: self) }

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

    /// Reads the units of a kind from the text, if that is where they are, until `isCancelled` says stop.
    ///
    /// - Returns: the paragraphs, furniture and fields behind them, that are read, from the first; nil for all of them.
    public func prepare(_ kind: UnitKind, isCancelled: () -> Bool) -> Int? {
        let read: Int
        switch kind {
        case .quote: read = derived.quotes.read(self, isCancelled: isCancelled)
        case .point: read = derived.points.read(self, isCancelled: isCancelled)
        case .quantity: read = derived.quantities.read(self, isCancelled: isCancelled)
        case .word: read = derived.words.read(self, isCancelled: isCancelled)
        case .document, .article, .section, .paragraph, .turn, .sentence, .person, .match: return nil
        }
        return read == paragraphs.extents.count ? nil : read
    }

    /// Whether the table of a kind is there: it is, but for units that nobody has asked for yet.
    public func isRead(_ kind: UnitKind) -> Bool {
        switch kind {
        case .quote: derived.quotes.isComplete
        case .point: derived.points.isComplete
        case .quantity: derived.quantities.isComplete
        case .word: derived.words.isComplete
        case .document, .article, .section, .paragraph, .turn, .sentence, .person: true
        case .match: false
        }
    }

    /// The same collection with the units that have been read from the text so far, and no others.
    public var withUnitsReadSoFar: CollectionStore {
        var copy = self
        copy.derived = DerivedUnits(readSoFarIn: derived)
        return copy
    }
}
