import Foundation
import TestSupport
import Testing

/// The built program at a terminal, where Ctrl-C is a key.
@Suite(.serialized) struct InterruptTests {
    /// Runs a test over pages in a folder of their own, at a prompt that waits long: the machine may be busy.
    private func withPrompt(_ pages: [(name: String, text: String)], _ body: (PseudoTerminal) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("prompt-\(UUID())")
        let many = folder.appendingPathComponent("many")
        try FileManager.default.createDirectory(at: many, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for page in pages { try Data(page.text.utf8).write(to: many.appendingPathComponent(page.name)) }
        let terminal = try PseudoTerminal(
            columns: 160, rows: 50, environment: ["HOME": folder.path, "PAGER": "cat", "NO_COLOR": "1"], program: "yinde",
            arguments: ["--limit", "1", many.path], patience: 120_000)
        try body(terminal)
    }

    @Test func controlCGivesWhatAQueryHasAndThePromptBack() throws {
        try withPrompt(SlowPages.pages) { terminal in
            let prompt = "many(\(SlowPages.count))>"
            try #require(terminal.wait(for: prompt), "\(terminal.screen.text)")
            terminal.write(SlowPages.query + "\r")
            try #require(terminal.wait { !terminal.screen.lines.contains(prompt) })
            try #require(ProcessorTime.wait(for: terminal.process, toWork: 0.5))
            terminal.write("\u{3}")
            try #require(terminal.wait(for: "not complete: it was stopped; "), "\(terminal.screen.text)")
            #expect(terminal.screen.text.contains("of \(SlowPages.count) "))
            #expect(terminal.wait { terminal.screen.lines.last { !$0.isEmpty } == prompt })
            // The prompt works, and `it` is what there was.
            terminal.write("it | count\r")
            #expect(terminal.wait(for: "it is made from a result that was stopped"), "\(terminal.screen.text)")
            #expect(terminal.wait { terminal.screen.lines.last { !$0.isEmpty } == prompt })
            terminal.write("\u{4}")
            #expect(terminal.exitStatus() == 0)
        }
    }

    @Test func controlCWhileFilesAreReadGoesOnWithThoseThatWereRead() throws {
        // More than can be read before the key comes.
        let pages = (0..<12).flatMap { copy in SlowPages.pages.map { ("\(copy)\($0.name)", $0.text) } }
        try withPrompt(pages) { terminal in
            try #require(terminal.wait(for: "reading "), "\(terminal.screen.text)")
            terminal.write("\u{3}")
            try #require(terminal.wait(for: "reading was stopped; "), "\(terminal.screen.text)")
            let isEmpty = terminal.screen.text.contains("reading was stopped; 0 of")
            guard !isEmpty else {
                #expect(terminal.exitStatus() == 130)
                return
            }
            try #require(terminal.wait { terminal.screen.lines.last { !$0.isEmpty }?.hasPrefix("many(") == true })
            terminal.write("find articles | count\r")
            #expect(terminal.wait(for: "not complete: reading was stopped"), "\(terminal.screen.text)")
        }
    }
}
