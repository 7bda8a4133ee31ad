import Dispatch
import Documents
import Ingestion
import Synchronization

/// Reads and recovers files on all cores, and hands them on in their order.
enum ParallelReading {
    struct Reading: Sendable {
        /// None after a note that says why.
        var records: [DocumentRecord]
        var notes: [FileNote]
    }

    /// A batch is read before the next one begins, so that not all of a large folder waits in memory at once.
    static let largestBatch = (files: 512, bytes: 16 << 20)

    /// Files in batches, in their order: each at least one file.
    static func batches(_ files: [DocumentReader.File]) -> [ArraySlice<DocumentReader.File>] {
        var batches: [ArraySlice<DocumentReader.File>] = []
        var start = 0, bytes = 0
        for (index, file) in files.enumerated() {
            if index > start, index - start >= largestBatch.files || bytes + file.size > largestBatch.bytes {
                batches.append(files[start..<index])
                start = index
                bytes = 0
            }
            bytes += file.size
        }
        if start < files.count { batches.append(files[start...]) }
        return batches
    }

    /// One reading for each file; nil for files that were not begun before `isCancelled` said so.
    static func read(
        _ files: ArraySlice<DocumentReader.File>, mapping: FieldMapping, isCancelled: @Sendable () -> Bool
    ) -> [Reading?] {
        let readings = Mutex([Reading?](repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            if isCancelled() { return }
            var reader = DocumentReader()
            reader.mapping = mapping
            let records = reader.read(files[files.startIndex + index])
            let reading = Reading(records: records, notes: reader.notes)
            readings.withLock { $0[index] = reading }
        }
        return readings.withLock { $0 }
    }
}
