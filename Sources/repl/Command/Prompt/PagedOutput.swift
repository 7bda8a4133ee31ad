import Editline
import Glibc
import Text

/// Text of one answer, shown through a pager if it is longer than the screen.
struct PagedOutput: TextOutputStream {
    private(set) var text = ""

    mutating func write(_ piece: String) { text += piece }

    /// Shows it, and then what is said about it, which no pager hides.
    func show(then notes: String, width: DisplayWidth) {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 && size.ws_col > 0
        let (rows, columns) = isKnown ? (Int(size.ws_row), Int(size.ws_col)) : (24, 80)
        if !isLonger(than: rows, columns: columns, width) || !page() { PromptLoop.put(text) }
        PromptLoop.put(notes)
    }

    /// Whether text and the next prompt leave the screen. Sequences of styles are counted as cells, so that a line of
    /// hits may seem longer than it is: `less -F` then leaves at once.
    private func isLonger(than rows: Int, columns: Int, _ width: DisplayWidth) -> Bool {
        var used = 1
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            used += line.utf8.count <= columns ? 1 : max(1, (width.cells(line) + columns - 1) / columns)
            if used > rows { return true }
        }
        return false
    }

    /// Only shows: a key pressed by mistake writes no file and runs no program (less, “SECURITY”). Its prompt says how
    /// to come back.
    private static let settings = """
        export LESSSECURE=1; : "${LESS:=-FRSX -Psq returns to the query, Space goes on?e (end).}"; export LESS;
        """

    /// `$PAGER`, else `less -FRSX`. False when there is none that starts.
    private func page() -> Bool {
        let wanted = getenv("PAGER").map { String(cString: $0) } ?? ""
        if wanted == "cat" { return false }
        return Interrupts.toleratingBrokenPipe {
            guard let pipe = popen(Self.settings + (wanted.isEmpty ? "less -FRSX" : wanted), "w") else { return false }
            let bytes = Array(text.utf8)
            var offset = 0
            while offset < bytes.count {
                let written = bytes[offset...].withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pipe) }
                if written == 0 { break }
                offset += written
            }
            // The shell says 127 when it finds no such program.
            let status = pclose(pipe)
            return (status >> 8) & 0xFF != 127
        }
    }
}
