import Documents
import Index

/// Cuts a range of documents into steps, one after the other, at a pace: some documents, or some rows of a large one.
///
/// What is asked of rows is decided inside their document, so a step that has been done stands, whatever follows.
struct DocumentSteps {
    struct Step {
        let scope: DocumentScope
        /// Of one large document, the rows of this step; nil for all of the scope.
        let piece: Piece?
    }

    /// Some rows of one document, in one of the stretches of its text.
    struct Piece {
        let part: Int
        let rows: Range<Int>
        /// The scope's ranges, of that stretch only the paragraphs that the rows stand in and those up to the next row.
        let window: [TextRange]
    }

    /// How far the steps came that are done.
    struct Reached {
        struct Piece: Equatable {
            /// Rows of the document that is not done, of how many.
            var rows: Int
            var of: Int
            /// Where in the articles the rows that are done come to an end; nil for the end of them.
            var textEnd: Int?
        }

        var documents: Int
        /// Of the next document.
        var piece: Piece?
        var documentsBegun: Int { documents + (piece == nil ? 0 : 1) }
    }

    /// What is asked for: rows of a kind, or nothing that stands in rows.
    struct Plan {
        var kind: UnitKind?
        /// Whether rows may stand in furniture or fields too.
        var includesAsides = true
    }

    /// UTF-16 units of text in the first step, a paragraph: what is stopped early has something to show, however dear the
    /// condition.
    private static let firstLength = 1 << 8
    /// Of a document, the part that a step is at least: no step does much more for being small.
    private static let smallestShare = 12
    /// What a step should take.
    private static let wantedNanoseconds: UInt64 = 50_000_000

    private let store: CollectionStore
    private let pace: Pace
    private let plan: Plan
    private let end: Int
    /// The last document, where it is known only up to a place in its text.
    private let partial: (document: Int, textEnd: Int)?
    private(set) var reached: Reached
    private var next: Int
    private var cut: DocumentCut?
    private var length = Self.firstLength
    private var begun: UInt64?

    init(store: CollectionStore, documents: Range<Int>, partial: (document: Int, textEnd: Int)? = nil, plan: Plan, pace: Pace) {
        self.store = store
        self.plan = plan
        self.pace = pace
        self.partial = partial
        next = documents.lowerBound
        end = documents.upperBound
        reached = Reached(documents: next)
    }

    /// Whether a row stands in no step that is done.
    func isAhead(document: Int, row: Int) -> Bool {
        document > next || document == next && cut?.isAhead(row) ?? true
    }

    /// The next step; nil at the end. With it the one before counts as done.
    ///
    /// - Parameter first: the row that it begins with, if that is further on.
    mutating func step(from first: (document: Int, row: Int)? = nil) -> Step? {
        grow()
        if var cut {
            if first.map({ $0.document == next }) ?? true, let piece = cut.piece(from: first?.row, length: length) {
                reached = Reached(documents: next, piece: cut.reached)
                self.cut = cut
                return Step(scope: cut.scope, piece: piece)
            }
            self.cut = nil
            next += 1
            // A document that is known in part is never done.
            if let partial, partial.document < next {
                reached = Reached(documents: partial.document, piece: cut.end)
                return nil
            }
        }
        next = max(next, first?.document ?? next)
        reached = Reached(documents: next)
        guard next < end else { return nil }
        let begin = next
        var stop = documentsAtOnce(from: begin)
        if let partial, begin < partial.document { stop = min(stop, partial.document) }
        let scope = store.scope(ofDocuments: begin..<stop)
        let textEnd = partial.flatMap { $0.document == begin ? $0.textEnd : nil }
        if let kind = plan.kind, stop - begin == 1, isCut(scope) || textEnd != nil {
            var cut = DocumentCut(store: store, scope: scope, kind: kind, includesAsides: plan.includesAsides, textEnd: textEnd, pace: pace)
            if cut.count > 1 || textEnd != nil, let piece = cut.piece(from: first?.row, length: length) {
                self.cut = cut
                return Step(scope: scope, piece: piece)
            }
        }
        guard textEnd == nil else { return nil }
        next = stop
        return Step(scope: scope, piece: nil)
    }

    private func documentsAtOnce(from begin: Int) -> Int {
        switch pace {
        case .whole: return end
        case .documents(let count): return min(begin + max(count, 1), end)
        case .rows: return begin + 1
        case .growing, .timed:
            let starts = store.documents.extents.start
            let last = starts.lastRow(atMost: Int(starts[begin]) + length)
            let stop = min(max(last, begin + 1), end)
            // A step that leaves a few documents over costs as much as one that takes them along.
            return stop + (stop - begin) / 4 >= end ? end : stop
        }
    }

    private func isCut(_ scope: DocumentScope) -> Bool {
        switch pace {
        case .whole, .documents: false
        case .rows: true
        case .growing, .timed: scope.length > length + length / 4
        }
    }

    private mutating func grow() {
        switch pace {
        case .whole, .documents, .rows: begun = 0
        case .growing: if begun != nil { length = min(length * 4, 1 << 30) } else { begun = 0 }
        case .timed(let nanoseconds):
            let now = nanoseconds()
            if let begun {
                let taken = now &- begun
                if taken < Self.wantedNanoseconds / 4 { length = min(length * 8, 1 << 30) }
                if taken > Self.wantedNanoseconds * 2 {
                    // A row may take seconds.
                    let share = Double(Self.wantedNanoseconds) / Double(taken)
                    length = max(Int(Double(length) * share), (cut?.scope.length ?? 0) >> Self.smallestShare, 1)
                }
            }
            begun = now
        }
    }
}
