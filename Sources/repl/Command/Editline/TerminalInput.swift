import Glibc

/// Bytes and scalars from the terminal, one at a time, so that what is typed ahead stays with the terminal for whatever
/// program reads next. A cursor position report among them is taken out.
final class TerminalInput {
    /// Bytes read but not yet asked for.
    private var queue: ArraySlice<UInt8> = []
    /// Until when a report may come; it is looked for only as long.
    private var reportDeadline: ContinuousClock.Instant?
    private let clock = ContinuousClock()
    private(set) var hasEnded = false
    /// Gets the column (from 1) of a cursor position report.
    var onReport: (Int) -> Void = { _ in }

    /// True when a byte can be had within `milliseconds`.
    func isReady(within milliseconds: Int32 = 0) -> Bool {
        if !queue.isEmpty { return true }
        var slot = pollfd(fd: Terminal.input, events: Int16(POLLIN), revents: 0)
        return poll(&slot, 1, milliseconds) > 0
    }

    /// True once a byte (or the end of input) is there, false when `other` becomes readable or a signal came.
    func wait(or other: Int32) -> Bool {
        if !queue.isEmpty { return true }
        guard Terminal.waitForInput(or: other) else { return false }
        guard isAwaitingReport else { return true }
        fill()
        return !queue.isEmpty || hasEnded
    }

    /// The next scalar; nil at the end of input. Bytes that are no UTF-8 are passed over.
    func nextScalar() -> Unicode.Scalar? {
        while let lead = nextByte() {
            let length: Int
            switch lead {
            case 0..<0x80: return Unicode.Scalar(lead)
            case 0xC2..<0xE0: length = 2
            case 0xE0..<0xF0: length = 3
            case 0xF0..<0xF5: length = 4
            default: continue
            }
            var bytes = [lead]
            while bytes.count < length, let byte = nextByte() {
                guard byte & 0xC0 == 0x80 else {
                    pushBack([byte])
                    break
                }
                bytes.append(byte)
            }
            if let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first { return scalar }
        }
        return nil
    }

    /// Everything up to `terminator`, which is taken too, or up to the end of input. Nil when `wait` gives up.
    func bytes(before terminator: [UInt8], wait: () -> Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        var searched = 0
        while true {
            guard wait() else { return nil }
            if queue.isEmpty { readChunk() }
            bytes.append(contentsOf: queue)
            queue = []
            while searched + terminator.count <= bytes.count {
                let end = searched + terminator.count
                if bytes[searched] == terminator[0], bytes[searched..<end].elementsEqual(terminator) {
                    queue = bytes[end...]
                    return Array(bytes[..<searched])
                }
                searched += 1
            }
            if hasEnded { return bytes }
        }
    }

    func pushBack(_ bytes: [UInt8]) { queue = (bytes + queue)[...] }

    // MARK: Cursor position report

    /// Announces that a report was asked for, and waits for it; it may come later, but not after a few seconds.
    func awaitReport(milliseconds: Int) {
        let patience = clock.now + .milliseconds(milliseconds)
        reportDeadline = clock.now + .seconds(3)
        while isAwaitingReport, !hasEnded {
            let left = (patience - clock.now) / .milliseconds(1)
            var slot = pollfd(fd: Terminal.input, events: Int16(POLLIN), revents: 0)
            if left <= 0 || poll(&slot, 1, Int32(left.rounded(.up))) == 0 { return }
            if slot.revents != 0 { fill() }
        }
    }

    private var isAwaitingReport: Bool {
        guard let deadline = reportDeadline else { return false }
        if clock.now < deadline { return true }
        reportDeadline = nil
        return false
    }

    /// Reads what is there and takes a report out of it.
    private func fill() {
        readChunk()
        // A report that comes in two pieces: a moment's patience for the second.
        for _ in 0..<3 where CursorReport.mayContinue(queue) {
            var slot = pollfd(fd: Terminal.input, events: Int16(POLLIN), revents: 0)
            if poll(&slot, 1, 10) <= 0 { break }
            readChunk()
        }
        var bytes = Array(queue)
        if let column = CursorReport.take(from: &bytes) {
            queue = bytes[...]
            reportDeadline = nil
            onReport(column)
        }
    }

    // MARK: Bytes

    private func nextByte() -> UInt8? {
        if let byte = queue.popFirst() { return byte }
        var byte: UInt8 = 0
        while true {
            let count = read(Terminal.input, &byte, 1)
            if count == 1 { return byte }
            if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
            hasEnded = true
            return nil
        }
    }

    private func readChunk() {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(Terminal.input, &chunk, chunk.count)
        if count > 0 {
            queue.append(contentsOf: chunk[..<count])
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            hasEnded = true
        }
    }
}

/// `ESC [ row ; column R`, the answer to `ESC [ 6 n` (ECMA-48, CPR).
enum CursorReport {
    /// Takes the first report out of `bytes` and gives its column.
    static func take(from bytes: inout [UInt8]) -> Int? {
        for start in bytes.indices where bytes[start] == 0x1B {
            guard let (end, column) = parse(bytes[start...]) else { continue }
            bytes.removeSubrange(start..<end)
            return column
        }
        return nil
    }

    /// True when `bytes` end in what may be the beginning of a report.
    static func mayContinue(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let start = bytes.lastIndex(of: 0x1B) else { return false }
        let rest = bytes[(start + 1)...]
        return rest.isEmpty || (rest.first == 0x5B && rest.dropFirst().allSatisfy { isDigit($0) || $0 == 0x3B })
    }

    private static func parse(_ bytes: ArraySlice<UInt8>) -> (end: Int, column: Int)? {
        guard let final = bytes.firstIndex(of: 0x52), bytes.dropFirst().first == 0x5B else { return nil }
        let numbers = bytes[(bytes.startIndex + 2)..<max(final, bytes.startIndex + 2)]
            .split(separator: 0x3B, omittingEmptySubsequences: false)
        guard numbers.count == 2, numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
        return Int(String(decoding: numbers[1], as: UTF8.self)).map { (final + 1, $0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
