import Dispatch
import Documents
import Synchronization

/// Makes documents of the records of one file, in their order, a batch at a time on all cores.
struct RecordDocuments {
    let mapping: FieldMapping
    private let maker: RecordMaker
    /// Told of each record, with what was decided and the lines that it was decided about.
    private let inspected: ((RecoveredDocument, [SourceLine]) -> Void)?
    private let made: RecordReader.Progress
    private(set) var documents: [DocumentRecord] = []
    /// Names that two records have.
    private(set) var problems: [RecordProblem] = []
    /// The first line of the record of each name.
    private var lines: [String: Int] = [:]
    /// Fields that some record gives.
    private(set) var found: Set<FieldMapping.Target> = []
    /// Columns met so far.
    private(set) var columns: [String] = []
    private var targets: [String: (target: FieldMapping.Target, rank: Int)?] = [:]
    /// Records that wait for their batch to be full.
    private var waiting: [SortedRecord] = []
    /// The first batches are smaller, so that a reading that is stopped soon has something.
    private static let batches = 32...256

    init(
        path: String, format: DocumentFormat, encoding: String, mapping: FieldMapping,
        inspected: ((RecoveredDocument, [SourceLine]) -> Void)? = nil, made: @escaping RecordReader.Progress = { _ in }
    ) {
        self.made = made
        self.inspected = inspected
        self.mapping = mapping
        maker = RecordMaker(path: path, format: format, encoding: encoding, isTraced: inspected != nil)
    }

    mutating func add(_ record: RawRecord) {
        let sorted = self.sorted(record)
        noteName(sorted)
        found.formUnion(sorted.fields.keys)
        waiting.append(sorted)
        if waiting.count >= min(max(documents.count, Self.batches.lowerBound), Self.batches.upperBound) { finish() }
    }

    /// Makes the documents of the records that wait: to be called behind the last.
    mutating func finish() {
        let records = waiting
        waiting = []
        let slots = Mutex([RecordMaker.Made?](repeating: nil, count: records.count))
        DispatchQueue.concurrentPerform(iterations: records.count) { [maker] index in
            let made = maker.make(records[index])
            slots.withLock { $0[index] = made }
        }
        let before = documents.count
        defer { made(documents[before...]) }
        for case let made? in slots.withLock({ $0 }) {
            documents.append(made.document)
            if let inspected, let trace = made.trace { inspected(trace.recovered(made.document), trace.lines) }
        }
    }

    private mutating func noteName(_ sorted: SortedRecord) {
        let line = sorted.record.place.firstLine
        guard let first = lines[sorted.name] else {
            lines[sorted.name] = line
            return
        }
        problems.append(
            RecordProblem(
                line: line, byte: nil,
                message: "this record and that of line \(first) are both \(maker.name)#\(sorted.name): ids are not told apart"))
    }

    // MARK: Columns

    private mutating func sorted(_ record: RawRecord) -> SortedRecord {
        var fields: [FieldMapping.Target: (field: RawRecord.Field, rank: Int, place: Int)] = [:]
        for (place, field) in record.fields.enumerated() {
            guard let (target, rank) = target(of: field.key), field.value != .null, !field.value.isBlankText else { continue }
            if let found = fields[target], found.rank <= rank { continue }
            fields[target] = (field, rank, place)
        }
        let used = Set(fields.values.map(\.place))
        let rest = record.fields.indices.filter { !used.contains($0) }.map { record.fields[$0] }
        return SortedRecord(record: record, fields: fields.mapValues(\.field), rest: rest)
    }

    private mutating func target(of column: String) -> (target: FieldMapping.Target, rank: Int)? {
        if let known = targets[column] { return known }
        let target = mapping.target(of: column)
        columns.append(column)
        targets[column] = .some(target)
        return target
    }
}

extension RecordValue {
    /// Text that says nothing.
    fileprivate var isBlankText: Bool {
        if case .text(let text) = self { text.unicodeScalars.allSatisfy(\.isBlank) } else { false }
    }
}

/// The keys of one record, flattened, each once.
struct MetaEntries {
    private(set) var entries: [MetaEntry] = []
    private var places: [String: Int] = [:]

    /// An object's keys follow its own after `_`; a list's items are several values.
    mutating func add(_ key: String, _ value: RecordValue) {
        switch value {
        case .null: break
        case .object(let fields): for field in fields { add(key + "_" + field.key, field.value) }
        case .list(let items): for item in items { add(key, item) }
        case .number(let number, let printed): append(key, .number(number, printed: printed))
        case .bool, .text:
            guard let text = value.plain else { break }
            append(key, RecordNumber.read(text).map { .number($0, printed: text) } ?? .text(text))
        }
    }

    private mutating func append(_ key: String, _ value: MetaValue) {
        guard let name = MetaEntry.name(of: key) else { return }
        if let place = places[name] {
            entries[place].values.append(value)
        } else {
            places[name] = entries.count
            entries.append(MetaEntry(key: name, values: [value]))
        }
    }
}
