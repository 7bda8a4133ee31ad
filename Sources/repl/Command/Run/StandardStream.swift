import Glibc

/// A stream that may hold text back until it is told to let it go.
protocol FlushableStream: TextOutputStream {
    mutating func flush()
}

/// A buffered text stream on a file descriptor. A reader that leaves (`| head`) ends the process by SIGPIPE, quietly;
/// where SIGPIPE is ignored the rest of the text is dropped.
final class StandardStream: FlushableStream {
    static let bufferSize = 1 << 16

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private(set) var isBroken = false

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        buffer.reserveCapacity(Self.bufferSize)
    }

    func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { flush() }
    }

    /// Writes what is held back. Interrupted and partial writes go on.
    func flush() {
        var rest = buffer[...]
        while !rest.isEmpty, !isBroken {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written < 0, errno == EAGAIN {
                var slot = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&slot, 1, -1)
            } else if written == 0 || errno != EINTR {
                isBroken = true
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
