import Analysis
import Documents
import Index
import Planning
import Synchronization

/// What a plan may know of a store: counts of its tables, and a sample of its documents on which a condition is tried.
final class StoreStatistics: PlanStatistics {
    /// UTF-16 units of text from which the order of conditions is worth a sample.
    private static let largeText = 1 << 20
    /// Documents of the sample, and the text that they may have together.
    private static let sampleDocuments = 32
    private static let sampleText = 1 << 18

    private struct ShareKey: Hashable {
        var condition: CheckedCondition
        var kind: UnitKind
    }

    private let store: CollectionStore
    private let matcher: TextMatcher
    private let normalizer: Normalizer
    private let shares = Mutex<[ShareKey: Double]>([:])
    private let distinct = Mutex<[DistinctKey: Int]>([:])

    private struct DistinctKey: Hashable {
        var field: Field
        var kind: UnitKind
    }

    private let isCancelled: @Sendable () -> Bool

    /// - Parameter isCancelled: asked while a condition is tried; what is broken off is not known.
    init(
        store: CollectionStore, matcher: TextMatcher, normalizer: Normalizer, isCancelled: @escaping @Sendable () -> Bool
    ) {
        self.isCancelled = isCancelled
        self.store = store
        self.matcher = matcher
        self.normalizer = normalizer
    }

    var isLarge: Bool { store.textEnd >= Self.largeText }

    func rows(of kind: UnitKind) -> Int? { store.isRead(kind) ? store.count(of: kind) : nil }

    func length(of kind: UnitKind) -> Double {
        guard let rows = rows(of: kind), rows > 0 else { return 10 }
        return kind.size == nil ? 10 : Double(store.textEnd) / Double(rows)
    }

    func distinctValues(of field: Field, in kind: UnitKind) -> Int? {
        guard kind != .match, let rows = rows(of: kind), rows > 0 else { return nil }
        let key = DistinctKey(field: field, kind: kind)
        if let known = distinct.withLock({ $0[key] }) { return known }
        let fields = FieldReader(store: store)
        var seen: Set<StringCode> = []
        for row in 0..<rows {
            guard let codes = fields.codes(field, of: UnitReference(kind, row)) else { return nil }
            for code in codes { seen.insert(store.strings.canonical[Int(code)]) }
        }
        distinct.withLock { $0[key] = seen.count }
        return seen.count
    }

    // MARK: Sample

    var sampleSize: Int { sample.count }

    /// Evenly spaced documents, the same every time.
    private var sample: [Int] {
        let count = store.count(of: .document)
        var documents: [Int] = []
        var text = 0
        for index in 0..<min(count, Self.sampleDocuments) {
            let document = index * count / min(count, Self.sampleDocuments)
            text += store.scope(ofDocuments: document..<document + 1).length
            guard text <= Self.sampleText else { break }
            documents.append(document)
        }
        return documents
    }

    func share(of condition: CheckedCondition, in kind: UnitKind) -> Double? {
        guard kind != .match, store.isRead(kind), condition.asksOfDocumentsOnly(isRead: { store.isRead($0) }) else { return nil }
        let key = ShareKey(condition: condition, kind: kind)
        if let known = shares.withLock({ $0[key] }) { return known }
        guard let share = tried(condition, kind) else { return nil }
        shares.withLock { $0[key] = share }
        return share
    }

    private func tried(_ condition: CheckedCondition, _ kind: UnitKind) -> Double? {
        let evaluator = Evaluator(store: store, matcher: matcher, normalizer: normalizer, limits: Limits(isCancelled: isCancelled))
        var (all, passed) = (0, 0)
        for document in sample {
            evaluator.look(at: store.scope(ofDocuments: document..<document + 1))
            let rows = evaluator.universe(kind, people: nil)
            // What cannot be tried is not known; the run will say why.
            guard let left = try? evaluator.filter(condition, .units(kind), rows) else { return nil }
            all += rows.count
            passed += left.count
        }
        // Half a row more each way: none in the sample is not none at all.
        return all == 0 ? nil : (Double(passed) + 0.5) / (Double(all) + 1)
    }
}
