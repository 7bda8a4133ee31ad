import Documents
import Index

/// Cuts a range of documents into scopes, one after the other, at a pace.
struct DocumentSteps {
    /// UTF-16 units of text in the first scope, a few newspaper articles: what is stopped early has something to show,
    /// however dear the condition.
    private static let firstLength = 1 << 12
    /// What a scope should take.
    private static let wantedNanoseconds: UInt64 = 50_000_000

    private let store: CollectionStore
    private let pace: Pace
    private let end: Int
    private(set) var next: Int
    private var length = Self.firstLength
    private var begun: UInt64?

    init(store: CollectionStore, documents: Range<Int>, pace: Pace) {
        self.store = store
        self.pace = pace
        next = documents.lowerBound
        end = documents.upperBound
    }

    /// The next scope, never empty; nil at the end.
    ///
    /// - Parameter first: where it begins if that is further on.
    mutating func step(from first: Int? = nil) -> DocumentScope? {
        next = max(next, first ?? next)
        guard next < end else { return nil }
        grow()
        let begin = next
        switch pace {
        case .whole: next = end
        case .documents(let count): next = min(begin + max(count, 1), end)
        case .growing, .timed:
            let starts = store.documents.extents.start
            let last = starts.lastRow(atMost: Int(starts[begin]) + length)
            next = min(max(last, begin + 1), end)
            // A scope that leaves a few documents over costs as much as one that takes them along.
            if next + (next - begin) / 4 >= end { next = end }
        }
        return store.scope(ofDocuments: begin..<next)
    }

    private mutating func grow() {
        switch pace {
        case .whole, .documents: return
        case .growing: if begun != nil { length = min(length * 4, 1 << 30) } else { begun = 0 }
        case .timed(let nanoseconds):
            let now = nanoseconds()
            if let begun {
                let taken = now &- begun
                if taken < Self.wantedNanoseconds / 4 { length = min(length * 8, 1 << 30) }
                if taken > Self.wantedNanoseconds * 2 { length = max(length / 2, Self.firstLength / 4) }
            }
            begun = now
        }
    }
}
