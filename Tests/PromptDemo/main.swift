// The prompt without the query language: echoes statements, so that tests at a pseudo-terminal need nothing else.
import Editline
import Foundation
import Session

/// A statement is whole when it ends in `;` `；` `。`, or when it is not blank and its quotes and brackets are closed.
final class EchoModel: PromptModel {
    static let words = ["查找", "查询文档", "查看历史", "统计", "作者", "作者年代", "author", "articles", "article.title"]

    func isComplete(_ buffer: String) -> Bool {
        let text = buffer.trimmingCharacters(in: .whitespacesAndNewlines)
        if let last = text.last, ";；。".contains(last) { return true }
        return !text.isEmpty && unclosed(buffer).isEmpty
    }

    func completions(in buffer: String, cursor: Int) -> PromptCompletions {
        let scalars = Array(buffer.unicodeScalars)
        let start = scalars[..<cursor].lastIndex { !$0.properties.isAlphabetic && $0 != "." }.map { $0 + 1 } ?? 0
        var typed = String.UnicodeScalarView()
        typed.append(contentsOf: scalars[start..<cursor])
        let found = Self.words.filter { $0.hasPrefix(String(typed)) }
        return PromptCompletions(
            replaces: start..<cursor, candidates: found.map { PromptCandidate($0, note: "\($0.unicodeScalars.count)") })
    }

    func styles(for buffer: String) -> [PromptStyleSpan] {
        unclosed(buffer).map { PromptStyleSpan($0..<$0 + 1, .error) }
    }

    /// Offsets of quotes and brackets without their partner.
    private func unclosed(_ buffer: String) -> [Int] {
        let partners: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "）": "（", "”": "“"]
        var open: [(Unicode.Scalar, Int)] = []
        for (offset, scalar) in buffer.unicodeScalars.enumerated() {
            if let partner = partners[scalar] {
                if open.last?.0 == partner { open.removeLast() }
            } else if partners.values.contains(scalar) {
                open.append((scalar, offset))
            }
        }
        return open.map(\.1)
    }
}

/// Works until Ctrl-C, at most ten seconds, as a long query would.
func work() {
    print("working")
    fflush(nil)
    for _ in 0..<1000 where !Interrupts.peek() { usleep(10_000) }
    print(Interrupts.take() ? "cancelled" : "done")
}

let environment = ProcessInfo.processInfo.environment
var options = PromptOptions()
options.ambiguousWidth = environment["PROMPT_AMBIGUOUS"].flatMap(Int.init)
let model = EchoModel()
let history = HistoryStore(path: environment["PROMPT_HISTORY"])
let editor = PromptEditor(program: "prompt-demo", model: model, history: history, options: options)

print("ready \(editor.width.ambiguous)")
reading: while true {
    switch editor.readStatement() {
    case .statement("work;"): work()
    case .statement("notify;"):
        let notices = editor.notices
        Thread.detachNewThread {
            usleep(50_000)
            notices.post("第一\n第二")
        }
    case .statement(let text):
        print("<\(text)>")
        try? history.append(HistoryEntry(text))
    case .interrupted: print("interrupted")
    case .endOfInput: break reading
    }
}
print("bye")
