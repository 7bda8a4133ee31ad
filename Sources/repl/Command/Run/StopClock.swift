import QueryLang
import Synchronization

/// Ctrl-C and a time limit as one: a first Ctrl-C, or the end of the time, stops what runs; a second gives it up.
enum StopClock {
    private struct Phase {
        var firstInterrupt: Int
        var deadline: ContinuousClock.Instant?
    }

    /// - Parameters:
    ///   - interrupts: how often Ctrl-C came.
    ///   - timeout: for reading the files, and for each statement; nil for as long as it takes.
    static func requests(interrupts: @escaping @Sendable () -> Int, timeout: Duration?) -> StopRequests {
        let clock = PhaseCell(Phase(firstInterrupt: 0, deadline: timeout.map { .now + $0 }))
        return StopRequests(
            isStopped: {
                let phase = clock.value
                return interrupts() > phase.firstInterrupt || phase.deadline.map { .now >= $0 } ?? false
            },
            isGivenUp: { interrupts() > clock.value.firstInterrupt + 1 },
            begin: { isTimed in
                clock.set(Phase(firstInterrupt: interrupts(), deadline: isTimed ? timeout.map { .now + $0 } : nil))
            })
    }

    private final class PhaseCell: Sendable {
        private let phase: Mutex<Phase>

        init(_ phase: Phase) { self.phase = Mutex(phase) }

        var value: Phase { phase.withLock { $0 } }
        func set(_ new: Phase) { phase.withLock { $0 = new } }
    }
}
