import CEditline

/// Ctrl-C as a running query sees it, and the signals that the terminal needs.
public enum Interrupts {
    /// From now on SIGINT sets a flag instead of ending the process, and wakes a blocked read. Safe to call again.
    public static func install() { _ = ce_signals_install() }

    /// True when Ctrl-C came and nobody took it yet. Cheap enough to ask for every row.
    public static func peek() -> Bool { ce_signal_peek(CE_INTERRUPT) != 0 }

    /// How often Ctrl-C came since it was taken.
    public static var count: Int { Int(ce_signal_peek(CE_INTERRUPT)) }

    /// True when Ctrl-C came since the last call.
    public static func take() -> Bool { ce_signal_take(CE_INTERRUPT) != 0 }

    /// Runs `body` with a closed pipe reported as a failed write: for a pager that its reader quits. Elsewhere SIGPIPE
    /// keeps its default, which ends `yinde … | head` quietly.
    public static func toleratingBrokenPipe<Result>(_ body: () throws -> Result) rethrows -> Result {
        ce_ignore_broken_pipe(1)
        defer { ce_ignore_broken_pipe(0) }
        return try body()
    }
}
