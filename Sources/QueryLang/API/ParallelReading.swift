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
        /// False for the first records of a file whose reading was stopped.
        var isWhole = true
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

    /// One reading for each file; nil for files of which nothing was read before `isCancelled` said stop. Of a file of
    /// records the first may be there.
    ///
    /// - Parameter progress: called now and then with the files read.
    static func read(
        _ files: ArraySlice<DocumentReader.File>, mapping: FieldMapping, isCancelled: @escaping @Sendable () -> Bool,
        progress: (Int) -> Void
    ) -> [Reading?] {
        let batch = Batch(count: files.count)
        _ = Abandonable.run(isCancelled: isCancelled, whileWaiting: { progress(batch.count) }) {
            DispatchQueue.concurrentPerform(iterations: files.count) { index in
                guard !batch.isClosed, !isCancelled() else {
                    batch.close()
                    return
                }
                var reader = DocumentReader()
                reader.mapping = mapping
                let records = reader.read(files[files.startIndex + index]) { batch.add($0, at: index) }
                batch.set(Reading(records: records, notes: reader.notes), at: index)
            }
        }
        return batch.close()
    }

    /// The readings of a batch, until nobody waits for more.
    private final class Batch: Sendable {
        private struct State {
            var readings: [Reading?]
            /// Records of files that are being read.
            var begun: [[DocumentRecord]]
            var count = 0
            var isClosed = false
        }

        private let state: Mutex<State>

        init(count: Int) { state = Mutex(State(readings: Array(repeating: nil, count: count), begun: Array(repeating: [], count: count))) }

        var isClosed: Bool { state.withLock { $0.isClosed } }

        var count: Int { state.withLock { $0.count } }

        func set(_ reading: Reading, at index: Int) {
            state.withLock { state in
                guard !state.isClosed else { return }
                state.readings[index] = reading
                state.begun[index] = []
                state.count += 1
            }
        }

        func add(_ records: ArraySlice<DocumentRecord>, at index: Int) {
            state.withLock { state in
                if !state.isClosed { state.begun[index] += records }
            }
        }

        /// What has been read; what comes later is dropped, and no other file is begun.
        @discardableResult
        func close() -> [Reading?] {
            state.withLock { state in
                state.isClosed = true
                return zip(state.readings, state.begun).map { reading, begun in
                    reading ?? (begun.isEmpty ? nil : Reading(records: begun, notes: [], isWhole: false))
                }
            }
        }
    }
}

/// Work that cannot be broken off inside, such as the recovery of one large page: whoever waits for it can leave.
enum Abandonable {
    /// How often the one who waits asks, in milliseconds.
    private static let pause = 20

    /// Does work on another thread and waits for it, but no longer than until `isCancelled`: the thread then goes on with
    /// it for nobody.
    ///
    /// - Returns: nil for work that was left.
    static func run<Value: Sendable>(
        isCancelled: () -> Bool, whileWaiting: () -> Void = {}, _ work: @escaping @Sendable () -> Value
    ) -> Value? {
        let result = Cell<Value>()
        let isDone = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            let value = work()
            result.value.withLock { $0 = value }
            isDone.signal()
        }
        while isDone.wait(timeout: .now() + .milliseconds(pause)) == .timedOut {
            if isCancelled() { return nil }
            whileWaiting()
        }
        return result.value.withLock { $0 }
    }

    private final class Cell<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
