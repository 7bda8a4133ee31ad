import Analysis
import Documents
import Index
import Ingestion
import Text

/// Something to read documents from.
public enum DocumentSource: Sendable, Equatable {
    /// A file, or a folder with all below it.
    case path(String)
    /// Bytes that came through a pipe, under a name to cite.
    case bytes([UInt8], name: String)
}

/// Which column of a table, or key of a record, is which field.
public typealias FieldMapping = Ingestion.FieldMapping

/// What reading has to say of one file.
public struct FileNote: Sendable, Equatable {
    public var path: String
    public var code: DiagnosticCode
    /// An error for what was named and could not be read; a note for what a folder held and was passed over.
    public var severity: Diagnostic.Severity
    public var message: String

    public init(path: String, code: DiagnosticCode, severity: Diagnostic.Severity, message: String) {
        self.path = path
        self.code = code
        self.severity = severity
        self.message = message
    }
}

/// How far a reading came that was stopped.
public struct UnreadFiles: Sendable, Equatable {
    /// Files that are in the collection whole, from the first.
    public var read: Int
    /// 0 when it was stopped before the files were counted.
    public var total: Int
    /// Records of the next file that are in it too.
    public var recordsOfNext: Int

    public init(read: Int, total: Int, recordsOfNext: Int = 0) {
        self.read = read
        self.total = total
        self.recordsOfNext = recordsOfNext
    }

    /// `reading was stopped; 12 of 300 files are in the collection`
    public var message: String {
        if total == 0 { return "reading was stopped while the folders were listed; no file is in the collection" }
        if total == 1, read == 0 {
            return recordsOfNext == 0
                ? "reading was stopped inside the only file; nothing of it is in the collection, since its articles are put together when all of it is read"
                : "reading was stopped inside the only file; its first \(recordsOfNext == 1 ? "record is" : "\(recordsOfNext) records are") in the collection"
        }
        let isOne = recordsOfNext == 1
        let more = recordsOfNext == 0 ? "" : ", and \(recordsOfNext) \(isOne ? "record" : "records") of the next"
        return "reading was stopped; \(read) of \(total) \(total == 1 ? "file is" : "files are") in the collection" + more
    }
}

/// Documents held in memory, read once, never written.
public struct Collection: Sendable {
    let store: CollectionStore
    let normalizer: Normalizer
    let segmenter: Segmenter
    /// How far reading came, when it was stopped.
    public let unreadFiles: UnreadFiles?
    /// Short, for the prompt: the last component of the first path.
    public let name: String

    public var documentCount: Int { store.count(of: .document) }
    /// The files that the documents stand in, as given, in order, each once.
    public var documentPaths: [String] {
        var seen: Set<Int32> = []
        return (0..<documentCount).map { store.documents.file[$0] }.filter { seen.insert($0).inserted }
            .compactMap { store.strings[$0] }
    }
    public var articleCount: Int { store.count(of: .article) }
    public var paragraphCount: Int { store.paragraphCount }
    /// Characters of all paragraphs, white space left out.
    public var characterCount: Int { store.length(ofParagraphs: 0..<store.paragraphCount) }

    /// Reads documents, on all cores. Never fails: what could not be read is in the notes.
    ///
    /// - Parameters:
    ///   - mapping: which columns of JSONL and CSV files are which fields, beside those of well-known names.
    ///   - isCancelled: asked often, also from other threads; a cancelled opening holds what was read until then, and
    ///     does not wait for the end of a large file.
    ///   - patience: how long what was read may take to be put in after that.
    ///   - progress: called now and then with the files read and their number, the last time when all are.
    public static func open(
        _ sources: [DocumentSource], mapping: FieldMapping = FieldMapping(),
        isCancelled: @escaping @Sendable () -> Bool = { false }, patience: Duration = .seconds(1),
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) -> (collection: Collection, notes: [FileNote]) {
        let normalizer = Normalizer()
        let listing = Abandonable.run(isCancelled: isCancelled) {
            var reader = DocumentReader()
            return (files: sources.flatMap { reader.list($0) }, reader: reader)
        }
        guard let pending = listing?.files, var reader = listing?.reader else {
            let empty = CollectionBuilder(normalizer: normalizer).finish()
            return (
                Collection(
                    store: empty, normalizer: normalizer, segmenter: Segmenter(), name: Self.name(of: sources),
                    unreadFiles: UnreadFiles(read: 0, total: 0)), []
            )
        }
        var builder = CollectionBuilder(normalizer: normalizer)
        var done = 0
        var recordsOfNext = 0
        var isStopped = false
        /// When what was read must be in, once it was stopped.
        var deadline: ContinuousClock.Instant?
        reading: for batch in ParallelReading.batches(pending) {
            let before = done
            let readings = ParallelReading.read(batch, mapping: mapping, isCancelled: isCancelled) {
                progress(before + $0, pending.count)
            }
            for reading in readings {
                guard let reading else {
                    isStopped = true
                    break reading
                }
                reader.notes += reading.notes
                for record in reading.records {
                    if isCancelled() {
                        let end = deadline ?? .now + patience
                        deadline = end
                        isStopped = .now >= end
                        if isStopped { break reading }
                    }
                    guard builder.add(record) else {
                        reader.notes.append(FileNote(
                            path: pending[done].path, code: .limitExceeded, severity: .error,
                            message: "the collection is full; what is left of this file, and those after it, were left out"))
                        break reading
                    }
                    recordsOfNext += 1
                }
                isStopped = !reading.isWhole
                if isStopped { break reading }
                recordsOfNext = 0
                done += 1
            }
            progress(done, pending.count)
        }
        let collection = Collection(
            store: builder.finish(), normalizer: normalizer, segmenter: Segmenter(), name: Self.name(of: sources),
            unreadFiles: isStopped ? UnreadFiles(read: done, total: pending.count, recordsOfNext: recordsOfNext) : nil)
        return (collection, reader.notes + collection.store.meta.keys.compactMap(strayNote))
    }

    /// Of a key whose values are not all of its type.
    private static func strayNote(_ key: MetaKey) -> FileNote? {
        guard key.strayCount > 0 else { return nil }
        let kind = key.type == .number ? "number" : "yes or no"
        let shown = key.strays.map { "‘\($0.prefix(20))’" }.joined(separator: ", ")
        let values = key.strayCount == 1 ? "1 value is no \(kind) and counts" : "\(key.strayCount) values are no \(kind) and count"
        return FileNote(
            path: "meta.\(key.name)", code: .unreadableFile, severity: .note,
            message: "\(values) as missing: \(shown)\(key.strayCount > key.strays.count ? ", …" : "")")
    }

    /// A collection of records that something else made.
    public init(records: [DocumentRecord], name: String) {
        normalizer = Normalizer()
        segmenter = Segmenter()
        self.name = name
        unreadFiles = nil
        var builder = CollectionBuilder(normalizer: normalizer)
        for record in records where !builder.add(record) { break }
        store = builder.finish()
    }

    private init(
        store: CollectionStore, normalizer: Normalizer, segmenter: Segmenter, name: String, unreadFiles: UnreadFiles?
    ) {
        self.store = store
        self.normalizer = normalizer
        self.segmenter = segmenter
        self.name = name
        self.unreadFiles = unreadFiles
    }

    private static func name(of sources: [DocumentSource]) -> String {
        switch sources.first {
        case .path(let path)?:
            let last = path.split(separator: "/").last.map(String.init) ?? path
            return sources.count > 1 ? "\(last)+\(sources.count - 1)" : last
        case .bytes(_, let name)?: return name
        case nil: return "nothing"
        }
    }
}
