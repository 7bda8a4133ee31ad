import Editline
import Glibc

/// Text of one answer, shown through a pager if it is longer than the screen.
struct PagedOutput: TextOutputStream {
    private(set) var text = ""
    private var lineCount = 0

    mutating func write(_ piece: String) {
        text += piece
        for byte in piece.utf8 where byte == 0x0A { lineCount += 1 }
    }

    /// Shows it, and then what is said about it, which no pager hides.
    func show(then notes: String) {
        var size = winsize()
        let rows = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
        if lineCount < rows || !page() { PromptLoop.put(text) }
        PromptLoop.put(notes)
    }

    /// `$PAGER`, else `less -FRSX`. False when there is none that starts.
    private func page() -> Bool {
        let wanted = getenv("PAGER").map { String(cString: $0) } ?? ""
        if wanted == "cat" { return false }
        return Interrupts.toleratingBrokenPipe {
            guard let pipe = popen(wanted.isEmpty ? "less -FRSX" : wanted, "w") else { return false }
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
