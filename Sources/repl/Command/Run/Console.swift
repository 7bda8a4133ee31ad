import Glibc
import QueryLang
import Rendering
import Text

/// The outside of a command as values: what its two streams are, and what the environment says.
struct Console {
    var isOutputTerminal: Bool
    var isErrorTerminal: Bool
    /// Cells of a line of the terminal.
    var columns: Int
    /// Whether the environment lets colour be used: no NO_COLOR (no-color.org), no dumb terminal.
    var allowsColor: Bool
    /// The language of the locale, where it is one of the two; nil for others and for none.
    var language: ScriptLanguage?

    /// As the process finds it.
    static func current() -> Console {
        let noColor = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
        return Console(
            isOutputTerminal: isatty(1) == 1, isErrorTerminal: isatty(2) == 1, columns: terminalColumns(),
            allowsColor: noColor.isEmpty && terminal != "dumb", language: localeLanguage { name in
                getenv(name).map { String(cString: $0) }
            })
    }

    /// `zh_CN.UTF-8` in the variable of the locale that counts, as POSIX orders them.
    static func localeLanguage(_ variable: (String) -> String?) -> ScriptLanguage? {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
        return locale.hasPrefix("zh") ? .chinese : nil
    }

    private static func terminalColumns() -> Int {
        var size = winsize()
        if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 80
    }

    func format(_ choices: OutputChoices) -> OutputFormat {
        choices.format ?? (isOutputTerminal ? .table : .text)
    }

    func usesColor(_ choices: OutputChoices, isTerminal: Bool) -> Bool {
        switch choices.color {
        case .always: true
        case .never: false
        case .auto: isTerminal && allowsColor
        }
    }

    func renderOptions(_ choices: OutputChoices, cancelled: @escaping @Sendable () -> Bool) -> RenderOptions {
        var limit = choices.limit
        if limit == nil, isOutputTerminal, format(choices) == .table { limit = 100 }
        return RenderOptions(
            isTerminal: isOutputTerminal, usesColor: usesColor(choices, isTerminal: isOutputTerminal),
            columns: columns, limit: limit == 0 ? nil : limit, showsWholeText: choices.showsWholeText,
            width: DisplayWidth(ambiguous: choices.ambiguousWidth), isCancelled: cancelled)
    }

    func diagnosticRenderer(_ choices: OutputChoices) -> DiagnosticRenderer {
        DiagnosticRenderer(
            usesColor: usesColor(choices, isTerminal: isErrorTerminal), columns: columns,
            width: DisplayWidth(ambiguous: choices.ambiguousWidth), wraps: isErrorTerminal)
    }
}
