import CEditline
import Glibc

/// The terminal on standard input and output.
enum Terminal {
    static let input: Int32 = 0
    static let output: Int32 = 1

    /// A terminal on both sides that can move its cursor.
    static func canEdit(environment: [String: String]) -> Bool {
        isatty(input) == 1 && isatty(output) == 1 && !["dumb", ""].contains(environment["TERM"] ?? "")
    }

    /// Rows and columns; 24 by 80 where the terminal does not say.
    static func size() -> (rows: Int, columns: Int) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard ce_window_size(output, &rows, &columns) == 0, rows > 0, columns > 0 else { return (24, 80) }
        return (Int(rows), Int(columns))
    }

    /// True once a byte (or the end of input) is there; false when the pipe `wake` was written to, which is emptied, or
    /// a signal came.
    static func waitForInput(or wake: Int32) -> Bool {
        var slots = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&slots, nfds_t(slots.count), -1) > 0 else { return false }
        guard slots[1].revents != 0 else { return true }
        var drained = [UInt8](repeating: 0, count: 64)
        _ = read(wake, &drained, drained.count)
        return false
    }

    /// Writes all of `text`, past what stdio may still hold back. A terminal that has gone is found out by reading.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(output, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    var slot = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                    poll(&slot, 1, -1)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }

    enum Sequence {
        static let pasteOn = "\u{1B}[?2004h"
        static let pasteOff = "\u{1B}[?2004l"
        static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
        static let reportCursor = "\u{1B}[6n"
        static let eraseLine = "\u{1B}[K"
        static let eraseBelow = "\u{1B}[J"
        static let clearScreen = "\u{1B}[H\u{1B}[2J"
        static let hideCursor = "\u{1B}[?25l"
        static let showCursor = "\u{1B}[?25h"
        static let bell = "\u{7}"
    }
}
