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

/// Documents held in memory, read once, never written.
public struct Collection: Sendable {
    let store: CollectionStore
    let normalizer: Normalizer
    let segmenter: Segmenter
    /// The files read and all that there are, when reading was stopped.
    public let unreadFiles: (read: Int, total: Int)?
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
    ///   - isCancelled: asked between files; a cancelled opening holds what was read so far.
    ///   - progress: called after each file with the files read and their number.
    public static func open(
        _ sources: [DocumentSource], mapping: FieldMapping = FieldMapping(), isCancelled: @Sendable () -> Bool = { false },
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) -> (collection: Collection, notes: [FileNote]) {
        var reader = DocumentReader()
        let pending = sources.flatMap { reader.list($0) }
        let normalizer = Normalizer()
        var builder = CollectionBuilder(normalizer: normalizer)
        var done = 0
        var isStopped = false
        reading: for batch in ParallelReading.batches(pending) {
            for reading in ParallelReading.read(batch, mapping: mapping, isCancelled: isCancelled) {
                guard let reading else {
                    isStopped = true
                    break reading
                }
                reader.notes += reading.notes
                if !reading.records.allSatisfy({ builder.add($0) }) {
                    reader.notes.append(FileNote(
                        path: pending[done].path, code: .limitExceeded, severity: .error,
                        message: "the collection is full; this file and those after it were left out"))
                    break reading
                }
                done += 1
                progress(done, pending.count)
            }
        }
        let collection = Collection(
            store: builder.finish(), normalizer: normalizer, segmenter: Segmenter(), name: Self.name(of: sources),
            unreadFiles: isStopped ? (done, pending.count) : nil)
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
        store: CollectionStore, normalizer: Normalizer, segmenter: Segmenter, name: String, unreadFiles: (read: Int, total: Int)?
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
