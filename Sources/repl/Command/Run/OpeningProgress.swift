/// A line on a terminal that says how far reading has come, once it takes long enough to wonder.
struct OpeningProgress<Stream: FlushableStream> {
    private var stream: Stream
    /// Whether a person sees the stream.
    private let isShown: Bool
    private let start: ContinuousClock.Instant
    private var lastDrawn: ContinuousClock.Instant?

    private static var patience: Duration { .milliseconds(500) }
    private static var pause: Duration { .milliseconds(100) }

    init(_ stream: Stream, isShown: Bool, start: ContinuousClock.Instant = .now) {
        self.stream = stream
        self.isShown = isShown
        self.start = start
    }

    mutating func update(_ done: Int, of total: Int, now: ContinuousClock.Instant = .now) {
        guard isShown, now - start >= Self.patience else { return }
        if let lastDrawn, now - lastDrawn < Self.pause { return }
        lastDrawn = now
        stream.write("\rreading \(done) of \(total) files\u{1B}[K")
        stream.flush()
    }

    /// Takes the line away, if there is one.
    mutating func finish() -> Stream {
        if lastDrawn != nil {
            stream.write("\r\u{1B}[K")
            stream.flush()
        }
        return stream
    }
}
