import CEditline
import Glibc
import Session

/// Reads statements line by line where nothing can be drawn: a pipe, a file, a terminal with TERM=dumb, whose driver
/// does the editing. Prompt and notices are shown only to a person: with a terminal on both sides.
struct PlainReader {
    private var buffered: ArraySlice<UInt8> = []
    private var hasEnded = false

    mutating func readStatement(
        prompt: String, continuation: String, notices: [String], model: any PromptModel
    ) -> PromptInput {
        let isInteractive = isatty(Terminal.input) == 1 && isatty(Terminal.output) == 1
        if isInteractive { for notice in notices { Terminal.write(notice + "\n") } }
        var assembler = LineAssembler()
        while true {
            if isInteractive { Terminal.write(assembler.isInsideStatement ? continuation : prompt) }
            switch readLine() {
            case .line(let line):
                if let statement = assembler.add(line, isComplete: model.isComplete) { return .statement(statement) }
            case .interrupted:
                Terminal.write("\n")
                return .interrupted
            case .end:
                if isInteractive { Terminal.write("\n") }
                return assembler.finish().map { .statement($0) } ?? .endOfInput
            }
        }
    }

    private enum Line {
        case line(String), interrupted, end
    }

    private mutating func readLine() -> Line {
        var line: [UInt8] = []
        while true {
            if let end = buffered.firstIndex(of: 0x0A) {
                line += buffered[..<end]
                buffered = buffered[(end + 1)...]
                if line.last == 0x0D { line.removeLast() }
                return .line(String(decoding: line, as: UTF8.self))
            }
            line += buffered
            buffered = []
            if hasEnded { return line.isEmpty ? .end : .line(String(decoding: line, as: UTF8.self)) }
            // A signal that comes before the call would not wake a read, so the wait is for both.
            guard Terminal.waitForInput(or: ce_signals_install()) else {
                if Interrupts.take() { return .interrupted }
                continue
            }
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(Terminal.input, &chunk, chunk.count)
            if count > 0 {
                buffered = chunk[..<count]
            } else if count == 0 || errno != EINTR {
                hasEnded = true
            }
        }
    }
}
