import CEditline
import Synchronization

/// Messages on their way to the prompt from any thread.
public final class PromptNotices: Sendable {
    private let waiting = Mutex<[String]>([])

    /// Shows `message` above the line under edit: at once, or when the next line is asked for.
    public func post(_ message: String) {
        waiting.withLock { $0.append(message) }
        ce_signals_wake()
    }

    func drain() -> [String] {
        waiting.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
